"""Write the tables of `docs/evidence.md` from the code, so that they cannot differ from it.

usage: python docs/make_tables.py [--check]
"""

import re
import sys
from pathlib import Path

from screen.sources.fields import RUNGS, SECTIONS

PAGE = Path(__file__).parent / "evidence.md"


def fields_table() -> str:
    """Section, fields, rung and worth, in Markdown."""
    rows = ["| where | fields | rung | worth |", "|---|---|---|--:|"]
    rows.append("| `basics` | `label` (states the role), `summary` (may tell it) | project | 0.70 |")
    for section, number in SECTIONS:
        fields = ", ".join(
            f"`{field.name}`{' (states the role)' if field.states_role else ''}" for field in section.fields
        )
        rung = RUNGS[number]
        standing = " if published, listed (0.25) if in preparation, else project (0.70)"
        note = standing if section.name == "publications" else ""
        fields += " (may tell the role)" if section.tells_role else ""
        rows.append(f"| `{section.name}[]` | {fields} | {rung.name}{note} | {rung.worth / 100:.2f} |")
    return "\n".join(rows)


def main() -> int:
    """Rewrite the page, or with --check say whether it is fresh."""
    old = PAGE.read_text(encoding="utf-8")
    new = re.sub(
        r"(<!-- table:fields -->\n).*?(<!-- end -->)", lambda m: f"{m[1]}{fields_table()}\n{m[2]}", old, flags=re.DOTALL
    )
    if "--check" in sys.argv:
        return int(new != old)
    PAGE.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

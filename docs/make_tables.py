"""Write the tables of docs/evidence.md, docs/rubric.md and docs/faq.md from the code, so that they cannot differ.

usage: python docs/make_tables.py [--check]
"""

import json
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from screen.commands.schema import schema_text
from screen.judgement.career import strong_career
from screen.sources import rubric
from screen.sources.fields import RUNGS, SECTIONS
from screen.sources.rubric_file import load_rubric

_HERE = Path(__file__).parent
_DAY = "2026-11-20"
_TYPES = {"string": "text", "number": "number", "integer": "whole number", "boolean": "true, false", "object": "table"}
_RECORDS: dict[str, type[msgspec.Struct]] = {
    "top": rubric.Rubric, "skill": rubric.Skill, "education": rubric.EducationTable, "language": rubric.LanguageTable,
    "certificate": rubric.CertificateTable, "publications": rubric.PublicationsTable,
    "seniority": rubric.SeniorityTable, "keywords": rubric.KeywordsTable, "matching": rubric.Matching,
    "test": rubric.RubricTest,
}  # fmt: skip
"""Table of the page to the record that holds its defaults."""
_MAPPINGS = {
    "credit": rubric.CREDIT, "tracks": rubric.TRACKS, "distinctions": rubric.DISTINCTIONS, "counts": rubric.COUNTS,
    "relevance": rubric.RELEVANCE,
}  # fmt: skip
_HOME = {"credit": "publications", "tracks": "publications", "distinctions": "publications"}


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
        note += "" if section.meets else "; meets no requirement"
        fields += " (may tell the role)" if section.tells_role else ""
        rows.append(f"| `{section.name}[]` | {fields} | {rung.name}{note} | {rung.worth / 100:.2f} |")
    return "\n".join(rows)


def rungs_table() -> str:
    """Each rung with its worth and its sections."""
    rows = ["| rung | worth | where |", "|---|--:|---|"]
    for rung in RUNGS:
        sections = ", ".join(f"`{section.name}`" for section in rung.sections)
        rows.append(f"| {rung.name} | {rung.worth / 100:.2f} | {sections} |")
    return "\n".join(rows)


def keys_table(name: str) -> str:
    """Every key of a table of the rubric: type and range, default, meaning, example."""
    schema = json.loads(schema_text("rubric"))
    table = _table_of(schema, name)
    needed = set(table.get("required", ()))
    rows = ["| key | type | default | meaning | example |", "|---|---|---|---|---|"]
    for key, entry in table["properties"].items():
        found = schema["$defs"][entry["$ref"].rpartition("/")[2]] | entry if "$ref" in entry else entry
        default = "needed" if key in needed else _default(name, key)
        example = ""
        if examples := found.get("examples"):
            # TOML has days of its own, which JSON, the language of the schema, has not.
            value = examples[0] if found.get("format") == "date" else _toml(examples[0])
            example = f"`{_toml_key(key)} = {value}`"
        rows.append(f"| `{key}` | {_type(found)} | {default} | {_literal(found.get('description', ''))} | {example} |")
    return "\n".join(rows)


def worths_table(name: str) -> str:
    """Every key of a mapping to numbers that has defaults: the default, and what it means where that is said."""
    table = _table_of(json.loads(schema_text("rubric")), name)
    rows = ["| " + name + " | default | |", "|---|--:|---|"]
    for key, entry in table["properties"].items():
        rows.append(f"| `{key}` | {_MAPPINGS[name].get(key, 0):g} | {_literal(entry.get('description', ''))} |")
    low, high = entry["minimum"], entry["maximum"]
    return "\n".join([*rows, "", f"Each from {low:g} to {high:,}."])


def _table_of(schema: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    if name == "top":
        return schema
    if name in _MAPPINGS:
        home: Mapping[str, Any] = schema["$defs"][_HOME.get(name, "seniority")]["properties"][name]
        return home
    found: Mapping[str, Any] = schema["$defs"].get(name) or schema["properties"][name]
    return found


def _type(entry: Mapping[str, Any]) -> str:
    if "enum" in entry:
        return ", ".join(f"`{_toml(value)}`" for value in entry["enum"])
    if entry.get("type") == "array":
        items = entry["items"]
        if "$ref" in items:
            return "tables"
        return f"list of {_type(items)}" if "enum" in items else "list of texts"
    name = _TYPES[entry["type"]]
    if "minimum" not in entry:
        return "date" if entry.get("format") == "date" else name
    low = "above 0" if 0 < entry["minimum"] < 1 and entry["type"] == "number" else f"{entry['minimum']:g}"
    return f"{name}, {low} to {entry['maximum']:,}"


def _default(table: str, key: str) -> str:
    """The default of the record that holds the key."""
    record = _RECORDS.get(table)
    if record is None or key not in record.__struct_fields__:
        return "as `[matching]`" if key in rubric.Matching.__struct_fields__ else "0" if record is None else ""
    field = next(field for field in msgspec.structs.fields(record) if field.name == key)
    if field.default_factory is not msgspec.NODEFAULT:
        return "below" if key in _MAPPINGS else ""
    value = field.default
    if value in (None, (), "") or isinstance(value, msgspec.Struct) or value is msgspec.NODEFAULT:
        return "none"
    return f"`{_toml(value)}`"


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{_toml_key(key)} = {_toml(item)}' for key, item in value.items())} }}"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else f"{value:g}"


def _toml_key(key: str) -> str:
    return key if re.fullmatch(r"[\w-]+", key) else json.dumps(key, ensure_ascii=False)


def _literal(text: str) -> str:
    return text.replace("|", "\\|")


def tables() -> dict[str, Callable[[], str]]:
    """Name of a table in a page to what makes it."""
    own = ("top", "points", "skill", "education", "language", "certificate", "venues", "publications", "seniority",
           "keywords", "matching", "test")  # fmt: skip
    found: dict[str, Callable[[], str]] = {"fields": fields_table, "rungs": rungs_table, "career": career_table}
    found |= {name: (lambda name=name: keys_table(name)) for name in own}
    return found | {name: (lambda name=name: worths_table(name)) for name in _MAPPINGS}


def career_table() -> str:
    """What a strong career earns by each shipped rubric."""
    rows = ["| rubric | a strong career |", "|---|--:|"]
    for path in sorted((_HERE.parent / "rubrics").glob("*.toml")):
        rubric_ = load_rubric(path)
        rows.append(f"| {rubric_.title} | {strong_career(rubric_, _DAY) / 100:.0f} |")
    return "\n".join(rows)


def filled(text: str) -> str:
    """`text` with every table made anew. Raises KeyError for a table that nothing makes."""
    made = tables()
    return re.sub(
        r"(<!-- table:(\w+) -->\n).*?(<!-- end -->)", lambda m: f"{m[1]}{made[m[2]]()}\n{m[3]}", text, flags=re.DOTALL
    )


def main() -> int:
    """Rewrite the pages, or with --check say whether they are fresh."""
    stale = 0
    for page in (_HERE / "evidence.md", _HERE / "rubric.md", _HERE / "faq.md"):
        old = page.read_text(encoding="utf-8")
        new = filled(old)
        stale |= new != old
        if "--check" not in sys.argv:
            page.write_text(new, encoding="utf-8")
    return int(stale and "--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())

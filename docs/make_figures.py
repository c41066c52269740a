"""Fill the tables of the README and of `docs/quality.md` with the figures that `benchmarks/quality/run.py` measured.

usage: python docs/make_figures.py [--check]

The figures are in `docs/figures.json`, all of one run; no page has a figure of ranking quality that is written by hand.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

DOCS = Path(__file__).parent
PAGES = (DOCS.parent / "README.md", DOCS / "quality.md")
_MARKED = re.compile(r"(<!-- figures:([\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)
PEERS = ("BM25", "TF-IDF", "MiniLM")
"""The columns of the README's table beside our own; one that no set was measured with is left out."""
SHOWN = {
    "livecareer-cut": "24 categories, 2,484 résumés without their headline",
    "livecareer": "the same with the headline, which names the category",
    "dblp": "7 topics, 199 researchers",
    "acl-papers": "23 tracks, 225 area chairs",
    "ferr-dev": "23 bare job descriptions, graded",
}
LEADING = {"AP": "AP", "nDCG@10": "nDCG@10", "pairs": "pairwise accuracy", "nDCG@3": "nDCG@3"}


def readme_table(report: dict[str, Any]) -> str:
    """A row for each set and figure, the best of a row in bold."""
    peers = [peer for peer in PEERS if any(peer in found["systems"] for found in report.values())]
    rows = [f"| | `screen` | {' | '.join(peers)} |", f"|---|{'--:|' * (len(peers) + 1)}"]
    for name, title in SHOWN.items():
        systems = report[name]["systems"]
        for place, figure in enumerate(figure for figure in LEADING if figure in systems["screen"]):
            values = [systems.get(system, {}).get(figure) for system in ("screen", *peers)]
            best = max(value for value in values if value is not None)
            cells = [_cell(value, best) for value in values]
            label = f"{title}: {LEADING[figure]}" if not place else f"the same: {LEADING[figure]}"
            rows.append(f"| {label} | {' | '.join(cells)} |")
    return "\n".join(rows)


def set_table(found: dict[str, Any]) -> str:
    """All the systems of one set with all the figures, and the differences to the better peer."""
    names = list(found["systems"]["screen"])
    out = [f"{found['rubrics']} rubrics, {found['candidates']:,} candidates.", ""]
    out += [f"| ranker | {' | '.join(names)} |", f"|---|{'--:|' * len(names)}"]
    for system, figures in found["systems"].items():
        label = "**screen**" if system == "screen" else f"– {system}" if system in found["ablations"] else system
        out.append(f"| {label} | {' | '.join(f'{figures[name]:.3f}' for name in names)} |")
    out.append("")
    out += [
        f"- {name}: screen − {d['peer']} = {d['mean']:+.3f} [{d['low']:+.3f}, {d['high']:+.3f}]".replace("-0.", "−0.")
        for name, d in found["differences"].items()
    ]
    return "\n".join(out)


def _cell(value: float | None, best: float) -> str:
    if value is None:
        return "–"
    text = f"{value:.3f}".removeprefix("0")
    return f"**{text}**" if value == best else text


def main() -> int:
    """Rewrite the pages, or with --check say whether they are fresh."""
    report = json.loads((DOCS / "figures.json").read_text(encoding="utf-8"))
    tables = {"readme": readme_table(report)} | {name: set_table(found) for name, found in report.items()}
    stale = 0
    for page in PAGES:
        old = page.read_text(encoding="utf-8")
        new = _MARKED.sub(lambda m: f"{m[1]}{tables[m[2]]}\n{m[3]}", old)
        stale += new != old
        if "--check" not in sys.argv:
            page.write_text(new, encoding="utf-8")
    return int(stale > 0 and "--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())

"""Fill docs/scale.md with the figures of `benchmarks/peers.py`, and draw them.

usage: python docs/make_scale.py [--check]

The figures are in `docs/scale.json`; `--check` says by its exit status whether page and picture are fresh.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

DOCS = Path(__file__).parent
PAGE, FIGURES, PICTURE = DOCS / "scale.md", DOCS / "scale.json", DOCS / "scale.svg"
_MARKED = re.compile(r"(<!-- scale:(\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
OURS, AGAIN = "screen", "screen, other weights"
_BAR, _ROW, _LEFT, _WIDTH = 14, 20, 215, 480
_FAR = 1_000_000_000
_SHARD = 8_000


def table(figures: dict[str, Any]) -> str:
    """A row for each pool and system."""
    rows = [
        "| profiles | system | build: processor, wall | memory | index : source | question: processor, wall | memory |",
        "|--:|---|--:|--:|--:|--:|--:|",
    ]
    for profiles, found in sorted(figures.items(), key=lambda item: int(item[0])):
        for name, costs in found["systems"].items():
            build, ask = costs.get("build"), costs["ask"]
            cells = [
                f"{int(profiles):,}",
                name,
                f"{build['seconds']:.1f} s, {build['wall']:.1f} s" if build else "",
                f"{build['megabytes']:.0f} MB" if build else "",
                f"{costs['index']['of_source']:.2f}" if build else "",
                f"{ask['seconds']:.2f} s, {ask['wall']:.2f} s",
                f"{ask['megabytes']:.0f} MB",
            ]
            rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def estimate(figures: dict[str, Any]) -> str:
    """What 10⁹ profiles would take, by what each profile more takes between the smallest and the largest pool."""
    few, many = min(figures, key=int), max(figures, key=int)
    more = int(many) - int(few)

    def each(system: str, what: str, unit: str) -> float:
        """Of one profile more."""
        of_few, of_many = (figures[size]["systems"][system][what][unit] for size in (few, many))
        return float(of_many - of_few) / more

    source = figures[many]["bytes"] / int(many)
    index = source * figures[many]["systems"][OURS]["index"]["of_source"]
    build, first, again = each(OURS, "build", "seconds"), each(OURS, "ask", "seconds"), each(AGAIN, "ask", "seconds")
    of_shard, memory = index * _SHARD / 1e6, figures[many]["systems"][OURS]["build"]["megabytes"]
    read = index * _FAR / 1e12
    rows = [
        ("a profile, and its part of the index", f"{source / 1e3:.1f} kB, {index / 1e3:.1f} kB"),
        ("the pool, and its index", f"{source * _FAR / 1e12:.1f} TB, {index * _FAR / 1e12:.1f} TB"),
        (f"shards of {_SHARD:,}", f"{_FAR // _SHARD:,}"),
        ("processor time of a build", f"{build * _FAR / 3600:,.0f} h: {build * _FAR / 3.6e6:.1f} h on 1,000 cores"),
        ("of a first question", f"{first * _FAR / 3600:,.0f} h: {first * _FAR / 60_000:.1f} min on 1,000 cores"),
        ("of one with other weights", f"{again * _FAR / 3600:,.1f} h: {again * _FAR / 1000:.1f} s on 1,000 cores"),
        (
            "read from disks for a first question",
            f"{read:.1f} TB: {read:.1f} GB a core",
        ),
        (
            "memory of a worker that builds",
            f"{memory:.0f} MB, whatever the pool",
        ),
        ("travels to a worker for a shard", f"its name; it reads {of_shard:.0f} MB"),
        ("travels back, by id, name, place and score", f"some 100 bytes a profile: {100 * _FAR / 1e9:.0f} GB"),
    ]
    return "\n".join(["| 10⁹ profiles | |", "|---|--:|", *(f"| {what} | {told} |" for what, told in rows)])


def picture(figures: dict[str, Any]) -> str:
    """Processor seconds of the largest pool that the others were asked too, as bars, a logarithmic scale."""
    profiles, found = max(
        (item for item in figures.items() if not item[1]["systems"].keys() <= {OURS, AGAIN}),
        key=lambda item: int(item[0]),
    )
    bars = [
        (f"{name}: {told}", costs[what]["seconds"], name.startswith(OURS))
        for what, told in (("build", "build"), ("ask", "question"))
        for name, costs in found["systems"].items()
        if what in costs
    ]
    least, most = 0.01, max(seconds for _, seconds, _ in bars)
    height = _ROW * len(bars) + 40
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_LEFT + _WIDTH + 90} {height}" font-size="12" '
        'font-family="system-ui, sans-serif" role="img">',
        f"<title>Processor seconds for {int(profiles):,} profiles, logarithmic scale</title>",
        f'<rect width="100%" height="100%" fill="#fff"/><text x="8" y="18">Processor seconds, {int(profiles):,} '
        "profiles, logarithmic scale</text>",
    ]
    for number, (label, seconds, is_ours) in enumerate(bars):
        top = 30 + _ROW * number
        length = _WIDTH * _steps(seconds / least) / _steps(most / least)
        fill = "#1d6f42" if is_ours else "#9aa5b1"
        out += [
            f'<text x="{_LEFT - 6}" y="{top + 11}" text-anchor="end">{label}</text>',
            f'<rect x="{_LEFT}" y="{top}" width="{length:.0f}" height="{_BAR}" fill="{fill}"/>',
            f'<text x="{_LEFT + length + 5:.0f}" y="{top + 11}">{seconds:.2f}</text>',
        ]
    return "\n".join((*out, "</svg>", ""))


def _steps(ratio: float) -> float:
    """Its logarithm; nothing is shorter than a step."""
    import math

    return max(math.log10(ratio), 0.1)


def main() -> int:
    """Rewrite page and picture, or with --check say whether they are fresh."""
    figures = json.loads(FIGURES.read_text(encoding="utf-8"))
    made = {"table": table(figures), "estimate": estimate(figures)}
    page = _MARKED.sub(lambda m: f"{m[1]}{made[m[2]]}\n{m[3]}", PAGE.read_text(encoding="utf-8"))
    stale = False
    for path, text in ((PAGE, page), (PICTURE, picture(figures))):
        stale |= not path.exists() or path.read_text(encoding="utf-8") != text
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8")
    return int(stale and "--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())

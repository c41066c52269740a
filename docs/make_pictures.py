"""Draw the README's output and picture: the ranking of the real profiles, with pseudonyms.

usage: python docs/make_pictures.py [--check]

`--check` says by its exit status whether README.md and the words in the picture are what the command prints today; how
the picture is drawn is rich's affair, and differs from version to version.
"""

import html
import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console

from screen.commands.asked import Asked
from screen.commands.rank import rank
from screen.render.ranking.table import draw_ranking
from screen.sources.rubric_file import load_rubric

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"(<!-- output: screen (.*?) -->\n```text\n).*?(```\n<!-- end -->)", re.DOTALL)


def printed(arguments: str) -> str:
    """What the command prints into a pipe of 100 columns."""
    done = subprocess.run(
        [sys.executable, "-m", "screen", *arguments.split()],
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": "100"},
    )
    return done.stdout


def picture() -> str:
    """The same ranking in colour, 120 columns wide, as SVG."""
    ranking = rank(
        load_rubric(ROOT / "rubrics" / "ml-systems.toml"),
        [str(ROOT / "profiles")],
        Asked(as_of="2026-11-20", blind=True),
    )
    console = Console(
        record=True, width=120, file=io.StringIO(), force_terminal=True, color_system="truecolor", highlight=False
    )
    draw_ranking(ranking, console)
    return console.export_svg(title="screen rank --rubric ml-systems.toml --blind", unique_id="ranking")


def words(svg: str) -> list[str]:
    """What a picture says, in order."""
    return html.unescape(" ".join(re.findall(r">([^<>]+)</text>", svg))).split()


def main() -> int:
    """Rewrite README.md and docs/ranking.svg, or with --check compare; with a key that everybody has."""
    with tempfile.TemporaryDirectory() as folder:
        key = Path(folder) / "key"
        key.write_bytes(b"the key of the example in the README")
        os.environ["SCREEN_KEY"] = str(key)
        return _written()


def _written() -> int:
    page = ROOT / "README.md"
    old = page.read_text(encoding="utf-8")
    new = BLOCK.sub(lambda found: f"{found[1]}{printed(found[2])}{found[3]}", old)
    drawing = ROOT / "docs" / "ranking.svg"
    if "--check" in sys.argv:
        return int(new != old or words(drawing.read_text(encoding="utf-8")) != words(picture()))
    page.write_text(new, encoding="utf-8")
    drawing.write_text(picture(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

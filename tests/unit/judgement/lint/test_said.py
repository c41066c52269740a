"""What the linter says of whole files, word for word and place for place.

Each `said/NAME.toml` has its findings beside it in `said/NAME.txt`. `SCREEN_RECORD=1 pytest …` writes them anew;
what it wrote is read before it is committed.
"""

import os
from pathlib import Path

import pytest

from screen.judgement.lint.linter import check_reading
from screen.judgement.lint.registry import rubric_rules
from screen.sources.rubric_file import load_reading

FOLDER = Path(__file__).parent / "said"
IDS = frozenset(rule.id for rule in rubric_rules())
POOL = frozenset({"ada", "bo", "cy"})


def said(path: Path) -> str:
    problems = check_reading(load_reading(path), IDS, POOL)
    return "".join(
        f"{problem.line}:{problem.column} {problem.rule} {problem.severity}: {problem.message}\n"
        f"    {problem.fix or 'nothing to write instead'}\n"
        for problem in problems
    )


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_what_is_said(path: Path):
    expected = path.with_suffix(".txt")
    if os.environ.get("SCREEN_RECORD"):
        expected.write_text(said(path), encoding="utf-8")
    assert said(path) == expected.read_text(encoding="utf-8")


def test_each_record_has_its_file():
    assert {path.stem for path in FOLDER.glob("*.txt")} == {path.stem for path in FOLDER.glob("*.toml")}
    assert len(list(FOLDER.glob("*.toml"))) > 10

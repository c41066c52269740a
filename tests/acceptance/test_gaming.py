"""What tricks gain on the shipped rubrics stays within bounds."""

import sys
from functools import cache
from pathlib import Path

import pytest

from screen.sources.pool import load_pool
from screen.sources.rubric_file import load_rubric

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

from gaming import Gain, gains  # noqa: E402  (the benchmark itself, quickly)
from tricks import tricks  # noqa: E402
from tricks_apart import tricks_apart  # noqa: E402

PEOPLE = load_pool([str(ROOT / "profiles")]).profiles
RUBRICS = sorted((ROOT / "rubrics").glob("*.toml"))


@cache
def gained(rubric: Path) -> list[Gain]:
    """By the tricks, and then by those of other kinds: in one pool, for nobody changes the score of another."""
    return gains(load_rubric(rubric), PEOPLE, (*tricks(), *tricks_apart()))


@pytest.mark.parametrize("rubric", RUBRICS, ids=lambda path: path.stem)
def test_tricks_gain_little_and_none_passes_the_best_of_the_real_people(rubric: Path) -> None:
    found = gained(rubric)[: len(tricks())]
    assert len({gain.trick.name for gain in found}) == len(found) >= 40
    assert [(gain.trick.name, gain.points) for gain in found if gain.over] == []


@pytest.mark.parametrize("rubric", RUBRICS, ids=lambda path: path.stem)
def test_no_trick_of_other_kinds_passes_the_best_of_the_real_people(rubric: Path) -> None:
    found = gained(rubric)[len(tricks()) :]
    assert len({gain.trick.name for gain in found}) == len(found) >= 35
    assert [(gain.trick.name, gain.points) for gain in found if gain.passes] == []

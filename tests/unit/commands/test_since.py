"""A pool beside what was read of it earlier."""

import datetime
import os
from pathlib import Path

import pytest

from screen.commands.moves import Ranked
from screen.commands.since import Earlier, PoolComparison, Present, load_earlier
from screen.criteria.criterion import Criterion, Share
from screen.ground.errors import InputError, UsageError
from screen.sources.earlier_ranking import (
    EarlierCandidate,
    EarlierGate,
    EarlierNode,
    EarlierPool,
    EarlierRanking,
    EarlierRubric,
)
from screen.sources.rubric import Rubric

DAY = "2026-11-20"
RUBRIC = Rubric("Tea", "tea.toml", "0" * 64, points={"skills": 100})
CUDA, RUST = Criterion("skills", "CUDA"), Criterion("skills", "Rust")
YEARS = Criterion("seniority", "seniority", whole=True)


def tree(cuda: float, years: float) -> EarlierNode:
    leaves = (EarlierNode("CUDA", cuda, 50), EarlierNode("Go", 0, 10))
    job = (EarlierNode("Engineer (2018)", years, 40),)
    groups = (EarlierNode("skills", cuda, 60, leaves), EarlierNode("seniority", years, 40, job))
    return EarlierNode("score", cuda + years, 100, groups)


def earlier(*people: EarlierCandidate, profiles: int | None = None, **options: object) -> Earlier:
    number = len(people) if profiles is None else profiles
    found = EarlierRanking(
        "screen/ranking/1", "0.1.0", DAY, EarlierRubric("Tea", "0" * 64), EarlierPool(number), people
    )
    return Earlier("then.json", found)


def compared(then: Earlier, *ids: str, files: tuple[Path | None, ...] = ()) -> PoolComparison:
    present = Present(ids, tuple(3000 for _ in ids), files or tuple(None for _ in ids), (CUDA, RUST, YEARS))
    return PoolComparison(then, present, RUBRIC, DAY, None)


ADA = EarlierCandidate(1, "ada", "Ada", 30.0, (EarlierGate("CUDA", "met"),), tree(20.0, 10.0))
BEN = EarlierCandidate(2, "ben", "Ben", 25.5, (), tree(15.5, 10.0))


def now(name: str, score: int, cuda: int, gates: dict[str, str] | None = None) -> Ranked:
    shares = {CUDA: Share(cuda, 5000), YEARS: Share(1000, 4000)}
    return Ranked(name, name.title(), 1, score, shares, gates or {})


def test_who_is_new_who_left_and_who_changed_by_what() -> None:
    found = compared(earlier(ADA, BEN), "ada", "cho")
    assert found.news(now("cho", 100, 0)).kind == "new"
    stayed = found.news(now("ada", 3000, 2000, {"CUDA": "met"}))
    assert stayed.move is not None and not stayed.changed and stayed.move.changes == ()
    since = found.since()
    assert [one.id for one in since.left] == ["ben"] and since.kinds == {"new": 1}


def test_points_of_whole_groups_and_of_criteria_that_are_gone_are_matched() -> None:
    news = compared(earlier(ADA), "ada").news(now("ada", 3500, 2500))
    assert news.move is not None and news.changed
    assert [(one.criterion.label, one.points) for one in news.move.changes] == [("CUDA", 500)]
    assert (news.move.old_score, news.move.new_score) == (3000, 3500)


def test_of_a_ranking_that_was_cut_nobody_else_is_new() -> None:
    found = compared(earlier(ADA, profiles=9), "ada", "cho")
    assert found.news(now("cho", 100, 0)).kind == "unlisted" and found.since().kinds == {"unlisted": 1}


def test_a_day_takes_a_file_of_ones_own(tmp_path: Path) -> None:
    old, new = tmp_path / "ada.json", tmp_path / "ben.json"
    for path in (old, new):
        path.write_text("{}")
    os.utime(old, (1_700_000_000, 1_700_000_000))
    day = Earlier("2024-01-01", datetime.date(2024, 1, 1))
    found = compared(day, "ada", "ben", files=(old, new))
    assert [found.news(now(name, 0, 0)).kind for name in ("ada", "ben")] == ["there", "written"]
    assert found.since().kinds == {"written": 1} and found.since().left == ()
    with pytest.raises(InputError, match="ada has no file of its own"):
        compared(day, "ada")


def test_what_is_no_reference(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no day of the calendar"):
        load_earlier("2026-02-30", [])
    with pytest.raises(InputError, match="no such file"):
        load_earlier(str(tmp_path / "then.json"), [])
    (tmp_path / "then.json").write_text('{"schema": "screen/show/1"}')
    with pytest.raises(InputError, match="not a ranking as JSON"):
        load_earlier(str(tmp_path / "then.json"), [])
    (tmp_path / "then.json").write_bytes('{"schema": "screen/ranking/1"}'.encode("utf-16"))
    with pytest.raises(InputError, match=r"then\.json: UTF-16 or UTF-32, not UTF-8; save it as UTF-8"):
        load_earlier(str(tmp_path / "then.json"), [])

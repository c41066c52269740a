"""One candidate, shown: experience, fits, what would raise the score."""

import json
from pathlib import Path
from typing import Any

import pytest

from screen.commands.show import Gain, Shown, gains, show
from screen.criteria.criterion import Criterion, Share
from screen.ground.errors import InputError, UsageError
from screen.sources.rubric import KeywordsTable, Rubric, Skill

ADA: dict[str, Any] = {
    "basics": {"name": "Ada Example"},
    "work": [
        {"position": "Brewer", "startDate": "2020-01", "endDate": "2020-12", "summary": "CUDA for kettles"},
        {"position": "Teaching Assistant", "startDate": "2020-07", "endDate": "2021-03"},
    ],
    "education": [{"studyType": "Ph.D.", "startDate": "2020-10", "endDate": "2022-03"}],
}


@pytest.fixture
def pool(tmp_path: Path) -> str:
    (tmp_path / "ada-example.json").write_text(json.dumps(ADA), encoding="utf-8")
    (tmp_path / "bo.json").write_text('{"basics": {"summary": "kettle"}}', encoding="utf-8")
    return str(tmp_path)


def rubric(path: str = "r.toml", *skills: str, idf: Any = "reference") -> Rubric:
    points = {"skills": 80.0, "keywords": 20.0}
    keywords = KeywordsTable(("kettles",), idf)
    return Rubric(path, path, "", points=points, skills=tuple(map(Skill, skills)), keywords=keywords)


def shown(pool: str, *rubrics: Rubric, name: str = "ada-example") -> Shown:
    return show(name, rubrics, [pool], as_of="2026-11-20")


def test_every_month_of_experience_counts_once(pool: str) -> None:
    found = shown(pool)
    assert (found.work_months, found.doctoral_months, found.fits) == (15, 12, ())
    assert not found.guessed
    assert shown(pool, name="Ada Exmaple").guessed
    assert shown(pool, name="bo").work_months == 0


def test_fits_come_best_first(pool: str) -> None:
    found = shown(pool, rubric("b.toml", "Triton"), rubric("a.toml", "CUDA"), rubric("a2.toml", "Triton"))
    assert [fit.rubric.path for fit in found.fits] == ["a.toml", "a2.toml", "b.toml"]
    for fit in found.fits:
        assert fit.explanation.points == fit.verdict.score


def test_an_idf_of_the_pool_takes_the_pool_in(pool: str) -> None:
    (alone,) = shown(pool, rubric("a.toml", "CUDA")).fits
    (together,) = shown(pool, rubric("a.toml", "CUDA", idf="pool")).fits
    assert together.verdict.score == alone.verdict.score
    weights = [leaf.weight for fit in (alone, together) for leaf in (fit.explanation.details or ())[1].details or ()]
    assert weights[1] != weights[3]


def test_who_is_not_there(pool: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError):
        shown(pool, name="Zed")
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        show("bo", [], [pool], as_of="soon")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError, match="profiles"):
        show("bo", [], [])


def test_gains_are_the_criteria_with_most_room() -> None:
    full, a, b = (Criterion("skills", name) for name in ("full", "a", "b"))
    papers = Criterion("publications", "publications", whole=True)
    terms = {Criterion("keywords", f"k{n}", told_with_group=True): Share(0, n) for n in range(1, 5)}
    shares = {full: Share(30, 30), b: Share(5, 30), a: Share(5, 30), papers: Share(10, 50)} | terms
    found = gains(shares)
    assert [(gain.criterion.label, gain.room) for gain in found] == [
        ("publications", 40), ("a", 25), ("b", 25), ("k4", 4), ("k3", 3)
    ]  # fmt: skip
    assert gains(shares, 1) == (Gain(papers, Share(10, 50)),)
    assert gains({}) == ()

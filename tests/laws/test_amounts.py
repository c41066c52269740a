"""How much is told: by time, once, and never more by names, copies and what has no date."""

import copy
from typing import Any

import msgspec
import pytest
from hypothesis import strategies as st

from laws.strategies import SECTIONS, TERMS, documents, holds_for, near_copy, rubrics, score, scores, sentences, terms
from screen.sources.rubric import KeywordsTable, Matching, Rubric, Skill

PLAIN = Matching(related=False)
UNTIMED = 2_500
"""Hundredths of a hundred points: what a criterion earns at most without a date."""
LISTED = UNTIMED * 25 // 100
TOLD = (
    "Wrote fast code in {} for robots that sort parcels by night",
    "Moved all services of the harbour to {}",
    "Taught pilots and captains how {} works",
)
"""Lines that say something."""
SURE = ("CUDA", "quantization", "pipeline parallelism")
"""Names that need no company."""


def skills_alone(*names: str) -> Rubric:
    """All the points for skills, none for words in common."""
    skills = tuple(Skill(name, matching=PLAIN) for name in names)
    return Rubric("T", "r.toml", "", points={"skills": 100}, skills=skills, venues={"MLSys": 1.0, "default": 0.1})


def named(rubric: Rubric) -> Rubric:
    """The rubric with all its points for what is named."""
    return msgspec.structs.replace(rubric, points={"skills": 60, "keywords": 40})


def job(line: str, start: str | None = None, end: str | None = None) -> dict[str, Any]:
    dates = {"startDate": start, "endDate": end} if start else {}
    return {"position": "Employee", "highlights": [line]} | dates


def earlier(date: str, months: int) -> str:
    year, month = map(int, date.split("-"))
    month = year * 12 + month - 1 - months
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


@holds_for(documents, rubrics(), st.integers(1, 300), st.data())
def test_more_months_of_a_job_never_lower_a_score(
    document: Any, rubric: Rubric, months: int, data: st.DataObject
) -> None:
    longer = copy.deepcopy(document)
    dated = [
        one for section in ("work", "projects") for one in longer.get(section, [])
        if "-" in one.get("startDate", "") and "-" in one.get("endDate", "") and one["startDate"] <= one["endDate"]
    ]  # fmt: skip
    if dated:
        one = data.draw(st.sampled_from(dated))
        one["startDate"] = earlier(one["startDate"], months)
    before, after = scores(named(rubric), document, longer)
    assert after >= before


@holds_for(documents, rubrics(), st.data())
def test_one_more_line_of_work_never_lowers_what_is_named(document: Any, rubric: Rubric, data: st.DataObject) -> None:
    section = data.draw(st.sampled_from(sorted(SECTIONS)))
    more = copy.deepcopy(document)
    more.setdefault(section, []).append(data.draw(SECTIONS[section]))
    before, after = scores(named(rubric), document, more)
    assert after >= before


@holds_for(documents)
def test_the_same_jobs_again_show_no_more(document: Any) -> None:
    rubric = skills_alone("distributed training", "pipeline parallelism", "quantization", "information retrieval")
    again = copy.deepcopy(document)
    again["work"] = again.get("work", []) * 3
    before, after = scores(rubric, document, again)
    assert after == before


@holds_for(sentences, rubrics(), st.integers(1, 60), st.integers(1, 60))
def test_two_jobs_one_after_the_other_are_one_long_job(line: str, rubric: Rubric, first: int, second: int) -> None:
    middle, end = earlier("2024-12", second), "2024-12"
    start = earlier(middle, first)
    after = earlier(middle, -1)
    one = {"basics": {}, "work": [job(line, start, end)]}
    two = {"basics": {}, "work": [job(line, start, middle), job(line, after, end)]}
    long, short = scores(named(rubric), one, two)
    assert short == long


@holds_for(st.lists(st.tuples(st.sampled_from(TOLD), st.sampled_from(SURE)), min_size=1, max_size=5))
def test_near_copies_show_no_more(lines: list[tuple[str, str]]) -> None:
    projects = [{"description": text.format(term)} for text, term in lines]
    copied = {"projects": [*projects, *map(near_copy, projects)]}
    once, twice = scores(skills_alone(*SURE), {"basics": {}, "projects": projects}, copied)
    assert twice == once > 0


@holds_for(st.lists(st.sampled_from(TOLD), min_size=2, max_size=6), terms)
def test_all_jobs_without_dates_are_one(told: list[str], term: str) -> None:
    rubric, lines = skills_alone(term), [text.format(term) for text in told]
    works = [[job(line)] for line in lines] + [[job(line) for line in lines]]
    *alone, together = scores(rubric, *({"basics": {}, "work": work} for work in works))
    assert together == max(alone)


@holds_for(documents, terms)
def test_without_dates_a_quarter_is_earned_at_most(document: Any, term: str) -> None:
    for section in ("work", "education", "projects", "publications"):
        for one in document.get(section, []):
            for name in ("startDate", "endDate", "releaseDate", "venue", "publisher"):
                one.pop(name, None)
    assert score(skills_alone(term), document) <= UNTIMED


@holds_for(st.lists(st.sampled_from(TERMS), min_size=1, unique=True), st.integers(1, 30))
def test_bare_names_are_a_list_wherever_they_stand(names: list[str], times: int) -> None:
    everywhere = {
        "basics": {"summary": "\n".join(names)},
        "work": [{"position": "Engineer", "startDate": "1990-01", "highlights": names}] * times,
        "projects": [{"name": f"Senior {name} expert {times}", "startDate": "2001-01"} for name in names],
        "volunteer": [{"position": name} for name in names],
        "awards": names, "talks": names, "patents": names, "interests": names,
        "publications": [{"name": name, "status": "published", "releaseDate": "2020-01"} for name in names],
    }  # fmt: skip
    assert score(skills_alone(*names), everywhere) <= LISTED


@holds_for(documents, rubrics(), st.randoms())
def test_the_order_of_entries_is_nothing(document: Any, rubric: Rubric, chance: Any) -> None:
    mixed = copy.deepcopy(document)
    for section in SECTIONS:
        chance.shuffle(mixed.get(section, []))
    straight, shuffled = scores(rubric, document, mixed)
    assert shuffled == straight


@pytest.mark.parametrize("term", SURE)
def test_more_time_and_more_said_of_it_show_more(term: str) -> None:
    rubric, line = skills_alone(term), f"Moved all services of the harbour to {term} by night"
    years = [score(rubric, {"basics": {}, "work": [job(line, f"{2024 - n}-01", "2024-12")]}) for n in range(8)]
    assert years == sorted(set(years))
    told = [line, f"{line}, then taught pilots the whole of it", f"{line}, then taught pilots and wrote long manuals"]
    scores = [score(rubric, {"basics": {}, "work": [job(one, "2022-01", "2024-12")]}) for one in told]
    assert scores == sorted(set(scores))


@pytest.mark.parametrize(
    "more", [{}, {"venue": "Journal of Odd Examples"}, {"venue": "MLSys", "releaseDate": "2031-01"}]
)
def test_a_paper_counts_by_a_known_venue_once_it_is_out(more: dict[str, str]) -> None:
    rubric = skills_alone("CUDA")
    paper = {"name": "Sorting parcels by night with CUDA", "status": "published", "releaseDate": "2024-01"}
    known = score(rubric, {"basics": {}, "publications": [paper | {"venue": "MLSys"}]})
    assert score(rubric, {"basics": {}, "publications": [paper | more]}) < known / 2


def test_without_venues_in_the_rubric_every_known_one_is_worth_a_paper() -> None:
    rubric = msgspec.structs.replace(skills_alone("CUDA"), venues={"default": 0.0}, keywords=KeywordsTable(()))
    paper = {"name": "Sorting parcels by night with CUDA", "status": "published", "releaseDate": "2024-01"}
    known, odd = (score(rubric, {"publications": [paper | {"venue": venue}]}) for venue in ("NeurIPS", "J. Odd"))
    assert known > 2 * odd > 0

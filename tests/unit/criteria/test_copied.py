"""What a profile has from the rubric itself tells of nobody."""

from typing import Any

import pytest

from laws.strategies import AS_OF, profile_of
from screen.criteria.copied import copied, told_by
from screen.judgement.score import Judgement
from screen.sources.columns import Columns
from screen.sources.rubric_file import parse_rubric

TEXT = """
title = "Harbour pilot of ships"
summary = "Brings large ships safely into the narrow harbour by day and night."
[points]
skills = 80
seniority = 20
[[skills]]
name = "Radar"  # Nobody finds the quay in fog without having learnt it on board
terms = ["sonar"]
[[skills]]
name = "Mooring lines"
weight = 2
[[tests]]
name = "whoever moored for years finds the quay in the dark"
above = ["ada", "bo"]
[[tests]]
max_score = 50
profile = { work = [{ highlights = ["Sailed around the whole wide world with radar"] }] }
"""
RUBRIC, _ = parse_rubric(TEXT, "r.toml", "")


def judged(document: Any) -> Judgement:
    assert RUBRIC is not None
    return Judgement(Columns([profile_of(document)]), RUBRIC, AS_OF)


def job(*lines: str, position: str = "Employee") -> Any:
    dates = {"startDate": "2010-01", "endDate": "2019-12"}
    return {"work": [{"position": position, "highlights": list(lines)} | dates]}


def words_copied(document: Any) -> list[str]:
    assert RUBRIC is not None
    columns = Columns([profile_of(document)])
    words = list(columns.vocabulary)
    return [words[number] for number in columns.ids[copied(columns, RUBRIC)]]


def test_runs_of_four_words_are_copied_comments_and_all() -> None:
    line = "Worked with radar, and nobody finds the quay in fog without having a pilot and all of the crew"
    more = (
        "Counted gulls above the pier all summer long",
        "Wrote letters home about whales, storms and the price of fish",
    )
    assert words_copied(job(line, *more)) == ["nobody", "finds", "the", "quay", "in", "fog", "without", "having"]
    assert words_copied(job("Brings very large ships into a harbour", "Knows that nobody finds the way")) == []


PHRASES = (
    "finds the quay in",
    "in fog without having",
    "learnt it on board",
    "safely into the narrow",
    "harbour by day and",
)


def test_single_phrases_of_a_short_job_are_nobodys_copy() -> None:
    assert words_copied(job(*(f"Ran {phrase} 2019" for phrase in PHRASES), position="")) == []
    again = [f"{told} {phrase} 2019" for told in ("Ran", "Led") for phrase in PHRASES]
    assert len(words_copied(job(*again, position=""))) == sum(len(line.split()) for line in again)


def test_phrases_in_each_of_several_jobs_are_copied() -> None:
    lines = [[f"{told} {phrase} 2019" for phrase in PHRASES] for told in ("Ran", "Led", "Saw")]
    two, three = ({"work": [{"highlights": told} for told in lines[:number]]} for number in (2, 3))
    assert words_copied(two) == []
    assert len(words_copied(three)) == sum(len(line.split()) for told in lines for line in told)


def test_an_item_with_a_third_of_copied_words_is_copied_whole() -> None:
    lines = ("1. I say: nobody finds the quay in fog", "2. I say: brings large ships safely into the narrow harbour")
    assert len(words_copied(job(*lines, position=""))) == sum(len(line.replace(":", "").split()) for line in lines)


@pytest.mark.parametrize("prefix", ["", "7. "])
def test_a_pasted_rubric_earns_what_a_list_does_and_names_no_work(prefix: str) -> None:
    lines = [prefix + line.strip(" #[],") for line in TEXT.splitlines() if line]
    pasted, listed = judged(job(*lines)), judged({"skills": ["Radar", "Mooring lines"]})
    assert pasted.skills.total[0] <= 2 * listed.skills.total[0]
    assert pasted.seniority.total[0] == judged(job()).seniority.total[0]


def test_the_title_and_a_profile_among_the_tests_are_nobodys_sentences() -> None:
    assert RUBRIC is not None
    assert "Harbour pilot of ships" not in told_by(RUBRIC)
    assert "finds the quay in the dark" in told_by(RUBRIC) and "whole wide world" not in told_by(RUBRIC)
    assert words_copied(job(position="Harbour pilot of ships")) == []


def test_numbers_that_keys_are_given_are_no_words_of_the_rubric() -> None:
    text = TEXT.replace("weight = 2", "weight = 3.5").replace("skills = 80", "skills = 70")
    other, _ = parse_rubric(text.replace("seniority = 20", "seniority = 30"), "r.toml", "")
    assert RUBRIC is not None and other is not None
    assert told_by(other) == told_by(RUBRIC)
    assert "by day and night" in told_by(RUBRIC) and "80" not in told_by(RUBRIC)


CODER = """
title = "Medical coder"
summary = "Keeps the records of a hospital."
[points]
skills = 100
[[skills]]
name = "ICD-10-CM"  # You review inpatient charts and assign codes with physicians who ask
[[skills]]
name = "CPT"
"""


@pytest.mark.parametrize(
    ("line", "rung"),
    [
        ("Assign ICD-10-CM codes to inpatient charts and review them with physicians", "work"),
        ("You review inpatient charts and assign codes with physicians who ask ICD-10-CM", "listed"),
        ("Keeps records of a hospital, ICD-10-CM", "listed"),
    ],
)
def test_who_says_in_another_order_what_a_comment_says_tells_of_work(line: str, rung: str) -> None:
    """A draft quotes its posting, and who has done that work has its words too; not so the summary's."""
    rubric, _ = parse_rubric(CODER, "r.toml", "")
    assert rubric is not None
    (leaf, _) = Judgement(Columns([profile_of(job(line))]), rubric, AS_OF).skills.node(0).details or ()
    assert [quote.rung for quote in leaf.evidence or ()] == [rung]

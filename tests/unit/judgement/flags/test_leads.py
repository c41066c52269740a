"""Leads miss nobody: who has none of them has no flag of words that were put there for a program."""

from collections.abc import Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from laws.strategies import documents, profile_of
from screen.judgement.flags.inspection import WORDY, flags_of
from screen.judgement.flags.leads import Leads
from screen.sources.columns import Columns
from screen.sources.profile import Profile, read_profile
from screen.sources.rubric import Rubric
from unit.judgement.flags.test_inspection import HONEST, NAMES, RUBRIC

AS_OF = "2026-11-20"
STEMS = (
    "", "Used it", "Built {} for a year of nights", "Told how {} and the rest of a large house were carried up in 2019",
    "water water water water water water water water",
)  # fmt: skip


@st.composite
def sentences(draw: st.DrawFn) -> str:
    stem, name = draw(st.sampled_from(STEMS)), draw(st.sampled_from((*NAMES, "tea", "kettles")))
    return stem.replace("{}", name) if "{}" in stem else f"{stem} {name}".strip()


@st.composite
def stuffed(draw: st.DrawFn) -> dict[str, Any]:
    lines = st.lists(sentences(), max_size=12)
    told = draw(st.sampled_from(("", RUBRIC.summary, RUBRIC.text, " ".join(NAMES), "\n".join(NAMES))))
    return {
        "basics": {"summary": "\n".join((*draw(lines), told))},
        "work": [{"summary": told, "highlights": draw(lines)} for _ in range(draw(st.integers(0, 5)))],
        "projects": [{"description": draw(sentences())} for _ in range(draw(st.integers(0, 12)))],
        "skills": [{"name": name} for name in draw(st.lists(st.sampled_from(NAMES), max_size=3))],
    }


def leads_of(profiles: Sequence[Profile], rubric: Rubric = RUBRIC) -> list[tuple[object, ...]]:
    leads = Leads(Columns(profiles), rubric, range(len(profiles)))
    return [leads.of(number) for number in range(len(profiles))]


@given(st.lists(stuffed() | documents, min_size=1, max_size=4))
def test_whoever_is_flagged_has_a_lead(found: list[dict[str, Any]]) -> None:
    profiles = [read_profile(one, profile_id=str(number), source="") for number, one in enumerate(found)]
    for profile, leads in zip(profiles, leads_of(profiles), strict=True):
        checks = [check for check in WORDY if check in leads]
        assert flags_of(profile, RUBRIC, AS_OF, checks) == flags_of(profile, RUBRIC, AS_OF)


def test_an_honest_profile_has_no_lead() -> None:
    assert leads_of([profile_of(HONEST)]) == [()]
    assert leads_of([profile_of({})]) == [()]


def test_a_rubric_without_terms_leads_to_what_needs_none() -> None:
    again = {"projects": [{"description": " ".join(["kettle"] * 20)}]}
    (leads,) = leads_of([profile_of(again)], Rubric("Tea", "r.toml", "", points={"seniority": 100}))
    assert leads == WORDY[:1]


@given(st.lists(stuffed(), min_size=2, max_size=4), st.data())
def test_leads_are_the_same_whoever_else_is_asked_for(found: list[dict[str, Any]], data: st.DataObject) -> None:
    profiles = [read_profile(one, profile_id=str(number), source="") for number, one in enumerate(found)]
    asked = data.draw(st.sets(st.integers(0, len(profiles) - 1), min_size=1))
    leads, everybody = Leads(Columns(profiles), RUBRIC, asked), leads_of(profiles)
    assert [leads.of(number) for number in asked] == [everybody[number] for number in asked]

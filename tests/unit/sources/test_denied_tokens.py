"""Words in clauses that deny them: what is looked for by pairs of words is what every word alone would tell."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screen.ground.denial import denial_heads, denied, openings, preludes
from screen.ground.text import LINE
from screen.sources.columns import Columns
from screen.sources.profile import read_profile

WORDS = sorted(
    denial_heads()
    | {word for head in denial_heads() for opening in openings(head) for word in opening.follow or ()}
    | {"tea", "kettle", "I", ",", ".", "(", "experience", "role", "\n"}
    | preludes()
)
lines = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)


def columns_of(summary: str) -> Columns:
    """Of a project: what begins with somebody's name is asked of jobs alone."""
    return Columns([read_profile({"projects": [{"summary": summary}]}, profile_id="ada", source="ada.json")])


def denied_words(columns: Columns) -> list[int]:
    return [] if columns._silent is None else np.flatnonzero(columns._silent).tolist()


@given(st.lists(lines, max_size=4).map("\n".join))
@settings(max_examples=5 * settings.default.max_examples)
def test_no_cue_is_passed_by(summary: str) -> None:
    columns = columns_of(summary)
    spelt = list(columns.vocabulary)
    found, first = set(), 0
    for end in columns.line_ends.tolist():
        line = [spelt[number] for number in columns.ids[first:end].tolist()]
        for place, token in enumerate(line):
            if token in denial_heads():
                found |= {first + at for begin, last in denied(line, place) for at in range(begin, last)}
        first = end + 1
    assert denied_words(columns) == sorted(found)


@pytest.mark.parametrize(
    ("summary", "gone"),
    [
        ("Kept the kettles, want to learn tea", "want to learn tea"),
        ("They want to learn tea", "want to learn tea"),
        ("Advised the tea group, which made kettles", "which made kettles"),
        ("Used the kettles that the tea team makes", "the kettles that the tea team makes"),
        ("Had all the old kettles washed by a contractor", "had all the old kettles washed by a contractor"),
        ("Ends with no", ""),
        ("", ""),
    ],
)
def test_words_that_a_line_denies(summary: str, gone: str) -> None:
    columns = columns_of(summary)
    spelt = list(columns.vocabulary)
    words = [spelt[int(columns.ids[place])] for place in denied_words(columns)]
    assert " ".join(word for word in words if word != LINE) == gone


@pytest.mark.parametrize(
    ("position", "line", "found"),
    [
        ("Software engineer", "The engineer built kettles", True),
        ("Site manager", "The engineer built kettles", False),
        ("Software engineer", "An engineer built kettles", False),
        ("Software engineer", "The engineers built kettles", False),
        ("Software engineer", "She built kettles", True),
        ("Software engineer", "Dr. Example built kettles", True),
    ],
)
def test_who_writes_of_themselves_in_the_third_person_keeps_the_work(position: str, line: str, *, found: bool) -> None:
    columns = Columns([
        read_profile(document, profile_id=name, source=f"{name}.json")
        for name, document in (
            ("ada", {"work": [{"position": position, "highlights": [line]}]}),
            ("ben", {"work": [{"position": "Engineer"}]}),
        )
    ])  # fmt: skip
    assert bool(len(columns.find((("kettles",),)))) is found


def left_of(profile: dict[str, object]) -> str:
    columns = Columns([read_profile(profile, profile_id="ada", source="ada.json")])
    gone, spelt = {*denied_words(columns)}, list(columns.vocabulary)
    return " ".join(spelt[word] for place, word in enumerate(columns.ids.tolist()) if place not in gone)


def job(position: str, *highlights: str) -> dict[str, object]:
    return {"work": [{"position": position, "highlights": list(highlights)}]}


def test_a_team_is_the_persons_where_they_are_called_so() -> None:
    line = "The design team drew kettles"
    assert "drew kettles" not in left_of(job("Cook", line))
    assert "drew kettles" in left_of(job("Designer", line))
    assert "drew kettles" in left_of(job("Head of design", line))


def test_who_writes_their_name_twice_writes_of_themselves() -> None:
    assert "kettles" not in left_of(job("Cook", "Kay drew kettles", "Brewed tea"))
    assert "kettles" in left_of(job("Cook", "Kay drew kettles", "Kay brewed tea"))
    assert "kettles" in left_of({"basics": {"summary": "Kay drew kettles"}})

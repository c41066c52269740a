"""The cases of `cases/terms.toml`: what a criterion of that name must find in a line, and what it must not."""

from pathlib import Path

import tomli

from screen.criteria.hits import KINDS, Hits
from screen.criteria.line_finder import Sought
from screen.sources.columns import Columns
from screen.sources.profile import read_profile

CASES = tomli.loads((Path(__file__).parents[1] / "cases" / "terms.toml").read_text("utf-8"))


def kind_of_match(term: str, text: str) -> str | None:
    """The kind of match that a gate would be met by; None where it would not."""
    profile = read_profile({"basics": {}, "work": [{"highlights": [text]}]}, profile_id="ada", source="ada.json")
    hits = Hits(Columns([profile]), [Sought(term, (term,))])
    kinds = [KINDS[kind] for kind in hits.kind]
    return kinds[0] if kinds else None


def test_the_term_is_found() -> None:
    found = [(kind_of_match(case["term"], case["text"]), case) for case in CASES["match"]]
    assert [(kind, case) for kind, case in found if kind is None or kind != case.get("kind", kind)] == []


def test_the_term_is_not_found() -> None:
    assert [case for case in CASES["differ"] if kind_of_match(case["term"], case["text"]) is not None] == []


def test_there_are_enough_cases() -> None:
    assert len(CASES["match"]) >= 150
    assert len(CASES["differ"]) >= 150

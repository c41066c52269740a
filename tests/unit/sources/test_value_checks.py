"""Checks of single values, where their sentences do not show what they do."""

import pytest

from screen.sources.routed_problem import RoutedProblem, place_of
from screen.sources.rubric_shape import check_shape
from screen.sources.toml_scanner import locate
from screen.sources.value_checks import shortened, similar


@pytest.mark.parametrize(
    ("word", "known", "guess"),
    [
        ("a_b", ("a-b",), "a-b"),
        ("a-b", ("a_b",), "a_b"),
        ("A_B", ("x", "a-b"), "a-b"),
        ("abcde", ("abcxy", "abcdx"), "abcdx"),
        ("abcdefg", ("abcdxyz",), None),
        ("axcy", ("abcd",), None),
        ("abc", ("xbc",), None),
        ("weigth", {"weight": 1}, "weight"),
        ("", ("a",), None),
    ],
)
def test_similar(word, known, guess):
    assert similar(word, known) == guess


def test_a_value_of_forty_characters_is_repeated_whole():
    assert shortened("x" * 40) == "x" * 40
    assert shortened("x" * 41) == "x" * 39 + "…"


def fixes(document: dict) -> list[str | None]:
    given = {"title": "x", "points": {"skills": 100}, **document}
    return [finding.fix for finding in check_shape(given)]


def test_points_may_be_off_by_the_rounding_of_floats_and_no_more():
    assert fixes({"points": {"skills": 100 / 3, "keywords": 100 / 3, "seniority": 100 / 3}}) == []
    assert fixes({"points": {"skills": 99.999}}) == ["add 0.001, or scale the shares"]
    assert fixes({"points": {"skills": 60.25, "keywords": 40.25}}) == ["take away 0.5, or scale the shares"]


def test_points_that_are_shares_of_one_are_told_as_what_to_write():
    told = "the points are shares of 100"
    assert fixes({"points": {"skills": 0.6, "seniority": 0.4}}) == [f"write 60 for 0.6: {told}"]
    assert fixes({"points": {"skills": 0, "keywords": 0.07, "seniority": 0.93}}) == [f"write 7 for 0.07: {told}"]
    assert fixes({"points": {"skills": 1}}) == [f"write 100 for 1: {told}"]


def test_a_day_has_hyphens():
    assert fixes({"tests_as_of": "2026-11-20"}) == []
    assert fixes({"tests_as_of": "20261120"}) == ["write it as YYYY-MM-DD"]
    assert fixes({"tests_as_of": "2026-W47-5"}) == ["write it as YYYY-MM-DD"]


def test_a_misspelt_key_is_replaced_only_where_the_guess_is_free():
    (finding,) = check_shape({"title": "x", "points": {"skills": 100}, "sumary": "y"})
    assert finding.replacement == "summary"
    (finding,) = check_shape({"title": "x", "points": {"skills": 100}, "summary": "", "sumary": "y"})
    assert finding.replacement is None


def test_of_many_unknown_keys_the_first_hundred_are_guessed():
    findings = check_shape({"title": "x", "points": {}} | {f"tests{number}": 1 for number in range(120)})
    guessed = [finding for finding in findings if "did you mean" in (finding.fix or "")]
    assert (len(guessed), len(findings)) == (99, 121)  # the points that are missing came first


def test_no_more_than_a_thousand_findings():
    assert len(check_shape({f"key{number}": 1 for number in range(2000)})) == 1000


def test_words_are_found_in_their_value_and_nowhere_behind_it():
    places = locate('a = "tea"\nb = "pots and tea"\n')
    found = place_of(RoutedProblem("RUB301", ("b",), "value", "", within="tea"), places)
    assert (found.start, found.end) == (24, 27)
    value = places.value(("a",))
    assert place_of(RoutedProblem("RUB301", ("a",), "value", "", within="pots"), places) == value
    comment = place_of(RoutedProblem("RUB110", (), "table", "", offset=3), places)
    assert (comment.start, comment.end) == (3, 4)

"""Where in a line the words that matched stand."""

import pytest

from screen.ground.match import patterns_of
from screen.ground.matched_span import span_of
from screen.ground.term_forms import forms_of


@pytest.mark.parametrize(
    ("line", "term", "shown"),
    [
        ("Wrote CUDA kernels that brew tea.", "CUDA", "CUDA"),
        ("(CUDA)", "CUDA", "CUDA"),
        ("Fine-tuning of teapots, twice", "fine tuning", "Fine-tuning"),
        ("Services in C++ and C#.", "C++", "C++"),
        ("Services in C++ and C#.", "C#", "C#"),
        ("Moved an ASP page to .NET", ".NET", ".NET"),
        ("Tests of every A/B testing run", "A/B testing", "A/B testing"),
        ("Caf\u00e9 reviews", "cafe", "Caf\u00e9"),
        ("Large mo\u00addels of tea", "models", "mo\u00addels"),
        ("\u6df1\u5ea6\u5b66\u4e60\u6a21\u578b", "\u5b66\u4e60", "\u5b66\u4e60"),
        ("first a kettle of kettles", "kettle of kettles", "kettle of kettles"),
    ],
)
def test_the_words_that_matched_are_shown(line: str, term: str, shown: str) -> None:
    pattern = next(patterns_of(forms_of((term,), synonyms=False)[0], {}))
    span = pattern.span_in(line)
    assert span is not None
    assert line[slice(*span)] == shown


def test_a_name_is_shown_where_it_is_a_name() -> None:
    pattern = next(patterns_of(forms_of(("Go",), synonyms=False)[0], {}))
    line = "Go to market, then wrote it in Go"
    assert pattern.span_in(line) == (31, 33)


def test_nothing_is_shown_of_what_does_not_stand_there() -> None:
    assert span_of("a pot of tea", (("coffee",),)) is None
    assert span_of("tea pot", (("tea",), ("pots",))) is None
    assert span_of("", (("tea",),)) is None

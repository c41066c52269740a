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


@pytest.mark.parametrize(
    ("line", "term", "span"),
    [
        ("RCUDA, CUDA", "CUDA", (7, 11)),
        ("CUDAR, CUDA", "CUDA", (7, 11)),
        ("CUDA", "CUDA", (0, 4)),
        ("2CUDA CUDA2 CUDA", "CUDA", (12, 16)),
        ("C++, C# or a C", "C", (13, 14)),
        ("F#, F", "F", (4, 5)),
        ("tea-kettles tea-kettle", "tea kettle", (12, 22)),
        ("Asp.net, .NET", ".NET", (9, 13)),
        ("the dotnet of a .NET", ".NET", (4, 10)),
        ("İ CUDA", "CUDA", (2, 6)),  # a letter that is two in lower case
        ("a tea/kettle, a tea kettle", "tea kettle", (16, 26)),
        ("tea. Kettle; tea kettle", "tea kettle", (13, 23)),
        ("밤마다 CUDA를 썼다", "CUDA", (4, 8)),
        ("서버를 C++로", "C++", (4, 7)),
        ("데이터 분석을", "데이터", (0, 3)),
    ],
)
def test_only_whole_words_are_shown(line: str, term: str, span: tuple[int, int]) -> None:
    pattern = next(patterns_of(forms_of((term,), synonyms=False)[0], {}))
    assert span_of(line, pattern.steps) == span


def test_a_name_is_shown_where_it_is_a_name() -> None:
    pattern = next(patterns_of(forms_of(("Go",), synonyms=False)[0], {}))
    line = "Go to market, then wrote it in Go"
    assert pattern.span_in(line) == (31, 33)


def test_nothing_is_shown_of_what_does_not_stand_there() -> None:
    assert span_of("a pot of tea", (("coffee",),)) is None
    assert span_of("tea pot", (("tea",), ("pots",))) is None
    assert span_of("", (("tea",),)) is None

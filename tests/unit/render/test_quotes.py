"""Quotes mark the words that matched, in the terminal and in Markdown."""

import pytest
from rich.text import Text

from screen.ground.evidence import Evidence
from screen.render.clipping import find_matched, shorten
from screen.render.quotes import marked_quote
from screen.render.terminal import quote_text


def evidence(quote: str, words: str, match: str = "exact") -> Evidence:
    start = quote.rindex(words)
    return Evidence("work[0].summary", quote, words, match, span=(start, start + len(words)))  # type: ignore[arg-type]


def bold(text: Text) -> list[str]:
    return [text.plain[span.start : span.end] for span in text.spans if span.style == "bold"]


@pytest.mark.parametrize(
    ("quote", "words", "marked"),
    [
        ("Wrote CUDA kernels.", "CUDA", "Wrote **CUDA** kernels."),
        ("Programs in R and Rust", "R", "Programs in **R** and Rust"),
        ("Rust and R", "R", "Rust and **R**"),  # not the first letter of Rust
        ("CUDA", "CUDA", "**CUDA**"),
        ("Uses C++, daily", "C++", "Uses **C++**, daily"),
        ("a *b* CUDA | d", "CUDA", r"a \*b\* **CUDA** \| d"),
        ("two  words", "two  words", "**two words**"),
    ],
)
def test_the_words_that_matched_are_bold(quote: str, words: str, marked: str) -> None:
    found = evidence(quote, words)
    assert marked_quote(found) == marked
    assert bold(quote_text(found, 80, "italic")) == [" ".join(words.split())]


def test_a_field_matched_whole_and_marks_nothing() -> None:
    found = evidence("MLSys", "MLSys", "field")
    assert marked_quote(found) == "MLSys"
    assert bold(quote_text(found, 80, "italic")) == []


def test_what_matched_is_kept_in_view() -> None:
    found = evidence("word " * 60 + "CUDA kernels", "CUDA")
    assert bold(quote_text(found, 40, "italic")) == ["CUDA"]
    assert find_matched(shorten(found.quote, 20), found) is None

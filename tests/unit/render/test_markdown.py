"""Literal Markdown: a parser reads back the very text, and what needs no backslash has none."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from screen.ground.outgoing import one_line
from screen.render.markdown import literal

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
MARKS = st.text("ab1 \\`*_{}[]()#+-.!|<>~$@:/&;=^\"'\nwé\u3000語", max_size=30)
PIECES = st.lists(
    st.sampled_from(
        (
            "[a](http://e.org)",
            "![i](x)",
            "<b>",
            "</td>",
            "<!--",
            "&lt;",
            "&#60;",
            "**",
            "__",
            "~~",
            "`",
            "|",
            "\\",
            "\\|",
            "https://e.org",
            "www.e.org",
            "<http://e.org>",
            "[x]",
            "[^1]",
            "]: /u",
            "1234567. ",
            "a_b",
            "_a_",
            "$x$",
            "# ",
            "- ",
            "1. ",
            " ",
            "@ada",
            "a@e.org",
            "(first author)",
            "C#",
            "C++",
            "min_years",
        ),
    ),
    max_size=6,
).map("".join)


def text_of(tokens: list[Token] | None) -> str:
    """The text of inline tokens that hold nothing but text."""
    assert all(token.type == "text" for token in tokens or ()), tokens
    return "".join(token.content for token in tokens or ())


def read_back(markdown: str) -> list[str]:
    tokens = PARSER.parse(markdown)
    assert not {token.type for token in tokens} & {"html_block", "fence", "code_block", "blockquote_open", "hr"}
    return [text_of(token.children) for token in tokens if token.type == "inline"]


def spaces(text: str) -> str:
    return re.sub(r"[ \u200b]+", " ", text.replace("@\u200b", "@")).strip()


@given(MARKS | PIECES | st.text(max_size=20))
@example("\\|").via("a backslash before a bar")
@example("a\\")
@example("___a__b_ _")
@settings(max_examples=10 * settings.default.max_examples)
def test_a_parser_reads_the_very_text(text: str) -> None:
    out, wanted = literal(text), spaces(one_line(text))
    assert "\n" not in out
    table = read_back(f"| A | B | C |\n|---|---|---|\n| x | {out} | “{out}” ({out}) |\n")
    assert [spaces(cell) for cell in table] == [
        "A",
        "B",
        "C",
        "x",
        wanted,
        spaces(f"“{one_line(text).strip()}” ({wanted})"),
    ]
    assert [spaces(line) for line in read_back(f"### {out}\n")] == [wanted]
    if wanted:
        assert [spaces(line) for line in read_back(f"{out}\n")] == [wanted]
        assert [spaces(line) for line in read_back(f"- {out}\n")] == [wanted]


@given(MARKS | PIECES)
def test_nothing_becomes_a_link_of_itself_and_nobody_is_called(text: str) -> None:
    out = literal(text)
    assert not re.search(r"(?<!\\)://", out)
    assert "www." not in out.lower()
    assert not re.search(r"(?<!\w)@\w", out)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Example",
        "min_years ≥ 3",
        "Tea (first author)",
        "work[0].highlights[2]",
        "C++ and C#",
        "a + b = c - d!",
        "{x}",
        "3.5 years; 80% (of 5)",
        "a > b",
        "R&D",
        "Why? It is 5:3.",
    ],
)
def test_what_markdown_leaves_alone_stays_as_it_is(text: str) -> None:
    assert literal(text) == text


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("a|b <i>", "a\\|b \\<i\\>"),
        ("https://www.e.org/a_b", "https\\://www\\.e.org/a_b"),
        ("![i](http://e.org)", "![i\\](http\\://e.org)"),
        ("**a** _b_ c_d", "\\*\\*a\\*\\* \\_b\\_ c_d"),
        ("- a", "\\- a"),
        ("1. a", "1\\. a"),
        ("&lt; @ada", "\\&lt; @\u200bada"),
    ],
)
def test_what_is_escaped(text: str, out: str) -> None:
    assert literal(text) == out

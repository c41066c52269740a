"""The line with a caret."""

import pytest

from screen.ground.outgoing import visible
from screen.render.problems.excerpt import excerpt_of


@pytest.mark.parametrize(
    ("text", "line", "column", "shown", "carets"),
    [
        ("a = banana", 1, 5, "a = banana", "    ^^^^^^"),
        ("x\r\n\tname = 'q' # c\r\n", 2, 9, "    name = 'q' # c", "           ^^^"),
        ('n = "日本語" # x', 1, 5, 'n = "日本語" # x', "    ^^^^^^^^"),
        ('日 = "x"', 1, 5, '日 = "x"', "     ^^^"),
        ("[points] # x", 1, 1, "[points] # x", "^^^^^^^^"),
        ("[[a]]", 1, 1, "[[a]]", "^^^^^"),
        ("a = [1, 2]", 1, 5, "a = [1, 2]", "    ^"),
        ("a = # x", 1, 5, "a = # x", "    ^^^"),
        ("a =", 1, 4, "a =", "   ^"),
        ("a\u202eb\x1b = 1", 1, 1, "a�b� = 1", "^^^^"),
        ("e\u0301 = 1", 1, 6, "e\u0301 = 1", "    ^"),
    ],
)
def test_excerpts(text, line, column, shown, carets):
    assert excerpt_of(text, line, column) == (shown, carets)


def test_a_line_that_is_not_there_has_no_excerpt():
    assert excerpt_of("a\n", 3, 1) is None


def test_a_long_line_is_shown_around_the_spot():
    text = "x" * 500 + " here " + "y" * 500
    shown, carets = excerpt_of(text, 1, 502) or ("", "")
    assert len(shown) < 170
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "here"
    assert shown[0] == shown[-1] == "…"


def test_what_is_visible_stays():
    for text in ("plain", "é 日本 한국 עברית", "👩‍💻", "a b"):
        assert visible(text) == text
    assert visible("a\x00\x1b\x9b\u202e\u2028\ud800b") == "a������b"

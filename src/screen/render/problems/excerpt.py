"""One line of a file with a caret under the spot, safe for a terminal."""

import re
import unicodedata

from screen.ground.outgoing import visible

_TAB = "    "
_WIDEST = 160
_TOKEN = re.compile(
    r'"(?:[^"\\]|\\.)*"|\'[^\']*\'|\[\[[^\[\]]*\]\]|\[[^\[\]=,"\']*\](?=\s*(?:#|$))|[^\s=,\[\]{}"\'#]+|#.*|.'
)


def excerpt_of(text: str, line: int, column: int) -> tuple[str, str] | None:
    """The source line, and the line of carets under what begins at `column`; None where there is no such line.

    Tabs are shown as four spaces and wide characters take two columns, so that the carets stand where they should.
    """
    lines = text.split("\n", line)[:line]
    if len(lines) < line:
        return None
    source = lines[-1].removesuffix("\r")
    first = 0
    if len(source) > _WIDEST:  # show a window around the spot
        first = max(0, min(column - 1 - _WIDEST // 2, len(source) - _WIDEST))
    shown = source[first : first + _WIDEST]
    start = min(max(column - 1 - first, 0), len(shown))
    match = _TOKEN.match(shown, start)
    length = max(1, _width(match[0])) if match else 1
    ahead, behind = ("…" if first else ""), ("…" if first + _WIDEST < len(source) else "")
    return f"{ahead}{_expanded(shown)}{behind}", " " * (len(ahead) + _width(shown[:start])) + "^" * length


def _expanded(text: str) -> str:
    return visible(text.replace("\t", _TAB))


def _width(text: str) -> int:
    expanded = _expanded(text)
    if expanded.isascii():
        return len(expanded)
    return sum(
        0 if unicodedata.combining(char) or char in "\u200d\u200c" else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in expanded
    )

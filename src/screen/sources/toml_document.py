"""A TOML document, or the one clear sentence that says why it is none, and where."""

import re
from typing import Any

import tomli

from screen.sources.toml_places import locate

_DEEPEST = 100
"""Nesting from here on is what a parser gave up on, when it gave up."""

_LONG_INTEGER = re.compile(r"[0-9][0-9_]{4000,}")
_BRACKET = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|#[^\n]*|([\[{])|([\]}])")
_DOTTED = re.compile(r"(?:[\w-]+[ \t]*\.[ \t]*){200}")
_PLACE_IN_MESSAGE = re.compile(r" \(at [^()]*\)$")

_REMEDIES = (
    ("Invalid value", "write text in quotes, numbers without units, and `true` or `false` in lower case"),
    ("Invalid statement", "begin each line with a key, a [table] header, or # for a comment"),
    ("Expected '=' after a key", "write `key = value`; a key with spaces or signs needs quotes"),
    ("Invalid initial character for a key", "write a key of letters, digits, - and _, or put it in quotes"),
    ("Expected newline or end of document", "put each `key = value` on a line of its own"),
    ("Cannot overwrite a value", "keep one of the two"),
    ("Cannot declare", "keep one header and put all its keys below it"),
    ("Cannot mutate", "write the whole table in one place"),
    ("Cannot redefine", "write the whole table in one place"),
    ("Cannot define", "write the whole table in one place"),
    ("Unterminated string", "close the string with the quotes that opened it"),
    ("Unclosed array", "close the array with ]"),
    ("Unclosed inline table", "close the table with }"),
    ("Unescaped '\\'", "write \\\\ for a backslash, or use 'single quotes'"),
    ("Invalid date", "write a date as YYYY-MM-DD"),
    ("Invalid hex value", "write \\u and four hexadecimal digits"),
    ("Escaped character is not a Unicode scalar", "write the character itself"),
    ("Expected ']'", "close the header with the brackets that opened it"),
    ("Expected ']]'", "close the header with the brackets that opened it"),
)


class TomlError(Exception):
    """A document is not TOML."""

    def __init__(self, message: str, line: int, column: int, fix: str | None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column
        self.fix = fix


def parse_toml(text: str) -> dict[str, Any]:
    """The document in `text`.

    Raises:
        TomlError: it is not TOML, or it is nested or numbered beyond what a document can mean.
    """
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise _explained(error, text) from None
    except RecursionError:
        line, column = _too_deep(text)
        raise TomlError("nested too deeply", line, column, "write the value flat") from None
    except ValueError:  # an integer longer than Python converts
        match = _LONG_INTEGER.search(text)
        line, column = _line_column(text, match.start() if match else 0)
        raise TomlError("a number with thousands of digits", line, column, "write a shorter number") from None


def _explained(error: tomli.TOMLDecodeError, text: str) -> TomlError:
    message = _PLACE_IN_MESSAGE.sub("", error.msg)
    fix = next((remedy for start, remedy in _REMEDIES if message.startswith(start)), None)
    if message.startswith(("Cannot overwrite", "Cannot declare")):
        twice = _second_definition(text, error.lineno)
        if twice:
            return TomlError(*twice, fix)
    if message.startswith(("Expected \"'", "Expected '\"'", 'Expected \'"""')) or message == "Unterminated string":
        message, fix = "the string that begins here or above is never closed", "close it with the quotes that opened it"
    elif message == "Illegal character '\\n'":
        message, fix = "the string has no closing quote on its line", "close it, or use three quotes for several lines"
    elif message.startswith("Illegal character"):
        fix = "remove the character, or write it as an escape such as \\u0000"
    line, column = error.lineno, error.colno
    if error.pos >= len(error.doc):  # behind the last line break nothing stands that could be shown
        line, column = _line_column(text, len(text.rstrip()))
    return TomlError(f"not TOML: {message[:1].lower()}{message[1:]}", line, column, fix)


def _second_definition(text: str, line: int) -> tuple[str, int, int] | None:
    """tomli stops behind the second one; say where it begins, and where the first one is."""
    places = locate(text)
    for route, place in places.repeats:
        found = places.line_column(place.start)
        if found[0] <= line:
            first = places.headers.get(route) or places.keys[route]
            name = ".".join(str(part) for part in route if isinstance(part, str))
            return f"not TOML: `{name}` is already defined on line {places.line_column(first.start)[0]}", *found
    return None


def _too_deep(text: str) -> tuple[int, int]:
    depth = 0
    for match in _BRACKET.finditer(text):
        depth += bool(match[1]) - bool(match[2])
        if depth > _DEEPEST:
            return _line_column(text, match.start())
    dotted = _DOTTED.search(text)
    return _line_column(text, dotted.start() if dotted else 0)


def _line_column(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)

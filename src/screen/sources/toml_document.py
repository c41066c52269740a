"""A TOML document, or the one clear sentence that says why it is none, and where."""

import re
from typing import TYPE_CHECKING, Any

import tomli

if TYPE_CHECKING:
    from screen.sources.toml_places import Places

_DEEPEST = 100
"""Nesting from here on is what a parser gave up on, when it gave up."""

_LONG_INTEGER = r"[0-9][0-9_]{4000,}"
_BRACKET = r"\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|#[^\n]*|([\[{])|([\]}])"
_DOTTED = r"(?:[\w-]+[ \t]*\.[ \t]*){200}"
_WIDEST = 40
_BARE = r"[^\s,\[\]{}#\"'=]+"
_VALUE_REMEDY = "write text in quotes, numbers without units, dates as YYYY-MM-DD, `true` or `false` in lower case"
_DECIMAL_COMMA = r"=[ \t]*([+-]?[0-9]+),([0-9]+)[ \t]*(?:#.*)?$"
_CURLY = "“”„«‘’‚"
_CLOSE = "close it with the quotes that opened it"
_SAYINGS = (
    (
        "Invalid statement",
        "this begins no statement",
        "begin each line with a key, a [table] header, or # for a comment",
    ),
    ("Expected '=' after a key", "a key without `=`", "write `key = value`; a key with spaces or signs needs quotes"),
    ("Invalid initial character for a key", "a key is missing here", "write letters, digits, - and _, or use quotes"),
    ("Expected newline or end of document", "more follows on this line", "put each `key = value` on a line of its own"),
    ("Cannot overwrite a value", "this key is already defined", "keep one of the two"),
    ("Duplicate inline table key", "this key is already defined", "keep one of the two"),
    ("Cannot declare", "this table is already defined", "keep one header and put all its keys below it"),
    ("Cannot mutate", "this table is already closed", "write the whole table in one place"),
    ("Cannot redefine", "this table is already defined", "write the whole table in one place"),
    ("Unterminated string", "the string is never closed", _CLOSE),
    ('Expected "', "the string is never closed", _CLOSE),
    ("Expected '\"", "the string is never closed", _CLOSE),
    (
        "Illegal character '\\n'",
        "the string has no closing quote on its line",
        "close it, or use three quotes for several lines",
    ),
    ("Illegal character", None, "remove the character, or write it as an escape such as \\u0000"),
    ("Found invalid character", None, "remove the character"),
    ("Unclosed array", "the array is not closed here, and no comma follows", "add a comma, or close it with ]"),
    ("Unclosed inline table", "the table is not closed here, and no comma follows", "add a comma, or close it with }"),
    ("Unescaped '\\'", "a backslash that escapes nothing", "write \\\\ for a backslash, or use 'single quotes'"),
    ("Invalid date", "no such day or time", "write a date of the calendar as YYYY-MM-DD"),
    (
        "Invalid hex value",
        "an escape without its hexadecimal digits",
        "write \\\\ for a backslash, or use 'single quotes'",
    ),
    ("Escaped character is not a Unicode scalar", "an escape of no character", "write the character itself"),
    ("Expected ']'", "the header is not closed", "close it with ]"),
    ("Expected ']]'", "the header is not closed", "close it with ]]"),
)
"""How tomli's messages begin, what is said instead (None: the same), and the remedy."""


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
        match = re.search(_LONG_INTEGER, text)
        line, column = _line_column(text, match.start() if match else 0)
        raise TomlError("a number with thousands of digits", line, column, "write a shorter number") from None


def _places(text: str) -> "Places":
    from screen.sources.toml_scanner import locate

    return locate(text)


def _explained(error: tomli.TOMLDecodeError, text: str) -> TomlError:
    message = error.msg.split(" (at ")[0]
    saying = next((said for said in _SAYINGS if message.startswith(said[0])), (message, None, None))
    place = (error.lineno, error.colno)
    if error.pos >= len(error.doc):  # behind the last line break nothing stands that could be shown
        place = _line_column(text, len(text.rstrip()))
    special = _special(error, message, text, place, saying[2])
    if special:
        return special
    if saying[1] == "the string is never closed":
        places = _places(text)
        place = places.line_column(places.last_value) if places.last_value else place
    elif message.startswith(("Unescaped", "Invalid hex", "Escaped character")):
        place = _line_column(text, text.rfind("\\", 0, error.pos))
    elif message.startswith(("Cannot", "Duplicate")):
        line = text.split("\n")[place[0] - 1]
        place = (place[0], len(line) - len(line.lstrip()) + 1)
    said = saying[1] or f"{message[:1].lower()}{message[1:]}"
    return TomlError(f"not TOML: {said}", *place, saying[2])


def _special(
    error: tomli.TOMLDecodeError, message: str, text: str, place: tuple[int, int], remedy: str | None
) -> TomlError | None:
    """What more than tomli's message tells of the cause."""
    found = None
    if "\0" in text:
        remedy = "save the file as UTF-8 text: this is UTF-16, or no text"
        found = TomlError("not TOML: a NUL character", *_line_column(text, text.index("\0")), remedy)
    elif message.startswith(("Invalid value", "Unclosed array")):
        found = _never_closed(text) if error.pos >= len(text.rstrip()) else None
        if not found and message.startswith("Invalid value"):
            found = _no_value(text, place)
    elif message.startswith(("Invalid initial character", "Unclosed inline table")):
        found = _unclosed_on_its_line(text, error.pos, place)
    elif message.startswith("Expected newline"):
        found = _bad_token(text, place) or _bare_list(text, place)
    elif message.startswith(("Cannot", "Duplicate")):
        twice = _second_definition(text, error.lineno)
        found = TomlError(*twice, remedy) if twice else None
    return found


def _no_value(text: str, place: tuple[int, int]) -> TomlError:
    line = text.split("\n")[place[0] - 1]
    match = re.match(_BARE, line[place[1] - 1 :])
    if not match:
        return TomlError("not TOML: a value is missing", *place, _VALUE_REMEDY)
    word = match[0] if len(match[0]) <= _WIDEST else f"{match[0][: _WIDEST - 1]}…"
    remedy = _VALUE_REMEDY
    if word.lower() in {"true", "false", "inf", "nan"}:
        remedy = f"write `{word.lower()}`"
    elif word.lower() in {"null", "none", "nil"}:
        remedy = "leave the key out: TOML has no empty value"
    elif word[0] in _CURLY:
        remedy = "write straight quotes, \" or ': a word processor has bent these"
    return TomlError(f"not TOML: `{word}` is no value", *place, remedy)


def _unclosed_on_its_line(text: str, offset: int, place: tuple[int, int]) -> TomlError | None:
    """What TOML 1.0 forbids in an inline table, and TOML 1.1 and other languages do not."""
    before = text[:offset].rstrip(" \t")
    if text.startswith("}", offset) and before.endswith(","):
        return TomlError("not TOML: a comma before the closing }", *place, "remove the comma: no key follows it")
    if text.startswith(("\n", "\r\n", "#"), offset) and before.endswith(("{", ",")):
        message = "not TOML: an inline table must end on the line where it begins"
        return TomlError(message, *place, "write it on one line, or as a [table] of its own")
    return None


def _bad_token(text: str, place: tuple[int, int]) -> TomlError | None:
    """tomli reads `2026-13-01` as 2026 and stumbles over the rest; the whole of it is what is wrong."""
    line = text.split("\n")[place[0] - 1]
    for match in re.finditer(_BARE, line):
        if match.start() < place[1] - 1 < match.end() and match[0][0] in "+-.0123456789":
            return _no_value(text, (place[0], match.start() + 1))
    return None


def _bare_list(text: str, place: tuple[int, int]) -> TomlError | None:
    """`terms = "a", "b"`: values in a row without the brackets that make a list of them."""
    line = text.split("\n")[place[0] - 1]
    if not line.startswith(",", place[1] - 1):
        return None
    if number := re.search(_DECIMAL_COMMA, line):
        return TomlError("not TOML: a comma in a number", *place, f"write it with a point: {number[1]}.{number[2]}")
    remedy = "put a list in brackets: `key = [ … ]`; else take the comma away"
    return TomlError("not TOML: a second value", *place, remedy)


def _second_definition(text: str, line: int) -> tuple[str, int, int] | None:
    """tomli stops behind the second one; say where it begins, and where the first one is."""
    places = _places(text)
    for route, place in places.repeats:
        found = places.line_column(place.start)
        known = (places.keys.get(route), places.headers.get(route), places.values.get(route))
        before = [one.start for one in known if one and one.start < place.start]
        if found[0] <= line and before:
            name = ".".join(str(part) for part in route if isinstance(part, str))
            return f"not TOML: `{name}` is already defined on line {places.line_column(min(before))[0]}", *found
    return None


def _too_deep(text: str) -> tuple[int, int]:
    depth = 0
    for match in re.finditer(_BRACKET, text):
        depth += bool(match[1]) - bool(match[2])
        if depth > _DEEPEST:
            return _line_column(text, match.start())
    dotted = re.search(_DOTTED, text)
    return _line_column(text, dotted.start() if dotted else 0)


def _never_closed(text: str) -> TomlError | None:
    """The array at the end of the text that nothing closes."""
    openings: list[int] = []
    for match in re.finditer(_BRACKET, text):
        if match[1]:
            openings.append(match.start())
        elif match[2] and openings:
            openings.pop()
    if not openings or text[openings[-1]] != "[":
        return None
    return TomlError("not TOML: the array is never closed", *_line_column(text, openings[-1]), "close it with ]")


def _line_column(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)

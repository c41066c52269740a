"""Scans a TOML document for the places of what is in it.

The scanner trusts that the document is TOML; where it is not, it stops and keeps what it found. Its patterns cost
milliseconds, and a good rubric needs none: import it where a place is asked for.
"""

import contextlib
import re
from collections.abc import Iterator

import tomli

from screen.sources.toml_places import Place, Places, Route

_DEEPEST = 40
"""Values nested deeper than this are passed over whole, and a key of more parts ends the scan: a rubric has none,
Python's stack is finite, and so is the memory that the routes to all parts of a key take."""

_BLANK = re.compile(r"(?:[ \t]+|#[^\n]*|\r?\n)*")
_STRING = r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}|\'\'\'(?:[^\']|\'(?!\'\'))*\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\''
_KEY_PART = re.compile(r'[ \t]*("(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|[A-Za-z0-9_-]+)[ \t]*(\.?)')
_SCALAR = re.compile(rf"(?:{_STRING}|\d{{4}}-\d\d-\d\d[ Tt]\d\d:[^\s,\]}}#]*|[^\s,\[\]{{}}#\"'=]+)", re.DOTALL)
_SKIPPED = re.compile(rf"(?:{_STRING}|#[^\n]*|[^\[\]{{}}\"'#]+)", re.DOTALL)
_USUAL_PAIR = re.compile(
    r'([A-Za-z0-9_-]+)[ \t]*=[ \t]*("[^"\\\n]*"|[^\s,\[\]{}#"\'=]+)[ \t]*(?:#[^\n]*)?(?:\r?\n[ \t\r\n]*|\Z)'
)
_USUAL_ELEMENT = re.compile(r'("[^"\\\n]*"(?!")|[^\s,\[\]{}#"\'=]+)[ \t\r\n]*(?:,[ \t\r\n]*|(?=\]))')
"""Most of what stands in a rubric, in one match each; what these do not match is read step by step."""


class _StopError(Exception):
    """The document is not TOML from here on."""


def locate(text: str) -> Places:
    """The places of everything in `text`, a TOML document as it stands in the file (CRLF and all)."""
    places = Places(text)
    with contextlib.suppress(_StopError):
        _Scanner(text, places).scan()
    return places


class _Scanner:
    def __init__(self, text: str, places: Places) -> None:
        self._text = text
        self._places = places
        self._lengths: dict[Route, int] = {}

    def scan(self) -> None:
        """Read every statement."""
        table: Route = ()
        offset = self._skip_blank(0)
        while offset < len(self._text):
            usual = _USUAL_PAIR.match(self._text, offset)
            if usual:
                self._add_pair((*table, usual[1]), Place(*usual.span(1)), Place(*usual.span(2)))
                offset = self._skip_blank(usual.end()) if self._text.startswith("#", usual.end()) else usual.end()
                continue
            if self._text.startswith("[", offset):
                table, offset = self._header(offset)
            else:
                offset = self._pair(offset, table, 0)
            offset = self._skip_blank(offset)

    def _mention(self, route: Route, key: Place) -> None:
        self._places.keys.setdefault(route, key)
        self._places.mentions.setdefault(route, []).append(key)

    def _add_pair(self, route: Route, key: Place, value: Place) -> None:
        if route in self._places.keys:
            self._places.repeats.append((route, key))
        self._places.keys.setdefault(route, key)
        self._places.last_value = value.start
        self._places.values.setdefault(route, value)

    def _skip_blank(self, offset: int) -> int:
        match = _BLANK.match(self._text, offset)
        return match.end() if match else offset

    def _key(self, offset: int) -> tuple[list[tuple[str, Place]], int]:
        parts: list[tuple[str, Place]] = []
        while True:
            match = _KEY_PART.match(self._text, offset)
            if not match or len(parts) > _DEEPEST:
                raise _StopError
            parts.append((_unquoted(match[1]), Place(match.start(1), match.end(1))))
            offset = match.end()
            if not match[2]:
                return parts, offset

    def _header(self, offset: int) -> tuple[Route, int]:
        is_array = self._text.startswith("[[", offset)
        parts, end = self._key(offset + 1 + is_array)
        closing = "]]" if is_array else "]"
        if not self._text.startswith(closing, end):
            raise _StopError
        whole = Place(offset, end + len(closing))
        route: Route = ()
        for name, place in parts[:-1]:
            route = (*route, name)
            self._mention(route, place)
            if route in self._lengths:
                route = (*route, self._lengths[route] - 1)
        name, place = parts[-1]
        route = (*route, name)
        if not is_array and (route in self._places.headers or route in self._places.values or route in self._lengths):
            self._places.repeats.append((route, whole))
        self._mention(route, place)
        if is_array:
            if route in self._places.values or route in self._places.headers:
                self._places.repeats.append((route, whole))
            self._lengths[route] = self._lengths.get(route, 0) + 1
            route = (*route, self._lengths[route] - 1)
            self._places.keys[route] = place
        self._places.headers.setdefault(route, whole)
        return route, whole.end

    def _pair(self, offset: int, table: Route, depth: int) -> int:
        parts, offset = self._key(offset)
        route = table
        for name, place in parts:
            route = (*route, name)
            if place is parts[-1][1] and route in self._places.keys:
                self._places.repeats.append((route, place))
            self._mention(route, place)
        if not self._text.startswith("=", offset):
            raise _StopError
        offset += 1
        while self._text.startswith((" ", "\t"), offset):
            offset += 1
        return self._value(offset, route, depth)

    def _value(self, offset: int, route: Route, depth: int) -> int:
        start = self._places.last_value = offset
        if self._text.startswith(("[", "{"), offset):
            if depth >= _DEEPEST:
                end = self._skip_nested(offset)
            elif self._text[offset] == "[":
                end = self._array(offset, route, depth + 1)
            else:
                end = self._inline_table(offset, route, depth + 1)
        else:
            match = _SCALAR.match(self._text, offset)
            if not match:
                raise _StopError
            end = match.end()
        self._places.values.setdefault(route, Place(start, end))
        return end

    def _array(self, offset: int, route: Route, depth: int) -> int:
        index = 0
        offset = self._skip_blank(offset + 1)
        while usual := _USUAL_ELEMENT.match(self._text, offset):
            self._places.values.setdefault((*route, index), Place(*usual.span(1)))
            self._places.last_value = usual.start()
            index, offset = index + 1, usual.end()
        self._resume = offset
        for element in self._elements("]"):
            self._resume = self._value(element, (*route, index), depth)
            index += 1
        return self._resume

    def _inline_table(self, offset: int, route: Route, depth: int) -> int:
        self._resume = offset + 1
        for element in self._elements("}"):
            self._resume = self._pair(element, route, depth)
        return self._resume

    def _elements(self, closing: str) -> Iterator[int]:
        """The offset of each element from `_resume` on; the caller moves `_resume` to where the element ends."""
        self._resume = self._skip_blank(self._resume)
        while not self._text.startswith(closing, self._resume):
            if self._resume >= len(self._text):
                raise _StopError
            yield self._resume
            self._resume = self._skip_blank(self._resume)
            if self._text.startswith(",", self._resume):
                self._resume = self._skip_blank(self._resume + 1)
            elif not self._text.startswith(closing, self._resume):
                raise _StopError
        self._resume += 1

    def _skip_nested(self, offset: int) -> int:
        depth = 0
        while offset < len(self._text):
            if self._text[offset] in "[{":
                depth += 1
            elif self._text[offset] in "]}":
                depth -= 1
                if not depth:
                    return offset + 1
            match = _SKIPPED.match(self._text, offset)
            offset = match.end() if match else offset + 1
        raise _StopError


def _unquoted(part: str) -> str:
    if part[0] == "'":
        return part[1:-1]
    if part[0] == '"':
        if "\\" not in part:
            return part[1:-1]
        try:
            return next(iter(tomli.loads(f"{part}=0")))
        except tomli.TOMLDecodeError:
            raise _StopError from None
    return part

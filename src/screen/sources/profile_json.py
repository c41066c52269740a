"""The JSON text of a profile: what exporters get wrong is read as meant, what is no JSON is explained."""

import json
import math
import re

import msgspec

_ESCAPE = re.compile(r"\\\\|\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u([dD][89a-fA-F]..)")
"""Of the escapes of a JSON text: a backslash, a pair of surrogates, half a pair (the group)."""
_LONGEST_INTEGER = 4300
"""Digits; Python reads no more."""


def parse_profile_json(text: str, notes: list[str]) -> object:
    """The value of a JSON text; half an emoji is U+FFFD, and a number too large for a machine is null, with a note.

    Raises:
        msgspec.DecodeError: the text is not JSON.
        RecursionError: it is nested too deeply.
    """
    try:
        return _decode(text, notes)
    except msgspec.DecodeError:
        # Exporters cut texts in the middle of an emoji, and half of one is no character: it is read as U+FFFD.
        whole = _ESCAPE.sub(lambda found: "\\ufffd" if found[1] else found[0], text)
        if whole == text:
            raise
        return _decode(whole, notes)


def _decode(text: str, notes: list[str]) -> object:
    try:
        return msgspec.json.decode(text)
    except msgspec.ValidationError as error:
        if "out of range" not in str(error):
            raise
        return _without_large_numbers(text, notes, error)


def _without_large_numbers(text: str, notes: list[str], error: msgspec.DecodeError) -> object:
    left_out: set[str] = set()

    def number(digits: str) -> float | None:
        value = float(digits)
        if math.isfinite(value):
            return value
        left_out.add(digits)
        return None

    def integer(digits: str) -> int | float | None:
        return int(digits) if len(digits) <= _LONGEST_INTEGER else number(digits)

    def refuse(_: str) -> object:
        raise error

    try:
        document: object = json.loads(text, parse_float=number, parse_int=integer, parse_constant=refuse)
    except json.JSONDecodeError as found:
        raise error from found
    notes += [f"the number {digits:.12} is too large to be read: left out" for digits in sorted(left_out)]
    return document


def why_no_json(text: str, error: msgspec.DecodeError) -> str:
    """What is wrong with a text that msgspec refuses; it says "truncated" of bad escapes too."""
    said = str(error)
    if not text.strip():
        return "is empty"
    if "truncated" not in said:
        return f"not valid JSON: {said.removeprefix('JSON is malformed: ')}"
    try:
        json.loads(text, strict=False)
    except json.JSONDecodeError as found:
        if found.pos < len(text.rstrip()) and not found.msg.startswith("Unterminated string"):
            return f"not valid JSON: {found.msg[0].lower()}{found.msg[1:]} (line {found.lineno}, column {found.colno})"
    except RecursionError:
        return "nested too deeply to be a profile"
    return "not valid JSON: the text ends too early"

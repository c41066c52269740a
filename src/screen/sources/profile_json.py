"""The JSON text of a profile: what exporters get wrong is read as meant, what is no JSON is explained."""

import json
import math
import re

import msgspec

_ESCAPE = re.compile(r"\\\\|\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u([dD][89a-fA-F]..)")
"""Of the escapes of a JSON text: a backslash, a pair of surrogates, half a pair (the group)."""
_BYTE = re.compile(r" \(byte (\d+)\)$")
"""Where msgspec says that the fault is."""
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
        said = said.removeprefix("JSON is malformed: ")
        if byte := _BYTE.search(said):
            at = len(text.encode("utf-8", "surrogatepass")[: int(byte[1])].decode("utf-8", "ignore"))
            said = f"{said[: byte.start()]} ({_place(text, at)})"
        return f"not valid JSON: {said}"
    try:
        json.loads(text, strict=False)
    except json.JSONDecodeError as found:
        if found.pos < len(text.rstrip()) and not found.msg.startswith("Unterminated string"):
            return f"not valid JSON: {found.msg[0].lower()}{found.msg[1:]} ({_place(text, found.pos)})"
    except RecursionError:
        return "nested too deeply to be a profile"
    return "not valid JSON: the text ends too early"


def _place(text: str, at: int) -> str:
    """Where a character stands, for people; of a text of one line, which may be one of many, the column alone."""
    before = text[:at]
    column = f"column {at - before.rfind(chr(10))}"
    return f"line {before.count(chr(10)) + 1}, {column}" if "\n" in text.strip() else column

"""Texts of a profile without what tells who it is of: `[name]`, `[employer 1]`, `[place]` stand in its place.

PersonWords strings are looked for letter by letter without accents and capitals, so that what is found has its place in
the text as written.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from typing import Any, NamedTuple

from screen.ground.messengers import HANDLE
from screen.sources.fields import SECTIONS
from screen.sources.identity import ORGANISATIONS, PersonWords
from screen.sources.identity_patterns import (
    country_patterns,
    flat,
    is_unspaced,
    name_patterns,
    patterns_of,
    pronoun_patterns,
    registered,
    registered_by,
)

_CONTACT = re.compile(
    r"""
      [\w.+-]{1,64}\s?@\s?[\w-]+(?:\.[\w-]+)+                                # an address; 64: RFC 5321, 4.5.3.1
    | (?:https?://|www\.)[^\s<>"')\]},，。]+                                  # a link
    | (?<![\w@.])(?:[a-z0-9-]{1,63}\.){1,16}(?:com|org|net|edu|gov|info|app|dev|[a-z]{2})/[^\s<>"')\]},]*  # no scheme
    | (?<![\w.])@\w[\w.-]{2,}                                               # a handle
    | \+\d[\d\s().-]{6,}\d                                                  # a telephone number
    | (?<![\w.-])\(?0?\d{2,4}\)?[ .-]\d{3,4}[ .-]\d{3,4}(?![\w-])
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Lengths are bounded, for each letter of a long word is a place where one of these may begin."""
_FILE = re.compile(
    r"[^\s/\\:(\[\"'“‘][^\s/\\:]{0,254}\.(?:pdf|docx?|odt|rtf|html?|md|tex|txt|bib|ya?ml|jsonl?|png|jpe?g)(?:\.gz)?\b",
    re.IGNORECASE,
)
_KEPT = frozenset((
    "startDate", "endDate", "releaseDate", "date", "kind", "venue", "publisher", "track", "status", "position",
    "equalContribution", "distinctions", "citations", "level", "fluency", "language", "score", "summary",
))  # fmt: skip
"""Fields that no criterion reads as text and that tell no more than the work does."""


class Redaction:
    """What stands in the place of the identity strings of one profile."""

    def __init__(self, identity: PersonWords, others: tuple[str, ...] = ()) -> None:
        """Make the patterns. `others`: the whole names of other people of the pool."""
        self._places = {ways[0]: f"[{place}]" for place, ways in identity.organisations if ways}
        self._sought = (*patterns_of(identity), *pronoun_patterns(), *country_patterns())
        self._others = name_patterns(others)
        written = (*identity.parts, *(way for _, ways in identity.organisations for way in ways))
        self._documents = sorted(identity.documents, key=len, reverse=True)
        self._loose = [flat(text) for text in written if len(text) > 3 or is_unspaced(text)]
        self._done: dict[str, Replaced] = {}
        """A text is quoted for many criteria, and stands in an entry as well."""

    def text(self, text: str, *, certificate: bool = False) -> str:
        """`text` with what tells who somebody is taken out. `certificate`: it may name one."""
        text = self._replaced(_composed(text)).text
        return registered_by(any_body=True).sub(_without_code, text) if certificate else text

    def quote(self, text: str, span: tuple[int, int] | None) -> tuple[str, tuple[int, int] | None]:
        """A quote and where in it the words that matched stand, after that."""
        if span is not None:
            span = _composed_span(text, span)
        out, starts, shifts = self._replaced(_composed(text))
        if span is None:
            return out, None
        start, end = (_moved(at, starts, shifts, last=last) for at, last in zip(span, (False, True), strict=True))
        return out, (start, max(start, end))

    def touches(self, text: str, span: tuple[int, int] | None) -> bool:
        """Whether the words that matched are among those that were taken out."""
        if span is None:
            return False
        first, last = _composed_span(text, span)
        return any(start < last and first < end for start, end, _ in self._found(_composed(text)))

    def said(self, text: str) -> str:
        """A sentence about the profile, which may name its files and quote what no field has, a certificate too."""
        text = _composed(text)
        for name in self._documents:  # which may have gaps and signs that no pattern knows
            text = text.replace(name, "[file]")
        return self.text(_FILE.sub("[file]", text), certificate=True)

    def doubtful(self, text: str) -> bool:
        """Whether letters of an identity string still stand in a text from which it was taken out."""
        plain = flat(re.sub(r"\[[a-z ]+\d*\]", " ", text))
        return any(part in plain for part in self._loose)

    def document(self, document: Mapping[str, Any], alias: str) -> dict[str, Any]:
        """The document of a profile: the fields that bear on its points, with their texts; the rest is left out."""
        basics = {name: self.text(value) for name, value in document["basics"].items()
                  if name in ("label", "summary") and isinstance(value, str)}  # fmt: skip
        out: dict[str, Any] = {"basics": {"name": alias, **basics}}
        for section, _ in SECTIONS:
            if not isinstance(document.get(section.name), list):
                continue
            named, _ = ORGANISATIONS.get(section.name, ("", ""))
            kept = {field.name for field in section.fields} | _KEPT
            certificate = section.name == "certificates"
            out[section.name] = [
                self.text(item, certificate=certificate)
                if isinstance(item, str)
                else self._item(item, kept, named, certificate=certificate)
                for item in document[section.name]
            ]
        warnings = document.get("meta", {}).get("warnings") if isinstance(document.get("meta"), Mapping) else None
        if isinstance(warnings, list):
            out["meta"] = {"warnings": [self.said(text) for text in warnings if isinstance(text, str)]}
        return out

    def _item(self, item: Mapping[str, Any], kept: set[str], named: str, *, certificate: bool) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for name, value in item.items():
            if name == "authors" and isinstance(value, list):
                out[name] = ["[name]" for _ in value]
            elif certificate and name == "name" and isinstance(value, str):
                out[name] = self.text(value, certificate=True)
            elif name in kept:
                out[name] = self._value(value)
            elif name == named and isinstance(value, str):
                out[name] = self._places.get(_composed(value).strip(), "")
        return out

    def _value(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self._value(part) for part in value]
        return value if isinstance(value, int | float | bool) or value is None else None

    def _found(self, text: str) -> list[tuple[int, int, str]]:
        """Start, end and replacement of all that is taken out, in order, apart from one another."""
        plain = flat(text)
        own = (sought for sought in self._sought if sought.word in plain)
        found = [span for sought in (*own, *self._others.tried(plain)) for span in sought.spans(text, plain)]
        found += [(*match.span(), "[contact]") for sort in (_CONTACT, HANDLE) for match in sort.finditer(text)]
        for pattern in (registered(), registered_by(any_body=False)):
            found += [(*match.span(match.lastgroup or 0), "[number]") for match in pattern.finditer(text)]
        return _apart(found, text)

    def _replaced(self, text: str) -> "Replaced":
        if text not in self._done:
            out, reached = "", 0
            before: list[tuple[int, int]] = []
            after: list[tuple[int, int]] = []
            for start, end, stands in self._found(text):
                out += text[reached:start]
                after.append((len(out), len(out) + len(stands)))
                before.append((start, end))
                out += stands
                reached = end
            self._done[text] = Replaced(out + text[reached:], before, after)
        return self._done[text]


def _without_code(found: re.Match[str]) -> str:
    return f"{found[0][: found.start('code') - found.start()]}[number]"


class Replaced(NamedTuple):
    """A text, and where its pieces stood before and stand now."""

    text: str
    before: list[tuple[int, int]]
    after: list[tuple[int, int]]


def _composed(text: str) -> str:
    """`text` with each letter and its accents as one character."""
    return unicodedata.normalize("NFC", text)


def _composed_span(text: str, span: tuple[int, int]) -> tuple[int, int]:
    return len(_composed(text[: span[0]])), len(_composed(text[: span[1]]))


def _apart(found: list[tuple[int, int, str]], text: str) -> list[tuple[int, int, str]]:
    """What was found, the first and the longest of those that overlap; of the others what still tells something."""
    out: list[tuple[int, int, str]] = []
    over: list[tuple[int, int]] = []
    for start, end, stands in sorted(found, key=lambda one: (one[0], -one[1], one[2])):
        if not out or start >= out[-1][1]:
            out.append((start, end, stands))
        elif end > out[-1][1]:
            over.append((start, end))
    for start, end in over:
        for number, (begin, reached, stands) in enumerate(out):
            if start < reached < end:
                until = min(end, out[number + 1][0]) if number + 1 < len(out) else end
                if any(char.isalnum() for char in text[reached:until]):
                    out[number] = (begin, until, stands)
    return out


def _moved(at: int, before: list[tuple[int, int]], after: list[tuple[int, int]], *, last: bool) -> int:
    """Where a place of the text stands after the replacements; inside one it is its start, or its end if `last`."""
    number = bisect_right(before, (at, -1)) - 1
    if last and number >= 0 and before[number][0] == at:
        number -= 1
    if number + 1 < len(before) and before[number + 1][0] == at and not last:
        return after[number + 1][0]
    if number < 0:
        return at
    (_, end), (start_now, end_now) = before[number], after[number]
    if at < end:
        return end_now if last else start_now
    return end_now + at - end

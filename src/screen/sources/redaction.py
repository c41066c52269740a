"""Texts of a profile without what tells who it is of: `[name]`, `[employer 1]`, `[place]` stand in its place.

One pattern is made of all the identity strings of a profile. It is looked for in the text letter by letter without
accents and capitals, so that what is found has its place in the text as written.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from screen.ground.package_data import load_tables
from screen.ground.text import fold
from screen.sources.fields import SECTIONS
from screen.sources.identity import ORGANISATIONS, PersonWords, name_parts, words_of

_GAP = r"[\W_]{0,3}"
"""What may stand between the words of a name: `Ada-Example`, `ada_example`, `AdaExample`."""
_START, _END = r"(?<![^\W_])", r"(?![^\W_])"
_UNSPACED = re.compile(r"[぀-ヿ一-鿿가-힣฀-๿؀-ۿ]")
"""Scripts whose words stand side by side, or take letters before and behind."""
_INFLECTED = re.compile(r"[Ѐ-ӿ]")
_WORD = re.compile(r"[^\W_]+")
_ACCENT = re.compile("[\u0300-\u036f]")
_CONTACT = re.compile(
    r"""
      [\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+                                     # an address
    | (?:https?://|www\.)[^\s<>"')\]},，。]+                                  # a link
    | (?<![\w@.])(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|info|app|dev|[a-z]{2})/[^\s<>"')\]},]*  # without its scheme
    | (?<![\w.])@\w[\w.-]{2,}                                               # a handle
    | \+\d[\d\s().-]{6,}\d                                                  # a telephone number
    | (?<![\w.-])\(?0?\d{2,4}\)?[ .-]\d{3,4}[ .-]\d{3,4}(?![\w-])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FILE = re.compile(
    r"[^\s/\\:]+\.(?:pdf|docx?|odt|rtf|html?|md|tex|txt|bib|ya?ml|jsonl?|png|jpe?g)(?:\.gz)?\b", re.IGNORECASE
)
_KEPT = frozenset((
    "startDate", "endDate", "releaseDate", "date", "kind", "venue", "publisher", "track", "status", "position",
    "equalContribution", "distinctions", "citations", "level", "fluency", "language", "score", "summary",
))  # fmt: skip
"""Fields that no criterion reads as text and that tell no more than the work does."""


def flat(text: str) -> str:
    """`text` as it is compared, a character for each of its characters."""
    return "".join(map(_flat_letter, text))


@cache
def _flat_letter(char: str) -> str:
    if char.isascii():
        return char.lower()
    plain = unicodedata.normalize("NFKD", char) if not "가" <= char <= "힣" else char
    folded = (plain[:1] or char).casefold()
    return folded if len(folded) == 1 else char


class Redaction:
    """What stands in the place of the identity strings of one profile."""

    def __init__(self, identity: PersonWords, others: Iterable[str] = ()) -> None:
        """Make the pattern. `others`: the whole names of other people of the pool."""
        self._places = {ways[0]: f"[{place}]" for place, ways in identity.organisations if ways}
        unique = dict.fromkeys(sorted(_patterns(identity, others), key=lambda one: (-len(one[0]), one)))
        self._patterns = list(unique)
        self._pattern = re.compile("|".join(f"({p})" for p, _, _ in self._patterns)) if unique else None
        written = (*identity.parts, *(way for _, ways in identity.organisations for way in ways))
        self._loose = [flat(text) for text in written if len(text) > 3 or _UNSPACED.search(text)]

    def text(self, text: str) -> str:
        """`text` with what tells who somebody is taken out."""
        return self._replaced(_composed(text))[0]

    def quote(self, text: str, span: tuple[int, int] | None) -> tuple[str, tuple[int, int] | None]:
        """A quote and where in it the words that matched stand, after that."""
        if span is not None:
            span = (len(_composed(text[: span[0]])), len(_composed(text[: span[1]])))
        out, starts, shifts = self._replaced(_composed(text))
        if span is None:
            return out, None
        start, end = (_moved(at, starts, shifts, last=last) for at, last in zip(span, (False, True), strict=True))
        return out, (start, max(start, end))

    def touches(self, text: str, span: tuple[int, int] | None) -> bool:
        """Whether the words that matched are among those that were taken out."""
        return span is not None and any(start < span[1] and span[0] < end for start, end, _ in self._found(text))

    def said(self, text: str) -> str:
        """A sentence about the profile, which may name its files."""
        return self.text(_FILE.sub("[file]", text))

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
            out[section.name] = [
                self.text(item) if isinstance(item, str) else self._item(item, kept, named)
                for item in document[section.name]
            ]
        warnings = document.get("meta", {}).get("warnings") if isinstance(document.get("meta"), Mapping) else None
        if isinstance(warnings, list):
            out["meta"] = {"warnings": [self.said(text) for text in warnings if isinstance(text, str)]}
        return out

    def _item(self, item: Mapping[str, Any], kept: set[str], named: str) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for name, value in item.items():
            if name == "authors" and isinstance(value, list):
                out[name] = ["[name]" for _ in value]
            elif name in kept:
                out[name] = self._value(value)
            elif name == named and isinstance(value, str):
                out[name] = self._places.get(value.strip(), "")
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
        found: list[tuple[int, int, str]] = []
        if self._pattern:
            for match in self._pattern.finditer(plain):
                _, stands, capital = self._patterns[(match.lastindex or 1) - 1]
                if match.end() > match.start() and (not capital or _is_name_like(text[match.start() : match.end()])):
                    found.append((*match.span(), stands))
        found += [(*match.span(), "[contact]") for match in _CONTACT.finditer(text)]
        found += [(*match.span(), _pronouns()[match.group()]) for match in _pronoun().finditer(plain)
                  if not text[slice(*match.span())].isupper() or not match.group().isascii()]  # fmt: skip
        found += [
            (*match.span(), "[place]") for match in _country().finditer(plain) if not text[match.start()].islower()
        ]
        return _apart(found)

    def _replaced(self, text: str) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
        """The text, and where its pieces stood before and stand now."""
        out, reached, before, after = "", 0, [], []
        for start, end, stands in self._found(text):
            out += text[reached:start]
            after.append((len(out), len(out) + len(stands)))
            before.append((start, end))
            out += stands
            reached = end
        return out + text[reached:], before, after


def _patterns(identity: PersonWords, others: Iterable[str]) -> Iterator[tuple[str, str, bool]]:
    """A pattern, what stands in its place, and whether the text must have a capital there."""
    for name in (*identity.names, *identity.people, *others):
        yield from _of_person(name)
    for part in identity.parts:
        yield from ((pattern, "[name]", capital) for pattern, capital in _of_part(part))
    yield from _of_file(identity)
    for place, ways in identity.organisations:
        yield from ((pattern, f"[{place}]", capital) for way in ways for pattern, capital in _of_words(way))
    for place in identity.places:
        yield from ((pattern, "[place]", capital) for pattern, capital in _of_words(place))
    yield from ((_spelt(text), "[contact]", False) for text in identity.contacts if _WORD.search(text))
    yield from ((_spelt(text), year, False) for text, year in identity.months)


def _composed(text: str) -> str:
    """`text` with each letter and its accents as one character."""
    return unicodedata.normalize("NFC", text) if _ACCENT.search(text) else text


def _apart(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """What was found, without what begins inside another; the longer of two that begin together."""
    out: list[tuple[int, int, str]] = []
    for start, end, stands in sorted(found, key=lambda one: (one[0], -one[1], one[2])):
        if not out or start >= out[-1][1]:
            out.append((start, end, stands))
        elif end > out[-1][1]:
            out[-1] = (out[-1][0], end, out[-1][2])
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


def _is_name_like(written: str) -> bool:
    """Whether a word is written as names are: with a capital, or in a script that has none."""
    first = next((char for char in written if char.isalpha()), "")
    return first.isupper() or first.lower() == first.upper()


def _spelt(text: str) -> str:
    """A pattern for a text as it is, whatever stands between its words."""
    return _START + _GAP.join(map(re.escape, _WORD.findall(flat(text)))) + _END


def _bounded(words: list[str]) -> str:
    joined = _GAP.join(map(re.escape, words))
    if any(_UNSPACED.search(word) for word in words):
        return joined
    ending = r"[^\W\d_]{0,3}" if _INFLECTED.search(joined) else ""
    return f"{_START}{joined}{ending}{_END}"


def _of_person(name: str) -> list[tuple[str, str, bool]]:
    """The ways to write a person: all the words in their order, the last ones first, initials for the first ones."""
    words = [flat(part) for part in name_parts(name)]
    if not words:
        return []
    if len(words) == 1:
        return [(pattern, "[name]", capital) for pattern, capital in _of_part(words[0])]
    titles = "|".join(map(re.escape, sorted(words_of("titles"))))
    lead = rf"(?:{_START}(?:{titles})\.?\s+)?"
    middle = rf"{_GAP}(?:[^\W\d_]\.?{_GAP})?"
    out = [middle.join(map(re.escape, words)) if len("".join(words)) > 7 else _bounded(words)]
    out.append(_bounded([words[-1], *words[:-1]]))
    first, last = words[0][0], re.escape(words[-1])
    initials = rf"{_START}{re.escape(first)}\.?(?:[\s-]?[^\W\d_]\.)*[\s]?{last}{_END}"
    turned = rf"{_START}{last},?\s{re.escape(first)}\.?(?:[\s-]?[^\W\d_]\.)*(?![^\W\d_])"
    return [(lead + pattern, "[name]", False) for pattern in out] + [
        (initials, "[name]", True),
        (turned, "[name]", True),
    ]


def _of_part(part: str) -> list[tuple[str, bool]]:
    """One word of a name, alone: written as a name, since it may be a word of everyday as well."""
    plain = flat(part)
    if _UNSPACED.search(plain) and len(plain) < 2:
        return []
    return [(_bounded([plain]), True)]


def _of_file(identity: PersonWords) -> list[tuple[str, str, bool]]:
    """The id, where it is no plain word: `ada-example`, `cv_17`."""
    plain = flat(identity.file)
    words = _WORD.findall(plain)
    named = {fold(part) for part in identity.parts}
    if not words or (len(words) == 1 and plain.isalpha() and plain not in named):
        return []
    return [(_START + re.escape(plain) + _END, "[name]", False)]


def _of_words(text: str) -> list[tuple[str, bool]]:
    """An organisation or a place; a single word must be written as a name."""
    words = _WORD.findall(flat(text))
    if not words or (len(words) == 1 and len(words[0]) < 2 and not _UNSPACED.search(words[0])):
        return []
    return [(_bounded(words), len(words) == 1)]


@cache
def _pronouns() -> Mapping[str, str]:
    return {flat(word): stands for word, stands in load_tables("blind.toml")["pronouns"].items()}


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("|".join(_bounded(_WORD.findall(word)) for word in ordered))


@cache
def _pronoun() -> re.Pattern[str]:
    # Cyrillic words take endings, and pronouns with an ending are other words.
    plain = [word for word in _pronouns() if not _INFLECTED.search(word)]
    bounded = [rf"{_START}{re.escape(word)}{_END}" for word in _pronouns() if _INFLECTED.search(word)]
    return re.compile("|".join([_any_of(plain).pattern, *bounded]))


@cache
def _country() -> re.Pattern[str]:
    return _any_of(flat(word) for word in words_of("countries"))

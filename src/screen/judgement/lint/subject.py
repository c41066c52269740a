"""A rubric as the rules see it: its document, ill-typed parts passed over, with the routes to what is left."""

import functools
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from screen.judgement.lint.calibration_record import Calibration
from screen.sources.rubric import COUNTS, TRACKS, GroupName
from screen.sources.rubric_file import Reading
from screen.sources.toml_places import Route

_SPACED = bytes(code if code > 127 or chr(code).isalnum() or code == ord("_") else ord(" ") for code in range(256))
"""Bytes of UTF-8 to themselves or a space: many times as fast as a regular expression, and it runs for every file.

Underscores are part of words: `min_years` is a key, and says nothing about years.
"""


class Term(msgspec.Struct, frozen=True, gc=False):
    """One term of a skill."""

    place: int
    """Among the skill's terms, from 0."""
    text: str
    key: str
    """As terms are compared for being the same."""


class Named(msgspec.Struct, frozen=True):
    """A `[[skills]]` table that has a name."""

    index: int
    """Its place among the tables, from 0."""
    name: str
    key: str
    """The name, as terms are compared for being the same."""
    terms: tuple[Term, ...]
    table: Mapping[str, Any]


class Subject(msgspec.Struct, frozen=True, dict=True):
    """What the rules look at."""

    reading: Reading
    pool: frozenset[str] | None = None
    """Ids of the candidates in the pool; None: no pool."""
    calibration: Calibration | None = None
    """Their points; None: not scored."""

    @functools.cached_property
    def document(self) -> Mapping[str, Any]:
        """The TOML document; empty where there is none."""
        return self.reading.document or {}

    @functools.cached_property
    def skills(self) -> tuple[Named, ...]:
        """The skills that have a name."""
        return tuple(
            Named(
                index,
                table["name"],
                plain(table["name"]),
                tuple(Term(place, text, plain(text)) for place, text in strings(table.get("terms"))),
                table,
            )
            for index, table in self.tables("skills")
            if type(table.get("name")) is str and not (table["name"] or " ").isspace()
        )

    @functools.cached_property
    def keywords(self) -> tuple[tuple[int, str], ...]:
        """`keywords.terms` with their places."""
        return tuple(strings(self.table("keywords").get("terms")))

    def table(self, name: str) -> Mapping[str, Any]:
        """A table at the top of the document; empty where there is none."""
        table = self.document.get(name)
        return table if type(table) is dict else {}

    def tables(self, name: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
        """The tables of an array at the top of the document, with their places."""
        found = self.document.get(name)
        if type(found) is list:
            for index, table in enumerate(found):
                if type(table) is dict:
                    yield index, table

    def share(self, group: GroupName) -> float:
        """What the rubric gives a group, of 100."""
        return number(self.table("points").get(group)) or 0.0

    def worths(self, table: str, key: str, default: Mapping[str, float]) -> Mapping[str, float]:
        """A mapping of names to numbers, or what stands for it when it is left out."""
        given = self.table(table).get(key)
        return given if type(given) is dict else default

    @property
    def tracks(self) -> Mapping[str, float]:
        """`publications.tracks`."""
        return self.worths("publications", "tracks", TRACKS)

    @property
    def counts(self) -> Mapping[str, float]:
        """`seniority.counts`."""
        return self.worths("seniority", "counts", COUNTS)

    @functools.cached_property
    def vocabulary(self) -> set[bytes] | None:
        """The words of the whole file in lower case, comments and all; None where escapes could hide others.

        Most rules that look for words are done when none of theirs is here.
        """
        text = self.reading.text
        return None if "\\" in text else set(text.lower().encode().translate(_SPACED).split())

    def may_say(self, *words: str) -> bool:
        """Whether any of these words (lower case) could stand in the rubric."""
        return self.vocabulary is None or not self.vocabulary.isdisjoint(map(str.encode, words))

    @functools.cached_property
    def prose(self) -> tuple[tuple[Route, str], ...]:
        """What a person wrote as sentences: the title, the summary, the questions."""
        told = tuple(
            ((key,), self.document[key]) for key in ("title", "summary") if type(self.document.get(key)) is str
        )
        return (*told, *((("ask", place), text) for place, text in strings(self.document.get("ask"))))

    @functools.cached_property
    def sought(self) -> tuple[tuple[Route, str], ...]:
        """Everything that is looked for in profiles: names and terms of skills, keywords."""
        found: list[tuple[Route, str]] = []
        for skill in self.skills:
            found.append((("skills", skill.index, "name"), skill.name))
            found.extend((("skills", skill.index, "terms", term.place), term.text) for term in skill.terms)
        found.extend((("keywords", "terms", place), term) for place, term in self.keywords)
        return tuple(found)

    @functools.cached_property
    def certificates(self) -> tuple[tuple[Route, str], ...]:
        """Names and terms of the certificates that are asked for."""
        found: list[tuple[Route, str]] = []
        for index, table in self.tables("certificates"):
            if type(table.get("name")) is str:
                found.append((("certificates", index, "name"), table["name"]))
            found.extend((("certificates", index, "terms", at), text) for at, text in strings(table.get("terms")))
        return tuple(found)


def strings(value: object) -> Iterator[tuple[int, str]]:
    """The strings of an array, with their places."""
    if type(value) is list:
        for place, item in enumerate(value):
            if type(item) is str:
                yield place, item


def number(value: object) -> float | None:
    """`value` where it is a finite number of a size that can be reckoned with."""
    if type(value) is int or type(value) is float:
        return float(value) if -1e9 < value < 1e9 else None
    return None


@functools.lru_cache(maxsize=1 << 14)
def plain(text: str) -> str:
    """`text` as two terms are compared for being the same."""
    folded = text.casefold().replace("-", " ").replace("_", " ").strip()
    return " ".join(folded.split()) if "  " in folded else folded

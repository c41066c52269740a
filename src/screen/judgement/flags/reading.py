"""A profile as flags look at it: its lines with their paths and places, and the words of the rubric."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from screen.ground.lexicon import load_lexicon
from screen.ground.text import key
from screen.judgement.flags.flag import FlagPlace
from screen.sources.profile import Profile
from screen.sources.rubric import Rubric
from screen.sources.unread import UnreadLine, left_lines

_LONGEST = 160
"""Characters of a quote."""
_SHOWN = 3
"""Places that a flag shows."""
_LISTS = frozenset({"skills", "interests", "languages", "certificates"})
"""Sections that list names: a bare name is what belongs there."""
_LISTING = frozenset({"keywords", "roles", "courses"})
"""Fields that do."""


def is_prose(section: str, field: str) -> bool:
    """Whether what stands there is no list of names."""
    return section not in _LISTS and field not in _LISTING


class FlagLine(NamedTuple):
    """One line of a profile."""

    section: str
    item: int
    """Place in the section's list; -1: there is none."""
    field: str
    path: str
    text: str
    """Verbatim."""
    plain: str
    """As terms are compared for being the same."""


class Suspect:
    """What the checks look at."""

    def __init__(self, profile: Profile, rubric: Rubric | None, as_of: str) -> None:
        """`as_of`: `YYYY-MM-DD`."""
        self.profile, self.rubric, self.as_of = profile, rubric, as_of

    @cached_property
    def lines(self) -> tuple[FlagLine, ...]:
        """The lines that criteria may read."""
        return tuple(
            FlagLine(path.section, path.item, path.field, str(path), line, key(line.replace("\n", " ")))
            for path, lines in ((passage.path, passage.lines) for passage in self.profile.passages)
            for line in lines
        )

    @cached_property
    def prose(self) -> tuple[FlagLine, ...]:
        """Those that are no list of names."""
        return tuple(line for line in self.lines if is_prose(line.section, line.field))

    @cached_property
    def text(self) -> str:
        """All lines, folded, with a mark between them."""
        return f" {' | '.join(line.plain for line in self.lines)} "

    @cached_property
    def named(self) -> tuple[str, ...]:
        """The terms that stand in it word for word."""
        return tuple(term for term in self.terms if f" {term} " in self.text)

    @cached_property
    def strings(self) -> tuple[tuple[str, str], ...]:
        """Every string of the document with its path, `meta` apart."""
        return tuple(_strings(self.profile.document))

    @cached_property
    def unread(self) -> tuple[UnreadLine, ...]:
        """What import did not understand."""
        return left_lines(self.profile.document)

    @cached_property
    def warnings(self) -> tuple[str, ...]:
        """What import warned of."""
        meta = self.profile.document.get("meta")
        said = meta.get("warnings") if isinstance(meta, Mapping) else None
        return tuple(text for text in said if isinstance(text, str)) if isinstance(said, list) else ()

    @cached_property
    def terms(self) -> tuple[str, ...]:
        """The names and terms of the skills and the keywords, folded, in the order of the rubric, each once."""
        return () if self.rubric is None else told_terms(self.rubric)

    def sights(self, lines: Iterable[FlagLine]) -> tuple[FlagPlace, ...]:
        """The first places of these lines."""
        return tuple(self.sight(line.path, line.text) for line in list(lines)[:_SHOWN])

    def sight(self, path: str, text: str) -> FlagPlace:
        """One place."""
        quote = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        return FlagPlace(path, quote, self._place(path))

    def _place(self, path: str) -> str | None:
        """The place of a path, or of the entry that it is part of."""
        meta = self.profile.document.get("meta")
        told = meta.get("provenance") if isinstance(meta, Mapping) else None
        if not isinstance(told, Mapping):
            return None
        found = told.get(path) or told.get(path.partition("]")[0] + "]") or told.get(path.rpartition("[")[0])
        return found if isinstance(found, str) else None


def told_terms(rubric: Rubric) -> tuple[str, ...]:
    """The names and terms of the skills and the keywords, folded, in the order of the rubric, each once."""
    told = [text for skill in rubric.skills for text in (skill.name, *skill.terms)]
    return tuple(dict.fromkeys(filter(None, map(key, (*told, *(rubric.keywords.terms or ()))))))


def told_names(rubric: Rubric) -> tuple[str, ...]:
    """These terms, and what else the lexicon calls them: they earn as much."""
    terms, lexicon = told_terms(rubric), load_lexicon()
    others = (other for entry in map(lexicon.find, terms) if entry for other in entry.synonyms)
    return tuple(dict.fromkeys((*terms, *filter(None, map(key, others)))))


def _strings(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """The strings of a part of a document."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for name, part in value.items():
            if path or name != "meta":
                yield from _strings(part, f"{path}.{name}" if path else str(name))
    elif isinstance(value, (list, tuple)):
        for place, part in enumerate(value):
            yield from _strings(part, f"{path}[{place}]")

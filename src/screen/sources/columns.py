"""A pool as columns: its words as numbers with their places, its lines as rows.

One implementation serves five profiles and many: criteria find their words here, wherever the columns come from.
"""

import itertools
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from screen.ground.acquaintances import kinds_of_life, words_of_ours
from screen.ground.arrays import Flags, Ints, Words
from screen.ground.links import LINK_WORDS
from screen.ground.named_people import (
    guiding_words,
    names_like_tools,
    person_words,
    words_of_people,
)
from screen.ground.organisations import group_words, may_name, organisation_words, tool_words
from screen.ground.related import Derivations
from screen.ground.sets import among, once
from screen.ground.text import COMMA, MARKS
from screen.ground.typo import Slips
from screen.sources.denied_tokens import denied_tokens, marked
from screen.sources.field_path import FieldPath
from screen.sources.fields import MEET_NOTHING
from screen.sources.item_rows import Items
from screen.sources.name_tokens import name_tokens, tokens_at
from screen.sources.passages import KINDS
from screen.sources.person import People, Person, people_of, person_of
from screen.sources.pool_words import PoolWords
from screen.sources.profile import Profile
from screen.sources.rows import LineColumns, Rows, line_columns
from screen.sources.stored import Stored
from screen.sources.tenure import project_months
from screen.sources.token_places import TokenPlaces

_BEFORE_NAME, _BEHIND_NAME = 4, 2
"""Tokens before a name among which an initial stands, and behind it among which a comma does."""

_COURSES = (("certificates", "name"), ("education", "courses"))
"""Fields of what was learnt."""


class Columns(TokenPlaces):
    """The texts of a pool: T tokens, L lines, P profiles. Every line ends with the token `LINE`."""

    def __init__(self, profiles: Iterable[Profile], vocabulary: PoolWords | None = None) -> None:
        """Tokenise the passages of `profiles`, which are read one by one and not kept.

        `vocabulary`: new words are added to it; a new one if left out.
        """
        self.vocabulary = PoolWords() if vocabulary is None else vocabulary
        rows, people, projects = Rows(self.vocabulary), list[Person](), array("q")
        for number, profile in enumerate(profiles):
            rows.add(number, profile)
            people.append(person_of(profile))
            for row in project_months(profile.document):
                projects.extend((number, *row))
        ids, passages = rows.ids(), rows.passages()
        months = np.array(projects, np.int64).reshape(-1, 4)
        lines = rows.lines(ids, passages)
        self._take(
            Stored(
                people_of(people), months, ids, lines.ends, passages, lines.entry, lines.rung, rows.line_text, None,
                np.flatnonzero(tokens_at(len(ids), lines.ends, rows.line_text, rows.held_by)),
            ),
            lines,
        )  # fmt: skip
        self._postings.silent = self._silent_tokens()

    @classmethod
    def of_stored(cls, stored: Stored, vocabulary: PoolWords) -> Self:
        """The columns that `stored` was made of; all words of them are in `vocabulary`."""
        out = cls.__new__(cls)
        out.vocabulary = vocabulary
        out._take(stored, line_columns(stored.line_ends, stored.passages, stored.entry, stored.rung))
        out._postings.silent = stored.silent
        return out

    def stored(self) -> Stored:
        """What the columns can be made of again; of credentials and of what was not read nothing is kept."""
        return Stored(
            self._people, self.projects, self.ids, self.line_ends, self._passages, self.line_entry, self.line_rung,
            self.line_text, self._silent, self.holders,
        )  # fmt: skip

    def _take(self, stored: Stored, lines: LineColumns) -> None:
        self._take_people(stored.people)
        self.projects: Ints = stored.projects
        """(dated projects, 4) profile, place in its list, first and last month."""
        self.ids = stored.ids
        self._passages = stored.passages
        self.holders: Ints = stored.holders
        """Positions of tokens in the name of the employer or the school of their own item: they tell nothing."""
        self._held, self.settlements = stored.settled, dict[str, NDArray[Any]]()
        self._counted_before = stored.counts
        self.line_ends = lines.ends
        self.line_text: Sequence[str] = stored.line_text
        """L lines, verbatim."""
        self.line_profile: Ints = lines.profile
        """(L,) which profile."""
        self.line_entry: Ints = lines.entry
        """(L,) which entry, numbered through the pool; lines of one number count as one entry."""
        self.line_rung: Ints = lines.rung
        """(L,) the rung, see `sources.fields`."""
        self.line_passage: Ints = lines.passage
        """(L,) which passage, numbered through the pool."""
        self.line_role: Flags = lines.role
        """(L,) the line says what the person is or was: a headline, a position, a degree."""
        self.line_tells: Flags = lines.tells
        """(L,) it is prose that may say so."""
        self.line_mentions: Ints = lines.mentions
        """(L,) entries that a mention here counts as."""

    def _take_people(self, people: People) -> None:
        self._people = people
        self.profile_ids, self.profile_names = people.ids, people.names
        told = people.told
        self.told_of_skills, self.told_of_work, self.lists_stays, self.lists_papers, self.invented = told
        self.stays, self.papers = people.stays, people.papers
        self.credential_fields, self.unread, self.provenance = (
            people.credential_fields,
            people.unread,
            people.provenance,
        )

    def _silent_tokens(self) -> Flags | None:
        """(T,) what a clause denies or wishes for, names of organisations, addresses, and lines that open a section."""
        denied = denied_tokens(self.ids, self.line_ends, self.vocabulary, self.places, self._called(), self._jobs())
        text = self.line_text
        lines = {
            line
            for word in organisation_words() & self.vocabulary.keys()
            for line in self.lines_with((word,)).tolist()
            if may_name(word, text[line])
        }
        summaries = np.flatnonzero(self._lines_of_field("summary") & (self._passages.item[self.line_passage] < 0))
        linked = self.lines_with(LINK_WORDS)
        lines.update(self._lines_with_both(group_words(), tool_words()))
        people, told = self._lines_with_any(words_of_people()).tolist(), self._lines_about_people()
        named = name_tokens(len(self.ids), self.line_ends, text, sorted(lines), summaries, linked, people, told)
        return denied if named is None else named if denied is None else denied | named

    def _lines_with_any(self, words: frozenset[str]) -> Ints:
        return self.lines_with(words & self.vocabulary.keys())

    def _lines_with_both(self, words: frozenset[str], others: frozenset[str]) -> list[int]:
        """The lines with a word of each."""
        has = np.zeros(len(self.line_ends), bool)
        has[self._lines_with_any(others)] = True
        found: list[int] = self._lines_with_any(words).tolist()
        return [line for line in found if has[line]]

    def _lines_about_people(self) -> list[int]:
        """The lines that may name somebody behind an initial, behind `the guidance of`, or before who that is.

        A name that is in question is called like a tool, or an initial stands behind a word for a person.
        """
        letters = {word for word in self.vocabulary if len(word) == 1 and word.isalpha()}
        before, behind = range(-_BEFORE_NAME, 0), range(1, _BEHIND_NAME + 1)
        found = (
            self._places_beside(names_like_tools(), letters, before),
            self._places_beside(names_like_tools(), {COMMA}, behind),
            self._places_beside(person_words(), letters, behind),
            self._places_beside(guiding_words(), {"of"}, range(1, 2)),
            self._places_beside(kinds_of_life(), {"the"}, range(-1, 0)),
            self.places([self.vocabulary[word] for word in words_of_ours() & self.vocabulary.keys()]),
        )
        return sorted({*self.lines_of(np.concatenate(found)).tolist()})

    def _places_beside(self, words: Collection[str], others: Collection[str], distances: range) -> Ints:
        """Where one of `words` stands with one of `others` so many tokens behind it, or before it where less than 0."""
        places = self.places([self.vocabulary[word] for word in words if word in self.vocabulary])
        near = self.ids[np.clip(places[:, None] + np.array(distances), 0, len(self.ids) - 1)]
        return np.asarray(places[marked(self.vocabulary, others)[near].any(axis=1)])

    def _jobs(self) -> Ints:
        """(L,) the profile of a line that tells of a job, but for what the job is called; -1 of others."""
        told = (self.line_stay >= 0) & ~self.line_role
        return np.where(told, self.line_profile, -1).astype(np.int64)

    def _called(self) -> Callable[[Ints, Words], Flags]:
        """Whether the profile of each of some lines has the word beside it in what it is or was: `engineer`."""
        roles, size = np.flatnonzero(self.line_role), len(self.vocabulary)
        places, line = self.tokens_of(roles)
        called = once(self.line_profile[roles[line]] * size + self.ids[places])
        return lambda lines, words: among(self.line_profile[lines] * size + words, called)

    def settled(self, name: str, make: Callable[[], NDArray[Any]]) -> NDArray[Any]:
        """What the texts say whatever is asked: as an index has it, or as it is made now, once."""
        if name not in self.settlements:
            self.settlements[name] = self._held[name]() if name in self._held else make()
        return self.settlements[name]

    def path(self, line: int) -> FieldPath:
        """Where in its profile `line` stands."""
        passage = self.line_passage[line]
        kind = KINDS[self._passages.kind[passage]]
        item, position = int(self._passages.item[passage]), int(self._passages.position[passage])
        return FieldPath(kind.section, item, kind.field, position)

    @cached_property
    def worded(self) -> Flags:
        """(words of the vocabulary,) the word is no mark."""
        out = np.ones(len(self.vocabulary), bool)
        out[[self.vocabulary[mark] for mark in MARKS if mark in self.vocabulary]] = False
        return out

    @cached_property
    def line_item(self) -> Ints:
        """(L,) which item of a profile's list a line is part of, numbered through the pool; entries may be several."""
        return np.repeat(np.arange(len(self._items.lines)), self._items.lines)

    @cached_property
    def _items(self) -> Items:
        return Items(self._passages)

    @cached_property
    def line_kind(self) -> Ints:
        """(L,) the place in `passages.KINDS` of what a line is part of."""
        return np.asarray(self._passages.kind[self.line_passage], np.int64)

    @cached_property
    def line_title(self) -> Flags:
        """(L,) the line is of the position of a job, or of the kind and the field of a study."""
        return self._lines_of_field("position", "studyType", "area")

    @cached_property
    def line_position(self) -> Flags:
        """(L,) the line is of the position of a job."""
        return np.array([(kind.section, kind.field) == ("work", "position") for kind in KINDS], bool)[self.line_kind]

    @cached_property
    def line_degree(self) -> Flags:
        """(L,) the line is of the kind or the field of a study."""
        return self._lines_of_field("studyType", "area")

    @cached_property
    def line_meets(self) -> Flags:
        """(L,) what the line names can meet a requirement."""
        return np.array([kind.section not in MEET_NOTHING for kind in KINDS], bool)[self.line_kind]

    @cached_property
    def line_course(self) -> Flags:
        """(L,) the line is the name of a certificate, or of a course of studies."""
        named = [(kind.section, kind.field) in _COURSES for kind in KINDS]
        return np.array(named, bool)[self.line_kind]

    def _lines_of_field(self, *fields: str) -> Flags:
        of_field = np.array([kind.field in fields for kind in KINDS], bool)
        return of_field[self.line_kind]

    @cached_property
    def line_stay(self) -> Ints:
        """(L,) the row in `stays` of the job or the studies that a line tells of; -1: of none."""
        stays = self.stays
        return self._rows_of(stays.profile, stays.item, ("work", "education"), stays.studies.astype(np.int64))

    @cached_property
    def line_paper(self) -> Ints:
        """(L,) the row in `papers` of the paper that a line is of; -1: of none."""
        return self._rows_of(self.papers.profile, self.papers.index, ("publications",))

    @cached_property
    def line_project(self) -> Ints:
        """(L,) the row in `projects` of the dated project that a line is of; -1: of none."""
        return self._rows_of(self.projects[:, 0], self.projects[:, 1], ("projects",))

    def _rows_of(self, profiles: Ints, places: Ints, lists: tuple[str, ...], which: Ints | None = None) -> Ints:
        """(L,) the row of the item that each line is part of, see `Items`; -1: there is none."""
        of = np.zeros_like(profiles) if which is None else which
        return np.repeat(self._items.rows(profiles, places, lists, of), self._items.lines)

    def texts(self) -> Iterator[str]:
        """The text of each profile, line by line."""
        ends = np.searchsorted(self.line_profile, np.arange(len(self.profile_ids) + 1)).tolist()
        return ("\n".join(self.line_text[start:end]) for start, end in itertools.pairwise(ends))

    @property
    def slips(self) -> Slips:
        """The words of the vocabulary that are slips of the pen."""
        return self.vocabulary.slips

    @property
    def derivations(self) -> Derivations:
        """The words of the vocabulary by what they are derived from."""
        return self.vocabulary.derivations

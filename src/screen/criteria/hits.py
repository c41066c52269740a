"""Which lines of a pool speak for which criterion, and how well: the arrays that points are made of.

The quotes of an explanation are read off the same rows, so a number and its evidence cannot part.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

import msgspec
import numpy as np
from numpy.typing import NDArray

from screen.criteria.saturation import ENTRY
from screen.criteria.sets import among, distinct
from screen.ground.evidence import Evidence
from screen.ground.idf import Idf
from screen.ground.inflection import inflections
from screen.ground.match import CREDIT, Form, Kind, Pattern, forms_of, mistaken_for, patterns_of
from screen.ground.related import neighbours, telling_words
from screen.ground.senses import other_phrases, words_against, words_for
from screen.sources.columns import Columns
from screen.sources.fields import LISTED, RUNGS
from screen.sources.rubric import Matching

Ints = NDArray[np.int64]

KINDS: tuple[Kind, ...] = ("exact", "variant", "synonym", "fuzzy", "related")
RELATED = KINDS.index("related")
RELATED_CAP = 60
"""What the telling words of a phrase are worth together, in hundredths, where the phrase itself is absent."""
DERIVED = 50
"""What a word of the same derivation is worth, in hundredths of the word."""
NEAR = 15
"""What a word that stands in the same texts as the criterion is worth, in hundredths, times its similarity."""
MIN_SHARE = 30
"""Words that carry less of a phrase than this, in hundredths of its IDF, are passed over."""
RELATED_ENTRIES = 4 * ENTRY
"""Related evidence counts as so many entries at most: it can support a criterion, not carry it."""
MAX_CRITERIA_IN_PROSE = 4
"""A line that names more skills than this counts as a list (design, law 6)."""


class Sought(msgspec.Struct, frozen=True):
    """One criterion, as what is looked for."""

    label: str
    terms: tuple[str, ...]
    """The name and the terms, as the rubric writes them."""
    matching: Matching = Matching()

    @property
    def forms(self) -> tuple[Form, ...]:
        """Every spelling that counts."""
        return forms_of(self.terms, synonyms=self.matching.synonyms)


class Hits:
    """The matches of C criteria in a pool: one row for the best match of a criterion in a line; H rows."""

    def __init__(self, columns: Columns, sought: Sequence[Sought], idf: Idf, *, roles_only: bool = False) -> None:
        """Find them. `roles_only`: in the lines that say what a person is or was."""
        self.columns = columns
        self.sought = tuple(sought)
        self._found: list[Pattern | str] = []
        finder = _Finder(columns, idf, roles_only=roles_only)
        rows = [row for number, criterion in enumerate(sought) for row in self._rows_of(number, criterion, finder)]
        table = np.concatenate(rows, axis=1) if rows else np.empty((5, 0), np.int64)
        # Best first within a line, so that the first row of each (line, criterion) is the one that counts.
        table = table[:, np.lexsort((table[4], -table[2], table[1], table[0]))]
        first = np.ones(table.shape[1], bool)
        first[1:] = (table[0, 1:] != table[0, :-1]) | (table[1, 1:] != table[1, :-1])
        self.line, self.criterion, self.credit, self.kind, self.term = table[:, first]
        self.rung: Ints = columns.line_rung[self.line]
        """(H,) where each speaks; `as_lists` lowers it."""

    def _rows_of(self, number: int, criterion: Sought, finder: "_Finder") -> Iterator[Ints]:
        for lines, credit, kind, found in finder.find(criterion):
            if len(lines):
                self._found.append(found)
                yield np.stack(
                    [lines, *np.broadcast_arrays(number, credit, KINDS.index(kind), len(self._found) - 1, lines)[:4]]
                )

    def named_in_lines(self) -> Ints:
        """(L,) how many of these criteria each line names."""
        return np.bincount(self.line[self.kind != RELATED], minlength=len(self.columns.line_ends)).astype(np.int64)

    def as_lists(self, lists: NDArray[np.bool_]) -> None:
        """Count what stands in these lines as listed."""
        self.rung = np.where(lists[self.line], LISTED, self.columns.line_rung[self.line])

    def counts(self) -> Ints:
        """(rungs, P, C) hundredths of distinct entries that speak at each rung or above."""
        profiles, criteria = len(self.columns.profiles), len(self.sought)
        out = np.zeros((len(RUNGS), profiles * criteria), np.int64)
        entry, cell = (
            self.columns.line_entry[self.line],
            self.columns.line_profile[self.line] * criteria + self.criterion,
        )
        for rung in range(len(RUNGS)):
            here = self.rung >= rung
            credit, related = self._best(
                entry[here], self.criterion[here], self.credit[here], self.kind[here], cell[here]
            )
            out[rung] = np.bincount(credit[0], credit[1], len(out[rung])).astype(np.int64)
            out[rung] += np.minimum(
                np.bincount(related[0], related[1], len(out[rung])).astype(np.int64), RELATED_ENTRIES
            )
        return out.reshape(len(RUNGS), profiles, criteria)

    def _best(
        self, entry: Ints, criterion: Ints, credit: Ints, kind: Ints, cell: Ints
    ) -> tuple[tuple[Ints, Ints], tuple[Ints, Ints]]:
        """For each (entry, criterion) its best credit: cells and credits of real matches, and of related ones."""
        order = np.lexsort((-credit, criterion, entry))
        entry, criterion, credit, kind, cell = (column[order] for column in (entry, criterion, credit, kind, cell))
        first = np.ones(len(entry), bool)
        first[1:] = (entry[1:] != entry[:-1]) | (criterion[1:] != criterion[:-1])
        real, related = first & (kind != RELATED), first & (kind == RELATED)
        return (cell[real], credit[real]), (cell[related], credit[related])

    def named(self, min_rung: int = LISTED) -> NDArray[np.bool_]:
        """(P, C) whether a profile names a criterion, related words apart, at a rung or above."""
        criteria = len(self.sought)
        here = (self.kind != RELATED) & (self.rung >= min_rung)
        cells = self.columns.line_profile[self.line[here]] * criteria + self.criterion[here]
        out = np.zeros(len(self.columns.profiles) * criteria, bool)
        out[cells] = True
        return out.reshape(len(self.columns.profiles), criteria)

    @cached_property
    def _by_profile(self) -> dict[tuple[int, int], list[int]]:
        out: dict[tuple[int, int], list[int]] = {}
        profile = self.columns.line_profile[self.line].tolist()
        for row, cell in enumerate(zip(profile, self.criterion.tolist(), strict=True)):
            out.setdefault(cell, []).append(row)
        return out

    def evidence(self, profile: int, criterion: int) -> tuple[Evidence, ...]:
        """The quotes of a profile for a criterion: every entry that says it, its best line, strongest first.

        Entries of the same text count once, and each is quoted: to lose the points, all of them must go.
        """
        rows = self._by_profile.get((profile, criterion), [])
        # To the best row: real before related, then by worth; a line that tells of the work before its title.
        best: dict[tuple[int, str], tuple[int, int, bool, int]] = {}
        for row in rows:
            line = int(self.line[row])
            entry = (int(self.columns.line_entry[line]), self.columns.path(line).split(".")[0])
            related = int(self.kind[row] == RELATED)
            worth = RUNGS[self.rung[row]].worth * int(self.credit[row])
            rank = (related, -worth, bool(self.columns.line_role[line]), row)
            best[entry] = min(best.get(entry, rank), rank)
        return tuple(self._quote(rank[-1]) for rank in sorted(best.values()))

    def _quote(self, row: int) -> Evidence:
        line, kind, found = int(self.line[row]), KINDS[self.kind[row]], self._found[self.term[row]]
        quote = self.columns.line_text[line]
        return Evidence(
            path=self.columns.path(line),
            quote=quote,
            term=found if isinstance(found, str) else found.term,
            match=kind,
            span=None if isinstance(found, str) else found.span_in(quote),
            rung=RUNGS[self.rung[row]].name,
            similarity=int(self.credit[row]) / 100 if kind == "related" else None,
        )


class _Finder:
    """Looks for criteria in columns."""

    def __init__(self, columns: Columns, idf: Idf, *, roles_only: bool) -> None:
        self._columns, self._idf, self._roles_only = columns, idf, roles_only
        self._near: dict[str, Ints] = {}  # neighbours of one criterion are often those of the next

    def find(self, criterion: Sought) -> Iterator[tuple[Ints, Ints | int, Kind, Pattern | str]]:
        """Lines, credit (hundredths), kind and what was found, for each way in which the criterion may be named."""
        for form in criterion.forms:
            for pattern in patterns_of(form, self._columns.vocabulary):
                yield self._lines(pattern), CREDIT[pattern.kind], pattern.kind, pattern
            if criterion.matching.fuzzy and form.kind == "exact" and (slipped := self._slipped(form)):
                yield self._lines(slipped), CREDIT["fuzzy"], "fuzzy", slipped
            if criterion.matching.related and form.kind == "exact" and form.spelling is None:
                yield from self._related(form)

    def _lines(self, pattern: Pattern) -> Ints:
        places = self._columns.find(pattern.steps)
        before, after = mistaken_for(tuple(step[0] for step in pattern.steps))
        if before:
            places = places[~self._columns.stand_at(places - 1, before)]
        if after:
            places = places[~self._columns.stand_at(places + len(pattern.steps), after)]
        lines = self._lines_of_sense(pattern, places)
        if pattern.spelling is None:
            return lines
        text = self._columns.line_text
        return np.array([line for line in lines.tolist() if pattern.stands_in(text[line])], np.int64)

    def _lines_of_sense(self, pattern: Pattern, places: Ints) -> Ints:
        """The lines of these places, apart from those where a term of one word means something else."""
        if len(pattern.steps) > 1 or not len(places):
            return self._lines_at(places)
        (forms,) = pattern.steps
        for offset, phrase in other_phrases(forms):
            elsewhere = self._columns.find([(token,) for token in phrase]) + offset
            places = places[~among(places, elsewhere)]
        lines = self._lines_at(places)
        if against := words_against(forms[0]):
            lines = lines[~among(lines, self._word_lines(against))]
        if beside := words_for(forms[0]):
            lines = lines[among(lines, self._word_lines(beside))]
        return lines

    def _in_scope(self, lines: Ints) -> Ints:
        return lines[self._columns.line_role[lines]] if self._roles_only else lines

    def _slipped(self, form: Form) -> Pattern | None:
        slips = [self._columns.slips.of(token) for token in form.tokens]
        if form.spelling is not None or not any(slips):
            return None
        steps = tuple((token, *found) for token, found in zip(form.tokens, slips, strict=True))
        return Pattern(steps, "fuzzy", form.text)

    def _related(self, form: Form) -> Iterator[tuple[Ints, Ints | int, Kind, str]]:
        """The words of a phrase, the derivations of a word, and neighbours in the term space."""
        told = telling_words(form.tokens)
        parts = list(self._parts(form, told))
        if parts:
            lines, place = distinct(np.concatenate([part[1] for part in parts]))
            number = np.repeat(np.arange(len(parts)), [len(part[1]) for part in parts])
            credit = np.bincount(place, np.array([part[2] for part in parts])[number]).astype(np.int64)
            which = np.bincount(place, 2.0**number).astype(np.int64)
            for found in sorted(set(which.tolist())):
                here = which == found
                words = [part[0] for place, part in enumerate(parts) if found >> place & 1]
                yield lines[here], np.minimum(credit[here], RELATED_CAP), "related", _saying(form, words)
        if not self._roles_only:
            yield from self._neighbours(form, " ".join(told))

    def _neighbours(self, form: Form, term: str) -> Iterator[tuple[Ints, int, Kind, str]]:
        """Neighbours of `term` in the term space; each with the lines that no nearer one stands in."""
        near = neighbours(term)
        nearer = np.zeros(len(self._columns.line_ends) if near else 0, bool)
        for word, similarity in near:
            lines = self._word_or_pair_lines(word)
            yield lines[~nearer[lines]], (NEAR * similarity + 50) // 100, "related", _saying(form, [word])
            nearer[lines] = True

    def _parts(self, form: Form, told: Sequence[str]) -> Iterator[tuple[str, Ints, int]]:
        """Each word that is part of the form, with the lines that it stands in and its credit there."""
        weights = {word: self._idf.weight(word) for word in told}
        phrase = len(told) > 1
        for word in told:
            share = round(100 * weights[word] / sum(weights.values())) if phrase else 100
            if share < MIN_SHARE:
                continue
            if phrase:
                # Its own words alone: `distribution shift` has nothing to say of `distributed training`.
                yield word, self._word_lines((word, *inflections(word))), share * RELATED_CAP // 100
            elif not form.proper and (derived := self._columns.derivations.of(word)):
                yield ", ".join(derived), self._word_lines(derived), DERIVED

    def _word_or_pair_lines(self, term: str) -> Ints:
        if term not in self._near:
            words = term.split()
            if len(words) == 1:
                self._near[term] = self._word_lines((term, *inflections(term)))
            else:
                steps = tuple((word, *inflections(word)) for word in words)
                self._near[term] = self._lines_at(self._columns.find(steps))
        return self._near[term]

    def _word_lines(self, words: Sequence[str]) -> Ints:
        numbers = [self._columns.vocabulary[word] for word in words if word in self._columns.vocabulary]
        return self._lines_at(self._columns.places(numbers)) if numbers else np.empty(0, np.int64)

    def _lines_at(self, places: Ints) -> Ints:
        """The lines of ascending `places`, each once."""
        lines = self._columns.lines_of(places)
        first = np.ones(len(lines), bool)
        first[1:] = lines[1:] != lines[:-1]
        return self._in_scope(lines[first])


def _saying(form: Form, words: Sequence[str]) -> str:
    """What related evidence names: the term that was looked for, and the words that were found for it."""
    return f"{form.text} ~ {', '.join(words)}"

"""Which lines of a pool speak for which criterion, and how well: the arrays that points are made of.

The quotes of an explanation are read off the same rows, so a number and its evidence cannot part.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

import msgspec
import numpy as np
from numpy.typing import NDArray

from screen.criteria.context import DEEDS, Context, asks_profile, is_common, is_short, needs_company
from screen.criteria.defined import defined
from screen.criteria.role import Statements
from screen.criteria.sets import among, distinct
from screen.criteria.spread import Spreads
from screen.criteria.usage import Usage
from screen.ground.evidence import Evidence
from screen.ground.match import mistaken_for, patterns_of
from screen.ground.pattern import CREDIT, Kind, Pattern, named_as
from screen.ground.phrase import phrase_patterns
from screen.ground.senses import other_phrases, words_against
from screen.ground.term_forms import Form, forms_of
from screen.sources.columns import Columns
from screen.sources.fields import LISTED, RUNGS
from screen.sources.rubric import Matching

Ints = NDArray[np.int64]
_NOWHERE = np.empty(0, np.int64)

KINDS: tuple[Kind, ...] = ("exact", "variant", "synonym", "fuzzy")
TAKEN_APART = 85
"""What a phrase is worth, in hundredths, whose words stand in a line otherwise than side by side."""
MAX_CRITERIA_IN_PROSE = 4
"""A line that names more skills than this counts as a list (design, law 6)."""


class Sought(msgspec.Struct, frozen=True):
    """One criterion, as what is looked for."""

    label: str
    terms: tuple[str, ...]
    """The name and the terms, as the rubric writes them."""
    matching: Matching = Matching()
    field: str = ""
    """The field of the rubric, in which words that many trades use are meant: `software`, `office`; empty: unknown."""
    narrower: bool = True
    """The lexicon's names that say less than a term count for it: `bank reconciliation` for accounting."""

    @property
    def forms(self) -> tuple[Form, ...]:
        """Every spelling that counts."""
        return forms_of(self.terms, synonyms=self.matching.synonyms, narrower=self.narrower)


class Hits:
    """The matches of C criteria in a pool: one row for the best match of a criterion in a line; H rows."""

    def __init__(self, columns: Columns, sought: Sequence[Sought], *, roles_only: bool = False) -> None:
        """Find them. `roles_only`: where a profile says what a person is or was."""
        self.columns = columns
        self.sought = tuple(sought)
        self._found: list[Pattern] = []
        finder = _Finder(columns, roles_only=roles_only)
        rows = [row for number, criterion in enumerate(sought) for row in self._rows_of(number, criterion, finder)]
        table = np.concatenate(rows, axis=1) if rows else np.empty((5, 0), np.int64)
        # Best first within a line, so that the first row of each (line, criterion) is the one that counts.
        table = table[:, np.lexsort((table[4], -table[2], table[1], table[0]))]
        first = np.ones(table.shape[1], bool)
        first[1:] = (table[0, 1:] != table[0, :-1]) | (table[1, 1:] != table[1, :-1])
        self.line, self.criterion, self.credit, self.kind, self.term = table[:, first]
        self._standing: Ints = columns.line_rung
        self.line_rung: Ints = columns.line_rung
        """(L,) where each line speaks; `as_lists` lowers it."""
        self.named_tokens = finder.named
        """(T,) the tokens that name a criterion."""

    def _rows_of(self, number: int, criterion: Sought, finder: "_Finder") -> Iterator[Ints]:
        for lines, credit, kind, found in finder.find(criterion):
            if len(lines):
                self._found.append(found)
                yield np.stack(
                    [lines, *np.broadcast_arrays(number, credit, KINDS.index(kind), len(self._found) - 1, lines)[:4]]
                )

    def named_in_lines(self) -> Ints:
        """(L,) how many of these criteria each line names by itself: no other line makes it a list."""
        itself = np.array([not found.elsewhere for found in self._found], bool)[self.term]
        return np.bincount(self.line[itself], minlength=len(self.columns.line_ends)).astype(np.int64)

    def as_lists(self, lists: NDArray[np.bool_], bare: NDArray[np.bool_]) -> None:
        """Count what stands in these lines as listed; the `bare` ones say that a skill was used, but not how much."""
        self._standing = np.where(lists, LISTED, self.columns.line_rung)
        self.line_rung = np.where(bare, LISTED, self._standing)

    def leave_out(self, lines: NDArray[np.bool_]) -> None:
        """Forget the matches in these lines (L,)."""
        kept = ~lines[self.line]
        self.line, self.criterion, self.credit, self.kind, self.term = (
            column[kept] for column in (self.line, self.criterion, self.credit, self.kind, self.term)
        )

    @property
    def rung(self) -> Ints:
        """(H,) where each match speaks."""
        return np.asarray(self.line_rung[self.line], np.int64)

    @cached_property
    def everyday(self) -> NDArray[np.bool_]:
        """(H,) whether each match is a word that many trades use: `testing`, `monitoring`."""
        return np.asarray(np.array([is_common(found) for found in self._found], bool)[self.term])

    def counts(self, *, once: bool = False) -> Ints:
        """(rungs, P, C) hundredths of distinct entries that speak at each rung or above.

        `once`: a mention is one wherever it stands; else it counts as `line_mentions` entries.
        """
        profiles, criteria = len(self.columns.profile_ids), len(self.sought)
        out = np.zeros((len(RUNGS), profiles * criteria), np.int64)
        entry, cell = (
            self.columns.line_entry[self.line],
            self.columns.line_profile[self.line] * criteria + self.criterion,
        )
        rungs, credit = self.rung, self.credit
        if not once:
            credit = credit * self.columns.line_mentions[self.line]
        for rung in range(len(RUNGS)):
            here = rungs >= rung
            cells, best = best_of_entries(entry[here], self.criterion[here], credit[here], cell[here])
            out[rung] = np.bincount(cells, best, len(out[rung])).astype(np.int64)
        return out.reshape(len(RUNGS), profiles, criteria)

    def named(self, min_rung: int = LISTED, *, meets: bool = False) -> NDArray[np.bool_]:
        """(P, C) whether a profile names a criterion at a rung or above; `meets`: where it can meet a requirement."""
        criteria = len(self.sought)
        here = self._standing[self.line] >= min_rung
        if meets:
            here &= self.columns.line_meets[self.line]
        cells = self.columns.line_profile[self.line[here]] * criteria + self.criterion[here]
        out = np.zeros(len(self.columns.profile_ids) * criteria, bool)
        out[cells] = True
        return out.reshape(len(self.columns.profile_ids), criteria)

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
        # To the best row: by worth; a line that tells of the work before its title.
        best: dict[tuple[int, int], tuple[int, bool, int]] = {}
        for row in rows:
            line = int(self.line[row])
            entry = (int(self.columns.line_entry[line]), int(self.columns.line_item[line]))
            worth = RUNGS[self.line_rung[line]].worth * int(self.credit[row])
            rank = (-worth, bool(self.columns.line_role[line]), row)
            best[entry] = min(best.get(entry, rank), rank)
        return tuple(self._quote(rank[-1]) for rank in sorted(best.values()))

    def _quote(self, row: int) -> Evidence:
        line, kind, found = int(self.line[row]), KINDS[self.kind[row]], self._found[self.term[row]]
        quote = self.columns.line_text[line]
        return Evidence(
            path=str(self.columns.path(line)),
            quote=quote,
            term=found.term,
            match=kind,
            span=found.span_in(quote),
            rung=RUNGS[self.line_rung[line]].name,
        )


class _Finder:
    """Looks for criteria in columns."""

    def __init__(self, columns: Columns, *, roles_only: bool) -> None:
        self._columns, self._roles_only, self._statements = columns, roles_only, Statements(columns)
        self._spreads, self._usage = Spreads(columns), Usage(columns)
        self._context, self._of_lines = Context(columns), Context(columns, at_home=False)
        self.named = np.zeros(len(columns.ids), bool)

    def find(self, criterion: Sought) -> Iterator[tuple[Ints, int, Kind, Pattern]]:
        """Lines, credit (hundredths), kind and what was found, for each way in which the criterion may be named."""
        for form in criterion.forms:
            for pattern in patterns_of(form, self._columns.vocabulary):
                yield from self._named(pattern, criterion.field, CREDIT[pattern.kind])
            for pattern in phrase_patterns(form, self._columns.vocabulary):
                yield from self._named(pattern, criterion.field, TAKEN_APART)
            for places, own, abbreviated in defined(self._columns, form):
                # In every profile, for a definition more must not take a telling word away.
                self.named[places] = True
                if len(own):
                    yield self._spelt(abbreviated, _NOWHERE, own), CREDIT["synonym"], "synonym", abbreviated
            if criterion.matching.fuzzy and form.kind == "exact" and (slipped := self._slipped(form)):
                yield from self._named(slipped, criterion.field, CREDIT["fuzzy"])

    def _named(self, pattern: Pattern, field: str, credit: int) -> Iterator[tuple[Ints, int, Kind, Pattern]]:
        """The lines that name a pattern by themselves, and then those that do by what the rest of a profile says."""
        places = self._places(pattern)
        if not len(places):
            return
        if asks_profile(pattern, field):
            yield self._lines(pattern, places, field, self._of_lines), credit, pattern.kind, pattern
            pattern = msgspec.structs.replace(pattern, elsewhere=True)
        yield self._lines(pattern, places, field, self._context), credit, pattern.kind, pattern

    def _places(self, pattern: Pattern) -> Ints:
        """Where the tokens of a pattern stand."""
        if pattern.gap is None:
            places = self._columns.find(pattern.steps)
        else:
            places = self._spreads.find(pattern.steps, pattern.cut, pattern.gap)
        if not len(places):
            return places
        for step in range(len(pattern.steps)):
            self.named[places + step] = True
        before, after = mistaken_for(tuple(step[0] for step in pattern.steps))
        if before:
            places = places[~self._columns.stand_at(places - 1, before)]
        if after:
            places = places[~self._columns.stand_at(places + len(pattern.steps), after)]
        return places

    def _lines(self, pattern: Pattern, places: Ints, field: str, context: Context) -> Ints:
        """The lines in which the tokens at these places mean the pattern."""
        places = self._meant(pattern, places, field, context)
        if len(pattern.steps) > 1 or not len(places):
            return self._lines_at(places)
        places = self._of_sense(pattern, places)
        if pattern.spelling is not None:
            listed = context.as_listed(pattern, places)
            if is_short(pattern):
                return self._spelt(pattern, places[listed], places[~listed & context.kept(pattern, places)])
            out, kept = context.beside(pattern, places)
            return self._spelt(pattern, places[listed], places[~listed & ~out], places[~listed & kept])
        if needs_company(pattern):
            sure, spelt = context.as_name(pattern, places)
            return self._spelt(named_as(pattern), places[sure], places[spelt & ~sure])
        return self._lines_at(places)

    def _meant(self, pattern: Pattern, places: Ints, field: str, context: Context) -> Ints:
        """These places, apart from those where the words are not said of the person, or of another field."""
        single = len(pattern.steps) == 1
        if self._roles_only or pattern.role:
            places = places[self._statements.among(places, None if pattern.gap else len(pattern.steps))]
        elif pattern.gap is None:
            places = places[self._usage.of_the_person(pattern, places)]
        if single:
            places = places[context.tested(pattern, places, field)]
        if field and len(places) and (single or pattern.gap in DEEDS):
            places = places[context.of_field(pattern, places, field)]
        return places

    def _spelt(self, pattern: Pattern, sure: Ints, maybe: Ints, kept: Ints = _NOWHERE) -> Ints:
        """The lines of the places that are `sure`, and of those where the text has the right spelling.

        Of a name that is an everyday word too, a line that has its company, `kept`, need not show that it is a name.
        """
        text, among_kept = self._columns.line_text, set(self._lines_at(kept).tolist())
        lines = self._lines_at(maybe).tolist()
        spelt = [line for line in lines if pattern.stands_in(text[line], kept=line in among_kept)]
        return distinct(np.concatenate([self._lines_at(sure), np.array(spelt, np.int64)]))[0]

    def _of_sense(self, pattern: Pattern, places: Ints) -> Ints:
        """These places, apart from those where a term of one word means something else."""
        (forms,) = pattern.steps
        if done := [form for form in forms if form.endswith("ed")]:  # to somebody: "mentored by", "recruited as"
            by = self._columns.stand_at(places + 1, ("by", "as"))
            places = places[~(self._columns.stand_at(places, done) & by)]
        for offset, phrase in other_phrases(forms):
            elsewhere = self._columns.find([(token,) for token in phrase]) + offset
            places = places[~among(places, elsewhere)]
        if against := words_against(forms[0]):
            places = places[~among(self._columns.lines_of(places), self._columns.lines_with(against))]
        return places

    def _slipped(self, form: Form) -> Pattern | None:
        slips = [self._columns.slips.of(token) for token in form.tokens]
        if form.spelling is not None or not any(slips):
            return None
        steps = tuple((token, *found) for token, found in zip(form.tokens, slips, strict=True))
        return Pattern(steps, "fuzzy", form.text)

    def _lines_at(self, places: Ints) -> Ints:
        """The lines of ascending `places`, each once."""
        return self._columns.lines_at(places)


def best_of_entries(entry: Ints, criterion: Ints, credit: Ints, cell: Ints) -> tuple[Ints, Ints]:
    """The cell and the credit of the best match of each criterion in each entry."""
    order = np.lexsort((-credit, criterion, entry))
    entry, criterion, credit, cell = (column[order] for column in (entry, criterion, credit, cell))
    first = np.ones(len(entry), bool)
    first[1:] = (entry[1:] != entry[:-1]) | (criterion[1:] != criterion[:-1])
    return cell[first], credit[first]

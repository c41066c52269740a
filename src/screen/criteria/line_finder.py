"""The lines of a pool that name what is sought, with how well and by which pattern."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

import msgspec
import numpy as np

from screen.criteria.context import (
    DEEDS,
    Context,
    asks_profile,
    is_borrowed,
    is_plain_phrase,
    is_short,
    may_be_another,
    needs_company,
)
from screen.criteria.deeds import VERB_PREFIXES, are_deeds
from screen.criteria.defined import defined, spelt_out
from screen.criteria.plain_speech import is_listed, said_plainly
from screen.criteria.role_words import RolePart
from screen.criteria.spoken import are_spoken
from screen.criteria.spread import Spreads
from screen.criteria.statements import Statements
from screen.criteria.surroundings import (
    BORNE_OUT,
    FAR,
    LEAST,
    SURE,
    MeantField,
    Surroundings,
    is_for_anybody,
    meant_otherwise,
)
from screen.criteria.usage import Usage
from screen.ground.arrays import Flags, Ints
from screen.ground.lexicon import load_lexicon
from screen.ground.match import as_written, mistaken_for, patterns_of
from screen.ground.names import everyday_words
from screen.ground.part_numbers import parts_of
from screen.ground.pattern import CREDIT, Kind, Pattern, named_as
from screen.ground.phrase import ACTIVITIES, phrase_patterns
from screen.ground.roles import is_person, lower_ranks
from screen.ground.senses import other_phrases, words_against
from screen.ground.sets import among
from screen.ground.term_forms import Form, forms_of
from screen.ground.text import BREAK, COMMA, MARKS, SLASH, fold, forms_without_accents, tokens, words
from screen.ground.tongues import ENGLISH, tongue_of
from screen.ground.word_lists import word_list
from screen.sources.columns import Columns
from screen.sources.fields import LISTED
from screen.sources.rubric import Matching
from screen.sources.settled import beyond_ascii

_CAPITALS = re.compile(r"(?=[^\W\d_a-z])\w+")
"""Words that do not begin with a small letter of English."""
_NOWHERE = np.empty(0, np.int64)

_MOST = max(CREDIT.values())
BARE_ROLE = 50
"""Hundredths of a role that is named without the rank that the rubric gives it."""
TAKEN_APART = 85
"""What a phrase is worth, in hundredths, whose words stand in a line otherwise than side by side."""

_BEHIND_ROLE = (COMMA, SLASH, BREAK, "for", "of", "in", "on")
"""What may stand between a role and what it is for."""


class Sought(msgspec.Struct, frozen=True):
    """One criterion, as what is looked for."""

    label: str
    terms: tuple[str, ...]
    """The name and the terms, as the rubric writes them."""
    matching: Matching = Matching()
    field: str = ""
    """The field of the rubric, in which words that many trades use are meant: `software`, `office`; empty: unknown."""
    about: frozenset[str] = frozenset()
    """The words of the rubric, which tell its field (`criteria.surroundings`); empty: nothing does."""
    role: str = ""
    """The title of the rubric: in a job of that name the words are meant in its field."""
    bare_role: str = ""
    """The role without its rank, which counts half; not where a lower rank stands beside it."""
    role_parts: tuple[RolePart, ...] = ()
    """The role without its rank and some of its words, which counts half, or more with the others behind it."""
    other_names: tuple[str, ...] = ()
    """What the role is called otherwise."""
    names: frozenset[str] = frozenset()
    """Terms of one word that the rubric writes as names, with a capital among terms without."""
    narrower: bool = True
    """The lexicon's names that say less than a term count for it: `bank reconciliation` for accounting."""

    @property
    def meant(self) -> MeantField:
        """What its words mean."""
        return MeantField(frozenset().union(*map(words, self.terms)), self.about, self.role)

    @property
    def forms(self) -> tuple[Form, ...]:
        """Every spelling that counts."""
        apart, synonyms = meant_otherwise(self.terms, self.about), self.matching.synonyms
        return forms_of(self.terms, synonyms=synonyms, narrower=self.narrower, field=self.field, apart=apart)


class FoundLines(NamedTuple):
    """Lines that name a criterion in one way."""

    lines: Ints
    near: Ints
    """How near the words beside it are to the rubric's field, line by line (`criteria.surroundings`)."""
    credit: int
    """In hundredths."""
    pattern: Pattern


class LineFinder:
    """Looks for criteria in columns."""

    def __init__(self, columns: Columns, *, roles_only: bool = False, within: Flags | None = None) -> None:
        """`roles_only`: where a profile says what a person is or was; `within`: (L,) in these lines alone."""
        self._columns, self._roles_only, self._statements = columns, roles_only, Statements(columns)
        self._least = 0 if within is None else np.where(within, 0, _MOST).astype(np.int8)
        """(L,) what each line is worth before anything was found: others than `within` are as if all were."""
        self._spreads, self._usage = Spreads(columns), Usage(columns)
        self._context, self._of_lines = Context(columns), Context(columns, at_home=False)
        self._surroundings = Surroundings(columns)
        self.strange = list[Ints]()
        """Lines that have a word of the criterion that was looked for last, among words of another field."""
        self.named = np.zeros(len(columns.ids), bool)
        self._credit = np.zeros(len(columns.line_ends), np.int8)
        """(L,) what each line is worth to the criterion so far: it is not looked at for what is worth no more."""
        self._near = np.full(len(columns.line_ends), SURE, np.int16)
        """(L,) how near to the field the word that was looked for last is, and those beside it."""
        self._told_near = _NOWHERE
        """The lines of which that is known."""

    def find(self, criterion: Sought) -> Iterator[FoundLines]:
        """The lines that name the criterion, for each way in which it may be named.

        Lines that were named before with as much credit, whatever else their profile names, are left out.
        """
        if not len(self._columns.ids):  # of nobody the rubric alone is asked
            return
        self.strange = []
        self._credit[:] = self._least
        for lines, credit, pattern in self._ways(criterion):
            if not len(lines):
                continue
            near = self._near[lines].astype(np.int64)
            self._credit[lines[is_for_anybody(near)]] = credit
            yield FoundLines(lines, near, credit, pattern)

    def _ways(self, criterion: Sought) -> Iterator[tuple[Ints, int, Pattern]]:
        for form in criterion.forms:
            for pattern in self._told(patterns_of, form):
                yield from self._named(pattern, criterion, CREDIT[pattern.kind])
            for pattern in self._told(phrase_patterns, form):
                yield from self._named(pattern, criterion, TAKEN_APART)
            if parts := self._parts(form):
                yield from self._named(parts, criterion, CREDIT[parts.kind])
            for places, own, abbreviated in defined(self._columns, form):
                # In every profile, for a definition more must not take a telling word away.
                self.named[places] = True
                if len(own := self._worth_more(own, CREDIT["synonym"])):
                    self._near[self._told_near] = SURE
                    yield self._spelt(abbreviated, _NOWHERE, own), CREDIT["synonym"], abbreviated
            if criterion.matching.fuzzy and form.kind == "exact" and (slipped := self._slipped(form)):
                yield from self._named(slipped, criterion, CREDIT["fuzzy"])
        for form in forms_of(criterion.other_names, synonyms=True, narrower=False):
            if all(map(self._columns.vocabulary.__contains__, form.tokens)):
                name = as_written(msgspec.structs.replace(form, kind="synonym"))
                yield from self._named(name, criterion, CREDIT["synonym"])
        if criterion.bare_role:
            yield from self._of_rank(criterion)
        if criterion.role_parts:
            yield from self._of_parts(criterion)

    def _told(self, ask: Callable[[Form, Container[str]], Iterator[Pattern]], form: Form) -> Iterable[Pattern]:
        return self._columns.vocabulary.told(ask, form, self._columns)

    def _of_rank(self, criterion: Sought) -> Iterator[tuple[Ints, int, Pattern]]:
        """The lines that name a role of whatever rank but a lower one."""
        lower, columns = lower_ranks(), self._columns
        for form in forms_of((criterion.bare_role,), synonyms=criterion.matching.synonyms, narrower=False, field=""):
            for pattern in self._told(patterns_of, form):
                places = self._places(pattern)
                places = self._meant(pattern, self._worth_more(places, BARE_ROLE), criterion)
                below = columns.stand_at(places - 1, lower) | columns.stand_at(places + len(pattern.steps), lower)
                if len(lines := self._lines_at(places[~below])):
                    yield lines, BARE_ROLE, pattern

    def _of_parts(self, criterion: Sought) -> Iterator[tuple[Ints, int, Pattern]]:
        """The positions that have a part of a role and right behind the other words, or half of it alone."""
        turned = BARE_ROLE if criterion.bare_role else TAKEN_APART
        for part in criterion.role_parts:
            steps = tuple((word,) for word in words(part.name))
            for name in forms_of((" ".join(part.rest),), synonyms=criterion.matching.synonyms, narrower=False):
                rest = tuple((word,) for word in name.tokens)
                for between in (
                    ((), (_BEHIND_ROLE,)) if all(map(self._columns.vocabulary.__contains__, name.tokens)) else ()
                ):
                    yield from self._by_itself(Pattern((*steps, *between, *rest), "variant", criterion.label), turned)
        for part in criterion.role_parts:
            forms = forms_of((part.name,), synonyms=criterion.matching.synonyms, narrower=False, field="")
            for form in forms if part.tells else ():
                yield from self._by_itself(as_written(form), BARE_ROLE)

    def _by_itself(self, pattern: Pattern, credit: int) -> Iterator[tuple[Ints, int, Pattern]]:
        """The positions that say a part of a role by itself: no sales engineer, no engineer's assistant."""
        columns = self._columns
        places = self._worth_more(columns.find(pattern.steps), credit)
        lines = columns.lines_of(places)
        ahead = word_list("grade") | word_list("general_title")
        ahead -= lower_ranks() | word_list("article") | word_list("preposition")
        begins = (columns.stand_at(places - 1, MARKS | ahead) | (places == 0)) & columns.line_role[lines]
        places = places[begins]
        alone = np.ones(len(places), bool)
        goes_on = places + len(pattern.steps) < columns.line_ends[columns.lines_of(places)]
        for number in np.flatnonzero(goes_on).tolist():
            alone[number] = not _goes_on_as_role(columns.around(int(places[number]), len(pattern.steps))[1])
        if len(lines := self._lines_at(places[alone])):
            yield lines, credit, pattern

    def _named(self, pattern: Pattern, criterion: Sought, credit: int) -> Iterator[tuple[Ints, int, Pattern]]:
        """The lines that name a pattern by themselves, and then those that do by what the rest of a profile says."""
        places = self._places(pattern)
        if pattern.kind == "fuzzy":  # the term itself is no slip: whether anybody has one changes nothing for it
            places = places[~among(places, self._columns.find([step[:1] for step in pattern.steps]))]
        if not len(places) or not len(places := self._worth_more(places, credit)):
            return
        if not len(places := self._meant(pattern, places, criterion)):
            return
        if asks_profile(pattern, criterion.field):
            yield self._lines(pattern, places, criterion, self._of_lines), credit, pattern
            pattern, places = msgspec.structs.replace(pattern, elsewhere=True), self._worth_more(places, credit)
        yield self._lines(pattern, places, criterion, self._context), credit, pattern

    def _worth_more(self, places: Ints, credit: int) -> Ints:
        """Those in lines that are not worth so much already."""
        return places[self._credit[self._columns.lines_of(places)] < credit]

    def _places(self, pattern: Pattern) -> Ints:
        """Where the tokens of a pattern stand."""
        if pattern.gap is None:
            places = self._columns.find(pattern.steps)
        else:
            places = self._spreads.find(pattern.steps, pattern.cut, pattern.gap)
        if not len(places):
            return places
        if not pattern.deed:  # what was done tells of the work
            for step in range(len(pattern.steps)):
                self.named[places + step] = True
        before, after = mistaken_for(tuple(step[0] for step in pattern.steps))
        before -= frozenset(VERB_PREFIXES if pattern.gap in DEEDS else ())  # "re-drafted the policy"
        places = places[~self._columns.stand_at(places - 1, before | {"non"})]  # `non-clinical` staff
        if after:
            places = places[~self._columns.stand_at(places + len(pattern.steps), after)]
        return places

    def _lines(self, pattern: Pattern, places: Ints, criterion: Sought, context: Context) -> Ints:
        """The lines in which the tokens at these places mean the pattern."""
        single, field = _is_one_word(pattern), criterion.field
        if single and field == "software":
            places = places[~context.is_trade(pattern, places)]
        if field and len(places) and (single or pattern.gap in DEEDS):
            places = places[context.of_field(pattern, places, field)]
        elif field == "software" and len(places) and is_plain_phrase(pattern):
            self._tell_far(pattern, places, criterion)
        if not single or not len(places):
            return self._lines_at(places) if pattern.spelling is None else self._spelt(pattern, _NOWHERE, places)
        if pattern.spelling is not None:
            listed = context.as_listed(pattern, places)
            if is_short(pattern):
                return self._spelt(pattern, places[listed], places[~listed & context.kept(pattern, places)])
            out, kept = context.beside(pattern, places)
            return self._spelt(pattern, places[listed], places[~listed & ~out], places[~listed & kept])
        if needs_company(pattern):
            sure, spelt = context.as_name(pattern, places)
            return self._spelt(named_as(pattern), places[sure], places[spelt & ~sure])
        return self._lines_at(places[~context.of_free_time(pattern, places)] if field == "software" else places)

    def _meant(self, pattern: Pattern, places: Ints, criterion: Sought) -> Ints:
        """These places, apart from those where the words are not said of the person, or mean something else."""
        single = _is_one_word(pattern)
        self._near[self._told_near] = SURE
        self._told_near = _NOWHERE
        if self._roles_only or pattern.role:
            places = places[self._statements.among(pattern, places)]
        elif pattern.gap is None:
            places = places[self._usage.of_the_person(pattern, places)]
        if pattern.deed:  # a verb of another field is no word of the criterion
            places, _ = self._near_enough(pattern, places[are_deeds(self._columns, pattern, places)], criterion)
        if single and pattern.kind == "synonym":
            places = places[~spelt_out(self._columns, pattern, places)]
        if not single:
            return places[self._context.of_kind(pattern, places, criterion.field)]
        if not pattern.deed:
            places = places[self._context.tested(pattern, places, criterion.field)]
        if not pattern.deed and criterion.about and may_be_another(pattern):
            places, strange = self._near_enough(pattern, places, criterion)
            self.strange.append(self._lines_at(strange))
        if criterion.field == "software":
            places = places[~self._usage.of_everyday(pattern, places)]
            places = places[~self._context.of_device(pattern, places)]
        if pattern.term in criterion.names:
            places = places[self._are_names(places, criterion)]
        places = places[~are_spoken(self._columns, pattern, places, criterion.role)]
        return self._of_sense(pattern, self._plain(pattern, places))

    def _tell_far(self, pattern: Pattern, places: Ints, criterion: Sought) -> None:
        """Let a phrase of everyday words count among words of another trade for who names more of the rubric alone."""
        places = places[~self._context.in_line_of_software(pattern, places)]  # most are, and this is soon told
        near = self._surroundings.beside(places, len(pattern.steps), criterion.meant)
        far = places[(near < FAR) | ((near < SURE) & self._context.of_everyday_life(places))]
        far = far[~self._context.in_entry(far, "software")]
        self._told_near = self._lines_at(far)
        self._near[self._told_near] = BORNE_OUT

    def _near_enough(self, pattern: Pattern, places: Ints, criterion: Sought) -> tuple[Ints, Ints]:
        """These places, those of words that may be of the field, and the others."""
        near = self._surroundings.nearness(pattern, places, criterion.meant)
        named = pattern.term == criterion.label
        if pattern.kind == "exact":
            near[said_plainly(self._columns, places, pattern.steps[0][0], named=named)] = SURE
        elif pattern.kind == "variant" and named and not pattern.deed and pattern.term.casefold().endswith(ACTIVITIES):
            near[is_listed(self._columns, places)] = SURE  # `budgets` for budgeting
        if is_borrowed(pattern):
            near[self._context.company(places, "software", pattern.steps[0]) > 0] = SURE
        kept, near, strange = places[near >= LEAST], near[near >= LEAST], places[near < LEAST]
        nearest_last = np.argsort(near, kind="stable")
        self._told_near = self._columns.lines_of(kept)[nearest_last]
        self._near[self._told_near] = near[nearest_last]
        return kept, strange

    def _are_names(self, places: Ints, criterion: Sought) -> Flags:
        """Whether each place has a capital in its line, or stands in a list of skills or beside a word of the rubric.

        `sage and thyme` are no Sage, `payroll in sage` is.
        """
        columns = self._columns
        words_there, lines = columns.ids[places], columns.lines_of(places)
        small = word_list("no_meaning") | word_list("no_keyword") | everyday_words()
        told = criterion.about - small - frozenset(map(str.casefold, criterion.names))
        out = (columns.line_rung[lines] == LISTED) | among(lines, columns.lines_with(told & columns.vocabulary.keys()))
        for number in np.flatnonzero(~out).tolist():
            word, text = columns.vocabulary.spelt[words_there[number]], columns.line_text[lines[number]]
            out[number] = any(fold(said.group()) == word for said in _CAPITALS.finditer(text))
        return np.asarray(out)

    def _plain(self, pattern: Pattern, places: Ints) -> Ints:
        """These places, apart from those in lines where the word has accents that its name has not: `Informática`.

        Only of names, and of words that are small ones elsewhere (`für` is no fur), all lines are looked at.
        """
        (forms,) = pattern.steps
        entry = load_lexicon().find(pattern.term)
        if not (tongue_of(forms[0]) > ENGLISH or (entry and entry.name[0].isupper() and pattern.term.isascii())):
            return places
        lines, text, foreign = self._columns.lines_of(places), self._columns.line_text, beyond_ascii(self._columns)
        maybe = self._lines_at(places[foreign[lines]]).tolist()
        accented = [line for line in maybe if not forms_without_accents(text[line]).isdisjoint(forms)]
        return places[~among(lines, np.array(accented, np.int64))]

    def _spelt(self, pattern: Pattern, sure: Ints, maybe: Ints, kept: Ints = _NOWHERE) -> Ints:
        """The lines of the places that are `sure`, and of those where the text has the right spelling.

        Of a name that is an everyday word too, a line that has its company, `kept`, need not show that it is a name.
        """
        text, among_kept = self._columns.line_text, set(self._lines_at(kept).tolist())
        certain, lines = self._lines_at(sure), self._lines_at(maybe)
        lines = lines[~among(lines, certain)].tolist()
        spelt = [line for line in lines if pattern.stands_in(text[line], kept=line in among_kept)]
        return np.sort(np.concatenate([certain, np.array(spelt, np.int64)]))

    def _of_sense(self, pattern: Pattern, places: Ints) -> Ints:
        """These places, apart from those where a term of one word means something else."""
        (forms,) = pattern.steps
        for offset, phrase in other_phrases(forms):
            elsewhere = self._columns.find([(token,) for token in phrase]) + offset
            places = places[~among(places, elsewhere)]
        if against := words_against(forms[0]):
            places = places[~among(self._columns.lines_of(places), self._columns.lines_with(against))]
        return places

    def _parts(self, form: Form) -> Pattern | None:
        """The parts of the family that a form of one word names: `STM32L4` for `STM32`."""
        found = parts_of(form.tokens[0], self._columns.vocabulary) if len(form.tokens) == 1 else []
        kind: Kind = "variant" if form.kind == "exact" else form.kind
        return Pattern((tuple(found),), kind, form.text) if found else None

    def _slipped(self, form: Form) -> Pattern | None:
        slips = [self._columns.slips.of(token) for token in form.tokens]
        if form.spelling is not None or not any(slips):
            return None
        steps = tuple((token, *found) for token, found in zip(form.tokens, slips, strict=True))
        return Pattern(steps, "fuzzy", form.text)

    def _lines_at(self, places: Ints) -> Ints:
        """The lines of ascending `places`, each once."""
        return self._columns.lines_at(places)


def _goes_on_as_role(after: Sequence[str]) -> bool:
    """Whether somebody else, or a lower rank, is named up to the next mark: "engineer, data scientist"."""
    clause = list(takewhile(lambda word: word not in MARKS, after))
    return any(map(is_person, clause)) or not lower_ranks().isdisjoint(clause)


def _is_one_word(pattern: Pattern) -> bool:
    """A phrase that is written as one says what the phrase does: who `finetuned`, `fine-tuned`."""
    return len(pattern.steps) == 1 and len(tokens(pattern.term)) == 1

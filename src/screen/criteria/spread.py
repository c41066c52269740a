"""Phrases that a text takes apart, found in the columns of a pool: two halves with a gap between them."""

from collections.abc import Collection, Sequence
from functools import cache
from itertools import takewhile

import numpy as np

from screen.criteria.deeds import VERB_PREFIXES
from screen.ground.arrays import Ints
from screen.ground.derivation import deeds, is_past, may_be_noun
from screen.ground.gap import BEING, JOINT, MARK, PART, SMALL, WORD, Gap, allows, barring, class_of, classes_of, lengths
from screen.ground.match import is_thing
from screen.ground.text import COMMA
from screen.ground.word_lists import word_list
from screen.sources.columns import Columns

_ENDING = 3
"""Letters that words of a kind end alike with."""
_PAIR = 2
"""Tokens between what two nouns share and the second one: the first noun and `and`."""
_PARALLEL = 3
"""Tokens of `and year-end` in `month-end and year-end close`."""
_LEAST_LIST = 3
_BEFORE_VERB = ("to", "i", "we", "who", "will", "can", "also", "regularly", "help", "helped", "helping", "helps")
"""Before a verb that could be a noun: `plan` and `order` are deeds at the beginning of a clause alone."""
_MANNER = ("ally", "antly", "ately", "ctly", "edly", "ently", "fully", "ingly", "ively", "osely", "ously")
"""Endings of adverbs, made of adjectives: `currently`, no `monthly`."""
_JOINING = (COMMA, "and", "or")
_SUBJECT = 8
"""Tokens behind an object that may be said of it."""
_OF_SUBJECT = ("of", "for", "in", "on", "per")
_RELATIVE = ("who", "which", "whose", "where", "when", "while", "because")
_WAS = ("are", "is", "was", "were")
_NO_NOUN = ("ly", "ing", "ed")
"""Endings of words that do not make one noun of themselves and the one before them."""


@cache
def _lengths(gap: Gap) -> Ints:
    return np.array(lengths(gap), np.int64)


class Spreads:
    """Looks for the two halves of phrases."""

    def __init__(self, columns: Columns) -> None:
        self._columns, self._words = columns, columns.vocabulary.spelt
        self._halves: dict[tuple[Collection[str], ...], Ints] = {}
        self._barring = frozenset(columns.vocabulary.numbers_of(barring()))

    def _half(self, steps: Sequence[Collection[str]]) -> Ints:
        """Where one half stands; several phrases share it."""
        half = tuple(steps)
        if half not in self._halves:
            self._halves[half] = self._columns.find(half)
        return self._halves[half]

    def find(self, steps: Sequence[Collection[str]], cut: int, gap: Gap) -> Ints:
        """Where `steps` start, with a `gap` before the step of number `cut`. Ascending."""
        columns, (ahead, behind) = self._columns, (steps[:cut], steps[cut:])
        # From the half that stands in fewer places to the other, each length of the gap in a column.
        if not columns.may_meet(steps):  # the usual case
            return np.empty(0, np.int64)
        first, second = columns.at_most(ahead), columns.at_most(behind)
        away = cut + _lengths(gap)
        if first <= second:
            halves = self._half(ahead)
            found = columns.begin_at((halves[:, None] + away).ravel(), behind)
        else:
            halves = self._half(behind)
            found = columns.begin_at((halves[:, None] - away).ravel(), ahead)
        if not len(found):
            return found
        starts, lengths = halves[found // len(away)], away[found % len(away)]
        starts, gaps = starts if first <= second else starts - lengths, lengths - cut
        kept = [
            start
            for start, length in zip(starts.tolist(), gaps.tolist(), strict=True)
            if self._allows(gap, start + cut, length, start + length + len(steps))
            and self._alike(gap, start + cut, length)
            and self._ends(gap, start + length + len(steps))
            and not self._done_else(gap, start + cut, length)
            and not (gap == "deed" and self._is_no_object(start, cut, length, start + length + len(steps)))
        ]
        found = np.array(sorted(set(kept)), np.int64)
        return self._done(found, steps[0]) if gap == "deed" and len(found) else found

    def _done(self, found: Ints, verb: Collection[str]) -> Ints:
        """Those of these places at which a form of a verb says what was done."""
        nouns = [form for form in verb if may_be_noun(form) or is_thing(form)]
        # What stands before the first token of all is the last one, which ends a line.
        before = ((found - 1) % len(self._columns.ids)).tolist()
        begun = np.array([self._class(place) in (JOINT, PART, MARK) for place in before], bool)
        begun |= self._columns.stand_at(found - 1, (*_BEFORE_VERB, *VERB_PREFIXES))
        begun |= np.array([self._words[self._columns.ids[place]].endswith(_MANNER) for place in before], bool)
        found = found[begun | ~self._columns.stand_at(found, nouns)]
        # "with calibrated confidence": behind a small word what was done is a quality of the thing.
        quality = [form for form in verb if form.endswith("ed")]
        small = word_list("article") | word_list("preposition")
        return found[~(self._columns.stand_at(found, quality) & self._columns.stand_at(found - 1, small))]

    def _alike(self, gap: Gap, start: int, length: int) -> bool:
        """Whether the last two members of a list whose end is sought are of a kind: `payable and receivable`.

        Activities are of one kind, however they end: `planning and rotation`. What they share an `of` with must be one.
        """
        last = self._class(start + length - 1)
        if gap not in ("listed", "shared"):
            return True
        if gap == "listed" and last == WORD and length != _PARALLEL:  # who met "staff and kept training records"
            return not is_past(self._words[self._columns.ids[start + length - 1]])
        if gap == "listed" and last == WORD:  # `month-end and year-end close`
            return bool(self._columns.ids[start - 1] == self._columns.ids[start + length - 1])
        places = (start - 1, start + length - 1) if gap == "shared" else (start + length - 2, start + length)
        one, other = (self._words[self._columns.ids[place]] for place in places)
        same = one[-_ENDING:] == other[-_ENDING:] and gap == "listed" and last == JOINT
        # Of two nouns in the plural the second shares what says of which kind the first are.
        same = same or (gap == "listed" and length == _PAIR and one.endswith("s") and other.endswith("s"))
        return bool(same or (deeds(one) and deeds(other)))

    def _ends(self, gap: Gap, place: int) -> bool:
        """Whether the object of a verb ends before a place: who developed a business plan, developed no business."""
        if gap not in ("deed", "with") or self._class(place) != WORD:
            return True
        word = self._words[self._columns.ids[place]]
        return word.endswith(_NO_NOUN) or word[0].isdigit() or word in word_list("loose_head")

    def _is_no_object(self, start: int, cut: int, length: int, place: int) -> bool:
        """Whether what ends before a place is where something was done, or what the sentence tells of.

        `Arranged events off site`, `Estimated cost of the work was high`.
        """
        if self._words[self._columns.ids[start + cut + length - 1]] == "off":
            return True
        told = map(self._words.__getitem__, self._columns.ids[place : place + _SUBJECT].tolist())
        behind = list(takewhile(lambda word: word in _OF_SUBJECT or class_of(word) in (WORD, SMALL, BEING), told))
        first = next((number for number, word in enumerate(behind) if class_of(word) == BEING), -1)
        of = behind[:first]
        return (
            first >= 0
            and behind[first] in _WAS
            and is_past(self._words[self._columns.ids[start]])
            and (not of or of[0] in _OF_SUBJECT)
            and not any(word.endswith(_NO_NOUN) or word in _RELATIVE for word in of)
        )

    def _done_else(self, gap: Gap, start: int, length: int) -> bool:
        """Whether another verb stands behind the first object, so that the object sought is its own."""
        if gap != "deed":
            return False
        between = [self._words[number] for number in self._columns.ids[start + 1 : start + length]]
        if between and between[-1] in word_list("called"):
            return True
        if length < _LEAST_LIST or self._class(start) in (JOINT, PART):
            return False
        joined = False
        for word in between:
            if joined and is_past(word):
                return True
            joined = joined or word in _JOINING
        return False

    def _allows(self, gap: Gap, start: int, length: int, after: int) -> bool:
        """Whether these tokens may be such a gap; `after`: the place behind the phrase, which matters to a list."""
        if not self._barring.isdisjoint(self._columns.ids[start : start + length].tolist()):  # the usual case
            return False
        return allows(gap, self._classes(start, length), self._class(after) if gap == "listed" else MARK)

    def _class(self, place: int) -> int:
        return self._classes(place, 1)[0]

    def _classes(self, start: int, length: int) -> tuple[int, ...]:
        """The classes of some tokens, to which the one before them and the two behind them may matter."""
        first = max(start - 1, 0)
        tokens = [self._words[number] for number in self._columns.ids[first : start + length + 2].tolist()]
        return classes_of(tokens)[start - first : start - first + length]

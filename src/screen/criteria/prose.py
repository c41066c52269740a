"""Lines that say something, and lines that only name skills: bare names are a list wherever they stand.

A line says something in the words beside the names of criteria. If most of those are the rubric's own as well, the line
says of nobody what the rubric does not say: it is pasted, or a list.
"""

from functools import cache

import numpy as np

from screen.criteria.copied import copied, told_words
from screen.criteria.lessons import lessons
from screen.criteria.verb_first import verbs_first
from screen.ground.arrays import Flags, Ints
from screen.ground.order import ascending, begins, running
from screen.ground.text import words
from screen.ground.word_lists import word_list
from screen.sources.columns import Columns
from screen.sources.rubric import Rubric
from screen.sources.said_again import word_sums

TELLING = 2
"""Words beside the names, at least, of a line that says what was done; one of a line that begins with its verb."""
_WITH = ("in", "on", "using", "with")
"""Between two names, what one of them was done with."""
OWN = 4
"""One of so many of them, at least, is a word that the rubric does not have."""
_SAME_WORDS = 4
"""Lines of an item that may say the same words beside names; in more of them it is one sentence with a hole in it."""
_SHORT_LINES = 4
"""Lines of an item that may tell of one word beside names, the verb with which they begin."""
OF_POSITION = 3
"""Telling words that the position of a dated job stands for, where other lines of the job have as many; the
field of a doctorate always does."""
LONGEST_FIELD = 5
"""Words of the field of a degree, at most."""


class Prose:
    """What lines of a pool say beside the names of a rubric's criteria: T tokens, L lines."""

    def __init__(self, columns: Columns, rubric: Rubric, named: Flags, lines: Ints) -> None:
        """Read them.

        Args:
            columns: the pool.
            rubric: whose words are not a line's own.
            named: (T,) the tokens that name a criterion.
            lines: those that name one, or look so, ascending; of the others nothing is said.
        """
        self._columns = columns
        self.lines = lines
        """Those that name a criterion, or look so, ascending."""
        self._tells = _without(columns, _empty_words())
        # Who says in their own order what a posting says is no copy, whatever a rubric quotes of it in comments.
        self._rubric_words = rubric_words(rubric)
        self._own = _without(columns, self._rubric_words | _empty_words())
        self.copied: Flags = copied(columns, rubric)
        """(T,) the token stands in words that the rubric has in a row too."""
        self._apart = named | self.copied
        self._apart[columns.holders] = True
        places, line = columns.tokens_of(lines)
        beside = np.bincount(line.compress(self.tells(places)), minlength=len(lines))
        done = self._let_verbs_tell(lines[beside < TELLING])
        done |= self._made_with(lines, named)
        tells = self.tells(places)
        own = tells & self._own[columns.ids[places]]
        # A mask that is yes as often as no would take five times as long.
        new = own & _without(columns, frozenset(told_words(rubric)))[columns.ids[places]]
        beside, of_its_own, in_no_file = (
            np.bincount(line.compress(found), minlength=len(lines)) for found in (tells, own, new)
        )
        self.silent: Flags = np.zeros(len(columns.line_ends), bool)
        """(L,) the line has no word beside what it names."""
        self.silent[lines] = beside == 0
        self.bare: Flags = np.zeros(len(columns.line_ends), bool)
        """(L,) the line only names what it names, or is the rubric's."""
        again, of_frame = self._again(lines, line.compress(tells), places.compress(tells))
        self.framed: Flags = np.zeros(len(columns.line_ends), bool)
        """(L,) the line is of one sentence with a hole in it, the first ones too: of a job they show no work."""
        self.framed[lines] = of_frame
        said = (beside >= TELLING) | self._first_few(lines, done[lines] & (beside > 0) & (beside < TELLING))
        theirs = OWN * of_its_own < beside
        theirs &= ~self._first_few(lines, theirs & (in_no_file > 0))
        self.bare[lines] = ~said | theirs | again | lessons(columns, lines)
        self.pasted: Flags = np.zeros(len(columns.line_ends), bool)
        """(L,) the line is the rubric's, and hardly a word besides, whether it names a criterion or not."""
        self.pasted[self._pasted()] = True
        self.bare |= self.pasted

    def _again(self, lines: Ints, line: Ints, places: Ints) -> tuple[Flags, Flags]:
        """Which `lines` say what `_SAME_WORDS` before them in their item said: `Responsible for {} and other duties`.

        Those before them stay what they are, so that one more line takes nothing from the others; the second flags are
        of all that say it. `line`: place in `lines` of the telling words at `places`.
        """
        said = word_sums(self._columns.ids[places], line, len(lines))
        item = self._columns.line_item[lines]
        order = ascending(item, said)  # stable, so that the lines of an item that say the same stay in their order
        first = begins(said[order], item[order])
        group = np.cumsum(first) - 1
        out, of_frame = np.zeros((2, len(lines)), bool)
        out[order] = running(np.ones(len(lines), np.int64), first) > _SAME_WORDS
        of_frame[order] = (np.bincount(group) > _SAME_WORDS)[group]
        return out, of_frame

    def _first_few(self, lines: Ints, short: Flags) -> Flags:
        """The first `_SHORT_LINES` of each item: more of them are a list with a verb before each name."""
        begin = begins(self._columns.line_item[lines])
        return short & (running(short.astype(np.int64), begin) <= _SHORT_LINES)

    def _let_verbs_tell(self, lines: Ints) -> Flags:
        """(L,) the line is one of `lines` and begins with what was done; its verb tells, also as a part of a name."""
        columns, out = self._columns, np.zeros(len(self._columns.line_ends), bool)
        verbs = verbs_first(columns, lines[columns.line_tells[lines]], self._rubric_words)
        self._apart[verbs[~self.copied[verbs]]] = False
        out[columns.lines_of(verbs)] = True
        return out

    def _made_with(self, lines: Ints, named: Flags) -> Flags:
        """(L,) the line is one of `lines` and says what a name was done with: `infrastructure as code in Pulumi`."""
        columns, out = self._columns, np.zeros(len(self._columns.line_ends), bool)
        places, _ = columns.tokens_of(lines[columns.line_tells[lines]])
        places = places[columns.stand_at(places, _WITH) & ~named[places]]
        places = places[named[places - 1] & named[np.minimum(places + 1, len(named) - 1)]]
        out[columns.lines_of(places)] = True
        return out

    def _pasted(self) -> Ints:
        lines = self._columns.lines_at(np.flatnonzero(self.copied))
        places, line = self._columns.tokens_of(lines)
        return lines[np.bincount(line[self.tells(places)], minlength=len(lines)) < TELLING]

    def positions(self, today: int) -> Flags:
        """(L,) the line is the position of a dated job and names a criterion; other lines of the job tell something.

        Or it is the field of a doctorate that began by the month `today`.
        """
        columns, stay = self._columns, self._columns.line_stay
        dated = np.append(columns.stays.dated, False)  # lines of no stay have -1
        own = self.lines[columns.line_position[self.lines] & ~self.pasted[self.lines]]
        own = own[dated[stay[own]]]
        wanted = np.zeros(len(dated), bool)
        wanted[stay[own]] = True
        others = np.flatnonzero(wanted[stay] & ~columns.line_position & ~self.pasted)
        places, line = columns.tokens_of(others)
        told = np.bincount(stay[others][line[self.tells(places)]], minlength=len(dated))
        out = np.zeros(len(self.bare), bool)
        out[own[told[stay[own]] >= OF_POSITION]] = True
        out[self._doctorates(today)] = True
        return out

    def _doctorates(self, today: int) -> Ints:
        """The lines that are the field of a dated doctorate and name a criterion: who has it has studied that.

        Studies short of a doctorate have no months; a field of more words is a sentence, and may be the rubric's.
        """
        columns = self._columns
        began = np.append(np.where(columns.stays.dated, columns.stays.start, today + 1), today + 1)  # no stay has -1
        own = self.lines[columns.line_degree[self.lines]]
        words = np.diff(columns.line_ends, prepend=0)[own]
        return own[(began[columns.line_stay[own]] <= today) & (words <= LONGEST_FIELD)]

    def tells(self, places: Ints) -> Flags:
        """Which of these tokens tell: beside the names, no small words, no numbers, none of any trade's titles.

        Nor does what is copied from the rubric, nor the name of the employer.
        """
        return self._tells[self._columns.ids[places]] & ~self._apart[places]


def own_words(columns: Columns, rubric: Rubric) -> tuple[Flags, Flags]:
    """(words of the vocabulary,) twice: those that no criterion and no line of a rubric has, if they tell, and all."""
    new = _without(columns, rubric_words(rubric) | frozenset(told_words(rubric)))
    return new & _without(columns, _empty_words()), new


def rubric_words(rubric: Rubric) -> frozenset[str]:
    """The words of a rubric's title, summary and criteria, folded."""
    texts = [rubric.title, rubric.summary, *(rubric.keywords.terms or ())]
    texts += [text for skill in rubric.skills for text in (skill.name, *skill.terms)]
    return frozenset(words(" ; ".join(texts)))


def _without(columns: Columns, words_: frozenset[str]) -> Flags:
    """(words of the vocabulary,) those with a letter, apart from these."""
    out = columns.vocabulary.lettered().copy()
    out[columns.vocabulary.numbers_of(words_)] = False
    return out


@cache
def _empty_words() -> frozenset[str]:
    """Words that tell nothing of what somebody did: small ones, those of titles of any trade, and claims."""
    lists = ("article", "preposition", "being", "conjunction", "grade", "general_title", "claim")
    return frozenset().union(*map(word_list, lists))

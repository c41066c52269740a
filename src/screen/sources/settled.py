"""What the texts of a pool say whatever is asked: an index holds it, else it is made when it is first asked for."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from screen.ground.arrays import Flags, Ints, looked_up
from screen.ground.homonyms import company_of, words
from screen.ground.order import ascending, begins
from screen.ground.tongues import tongues
from screen.sources.columns import Columns
from screen.sources.said_again import families, word_sums

WELL_KEPT = 2
"""Words of a field in a line that make it one of that field, and outweigh one that speaks against."""
_AT_HOME = 4
"""Different lines of a field that make a profile one of that field."""
_ENDING = (1 << 20) - 1
"""Bits of a number for the last words of a line."""
_HELD = ("software", "learning")
"""Fields of which an index holds it; few rubrics ask for the others."""
_COMPANY = ("listed", "trades")
"""Other kinds of words of which an index holds how many each line has."""
_SPEAKING = ("against", "made", "moved")
"""Lists of words of which it holds whether a line has one."""


def settle(columns: Columns) -> dict[str, NDArray[Any]]:
    """All that an index holds, by name."""
    tongue_words(columns)
    families(columns)
    for field in _HELD:
        at_home(columns, field)
    for field in _COMPANY:
        words_of_field(columns, field)
    for name in _SPEAKING:
        have(columns, name)
    beyond_ascii(columns)
    return dict(columns.settlements)


def tongue_words(columns: Columns) -> Ints:
    """(P, `tongues`) how many words of each profile tell each language."""

    def make() -> Ints:
        tongue = looked_up(columns.vocabulary.tongues(), columns.ids)
        telling = np.flatnonzero(tongue >= 0)
        first = (columns.line_profile * len(tongues()))[columns.lines_of(telling)]
        return np.bincount(first + tongue[telling], minlength=len(columns.profile_ids) * len(tongues()))

    return columns.settled("tongues", make).reshape(-1, len(tongues()))


def words_of_field(columns: Columns, field: str) -> Ints:
    """(L,) how many words of a field each line has, see `company_of`."""
    return columns.settled(f"words of {field}", lambda: columns.number_in_lines(company_of(field)))


def have(columns: Columns, name: str) -> Flags:
    """(L,) whether each line has one of a list of words, see `ground.homonyms`."""

    def make() -> Flags:
        out = np.zeros(len(columns.line_ends), bool)
        out[columns.lines_with(words(name))] = True
        return out

    return columns.settled(f"have {name}", make)


def beyond_ascii(columns: Columns) -> Flags:
    """(L,) whether each line has a character that is not ASCII: of the others nobody need read the text for accents."""
    return columns.settled("beyond ASCII", lambda: ~np.fromiter(map(str.isascii, columns.line_text), bool))


def at_home(columns: Columns, field: str) -> Flags:
    """(P,) whether each profile has enough lines of a field; one that stands there again says no more."""
    return columns.settled(f"at home in {field}", lambda: _at_home(columns, field))


def _at_home(columns: Columns, field: str) -> Flags:
    size = len(columns.profile_ids)
    lines = np.flatnonzero(words_of_field(columns, field) >= WELL_KEPT)
    owner = columns.line_profile[lines]
    # Lines that end otherwise are other lines, and so are those of other words; the few that may not be are read.
    end = columns.line_ends[lines]
    ends = columns.ids[end - 1] ^ (columns.ids[end - 2] << 5) ^ (columns.ids[end - 3] << 10)
    several, out = np.bincount(owner, minlength=size) >= _AT_HOME, _enough(owner, ends & _ENDING, size)
    maybe = (several & ~out)[owner]
    lines, owner = lines[maybe], owner[maybe]
    places, of = columns.tokens_of(lines)
    out |= _enough(owner, word_sums(columns.ids[places], of, len(lines)), size)
    maybe = several & ~out
    left = lines[maybe[owner]].tolist()
    told = {(int(columns.line_profile[line]), columns.line_text[line]) for line in left}
    alone = np.bincount([profile for profile, _ in told], minlength=size) if told else np.zeros(size, np.int64)
    return out | (alone >= _AT_HOME)


def _enough(owner: Ints, said: Ints, size: int) -> Flags:
    """(size,) who has enough lines that say something else each, by numbers of what they say."""
    order = ascending(owner, said)
    other = begins(said[order], owner[order])
    return np.bincount(owner[order[other]], minlength=size) >= _AT_HOME

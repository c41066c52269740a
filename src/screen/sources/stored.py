"""What columns are made of, without the documents."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from numpy.typing import NDArray

from screen.ground.arrays import Flags, Ints, Words
from screen.sources.person import People
from screen.sources.rows import PassageColumns


class Stored(NamedTuple):
    """T tokens, L lines, N passages, P people; see `Columns`."""

    people: People
    projects: Ints
    ids: Words
    """(T,)"""
    line_ends: Ints
    """(L,) places of the last tokens of lines."""
    passages: PassageColumns
    entry: Ints
    """(L,) as the next two."""
    rung: Ints
    line_text: Sequence[str]
    silent: Flags | None
    """(T,)"""
    holders: Ints
    """The tokens in names of the employer or the school of their own item, ascending."""
    settled: Mapping[str, Callable[[], NDArray[Any]]] = {}
    """What was made of the texts, flat, by name; see `sources.settled`."""
    counts: Ints | None = None
    """How many tokens each word of the vocabulary is; None: they have to be counted."""

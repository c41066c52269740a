"""Which words of a pool stand in names that say nothing of a person: those of organisations, of others, of sections."""

from collections.abc import Iterable, Sequence

import numpy as np

from screen.ground.acquaintances import acquaintances_in
from screen.ground.arrays import Flags, Ints
from screen.ground.links import links_in
from screen.ground.named_people import persons_in, persons_told_in
from screen.ground.organisations import organisations_in
from screen.ground.section_names import is_section_name
from screen.ground.text import tokens


def name_tokens(
    size: int,
    line_ends: Ints,
    line_text: Sequence[str],
    lines: Iterable[int],
    summaries: Ints,
    linked: Ints,
    of_people: Iterable[int] = (),
    about_people: Iterable[int] = (),
) -> Flags | None:
    """(T,) the tokens in such names, and in addresses; None: there are none.

    `size`: T; `line_ends`: (L,) where lines end; `line_text`: L lines; `lines`: those that may name an organisation;
    `summaries`: those of summaries, in which a section may open; `linked`: those that may have an address;
    `of_people`, `about_people`: those that may name a person, by the words before the name or otherwise.
    """
    found = [(line, 0, len(line_text[line])) for line in summaries.tolist() if is_section_name(line_text[line])]
    for line in lines:
        found += [(line, start, end) for start, end in organisations_in(line_text[line].replace("\n", " "))]
    for line in of_people:
        found += [(line, start, end) for start, end in persons_in(line_text[line].replace("\n", " "))]
    for line in about_people:
        text = line_text[line].replace("\n", " ")
        found += [(line, start, end) for start, end in (*persons_told_in(text), *acquaintances_in(text))]
    found += [(line, start, end) for line in linked.tolist() for start, end in links_in(line_text[line])]
    return tokens_at(size, line_ends, line_text, found) if found else None


def tokens_at(size: int, line_ends: Ints, line_text: Sequence[str], found: Iterable[tuple[int, int, int]]) -> Flags:
    """(T,) the tokens at these places: line, start and end in characters. See `name_tokens`."""
    out = np.zeros(size, bool)
    for line, start, end in found:
        text = line_text[line].replace("\n", " ")
        first = int(line_ends[line - 1]) + 1 if line else 0
        ahead = first + len(tokens(text[:start]))
        out[ahead : min(ahead + len(tokens(text[start:end])), int(line_ends[line]))] = True
    return out

"""Those whom a text names by what they are to the person, who may be called like a tool: `our cook, Kettle Example`."""

from collections.abc import Iterator

from screen.ground.homonyms import words
from screen.ground.idf import is_everyday
from screen.ground.letter_case import CasePattern, may_have_capitals
from screen.ground.lexicon import load_lexicon
from screen.ground.named_people import NAME
from screen.ground.others import is_other
from screen.ground.text import fold

_OURS = CasePattern(rf"\b(?:[Oo]ur|[Mm]y)((?:[ ][^\W\d_\p{{Lu}}][\w-]*){{1,3}}),?[ ]({NAME})[ ]({NAME})(?!\w)")
_KIND = CasePattern(rf"({NAME})[ ]the[ ](\w+)(?!\w)")
"""`Kettle the cat`."""


def words_of_ours() -> frozenset[str]:
    """Folded words before somebody whom the person knows: `our contractor`."""
    return frozenset({"my", "our"})


def kinds_of_life() -> frozenset[str]:
    """Folded words for what no tool is, behind `the`: `Kettle the cat`."""
    return words("against")


def acquaintances_in(line: str) -> Iterator[tuple[int, int]]:
    """Where in the raw `line` somebody stands behind who that is to the person, or before `the` and what no tool is.

    Start and end in characters.
    """
    if ("ur " in line or "y " in line) and may_have_capitals(line[1:]):
        for match in _OURS.on(line).finditer(line):
            who = fold(match.group(1).split()[-1])
            if is_other(who) and _is_named(fold(match.group(2)), fold(match.group(3))):
                yield match.start(2), match.end()
    if " the " in line:
        for match in _KIND.on(line).finditer(line):
            if match.group(2) in kinds_of_life() and _is_tool(fold(match.group(1))):
                yield match.span(1)


def _is_named(first: str, second: str) -> bool:
    """Whether two words with capitals may be what somebody is called, and neither they nor the second a tool."""
    known = load_lexicon().knows(second) or load_lexicon().knows(f"{first} {second}")
    return not known and not is_everyday(second)


def _is_tool(name: str) -> bool:
    """Whether the lexicon has a word as a name: no `Managed the restaurant`."""
    entry = load_lexicon().find(name)
    return entry is not None and any(map(str.isupper, entry.name))

"""Names of people inside a text, who may be called like a tool: `Dr. Kettle Sample`, `my friend Rust Example`.

Behind a title stands a name, whatever it is, and behind `the guidance of`. Behind a word for who somebody is to the
person, and behind a first name, two words with capitals are one where no table has the second; so they are before what
says who that is (`reported to Kettle Sample, head cook`), and so is one behind an initial (`my manager, K. Sample`).
The words are `data/homonyms.toml`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from screen.ground.derivation import is_past
from screen.ground.finite import is_finite, is_present
from screen.ground.homonyms import homonym, words
from screen.ground.idf import is_everyday, reference_idf
from screen.ground.letter_case import CasePattern, may_have_capitals
from screen.ground.lexicon import load_lexicon
from screen.ground.roles import is_person
from screen.ground.text import fold
from screen.ground.word_lists import word_list

NAME = r"[^\W\d_\p{Ll}][\w'’]*[\p{Ll}][\w'’]*(?:-[\w'’]+)*"
_BEHIND = CasePattern(rf"\.?[ ]({NAME})(?:[ ]({NAME}))?")
_REACH = 40
"""Characters before a name that are looked at, so that a line of a megabyte costs what its names cost."""
_SHORTEST = 3
"""Letters of a name, at least."""
_INITIALS = CasePattern(rf"(?<![\w.])((?:[\p{{Lu}}]\.[ ]?){{1,3}}){NAME}")
_GUIDED = CasePattern(rf"\b[Uu]nder(?:[ ]\w+){{0,3}}[ ](\w+)[ ]of[ ]({NAME}(?:[ ]{NAME}){{0,2}})")
_DOTTED = re.compile(r"(?<![\w.])[^\W\d_a-z]\.")
"""What a line with initials has, among others: most lines are passed over by it."""
_PAIR = re.compile(r"[^\W\d_a-z]\S* [^\W\d_a-z]\S*(?=, )")
"""What two words with capitals before a comma are, among others."""
_TWO = CasePattern(rf"{NAME}[ ]{NAME}")
_SAID = CasePattern(r"(?:[ ][^\W\d_\p{Lu}][\w-]*){1,4}")
_OURS_BEHIND = re.compile(r"(?:our|my) ")
_BEFORE = re.compile(r"([^\W\d_]+),?[ ]$")
_WORD = re.compile(r"[^\W\d_]+")
_OTHERS = frozenset({"by", "called", "director", "manager", "named", "supervisor"})
"""Of those words the ones that may stand before other things with capitals: `built by Kettle Example`."""


@cache
def person_words() -> frozenset[str]:
    """Folded words behind which a person may be named."""
    return words("before_person") - _OTHERS


@cache
def words_of_people() -> frozenset[str]:
    """Folded words of which a line has one if it names a person by the words before the name."""
    return person_words() | words("capital_titles")


def guiding_words() -> frozenset[str]:
    """Folded words before `of` and who taught the person: `the guidance of`."""
    return words("guiding")


def names_like_tools() -> frozenset[str]:
    """Folded names of tools that people have too, or that other things are called: `Kafka`, `Python`."""
    return words("names") | words("words")


def persons_in(line: str) -> Iterator[tuple[int, int]]:
    """Where in the raw `line` the names of people stand behind a title, a first name or who they are to the person.

    Start and end in characters.
    """
    if not may_have_capitals(line[1:]):
        return
    behind, known = _BEHIND.on(line), words_of_people()
    for match in _WORD.finditer(line):
        before = match.group().lower()
        asked = before in known
        name = behind.match(line, match.end()) if asked and not match.group().isupper() else None
        if name is None:
            continue
        if name.group(2) and is_unknown(fold(name.group(2))):
            yield name.span(1)[0], name.end()
        elif match.group()[0].isupper() and _is_title(before, fold(name.group(1))):
            yield name.span(1)


def persons_told_in(line: str) -> Iterator[tuple[int, int]]:
    """Where in the raw `line` those stand behind an initial, behind `the guidance of`, or before what they are."""
    if not may_have_capitals(line[1:]):
        return
    if _DOTTED.search(line):
        for match in _INITIALS.on(line).finditer(line):
            if _is_before_initial(line[max(0, match.start() - _REACH) : match.start()], match.group(1)):
                yield match.span()
    if "nder " in line:
        for match in _GUIDED.on(line).finditer(line):
            if match.group(1).lower() in words("guiding"):
                yield match.span(2)
    for pair in _PAIR.finditer(line):
        yield from _apposed(line, pair.end())


def _apposed(line: str, comma: int) -> Iterator[tuple[int, int]]:
    """The two words with capitals before the `comma`, where what stands behind it says who that is."""
    second = line.rfind(" ", 0, comma) + 1
    first = line.rfind(" ", 0, max(second - 1, 0)) + 1
    if not (first < second and line[first].isupper() and line[second].isupper()):  # as nearly always
        return
    if not first and not _OURS_BEHIND.match(line, comma + 2):  # who begins a line with a name and a trade, is it
        return
    name, said = _TWO.on(line).fullmatch(line, first, comma), _SAID.on(line).match(line, comma + 1)
    *_, before = _WORD.findall(line[max(0, first - _REACH) : first]) or [""]
    told = not first or before in word_list("preposition") or is_past(before.lower())
    if name and said and told and not is_person(fold(line[second:comma])) and _says_who(fold(said.group()).split()):
        yield first, comma


def _is_before_initial(before: str, initials: str) -> bool:
    """Whether what stands before initials says that they are somebody's: no `models in R. Python too`."""
    told = _BEFORE.search(before)
    word = told.group(1).lower() if told else ""
    if is_person(word) or word in words("before_person") - words("before_initial"):
        return True
    return word in words("before_initial") and not load_lexicon().knows(initials[0])


def _says_who(said: Sequence[str]) -> bool:
    """Whether words behind a comma say who somebody is: `head cook`, `the head of tea`."""
    head = list(takewhile(lambda word: word not in word_list("preposition"), said))
    return bool(head) and is_person(head[-1])


def _is_title(word: str, name: str) -> bool:
    """Whether a word is a title before a name; `Ms Excel` and `Ms Publisher` are programs."""
    if word not in words("capital_titles"):
        return word in words("titles")
    sold = any(load_lexicon().knows(f"{maker} {name}") for maker in (word, "microsoft"))
    return not sold and (is_unknown(name) or homonym(name) is not None)


def is_unknown(word: str) -> bool:
    """Whether a folded word is in no table, as names of people are."""
    return word.isalpha() and not (reference_idf().knows(word) or is_everyday(word) or load_lexicon().knows(word))


def is_name(word: str) -> bool:
    """Whether a folded word may be what somebody is called: a first name, or a word that no table has, and no verb."""
    if word in person_words():
        return True
    return len(word) >= _SHORTEST and is_unknown(word) and not (is_finite(word) or is_present(word))

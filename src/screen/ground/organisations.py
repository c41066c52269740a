"""Names of organisations inside a text, told by their shape: what stands in them says nothing of a person.

A name is a run of words with capitals beside a noun that organisations have ("the Vector Institute", "School of
Information Science and Engineering"), behind the work that was done at it ("Data engineer at Snowflake"), or behind the
society that holds it, with the year ("in IEEE BigData'24"). So are groups and streets that are called like a tool ("the
Terraform Choir"). The nouns are `data/organisations.toml`.
"""

import re
from collections.abc import Iterator
from functools import cache

from screen.ground.homonyms import homonym, words
from screen.ground.lexicon import load_lexicon
from screen.ground.package_data import load_tables
from screen.ground.roles import is_person
from screen.ground.text import fold

_WORD = r"(?:[A-ZÀ-Þ][\w'’&+#-]*)"
_RUN = rf"{_WORD}(?:[ ](?:(?:and|of|for|the|&)[ ]){{0,2}}{_WORD}){{0,7}}"
_BEHIND = 3
"""Words of a name before its noun, at most: a longer run of capitals is a line in title case."""
_REACH = 40
"""Characters of a word of a name at most, so that a line of a megabyte costs what its nouns cost."""
_LONGEST_FORM = 4
"""Letters of an abbreviation that may be a legal form."""
_BEFORE_NAME = re.compile(r"(?:^|\s)(?:at|by|for|from|joined|left|of|to|via|with)(?: the)?$", re.IGNORECASE)
_CAPITAL = re.compile(r"\b[A-ZÀ-Þ]\w*")
_OF = re.compile(rf"\.?[ ](?:of|for|OF|FOR)[ ](?:the[ ])?{_RUN}")
_VENUE = rf"[ ]{_WORD}(?:[ ]{_WORD}){{0,5}}(?:(?<=['’]\d\d)|(?=[ ](?:19|20)\d\d\b))"
_HELD_AT = re.compile(r"\b(?:in|at)(?: the)? $", re.IGNORECASE)
_CAPITAL_BEFORE = re.compile(rf"{_WORD}[ ](?:&[ ])?$")
_AT = re.compile(
    rf"[ ]at[ ](?:the[ ])?({_RUN})"
    r"(?=\s*(?:$|[,;:.()|–—-]|(?:in|as|from|for|since|where|to|until|and|with|on)\b))"
)


@cache
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(found) for name, found in load_tables("organisations.toml").items()}


def organisation_words() -> frozenset[str]:
    """Folded words of which a line has one if it names an organisation."""
    return _words()["behind"] | _words()["before"] | _words()["societies"] | {"at"}


@cache
def group_words() -> frozenset[str]:
    """Folded nouns of groups, of which a line has one besides the name of a tool if a group is called like that."""
    return _words()["groups"] | _words()["clubs"]


@cache
def tool_words() -> frozenset[str]:
    """Folded words that a group may be called by."""
    lexicon, fields = load_lexicon(), ("software", "learning", "office")
    known = (word for word in lexicon.words_of(fields) | lexicon.cased_words_of(fields) if _is_tool(word))
    return words("words").union(words("names"), known)


def may_name(word: str, line: str) -> bool:
    """Whether one of `organisation_words` that a raw `line` has may be part of a name there: `high school` is none."""
    return word == "at" or line.count(word) < line.lower().count(word)


def organisations_in(line: str) -> Iterator[tuple[int, int]]:
    """Where in the raw `line` the names of organisations stand: start and end in characters."""
    before, behind = _words()["before"], _words()["behind"]
    for noun in _CAPITAL.finditer(line):
        word = noun.group().lower()
        if word in before and (name := _OF.match(line, noun.end())) is not None:
            yield noun.start(), name.end()
        held = word in _words()["societies"] and _HELD_AT.search(line[max(0, noun.start() - _REACH) : noun.start()])
        if held and (name := re.compile(_VENUE).match(line, noun.end())) is not None:
            yield noun.start(), name.end()
        named = word in behind and (start := _name_before(line, noun.start())) < noun.start()
        if named and (not _is_form(noun.group()) or _stands_as_name(line, start, noun.end())):
            yield start, noun.end()
        if word in group_words() and (start := _tool_before(line, noun)) >= 0:
            yield start, noun.end()
    for match in _AT.finditer(line):
        work = fold(line[max(0, match.start() - _REACH) : match.start()].rpartition(" ")[2])
        if is_person(work) or work in _words()["work"]:
            yield match.span(1)


def _tool_before(line: str, noun: re.Match[str]) -> int:
    """Where the name of a group begins that is called like a tool; -1 where none stands there.

    Behind the noun the name does not go on: `Oracle Hotel Suite` is a program.
    """
    before = line[_name_before(line, noun.start()) : noun.start()].split()
    if not before or _CAPITAL.match(line, noun.end() + 1):
        return -1
    tool = next((number for number, word in enumerate(before) if _is_tool(fold(word))), len(before))
    if len(before) - tool <= (noun.group().lower() in _words()["clubs"]):
        return -1
    return line.rindex(before[tool], 0, noun.start())


def _is_tool(word: str) -> bool:
    """Whether a folded word is the name of a tool, of whatever trade."""
    entry = load_lexicon().find(word)
    return homonym(word) is not None or (entry is not None and entry.name[:1].isupper())


def places_of(name: str, line: str) -> Iterator[tuple[int, int]]:
    """Where `line` has the `name` of an organisation, whole: start and end in characters.

    A name of several words in any case, one word as it is written: Gap is an employer, a gap is none. What a script
    without capitals or spaces glues to a name does not hide it (`네이버에서`, `在腾讯`).
    """
    name = name.strip()
    if " " in name and len(line.lower()) == len(line):
        name, line = name.lower(), line.lower()
    start = line.find(name) if name else -1
    while start >= 0:
        end = start + len(name)
        before, behind = line[start - 1 : start], line[end : end + 1]
        glued = behind.isalnum() and (behind.isdigit() or behind.lower() != behind.upper()) and not _is_han(name[-1])
        if not glued and (not before.isalnum() or _is_han(before) or _is_han(name[0])):
            yield start, end
        start = line.find(name, end)


def _is_han(char: str) -> bool:
    """Whether a letter is a token of its own, see `ground.text`."""
    return "一" <= char <= "鿿" or "぀" <= char <= "ヿ"


def _is_form(noun: str) -> bool:
    """Whether a noun is written as an abbreviation, which may mean something else: PLC, LLC, INC."""
    return len(noun) <= _LONGEST_FORM and noun.isupper()


def _stands_as_name(line: str, start: int, end: int) -> bool:
    """Whether a run stands where a name does: behind what one works at, of or for, or alone between marks."""
    first, _, rest = line[start:end].partition(" ")
    before, after = line[max(0, start - _REACH) : start].rstrip(), line[end:].lstrip(" .")
    # "Joined Kettle PLC": the capital is that of the sentence.
    if _BEFORE_NAME.search(before) or (" " in rest and _BEFORE_NAME.search(first)):
        return True
    return (not before or not before[-1].isalnum()) and (not after or not after[0].isalnum())


def _name_before(line: str, end: int) -> int:
    """Where the run of capitals begins that ends at `end`; `end` where it is none, or too long to be a name."""
    start, words = end, 0
    while words <= _BEHIND and (word := _CAPITAL_BEFORE.search(line[max(0, start - _REACH) : start])) is not None:
        start, words = start - len(word.group()), words + 1
    return start if words <= _BEHIND else end

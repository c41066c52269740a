"""Names of people inside a text, who may be called like a tool: `Dr. Kettle Sample`, `my friend Rust Example`.

Behind a title stands a name, whatever it is. Behind a word for who somebody is to the person, and behind a first name,
two words with capitals are one where no table has the second. The words are `data/homonyms.toml`.
"""

import re
from collections.abc import Iterator
from functools import cache

from screen.ground.finite import is_finite, is_present
from screen.ground.homonyms import words
from screen.ground.idf import is_everyday, reference_idf
from screen.ground.letter_case import CasePattern
from screen.ground.lexicon import load_lexicon
from screen.ground.text import fold

_NAME = r"[^\W\d_\p{Ll}][\w'’]*[\p{Ll}][\w'’]*(?:-[\w'’]+)*"
_BEHIND = CasePattern(rf"\.?[ ]({_NAME})(?:[ ]({_NAME}))?")
_SHORTEST = 3
"""Letters of a name, at least."""
_WORD = re.compile(r"[^\W\d_]+")
_OTHERS = frozenset({"by", "called", "director", "manager", "named", "supervisor"})
"""Of those words the ones that may stand before other things with capitals: `built by Kettle Example`."""


@cache
def person_words() -> frozenset[str]:
    """Folded words of which a line has one if it names a person."""
    return words("before_person") - _OTHERS


def persons_in(line: str) -> Iterator[tuple[int, int]]:
    """Where in the raw `line` the names of people stand: start and end in characters."""
    behind = _BEHIND.on(line)
    for match in _WORD.finditer(line):
        before = match.group().lower()
        name = behind.match(line, match.end()) if before in person_words() and not match.group().isupper() else None
        if name is None:
            continue
        if name.group(2) and is_unknown(fold(name.group(2))):
            yield name.span(1)[0], name.end()
        elif before in words("titles") and match.group()[0].isupper():
            yield name.span(1)


def is_unknown(word: str) -> bool:
    """Whether a folded word is in no table, as names of people are."""
    return word.isalpha() and not (reference_idf().knows(word) or is_everyday(word) or load_lexicon().knows(word))


def is_name(word: str) -> bool:
    """Whether a folded word may be what somebody is called: a first name, or a word that no table has, and no verb."""
    if word in person_words():
        return True
    return len(word) >= _SHORTEST and is_unknown(word) and not (is_finite(word) or is_present(word))

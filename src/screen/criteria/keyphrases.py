"""The keywords of a summary: its runs of words that carry meaning, between marks and function words.

After RAKE (Rose et al. 2010, "Automatic keyword extraction from individual documents"): `month-end close` is a keyword,
and neither `month` nor `end` is one. A run of one word is one only if few texts have it.
"""

import re
from collections.abc import Iterator

from screen.ground.idf import reference_idf
from screen.ground.lexicon import load_lexicon
from screen.ground.text import BREAK, MARKS, tokens
from screen.ground.word_lists import word_list

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_LETTERS = re.compile(r"(?<![\w&/.+#'’-])[^\W\d_](?:\.[^\W\d_])*(?![\w&/+#'’-])")
"""Letters that stand alone, as in `e.g.`: no word, unless the lexicon knows it."""
_LONGEST = 4
"""Words of a phrase that a profile may be expected to write in the same order, at most."""


def keyphrases(summary: str) -> tuple[str, ...]:
    """The keywords of a rubric's summary, folded, in its order, each once."""
    return tuple(dict.fromkeys(phrase for clause in _clauses(summary) for phrase in _phrases(clause)))


def _clauses(summary: str) -> Iterator[list[str]]:
    """The runs of tokens between marks; what a sentence opens with is no keyword ("Keeps the books")."""
    for sentence in _SENTENCE.split(_LETTERS.sub(_known_letter, summary)):
        found = [*tokens(" ".join(sentence.split())), BREAK]
        clause: list[str] = []
        for token in found[_opening(found) :]:
            if token not in MARKS:
                clause.append(token)
            elif clause:
                yield clause
                clause = []


def _known_letter(found: re.Match[str]) -> str:
    letter = found[0].casefold()
    return found[0] if letter in word_list("no_keyword") or load_lexicon().knows(letter) else ","


def _opening(sentence: list[str]) -> int:
    """How many tokens the verbs take that a sentence begins with: `Moves and models`, `Bring our (deploys)`."""
    if sentence[1:2] and sentence[1] in word_list("article"):
        return 1
    place = 0
    while sentence[place].endswith("s") and sentence[place + 1] not in MARKS:
        place += 1
        if sentence[place] != "and":
            break
        place += 1
    return place


def _phrases(clause: list[str]) -> Iterator[str]:
    stops = word_list("no_keyword")
    run: list[str] = []
    place = 0
    while place <= len(clause):
        known = next((size for size in (4, 3, 2) if _is_known(clause[place : place + size], size)), 0)
        if known or place == len(clause) or clause[place] in stops or (clause[place].isdigit() and not run):
            yield from _of_run(run)
            run = []
            if known:
                yield " ".join(clause[place : place + known])
            place += max(known, 1)
        else:
            run.append(clause[place])
            place += 1


def _is_known(words: list[str], size: int) -> bool:
    return len(words) == size and load_lexicon().knows(" ".join(words))


def _of_run(run: list[str]) -> Iterator[str]:
    if len(run) == 1:
        if len(run[0]) > 1 and not reference_idf().is_common(run[0]):
            yield run[0]
    elif 1 < len(run) <= _LONGEST:
        yield " ".join(run)

"""The words of a role, and whether a position names it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from screen.criteria.role_names import is_apart, is_called, turned
from screen.ground.idf import reference_idf
from screen.ground.lexicon import load_lexicon
from screen.ground.roles import is_of_another, role_of
from screen.ground.term_forms import forms_of
from screen.ground.text import tokens, words
from screen.ground.word_lists import word_list

_LONGEST_NAME = 4
"""Words of a title that may be one name: `machine learning`."""
_MOST_NAMES = 4
"""Names beside the head of a role that is also looked for without some of them."""


class RolePart(NamedTuple):
    """A role, some of whose words are left out."""

    name: str
    """Its head, and before it what is left: `robotics engineer` of "Robotics research engineer"."""
    rest: tuple[str, ...]
    """The words that were left out."""
    tells: bool
    """It tells the role without them."""


def title_words(title: str) -> tuple[str, tuple[str, ...]]:
    """The head word of a rubric's title, and its other telling words.

    `engineer` and `machine`, `learning`, `systems` for "Senior machine learning systems engineer (Berlin)".
    """
    found = [word for word in words(turned(role_of(title) or title)) if word not in word_list("grade")]
    return (found[-1], tuple(dict.fromkeys(found[:-1]))) if found else ("", ())


def names_in(telling: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Each word, and the names of the lexicon that neighbours make: `machine learning` may stand as `ML`."""
    for start in range(len(telling)):
        for end in range(start + 1, min(start + _LONGEST_NAME, len(telling)) + 1):
            if end == start + 1 or load_lexicon().knows(" ".join(telling[start:end])):
                yield tuple(telling[start:end])


@lru_cache(1 << 14)
def is_of_role(position: str, title: str) -> bool:
    """Whether a position names the role of a rubric's title: the head, and half of the telling words.

    Names of the lexicon may be written as any of their synonyms: "ML engineer" for "Machine learning engineer".
    """
    if is_called(position, role_of(title) or title):
        return True
    head, telling = title_words(title)
    found, said = words(position), tokens(position)
    if head not in found or is_of_another(before := said[: said.index(head)]):
        return False
    if is_apart(before, (head,)) and before[-1] not in telling:
        return False
    text, stands = f" {' '.join(found)} ", set[str]()
    for name in names_in(telling):
        forms = forms_of((" ".join(name),), synonyms=True, narrower=False)
        if any(f" {' '.join(form.tokens)} " in text for form in forms):
            stands.update(name)
    return 2 * len(stands) >= len(telling)


def role_parts(role: str) -> tuple[RolePart, ...]:
    """A role without some of its telling words, those that leave out least first; names of the lexicon stay whole.

    What is left tells the role if it has half of the words, and of them one that tells the trade: a robotics engineer
    is nearly a robotics research engineer, a research engineer is not. Of "Director of research" there are no parts.
    """
    *telling, head = words(turned(role)) or [""]
    names = _whole_names(telling)
    if not 0 < len(names) <= _MOST_NAMES or not word_list("preposition").isdisjoint(telling):
        return ()
    general, common = word_list("general_title") | word_list("grade"), reference_idf().is_common
    own = [name for name in names if not general.issuperset(name)]
    trade = [name for name in own if len(name) > 1 or not common(name[0])] or own
    out = list[RolePart]()
    for size in range(len(names) - 1, -1, -1):
        for kept in combinations(range(len(names)), size):
            left = [word for number in kept for word in names[number]]
            of_trade = any(names[number] in trade for number in kept)
            rest = tuple(word for number, name in enumerate(names) if number not in kept for word in name)
            out.append(RolePart(" ".join((*left, head)), rest, of_trade and 2 * len(left) >= len(telling)))
    return tuple(out)


def _whole_names(telling: Sequence[str]) -> list[tuple[str, ...]]:
    """The words in their order, neighbours that are a name of the lexicon as one, the longest first.

    A name that has another in it is that and its other words: `ML`, `systems`; `robust`, `machine learning`. A grade
    that a role keeps is one with the word behind it: `senior living`.
    """
    ranked = bool(telling) and telling[0] in word_list("grade")
    out, start = [tuple(telling[:2])] if ranked else list[tuple[str, ...]](), 2 * ranked
    while start < len(telling):
        ends = range(min(start + _LONGEST_NAME, len(telling)), start, -1)
        end = next((end for end in ends if _is_name(telling[start:end])), start + 1)
        out.append(tuple(telling[start:end]))
        start = end
    return out


def _is_name(several: Sequence[str]) -> bool:
    """Whether words are a name of the lexicon that has no other in it."""
    knows = load_lexicon().knows
    within = combinations(range(len(several) + 1), 2)
    return knows(" ".join(several)) and not any(
        knows(" ".join(several[start:end])) for start, end in within if end - start < len(several)
    )

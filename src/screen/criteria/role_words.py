"""The words of a role, and whether a position names it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from screen.ground.lexicon import load_lexicon
from screen.ground.roles import role_of
from screen.ground.term_forms import forms_of
from screen.ground.text import words
from screen.ground.word_lists import word_list

_LONGEST_NAME = 4
"""Words of a title that may be one name: `machine learning`."""


def title_words(title: str) -> tuple[str, tuple[str, ...]]:
    """The head word of a rubric's title, and its other telling words.

    `engineer` and `machine`, `learning`, `systems` for "Senior machine learning systems engineer (Berlin)".
    """
    found = [word for word in words(role_of(title) or title) if word not in word_list("grade")]
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
    head, telling = title_words(title)
    found = words(position)
    if head not in found:
        return False
    text, stands = f" {' '.join(found)} ", set[str]()
    for name in names_in(telling):
        forms = forms_of((" ".join(name),), synonyms=True, narrower=False)
        if any(f" {' '.join(form.tokens)} " in text for form in forms):
            stands.update(name)
    return 2 * len(stands) >= len(telling)

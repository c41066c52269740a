"""What a pool can say of words before any is looked for: which are there, and which may stand in one line."""

from collections.abc import Collection, Container, Sequence

from screen.ground.text import MARKS

Steps = Sequence[Collection[str]]
"""Words in turn: for each place those of which any may stand there."""


class Whereabouts:
    """Words that stand in lines."""

    def __contains__(self, word: object) -> bool:
        """Whether a word stands in any."""
        raise NotImplementedError

    def may_meet(self, steps: Steps) -> bool:
        """Whether a line may have a word of each step; False: none has."""
        raise NotImplementedError


def may_meet(words: Container[str], steps: Steps) -> bool:
    """The same of words of which it may be known where they stand; of others each is taken by itself, but for marks."""
    if isinstance(words, Whereabouts):
        return words.may_meet(steps)
    return all(any(word in MARKS or word in words for word in step) for step in steps)

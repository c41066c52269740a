"""What is looked for in a text: sequences of tokens, each with the kind of match that it is.

The order of kinds is exact, variant (inflection, hyphen or no hyphen), synonym (of the lexicon) and fuzzy (a slip of
the pen). A kind is a discount, and the best one that a line allows counts; nothing falls back in steps.
"""

from typing import Literal

import msgspec

from screen.ground.gap import Gap
from screen.ground.lexicon import load_lexicon
from screen.ground.matched_span import span_of, spread_span
from screen.ground.names import names_in, spellings_in
from screen.ground.text import key, plain_letters

Kind = Literal["exact", "variant", "synonym", "fuzzy", "field"]

CREDIT: dict[Kind, int] = {"exact": 100, "variant": 95, "synonym": 90, "fuzzy": 80}
"""What a match of a kind is worth, in hundredths of an exact one."""


class Pattern(msgspec.Struct, frozen=True):
    """A sequence of tokens to find."""

    steps: tuple[tuple[str, ...], ...]
    """For each position in turn, the tokens that may stand there."""
    kind: Kind
    term: str
    """The term as the rubric or the lexicon writes it."""
    spelling: str | None = None
    """Spelling that the text must have as well; None: folded tokens decide."""
    name: bool = False
    """With `spelling`: the word is an everyday word or a letter too, so its neighbours are looked at."""
    gap: Gap | None = None
    """What may stand before the step of number `cut`; None: the tokens follow one another."""
    cut: int = 0
    elsewhere: bool = False
    """The rest of the profile says what it means: it defines the abbreviation, or is at home in the field."""
    role: bool = False
    """Found where a text says what somebody is or was, alone."""
    deed: bool = False
    """What was done, behind the noun in its step: found where a clause begins with it and has its object, alone."""

    def stands_in(self, line: str, *, kept: bool = False) -> bool:
        """Whether the raw `line`, in which the tokens were found, has the term as it must be written.

        `kept`: words of its field stand in the line, so that a capital is enough where nothing speaks against it.
        """
        return self.spelling is None or self._spelt(line, kept=kept) is not None

    def _spelt(self, line: str, *, kept: bool) -> tuple[int, int] | None:
        line, spelling = plain_letters(line), self.spelling or ""
        return next(names_in(line, spelling, kept=kept) if self.name else spellings_in(line, spelling), None)

    def span_in(self, line: str) -> tuple[int, int] | None:
        """Where in the raw `line` the term stands: start and end in characters."""
        if self.gap is not None:
            return spread_span(line, self.steps[: self.cut], self.steps[self.cut :], self.gap)
        # In a list a name needs no capitals.
        return (self._spelt(line, kept=False) if self.spelling else None) or span_of(line, self.steps)


def named_as(pattern: Pattern) -> Pattern:
    """The pattern of a name that must have its capital, spelt as the lexicon has it."""
    entry = load_lexicon().find(pattern.term)
    names = (entry.name, *entry.synonyms) if entry is not None else (pattern.term,)
    spelt = next((name for name in names if key(name) == pattern.steps[0][0] and name != name.lower()), None)
    spelling = spelt or pattern.steps[0][0].capitalize()
    return msgspec.structs.replace(pattern, spelling=spelling, name=spelling[1:].islower())

"""What holds within a pair of braces of rich text (RTF): how letters look and where they go."""

from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass, field

from screen.documents.readers.legibility import PAPER
from screen.documents.readers.word.ink import FAR, FARTHEST_RAISE, FLAT, NARROWEST, WIDEST
from screen.documents.readers.word.styles import Look

BODY = 24.0
"""Half points: the size where the file says none."""
_FAR: Mapping[str, Callable[[int], bool]] = {
    "li": lambda by: not -FAR < by < WIDEST,
    "ri": lambda by: by >= WIDEST,
    **dict.fromkeys(("fi", "posnegx", "posnegy", "posx", "posy"), lambda by: by <= -FAR),
    **dict.fromkeys(("shpleft", "shptop", "shpright", "shpbottom"), lambda by: by <= -FAR),
    **dict.fromkeys(("sl", "absh"), lambda by: -FLAT <= by < 0),  # below zero: exactly
    "absw": lambda by: 0 < by <= FLAT,
    **dict.fromkeys(("up", "dn"), lambda by: by >= FARTHEST_RAISE),
    "charscalex": lambda by: 0 < by < NARROWEST,
}
"""Words of places and sizes, and with which numbers nobody sees what they are of."""
_OF_LETTERS = frozenset({"up", "dn", "charscalex", "expndtw"})
_OF_PARAGRAPHS = frozenset(
    {"li", "ri", "fi", "sl", "posnegx", "posnegy", "posx", "posy", "absh", "absw", "sb", "sa", "qc", "qr"}
)
_OF_BOXES = frozenset({"shpleft", "shptop", "shpright", "shpbottom"})
"""They hold for all that the braces of a shape hold."""


@dataclass
class RtfState:
    """Changed by the words that stand there, and put back where the braces end."""

    look: Look = field(default_factory=lambda: Look(size=BODY))
    destination: str = "body"
    """`body`, `mark` (of a list item), `skipped`, `footer`, `stylesheet`, `link`, or a field of the properties."""
    href: str | None = None
    in_table: bool = False
    is_nested: bool = False
    """In a table in a table."""
    words: Mapping[str, int] = field(default_factory=dict)
    """Those of places and sizes that hold, in twentieths of a point mostly, and of how lines are aligned."""
    is_shape: bool = False

    def inside(self) -> "RtfState":
        """The same for a pair of braces that opens here."""
        inner = copy(self)
        inner.look = copy(self.look)
        return inner

    def be_plain(self) -> None:
        """Letters as the file has them where it says nothing; paragraphs stay."""
        look = self.look
        look.bold = look.italic = look.underline = look.is_capitals = look.is_hidden = False
        look.ink, look.ground, look.size = None, PAPER, BODY
        self._forget(_OF_LETTERS)

    @property
    def is_far(self) -> bool:
        """Whether what stands here is too far away, or has too little room, to be seen."""
        told = self.words
        ends = (("shpright", "shpleft"), ("shpbottom", "shptop"))
        return (
            any(end in told and told[end] - told.get(begin, -FAR) <= FLAT for end, begin in ends)
            or ("expndtw" in told and told["expndtw"] <= -5 * self.look.size)
            or any(_FAR[word](number) for word, number in told.items() if word in _FAR)
        )

    def hear(self, word: str, number: int) -> None:
        """A word that may be about paragraphs, or about where and how wide letters stand."""
        look = self.look
        if word in _OF_LETTERS or word in _OF_PARAGRAPHS or word in _OF_BOXES:
            self.words = {**self.words, word: number}
        if word == "pard":
            look.item = look.indent = look.heading = look.style = 0
            look.is_ruled, look.ground = False, PAPER
            self.in_table = self.is_nested = False
            self._forget(_OF_PARAGRAPHS)
        elif word == "intbl":
            self.in_table = True
        elif word == "itap":
            self.is_nested = number > 1
        elif word == "s":
            look.style = number
        elif word == "outlinelevel":
            look.heading = 1 + number if number < 6 else 0
        elif word == "ilvl":
            look.item = 1 + number
        elif word == "ls":
            look.item = max(1, look.item) if number else 0
        elif word == "li":
            look.indent = max(0, number)
        elif word == "brdrb":
            look.is_ruled = True

    def _forget(self, words: frozenset[str]) -> None:
        self.words = {word: number for word, number in self.words.items() if word not in words}

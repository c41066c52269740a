"""What holds within a pair of braces of rich text (RTF): how letters look and where they go."""

from copy import copy
from dataclasses import dataclass, field

from screen.documents.readers.legibility import PAPER
from screen.documents.readers.word.ink import FAR, FARTHEST_RAISE, FLAT, NARROWEST, WIDEST
from screen.documents.readers.word.styles import Look

BODY = 24.0
"""Half points: the size where the file says none."""
_OF_PARAGRAPHS = frozenset({"li", "ri", "fi", "sl", "posnegx", "posnegy", "posx", "posy", "absh", "absw"})
_OF_SPACING = frozenset({"sb", "sa", "ri", "qc", "qr"})
_OF_BOXES = frozenset({"shpleft", "shptop", "shpright", "shpbottom"})
"""Words of a shape: they hold for all that its braces hold."""


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
    corner: dict[str, int] = field(default_factory=dict)
    """Where a shape begins, in twentieths of a point, by the word that tells it."""

    spacing: dict[str, int] = field(default_factory=dict)
    """Room around the paragraph in twentieths of a point, and how its lines are aligned, by the words that tell it."""
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
        look.extremes &= _OF_PARAGRAPHS | _OF_BOXES

    def hear_paragraph(self, word: str, number: int | None) -> bool:
        """Whether a word is about paragraphs, and so is done with."""
        look = self.look
        if word == "pard":
            look.item = look.indent = look.heading = look.style = 0
            look.is_ruled, look.ground = False, PAPER
            look.extremes -= _OF_PARAGRAPHS
            self.in_table = self.is_nested = False
            self.spacing = {}
        elif word == "intbl":
            self.in_table = True
        elif word == "itap":
            self.is_nested = (number or 0) > 1
        elif word == "s":
            look.style = number or 0
        elif word == "outlinelevel":
            look.heading = 1 + (number or 0) if (number or 0) < 6 else 0
        elif word == "ilvl":
            look.item = 1 + (number or 0)
        elif word == "ls":
            look.item = max(1, look.item) if number else 0
        elif word == "li":
            look.indent = max(0, number or 0)
            self._hear_extreme(word, far=not -FAR < (number or 0) < WIDEST)
        elif word == "brdrb":
            look.is_ruled = True
        else:
            return False
        return True

    def hear_spacing(self, word: str, number: int | None) -> None:
        """A word that may be of the room around a paragraph, or of its alignment."""
        if word in _OF_SPACING:
            self.spacing = {**self.spacing, word: number or 0}

    def hear_extreme(self, word: str, number: int | None) -> bool:
        """Whether a word is about where and how wide letters stand, and so is done with; extremes are not seen."""
        far = {
            **dict.fromkeys(_OF_PARAGRAPHS | _OF_BOXES, (number or 0) <= -FAR),
            "ri": (number or 0) >= WIDEST,
            "absh": -FLAT <= (number or 0) < 0,  # below zero: exactly
            "absw": 0 < (number or 0) <= FLAT,
            **{
                edge: (number or 0) <= -FAR or (number or 0) - self.corner.get(begun, -FAR) <= FLAT
                for edge, begun in (("shpright", "shpleft"), ("shpbottom", "shptop"))
            },
            "sl": -FLAT <= (number or 0) < 0,
            "up": (number or 0) >= FARTHEST_RAISE,
            "dn": (number or 0) >= FARTHEST_RAISE,
            "charscalex": 0 < (number or 100) < NARROWEST,
            "expndtw": (number or 0) <= -5 * self.look.size,
        }.get(word)
        if far is None:
            return False
        if word in {"shpleft", "shptop"}:
            self.corner = {**self.corner, word: number or 0}
        self._hear_extreme(word, far=far)
        return True

    def _hear_extreme(self, word: str, *, far: bool) -> None:
        look = self.look
        look.extremes = look.extremes | {word} if far else look.extremes - {word}

"""Where the paragraphs and the shapes of rich text (RTF) are likely to stand, and which lines a shape covers.

Shapes as the Rich Text Format Specification, version 1.9.1 (Microsoft, 2008), has them: in front of the text or below
it, with room made for them or none.
"""

from screen.documents.readers.word.rtf_state import RtfState
from screen.documents.readers.word.sheet import A4, MARGIN, Area, Sheet

_PAPER = {"paperw": A4[0], "paperh": A4[1], "margl": MARGIN, "margr": MARGIN, "margt": MARGIN, "margb": MARGIN}
_EDGES = ("shpleft", "shptop", "shpright", "shpbottom")
_SHAPE = frozenset({*_EDGES, "shpwr", "shpfblwtxt", "shpbxpage", "shpbypage", "shpbymargin"})
_THROUGH = 3
"""`shpwr`: no room is made for the shape."""
_PICTURE = "75"
_CLEAREST = 32_768
"""Of 65,536 (`fillOpacity`): what is clearer lets a reader see what it covers."""
_LONGEST = 40
"""Letters of a property that is asked for; points of an outline are many more."""
_PAGE, _MARGINS = "1", "0"
"""`posrelv` and `posrelh`."""


class RtfPage:
    """The pages of a file, filled as its tokens come."""

    def __init__(self) -> None:
        self._paper = dict(_PAPER)
        self._sheet = Sheet(1.0, 1.0)
        self._row: tuple[int, float] | None = None
        """Where the row that is open begins."""
        self._row_end = (0, 0.0)
        self._shape: dict[str, int] = {}
        self._told: dict[str, str] = {}
        """What the properties of the shape say, by their names."""
        self._property = ""

    def hear(self, word: str, number: int | None) -> None:
        """A word that may be of the paper, or of the shape that is open."""
        if word in self._paper:
            self._paper[word] = float(number or 0)
        elif word == "shp":
            self._shape, self._told = {}, {}
        elif word in _SHAPE:
            self._shape[word] = number or 0

    def name(self, text: str) -> None:
        """The name of a property of the shape."""
        self._property = text.strip()[:_LONGEST]
        self._told[self._property] = ""

    def value(self, text: str) -> None:
        """What the property is."""
        told = self._told.get(self._property, "")
        self._told[self._property] = told if len(told) > _LONGEST else told + text.strip()

    def put(self, text: str, state: RtfState, cell: tuple[int, int] | None) -> None:
        """Set a paragraph of the body. `cell`: left and right edge of the cell that it is in."""
        self._size()
        left, right = cell or (0, self._sheet.width)
        if cell and self._row is None:
            self._row = self._row_end = self._sheet.place
        look = state.look
        width = max(1.0, right - left - look.indent - state.words.get("ri", 0))
        share = 0.5 if "qc" in state.words else float("qr" in state.words)
        self._sheet.top += state.words.get("sb", 0)
        self._sheet.put(text, 10 * (look.largest or look.size), left + look.indent, width, share)
        self._sheet.top += state.words.get("sa", 0)

    def turn(self) -> None:
        """A page ends here."""
        self._sheet.turn()

    def end_cell(self) -> None:
        """The next cell begins where this one did."""
        self._row_end = max(self._row_end, self._sheet.place)
        self._sheet.place = self._row or self._sheet.place

    def end_row(self) -> None:
        """What follows begins below the longest cell."""
        self._sheet.place, self._row = max(self._row_end, self._sheet.place), None

    def lay(self) -> None:
        """The shape that was told is whole."""
        self._size()
        shape, told = self._shape, self._told
        opacity = told.get("fillOpacity", "")
        is_clear = told.get("fFilled") == "0" or (opacity.isdecimal() and int(opacity) < _CLEAREST)
        behind = shape.get("shpfblwtxt", 0) or told.get("fBehindDocument") == "1"
        is_picture = told.get("shapeType") == _PICTURE or "pib" in told
        if shape.get("shpwr") != _THROUGH or behind or (is_clear and not is_picture):
            return
        left, top, right, bottom = (float(shape.get(edge, 0)) for edge in _EDGES)
        x = -self._paper["margl"] if "shpbxpage" in shape or told.get("posrelh") == _PAGE else 0.0
        y = self._sheet.top
        if "shpbypage" in shape or told.get("posrelv") == _PAGE:
            y = -self._paper["margt"]
        elif "shpbymargin" in shape or told.get("posrelv") == _MARGINS:
            y = 0.0
        self._sheet.lay(Area(x + left, y + top, x + right, y + bottom), 1)

    def covered(self) -> list[str]:
        """The lines that a shape is likely to cover."""
        return list(self._sheet.covered())

    def _size(self) -> None:
        paper = self._paper
        self._sheet.width = max(1.0, paper["paperw"] - paper["margl"] - paper["margr"])
        self._sheet.height = max(1.0, paper["paperh"] - paper["margt"] - paper["margb"])

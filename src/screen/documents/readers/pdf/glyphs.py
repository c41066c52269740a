"""Glyphs of a PDF page: each character with its place, size and style, and what must not be read.

White text, text of a point or less and text in render mode 3 (invisible) cannot be seen on paper: it is left out and
reported. Coordinates are PDF points from the lower left corner of the page.
"""

import ctypes
import enum
import math
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from screen.documents.readers.pdf.turn import Rect, Turn, read_turn

_SMALLEST = 1.5
"""Points: no eye reads smaller print."""
_WHITE = 250
"""Of 255 in each channel."""
_INVISIBLE_MODES = frozenset({3, 7})
_BOLD_NAME = re.compile(
    r"bold|black|heavy|semibold|demi(?!-?light)|cmbx|cmb\d|cmssbx|sfbx|sfsx|ecbx|lmbx|[-,]b(?:i|o)?$|-md$|medi$",
    re.IGNORECASE,
)
_ITALIC_NAME = re.compile(r"ital|obli|slant|cmti|cmsl|sfti|ecti|lmri|cmmi|-it$|-bi$|[-,]i$", re.IGNORECASE)
_HEAVY = 600
_SPACE = 0x20
_MISNAMED = {0xFFFE: "\u00ad", 0x02: "\u00ad", 0x88: "•"}
"""What stands for the hyphen at a line end, and TeX's text bullet, which has no name in old fonts."""
_ITALIC_FLAG = 64
_FILL_AND_STROKE = 2
_THIN, _SHORTEST_RULE = 1.6, 4.0
"""Points: height and width of what is a rule."""
_MOST_DRAWINGS = 3000
_UPRIGHT = 0.1
"""Radians: more is a watermark or a sidebar stamp set aslant."""


class Sight(enum.Enum):
    """How a character can be seen."""

    PLAIN = 0
    WHITE = 1
    TINY = 2
    LAYER = 3
    SLANTED = 4


class Face(NamedTuple):
    """The style of a run of glyphs."""

    font: str
    size: float
    bold: bool
    italic: bool


_SMALL_CAPS_NAME = re.compile(r"csc\d|smallcap|[-_]sc\b|caps", re.IGNORECASE)


def is_small_caps(face: Face) -> bool:
    """Whether a font is one of small capitals, which headings are set in."""
    return bool(_SMALL_CAPS_NAME.search(face.font))


class Glyph(NamedTuple):
    """One character on the page."""

    char: str
    left: float
    right: float
    baseline: float
    face: Face
    order: int
    """Place in the content stream."""


class Page(NamedTuple):
    """What stands on a page."""

    number: int
    """From 1."""
    width: float
    height: float
    glyphs: list[Glyph]
    links: list[tuple[Rect, str]]
    """Where a link lies, and its target."""
    rules: list[Rect]
    """Thin horizontal lines: underlines, and rules under headings."""
    hidden: str
    """Text that cannot be seen."""
    is_scan: bool
    """A picture whose text layer, if any, was made by a machine that read it."""


def read_page(page: Any, number: int) -> Page:
    """The glyphs of a page of pypdfium2, in stream order, those set aslant and invisible ones left out."""
    textpage = page.get_textpage()
    turn = read_turn(page, textpage)
    seen: dict[Sight, list[Glyph]] = {sight: [] for sight in Sight}
    width, height = turn.size
    for sight, glyph in _glyphs(textpage.raw, turn):
        if -2 <= glyph.left <= width + 2 and -2 <= glyph.baseline <= height + 2:
            seen[sight].append(glyph)
    textpage.close()
    grounds, rules, has_images = _drawings(page, need_grounds=bool(seen[Sight.WHITE]), turn=turn)
    white = seen[Sight.WHITE]
    # Where most of the text is white, the ground is dark, however it was drawn.
    is_dark = len(white) > len(seen[Sight.PLAIN])
    on_ground = [g for g in white if is_dark or _covered(g, grounds)]
    hidden = [g for g in white if not is_dark and not _covered(g, grounds)] + seen[Sight.TINY]
    glyphs = sorted(seen[Sight.PLAIN] + on_ground, key=lambda g: g.order)
    is_scan = has_images and not glyphs
    if is_scan:
        glyphs = seen[Sight.LAYER]
    else:
        hidden += seen[Sight.LAYER]
    hidden_text = re.sub(r"\s+", " ", "".join(g.char for g in sorted(hidden, key=lambda g: g.order))).strip()
    links = [(turn.rect(rect), target) for rect, target in _links(page)]
    return Page(number, width, height, _without_doubles(glyphs), links, rules, hidden_text, is_scan)


def _glyphs(raw: Any, turn: Turn) -> Iterator[tuple[Sight, Glyph]]:
    import pypdfium2.raw as c

    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    box = c.FS_RECTF()
    faces: dict[int, tuple[Face, Sight]] = {}
    last: Glyph | None = None
    for index in range(c.FPDFText_CountChars(raw)):
        code = c.FPDFText_GetUnicode(raw, index)
        if code in {0, 10, 13}:
            continue
        if code == _SPACE and c.FPDFText_IsGenerated(raw, index) == 1:
            if last is not None:  # a gap that the library takes for a space; it has no place of its own
                yield Sight.PLAIN, last._replace(char=" ", left=last.right, order=index)
                last = None
            continue
        if not c.FPDFText_GetLooseCharBox(raw, index, box):
            continue
        c.FPDFText_GetCharOrigin(raw, index, x, y)
        handle = c.FPDFText_GetTextObject(raw, index)
        key = ctypes.cast(handle, ctypes.c_void_p).value or 0
        if key not in faces:
            faces[key] = _face(raw, index, handle, turn)
        face, sight = faces[key]
        start, _, end, _ = turn.rect((box.left, box.bottom, box.right, box.top))
        if end <= start and c.FPDFText_GetCharBox(raw, index, left, right, bottom, top):
            start, _, end, _ = turn.rect((left.value, bottom.value, right.value, top.value))
        char = _MISNAMED.get(code) or chr(code)
        if sight is not Sight.SLANTED:
            last = Glyph(char, start, max(end, start), turn.point(x.value, y.value)[1], face, index)
            yield sight, last
            last = last if sight is Sight.PLAIN else None


def _face(raw: Any, index: int, handle: Any, turn: Turn) -> tuple[Face, Sight]:
    """The style of the text object that a character belongs to, and how it can be seen."""
    import pypdfium2.raw as c

    buffer, flags, matrix = ctypes.create_string_buffer(128), ctypes.c_int(), c.FS_MATRIX()
    length = c.FPDFText_GetFontInfo(raw, index, buffer, 128, flags)
    name = buffer.raw[: max(0, min(length, 128) - 1)].decode("utf-8", "replace").split("+", 1)[-1]
    c.FPDFText_GetMatrix(raw, index, matrix)
    size = abs(c.FPDFText_GetFontSize(raw, index)) * ((matrix.c**2 + matrix.d**2) ** 0.5 or 1.0)
    mode = c.FPDFTextObj_GetTextRenderMode(handle) if handle else 0
    # A fill with a stroke around it is how office programs fake a bold face.
    bold = bool(_BOLD_NAME.search(name)) or c.FPDFText_GetFontWeight(raw, index) >= _HEAVY or mode == _FILL_AND_STROKE
    italic = bool(_ITALIC_NAME.search(name)) or bool(flags.value & _ITALIC_FLAG)
    face = Face(name, round(size, 1), bold, italic)
    # Which way the line runs, whatever the slant of its letters: office programs lean upright fonts for italics.
    angle = (math.atan2(-matrix.b, matrix.a) - turn.angle) % (2 * math.pi)
    if _UPRIGHT < angle < 2 * math.pi - _UPRIGHT:
        return face, Sight.SLANTED
    if mode in _INVISIBLE_MODES:
        return face, Sight.LAYER
    channels = [ctypes.c_uint() for _ in range(4)]
    c.FPDFText_GetFillColor(raw, index, *channels)
    white = min(channel.value for channel in channels[:3]) >= _WHITE and mode in {0, 4}
    if size < _SMALLEST or channels[3].value == 0:
        return face, Sight.TINY
    return face, Sight.WHITE if white else Sight.PLAIN


def _drawings(page: Any, *, need_grounds: bool, turn: Turn) -> tuple[list[Rect], list[Rect], bool]:
    """Coloured grounds, thin horizontal rules, and whether there are pictures."""
    import pypdfium2.raw as c

    grounds: list[Rect] = []
    rules: list[Rect] = []
    has_images = False
    channels = [ctypes.c_uint() for _ in range(4)]
    kinds = (c.FPDF_PAGEOBJ_PATH, c.FPDF_PAGEOBJ_IMAGE, c.FPDF_PAGEOBJ_SHADING)
    for count, item in enumerate(page.get_objects(filter=kinds, max_depth=3)):
        if count > _MOST_DRAWINGS:
            break
        rect = turn.rect(item.get_bounds())
        if item.type != c.FPDF_PAGEOBJ_PATH:
            has_images = has_images or item.type == c.FPDF_PAGEOBJ_IMAGE
            grounds.append(rect)
        elif rect[3] - rect[1] <= _THIN and rect[2] - rect[0] >= _SHORTEST_RULE:
            rules.append(rect)
        elif need_grounds and c.FPDFPageObj_GetFillColor(item.raw, *channels) and _is_dark(channels):
            grounds.append(rect)
    return grounds, rules, has_images


def _is_dark(channels: list[ctypes.c_uint]) -> bool:
    return min(channel.value for channel in channels[:3]) < _WHITE - 15 and channels[3].value > 0


def _covered(glyph: Glyph, rects: list[Rect]) -> bool:
    x, y = (glyph.left + glyph.right) / 2, glyph.baseline + glyph.face.size / 4
    return any(left <= x <= right and bottom <= y <= top for left, bottom, right, top in rects)


def _links(page: Any) -> Iterator[tuple[Rect, str]]:
    import pypdfium2.raw as c

    position, annotation, rect = ctypes.c_int(0), c.FPDF_LINK(), c.FS_RECTF()
    while c.FPDFLink_Enumerate(page.raw, position, annotation):
        action = c.FPDFLink_GetAction(annotation)
        if (
            not action
            or c.FPDFAction_GetType(action) != c.PDFACTION_URI
            or not c.FPDFLink_GetAnnotRect(annotation, rect)
        ):
            continue
        length = c.FPDFAction_GetURIPath(page.pdf.raw, action, None, 0)
        buffer = ctypes.create_string_buffer(max(1, length))
        c.FPDFAction_GetURIPath(page.pdf.raw, action, buffer, length)
        if target := buffer.value.decode("utf-8", "replace").strip():
            yield (rect.left, rect.bottom, rect.right, rect.top), target


def _without_doubles(glyphs: list[Glyph]) -> list[Glyph]:
    """Glyphs without those drawn again in the same place, a common way to fake bold."""
    seen: dict[tuple[str, int, int], int] = {}
    kept = []
    for glyph in glyphs:
        key = (glyph.char, round(glyph.left), round(glyph.baseline))
        # The letters of a ligature share one place, too, but follow one another.
        if glyph.char == " " or key not in seen or glyph.order - seen[key] <= 3:
            kept.append(glyph)
            seen[key] = glyph.order
    return kept

"""Glyphs of a PDF page: each character with its place, size and style, and what must not be read.

Text too small for any eye and text that makes no difference to the page when it is drawn cannot be seen: it is left out
and reported. Coordinates are PDF points from the lower left corner of the page.
"""

import ctypes
import enum
import math
import re
import sys
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from screen.documents.readers.legibility import SMALLEST_PRINT
from screen.documents.readers.pdf.overprint import Drawn, seen
from screen.documents.readers.pdf.painting import Painting, paint
from screen.documents.readers.pdf.stand_ins import without_stand_ins
from screen.documents.readers.pdf.turn import Rect, Turn, read_turn

ICON_NAME = re.compile(
    r"(?i:awesome|wingdings|webdings|dingbats|marvosym|academicons|icomoon|fontello)|Icons?(?![a-z])"
)
"""Fonts of signs, whose letters stand for them."""
_ICONS = 0xF000
"""Where Unicode has signs without a name, as office programs place those of such fonts."""
SPACE, _DELETE = 0x20, 0x7F
_MISNAMED = {0xFFFE: "-", 0x02: "-", 0x88: "•"}
"""What the library has for a hyphen at a line end, the word's own or not; TeX's text bullet, nameless in old fonts."""
OF_BITMAPS = {
    at: sign
    for first, signs in (
        (0x0B, "ff fi fl ffi ffl"),
        (0x10, "“ ” „ « » – — ‌ ₀ ı ȷ ff fi fl ffi ffl"),
        (0x80, "Ă Ą Ć Č Ď Ě Ę Ğ Ĺ Ľ Ł Ń Ň Ŋ Ő Ŕ Ř Ś Š Ş Ť Ţ Ű Ů Ÿ Ź Ž Ż Ĳ İ đ §"),
        (0xA0, "ă ą ć č ď ě ę ğ ĺ ľ ł ń ň ŋ ő ŕ ř ś š ş ť ţ ű ů ÿ ź ž ż ĳ ¡ ¿ £"),
        (0xD7, "Œ"),
        (0xDF, "ẞ"),
        (0xF7, "œ"),
        (0xFF, "ß"),
    )
    for at, sign in enumerate(signs.split(" "), first)
}
"""What TeX's own letters are by their place where its fonts are pictures, which have no name and tell no text.

Those below 0x10 are of its first encoding (OT1), the others of the Cork encoding (T1; TUGboat 11, 1990, p. 514).
"""


def letter_of(code: int, *, untold: bool, has_icons: bool) -> str:
    """What a code of the library stands for; `untold`: by its place in a font of pictures; all signs of icons are."""
    char = _MISNAMED.get(code) or (OF_BITMAPS[code] if untold else chr(code) if code <= sys.maxunicode else "\ufffd")
    return chr(_ICONS + code % 256) if has_icons and (char.isalnum() or SPACE < code < _DELETE) else char


_NARROWEST = 0.2
"""Of a font's size, for each letter of a word: no font sets whole words so narrow; something else is drawn there."""
_LONGEST_LIGATURE = 4
"""Letters that fonts have in the place of two."""
_SHORTEST_HIDDEN = 3
"""Characters: fewer that leave no mark among others that do are dots and blanks of a font."""
_INVISIBLE_MODES = frozenset({3, 7})
_BOLD_NAME = re.compile(
    r"bold|black|heavy|semibold|demi(?!-?light)|cmbx|cmb\d|cmssbx|sfbx|sfsx|ecbx|lmbx|[-,]b(?:i|o)?$|-md$|medi$",
    re.IGNORECASE,
)
_ITALIC_NAME = re.compile(r"ital|obli|slant|cmti|cmsl|sfti|ecti|lmri|cmmi|-it$|-bi$|[-,]i$", re.IGNORECASE)
_HEAVY = 600
_ITALIC_FLAG = 64
_FILL_AND_STROKE = 2
_LONG_SIDE = 792.0
"""Points: of a letter page, the shorter one of those that people print."""
_THIN, _SHORTEST_RULE = 1.6, 4.0
"""Points: height and width of what is a rule."""
_LARGEST_DOT = 0.45
"""The largest bullet that browsers draw, in sizes of the letters beside it; what marks a time line is larger."""
_MOST_DRAWINGS = 3000
_UPRIGHT = 0.1
"""Radians: more is a watermark or a sidebar stamp set aslant."""


class Sight(enum.Enum):
    """How a character can be seen."""

    PLAIN = 0
    TINY = 1
    LAYER = 2
    SLANTED = 3


class Face(NamedTuple):
    """The style of a run of glyphs."""

    font: str
    size: float
    bold: bool
    italic: bool


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
    is_blank: bool = False
    """Nothing of its text makes a difference when it is drawn."""


def read_page(page: Any, number: int) -> Page:
    """The glyphs of a page of pypdfium2, in stream order, those set aslant and invisible ones left out.

    The page's text is invisible afterwards.
    """
    said = without_stand_ins(page, number)
    textpage = page.get_textpage()
    turn = read_turn(page, textpage)
    found = list(_glyphs(textpage.raw, turn))
    textpage.close()
    rules, dots, has_images = _drawings(page, turn)
    links = [(turn.rect(rect), target) for rect, target in _links(page)]
    plain = _looked_at(found, paint(page), is_sideways=turn.quarters % 2 == 1)
    glyphs, unseen = _parted(plain)
    is_blank = bool(unseen) and not any(not glyph.char.isspace() for glyph in glyphs)
    if is_blank:  # a ground that the library cannot draw, it may be: the text is read, and this is said
        glyphs, unseen = [glyph for glyph, _ in plain], []
    glyphs = _with_bullets(glyphs, dots)
    hidden = unseen + [glyph for sight, glyph, _ in found if sight is Sight.TINY]
    layer = [glyph for sight, glyph, _ in found if sight is Sight.LAYER]
    is_scan = has_images and not any(not glyph.char.isspace() for glyph in glyphs)
    if is_scan:
        glyphs = layer
    else:
        hidden += layer
    hidden.sort(key=lambda glyph: glyph.order)
    hidden_text = re.sub(r"\s+", " ", "".join([*(glyph.char for glyph in hidden), " ", said])).strip()
    width, height = turn.size
    return Page(number, width, height, _without_doubles(glyphs), links, rules, hidden_text, is_scan, is_blank)


def _looked_at(
    found: Sequence[tuple[Sight, Glyph, Drawn | None]], painting: Painting, *, is_sideways: bool
) -> list[tuple[Glyph, bool]]:
    """The plain glyphs, each with whether it is seen; a gap is."""
    plain = [(glyph, drawn) for sight, glyph, drawn in found if sight is Sight.PLAIN]
    shown = iter(seen([drawn for _, drawn in plain if drawn is not None], painting, is_sideways=is_sideways))
    return [(glyph, drawn is None or next(shown)) for glyph, drawn in plain]


def _parted(found: list[tuple[Glyph, bool]]) -> tuple[list[Glyph], list[Glyph]]:
    """The glyphs that can be seen and those that cannot, words whole: one mark of a word shows all of it."""
    words = [(word, is_seen and not _is_squeezed(word)) for word, is_seen in _words(found)]
    if all(is_seen for _, is_seen in words):
        return [glyph for glyph, _ in found], []
    seen: list[Glyph] = []
    unseen: list[Glyph] = []
    for at, (word, is_seen) in enumerate(words):
        around = [shown for near, shown in words[max(0, at - 4) : at + 5] if not near[0].char.isspace()]
        is_stray = len(word) < _SHORTEST_HIDDEN and not word[0].char.isspace() and sum(around) > 1
        (seen if is_seen or is_stray else unseen).extend(word)
    return seen, unseen


def _words(found: list[tuple[Glyph, bool]]) -> list[tuple[list[Glyph], bool]]:
    """The words and the blanks between them, each with whether any of it is seen."""
    words: list[tuple[list[Glyph], bool]] = []
    last: Glyph | None = None
    for glyph, is_seen in found:
        if glyph.char.isspace():  # a blank goes with what stands before it
            words.append(([glyph], not words or (words[-1][1] and not _is_squeezed(words[-1][0]))))
            last = None
            continue
        if last is not None and _goes_on(last, glyph):
            words[-1][0].append(glyph)
            if is_seen and not words[-1][1]:
                words[-1] = words[-1][0], True
        else:
            words.append(([glyph], is_seen))
        last = glyph
    return words


def _goes_on(last: Glyph, glyph: Glyph) -> bool:
    """Whether a glyph stands in the word of the one before it."""
    em = max(last.face.size, glyph.face.size)
    is_beside = last.left - em / 2 < glyph.left < last.right + em / 2
    return is_beside and abs(glyph.baseline - last.baseline) < em / 2


def _is_squeezed(word: Sequence[Glyph]) -> bool:
    """Whether a word has no room for its letters: it is one stroke, or it stands for a drawing of something else."""
    letters = sum(glyph.char.isalnum() for glyph in word)
    width = max(glyph.right for glyph in word) - min(glyph.left for glyph in word)
    narrowest = _NARROWEST if letters > _LONGEST_LIGATURE else _NARROWEST / 2
    return letters > 0 and width < narrowest * letters * word[0].face.size


def _glyphs(raw: Any, turn: Turn) -> Iterator[tuple[Sight, Glyph, Drawn | None]]:
    """Each glyph, how it may be seen, and how it is drawn on the page as it is; None: a gap, which is not."""
    import pypdfium2.raw as c

    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    box = c.FS_RECTF()
    faces: dict[bytes, tuple[Face, Sight, bool]] = {}
    is_upright = not turn.quarters
    last: Glyph | None = None
    for index in range(c.FPDFText_CountChars(raw)):
        code = c.FPDFText_GetUnicode(raw, index)
        if code in {0, 10, 13}:
            continue
        if code == SPACE and c.FPDFText_IsGenerated(raw, index) == 1:
            if last is not None:  # a gap that the library takes for a space; it has no place of its own
                yield Sight.PLAIN, last._replace(char=" ", left=last.right, order=index), None
                last = None
            continue
        if not c.FPDFText_GetLooseCharBox(raw, index, box):
            continue
        c.FPDFText_GetCharOrigin(raw, index, x, y)
        handle = c.FPDFText_GetTextObject(raw, index)
        key = bytes(handle)  # the address, read faster than by a cast
        if key not in faces:
            face, sight = _face(raw, index, handle, turn)
            faces[key] = face, sight, bool(ICON_NAME.search(face.font))
        face, sight, has_icons = faces[key]
        drawn = box.left, box.bottom, box.right, box.top
        start, _, end, _ = drawn if is_upright else turn.rect(drawn)
        if end <= start and c.FPDFText_GetCharBox(raw, index, left, right, bottom, top):
            drawn = left.value, bottom.value, right.value, top.value
            start, _, end, _ = turn.rect(drawn)
        # Other programs make such fonts too, and tell the text of their letters.
        untold = not face.font and code in OF_BITMAPS and c.FPDFText_HasUnicodeMapError(raw, index) == 1
        char = letter_of(code, untold=untold, has_icons=has_icons)
        if sight is not Sight.SLANTED:
            baseline = y.value if is_upright else turn.point(x.value, y.value)[1]
            last = Glyph(char, start, max(end, start), baseline, face, index)
            yield sight, last, Drawn(key, drawn, char.isalnum())
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
    # A page whose unit is no point (a millimetre, say) is printed as large as others.
    smallest = SMALLEST_PRINT * min(1.0, max(turn.size) / _LONG_SIDE)
    return face, Sight.TINY if size < smallest else Sight.PLAIN


def _with_bullets(glyphs: list[Glyph], dots: Sequence[Rect]) -> list[Glyph]:
    """Glyphs with a bullet for each dot that is drawn before the first letter of a line, as browsers print lists."""
    letters = sorted((glyph for glyph in glyphs if not glyph.char.isspace()), key=lambda glyph: glyph.baseline)
    before: dict[int, Glyph] = {}
    for left, bottom, right, top in dots if letters else ():
        here = (bisect(letters, edge, key=lambda glyph: glyph.baseline) for edge in (bottom - 3 * (top - bottom), top))
        row = [glyph for glyph in letters[slice(*here)] if top - glyph.baseline < glyph.face.size]
        first = min((glyph for glyph in row if glyph.left >= right), key=lambda glyph: glyph.left, default=None)
        if first is None or first.left - right > 2 * first.face.size or top - bottom > _LARGEST_DOT * first.face.size:
            continue
        if not any(glyph.left < left and left - glyph.right < 2 * glyph.face.size for glyph in row):
            before[id(first)] = Glyph("\u2022", left, right, first.baseline, first.face, first.order)
    return [one for glyph in glyphs for one in (*filter(None, [before.get(id(glyph))]), glyph)]


def _drawings(page: Any, turn: Turn) -> tuple[list[Rect], list[Rect], bool]:
    """Thin horizontal rules, dots, and whether there are pictures."""
    import pypdfium2.raw as c

    rules, dots = list[Rect](), list[Rect]()
    has_images = False
    for count, item in enumerate(page.get_objects(filter=(c.FPDF_PAGEOBJ_PATH, c.FPDF_PAGEOBJ_IMAGE), max_depth=3)):
        if count > _MOST_DRAWINGS:
            break
        has_images = has_images or item.type == c.FPDF_PAGEOBJ_IMAGE
        rect = turn.rect(item.get_bounds())
        if item.type == c.FPDF_PAGEOBJ_PATH:
            wide, high = rect[2] - rect[0], rect[3] - rect[1]
            if high <= _THIN and wide >= _SHORTEST_RULE:
                rules.append(rect)
            elif high > _THIN and abs(wide - high) < 0.1 * wide:
                dots.append(rect)
    return rules, dots, has_images


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
    """Glyphs without those drawn again in the same place, a common way to fake bold or a shadow."""
    seen: dict[tuple[str, int, int], int] = {}
    kept: list[Glyph] = []
    again: list[Glyph] = []
    """Those that follow one of their kind at once: the letters of a ligature share one place, too."""
    for glyph in glyphs:
        key = (glyph.char, round(glyph.left), round(glyph.baseline))
        if glyph.char == " " or key not in seen:
            kept.append(glyph)
        elif glyph.order - seen[key] <= _LIGATURE:
            kept.append(glyph)
            again.append(glyph)
        seen[key] = glyph.order
    # A line of which nearly every letter stands twice is drawn twice, letter by letter.
    letters = Counter(round(glyph.baseline) for glyph in kept if glyph.char != " ")
    doubles = Counter(round(glyph.baseline) for glyph in again)
    twice = {line for line, count in doubles.items() if count >= _MOST_DOUBLED * letters[line]}
    gone = {id(glyph) for glyph in again if round(glyph.baseline) in twice}
    return [glyph for glyph in kept if id(glyph) not in gone] if gone else kept


_LIGATURE = 3
"""Glyphs from the first letter of a ligature to its last, at most."""
_MOST_DOUBLED = 0.4
"""Of the glyphs of a line."""

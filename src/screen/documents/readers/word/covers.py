"""Which text of a Word file stands behind a shape or a picture that is laid in front of it.

Shapes float on the page where an anchor has them (ECMA-376 part 1, 20.4.2.3): behind the text, or in front of it with
nothing to make room for them (`wrapNone`). So do old ones (VML, part 4, 19.1.2).
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from screen.documents.readers.word.drawing import outer_boxes
from screen.documents.readers.word.elements import MC, W, integer, length_of, name_of, twips, value_of
from screen.documents.readers.word.sheet import A4, LEADING, Area, Sheet
from screen.documents.readers.word.styles import Look, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_EMU = 635
"""To a twentieth of a point."""
_BEHIND = -(2**40)
"""Added to the order of what stands behind the text."""
_LEAST_ALPHA = 50_000
"""Thousandths of a per cent: what is clearer lets a reader see what it covers."""
_LINE = 240
"""Of a line's height in `w:spacing`, where it is told as a multiple."""
_ALIGN = {"center": 0.5, "right": 1.0, "end": 1.0, "bottom": 1.0, "outside": 1.0}
_DEEPEST = 60
_OLD_SHAPES = tuple(f"{{urn:schemas-microsoft-com:vml}}{name}" for name in ("rect", "shape", "roundrect", "oval"))
_Rooms = Mapping[str, tuple[float, float]]
_FILLS = frozenset({"gradFill", "blipFill", "pattFill"})


def find_covered(body: "_Element", styles: Styles) -> list[str]:
    """Lines that a shape in front of them is likely to cover; none where no shape is laid over anything."""
    floats = any(map(_is_floating, body.iter(f"{_WP}anchor")))
    if not floats and not any(_old_style(shape) for shape in body.iter(*_OLD_SHAPES)):
        return []
    walk = _WordPages(body, styles)
    walk.read(body, 0.0, walk.sheet.width, 0)
    return list(walk.sheet.covered())


class _WordPages:
    """One pass over the paragraphs, each set where it is likely to stand."""

    def __init__(self, body: "_Element", styles: Styles) -> None:
        page = next(body.iter(f"{W}pgSz"), None)
        margins = next(body.iter(f"{W}pgMar"), None)
        self._page = twips(page, "w") or A4[0], twips(page, "h") or A4[1]
        self._left, self._top = twips(margins, "left"), abs(twips(margins, "top"))
        self.sheet = Sheet(
            max(1.0, self._page[0] - self._left - twips(margins, "right")),
            max(1.0, self._page[1] - self._top - abs(twips(margins, "bottom"))),
        )
        self._styles = styles

    def read(self, parent: "_Element", left: float, width: float, depth: int) -> None:
        """Set what a part holds into a column."""
        for child in parent:
            name = name_of(child)
            if name == "p":
                self._paragraph(child, left, width)
            elif name == "tbl":
                for row in child.iterfind(f"{W}tr"):
                    self._row(row, left, width, depth)
            elif name == "AlternateContent":
                choice = child.find(f"{MC}Choice")
                self.read(child if choice is None else choice, left, width, depth)
            elif name in {"body", "sdt", "sdtContent", "ins", "customXml", "Choice"} and depth < _DEEPEST:
                self.read(child, left, width, depth + 1)

    def _row(self, row: "_Element", left: float, width: float, depth: int) -> None:
        cells = row.findall(f"{W}tc")
        for cell in self.sheet.beside(cells):
            told = cell.find(f"{W}tcPr/{W}tcW")
            own = (twips(told, "w") if value_of(told, f"{W}type") == "dxa" else 0) or width / len(cells)
            if depth < _DEEPEST:
                self.read(cell, left, own, depth + 1)
            left += own

    def _paragraph(self, node: "_Element", left: float, width: float) -> None:
        look = self._styles.of_paragraph(node)
        own = [part for part in node.iter() if next(part.iterancestors(f"{W}p"), None) is node]
        if any(_is_break(part) for part in own):
            self.sheet.turn()
        run = next((part for part in own if name_of(part) == "r" and part.find(f"{W}t") is not None), None)
        size = 10 * (self._styles.of_run(run, look).size if run is not None else look.size)
        anchors = [part for part in node.iter(f"{_WP}anchor") if _is_own(part, node)]
        for anchor in anchors:
            self._shape(anchor, size, left, width)
        for shape in node.iter(*_OLD_SHAPES):
            if _is_own(shape, node) and (style := _old_style(shape)):
                self._old_shape(style, left, width)
        before, after, height = _spacing(look, size)
        indent = look.setting.get("ind")
        set_in = twips(indent, "left") or twips(indent, "start")
        room = max(1.0, width - set_in - (twips(indent, "right") or twips(indent, "end")))
        align = look.setting.get("jc")
        share = _ALIGN.get(value_of(align), 0.0)
        self.sheet.top += before + sum(_emu(one, "cy") for one in node.iterfind(f".//{_WP}inline/{_WP}extent"))
        self.sheet.put("".join(_letters(own)), size, left + set_in, room, share, height)
        self.sheet.top += after

    def _shape(self, anchor: "_Element", size: float, left: float, width: float) -> None:
        extent = anchor.find(f"{_WP}extent")
        across, down = _emu(extent, "cx"), _emu(extent, "cy")
        beside, below = self._rooms(left, width)
        x = _placed(anchor.find(f"{_WP}positionH"), beside, across)
        y = _placed(anchor.find(f"{_WP}positionV"), below, down)
        if x is None or y is None:
            return
        area = Area(x, y, x + across, y + down)
        height = anchor.get("relativeHeight") or ""
        order = int(height) if height.isdecimal() and len(height) < 12 else 0
        order += 1 if (anchor.get("behindDoc") or "0") in {"0", "false"} else _BEHIND
        for box in outer_boxes(anchor):
            self.sheet.put_box(" ".join(text.text or "" for text in box.iter(f"{W}t")), size, area, order)
        for part in _opaque_parts(anchor, area) if _is_floating(anchor) else ():
            self.sheet.lay(part, order)

    def _old_shape(self, style: Mapping[str, str], left: float, width: float) -> None:
        x, y, across, down = (
            length_of(told) or length_of(f"{told}px") or 0.0
            for told in (style.get(name, "") for name in ("margin-left", "margin-top", "width", "height"))
        )
        beside, below = self._rooms(left, width)
        start, room = beside.get(style.get("mso-position-horizontal-relative", ""), (left, width))
        share = _ALIGN.get(style.get("mso-position-horizontal", ""))
        x = start + (x if share is None else share * (room - across))
        y += below.get(style.get("mso-position-vertical-relative", ""), below["line"])[0]
        self.sheet.lay(Area(x, y, x + across, y + down), 1)

    def _rooms(self, left: float, width: float) -> tuple[_Rooms, _Rooms]:
        """Where that begins which the place of a shape is told from, and how far it goes: across, and down."""
        beside = {"page": (-self._left, self._page[0]), "margin": (0.0, self.sheet.width)}
        below = {"page": (-self._top, self._page[1]), "margin": (0.0, self.sheet.height)}
        beside |= dict.fromkeys(("column", "character"), (left, width))
        return beside, below | dict.fromkeys(("paragraph", "line"), (self.sheet.top, 0.0))


def _placed(position: "_Element | None", rooms: _Rooms, size: float) -> float | None:
    """Where something of a size begins that is so far from the start of a room, or aligned in it."""
    base = (position.get("relativeFrom") if position is not None else None) or ""
    if position is None or base not in rooms:
        return None
    start, room = rooms[base]
    for told in position:
        if name_of(told) == "posOffset":
            return start + integer(told.text) / _EMU
        if name_of(told) == "align":
            return start + _ALIGN.get((told.text or "").strip(), 0.0) * (room - size)
    return None


def _is_floating(anchor: "_Element") -> bool:
    """Whether what an anchor holds is laid over or under what is there, with no room made for it."""
    return anchor.find(f"{_WP}wrapNone") is not None and (anchor.get("hidden") or "0") in {"0", "false"}


def _opaque_parts(holder: "_Element", whole: Area) -> Iterator[Area]:
    """Where what an anchor or a group holds is painted and not see-through; `whole`: the area that it fills."""
    frame = holder.find("{*}grpSpPr/{*}xfrm")
    begin, size = (frame.find(f"{{*}}{name}") if frame is not None else None for name in ("chOff", "chExt"))
    for shape in holder.iterfind("{*}graphic/{*}graphicData/*" if frame is None else "*"):
        own = shape.find("{*}spPr/{*}xfrm") if frame is not None else None
        own = shape.find("{*}grpSpPr/{*}xfrm") if own is None and frame is not None else own
        area = whole if own is None else _within(own, begin, size, whole)
        if name_of(shape) == "pic":
            if all(integer(one.get("amt")) >= _LEAST_ALPHA for one in shape.iterfind(".//{*}alphaModFix")):
                yield area
        elif name_of(shape) == "wsp":
            if _is_filled(shape):
                yield area
        elif name_of(shape) in {"wgp", "grpSp"} and sum(1 for _ in shape.iterancestors()) < _DEEPEST:
            yield from _opaque_parts(shape, area)


def _within(own: "_Element", begin: "_Element | None", size: "_Element | None", whole: Area) -> Area:
    """Where a shape stands whose place is told in the measure of its group."""
    sides = []
    for name, along, start, end in (("x", "cx", whole.left, whole.right), ("y", "cy", whole.top, whole.bottom)):
        scale = (end - start) / (_emu(size, along) or 1.0)
        first = start + scale * (_emu(own.find("{*}off"), name) - _emu(begin, name))
        sides.append((first, first + scale * _emu(own.find("{*}ext"), along)))
    return Area(sides[0][0], sides[1][0], sides[0][1], sides[1][1])


def _old_style(shape: "_Element") -> dict[str, str]:
    """The style of an old drawing that is laid in front of the text and not see-through; none of any other."""
    pairs = (part.partition(":") for part in (shape.get("style") or "").split(";"))
    style = {name.strip(): value.strip() for name, _, value in pairs}
    picture = shape.find("{*}imagedata") is not None
    fill, wrap = shape.find("{*}fill"), shape.find("{*}wrap")
    opacity = value_of(fill, "opacity") or "1"
    is_clear = (shape.get("filled") or "t")[:1] in "f0" or opacity.startswith((".0", ".1", ".2", ".3", ".4", "0"))
    makes_room = wrap is not None and (wrap.get("type") or "none") != "none"
    behind = style.get("z-index", "0").startswith("-")
    floats = style.get("position") == "absolute" and style.get("visibility") != "hidden"
    return style if floats and not (behind or makes_room or (is_clear and not picture)) else {}


def _is_filled(shape: "_Element") -> bool:
    for fill in shape.iterfind("{*}spPr/*"):
        if name_of(fill) == "solidFill":
            return all(integer(one.get("val")) >= _LEAST_ALPHA for one in fill.iterfind("*/{*}alpha"))
        if name_of(fill) in {"noFill", "grpFill"}:
            return False
        if name_of(fill) in _FILLS:
            return True
    return any((style.get("idx") or "0") != "0" for style in shape.iterfind("{*}style/{*}fillRef"))


def _is_own(anchor: "_Element", paragraph: "_Element") -> bool:
    """Whether it is of this very paragraph, in the version of a drawing that is shown."""
    ups = list(anchor.iterancestors())
    return next(up for up in ups if name_of(up) == "p") is paragraph and all(name_of(up) != "Fallback" for up in ups)


def _is_break(node: "_Element") -> bool:
    """Whether a page begins here, as is told or as the program that saved the file found."""
    name = name_of(node)
    return name in {"lastRenderedPageBreak", "pageBreakBefore"} or (
        name == "br" and node.get(f"{W}type") in {"page", "column"}
    )


def _letters(nodes: "list[_Element]") -> Iterator[str]:
    for node in nodes:
        name = name_of(node)
        if name == "t":
            yield node.text or ""
        elif name == "tab" and name_of(node.getparent()) == "r":
            yield "\t"
        elif name in {"br", "cr"} and not _is_break(node):
            yield "\n"


def _spacing(look: Look, size: float) -> tuple[float, float, float]:
    """Room above and below a paragraph, and the height of its lines, of letters of a size; 0: what these ask for."""
    told = look.setting.get("spacing")
    line = twips(told, "line")
    by_lines = told is None or (told.get(f"{W}lineRule") or "auto") == "auto"
    height = LEADING * size * line / _LINE if by_lines else float(line)
    return float(twips(told, "before")), float(twips(told, "after")), height


def _emu(node: "_Element | None", name: str) -> float:
    return integer(node.get(name)) / _EMU if node is not None else 0.0

"""Which text of an OpenDocument text stands behind a shape or a picture that is laid in front of it.

Shapes float where their anchor and their style have them: through the text, in its foreground or its background
(OpenDocument 1.3, part 3, 20.352 and 20.392). Those of a group and those of a page are not looked at.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from screen.documents.readers.word.elements import length_of, name_of
from screen.documents.readers.word.odt_styles import OdtStyles
from screen.documents.readers.word.sheet import A4, MARGIN, Area, Sheet

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_ALIGN = {"center": 0.5, "end": 1.0, "right": 1.0, "middle": 0.5, "bottom": 1.0}
_SHAPES = frozenset({"custom-shape", "rect", "ellipse", "circle", "polygon", "path"})
_LEAST_OPACITY = 50
"""Per cent: what is clearer lets a reader see what it covers."""
_DEEPEST = 60


def find_covered_odt(body: "_Element", styles: OdtStyles) -> list[str]:
    """Lines that a shape in front of them is likely to cover; none where no shape is laid over anything."""
    walk = _OdtPages(styles)
    if not any(walk.is_opaque(node) for node in body.iter() if str(node.tag).startswith(_DRAW)):
        return []
    walk.read(body, 0.0, walk.sheet.width, 0)
    return list(walk.sheet.covered())


class _OdtPages:
    """One pass over the paragraphs, each set where it is likely to stand."""

    def __init__(self, styles: OdtStyles) -> None:
        self._styles = styles
        self._page = Area(*(styles.page.get(side, MARGIN) for side in ("left", "top", "right", "bottom")))
        self._size = styles.page.get("width", A4[0]), styles.page.get("height", A4[1])
        self.sheet = Sheet(
            max(1.0, self._size[0] - self._page.left - self._page.right),
            max(1.0, self._size[1] - self._page.top - self._page.bottom),
        )

    def read(self, parent: "_Element", left: float, width: float, depth: int) -> None:
        """Set what a part holds into a column."""
        for child in parent:
            name = name_of(child)
            if name in {"p", "h"}:
                self._paragraph(child, left, width)
            elif name == "table-row":
                self._row(child, left, width, depth)
            elif name and name not in {"tracked-changes", "table-columns"} and depth < _DEEPEST:
                self.read(child, left, width, depth + 1)

    def _row(self, row: "_Element", left: float, width: float, depth: int) -> None:
        cells = [cell for cell in row if name_of(cell) in {"table-cell", "covered-table-cell"}]
        for at, cell in enumerate(self.sheet.beside(cells)):
            if depth < _DEEPEST:
                self.read(cell, left + at * width / len(cells), width / len(cells), depth + 1)

    def _paragraph(self, node: "_Element", left: float, width: float) -> None:
        name = node.get(f"{_TEXT}style-name") or ""
        told = self._styles.told("paragraph", name)
        if told.get(f"{_FO}break-before") == "page":
            self.sheet.turn()
        look = self._styles.of_paragraph(name)
        spans = (self._styles.of_run(span.get(f"{_TEXT}style-name") or "", look) for span in node.iter(f"{_TEXT}span"))
        size = 10 * max((span.size for span in spans), default=look.size)
        for child in node.iter():
            around = next((up for up in child.iterancestors() if name_of(up) in {"p", "h"}), None)
            if str(child.tag).startswith(_DRAW) and around is node:
                self._shape(child, left, width)
        sides = {side: length_of(told.get(f"{_FO}margin-{side}")) or 0.0 for side in ("left", "right", "top", "bottom")}
        room = max(1.0, width - sides["left"] - sides["right"])
        share = _ALIGN.get(told.get(f"{_FO}text-align", ""), 0.0)
        self.sheet.top += sides["top"]
        self.sheet.put(_plain(node), size, left + sides["left"], room, share)
        self.sheet.top += sides["bottom"]

    def _shape(self, node: "_Element", left: float, width: float) -> None:
        if not self.is_opaque(node):
            return
        across, down = (length_of(node.get(f"{_SVG}{size}")) or 0.0 for size in ("width", "height"))
        told = self._styles.told("graphic", node.get(f"{_DRAW}style-name") or "")
        x, y = (length_of(node.get(f"{_SVG}{way}")) or 0.0 for way in "xy")
        if told.get(f"{_STYLE}horizontal-rel") == "page":
            left, width = -self._page.left, self._size[0]
        if (share := _ALIGN.get(told.get(f"{_STYLE}horizontal-pos", ""))) is not None:
            x = share * (width - across)
        above = {"page": -self._page.top, "page-content": 0.0}.get(
            told.get(f"{_STYLE}vertical-rel", ""), self.sheet.top
        )
        self.sheet.lay(Area(left + x, above + y, left + x + across, above + y + down), 1)

    def is_opaque(self, node: "_Element") -> bool:
        """Whether it is painted over what is there, with no room made for it and not see-through."""
        told = self._styles.told("graphic", node.get(f"{_DRAW}style-name") or "")
        if told.get(f"{_STYLE}wrap") != "run-through" or told.get(f"{_STYLE}run-through") == "background":
            return False
        if name_of(node) == "frame":
            return node.find(f"{_DRAW}image") is not None or _is_filled(told, "none")
        return name_of(node) in _SHAPES and _is_filled(told, "solid")


def _is_filled(told: Mapping[str, str], default: str) -> bool:
    opacity = told.get(f"{_DRAW}opacity", "100%").removesuffix("%")
    return told.get(f"{_DRAW}fill", default) != "none" and not (opacity.isdecimal() and int(opacity) < _LEAST_OPACITY)


def _plain(node: "_Element") -> str:
    """The text of a paragraph, without that of shapes in it."""
    parts = [node.text or ""]
    for child in node:
        if name_of(child) in {"tab", "line-break"}:
            parts.append("\t" if name_of(child) == "tab" else "\n")
        elif not str(child.tag).startswith(_DRAW) and name_of(child) not in {"note", "annotation"}:
            parts.append(_plain(child))
        parts.append(child.tail or "")
    return "".join(parts)

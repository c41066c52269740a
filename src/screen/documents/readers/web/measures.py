"""How large the boxes of a page are by what their styles and texts say, roughly: lengths are CSS pixels."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from screen.documents.readers.web.boxes import Rect
from screen.documents.readers.web.cascade import Cascade
from screen.documents.readers.web.values import NUMBER, Style, length

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

SCREEN = Rect(0.0, 0.0, 1280.0, 800.0)
DEEPEST = 120
"""Nested boxes that are laid out."""
OUT = frozenset({"absolute", "fixed"})
"""Positions out of the flow."""
_BARE: Style = {}
_UNDRAWN = frozenset({"-comment", "script", "style", "template", "link", "meta", "head", "title", "noscript"})
_INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big br cite code data del dfn em font i img input ins kbd label mark q s samp small span
    strike strong sub sup time tt u var wbr svg button select iframe object video canvas picture embed -text
    """.split()  # noqa: SIM905
)
_MARGINS = {
    "body": 0.5,
    "p": 1.0,
    "ul": 1.0,
    "ol": 1.0,
    "dl": 1.0,
    "pre": 1.0,
    "blockquote": 1.0,
    "figure": 1.0,
    "h1": 0.67,
}
_MARGINS |= {"h2": 0.83, "h3": 1.0, "h4": 1.33, "h5": 1.67, "h6": 2.33}
"""Above and below, those that browsers give to tags of themselves, in heights of a letter (HTML, 15.3)."""


class Measures:
    """The sizes that the boxes of a page would have.

    `letter`: the width of all letters as a share of their height.
    """

    def __init__(self, cascade: Cascade, letter: float) -> None:
        self._cascade, self._letter = cascade, letter
        self._wants: dict[int, float] = {}

    def style(self, node: "LexborNode") -> Style:
        """What its sheets say of a box; of a text nothing."""
        return _BARE if node.tag == "-text" else self._cascade.style(node)

    def size(self, node: "LexborNode") -> float:
        """The height of its letters, in pixels."""
        return self._cascade.sum(node.parent or node if node.tag == "-text" else node).size

    def children(self, node: "LexborNode") -> "Iterator[LexborNode]":
        """What is drawn in a box, texts as well; of what has no box of its own what is in it."""
        for child in node.iter(include_text=True):
            if child.tag in _UNDRAWN:
                continue
            display = self.style(child).get("display")
            if display == "contents":
                yield from self.children(child)
            elif display != "none":
                yield child

    def is_inline(self, node: "LexborNode", style: Style) -> bool:
        """Whether a box stands in a line of text."""
        display = style.get("display", "inline" if node.tag in _INLINE else "block")
        return display in {"inline", "inline-block", "inline-flex", "inherit", "initial", "unset"}

    def line(self, node: "LexborNode") -> float:
        """The height of a line of text."""
        size, at = self.size(node), node.parent if node.tag == "-text" else node
        while at is not None and (at.tag or "-")[:1] != "-":
            if found := NUMBER.fullmatch(self.style(at).get("line-height", "")):
                return float(found[1]) * ({"": size, "%": size / 100, "em": size}.get(found[2], 1.0))
            at = at.parent
        return size * 1.2

    def padding(self, node: "LexborNode") -> tuple[float, float, float, float]:
        """Above, right, below and left, in pixels."""
        style, size = self.style(node), self.size(node)
        found = [length(style, f"padding-{side}", size, SCREEN.right) for side in ("top", "right", "bottom", "left")]
        if node.tag in {"ul", "ol"} and found[3] is None:
            found[3] = 40.0
        above, right, below, left = (max(0.0, one or 0.0) for one in found)
        return above, right, below, left

    def margin(self, node: "LexborNode", side: str, depth: int = 0) -> float:
        """That above or below a box, with what its first or last box adds to it."""
        style, size = self.style(node), self.size(node)
        told = length(style, f"margin-{side}", size, SCREEN.right)
        own = _MARGINS.get(node.tag or "", 0.0) * size if told is None else told
        is_apart = (
            style.get("display", "block") not in {"block", "list-item"} or "overflow" in style or "float" in style
        )
        if is_apart or self.padding(node)[0 if side == "top" else 2] or depth > DEEPEST:
            return own
        drawn = [one for one in self.children(node) if one.tag != "-text" or (one.text_content or "").strip()]
        if not drawn:
            return own
        inner = drawn[0 if side == "top" else -1]
        styled = self.style(inner)
        if styled.get("position") in OUT or "float" in styled or self.is_inline(inner, styled):
            return own
        return collapsed(own, self.margin(inner, side, depth + 1))

    def beside(self, node: "LexborNode", width: float) -> float:
        """Both margins at its sides together, in so much room."""
        style, size = self.style(node), self.size(node)
        return sum(length(style, f"margin-{side}", size, width) or 0.0 for side in ("left", "right"))

    def width(self, node: "LexborNode", style: Style, width: float, *, fit: bool = False) -> float:
        """Of a box in so much room; `fit`: no wider than its text."""
        size, frame = self.size(node), sum(self.padding(node)[1::2])
        beyond = 0.0 if style.get("box-sizing") == "border-box" else frame
        told, most, least = (length(style, name, size, width) for name in ("width", "max-width", "min-width"))
        wide = told + beyond if told is not None else min(self.want(node) + frame, width) if fit else width
        wide = wide if most is None else min(wide, most + beyond)
        return wide if least is None else max(wide, least + beyond)

    def height(self, style: Style, size: float, filled: float, frame: float) -> float:
        """Of a box that what it holds fills up to there, with its padding."""
        told, most, least = (length(style, name, size, None) for name in ("height", "max-height", "min-height"))
        frame = 0.0 if style.get("box-sizing") == "border-box" else frame
        high = filled if told is None else told + frame
        high = high if most is None else min(high, most + frame)
        return high if least is None else max(high, least + frame)

    def want(self, node: "LexborNode", depth: int = 0) -> float:
        """How wide a box would be if there were room for all of its text in one line."""
        if node.mem_id not in self._wants and depth < DEEPEST:
            line = most = 0.0
            for child in [node] if node.tag == "-text" else self.children(node):
                if child.tag == "-text":
                    line += len(" ".join((child.text_content or "").split())) * self.size(child) * self._letter
                    continue
                style = self.style(child)
                if style.get("position") in OUT:
                    continue
                told = length(style, "width", self.size(child), None)
                wide = self.want(child, depth + 1) if told is None else told
                wide += sum(self.padding(child)[1::2])
                line = line + wide if self.is_inline(child, style) or "float" in style else 0.0
                most = max(most, wide, line)
            self._wants[node.mem_id] = max(most, line)
        return self._wants.get(node.mem_id, 0.0)


def collapsed(one: float, other: float) -> float:
    """Margins that touch (CSS 2.2, 8.3.1)."""
    return max(one, other, 0.0) + min(one, other, 0.0)

"""What of the text of a page stands behind, or on, a box that fills the one around it.

A box that is taken out of the flow and reaches every side of the one that it is placed in (CSS 2.2, 10.3.7 and 10.6.4)
lies over all that stands in the flow there, and over the placed boxes that are painted before it (appendix E), whatever
their sizes and fonts are. What covers another box in part is not looked for.
"""

from collections.abc import Mapping
from itertools import islice
from math import inf
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from screen.documents.readers.web.cascade import Cascade
from screen.documents.readers.web.values import NUMBER, Style, pixels
from screen.documents.readers.web.visibility import declared_ground, is_solid

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_APART = frozenset(
    """
    transform translate rotate scale opacity filter backdrop-filter mask clip-path mix-blend-mode isolation will-change
    """.split()  # noqa: SIM905
)
"""By which boxes are painted by themselves (CSS Transforms 1, Color 4, Filter 1, Masking 1, Compositing 1)."""
_MOST = 20_000
"""Nodes of a page beyond which nothing is told."""
_OF_PAGE = 40
"""Letters from which on text may be all of a page."""

_PAGE = 0
"""Stands for the page where a box is placed in no other."""

_Place = tuple[float, float]
"""The layer of a box among those that are placed in the same one, and its order there."""
_TEXT: _Place = (-0.5, 0.0)
"""That of all that stands in the flow: above what asks for a layer below 0."""


class Covering(NamedTuple):
    """What a page tells of its pieces of text, each known by its `mem_id`."""

    covered: frozenset[int] = frozenset()
    """Those that are painted over, while others are to be seen."""
    grounds: Mapping[int, str] = MappingProxyType({})
    """The backgrounds of those that stand on a box that they are not in."""


class _Filling(NamedTuple):
    """A box that fills another one and lets nothing through."""

    place: _Place
    ground: str


class _Around(NamedTuple):
    """What holds for all that stands in a box."""

    home: int = _PAGE
    """What boxes in it are placed in."""
    is_covered: bool = False
    ground: str = ""
    """Of the box below that is not around it."""


def find_overlaps(body: "LexborNode", cascade: Cascade) -> Covering:
    """What of the text of a page stands behind a box that fills the one around it, and what on such a box.

    What covers nearly all of a page is no way of hiding: whoever opens it sees that nothing is there.
    """
    nodes = list(islice(body.traverse(include_text=True), _MOST + 1))
    homes: dict[int, int] = {}
    fillings: dict[int, list[_Filling]] = {}
    for order, node in enumerate(nodes) if len(nodes) <= _MOST else ():
        if (node.tag or "-")[0] == "-" or node.parent is None:
            continue
        style, home = cascade.style(node), homes.get(node.parent.mem_id, _PAGE)
        if _fills(style) and is_solid(node, style, cascade.sum(node).opacity):
            found = _Filling(_place(style, order), declared_ground(style) or "url()")
            fillings.setdefault(_PAGE if style["position"] == "fixed" else home, []).append(found)
        homes[node.mem_id] = node.mem_id if _is_placed(style) else home
        for side, at in (("before", 0.0), ("after", inf)):
            drawn = cascade.painted.get((node.mem_id, side), {}) if _is_placed(style) else {}
            if _fills(drawn) and is_solid(node, drawn, 1.0):
                fillings.setdefault(node.mem_id, []).append(_Filling(_place(drawn, at), declared_ground(drawn) or ""))
    return _covering(nodes, cascade, fillings) if fillings else Covering()


def _covering(nodes: "list[LexborNode]", cascade: Cascade, fillings: Mapping[int, list[_Filling]]) -> Covering:
    known: dict[int, _Around] = {}
    covered, grounds, letters = set[int](), dict[int, str](), dict[int, int]()
    for order, node in enumerate(nodes):
        around = known.get(node.parent.mem_id, _Around()) if node.parent is not None else _Around()
        if node.tag == "-text":
            letters[node.mem_id] = len((node.text_content or "").strip())
            if around.is_covered or any(one.place > _TEXT for one in fillings.get(around.home, ())):
                covered.add(node.mem_id)
            if around.ground:
                grounds[node.mem_id] = around.ground
        elif (node.tag or "-")[0] != "-":
            known[node.mem_id] = _within(around, node, cascade.style(node), order, fillings)
    hidden = sum(letters[key] for key in covered)
    is_all = hidden > _OF_PAGE and 10 * (sum(letters.values()) - hidden) < hidden
    return Covering(frozenset() if is_all else frozenset(covered), grounds)


def _within(
    around: _Around, node: "LexborNode", style: Style, order: int, fillings: Mapping[int, list[_Filling]]
) -> _Around:
    """What holds in a box that stands in another."""
    own = declared_ground(style)
    if not _is_placed(style):
        return around._replace(ground="") if own else around
    place, beside = _place(style, order), fillings.get(around.home, ())
    is_covered = around.is_covered or any(one.place > place for one in beside)
    below = max((one for one in beside if one.place < place), default=None)
    inside = max((one for one in fillings.get(node.mem_id, ()) if one.place < _TEXT), default=None)
    ground = inside.ground if inside else "" if own else below.ground if below else around.ground
    return _Around(node.mem_id, is_covered, ground)


def _fills(style: Style) -> bool:
    """Whether a box reaches every side of the one that it is placed in."""
    if style.get("position") not in {"absolute", "fixed"}:
        return False
    return all(
        sum(offset is not None and offset <= 0 for offset in (pixels(style.get(side, "")) for side in sides))
        + (style.get(size) == "100%")
        > 1
        for *sides, size in (("left", "right", "width"), ("top", "bottom", "height"))
    )


def _place(style: Style, order: float) -> _Place:
    asked = NUMBER.match(style.get("z-index", ""))
    return float(asked[1]) if asked else 0.0, order


def _is_placed(style: Style) -> bool:
    """Whether a box is painted after those that stand in the flow, and is what boxes in it are placed by."""
    if style.get("position", "static") in {"relative", "absolute", "fixed", "sticky"}:
        return True
    kept = {"paint", "layout", "strict", "content"}.isdisjoint(style.get("contain", "").split())
    return not kept or any(style.get(name, "none") not in {"none", "normal", "auto", "1"} for name in _APART)

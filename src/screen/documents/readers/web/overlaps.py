"""What of the text of a page stands behind or before boxes that it is not in, or beside the page."""

from collections.abc import Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from screen.documents.readers.web.boxes import Box, is_placed
from screen.documents.readers.web.cascade import Cascade
from screen.documents.readers.web.places import PlacedBoxes
from screen.documents.readers.web.values import Style

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_LETTERS = (0.5, 0.44, 0.56)
"""Widths of a letter as shares of its height: nobody knows the fonts of a reader, so what holds must hold for each."""
_MOST, _MOST_PAIRS = 20_000, 1_000_000
"""Nodes of a page, and boxes times texts, beyond which no places are told."""
_OF_PAGE = 40
"""Letters from which on text may be all of a page."""

_UNSURE = 100
"""Pixels by which the height of a place may be wrong: of pictures, and of letters, which nobody knows."""


class Covering(NamedTuple):
    """What the places of a page tell of its pieces of text, each known by its `mem_id`."""

    covered: frozenset[int] = frozenset()
    """Those that are painted over, or left of or above the page, while others are to be seen."""
    grounds: Mapping[int, str] = MappingProxyType({})
    """The backgrounds of those that stand on a box that they are not in."""


def is_lifted(style: Style) -> bool:
    """Whether a box may be painted over what is not its own."""
    return is_placed(style) or any(
        name.startswith("grid") or (name.startswith("margin-") and value.startswith("-"))
        for name, value in style.items()
    )


def find_overlaps(body: "LexborNode", cascade: Cascade) -> Covering:
    """What of the text of a page stands behind or before boxes that are not around it.

    What covers nearly all of a page is no way of hiding: whoever opens it sees that nothing is there.
    """
    if next(islice(body.traverse(include_text=True), _MOST, None), None) is not None:
        return Covering()
    found = [_overlaps_of(cascade, _LETTERS[0], body)]
    if not found[0][0] and not found[0][1]:
        return Covering()
    found += [_overlaps_of(cascade, letter, body) for letter in _LETTERS[1:]]
    covered, letters = set.intersection(*(one for one, _, _ in found)), found[0][2]
    hidden = sum(letters[key] for key in covered)
    is_all = hidden > _OF_PAGE and 10 * (sum(letters.values()) - hidden) < hidden
    grounds = {key: ground for key, ground in found[0][1].items() if all(two.get(key) == ground for _, two, _ in found)}
    return Covering(frozenset() if is_all else frozenset(covered), grounds)


def _overlaps_of(
    cascade: Cascade, letter: float, body: "LexborNode"
) -> tuple[set[int], dict[int, str], dict[int, int]]:
    """What is covered or off the page, what stands on what, and how many letters each piece of text has."""
    places = PlacedBoxes(cascade, letter)
    places.read(body)
    covered, below = set(), dict[int, Box]()
    for text, box in _pairs(places):
        if box.key > text.key:
            covered.add(text.node.mem_id)
        elif (last := below.get(text.node.mem_id)) is None or box.key > last.key:
            below[text.node.mem_id] = box
    texts = {one.node.mem_id: one.node for one in places.texts}
    on_page = {one.node.mem_id for one in places.texts if one.rect[2] > 0 and one.rect[3] > -_UNSURE}
    # Nobody can scroll to the left of a page, or above it.
    covered |= {key for key in texts.keys() - on_page if not _is_moved_by_shares(texts[key], cascade)}
    grounds = {key: box.ground for key, box in below.items() if not _is_within(texts[key], box.node)}
    return covered, grounds, {key: len((node.text_content or "").strip()) for key, node in texts.items()}


_MOVES = ("left", "top", "right", "bottom", "inset", "translate", "transform", "margin-left", "margin-top")


def _is_moved_by_shares(node: "LexborNode", cascade: Cascade) -> bool:
    """Whether a box around a piece of text is moved by shares of sizes, which hang on what nobody knows."""
    at = node.parent
    while at is not None:
        style = cascade.style(at)
        if any("%" in style.get(name, "") for name in _MOVES):
            return True
        at = at.parent
    return False


def _pairs(places: PlacedBoxes) -> Iterator[tuple[Box, Box]]:
    """Pieces of text, each with the boxes that let nothing through where it stands."""
    solid = [box for box in places.boxes if box.is_solid]
    for text in places.texts if len(solid) * len(places.texts) < _MOST_PAIRS else ():
        left, top, right, bottom = text.rect
        across, down = (right - left) * 0.1, (bottom - top) * 0.3
        left, top, right, bottom = left + across, top + down, right - across, bottom - down
        for box in solid:
            of = box.rect
            if of.left <= left and of.right >= right and of.top <= top and of.bottom >= bottom:
                yield text, box


def _is_within(node: "LexborNode", other: "LexborNode") -> bool:
    at: LexborNode | None = node
    while at is not None and at.mem_id != other.mem_id:
        at = at.parent
    return at is not None

"""What of CSS bears on reading: what is hidden, what stands on its own line, what is pushed to the right."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import islice
from math import inf
from typing import TYPE_CHECKING, Literal

from screen.documents.readers.legibility import is_drowned
from screen.documents.readers.web.cascade import Cascade, words_of
from screen.documents.readers.web.ink import read_grounds
from screen.documents.readers.web.overlaps import Covering, find_overlaps, is_lifted
from screen.documents.readers.web.values import Style
from screen.documents.readers.web.visibility import (
    declared_ground,
    is_boxless,
    is_colourless,
    is_cut_across,
    is_doubtful,
    is_gone,
    lines_shown,
)

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_LETTERS = re.compile(r"[^\W\d_]{3,}")
_RIGHT_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date|dates|time|period|duration|year|right|float-right|pull-right|ms-auto)(?:$|[\s_-])"
)
_HIDING_CLASS = re.compile(r"(?:^|\s)(?:d-none|hidden|invisible|sr-only|visually-hidden)(?:$|\s)")
"""Names that the usual sheets of others give to what is not shown."""
_LINE_CLASS = re.compile(r"(?:^|[\s_-])(?:authors?|venue|periodical|journal|conference|subtitle|abstract)(?:$|[\s_-])")
"""Names of parts of a paper, which sheets that are not at hand put on lines of their own."""

_MOST_LINES = 60
"""A box with room for more is no way of hiding."""
_OF_PAGE = 20
"""Lines of a box that may be a page of columns, or one of them."""
_MOST_BOXES = 500
"""In which the lines of a box are looked for."""
_LINES = frozenset({"br", "div", "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "section", "article", "dt", "dd"})
"""Tags that begin a line."""
_INKS = frozenset({"color", "-webkit-text-fill-color"})
_INHERITED = frozenset({"inherit", "unset", "currentcolor"})
Ink = Literal["seen", "doubted", "hidden"]


class Stylesheet:
    """How a reader sees the nodes of a page."""

    def __init__(self, tree: "LexborHTMLParser") -> None:
        self._tree, self._cascade = tree, Cascade(tree)
        self._style = self._cascade.style
        self._has_scripts = (
            tree.css_first("script:not([type]), script[type*=javascript], script[type=module]") is not None
        )
        self._judged: dict[tuple[Callable[[Style], bool], int], bool] = {}
        self._nearest: dict[tuple[int, tuple[str, ...]], LexborNode | None] = {}
        self._inks: dict[int, Ink] = {}

    def hides(self, node: "LexborNode") -> bool:
        """Whether nothing in `node` can be seen: without a box or a place, whatever it declares for letters."""
        attributes = node.attributes
        if "hidden" in attributes or "popover" in attributes or (node.tag == "dialog" and "open" not in attributes):
            return True
        if node.tag == "marquee" and "0" in {attributes.get("width"), attributes.get("height")}:
            return True
        style = self._style(node)
        return (self._is(is_boxless, style) or self._cascade.sum(node).is_boxless) and not self._may_be_shown(
            node, style
        )

    def inks(self, node: "LexborNode", text: "LexborNode") -> Ink:
        """How a piece of text that stands in `node` itself is seen: its letters, and what is behind and before it."""
        if (held := self._inks.get(node.mem_id)) is None:
            held = self._inks[node.mem_id] = self._inked(node, self._ground(node))
        if held == "hidden" and (ground := self._places.grounds.get(text.mem_id)):
            held = self._inked(node, ground)
        return "doubted" if held == "seen" and text.mem_id in self._places.covered else held

    def _inked(self, node: "LexborNode", ground: str | None) -> Ink:
        at = self._declaring(node, "visibility")
        if at is None or self._style(at)["visibility"] not in {"hidden", "collapse"}:
            total = self._cascade.sum(node)
            at = (self._declaring(node, "font-size") or node) if total.is_tiny else None
            if at is not None and not total.is_speck and not is_gone(self._style(at)):
                return "doubted"  # small print in small print, as in lists of lists
        if at is not None:
            return "doubted" if self._may_be_shown(at, self._style(at)) else "hidden"
        at = self._declaring(node, "-webkit-text-fill-color", "color")
        if at is None:  # black, unless a sheet that is not at hand says otherwise
            return "hidden" if not self._cascade.is_partial and is_colourless({"color": "black"}, ground) else "seen"
        # White may be printed on a ground that a class of another file gives.
        if self._cascade.is_partial and _INKS.isdisjoint(self._cascade.own(at)):
            return "seen"
        if not is_colourless(self._style(at), ground) or self._is_cut_out(node):
            return "seen"
        return "doubted" if "url(" in (ground or "") else "hidden"

    def _is_cut_out(self, node: "LexborNode") -> bool:
        """Whether letters are windows to a ground that stands out from what is behind it (Backgrounds 4, 3.1)."""
        at = next((at for at in _upwards(node) if self._style(at).get("background-clip") == "text"), None)
        ground = at and declared_ground(self._style(at))
        if not at or not ground or not at.parent:
            return False
        behind = self._ground(at.parent) or "white"
        return not (
            read_grounds(ground)
            and all(is_drowned(one, two) for one in read_grounds(ground) for two in read_grounds(behind))
        )

    def _declaring(self, node: "LexborNode", *names: str) -> "LexborNode | None":
        """The nearest box around whose style sets one of the properties that boxes inherit."""
        passed: list[LexborNode] = []
        found: LexborNode | None = None
        for at in _upwards(node):
            if (at.mem_id, names) in self._nearest:
                found = self._nearest[at.mem_id, names]
                break
            passed.append(at)
            if any(self._style(at).get(name, "inherit") not in _INHERITED for name in names):
                found = at
                break
        self._nearest |= dict.fromkeys([(at.mem_id, names) for at in passed], found)
        return found

    def _is(self, verdict: Callable[[Style], bool], style: Style) -> bool:
        """A verdict on a style, made once for all that are equal."""
        key = verdict, id(style)
        if (held := self._judged.get(key)) is None:
            held = self._judged[key] = verdict(style)
        return held

    def doubts(self, node: "LexborNode") -> bool:
        """Whether the text of `node` is read although it may not be seen: by what is above it, or by a script."""
        attributes = node.attributes
        if attributes.get("aria-hidden") == "true" and _LETTERS.search(node.text() or ""):
            return True
        if _HIDING_CLASS.search(attributes.get("class") or "") and not self._cascade.declares(node):
            return True
        if (node.tag == "details" and "open" not in attributes) or node.mem_id in self._hosts:
            return True
        style = self._style(node)
        return (
            self._is(is_doubtful, style)
            or self._is_partly_gone(node, style)
            or self._is_cut_short(node, style)
            or ("white-space" in style and is_cut_across(style, len(" ".join((node.text() or "").split()))))
            or (self._is(is_boxless, style) and self._may_be_shown(node, style))
        )

    @cached_property
    def _hosts(self) -> frozenset[int]:
        """Boxes that show what a template in them holds, and none of their own text (HTML, 4.12.3)."""
        found = self._tree.css("template[shadowrootmode], template[shadowroot]")
        return frozenset(one.parent.mem_id for one in found if one.parent is not None)

    def _is_partly_gone(self, node: "LexborNode", style: Style) -> bool:
        """Whether its first line or letter, a column of it, or a frame of its animation is not seen."""
        if (first := self._cascade.first_lines.get(node.mem_id)) and (
            is_gone(first) or is_colourless(first, self._ground(node))
        ):
            return True
        if node.tag == "table" and any(self._style(one).get("visibility") == "collapse" for one in node.css("col")):
            return True
        motions = words_of(style, "animation", "animation-name")
        return any(is_gone(self._cascade.motions[word]) for word in motions if word in self._cascade.motions)

    def _is_cut_short(self, node: "LexborNode", style: Style) -> bool:
        """Whether a box cuts off lines that stand in it, as its breaks and the boxes in it part them."""
        room = max(0.0, lines_shown(style)) if style else inf
        inside = list(islice(node.traverse(), _MOST_BOXES)) if room <= _MOST_LINES else []
        if not inside or (room > _OF_PAGE and any(map(self._sets_beside, inside))):
            return False
        lines = (one for one in inside[1:] if self._parts(one))
        return next(islice(lines, max(0, int(1.5 * room) - 1), None), None) is not None

    def _sets_beside(self, node: "LexborNode") -> bool:
        """Whether boxes stand beside one another, so that nobody can tell how many lines there are below each other."""
        style = self._style(node)
        columns = "columns" in style or "column-count" in style or style.get("float") in {"left", "right"}
        return columns or style.get("display", "").endswith(("flex", "grid"))

    def _parts(self, node: "LexborNode") -> bool:
        """Whether a break or box sets its text below what is before it in the same box."""
        before = node.prev
        if before is not None and before.tag == "-text" and not (before.text_content or "").strip():
            before = before.prev
        below = node.tag in _LINES or (before is not None and self._style(node).get("display") == "block")
        return before is not None and below

    @cached_property
    def _places(self) -> Covering:
        body = self._tree.body
        lifted = any(self._is(is_lifted, self._style(node)) for node in self._tree.css("body *"))
        return find_overlaps(body, self._cascade) if lifted and body is not None else Covering()

    def _may_be_shown(self, node: "LexborNode", style: Style) -> bool:
        """Whether a script of the page may show what a sheet hides; what its own attribute hides, it does not."""
        if not self._has_scripts or is_gone(self._cascade.own(node)):
            return False
        return bool(node.attributes.get("id")) or style.get("display") != "none"

    def _ground(self, node: "LexborNode") -> str | None:
        """The background behind a node: its own, or the nearest that one of its parents has."""
        for at in _upwards(node):
            if ground := declared_ground(self._style(at)):
                return ground
            # What a class that is not declared here puts behind its text is not known.
            if self._cascade.is_partial and at.attributes.get("class"):
                return "unknown"
        return None

    def is_apart(self, node: "LexborNode") -> bool:
        """Whether `node` stands at the right margin, as dates do."""
        style = self._style(node)
        pushed = style.get("float") == "right" or style.get("margin-left") == "auto"
        return (
            pushed
            or style.get("text-align") in {"right", "end"}
            or bool(_RIGHT_CLASS.search(node.attributes.get("class") or ""))
        )

    def is_block(self, node: "LexborNode") -> bool:
        """Whether an inline tag stands on a line of its own."""
        shown = self._style(node).get("display") in {"block", "flex", "grid"}
        return shown or bool(_LINE_CLASS.search(node.attributes.get("class") or ""))

    def is_spread(self, node: "LexborNode") -> bool:
        """Whether the children of `node` stand at its two ends."""
        spread = "space-between" in self._style(node).get("justify-content", "")
        return spread or "justify-content-between" in (node.attributes.get("class") or "")


def _upwards(node: "LexborNode") -> Iterator["LexborNode"]:
    at: LexborNode | None = node
    while at is not None and (at.tag or "-")[:1] != "-":
        yield at
        at = at.parent

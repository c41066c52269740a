"""What of CSS bears on reading: what is hidden, what stands on its own line, what is pushed to the right.

Sheets are parsed by tinycss2, selectors are matched by the parser of the page itself; of the cascade, importance,
specificity and order decide (CSS Cascade 4), as on a screen of 1280 pixels.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from itertools import islice
from math import inf
from typing import TYPE_CHECKING, Literal

from screen.documents.readers.legibility import is_drowned
from screen.documents.readers.web.declarations import WORN, Declared, parse_declarations, wear
from screen.documents.readers.web.ink import read_grounds
from screen.documents.readers.web.overlaps import Covering, find_overlaps, is_lifted
from screen.documents.readers.web.sheet_rules import inline_sheet, is_asked, sheet_rules, specificity
from screen.documents.readers.web.visibility import (
    SIZES,
    Style,
    Sum,
    declared_ground,
    height_of,
    is_boxless,
    is_colourless,
    is_cut_across,
    is_doubtful,
    is_gone,
    lines_shown,
)

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_MOST_CSS = 400_000
_MOST_RULES = 4000
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_RIGHT_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date|dates|time|period|duration|year|right|float-right|pull-right|ms-auto)(?:$|[\s_-])"
)
_HIDING_CLASS = re.compile(r"(?:^|\s)(?:d-none|hidden|invisible|sr-only|visually-hidden)(?:$|\s)")
"""Names that the usual sheets of others give to what is not shown."""
_LINE_CLASS = re.compile(r"(?:^|[\s_-])(?:authors?|venue|periodical|journal|conference|subtitle|abstract)(?:$|[\s_-])")
"""Names of parts of a paper, which sheets that are not at hand put on lines of their own."""

_PAINTED = re.compile(r"::?(?:before|after)$")
_BARE: Style = {}
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

Weight = tuple[bool, int, int, int, int]
"""Importance, then ids, classes and tags of the selector, then order."""


class Stylesheet:
    """What the page's own sheets, its style attributes and the old attributes declare for each node."""

    def __init__(self, tree: "LexborHTMLParser") -> None:
        sheets = [(node, node.text()) for node in tree.css("style")]
        linked = [
            (node, inline_sheet(node.attributes.get("href") or "")) for node in tree.css('link[rel="stylesheet"]')
        ]
        css = "\n".join(text or "" for node, text in sheets + linked if is_asked(node.attributes.get("media") or ""))
        self.is_partial = any(text is None for _, text in linked) or len(css) > _MOST_CSS
        """Whether there are sheets that were not read."""
        self._has_scripts = (
            tree.css_first("script:not([type]), script[type*=javascript], script[type=module]") is not None
        )
        self._declared: dict[int, list[tuple[Weight, str, str]]] = {}
        """Node to what sheets declare for it."""
        self._styles: dict[int, Style] = {}
        self._first_lines: dict[tuple[int, str], dict[str, str]] = {}
        """Node to what sheets declare for its first line or letter."""
        self.painted: dict[tuple[int, str], dict[str, str]] = {}
        """Node and `before` or `after` to what sheets declare for the box that they paint there."""
        self._motions: dict[str, dict[str, str]] = {}
        """Animation to what holds at its end."""
        self._links = next((body.attributes.get("link") for body in tree.css("body")), None)
        self._sums: dict[int, Sum] = {}
        self._summed: dict[tuple[Sum, int, float, float], Sum] = {}
        """What a sum and a style within it come to: pages have few styles."""
        self._heights: dict[int, float] = {}
        """Pixels that the boxes up to a node take up by their own heights."""
        self._known: dict[tuple[tuple[str, str], ...], Style] = {}
        """One style for all that are equal."""
        self._judged: dict[tuple[Callable[[Style], bool], int], bool] = {}
        self._nearest: dict[tuple[int, tuple[str, ...]], LexborNode | None] = {}
        self._inks: dict[int, Ink] = {}
        self._variables: dict[str, str] = {}
        """Custom properties by name; the last declaration anywhere stands for all."""
        self._tree = tree
        for order, (selector, declarations) in enumerate(sheet_rules(css[:_MOST_CSS])):
            if order < _MOST_RULES:
                self._match(tree, selector, declarations, order)

    def _match(self, tree: "LexborHTMLParser", selector: str, declared: list[Declared], order: int) -> None:
        from selectolax.lexbor import SelectolaxError

        self._variables |= {name: value for name, value, _ in declared if name.startswith("--")}
        taken = [one for one in declared if one[0] in WORN]
        if not taken:
            return
        if selector.startswith("@keyframes "):
            end = self._motions.setdefault(selector.removeprefix("@keyframes "), {})
            for name, value, _ in taken:
                wear(end, name, value, self._variables)
            return
        selector, line, _ = selector.partition("::first-")
        painted = _PAINTED.search(selector)
        side = painted[0].strip(":") if painted else ""
        selector = _PAINTED.sub("", selector)
        try:
            nodes = tree.css(selector)
        except SelectolaxError:  # of pseudo-elements, states, and what is no selector
            return
        weight = specificity(selector)
        for node in nodes:
            if line or painted:
                apart = (self._first_lines if line else self.painted).setdefault((node.mem_id, side), {})
                for name, value, _ in taken:
                    wear(apart, name, value, self._variables)
                continue
            held = self._declared.setdefault(node.mem_id, [])
            held += [((important, *weight, order), name, value) for name, value, important in taken]

    def hides(self, node: "LexborNode") -> bool:
        """Whether nothing in `node` can be seen: without a box or a place, whatever it declares for letters."""
        attributes = node.attributes
        if "hidden" in attributes or "popover" in attributes or (node.tag == "dialog" and "open" not in attributes):
            return True
        if node.tag == "marquee" and "0" in {attributes.get("width"), attributes.get("height")}:
            return True
        style = self.style(node)
        return (self._is(is_boxless, style) or self.sum(node).is_boxless) and not self._may_be_shown(node, style)

    def inks(self, node: "LexborNode", text: "LexborNode") -> Ink:
        """How a piece of text that stands in `node` itself is seen: its letters, and what is behind and before it."""
        if (held := self._inks.get(node.mem_id)) is None:
            held = self._inks[node.mem_id] = self._inked(node, self._ground(node))
        if held == "hidden" and (ground := self._places.grounds.get(text.mem_id)):
            held = self._inked(node, ground)
        return "doubted" if held == "seen" and text.mem_id in self._places.covered else held

    def _inked(self, node: "LexborNode", ground: str | None) -> Ink:
        at = self._declaring(node, "visibility")
        if at is None or self.style(at)["visibility"] not in {"hidden", "collapse"}:
            total = self.sum(node)
            at = (self._declaring(node, "font-size") or node) if total.is_tiny else None
            if at is not None and not total.is_speck and not is_gone(self.style(at)):
                return "doubted"  # small print in small print, as in lists of lists
        if at is not None:
            return "doubted" if self._may_be_shown(at, self.style(at)) else "hidden"
        at = self._declaring(node, "-webkit-text-fill-color", "color")
        if at is None:  # black, unless a sheet that is not at hand says otherwise
            return "hidden" if not self.is_partial and is_colourless({"color": "black"}, ground) else "seen"
        # White may be printed on a ground that a class of another file gives.
        if self.is_partial and _INKS.isdisjoint(self._own(at)):
            return "seen"
        if not is_colourless(self.style(at), ground) or self._is_cut_out(node):
            return "seen"
        return "doubted" if "url(" in (ground or "") else "hidden"

    def _is_cut_out(self, node: "LexborNode") -> bool:
        """Whether letters are windows to a ground that stands out from what is behind it (Backgrounds 4, 3.1)."""
        at = next((at for at in _upwards(node) if self.style(at).get("background-clip") == "text"), None)
        ground = at and declared_ground(self.style(at))
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
            if any(self.style(at).get(name, "inherit") not in _INHERITED for name in names):
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
        if _HIDING_CLASS.search(attributes.get("class") or "") and not self._declared.get(node.mem_id):
            return True
        if node.tag == "details" and "open" not in attributes:
            return True
        style = self.style(node)
        return (
            self._is(is_doubtful, style)
            or self._is_partly_gone(node, style)
            or self._is_cut_short(node, style)
            or ("white-space" in style and is_cut_across(style, len(" ".join((node.text() or "").split()))))
            or (self._is(is_boxless, style) and self._may_be_shown(node, style))
        )

    def _is_partly_gone(self, node: "LexborNode", style: Style) -> bool:
        """Whether its first line or letter, a column of it, or a frame of its animation is not seen."""
        if (first := self._first_lines.get((node.mem_id, ""))) and (
            is_gone(first) or is_colourless(first, self._ground(node))
        ):
            return True
        if node.tag == "table" and any(self.style(one).get("visibility") == "collapse" for one in node.css("col")):
            return True
        motions = _words(style, "animation", "animation-name")
        return any(is_gone(self._motions[word]) for word in motions if word in self._motions)

    def _is_cut_short(self, node: "LexborNode", style: Style) -> bool:
        """Whether a box cuts off lines that stand in it, as its breaks and the boxes in it part them."""
        room = lines_shown(style) if style else inf
        inside = list(islice(node.traverse(), _MOST_BOXES)) if room <= _MOST_LINES else []
        if not inside or (room > _OF_PAGE and any(map(self._sets_beside, inside))):
            return False
        lines = (one for one in inside[1:] if self._parts(one))
        return next(islice(lines, max(0, int(1.5 * room) - 1), None), None) is not None

    def _sets_beside(self, node: "LexborNode") -> bool:
        """Whether boxes stand beside one another, so that nobody can tell how many lines there are below each other."""
        style = self.style(node)
        columns = "columns" in style or "column-count" in style or style.get("float") in {"left", "right"}
        return columns or style.get("display", "").endswith(("flex", "grid"))

    def _parts(self, node: "LexborNode") -> bool:
        """Whether a break or box sets its text below what is before it in the same box."""
        before = node.prev
        if before is not None and before.tag == "-text" and not (before.text_content or "").strip():
            before = before.prev
        below = node.tag in _LINES or (before is not None and self.style(node).get("display") == "block")
        return before is not None and below

    @cached_property
    def _places(self) -> Covering:
        body = self._tree.body
        lifted = any(self._is(is_lifted, self.style(node)) for node in self._tree.css("body *"))
        return find_overlaps(body, self) if lifted and body is not None else Covering()

    def _may_be_shown(self, node: "LexborNode", style: Style) -> bool:
        """Whether a script of the page may show what a sheet hides; what its own attribute hides, it does not."""
        if not self._has_scripts or is_gone(self._own(node)):
            return False
        return bool(node.attributes.get("id")) or style.get("display") != "none"

    def _ground(self, node: "LexborNode") -> str | None:
        """The background behind a node: its own, or the nearest that one of its parents has."""
        for at in _upwards(node):
            if ground := declared_ground(self.style(at)):
                return ground
            # What a class that is not declared here puts behind its text is not known.
            if self.is_partial and at.attributes.get("class"):
                return "unknown"
        return None

    def style(self, node: "LexborNode") -> Style:
        """All that holds for a node by the sheets, its own style and old attributes, shorthands written out."""
        if (held := self._styles.get(node.mem_id)) is None:
            held = self._worn(node)
            held = self._styles[node.mem_id] = self._known.setdefault(tuple(held.items()), held)
        return held

    def _worn(self, node: "LexborNode") -> Style:
        attributes = node.attributes
        style: dict[str, str] = dict(self._old(node.tag or "", attributes))
        important = set()
        for weight, name, value in sorted(self._declared.get(node.mem_id, ()), key=lambda one: one[0]):
            wear(style, name, value, self._variables)
            if weight[0]:
                important.add(name)
        for name, value, _ in parse_declarations(attributes.get("style") or ""):
            if name not in important:
                wear(style, name, value, self._variables)
        if node.tag in {"body", "html"} and style.get("overflow-x", style.get("overflow", ""))[:6] in {
            "hidden",
            "clip",
        }:
            style.setdefault("width", "100vw")  # nobody moves the page to what is beside it
        if not {"forwards", "both"}.isdisjoint(_words(style, "animation", "animation-fill-mode")):
            for motion in _words(style, "animation", "animation-name"):  # what its last frame says stays
                style |= self._motions.get(motion, {})
        return style

    def _own(self, node: "LexborNode") -> Style:
        style: dict[str, str] = dict(self._old(node.tag or "", node.attributes))
        for name, value, _ in parse_declarations(node.attributes.get("style") or ""):
            wear(style, name, value, self._variables)
        return style

    def _old(self, tag: str, attributes: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
        """What attributes from before style sheets declare."""
        told = {"font": attributes.get("color"), "body": attributes.get("text")}.get(tag)
        if tag == "a" and "href" in attributes:
            told = self._links
        if told:
            yield "color", told.strip().lower()
        if ground := attributes.get("bgcolor"):
            yield "background-color", ground.strip().lower()

    def sum(self, node: "LexborNode") -> Sum:
        """What the styles of a node and of all that it stands in come to together."""
        if (held := self._sums.get(node.mem_id)) is None:
            parent = node.parent
            is_root = parent is None or (parent.tag or "-")[:1] == "-"
            above = Sum() if is_root or parent is None else self.sum(parent)
            style = self.style(node)
            before = self._height_before(node) if above.room[1] < inf else 0.0
            key = above, id(style), SIZES.get(node.tag or "", 1.0), before
            if (held := self._summed.get(key)) is None:
                held = self._summed[key] = above.within(style, share=key[2], above=before)
            self._sums[node.mem_id] = held
        return held

    def _height_before(self, node: "LexborNode") -> float:
        """The pixels that the boxes before a node in the same box take up by their own heights."""
        passed: list[LexborNode] = []
        at = node.prev
        while at is not None and at.mem_id not in self._heights:
            passed.append(at)
            at = at.prev
        total = self._heights[at.mem_id] if at is not None else 0.0
        for at in reversed(passed):
            total += height_of(self.style(at)) if (at.tag or "-")[:1] != "-" else 0.0
            self._heights[at.mem_id] = total
        return total

    def is_apart(self, node: "LexborNode") -> bool:
        """Whether `node` stands at the right margin, as dates do."""
        style = self.style(node)
        pushed = style.get("float") == "right" or style.get("margin-left") == "auto"
        return (
            pushed
            or style.get("text-align") in {"right", "end"}
            or bool(_RIGHT_CLASS.search(node.attributes.get("class") or ""))
        )

    def is_block(self, node: "LexborNode") -> bool:
        """Whether an inline tag stands on a line of its own."""
        shown = self.style(node).get("display") in {"block", "flex", "grid"}
        return shown or bool(_LINE_CLASS.search(node.attributes.get("class") or ""))

    def is_spread(self, node: "LexborNode") -> bool:
        """Whether the children of `node` stand at its two ends."""
        spread = "space-between" in self.style(node).get("justify-content", "")
        return spread or "justify-content-between" in (node.attributes.get("class") or "")


def _words(style: Style, *names: str) -> list[str]:
    return [word.strip(",") for name in names for word in style.get(name, "").split()]


def _upwards(node: "LexborNode") -> Iterator["LexborNode"]:
    at: LexborNode | None = node
    while at is not None and (at.tag or "-")[:1] != "-":
        yield at
        at = at.parent

"""What the sheets of a page, its style attributes and the old attributes declare for each node.

Sheets are parsed by tinycss2, selectors are matched by the parser of the page itself; of the cascade, importance,
specificity and order decide (CSS Cascade 4), as on a screen of 1280 pixels.
"""

import re
from collections.abc import Iterator, Mapping
from math import inf
from typing import TYPE_CHECKING

from screen.documents.readers.web.declarations import WORN, Declared, parse_declarations, wear
from screen.documents.readers.web.sheet_rules import inline_sheet, is_asked, sheet_rules, specificity
from screen.documents.readers.web.sums import SIZES, Sum, height_of
from screen.documents.readers.web.values import Style

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_MOST_CSS = 400_000
_MOST_RULES = 4000
_PAINTED = re.compile(r"::?(?:before|after)$")

Weight = tuple[bool, int, int, int, int]
"""Importance, then ids, classes and tags of the selector, then order."""


class Cascade:
    """What holds for the nodes of a page."""

    def __init__(self, tree: "LexborHTMLParser") -> None:
        sheets = [(node, node.text()) for node in tree.css("style")]
        linked = [
            (node, inline_sheet(node.attributes.get("href") or "")) for node in tree.css('link[rel="stylesheet"]')
        ]
        css = "\n".join(text or "" for node, text in sheets + linked if is_asked(node.attributes.get("media") or ""))
        self.is_partial = any(text is None for _, text in linked) or len(css) > _MOST_CSS
        """Whether there are sheets that were not read."""
        self._declared: dict[int, list[tuple[Weight, str, str]]] = {}
        """Node to what sheets declare for it."""
        self._styles: dict[int, Style] = {}
        self.first_lines: dict[int, dict[str, str]] = {}
        """Node to what sheets declare for its first line or letter."""
        self.painted: dict[tuple[int, str], dict[str, str]] = {}
        """Node and `before` or `after` to what sheets declare for the box that they paint there."""
        self.motions: dict[str, dict[str, str]] = {}
        """Animation to what holds at its end."""
        self._links = next((body.attributes.get("link") for body in tree.css("body")), None)
        self._sums: dict[int, Sum] = {}
        self._summed: dict[tuple[Sum, int, float, float], Sum] = {}
        """What a sum and a style within it come to: pages have few styles."""
        self._heights: dict[int, float] = {}
        """Pixels that the boxes up to a node take up by their own heights."""
        self._known: dict[tuple[tuple[str, str], ...], Style] = {}
        """One style for all that are equal."""
        self._variables: dict[str, str] = {}
        """Custom properties by name; the last declaration anywhere stands for all."""
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
            end = self.motions.setdefault(selector.removeprefix("@keyframes "), {})
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
            if not line and not painted:
                held = self._declared.setdefault(node.mem_id, [])
                held += [((important, *weight, order), name, value) for name, value, important in taken]
                continue
            first, beside = self.first_lines.setdefault, self.painted.setdefault
            apart = first(node.mem_id, {}) if line else beside((node.mem_id, side), {})
            for name, value, _ in taken:
                wear(apart, name, value, self._variables)

    def declares(self, node: "LexborNode") -> bool:
        """Whether a sheet declares anything for a node."""
        return node.mem_id in self._declared

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
        if not {"forwards", "both"}.isdisjoint(words_of(style, "animation", "animation-fill-mode")):
            for motion in words_of(style, "animation", "animation-name"):  # what its last frame says stays
                style |= self.motions.get(motion, {})
        return style

    def own(self, node: "LexborNode") -> Style:
        """What its own attributes declare."""
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
                held = self._summed[key] = above.within(style, scale=key[2], above=before)
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


def words_of(style: Style, *names: str) -> list[str]:
    """The words of some properties of a style."""
    return [word.strip(",") for name in names for word in style.get(name, "").split()]

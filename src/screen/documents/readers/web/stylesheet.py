"""What of CSS bears on reading: what is hidden, what stands on its own line, what is pushed to the right.

Sheets are parsed by tinycss2, selectors are matched by the parser of the page itself; of the cascade, importance,
specificity and order decide (CSS Cascade 4), as on a screen of 1280 pixels.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from screen.documents.readers.web.declarations import WORN, Declared, parse_declarations, take, wear
from screen.documents.readers.web.visibility import (
    Style,
    declared_ground,
    is_colourless,
    is_doubtful,
    is_gone,
)

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_MOST_CSS = 400_000
_MOST_RULES = 4000
_SCREEN_PIXELS = 1280
_WIDTH = re.compile(r"(min|max)-width\s*:\s*(\d+)(px|em|rem)")
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_RIGHT_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date|dates|time|period|duration|year|right|float-right|pull-right|ms-auto)(?:$|[\s_-])"
)
_HIDING_CLASS = re.compile(r"(?:^|\s)(?:d-none|hidden|invisible|sr-only|visually-hidden)(?:$|\s)")
"""Names that the usual sheets of others give to what is not shown."""
_LINE_CLASS = re.compile(r"(?:^|[\s_-])(?:authors?|venue|periodical|journal|conference|subtitle|abstract)(?:$|[\s_-])")
"""Names of parts of a paper, which sheets that are not at hand put on lines of their own."""

Weight = tuple[bool, int, int, int, int]
"""Importance, then ids, classes and tags of the selector, then order."""


class Stylesheet:
    """What the page's own sheets, its style attributes and the old attributes declare for each node."""

    def __init__(self, tree: "LexborHTMLParser") -> None:
        sheets = [(node, node.text()) for node in tree.css("style")]
        linked = [(node, _inline(node.attributes.get("href") or "")) for node in tree.css('link[rel="stylesheet"]')]
        css = "\n".join(text or "" for node, text in sheets + linked if _is_asked(node.attributes.get("media") or ""))
        self.is_partial = any(text is None for _, text in linked) or len(css) > _MOST_CSS
        """Whether there are sheets that were not read."""
        self._has_scripts = (
            tree.css_first("script:not([type]), script[type*=javascript], script[type=module]") is not None
        )
        self._declared: dict[int, list[tuple[Weight, str, str]]] = {}
        """Node to what sheets declare for it."""
        self._styles: dict[int, Style] = {}
        self._variables: dict[str, str] = {}
        """Custom properties by name; the last declaration anywhere stands for all."""
        for order, (selector, declarations) in enumerate(_rules(css[:_MOST_CSS])):
            if order < _MOST_RULES:
                self._match(tree, selector, declarations, order)

    def _match(self, tree: "LexborHTMLParser", selector: str, declared: list[Declared], order: int) -> None:
        from selectolax.lexbor import SelectolaxError

        self._variables |= {name: value for name, value, _ in declared if name.startswith("--")}
        taken = [one for one in declared if one[0] in WORN]
        if not taken:
            return
        try:
            nodes = tree.css(selector)
        except SelectolaxError:  # of pseudo-elements, states, and what is no selector
            return
        weight = _specificity(selector)
        for node in nodes:
            held = self._declared.setdefault(node.mem_id, [])
            held += [((important, *weight, order), name, value) for name, value, important in taken]

    def hides(self, node: "LexborNode") -> bool:
        """Whether the text of `node` cannot be seen: without a box, size or place, or of the colour of its ground."""
        attributes = node.attributes
        if "hidden" in attributes or "popover" in attributes or (node.tag == "dialog" and "open" not in attributes):
            return True
        if node.tag == "marquee" and "0" in {attributes.get("width"), attributes.get("height")}:
            return True
        style = self._style(node)
        if is_gone(style) and not self._may_be_shown(node, style):
            return True
        own = self._own(node)
        if "color" not in style and "-webkit-text-fill-color" not in style:
            # Letters of a colour from above, on a ground of its own.
            return declared_ground(own) is not None and is_colourless(self._inherited(node), declared_ground(own))
        # White may be printed on a ground that a class of another file gives.
        foreign = self.is_partial and "color" not in own and "-webkit-text-fill-color" not in own
        return not foreign and is_colourless(style, self._ground(node))

    def doubts(self, node: "LexborNode") -> bool:
        """Whether the text of `node` is read although it may not be seen: by what is above it, or by a script."""
        attributes = node.attributes
        if attributes.get("aria-hidden") == "true" and _LETTERS.search(node.text() or ""):
            return True
        style = self._style(node)
        if _HIDING_CLASS.search(attributes.get("class") or "") and not self._declared.get(node.mem_id):
            return True
        closed = node.tag == "details" and "open" not in attributes
        return closed or is_doubtful(style) or (is_gone(style) and self._may_be_shown(node, style))

    def _may_be_shown(self, node: "LexborNode", style: Style) -> bool:
        """Whether a script of the page may show what a sheet hides; what its own attribute hides, it does not."""
        if not self._has_scripts or is_gone(self._own(node)):
            return False
        return bool(node.attributes.get("id")) or style.get("display") != "none"

    def _ground(self, node: "LexborNode") -> str | None:
        """The background behind a node: its own, or the nearest that one of its parents has."""
        for at in _upwards(node):
            if ground := declared_ground(self._style(at)):
                return ground
            # What a class that is not declared here puts behind its text is not known.
            if self.is_partial and at.attributes.get("class"):
                return "unknown"
        return None

    def _inherited(self, node: "LexborNode") -> Style:
        return next(({"color": style["color"]} for at in _upwards(node) if "color" in (style := self._style(at))), {})

    def _style(self, node: "LexborNode") -> Style:
        """All that holds for a node by the sheets, its own style and old attributes, shorthands written out."""
        if (held := self._styles.get(node.mem_id)) is None:
            declared = sorted(self._declared.get(node.mem_id, ()), key=lambda one: one[0])
            style: dict[str, str] = dict(_old(node))
            important = set()
            for weight, name, value in declared:
                wear(style, name, value, self._variables)
                if weight[0]:
                    important.add(name)
            for name, value, _ in parse_declarations(node.attributes.get("style") or ""):
                if name not in important:
                    wear(style, name, value, self._variables)
            held = self._styles[node.mem_id] = style
        return held

    def _own(self, node: "LexborNode") -> Style:
        style: dict[str, str] = dict(_old(node))
        for name, value, _ in parse_declarations(node.attributes.get("style") or ""):
            wear(style, name, value, self._variables)
        return style

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


def _rules(css: str) -> Iterator[tuple[str, list[Declared]]]:
    """Selector and declarations of each rule that holds on a screen, nested ones too."""
    import tinycss2

    yield from _inner(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), "", 0)


def _inner(rules: list[Any], above: str, depth: int) -> Iterator[tuple[str, list[Declared]]]:
    import tinycss2

    for rule in rules:
        if rule.type == "at-rule" and rule.content is not None and _holds(rule) and depth < 8:
            inner = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            if above:
                yield above, take(inner)
            yield from _inner([one for one in inner if one.type != "declaration"], above, depth + 1)
        elif rule.type == "qualified-rule" and depth < 8:
            inner = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            for selector in _selectors(rule.prelude):
                whole = selector.replace("&", above) if "&" in selector else f"{above} {selector}".strip()
                yield whole, take(inner)
                yield from _inner([one for one in inner if one.type != "declaration"], whole, depth + 1)


def _holds(rule: Any) -> bool:
    """Whether a conditional rule holds on a screen: not those for print, small screens or hovering."""
    import tinycss2

    name = rule.lower_at_keyword
    if name != "media":
        return name in {"supports", "layer", "scope", "container"}
    return _is_asked(tinycss2.serialize(rule.prelude))


def _is_asked(media: str) -> bool:
    """Whether one of the queries of a list is of a screen; what depends on its user is not."""
    return not media.strip() or any(_is_screen(query.strip()) for query in media.lower().split(","))


def _is_screen(query: str) -> bool:
    if any(word in query for word in ("hover", "prefers-", "max-height", "orientation")):
        return False
    limits = [(kind, float(number) * (1 if unit == "px" else 16)) for kind, number, unit in _WIDTH.findall(query)]
    holds = all(limit <= _SCREEN_PIXELS if kind == "min" else limit >= _SCREEN_PIXELS for kind, limit in limits)
    return (holds and "print" not in query and "speech" not in query) != query.startswith("not ")


def _inline(address: str) -> str | None:
    """The sheet that an address holds itself (RFC 2397); None for that of a file."""
    kind, comma, data = address.partition(",")
    if not comma or not kind.strip().lower().startswith("data:"):
        return None
    import base64
    from urllib.parse import unquote_to_bytes

    raw = unquote_to_bytes(data)
    if kind.rstrip().lower().endswith(";base64"):
        try:
            raw = base64.b64decode(raw + b"==")
        except ValueError:
            return ""  # no browser reads it
    return raw.decode(errors="replace")


def _selectors(prelude: list[Any]) -> list[str]:
    import tinycss2

    parts: list[list[Any]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [tinycss2.serialize(part).strip() for part in parts]


def _specificity(selector: str) -> tuple[int, int, int]:
    """Ids, classes and tags of a selector (Selectors 4); what stands inside `:not()` counts as it does outside."""
    ids, classes = len(re.findall(r"#[\w-]", selector)), len(re.findall(r"\.[\w-]|\[|:(?!:|not|is|where)", selector))
    return ids, classes, len(re.findall(r"(?:^|[\s>+~(])[a-z][\w-]*", selector))


def _old(node: "LexborNode") -> Iterator[tuple[str, str]]:
    attributes = node.attributes
    if node.tag == "font" and (colour := attributes.get("color")):
        yield "color", colour.strip().lower()
    if ground := attributes.get("bgcolor"):
        yield "background-color", ground.strip().lower()


def _upwards(node: "LexborNode") -> Iterator["LexborNode"]:
    at: LexborNode | None = node
    while at is not None and (at.tag or "-")[:1] != "-":
        yield at
        at = at.parent

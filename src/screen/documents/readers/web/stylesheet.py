"""What little of CSS bears on reading: what is hidden, what stands on its own line, what is pushed to the right."""

import re
from typing import TYPE_CHECKING

from screen.documents.readers.web.visibility import declared_ground, is_colourless, is_gone

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{0,4000})\}")
_CLASS = re.compile(r"\.([A-Za-z_][\w-]*)\s*$")
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]*)?(?:[.#][A-Za-z_][\w-]*)?")
"""A selector of one tag, class or id, whose declarations are known to hold for every such node."""
_RIGHT = re.compile(r"float:right|text-align:(?:right|end)|margin-left:auto")
_BLOCK = re.compile(r"display:(?:block|flex|grid)")
_SPREAD = re.compile(r"justify-content:space-between")
_RIGHT_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date|dates|time|period|duration|year|right|float-right|pull-right|ms-auto)(?:$|[\s_-])"
)
_LINE_CLASS = re.compile(r"(?:^|[\s_-])(?:authors?|venue|periodical|journal|conference|subtitle|abstract)(?:$|[\s_-])")


class Stylesheet:
    """Declarations of single classes, from the page's own `<style>`."""

    def __init__(self, css: str, *, is_partial: bool = False) -> None:
        """`css`: the text of the page's own sheets; `is_partial`: it has others, which are not read."""
        self.is_partial = is_partial
        self._simple: dict[str, str] = {}
        """Selector of one tag, class or id to what it declares."""
        css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
        self._declared: dict[str, str] = {}
        # Rules for small screens, print or hovering do not say how the page reads.
        for selectors, body in _RULE.findall(re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", css)):
            for selector in selectors.split(","):
                if _SIMPLE.fullmatch(name := selector.strip()):
                    self._simple[name] = f"{self._simple.get(name, '')};{_bare(body)}"
                if found := _CLASS.search(selector.strip()):
                    self._declared[found[1]] = f"{self._declared.get(found[1], '')};{_bare(body)}"

    def is_hidden(self, node: "LexborNode") -> bool:
        """Whether the text of `node` cannot be seen: without a box, size or place, or of the colour of its ground."""
        if "hidden" in node.attributes:
            return True
        own, css = _bare(node.attributes.get("style") or ""), self._whole_css(node)
        # Classes are shown and hidden by scripts; only a whole box that is never displayed counts.
        if is_gone(own) or (not node.attributes.get("id") and (is_gone(css) or "display:none" in self._css(node))):
            return True
        if "color:" not in css:
            return False
        # White may be printed on a ground that a class of another file gives.
        foreign = self.is_partial and "color:" not in own
        return not foreign and is_colourless(css, self._ground(node))

    def _ground(self, node: "LexborNode") -> str | None:
        """The background behind a node: its own, or the nearest that one of its parents has."""
        at: LexborNode | None = node
        while at is not None and (at.tag or "-")[:1] != "-":
            if ground := declared_ground(self._whole_css(at)):
                return ground
            # What a class that is not declared here puts behind its text is not known.
            if self.is_partial and at.attributes.get("class"):
                return "unknown"
            at = at.parent
        return None

    def _whole_css(self, node: "LexborNode") -> str:
        """All that is declared for a node by its tag, classes, id and own style, and by old attributes."""
        tag, names = node.tag or "", (node.attributes.get("class") or "").split()
        selectors = [tag, *(f".{name}" for name in names), *(f"{tag}.{name}" for name in names)]
        if identifier := node.attributes.get("id"):
            selectors += [f"#{identifier}", f"{tag}#{identifier}"]
        old = [f"color:{node.attributes['color']}"] if tag == "font" and node.attributes.get("color") else []
        if ground := node.attributes.get("bgcolor"):
            old.append(f"background:{ground}")
        declared = [self._simple[name] for name in selectors if name in self._simple]
        return ";".join([_bare(";".join(old)), *declared, _bare(node.attributes.get("style") or "")]).strip(";")

    def is_apart(self, node: "LexborNode") -> bool:
        """Whether `node` stands at the right margin, as dates do."""
        return bool(_RIGHT.search(self._css(node)) or _RIGHT_CLASS.search(node.attributes.get("class") or ""))

    def is_block(self, node: "LexborNode") -> bool:
        """Whether an inline tag stands on a line of its own."""
        return bool(_BLOCK.search(self._css(node)) or _LINE_CLASS.search(node.attributes.get("class") or ""))

    def is_spread(self, node: "LexborNode") -> bool:
        """Whether the children of `node` stand at its two ends."""
        return bool(_SPREAD.search(self._css(node))) or "justify-content-between" in (
            node.attributes.get("class") or ""
        )

    def _css(self, node: "LexborNode") -> str:
        names = (node.attributes.get("class") or "").split()
        return ";".join([*(self._declared.get(name, "") for name in names), _bare(node.attributes.get("style") or "")])


def _bare(css: str) -> str:
    return re.sub(r"\s+", "", css).lower()

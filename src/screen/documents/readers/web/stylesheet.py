"""What little of CSS bears on reading: what is hidden, what stands on its own line, what is pushed to the right."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{0,4000})\}")
_CLASS = re.compile(r"\.([A-Za-z_][\w-]*)\s*$")
_HIDDEN = re.compile(
    r"display:none|visibility:hidden|opacity:0(?:\.0+)?(?:;|$)|font-size:[01](?:\.\d+)?(?:px|pt)?(?:;|$)"
    r"|(?:^|;)color:(?:white|#fff(?:fff)?|transparent|rgb\(255,255,255\))(?:;|!|$)"
)
_RIGHT = re.compile(r"float:right|text-align:(?:right|end)|margin-left:auto")
_BLOCK = re.compile(r"display:(?:block|flex|grid)")
_SPREAD = re.compile(r"justify-content:space-between")
_BACKGROUND = re.compile(r"background")
_RIGHT_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date|dates|time|period|duration|year|right|float-right|pull-right|ms-auto)(?:$|[\s_-])"
)
_LINE_CLASS = re.compile(r"(?:^|[\s_-])(?:authors?|venue|periodical|journal|conference|subtitle|abstract)(?:$|[\s_-])")


class Stylesheet:
    """Declarations of single classes, from the page's own `<style>`."""

    def __init__(self, css: str) -> None:
        css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
        self._declared: dict[str, str] = {}
        # Rules for small screens, print or hovering do not say how the page reads.
        for selectors, body in _RULE.findall(re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", css)):
            for selector in selectors.split(","):
                if found := _CLASS.search(selector.strip()):
                    self._declared[found[1]] = f"{self._declared.get(found[1], '')};{_bare(body)}"

    def is_hidden(self, node: "LexborNode") -> bool:
        """Whether the text of `node` cannot be seen: not displayed, 0 or 1 point, or white on no other ground."""
        if "hidden" in node.attributes:
            return True
        own = _bare(node.attributes.get("style") or "")
        if _HIDDEN.search(own):
            # White on a ground of its own is a label; it may stand in a class that we cannot see.
            return "color:" not in own or not (_BACKGROUND.search(own) or node.attributes.get("class"))
        # Classes are shown and hidden by scripts; only a whole box that is never displayed counts.
        return "display:none" in self._css(node) and not node.attributes.get("id")

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

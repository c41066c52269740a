"""Cards: boxes alike that hold a few short lines each, as a title and its authors."""

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

BLOCK = frozenset([
    "address", "article", "aside", "blockquote", "body", "center", "details", "div", "dd", "dt", "fieldset",
    "figcaption", "figure", "footer", "header", "hr", "html", "main", "p", "pre", "section", "summary", "table",
    "tbody", "thead", "tfoot", "tr", "td", "th", "ul", "ol", "li", "dl", "h1", "h2", "h3", "h4", "h5", "h6",
])  # fmt: skip
"""Tags that begin a block."""
_LONGEST_LINE, _MOST_LINES = 400, 8
"""Characters of a line of a card, and its lines."""


class Cards:
    """The cards of a page."""

    def __init__(self) -> None:
        self._known: dict[int, bool] = {}
        self._classes: dict[int, Counter[str]] = {}
        """How often each class stands among the children of a box."""

    def join(self, node: "LexborNode") -> bool:
        """Whether a box is a line of the item or card that it stands in rather than a block of its own."""
        parent = node.parent
        while parent is not None and parent.tag in {"div", "span", "section", "p"}:
            if self._is_card(parent):
                return True
            parent = parent.parent
        return parent is not None and parent.tag in {"li", "td", "th", "dd"}

    def _is_card(self, node: "LexborNode") -> bool:
        """Whether a box is one of several alike that hold a few short lines each, as a title and its authors."""
        if node.mem_id not in self._known:
            self._known[node.mem_id] = _holds_lines(node) and self._has_likes(node)
        return self._known[node.mem_id]

    def _has_likes(self, node: "LexborNode") -> bool:
        parent = node.parent
        if parent is None:
            return False
        if parent.mem_id not in self._classes:
            self._classes[parent.mem_id] = Counter(child.attributes.get("class") or "" for child in parent.iter())
        return self._classes[parent.mem_id][node.attributes.get("class") or ""] > 1


def _holds_lines(node: "LexborNode") -> bool:
    children = list(islice(node.iter(), _MOST_LINES + 1))
    if not 1 < len(children) <= _MOST_LINES or not node.attributes.get("class"):
        return False
    if any(inner.tag in BLOCK for child in children for inner in child.iter()):
        return False
    return all(len(child.text() or "") <= _LONGEST_LINE for child in children)

"""HTML as blocks: what a browser would show, in order; hidden text is left out and reported."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from screen.documents.blocks.block import Block
from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.blocks.span import Span
from screen.documents.readers.inline import clean, settle, squeeze
from screen.documents.readers.outline import LONGEST_HEADING, Outline
from screen.documents.readers.rows import in_column
from screen.documents.readers.web import badges
from screen.documents.readers.web.stylesheet import Stylesheet
from screen.ground.letter_case import CasePattern

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


if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_SKIPPED = frozenset([
    "script", "style", "noscript", "template", "noframes", "datalist", "svg", "math", "rp", "head", "nav", "form",
    "button", "select", "iframe", "object", "canvas", "audio", "video", "noembed", "progress", "meter", "-comment",
])  # fmt: skip
_BOLD = frozenset({"b", "strong", "th", "dt"})
_ITALIC = frozenset({"i", "em", "cite", "var", "dfn"})
_HEADING = re.compile(r"h[1-6]")
_OPENS = frozenset({"summary", "button"})
"""What opens a box on a click."""
_RUNS = frozenset({"span", "time", "strong", "b", "em", "i", "a", "small"})
_ENDS_SO, _BEGINS_SO = CasePattern(r"[^\W\d_]{2}[\p{Ll}]$|\d{4}$"), CasePattern(r"[\p{Lu}][\p{Ll}]|\d{4}")
"""How two runs of text end and begin that no word is made of: a style from elsewhere keeps them apart."""
_LARGEST_DEPTH = 200
_LOWEST = 7
"""Level of the heading of a box that opens, below all others."""
_SECTION = 2
"""Level of a box whose class says that it names a section."""
_LISTING = frozenset({"skills", "languages", "interests"})
"""Kinds of section that hold lists of words."""


_ESCAPED_TWICE = re.compile(r"&amp;(amp|quot|apos|nbsp|#0?39|#x27);")
"""A sign that a template escaped which had been escaped before: a page then prints `R&amp;D`."""


def read_html(text: str, source: str, *, has_lines: bool = False) -> tuple[list[Block], list[str], dict[str, Any]]:
    """The blocks, warnings and metadata (`title`, `author`, `description`) of a page.

    `has_lines`: the tags tell their lines in the source (`data-line`); else text is looked for in the page.
    """
    from selectolax.lexbor import LexborHTMLParser

    text = _ESCAPED_TWICE.sub(r"&\1;", text)
    tree = LexborHTMLParser(text)
    sheets = Stylesheet(tree)
    walk = HtmlWalk(source, sheets, "" if has_lines else text)
    if tree.body is not None:
        walk.heading_classes = _heading_classes(tree.body)
        walk.visit(tree.body, Span(""), 0)
    metadata: dict[str, Any] = {}
    if (title := tree.css_first("head title")) is not None and title.text(strip=True):
        metadata["title"] = squeeze(title.text()).strip()
    for node in tree.css("meta[name]"):
        name, content = str(node.attributes.get("name") or "").lower(), node.attributes.get("content")
        if name in {"author", "description", "keywords"} and content:
            metadata[name] = squeeze(content).strip()
    return walk.outline.finish(), walk.warnings(), metadata


class HtmlWalk:
    """One pass over the tree."""

    def __init__(self, source: str, stylesheet: Stylesheet, text: str) -> None:
        self.outline = Outline(source)
        self.heading_classes: frozenset[str] = frozenset()
        """Classes of boxes that name sections."""
        self._style = stylesheet
        self._text = text
        self._at = 0
        self._line = 1
        self._depth = 0
        self._hidden: list[str] = []
        self._doubted: list[str] = []
        self._cards = Cards()
        self._listing = 0
        """Level of the heading of the list of words below which the walk is; 0 elsewhere."""

    def warnings(self) -> list[str]:
        """A sentence on hidden text, and one on text that may be hidden, if there was any."""
        said = [("hidden text was left out", self._hidden), ("text was read that a reader may not see", self._doubted)]
        return [f"{what} ({len(texts)} places): {' | '.join(texts)[:120]}" for what, texts in said if texts]

    def visit(self, node: "LexborNode", style: Span, depth: int) -> None:
        """Take in the children of `node`; `depth` is the nesting of tags."""
        if depth > _LARGEST_DEPTH:
            self._say(node.text() or "", style)
            return
        parted = self._style.is_spread(node)
        listed = self._listing > 0
        chips = badges.later_chips(node, listed=listed)
        before = ""
        for child in node.iter(include_text=True):
            tag = child.tag or ""
            said = child.text() or "" if tag in _RUNS else ""
            if listed != (self._listing > 0):  # a heading among the children has begun or ended a list
                listed = not listed
                chips = badges.later_chips(node, listed=listed)
            if child.mem_id in chips:
                self.outline.trim()
                self._say(", ", style)
            elif _ENDS_SO.on(before).search(before) and _BEGINS_SO.on(said).match(said):
                self.outline.mark("\t")
            before = said
            if tag == "-text":
                if self._is_inked(node, child):
                    self._say(child.text_content or "", style)
            elif tag == "-comment":
                continue
            elif tag not in _SKIPPED or _unfolds(child):
                if parted and not self.outline.is_empty:
                    self.outline.mark("\t")
                self._enter(tag, child, style, depth)

    def _enter(self, tag: str, node: "LexborNode", style: Span, depth: int) -> None:
        if (line := node.attributes.get("data-line")) and line.isdecimal():
            self.outline.line = int(line)
        if not self._is_shown(node):
            return
        if tag == "br":
            self.outline.mark("\n")
        elif tag == "img":
            if label := badges.label(node.attributes.get("src") or "", node.attributes.get("alt") or ""):
                self.outline.trim()
                self._say(f"{', ' if not self.outline.is_empty else ''}{label}", style)
        elif tag in BLOCK or (tag == "button" and not _is_in_heading(node)):
            self._enter_block(tag, node, style, depth)
        else:
            if self._style.is_apart(node) or _is_icon(tag, node):
                self.outline.mark("\t")
            elif self._style.is_block(node):
                self.outline.mark("\n")
            self.visit(node, _styled(style, tag, node), depth + 1)
            if self._style.is_block(node):
                self.outline.mark("\n")

    def _enter_block(self, tag: str, node: "LexborNode", style: Span, depth: int) -> None:
        outline = self.outline
        style = _styled(style, tag, node)
        if tag in {"ul", "ol"}:
            outline.close()
            self._depth += 1
            self.visit(node, style, depth + 1)
            outline.close()
            self._depth -= 1
        elif tag == "li":
            outline.open("item", max(1, self._depth))
            self.visit(node, style, depth + 1)
            outline.open("paragraph", max(0, self._depth - 1))
        elif _HEADING.fullmatch(tag) or tag in _OPENS:
            outline.open("heading", int(tag[1]) if tag not in _OPENS else 0)
            self.visit(node, style, depth + 1)
            outline.open("paragraph", self._depth)
            level = int(tag[1]) if tag not in _OPENS else _LOWEST
            if not _LISTING.isdisjoint(heading_kinds(squeeze(node.text() or "").strip())):
                self._listing = level
            elif level <= self._listing:
                self._listing = 0
        elif tag == "tr":
            self._row(node, style, depth)
        elif tag == "pre":
            self._say_verbatim(node, style)
        elif tag in {"dt", "dd"}:
            outline.open("item", self._depth + 1) if tag == "dt" else outline.mark("\n")
            self.visit(node, style, depth + 1)
            if tag == "dd":
                outline.open("paragraph", self._depth)
        elif tag in {"div", "p", "figcaption", "section", "blockquote", "article"} and self._cards.join(node):
            outline.mark("\n") if not self._style.is_apart(node) else outline.mark("\t")
            self.visit(node, style, depth + 1)
            outline.mark("\n")
        elif badges.is_badge(node.attributes.get("class") or ""):
            outline.close()
            self.visit(node, style, depth + 1)
            outline.close_as_prefix()
        else:
            self._open_box(node)
            self.visit(node, style, depth + 1)
            outline.close()

    def _open_box(self, node: "LexborNode") -> None:
        """Begin a box: a heading, if its class says so."""
        self.outline.close()
        if node.attributes.get("class") in self.heading_classes:
            self.outline.open("heading", _SECTION)

    def _row(self, node: "LexborNode", style: Span, depth: int) -> None:
        cells = [child for child in node.iter() if child.tag in {"td", "th"} and self._is_shown(child)]
        if any(cell.css_first("table, li, h1, h2, h3, h4, h5, h6") is not None for cell in cells):
            for number, cell in enumerate(cells):
                self.outline.close()
                before = len(self.outline.blocks)
                self.visit(cell, style, depth + 1)
                self.outline.close()
                self.outline.blocks[before:] = in_column(self.outline.blocks[before:], number)
            return
        self.outline.close()
        gathered = []
        for cell in cells:
            inner = HtmlWalk(self.outline.source, self._style, "")
            inner._listing, inner._hidden, inner._doubted = self._listing, self._hidden, self._doubted
            inner.visit(cell, _styled(style, cell.tag or "", cell), depth + 1)
            blocks = inner.outline.finish()
            spans = [span for block in blocks for span in (*block.spans, Span("\n"))]
            gathered.append(settle(spans))
        self._locate(next((cell[0].text for cell in gathered if cell), ""))
        self.outline.add_row(gathered, self._depth)

    def _say(self, text: str, style: Span) -> None:
        if text.strip():
            self._locate(text)
        if text:
            self.outline.add(Span(squeeze(clean(text)), style.bold, style.italic, style.underline, style.href))

    def _say_verbatim(self, node: "LexborNode", style: Span) -> None:
        self.outline.close()
        text = "".join(self._verbatim(node))
        self._locate(text)
        for line in text.splitlines():
            if line.strip():
                self.outline.mark("\n")
                self.outline.add(Span(line.strip(), style.bold, style.italic, style.underline, style.href))
        self.outline.close()

    def _verbatim(self, node: "LexborNode") -> Iterator[str]:
        for child in node.iter(include_text=True):
            if child.tag == "-text":
                if self._is_inked(node, child):
                    yield child.text_content or ""
            elif child.tag in _SKIPPED or not self._is_shown(child):
                continue
            else:
                yield from self._verbatim(child)

    def _is_shown(self, node: "LexborNode") -> bool:
        """Whether a node is read; what is hidden, or may be, is noted."""
        hidden = self._style.hides(node)
        if (hidden or self._style.doubts(node)) and (shown := squeeze(node.text() or "").strip()):
            (self._hidden if hidden else self._doubted).append(shown)
        return not hidden

    def _is_inked(self, node: "LexborNode", piece: "LexborNode") -> bool:
        """Whether a text that stands in a node is read; what has no ink, may have none or is covered is noted."""
        text = piece.text_content or ""
        ink = self._style.inks(node, piece) if text.strip() else "seen"
        if ink != "seen":
            (self._hidden if ink == "hidden" else self._doubted).append(squeeze(text).strip())
        return ink != "hidden"

    def _locate(self, text: str) -> None:
        """Find `text` in the source from where the last one stood; only the first line of it counts."""
        if not self._text:
            return
        word = max(re.split(r"[&<>\n]", text.strip()[:80])[:1] or [""], key=len).strip()
        found = self._text.find(word, self._at) if word else -1
        if found >= 0:
            self._line += self._text.count("\n", self._at, found)
            self._at = found
        self.outline.line = self._line


def _heading_classes(body: "LexborNode") -> frozenset[str]:
    """The classes of boxes of a short line each, half of which name sections that are known, of two kinds at least.

    Boxes of one class right behind one another are a menu, and head nothing.
    """
    texts: dict[str, list[str]] = {}
    for node in body.css("div[class], p[class]"):
        name, after = node.attributes.get("class") or "", _next_box(node)
        of_menu = after is not None and after.attributes.get("class") == name
        texts.setdefault(name, []).append("" if of_menu else squeeze(node.text() or "").strip())
    texts = {name: said for name, said in texts.items() if all(said)}
    short = {name: said for name, said in texts.items() if max(map(len, said)) <= LONGEST_HEADING}
    kinds = {name: [kinds[0] for text in said if (kinds := heading_kinds(text))] for name, said in short.items()}
    return frozenset(name for name, told in kinds.items() if len(set(told)) > 1 and 2 * len(told) >= len(short[name]))


def _next_box(node: "LexborNode") -> "LexborNode | None":
    """The element behind another one; None where text stands between them, or nothing is."""
    after = node.next
    while after is not None and (after.tag or "").startswith("-") and not (after.text() or "").strip():
        after = after.next
    return after


def _styled(style: Span, tag: str, node: "LexborNode") -> Span:
    css = (node.attributes.get("style") or "").lower()
    bold = style.bold or tag in _BOLD or bool(re.search(r"font-weight:\s*(bold|[6-9]00)", css))
    italic = style.italic or tag in _ITALIC or "font-style:italic" in css.replace(" ", "")
    underline = style.underline or tag in {"u", "ins"} or "text-decoration:underline" in css.replace(" ", "")
    href = style.href
    if tag == "a" and (target := node.attributes.get("href")):
        href = target.strip() or None
    return Span("", bold, italic, underline, href)


def _unfolds(node: "LexborNode") -> bool:
    """Whether an element is the button of an entry, which says from when to when it was: a click shows the rest."""
    return node.tag == "button" and any(not date.single for date in find_dates((node.text() or "")[:_LONGEST_LINE]))


def _is_in_heading(node: "LexborNode") -> bool:
    return node.parent is not None and _HEADING.fullmatch(node.parent.tag or "") is not None


def _is_icon(tag: str, node: "LexborNode") -> bool:
    """Whether an element holds nothing but the picture that its class draws: what stands around it is not one word."""
    empty = bool(node.attributes.get("class")) and next(node.iter(include_text=True), None) is None
    return tag in {"i", "span"} and empty and not _is_within_word(node)


def _is_within_word(node: "LexborNode") -> bool:
    """Whether small letters touch an element on both sides, as they do a place where a word may be broken."""
    before, after = node.prev, node.next
    if before is None or after is None or before.tag != "-text" or after.tag != "-text":
        return False
    return (before.text() or "")[-1:].islower() and (after.text() or "")[:1].islower()

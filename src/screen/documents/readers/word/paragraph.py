"""A paragraph of a word processor as a block: what its style, its bullet or its size makes of it."""

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import Span, cut_spans
from screen.documents.readers.inline import settle
from screen.documents.readers.outline import LONGEST_HEADING, as_heading, looks_like_heading
from screen.documents.readers.text import markers
from screen.documents.readers.word.styles import Look

_LARGER = 1.15
_INDENT = 500
"""Twentieths of a point of a step of a list."""


def paragraph_block(spans: tuple[Span, ...], look: Look, body_size: float, source: str) -> Block:
    """The block that a paragraph is: a heading, an item or a paragraph. `body_size`: of running text, half points."""
    text = "".join(span.text for span in spans)
    if look.heading and len(text) <= 2 * LONGEST_HEADING:
        return Block("heading", spans, look.heading, source=source)
    if look.item:
        return Block("item" if look.item > 0 else "paragraph", spans, abs(look.item), source=source)
    if length := markers.bullet(text):
        return Block("item", settle(cut_spans(spans, length)), 1 + look.indent // _INDENT, source=source)
    block = Block("paragraph", spans, source=source)
    if looks_like_heading(block) or _stands_out(text, look, body_size):
        return as_heading(block, 2 if look.is_ruled and text.count(" ") < 5 else 0)
    return block


def _stands_out(text: str, look: Look, body_size: float) -> bool:
    """Whether a short line is set as a heading is: in capitals, larger, or over a rule."""
    letters = [char for char in text if char.isalpha()]
    if len(letters) < 2 or len(text) > LONGEST_HEADING or set("\t\n@|") & set(text) or text.endswith((".", ",", ";")):
        return False
    if any(char.isdigit() for char in text):
        return False
    capitals = len(letters) > 3 and all(char.isupper() for char in letters)
    return capitals or look.is_ruled or look.largest >= _LARGER * body_size

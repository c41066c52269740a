"""Whether a document tells a career or asks for one: a CV that was given for a posting, or a posting for a CV."""

from collections.abc import Iterable

from screen.documents.blocks.block import Document
from screen.documents.blocks.printed_dates import find_dates
from screen.postings.posting_sections import SHORT, section_of
from screen.postings.words import PostingWords, phrases

_STAYS = 2
"""Spans of time from which on a text that asks for nothing tells where somebody was."""


def tells_career(document: Document) -> bool:
    """Whether a document has the spans of several stays, and no sentence that says what somebody must have."""
    found = (date for block in document.blocks for date in find_dates(block.text))
    stays = sum(not date.single and date.start is not None for date in found)
    return stays >= _STAYS and not asks_for_somebody(block.text for block in document.blocks)


def asks_for_somebody(texts: Iterable[str]) -> bool:
    """Whether any of some texts says what somebody must have, or that a post is open."""
    return any(_asks(PostingWords(text)) for text in texts)


def lists_wishes(texts: Iterable[str]) -> bool:
    """Whether one of some texts opens a list of what is welcome beside what is asked for, as no CV does."""
    return any(len(text.split()) <= SHORT and section_of(text) == "preferred" for text in texts)


def _asks(words: PostingWords) -> bool:
    return words.holds(phrases("need", "must")) or words.holds(phrases("need", "opens"))

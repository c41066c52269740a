"""Whether a document tells a career or asks for one: a CV that was given for a posting, or a posting for a CV."""

from collections.abc import Iterable
from itertools import islice

from screen.documents.blocks.block import Document
from screen.documents.blocks.printed_dates import find_dates
from screen.postings.posting_sections import SHORT, section_of
from screen.postings.words import PostingWords, phrases

_STAYS = 2
"""Spans of time from which on a text that asks for nothing tells where somebody was."""


def tells_career(document: Document) -> bool:
    """Whether a document has the spans of several stays, and no sentence that says what somebody must have."""
    texts = [block.text for block in document.blocks]
    return tells_stays(texts) and not asks_for_somebody(texts)


def tells_stays(texts: Iterable[str]) -> bool:
    """Whether some texts have the spans of several stays."""
    return sum(not date.single and date.start is not None for text in texts for date in find_dates(text)) >= _STAYS


def asks_for_somebody(texts: Iterable[str], sentences: int = 1) -> bool:
    """Whether so many of some texts say what somebody must have, or that a post is open."""
    return len(list(islice(filter(None, (_asks(PostingWords(text)) for text in texts)), sentences))) == sentences


def lists_wishes(texts: Iterable[str]) -> bool:
    """Whether one of some texts opens a list of what is welcome beside what is asked for, as no CV does."""
    return any(len(text.split()) <= SHORT and section_of(text) == "preferred" for text in texts)


def _asks(words: PostingWords) -> bool:
    return words.holds(phrases("need", "must")) or words.holds(phrases("need", "opens"))

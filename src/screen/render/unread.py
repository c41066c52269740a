"""What of a candidate's documents import did not understand, in the words of every form."""

from collections.abc import Mapping
from typing import Any

from screen.render.clipping import shorten
from screen.sources.unread import unread_lines, unread_sections

_LINES = 3
"""Unread lines that are quoted where not all are."""
_WIDTH = 80
"""Characters of each."""


def unread_text(sections: int) -> str:
    """`2 sections unread`; empty where everything was understood."""
    return f"{sections} section{'s' * (sections != 1)} unread" if sections else ""


def unread_quotes(document: Mapping[str, Any], *, everything: bool = False) -> str:
    """`2 sections unread: “Ran kilns” (cv.md:9), “Odd” (cv.md:12)`; empty where everything was understood.

    `everything`: all lines in full; else the first, shortened, and how many more there are.
    """
    lines = unread_lines(document)
    shown = lines if everything else lines[:_LINES]
    quotes = [
        f"“{line.text if everything else shorten(line.text, _WIDTH)}”{f' ({line.place})' if line.place else ''}"
        for line in shown
    ]
    if more := len(lines) - len(shown):
        quotes.append(f"{more} more (--all)")
    return f"{unread_text(unread_sections(lines))}: {', '.join(quotes)}" if lines else ""

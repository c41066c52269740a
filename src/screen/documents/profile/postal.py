"""Postal addresses, which no profile keeps: `27 Example Road, Exampleton EX7 9TY`, `Flat 6, Example Mill, Cork`."""

import re

from screen.documents.blocks.printed_dates import find_dates
from screen.documents.entries.stays.phrase import is_place, is_title

_HOUSE = re.compile(r"\d{1,5}[a-zA-Z]?\s+[^\W\d].*|[^\W\d].*\s\d{1,5}[a-zA-Z]?")
"""The number of a house before or behind its street."""
_FULL = 3
"""Parts of an address that need no code: house, town, county or country."""


def is_postal(text: str) -> bool:
    """Whether a line at the head of a document is where somebody lives, by its house, its post code or its country."""
    first, *others = [part.strip() for part in re.split(r"[,|•·\t\n]", text)]
    if not others or is_title(first) or find_dates(text):
        return False
    last, is_full = others[-1], 1 + len(others) >= _FULL
    if not _HOUSE.fullmatch(first):
        return is_full and is_place(last)
    named = is_full and not re.match(r"\d+\S*\s+[a-z]", first)  # `12 years of experience, CPA, PMP`
    return named or is_place(last) or any(map(str.isdigit, last))

"""Postal addresses, which no profile keeps: `27 Example Road, Exampleton EX7 9TY`, `Flat 6, Example Mill, Cork`."""

import re

from screen.documents.blocks.printed_dates import find_dates
from screen.documents.entries.stays.phrase import is_place, is_title
from screen.ground.idf import reference_idf
from screen.ground.text import words

_HOUSE = re.compile(r"\d{1,5}[a-zA-Z]?\s+[^\W\d].*|[^\W\d].*\s\d{1,5}[a-zA-Z]?")
"""The number of a house before or behind its street."""
_SMALL = re.compile(r"\b[a-z]{4,}")
"""A small word that no street has: `2 stars of a guide`."""
_CODE = re.compile(
    r"\b\d{4,6}\s+[A-Z][a-z\u00df-\u024f]|\b[A-Z]{2}\s+\d{5}\b|\b\d{2,3}-\d{3,4}\b|\b\d{4}\s?[A-Z]{2}\b"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b[A-Z]\d[A-Z\d]\s?[A-Z\d]{3,4}\b"
)
"""A post code: digits before a town or behind a state, and those of Poland, Japan, the Netherlands, Britain, Ireland,
Canada.
"""
_COUNTY = "Co. "
_FULL = 3
"""Parts of an address without a house, at least: town, county or country."""


def is_postal(text: str) -> bool:
    """Whether a line at the head of a document is where somebody lives: by a post code, or a house and a place.

    Names of places alone are one where nothing but their last is a word: `Chania, Crete, Greece`.
    """
    first, *others = parts = [part.strip() for part in re.split(r"[,|•·\t\n]", text)]
    if not others or is_title(first) or find_dates(text):
        return False
    if any(map(_CODE.search, parts)):
        return True
    if _HOUSE.fullmatch(first):
        placed = any(part.startswith(_COUNTY) or is_place(part.rstrip(" 0123456789")) for part in others)
        return placed and not _SMALL.search(first)
    known = reference_idf().counts
    return (
        len(parts) >= _FULL and is_place(parts[-1]) and not any(word in known for word in words(" ".join(parts[:-1])))
    )

"""Postal addresses, which no profile keeps: `27 Example Road, Exampleton EX7 9TY`, `Flat 6, Example Mill, Cork`."""

import re

from screen.documents.blocks.printed_dates import find_dates
from screen.documents.entries.stays.phrase import is_place, is_title
from screen.documents.words.word_patterns import load_words, says
from screen.ground.idf import reference_idf
from screen.ground.text import fold, words

_HOUSE = re.compile(r"\d{1,5}[a-zA-Z]?\s+[^\W\d].*|[^\W\d].*\s\d{1,5}[a-zA-Z]?(?:/\d+)?")
"""The number of a house before or behind its street."""
_CODE = re.compile(
    r"\b\d{4,6}\s+[A-Z][a-z\u00df-\u024f]|\b[A-Z]{2}\s+\d{5}\b|\b\d{2,3}-\d{3,4}\b|\b\d{4}\s?[A-Z]{2}\b"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b[A-Z]\d[A-Z\d]\s?[A-Z\d]{3,4}\b"
)
"""A post code: digits before a town or behind a state, and those of Poland, Japan, the Netherlands, Britain, Ireland,
Canada.
"""
_LED = re.compile(rf"(?:{'|'.join(load_words('entries')['streets']['before'])})\.? \d")
_FULL = 3
"""Parts of an address without a house, at least: town, county or country."""


def is_postal(text: str) -> bool:
    """Whether a line at the head of a document is where somebody lives: by a house in a street, or with a post code.

    Names of places alone are one where nothing but their last is a word: `Chania, Crete, Greece`. In doubt a line is
    none: it would be left out in silence.
    """
    parts = [part.strip() for part in re.split(r"[,|•·\t\n]", text)]
    if len(parts) == 1 or is_title(parts[0]) or find_dates(text):
        return False
    houses = [part for part in parts if _HOUSE.fullmatch(part)]
    if any(map(_is_of_a_street, houses)) or any(_CODE.search(part) for part in parts if houses and [part] != houses):
        return True
    known = reference_idf().counts
    *names, last = parts
    return len(parts) >= _FULL and is_place(last) and not any(word in known for word in words(" ".join(names)))


def _is_of_a_street(house: str) -> bool:
    """Whether a word beside a number is of streets, `27 Example Road`, `7 Rue Exemple`, or leads to it: `Flat 6`."""
    if _LED.match(fold(house)):
        return True
    found = re.sub(r"[\d/]+[a-zA-Z]?\b", "", house).split()
    return any(says(edge, "entries", "streets") for edge in (found[0], found[-1]))

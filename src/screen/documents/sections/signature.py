"""The line with which some CVs end: where and on which day somebody signed, `Kassel, den 1. November 2026`."""

import re
from collections.abc import Sequence

from screen.documents.blocks.block import Block
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.words.people import is_name
from screen.documents.words.word_patterns import word_set
from screen.ground.text import fold

_PLACE = re.compile(r"[^\W\d_][^\d,:]{1,40}?(?P<on>,?\s(?:den|le|il|am|the|el|em|dnia|am|on)\s*|,\s*)")
_NUMBER = re.compile(r"\d+")
_LAST = 2
"""Blocks at the end of a document: behind the line may stand the name."""
_WORDS = 4


def signed_on(text: str) -> str | None:
    """The day or month that a line tells, if it says where and on which day somebody signed, and nothing else."""
    found = _PLACE.match(text.strip())
    spans = find_dates(text.strip()) if found else []
    if found is None or len(spans) != 1 or not spans[0].single or spans[0].begin != found.end():
        return None
    numbers = _NUMBER.findall(text)
    place = found[0][: found.start("on") - found.start()]
    words = len(place.split())
    is_told = found["on"].strip(" ,") or (words == 1 and len(numbers) > 2) or fold(place) in _cities()
    is_day = len(numbers) > 1 and len(numbers[0]) <= 2 and not text.strip()[spans[0].stop :].strip(" .")
    return spans[0].end if is_told and is_day and words <= _WORDS else None


def _cities() -> frozenset[str]:
    return word_set("entries", "places", "cities")


def without_signature(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a document before the one that says where and when it was signed; behind that may stand a name."""
    for at in range(max(0, len(blocks) - _LAST), len(blocks)):
        behind = blocks[at + 1 :]
        if not blocks[at].level and signed_on(blocks[at].text) and all(is_name(block.text) for block in behind):
            return list(blocks[:at])
    return list(blocks)

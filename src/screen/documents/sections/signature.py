"""The lines with which some CVs end: where and when one signed, `Kassel, den 1. November 2026`, whose form it is."""

import re

from screen.documents.blocks.printed_dates import find_dates
from screen.documents.words.word_patterns import word_set
from screen.ground.text import fold

_PLACE = re.compile(
    r"(?P<made>Fait à |Fatto a |Hecho en )?(?P<place>[^\W\d_][^\d,:]{1,40}?)(?P<on>,?\s(?:den|le|il)\s|,\s)"
)
_NUMBER = re.compile(r"\d+")


def signed_on(text: str) -> str | None:
    """The day or month that a line tells, if it says where and on which day somebody signed, and nothing else."""
    found = _PLACE.match(text.strip())
    spans = find_dates(text.strip()) if found else []
    if found is None or len(spans) != 1 or not spans[0].single or spans[0].begin != found.end():
        return None
    numbers = _NUMBER.findall(text)
    is_day = len(numbers) > 1 and len(numbers[0]) <= 2 and not text.strip()[spans[0].stop :].strip(" .")
    is_known = found["made"] or fold(found["place"]) in word_set("entries", "places", "cities")
    is_told = is_known or ("den" in found["on"] and " " not in found["place"])
    return spans[0].end if is_told and is_day else None


def is_signature(text: str) -> bool:
    """Whether a line does so in words that nothing else has: `den`, `le`, `Fait à`."""
    found = _PLACE.match(text.strip())
    return found is not None and bool(found["on"].strip(" ,") or found["made"]) and signed_on(text) is not None


_CREDIT = re.compile(
    r"\W*(?:©.{0,60}|copyright\b.{0,60})?\W*\b(?:(?:re)?design(?:ed)?|template|theme|(?:proudly )?powered"
    r"|generated|crafted|(?:this )?(?:page|site|website|cv|resume)(?: was| is)? (?:made|built|created|generated))"
    r"\s(?:with|by|using|from)\b.{0,80}",
    re.IGNORECASE | re.DOTALL,
)


def is_credit(text: str) -> bool:
    """Whether a block says who made the template, and nothing else: `Designed by Sample Themes`."""
    return _CREDIT.fullmatch(text.strip()) is not None

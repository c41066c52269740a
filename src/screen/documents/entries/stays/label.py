"""Labels: what stands before a colon or in the first cell of a line, and which part of an entry it names."""

import re

from screen.documents.blocks.printed_dates import find_dates, is_dates
from screen.documents.entries.stays.phrase import is_employer, is_place, is_school, is_title
from screen.documents.words.word_patterns import load_words
from screen.ground.text import fold

_LABELLED = re.compile(
    r"^\W*(?:\d{1,2}[.)]\s+)?(?P<label>[^\W\d_][^\t:：]{1,70}?)\s*(?:\t+|\s?[:：](?:\s|$))\s*(?P<value>.*)$", re.DOTALL
)
_PARTS = ("area", "tag", "text", "org", "role", "location")
"""What a label names, the first whose words it has: `Type ou secteur d'activité` is no activity."""


def part_of(label: str) -> str | None:
    """What the words of a label name: a part of an entry, or nothing."""
    stems = load_words("entries")["forms"]
    words = re.findall(r"[^\W\d_]+", fold(label))
    return next((part for part in _PARTS if any(word.startswith(tuple(stems[part])) for word in words)), None)


def label_of(text: str) -> tuple[str | None, str]:
    """The label of a line, folded, and what belongs to it; no label where it has none."""
    found = _LABELLED.match(text)
    if found is None or find_dates(found["label"]):
        return None, text.strip()
    if is_dates(found["value"].strip()) and part_of(found["label"]) in ("org", "role"):
        return None, text.strip()  # a degree or a position with its dates, and no label of theirs
    if part_of(found["label"]) == "role" and is_school(found["label"]) and is_place(found["value"].partition("\n")[0]):
        return None, text.strip()  # `POSTECH` with its town, which begins as a label does
    return fold(found["label"]), found["value"].strip()


def is_aside(text: str) -> bool:
    """Whether a line of an entry tells of pay, hours or superiors, or is the label of what was done, as none but it."""
    label, value = label_of(f"{text} " if text.endswith((":", "：")) else text)
    if label is None:
        return False
    if not value:
        return part_of(label) == "text" and not is_title(label)
    stem = next((stem for stem in load_words("entries")["forms"]["staff"] if re.match(rf"{stem}\b", label)), None)
    # `Grade 5 Teacher` and `Notice Board Ltd` begin alike, and what has dates is a job.
    return stem is not None and not (is_title(label[len(stem) :]) or is_employer(label) or find_dates(value))

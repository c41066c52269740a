"""Residence: the town in which somebody lives, as the lines of contacts at the head of a document say."""

import re
from collections.abc import Sequence

from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.line import Line
from screen.documents.entries.stays.label import label_of, part_of
from screen.documents.entries.stays.phrase import MODE, is_place, split_commas
from screen.documents.profile.postal import is_postal
from screen.ground.text import fold

CONTACT = re.compile(
    r"https?://|www\.|linkedin|github|google scholar|orcid|e-?mail|phone|\btel\b(?!\s[a-z])|twitter|\bcv\b"
    r"|\w\.(?:com|org|net|io|dev)\b",
    re.IGNORECASE,
)
PRIVATE = re.compile(
    r"[\w.+-]+\s?(?:@|\[at\]|\(at\))\s?[\w-]+(?:\s?(?:\.|\[dot\])\s?[\w-]+)+|(?:\+\d{1,3}[\s.-]?)?(?:\(?\d{2,4}\)?[\s.-]){2,4}\d{3,4}\b"
)
"""Addresses of e-mail, and numbers of phones."""
_NEAR = 8
"""Lines of the head among which those of contacts stand."""
_MARKS = re.compile(r"\s*[|•·∙⋄◦\t]\s*|\s[–—/]\s")


def find_residence(lines: Sequence[Line], name: str | None) -> tuple[dict[str, str], str] | None:
    """The town, with its region or country if printed, and its place in the document; None where no line tells it.

    It is a known place, or stands before one. `name`: that of the person.
    """
    for line in lines[:_NEAR]:
        told = _parts_of(line, name)
        places = [part for part in told if is_place(part) and not (is_postal(part) or MODE.match(part))]
        if len(places) == 1:
            city, *rest = split_commas(places[0])
            return {"city": city} | ({"region": ", ".join(rest)} if rest else {}), line.place
    return None


def _parts_of(line: Line, name: str | None) -> list[str]:
    """The parts of a line without contacts, links, labels and the name of the person."""
    linked = {span.text.strip() for span in line.spans if span.href}
    text = line.text[len(name) :] if name and fold(line.text).startswith(fold(name)) else line.text
    parts = (part.strip(" ,") for part in _MARKS.split(PRIVATE.sub(" | ", text)))
    return [_without_label(part) for part in parts if part and not (part in linked or CONTACT.search(part))]


def _without_label(text: str) -> str:
    """A text without the label of a contact or a place before it: `Location: Leeds`."""
    label, value = label_of(text)
    return value if label and is_of_residence(label) else text


def is_of_residence(label: str | None) -> bool:
    """Whether a label is that of a place or of contacts: `Location`, `Address`."""
    return label is not None and (part_of(label) == "location" or heading_kinds(label) == ("contact",))

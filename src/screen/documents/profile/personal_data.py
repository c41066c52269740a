"""Personal data, which no profile keeps: contacts, addresses, birth and family; and the town, which it does."""

import re
from collections.abc import Sequence

from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.entries.stays.label import label_of, part_of
from screen.documents.entries.stays.phrase import MODE, is_place, is_title, split_commas
from screen.documents.words.word_patterns import load_words, says, word_set
from screen.ground.idf import reference_idf
from screen.ground.messengers import MESSENGER
from screen.ground.text import fold, words

CONTACT = re.compile(
    r"https?://|www\.|linkedin|github|google scholar|orcid|e-?mail|phone|\btel\b(?!\s[a-z])|twitter|\bcv\b"
    rf"|\w\.(?:com|org|net|io|dev)\b|{MESSENGER}",
    re.IGNORECASE,
)
PRIVATE = re.compile(
    r"[\w.+-]{1,64}\s?(?:@|\[at\]|\(at\))\s?[\w-]+(?:\s?(?:\.|\[dot\])\s?[\w-]+)+|(?:\+\d{1,3}[\s.-]?)?(?:\(?\d{2,4}\)?[\s.-]){2,4}\d{3,4}\b"
    r"|\+\d[\d\s().-]{7,15}\d\b|(?<!\d)1[3-9]\d{9}(?!\d)"
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


_LONGEST = 30
"""Characters of what such a label is of, and of what stands between `born` and the date."""
_PART = re.compile(r"\s*[|•·;]\s*|\s+[–—-]\s+|\n")


def without_personal(text: str) -> str:
    """A line without its parts that tell such data; the line itself where none does."""
    parts = _PART.split(text)
    kept = [part for part in parts if not _is_personal(part)]
    return text if len(kept) == len(parts) else " ".join(kept)


BESIDE_SEX = re.compile(r"^\W*(?P<name>[^\W\d_][^\d\n/／]{1,30}?)\s*[/／]\s*[男女](?:\s*[/／].*)?$", re.MULTILINE)
"""A name with the sex and the year of birth behind slashes, as Chinese CVs print them: `李示例/男/1995`."""


def _is_personal(text: str) -> bool:
    """Whether a text has the label of such data, as `Date of birth: 1990`, or says when somebody was born."""
    label, value = label_of(text)
    asked = word_set("entries", "personal") | word_set("entries", "names", "labels")
    if (label in asked and len(value) < _LONGEST) or BESIDE_SEX.match(text):
        return True
    born = "|".join(load_words("entries")["personal"]["born"])
    return re.match(rf"\W*(?:{born})(?!\w)[^\d,]{{0,{_LONGEST}}}\d", fold(text)) is not None

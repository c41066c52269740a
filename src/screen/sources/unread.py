"""What of a document import did not understand (`meta.unread`): it may say what is asked for, and earns nothing."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from screen.sources.profile import Profile, read_profile

_OF_PAPERS = re.compile(r"\(publications[/)]")
"""What import writes of a line of a list of papers that it did not place, or of a part: `(publications/journal)`."""
_REFERENCES = "(references)"
"""What it writes of a line that stands where referees are named."""


class UnreadLine(msgspec.Struct, frozen=True):
    """One line that stands in no field of the profile."""

    text: str
    place: str = ""
    """`cv.pdf p.2`; empty where import did not say."""
    section: str | None = None
    """The section that it stands in; None: it was not told, and the line counts as a section of its own."""
    of_papers: bool = False
    """Import took it for one of a list of papers."""


def unread_lines(document: Mapping[str, Any]) -> tuple[UnreadLine, ...]:
    """The lines of `meta.unread` that may say what is asked for: all but those of referees, which nothing matches."""
    return tuple(_line(item) for item in _items(document) if _REFERENCES not in str(_fields(item).get("why")))


def left_lines(document: Mapping[str, Any]) -> tuple[UnreadLine, ...]:
    """All lines of `meta.unread`; what has another shape is passed over."""
    return tuple(map(_line, _items(document)))


def unread_sections(lines: Sequence[UnreadLine]) -> int:
    """How many sections those lines stand in."""
    told = {(_file(line.place), line.section) for line in lines if line.section is not None}
    return len(told) + sum(line.section is None for line in lines)


def unread_profile(lines: Sequence[UnreadLine], profile_id: str) -> Profile:
    """A profile that holds these lines and nothing else, so that criteria look for their words as everywhere.

    They are of one item: whether one of them would bear out what another says, had they been read, nobody knows.
    """
    document = {"projects": [{"highlights": [line.text for line in lines]}]}
    return read_profile(document, profile_id=profile_id, source=profile_id)


def _items(document: Mapping[str, Any]) -> list[object]:
    meta = document.get("meta")
    listed = meta.get("unread") if isinstance(meta, Mapping) else None
    return [item for item in listed if _text(item)] if isinstance(listed, list) else []


def _fields(item: object) -> Mapping[str, Any]:
    return item if isinstance(item, Mapping) else {}


def _text(item: object) -> str:
    text = item.get("text") if isinstance(item, Mapping) else item
    return text.strip() if isinstance(text, str) else ""


def _line(item: object) -> UnreadLine:
    fields = _fields(item)
    place, section = fields.get("place") or fields.get("path"), fields.get("section")
    return UnreadLine(
        _text(item),
        place if isinstance(place, str) else "",
        section if isinstance(section, str) else None,
        _OF_PAPERS.search(str(fields.get("why"))) is not None,
    )


def _file(place: str) -> str:
    """`cv.pdf` of `cv.pdf p.2`, `cv.md` of `cv.md:13`."""
    return place.rpartition(" p.")[0] or place.rpartition(":")[0] or place

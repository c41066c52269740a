"""Venues told by their style: where one paper of a list appeared in what is set in italics, the others did so, too."""

import re
from collections.abc import Sequence

import msgspec

from screen.documents.entries.papers.listing import ListedPaper
from screen.documents.entries.papers.printed_paper import PrintedPaper, title_of
from screen.documents.entries.papers.standing import NO_ARTICLE
from screen.documents.words.people import is_name
from screen.ground.text import fold
from screen.ground.venues import told_beside

_NAME = re.compile(r"[^\W\d_][^\d;:|]{2,80}")
"""A venue that no list knows, without volume and year."""
_IN = re.compile(r"(?i)\b(?:in|dans|aus)\W*$")
"""Before a book or a conference; not before a journal."""

Listed = Sequence[tuple[ListedPaper, PrintedPaper | None]]


def with_styled_venues(listed: Listed) -> list[tuple[ListedPaper, PrintedPaper | None]]:
    """The papers of a list; one that names no known venue has the unknown one that stands in the style of the known.

    A paper that says of itself how far it has come, as `submitted` or `preprint` do, stays what it is.
    """
    places = [_venue_of(entry) if paper else None for entry, paper in listed]
    if not any(
        paper and place and _is_known(paper, entry.text[slice(*place)])
        for (entry, paper), place in zip(listed, places, strict=True)
    ):
        return list(listed)
    return [
        (entry, _appeared(entry, paper, place) if paper and place else paper)
        for (entry, paper), place in zip(listed, places, strict=True)
    ]


def _venue_of(entry: ListedPaper) -> tuple[int, int] | None:
    """The one stretch in italics that is no title, no author and no name."""
    other = [title_of(entry), *((part.begin, part.stop) for part in entry.parts if part.label == "A")]
    found = [
        (begin, stop)
        for begin, stop in entry.passage.styled("italic")
        if not any(begin < end and first < stop for first, end in other)
    ]
    if len(found) != 1 or not _NAME.fullmatch(text := entry.text[slice(*found[0])].strip(" .,")):
        return None
    begin, stop = found[0]
    labelled = any(part.label == "V" and part.begin <= begin and stop <= part.stop for part in entry.parts)
    return found[0] if text[0].isupper() and (labelled or not is_name(text)) else None


def _is_known(paper: PrintedPaper, venue: str) -> bool:
    """Whether a paper is published by what a stretch names."""
    said = fold(paper.standing.publisher or "")
    return paper.standing.status == "published" and bool(said) and (said in fold(venue) or fold(venue) in said)


def _appeared(entry: ListedPaper, paper: PrintedPaper, place: tuple[int, int]) -> PrintedPaper:
    """A paper that only its unknown venue makes a preprint, as one of that venue."""
    standing = paper.standing
    around = "".join(entry.text[part.begin : part.stop] for part in entry.parts if part.label not in "TA")
    told = told_beside(f"{around} ; {entry.text[slice(*place)]} ; {' ; '.join(entry.details)}")
    if standing.status != "preprint" or standing.date is None or entry.hint or told.status or set(told.kinds):
        return paper
    if re.search(NO_ARTICLE, fold(entry.text)):
        return paper
    venue = entry.text[slice(*place)].strip(" .,")
    track = "main" if _IN.search(entry.text[: place[0]]) else "journal"
    return msgspec.structs.replace(
        paper, standing=msgspec.structs.replace(standing, status="published", track=track, publisher=venue)
    )

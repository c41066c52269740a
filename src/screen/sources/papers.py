"""The publications of a profile: what each is worth is for the rubric to say, what each is stands here."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from screen.ground.dates import parse_date
from screen.ground.text import key

PUBLISHED = frozenset({"published", "accepted"})
_STATUSES = {
    "published": "published",
    "accepted": "accepted",
    "to appear": "accepted",
    "in press": "accepted",
    "camera ready": "accepted",
    "under review": "under-review",
    "submitted": "under-review",
    "in submission": "under-review",
    "preprint": "preprint",
    "in preparation": "in-preparation",
    "draft": "in-preparation",
    "workshop": "published",
}
_WHOLE = ("main", "journal", "findings", "demo")
"""Tracks whose papers are papers of the venue."""
TRACKS = ("main", "findings", "workshop", "demo", "journal", "preprint", "thesis", "report")


class Paper(msgspec.Struct, frozen=True):
    """One work of `publications[]`."""

    index: int
    """Its place in the list."""
    title: str
    """As printed."""
    identity: str
    """The folded title: a work printed twice counts once."""
    venue: str | None
    """Canonical acronym; None where none is known."""
    track: str
    """One of `TRACKS`."""
    status: str
    """`published`, `accepted`, `under-review`, `preprint` or `in-preparation`."""
    role: str | None
    """The candidate among the authors: `first`, `equal`, `middle` or `last`; None: the profile does not tell."""
    month: int | None
    """Of publication; see `ground.dates`."""
    distinctions: tuple[str, ...] = ()
    """`oral`, `spotlight`, `highlight`, `best paper`."""
    venue_field: str | None = None
    """The field that names the venue, for the quote: `venue` or `publisher`."""


def read_papers(items: Sequence[Mapping[str, Any]]) -> tuple[Paper, ...]:
    """The papers of `publications[]`, in order; an item without a title is left out."""
    return tuple(
        _paper(index, item)
        for index, item in enumerate(items)
        if isinstance(item.get("name"), str) and key(item["name"])
    )


def is_published(item: Mapping[str, Any]) -> bool:
    """Whether an item of `publications[]` has appeared or will: its text then counts as work."""
    status, track, _, _ = _standing(item)
    return status in PUBLISHED and track not in ("preprint", "thesis", "report")


def is_planned(item: Mapping[str, Any]) -> bool:
    """Whether an item of `publications[]` is only in preparation: its text says no more than a list does."""
    return _standing(item)[0] == "in-preparation"


def _paper(index: int, item: Mapping[str, Any]) -> Paper:
    status, track, venue, venue_field = _standing(item)
    released = item.get("releaseDate")
    date = parse_date(str(released)) if isinstance(released, str | int) else None
    distinctions = item.get("distinctions")
    return Paper(
        index=index,
        title=item["name"],
        identity=key(item["name"]),
        venue=venue,
        track=track,
        status=status,
        role=_role(item),
        month=date.month if date else None,
        distinctions=tuple(d for d in distinctions if isinstance(d, str)) if isinstance(distinctions, list) else (),
        venue_field=venue_field,
    )


def _role(item: Mapping[str, Any]) -> str | None:
    if item.get("equalContribution") is True and item.get("position") != 1:
        return "equal"
    position = item.get("position")
    if isinstance(position, bool) or not isinstance(position, int) or position < 1:
        return None
    authors = item.get("authors")
    listed = [a for a in authors if isinstance(a, str)] if isinstance(authors, list) else []
    if position == 1:
        return "first"
    cut = any(key(author) in ("et al", "others", "and others") for author in listed[-1:])
    return "last" if position == len(listed) and not cut else "middle"


def _recognised(publisher: str, status: str | None, track: str) -> tuple[str | None, str, str | None]:
    """Status and track, as said or else as printed, and the venue that is printed, if it is one of a whole paper."""
    from screen.ground.venues import find_venue, recognise

    if status is not None and track in TRACKS:
        # All is said but the venue: a name that is known whole spares the search for names inside the text.
        known = find_venue(publisher.split(",", maxsplit=1)[0]) if track in _WHOLE else None
        if known is not None or track not in _WHOLE:
            return status, track, known.acronym if known else None
    mention = recognise(publisher)
    status = status or mention.status
    if track not in TRACKS:
        # A venue without a track is a side event of it, such as its industry track.
        track = mention.track or ("workshop" if mention.venue is not None else "")
    return status, track, mention.venue.acronym if mention.venue is not None and track in _WHOLE else None


def _standing(item: Mapping[str, Any]) -> tuple[str, str, str | None, str | None]:
    """Status, track, venue, and the field that names the venue; what the item leaves out is read off what it prints."""
    said = {
        name: item[name].strip()
        for name in ("status", "track", "venue", "publisher")
        if isinstance(item.get(name), str)
    }
    status = _STATUSES.get(key(said.get("status", "")))
    track = said.get("track", "").casefold()
    if said.get("status") and status is None:
        status = "in-preparation"  # a status that we do not know earns nothing rather than everything
    venue, venue_field = None, None
    if said.get("venue"):
        from screen.ground.venues import canonical

        venue, venue_field = canonical(said["venue"]), "venue"
    unpublished = status is not None and status not in PUBLISHED
    if said.get("publisher") and not unpublished and (status is None or track not in TRACKS or venue is None):
        status, track, found = _recognised(said["publisher"], status, track)
        if venue is None and found is not None:
            venue, venue_field = found, "publisher"
    if track not in TRACKS:
        track = "preprint" if status == "preprint" else "main"
    if status is None:
        # Nothing printed about where it appeared: a manuscript, not a paper of some venue.
        status = "preprint" if track == "preprint" or not (said.get("venue") or said.get("publisher")) else "published"
    if status == "preprint":
        track = "preprint"
    return status, track, venue, venue_field

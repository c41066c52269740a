"""The publications of a profile: what each is worth is for the rubric to say, what each is stands here."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import msgspec

from screen.ground.dates import parse_date
from screen.ground.text import key
from screen.sources.authorship import place_of

PUBLISHED = frozenset({"published", "accepted"})
STATUSES = ("published", "accepted", "under-review", "preprint", "in-preparation")
_WHOLE = ("main", "journal", "findings", "demo")
"""Tracks whose papers are papers of the venue."""
TRACKS = ("main", "findings", "workshop", "demo", "journal", "preprint", "thesis", "report")


_NAME = re.compile(r"([^\W\d_][^\d()\[\]]*?)(?:[\s,.;:]*(?:\b(?i:vol|no|pp?)\b[\s.]*)?(?=[\d(\[])|$)")
"""A venue's name, up to the first number or bracket, without the marks and `Vol.` before that."""
_WORD = re.compile(r"[^\W\d_]{4}")
"""What neither volume, pages, nor the month of a year is called by its first three letters."""


class Paper(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One work of `publications[]`."""

    index: int
    """Its place in the list."""
    title: str
    """As printed."""
    identity: str
    """`work_key` of the title: a work printed twice counts once."""
    venue: str | None
    """Canonical acronym; of one that is not known the name as printed; None where none is told."""
    track: str
    """One of `TRACKS`."""
    status: str
    """`published`, `accepted`, `under-review`, `preprint` or `in-preparation`."""
    role: str | None
    """One of `authorship.PLACES`; None: the profile does not tell."""
    month: int | None
    """Of publication; see `ground.dates`."""
    distinctions: tuple[str, ...] = ()
    """`oral`, `spotlight`, `highlight`, `best paper`."""
    venue_field: str | None = None
    """The field that names the venue, for the quote: `venue` or `publisher`."""
    venue_text: str | None = None
    """What that field says."""
    planned: bool = False
    """It is said to be in preparation; False for one of that status that was rejected, or whose status is unknown."""


class Standing(NamedTuple):
    """Where an item of `publications[]` stands; worked out once, for its text as for its points."""

    status: str | None
    """As `Paper` has it; None: the item is a talk, a review, a role, or somebody else's paper that cites this one."""
    track: str = "main"
    """As `Paper` has it, and the next two."""
    venue: str | None = None
    venue_field: str | None = None
    planned: bool = False

    @property
    def published(self) -> bool:
        """Whether the paper has appeared or will: its text then counts as work."""
        return self.status in PUBLISHED and self.track not in ("preprint", "thesis", "report")


_VERSION = re.compile(
    r"(?i)[(\[](?:(?:extended|short|long|full|journal|conference|preprint|arxiv|technical report|workshop|poster|demo"
    r"|preliminary|student) ?)*(?:abstract|version|paper|preprint|oral|spotlight)?[)\]]\W*$"
    r"|^(?:poster|demo|extended abstract) ?:"
)


def work_key(title: str) -> str:
    """`title` as works are compared for being the same: its words, without `(extended abstract)` and the like."""
    if "(" in title or "[" in title or ":" in title:
        return key(_VERSION.sub("", title.strip())) or key(title)
    return key(title)  # the usual case, and half of the work


def work_of(item: Mapping[str, Any]) -> str:
    """`work_key` of an item of `publications[]`; empty where it has no title."""
    title = item.get("name")
    return work_key(title) if isinstance(title, str) else ""


def read_papers(
    items: Sequence[Mapping[str, Any]], standings: Sequence[Standing], works: Sequence[str], notes: list[str]
) -> tuple[Paper, ...]:
    """The papers of `publications[]`, in order; what is left out, and why, is added to `notes`.

    `standings`, `works`: `standing_of` and `work_of` each of them.
    """
    out = []
    for index, (item, standing, work) in enumerate(zip(items, standings, works, strict=True)):
        if not work:
            notes.append(f"publications[{index}] has no title: left out")
        elif standing.status is None:
            notes.append(f"publications[{index}] tells of a talk, a review or a citation, not of a paper: left out")
        else:
            released = item.get("releaseDate")
            date = parse_date(str(released)) if isinstance(released, str | int) else None
            paper = Paper(
                index=index,
                title=item["name"],
                identity=work,
                venue=standing.venue,
                track=standing.track,
                status=standing.status,
                role=place_of(item),
                month=date.month if date else None,
                distinctions=_distinctions(item.get("distinctions")),
                venue_field=standing.venue_field,
                venue_text=item[standing.venue_field] if standing.venue_field else None,
                planned=standing.planned,
            )
            out.append(paper)
    return tuple(out)


def _distinctions(value: object) -> tuple[str, ...]:
    """Distinctions as rubrics name them; a text alone is a list of one, and what we do not know is kept, folded."""
    if not value:
        return ()
    texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    out: list[str] = []
    for text in texts:
        if not isinstance(text, str) or not key(text):
            continue
        from screen.ground.paper_status import DISTINCTIONS, read_standing

        folded = " ".join(text.casefold().split())
        out += (folded,) if folded in DISTINCTIONS else read_standing(text).distinctions or (folded,)
    return tuple(dict.fromkeys(out))


def _recognised(
    publisher: str, status: str | None, track: str
) -> tuple[str | None, str, str | None, tuple[str | None, ...]]:
    """Status and track, as said or else as printed, the venue printed, if of a whole paper, and what only cites it.

    An empty status: this is no paper.
    """
    from screen.ground.venues import find_venue, recognise

    if status is not None and track in TRACKS and not _tells_of_citations(publisher):
        # All is said but the venue: a name that is known whole spares the search for names inside the text.
        known = find_venue(publisher.split(",", maxsplit=1)[0]) if track in _WHOLE else None
        if known is not None or track not in _WHOLE:
            return status, track, known.acronym if known else None, ()
    mention = recognise(publisher)
    if not mention.appeared and not mention.cites and track not in TRACKS:
        return "", track, None, ()
    status = status or mention.status
    if track not in TRACKS:
        # A venue without a track is a side event of it, such as its industry track.
        track = mention.track or ("workshop" if mention.venue is not None else "")
    found = mention.venue.acronym if mention.venue is not None and track in _WHOLE else None
    cites = mention.cites if mention.appeared else (*mention.cites, None)
    return status, track, found, cites if found is None else ()


def _tells_of_citations(text: str) -> bool:
    folded = text.casefold()
    return "cited" in folded or "citation" in folded or "featured" in folded


def _status(said: str) -> str | None:
    """The status that the field of that name gives; None: the field is empty."""
    if not said or said in STATUSES:
        return said or None
    from screen.ground.paper_status import read_status

    return read_status(said)


def _is_planned(said: Mapping[str, str]) -> bool:
    """Whether a paper is said to be in preparation; one that was rejected, or whose status nobody knows, is not."""
    from screen.ground.paper_status import read_standing

    told = [read_standing(text) for text in ([said["status"]] if said.get("status") else said.values())]
    return not any(one.turned_down for one in told) and not (said.get("status") and told[0].status is None)


def standing_of(item: Mapping[str, Any]) -> Standing:
    """Where one item stands; what it leaves out is read off what it prints."""
    status, track, venue, publisher = item.get("status"), item.get("track"), item.get("venue"), item.get("publisher")
    status = status.strip() if isinstance(status, str) else None
    track = track.strip() if isinstance(track, str) else None
    venue = venue.strip() if isinstance(venue, str) else None
    publisher = publisher.strip() if isinstance(publisher, str) else None
    if venue and publisher and status in STATUSES and track in TRACKS and not _tells_of_citations(publisher):
        publisher = None  # all is said, and publishers are many
    return _standing(status, track, venue, publisher)


@lru_cache(1 << 14)
def _standing(
    said_status: str | None, said_track: str | None, said_venue: str | None, said_publisher: str | None
) -> Standing:
    fields = (("status", said_status), ("track", said_track), ("venue", said_venue), ("publisher", said_publisher))
    said = {name: text for name, text in fields if text is not None}
    status = _status(said.get("status", ""))
    track = said.get("track", "").casefold()
    venue, venue_field, journal = None, None, False
    if said.get("venue"):
        status, track, venue, journal = _named(said["venue"], status, track)
        venue_field = "venue"
        if status == "":
            return Standing(None)
    publisher = said.get("publisher", "")
    unpublished = status is not None and status not in PUBLISHED
    told = status is not None and track in TRACKS and venue is not None
    if publisher and not unpublished and (not told or _tells_of_citations(publisher)):
        status, track, found, cites = _recognised(publisher, status, track)
        if status == "" or venue in cites:
            return Standing(None)
        if venue is None and found is not None:
            venue, venue_field = found, "publisher"
    status, track = _settled(status, track, journal=journal, printed=bool(said.get("venue") or publisher))
    standing = Standing(status, track, venue, venue_field, status == "in-preparation" and _is_planned(said))
    return standing if venue else _with_printed_name(standing, publisher)


def _with_printed_name(standing: Standing, publisher: str) -> Standing:
    """A whole paper of a venue that nobody knows is of that which stands before volume, pages and year."""
    found = printed_venue(publisher) if standing.status in PUBLISHED and standing.track in _WHOLE else None
    return standing if found is None else standing._replace(venue=found, venue_field="publisher")


def printed_venue(publisher: str) -> str | None:
    """What stands before volume, pages and year; None: nothing does, or other words stand behind."""
    found = _NAME.match(publisher)
    return None if found is None or _WORD.search(publisher, found.end()) else found[1]


def _named(printed: str, status: str | None, track: str) -> tuple[str | None, str, str | None, bool]:
    """Status and track, as said or else as the field `venue` has them, the venue, and whether it is a known journal.

    An empty status: this is no paper.
    """
    from screen.ground.venues import find_venue, recognise

    known = find_venue(printed)
    if known is not None:
        return status, track, known.acronym, known.kind == "journal"
    mention = recognise(printed)
    if not mention.appeared and track not in TRACKS:
        return "", track, None, False
    venue = mention.venue.acronym if mention.venue is not None else printed
    return status or mention.status, track if track in TRACKS else mention.track or "", venue, False


def _settled(status: str | None, track: str, *, journal: bool, printed: bool) -> tuple[str, str]:
    """Status and track where nothing says more; `printed`: something says where the paper appeared."""
    if track not in TRACKS:
        track = "preprint" if status == "preprint" else "journal" if journal else "main"
    if status is None:
        # Nothing printed about where it appeared: a manuscript, not a paper of some venue.
        status = "preprint" if track == "preprint" or not printed else "published"
    return status, "preprint" if status == "preprint" else track

"""Claims that contradict each other, or the calendar."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, islice

from screen.ground.dates import month_of, parse_as_of
from screen.ground.package_data import load_tables
from screen.ground.text import key
from screen.ground.venues import recognise
from screen.judgement.flags.flag import Flag, FlagKind
from screen.judgement.flags.reading import Suspect
from screen.sources.papers import PUBLISHED, Paper
from screen.sources.tenure import Stay

_KIND: FlagKind = "contradiction"
_OVERLAP = 36
"""Months for which two full-time jobs may go on at once."""
_EARLIEST = 1960
_FIRST = re.compile(r"(?:[^()\[\]]*[(\[])?first[- ]author[)\].]*", re.IGNORECASE)
"""Said of oneself: alone, or alone in a bracket behind where the paper appeared."""
_MOST_COMPARED = 100
"""Jobs of a profile that are held against one another."""
_MOST_TOLD = 5
"""Pairs of them."""
_AHEAD = 12
"""Months after the as-of date until which a job may be known to last."""


_Span = tuple[Stay, int, int]
"""A job, and the months of its begin and end."""


def check_papers(suspect: Suspect) -> Iterator[Flag]:
    """A venue out of its time, an author who is not where the paper says, a workshop as its conference."""
    items = suspect.profile.document.get("publications") or ()
    this_year = parse_as_of(suspect.as_of).year
    standings: dict[str, set[str]] = defaultdict(set)
    for paper in suspect.profile.papers or ():
        path, item = f"publications[{paper.index}]", items[paper.index]
        if paper.status in PUBLISHED or paper.track != "journal":  # the longer version may wait at a journal
            standings[paper.identity].add(paper.status)
        if message := _timing(paper, this_year):
            yield Flag(_KIND, message, (suspect.sight(f"{path}.name", paper.title),))
        if message := _authorship(item, suspect.profile.name):
            yield Flag(_KIND, message, (suspect.sight(f"{path}.authors", ", ".join(_authors(item))),))
        elif field := _claims_first(item):
            message = f"a paper that is called a first author's has its author at place {item['position']}"
            yield Flag(_KIND, message, (suspect.sight(f"{path}.{field}", item[field]),))
        printed = item.get("publisher")
        if item.get("track") == "main" and isinstance(printed, str) and _is_workshop(printed):
            message = "a workshop paper is called a paper of the conference itself"
            yield Flag(_KIND, message, (suspect.sight(f"{path}.publisher", printed),))
    for paper in suspect.profile.papers or ():
        told = standings.pop(paper.identity, set())
        if told & PUBLISHED and told & {"under-review", "in-preparation"}:
            same = [other for other in suspect.profile.papers or () if other.identity == paper.identity]
            sights = tuple(suspect.sight(f"publications[{one.index}].name", one.title) for one in same[:3])
            yield Flag(_KIND, "a published paper is called under review elsewhere", sights)


def check_time(suspect: Suspect) -> Iterator[Flag]:
    """Two full-time jobs for years, and jobs out of all time."""
    today = month_of(parse_as_of(suspect.as_of))
    jobs = [stay for stay in suspect.profile.stays or () if stay.kind == "full-time" and stay.dated]
    spans = [(stay, stay.start.month, stay.end.month if stay.end else today) for stay in jobs if stay.start]
    yield from islice(_at_once(suspect, spans[:_MOST_COMPARED], today), _MOST_TOLD)
    for stay, begin, end in spans:
        if begin < 12 * _EARLIEST or end > today + _AHEAD:
            when = "begins before 1960" if begin < 12 * _EARLIEST else f"lasts until {end // 12}"
            yield Flag(_KIND, f"a job {when}", (suspect.sight(f"{stay.path}.position", stay.title),))


def _at_once(suspect: Suspect, spans: Sequence[_Span], today: int) -> Iterator[Flag]:
    """Two full-time jobs of different titles for years."""
    for (one, begin, end), (other, first, last) in combinations(spans, 2):
        months = min(end, last, today) - max(begin, first) + 1
        if months > _OVERLAP and key(one.title) != key(other.title):
            sights = tuple(suspect.sight(f"{stay.path}.position", stay.title) for stay in (one, other))
            yield Flag(_KIND, f"two full-time jobs go on at once for {months // 12} years", sights)


def _timing(paper: Paper, this_year: int) -> str | None:
    if paper.month is None or paper.status not in PUBLISHED:
        return None
    year = paper.month // 12
    founded = _founded().get(paper.venue or "")
    if founded and year < founded:
        return f"a paper of {year} is called one of {paper.venue}, which began in {founded}"
    if paper.status == "published" and year > this_year:
        return f"a paper is called published in {year}"
    return None


def _is_workshop(printed: str) -> bool:
    return "workshop" in key(printed) and recognise(printed).track == "workshop"


@cache
def _founded() -> Mapping[str, int]:
    return dict(load_tables("flags.toml")["founded"])


def _authors(item: Mapping[str, object]) -> list[str]:
    listed = item.get("authors")
    return [name for name in listed if isinstance(name, str)] if isinstance(listed, list) else []


def _authorship(item: Mapping[str, object], name: str) -> str | None:
    """Whether a paper that is called a first author's has its author elsewhere in the list."""
    authors, own = _authors(item), set(key(name).split())
    if item.get("position") != 1 or item.get("equalContribution") or len(authors) < 2 or len(own) < 2:
        return None
    places = [place for place, author in enumerate(authors, 1) if own <= set(key(author).split())]
    if places and places[0] != 1:
        return f"a first author by `position` stands at place {places[0]} of the authors"
    return None


def _claims_first(item: Mapping[str, object]) -> str | None:
    """The field of a paper in which its author is called the first, though the list of authors has them elsewhere."""
    position = item.get("position")
    if not isinstance(position, int) or position < 2 or item.get("equalContribution"):
        return None
    names = {word for author in _authors(item) for word in key(author).split() if len(word) > 1}
    return next(
        (
            name
            for name in ("publisher", "summary")
            if isinstance(said := item.get(name), str)
            and _FIRST.fullmatch(said.strip())
            and not names & {*key(said).split()}
        ),
        None,
    )

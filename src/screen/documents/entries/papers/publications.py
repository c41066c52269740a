"""Lists of papers: which blocks of a section are one entry, and what each entry prints.

Where one paper of a list appeared in what is set in italics or follows its title, the others did so, too.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from screen.documents.blocks.line import lines_of
from screen.documents.blocks.span import quote
from screen.documents.entries.papers.listing import ListedPaper
from screen.documents.entries.papers.other_work import is_bare, what_opens, why_no_paper
from screen.documents.entries.papers.printed_paper import PrintedPaper, read_legend, title_of
from screen.documents.entries.papers.reading_choice import read_list
from screen.documents.entries.papers.standing import PrintedStanding
from screen.documents.entries.stays.wording import names_employer
from screen.documents.sections.section import Section
from screen.documents.words.people import is_name
from screen.documents.words.word_patterns import says
from screen.ground.text import fold
from screen.ground.venues import told_beside

_LEFTOVERS = re.compile(
    r"\b(?:your name|paper title number|author name|title of (?:your|the) paper|lorem ipsum|your-?username)\b",
    re.IGNORECASE,
)


class OtherWork(msgspec.Struct, frozen=True):
    """An entry that belongs to another list."""

    goes_to: str
    """The list: `talks` or `service`."""
    text: str
    """On one line."""
    date: str | None
    """ISO, as far as printed."""
    place: str
    """Where it stands."""


class PublicationsRead(msgspec.Struct):
    """What a section of publications prints."""

    papers: list[PrintedPaper] = []
    """In order."""
    others: list[OtherWork] = []
    """What belongs to another list."""
    warnings: list[str] = []
    """A sentence for each entry that is no paper or could not be read."""


def parse_publications(section: Section, own: str | None) -> PublicationsRead:
    """The papers of a section, in order, and what else it lists."""
    lines = lines_of(section.blocks, section.start)
    hint = next((kind.partition("/")[2] for kind in section.kinds if kind.startswith("publications/")), "")
    legend_lines = [line for line in lines if is_legend(line.text)]
    legend = read_legend("\n".join([section.title, *(line.text for line in legend_lines)]))
    read = PublicationsRead()
    kept = [line for line in lines if line not in legend_lines]
    listed = _with_styled_venues(read_list(kept, own, hint, legend))
    found = [paper for _, paper in listed if paper]
    titles = len(listed) > 1 and all(map(is_bare, found))
    named = any(paper.position for paper in found)
    for entry, paper in listed:
        _take(read, entry, paper, titles=titles, named=named)
    _drop_bare(read)
    return read


def _drop_bare(read: PublicationsRead) -> None:
    """Where papers print their authors, an entry without any is a paper only if it names a venue or a date."""
    signed = sum(bool(paper.authors) for paper in read.papers) * 2 > len(read.papers)
    bare = [paper for paper in read.papers if signed and is_bare(paper) and paper.standing.status == "preprint"]
    said = "not taken as a paper (no authors, venue or date)"
    read.warnings += [f"{paper.place}: {said}: {quote(paper.title)}" for paper in bare]
    read.papers = [paper for paper in read.papers if paper not in bare]


def _take(read: PublicationsRead, entry: ListedPaper, paper: PrintedPaper | None, *, titles: bool, named: bool) -> None:
    """Add an entry to what was read: as a paper, as other work, or as a warning that says why it is neither.

    `titles`: the list is one of titles and nothing else; `named`: one of its papers names the candidate.
    """
    place = entry.passage.place
    if _LEFTOVERS.search(entry.text):
        read.warnings.append(f"{place}: left over from a template: {quote(entry.text)}")
        return
    other = why_no_paper(paper, entry, titles=titles, named=named) if paper else what_opens(entry)
    if other:
        read.warnings.append(f"{place}: not taken as a paper ({other.reason}): {quote(entry.text)}")
        if other.goes_to:
            date = paper.standing.date if paper else None
            read.others.append(OtherWork(other.goes_to, " ".join(entry.text.split()), date, place))
    elif paper is None:
        read.warnings.append(f"{place}: no title of a paper found in: {quote(entry.text)}")
    else:
        read.papers.append(paper)


def is_legend(text: str) -> bool:
    """Whether a line only explains marks: `* equal contribution`. What has a year is a paper."""
    if len(text) > 160 or re.search(r"\b(?:19|20)\d\d\b", text):
        return False
    explains = says(text, "papers", "marks", "equal") or says(text, "papers", "marks", "other")
    return explains and bool(
        re.match(
            r"\s*[(\[]?(?:note\s*:?|where)?\s*[\W\dα-ω]{0,6}(?:\s*(?:indicates?|denotes?"
            r"|means?|represents?|:|=|-|–)?\s*)(?:the\s+)?(?:equal|contributed|co-?\s?first"
            r"|corresponding|joint|shared|indicates|denotes|authors? (?:with|contributed)"
            r"|these authors|공동|교신|共同|通讯|同等|contribution)",
            text,
            re.IGNORECASE,
        )
    )


_NAME = re.compile(r"[^\W\d_][^\d;:|]{2,80}")
"""A venue that no list knows, without volume and year."""
_DATED = re.compile(r"(?!An?\s)(?=\S*[A-Z])(?P<name>[^\d;:|,()]{2,80}?)(?:[.,]?\s+\(?\d|[.,\s]*$)")
"""A name with a capital before a number, of a journal before its year or volume, or alone."""
_SIGNED = re.compile(r"(?:[^\W\d_]['’\w-]+ ){1,3}[A-Z]{1,3}[,.(]")
"""An author as medicine prints one: `Example K,`."""
_FEWEST_SIGNED = 2
"""Entries that begin so, half of all at least."""
_MOST_WORDS = 8
"""Longer ones of a name that no list knows."""
_IN = re.compile(r"(?i)\b(?:in|dans|aus)\W*$")
"""Before a book or a conference; not before a journal."""
_OF_YEAR = re.compile(r"[A-Z]\w*[A-Z]\w*(?:,? (?:19|20)|['’])\d\d\b(?!\s*[,:;(]\s*\d)")
"""The acronym of a conference with its year, and no volume or pages, as journals have: `CUI 2024`."""

_Listed = Sequence[tuple[ListedPaper, PrintedPaper | None]]


def _with_styled_venues(listed: _Listed) -> list[tuple[ListedPaper, PrintedPaper | None]]:
    """The papers of a list; one that names no known venue has the unknown one that stands where the known do.

    Where another says that it is submitted or a preprint, those that name something instead appeared there.
    In a list as medicine prints them, no other needs to be known: there only a journal stands between title and year.

    A paper that says of itself how far it has come, as `submitted` or `preprint` do, stays what it is.
    """
    places = [_venue_of(entry, paper.standing) if paper else None for entry, paper in listed]
    signed = [
        place is not None and bool(_SIGNED.match(entry.text)) for (entry, _), place in zip(listed, places, strict=True)
    ]
    is_known = any(
        paper and place and _is_known(paper, entry.text[slice(*place)])
        for (entry, paper), place in zip(listed, places, strict=True)
    )
    waits = any(paper and _says_how_far(paper.standing) for _, paper in listed)
    if not (is_known or waits) and (sum(signed) < _FEWEST_SIGNED or 2 * sum(signed) < len(listed)):
        return list(listed)
    return [
        (entry, _appeared(entry, paper, place) if paper and place else paper)
        for (entry, paper), place in zip(listed, places, strict=True)
    ]


def _venue_of(entry: ListedPaper, standing: PrintedStanding) -> tuple[int, int] | None:
    """The one stretch in italics that is no title, no author and no name; where none is, what follows the title."""
    other = [title_of(entry), *((part.begin, part.stop) for part in entry.parts if part.label == "A")]
    found = [
        (begin, stop)
        for begin, stop in entry.passage.styled("italic")
        if not any(begin < end and first < stop for first, end in other)
    ]
    if not found:
        return _behind_title(entry, standing)
    if len(found) != 1 or not _NAME.fullmatch(text := entry.text[slice(*found[0])].strip(" .,")):
        return None
    begin, stop = found[0]
    labelled = any(part.label == "V" and part.begin <= begin and stop <= part.stop for part in entry.parts)
    return found[0] if text[0].isupper() and (labelled or not is_name(text)) else None


def _behind_title(entry: ListedPaper, standing: PrintedStanding) -> tuple[int, int] | None:
    """The name right behind the title, its words with capitals, before a number or at the end.

    It is no institution, unless that published the paper: `Journal of the Example Society`.
    """
    # Behind its authors and its title, what reads as another name is none.
    labels = "AV" if entry.parts and entry.parts[0].label == "A" else "V"
    behind = [after for before, after in pairwise(entry.parts) if before.label == "T" and after.label in labels]
    if [part.label for part in entry.parts[:2]] == ["T", "A"] and entry.parts[2:]:  # a second title is a venue
        behind = [part for part in entry.parts[2:3] if part.label in "TV"]
    named = _DATED.match(entry.text, behind[0].begin) if len(behind) == 1 else None
    if not named or (names_employer(name := named["name"]) and standing.status != "published"):
        return None
    words = re.findall(r"[^\W\d_]{4,}|^[^\W\d_]+", name)
    return named.span("name") if len(words) <= _MOST_WORDS and all(word[0].isupper() for word in words) else None


def _says_how_far(standing: PrintedStanding) -> bool:
    """Whether a paper says of itself that it has not appeared: `submitted`, `arXiv preprint`."""
    return standing.status != "published" and (standing.status != "preprint" or standing.publisher is not None)


def _is_known(paper: PrintedPaper, venue: str) -> bool:
    """Whether a paper is published by what a stretch names."""
    return paper.standing.status == "published" and fold(venue) in fold(paper.standing.publisher or "")


def _appeared(entry: ListedPaper, paper: PrintedPaper, place: tuple[int, int]) -> PrintedPaper:
    """A paper that only its unknown venue makes a preprint, as one of that venue."""
    standing = paper.standing
    around = "".join(entry.text[part.begin : part.stop] for part in entry.parts if part.label not in "TA")
    told = told_beside(f"{around} ; {entry.text[slice(*place)]} ; {' ; '.join(entry.details)}")
    if standing.status != "preprint" or entry.hint or told.kinds:
        return paper
    if says(entry.text, "papers", "no_venue"):
        return paper
    name = entry.text[slice(*place)].strip(" .,")
    venue = name if _OF_YEAR.match(entry.text, place[0]) else None
    track = "main" if venue or _IN.search(entry.text[: place[0]]) else "journal"
    return msgspec.structs.replace(
        paper,
        standing=msgspec.structs.replace(standing, status="published", track=track, publisher=name, venue=venue),
    )

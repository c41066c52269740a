"""One paper of a list: its title, authors and the printed parts that say where it appeared."""

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate

import msgspec

from screen.documents.entries.field_names import names_of
from screen.documents.entries.papers.passage import PaperPassage, is_link_label
from screen.documents.entries.papers.standing import PrintedStanding, judge_standing, recognise_venue
from screen.documents.entries.papers.title import (
    LABEL,
    MIN_TITLE_WORDS,
    find_title,
    is_badge,
    segments,
    tidy,
    without_tail,
)
from screen.documents.words.authors import AuthorRun, before_title, find_authors
from screen.documents.words.people import best_match, is_name
from screen.documents.words.word_patterns import says
from screen.ground.paper_status import read_standing
from screen.ground.text import fold, words

_EQUAL = "equal"


class PrintedPaper(msgspec.Struct, frozen=True):
    """What one entry of a list of papers says."""

    title: str
    """As printed, on one line."""
    authors: tuple[str, ...]
    """In order; empty where none are printed."""
    truncated: bool
    """The list of authors was cut (`et al.`)."""
    position: int | None
    """The candidate's place, from 1; None where it is not told."""
    equal: bool
    """The candidate's own name carries the mark of equal contributors, or words say so."""
    standing: PrintedStanding
    """Venue, track, status, year, distinctions."""
    url: str | None
    """Link to the paper."""
    summary: str | None
    """What the entry says of it."""
    citations: int | None
    """Number of citations, where printed."""
    place: str
    """Where the entry stands."""
    identifier: str | None = None
    """What the document calls it (`C03`); None where it has no such name."""
    keywords: tuple[str, ...] = ()
    """Topics that name it by its identifier."""


def parse_paper(
    passage: PaperPassage,
    own: str | None,
    hint: str = "",
    year: str | None = None,
    details: Sequence[str] = (),
    legend: "Legend | None" = None,
    title: str | None = None,
) -> PrintedPaper | None:
    """The paper that a passage prints; None where no title can be found.

    `details` are lines below the entry (bullets), `title` one that is known already (a heading).
    """
    text = passage.text
    styled = [pair for pair in passage.styled("bold", "underline") if is_name(text[slice(*pair)].strip(" ,*"))]
    run = find_authors(text, own, styled)
    if run is not None:
        run = before_title(run, passage.styled("italic", "href"))
    begin, stop = (0, 0) if title else find_title(passage, run)
    printed = title or tidy(text[begin:stop])
    if not _is_title(printed, run):
        return None
    parts, notes = _rest(passage, run, (begin, stop))
    printed, role = _without_role(printed)
    printed, inside = without_tail(printed)
    parts = [*parts[:1], *inside, *parts[1:]] if parts and recognise_venue(parts[0]) else [*inside, *parts]
    detail_parts, labels = _labelled(details)
    parts += detail_parts
    if run is None and labels.get("authors"):
        run = find_authors(labels["authors"], own)
    said = f"{notes}\n" + "\n".join(parts)
    position, equal = _position(run, own, styled, said, labels.get("role", role), legend or Legend())
    standing = judge_standing(parts, hint, notes, passage.links, year)
    return PrintedPaper(
        title=printed,
        authors=tuple(author.name for author in run.authors) if run else (),
        truncated=bool(run and run.truncated),
        position=position,
        equal=equal,
        standing=standing,
        url=_paper_link(passage.links),
        summary=_summary(labels, notes, details),
        citations=_citations(f"{notes} {' '.join(parts)}"),
        place=passage.place,
    )


def _is_title(printed: str, run: AuthorRun | None) -> bool:
    """Whether a text has words enough for a title; beside authors one will do."""
    count = len(words(printed))
    if count >= MIN_TITLE_WORDS or re.search(r"[一-鿿가-힣]{4}", printed):
        return True
    return run is not None and count > 0 and len(printed) > 5


def _summary(labels: Mapping[str, str], notes: str, details: Sequence[str]) -> str | None:
    """What an entry says of its paper: what is labelled so, else its long notes and the lines below it."""
    known = [line for line in details if not LABEL.match(line) and not is_link_label(line)]
    told = "\n".join([*(line for line in notes.split("\n") if len(line) > 60), *known]).strip()
    return (labels.get("summary") or labels.get("abstract") or told)[:_LONGEST_SUMMARY] or None


_LONGEST_SUMMARY = 1_500
_CITED = re.compile(
    r"(\d[\d,]*)\s*\+?\s*(?:citations|cited|회 인용|次引用)|(?:citations?|cited by|被引)\s*[:：]?\s*(\d[\d,]*)",
    re.IGNORECASE,
)


def _citations(text: str) -> int | None:
    """The number of citations that a text prints."""
    cited = _CITED.search(text)
    return int((cited[1] or cited[2]).replace(",", "")) if cited else None


def _without_role(title: str) -> tuple[str, str]:
    """A title without a remark such as `(first author)` at its end, and the remark."""
    found = re.search(r"\s*[(\[*,–-]+\s*([^()\[\]]{2,40})[)\]*]*\s*$", title)
    if found and (says(found[1], "papers", "marks", "first_author") or says(found[1], "papers", "marks", _EQUAL)):
        return title[: found.start()].strip(), found[1]
    return title, ""


class Legend(msgspec.Struct, frozen=True):
    """What the marks beside names mean in one list."""

    equal: str = ""
    """Marks said to be of equal contributors."""
    other: str = ""
    """Marks said to mean something else."""


def read_legend(text: str) -> Legend:
    """The meaning of marks, from lines such as `* equal contribution, † corresponding author`."""
    equal = other = ""
    for piece in re.split(r"[;,.|\n()]|\band\b|(?<=\s)(?=[*†‡§¶#]\s?[:=\w])", text):
        marks = "".join(re.findall(r"[*∗†‡§¶#⋆★☆^]|α|β", piece)).replace("∗", "*")
        if not marks:
            continue
        if says(piece, "papers", "marks", "other"):
            other += marks
        elif says(piece, "papers", "marks", _EQUAL):
            equal += marks
    return Legend(equal, "".join(mark for mark in other if mark not in equal))


def _position(
    run: AuthorRun | None, own: str | None, styled: Sequence[tuple[int, int]], notes: str, role: str, legend: Legend
) -> tuple[int | None, bool]:
    """The candidate's place among the authors, and whether the own name is marked as an equal first contributor."""
    worded = says(role, "papers", "marks", _EQUAL) or bool(re.search(r"\bco-?\s?first[- ]author", role, re.IGNORECASE))
    at = _own_place(run, own, styled) if run else None
    if run is None or at is None:
        # The names may be of another script than the candidate's; what is said of the role is not.
        said = role if run is None else f"{role}\n{notes}"
        first = says(said, "papers", "marks", "first_author") and not worded
        return (1 if first else None), worded
    marked = worded or says(run.authors[at].marks, "papers", "marks", _EQUAL) or _shares_mark(run, at, legend)
    noted = at <= 1 and says(notes, "papers", "marks", _EQUAL) and not any(author.marks for author in run.authors)
    return at + 1, marked or noted


def _own_place(run: AuthorRun, own: str | None, styled: Sequence[tuple[int, int]]) -> int | None:
    """The place of the own name among the authors, from 0: of the only one set apart, where the name is not known."""
    if own is not None or not styled:
        return best_match([author.name for author in run.authors], own)
    inside = [
        at
        for at, author in enumerate(run.authors)
        if any(begin < author.stop - 1 and author.begin < stop - 1 for begin, stop in styled)
    ]
    return inside[0] if len(inside) == 1 else None


_STARS = str.maketrans("∗＊⁎", "***")


def _shares_mark(run: AuthorRun, at: int, legend: Legend) -> bool:
    """Whether an author carries a mark of equal contributors together with all who stand before."""
    marks = [author.marks.translate(_STARS) for author in run.authors]
    equal = set(re.sub(r"[\s\d(),A-Za-z\\]", "", marks[at])) & set(legend.equal or "*†⋆★=#‡")
    if not legend.equal:
        equal -= set(legend.other)
    # A mark tells of equal first contributors only where it stands on all authors from the first to this one.
    if not any(all(mark in said for said in marks[: at + 1]) for mark in equal):
        return False
    return at > 0 or sum(any(mark in said for mark in equal) for said in marks) > 1


def _rest(passage: PaperPassage, run: AuthorRun | None, title: tuple[int, int]) -> tuple[list[str], str]:
    """The parts that may say the venue, best first, and the notes that follow them."""
    text = passage.text
    holes = sorted(pair for pair in (title, (run.begin, run.stop) if run else (0, 0)) if pair[0] < pair[1])
    ends = [0, *accumulate((stop for _, stop in holes), max)]
    kept = zip(ends, [*(begin for begin, _ in holes), len(text)], strict=True)
    after = ends[-1]
    early: list[str] = []
    late: list[str] = []
    for begin, stop in kept:
        for segment in segments(text, begin, stop):
            said = re.sub(r"^[\s.,;:)\]”\"»]+|[\s,;(\[“]+$", "", segment.text)
            label = LABEL.match(said)
            if label and fold(label["label"]) in names_of(_LABELS, "no_venue"):
                late.append(said)
                continue
            if not re.search(r"\w", said) or is_link_label(said):
                continue
            (late if begin >= after else early).append(LABEL.sub("", said))
    parts: list[str] = []
    for said in [*late[:3], *early]:
        pieces = re.split(r"(?<=[a-z\d)]{2})\.\s+(?=[A-Z])", said) if len(said) > 160 else [said]
        parts += [piece for piece in pieces[:2] if piece and len(piece) <= 260]
    return parts, "\n".join(said for said in late if said not in parts)


_LABELS = "labels_of_paper"


def _labelled(details: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """What labelled lines below an entry say: the parts for the venue, and the rest by label."""
    parts, labels = [], {}
    for line in details:
        label = LABEL.match(line)
        if not label:
            if len(line) <= 60 and (is_badge(line) or read_standing(line).distinctions):
                parts.append(line)
            continue
        name = fold(label["label"])
        name = name if name == "status" else name.rstrip("s")
        said = line[label.end() :].strip()
        if name in names_of(_LABELS, "venue"):
            parts.append(said)
        field = next((field for field in ("authors", "summary", "role") if name in names_of(_LABELS, field)), name)
        labels[field] = said
    return parts, labels


def _paper_link(links: Sequence[str]) -> str | None:
    """The link to the paper itself: publishers and preprint servers first."""
    web = [link for link in links if link.startswith(("http://", "https://"))]
    known = re.compile(
        r"doi\.org|arxiv\.org|openreview|aclanthology|thecvf|ecva|neurips|mlr\.press"
        r"|acm\.org|ieee|springer|sciencedirect|nature\.com|usenix|\.pdf$|biorxiv"
        r"|hal\."
    )
    return next((link for link in web if known.search(link)), None)

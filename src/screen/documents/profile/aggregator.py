"""Pages that a service makes of an author's papers: no employers, no schools, often several people of one name."""

import re

from screen.documents.blocks.block import Document
from screen.documents.blocks.line import Line, lines_of
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.entries.papers.printed_paper import PrintedPaper
from screen.documents.entries.papers.standing import PrintedStanding
from screen.documents.words.author_list import find_authors
from screen.documents.words.people import best_match
from screen.ground.text import words

_COUNTS = re.compile(
    r"h-?\s?index|i10-?index|\d+\s*(?:papers|publications|citations|works)\b|\bcited by\b|co-?authors?", re.IGNORECASE
)
_HEADER = re.compile(
    r"^(?P<category>[A-Za-z][\w.-]{0,12}?)?[\s,·|:–—-]*(?P<date>(?:Jan|Feb|Mar"
    r"|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}(?:,\s*(?P<year>(?:19"
    r"|20)\d\d))?)$"
)
_FIRST_LINES = 14
_ENOUGH_COUNTS = 2
_ABSTRACT = 220


def is_aggregator(document: Document) -> bool:
    """Whether a document is a page of counts and papers, made by a service."""
    lines = lines_of(document.blocks)
    head = [line.plain for line in lines[:_FIRST_LINES] if len(line.plain) < 60]
    counted = sum(bool(_COUNTS.search(text)) for text in head)
    dated = sum(bool(_HEADER.match(line.plain)) for line in lines)
    return counted >= _ENOUGH_COUNTS and (
        dated >= _ENOUGH_COUNTS or sum("et al" in line.plain for line in lines) >= _ENOUGH_COUNTS
    )


def parse_aggregator(document: Document, own: str | None) -> tuple[list[PrintedPaper], list[str]]:
    """The papers of such a page, all as preprints, and sentences that say what the page cannot tell."""
    lines = lines_of(document.blocks)
    papers: list[PrintedPaper] = []
    title: list[Line] = []
    date: str | None = None
    for at, line in enumerate(lines):
        text = line.plain
        if header := _HEADER.match(text):
            date = _date(header)
            title = []
            continue
        run = find_authors(text, own)
        fills = run is not None and len(words(text[: run.begin] + text[run.stop :])) < 2
        if run is not None and fills and title:
            names = [author.name for author in run.authors]
            place = best_match(names, own)
            abstract = next((later.plain for later in lines[at + 1 : at + 3] if len(later.plain) > _ABSTRACT), None)
            papers.append(
                PrintedPaper(
                    title=" ".join(part.plain for part in title),
                    authors=tuple(names),
                    truncated=run.truncated,
                    position=place + 1 if place is not None else None,
                    equal=False,
                    standing=PrintedStanding("preprint", "preprint", date=date),
                    url=None,
                    summary=abstract,
                    citations=None,
                    place=title[0].place,
                )
            )
            title, date = [], None
        elif len(text) <= _ABSTRACT and not _COUNTS.search(text) and len(words(text)) > 2:
            title = [line] if not title or title[-1].block != line.block else [*title, line]
        else:
            title = []
    return papers, _warnings(document, papers)


def _date(header: re.Match[str]) -> str | None:
    if not header["year"]:
        return None
    spans = find_dates(header["date"])
    return spans[0].start if spans else None


def _warnings(document: Document, papers: list[PrintedPaper]) -> list[str]:
    file = document.file
    said = [
        f"{file}: a page made by a service that gathers papers by author: it tells no jobs, schools or skills",
        f"{file}: papers of several people of one name may be mixed here; all are taken as preprints",
    ]
    cut = sum(paper.truncated for paper in papers)
    if cut:
        lists = "1 list of authors is" if cut == 1 else f"{cut} lists of authors are"
        said.append(f"{file}: {lists} cut by 'et al.': positions beyond the cut are not known")
    undated = sum(paper.standing.date is None for paper in papers)
    if undated:
        said.append(f"{file}: {'1 paper is' if undated == 1 else f'{undated} papers are'} printed without a year")
    return said

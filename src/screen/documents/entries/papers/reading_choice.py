"""Two readings of a list of papers, by learnt weights and by rules: the one that reads better as papers is kept.

Each paper is worth what it tells: a title of the length of titles that is no name and no venue, authors who look like
people, the candidate among them, a venue, a date. What it lacks or has too much of costs as much, so that neither a
list cut into too many entries nor one cut into too few comes first.
"""

import re
from collections.abc import Sequence

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.entries.papers.grouping import PaperGroup, group_entries
from screen.documents.entries.papers.listing import ListedPaper, ListedPart, list_paper, list_papers
from screen.documents.entries.papers.paper import Legend, PrintedPaper, parse_paper
from screen.documents.entries.papers.passage import make_passage
from screen.documents.entries.papers.standing import recognise_venue
from screen.documents.entries.papers.title import LABEL
from screen.documents.entries.papers.title_rules import find_title
from screen.documents.words.authors import before_title, find_authors
from screen.documents.words.people import is_name
from screen.ground.text import words

Read = tuple[ListedPaper, PrintedPaper | None]
"""An entry and the paper that it prints."""


def read_list(lines: Sequence[Line], own: str | None, hint: str = "", legend: Legend | None = None) -> list[Read]:
    """The entries of a list in the better of two readings."""
    grouped = [_by_rules(group, own) for group in group_entries(lines, own, hint)]
    readings = [
        [(entry, parse_paper(entry, own, legend)) for entry in entries]
        for entries in (grouped, [*list_papers(lines, own, hint)])
    ]
    rules, learnt = (sum(_worth_of(*one, own=own) for one in reading) for reading in readings)
    return readings[learnt > rules + _MARGIN * min(1.0, len(grouped) / 4)]


def read_entry(lines: Sequence[Line], details: Sequence[Line], own: str | None, legend: Legend | None = None) -> Read:
    """The one entry that some lines print, with those below it, in the better of two readings."""
    entries = (_by_rules(PaperGroup([*lines], [*details]), own), list_paper(lines, details, own))
    readings = [(entry, parse_paper(entry, own, legend)) for entry in entries]
    rules, learnt = (_worth_of(*one, own=own) for one in readings)
    return readings[learnt > rules]


def _by_rules(group: PaperGroup, own: str | None) -> ListedPaper:
    """An entry and its parts as rules see them."""
    passage = make_passage(group.lines)
    text = passage.text
    styled = [pair for pair in passage.styled("bold", "underline") if is_name(text[slice(*pair)].strip(" ,*"))]
    run = find_authors(text, own, styled)
    run = before_title(run, passage.styled("italic", "href")) if run else None
    title = find_title(passage, run)
    parts = [ListedPart("A", run.begin, run.stop)] if run else []
    parts += [ListedPart("T", *title)] if title[0] < title[1] else []
    details = [line.plain for line in group.details]
    return ListedPaper(passage, parts, details, group.lines[0].text, group.year, group.hint, run)


_MARGIN = 1.0
"""By which the learnt reading of a list must be better: where both read alike, the rules are surer of the edges."""
_LACKING = -1.0
"""Of an entry without a title, and of every entry before it has told anything."""


def _worth_of(entry: ListedPaper, paper: PrintedPaper | None, *, own: str | None) -> float:
    if paper is None:
        return _LACKING
    count = len(words(paper.title))
    initials = len(re.findall(r"(?<!\w)[A-Z]\.", paper.title)) > 1
    dated = LABEL.match(paper.title) or any(span.start and len(span.start) > 4 for span in find_dates(paper.title))
    fits = (
        2 < count < 26
        and not initials
        and not dated
        and not is_name(paper.title)
        and recognise_venue(paper.title) is None
    )
    odd = sum(not 1 < len(name.split()) < 6 for name in paper.authors)
    told = bool(paper.standing.venue or paper.standing.publisher) + bool(paper.standing.date)
    rest = len(words(entry.text)) - count - sum(len(name.split()) for name in paper.authors)
    return (
        _LACKING
        + (1.0 if fits else -0.5)
        + (0.5 if paper.authors else 0.0)
        + (1.0 if paper.position is not None and own else 0.0)
        + 0.5 * told
        - 0.5 * odd
        - 0.03 * max(0, rest - 25)
    )

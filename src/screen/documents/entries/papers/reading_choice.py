"""The readings of a list of papers by learnt weights: the one that reads best as papers is kept.

Each paper is worth what it tells: a title of the length of titles that is no name and no venue, authors who look like
people, the candidate among them, a venue, a date. What it lacks or has too much of costs as much, so that neither a
list cut into too many entries nor one cut into too few comes first.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.entries.papers.labelling import ListLabeller, had_room
from screen.documents.entries.papers.listing import ListedPaper, cleaned_lines, listed_paper, listed_papers
from screen.documents.entries.papers.paper_passage import paper_lines
from screen.documents.entries.papers.printed_paper import Legend, PrintedPaper, citations_of, parse_paper
from screen.documents.entries.papers.standing import recognise_venue
from screen.documents.entries.papers.token import tokens_of
from screen.documents.entries.papers.unsigned import unsigned_labels
from screen.documents.words.people import is_name
from screen.ground.paper_status import read_standing
from screen.ground.text import words

Read = tuple[ListedPaper, PrintedPaper | None]
"""An entry and the paper that it prints."""


def read_list(lines: Sequence[Line], own: str | None, hint: str = "", legend: Legend | None = None) -> list[Read]:
    """The entries of a list in the best of its readings."""
    cleaned = cleaned_lines(lines)
    tokens = tokens_of(cleaned)
    if not tokens:
        return []
    if labels := unsigned_labels(cleaned, tokens, own):
        return [(entry, parse_paper(entry, own, legend)) for entry in listed_papers(cleaned, tokens, labels, hint)]
    labeller = ListLabeller(cleaned, tokens, own)
    width = max(len(line.text) for line in cleaned)
    seen: dict[tuple[str, ...], float] = {}
    best: list[Read] = []

    def weigh(begins: frozenset[int] | None, order: str | None) -> bool:
        """Read the list in one more way; whether that is the best so far."""
        nonlocal best
        labels, likelihood = labeller.label(begins, order)
        if tuple(labels) in seen:
            return False
        reading = [(entry, parse_paper(entry, own, legend)) for entry in listed_papers(cleaned, tokens, labels, hint)]
        worth = _worth_of_list(reading, width) + _BY_LIKELIHOOD * likelihood
        is_best = worth > max(seen.values(), default=float("-inf"))
        seen[tuple(labels)] = worth
        best = reading if is_best else best
        return is_best

    weigh(None, None)
    paragraphs = sum(line.first and not after.first for line, after in pairwise(one.line for one in cleaned))
    if len(best) >= paragraphs and _worth_of_list(best, width) >= _EXCELLENT * len(best):
        return best
    several = list(dict.fromkeys(labeller.beginnings()))
    told = [begins for begins in several if weigh(begins, None)]
    supposed = several if len(tokens) <= _SHORT else told[-1:]
    for order in labeller.orders(typical=_worth_of_list(best, width) < _GOOD * len(best)):
        for begins in (None, *supposed):
            weigh(begins, order)
    return best


def read_entry(lines: Sequence[Line], details: Sequence[Line], own: str | None, legend: Legend | None = None) -> Read:
    """The one entry that some lines print, with those below it, in the best of its readings."""
    cleaned = [*paper_lines(lines[:1]), *paper_lines(lines[1:], numbers=False)]
    tokens = tokens_of(cleaned)
    if not tokens:
        return listed_paper(cleaned, tokens, [], details), None
    labeller = ListLabeller(cleaned, tokens, own)
    readings: list[tuple[float, Read]] = []
    for order in (None, *labeller.orders(typical=True)):
        labels, likelihood = labeller.label(frozenset({0}), order)
        entry = listed_paper(cleaned, tokens, labels, details)
        read = entry, parse_paper(entry, own, legend)
        readings.append((_worth_of(*read) + _BY_LIKELIHOOD * likelihood, read))
    return max(readings, key=lambda one: one[0])[1]


_BY_LIKELIHOOD = 0.02
"""How much the logarithm of a reading's likelihood counts beside what its papers tell."""
_GOOD, _EXCELLENT = 2.0, 2.4
"""Worth of an entry that reads well, and of one that leaves nothing to wish."""
_SHORT = 300
"""Words and marks of a list that is read with each order from each beginning."""
_NO_TITLE = re.compile(r"[a-z]{3}\. +[A-Z]|^\S+ [A-Z]\. |\s(?:and|of|the|for|with|in|on|&)$|^[^\"“”]+[\"“][^\"”]*$")
"""A sentence that ends within, a name at the beginning, a word that goes on, a quotation that is never closed."""
_BROKEN = 0.5
"""What a title costs that goes on where its line had room."""
_FUSED = 0.5
"""What a line costs that ends with a year of its own: it may be the second of two papers."""
_SENTENCE = 0.5
"""What a title costs that is a sentence on a line of its own, without authors: it may tell of the paper above it."""
_LACKING = -1.0
"""Of an entry without a title, and of every entry before it has told anything."""


def _worth_of_list(reading: Sequence[Read], width: int) -> float:
    broken = _BROKEN * sum(_breaks_early(entry, width) for entry, _ in reading)
    return sum(_worth_of(*one) for one in reading) - broken


def _breaks_early(entry: ListedPaper, width: int) -> bool:
    """Whether a title goes on in the next line of a list, though the line had room for its next word."""
    for part in entry.parts:
        lines = entry.text[part.begin : part.stop].split("\n") if part.label == "T" else []
        if any(had_room(line, following, width) for line, following in pairwise(lines)):
            return True
    return False


def _more_ends(entry: ListedPaper) -> int:
    """How many lines of an entry end with another year than the last line above that does."""
    years = [found[1] for line in entry.text.split("\n") if (found := _LAST_YEAR.search(line))]
    return sum(year != before for before, year in pairwise(years))


_LAST_YEAR = re.compile(r"(?<![\d–-])((?:19|20)\d\d)\W*$")


def _are_names(title: str) -> bool:
    """Whether a title is the name of a person, or a list of names."""
    return all(map(is_name, title.split(", ")))


def _worth_of(entry: ListedPaper, paper: PrintedPaper | None) -> float:
    if paper is None:
        return _LACKING
    count = len(words(paper.title))
    dated = any(span.start and len(span.start) > 4 for span in find_dates(paper.title))
    fits = (
        (count > 1 or bool(paper.authors))
        and count < 26
        and not dated
        and not _NO_TITLE.search(paper.title)
        and not _are_names(paper.title)
        and citations_of(paper.title) is None
        and recognise_venue(paper.title) is None
    )
    odd = sum(not 1 < len(name.split()) < 6 and name.isascii() for name in paper.authors)
    told = bool(paper.standing.venue or paper.standing.publisher) + bool(paper.standing.date)
    rest = len(words(entry.text)) - count - sum(len(name.split()) for name in paper.authors)
    return (
        _LACKING
        - _FUSED * _more_ends(entry)
        + (1.0 if fits else -0.5)
        + (0.5 if paper.authors else 0.0)
        + (1.0 if paper.position is not None else 0.0)
        + 0.5 * told
        - 0.5 * odd
        - _SENTENCE * (not paper.authors and f"\n{paper.title}.\n" in f"\n{entry.text}\n")
        - 0.5 * bool(read_standing(paper.title).kinds)
        - 0.03 * max(0, rest - 25)
    )

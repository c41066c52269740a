"""Labelling: what each piece of a list of jobs or degrees is, by chains and by what the list as a whole shows."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import is_length
from screen.documents.entries.stays.alignment import (
    aligned,
    borne_out,
    labelled_alike,
    with_free_alike,
    with_lines_apart,
    with_words_again,
)
from screen.documents.entries.stays.arrangement import arrange, uneven
from screen.documents.entries.stays.clues import clues_of, forms_of, second_clues
from screen.documents.entries.stays.employer_headings import (
    with_employers_above,
    with_groups_as_headings,
    with_positions_below,
    with_projects_below,
)
from screen.documents.entries.stays.label import is_aside
from screen.documents.entries.stays.labelled_list import lasting, parts_of, rows_of, with_begins
from screen.documents.entries.stays.parts_by_place import with_parts_by_place, with_usual_order
from screen.documents.entries.stays.phrase import MODE, is_place
from screen.documents.entries.stays.piece import Piece, in_terms
from screen.documents.entries.stays.schooling import with_headed_schools, with_schools
from screen.documents.entries.stays.slots import with_macros_alike, with_slots_alike
from screen.documents.entries.stays.stay import field_of
from screen.documents.entries.stays.thesis import is_thesis, says_with_whom
from screen.documents.entries.stays.wording import reworded, with_dated_degrees, with_own_employers
from screen.documents.entries.stays.work import kind_of_job
from screen.documents.words.chain import ListEvidence, load_chain
from screen.ground.idf import reference_idf
from screen.ground.lexicon import load_lexicon
from screen.ground.text import words


def label_list(lines: Sequence[Line], pieces: Sequence[Piece], kind: str) -> list[str]:
    """What each piece of a list is, those too of which that is plain by themselves."""
    is_apart = is_aside if kind == "work" else is_thesis
    apart = {at for at, line in enumerate(lines) if is_apart(line.text)}
    terms = [kind == "work" and in_terms(lines[piece.line], piece) for piece in pieces]
    aside = [
        own or piece.line in apart or is_length(piece.text) or says_with_whom(piece.text)
        for piece, own in zip(pieces, terms, strict=True)
    ]
    told = [piece for piece, is_other in zip(pieces, aside, strict=True) if not is_other]
    labels = _label_pieces(lines, told, kind)
    if kind == "work":
        labels = with_positions_below(lines, told, with_employers_above(told, labels))
        labels = with_projects_below(lines, told, with_topics(told, labels))
    others = iter(labels)
    return [
        "TEXT" if piece.line in apart else "TAG" if is_other else next(others)
        for piece, is_other in zip(pieces, aside, strict=True)
    ]


def _label_pieces(lines: Sequence[Line], pieces: Sequence[Piece], kind: str) -> list[str]:
    """What each piece of a list is; a second labelling sees what the first one made of the whole list."""
    clues = list(clues_of(lines, pieces, kind))
    prose = _without_names(lines, pieces, kind)
    first = load_chain(f"{kind}_first").label(clues, prose)
    more = second_clues(lines, pieces, first, kind)
    seen = [[*own, *beside] for own, beside in zip(clues, more, strict=True)]
    labels, evidence = _second_labels(pieces, prose, kind, seen)
    last = max(
        (at for at, label in enumerate(labels) if label.removeprefix("B-") in ("ORG", "ROLE", "DATE")), default=0
    )
    # What stands before the last entry belongs to the list, whatever a chain makes of it.
    labels = [
        re.sub("ORG|ROLE|AREA|LOC", "DATE", label)
        if piece.date is not None and label != "NONE"
        else label
        if label != "NONE" or at > last
        else "TEXT"
        if lines[piece.line].kind == "item"
        else "TAG"
        for at, (label, piece) in enumerate(zip(labels, pieces, strict=True))
    ]
    told = with_slots_alike(lines, pieces, _settled(lines, pieces, labels, kind), evidence)
    return with_macros_alike(lines, pieces, told)


def _settled(lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str], kind: str) -> list[str]:
    """The labels of chains, with the entries cut where the list as a whole shows it, and their parts as it has them."""
    forms = forms_of(lines, pieces)
    begins: frozenset[int] = frozenset()
    if kind == "work" and len({line.kind for line in lines}) == 1:
        labels, begins = with_lines_apart(pieces, labels)
    labels = with_groups_as_headings(lines, pieces, with_dated_degrees(pieces, labels))
    if kind == "work":
        labels = with_employers_above(pieces, with_words_again(pieces, _with_more_dates(pieces, labels), forms))
        begins = frozenset(at for at in begins if labels[at].startswith("B-"))
    sure = frozenset() if begins else _dated_blocks(lines, pieces)

    def cut(labels: Sequence[str]) -> tuple[list[str], float]:
        told, worth = arrange(pieces, labels, forms)
        own = begins or sure.union(at for at, label in enumerate(told) if label.startswith("B-"))
        return with_begins(told, own), worth

    entries, worth = cut(labels)
    oddness = uneven(pieces, entries)
    for worded in reworded(pieces, labels):
        by_words, words_worth = cut(worded)
        odder = uneven(pieces, by_words) - oddness
        if words_worth > worth + _WORDED + _UNEVEN * odder:
            entries, worth, oddness = by_words, words_worth, oddness + odder
    filled = with_free_alike(pieces, entries, forms)
    _, worth = cut(filled)
    for alike in aligned(pieces, filled, forms, kind):
        by_place, place_worth = cut(alike)
        if place_worth - worth + borne_out(pieces, by_place) - borne_out(pieces, filled) > _ALIKE:
            entries, filled, worth = by_place, by_place, place_worth
    if kind != "work":
        return with_headed_schools(lines, pieces, with_schools(pieces, with_free_alike(pieces, entries, forms)))
    filled = with_free_alike(pieces, with_own_employers(pieces, entries), forms)
    return with_usual_order(pieces, with_parts_by_place(lines, pieces, filled, forms))


def _dated_blocks(lines: Sequence[Line], pieces: Sequence[Piece]) -> frozenset[int]:
    """The pieces with which entries begin where each block but bullets and running text begins with its dates.

    Or where each heading of the highest level has dates in it or on the line below.
    """
    rows = rows_of(pieces)
    own = [lines[pieces[row[0]].line] for row in rows]
    top = min((line.rank for line in own if line.kind == "heading"), default=None)
    openings = [
        line.first and line.kind != "item" and not pieces[row[0]].prose for row, line in zip(rows, own, strict=True)
    ]
    heads = [line.kind == "heading" and line.rank == top for line in own]
    dated = [bool(lasting(pieces, row[:1])) for row in rows]
    near = [any(pieces[at].date for at in [*row, *below]) for row, below in pairwise([*rows, []])]
    for begun, told in ((heads, near), (openings, dated)):
        if sum(begun) > 1 and begun[0] and all(one for one, is_begun in zip(told, begun, strict=True) if is_begun):
            return frozenset(row[0] for row, is_begun in zip(rows, begun, strict=True) if is_begun)
    return frozenset()


def _without_names(lines: Sequence[Line], pieces: Sequence[Piece], kind: str) -> list[bool]:
    """Which pieces name nothing: running text, and bullets below the first dates where no dates stand in a bullet.

    Such bullets tell what was done, however short they are, where other lines than they say more than dates.
    """
    dated = sorted({piece.line for piece in pieces if piece.date is not None})
    heads = {lines[number].kind for number in dated} | {line.kind for line in lines[:1]}
    named = any(piece.date is None and lines[piece.line].kind != "item" for piece in pieces)
    told = kind == "work" and bool(dated) and "item" not in heads and named
    return [piece.prose or (told and piece.line > dated[0] and lines[piece.line].kind == "item") for piece in pieces]


def _second_labels(
    pieces: Sequence[Piece], prose: Sequence[bool], kind: str, clues: Sequence[Sequence[str]]
) -> tuple[list[str], ListEvidence]:
    """The labels of the second chain, and its evidence; no date is no part where most of them would be none."""
    chain = load_chain(f"{kind}_second")
    labels = chain.label(clues, prose)
    dated = [label for label, piece in zip(labels, pieces, strict=True) if piece.date is not None]
    if 2 * dated.count("NONE") > len(dated):
        labels = chain.label(clues, prose, ("NONE",))
    scores = chain.scores(clues)
    told = labelled_alike(chain, scores, pieces, labels) if kind == "work" else labels
    return told, ListEvidence(chain, scores)


_WORDED = 0.5
"""By how much more whole the entries must be where pieces are what their words name."""
_UNEVEN = 0.6
"""What an entry more costs that has its parts in another order than most of the list."""
_ALIKE = 1.0
"""The same where what stands alike is the same part."""


def _with_more_dates(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels; dates right behind those of an entry are its dates, too: `(Summer 2022, Summer 2023)`."""
    out = list(labels)
    for at in range(1, len(out)):
        beside = pieces[at].line == pieces[at - 1].line and pieces[at].date is not None
        if beside and out[at] in ("TAG", "TEXT") and out[at - 1].endswith("DATE"):
            out[at] = "DATE"
    return out


def with_topics(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels of a list of jobs; what is alone on a line below the head of one is text of it: `Payroll`, `Kafka`.

    Towns are none, and what no list knows may be one; nor is anything where a town that is known stands so elsewhere.
    """
    alone = list(_alone_below(pieces, labels))
    towns = any(is_place(text) for part, text, _ in alone if part == "LOC")
    told = {at for part, text, row in alone if not (towns and part == "LOC") and _tells_work(text) for at in row}
    return ["TEXT" if at in told else label for at, label in enumerate(labels)]


def _alone_below(pieces: Sequence[Piece], labels: Sequence[str]) -> Iterator[tuple[str, str, list[int]]]:
    """The lines below the head of a job that are wholly a place, a second employer or no part: which, text, pieces."""
    own: set[str] = set()
    has_employer = False  # that of several positions stands above the first
    for row in rows_of(pieces):
        parts = {labels[at] for at in row}
        own = set() if labels[row[0]].startswith("B-") else own
        is_below = has_employer and {"ROLE", "DATE"} <= own and len(parts) == 1
        if is_below and parts <= ({"LOC", "TAG", "ORG"} if "ORG" in own else {"LOC", "TAG"}):
            yield labels[row[0]], ", ".join(pieces[at].text for at in row), row
        own.update(parts_of(list(parts)))
        has_employer = has_employer or "ORG" in own


def _is_known(text: str) -> bool:
    """Whether a text has a word of texts about work, or a skill."""
    return any(map(reference_idf().knows, words(text))) or bool(load_lexicon().find(text))


def _tells_work(text: str) -> bool:
    """Whether a text that is no part of a job tells of the work: not on what terms, nor what it labels."""
    of_terms = MODE.match(text) or kind_of_job(text, "", text)
    return _is_known(text) and not (of_terms or is_aside(f"{text}:") or field_of(f"{text}:"))

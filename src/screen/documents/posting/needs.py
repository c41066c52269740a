"""How much each word of a part is needed: required, preferred, or only mentioned."""

import itertools
from collections.abc import Sequence
from typing import Literal

from screen.documents.posting.parts import Part, is_prose_of_need
from screen.documents.posting.words import PostingWords, phrases

Need = Literal["required", "preferred", "mentioned"]

_OF_SECTION: dict[str, Need] = {"required": "required", "preferred": "preferred"}


def needs_of(part: Part) -> tuple[Need, ...]:
    """The need of every word: that of the section, but for the clauses that say otherwise themselves."""
    words = part.words
    default = _OF_SECTION.get(part.section, "mentioned")
    if not part.item and not part.label:
        # Prose below a heading of requirements may speak of anything; elsewhere some says what one must have.
        asks = is_prose_of_need(words) or words.holds(phrases("phrases", "leads"))
        default = "required" if is_prose_of_need(words) and default == "mentioned" else default if asks else "mentioned"
    out: list[Need] = [default] * len(words)
    clauses = _clauses(words)
    if default == "mentioned":
        for place in words.find(phrases("need", "must")):
            for at in _clause_of(clauses, place.start):
                out[at] = "required"
    for place in words.find(phrases("need", "none")):
        for at in _clause_of(clauses, place.start):
            out[at] = "mentioned"
    for place in words.find(phrases("need", "after")):
        clause = _clause_of(clauses, place.start)
        for at in range(_before_bracket(words, clauses, clause, place).start, place.stop):
            out[at] = "preferred"
    for place in words.find(phrases("need", "before")):
        clause = _clause_of(clauses, place.start)
        for at in range(place.start, _behind_bracket(words, clauses, clause).stop):
            out[at] = "preferred"
    return tuple(out)


def _clauses(words: PostingWords) -> tuple[range, ...]:
    """The clauses of a sentence: parted by semicolons, dashes and brackets; a full stop in it is of an abbreviation."""
    edges = [0]
    for place in range(1, len(words)):
        gap = words.gap(place)
        turns = "," in gap and (words.folded[place],) in phrases("need", "turns")
        if turns or any(mark in gap for mark in ";()[]") or " – " in gap or " — " in gap or ": " in gap:
            edges.append(place)
    edges.append(len(words))
    return tuple(itertools.starmap(range, itertools.pairwise(edges)))


def _before_bracket(words: PostingWords, clauses: Sequence[range], clause: range, place: range) -> range:
    """The clause before a bracket that this one goes on: `A testing course (2391) would be helpful`."""
    number = clauses.index(clause) if clause in clauses else 0
    between = words.text[words.words[clause.start].start : words.words[place.start].start]
    goes_on = number > 1 and words.gap(clause.start).strip() == ")" and "," not in between
    return clauses[number - 2] if goes_on else clause


def _behind_bracket(words: PostingWords, clauses: Sequence[range], clause: range) -> range:
    """The bracket that closes this clause, which belongs to it: `Ideally agile methods (Scrum, Kanban)`."""
    number = clauses.index(clause) + 1 if clause in clauses else len(clauses)
    return clauses[number] if number < len(clauses) and "(" in words.gap(clause.stop) else clause


def _clause_of(clauses: tuple[range, ...], place: int) -> range:
    return next((clause for clause in clauses if place in clause), range(0))

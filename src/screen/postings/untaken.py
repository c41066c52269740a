"""Untaken: what the lists of a line name, and what of that no criterion has."""

import itertools
from collections.abc import Iterator, Sequence

from screen.ground.idf import reference_idf
from screen.postings.alternatives import bracket_items, opened_lists
from screen.postings.heads import SHORT_FORM
from screen.postings.imperatives import is_verb
from screen.postings.items import is_glued, items, trimmed
from screen.postings.named_degrees import degrees_in
from screen.postings.names import is_german, known_name
from screen.postings.prose import of_the_role
from screen.postings.telling_phrases import names_a_skill
from screen.postings.unlisted import PARTICLES, may_name_one
from screen.postings.words import AND, OR, PostingWords, as_phrases, language_names, phrases

_RARE = 5.0
"""IDF of a lone word in small letters that names something of a trade."""
_LABEL = 5
"""Words of the label of a list, at most: `Own kiln control: …`."""


def listed_names(text: str) -> Iterator[str]:
    """The names that a line lists in brackets, as examples, behind a label or `including`: `Repair (vents, doors)`."""
    words = PostingWords(text)
    free = [False] * len(words)
    colon = next((at for at in range(1, min(_LABEL + 1, len(words))) if ":" in words.gap(at)), 0)
    lists = [list(bracket_items(words, at)) for at in range(len(words)) if words.gap(at).rstrip().endswith("(")]
    lists += [
        list(pieces) for at, pieces in opened_lists(words) if words.holds(phrases("need", "examples"), at, at + 3)
    ]
    lists += [items(words, place.stop, free) for place in words.find(phrases("need", "includes"))]
    lists += [items(words, colon, free)] if colon else []
    for pieces in lists:
        if not pieces or words.holds(
            (*phrases("phrases", "finite"), *phrases("need", "reader")), pieces[0].start, pieces[0].stop
        ):
            continue  # `Kilns: you fire them`
        for spot in (trimmed(words, piece) for piece in pieces):
            if not words.holds(_between(), spot.start, spot.stop) and _tells(words, spot, alone=len(pieces) == 1):
                yield from _name(words, spot)


def _tells(words: PostingWords, spot: range, *, alone: bool) -> bool:
    """Whether an item of a list is a phrase, or a name by its capitals, which in German all nouns have."""
    raw = words.raw(spot.start, spot.stop)
    named = raw[:1].isupper() and (raw[1:].lower() != raw[1:] or not is_german(words))
    return named or (len(spot) > 1 and not alone)


def untaken(text: str, taken: Sequence[str]) -> tuple[str, ...]:
    """What a line names beside the names that were taken: `salt glazing` of `Salt glazing, raku and slips`."""
    words = PostingWords(text)
    covered = {at for place in (*words.find(as_phrases(taken)), *degrees_in(words)) for at in place}
    parting = covered | set(_parting(words))
    marks = [at for at in range(1, len(words)) if words.gap(at).strip(" -‐‑/&'’.")]
    parting |= {*range(of_the_role(words).stop)}  # `Clay Works needs a potter`
    for clause in words.find(phrases("phrases", "clauses")):  # `tests that we trust`, not `a potter …, who reads plans`
        goes_on = words.folded[clause.start] == "who" and clause.start in marks
        ends = clause.stop if goes_on else next((at for at in marks if at > clause.start), len(words))
        parting |= {*range(clause.start, ends)}
    edges = sorted({0, *marks, *parting, *(at + 1 for at in parting), len(words)})
    pieces = [range(start, end) for start, end in itertools.pairwise(edges) if start not in parting]
    spots = (trimmed(words, piece[_verb_at_the_head(words, piece) :]) for piece in pieces)
    same = set(map(known_name, taken))
    return tuple(dict.fromkeys(name for spot in spots for name in _name(words, spot) if known_name(name) not in same))


def _parting(words: PostingWords) -> Iterator[int]:
    """The small words that part what a line names, but for those inside a word with hyphens: `over-the-air`."""
    for at, word in enumerate(words.folded):
        parts = word in AND | OR or (word,) in _between()
        if parts and not (is_glued(words, at) or is_glued(words, at + 1)):
            yield at


def _between() -> tuple[tuple[str, ...], ...]:
    """Words that part what a line names."""
    return (*phrases("phrases", "done_with"), *phrases("years", "of"), *phrases("phrases", "stops"))


def _verb_at_the_head(words: PostingWords, piece: range) -> int:
    """Words of what is done at the head of a line, or behind a conjunction: `Plan [outages]`, `Carry out [checks]`."""
    verb = is_verb(words.folded[piece.start]) and (len(piece) > 1 or not piece.start)
    return verb + (verb and words.folded[piece.start + 1 : piece.start + 2] in PARTICLES)


def _name(words: PostingWords, spot: range) -> Iterator[str]:
    """The words of an item, if they name something of a trade."""
    raw = words.raw(spot.start, spot.stop)
    plain = len(spot) == 1 and raw.islower() and reference_idf().weight(words.folded[spot.start]) < _RARE
    if len(spot) == 1 and raw[:1].isupper() and words.folded[spot.start] in language_names():
        yield raw  # a subject, where nobody is to speak it: `taught maths and English`
        return
    short = len(raw) < SHORT_FORM  # often a place: `UK`
    counted = words.holds(phrases("years", "units"), spot.start, spot.stop)
    if (
        may_name_one(words, spot)
        and not (plain or short or counted)
        and names_a_skill(words, spot, led=False, beside_known=False)
    ):
        yield raw

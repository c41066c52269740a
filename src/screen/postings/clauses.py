"""The clauses of a line, and what of its neighbours a clause is also said of: brackets, remarks, what dashes part."""

import itertools
from collections.abc import Iterator, Sequence

from screen.postings.wishes import is_only_a_wish, iter_wishes
from screen.postings.words import AND, OR, PostingWords, phrases

_OR = {(word,) for word in OR}


def clauses_in(words: PostingWords) -> tuple[range, ...]:
    """The clauses of a sentence: parted by semicolons, dashes and brackets; a full stop in it is of an abbreviation."""
    edges = [0]
    for place in range(1, len(words)):
        gap = words.gap(place)
        turns = "," in gap and (words.folded[place],) in phrases("need", "turns") and not _is_remark(words, place)
        labelled = ": " in gap and not _are_years(words, place)  # `Kiln firing: 1 year (preferred)`
        if turns or labelled or any(mark in gap for mark in ";()[]") or " – " in gap or " — " in gap:
            edges.append(place)
    edges.append(len(words))
    return tuple(itertools.starmap(range, itertools.pairwise(edges)))


def clause_of(clauses: tuple[range, ...], place: int) -> range:
    """The clause that a word stands in; empty where it stands in none."""
    return next((clause for clause in clauses if place in clause), range(0))


def piece_of(words: PostingWords, clause: range, place: int) -> range:
    """The piece of a clause around a word, between its commas."""
    edges = [at for at in clause if at > clause.start and "," in words.gap(at)]
    return range(
        max([clause.start, *(at for at in edges if at <= place)]),
        min([clause.stop, *(at for at in edges if at > place)]),
    )


def behind_remark(words: PostingWords, start: int) -> int:
    """Where it goes on behind a bracket that says how welcome something is and nothing else; `start` without one."""
    if words.gap(start).strip() != "(" or start >= len(words):
        return start
    end = next((at for at in range(start + 1, len(words)) if ")" in words.gap(at)), start)
    return end if is_only_a_wish(words, range(start, end)) else start


def says_its_need(words: PostingWords, span: range) -> bool:
    """Whether words say themselves how much is needed what stands among them: `(Python is required)`."""
    return next(_saying(words, span.start, span.stop), None) is not None


def _saying(words: PostingWords, start: int, end: int) -> Iterator[range]:
    """The words between two places that say how much something is needed."""
    for name in ("must", "before", "none", "denied"):
        yield from words.find(phrases("need", name), start, end)
    yield from iter_wishes(words, start, end)


def _are_years(words: PostingWords, place: int) -> bool:
    """Whether a number of years begins at a word: `1 year`, `2+ years`."""
    counts = words.folded[place].isdigit()
    return counts and words.folded[place + 1 : place + 2] in (*phrases("years", "units"), *phrases("years", "months"))


def _is_remark(words: PostingWords, start: int) -> bool:
    """Whether what begins at `start`, up to a mark, says how much is needed and not what: `although not essential`."""
    end = next((at for at in range(start + 1, len(words)) if set(words.gap(at)) & set(",;:()[]–—")), len(words))
    saying = {at for place in _saying(words, start, end) for at in place}
    small = {phrase for name in ("modifiers", "stops", "tails", "hollow") for phrase in phrases("phrases", name)}
    rest = (at for at in range(start + 1, end) if at not in saying)
    return bool(saying) and all((words.folded[at],) in small or words.folded[at] in _STANDING_FOR for at in rest)


_STANDING_FOR = ("it", "this", "that", "these", "those", "they", "dies", "das", "cela", "ce")


def before_bracket(words: PostingWords, clauses: Sequence[range], clause: range, place: range) -> range:
    """The clause before a bracket that this one goes on: `A testing course (2391) would be helpful`."""
    number = clauses.index(clause) if clause in clauses else 0
    between = words.text[words.words[clause.start].start : words.words[place.start].start]
    goes_on = number > 1 and words.gap(clause.start).strip() in (")", ".)") and "," not in between
    return clauses[number - 2] if goes_on else clause


def before_remark(words: PostingWords, clauses: Sequence[range], clause: range, place: range) -> int:
    """Where the item before a bracket begins that holds nothing but how much it is needed: `Kubernetes (a plus)`."""
    small = phrases("phrases", "modifiers")
    or_else = words.folded[place.start : place.start + 1] in _OR  # `(or working towards it)`
    alone = or_else or all((words.folded[at],) in small for at in clause if at not in place)
    number = clauses.index(clause) if clause in clauses else 0
    if not (alone and number and "(" in words.gap(clause.start)):
        return clause.start
    before = clauses[number - 1]
    if or_else:
        return before.start
    edges = [at for at in before if "," in words.gap(at) or words.folded[at] in AND]
    return max([before.start, *edges])


def before_dash(words: PostingWords, clauses: Sequence[range], number: int) -> int:
    """Where that begins of which the remark behind a dash at its end is: `Go (1.20) and gRPC – preferred`."""
    while number and (number == len(clauses) - 1 or set(words.gap(clauses[number].start)) & set("()[]")):
        number -= 1
    return clauses[number].start


def behind_colon(words: PostingWords, clauses: Sequence[range], clause: range) -> int:
    """Where the clause ends that a colon opens behind this one, which says how much it is needed; 0: none does.

    `ideally: Kotlin`.
    """
    number = clauses.index(clause) + 1 if clause in clauses else len(clauses)
    small = clause.stop < len(words) and words.gap(clause.stop).strip() == ":" and is_only_a_wish(words, clause)
    return clauses[number].stop if small and number < len(clauses) else 0


def behind_bracket(words: PostingWords, clauses: Sequence[range], clause: range) -> range:
    """The bracket that closes this clause, which belongs to it: `Ideally agile methods (Scrum, Kanban)`.

    One that says itself how much is needed speaks for itself.
    """
    number = clauses.index(clause) + 1 if clause in clauses else len(clauses)
    opens = number < len(clauses) and "(" in words.gap(clause.stop)
    return clauses[number] if opens and not says_its_need(words, clauses[number]) else clause

"""The sections of a posting, by the words of their headings."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from screen.ground.idf import reference_idf
from screen.postings.wishes import iter_wishes
from screen.postings.words import AND, PostingWords, phrases, table

Section = Literal["required", "preferred", "duties", "company", "benefits", "process", "soft", "opening"]
SHORT = 7
"""Words of a paragraph that may be a heading, at most."""
LEADING = 14
"""Words of a line that ends in a colon and may be a heading, at most."""
_REFERENCE = re.compile(r"#\s*:?\s*\d")
"""The number of a posting."""
_RARE = 5.0
"""IDF of a word that no heading of a posting has, at least."""


def section_of(heading: str) -> Section | None:
    """The section that a heading opens; None where none of its words is known."""
    words = PostingWords(heading)
    if _asks_for_nothing(words):
        return "process"
    if whole := _whole(words):
        return whole
    found = _found(words)
    least = bool(found) and words.holds(phrases("headings", "least"))
    if least or words.folded in phrases("headings", "should"):
        return "required" if least else "preferred"
    if words.folded[-1:] in phrases("headings", "of_duties"):
        return "preferred" if "preferred" in {row[3] for row in found} else "duties"  # `Essential Job Functions`
    if not found:
        # `It would be lovely, though not vital, if you also had:`
        goes_on = words.folded[-1:] in phrases("headings", "open_ends")  # `It would be great if you also had`
        # `What would be lovely`, `Would be nice`
        opens = goes_on or heading.rstrip().endswith(":") or words.folded[:1] in (("what",), *phrases("wish", "would"))
        return "preferred" if opens and any(iter_wishes(words)) else None
    told = _told(words, found)
    # `What would round off your profile`
    return "preferred" if told == "required" and words.folded[:2] in phrases("headings", "would") else told


@cache
def _not_required() -> frozenset[tuple[str, ...]]:
    """Words before one of requirements that make another thing of it: `no experience`, `the customer experience`."""
    return frozenset((*phrases("need", "no"), *phrases("headings", "of_others")))


def _found(words: PostingWords) -> list["_Found"]:
    """The words of a heading that are those of sections."""
    return [
        (place.start, -len(place), number, name)
        for number, (name, known) in enumerate(table("sections").items())
        for place in words.find(known)
        if name != "required" or words.folded[place.start - 1 : place.start] not in _not_required()
    ]


def _whole(words: PostingWords) -> Section | None:
    return next((name for name, known in table("whole_headings").items() if words.folded in known), None)  # type: ignore[misc]


def names_only_sections(line: str) -> bool:
    """Whether a short line is made of the words of headings alone: `Education and Experience`, `Nice to have`."""
    words = PostingWords(line)
    asks = words.holds(phrases("need", "graded")) or asks_for_something(line)  # `Excellent language skills`
    if not 0 < len(words) <= SHORT or asks or section_of(line) is None:
        return False
    known = (*(phrase for table_of in _HEADINGS for known in table(table_of).values() for phrase in known),)
    told = {at for place in words.find(known) for at in place}
    of_headings = (*phrases("headings", "small"), *phrases("headings", "questions"))
    small = (*phrases("phrases", "modifiers"), *phrases("need", "reader"), *of_headings)
    return all(at in told or word in AND or (word,) in small for at, word in enumerate(words.folded))


_HEADINGS = ("sections", "whole_headings")
"""The tables that have words of headings."""


def opens_weakly(heading: str) -> bool:
    """Whether lines that ask for something outweigh what a heading says: `The ward`, `In short`, `Applying`."""
    return _whole(PostingWords(heading)) in ("company", "process", "benefits")


_Found = tuple[int, int, int, str]
"""Where words of a section begin in a heading, minus their number, the place of the section, its name."""


def _told(words: PostingWords, found: Sequence[_Found]) -> Section:
    """The section of those that a heading names."""
    if words.text.rstrip().endswith(("...", "…")) and (last := [row for row in found if row[0] - row[1] == len(words)]):
        return min(last)[3]  # type: ignore[return-value]  # the list goes on with it: `… because you will…`
    if _is_a_condition(words) and not {"preferred", "benefits"} & {row[3] for row in found}:
        # `You should apply if you`, `You should not apply if`, `Do not worry if you`
        if min(found)[3] == "company":
            return "company"
        return "process" if words.holds(phrases("need", "no")) else "required"
    # What is preferred or offered says more than the word that such headings share ("preferred qualifications").
    telling = [row for row in found if row[3] in ("soft", "preferred", "benefits")]
    weak = [(place.start, -len(place)) for place in words.find(phrases("headings", "weak"))]
    strong = [row for row in found if row[:2] not in weak]
    return min(telling or strong or found)[3]  # type: ignore[return-value]


def _is_a_condition(words: PostingWords) -> bool:
    """Whether a heading ends in a word such as `if`, be it with who is meant: `Write to us if you`."""
    of_reader = words.folded[-1:] in phrases("need", "reader")
    last = words.folded[:-1] if of_reader else words.folded
    return last[-1:] in phrases("headings", "conditions")


def _asks_for_nothing(words: PostingWords) -> bool:
    """Whether a heading is of other posts, the number of this one, or of what is not needed.

    `Similar jobs`, `Requirement #16-00755`, `Why Potworks?`, `What you need not have`.
    """
    if words.folded[:1] == ("why",) and words.text.endswith("?"):
        return True
    others = phrases("headings", "other_posts")
    of_site = words.folded[:2] in others and words.folded[1:2] in phrases("headings", "posts")  # `Similar jobs in Clay`
    of_others = words.folded in others or of_site
    return of_others or _REFERENCE.search(words.text) is not None or words.holds(phrases("need", "denied"))


def asks_for_something(text: str) -> bool:
    """Whether a line leads to what it asks for and names it, and so opens nothing: `Experience with kilns`.

    Nor does one whose last word alone could open something, where a rare word before it names what: `Kiln experience`.
    """
    words = PostingWords(text)
    if any(place.start <= 1 and place.stop < len(words) for place in words.find(phrases("phrases", "leads"))):
        return True
    named, bracket, remark = text.rstrip().partition("(")
    needs = (*phrases("cells", "required"), *phrases("cells", "preferred"))
    if bracket and remark.endswith(")") and PostingWords(remark).folded in needs and not names_only_sections(named):
        return True  # `Driving licence (required)`
    tail = next((place for place in words.find(phrases("phrases", "tails")) if place.stop == len(words)), None)
    before = words.folded[: tail.start] if tail else ()
    return any(reference_idf().weight(word) >= _RARE for word in before) and section_of(" ".join(before)) is None

"""Led lists: where the items begin and end that may name skills: behind words that lead to them, or by themselves."""

import itertools
from collections.abc import Iterator, Sequence

from screen.ground.derivation import is_past
from screen.ground.roles import role_of
from screen.postings.asked_years import shares_of_years
from screen.postings.items import back, items, trimmed
from screen.postings.text_parts import Part
from screen.postings.wishes import iter_wishes
from screen.postings.words import AND, OR, PostingWords, phrases, tells_years

LONGEST = 5
"""Words of a phrase that names a skill, at most."""
_BARE_ITEM = 9
"""Words of a list item that may be a bare list of skills, at most."""
_FEWEST = 3
"""Edges of a list of two items: of one alone commas tell nothing."""
_HYPHENS = ("-", "‐", "‑")


def _is_what_one_was(words: PostingWords, listed: Sequence[range]) -> bool:
    """Whether a list names roles: `experience as a potter or baker`; its years are asked for, and told by titles."""
    spot = trimmed(words, listed[0]) if listed else range(0)
    one = phrases("need", "one")
    before = [word for word in words.folded[max(0, spot.start - 3) : spot.start] if (word,) not in one]
    return before[-1:] in (["as"], ["als"]) and role_of(words.raw(spot.start, spot.stop)) is not None


def roles_in(part: Part, taken: Sequence[bool]) -> Iterator[range]:
    """The roles that somebody is to have had, each whole: `experience as a machine learning engineer or potter`."""
    words = part.words
    for led, listed in led_lists(part, taken):
        if led and _is_what_one_was(words, listed):
            shares = set(shares_of_years(words))  # `a potter, two years of them with raku`
            yield from (trimmed(words, span) for span in itertools.takewhile(shares.isdisjoint, listed))
        # `years of experience, including time as a potter, glazier or …`
        inside = ((n, at) for n, span in enumerate(listed) for at in span[:-2] if _is_as_a(words, at))
        number, at = next(inside, (len(listed), 0))
        if led and at and role_of(words.raw(at + 2, listed[number].stop)) is not None:
            yield range(at + 2, listed[number].stop)
            yield from (trimmed(words, span) for span in listed[number + 1 :])


def _is_as_a(words: PostingWords, at: int) -> bool:
    return words.folded[at] == "as" and words.folded[at + 1 : at + 2] in phrases("wish", "articles")


def led_lists(part: Part, covered: Sequence[bool]) -> Iterator[tuple[bool, list[range]]]:
    """The lists of items that may name skills, and whether words lead to each of them."""
    words = part.words
    behind = (*_behind_leads(words), *_behind_experience(words), *_behind_included(words))
    yield from ((True, _listed(words, at, covered)) for at in (*behind, *(n + 2 for n in shares_of_years(words))))
    for place in deeds_in(words, item=part.item):
        listed = _listed(words, place.stop, covered)
        # `handled complaints and closed deals`
        yield True, [span[1:] if len(span) > 1 and _is_a_deed(words, span.start) else span for span in listed]
    yield from ((True, [before]) for before in _before_tails(words))
    yield from ((True, [label]) for label in _labels_of_years(words))
    for place in iter_wishes(words):
        yield False, [range(back(words, place.start), place.start)]
    start = next((at for at in range(1, len(words)) if ":" in words.gap(at)), 0) if part.label else 0
    if _is_bare(part, start):
        yield from ((False, _listed(words, begin, covered)) for begin in _bare_starts(words, start))


def _behind_leads(words: PostingWords) -> Iterator[int]:
    """Where lists begin behind words that lead to skills; `the abilities for managing potters` are none."""
    for place in words.find(phrases("phrases", "leads")):
        to_be = words.folded[max(0, place.start - 2) : place.start] == ("to", "be")  # `to be able to work with …`
        purpose = words.folded[place.start - 1 : place.start] == ("for",) and words.folded[place.start].endswith("ing")
        if not (to_be or purpose or _is_parted(words, place) or _is_of_a_wish(words, place)):
            glued = words.gap(place.stop) in _HYPHENS  # `years in à-la-carte kitchens`
            yield _behind_a_kind(words, place.stop) - glued


def _listed(words: PostingWords, start: int, covered: Sequence[bool]) -> list[range]:
    """The items from `start` on, without what one includes, up to where one has worked: `kilns, [in a school or home]`.

    In `experience in schools, in homes or in offices` the items go on what leads to them.
    """
    listed = items(words, start, covered)
    lead = words.folded[max(0, start - 1) : start]
    ends = (n for n, span in enumerate(listed) if n and _is_where(words, span, lead))
    return [span for span in listed[: next(ends, len(listed))] if not _includes(words, span)]


def _includes(words: PostingWords, span: range) -> bool:
    """Whether an item is what the one before it includes; none that somebody was: `including time as a potter`."""
    including = (*phrases("need", "includes"), *phrases("years", "before_share"))
    begins = words.folded[span.start : span.start + 1] in including
    return begins and not any(_is_as_a(words, at) for at in span)


def _is_where(words: PostingWords, span: range, lead: tuple[str, ...]) -> bool:
    """Whether an item behind a comma tells of two places of which one is enough: `within a school or a museum`."""
    within = words.folded[span.start : span.start + 1]
    either = words.folded[span.stop : span.stop + 1] in phrases("need", "alternatives")
    return "," in words.gap(span.start) and within in phrases("phrases", "within") and within != lead and either


def _is_parted(words: PostingWords, lead: range) -> bool:
    """Whether a mark parts a noun from what would lead on from it: `many backgrounds, with other kilns`."""
    return any(set(words.gap(at)) & set(",;:.()") for at in lead[1:])


def _behind_experience(words: PostingWords) -> Iterator[int]:
    """Where what somebody has done begins right behind `experience`: `two years' experience supervising potters`."""
    for at in range(1, len(words)):
        done = words.folded[at].endswith("ing") and words.gap(at) == " "
        if done and words.folded[at - 1] == "experience":
            yield at


def _behind_included(words: PostingWords) -> Iterator[int]:
    """Where a list begins of what experience includes: `two years' experience, including [raku or salt firing]`."""
    tails = {place.stop for place in words.find(phrases("phrases", "tails"))}
    marks = {at for at in range(len(words)) if words.gap(at).strip() or words.folded[at] in AND | OR}
    for place in words.find(phrases("need", "includes")):
        first = range(place.stop, min((at for at in marks if at > place.stop), default=len(words)))
        if place.start in tails and len(first) <= LONGEST:  # no clause: `including the ability to speak with people`
            yield place.stop


def _tells_years(words: PostingWords, start: int) -> bool:
    """Whether behind a colon stand years, so that what they are of stands before it: `Kiln experience: 1 year`."""
    return words.folded[start : start + 1] != () and words.folded[start].isdigit()


def _before_tails(words: PostingWords) -> Iterator[range]:
    """What stands before words such as `experience`: `kiln experience`."""
    for place in words.find(phrases("phrases", "tails")):
        # "Post-graduate experience in bridge design", "Lab skills: …": what it is of follows.
        said = words.folded[place.stop - 1 : place.stop] in phrases(
            "degree", "endings"
        )  # `experience required of kilns`
        of_next = words.folded[place.stop : place.stop + 1] in phrases("years", "of") and not said
        led = ":" not in words.gap(place.stop) or _tells_years(words, place.stop)
        if led and not (of_next or _is_a_noun_by_itself(words, place)):
            yield range(back(words, place.start), place.start)


def _is_a_noun_by_itself(words: PostingWords, tail: range) -> bool:
    """Whether a noun in capitals stands behind a small word, as in German, which glues what it is of to it.

    `wenn du schon Erfahrung hast`; `SAP Kenntnisse` are those of SAP, and so are `HGB-Kenntnisse`.
    """
    before, noun = words.raw(tail.start - 1, tail.start), words.raw(tail.start, tail.stop)
    return tail.start > 0 and noun[:1].isupper() and before.islower() and words.gap(tail.start) == " "


def _labels_of_years(words: PostingWords) -> Iterator[range]:
    """The label of a line behind which stand its years: `Youth work: 2 years (required)`."""
    colon = next((at for at in range(1, len(words)) if ":" in words.gap(at)), 0)
    if 0 < colon <= LONGEST and _tells_years(words, colon) and tells_years(words):
        yield range(colon)


def _behind_a_kind(words: PostingWords, start: int) -> int:
    """Where examples begin of a kind that says nothing: `experience with other systems such as Potlite`."""
    said = next(words.find(phrases("need", "examples"), start), range(start))
    small = {*phrases("phrases", "hollow"), *phrases("phrases", "modifiers")}
    return said.stop if all((words.folded[at],) in small for at in range(start, said.start)) else start


def deeds_in(words: PostingWords, *, item: bool) -> Iterator[range]:
    """The verbs of what somebody has done, each up to what it was done with: `have taught`, `Used`, `have dealt with`.

    Other words of a posting that look so tell how something is: `have proven experience`.
    """
    for at, word in enumerate(words.folded):
        before = at
        while before and _says_how(words.folded[before - 1]):
            before -= 1
        has = words.folded[max(0, before - 1) : before] in phrases("phrases", "perfect")
        first = item and at == 0 and (word,) in phrases("phrases", "done_first")
        if (has or first) and _is_a_deed(words, at):
            stop = at + 1
            yield range(at, stop + ((words.folded[stop : stop + 1]) in phrases("phrases", "done_with")))


def _says_how(word: str) -> bool:
    return word.endswith("ly") or (word,) in phrases("phrases", "adverbs")


def _is_a_deed(words: PostingWords, at: int) -> bool:
    """Whether a word in small letters is a verb in the past of what somebody has done."""
    none = any(place.start == at for place in words.find(phrases("phrases", "no_deed"), at))
    small = words.raw(at, at + 1).islower() or not at
    return small and not none and is_past(words.folded[at])


def _is_bare(part: Part, start: int) -> bool:
    """Whether a short item, or a sentence behind a label that ends at `start`, may be nothing but a list of skills."""
    words = part.words
    if words.text.rstrip().endswith(("!", "?")) or words.folded[start : start + 1] in phrases(
        "phrases", "of_a_sentence"
    ):
        return False
    # `An inclination towards openness and visibility`
    article = words.folded[start : start + 1] in phrases("wish", "articles")
    sentence = article and words.holds(phrases("phrases", "clauses"), start + 1)
    whole = part.item and part.whole
    if part.label and _is_list(words, start):
        return True
    return not sentence and len(words) <= (_BARE_ITEM if whole else start + LONGEST if part.label else 0)


def _bare_starts(words: PostingWords, start: int) -> Iterator[int]:
    """Where the bare lists of a line begin, which semicolons part; what has a verb is none: `Go; C is fine`."""
    yield start
    behind = (at for at in range(start + 1, len(words)) if ";" in words.gap(at))
    yield from (at for at in behind if not words.holds(phrases("phrases", "finite"), at))


def _is_list(words: PostingWords, start: int) -> bool:
    """Whether commas part what stands behind a label into short items: `Must: raku, slip casting and a sharp eye`."""
    edges = [start, *(at for at in range(start + 1, len(words)) if set(words.gap(at)) & set(",;")), len(words)]
    return len(edges) > _FEWEST and all(end - begin <= _BARE_ITEM for begin, end in itertools.pairwise(edges))


def _is_of_a_wish(words: PostingWords, lead: range) -> bool:
    """Whether the last word of a lead begins a wish: `Kenntnisse von Vorteil`."""
    return any(wish.start == lead.stop - 1 for wish in words.find(phrases("need", "after"), lead.stop - 1))

"""The items of a list in a part of a posting, without what leads to them and what follows their names."""

from collections.abc import Sequence

from screen.ground.idf import is_everyday
from screen.postings.names import is_german, is_of_a_name, name_of
from screen.postings.wishes import iter_wishes
from screen.postings.words import AND, OR, PostingWords, phrases

ADJECTIVES = ("ive", "al", "ic", "ary", "ous", "able")
"""Endings of adjectives."""
NOUNS_OF_DOING = ("ung", "tion", "sion", "ment", "ing")
"""Endings of nouns of something done, in English, German and French."""
FRENCH_VERBS = ("er", "ir", "re")
"""Endings of infinitives."""
_BACK = 4
"""Words of an item that stands before what tells of it, at most."""
_SHORT = 2
"""Letters of a short form before a slash that is part of a name, at most."""
_LIST = 12
"""Words behind a colon among which a known name tells that its list is meant."""


def items(words: PostingWords, start: int, covered: Sequence[bool]) -> list[range]:
    """The coordinated items from `start` to the end of their clause.

    Before a colon stands what the items behind it are; where the lexicon knows one of these, or a word of any list
    stands there (`Lab skills: …`), they are what is meant.
    """
    out: list[range] = []
    begin, closed = start, start
    colon = ":" in words.gap(start)  # `Knowledge of: kilns; glazes`
    for place in range(start, len(words) + 1):
        if place < closed:
            continue
        gap = words.gap(place) if place > start else ""
        if place > begin and (after := _behind_aside(words, place, gap.strip())) is not None:
            out.append(range(begin, place))
            begin = closed = after
            continue
        ends = _ends(words, place, gap, in_list=colon)
        joins = not ends and _joins(words, place, gap)
        if place == begin + 1 and _share_an_object(words, begin, place + joins):
            continue
        if ":" in gap and not ends:
            if not _opens_a_list(words, begin, place, covered):
                out.append(range(begin, place))
                break
            out.clear()
            begin, colon = place, True
        elif ends or joins or _is_parted(words, place, gap):
            if place > begin:
                out.append(range(begin, place))
            if joins and _holds_a_clause(words, begin, place):
                break  # `kilns that fire and cool`
            begin = place + 1 if joins else place
        if ends:
            break
    return out


def _joins(words: PostingWords, place: int, gap: str) -> bool:
    """Whether a word joins the item before it to the next one; that of `Gesundheits- und …` does not."""
    if words.folded[place] in AND and (_is_one_name(words, place) or _is_one_law(words, place)):
        return False
    return words.folded[place] in AND | OR and "- " not in gap


def _share_an_object(words: PostingWords, one: int, other: int) -> bool:
    """Whether two deeds are of what stands behind the second: `relever et reporter des cotes`.

    Or two nouns of doing: `Planung und Durchführung von Bränden`.
    """
    if all(_is_of_doing(words, at) for at in (one, other)):
        return words.folded[other + 1 : other + 2] in phrases("phrases", "of_deeds")
    verbs = all(at < len(words) and words.folded[at].endswith(FRENCH_VERBS) for at in (one, other))
    return verbs and words.folded[other + 1 : other + 2] in phrases("phrases", "french_determiners")


def _is_of_doing(words: PostingWords, at: int) -> bool:
    """Whether a word is a noun of something done, and no name by itself: `execution`."""
    return "".join(words.folded[at : at + 1]).endswith(NOUNS_OF_DOING) and name_of(words, range(at, at + 1)) is None


def _is_one_name(words: PostingWords, place: int) -> bool:
    """Whether an everyday word in capitals before `and` begins a name that goes on: `Town and Country Planning law`."""
    pair = all(at < len(words) and words.raw(at, at + 1).istitle() for at in (place - 1, place + 1))
    if place + 2 >= len(words) or name_of(words, range(place - 1, place)) is not None:
        return False  # `Word and Excel Macros`
    goes_on = words.gap(place + 2) == " " and words.raw(place + 2, place + 3).istitle()
    alone = pair and not words.raw(max(0, place - 2), place - 1)[:1].isupper()
    return alone and goes_on and is_everyday(words.folded[place - 1])


def _is_one_law(words: PostingWords, place: int) -> bool:
    """Whether two nouns have one law, `landlord and tenant law`; of two adjectives each has its own."""
    laws, known = phrases("phrases", "laws"), (range(place - 1, place), range(place + 1, place + 2))
    of_law = words.folded[place + 2 : place + 3] in laws and words.folded[place - 1 : place] not in laws
    apart = set(words.gap(place)) & set(",/") or words.folded[place - 1].endswith(ADJECTIVES)
    return of_law and not apart and all(name_of(words, one) is None for one in known)


def _opens_a_list(words: PostingWords, begin: int, place: int, covered: Sequence[bool]) -> bool:
    """Whether behind the colon before `place` stands what is meant."""
    label = words.holds(phrases("phrases", "tails"), place - 1, place)
    one_of = words.holds(phrases("need", "one_of"), begin, place)
    return label or one_of or any(covered[place : place + _LIST])


def _holds_a_clause(words: PostingWords, start: int, end: int) -> bool:
    """Whether a word opens a clause between two places; in capitals it is a name (`CAN`)."""
    return any(words.raw(at.start, at.stop).islower() for at in words.find(phrases("phrases", "clauses"), start, end))


def _is_parted(words: PostingWords, place: int, gap: str) -> bool:
    """Whether a mark parts two items before the word at `place`; that of `I/O` or `PL/pgSQL` does not."""
    short = words.raw(place - 1, place)
    glued = gap == "/" and (len(short) == 1 or (len(short) <= _SHORT and short.isupper()))
    return any(mark in gap for mark in ",/;") and not glued


def _behind_aside(words: PostingWords, place: int, mark: str) -> int | None:
    """Where a list goes on behind a bracket or a relative clause that begins at `place`; None: none does."""
    if mark == "(":
        return _behind_bracket(words, place)
    return _behind_a_relative(words, place) if mark == "," else None


def _behind_a_relative(words: PostingWords, place: int) -> int | None:
    """Where a list goes on behind a clause that says how something was come by: `Java, die du in Projekten …`."""
    if words.folded[place : place + 2] not in phrases("phrases", "relative"):
        return None
    return next((at for at in range(place + 1, len(words)) if set(words.gap(at)) & set(",;:.")), len(words))


def _behind_bracket(words: PostingWords, place: int) -> int | None:
    """Where a list goes on behind the bracket that opens before `place`: `lathes (manual) and milling`."""
    close = next((at for at in range(place + 1, len(words)) if ")" in words.gap(at)), None)
    if close is None:
        return None
    joins, gap = words.folded[close] in AND | OR, words.gap(close).strip()
    start = close + (words.folded[close] in AND | OR)
    # `(raku), and the rest we will teach you`, `(Sage) and a good eye`: another clause, or no name.
    small = {*phrases("wish", "persons"), *phrases("wish", "of_a_clause")}
    other = words.folded[start : start + 1] in _DETERMINERS or any((word,) in small for word in words.folded[start:])
    return start if not other and ((gap == ")" and joins) or gap == "),") else None


_DETERMINERS = (("a",), ("an",), ("the",), ("at",), ("to",), ("any",), ("some",))


def _ends(words: PostingWords, place: int, gap: str, *, in_list: bool) -> bool:
    """Whether a clause ends before the word at `place`; in a list behind a colon semicolons part its items."""
    stops = any(mark in gap for mark in "()[]–—") or ("." in gap and not _is_dotted(words, place, gap))
    return place == len(words) or stops or (";" in gap and not in_list)


def _is_dotted(words: PostingWords, place: int, gap: str) -> bool:
    """Whether a stop is inside a name, as in `Bill.com`; that of `e.g.` is not."""
    return gap == "." and len(words.folded[place - 1]) > 2


def back(words: PostingWords, end: int) -> int:
    """Where the item begins that ends at `end`: behind a mark, a conjunction, or four words before."""
    start = end
    while start > 0 and end - start < _BACK and words.folded[start - 1] not in AND | OR:
        if set(words.gap(start)) - set(" -‐‑&") and start < end:
            return start
        start -= 1
    # Of a longer phrase what these words begin with is a piece: `building [models for business use] experience`.
    cut = start > 0 and words.folded[start - 1] not in AND | OR and not words.gap(start).strip()
    return end if cut and words.holds(phrases("phrases", "stops"), start + 1, end) else start


def trimmed(words: PostingWords, span: range) -> range:
    """An item without what leads to it, what says how well, and what follows its name."""
    leading = (
        *phrases("phrases", "leads"),
        *phrases("phrases", "modifiers"),
        *phrases("need", "opens"),
        *phrases("need", "before"),
        *phrases("need", "one_of"),
        *phrases("need", "examples"),
    )
    start = _past(words, leading, span.start, span.stop)
    doing = next(iter(words.find(phrases("phrases", "doing"), start, span.stop)), None)
    stops = words.find(phrases("phrases", "stops"), start, span.stop)
    end = next(
        (
            stop.start
            for stop in stops
            if not (
                is_glued(words, stop.stop)
                or _is_doing(words, start, stop)
                or _is_noun(words, start, stop)
                or _is_a_cycle(words, start, stop)
            )
        ),
        span.stop,
    )
    end = _before_place(words, start, end)
    counted = (at for at in range(start + 1, end - 1) if words.folded[at] in ("of", "with"))
    # `firing kilns of 20 to 80 litres`, `a firm with 200 staff`, `budgets of $5 million`
    end = next((at for at in counted if words.folded[at + 1].isdigit()), end)
    endings = (
        *phrases("phrases", "tails"),
        *phrases("phrases", "in_use"),
        *phrases("phrases", "verbs_at_end"),
        *phrases("wish", "at_end"),
        *phrases("need", "after"),
        *phrases("need", "must"),
        *phrases("phrases", "empty_at_end"),
    )
    wished = next((wish for wish in iter_wishes(words, start, end) if wish.stop == end), range(end, end))
    end = _without_endings(words, range(start, max(start, wished.start)), endings)
    end = _last_noun(words, start, end)
    if doing is not None and doing.start == start and end - doing.stop > 1:
        named = (words.folded[end - 1],) not in phrases("phrases", "hollow")
        past = _past(words, phrases("phrases", "modifiers"), doing.stop, end)
        # Of `managing a kiln` the kiln alone is no skill.
        alone = end - past == 1 and words.folded[doing.stop : past] in phrases("wish", "articles")
        start = past if named and not alone else start
    return range(start, end)


def _last_noun(words: PostingWords, start: int, end: int) -> int:
    """Where a German name ends, as nouns alone have capitals: `Erfahrung in der [Glasur] gesammelt`."""
    if is_german(words) and any(words.raw(at, at + 1)[:1].isupper() for at in range(start, end)):
        while words.raw(end - 1, end).islower():
            end -= 1
    return end


def _without_endings(words: PostingWords, span: range, endings: Sequence[tuple[str, ...]]) -> int:
    """Where a name ends before what only follows it."""
    start, end = span.start, span.stop
    while end > start:
        ending = next((e for e in endings if end - len(e) >= start and words.folded[end - len(e) : end] == e), None)
        left = range(start, end)
        if ending is None or _is_adjectives_noun(words, left) or _is_a_name(words, left):
            break
        end -= len(ending)
    return end


def _is_adjectives_noun(words: PostingWords, span: range) -> bool:
    """Whether two words are an adjective and a noun that it needs to name anything: `assistive technology`."""
    adjective = words.folded[span.start].endswith(ADJECTIVES) and words.raw(span.start, span.start + 1).islower()
    return len(span) == 2 and adjective and words.folded[span.stop - 1 : span.stop] in phrases("phrases", "nouns")


def _before_place(words: PostingWords, start: int, end: int) -> int:
    """Where a name ends before the place of its use: `kilns in the workshop`, `heat control in small systems`."""
    places = (at for at in range(start + 1, end - 1) if words.folded[at : at + 2] in _PLACES)
    place = next((at for at in places if not is_glued(words, at)), end)  # `kiln-in-the-loop tests`
    if words.folded[place - 1 : place] not in phrases("phrases", "hollow"):
        return place
    said = {*phrases("phrases", "hollow"), *phrases("phrases", "tails")}
    within = (at for at in range(start + 1, place - 1) if words.folded[at] == "in")
    return next((at for at in within if words.folded[at - 1 : at] not in said), place)


_PLACES = (("in", "the"), ("in", "a"), ("in", "an"), ("in", "our"))
"""Behind a name, where it is used."""


def _is_doing(words: PostingWords, start: int, stop: range) -> bool:
    """Whether a name goes on behind `for`, because all before it is what is done: `caring for the injured`."""
    return stop.start == start + 1 and words.folded[start].endswith("ing") and words.folded[stop.start] in ("for", "to")


def _is_a_cycle(words: PostingWords, start: int, stop: range) -> bool:
    """Whether `to` stands between two bare nouns, from the first step to the last: `experience with procure to pay`."""
    ends = stop.stop + 1 >= len(words) or words.gap(stop.stop + 1).strip() or words.folded[stop.stop + 1] in AND | OR
    led = words.folded[max(0, start - 1) : start] in phrases("years", "of")
    return bool(ends) and led and stop.start == start + 1 and words.folded[stop.start] == "to"


def _is_noun(words: PostingWords, start: int, stop: range) -> bool:
    """Whether `work` is no verb but the last noun of its item: `court work`, `court work is essential`."""
    after = words.folded[stop.stop : stop.stop + 1]
    ends = (
        not after
        or after in phrases("phrases", "stops")
        or after[0] in AND | OR
        or after == ("in",)
        or bool(words.gap(stop.stop).strip())
    )
    return ends and stop.start > start and words.folded[stop.start] == "work"


def is_glued(words: PostingWords, place: int) -> bool:
    """Whether the word at `place` goes on the one before it, so that neither is left out: `à-la-carte-Küche`."""
    return place < len(words) and words.gap(place) in ("-", "‐", "‑")


def is_inside_a_chain(words: PostingWords, span: range) -> bool:
    """Whether words end a name of three or more with hyphens, which is another one: `mesh-[transformer]-jax`."""
    start, stop = span.start, span.stop
    while start > 0 and is_glued(words, start):
        start -= 1
    while is_glued(words, stop):
        stop += 1
    return start < span.start and stop - start > _SHORT


def _is_a_name(words: PostingWords, span: range) -> bool:
    """Whether all of an item is one name in capitals, with its last word: `Good Manufacturing Practice`."""
    return is_of_a_name(words, span.start) and all(words.raw(at, at + 1)[:1].isupper() for at in span)


def _past(words: PostingWords, known: Sequence[tuple[str, ...]], start: int, end: int) -> int:
    whole = {place.start for place in words.find(phrases("phrases", "whole"), start, end)}
    while start < end and start not in whole and not is_of_a_name(words, start):
        if led := _led_by_a_form(words, start, end):
            start += led
            continue
        place = next(iter(words.find(known, start, end)), None)
        if words.folded[start] == "least" and end - start > 1:
            break  # `least privilege`; that of `at least` stands behind it
        letter = words.gap(start + 1) == "/" and words.raw(start, start + 1).isupper()  # `A/R clerical`
        if place is None or place.start != start or is_glued(words, place.stop) or letter:
            break
        start = place.stop
    return start


def _led_by_a_form(words: PostingWords, start: int, end: int) -> int:
    """The number of words at `start` that lead to a name by their form, as no list has them; 0: none."""
    units = (*phrases("years", "units"), *phrases("years", "months"))
    behind = words.folded[start + 1] if start + 1 < end else ""
    if words.folded[start] == "experience" and behind.endswith("ing"):
        return 1  # `experience reading blueprints`
    if words.folded[start] == "well" and start + 2 < end and behind.endswith("ed") and is_glued(words, start + 1):
        return 2  # `well-developed`
    # `3차원`, `360 degree feedback`
    glued = start + 1 < len(words) and (not words.gap(start + 1) or words.folded[start + 1] == "degree")
    if (behind,) in units and behind != "an":  # an article too
        return 2  # `Twelve months`
    return int((words.folded[start].isdigit() and not glued) or (words.folded[start],) in phrases("years", "units"))

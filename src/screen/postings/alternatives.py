"""Alternatives: what an `or`, a slash, `one of` or a bracket joins, so that who has one of it has what is asked for."""

import re
from collections.abc import Iterator, Sequence

from screen.ground.derivation import is_past
from screen.ground.roles import role_of
from screen.postings.names import name_of
from screen.postings.words import AND, OR, PostingWords, levels, phrases

Alternatives = tuple[range, ...]
"""The words of each, in order."""
_LISTED = 3
"""Words of one that a comma parts from the next, at most."""
_TO_LIST = 4
"""Words from `one of` to the colon of its list, at most: `one of these tools: kilns, wheels`."""
_BELOW = 3
"""Words behind `one of` among which it says of what, at most: `one of the following`."""
_MARKS = frozenset(",;:()–—")
_ENDS = re.compile(r"[()–—]|[.:]\s|[.:]$")


def heads_a_choice(text: str) -> bool:
    """Whether each line of the list below a line is enough, so that none turns anybody away: `One of the below:`."""
    if not text.endswith((":", "：")):  # the usual case
        return False
    words = PostingWords(text)
    ones = words.find(phrases("need", "one_of"))
    return any(words.holds(phrases("need", "below"), at.stop, at.stop + _BELOW) for at in ones)


def alternatives_in(words: PostingWords) -> tuple[Alternatives, ...]:
    """What a line joins: lists that words or a bracket open, then what slashes join, then `or`."""
    return (*_opened(words), *_some_of_them(words), *_slashed(words), *_joined(words))


def opened_lists(words: PostingWords) -> Iterator[tuple[int, Alternatives]]:
    """The lists behind `one of` and `such as`, and in brackets, each with where what opens it begins.

    What opens nothing, at the end of its clause, is no list: `kilns (Potlite, for example)`.
    """
    # `at least two years`, `one of them`
    counts = tuple(phrase for name in ("units", "months", "told_before") for phrase in phrases("years", name))
    examples = (place for place in words.find(phrases("need", "examples")) if place.start)  # of what stands before
    instances = (place for place in words.find(phrases("need", "done_by")) if _leads_to_names(words, place))
    said = (*examples, *words.find(phrases("need", "one_of")), *instances)
    opened = {place.stop: place.start for place in said if words.folded[place.stop : place.stop + 1] not in counts}
    brackets = {at: at for at in range(len(words)) if words.gap(at).rstrip().endswith("(")}
    for start, before in sorted((brackets | opened).items()):
        near = range(start, min(start + _TO_LIST, len(words)))
        colon = next((at for at in near if ":" in words.gap(at)), start) if start in opened else start
        if listed := tuple(_listed(words, colon, ",;/" if ":" in words.gap(colon) else ",/")):
            yield before, listed


def _leads_to_names(words: PostingWords, place: range) -> bool:
    """Whether behind a word such as `with` stand names of which one is enough: `Heat control with Potlite or Kilnware`.

    They are instances of what stands before it; of several that are all asked for each is a skill by itself.
    """
    pieces = list(_listed(words, place.stop, ",/"))
    named = all(words.raw(piece.start, piece.start + 1)[:1].isupper() for piece in pieces)
    either = not OR.isdisjoint(words.folded[place.stop : pieces[-1].start]) if pieces else False
    return place.start > 0 and named and either


def _opened(words: PostingWords) -> Iterator[Alternatives]:
    """The lists of which one is enough: `one of kilns and glazes`, `(kilns, glazes)`."""
    for before, pieces in opened_lists(words):
        bracket = pieces[0].start == before
        if bracket and all(words.folded[piece.start - 1] in AND for piece in pieces[1:]):
            continue  # `computer skills (Word and Excel)`: both
        if len(pieces) > 1 and (not bracket or max(map(len, pieces)) <= _LISTED):
            yield pieces


def _some_of_them(words: PostingWords) -> Iterator[Alternatives]:
    """The list before what says that some of it are enough: `kilns, glazes and wheels – at least two of them`."""
    for place in words.find(phrases("need", "one_of")):
        if words.folded[place.stop : place.stop + 1] not in phrases("phrases", "standing_for"):
            continue
        before = [*(found.stop for found in words.find(_opening(), 0, place.start)), 0]
        colon = (at for at in range(place.start - 1, 0, -1) if ":" in words.gap(at))
        pieces = tuple(_listed(words, next(colon, max(before)), ",;/"))
        if len(pieces) > 1 and pieces[-1].stop <= place.start:
            yield pieces


def bracket_items(words: PostingWords, start: int) -> Alternatives:
    """All items of the bracket that opens at `start`; an `and` parts the last two: `(cups and jugs, pots and lids)`."""
    close = next((at for at in range(start + 1, len(words)) if ")" in words.gap(at)), len(words))
    commas = [at for at in range(start + 1, close) if set(words.gap(at)) & set(",;/")]
    last = commas[-1] if commas else start
    out, begin = [], start
    for at in range(start + 1, close + 1):
        joins = at < close and (words.folded[at] in OR or (at >= last and words.folded[at] in AND))
        if joins or at == close or at in commas:
            out.append(range(begin, at))
            begin = at + joins
    return tuple(filter(None, out))


def _listed(words: PostingWords, start: int, marks: str) -> Iterator[range]:
    """The items of a list; it ends with its clause, or with the item behind its conjunction."""
    last = False
    for number, (piece, joined) in enumerate(_items(words, start, marks)):
        if number and words.holds(phrases("need", "examples"), piece.start, piece.stop):
            return  # `kilns such as Potlite and glazes like Kilnware`
        yield piece
        apart = number == 0 and joined in AND and "," in words.gap(piece.stop)  # `such as Potcloud, and kilns`
        if apart or (last and joined not in OR):
            return
        last = bool(joined)


def _items(words: PostingWords, start: int, marks: str) -> Iterator[tuple[range, str]]:
    """What marks and conjunctions part up to the end of a clause, each with the conjunction behind it."""
    begin = start
    for at in range(start + 1, len(words) + 1):
        gap = words.gap(at)
        joins = at < len(words) and words.folded[at] in AND | OR
        ends = at == len(words) or _ENDS.search(gap) is not None or (";" in gap and ";" not in marks)
        if ends or joins or set(gap) & set(marks):
            if at > begin:
                yield range(begin, at), words.folded[at] if joins and not ends else ""
            begin = at + joins
        if ends:
            return


def _joined(words: PostingWords) -> list[Alternatives]:
    """What each `or` joins; commas go on a list before it: `kilns, wheels or presses`.

    An alternative is as short as may be: it begins behind a mark, a conjunction, what leads to a skill, and the last
    word such as `with`, which all of them share (`tests with Potlite or Kilnware`) or each has (`in schools or in
    homes`).
    """
    led = {place.stop for place in words.find(_opening())}
    found: list[list[range]] = []
    for at, word in enumerate(words.folded):
        if word not in OR or not 0 < at < len(words) - 1 or _counts(words, at):
            continue
        right = range(at + 1, _end_of(words, at + 1))
        if _is_a_clause(words, at + 1):
            continue
        both = words.folded[at - 1] in AND and ")" not in words.gap(at)  # `and/or`
        end = _before_bracket(words, at - both)
        last = found[-1][-1].stop if found else 0
        # `Potlite (or Kilnware) or Clayview`; the bracket of `kilns (gas or electric) or wheels` is apart.
        if found and (last == end or (last == at - both and found[-1][0].start < end)):
            found[-1].append(right)
        else:
            found.append([*_before(words, end, led, last if last <= end else 0), right])
    return [whole for pieces in found if (whole := tuple(piece for piece in pieces if piece))]


def _before(words: PostingWords, end: int, led: set[int], first: int) -> list[range]:
    """The alternatives before an `or`, from `first` on."""
    pieces: list[range] = []
    while end > first:
        start = _start_of(words, end, led)
        if (pieces and end - start > _LISTED) or not first <= start < end:
            break
        behind = words.folded[start - 1] if start > 1 else ""
        if pieces and behind in AND and _both_are_names(words, start, end):
            break  # `Potlite and Kilnware, Clayview or Potcloud`: the first two are asked for by themselves
        if pieces and behind in AND:
            start = _start_of(words, start - 1, led)  # `planning and analysis, controlling or audit`
        includes = words.folded[start : start + 1] in phrases("need", "includes")
        pieces.insert(0, range(start + includes, end))
        where = words.folded[start : start + 1] in phrases("phrases", "within")  # `raku, an einer Schule oder …`
        if includes or where or words.gap(start).strip().lstrip(")") != ",":
            break
        end = _before_bracket(words, start)
    return pieces


def _both_are_names(words: PostingWords, start: int, end: int) -> bool:
    """Whether the lexicon has what stands behind an `and` and the word before it."""
    sides = (range(start - 2, start - 1), range(start, end))
    return start > 1 and all(name_of(words, side) is not None for side in sides)


def _before_bracket(words: PostingWords, end: int) -> int:
    """Where what stands before a place ends, without the bracket behind it: `kilns (preferred) or wheels`."""
    if ")" not in words.gap(end):
        return end
    return next((at for at in range(end - 1, 0, -1) if "(" in words.gap(at)), end)


def _slashed(words: PostingWords) -> Iterator[Alternatives]:
    """What slashes join: each its neighbours alone, `Java/Kotlin, Spring`."""
    run: list[range] = []
    for at in range(1, len(words)):
        if "/" in words.gap(at) and words.folded[at] not in OR:
            edges = (n for n in range(at + 1, len(words) + 1) if n == len(words) or words.gap(n).strip())
            end = next(edges) if " " in words.gap(at) else at + 1
            goes_on = run and run[-1].stop == at
            if not goes_on and run:
                yield tuple(run)
            run = [*(run if goes_on else [range(at - 1, at)]), range(at, end)]
            run = _as_roles(words, run) or run
    if run:
        yield tuple(run)


def _as_roles(words: PostingWords, run: Sequence[range]) -> list[range]:
    """What a slash joins as whole roles in capitals: `a Kiln Engineer/Glaze Scientist`; empty where it joins none."""
    start, end = run[0].start, run[-1].stop
    while start and words.gap(start) == " " and words.raw(start - 1, start)[:1].isupper():
        start -= 1
    while end < len(words) and words.gap(end) == " " and words.raw(end, end + 1)[:1].isupper():
        end += 1
    whole = [range(start, run[0].stop), *run[1:-1], range(run[-1].start, end)]
    roles = end - start > len(run) and all(role_of(words.raw(one.start, one.stop)) for one in whole)
    return whole if roles else []


def as_good_in(words: PostingWords) -> Iterator[Alternatives]:
    """What is said to do as well as what stands before it: `Potlite; Kilnware is fine too`."""
    for place in words.find(phrases("wish", "as_good")):
        verbs = (at for at in range(place.start - 1, 0, -1) if words.folded[at : at + 1] in _verbs())
        verb = place.start if words.folded[place.start].startswith("you") else next(verbs, 0)
        start = next((at for at in range(verb - 1, 0, -1) if words.gap(at).strip(" ,/")), 0)
        if 0 < start < verb:
            yield range(_start_of(words, start, set()), start), range(start, verb)


def unlike_alternatives(words: PostingWords, kinds: Sequence[Sequence[range]]) -> frozenset[range]:
    """The spans of which one would do, where they are of unlike kinds.

    Args:
        words: those of a list item or a sentence.
        kinds: of each kind (degrees, certificates, skills) the spans of its words that are asked for.
    """
    found: set[range] = set()
    for *firsts, last in (*alternatives_in(words), *as_good_in(words)):
        pieces = [*firsts, _with_all_of_it(words, last)]
        held = [
            [(kind, span) for kind, spans in enumerate(kinds) for span in spans if set(span) & set(p)] for p in pieces
        ]
        sorts = [{kind for kind, _ in one} for one in held if one]
        if len(sorts) > 1 and not set.intersection(*sorts):
            found |= {span for one in held for _, span in one}
    return frozenset(found)


def experience_would_do(words: PostingWords) -> bool:
    """Whether experience is enough in place of something: `CPA, or qualified by experience`."""
    ors = (at for at, word in enumerate(words.folded) if at and word in OR and not _counts(words, at))
    return any(words.holds(phrases("degree", "experience"), at, at + _INSTEAD) for at in ors)


_INSTEAD = 4
"""Words from an `or` to the experience behind it, at most."""


def _with_all_of_it(words: PostingWords, piece: range) -> range:
    """The last alternative with what it is of, where it is years or a degree: `or three years of work with Potlite`."""
    known = (*phrases("years", "units"), *(phrase for table in levels("degree").values() for phrase in table))
    end = piece.stop
    while words.holds(known, piece.start, piece.stop) and end < len(words) and words.folded[end] not in AND:
        if set(words.gap(end)) & set(",;:()–—"):
            break
        end += 1
    return range(piece.start, end)


def _is_a_clause(words: PostingWords, start: int) -> bool:
    """Whether another clause begins behind an `or`: `have thrown pots or fired kilns`, `… or if you have`."""
    verbs = (*phrases("who", "having"), *phrases("wish", "copulas"), *phrases("need", "if"), *phrases("need", "reader"))
    deeds = is_past(words.folded[start]) and any(map(is_past, words.folded[: start - 1]))
    return deeds or words.folded[start : start + 1] in verbs


def _verbs() -> tuple[tuple[str, ...], ...]:
    return (*phrases("wish", "copulas"), *phrases("wish", "verbs"))


def _counts(words: PostingWords, at: int) -> bool:
    """Whether an `or` is of how many: `two or more`, `4 or 5`, `un ou plusieurs`."""
    more = any(place.start == at for place in words.find(phrases("years", "or_more"), at))
    return more or (words.folded[at - 1].isdigit() and words.folded[at + 1].isdigit())


def _opening() -> tuple[tuple[str, ...], ...]:
    """Words behind which a list begins."""
    lists = (phrases("phrases", "leads"), phrases("need", "examples"), phrases("need", "one_of"))
    return tuple(phrase for known in lists for phrase in known)


def _shared() -> frozenset[tuple[str, ...]]:
    """Words such as `with`, before what alternatives are of."""
    return frozenset((*phrases("phrases", "done_with"), *phrases("years", "of")))


def _start_of(words: PostingWords, end: int, led: set[int]) -> int:
    start = end
    while start > 0 and not (start < end and (start in led or set(words.gap(start)) & _MARKS)):
        if words.folded[start - 1] in AND | OR:
            break
        if (words.folded[start - 1],) in _shared() and not _is_in_a_name(words, start - 1):
            break
        start -= 1
    return start


def _is_in_a_name(words: PostingWords, at: int) -> bool:
    """Whether a word goes on a name in capitals: `Chef de Partie`."""
    capitals = all(words.raw(n, n + 1)[:1].isupper() for n in (at - 1, at + 1) if n < len(words))
    return at > 0 and words.folded[at] in _OF and capitals


def _end_of(words: PostingWords, start: int) -> int:
    end = start
    while end < len(words) and not (end > start and set(words.gap(end)) & {*_MARKS, "/"}):
        word = words.folded[end]
        ends = (*_shared(), *phrases("wish", "relative"), ("that",))  # `Potlite or Kilnware who has fired kilns`
        behind = end > start and word not in _OF and (word,) in ends
        if word in AND | OR or behind:
            break
        end += 1
    return end


def ways_of_working(words: PostingWords) -> Iterator[range]:
    """Where a clause of its own tells where or how one works, which names nothing: `Potlite, Leeds or remote`.

    One of the two says it (`remote`), and the other is a name that no lexicon has, or begins as a place does.
    """
    within = phrases("phrases", "within")
    for *_, one, last in (pieces for pieces in _joined(words) if len(pieces) > 1):
        sides = (one, last)
        apart = set(words.gap(one.start)) & set(",;.") and (last.stop == len(words) or words.gap(last.stop).strip())
        tells = [_says_how_one_works(words, side) for side in sides]
        place = (
            words.raw(side.start, side.stop).istitle() or words.folded[side.start : side.start + 1] in within
            for side in sides
        )
        named = any(name_of(words, side) is not None for side in sides)
        if apart and not named and any(tells) and all(map(max, tells, place)):
            yield range(one.start, last.stop)


def _says_how_one_works(words: PostingWords, side: range) -> bool:
    """Whether words are but what a post is said to be, with how much so: `fully remote`."""
    told = next(words.find(phrases("title", "about_the_post"), side.start, side.stop), range(0))
    small = all(word.endswith("ly") for word in words.folded[side.start : told.start])
    return bool(told) and small and told.stop == side.stop


_OF = ("of", "de")
"""Words that go on a name: `care of the elderly`."""

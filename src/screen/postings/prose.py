"""Sentences that say what somebody must have, wherever in a posting they stand."""

from collections.abc import Iterator

from screen.postings.clauses import piece_of
from screen.postings.words import AND, PostingWords, levels, phrases

_FIRST = 2
"""Words before the one that a sentence is of, at most: `Our ideal candidate …`."""
_NAMED = 8
"""Words at the head of a sentence that name who hires, and say so, at most."""
_JUDGED = 6
"""Words at the head of a sentence that say how good something is, at most."""
_YEARS = 4
"""Words at the beginning of a sentence among which it says of how many years it speaks."""
_NUMBER = 2
"""Words of a number of years."""
_ENDINGS_OF_STATE = (("in",), ("with",), ("at",))
"""Behind an adjective, before what somebody is good at: `fluent in`; `responsible for` tells of the job."""


def is_prose_of_need(words: PostingWords) -> bool:
    """Whether a sentence says what somebody must have, wherever it stands."""
    if words.folded[:1] in phrases("need", "if"):
        return False
    who = place_of_who(words)
    if who is not None:
        return _tells_of_the_person(words, who.stop)
    if words.folded[:1] and words.folded[0].isdigit() and words.holds(phrases("phrases", "tails")):
        return words.holds(phrases("years", "units"), 0, _YEARS)  # `7-10 yrs kiln experience`
    if _counts_least_years(words):
        return True
    if any(_is_a_state(words, at.stop, of_role=False) for at in words.find(phrases("who", "will_be")) if not at.start):
        return True  # `You'll be registered`, and not `You will be working`
    return any(not _is_offered(words, place.stop) for place in _openings(words))


def _counts_least_years(words: PostingWords) -> bool:
    """Whether a line without a verb has as one of its pieces the least years, and no more: `Potter (raku), 3+ yrs`.

    Years alone may be how long a post lasts.
    """
    least = (at.start for at in words.find(phrases("years", "units")) if "+" in words.gap(at.start))
    alone = any(at > 1 and len(piece_of(words, range(len(words)), at)) == _NUMBER for at in least)
    return alone and not words.holds(phrases("phrases", "finite"))


def is_prose_of_work(words: PostingWords) -> bool:
    """Whether a sentence says what somebody will do: `You will also mend fences`; what the job gives it does not."""
    at = next((len(opening) for opening in _WILL if words.folded[: len(opening)] == opening), len(words))
    while at < len(words) and (
        words.folded[at].endswith("ly") or words.folded[at : at + 1] in phrases("phrases", "adverbs")
    ):
        at += 1
    verb = words.folded[at : at + 1]
    given = (f"{''.join(verb)}s",) in phrases("who", "given") or words.holds(phrases("boilerplate", "gives"))
    had = verb in (*phrases("who", "having"), *phrases("who", "being")) and verb not in phrases(
        "boilerplate", "done_too"
    )
    return bool(verb) and not (given or had)


_WILL = (("you", "will"), ("youll",))


def of_the_offer(words: PostingWords) -> Iterator[range]:
    """The words of a sentence that say what the job gives: `you will have access to our kilns`, and no more of it."""
    openings = list(_openings(words))
    for number, place in enumerate(openings):
        if _is_offered(words, place.stop):
            yield range(place.start, openings[number + 1].start if number + 1 < len(openings) else len(words))


def _openings(words: PostingWords) -> Iterator[range]:
    """Where a sentence begins to say what somebody must have, and behind a conjunction or a comma says more of it."""
    if (judged := of_a_judgement(words)) is not None:
        yield judged
    yield from _of_the_third_person(words)
    found = list(words.find(phrases("need", "opens")))
    opens = found and found[0].start <= _FIRST + _behind_purpose(words)
    if first := found[0] if opens else _before_who_has(words):
        yield first
        later = (place for place in found if place.start >= first.stop)
        yield from (at for at in later if words.folded[at.start - 1] in AND or "," in words.gap(at.start))


def of_a_judgement(words: PostingWords) -> range | None:
    """What is said at the head of a sentence of that somebody has or is something: `It is vital that [you] …`.

    `Ideal wäre, wenn [du] …`; how welcome it is its own words say. None: nothing is.
    """
    for at in range(2, min(_JUDGED, len(words) - 1)):
        if set(words.gap(at)) & set(";:.()–—"):
            return None
        copula = words.holds(phrases("wish", "verbs"), 0, at)
        joins = words.folded[at : at + 1] in (*phrases("need", "if"), *phrases("need", "that"))
        if copula and joins and words.folded[at + 1 : at + 2] in phrases("need", "reader"):
            return range(at + 1, at + 2)
    return None


def _of_the_third_person(words: PostingWords) -> Iterator[range]:
    """Where a sentence begins with who is looked for and what that person has: `Il saura …`, `Le candidat devra …`."""
    verbs = list(words.find(phrases("who", "third_has")))
    for who in words.find(phrases("who", "third")):
        yield from (range(who.start, has.stop) for has in verbs if not who.start and has.start == who.stop)


def _behind_purpose(words: PostingWords) -> int:
    """Where a sentence begins behind what it is said for: `To do well in this role, you should have …`; else 0."""
    if words.folded[:1] not in phrases("who", "purpose"):
        return 0
    return next((at for at in range(1, len(words)) if "," in words.gap(at)), 0)


def _is_offered(words: PostingWords, at: int) -> bool:
    """Whether behind `you will have` stands what the job gives: `full access to our kilns`."""
    while at < len(words) and _is_small(words, at):
        at += 1
    return words.folded[at : at + 1] in phrases("who", "offered")


def place_of_who(words: PostingWords) -> range | None:
    """Where a sentence names at its beginning whom the posting looks for: `the ideal candidate`; None: it does not."""
    for at in range(min(_FIRST, len(words) - 1)):
        if words.folded[at : at + 1] in phrases("who", "which") and words.folded[at + 1 : at + 2] in phrases(
            "who", "whom"
        ):
            return range(at, at + 2)
    return None


def of_the_job(words: PostingWords) -> range:
    """The words that say what somebody is looked for to do: `an engineer to build our platform`; empty without any.

    They end where it goes on with what somebody has: `… to build our platform, with experience in Go`.
    """
    sought = _sought(words)
    if sought is None:
        return range(0)
    does = (*phrases("who", "to_do"), *(("who", *future) for future in phrases("who", "future")))
    does_at = next(words.find(does, sought.stop), range(len(words) - 1, len(words)))
    start = does_at.start
    # `with 3 to 5 years of Go`, `who is able to write Go`, `candidates to have Go`: what somebody has already.
    told = next(
        (at for at in range(sought.stop, start) if words.folded[at : at + 1] in phrases("who", "told_by")), None
    )
    had = told is not None and _says_what_is_had(words, told + 1, start)
    if told is not None and not had:
        start = told  # `with a focus on kilns`, `who wants to use kilns`
    after = words.folded[does_at.stop : does_at.stop + 1]
    if had or not after or after in (*phrases("who", "having"), *phrases("who", "being")):
        return range(0)
    has = (*phrases("who", "has"), *(("who", *verb) for verb in phrases("who", "having")))
    return range(start, next((place.start for place in words.find(has, start + 1)), len(words)))


def _sought(words: PostingWords) -> range | None:
    """The words at the beginning of a sentence behind which stands whom the posting looks for; None: there are none.

    Before them may stand who does so: `Clay Works is looking for a potter`, `Our studio needs a potter`.
    """
    first = next((place for place in words.find(phrases("who", "sought")) if place.start <= _FIRST), None)
    if first is not None or words.folded[:1] in (*phrases("need", "reader"), *phrases("need", "if")):
        return first
    hires = (*phrases("who", "sought"), *phrases("title", "hires"), *phrases("title", "hires_too"))
    found = next(words.find(hires, 0, _NAMED), range(0))
    marked = any(words.gap(at).strip(" &-") for at in range(1, found.stop))
    return (
        found if found and not marked and words.folded[found.stop : found.stop + 1] in phrases("need", "one") else None
    )


def _before_who_has(words: PostingWords) -> range | None:
    """What `_sought` finds, where right behind the role it is told what who has it knows or has: `a potter with …`."""
    end = of_the_role(words).stop
    told = words.folded[end : end + 1] in phrases("who", "told_by")
    return _sought(words) if told and _says_what_is_had(words, end + 1, len(words)) else None


def of_the_role(words: PostingWords) -> range:
    """The words that name the role that is looked for, up to what is told of who has it; empty without any.

    `[an experienced Java developer] to join us`, `[a potter] with five years of raku`.
    """
    sought = _sought(words)
    if sought is None:
        return range(0)
    told = (*phrases("who", "told_by"), *phrases("who", "to_do"), *phrases("who", "future"))
    ends = (
        at
        for at in range(sought.stop, len(words))
        if words.folded[at : at + 1] in told or set(words.gap(at)) & set(",;:()–—")
    )
    return range(sought.stop, next(ends, len(words)))


def _says_what_is_had(words: PostingWords, start: int, end: int) -> bool:
    """Whether words say of somebody what is had or known, and not what is wanted or aimed at."""
    if any(words.folded[at].isdigit() for at in range(start, end)):
        return True
    telling = (
        *phrases("phrases", "leads"),
        *phrases("phrases", "tails"),
        *phrases("years", "units"),
        *phrases("who", "having"),
        *phrases("who", "being"),
        *phrases("who", "able"),
        *phrases("who", "told_by"),
        *(known for table in levels("degree").values() for known in table),
    )
    return words.holds(telling, start, end)


def _tells_of_the_person(words: PostingWords, at: int) -> bool:
    """Whether what follows says what somebody has, knows or is, and not what the job will be.

    In the future the verb tells; in the present few verbs tell of the job, and of `is` what stands behind it.
    """
    future = False
    while at < len(words):
        word = words.folded[at : at + 1]
        if word in phrases("who", "future"):
            future = True
        elif word in phrases("who", "being"):
            return _is_a_state(words, at + 1)
        elif not _is_small(words, at):
            return word in phrases("who", "having") if future else word not in phrases("who", "given")
        at += 1
    return False


def _is_a_state(words: PostingWords, at: int, *, of_role: bool = True) -> bool:
    """Whether behind `is` or `will be` stands what somebody is: `fluent in Danish`; a role (`a potter`) where it may.

    Behind `you will be` a role is what one will do, and so are tasks (`expected to`).
    """
    while at < len(words):
        word = words.folded[at : at + 1]
        article = word in phrases("who", "articles")
        able = word in phrases("who", "able") and (of_role or word not in phrases("who", "of_tasks"))
        leads = (place for place in words.find(phrases("phrases", "leads"), at) if place.start == at)
        if (article and of_role) or able or any((words.folded[n.stop - 1],) in _ENDINGS_OF_STATE for n in leads):
            return True
        if not (article or _is_small(words, at) or words.gap(at + 1) == "-"):  # `part-qualified`
            return False
        at += 1
    return False


def _is_small(words: PostingWords, at: int) -> bool:
    """Whether a word says how, and not what: `also`, `highly`."""
    return words.folded[at : at + 1] in phrases("phrases", "modifiers") or words.folded[at].endswith("ly")

"""Where a posting says that something would be welcome: `… is a plus`, `it would be great if …`."""

from collections.abc import Iterator

from screen.postings.words import AND, OR, PostingWords, phrases


def iter_wishes(words: PostingWords, start: int = 0, end: int | None = None) -> Iterator[range]:
    """The words that say how welcome something is, with the verb before them; `not a plus` is none."""
    stop = len(words) if end is None else end
    last = start
    known = (
        *phrases("need", "after"),
        *phrases("wish", "noun"),
        *phrases("wish", "only_would"),
        *phrases("wish", "said"),
        *phrases("wish", "at_end"),
    )
    later = list(_had_later(words, start, stop))
    for place in sorted((*words.find(known, start, stop), *later), key=lambda place: place.start):
        if place.stop > stop:
            return
        before = _before(words, place.start, last)
        verb = _verb(words, before, last)
        folded = words.folded[place.start : place.stop]
        alone = (
            place in later
            or folded in phrases("need", "after")
            or (folded in phrases("wish", "noun") and _is_one(words, place, before))
        )
        if folded in phrases("wish", "at_end"):
            alone = not verb and (place.stop == stop or bool(set(words.gap(place.stop)) & set(",;.()")))
        of_people = words.folded[place.start] == "will" and words.folded[last : last + 1] in phrases("wish", "persons")
        if not (of_people or _is_denied(words, before)) and (alone or _is_said_of_a_thing(words, place, verb)):
            yield range(
                verb.start if verb else before if folded in phrases("wish", "noun") else place.start, place.stop
            )
            last = place.stop


_TO_WILL = 7
"""Words from an `or` to the end of what says that something may be learnt, at most: `or you have the ability to`."""


def _had_later(words: PostingWords, start: int, stop: int) -> Iterator[range]:
    """What may be learnt or had later instead: `or able to learn it`, `or have the ability to acquire one`."""
    lists = (("phrases", "modifiers"), ("who", "having"), ("who", "being"), ("need", "reader"))
    small = {phrase for known in lists for phrase in phrases(*known)}
    known = (*phrases("wish", "will"), *phrases("wish", "will_learn"))
    for at in (at for at in range(start, stop) if words.folded[at] in OR):
        place = next(words.find(known, at + 1, min(at + _TO_WILL, len(words))), range(0))
        of_will = words.folded[place.start : place.stop] in phrases("wish", "will")
        learnt = of_will or words.folded[place.stop : place.stop + 1] in phrases("wish", "learn")
        # `must hold, or be able to obtain, a licence`
        # `must hold, or be able to obtain, a licence`; what one is willing to learn, `…, Rust`, is a wish all the same
        aside = not of_will and place.stop + 1 < len(words) and "," in words.gap(place.stop + 1)
        if learnt and not aside and all((word,) in small for word in words.folded[at + 1 : place.start]):
            yield range(at, place.stop)


def is_only_a_wish(words: PostingWords, span: range) -> bool:
    """Whether words say how welcome something is and nothing else: `(useful)`, `– a plus`, `: experience helpful`."""
    telling = (
        *phrases("need", "after"),
        *phrases("need", "before"),
        *phrases("wish", "noun"),
        *phrases("wish", "said"),
    )
    told = [at for place in words.find(telling, span.start, span.stop) for at in place]
    told += [at for place in iter_wishes(words, span.start, span.stop) for at in place]
    given = [at for place in words.find(phrases("need", "none"), span.start, span.stop) for at in place]
    small = {word for name in ("verbs", "articles", "held", "it") for word in phrases("wish", name)}
    small |= {*phrases("phrases", "modifiers"), *phrases("need", "tells")}
    return bool(told) and all(at in told or at in given or (words.folded[at],) in small for at in span)


def _is_one(words: PostingWords, place: range, before: int) -> bool:
    """Whether a noun stands with an article or with how much: `a plus`, `big bonus`."""
    told = {*phrases("wish", "articles"), *phrases("wish", "held")}
    return any(words.folded[at : at + 1] in told for at in range(before, place.start))


def begin_of_what_follows(words: PostingWords, place: range, clause: range) -> int | None:
    """Where a wish begins that is said of what comes behind it: `It would be great if you knew kilns`."""
    it = (*phrases("wish", "it"), *phrases("wish", "it_is"))
    subject = (
        place.start if words.folded[place.start : place.start + 1] in phrases("wish", "it_is") else place.start - 1
    )
    opens = subject == clause.start or (subject > clause.start and words.folded[subject - 1] in AND)
    return subject if opens and words.folded[subject : subject + 1] in it else None


def _before(words: PostingWords, at: int, first: int) -> int:
    """Where the words begin that say how much: `a definite plus`."""
    while at > first and not words.gap(at).strip():
        word = words.folded[at - 1 : at]
        if not (word[0].endswith("ly") or word in phrases("phrases", "modifiers") or word in phrases("wish", "held")):
            break
        at -= 1
    return at


def _verb(words: PostingWords, end: int, first: int) -> range:
    """The verb that ends at `end`: `would be`; empty where none does."""
    at = end
    while at > first and not words.gap(at).strip():
        word = words.folded[at - 1 : at]
        if word not in phrases("wish", "verbs") and word not in phrases("wish", "it_is"):
            break
        at -= 1
    return range(at, end)


def _is_denied(words: PostingWords, at: int) -> bool:
    return at > 0 and words.folded[at - 1 : at] in phrases("wish", "not") and not words.gap(at).strip()


def _is_said_of_a_thing(words: PostingWords, place: range, verb: range) -> bool:
    """Whether an adjective is what a verb says of a thing, and not of a person, nor what is compared."""
    if not verb or words.folded[verb.start - 1 : verb.start] in phrases("wish", "persons"):
        return False
    would = any(words.folded[at : at + 1] in phrases("wish", "would") for at in verb)
    of_it = words.folded[verb.start - 1 : verb.start] in phrases("wish", "it") or words.folded[
        verb.start : verb.start + 1
    ] in phrases("wish", "it_is")
    after, word = words.folded[place.stop : place.stop + 1], words.folded[place.start : place.stop]
    invites = after == ("to",) and word in phrases("wish", "invites")
    if not of_it and (invites or after in phrases("wish", "not_before")):
        return False
    return would or words.folded[place.start : place.stop] in phrases("wish", "said")

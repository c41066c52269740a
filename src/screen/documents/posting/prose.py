"""Sentences that say what somebody must have, wherever in a posting they stand."""

from screen.documents.posting.words import PostingWords, phrases

_FIRST = 2
"""Words before the one that a sentence is of, at most: `Our ideal candidate …`."""
_ENDINGS_OF_STATE = (("in",), ("with",), ("at",))
"""Behind an adjective, before what somebody is good at: `fluent in`; `responsible for` tells of the job."""


def is_prose_of_need(words: PostingWords) -> bool:
    """Whether a sentence says what somebody must have, wherever it stands."""
    if words.folded[:1] in phrases("need", "if"):
        return False
    who = place_of_who(words)
    if who is not None:
        return _tells_of_the_person(words, who.stop)
    return any(place.start <= _FIRST for place in words.find(phrases("need", "opens")))


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
    sought = next((place for place in words.find(phrases("who", "sought")) if place.start <= _FIRST), None)
    if sought is None:
        return range(0)
    does = (*phrases("who", "to_do"), *(("who", *future) for future in phrases("who", "future")))
    does_at = next(words.find(does, sought.stop), range(len(words) - 1, len(words)))
    start = does_at.start
    # `with 3 to 5 years of Go`, `who is able to write Go`, `candidates to have Go`: what somebody has already.
    had = any(words.folded[at : at + 1] in phrases("who", "told_by") for at in range(sought.stop, start))
    after = words.folded[does_at.stop : does_at.stop + 1]
    if had or not after or after[0].isdigit() or after in (*phrases("who", "having"), *phrases("who", "being")):
        return range(0)
    has = (*phrases("who", "has"), *(("who", *verb) for verb in phrases("who", "having")))
    return range(start, next((place.start for place in words.find(has, start + 1)), len(words)))


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


def _is_a_state(words: PostingWords, at: int) -> bool:
    """Whether behind `is` or `will be` stands what somebody is: `a potter`, `fluent in Danish`."""
    while at < len(words) and words.folded[at : at + 1] not in phrases("who", "articles"):
        if words.folded[at : at + 1] in phrases("who", "able"):
            return True
        leads = (place for place in words.find(phrases("phrases", "leads"), at, len(words)) if place.start == at)
        if any((words.folded[lead.stop - 1],) in _ENDINGS_OF_STATE for lead in leads):
            return True
        if not _is_small(words, at):
            return False
        at += 1
    return at < len(words)


def _is_small(words: PostingWords, at: int) -> bool:
    """Whether a word says how, and not what: `also`, `highly`."""
    return words.folded[at : at + 1] in phrases("phrases", "modifiers") or words.folded[at].endswith("ly")

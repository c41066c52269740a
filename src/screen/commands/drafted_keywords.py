"""The keywords of a drafted rubric: what a posting's sentences of the work are about."""

import re
from collections.abc import Collection, Iterable, Iterator

from screen.criteria.keyphrases import keyphrases
from screen.ground.idf import is_everyday
from screen.ground.lexicon import load_lexicon
from screen.ground.roles import role_of
from screen.ground.text import key
from screen.postings.imperatives import is_verb
from screen.postings.untaken import listed_names
from screen.postings.words import AND, OR, PostingWords, phrases

_MOST = 12
"""Keywords of a draft, at most."""
_FEWEST = 3
"""Keywords of a draft, at least: fewer would say less than its summary does."""
_CHAIN = re.compile(r"\w+(?:[-‐‑]\w+)+")
"""A word of several with hyphens, whose pieces say nothing unless the lexicon knows it: `end-to-end`, `low-level`."""


def drafted_keywords(sentences: Iterable[str], drafted: Collection[str]) -> tuple[str, ...]:
    """The phrases that tell what the work is about, in the order of the posting; none where they are few.

    Args:
        sentences: of the posting, on the work. `Cut latency and ship models`: the verbs that one begins with, and
            those behind its conjunctions, say what is done to what it is about.
        drafted: names that are criteria already.
    """
    known = {key(name) for name in drafted}
    texts = list(sentences)
    found = (phrase for text in texts for clause in _without_verbs(text) for phrase in keyphrases(f"the {clause}"))
    listed = {key(name): name for text in texts for name in listed_names(text)}
    telling = [phrase for phrase in dict.fromkeys(found) if _tells(phrase) and key(phrase) not in listed]
    new = tuple(phrase for phrase in (*telling, *listed.values()) if key(phrase) not in known)
    return new[:_MOST] if len(new) >= _FEWEST else ()


def _without_verbs(text: str) -> Iterator[str]:
    """The clauses of a sentence, each without the verbs that it begins with."""
    words = PostingWords(_CHAIN.sub(_known_chain, text))
    verbs = {at for at in range(len(words)) if _begins_a_clause(words, at) and is_verb(words.folded[at])}
    kept = [at for at in range(len(words)) if at not in verbs or (at - 1 in verbs and not words.gap(at).strip())]
    start = 0
    for place, at in enumerate(kept):
        if place and at != kept[place - 1] + 1:
            yield words.raw(kept[start], kept[place - 1] + 1)
            start = place
    if kept:
        yield words.raw(kept[start], kept[-1] + 1)


def _known_chain(found: re.Match[str]) -> str:
    return found[0] if load_lexicon().find(found[0]) is not None else ","


def _begins_a_clause(words: PostingWords, at: int) -> bool:
    """Whether a word is the first of a sentence, or right behind a conjunction or comma, in small letters."""
    if at == 0:
        return True
    behind = words.folded[at - 1] in AND | OR or "," in words.gap(at)
    return behind and words.raw(at, at + 1).islower()


def _tells(phrase: str) -> bool:
    """Whether a phrase has a name that the lexicon knows, and that is no everyday word: `asr models`."""
    words = phrase.split()
    # `ensuring robustness`, `know kilns`
    of_people = words[-1].endswith("s") and role_of(words[-1].removesuffix("s")) is not None  # `pottery assistants`
    of_a_sentence = (
        of_people
        or words[0].endswith("ing")
        or (words[0],) in (*phrases("who", "having"), *phrases("phrases", "leads"))
    )
    if of_a_sentence and load_lexicon().find(phrase) is None:
        return False
    spans = ((start, end) for start in range(len(words)) for end in range(start + 1, len(words) + 1))
    names = (" ".join(words[start:end]) for start, end in spans)
    return any(load_lexicon().find(name) is not None and not is_everyday(name) for name in names)

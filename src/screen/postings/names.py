"""Names of the lexicon that a part of a posting holds."""

import re
from collections.abc import Iterator
from functools import cache

from screen.ground.lexicon import LexiconEntry, load_lexicon
from screen.ground.names import everyday_words
from screen.ground.package_data import load_tables
from screen.ground.word_lists import word_list
from screen.postings.words import AND, OR, PostingWords, as_phrases, phrases

_LONGEST = 6
"""Words of a name, at most."""
_NOUNS_IN_CAPITALS = frozenset({"und", "oder", "mit", "der", "die", "das", "von", "fur", "im", "zu"})
"""Words of German, which writes its nouns with a capital."""
_SHORT = 3
"""Letters of an abbreviation, at most."""
_INSIDE = frozenset(" -‐‑/&.’'")
"""What may stand between the words of a name."""


def iter_names(words: PostingWords) -> Iterator[tuple[range, LexiconEntry]]:
    """The names of the lexicon, the longest first at each word, none inside another."""
    place = 0
    while place < len(words):
        found = next(
            ((span, entry) for span in _spans(words, place) if (entry := name_of(words, span)) is not None), None
        )
        if found:
            yield found
        place = found[0].stop if found else place + 1


def name_of(words: PostingWords, span: range) -> LexiconEntry | None:
    """The entry whose name or synonym these words are, in singular or plural; None if there is none."""
    raw = words.raw(span.start, span.stop)
    if len(raw) == 1 and _is_of_something_else(words, span):
        return None
    return _entry(raw)


def known_name(raw: str) -> str:
    """The lexicon's name of what it has, in singular or plural; any other text as it is."""
    entry = load_lexicon().find(raw) or _entry(raw)
    return entry.name if entry else raw


def _entry(raw: str) -> LexiconEntry | None:
    raw = name_inside(raw)
    # `electronic` is an adjective, and no singular; nor is `sa` one of SAS.
    alone = raw.endswith("ic") or (len(raw) <= _SHORT and raw.islower())
    for text in (raw, _singular(raw), raw if alone else f"{raw}s"):
        entry = load_lexicon().find(text)
        if entry is not None and _as_written(text, raw, entry):
            return entry
    return None


def _is_of_something_else(words: PostingWords, span: range) -> bool:
    """Whether a letter is no language: `types B and C`, `grade 4 / C`, `C-suite`, `C+E`, `R/3`, `A/R`."""
    after, behind = words.folded[span.stop : span.stop + 1], words.gap(span.stop)
    start = span.start
    while start > 1 and words.folded[start - 1] in AND | OR and len(words.raw(start - 2, start - 1)) == 1:
        start -= 2
    before = words.folded[max(0, start - 1) : start]
    return (
        not {"°", "="}.isdisjoint(behind + words.gap(span.start))
        or (behind == "+" and len(words.raw(span.stop, span.stop + 1)) == 1)
        or (words.gap(span.start) == "+" and len(words.raw(span.start - 1, span.start)) == 1)
        or "".join(before).isdigit()
        or any(words.gap(at) == "/" and _is_a_bare_letter(words, one) for at, one in _beside(span))
        or (behind == "/" and "".join(after).isdigit())
        or before in phrases("names", "before_a_letter")
        or (behind.strip('"”') in (" ", "-") and after in phrases("names", "of_a_letter"))
        or (behind == "-" and _is_compound(words, span.stop))
    )


def _beside(span: range) -> tuple[tuple[int, int], ...]:
    """Where the gaps before and behind words stand, each with the word across it."""
    return (span.start, span.start - 1), (span.stop, span.stop)


def _is_a_bare_letter(words: PostingWords, at: int) -> bool:
    """Whether a word is a letter that names nothing, so that one with a slash beside it does not either: `A/R`."""
    letter = words.raw(at, at + 1) if at >= 0 else ""
    return len(letter) == 1 and letter.isalpha() and load_lexicon().find(letter) is None


def _is_compound(words: PostingWords, at: int) -> bool:
    """Whether a small word that a hyphen ties to a letter makes another thing of it: `C-arm`, no `C-based`."""
    after = words.folded[at : at + 1]
    of_a_language = after in phrases("names", "of_a_language") or not word_list("after_letter").isdisjoint(after)
    return words.raw(at, at + 1).islower() and not of_a_language


def _spans(words: PostingWords, place: int) -> Iterator[range]:
    longest = place + 1
    while longest < min(len(words), place + _LONGEST) and set(words.gap(longest)) <= _INSIDE:
        longest += 1
    for end in range(longest, place, -1):
        yield range(place, end)


def name_inside(raw: str) -> str:
    """A name without the knowledge of it that German writes in the same word: `Excel` of `Excelkenntnisse`."""
    stem = _OF_KNOWLEDGE.sub("", raw)
    return stem if stem != raw and load_lexicon().find(stem) else raw


_OF_KNOWLEDGE = re.compile(r"(?<=\w)-?(?:grund)?kenntnisse?n?$", re.IGNORECASE)


def _singular(text: str) -> str:
    if text.endswith("ies") and len(text) > 4:
        return text[:-3] + "y"
    return text[:-1] if text.endswith("s") and not text.endswith("ss") and len(text) > 3 else text


def _as_written(text: str, raw: str, entry: LexiconEntry) -> bool:
    """A name that is an everyday word counts as it is spelt, an abbreviation in capitals; others in any case."""
    if load_lexicon().needs_case(text):
        return raw in (entry.name, *entry.synonyms, *entry.cased)
    if raw.casefold() in everyday_words():
        return raw in (entry.name, *entry.synonyms) or not any(char.isupper() for char in entry.name)
    return True


def is_place(words: PostingWords, span: range) -> bool:
    """Whether words in capitals are a country or a city, and so no skill: `Singapore`."""
    return words.raw(span.start, span.stop).istitle() and words.folded[span.start : span.stop] in _places()


@cache
def _places() -> frozenset[tuple[str, ...]]:
    known = load_tables("entries.toml")["places"]
    return frozenset(as_phrases((*known["words"], *known["cities"])))


def is_of_a_name(words: PostingWords, at: int) -> bool:
    """Whether a word inside a sentence is of a name of several words in capitals: of `the Good Practice Act`, `Good`.

    German writes its nouns with a capital; what only leads to a name or ends one is none: `of Professional Experience`.
    """
    start, stop = at, at + 1
    while start > 0 and words.gap(start) == " " and _has_a_capital(words, start - 1):
        start -= 1
    while stop < len(words) and words.gap(stop) == " " and _has_a_capital(words, stop):
        stop += 1
    inside = start > 0 and words.gap(start) == " " and words.raw(start - 1, start).islower()
    if not (inside and stop - start > 1 and _has_a_capital(words, at)) or is_german(words):
        return False
    small = (*phrases("phrases", "modifiers"), *phrases("phrases", "tails"), *phrases("phrases", "hollow"))
    return any((word,) not in small for word in words.folded[start:stop])


def is_german(words: PostingWords) -> bool:
    """Whether a line has words of German, which writes its nouns with a capital."""
    return not _NOUNS_IN_CAPITALS.isdisjoint(words.folded)


def _has_a_capital(words: PostingWords, at: int) -> bool:
    return words.raw(at, at + 1)[:1].isupper()

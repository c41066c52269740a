"""Words of a posting with their places, and the phrases of `data/posting.toml` that are looked for among them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, Literal

import msgspec

from screen.ground.degree_levels import degree_words
from screen.ground.fluency import language_words, level_words
from screen.ground.package_data import load_tables

_HANGUL = "\uac00-\ud7a3"
_WORD = re.compile(
    rf"\.net\b|(?-i:\b[A-Z]/\d[A-Z]+\b)|(?-i:\b(?:[A-Z]{{1,2}}&[A-Z]|[A-Z]&[A-Z]{{2}})(?![\w+#]))|(?-i:\b[A-Z]+\([A-Z]+\)[A-Z]+\b)|[{_HANGUL}]+|[^\W_{_HANGUL}]+(?:['’·][^\W_]+)*(?:(?<=[^\W\d_])(?<!years)(?<!jahre)(?<!yrs)\+{{1,2}}(?!\w)|#)?",
    re.IGNORECASE,
)
_ELIDED = re.compile(r"(?:[ldnscjmt]|qu)['’](?=\w{2})", re.IGNORECASE)
"""French `l'entreprise`: the article is a word of its own."""
_YEARS = re.compile(r"(\d{1,2})(?:y|yrs?|years?|j|jahre)\+?", re.IGNORECASE)
"""Years glued to their number: `3yrs`."""
_SHORT_YEARS = re.compile(r"(?:y\b|J\.)(?!\s*\d)")
_COUNTED = re.compile(r"\b\d{1,2}(?:\s?\+|\s?[-–]\s?\d{1,2})?\s?$")
"""Years as a letter behind their number: `3+ y`, `5 J.`; in `2 y 3` the letter is a conjunction."""
_APOSTROPHE = re.compile(r"['’·]")


_DUTCH = {"of": "or", "en": "and"}
"""The conjunctions of Dutch, which are other words in English and French."""


ANY = "*"
"""In a phrase, an adjective behind its noun, of which no list is made."""
_ADJECTIVE = 5
"""Letters of such a word, at least: no preposition or article has as many."""


class Word(msgspec.Struct, frozen=True):
    """One word of a text."""

    text: str
    """Case-folded, without accents and apostrophes."""
    start: int
    """Where it begins in the text, in characters."""
    end: int


class PostingWords:
    """The words of a text, and what stands between them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: tuple[Word, ...] = tuple(_iter_words(text))
        self.folded: tuple[str, ...] = tuple(word.text for word in self.words)
        if len(_of_dutch().intersection(self.folded)) > 1:
            self.read_as_dutch()

    def read_as_dutch(self) -> None:
        """Take the conjunctions of Dutch for what they are, as in a line that is too short to tell."""
        self.folded = tuple(_DUTCH.get(word, word) for word in self.folded)

    def __len__(self) -> int:
        return len(self.words)

    def gap(self, place: int) -> str:
        """What stands before the word at `place`; after the last word, the end of the text."""
        before = self.words[place - 1].end if place else 0
        return self.text[before : self.words[place].start if place < len(self.words) else len(self.text)]

    def raw(self, start: int, end: int) -> str:
        """The words from `start` up to `end`, as they are written, so far as there are; one-sided brackets cut off."""
        end = min(end, len(self.words))
        if end <= start:
            return ""
        found = self.text[self.words[start].start : self.words[end - 1].end]
        after = self.text[self.words[end - 1].end : self.words[end - 1].end + 1]
        opened = (after == ")" and found.count("(") > found.count(")")) or (
            after == "]" and found.count("[") > found.count("]")
        )
        return found + after if opened else found

    def find(self, phrases: Iterable[tuple[str, ...]], start: int = 0, end: int | None = None) -> Iterator[range]:
        """The places of these phrases, the longest first at each word, none inside another; in order."""
        by_first = _by_first(tuple(phrases))
        stop = len(self.words) if end is None else min(end, len(self.words))
        place = start
        while place < stop:
            length = next(
                (
                    len(phrase)
                    for phrase in by_first.get(self.folded[place], ())
                    if place + len(phrase) <= stop and _is(phrase, self.folded[place : place + len(phrase)])
                ),
                0,
            )
            if length:
                yield range(place, place + length)
            place += max(1, length)

    def holds(self, phrases: Iterable[tuple[str, ...]], start: int = 0, end: int | None = None) -> bool:
        """Whether one of these phrases stands between two places."""
        return next(self.find(phrases, start, end), None) is not None


def is_dutch(lines: Iterable[str]) -> bool:
    """Whether a document has most of the words that tell Dutch."""
    found = _of_dutch().intersection(word.text for line in lines for word in _iter_words(line))
    return len(found) > len(_of_dutch()) // 2


@cache
def _of_dutch() -> frozenset[str]:
    """Words of which two tell a Dutch text."""
    return frozenset(word for (word,) in phrases("headings", "dutch"))


def _iter_words(text: str) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        start = match.start()
        elided = _ELIDED.match(match.group())
        if elided:
            yield Word(fold_word(elided.group()[:-1]), start, start + elided.end() - 1)
            start += elided.end()
        if glued := _YEARS.fullmatch(text, start, match.end()):
            yield Word(glued[1], start, glued.end(1))
            yield Word("years", glued.end(1), match.end())
            continue
        short = _SHORT_YEARS.match(text, start) and _COUNTED.search(text, 0, start)
        yield Word("years" if short else fold_word(text[start : match.end()]), start, match.end())


def _is(phrase: tuple[str, ...], folded: tuple[str, ...]) -> bool:
    """Whether words are those of a phrase, in which `ANY` stands for one of them."""
    if ANY not in phrase or folded == phrase:
        return folded == phrase
    pairs = zip(phrase, folded, strict=False)
    return len(folded) == len(phrase) and all(
        one == word or (one == ANY and len(word) >= _ADJECTIVE) for one, word in pairs
    )


@lru_cache(1 << 14)
def fold_word(word: str) -> str:
    """`word` case-folded, without accents and apostrophes; `O` (as in `I/O`) is not the conjunction `o`."""
    if word == "O":
        return word
    plain = unicodedata.normalize("NFKD", _APOSTROPHE.sub("", word)).casefold()
    return "".join(char for char in plain if not unicodedata.combining(char))


@cache
def _by_first(phrases: tuple[tuple[str, ...], ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    out: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        out.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase))) for first, found in out.items()}


@cache
def _data() -> dict[str, Any]:
    return load_tables("posting.toml")


AND = frozenset(map(fold_word, ("and", "und", "et", "sowie", "plus", "y", "및")))
OR = frozenset(map(fold_word, ("or", "xor", "oder", "ou", "bzw", "beziehungsweise", "o", "또는", "혹은")))
"""Conjunctions, folded."""


@cache
def phrases(table: str, name: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of one list of `posting.toml`, each as its folded words."""
    known = as_phrases(_data()[table][name])
    return (*known, *_leads()) if (table, name) == ("phrases", "leads") else known


@cache
def _leads() -> tuple[tuple[str, ...], ...]:
    """What somebody knows or can, before what leads to what it is of: `knowledge of`, `expérience [réussie] en`."""
    return tuple(
        (*head, *between, *leads)
        for of in _data()["leads"].values()
        for head in as_phrases(of["heads"])
        for leads in as_phrases(of["before"])
        for between in ((), (ANY,))[: 2 if of.get("adjective_between") else 1]
    )


def texts(table: str, name: str) -> tuple[str, ...]:
    """The entries of one list of `posting.toml`, as they are written there."""
    return tuple(_data()[table][name])


@cache
def table(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """All the lists of one table of `posting.toml` by their names, in the order of the file."""
    return {key: phrases(name, key) for key in _data()[name]}


def tells_years(words: PostingWords) -> bool:
    """Whether a word is one for years; of `an`, the French one, where a number stands before it."""
    return any(
        words.folded[at.start] != "an" or words.folded[at.start - 1].isdigit()
        for at in words.find(phrases("years", "units"))
    )


def iter_lists(words: PostingWords) -> Iterator[tuple[str, range]]:
    """The phrases that say how something is asked for among these words, by their lists: `need.must` and the place."""
    for at, word in enumerate(words.folded):
        for phrase, name in _listed().get(word, ()):
            if _is(phrase, words.folded[at : at + len(phrase)]):
                yield name, range(at, at + len(phrase))


@cache
def _listed() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The first word of a phrase to all that begin with it, each with the name of its list."""
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for of in ("need", "wish", "phrases"):
        for name, known in table(of).items():
            for phrase in filter(None, known):
                out.setdefault(phrase[0], []).append((phrase, f"{of}.{name}"))
    return out


@cache
def language_names() -> dict[str, str]:
    """Folded names of spoken languages, of one word, to the English name."""
    return {fold_word(word): name for word, name in language_words().items() if " " not in word}


@cache
def levels(of: Literal["degree", "fluency"]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Level to the phrases that name it: of degrees, or of the command of a language."""
    words = degree_words() if of == "degree" else level_words()
    return {level: as_phrases(texts) for level, texts in words.items()}


def as_phrases(texts: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Each text as its folded words."""
    return tuple(tuple(word.text for word in _iter_words(text)) for text in texts)

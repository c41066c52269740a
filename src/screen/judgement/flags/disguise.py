"""What a reader does not see and a program does: invisible and look-alike letters, hidden text, orders to a model."""

import re
from collections.abc import Collection, Iterator, Sequence, Set
from functools import cache
from itertools import chain
from typing import NamedTuple

from screen.ground.package_data import load_tables
from screen.ground.text import key
from screen.ground.unseen import has_unseen
from screen.judgement.flags.flag import Flag, FlagPlace
from screen.judgement.flags.reading import Suspect

_WORD = re.compile(r"[^\W_]{2,}")
_ENDS = re.compile(r"(?<=[.!?])\s+")
_TELLING = 8
"""Words of hidden text from which on it is more than a slip of the layout."""
_LATIN = re.compile("[A-Za-z]")


def check_disguise(suspect: Suspect) -> Iterator[Flag]:
    """Invisible letters and look-alikes inside words, anywhere in the profile."""
    unseen, mixed = [], []
    for path, text in suspect.strings:
        if text.isascii():
            continue
        if has_unseen(text):
            unseen.append(suspect.sight(path, text))
        if any(map(_is_mixed, _WORD.findall(text))):
            mixed.append(suspect.sight(path, text))
    if unseen:
        yield Flag("hidden", "invisible characters stand inside words", tuple(unseen[:3]))
    if mixed:
        yield Flag(
            "lookalike", "letters of another script stand for the Latin ones that they look like", tuple(mixed[:3])
        )


def check_instructions(suspect: Suspect) -> Iterator[Flag]:
    """Sentences that speak to a language model, or to whoever scores."""
    texts = [text for _, text in suspect.strings]
    there = _order_words_in("\n".join((*texts, *suspect.warnings, *(line.text for line in suspect.unread))))
    if not there:
        return
    found = [suspect.sight(path, quote) for path, text in suspect.strings if (quote := _order(text, there))]
    found += [suspect.sight("meta.warnings", quote) for text in suspect.warnings if (quote := _order(text, there))]
    found += [
        FlagPlace("meta.unread", quote, line.place or None)
        for line in suspect.unread
        if (quote := _order(line.text, there))
    ]
    if found:
        yield Flag("instructions", "a sentence gives orders to a language model or to the scoring", tuple(found[:3]))


def check_hidden(suspect: Suspect) -> Iterator[Flag]:
    """Text that import found hidden, where it says something: a menu of a web page that folds away does not."""
    sights = [
        suspect.sight("meta.warnings", text)
        for text in suspect.warnings
        if (match := _hidden().search(text)) and _says_something(text[match.end() :], suspect, web=_is_web(text))
    ]
    if sights:
        yield Flag("hidden", "the document has text that a reader does not see", tuple(sights[:3]))


def _is_web(warning: str) -> bool:
    return ".htm" in warning.partition(" ")[0].casefold()


def _says_something(hidden: str, suspect: Suspect, *, web: bool) -> bool:
    plain = f" {key(hidden)} "
    if any(f" {term} " in plain for term in suspect.terms):
        return True
    return not web and len(plain.split()) >= _TELLING


class _OrderPattern(NamedTuple):
    """One way to give an order."""

    words: tuple[str, ...]
    """Of which one stands in it, folded."""
    pattern: str

    def search(self, plain: str, folded: str) -> re.Match[str] | None:
        """Its first place in a sentence; `folded`: the same case-folded."""
        # Compiled where it may be found: all of them together take as long as three profiles.
        return re.search(self.pattern, plain, re.IGNORECASE) if any(word in folded for word in self.words) else None


@cache
def _orders() -> tuple[_OrderPattern, ...]:
    return tuple(
        _OrderPattern(tuple(one["words"]), one["pattern"]) for one in load_tables("flags.toml")["instructions"]
    )


@cache
def _hidden() -> re.Pattern[str]:
    return re.compile("|".join(load_tables("flags.toml")["hidden"]), re.IGNORECASE)


@cache
def _lookalikes() -> frozenset[str]:
    return frozenset("".join(load_tables("flags.toml")["lookalikes"]))


def _is_mixed(word: str) -> bool:
    """Whether a word of Latin letters has a look-alike among them; Greek ones alone mark units and symbols (µm)."""
    if word.isascii() or not _LATIN.search(word):
        return False
    return not _lookalikes().isdisjoint(word)


def _order(text: str, there: Collection[str]) -> str | None:
    """The first sentence of a text that gives an order. `there`: `_order_words_in` it, or more."""
    for piece in text.split("\n"):
        plain = _one_line(piece).casefold()
        if not any(word in plain for word in there):
            continue
        for sentence in map(_one_line, _ENDS.split(piece)):
            plain = sentence.casefold()
            if not any(word in plain for word in there):
                continue
            found = [match for order in _orders() if (match := order.search(sentence, plain))]
            if found:
                match = min(found, key=re.Match.start)
                return sentence[max(0, match.start() - 40) : match.end() + 60]
    return None


def _one_line(text: str) -> str:
    """A text with single spaces for all its white space."""
    usual = text.isprintable() and "  " not in text  # and a tenth of the work
    return text.strip() if usual else " ".join(text.split())


class _OrderWords(dict[str, tuple[str, ...]]):
    """Of each word of a text, as it was met first, the order words that it may be part of: texts share most words."""

    _MOST = 1 << 17

    def __init__(self) -> None:
        super().__init__()
        # Of several words the longest, with the spaces beside it.
        self._cores = {said: _longest(said) for said in load_tables("flags.toml")["instruction_words"]}

    def of(self, words: Sequence[str]) -> frozenset[str]:
        """The order words that any of these may be part of.

        Raises:
            KeyError: one was not met yet.
        """
        return frozenset(chain.from_iterable(filter(None, map(self.__getitem__, words))))

    def meet(self, words: Set[str]) -> None:
        """Look through the words that were not met yet, all together first: hardly an order word stands in any."""
        if len(self) >= self._MOST:
            self.clear()
        new = [word for word in words if word not in self]  # a difference would walk over all that were ever met
        self.update(dict.fromkeys(new, ()))
        together = "".join(f"\n {word} " for word in new) + "\n"
        for said, core in self._cores.items():
            place = together.find(core)
            while place >= 0:
                end = together.index("\n", place)
                word = together[together.rindex("\n", 0, place) + 2 : end - 1]
                self[word] += (said,)
                place = together.find(core, end)


def _longest(said: str) -> str:
    core = max(said.split(), key=len)
    start = said.index(core)
    return said[max(0, start - 1) : start + len(core) + 1]


@cache
def _order_words() -> _OrderWords:
    return _OrderWords()


def _order_words_in(text: str) -> frozenset[str]:
    """The order words that may stand in a text."""
    words, known = text.casefold().split(), _order_words()
    try:
        return known.of(words)
    except KeyError:
        known.meet(set(words))
        return known.of(words)

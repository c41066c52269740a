"""The words that the fairness rules look for, from `lint_words.toml`."""

import functools
import importlib.resources
import re
from collections.abc import Iterator, Set

import msgspec
import tomli

WORD = re.compile(r"[^\W_]+")

_RANK = {"anywhere": 0, "prose": 1, "term": 2}


class Phrase(msgspec.Struct, frozen=True):
    """One phrase of the list."""

    rule: str
    where: str
    """`anywhere`, `prose` or `term`, as the file explains."""
    words: tuple[str, ...]
    """Lower case, at least one."""
    instead: str


class WordList(msgspec.Struct, frozen=True):
    """The whole file."""

    stop_words: frozenset[str]
    cues: frozenset[str]
    """Words behind which the name of a school or an employer is meant as such."""
    phrases: dict[str, tuple[Phrase, ...]]
    """By first word, the longest phrase first."""
    needed: dict[bytes, tuple[frozenset[bytes], ...]]
    """By first word in UTF-8, the words of each phrase."""

    def may_occur(self, words: Set[bytes]) -> bool:
        """Whether a text of these words (lower case, UTF-8) could have any of the phrases in it."""
        return any(words >= phrase for first in self.needed.keys() & words for phrase in self.needed[first])


@functools.cache
def load_words() -> WordList:
    """The words in the package."""
    text = (importlib.resources.files("screen.ground") / "data" / "lint_words.toml").read_text("utf-8")
    document = tomli.loads(text)
    phrases: dict[str, list[Phrase]] = {}
    for table in document["words"]:
        for written in table["phrases"]:
            words = tuple(WORD.findall(written.lower()))
            phrases.setdefault(words[0], []).append(Phrase(table["rule"], table["where"], words, table["instead"]))
    ordered = {
        first: tuple(sorted(found, key=lambda phrase: (-len(phrase.words), _RANK[phrase.where])))
        for first, found in phrases.items()
    }
    needed = {
        first.encode(): tuple(frozenset(word.encode() for word in phrase.words) for phrase in found)
        for first, found in phrases.items()
    }
    return WordList(frozenset(document["stop_words"]), frozenset(document["cues"]), ordered, needed)


def is_stop_word(word: str) -> bool:
    """Whether `word`, folded, stands in every text."""
    return word in load_words().stop_words


def iter_phrases(text: str, *, is_term: bool) -> Iterator[tuple[Phrase, str]]:
    """The phrases in `text`, each with its own text there, none inside another one."""
    matches = list(WORD.finditer(text))
    words = [match[0].lower() for match in matches]
    index = 0
    while index < len(words):
        phrase = _phrase_at(text, matches, words, index, is_term=is_term)
        if phrase:
            last = index + len(phrase.words)
            yield phrase, text[matches[index].start() : matches[last - 1].end()]
            index = last
        else:
            index += 1


def _phrase_at(
    text: str, matches: list[re.Match[str]], words: list[str], index: int, *, is_term: bool
) -> Phrase | None:
    for phrase in load_words().phrases.get(words[index], ()):
        last = index + len(phrase.words)
        if tuple(words[index:last]) != phrase.words or not _is_meant(text, matches[index], matches[last - 1]):
            continue
        alone = is_term and index == 0 and last == len(words)
        cued = index > 0 and words[index - 1] in load_words().cues and matches[index][0][0].isupper()
        if phrase.where == "anywhere" or (phrase.where == "term" and (alone or cued)):
            return phrase
        if phrase.where == "prose" and not is_term:
            return phrase
    return None


def _is_meant(text: str, first: re.Match[str], last: re.Match[str]) -> bool:
    """Not `HE` (homomorphic encryption), nor `Young's modulus`, nor a part of `He-initialised` or `C++`."""
    if (
        first is last
        and len(first[0]) <= len("him")
        and first[0].isupper()
        and first[0].lower() in {"he", "her", "his", "him", "she"}
    ):
        return False
    return not text.startswith(("'s", "’s", "++", "#"), last.end())

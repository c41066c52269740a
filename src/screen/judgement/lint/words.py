"""The words that the fairness rules look for, from `lint_words.toml`."""

import functools
import re
from collections.abc import Iterator, Set

import msgspec

from screen.ground.package_data import load_tables

WORD = re.compile(r"[^\W_]+")

_NAMES = frozenset({"RUB301", "RUB302"})
"""Rules whose phrases name schools and employers."""

_RANK = {"anywhere": 0, "prose": 1, "term": 2}


class WatchedPhrase(msgspec.Struct, frozen=True):
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
    followers: frozenset[str]
    """Words before which either is."""
    staff: frozenset[str]
    """Words before which the name of an employer is, or of a school that is no town."""
    towns: frozenset[str]
    modifiers: frozenset[str]
    """What may stand between a name and the word that it is meant before."""
    clients: frozenset[str]
    """Behind `young`, whom one works with."""
    client_cues: frozenset[str]
    """What stands before those in prose."""
    client_work: frozenset[str]
    """Behind `youth`, work for young people."""
    units: frozenset[str]
    """What belongs to the name of an employer where another capitalised word would make it a product."""
    phrases: dict[str, tuple[WatchedPhrase, ...]]
    """By first word, the longest phrase first."""
    needed: dict[bytes, tuple[frozenset[bytes], ...]]
    """By first word in UTF-8, the words of each phrase."""

    def may_occur(self, words: Set[bytes]) -> bool:
        """Whether a text of these words (lower case, UTF-8) could have any of the phrases in it."""
        return any(words >= phrase for first in self.needed.keys() & words for phrase in self.needed[first])


@functools.cache
def load_words() -> WordList:
    """The words in the package."""
    document = load_tables("lint_words.toml")
    phrases: dict[str, list[WatchedPhrase]] = {}
    for table in document["words"]:
        for written in table["phrases"]:
            words = tuple(WORD.findall(written.lower()))
            phrases.setdefault(words[0], []).append(
                WatchedPhrase(table["rule"], table["where"], words, table["instead"])
            )
    ordered = {
        first: tuple(sorted(found, key=lambda phrase: (-len(phrase.words), _RANK[phrase.where])))
        for first, found in phrases.items()
    }
    needed = {
        first.encode(): tuple(frozenset(word.encode() for word in phrase.words) for phrase in found)
        for first, found in phrases.items()
    }
    return WordList(
        stop_words=frozenset(document["stop_words"]),
        cues=frozenset(document["cues"]),
        followers=frozenset(document["followers"]),
        staff=frozenset(document["staff"]),
        towns=frozenset(document["towns"]),
        modifiers=frozenset(document["modifiers"]),
        clients=frozenset(document["clients"]),
        client_cues=frozenset(document["client_cues"]),
        client_work=frozenset(document["client_work"]),
        units=frozenset(document["units"]),
        phrases=ordered,
        needed=needed,
    )


def is_stop_word(word: str) -> bool:
    """Whether `word`, folded, stands in every text."""
    return word in load_words().stop_words


def iter_phrases(text: str, *, is_term: bool) -> Iterator[tuple[WatchedPhrase, str]]:
    """The phrases in `text`, each with its own text there, none inside another one."""
    matches = list(WORD.finditer(text))
    words = [match[0].lower() for match in matches]
    index = 0
    listed = 0  # behind a name that was meant as such and "or", another is
    while index < len(words):
        phrase = _phrase_at(text, matches, words, index, is_term=is_term, is_listed=0 < index == listed)
        if phrase and not _is_of_clients(words, index, is_term=is_term):
            last = index + len(phrase.words)
            if phrase.rule in _NAMES:
                listed = _next_listed(text, matches, words, last)
            yield phrase, text[matches[index].start() : matches[last - 1].end()]
            index = last
        else:
            index += 1


def _phrase_at(
    text: str, matches: list[re.Match[str]], words: list[str], index: int, *, is_term: bool, is_listed: bool
) -> WatchedPhrase | None:
    for phrase in load_words().phrases.get(words[index], ()):
        last = index + len(phrase.words)
        if tuple(words[index:last]) != phrase.words or not _is_meant(text, matches[index], matches[last - 1]):
            continue
        alone = is_term and index == 0 and last == len(words)
        cued = matches[index][0][0].isupper() and (
            (
                index > 0
                and words[index - 1] in load_words().cues
                and not (phrase.rule == "RUB302" and _is_product(text, matches, words, last))
            )
            or (phrase.rule in _NAMES and (is_listed or _is_followed(text, matches, words, index, phrase)))
        )
        if phrase.where == "anywhere" or (phrase.where == "term" and (alone or cued)):
            return phrase
        if phrase.where == "prose" and not is_term:
            return phrase
    return None


def _is_of_clients(words: list[str], index: int, *, is_term: bool) -> bool:
    """Whether a word of age is of whom one works with: "with young people", "youth work"."""
    given, behind = load_words(), words[index + 1] if index + 1 < len(words) else ""
    if words[index] == "youth":
        return behind in given.client_work
    cued = is_term or (index > 0 and words[index - 1] in given.client_cues)
    return words[index] in {"young", "younger"} and behind in given.clients and cued


def _is_product(text: str, matches: list[re.Match[str]], words: list[str], last: int) -> bool:
    """Whether the name of an employer goes on: "Google Cloud", but not "Google Inc"."""
    given = load_words()
    return (
        last < len(words)
        and text[matches[last - 1].end() : matches[last].start()] == " "
        and matches[last][0][0].isupper()
        and not {words[last]} & (given.units | given.followers | given.staff)
    )


def _is_followed(text: str, matches: list[re.Match[str]], words: list[str], index: int, phrase: WatchedPhrase) -> bool:
    """Whether a school or an employer is followed by such as "graduate", at once or behind others of a list."""
    given = load_words()
    named = phrase.rule == "RUB302" or words[index] not in given.towns
    last = index + len(phrase.words)
    while last < len(words):
        if _noun_behind(text, matches, words, last) in given.followers | (given.staff if named else frozenset()):
            return True
        start = _next_listed(text, matches, words, last)
        if not start or not matches[start][0][0].isupper():
            return False
        sizes = (
            len(phrase.words)
            for phrase in given.phrases.get(words[start], ())
            if phrase.rule in _NAMES and tuple(words[start : start + len(phrase.words)]) == phrase.words
        )
        last = start + next(sizes, len(words))
    return False


def _noun_behind(text: str, matches: list[re.Match[str]], words: list[str], last: int) -> str | None:
    """The word that the name before `last` is joined to, at once or past modifiers."""
    modifiers = load_words().modifiers
    place = last
    while size := next((size for size in (2, 1) if " ".join(words[place : place + size]) in modifiers), 0):
        place += size
    joined = all(
        not text[matches[index - 1].end() : matches[index].start()].strip(" -\n")
        for index in range(last, min(place + 1, len(words)))
    )
    return words[place] if joined and place < len(words) else None


def _next_listed(text: str, matches: list[re.Match[str]], words: list[str], last: int) -> int:
    """Where the next item of a list begins, behind a comma, a slash, `and` or `or`; 0: there is none."""
    start = last + (last < len(words) and words[last] in {"and", "or"})
    if start >= len(words):
        return 0
    between = text[matches[last - 1].end() : matches[start].start()]
    parted = start > last or between.strip() in {",", "/"}
    return start if parted and not set(between) & set(".;:!?()") else 0


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

"""What a clause denies or wishes for, by the grammar of `denials.toml`: a cue, the words it reaches, where it ends."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

import msgspec

from screen.ground.absence import absent, lists_on
from screen.ground.ahead import is_ahead
from screen.ground.package_data import load_tables
from screen.ground.text import BREAK, LINE, MARKS, SLASH
from screen.ground.undone import is_deed, is_done
from screen.ground.word_lists import word_list

_LONGEST_CLAUSE = 60
"""Tokens that a denial reaches at most."""
_LONGEST_PHRASE = 3
_AND = ("and",)
_SELF = "i"
"""Who speaks: a stretch with it tells what somebody did."""
_BACK = 12
"""Tokens before a cue that it may deny at most."""
_ASIDE = 4
"""Tokens of a thing that has its denial behind a bracket: `Kubernetes (no experience)`."""
_PAST = re.compile(r".+ed$|built|wrote|ran|led|made|taught|kept|have|has|am|know|spent")
_UNLESS = frozenset({"without", "unless"})
"""Behind what was not done, they turn a denial round: `did not ship a build without tests`."""
_TWICE = frozenset({"not", "no", "never", "hardly", "nothing"})
"""Words before a denial that turn it round: `not a day without`."""
_ASKED_FOR = frozenset({"required", "needed", "necessary"})
"""Behind what nobody has to have, nothing is denied: `no experience required`."""
_KINDS = ("after", "next", "before", "aside", "wishes", "aims", "undone", "anywhere", "elsewhere")
_BEGINNING = ("wishes", "aims", "undone", "elsewhere")
"""Kinds of cues with which a clause begins."""
_AIMED = frozenset({"at", "currently", "experienced", "in", "who", "with"})
"""Behind who somebody would like to be, they tell what that person is or has: `aspiring baker with six years`."""
_CLASSES: dict[str, Callable[[Sequence[str], int], bool]] = {"<done>": is_done, "<deed>": is_deed, "<when>": is_ahead}
"""Parts of cues that are told by the form of a word."""


class _Phrases(msgspec.Struct, frozen=True):
    """Phrases of which one stands at a place."""

    phrases: frozenset[str]
    firsts: frozenset[str]
    """Their first words."""


_Part = _Phrases | int | Callable[[Sequence[str], int], bool] | None
"""Phrases of which one stands there; up to so many words of any kind; what a word there has to be; None: the end of
the clause."""


@cache
def _data() -> dict[str, Any]:
    return load_tables("denials.toml")


class _Cue(msgspec.Struct, frozen=True):
    """One cue of the file, as it is looked for."""

    kind: str
    parts: tuple[_Part, ...]
    follow: frozenset[str] | None
    """Tokens of which one stands behind its first word; None: any may."""


@lru_cache(1 << 14)
def _cues(head: str) -> tuple[_Cue, ...]:
    """The cues that begin with `head`: few of them stand in any one pool."""
    return tuple(_cue(kind, tuple(map(_part, cue.split())), head) for kind, cue in _by_head().get(head, ()))


def _cue(kind: str, parts: tuple[_Part, ...], head: str) -> _Cue:
    told = list(_follow(parts, head))
    known = [words for words in told if words is not None]
    return _Cue(kind, parts, frozenset().union(*known) if told == known else None)


@cache
def _by_head() -> dict[str, list[tuple[str, str]]]:
    """Kind and cue of the file by each word that the cue may begin with."""
    found = defaultdict[str, list[tuple[str, str]]](list)
    for kind in _KINDS:
        for cue in _data()[kind]:
            for word in _first_words(cue):
                found[word].append((kind, cue))
    return found


def _part(part: str) -> _Part:
    if part == "<end>":
        return None
    if part in _CLASSES:
        return _CLASSES[part]
    if part.startswith("*"):
        return int(part[1:])
    phrases = frozenset(_data()["words"][part[1:-1]] if part.startswith("<") else {part})
    return _Phrases(phrases, frozenset(phrase.split()[0] for phrase in phrases))


def _first_words(cue: str) -> set[str]:
    first = cue.split(maxsplit=1)[0]
    return {word.split()[0] for word in _data()["words"][first[1:-1]]} if first[0] == "<" else {first}


def _match(parts: Sequence[_Part], tokens: Sequence[str], place: int) -> int:
    """The place behind the parts of a cue that stand at `place`; 0 where they do not."""
    for number, part in enumerate(parts):
        if part is None:
            return place if place == len(tokens) or tokens[place] in MARKS else 0
        if isinstance(part, int):
            return _match_behind(parts[number + 1 :], tokens, place, part)
        if callable(part):
            if place == len(tokens) or not part(tokens, place):
                return 0
            place += 1
            continue
        length = _phrase_length(part, tokens, place)
        if not length or (place + length < len(tokens) and tokens[place + length] in _ASKED_FOR):
            return 0
        place += length
    return place


def _phrase_length(part: _Phrases, tokens: Sequence[str], place: int) -> int:
    """The tokens of the shortest phrase of a part that begins at `place`; 0 where there is none."""
    if place >= len(tokens) or tokens[place] not in part.firsts:  # the usual case
        return 0
    phrase = ""
    for length, token in enumerate(tokens[place : place + _LONGEST_PHRASE], 1):
        phrase = f"{phrase} {token}" if phrase else token
        if phrase in part.phrases:
            return length
    return 0


def _match_behind(parts: Sequence[_Part], tokens: Sequence[str], place: int, most: int) -> int:
    """The same behind `most` words of any kind, or fewer."""
    for start in range(place, min(place + most, len(tokens) - 1) + 1):
        if end := _match(parts, tokens, start):
            return end
        if tokens[start] in MARKS or tokens[start] in _ASKED_FOR:
            break
    return 0


class Opening(msgspec.Struct, frozen=True):
    """How cues begin: what stands beside their first word, so that most words that look like one are passed by."""

    follow: frozenset[str] | None
    """Tokens of which one stands behind the first word; None: any may."""
    begins: bool
    """One of `preludes` stands before it."""


@lru_cache(1 << 14)
def openings(head: str) -> tuple[Opening, ...]:
    """The openings of the cues that begin with `head`."""
    found = {Opening(follow, cue.kind in _BEGINNING) for cue in _cues(head) for follow in _follow(cue.parts, head)}
    return tuple(found)


def _follow(parts: Sequence[_Part], head: str) -> Iterator[frozenset[str] | None]:
    """What may stand behind `head`, by each phrase of the first part that begins with it."""
    first, *rest = parts
    for phrase in first.phrases if isinstance(first, _Phrases) else ():
        word, _, more = phrase.partition(" ")
        if word == head:
            yield frozenset({more.split()[0]}) if more else _may_begin(rest[0] if rest else 0)


def _may_begin(part: _Part) -> frozenset[str] | None:
    if isinstance(part, int) or callable(part):
        return None
    return MARKS if part is None else part.firsts


@cache
def preludes() -> frozenset[str]:
    """The tokens of which one stands before a cue that begins a clause: a mark, or a word such as `I`."""
    return MARKS | frozenset(_data()["preludes"]) | frozenset(_data()["speakers"])


@cache
def denial_heads() -> frozenset[str]:
    """The words that a cue may begin with."""
    return frozenset().union(*(_first_words(cue) for kind in _KINDS for cue in _data()[kind]))


def _is_zero_knowledge(tokens: Sequence[str], place: int) -> bool:
    """Whether `zero-knowledge` describes the noun behind it, which denies nothing: no `zero knowledge of proofs`."""
    behind = tokens[place + 2 : place + 3]
    said = tuple(tokens[place : place + 2]) == ("zero", "knowledge")
    return said and bool(behind) and behind[0] not in MARKS | word_list("preposition")


def _cues_at(tokens: Sequence[str], place: int) -> dict[str, int]:
    """The place behind each kind of cue that begins at `place`."""
    before, after = tokens[place - 1] if place else LINE, tokens[place + 1] if place + 1 < len(tokens) else LINE
    found, kinds = dict[str, int](), _kinds_behind(before)
    for cue in _cues(tokens[place]):
        may_stand = cue.kind in kinds and (cue.follow is None or after in cue.follow)  # as few may
        if may_stand and cue.kind not in found and (end := _match(cue.parts, tokens, place)):
            found[cue.kind] = end
    if before in word_list("being") and tokens[place] in _data()["words"]["planned"]:  # it was planned, and done
        found.pop("before", None)
    if "aside" in found:
        found["before"] = found["aside"]
    return found


@lru_cache(1 << 14)
def _kinds_behind(before: str) -> frozenset[str]:
    """The kinds of cues that count behind a token."""
    kinds = set(_KINDS)
    if before not in MARKS and before not in _data()["preludes"]:
        kinds -= {"wishes", "aims", "elsewhere"}
    if before not in preludes():
        kinds.remove("undone")
    if before != BREAK:
        kinds.remove("aside")
    return frozenset(kinds)


def denied(tokens: Sequence[str], place: int) -> Iterator[tuple[int, int]]:
    """The stretches of `tokens`, of one line, that a cue at `place` denies or wishes for: first and behind the last."""
    if _is_zero_knowledge(tokens, place):
        return
    found = _cues_at(tokens, place)
    if "before" in found and tokens[found["before"] : found["before"] + 1] != ["without"]:
        yield before_clause(tokens, place), place
    if behind := found.get("after") or found.get("anywhere") or found.get("wishes"):
        yield place, clause_end(tokens, behind)
    elif behind := found.get("aims"):
        yield place, _aimed(tokens, behind)
    elif behind := found.get("elsewhere"):
        yield behind, clause_end(tokens, behind)
    elif behind := found.get("undone"):
        yield place, clause_end(tokens, behind, _UNLESS)
    elif "next" in found and _TWICE.isdisjoint(tokens[max(0, place - _ASIDE) : place]):
        yield place + 1, _next_words(tokens, place + 1)


def clause_end(tokens: Sequence[str], start: int, closing: Collection[str] = ()) -> int:
    """Where the clause that goes on at `start` ends; `closing`: words that end it, besides those of any clause."""
    turns = _turns(frozenset(closing))
    for place in range(start, min(len(tokens), start + _LONGEST_CLAUSE)):
        token = tokens[place]
        if token in turns or (token in MARKS and not lists_on(tokens, place)):
            return place
        if token in _AND and place + 1 < len(tokens) and _PAST.fullmatch(tokens[place + 1]):
            return place
    return min(len(tokens), start + _LONGEST_CLAUSE)


@lru_cache(64)
def _turns(closing: frozenset[str]) -> frozenset[str]:
    return closing.union(_data()["turns"])


def _aimed(tokens: Sequence[str], start: int) -> int:
    """Where that ends what somebody would like to be, each of what slashes part: `aspiring baker / cook`."""
    end = clause_end(tokens, start, _AIMED)
    while end < len(tokens) and tokens[end] == SLASH:
        end = clause_end(tokens, end + 1, _AIMED)
    return end


def _next_words(tokens: Sequence[str], start: int) -> int:
    """The end of the one word behind `start`, and of those that `or` joins to it; `start` where more follow.

    A few words are one thing before a verb of use in the passive: `no forklift truck was used`.
    """
    for end in range(start, min(start + _ASIDE, len(tokens))):
        if tokens[end] in MARKS or tokens[end] in word_list("preposition"):
            break
        if _match(_passive(), tokens, end):
            return end
    if missing := absent(tokens, start):
        return missing
    place = start
    while place < len(tokens) and tokens[place] not in MARKS:
        after = tokens[place + 1] if place + 1 < len(tokens) else LINE
        if after in MARKS or after in _data()["turns"]:
            return place + 1
        if after not in ("or", "nor", "and"):
            return start
        place += 2
    return start


@cache
def _passive() -> tuple[_Part, ...]:
    return _part("<is>"), _part("<employed>")


def before_clause(tokens: Sequence[str], place: int) -> int:
    """Where the words of its clause begin that a cue at `place` denies, or tells of, behind them."""
    start = place
    aside = start and tokens[start - 1] in MARKS and tokens[start - 1] != LINE
    start -= bool(aside)
    first = start
    begins = {*MARKS, *_data()["turns"], *_data()["clauses"]}
    while first and tokens[first - 1] not in begins and start - first < _BACK:
        first -= 1
    if _SELF in tokens[first:start]:  # what I wrote
        return place
    ands = [number for number in range(first, start) if tokens[number] in _AND]
    if ands and any(map(_PAST.fullmatch, tokens[first : ands[-1]])):
        first = ands[-1] + 1
    return place if aside and start - first > _ASIDE else first

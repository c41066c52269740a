"""What a clause denies or wishes for, by the grammar of `denials.toml`: a cue, the words it reaches, where it ends."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from screen.ground.package_data import load_tables
from screen.ground.text import COMMA, LINE, MARKS

_LONGEST_CLAUSE = 60
"""Tokens that a denial reaches at most."""
_LONGEST_CUE = 14
_AND = ("and",)
_BACK = 12
"""Tokens before a cue that it may deny at most."""
_ASIDE = 4
"""Tokens of a thing that has its denial behind a bracket: `Kubernetes (no experience)`."""
_PAST = re.compile(r".+ed$|built|wrote|ran|led|made|taught|kept|have|has|am|know|spent")
_TWICE = frozenset({"not", "no", "never", "hardly", "nothing"})
"""Words before a denial that turn it round: `not a day without`."""
_ASKED_FOR = "(?!required |needed |necessary )"
"""Behind what nobody has to have, nothing is denied: `no experience required`."""
_KINDS = ("after", "next", "before", "wishes", "anywhere")
_WORD = rf"{_ASKED_FOR}[^,;/| ]+ "


@cache
def _data() -> dict[str, Any]:
    return load_tables("denials.toml")


@cache
def _cues(head: str) -> dict[str, re.Pattern[str]]:
    """Kind to its cues that begin with `head`, as one expression over tokens, each with a space behind it.

    Word by word, for few of them stand in any one pool, and expressions cost a start milliseconds.
    """
    out = {}
    for kind in _KINDS:
        if cues := [cue for cue in _data()[kind] if head in _first_words(cue)]:
            out[kind] = re.compile("|".join(f"(?:{_cue(cue)})" for cue in cues))
    return out


def _first_words(cue: str) -> set[str]:
    first = cue.split(maxsplit=1)[0]
    return {word.split()[0] for word in _data()["words"][first[1:-1]]} if first[0] == "<" else {first}


def _cue(cue: str) -> str:
    out = ""
    for part in cue.split():
        if part == "<end>":
            out += r"(?=[,;/|]|$)"
        elif part.startswith("*"):
            out += rf"(?:{_WORD}){{0,{part[1:]}}}?"
        elif part.startswith("<"):
            out += f"(?:{'|'.join(sorted(_data()['words'][part[1:-1]], key=len, reverse=True))}) {_ASKED_FOR}"
        else:
            out += f"{part} "
    return out


@cache
def denial_heads() -> frozenset[str]:
    """The words that a cue may begin with."""
    return frozenset().union(*(_first_words(cue) for kind in _KINDS for cue in _data()[kind]))


def denied(tokens: Sequence[str], place: int) -> Iterator[tuple[int, int]]:
    """The stretches of `tokens`, of one line, that a cue at `place` denies or wishes for: first and behind the last."""
    said = "".join(f"{token} " for token in tokens[place : place + _LONGEST_CUE])
    before = tokens[place - 1] if place else LINE
    found = {kind: match for kind, cues in _cues(tokens[place]).items() if (match := cues.match(said))}
    if before not in MARKS and before not in _data()["preludes"]:
        found.pop("wishes", None)
    if "before" in found:
        yield _back(tokens, place), place
    if cue := found.get("after") or found.get("anywhere") or found.get("wishes"):
        yield place, _end(tokens, place + cue.group().count(" "))
    elif "next" in found and _TWICE.isdisjoint(tokens[max(0, place - _ASIDE) : place]):
        yield place + 1, _next_words(tokens, place + 1)


def _end(tokens: Sequence[str], start: int) -> int:
    """Where the clause that goes on at `start` ends."""
    turns = _data()["turns"]
    for place in range(start, min(len(tokens), start + _LONGEST_CLAUSE)):
        token = tokens[place]
        if token in turns or (token in MARKS and not _goes_on(tokens, place)):
            return place
        if token in _AND and place + 1 < len(tokens) and _PAST.fullmatch(tokens[place + 1]):
            return place
    return min(len(tokens), start + _LONGEST_CLAUSE)


_LIST = re.compile(rf"(?:[,/] (?:{_WORD}){{1,3}}?)*?[,/]? ?(?:or|nor) ")


def _goes_on(tokens: Sequence[str], place: int) -> bool:
    """Whether the comma at `place` parts a list that `or` closes: all of it is denied."""
    if tokens[place] not in (COMMA, "/"):
        return False
    return _LIST.match("".join(f"{token} " for token in tokens[place : place + _LONGEST_CUE])) is not None


def _next_words(tokens: Sequence[str], start: int) -> int:
    """The end of the one word behind `start`, and of those that `or` joins to it; `start` where more follow."""
    place = start
    while place < len(tokens) and tokens[place] not in MARKS:
        after = tokens[place + 1] if place + 1 < len(tokens) else LINE
        if after in MARKS or after in _data()["turns"]:
            return place + 1
        if after not in ("or", "nor", "and"):
            return start
        place += 2
    return start


def _back(tokens: Sequence[str], place: int) -> int:
    """Where the words begin that a cue at `place` denies behind them."""
    start = place
    aside = start and tokens[start - 1] in MARKS and tokens[start - 1] != LINE
    start -= bool(aside)
    first = start
    while first and tokens[first - 1] not in MARKS and start - first < _BACK:
        first -= 1
    return place if aside and start - first > _ASIDE else first

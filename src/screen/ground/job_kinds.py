"""What kind of job a title names, where the profile does not say."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

import msgspec

from screen.ground.package_data import load_tables
from screen.ground.text import key
from screen.ground.word_lists import word_list

KINDS = (
    "full-time",
    "part-time",
    "internship",
    "postdoc",
    "research-assistant",
    "teaching",
    "collaboration",
    "freelance",
    "volunteer",
    "phd",
)
"""Every kind; `phd` is doctoral study, from `education[]` or as a job."""

_DOCTORATE = (
    " ph d ",
    " phd ",
    " doctorate ",
    " doctoral ",
    " dphil ",
    " d phil ",
    " doctor of philosophy ",
    " dr ing ",
    " 박사 ",
)


_AND = re.compile(r"\s(?:&|and|und|et|y|en)\s", re.IGNORECASE)
_PHRASE_END = r"[,;:/|()\[\]、，（）]|\s[-–—]\s"


class _Kind(msgspec.Struct, frozen=True):
    """One kind as the data file has it; words are folded, with a space at both ends."""

    name: str
    words: tuple[str, ...]
    activities: tuple[str, ...]
    """Words for what is done rather than for who does it."""
    beside: bool
    """Whoever is also of a trade does it beside that: a developer and tutor, no teaching assistant and tutor."""
    of_any_job: bool
    """The word tells of a job whatever the job is: a freelance manager is a freelancer, an intern manager no intern."""
    but: tuple[str, ...]
    """Jobs that have one of the words in their name and are of another kind: a graduate trainee is employed."""


class _Titles(msgspec.Struct, frozen=True):
    """How titles are read."""

    kinds: tuple[_Kind, ...]
    leaders: frozenset[str]
    """Who leads, runs or places others."""
    areas: frozenset[str]
    """What such a person leads."""
    links: frozenset[str]
    """Words after which a title only says more about its head."""


@cache
def _titles() -> _Titles:
    data = load_tables("job_kinds.toml")
    kinds = tuple(
        _Kind(
            kind["name"],
            _padded(kind["words"]),
            _padded(kind.get("activities", ())),
            kind.get("beside", False),
            kind.get("of_any_job", False),
            _padded(kind.get("but", ())),
        )
        for kind in data["kind"]
    )
    return _Titles(kinds, *(frozenset(data[name]) for name in ("leaders", "areas", "links")))


def _padded(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(f" {key(text)} " for text in texts)


@lru_cache(1 << 14)
def kind_of_title(title: str) -> str:
    """The kind of job that `title` names; `full-time` where nothing in it says otherwise.

    A word for who somebody is (`intern`) counts unless it is part of what somebody leads or handles: a volunteer
    coordinator coordinates volunteers. A word for an activity (`internship`, French `stage`) counts as the head of a
    phrase alone: a stage lighting technician does no stage.
    """
    titles = _titles()
    phrases = [phrase for part in re.split(_PHRASE_END, title) if (phrase := key(part))]
    leads = any(not titles.leaders.isdisjoint(phrase.split()) for phrase in phrases)
    parts = _AND.split(title)
    has_trade = len(parts) > 1 and any(map(_is_of_trade, parts))
    for kind in titles.kinds:
        for phrase in () if kind.beside and has_trade else _without(phrases, kind.but):
            if any(word in f" {phrase} " and (kind.of_any_job or _is_it(titles, phrase, word)) for word in kind.words):
                return kind.name
            if any(_heads(titles, phrase, word, leads=leads) for word in kind.activities):
                return kind.name
    return "full-time"


def _without(phrases: Iterable[str], others: Iterable[str]) -> Iterator[str]:
    """The phrases that have none of these other ones in them."""
    return (phrase for phrase in phrases if not any(other in f" {phrase} " for other in others))


def _is_of_trade(title: str) -> bool:
    """Whether a title names a trade, and no kind but those of any job."""
    kind = kind_of_title(title)
    is_plain = kind == "full-time" or any(one.name == kind and one.of_any_job for one in _titles().kinds)
    return is_plain and not word_list("people_alone").isdisjoint(key(title).split()[-1:])


def _is_it(titles: _Titles, phrase: str, word: str) -> bool:
    """Whether the word for a kind is what the person is: in the head of the phrase, and no part of what is led."""
    head = list(_head(titles, phrase))
    _, found, after = f" {' '.join(head)} ".partition(word)
    if not found:
        return f" {phrase} ".startswith(word)  # with a link inside: `chargé de TD`
    behind = after.split()
    return not behind or (behind[0] not in titles.leaders | titles.areas and behind[-1] not in titles.leaders)


def _heads(titles: _Titles, phrase: str, word: str, *, leads: bool) -> bool:
    """Whether an activity is the head of a phrase; a program of it is one too, but for those who lead it."""
    head = list(_head(titles, phrase))
    while head and not leads and head[-1] in titles.areas and len(head) > 1:
        head.pop()
    return f" {' '.join(head)} ".endswith(word)


def _head(titles: _Titles, phrase: str) -> Iterator[str]:
    """The words of a phrase up to the one that only says more."""
    for word in phrase.split():
        if word in titles.links:
            return
        yield word


@lru_cache(1 << 14)
def is_doctorate(study: str) -> bool:
    """Whether a kind of study leads to a doctorate."""
    padded = f" {key(study)} "
    return any(word in padded for word in _DOCTORATE) or any(word in study for word in ("박사", "博士", "Doktor"))

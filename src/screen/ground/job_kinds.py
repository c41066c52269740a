"""What kind of job a title names, where the profile does not say."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import msgspec

from screen.ground.package_data import load_tables
from screen.ground.text import key

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
"""Every kind; `phd` is doctoral study and comes from `education[]`."""

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


_PHRASE_END = re.compile(r"[,;:/|()\[\]、，（）]|\s[-–—]\s")


class _Kind(msgspec.Struct, frozen=True):
    """One kind as the data file has it; words are folded, with a space at both ends."""

    name: str
    words: tuple[str, ...]
    of_any_job: bool
    """The word tells of a job whatever the job is: a freelance manager is a freelancer, an intern manager no intern."""


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
        _Kind(kind["name"], tuple(f" {key(word)} " for word in kind["words"]), kind.get("of_any_job", False))
        for kind in data["kind"]
    )
    return _Titles(kinds, *(frozenset(data[name]) for name in ("leaders", "areas", "links")))


@lru_cache(1 << 14)
def kind_of_title(title: str) -> str:
    """The kind of job that `title` names; `full-time` where nothing in it says otherwise.

    The word for a kind counts where it is what the person is, not whom the person leads: a volunteer coordinator
    coordinates volunteers.
    """
    titles = _titles()
    phrases = [phrase for part in _PHRASE_END.split(title) if (phrase := key(part))]
    leads = any(titles.leaders & set(phrase.split()) for phrase in phrases)
    for kind in titles.kinds:
        for phrase in phrases:
            found = [word for word in kind.words if word in f" {phrase} "]
            if found and (kind.of_any_job or any(not _led(titles, phrase, word, leads) for word in found)):
                return kind.name
    return "full-time"


def _led(titles: _Titles, phrase: str, word: str, leads: bool) -> bool:
    """Whether the word for a kind stands in a phrase for whom or what somebody leads."""
    head = list(_head(titles, phrase))
    last = head[-1] if head else ""
    if last in titles.leaders:
        return not f" {' '.join(head)} ".endswith(word)
    return leads and last in titles.areas


def _head(titles: _Titles, phrase: str) -> Iterator[str]:
    """The words of a phrase up to the one that only says more."""
    for word in phrase.split():
        if word in titles.links:
            return
        yield word


def is_doctorate(study: str) -> bool:
    """Whether a kind of study leads to a doctorate."""
    padded = f" {key(study)} "
    return any(word in padded for word in _DOCTORATE) or any(word in study for word in ("박사", "博士", "Doktor"))

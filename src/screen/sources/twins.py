"""The same person twice in a pool: who may be, and what speaks for it. Nobody is merged, and no score knows of it.

Everything goes by keys, so that the work grows with the pool and not with its pairs: two profiles are looked at
together only where they share a key that few others have.
"""

import hashlib
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from screen.ground.arrays import Ints
from screen.ground.name_forms import name_forms
from screen.ground.order import begins
from screen.ground.text import key
from screen.sources.profile import Profile

Sign = Literal["document", "contact", "mark", "text", "paper", "job", "study", "name"]
"""What two profiles may share: documents, contacts, long lines, papers with the place among the authors, and so on."""

_COMMON = 6
"""Profiles that share a key, from which on it tells nobody apart: a sentence that a whole firm uses."""
_LONG = 60
"""Letters from which on a line is hardly anybody else's."""
_SHARED = frozenset({"publications", "patents", "talks", "awards", "certificates"})
"""Sections whose lines those who did a thing together have in common."""
_LONGEST = 12
"""Long lines of a profile that are looked at."""
_TEXTS = 3
"""Of them, so many that two profiles share, and half of those of the shorter one, make copies."""
_PAPERS, _JOBS = 2, 2
"""Papers, and jobs, that two people of different names hardly share to the month and the place among the authors."""
_DIGITS = 8
"""Of a telephone number, from the right: prefixes are written in many ways."""
_WORDS: dict[Sign, tuple[str, str]] = {
    "document": ("the same document", "the same documents"),
    "contact": ("the same e-mail address, number or page", "the same e-mail address, number or page"),
    "mark": ("the same mark of an e-mail address", "the same marks of e-mail addresses"),
    "text": ("a long line in both", "{} long lines in both"),
    "paper": ("a paper as the same of its authors", "{} papers as the same of their authors"),
    "job": ("a job with the same dates", "{} jobs with the same dates"),
    "study": ("a study with the same dates", "{} studies with the same dates"),
    "name": ("the same name", "the same name"),
}
_SIGNS: tuple[Sign, ...] = tuple(_WORDS)
_Key = tuple[Sign, str]


class Twins(msgspec.Struct, frozen=True):
    """Two profiles that may be of one person."""

    ids: tuple[str, str]
    why: tuple[str, ...]
    """What speaks for it, in words that name nobody; what is surest comes first."""
    sure: bool
    """More than the name speaks for it."""


def twins_of(listed: Collection[str], profiles: Iterable[Profile]) -> tuple[Twins, ...]:
    """Who may be there twice where one of the two is listed."""
    return tuple(twins for twins in find_twins(profiles) if not set(twins.ids).isdisjoint(listed))


def find_twins(profiles: Iterable[Profile]) -> tuple[Twins, ...]:
    """Who of a pool may be there twice, surest first; by id where that is equal; whatever the order of `profiles`."""
    return twins_by_keys([twin_keys(profiles)])


class TwinKeys(NamedTuple):
    """What some profiles may share with others: N keys."""

    ids: Sequence[str]
    """Of the profiles."""
    owner: Ints
    """(N,) place in `ids`."""
    sign: NDArray[np.uint8]
    """(N,) place in `_SIGNS`."""
    digest: NDArray[np.uint64]
    """(N,) of the key, so that the texts themselves need not be kept: of a million none are the same by chance."""


def twin_keys(profiles: Iterable[Profile]) -> TwinKeys:
    """Those of some profiles."""
    ids, rows = list[str](), list[tuple[int, int, int]]()
    for number, profile in enumerate(profiles):
        ids.append(profile.id)
        rows += ((number, _SIGNS.index(sign), _digest(text)) for sign, text in dict.fromkeys(_keys(profile)))
    owner, sign, digest = zip(*rows, strict=True) if rows else ((), (), ())
    return TwinKeys(ids, np.array(owner, np.int64), np.array(sign, np.uint8), np.array(digest, np.uint64))


def _digest(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def twins_by_keys(parts: Iterable[TwinKeys]) -> tuple[Twins, ...]:
    """Who of a pool in parts may be there twice, as `find_twins` has it."""
    told = list(parts)
    ids = [name for part in told for name in part.ids]
    order = sorted(range(len(ids)), key=ids.__getitem__)
    place = np.empty(len(ids), np.int64)
    place[order] = np.arange(len(ids))
    starts = np.cumsum([0, *(len(part.ids) for part in told)]).tolist()
    owner = np.concatenate([place[:0], *(place[part.owner + start] for part, start in zip(told, starts, strict=False))])
    sign, digest = (np.concatenate([getattr(part, name) for part in told]) for name in ("sign", "digest"))
    texts = np.bincount(owner[sign == _SIGNS.index("text")], minlength=len(ids))
    rows = np.lexsort((owner, digest, sign))
    begin = np.flatnonzero(begins(sign[rows], digest[rows]))
    number = np.diff(begin, append=len(rows))
    few = (number > 1) & (number <= _COMMON)
    shared: dict[tuple[int, int], Counter[Sign]] = defaultdict(Counter)
    for start, size in zip(begin[few].tolist(), number[few].tolist(), strict=True):
        own = rows[start : start + size]
        for pair in itertools.combinations(owner[own].tolist(), 2):
            shared[pair][_SIGNS[sign[own[0]]]] += 1
    found = []
    for (one, other), signs in shared.items():
        if signs["text"] < max(_TEXTS, min(texts[one], texts[other]) / 2):
            del signs["text"]
        if _speaks(signs):
            why = tuple(_words(sign, signs[sign]) for sign in _SIGNS if signs[sign])
            ids_of = (ids[order[one]], ids[order[other]])
            found.append((list(signs) == ["name"], -len(why), Twins(ids_of, why, list(signs) != ["name"])))
    return tuple(twins for *_, twins in sorted(found, key=lambda row: (row[0], row[1], row[2].ids)))


def _speaks(signs: Mapping[Sign, int]) -> bool:
    """Whether what two profiles share is more than two people may share."""
    alone = signs["document"] or signs["contact"] or signs["mark"] or signs["text"] or signs["name"]
    return bool(alone) or signs["paper"] >= _PAPERS or signs["job"] >= _JOBS


def _words(sign: Sign, count: int) -> str:
    one, several = _WORDS[sign]
    return one if count == 1 else several.format(count)


def _keys(profile: Profile) -> Iterator[_Key]:
    document = profile.document
    basics = document["basics"]
    if profile.name != profile.id:
        yield from (("name", name) for name in _name_keys(profile.name))
    yield from (("contact", contact) for contact in _contacts(basics))
    meta = document.get("meta")
    meta = meta if isinstance(meta, Mapping) else {}
    yield from (("mark", mark) for mark in _marks(profile, meta.get("contacts")))
    sources = meta.get("sources")
    for source in sources if isinstance(sources, list) else ():
        if isinstance(source, Mapping) and isinstance(digest := source.get("sha256"), str):
            yield "document", digest
    # The longest will do: a copy has most of them too, and all would double what a ranking of thousands costs.
    told = (passage for passage in profile.passages if passage.path.section not in _SHARED)
    long = dict.fromkeys(line for passage in told for line in passage.lines if len(line) >= _LONG)
    yield from (("text", line) for line in sorted(long, key=len, reverse=True)[:_LONGEST])
    yield from (("paper", paper) for paper in _papers(profile))
    yield from _stays(document)


def _name_keys(name: str) -> Iterator[str]:
    """Keys that two prints of one name share: in either order, without a middle name, with its letters in ASCII."""
    for form in name_forms(name):
        if len(form) < 2:
            yield from form if len("".join(form)) > 2 and not form[0].isascii() else ()  # 홍길동
            continue
        yield "".join(form)
        yield "".join((form[-1], *form[:-1]))
        if len(form[0]) > 1 and len(form[-1]) > 1:
            yield f"{form[0]} {form[-1]}"


def _contacts(basics: Mapping[str, Any]) -> Iterator[str]:
    email, phone = basics.get("email"), basics.get("phone")
    if isinstance(email, str) and "@" in email:
        yield email.strip().casefold()
    if isinstance(phone, str) and len(digits := re.sub(r"\D", "", phone)) >= _DIGITS:
        yield digits[-_DIGITS:]
    profiles = basics.get("profiles")
    urls = [item.get("url") for item in profiles if isinstance(item, Mapping)] if isinstance(profiles, list) else []
    for url in (basics.get("url"), *urls):
        if isinstance(url, str):
            plain = re.sub(r"^(?:https?:)?//|^www\.|[?#].*$|/+$", "", url.strip().casefold())
            plain = plain.removeprefix("www.")
            if "/" in plain or plain.count(".") > 1:  # more than the start page of a service
                yield plain


def _marks(profile: Profile, marks: object) -> Iterator[str]:
    """What import keeps of addresses, with a word of the name, a job or a study: it is too short to tell alone."""
    names = {part for form in name_forms(profile.name) for part in form if len(part) > 1}
    beside = (*sorted(names), *(stay for _, stay in _stays(profile.document)))
    for mark in marks if isinstance(marks, list) else ():
        yield from (f"{mark} {one}" for one in beside if isinstance(mark, str))


def _papers(profile: Profile) -> Iterator[str]:
    """Title and place among the authors: two people have written one paper, but not both as its first author."""
    items = profile.document.get("publications") or ()
    for paper in profile.papers or ():
        position = items[paper.index].get("position")
        if isinstance(position, int) and paper.identity:
            yield f"{position} {paper.identity}"


def _stays(document: Mapping[str, Any]) -> Iterator[_Key]:
    fields: Iterable[tuple[Sign, str, tuple[str, ...]]] = (
        ("job", "work", ("name", "position", "startDate", "endDate")),
        ("study", "education", ("institution", "studyType", "startDate", "endDate")),
    )
    for sign, section, names in fields:
        for item in document.get(section) or ():
            told = [key(str(item.get(name) or "")) for name in names] if isinstance(item, Mapping) else []
            if told and all(told[:3]):
                yield sign, " | ".join(told)

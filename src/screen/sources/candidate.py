"""Finding one profile of a pool by its id or by a name as people type it."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

import msgspec

from screen.ground.errors import UsageError
from screen.ground.text import key
from screen.sources.finder import what_else
from screen.sources.heads import Head, iter_heads, load_head
from screen.sources.pool import Pool, load_pool, load_profile
from screen.sources.profile import Profile
from screen.sources.pseudonyms import is_pseudonym, load_key, whose
from screen.sources.value_checks import similar

_CLOSE = 84
"""Similarity, 0 to 100, from which a name may have been meant (rapidfuzz, token sort ratio)."""
_NEAR = 60
"""Similarity from which somebody is named beside a name that is nobody's; `ada` is half of `farid`."""
_LEAD = 6
"""By so much the best guess must lead to be taken without asking."""

_NOBODYS = "{!r} is nobody's name or that of several people; give an id or a pseudonym"
"""Said where nobody may be named."""
_SHOWN = 5
"""Candidates that an error names, of those in the pool."""
_MOST = 12
"""Candidates that an error names, of those who may be meant."""


class _Named(Protocol):
    """Who has an id and a name."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...


_P = TypeVar("_P", bound=_Named)


class Found(msgspec.Struct, frozen=True):
    """A profile, and whether it was guessed."""

    profile: Profile
    guessed: bool = False
    """The name was not there as typed."""


def find_profile(name: str, pool_paths: Sequence[str]) -> Found:
    """The profile that `name` means: an id, a name, the beginning of either, part of a name, or a slip of the pen.

    Raises:
        UsageError: nobody, or several people, may be meant; the sentence lists them.
        InputError: the pool cannot be read.
    """
    for folder in map(Path, pool_paths):
        # The usual case costs one file, however large the pool.
        if name and Path(name).name == name and _is_file(folder / f"{name}.json"):
            return Found(load_profile(folder / f"{name}.json"))
    if "-" in pool_paths:  # standard input cannot be read twice
        return choose_profile(name, load_pool(pool_paths))
    heads: list[Head] = []
    for head in iter_heads(pool_paths):
        if head.id == name:  # nobody else has it
            return Found(load_head(head))
        heads.append(head)
    if not heads:  # which says why
        load_pool(pool_paths)
    found, guessed = _choose(name, heads)
    return Found(load_head(found), guessed)


def find_by_pseudonym(pseudonym: str, pool: Pool) -> Profile:
    """The profile of a loaded pool whose pseudonym it is.

    Raises:
        UsageError: it is nobody's here, or that of several.
        InputError: there is no key.
    """
    found = set(whose(pseudonym, (profile.id for profile in pool.profiles), load_key(make=False)))
    if len(found) != 1:
        why = "nobody of this pool has it under this key" if not found else f"{len(found)} people may have it"
        raise UsageError(f"no candidate {pseudonym!r}: {why}")
    return next(profile for profile in pool.profiles if profile.id in found)


def find_candidate(name: str, pool: Sequence[str] | Pool, *, blind: bool = False) -> Found:
    """As `find_profile`, in paths or a loaded pool, and by a pseudonym too; `blind`: nobody who may be meant is named.

    Raises:
        UsageError: nobody, or several people, may be meant.
        InputError: the pool cannot be read, or there is no key for a pseudonym.
    """
    if is_pseudonym(name):
        return Found(find_by_pseudonym(name, pool if isinstance(pool, Pool) else load_pool(pool)))
    try:
        return choose_profile(name, pool) if isinstance(pool, Pool) else find_profile(name, pool)
    except UsageError as error:
        if not blind:
            raise
        raise UsageError(_NOBODYS.format(name)) from error


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # longer than a file's name can be
        return False


def choose_profile(name: str, pool: Pool) -> Found:
    """As `find_profile`, in a pool that is loaded."""
    return Found(*_choose(name, pool.profiles))


def meant_profile(name: str, pool: Sequence[str] | Pool, *, blind: bool = False) -> Profile:
    """As `find_candidate`, where no slip of the pen may be guessed at: what is written or compared is of somebody.

    Raises:
        UsageError: nobody, or several people, may be meant, or somebody only if the name is mistyped.
        InputError: the pool cannot be read, or there is no key for a pseudonym.
    """
    found = find_candidate(name, pool, blind=blind)
    if found.guessed and blind:
        raise UsageError(_NOBODYS.format(name))
    if found.guessed:
        raise UsageError(f"no candidate {name!r}; did you mean {found.profile.name} ({found.profile.id})?")
    return found.profile


def id_remedy(name: str, ids: Collection[str]) -> str:
    """What to write for `name`, which is no id of a pool: the one id that has its words, or is like it; else some."""
    wanted = set(key(name).split())
    having = sorted(one for one in ids if wanted and wanted <= set(key(one).split()))
    meant = having[0] if len(having) == 1 else similar(name, sorted(ids)) if not having else None
    if meant:
        return f"did you mean `{meant}`?"
    known = having or sorted(ids)
    return f"the pool holds {', '.join(known[:_SHOWN]) or 'nobody'}{' …' * (len(known) > _SHOWN)}"


def _choose(name: str, people: Sequence[_P]) -> tuple[_P, bool]:
    """Who is meant, and whether that is guessed."""
    wanted = key(name)
    stages: list[Callable[[_P], bool]] = [lambda person: person.id == name]
    if wanted:
        stages += [
            lambda person: key(person.id) == wanted,
            lambda person: key(person.name) == wanted,
            lambda person: set(wanted.split()) <= set(key(person.name).split()),
            lambda person: _begins(wanted, person) or _abbreviates(wanted, person),
        ]
    for is_meant in stages:
        found = list(filter(is_meant, people))
        if len(found) == 1:
            return found[0], False
        if found:
            more = f" or {len(found) - _MOST} more" if len(found) > _MOST else ""
            raise UsageError(f"{name!r} may be {_listed(found[:_MOST])}{more}; say which by its id")
    return _guess(name, wanted, people), True


def _begins(wanted: str, profile: _Named) -> bool:
    """Whether the id or the name begins so."""
    return key(profile.id).startswith(wanted) or key(profile.name).startswith(wanted)


def _abbreviates(wanted: str, profile: _Named) -> bool:
    """Whether each word begins a word of the name."""
    words = key(profile.name).split()
    return all(any(word.startswith(part) for word in words) for part in wanted.split())


def _likeness(wanted: str, profile: _Named) -> float:
    """How near the id, the name or a word of it is, 0 to 100."""
    from rapidfuzz import fuzz

    name = key(profile.name)
    words = (fuzz.ratio(wanted, word) for word in name.split())
    return max(fuzz.token_sort_ratio(wanted, name), fuzz.ratio(wanted, key(profile.id)), *words)


def _guess(name: str, wanted: str, people: Sequence[_P]) -> _P:
    scored = sorted(((_likeness(wanted, person), person) for person in people), key=lambda pair: (-pair[0], pair[1].id))
    near = [(score, profile) for score, profile in scored if wanted and score >= _CLOSE]
    if near and (len(near) == 1 or near[0][0] - near[1][0] >= _LEAD):
        return near[0][1]
    if near:
        raise UsageError(f"no candidate {name!r}; did you mean {_listed([profile for _, profile in near[:5]])}?")
    if file := next((profile for _, profile in scored if profile.id == Path(name).stem), None):
        raise UsageError(f"{name}: a candidate is named by id, not by file; did you mean {file.id}?")
    if other := what_else(name, "candidate"):
        raise UsageError(f"{name} is {other}")
    raise UsageError(f"no candidate {name!r}; {_hint(wanted, scored)}")


def _hint(wanted: str, scored: Sequence[tuple[float, _Named]]) -> str:
    """Who comes nearest to what was typed, or whom the pool holds."""
    first = wanted.split()[:1]
    begun = [profile for _, profile in scored if first and _begins(first[0], profile)]
    close = [*begun, *(p for score, p in scored[:3] if wanted and score >= _NEAR and p not in begun)][:3]
    more = f" and {len(scored) - _SHOWN} more" if len(scored) > _SHOWN else ""
    held = f"the pool holds {_listed(sorted((p for _, p in scored), key=lambda p: key(p.name))[:_SHOWN])}{more}"
    return f"did you mean {_listed(close)}?" if close else held


def _listed(profiles: Sequence[_Named]) -> str:
    return ", ".join(
        f"{profile.name} ({profile.id})" if profile.name != profile.id else profile.id for profile in profiles
    )

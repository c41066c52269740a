"""Who is in a pool: ids and names alone, without reading what the profiles say."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from screen.ground.errors import InputError
from screen.ground.file_type import file_type, stem_of
from screen.sources.finder import iter_pool_files
from screen.sources.pool import load_profiles
from screen.sources.profile import Profile
from screen.sources.profile_bytes import MAX_BYTES, UNREADABLE, located_lines, open_profiles
from screen.sources.raw_profile import ProfilePlace


class Head(NamedTuple):
    """One person of a pool."""

    id: str
    name: str
    """As printed; the id where there is none."""
    place: ProfilePlace


class _Basics(msgspec.Struct, frozen=True):
    name: str | None = None


class _Document(msgspec.Struct, frozen=True):
    id: str | int | None = None
    basics: _Basics | None = None


_decode = msgspec.json.Decoder(_Document).decode


def iter_heads(paths: Sequence[str]) -> Iterator[Head]:
    """The people of a pool in the order of its files, each id once; what cannot be read is passed over.

    Raises:
        InputError: a path does not exist or is no pool.
    """
    seen: set[str] = set()
    for path in iter_pool_files(paths):
        for head in _of_file(path):
            if head.id not in seen:
                seen.add(head.id)
                yield head


def _of_file(path: Path) -> Iterator[Head]:
    found = file_type(path)
    if not found.is_pool:
        return
    one, stem = found.kind == "profile", stem_of(path)
    try:
        with open_profiles(path) as file:
            lines = [(0, file.read(MAX_BYTES + 1))] if one else located_lines(file, MAX_BYTES)
            for number, (offset, line) in enumerate(lines, 1):
                if line.isspace():
                    continue
                place = ProfilePlace(path) if one else ProfilePlace(path, number, offset)
                if head := _head(line, stem if one else f"{stem}-{number}", place):
                    yield head
    except (InputError, *UNREADABLE):
        return


def _head(data: bytes, own: str, place: ProfilePlace) -> Head | None:
    """`own`: the id of a profile that tells none."""
    try:
        document = _decode(data)
    except (ValueError, RecursionError):  # odd, and perhaps readable: the whole reader knows
        try:
            (profile,) = load_profiles([place])
        except InputError:
            return None
        return Head(profile.id, profile.name, place)
    if len(data) > MAX_BYTES:
        return None
    told = str(document.id).strip() if place.line and document.id is not None else ""
    name = document.basics.name if document.basics else None
    return Head(told or own, (name or "").strip() or told or own, place)


def load_head(head: Head) -> Profile:
    """The whole profile. Raises InputError where it cannot be read."""
    return load_profiles([head.place])[0]

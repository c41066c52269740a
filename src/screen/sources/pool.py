"""The pool: the profiles ranked together, decoded, each id once."""

import contextlib
import shlex
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from screen.ground.errors import InputError
from screen.ground.file_type import file_type
from screen.ground.utf8 import utf8_text
from screen.sources.finder import holds_documents, iter_pool_files
from screen.sources.first_places import FirstPlaces
from screen.sources.profile import Profile, read_profile
from screen.sources.profile_bytes import MAX_BYTES
from screen.sources.profile_json import parse_profile_json, why_no_json
from screen.sources.raw_profile import ProfilePlace, RawProfile, Skipped, iter_raws, raws_at

BYTES_A_SECOND = 10_000_000
"""Of profiles, read and judged or made into a shard by one process, about."""
_PACKED = 4
"""Bytes of profiles that one of a packed file stands for, about."""


class Pool(msgspec.Struct, frozen=True):
    """The profiles ranked together."""

    profiles: tuple[Profile, ...]
    """By id, so that nothing depends on the order of files."""
    skipped: tuple[Skipped, ...]
    """By source."""
    aside: tuple[str, ...] = ()
    """The ids of those who were left out for being invented."""


class PoolReading:
    """The profiles of a pool one after another, none of which is kept; broken ones gather in `skipped`."""

    def __init__(
        self, paths: Sequence[str], on_step: Callable[[int, int], None] | None = None, *, real: bool = False
    ) -> None:
        """`on_step`: is told now and then how many of how many bytes are read.

        `real`: without those who say that they are invented, unless everybody does.
        """
        self.paths, self._on_step, self.real = paths, on_step, real
        self.aside: tuple[str, ...] = ()
        """The ids of those who were left out for being invented, once all are read."""
        self._skipped: list[Skipped] = []

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """What could not be read so far, by source."""
        return tuple(sorted(self._skipped, key=lambda skip: (skip.source, skip.problem)))

    def __iter__(self) -> Iterator[tuple[Profile, ProfilePlace]]:
        """Each of another id, in the order of the files.

        Raises:
            InputError: a path does not exist or is no pool, or there is not one profile in all of them, broken or not.
        """
        everybody = FirstPlaces()
        held: list[tuple[Profile, ProfilePlace]] = []
        for result in decoded(self.raws()):
            if isinstance(result, Skipped):
                self._skipped.append(result)
                continue
            profile, place = result
            _, told = everybody.meet((profile.id,), (place,))
            self._skipped += told
            if told:
                continue
            if self.real and profile.invented:
                held.append(result)
            else:
                yield result
        if len(held) == len(everybody):
            yield from held  # a starter folder has a ranking to show
        else:
            self.aside = tuple(profile.id for profile, _ in held)
        if not everybody and not self._skipped:
            raise self.nothing()

    def raws(self) -> Iterator[RawProfile | Skipped]:
        """The profiles as they stand there, in the order of the files, whatever their ids."""
        return iter_raws(self.paths, self._on_step)

    def nothing(self) -> InputError:
        """What is said where there is not one profile."""
        if list(self.paths) == ["-"]:
            return InputError("standard input: nothing came in; a pool is one profile as JSON, or one a line")
        named = ", ".join(self.paths)
        if folder := next(filter(holds_documents, self.paths), None):
            remedy = f"`screen import {shlex.quote(folder.rstrip('/'))}/*` makes profiles of them"
            return InputError(f"{folder}: no profile here, but documents; {remedy}")
        wanted = "a pool holds .json or .jsonl files, packed by gzip or not"
        return InputError(f"{named}: no profile here; {wanted}; `screen import DOC…` makes profiles of documents")

    def load(self) -> Pool:
        """All of them."""
        profiles = sorted((profile for profile, _ in self), key=lambda profile: profile.id)
        return Pool(tuple(profiles), self.skipped, self.aside)


def load_pool(paths: Sequence[str], *, real: bool = False) -> Pool:
    """All profiles of `paths`; broken ones are in `skipped`. `real` and Raises: as `PoolReading` has them."""
    return PoolReading(paths, real=real).load()


def bytes_of(paths: Sequence[str], known: Mapping[str, tuple[int, int]] | None = None) -> int:
    """About how many bytes of profiles a pool has. `known`: without files of these sizes and times (nanoseconds).

    Of one that has grown what has come counts.
    """
    total = 0
    for path in iter_pool_files(paths):
        size, changed = (known or {}).get(str(path), (0, -1))
        with contextlib.suppress(OSError):  # whoever reads it says what is wrong
            status = path.stat()
            if (status.st_size, status.st_mtime_ns) != (size, changed):
                more = status.st_size - (size if size < status.st_size else 0)
                total += more * (_PACKED if file_type(path).packed else 1)
    return total


def load_profile(path: Path) -> Profile:
    """The profile in one `.json` or `.json.gz` file. Raises InputError where it cannot be read."""
    (raw,) = raws_at([ProfilePlace(path)])
    return decode_raw(raw)


def load_profiles(places: Sequence[ProfilePlace]) -> list[Profile]:
    """The profiles at these places, read again. Raises InputError where one cannot be."""
    found = {raw.place: decode_raw(raw) for raw in raws_at(sorted(places))}  # a packed file is read forwards
    return [found[place] for place in places]


_Read = tuple[Profile, ProfilePlace] | Skipped


def decoded(raws: Iterable[RawProfile | Skipped]) -> Iterator[_Read]:
    """The profiles, each with where it was read, and what is none."""
    for raw in raws:
        if isinstance(raw, Skipped):
            yield raw
            continue
        try:
            yield decode_raw(raw), raw.place
        except InputError as error:
            yield Skipped(raw.source, str(error))


def decode_raw(raw: RawProfile) -> Profile:
    """The profile. Raises InputError where it is none."""
    if raw.is_too_large:
        raise InputError(f"{raw.source}: larger than {MAX_BYTES >> 20} MB, which is no profile")
    if not raw.place.line:
        return _decode(raw.data, raw.place.own_id, raw.source)
    return _decode(raw.data.rstrip(b"\r\n"), raw.place.own_id, raw.source, from_line=True)


def _decode(data: bytes, profile_id: str, source: str, *, from_line: bool = False) -> Profile:
    text, notes = utf8_text(data, source), list[str]()
    try:
        document = parse_profile_json(text, notes)
    except msgspec.DecodeError as error:
        raise InputError(f"{source}: {why_no_json(text, error)}") from error
    except RecursionError as error:
        raise InputError(f"{source}: nested too deeply to be a profile") from error
    if from_line and isinstance(document, dict) and isinstance(document.get("id"), str | int):
        profile_id = str(document["id"]).strip() or profile_id
    profile = read_profile(document, profile_id=profile_id, source=source)
    return msgspec.structs.replace(profile, notes=(*notes, *profile.notes)) if notes else profile

"""The pool: the profiles ranked together, read from folders, `.json(.gz)`, `.jsonl(.gz)` or standard input."""

import codecs
import io
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

import msgspec

from screen.ground.errors import InputError
from screen.ground.file_type import file_type, printable, stem_of
from screen.sources.finder import DASH, iter_pool_files
from screen.sources.profile import Profile, read_profile
from screen.sources.profile_bytes import MAX_BYTES, UNREADABLE, damage, located_lines, open_profiles
from screen.sources.profile_json import parse_profile_json, why_no_json

_GZIP = b"\x1f\x8b"


class Skipped(msgspec.Struct, frozen=True):
    """A profile that could not be read."""

    source: str
    """File, and the line in a JSON Lines file."""
    problem: str
    """What is wrong, in one sentence."""


class Pool(msgspec.Struct, frozen=True):
    """The profiles ranked together."""

    profiles: tuple[Profile, ...]
    """By id, so that nothing depends on the order of files."""
    skipped: tuple[Skipped, ...]
    """By source."""
    invented: int = 0
    """How many were left out for being invented."""


class ProfilePlace(NamedTuple):
    """Where a profile was read, so that it can be read again."""

    path: Path
    line: int = 0
    """From 1; 0: the profile is all of the file."""
    offset: int = 0
    """Bytes of the unpacked file before its line."""

    @property
    def source(self) -> str:
        """The file as the user named it, and the line in a file of lines."""
        source, _ = _names_of(self.path)
        return f"{source}:{self.line}" if self.line else source


class PoolReading:
    """The profiles of a pool one after another, none of which is kept; broken ones gather in `skipped`."""

    def __init__(
        self, paths: Sequence[str], on_step: Callable[[int, int], None] | None = None, *, real: bool = False
    ) -> None:
        """`on_step`: is told now and then how many of how many bytes are read.

        `real`: without those who say that they are invented, unless everybody does.
        """
        self._paths, self._on_step, self.real = paths, on_step, real
        self.invented = 0
        """How many were left out so far for being invented."""
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
        found: dict[str, str] = {}
        held: list[tuple[Profile, ProfilePlace]] = []
        for result in decoded(self.raws()):
            if isinstance(result, Skipped):
                self._skipped.append(result)
                continue
            profile, _ = result
            if profile.id in found:
                self._skipped.append(again(profile.source, profile.id, found[profile.id]))
                continue
            found[profile.id] = profile.source
            if self.real and profile.invented:
                held.append(result)
            else:
                yield result
        if len(held) == len(found):
            yield from held  # a starter folder has a ranking to show
        else:
            self.invented = len(held)
        if not found and not self._skipped:
            raise self.nothing()

    def raws(self) -> Iterator["RawProfile | Skipped"]:
        """The profiles as they stand there, in the order of the files, whatever their ids."""
        return _iter_raws(self._paths, self._on_step)

    def nothing(self) -> InputError:
        """What is said where there is not one profile."""
        if list(self._paths) == ["-"]:
            return InputError("standard input: nothing came in; a pool is one profile as JSON, or one a line")
        named = ", ".join(self._paths)
        return InputError(f"{named}: no profile here; a pool holds .json or .jsonl files, packed by gzip or not")

    def load(self) -> Pool:
        """All of them."""
        profiles = sorted((profile for profile, _ in self), key=lambda profile: profile.id)
        return Pool(tuple(profiles), self.skipped, self.invented)


def again(source: str, profile_id: str, first: str) -> Skipped:
    """What is said of a profile whose id is already that of the one at `first`."""
    return Skipped(source, f"{source}: the id {profile_id!r} is already that of {first}")


def load_pool(paths: Sequence[str], *, real: bool = False) -> Pool:
    """All profiles of `paths`; broken ones are in `skipped`. `real` and Raises: as `PoolReading` has them."""
    return PoolReading(paths, real=real).load()


class RawProfile(NamedTuple):
    """The bytes of a profile."""

    place: ProfilePlace
    data: bytes

    @property
    def source(self) -> str:
        """As its place has it."""
        return self.place.source


def load_profile(path: Path) -> Profile:
    """The profile in one `.json` or `.json.gz` file. Raises InputError where it cannot be read."""
    return decode_raw(_load_raw(path))


def _load_raw(path: Path) -> RawProfile:
    (raw,) = raws_at([ProfilePlace(path)])
    return raw


def raws_at(places: Iterable[ProfilePlace], folder: Path = Path()) -> Iterator[RawProfile]:
    """The profiles at these places as they stand there, in their order; those of a file should be one behind the other.

    `folder`: that relative paths are relative to. Raises InputError where a file cannot be read.
    """
    for path, own in groupby(places, key=attrgetter("path")):
        try:
            with open_profiles(folder / path) as file:
                for place in own:
                    file.seek(place.offset)
                    yield RawProfile(place, file.readline(MAX_BYTES + 2) if place.line else file.read(MAX_BYTES + 1))
        except UNREADABLE as error:
            raise InputError(f"{printable(str(path))}: {damage(error)}") from error


def load_profiles(places: Sequence[ProfilePlace]) -> list[Profile]:
    """The profiles at these places, read again. Raises InputError where one cannot be."""
    found = {raw.place: decode_raw(raw) for raw in raws_at(sorted(places))}  # a packed file is read forwards
    return [found[place] for place in places]


_Read = tuple[Profile, ProfilePlace] | Skipped


def _iter_raws(paths: Sequence[str], on_step: Callable[[int, int], None] | None) -> Iterator[RawProfile | Skipped]:
    if "-" in paths:
        yield from _read_stdin()
    files = list(iter_pool_files([name for name in paths if name != "-"]))
    sizes = [path.stat().st_size if on_step and path.is_file() else 0 for path in files]
    done, total = 0, sum(sizes)
    for path, size in zip(files, sizes, strict=True):
        for number, raw in enumerate(iter_raw(path)):
            if on_step and not number % _A_STEP:
                # Of a packed file nobody knows how much of it is read.
                inside = 0 if isinstance(raw, Skipped) else raw.place.offset
                on_step(done + min(inside, size), total)
            yield raw
        done += size


_A_STEP = 64


def iter_raw(path: Path) -> Iterator[RawProfile | Skipped]:
    """The profiles of a file of a pool as they stand there."""
    found, source = file_type(path), printable(str(path))
    if not found.is_pool:
        yield Skipped(source, f"{source}: not read; save it as .json or .jsonl, or packed by gzip as .json.gz")
        return
    try:
        if found.kind == "profile":
            yield _load_raw(path)
        else:
            with open_profiles(path) as file:
                yield from _lines(located_lines(file, MAX_BYTES), path)
    except InputError as error:
        yield Skipped(source, str(error))
    except UNREADABLE as error:
        yield Skipped(source, f"{source}: {damage(error)}")


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


def _read_stdin() -> Iterator[RawProfile | Skipped]:
    if sys.stdin is None or sys.stdin.closed:  # as `<&-` leaves it
        raise InputError("standard input is closed; name a file or a folder, or pipe profiles in")
    data = sys.stdin.buffer.read()
    if data.startswith(_GZIP):
        import gzip

        packed = gzip.GzipFile(fileobj=io.BytesIO(data))
        try:
            head = packed.read(MAX_BYTES + 1)
            if len(head) <= MAX_BYTES:
                yield from _document_or_lines(head)
            else:
                packed.seek(0)
                yield from _lines(located_lines(packed, MAX_BYTES), DASH)
        except UNREADABLE as error:
            yield Skipped("-", f"standard input: {damage(error)}")
    else:
        yield from _document_or_lines(data)


def _document_or_lines(data: bytes) -> Iterator[RawProfile | Skipped]:
    """One profile over several lines, or one a line."""
    start = data.removeprefix(b"\xef\xbb\xbf")
    whole = False
    if start.lstrip()[:1] == b"{":
        try:
            msgspec.json.decode(start)
        except (msgspec.DecodeError, RecursionError):
            pass
        else:
            whole = True
    yield from _lines(((0, line) for line in ([data] if whole else data.split(b"\n"))), DASH)


def _lines(lines: Iterable[tuple[int, bytes]], path: Path) -> Iterator[RawProfile]:
    for number, (offset, line) in enumerate(lines, 1):
        if line.strip():
            yield RawProfile(ProfilePlace(path, number, offset), line)


@lru_cache(64)
def _names_of(path: Path) -> tuple[str, str]:
    """How a file is called, and the id of a profile in it that tells none."""
    return ("-", "stdin") if path == DASH else (printable(str(path)), stem_of(path))


def decode_raw(raw: RawProfile) -> Profile:
    """The profile. Raises InputError where it is none."""
    _, stem = _names_of(raw.place.path)
    if not raw.place.line:
        return _decode(raw.data, stem, raw.source)
    return _decode(raw.data.rstrip(b"\r\n"), f"{stem}-{raw.place.line}", raw.source, from_line=True)


def _decode(data: bytes, profile_id: str, source: str, *, from_line: bool = False) -> Profile:
    if len(data) > MAX_BYTES:
        raise InputError(f"{source}: larger than {MAX_BYTES >> 20} MB, which is no profile")
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode()
        notes: list[str] = []
        document = parse_profile_json(text, notes)
    except UnicodeDecodeError as error:
        raise InputError(f"{source}: not UTF-8 at byte {error.start + 1}; save it as UTF-8") from error
    except msgspec.DecodeError as error:
        raise InputError(f"{source}: {why_no_json(text, error)}") from error
    except RecursionError as error:
        raise InputError(f"{source}: nested too deeply to be a profile") from error
    if from_line and isinstance(document, dict) and isinstance(document.get("id"), str | int):
        profile_id = str(document["id"]).strip() or profile_id
    profile = read_profile(document, profile_id=profile_id, source=source)
    return msgspec.structs.replace(profile, notes=(*notes, *profile.notes)) if notes else profile

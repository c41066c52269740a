"""The profiles of a pool as they stand in folders, `.json(.gz)`, `.jsonl(.gz)` or standard input: bytes, and where."""

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
from screen.sources.profile_bytes import MAX_BYTES, UNREADABLE, damage, located_lines, open_profiles

_GZIP = b"\x1f\x8b"


class Skipped(msgspec.Struct, frozen=True):
    """A profile that could not be read."""

    source: str
    """File, and the line in a JSON Lines file."""
    problem: str
    """What is wrong, in one sentence."""


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

    @property
    def own_id(self) -> str:
        """The id of a profile there that tells none."""
        _, stem = _names_of(self.path)
        return f"{stem}-{self.line}" if self.line else stem


class RawProfile(NamedTuple):
    """The bytes of a profile."""

    place: ProfilePlace
    data: bytes

    @property
    def source(self) -> str:
        """As its place has it."""
        return self.place.source

    @property
    def is_too_large(self) -> bool:
        """Whether it is cut off, being larger than any profile."""
        if len(self.data) <= MAX_BYTES:  # nearly always, and to take the end off a line copies it
            return False
        return len(self.data.rstrip(b"\r\n") if self.place.line else self.data) > MAX_BYTES


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


def iter_raws(paths: Sequence[str], on_step: Callable[[int, int], None] | None) -> Iterator[RawProfile | Skipped]:
    """The profiles of `paths` as they stand there, in the order of the files, whatever their ids.

    `on_step`: is told now and then how many of how many bytes are read.
    """
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
    if on_step:
        on_step(total, total)


_A_STEP = 64


def iter_raw(path: Path, begin: ProfilePlace | None = None) -> Iterator[RawProfile | Skipped]:
    """The profiles of a file of a pool as they stand there. `begin`: of a file of lines, the place of the first one."""
    found, source = file_type(path), printable(str(path))
    if not found.is_pool:
        yield Skipped(source, f"{source}: not read; save it as .json or .jsonl, or packed by gzip as .json.gz")
        return
    try:
        if found.kind == "profile":
            yield from raws_at([ProfilePlace(path)])
        else:
            with open_profiles(path) as file:
                if begin is not None:
                    file.seek(begin.offset)
                yield from _lines(located_lines(file, MAX_BYTES), path, begin.line if begin else 1)
    except InputError as error:
        yield Skipped(source, str(error))
    except UNREADABLE as error:
        yield Skipped(source, f"{source}: {damage(error)}")


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


def _lines(lines: Iterable[tuple[int, bytes]], path: Path, first: int = 1) -> Iterator[RawProfile]:
    for number, (offset, line) in enumerate(lines, first):
        if line.strip():
            yield RawProfile(ProfilePlace(path, number, offset), line)


@lru_cache(64)
def _names_of(path: Path) -> tuple[str, str]:
    """How a file is called, and the id of a profile in it that tells none."""
    return ("-", "stdin") if path == DASH else (printable(str(path)), stem_of(path))

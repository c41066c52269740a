"""Where the profile of one person stands in the files of a pool, and how it is taken out of them."""

import contextlib
import gzip
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

from screen.ground.errors import InputError
from screen.ground.file_type import file_type, printable, stem_of
from screen.ground.whole_file import unwritable, whole_file
from screen.sources.finder import iter_pool_files
from screen.sources.profile_bytes import MAX_BYTES, UNREADABLE, bounded_lines, damage, open_profiles


class ProfileCopy(msgspec.Struct, frozen=True):
    """A file that holds the profile of somebody."""

    path: Path
    lines: tuple[int, ...] = ()
    """Of a file with a profile a line, from 1; none: the file is the profile."""


class _LineId(msgspec.Struct):
    id: str | int = ""


def find_copies(profile_id: str, pool_paths: Sequence[str]) -> tuple[ProfileCopy, ...]:
    """Every file of a pool that holds a profile of that id, broken and second ones too.

    Raises:
        InputError: a pool is not there, or a file cannot be read to its end.
    """
    return tuple(_copies(profile_id, pool_paths))


def _copies(profile_id: str, pool_paths: Sequence[str]) -> Iterator[ProfileCopy]:
    for path in iter_pool_files(pool_paths):
        found = file_type(path)
        if found.kind == "profile" and stem_of(path) == profile_id:
            yield ProfileCopy(path)
        elif found.kind == "profiles" and found.is_pool:
            try:
                with open_profiles(path) as file:
                    lines = enumerate(bounded_lines(file, MAX_BYTES), 1)
                    own = tuple(number for number, line in lines if _id_of(line, path, number) == profile_id)
            except UNREADABLE as error:
                raise InputError(f"{printable(str(path))}: {damage(error)}") from error
            if own:
                yield ProfileCopy(path, own)


def _id_of(line: bytes, path: Path, number: int) -> str:
    """The id of a line of profiles, as the pool has it."""
    with contextlib.suppress(msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        named = str(msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"), type=_LineId).id).strip()
        if named:
            return named
    return f"{stem_of(path)}-{number}" if line.strip() else ""


def erase_copy(copy: ProfileCopy) -> None:
    """Take a profile out of its file, whole or not at all; the lines of others stay as they are, byte for byte.

    A line that is taken out leaves an empty one: an id may be made of the number of its line, and others keep theirs.

    Raises:
        InputError: the file cannot be written; then it is as it was.
    """
    if copy.lines:
        with whole_file(copy.path, keep_mode=True) as raw:
            if file_type(copy.path).packed:
                with gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as packed:
                    _copy_lines(copy, cast(BinaryIO, packed))
            else:
                _copy_lines(copy, raw)
        return
    try:
        copy.path.unlink(missing_ok=True)
    except OSError as error:
        raise unwritable(copy.path, error) from error


def _copy_lines(copy: ProfileCopy, to: BinaryIO) -> None:
    with open_profiles(copy.path) as file:
        for number, line in enumerate(file, 1):
            ending = line[len(line.rstrip(b"\r\n")) :]
            to.write(ending if number in copy.lines else line)

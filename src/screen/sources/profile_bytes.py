"""The bytes of files that hold profiles: packed or not, bounded, and what is wrong where they cannot be read."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from screen.ground.errors import InputError, cause
from screen.ground.file_type import file_type, printable

if TYPE_CHECKING:  # few pools are packed
    import gzip

MAX_BYTES = 32 * 1024 * 1024
"""A profile larger than this is skipped: nobody's career takes 32 MB."""

UNREADABLE = (OSError, EOFError, zlib.error)
"""What reading a file may raise."""


def open_profiles(path: Path) -> "gzip.GzipFile | BinaryIO":
    """The file at `path`, unpacked. Raises InputError for what is there and is no file: a pipe would wait for ever."""
    try:
        special = path.exists() and not path.is_file()
    except OSError as error:
        raise InputError(f"{printable(str(path))}: cannot be read: {cause(error)}") from error
    if special:
        what = "a folder, not a file" if path.is_dir() else "not a file"
        raise InputError(f"{printable(str(path))}: {what}; a profile is a .json file")
    if not file_type(path).packed:
        return path.open("rb")
    import gzip

    return gzip.open(path, "rb")


def bounded_lines(file: "gzip.GzipFile | BinaryIO", most: int) -> Iterator[bytes]:
    """The lines of `file`, no more than `most` bytes of one held in memory; the rest of a longer one is passed over."""
    return (line for _, line in located_lines(file, most))


def located_lines(file: "gzip.GzipFile | BinaryIO", most: int) -> Iterator[tuple[int, bytes]]:
    """The same from where the file stands, each with the bytes before it."""
    start = file.tell()
    while line := file.readline(most + 2):
        yield start, line
        start += len(line)
        while len(line) > most and not line.endswith(b"\n") and (line := file.readline(most + 2)):
            start += len(line)


def damage(error: Exception) -> str:
    """Why a file could not be read, or not to its end: the end of a sentence that its name begins."""
    import gzip

    if isinstance(error, gzip.BadGzipFile) and "not a gzip" in str(error).lower():
        return "is no gzip file; take .gz off its name, or compress it again"
    if isinstance(error, EOFError):
        return "cannot be read to its end: the gzip file is cut off"
    if isinstance(error, gzip.BadGzipFile | zlib.error):
        return "cannot be read to its end: the gzip file is damaged"
    return f"cannot be read: {cause(error)}"

"""Where else a person is named: in the files of a folder, by id, name or pseudonym."""

import contextlib
import hashlib
import html
import os
import re
import unicodedata
import zipfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from screen.sources.finder import STAGED_FOLDER

MOST_FILES = 5_000
"""Files that are looked through; a folder of more is no folder of a search for somebody to hire."""
_MOST_BYTES = 20_000_000
"""Of a file that is looked into."""
_SKIPPED = frozenset({"node_modules", "__pycache__", "site-packages"})
_PACKED = frozenset({".xlsx", ".docx", ".odt", ".ods"})


class Trace(msgspec.Struct, frozen=True):
    """A file that still tells of somebody."""

    path: str
    line: int | None
    """The first that does, from 1; None: the file as a whole does, by its name or as a document that was imported."""
    lines: int
    """How many do."""
    why: str
    """`names ada-example`, `is a document that the profile was read from`."""


class Wanted(msgspec.Struct, frozen=True):
    """What is looked for."""

    words: tuple[str, ...]
    """Id, name and pseudonym: whole, in any case."""
    documents: Mapping[str, str]
    """Digest of a document that a profile was read from, to its name there."""
    erased: Mapping[Path, Collection[int]]
    """Lines of files, from 1, that are about to go, by resolved path; no lines: the whole file."""


def find_traces(folders: Sequence[Path], wanted: Wanted) -> tuple[tuple[Trace, ...], int]:
    """What is left of somebody, by path, and how many files were looked into; hidden folders are passed over."""
    found, seen = [], 0
    for path in iter_files(folders):
        if seen >= MOST_FILES:
            break
        seen += 1
        gone = wanted.erased.get(path.resolve())
        if gone is not None and not gone:
            continue
        trace = _trace(path, wanted, gone or ())
        if trace is not None:
            found.append(trace)
    return tuple(sorted(found, key=lambda trace: trace.path)), seen


def iter_files(folders: Sequence[Path]) -> Iterator[Path]:
    """The files of folders and of what is in them, each once; hidden folders and environments are passed over."""
    seen: set[Path] = set()
    for folder in folders:
        for here, below, names in os.walk(folder):
            below[:] = sorted(
                name for name in below if (name == STAGED_FOLDER or name[0] != ".") and name not in _SKIPPED
            )
            if "pyvenv.cfg" in names:
                below.clear()
                continue
            for name in sorted(names):
                path = Path(here) / name
                with contextlib.suppress(OSError):
                    if path.is_file() and (whole := path.resolve()) not in seen:
                        seen.add(whole)
                        yield path


def _trace(path: Path, wanted: Wanted, gone: Collection[int]) -> Trace | None:
    with contextlib.suppress(OSError, zipfile.BadZipFile, RuntimeError):
        if path.stat().st_size > _MOST_BYTES:
            return None
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() in wanted.documents:
            return Trace(str(path), None, 0, "is a document that the profile was read from")
        packed = path.suffix.lower() in _PACKED
        text = "\n".join(_members(path)) if packed else data.decode("utf-8", "replace")
        lines = [
            (number, word)
            for number, line in enumerate(text.split("\n"), 1)
            if number not in gone and (word := _named(line, wanted.words) or _named(_plain(line), wanted.words))
        ]
        if lines:
            return Trace(str(path), None if packed else lines[0][0], len(lines), f"names {lines[0][1]}")
        if word := _named(path.name, wanted.words):
            return Trace(str(path), None, 0, f"is named after {word}")
    return None


def _plain(line: str) -> str:
    """A line without what HTML, JSON, CSV and Markdown put before or for single characters, as in `O&#39;Brien`."""
    if "\\u" in line:
        line = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), line)
    line = html.unescape(line) if "&" in line else line
    return line.replace("\\", "").replace('""', '"')


def _named(line: str, words: Sequence[str]) -> str | None:
    folded = unicodedata.normalize("NFC", line.casefold())
    for word in words:
        at = folded.find(wanted := unicodedata.normalize("NFC", word.casefold()))
        while at >= 0:
            around = folded[max(at - 1, 0) : at] + folded[at + len(wanted) : at + len(wanted) + 1]
            if not any(letter.isalnum() for letter in around):
                return word
            at = folded.find(wanted, at + 1)
    return None


def _members(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            if member.filename.endswith(".xml") and member.file_size <= _MOST_BYTES:
                yield archive.read(member).decode("utf-8", "replace")

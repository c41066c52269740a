"""A part of a pool as one file: its columns, checked by a sum whenever it is opened."""

import zlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import overload

import msgspec
import numpy as np
from numpy.typing import NDArray

from screen.ground.errors import UnusableIndexError
from screen.sources.columns import Columns
from screen.sources.papers import Paper
from screen.sources.parts import PoolPart
from screen.sources.person import Person
from screen.sources.pool import ProfilePlace, Skipped
from screen.sources.pool_words import PoolWords
from screen.sources.rows import passage_columns
from screen.sources.stored import Stored
from screen.sources.tenure import Stay

FORMAT = 2
"""Of the file; those of another are built anew."""
_MAGIC = b"screen shard \n"
_SUM_BYTES = 4
_KINDS = ("i1", "u1", "i2", "u2", "i4", "i8")


class _Person(msgspec.Struct, frozen=True, array_like=True):
    id: str
    name: str
    told_of_skills: bool
    told_of_work: bool
    invented: bool
    stays: tuple[Stay, ...] | None
    papers: tuple[Paper, ...] | None


class _Shard(msgspec.Struct, frozen=True):
    files: list[str]
    """Of the places."""
    places: bytes
    """(P, 3) place in `files`, line and offset; whole numbers as `_small` writes them, as all that follow."""
    skipped: list[tuple[str, str]]
    people: list[_Person]
    words: str
    """The vocabulary, in order, each on a line."""
    ids: bytes
    """(T,)"""
    silent: bytes
    """(T,) bits; empty: no token says nothing of the person."""
    passages: list[bytes]
    """(N,) profile, kind, item, position, rung, lines."""
    projects: bytes
    """(projects, 4)"""
    lines: list[bytes]
    """(L,) entry, rung, bytes in `text`."""
    text: bytes
    """The lines, one behind the other, packed."""


class _Texts(Sequence[str]):
    """Lines that are decoded when they are asked for."""

    def __init__(self, packed: bytes, ends: NDArray[np.int64]) -> None:
        self._packed, self._ends = packed, ends

    @cached_property
    def _text(self) -> bytes:
        return zlib.decompress(self._packed)

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(len(self)))]
        if not 0 <= place < len(self):
            raise IndexError(place)
        start = self._ends[place - 1] if place else 0
        return self._text[start : self._ends[place]].decode("utf-8", "surrogatepass")


def pack_shard(part: PoolPart, skipped: Sequence[Skipped]) -> bytes:
    """The bytes of the file. The vocabulary of the part holds its words alone."""
    stored = part.columns.stored()
    files = list(dict.fromkeys(str(place.path) for place in part.places))
    numbers = {name: number for number, name in enumerate(files)}
    texts = [line.encode("utf-8", "surrogatepass") for line in stored.line_text]
    shard = _Shard(
        files=files,
        places=_small(np.array([(numbers[str(p.path)], p.line, p.offset) for p in part.places], np.int64)),
        skipped=[(skip.source, skip.problem) for skip in skipped],
        people=[
            _Person(one.id, one.name, one.told_of_skills, one.told_of_work, one.invented, one.stays, one.papers)
            for one in stored.people
        ],
        words="\n".join(part.columns.vocabulary),
        ids=_small(stored.ids),
        silent=b"" if stored.silent is None else np.packbits(stored.silent).tobytes(),
        passages=[_small(column) for column in (stored.passages.profile, stored.passages.kind, *stored.passages[3:])],
        projects=_small(stored.projects),
        lines=[
            _small(column) for column in (stored.entry, stored.rung, np.array([len(text) for text in texts], np.int64))
        ],
        text=zlib.compress(b"".join(texts), 1),
    )
    body = msgspec.msgpack.encode(shard)
    return _MAGIC + zlib.crc32(body).to_bytes(_SUM_BYTES, "big") + body


def open_shard(path: Path, vocabulary: PoolWords) -> tuple[PoolPart, tuple[Skipped, ...]]:
    """The part, and what could not be read of it. `vocabulary`: its words are added.

    Raises:
        UnusableIndexError: the file is not there, or is not what was written.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnusableIndexError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from error
    head = len(_MAGIC) + _SUM_BYTES
    body = data[head:]
    if data[: len(_MAGIC)] != _MAGIC or zlib.crc32(body).to_bytes(_SUM_BYTES, "big") != data[len(_MAGIC) : head]:
        raise UnusableIndexError(f"{path}: not what was written there; `screen index update --repair -d {path.parent}`")
    shard = msgspec.msgpack.decode(body, type=_Shard)
    words = np.array([vocabulary[word] for word in shard.words.split("\n")], np.int32)
    ids, (entry, rung, lengths) = words[_wide(shard.ids)], map(_wide, shard.lines)
    stored = Stored(
        people=[
            Person(it.id, it.name, it.told_of_skills, it.told_of_work, it.stays, it.papers, {}, (), {}, it.invented)
            for it in shard.people
        ],
        projects=_wide(shard.projects).reshape(-1, 4),
        ids=ids,
        passages=passage_columns(*map(_wide, shard.passages)),
        entry=entry,
        rung=rung,
        line_text=_Texts(shard.text, np.cumsum(lengths)),
        silent=np.unpackbits(np.frombuffer(shard.silent, np.uint8), count=len(ids)).astype(bool)
        if shard.silent
        else None,
    )
    files = [Path(name) for name in shard.files]
    rows = _wide(shard.places).reshape(-1, 3).tolist()
    places = [ProfilePlace(files[number], line, offset) for number, line, offset in rows]
    skipped = tuple(Skipped(source, problem) for source, problem in shard.skipped)
    return PoolPart(Columns.of_stored(stored, vocabulary), places), skipped


def _small(values: NDArray[np.int64] | NDArray[np.int32]) -> bytes:
    """Whole numbers in as few bytes as the largest takes; how many bytes comes first."""
    least, most = (int(values.min()), int(values.max())) if values.size else (0, 0)
    kind = next(kind for kind in _KINDS if np.iinfo(kind).min <= least and most <= np.iinfo(kind).max)
    return kind.encode() + values.astype(kind).tobytes()


def _wide(data: bytes) -> NDArray[np.int64]:
    return np.frombuffer(data, data[:2].decode(), offset=2).astype(np.int64)

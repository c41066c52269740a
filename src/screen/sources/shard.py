"""A part of a pool as one file: its columns, checked by a sum whenever it is opened."""

import zlib
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, overload

import msgspec
import numpy as np
from numpy.typing import NDArray

from screen.ground.errors import UnusableIndexError, cause
from screen.sources.columns import Columns
from screen.sources.paper_columns import PaperColumns, PaperKind
from screen.sources.parts import PoolPart
from screen.sources.person import People, PeopleFlags
from screen.sources.pool import ProfilePlace, Skipped
from screen.sources.pool_words import PoolWords
from screen.sources.rows import passage_columns
from screen.sources.stay_columns import StayColumns
from screen.sources.stored import Stored

FORMAT = 3
"""Of the file; those of another are built anew."""
_MAGIC = b"screen shard \n"
_NUMBER_BYTES = 4
"""Of each of the three behind that: the sum of the head, its length, the sum of the body."""
_KINDS = ("i1", "u1", "i2", "u2", "i4", "i8")
_STAYS, _PAPERS = 9, 5
"""Columns that there are of them, behind which their kinds come."""
_WORTH_PACKING = 0.6
"""Whole numbers are packed where that leaves so much of them at most: to unpack them takes time."""


class _Numbers(msgspec.Struct, frozen=True, array_like=True):
    """Whole numbers in as few bytes as the largest takes."""

    kind: str
    data: bytes
    packed: bool = False


class _Head(msgspec.Struct, frozen=True):
    """Who is there; a column has a row of each, all whole numbers."""

    ids: list[str]
    names: list[str]
    files: list[str]
    """Of the places."""
    places: list[_Numbers]
    """(P,) place in `files`, line and offset."""
    told: list[_Numbers]
    """(P,) of `PeopleFlags` each."""
    skipped: list[tuple[str, str]]


class _Body(msgspec.Struct, frozen=True):
    """What they say."""

    stays: list[_Numbers]
    """(S,) of each column; see `StayColumns`."""
    stay_kinds: tuple[str, ...]
    titles: tuple[str, ...]
    papers: list[_Numbers]
    """(N,) of each column; see `PaperColumns`."""
    paper_kinds: tuple[PaperKind, ...]
    words: str
    """The vocabulary, in order, each on a line."""
    ids: _Numbers
    """(T,)"""
    silent: bytes
    """(T,) bits; empty: no token says nothing of the person."""
    passages: list[_Numbers]
    """(N,) profile, kind, item, position, rung, lines."""
    projects: _Numbers
    """(projects, 4)"""
    lines: list[_Numbers]
    """(L,) entry, rung, bytes in `text`."""
    text: bytes
    """The lines, one behind the other, packed."""


Flags = NDArray[np.bool_]
_T = TypeVar("_T")


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
    people, stays, papers = stored.people, stored.people.stays, stored.people.papers
    files = list(dict.fromkeys(str(place.path) for place in part.places))
    numbers = {name: number for number, name in enumerate(files)}
    places = np.array([(numbers[str(p.path)], p.line, p.offset) for p in part.places], np.int64).reshape(-1, 3)
    texts = [line.encode("utf-8", "surrogatepass") for line in stored.line_text]
    lines = (np.diff(stored.entry, prepend=0), stored.rung, np.array([len(text) for text in texts], np.int64))
    passages = stored.passages
    head = _Head(
        ids=list(people.ids),
        names=list(people.names),
        files=files,
        places=_all_small(places.T),
        told=_all_small(people.told),
        skipped=[(skip.source, skip.problem) for skip in skipped],
    )
    body = _Body(
        stays=_all_small(msgspec.structs.astuple(stays)[:_STAYS]),
        stay_kinds=stays.kinds,
        titles=stays.titles,
        papers=_all_small(msgspec.structs.astuple(papers)[:_PAPERS]),
        paper_kinds=papers.kinds,
        words="\n".join(part.columns.vocabulary),
        ids=_small(stored.ids),
        silent=b"" if stored.silent is None else np.packbits(stored.silent).tobytes(),
        passages=_all_small((np.diff(passages.profile, prepend=0), passages.kind, *passages[3:])),
        projects=_small(stored.projects),
        lines=_all_small(lines),
        text=zlib.compress(b"".join(texts), 1),
    )
    first, second = msgspec.msgpack.encode(head), msgspec.msgpack.encode(body)
    told = (zlib.crc32(first), len(first), zlib.crc32(second))
    return b"".join((_MAGIC, *(number.to_bytes(_NUMBER_BYTES, "big") for number in told), first, second))


class ShardHead(NamedTuple):
    """Who is in a shard, P people, and what could not be read of its part of the pool."""

    ids: Sequence[str]
    names: Sequence[str]
    places: Sequence[ProfilePlace]
    told: PeopleFlags
    skipped: tuple[Skipped, ...]


def open_head(path: Path) -> ShardHead:
    """Who is in a shard; the rest of it is not read.

    Raises:
        UnusableIndexError: the file is not there, or is not what was written.
    """
    return _head_of(_read(path, whole=False)[0])


def _head_of(data: bytes) -> ShardHead:
    head = msgspec.msgpack.decode(data, type=_Head)
    files = [Path(name) for name in head.files]
    rows = zip(*(column.tolist() for column in map(_wide, head.places)), strict=True)
    places = [ProfilePlace(files[number], line, offset) for number, line, offset in rows]
    skipped = tuple(Skipped(source, problem) for source, problem in head.skipped)
    return ShardHead(head.ids, head.names, places, PeopleFlags(*map(_wide, head.told)), skipped)


def open_shard(path: Path, vocabulary: PoolWords) -> tuple[PoolPart, tuple[Skipped, ...]]:
    """The part, and what could not be read of it. `vocabulary`: its words are added.

    Raises:
        UnusableIndexError: as `open_head` has it.
    """
    first, second = _read(path)
    head, body = _head_of(first), msgspec.msgpack.decode(second, type=_Body)
    words = np.array([vocabulary[word] for word in body.words.split("\n")], np.int32)
    ids = words[_wide(body.ids)]
    profile, *others = map(_wide, body.passages)
    entry, rung, lengths = map(_wide, body.lines)
    unread, fields = [()] * len(head.ids), [dict[str, Any]()] * len(head.ids)
    stored = Stored(
        people=People(
            head.ids, head.names, head.told,
            _made(StayColumns, body.stays, body.stay_kinds, body.titles),
            _made(PaperColumns, body.papers, body.paper_kinds),
            fields, unread, fields,
        ),
        projects=_wide(body.projects).reshape(-1, 4),
        ids=ids,
        passages=passage_columns(np.cumsum(profile), *others),
        entry=np.cumsum(entry),
        rung=rung,
        line_text=_Texts(body.text, np.cumsum(lengths)),
        silent=np.unpackbits(np.frombuffer(body.silent, np.uint8), count=len(ids)).astype(bool)
        if body.silent
        else None,
    )  # fmt: skip
    return PoolPart(Columns.of_stored(stored, vocabulary), head.places), head.skipped


class ShardPart:
    """A shard as a part of a pool."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self._path.absolute(),)

    def open(self, vocabulary: PoolWords) -> PoolPart:
        """See `UnreadPart`."""
        part, skipped = open_shard(self._path, vocabulary)
        return part._replace(skipped=skipped)


def _read(path: Path, *, whole: bool = True) -> tuple[bytes, bytes]:
    """The head and the body, which is empty unless the file is read whole."""
    try:
        with path.open("rb") as file:
            magic = file.read(len(_MAGIC))
            told = [int.from_bytes(file.read(_NUMBER_BYTES), "big") for _ in range(3)]
            head, body = file.read(told[1]), file.read() if whole else b""
    except OSError as error:
        raise UnusableIndexError(f"{path}: cannot be read: {cause(error)}") from error
    if (magic, zlib.crc32(head)) != (_MAGIC, told[0]) or (whole and zlib.crc32(body) != told[2]):
        raise UnusableIndexError(f"{path}: not what was written there; `screen index update --repair -d {path.parent}`")
    return head, body


def _made(columns: Callable[..., _T], numbers: Iterable[_Numbers], *more: object) -> _T:
    return columns(*map(_wide, numbers), *more)


def _all_small(columns: Iterable[NDArray[Any]]) -> list[_Numbers]:
    return list(map(_small, columns))


def _small(values: NDArray[Any]) -> _Numbers:
    least, most = (int(values.min()), int(values.max())) if values.size else (0, 0)
    kind = next(kind for kind in _KINDS if np.iinfo(kind).min <= least and most <= np.iinfo(kind).max)
    data = values.astype(kind).tobytes()
    packed = zlib.compress(data, 1)
    is_smaller = len(packed) < _WORTH_PACKING * len(data)
    return _Numbers("?" if values.dtype == bool else kind, packed if is_smaller else data, is_smaller)


def _wide(numbers: _Numbers) -> NDArray[Any]:
    """They as they were: 64 bits each, or yes and no."""
    data = zlib.decompress(numbers.data) if numbers.packed else numbers.data
    return np.frombuffer(data, numbers.kind).astype(bool if numbers.kind == "?" else np.int64)

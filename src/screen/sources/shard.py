"""A part of a pool as one file: its columns, checked by a sum whenever it is opened."""

import os
import shlex
import weakref
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import Any, BinaryIO, Literal, NamedTuple, TypeVar, get_args

import msgspec
import numpy as np

from screen.ground.arrays import Ints, looked_up
from screen.ground.errors import UnusableIndexError, cause
from screen.ground.lazy_sequence import LazySequence
from screen.ground.text import INKED
from screen.sources.columns import Columns
from screen.sources.paper_columns import PaperColumns, PaperKinds
from screen.sources.parts import PoolPart
from screen.sources.person import People, PeopleFlags
from screen.sources.pool_words import LINE_NUMBER, PoolWords
from screen.sources.raw_profile import ProfilePlace, Skipped
from screen.sources.rows import passage_columns
from screen.sources.settled import beyond_ascii, settle
from screen.sources.small_numbers import (
    SmallNumbers,
    SmallRows,
    all_small,
    narrow,
    small,
    small_rows,
    wide,
    wide_rows,
)
from screen.sources.stay_columns import StayColumns
from screen.sources.stored import Stored

FORMAT = 25
"""Of the file; those of another are built anew."""
_MAGIC = b"screen shard \n"
_NUMBER_BYTES = 4
"""Of each of the numbers behind that: sum and length of each section, but the length of the last one."""
_BLOCK = 1 << 11
"""Bytes of text that are packed together: of few lines the text is asked, each of another block."""
_WINDOW_BITS, _MEMORY = 12, 6
"""What such a block needs of zlib: to clear what it takes for longer ones takes as long as to pack."""
_STAYS, _PAPERS = 9, 9
"""Columns that there are of them, behind which their kinds come."""
_Section = Literal["head", "names", "body", "text"]
_SECTIONS: tuple[_Section, ...] = get_args(_Section)
"""In order."""


class _Head(msgspec.Struct, frozen=True):
    """What whoever gathers scores asks of everybody."""

    told: list[SmallNumbers]
    """(P,) of `PeopleFlags` each."""
    skipped: list[tuple[str, str]]


class _Names(msgspec.Struct, frozen=True):
    """Who is there; a column has a row of each, all whole numbers."""

    ids: list[str]
    names: msgspec.Raw
    """Packed strings: those of most shards are never asked for."""
    files: list[str]
    """Of the places."""
    places: list[SmallNumbers]
    """(P,) place in `files`, line and offset."""


class _Body(msgspec.Struct, frozen=True):
    """What they say."""

    stays: list[SmallNumbers]
    """(S,) of each column; see `StayColumns`."""
    stay_kinds: tuple[str, ...]
    titles: tuple[str, ...]
    papers: list[SmallNumbers]
    """(N,) of each column; see `PaperColumns`."""
    paper_kinds: PaperKinds
    words: memoryview
    """The vocabulary, in order, as an inked text."""
    counts: SmallNumbers
    """How many tokens each of them is."""
    ids: SmallNumbers
    """(T,)"""
    silent: memoryview
    """(T,) bits; empty: no token says nothing of the person."""
    holders: SmallNumbers
    """See `Stored`, as the next."""
    settled: dict[str, SmallNumbers]
    passages: SmallRows
    """(N,) profile, kind, item, position, rung, lines."""
    projects: SmallNumbers
    """(projects, 4)"""
    lines: SmallRows
    """(L,) entry, rung, and what of `settled` is of lines."""
    settled_lines: list[str]
    """The names of those."""
    lengths: SmallNumbers
    """(L,) bytes in the text."""
    blocks: SmallNumbers
    """Bytes of each block of the text."""


_T = TypeVar("_T")


class _Texts(LazySequence[str]):
    """Lines that are read, unpacked and decoded when they are asked for: few lines of a shard are."""

    def __init__(self, path: Path, start: int, blocks: Ints, ends: Ints) -> None:
        """`start`: of the text in the file; `blocks`: the ends of its blocks, behind it; `ends`: of lines, unpacked."""
        self._path, self._start, self._blocks, self._ends = path, start, blocks, ends
        self._unpacked = dict[int, bytes]()

    def __len__(self) -> int:
        return len(self._ends)

    def __reduce__(self) -> tuple[object, ...]:
        return _Texts, (self._path, self._start, self._blocks, self._ends)

    def item(self, place: int) -> str:
        """See `LazySequence`. Raises UnusableIndexError where it is not what was written."""
        start, end = int(self._ends[place - 1]) if place else 0, int(self._ends[place])
        if start == end:
            return ""
        first, last = start // _BLOCK, (end - 1) // _BLOCK
        text = self._block(first) if first == last else b"".join(map(self._block, range(first, last + 1)))
        return text[start - first * _BLOCK : end - first * _BLOCK].decode("utf-8", "surrogatepass")

    @cached_property
    def _file(self) -> BinaryIO:
        file = self._path.open("rb", buffering=0)
        weakref.finalize(self, file.close)
        return file

    def _block(self, number: int) -> bytes:
        if number not in self._unpacked:
            start, end = int(self._blocks[number - 1]) if number else 0, int(self._blocks[number])
            try:
                self._file.seek(self._start + start)
                self._unpacked[number] = zlib.decompress(self._file.read(end - start))
            except OSError as error:
                raise _unreadable(self._path, error) from error
            except zlib.error as error:  # each block ends with a sum of its own
                raise _damaged(self._path) from error
        return self._unpacked[number]


class _LateNames:
    """Who is in a shard, read when it is first asked: a ranking asks that of few shards."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def names(self) -> _Names:
        """Raises UnusableIndexError where they are not what was written."""
        return msgspec.msgpack.decode(_read(self._path, "names")[0], type=_Names)

    @cached_property
    def printed(self) -> list[str]:
        """As `names` has it."""
        return msgspec.msgpack.decode(self.names.names, type=list[str])

    @cached_property
    def places(self) -> list[Ints]:
        """Place in the files, line and offset of each."""
        return list(map(wide, self.names.places))

    def __reduce__(self) -> tuple[object, ...]:
        return _LateNames, (self._path,)


class _Column(LazySequence[str]):
    """The ids or the printed names of a shard."""

    def __init__(self, told: _LateNames, size: int, column: Literal["ids", "names"]) -> None:
        self._told, self._size, self._column = told, size, column

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    @property
    def _all(self) -> list[str]:
        return self._told.names.ids if self._column == "ids" else self._told.printed

    def item(self, place: int) -> str:
        """See `LazySequence`."""
        return self._all[place]


class _Places(LazySequence[ProfilePlace]):
    """Where the people of a shard stand."""

    def __init__(self, told: _LateNames, size: int) -> None:
        self._told, self._size = told, size

    def __len__(self) -> int:
        return self._size

    def item(self, place: int) -> ProfilePlace:
        """See `LazySequence`."""
        number, line, offset = (int(column[place]) for column in self._told.places)
        return ProfilePlace(Path(self._told.names.files[number]), line, offset)


def pack_shard(part: PoolPart, skipped: Sequence[Skipped]) -> bytes:
    """The bytes of the file. The vocabulary of the part holds its words alone."""
    stored = part.columns.stored()
    people, stays, papers = stored.people, stored.people.stays, stored.people.papers
    files = list(dict.fromkeys(str(place.path) for place in part.places))
    numbers = {name: number for number, name in enumerate(files)}
    places = np.array([(numbers[str(p.path)], p.line, p.offset) for p in part.places], np.int64).reshape(-1, 3)
    lengths = list(map(len, stored.line_text))
    for line in np.flatnonzero(beyond_ascii(part.columns)).tolist():
        lengths[line] = len(_encoded(stored.line_text[line]))
    passages, text = stored.passages, _encoded("".join(stored.line_text))
    blocks = [_packed(text[start : start + _BLOCK]) for start in range(0, len(text), _BLOCK)]
    settled = settle(part.columns)
    of_lines = [name for name, found in settled.items() if len(found) == len(lengths)]
    head = _Head(all_small(people.told), [(skip.source, skip.problem) for skip in skipped])
    packed_names = msgspec.Raw(msgspec.msgpack.encode(list(people.names)))
    names = _Names(list(people.ids), packed_names, files, all_small(places.T))
    body = _Body(
        stays=all_small(msgspec.structs.astuple(stays)[:_STAYS]),
        stay_kinds=stays.kinds,
        titles=stays.titles,
        papers=all_small(msgspec.structs.astuple(papers)[:_PAPERS]),
        paper_kinds=papers.kinds,
        words=memoryview(" ".join(INKED.get(word, word) for word in part.columns.vocabulary).encode()),
        counts=small(np.bincount(stored.ids, minlength=len(part.columns.vocabulary))),
        ids=small(stored.ids),
        silent=memoryview(b"" if stored.silent is None else np.packbits(stored.silent).tobytes()),
        holders=small(stored.holders),
        settled={name: small(found) for name, found in settled.items() if name not in of_lines},
        passages=small_rows(np.diff(passages.profile, prepend=0), passages.kind, *passages[3:]),
        projects=small(stored.projects),
        lines=small_rows(np.diff(stored.entry, prepend=0), stored.rung, *(settled[name] for name in of_lines)),
        settled_lines=of_lines,
        lengths=small(np.array(lengths, np.int64)),
        blocks=small(np.array(list(map(len, blocks)), np.int64)),
    )
    sections = (*map(msgspec.msgpack.encode, (head, names, body)), b"".join(blocks))
    told = [number for section in sections for number in (zlib.crc32(section), len(section))]
    return b"".join((_MAGIC, *(number.to_bytes(_NUMBER_BYTES, "big") for number in told), *sections))


def _packed(block: bytes) -> bytes:
    """A block by how often each letter is there: to look for what is said twice takes longer, and spares little."""
    packer = zlib.compressobj(1, wbits=_WINDOW_BITS, memLevel=_MEMORY, strategy=zlib.Z_HUFFMAN_ONLY)
    return packer.compress(block) + packer.flush()


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


class ShardHead(NamedTuple):
    """Who is in a shard, P people, and what could not be read of its part of the pool.

    Ids, names and places are read when they are first asked for, which may raise UnusableIndexError.
    """

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
    head, told = msgspec.msgpack.decode(_read(path, "head")[0], type=_Head), _LateNames(path)
    flags = PeopleFlags(*map(wide, head.told))
    size = len(flags.invented)
    ids, names = _Column(told, size, "ids"), _Column(told, size, "names")
    skipped = tuple(Skipped(source, problem) for source, problem in head.skipped)
    return ShardHead(ids, names, _Places(told, size), flags, skipped)


def open_shard(path: Path, vocabulary: PoolWords) -> tuple[PoolPart, tuple[Skipped, ...]]:
    """The part, and what could not be read of it. `vocabulary`: its words are added.

    Raises:
        UnusableIndexError: as `open_head` has it.
    """
    (data, start), head = _read(path, "body"), open_head(path)
    body = msgspec.msgpack.decode(data, type=_Body)
    words = vocabulary.numbers(body.words)
    ids, counts = narrow(body.ids), np.zeros(len(vocabulary), np.int64)
    counts[words] = wide(body.counts)
    profile, *others = wide_rows(body.passages)
    entry, rung, *of_lines = wide_rows(body.lines)
    unread, fields = [()] * len(head.ids), [dict[str, Any]()] * len(head.ids)
    stored = Stored(
        people=People(
            head.ids, head.names, head.told,
            _made(StayColumns, body.stays, body.stay_kinds, body.titles),
            _made(PaperColumns, body.papers, body.paper_kinds),
            fields, unread, fields,
        ),
        projects=wide(body.projects).reshape(-1, 4),
        ids=looked_up(words, ids),
        line_ends=np.flatnonzero(ids == LINE_NUMBER),
        passages=passage_columns(np.cumsum(profile), *others),
        entry=np.cumsum(entry),
        rung=rung,
        line_text=_Texts(path, start + len(data), np.cumsum(wide(body.blocks)), np.cumsum(wide(body.lengths))),
        silent=np.unpackbits(np.frombuffer(body.silent, np.uint8), count=len(ids)).astype(bool)
        if body.silent
        else None,
        holders=wide(body.holders),
        settled={name: partial(wide, found) for name, found in body.settled.items()}
        | {name: partial(np.array, found) for name, found in zip(body.settled_lines, of_lines, strict=True)},
        counts=counts,
    )  # fmt: skip
    return PoolPart(Columns.of_stored(stored, vocabulary), head.places), head.skipped


def check_shard(path: Path) -> None:
    """Read all of a shard. Raises UnusableIndexError where it is not what was written."""
    for section in _SECTIONS:
        _read(path, section)


class ShardPart:
    """A shard as a part of a pool."""

    is_shard = True

    def __init__(self, path: Path, *, apart: bool = False) -> None:
        """`path`: of its file; `apart`: its ids are known to be those of nobody else in the pool."""
        self.path, self.apart = path, apart

    def __reduce__(self) -> tuple[object, ...]:
        return partial(type(self), apart=self.apart), (self.path.absolute(),)

    def open(self, vocabulary: PoolWords) -> PoolPart:
        """See `UnreadPart`."""
        part, skipped = open_shard(self.path, vocabulary)
        return part._replace(skipped=skipped)


def _read(path: Path, section: _Section) -> tuple[bytes, int]:
    """The bytes of a section, which are what was written, and where they begin."""
    try:
        with path.open("rb", buffering=0) as file:
            magic, numbers = file.read(len(_MAGIC)), file.read(2 * len(_SECTIONS) * _NUMBER_BYTES)
            told = (
                np.frombuffer(numbers.ljust(2 * len(_SECTIONS) * _NUMBER_BYTES, b"\0"), ">u4").reshape(-1, 2).tolist()
            )
            place = _SECTIONS.index(section)
            sizes = [size for _, size in told]
            start = len(_MAGIC) + len(numbers) + sum(sizes[:place])
            # Of the text, which is the last, blocks alone are read: who reads the body sees that it is there.
            whole = section in ("head", "names") or os.fstat(file.fileno()).st_size == start + sum(sizes[place:])
            file.seek(start)
            data = file.read(sizes[place])
    except OSError as error:
        raise _unreadable(path, error) from error
    # The sum of nothing is 0, and so are the numbers of a file that ends before them.
    empty = not data and section != "text"
    if magic != _MAGIC or empty or not whole or zlib.crc32(data) != told[place][0]:
        raise _damaged(path)
    return data, start


def _unreadable(path: Path, error: OSError) -> UnusableIndexError:
    gone = isinstance(error, FileNotFoundError)
    remedy = f"; `screen index update -d {shlex.quote(str(path.parent))}`" if gone else ""
    return UnusableIndexError(f"{path}: cannot be read: {cause(error)}{remedy}")


def _damaged(path: Path) -> UnusableIndexError:
    remedy = f"`screen index update --repair -d {shlex.quote(str(path.parent))}`"
    return UnusableIndexError(f"{path}: not what was written there; {remedy}")


def _made(columns: Callable[..., _T], numbers: Iterable[SmallNumbers], *more: object) -> _T:
    return columns(*map(wide, numbers), *more)

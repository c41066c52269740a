"""Tables of whole numbers that were made of the shards of an index, kept beside them: what is asked again is read.

A table is named by its question and by its shard, which never changes; it is written whole or not at all, and one that
is gone or damaged is made again. So readers may keep and drop tables at the same time.
"""

import contextlib
import os
import shutil
import zlib
from collections.abc import Collection
from pathlib import Path

import msgspec
import numpy as np

from screen.ground.arrays import Ints
from screen.ground.errors import InputError
from screen.ground.whole_file import write_whole
from screen.sources.small_numbers import SmallNumbers, small, wide

FOLDER = "kept"
"""Within that of the index."""
MOST = 8
"""Questions whose tables are kept; of more the one goes that was asked longest ago."""
_SUM_BYTES = 4


class _Table(msgspec.Struct, frozen=True, array_like=True):
    """Numbers most of which are 0, column by column; to unpack them would take as long as all else of a question."""

    rows: int
    """Profiles of the shard."""
    columns: int
    """Numbers of each of them."""
    told: bytes
    """A bit for each cell, column by column: it is not 0."""
    values: SmallNumbers
    """Of those that are not."""


class KeptNumbers:
    """The tables of one question, a shard each."""

    def __init__(self, index: Path, question: str) -> None:
        """`index`: its folder; `question`: a digest of all that the numbers depend on beside the shards."""
        self._folder = index / FOLDER / question

    def has(self, shard: str) -> bool:
        """Whether there is a table of a shard, sound or not."""
        return (self._folder / shard).is_file()

    def find(self, shard: str) -> Ints | None:
        """The table of a shard, by the name of its file; None: it is not there."""
        try:
            data = (self._folder / shard).read_bytes()
        except OSError:
            return None
        body = memoryview(data)[_SUM_BYTES:]
        if not body or zlib.crc32(body).to_bytes(_SUM_BYTES, "big") != data[:_SUM_BYTES]:
            return None
        with contextlib.suppress(OSError):
            os.utime(self._folder)  # it is the last that was asked
        try:
            found = msgspec.msgpack.decode(body, type=_Table)
        except msgspec.DecodeError:  # of another form
            return None
        table = np.zeros(found.columns * found.rows, np.int64)
        told = np.unpackbits(np.frombuffer(found.told, np.uint8), count=len(table)).view(bool)
        table[np.flatnonzero(told)] = wide(found.values)  # in half the time that a mask takes
        return table.reshape(found.columns, found.rows).T

    def keep(self, shard: str, table: Ints) -> None:
        """Keep the table (P, C) of a shard; where the folder cannot be written nothing is kept."""
        with contextlib.suppress(OSError, InputError):
            if not self._folder.is_dir():
                self._folder.mkdir(parents=True, exist_ok=True)
                self._drop_oldest()
            cells = table.T.ravel()
            told = cells != 0
            values = small(cells[told], packed=False)
            body = msgspec.msgpack.encode(_Table(len(table), table.shape[1], np.packbits(told).tobytes(), values))
            write_whole(self._folder / shard, zlib.crc32(body).to_bytes(_SUM_BYTES, "big") + body)

    def _drop_oldest(self) -> None:
        by_time = sorted(self._folder.parent.iterdir(), key=lambda folder: -folder.stat().st_mtime_ns)
        for folder in by_time[MOST:]:
            shutil.rmtree(folder, ignore_errors=True)


def drop_kept(index: Path, shards: Collection[str]) -> None:
    """Remove the tables of all shards but these, and what writes left that were killed half-way."""
    for path in (index / FOLDER).glob("*/*"):
        if path.name not in shards:
            path.unlink(missing_ok=True)

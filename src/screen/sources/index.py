"""An index of a pool: its columns in files, so that a ranking reads no profile but those that it shows.

A shard is named by a digest of what it is made of, and never changes; the manifest names the shards and is replaced
whole. So whatever ends a build, the index that was there still opens, and the next build goes on with what is done.
"""

import contextlib
import hashlib
import shutil
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple, TypeVar

from screen import __version__
from screen.ground.errors import InputError
from screen.ground.file_type import file_type, printable
from screen.ground.package_data import digest_of_data
from screen.ground.whole_file import unwritable, write_whole
from screen.ground.workplace import Here, Workplace
from screen.sources.builder_lock import alone
from screen.sources.finder import INDEX_FILES, is_index, iter_pool_files
from screen.sources.index_manifest import (
    Growth,
    IndexedFile,
    IndexedPart,
    IndexManifest,
    counted,
    load_manifest,
    save_manifest,
    settled,
    shard_names,
    source_of,
    unchanged_of,
)
from screen.sources.kept_numbers import FOLDER, drop_kept
from screen.sources.parts import PART_OF_MANY, FilePart
from screen.sources.pool import PoolReading
from screen.sources.pool_words import PoolWords
from screen.sources.raw_profile import ProfilePlace, RawProfile, Skipped, iter_raw
from screen.sources.shard import FORMAT, check_shard, open_head, pack_shard

_T = TypeVar("_T")
_SHARD = ".shard"
SHARD = PART_OF_MANY
"""Profiles of a shard: what has changed is made again by shards."""


class BuiltIndex(NamedTuple):
    """What a build did."""

    profiles: int
    shards: int
    made: int
    """Shards that were not there, or were not what they should be."""
    skipped: tuple[Skipped, ...]


def build_index(
    pool: Sequence[str],
    folder: Path,
    *,
    repair: bool = False,
    size: int = SHARD,
    on_step: Callable[[int, int], None] | None = None,
    workplace: Workplace | None = None,
) -> BuiltIndex:
    """Make the index of a pool in `folder`, or bring it up to date: what is there and fits is not made again.

    Args:
        pool: files and folders.
        folder: where; made if it is not there.
        repair: make all shards again, and write those that are not what they should be.
        size: profiles of a shard.
        on_step: is told how many of how many bytes are done.
        workplace: where shards are made; None: here.

    Raises:
        InputError: the pool cannot be read, the folder cannot be written, another build is at work there, or nobody
            is in the pool of a new index.
    """
    files = list(iter_pool_files(pool))
    for path in files:
        _check_name(path)
    if not files and not is_index(folder):  # one that is there is to hold nobody who is gone
        list(PoolReading(pool))  # which says that there is nothing
    with alone(folder):
        is_new = not is_index(folder)
        try:
            old = load_manifest(folder)
        except InputError:
            old = IndexManifest((), (), ())
        made, place = 0, folder.absolute() if workplace else folder
        for ahead in (True, False):
            with contextlib.closing(_Builder(old, place, repair=repair, size=size, ahead=ahead)) as builder:
                made += sum((workplace or Here()).map(make_shard, builder.unmade(files, on_step)))
                groups, profiles, skipped, apart = counted(folder, builder.shards)
                if builder.holds():
                    break
        if is_new and not groups:
            remove_index(folder, held=True)
            raise PoolReading(pool).nothing()
        now = time.time_ns()
        sources = tuple(settled(source, now) for source in builder.sources)
        manifest = IndexManifest(tuple(pool), sources, tuple(groups), apart, data=digest_of_data())
        save_manifest(manifest, folder)
        needed = shard_names([manifest])
        drop_kept(folder, () if repair else needed)
        for path in (*folder.glob(f"*{_SHARD}"), *folder.glob(".*.tmp")):  # the latter of builds that were killed
            if path.name not in needed:
                path.unlink(missing_ok=True)
    return BuiltIndex(profiles, len(groups), made, skipped)


def remove_index(folder: Path, *, held: bool = False) -> None:
    """Take an index away: its files, and the folder where nothing else lies in it. `held`: its lock is.

    Raises:
        InputError: a file cannot be removed, or a build is at work there.
    """
    manifest, lock = (folder / name for name in INDEX_FILES)
    try:
        with contextlib.nullcontext() if held else alone(folder):
            manifest.unlink(missing_ok=True)  # first: what has none is no index
            for path in (*folder.glob(f"*{_SHARD}"), *folder.glob(".*.tmp")):
                path.unlink(missing_ok=True)
            if (folder / FOLDER).is_dir():
                shutil.rmtree(folder / FOLDER)
        lock.unlink(missing_ok=True)
        if not any(folder.iterdir()):
            folder.rmdir()
    except OSError as error:
        raise unwritable(folder, error) from error


class UnmadeShard(NamedTuple):
    """A shard that is to be made."""

    path: Path
    profiles: FilePart


def make_shard(shard: UnmadeShard) -> bool:
    """Write its file, unless it is there as it should be: then False.

    Raises InputError where a profile cannot be found again, or the file not be written.
    """
    part = shard.profiles.open(PoolWords())
    data = pack_shard(part, part.skipped)
    with contextlib.suppress(OSError):
        if shard.path.read_bytes() == data:
            return False
    write_whole(shard.path, data)
    return True


class _Builder:
    """Tells which shards are there, and which are to be made."""

    def __init__(self, old: IndexManifest, folder: Path, *, repair: bool, size: int, ahead: bool) -> None:
        """`ahead`: take files that are longer for what they were and more, while that is looked at; see `holds`."""
        self._old, self._folder, self._repair, self._size, self._ahead = old, folder, repair, size, ahead
        self._growths = dict[int, Growth]()
        """Of files that have grown, by their place in `sources`."""
        self._places = {source.path: place for place, source in enumerate(old.sources)}
        self._groups: dict[int, list[IndexedPart]] = {}
        for group in old.groups:
            for number in group.sources:
                self._groups.setdefault(number, []).append(group)
        self.sources: list[IndexedFile] = []
        self.shards: list[tuple[str, tuple[int, ...]]] = []
        """Each by name, with the places in `sources` of the files that it is of."""

    def close(self) -> None:
        """Look at no file any more; the last first, since each puts back what it found."""
        for growth in reversed(self._growths.values()):
            growth.close()

    def holds(self) -> bool:
        """Whether all that was taken for granted is so, when all is read; the files that have grown are known then.

        One that is written meanwhile may have been read before and digested behind: it is looked at first, then read.
        """
        for place, growth in self._growths.items():
            if not growth.found or (self._ahead and not growth.has_stayed()):
                return False
            self.sources[place] = growth.found
        return True

    def unmade(self, files: Sequence[Path], on_step: Callable[[int, int], None] | None) -> Iterator[UnmadeShard]:
        """The shards that are to be made, one by one; each before the next is asked for, or elsewhere."""
        sizes, done = {path: path.stat().st_size for path in files if path.is_file()}, 0
        begun = {self._old.sources[group.sources[0]].path for group in self._old.groups}
        for own in _runs(files, begun, 2 * self._size):
            yield from self._unmade_of(own)
            done += sum(sizes.get(path, 0) for path in own)
            if on_step:
                on_step(done, sum(sizes.values()))

    def _unmade_of(self, files: Sequence[Path]) -> Iterator[UnmadeShard]:
        """Those of files that are read one after another."""
        known, now = self._groups_of(files), time.time_ns()
        if self._is_known(files, known, now):
            return
        first = len(self.sources)
        kept, begin, is_ahead = 0, None, False
        if grown := self._grown(files, known, now):
            kept, begin = grown
            self.shards += [(group.name, (first,)) for group in known[:kept]]
        else:
            self.sources += [source_of(path, now) for path in files]
        found = ((number, raw) for number, path in enumerate(files, first) for raw in iter_raw(path, begin))
        for numbered in _cut(found, [group.raws for group in known[kept:]], self._size):
            raws = [raw for _, raw in numbered]
            name = _name_of(raws) + _SHARD
            is_made = not self._is_sound(name)
            if is_made and is_ahead and not self._growths[first].found:  # no more than one is made in vain
                return
            self.shards.append((name, tuple(dict.fromkeys(number for number, _ in numbered))))
            numbered.clear()
            if is_made:
                yield UnmadeShard(self._folder / name, FilePart(_spent(raws)))
                is_ahead = first in self._growths

    def _grown(self, files: Sequence[Path], known: Sequence[IndexedPart], now: int) -> tuple[int, ProfilePlace] | None:
        """Of a file of lines that is as it was, but for what has come behind it: how many of its shards stay.

        And where the next one begins: the last full one is read again, since its last line may go on. None where the
        file is not so; else it is in `sources`.
        """
        if len(files) != 1 or not known or file_type(files[0]).packed or file_type(files[0]).kind != "profiles":
            return None
        kept = max(0, sum(group.raws >= self._size for group in known) - 1)
        # Where the first of a shard could not be read, nobody knows where it began.
        while kept and known[kept].skipped:
            kept -= 1
        if not kept or not all(self._is_sound(group.name) for group in known[: kept + 1]):
            return None
        growth = Growth.of(self._old.sources[known[0].sources[0]], now)
        if growth is None:
            return None
        if not (self._ahead or growth.found):
            growth.close()
            return None
        self._growths[len(self.sources)] = growth
        self.sources.append(growth.old)
        return kept, open_head(self._folder / known[kept].name).places[0]

    def _groups_of(self, files: Sequence[Path]) -> list[IndexedPart]:
        """The shards that there were of some of these files."""
        found = (self._groups.get(self._places.get(str(path), -1), ()) for path in files)
        return list({group.name: group for groups in found for group in groups}.values())

    def _is_known(self, files: Sequence[Path], known: Sequence[IndexedPart], now: int) -> bool:
        """Whether these files are as they were, and so their shards."""
        numbers = tuple(self._places.get(str(path), -1) for path in files)
        same = [number for group in known for number in dict.fromkeys(group.sources)]
        if (
            -1 in numbers
            or tuple(dict.fromkeys(same)) != numbers
            or not all(self._is_sound(group.name) for group in known)
        ):
            return False
        sources = list[IndexedFile]()
        for number in numbers:
            if not (source := unchanged_of(self._old.sources[number], now)):
                return False
            sources.append(source)
        moved = {number: len(self.sources) + place for place, number in enumerate(numbers)}
        self.sources += sources
        self.shards += [(group.name, tuple(moved[number] for number in group.sources)) for group in known]
        return True

    def _is_sound(self, name: str) -> bool:
        return not self._repair and (self._folder / name).is_file()


def damaged_shards(folder: Path) -> tuple[str, ...]:
    """What is wrong with the shards of an index, a sentence each. Raises InputError where there is no index."""
    out = []
    for group in load_manifest(folder).groups:
        try:
            check_shard(folder / group.name)
        except InputError as error:
            out.append(str(error))
    return tuple(out)


def _cut(found: Iterator[_T], sizes: Sequence[int], most: int) -> Iterator[list[_T]]:
    """What is found, as shards of `most`. `sizes`: of those that there were.

    Full ones stay as long as they were, and so do others, but for those that are less than twice what comes behind
    them: each is half of the one before it, and they are few.
    """
    full, less = [size for size in sizes if size >= most], [size for size in sizes if size < most]
    for size in full:
        if shard := list(islice(found, size)):
            yield shard
    rest = list(islice(found, sum(less) + most))
    new = len(rest) - sum(less)
    while less and less[-1] < 2 * new:
        new += less.pop()
    for size in less:
        if rest:
            yield rest[:size]
        del rest[:size]
    last = chain(rest, found)
    while shard := list(islice(last, most)):
        yield shard


def _spent(raws: list[_T]) -> Iterator[_T]:
    """They one after another, and none is kept: beside its columns a shard would be as much again."""
    raws.reverse()
    while raws:
        yield raws.pop()


def _runs(files: Sequence[Path], begun: Collection[str], most: int) -> Iterator[list[Path]]:
    """Files of lines one by one, and what stands between them together, but that shards begin where they began.

    `begun`: the first files of the shards that there were: what comes or goes before them makes none of them anew.
    """
    run: list[Path] = []
    for path in files:
        if file_type(path).kind == "profiles":
            if run:
                yield run
            yield [path]
            run = []
            continue
        if run and (len(run) == most or str(path) in begun):
            yield run
            run = []
        run.append(path)
    if run:
        yield run


def _name_of(raws: Sequence[RawProfile | Skipped]) -> str:
    """A digest of all that a shard is made of."""
    digest = hashlib.sha256(f"{__version__} {FORMAT} {digest_of_data()}".encode())
    for raw in raws:
        if isinstance(raw, Skipped):
            digest.update(f"\0{raw.source}\0{raw.problem}".encode("utf-8", "surrogateescape"))
            continue
        data = raw.data.rstrip(b"\r\n")  # the last line of a file may get its end later
        head = f"\0{raw.place.path}\0{raw.place.line}\0{raw.place.offset}\0{len(data)}\0"
        digest.update(head.encode("utf-8", "surrogateescape"))
        digest.update(data)
    return digest.hexdigest()


def _check_name(path: Path) -> None:
    try:
        str(path).encode()
    except UnicodeEncodeError:
        raise InputError(f"{printable(str(path))}: its name is no text, which no index can hold; rename it") from None

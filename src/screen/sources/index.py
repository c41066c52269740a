"""An index of a pool: its columns in files, so that a ranking reads no profile but those that it shows.

A shard is named by a digest of what it is made of, and never changes; the manifest names the shards and is replaced
whole. So whatever ends a build, the index that was there still opens, and the next build goes on with what is done.
"""

import contextlib
import hashlib
import os
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from screen import __version__
from screen.ground.errors import InputError, UnusableIndexError, cause
from screen.ground.file_type import file_type, printable
from screen.ground.whole_file import unwritable, write_whole
from screen.ground.workplace import Here, Workplace
from screen.sources.finder import iter_pool_files
from screen.sources.index_manifest import (
    IndexedFile,
    IndexedPart,
    IndexManifest,
    changed_files,
    is_unchanged,
    load_manifest,
    save_manifest,
    shard_names,
    source_of,
)
from screen.sources.kept_numbers import drop_kept
from screen.sources.parts import FilePart
from screen.sources.pool import PoolReading, ProfilePlace, RawProfile, Skipped, iter_raw, newcomers
from screen.sources.pool_words import PoolWords
from screen.sources.shard import FORMAT, ShardHead, ShardPart, open_head, open_shard, pack_shard

_SHARD = ".shard"
SHARD = 5_000
"""Profiles of a shard: what a rubric costs, it costs once a shard, and what has changed is made again by shards."""


class BuiltIndex(NamedTuple):
    """What a build did."""

    profiles: int
    shards: int
    made: int
    """Shards that were not there."""
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
        repair: open every shard that is there, and make those again that are damaged.
        size: profiles of a shard.
        on_step: is told how many of how many bytes are done.
        workplace: where shards are made; None: here.

    Raises:
        InputError: the pool cannot be read, the folder cannot be written, or another build is at work there.
    """
    with _alone(folder):
        try:
            old = load_manifest(folder)
        except InputError:
            old = IndexManifest((), (), ())
        files = list(iter_pool_files(pool))
        for path in files:
            _check_name(path)
        if not files:
            list(PoolReading(pool))  # which says that there is nothing
        builder = _Builder(old, folder.absolute() if workplace else folder, repair=repair, size=size)
        made = sum(1 for _ in (workplace or Here()).map(make_shard, builder.unmade(files, on_step)))
        heads = [open_head(folder / name) for name, _ in builder.shards]
        groups = [
            IndexedPart(name, own, len(head.ids)) for (name, own), head in zip(builder.shards, heads, strict=True)
        ]
        manifest = IndexManifest(tuple(pool), tuple(builder.sources), tuple(groups))
        save_manifest(manifest, folder)
        needed = shard_names([manifest])
        drop_kept(folder, () if repair else needed)
        for path in (*folder.glob(f"*{_SHARD}"), *folder.glob(".*.tmp")):  # the latter of builds that were killed
            if path.name not in needed:
                path.unlink(missing_ok=True)
    return _built(heads, made)


def _built(heads: Sequence[ShardHead], made: int) -> BuiltIndex:
    profiles, first, skipped = 0, dict[str, ProfilePlace](), list[Skipped]()
    for head in heads:
        new, told = newcomers(head.ids, head.places, first)
        profiles += len(new)
        skipped += (*head.skipped, *told)
    return BuiltIndex(profiles, len(heads), made, tuple(skipped))


class UnmadeShard(NamedTuple):
    """A shard that is to be made."""

    path: Path
    profiles: FilePart


def make_shard(shard: UnmadeShard) -> None:
    """Write its file. Raises InputError where a profile cannot be found again, or the file not be written."""
    part = shard.profiles.open(PoolWords())
    write_whole(shard.path, pack_shard(part, part.skipped))


class _Builder:
    """Tells which shards are there, and which are to be made."""

    def __init__(self, old: IndexManifest, folder: Path, *, repair: bool, size: int) -> None:
        self._old, self._folder, self._repair, self._size = old, folder, repair, size
        self.sources: list[IndexedFile] = []
        self.shards: list[tuple[str, tuple[int, ...]]] = []
        """Each by name, with the places in `sources` of the files that it is of."""

    def unmade(self, files: Sequence[Path], on_step: Callable[[int, int], None] | None) -> Iterator[UnmadeShard]:
        """The shards that are to be made, one by one; each before the next is asked for, or elsewhere."""
        total, done = sum(path.stat().st_size for path in files if path.is_file()), 0
        for own in _runs(files):
            yield from self._unmade_of(own)
            done += sum(path.stat().st_size for path in own)
            if on_step:
                on_step(done, total)

    def _unmade_of(self, files: Sequence[Path]) -> Iterator[UnmadeShard]:
        """Those of files that are read one after another."""
        if self._is_known(files):
            return
        first, now = len(self.sources), time.time_ns()
        self.sources += [source_of(path, now) for path in files]
        found = ((number, raw) for number, path in enumerate(files, first) for raw in iter_raw(path))
        while numbered := list(islice(found, self._size)):
            raws = [raw for _, raw in numbered]
            name = _name_of(raws) + _SHARD
            self.shards.append((name, tuple(dict.fromkeys(number for number, _ in numbered))))
            if not self._is_sound(name):
                yield UnmadeShard(self._folder / name, FilePart(raws))

    def _is_known(self, files: Sequence[Path]) -> bool:
        """Whether these files are as they were, and so their shards."""
        places = {source.path: place for place, source in enumerate(self._old.sources)}
        numbers = tuple(places.get(str(path), -1) for path in files)
        known = [group for group in self._old.groups if not set(group.sources).isdisjoint(numbers)]
        same = [number for group in known for number in dict.fromkeys(group.sources)]
        if not (
            -1 not in numbers
            and tuple(dict.fromkeys(same)) == numbers
            and all(is_unchanged(self._old.sources[number]) for number in numbers)
            and all(self._is_sound(group.name) for group in known)
        ):
            return False
        moved = {number: len(self.sources) + place for place, number in enumerate(numbers)}
        self.sources += [self._old.sources[number] for number in numbers]
        self.shards += [(group.name, tuple(moved[number] for number in group.sources)) for group in known]
        return True

    def _is_sound(self, name: str) -> bool:
        path = self._folder / name
        if not path.is_file():
            return False
        if self._repair:
            try:
                open_shard(path, PoolWords())
            except InputError:
                return False
        return True


class IndexReading:
    """The parts of an indexed pool one after another."""

    def __init__(
        self,
        folder: Path,
        pool: Sequence[str] | None = None,
        on_step: Callable[[int, int], None] | None = None,
        *,
        real: bool = False,
    ) -> None:
        """Open it.

        Args:
            folder: where it lies.
            pool: which it must be of; None: whichever it is of.
            on_step: is told how many of how many profiles are read.
            real: without those who say that they are invented, unless everybody does.

        Raises:
            UnusableIndexError: there is no index, it is damaged or of another version, or the pool has changed since.
        """
        self.folder, self.manifest, self._on_step = folder, load_manifest(folder), on_step
        self.real = real
        if pool is not None and list(map(Path, pool)) != list(map(Path, self.manifest.pool)):
            raise UnusableIndexError(
                f"{folder}: of another pool ({', '.join(self.manifest.pool)}); "
                f"`screen index build {' '.join(pool)} -d {folder}`"
            )
        if changed := changed_files(self.manifest):
            more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
            raise UnusableIndexError(
                f"{folder}: the pool has changed since ({changed[0]}{more}); `screen index update -d {folder}`"
            )

    def __iter__(self) -> Iterator[ShardPart]:
        done, total = 0, sum(group.profiles for group in self.manifest.groups)
        for group in self.manifest.groups:
            yield ShardPart(self.folder / group.name)
            done += group.profiles
            if self._on_step:
                self._on_step(done, total)


def damaged_shards(folder: Path) -> tuple[str, ...]:
    """What is wrong with the shards of an index, a sentence each. Raises InputError where there is no index."""
    out = []
    for group in load_manifest(folder).groups:
        try:
            open_shard(folder / group.name, PoolWords())
        except InputError as error:
            out.append(str(error))
    return tuple(out)


def _runs(files: Sequence[Path]) -> Iterator[list[Path]]:
    """Files of lines one by one, and what stands between them together."""
    run: list[Path] = []
    for path in files:
        if file_type(path).kind == "profiles":
            if run:
                yield run
            yield [path]
            run = []
        else:
            run.append(path)
    if run:
        yield run


def _name_of(raws: Sequence[RawProfile | Skipped]) -> str:
    """A digest of all that a shard is made of."""
    digest = hashlib.sha256(f"{__version__} {FORMAT}".encode())
    for raw in raws:
        if isinstance(raw, Skipped):
            digest.update(f"\0{raw.source}\0{raw.problem}".encode("utf-8", "surrogateescape"))
            continue
        head = f"\0{raw.place.path}\0{raw.place.line}\0{raw.place.offset}\0{len(raw.data)}\0"
        digest.update(head.encode("utf-8", "surrogateescape"))
        digest.update(raw.data)
    return digest.hexdigest()[:40]


def _check_name(path: Path) -> None:
    try:
        str(path).encode()
    except UnicodeEncodeError:
        raise InputError(f"{printable(str(path))}: its name is no text, which no index can hold; rename it") from None


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Nobody else builds in `folder` meanwhile. Raises InputError where somebody does."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise unwritable(folder, error) from error
    try:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except ImportError:  # Windows: without the lock two builders make the same shards twice, and nothing worse
        pass
    except OSError as error:
        os.close(handle)
        raise InputError(f"{folder}: another build is at work here ({cause(error)}); wait for it") from error
    try:
        yield
    finally:
        os.close(handle)

"""What an index is of: the files of a pool as they were, and the shards that were made of them."""

import os
import shlex
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Self

import msgspec
import numpy as np

from screen import __version__
from screen.ground.errors import InputError, UnusableIndexError, cause
from screen.ground.package_data import digest_of_data
from screen.ground.whole_file import write_whole
from screen.sources.file_digest import Digests, digests_of
from screen.sources.finder import INDEX_FILES, POOL, find_pool, index_beside, is_index, iter_pool_files
from screen.sources.first_places import FirstPlaces
from screen.sources.raw_profile import Skipped
from screen.sources.shard import FORMAT, open_head

NAME, _ = INDEX_FILES
_FINE_NANOSECONDS = 10_000_000
"""Times that are no whole number of these come from a system that counts finer, by a clock that ticks so often."""
_UNSETTLED_NANOSECONDS, _UNSETTLED_FINE = 2_000_000_000, 50_000_000
"""A file that was changed less than this before it was looked at may change again and keep its time.

The first as FAT counts (in steps of 2 s), the latter where times are fine: three ticks of the slowest clock and more.
"""


class IndexedFile(msgspec.Struct, frozen=True):
    """One file of the pool."""

    path: str
    bytes: int
    changed: int
    """Nanoseconds; 0: too shortly before it was read to tell later changes by, so that its digest is compared."""
    digest: str


class IndexedPart(msgspec.Struct, frozen=True):
    """One shard."""

    name: str
    """Of its file."""
    sources: tuple[int, ...]
    """Places in `IndexManifest.sources`."""
    profiles: int
    skipped: int
    """What of its part of the pool could not be read."""

    @property
    def raws(self) -> int:
        """Profiles as they stand in the files, whatever they are."""
        return self.profiles + self.skipped


class IndexManifest(msgspec.Struct, frozen=True):
    """An index."""

    pool: tuple[str, ...]
    """As it was named."""
    sources: tuple[IndexedFile, ...]
    groups: tuple[IndexedPart, ...]
    """In the order of the files."""
    apart: bool = False
    """No two people have the same id."""
    schema: str = "screen/index/1"
    version: str = __version__
    """Of `screen`: another may read words otherwise."""
    format: int = FORMAT
    data: str = ""
    """A digest of the data files of `screen`: by others words mean something else, and shards hold what they mean."""


def check_pool(manifest: IndexManifest, folder: Path, pool: Sequence[str], remedy: str = "") -> None:
    """Raises UnusableIndexError where the index in `folder` is not of this pool. `remedy`: empty: a build."""
    if list(map(Path, pool)) != list(map(Path, manifest.pool)):
        remedy = remedy or f"`screen index build {shlex.join(pool)} -d {shlex.quote(str(folder))}`"
        raise UnusableIndexError(f"{folder}: of another pool ({', '.join(manifest.pool)}); {remedy}")


def load_manifest(folder: Path, *, any_version: bool = False) -> IndexManifest:
    """The index in `folder`. `any_version`: of another version of `screen` too, whose shards are of no use.

    Raises:
        UnusableIndexError: there is none, or it is damaged, or of another version.
    """
    path = folder / NAME
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnusableIndexError(
            f"{folder}: no index here; make one with `screen index build POOL -d {shlex.quote(str(folder))}`"
        ) from None
    except OSError as error:
        raise UnusableIndexError(f"{path}: cannot be read: {cause(error)}") from error
    try:
        found = msgspec.json.decode(data, type=IndexManifest)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        remedy = "build the index again"
        raise UnusableIndexError(f"{path}: not what was written there ({error}); {remedy}") from error
    if not any_version and (found.version, found.format) != (__version__, FORMAT):
        raise UnusableIndexError(
            f"{folder}: made by screen {found.version} in format {found.format}, this is {__version__} in {FORMAT}; "
            f"`screen index update -d {shlex.quote(str(folder))}`"
        )
    if not any_version and found.data != digest_of_data():
        raise UnusableIndexError(
            f"{folder}: made by other data files of screen; `screen index update -d {shlex.quote(str(folder))}`"
        )
    if not all(_is_of(group, found.sources) for group in found.groups):
        raise UnusableIndexError(f"{path}: names files of the pool that it does not have; build the index again")
    return found


def _is_of(group: IndexedPart, sources: Sequence[IndexedFile]) -> bool:
    return bool(group.sources) and all(0 <= number < len(sources) for number in group.sources)


def save_manifest(manifest: IndexManifest, folder: Path) -> None:
    """Replace the manifest, whole. Raises InputError where it cannot be written."""
    write_whole(folder / NAME, msgspec.json.format(msgspec.json.encode(manifest)))


def source_of(path: Path, now: int) -> IndexedFile:
    """A file as it is. `now`: nanoseconds. Raises InputError where it cannot be read."""
    try:
        status = path.stat()
        (digest,) = digests_of(path, [status.st_size])
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {cause(error)}") from error
    return _indexed(path, status, digest, now)


def _indexed(path: Path, status: os.stat_result, digest: str, now: int) -> IndexedFile:
    return IndexedFile(str(path), status.st_size, status.st_mtime_ns if _is_settled(status, now) else 0, digest)


def _is_settled(status: os.stat_result, now: int) -> bool:
    is_fine = status.st_mtime_ns % _FINE_NANOSECONDS
    return status.st_mtime_ns < now - (_UNSETTLED_FINE if is_fine else _UNSETTLED_NANOSECONDS)


class Growth:
    """A file that has grown, while it is looked at whether the rest of it is as it was."""

    def __init__(self, old: IndexedFile, status: os.stat_result, now: int) -> None:
        """Begin. `status`: what it is now."""
        self.old, self._status, self._now, self._path = old, status, now, Path(old.path)
        self._digests = Digests(self._path, [old.bytes, status.st_size])

    @classmethod
    def of(cls, old: IndexedFile, now: int) -> Self | None:
        """Begin, where the file is longer than it was; else None. Raises InputError as `source_of` does."""
        status = _look(Path(old.path))
        return cls(old, status, now) if status.st_size > old.bytes else None

    def close(self) -> None:
        """Give up what is not done."""
        self._digests.close()

    @cached_property
    def found(self) -> IndexedFile | None:
        """It as it is, where it is what it was and more behind it; else None. Raises InputError as `source_of` does."""
        try:
            before, digest = self._digests.told()
        except OSError as error:
            raise InputError(f"{self._path}: cannot be read: {cause(error)}") from error
        return _indexed(self._path, self._status, digest, self._now) if before == self.old.digest else None

    def has_stayed(self) -> bool:
        """Whether nobody has written it since this began. Raises InputError as `source_of` does."""
        now = _look(self._path)
        return (now.st_size, now.st_mtime_ns) == (self._status.st_size, self._status.st_mtime_ns)


def _look(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {cause(error)}") from error


def settled(source: IndexedFile, now: int) -> IndexedFile:
    """The same with the time of its file, where that has become old enough to tell later changes by."""
    if source.changed:
        return source
    try:
        if not _is_settled(Path(source.path).stat(), now):
            return source
        return unchanged_of(source, now) or source
    except (OSError, InputError):  # it is gone, which whoever asks next is told
        return source


def unchanged_of(source: IndexedFile, now: int) -> IndexedFile | None:
    """A file that is still what it was, with the time by which that is told next; None where it is not.

    By its size and time, and where these cannot tell by its digest. Raises InputError as `source_of` does.
    """
    try:
        status = Path(source.path).stat()
    except OSError:
        return None
    if status.st_size != source.bytes:
        return None
    if source.changed and status.st_mtime_ns == source.changed:
        return source
    again = source_of(Path(source.path), now)
    return again if again.digest == source.digest else None


def pool_there(manifest: IndexManifest, folder: Path) -> tuple[str, ...]:
    """The pool of the index in `folder`, as it was named.

    Raises UnusableIndexError where that is not there: it may be gone, or out of reach, or named from elsewhere.
    """
    if gone := [name for name in manifest.pool if not Path(name).exists()]:
        people = sum(group.profiles for group in manifest.groups)
        raise UnusableIndexError(
            f"{folder}: its pool is not there ({', '.join(gone)}), and it still holds its people ({people}); "
            "go to where the pool is named so, or remove this folder if the pool is gone for good"
        )
    return manifest.pool


def find_indexed(named: Sequence[str]) -> tuple[str, ...]:
    """The pool as `find_pool` has it. Raises UnusableIndexError where it is gone and the index beside it is not."""
    try:
        return find_pool(named)
    except InputError:
        for folder in (index_beside([name]) for name in named or (POOL,)):
            if is_index(folder):
                pool_there(load_manifest(folder, any_version=True), folder)
        raise


def changed_files(manifest: IndexManifest, folder: Path) -> tuple[str, ...]:
    """The files of the pool of the index in `folder` that are not as they were, that came, and that went.

    Raises UnusableIndexError as `pool_there` has it.
    """
    files = [str(path) for path in iter_pool_files(pool_there(manifest, folder))]
    known = {source.path: source for source in manifest.sources}
    gone = [path for path in known if path not in set(files)]
    new = [path for path in files if path not in known or not unchanged_of(known[path], 0)]
    return tuple(sorted((*gone, *new)))


def counted(
    folder: Path, shards: Sequence[tuple[str, tuple[int, ...]]]
) -> tuple[list[IndexedPart], int, tuple[Skipped, ...], bool]:
    """What a manifest says of shards: a part each, how many ids, what is not read or there twice, and if nothing is so.

    `shards`: each by name, with the places of the files that it is of.
    """
    groups, skipped, met = list[IndexedPart](), list[Skipped](), [np.empty(0, np.int64)]
    for name, own in shards:
        head = open_head(folder / name)
        groups.append(IndexedPart(name, own, len(head.ids), len(head.skipped)))
        skipped += head.skipped
        met.append(np.fromiter(map(hash, head.ids), np.int64, len(head.ids)))  # ids themselves take ten times as much
    everybody = np.sort(np.concatenate(met))
    if not np.any(everybody[1:] == everybody[:-1]):
        return groups, len(everybody), tuple(skipped), True
    first, skipped = FirstPlaces(), []
    for name, _ in shards:
        head = open_head(folder / name)
        skipped += (*head.skipped, *first.meet(head.ids, head.places)[1])
    return groups, len(first), tuple(skipped), False


def shard_names(manifests: Sequence[IndexManifest]) -> frozenset[str]:
    """The files that these need."""
    return frozenset(group.name for manifest in manifests for group in manifest.groups)

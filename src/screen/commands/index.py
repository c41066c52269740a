"""Indexes of pools: made, brought up to date, looked at."""

import shlex
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from screen.commands.asked import Asked
from screen.commands.day import as_of_day
from screen.commands.ranked_pool import board_of, check_index_tells, open_index
from screen.ground.cores import Cores
from screen.ground.errors import UnusableIndexError, UsageError
from screen.ground.workplace import Workplace
from screen.sources.finder import find_pool, index_beside, is_index
from screen.sources.index import BuiltIndex, build_index, damaged_shards
from screen.sources.index_manifest import (
    changed_files,
    check_pool,
    find_indexed,
    load_manifest,
    pool_there,
)
from screen.sources.kept_numbers import MOST
from screen.sources.pool import BYTES_A_SECOND, bytes_of
from screen.sources.rubric import Rubric


class IndexStatus(msgspec.Struct, frozen=True):
    """How an index stands."""

    pool: tuple[str, ...]
    profiles: int
    shards: int
    bytes: int
    """Of the shards."""
    changed: tuple[str, ...]
    """Files of the pool that are not as they were, that came, and that went."""
    damaged: tuple[str, ...] = ()
    """What is wrong with shards, a sentence each; empty where they were not opened."""


def folder_of(pool: Sequence[str], *, is_made: bool = False) -> Path:
    """Where the index of a pool lies; the folder of an index is named as well as its pool, unless it is made.

    Raises:
        InputError: what is named is not there.
        UnusableIndexError: what lies beside it is the index of another pool, or of one that is gone.
    """
    if not is_made and len(pool) == 1 and is_index(Path(pool[0])):
        return Path(pool[0])
    paths = find_pool(pool) if is_made else find_indexed(pool)
    folder = index_beside(paths)
    try:
        found = load_manifest(folder, any_version=True)
    except UnusableIndexError:  # there is none, or whoever opens it says what is wrong with it
        return folder
    named = shlex.join(paths)
    check_pool(found, folder, paths, f"`screen index build {named} -d DIR` keeps this one elsewhere" if is_made else "")
    return folder


def build(
    pool: Sequence[str],
    folder: Path,
    *,
    repair: bool = False,
    on_step: Callable[[int, int], None] | None = None,
    workplace: Workplace | None = None,
) -> BuiltIndex:
    """Make an index of a pool, or bring the one that is there up to date; without a pool that of the one before.

    `workplace`: where shards are made; None: here.

    Raises:
        UsageError: the pool is standard input, or the folder itself.
        InputError: a file cannot be read or written, there is no index to update, or another build is at work.
    """
    if "-" in pool:
        raise UsageError("standard input cannot be read again for those who are shown; name files or folders")
    if any(Path(name).resolve() == folder.resolve() for name in pool):
        raise UsageError(f"{folder}: a folder of profiles; keep the index in another one, or it is taken for a profile")
    paths = find_pool(pool) if pool else pool_there(load_manifest(folder, any_version=True), folder)
    if isinstance(workplace, Cores):
        workplace = workplace.for_work(_seconds(paths, folder, repair=repair))
    return build_index(
        paths,
        folder,
        repair=repair,
        on_step=on_step,
        workplace=workplace,
    )


def judge_ahead(
    folder: Path,
    rubrics: Sequence[Rubric],
    *,
    on_step: Callable[[int, int], None] | None = None,
    workplace: Workplace | None = None,
) -> None:
    """Look in an index for what rubrics ask, so that a ranking by them in this month reads what was found.

    Raises:
        UnusableIndexError: its pool has changed meanwhile, or a shard is damaged.
    """
    for rubric in rubrics:
        board_of(rubric, open_index(folder, None, on_step), as_of_day(None), Asked(), part=None, workplace=workplace)


def check_ahead(rubrics: Sequence[Rubric]) -> None:
    """Raises UsageError where an index cannot keep what these rubrics find."""
    if len(rubrics) > MOST:
        raise UsageError(f"an index keeps what the last {MOST} rubrics found; name no more than that with --rubric")
    for rubric in rubrics:
        check_index_tells(rubric, "-r")


def _seconds(pool: Sequence[str], folder: Path, *, repair: bool) -> float:
    """About what the shards that are to be made take one process."""
    try:
        known = () if repair else load_manifest(folder).sources
    except UnusableIndexError:  # all are
        known = ()
    return bytes_of(pool, {source.path: (source.bytes, source.changed) for source in known}) / BYTES_A_SECOND


def status(folder: Path, *, verify: bool = False) -> IndexStatus:
    """How an index stands. `verify`: open every shard too. Raises InputError where there is none."""
    manifest = load_manifest(folder)
    files = [folder / group.name for group in manifest.groups]
    return IndexStatus(
        manifest.pool,
        sum(group.profiles for group in manifest.groups),
        len(files),
        sum(file.stat().st_size for file in files if file.is_file()),
        changed_files(manifest, folder),
        damaged_shards(folder) if verify else (),
    )

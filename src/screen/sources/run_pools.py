"""The pools of a run, each found and read once."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from screen.ground.file_type import file_type, stem_of
from screen.sources.finder import find_pool, iter_pool_files

if TYPE_CHECKING:
    from screen.sources.pool import Pool
    from screen.sources.raw_profile import Skipped
    from screen.sources.twins import Twins


class Pools:
    """The pools of a run, each read once: what was named, else for each rubric the folder that it goes with."""

    def __init__(self, named: Sequence[str]) -> None:
        """Raises InputError where one of `named` is not there."""
        self.named = find_pool(named) if named else ()
        self._read: dict[tuple[str, ...], Pool] = {}
        self.known: dict[tuple[str, ...], frozenset[str]] = {}
        """The ids of pools that were read elsewhere."""

    def names(self, rubric: Path) -> tuple[str, ...]:
        """The pool for the rubric at this path. Raises InputError where there is none."""
        return self.named or find_pool((), rubric)

    def load(self, rubric: Path) -> "Pool":
        """The profiles for that rubric. Raises InputError as `load_pool` does."""
        names = self.names(rubric)
        if names not in self._read:
            from screen.sources.pool import load_pool  # `check` needs names alone

            self._read[names] = load_pool(names)
        return self._read[names]

    def ids(self, rubric: Path) -> frozenset[str]:
        """The candidates' ids; those of files with one profile each are their stems, and nothing is opened."""
        names = self.names(rubric)
        if "-" not in names:
            files = [file for file in iter_pool_files(names) if file_type(file).is_pool]
            if all(file_type(file).kind == "profile" for file in files):
                return frozenset(map(stem_of, files))
        return self.known[names] if names in self.known else frozenset(p.id for p in self.load(rubric).profiles)

    @property
    def twins(self) -> "Iterator[tuple[Twins, str]]":
        """Who may be twice in a pool that was read, and the file, with the line in one of lines, of the second."""
        from screen.sources.twins import find_twins

        for pool in self._read.values():
            sources = {profile.id: profile.source for profile in pool.profiles}
            yield from ((twins, sources[twins.ids[1]]) for twins in find_twins(pool.profiles))

    @property
    def skipped(self) -> "tuple[Skipped, ...]":
        """What could not be read, of all pools that were."""
        return tuple(skip for pool in self._read.values() for skip in pool.skipped)

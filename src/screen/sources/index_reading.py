"""An index that is read: the parts of its pool, while the pool is as it was."""

import shlex
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from screen.ground.errors import UnusableIndexError
from screen.sources.index_manifest import changed_files, check_pool, load_manifest
from screen.sources.kept_numbers import KeptNumbers
from screen.sources.shard import ShardPart


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
            UnusableIndexError: there is no index, it is damaged or of another version, its pool has changed since, or
                holds nobody.
        """
        self.folder, self.manifest, self._on_step = folder, load_manifest(folder), on_step
        self.real = real
        if pool is not None:
            check_pool(self.manifest, folder, pool)
        if changed := changed_files(self.manifest, folder):
            more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
            remedy = f"`screen index update -d {shlex.quote(str(folder))}`"
            raise UnusableIndexError(f"{folder}: the pool has changed since ({changed[0]}{more}); {remedy}")
        if not self.manifest.groups:
            raise UnusableIndexError(f"{folder}: nobody is left in its pool ({', '.join(self.manifest.pool)})")

    def unjudged(self, question: str) -> int:
        """How many people are in the shards of which nothing is kept for a question, see `KeptNumbers`."""
        kept = KeptNumbers(self.folder, question)
        return sum(group.profiles for group in self.manifest.groups if not kept.has(group.name))

    def __iter__(self) -> Iterator[ShardPart]:
        done, total = 0, sum(group.profiles for group in self.manifest.groups)
        for group in self.manifest.groups:
            yield ShardPart(self.folder / group.name, apart=self.manifest.apart)
            done += group.profiles
            if self._on_step:
                self._on_step(done, total)

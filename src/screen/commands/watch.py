"""Files that are watched: when any of them changes, appears or goes, a run is due again."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path

PAUSE_SECONDS = 0.3
"""Between two looks: fast enough to feel immediate, slow enough to cost nothing."""

Snapshot = dict[str, tuple[int, int]]


def snapshot(paths: Iterable[Path]) -> Snapshot:
    """Path to time of change (nanoseconds) and size, of files and of what folders hold; what is gone is left out."""
    seen: Snapshot = {}
    for path in paths:
        try:
            files = sorted(path.iterdir()) if path.is_dir() else [path]
        except OSError:
            continue
        for file in files:
            try:
                status = file.stat()
            except OSError:
                continue
            seen[str(file)] = (status.st_mtime_ns, status.st_size)
    return seen


def wait_for_change(paths: Iterable[Path], last: Snapshot, sleep: Callable[[float], None] = time.sleep) -> Snapshot:
    """Return when `paths` differ from `last`, with how they are now. Runs until then; Ctrl-C ends it."""
    watched = tuple(paths)
    while (now := snapshot(watched)) == last:
        sleep(PAUSE_SECONDS)
    return now

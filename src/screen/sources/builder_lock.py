"""What keeps the builders of an index apart."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from screen.ground.errors import InputError, cause
from screen.ground.whole_file import unwritable
from screen.sources.finder import INDEX_FILES

_, _LOCK = INDEX_FILES


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Nobody else builds in `folder` meanwhile. Raises InputError where somebody does."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
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

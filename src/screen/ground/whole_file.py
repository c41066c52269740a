"""Files written whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from screen.ground.errors import InputError


def write_whole(path: Path, data: bytes, *, keep_mode: bool = False) -> None:
    """Put these bytes at `path`; see `whole_file`."""
    with whole_file(path, keep_mode=keep_mode) as file:
        file.write(data)


@contextmanager
def whole_file(path: Path, *, keep_mode: bool = False) -> Iterator[BinaryIO]:
    """A file beside `path`, which is renamed over it at the end: nobody ever sees half of it. A link stays a link.

    `keep_mode`: it takes the place of a file of the user's: with the permissions of that, instead of the usual ones,
    and not before it is on the disk.

    Raises:
        InputError: it cannot be written; what was there is still there.
    """
    import tempfile  # three milliseconds that most commands do without

    try:
        target = Path(os.path.realpath(path))  # which takes links that go round in a circle too
        mode = target.stat().st_mode & 0o7777 if keep_mode else 0o666 & ~_umask()  # mkstemp's are for the owner alone
        handle, aside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
                if keep_mode:
                    file.flush()
                    os.fsync(handle)
            Path(aside).chmod(mode)
            Path(aside).replace(target)
        except BaseException:
            Path(aside).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: Path, error: OSError | ValueError) -> InputError:
    """The sentence for a file or a folder that cannot be written."""
    if isinstance(error, FileNotFoundError) and not path.parent.exists():
        return InputError(f"{path}: cannot be written: there is no folder {path.parent}; make it first")
    return InputError(f"{path}: cannot be written: {(getattr(error, 'strerror', None) or str(error)).lower()}")


def _umask() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return umask

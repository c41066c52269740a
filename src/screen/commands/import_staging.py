"""What an import has made so far, kept beside its output until all is done, so that one that was stopped goes on."""

import hashlib
import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Self

from screen import __version__
from screen.documents.profile.stored import StoredProfile, forget, load_stored
from screen.documents.readers.document import LARGEST_FILE
from screen.ground.special_file import is_special
from screen.ground.whole_file import unwritable
from screen.sources.finder import STAGED_FOLDER

_DIGITS = 32
_STAGED = re.compile(rf"\.?[0-9a-f]{{{_DIGITS}}}\.(json|signs)(\..+\.tmp)?")
"""Names of what stands there, whole or not; whatever else there is is nobody's to take away."""


class Staging:
    """The folder in which profiles stand until it is known whose they are.

    As a context it is made, and it goes when an import ends that was not stopped. What stopped ones left goes with it,
    unless another import is at work.
    """

    def __init__(self, output: Path) -> None:
        self._folder = output / STAGED_FOLDER
        self._known: dict[tuple[Path, ...], Path] = {}

    def __enter__(self) -> Self:
        """Make the folder.

        Raises:
            InputError: it cannot be made.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock = _shared_lock(self._folder)
        except OSError as error:
            raise unwritable(self._folder.parent, error) from error
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                self._take_away()
        finally:
            if self._lock is not None:
                os.close(self._lock)

    def place(self, *paths: Path) -> Path:
        """Where the profile that some documents make stands: another place for other bytes, names or versions."""
        if paths not in self._known:
            digest = hashlib.sha256(__version__.encode())
            for path in paths:
                digest.update(str(path.absolute()).encode("utf-8", "surrogateescape"))
                if is_special(path):  # what is read of a pipe is gone
                    continue
                with suppress(OSError), path.open("rb") as file:  # that it cannot be read is said where it is read
                    digest.update(hashlib.sha256(file.read(LARGEST_FILE)).digest())
            self._known[paths] = self._folder / f"{digest.hexdigest()[:_DIGITS]}.json"
        return self._known[paths]

    def load(self, path: Path) -> StoredProfile | None:
        """What an import that was stopped made of a document."""
        return load_stored(self.place(path))

    def _take_away(self) -> None:
        for place in self._known.values():
            forget(place)
        with suppress(OSError):
            if self._lock is not None and _is_alone(self._lock):
                for left in self._folder.iterdir():
                    if _STAGED.fullmatch(left.name):
                        left.unlink()
            self._folder.rmdir()


def _shared_lock(folder: Path) -> int | None:
    """The folder, opened, with a lock that all imports have at once; None where the system knows no such locks."""
    try:
        import fcntl
    except ImportError:  # Windows: there what stopped imports left stays
        return None
    handle = os.open(folder, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_SH)
    return handle


def _is_alone(lock: int) -> bool:
    """Whether no other import has the lock."""
    import fcntl

    with suppress(OSError):
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False

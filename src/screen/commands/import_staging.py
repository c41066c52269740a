"""What an import has made so far, kept beside its output until all is done, so that one that was stopped goes on."""

import hashlib
from contextlib import suppress
from pathlib import Path

from screen import __version__
from screen.documents.profile.stored import StoredProfile, forget, load_stored
from screen.ground.whole_file import unwritable

FOLDER = ".importing"
"""Of the output, while an import runs or when it was stopped."""
_DIGITS = 32


class Staging:
    """The folder in which profiles stand until it is known whose they are."""

    def __init__(self, output: Path) -> None:
        self._folder = output / FOLDER
        self._known: dict[tuple[Path, ...], Path] = {}

    def open(self) -> None:
        """Make the folder.

        Raises:
            InputError: it cannot be made.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unwritable(self._folder.parent, error) from error

    def place(self, *paths: Path) -> Path:
        """Where the profile that some documents make stands: another place for other bytes, names or versions."""
        if paths not in self._known:
            digest = hashlib.sha256(__version__.encode())
            for path in paths:
                digest.update(str(path.absolute()).encode("utf-8", "surrogateescape"))
                with suppress(OSError):  # that it cannot be read is said where it is read
                    digest.update(hashlib.sha256(path.read_bytes()).digest())
            self._known[paths] = self._folder / f"{digest.hexdigest()[:_DIGITS]}.json"
        return self._known[paths]

    def load(self, path: Path) -> StoredProfile | None:
        """What an import that was stopped made of a document."""
        return load_stored(self.place(path))

    def close(self) -> None:
        """Take away what this import made, and the folder if nobody else uses it."""
        for place in self._known.values():
            forget(place)
        with suppress(OSError):
            self._folder.rmdir()

"""Documents read and understood within limits: what a stranger's file may cost includes making a profile of it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from screen.documents.blocks.block import Document
from screen.documents.profile.assembly import assemble
from screen.documents.readers.limits import Task, do_all, read_one
from screen.ground.errors import InputError

Profile = dict[str, Any]


class Understood(msgspec.Struct, frozen=True):
    """A document, and the profile that it makes alone."""

    document: Document
    profile: Profile


def understand_many(
    paths: Sequence[Path], *, seconds: float, megabytes: int, workers: int
) -> Iterator[tuple[Path, Understood | InputError]]:
    """Each path with what it is understood as, or with the error that says why not, in the order of `paths`.

    Limits are those of `limits.read_many`, for reading and understanding together.
    """
    tasks = [Task(path.name, path, seconds) for path in paths]
    yield from zip(paths, do_all(_understand, tasks, megabytes=megabytes, workers=workers), strict=True)


def assemble_many(
    groups: Sequence[Sequence[Document]], *, seconds: float, megabytes: int, workers: int
) -> Iterator[Profile | InputError]:
    """The profile that each group of documents makes, within `seconds` for each of its documents."""
    tasks = [Task(group[0].file, tuple(group), seconds * len(group)) for group in groups]
    return do_all(_assemble, tasks, megabytes=megabytes, workers=workers)


def _understand(path: Path) -> Understood | InputError:
    document = read_one(path)
    if isinstance(document, InputError):
        return document
    profile = _assemble((document,))
    return profile if isinstance(profile, InputError) else Understood(document, profile)


def _assemble(documents: Sequence[Document]) -> Profile | InputError:
    file = documents[0].file
    try:
        return assemble(documents)
    except RecursionError:
        return InputError(f"{file}: nested too deeply to be understood")
    except MemoryError:
        return InputError(f"{file}: the document needs too much memory to be understood")

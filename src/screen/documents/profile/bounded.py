"""Documents read and understood within limits: what a stranger's file may cost includes making a profile of it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from screen.documents.blocks.block import Document
from screen.documents.profile.assembly import assemble
from screen.documents.profile.stored import StoredProfile, store
from screen.documents.readers.limits import Task, do_all, read_one
from screen.ground.errors import InputError


class ProfileToMake(msgspec.Struct, frozen=True):
    """A profile that is to be made."""

    paths: tuple[Path, ...]
    """The documents of one person."""
    target: Path
    """Where it is to be stored."""


def understand_many(
    wanted: Sequence[ProfileToMake], *, seconds: float, megabytes: int, workers: int
) -> Iterator[StoredProfile | InputError]:
    """What is known of the profile of each one, or the error that says why there is none, in their order.

    Limits are those of `limits.read_many`, for reading and understanding together: `seconds` for each document of one
    person. The profiles themselves are stored by the workers and pass through no other process.
    """
    tasks = [Task(one.paths[0].name, one, seconds * len(one.paths)) for one in wanted]
    return do_all(_understand, tasks, megabytes=megabytes, workers=workers)


def _understand(one: ProfileToMake) -> StoredProfile | InputError:
    documents: list[Document] = []
    for path in one.paths:
        document = read_one(path)
        if isinstance(document, InputError):
            return document
        documents.append(document)
    try:
        return store(assemble(documents), documents, one.target)
    except RecursionError:
        return InputError(f"{documents[0].file}: nested too deeply to be understood")
    except MemoryError:
        return InputError(f"{documents[0].file}: the document needs too much memory to be understood")
    except InputError as error:
        return error

"""Importing documents: the profile that each person's make, and where it is written."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from screen.commands.document_groups import group_documents, id_of, is_id
from screen.documents.blocks.block import Document
from screen.ground.errors import InputError, ScreenError, UsageError
from screen.ground.whole_file import unwritable, write_whole

if TYPE_CHECKING:
    from screen.documents.profile.bounded import Understood

DEFAULT_SECONDS = 20.0
DEFAULT_MEGABYTES = 1024
COUNTED = (
    "work",
    "volunteer",
    "education",
    "publications",
    "projects",
    "skills",
    "languages",
    "awards",
    "certificates",
    "patents",
    "talks",
    "service",
    "interests",
)
"""Lists of a profile that the report counts, in its order."""


class ImportedProfile(msgspec.Struct, frozen=True):
    """One profile made, or not written because it exists."""

    id: str
    """The stem of its file."""
    name: str | None
    """The name that the documents give."""
    path: str
    """Where it was written."""
    sources: tuple[str, ...]
    """The documents that it was made of."""
    counts: dict[str, int]
    """Entries by list of the profile."""
    warnings: tuple[str, ...]
    """What to check by hand."""
    problem: str | None = None
    """Why it was not written; None if it was."""


class ImportReport(msgspec.Struct, frozen=True):
    """What an import did."""

    profiles: tuple[ImportedProfile, ...]
    """In the order of the documents."""
    failed: tuple[tuple[str, str], ...]
    """Documents that could not be read: the path, and a sentence."""

    @property
    def status(self) -> int:
        """Exit status: 3 if a document could not be read or a profile not written, else 0."""
        return 3 if self.failed or any(profile.problem for profile in self.profiles) else 0


def import_documents(
    paths: Sequence[Path],
    output: Path,
    *,
    profile_id: str | None = None,
    force: bool = False,
    seconds: float = DEFAULT_SECONDS,
    megabytes: int = DEFAULT_MEGABYTES,
    workers: int | None = None,
    on_read: Callable[[int, int], None] | None = None,
) -> ImportReport:
    """Make a profile of each person's documents and write it to `output`.

    A folder is one person's document set, and so are all paths given with one `profile_id`; files given together are
    told apart by the names that they state. A document takes at most `seconds` and `megabytes` to read and understand;
    `on_read` is told how many of how many have been.

    Raises:
        UsageError: no path was given, or `profile_id` cannot be the name of a file.
    """
    if not paths:
        raise UsageError("no document to import: name files or a folder")
    if profile_id is not None and not is_id(profile_id):
        raise UsageError(f"--id '{profile_id}' cannot be the name of a file: use letters, digits, '.', '-' and '_'")
    files, owner = _listed(paths)
    told = on_read or (lambda _done, _total: None)
    workers = workers or min(2, os.cpu_count() or 1)
    limits = {"seconds": seconds, "megabytes": megabytes, "workers": workers}
    understood, failed = _read(files, limits, told)
    alone = {path: one.profile for path, one in understood}
    documents = [(path, one.document) for path, one in understood]
    groups = list(group_documents(documents, owner, single=profile_id is not None))
    profiles = _profiles(groups, alone, limits)
    made: list[ImportedProfile] = []
    taken: set[str] = set()
    for group, profile in zip(groups, profiles, strict=True):
        name = profile_id or id_of(group, owner, taken)
        taken.add(name)
        made.append(_import_group(name, [document for _, document in group], profile, output, force))
    return ImportReport(tuple(made), tuple(failed))


def _profiles(
    groups: Sequence[Sequence[tuple[Path, Document]]], alone: Mapping[Path, dict[str, Any]], limits: Mapping[str, Any]
) -> Iterator[dict[str, Any] | InputError]:
    """The profile of each group; one of a single document is there already."""
    from screen.documents.profile.bounded import assemble_many

    several = [[document for _, document in group] for group in groups if len(group) > 1]
    together = assemble_many(several, **limits)
    for group in groups:
        yield next(together) if len(group) > 1 else alone[group[0][0]]


def _listed(paths: Sequence[Path]) -> tuple[list[Path], dict[Path, Path]]:
    """The files to read, and for each that came with a folder, the folder."""
    files: list[Path] = []
    owner: dict[Path, Path] = {}
    for path in paths:
        if path.is_dir():
            inside = sorted(
                file
                for file in path.rglob("*")
                if file.is_file() and not any(part.startswith(".") for part in file.relative_to(path).parts)
            )
            for file in inside:
                owner[file] = path
            files += inside or [path]
        else:
            files.append(path)
    return list(dict.fromkeys(files)), owner


def _read(
    files: Sequence[Path], limits: Mapping[str, Any], told: Callable[[int, int], None]
) -> tuple[list[tuple[Path, "Understood"]], list[tuple[str, str]]]:
    from screen.documents.profile.bounded import understand_many

    understood: list[tuple[Path, Understood]] = []
    failed: list[tuple[str, str]] = []
    for done, (path, result) in enumerate(understand_many(files, **limits), 1):
        told(done, len(files))
        if isinstance(result, InputError):
            failed.append((str(path), str(result)))
        else:
            understood.append((path, result))
    return understood, failed


def _import_group(
    name: str, documents: Sequence[Document], profile: dict[str, Any] | InputError, output: Path, force: bool
) -> ImportedProfile:
    target = output / f"{name}.json"
    sources = tuple(document.file for document in documents)
    if isinstance(profile, InputError):
        return ImportedProfile(name, None, str(target), sources, {}, (), str(profile))
    problem = None
    if not _says_anything(profile):
        files = ", ".join(sources)
        problem = f"{files}: nothing in it was understood as a job, degree, paper or skill; no profile was written"
    elif target.exists() and not force:
        problem = f"{target}: exists already; use --force to replace it"
    else:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            write_whole(target, render_profile(profile))
        except InputError as error:
            problem = str(error)
        except OSError as error:
            problem = str(unwritable(target, error))
    counts = {key: len(profile[key]) for key in COUNTED if profile.get(key)}
    return ImportedProfile(
        name, profile["basics"].get("name"), str(target), sources, counts, tuple(profile["meta"]["warnings"]), problem
    )


def _says_anything(profile: Mapping[str, Any]) -> bool:
    """Whether a profile has any entry, or a text about the person."""
    return any(profile.get(key) for key in COUNTED) or bool(profile["basics"].get("summary"))


def render_profile(profile: Mapping[str, Any]) -> bytes:
    """A profile as the bytes of its file: UTF-8, two spaces of indent, lone surrogates replaced."""
    import json

    text = json.dumps(profile, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", errors="replace")


__all__ = ["ImportReport", "ImportedProfile", "ScreenError", "import_documents"]

"""Importing documents: which are of one person, the profile that each person's make, and where it is written."""

import os
import re
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from screen.ground.errors import InputError, ScreenError, UsageError
from screen.sources.documents.assembly import assemble
from screen.sources.documents.block import Document
from screen.sources.documents.identity import stated_name
from screen.sources.documents.people import same_person

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
    told apart by the names that they state. A document takes at most `seconds` and `megabytes` to read;
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
    documents, failed = _read(files, seconds, megabytes, workers or min(2, os.cpu_count() or 1), told)
    made: list[ImportedProfile] = []
    taken: set[str] = set()
    for group in group_documents(documents, owner, single=profile_id is not None):
        name = profile_id or _id_of(group, owner, taken)
        taken.add(name)
        made.append(_import_group(name, [document for _, document in group], output, force))
    return ImportReport(tuple(made), tuple(failed))


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
    files: Sequence[Path], seconds: float, megabytes: int, workers: int, told: Callable[[int, int], None]
) -> tuple[list[tuple[Path, Document]], list[tuple[str, str]]]:
    from screen.sources.documents.limits import read_many

    documents: list[tuple[Path, Document]] = []
    failed: list[tuple[str, str]] = []
    results = read_many(files, seconds=seconds, megabytes=megabytes, workers=workers)
    for done, (path, result) in enumerate(results, 1):
        told(done, len(files))
        if isinstance(result, InputError):
            failed.append((str(path), str(result)))
        else:
            documents.append((path, result))
    return documents, failed


def group_documents(
    documents: Sequence[tuple[Path, Document]], owner: Mapping[Path, Path], *, single: bool = False
) -> Iterator[list[tuple[Path, Document]]]:
    """The documents person by person.

    With `single` all are one person's; those of a folder are too. Of other files, those that state one name are, and a
    file that states none goes with the one person whose file lies in the same folder.
    """
    if single:
        if documents:
            yield list(documents)
        return
    groups: list[tuple[object, str | None, list[tuple[Path, Document]]]] = []
    nameless: list[tuple[Path, Document]] = []
    for path, document in documents:
        folder = owner.get(path)
        stated = stated_name(document)
        if folder is None and stated is None:
            nameless.append((path, document))
            continue
        name = stated[0] if stated else None
        for key, other, members in groups:
            if (folder is not None and key == folder) or (
                folder is None and key is None and name and other and same_person(name, other)
            ):
                members.append((path, document))
                break
        else:
            groups.append((folder, name, [(path, document)]))
    loose: dict[Path, list[tuple[Path, Document]]] = {}
    for path, document in nameless:
        beside = [members for key, _, members in groups if key is None and members[0][0].parent == path.parent]
        if len(beside) == 1:
            beside[0].append((path, document))
        else:
            loose.setdefault(path.parent, []).append((path, document))
    order = {path: number for number, (path, _) in enumerate(documents)}
    everybody = [members for _, _, members in groups] + [
        members for beside in loose.values() for members in _apart(beside)
    ]
    yield from sorted(
        (sorted(members, key=lambda pair: order[pair[0]]) for members in everybody),
        key=lambda members: order[members[0][0]],
    )


def _apart(beside: list[tuple[Path, Document]]) -> Iterator[list[tuple[Path, Document]]]:
    """Files of one folder that state no name: a page and its parts are one person's, several whole CVs are not."""
    parts = [pair for pair in beside if _is_part(*pair)]
    whole = [pair for pair in beside if pair not in parts]
    if len(whole) <= 1:
        yield beside
    else:
        yield from ([pair] for pair in whole)
        if parts:
            yield parts


_PART = re.compile(
    r"(?:publications?|papers?|bib(?:liography)?|references|education|work|experiences?"
    r"|projects?|skills?|awards?|news|teaching|talks?|about|index|resume|cv|readme"
    r"|bio|home|profile|research|contact|services?|patents?)[\w-]*",
    re.IGNORECASE,
)


_OF_SITES = ("collection", "permalink", "layout", "paperurl")
"""Front matter of the pages of one site."""


def _is_part(path: Path, document: Document | None = None) -> bool:
    """Whether a file says that it is a part of a set: by its name, as `publications.md`, or as a page of a site."""
    if document is not None and any(key in document.metadata for key in _OF_SITES):
        return True
    return bool(_PART.fullmatch(path.stem.lstrip("_"))) or path.suffix.casefold() in (".bib", ".yml", ".yaml")


def is_id(text: str) -> bool:
    """Whether a text can be the stem of a profile's file on any system."""
    return bool(re.fullmatch(r"[^\W_](?:[\w.-]{0,98}[\w-])?", text)) and ".." not in text


def slug(text: str) -> str:
    """A text as an id: `Ada B. Example` is `ada-b-example`."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[^\w]+", "-", plain).strip("-_")[:80] or "profile"


def _id_of(group: Sequence[tuple[Path, Document]], owner: Mapping[Path, Path], taken: Iterable[str]) -> str:
    """The id of a person's profile: the stem of the only file, else the folder's name, else the person's.

    The stem of `cv.pdf` says nothing: there the person's name comes before the folder's. However a path is typed, the
    id is the same.
    """
    first = group[0][0]
    folder = owner.get(first)
    stated = next((found[0] for _, document in group if (found := stated_name(document))), None)
    own = [stated] if stated else []
    parents = {path.resolve().parent.name for path, _ in group} - {""}
    beside = list(parents) if len(parents) == 1 else []
    if folder is not None:
        names = [folder.resolve().name, *([first.stem] if len(group) == 1 else []), *beside, *own]
    elif len(group) > 1:
        names = [*beside, *own]
    elif _is_part(first):
        names = [*own, *beside]
    else:
        names = [first.stem, *beside, *own]
    names.append(first.stem)
    for name in names:
        chosen = name if is_id(name) else slug(name)
        if chosen not in taken:
            return chosen
    number = 2
    while f"{slug(names[0])}-{number}" in taken:
        number += 1
    return f"{slug(names[0])}-{number}"


def _import_group(name: str, documents: Sequence[Document], output: Path, force: bool) -> ImportedProfile:
    target = output / f"{name}.json"
    sources = tuple(document.file for document in documents)
    try:
        profile = assemble(documents).profile
    except RecursionError:
        return ImportedProfile(
            name, None, str(target), sources, {}, (), f"{sources[0]}: nested too deeply to be understood"
        )
    problem = None
    if target.exists() and not force:
        problem = f"{target}: exists already; use --force to replace it"
    else:
        try:
            write_aside(target, render_profile(profile))
        except OSError as error:
            problem = f"{target}: cannot be written: {(error.strerror or 'unknown error').lower()}"
    counts = {key: len(profile[key]) for key in COUNTED if profile.get(key)}
    return ImportedProfile(
        name, profile["basics"].get("name"), str(target), sources, counts, tuple(profile["meta"]["warnings"]), problem
    )


def render_profile(profile: Mapping[str, Any]) -> bytes:
    """A profile as the bytes of its file: UTF-8, two spaces of indent, lone surrogates replaced."""
    import json

    text = json.dumps(profile, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", errors="replace")


def write_aside(target: Path, data: bytes) -> None:
    """Write a file whole or not at all: beside its place first, then renamed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, aside = tempfile.mkstemp(prefix=f".{target.stem}-", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        umask = os.umask(0)
        os.umask(umask)
        Path(aside).chmod(0o666 & ~umask)  # mkstemp makes files for their owner alone
        Path(aside).replace(target)
    except BaseException:
        Path(aside).unlink(missing_ok=True)
        raise


__all__ = ["ImportReport", "ImportedProfile", "ScreenError", "import_documents"]

"""Importing documents: the profile that each person's make, and where it is written."""

import os
import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec

from screen.commands.document_groups import (
    Signed,
    crowded_folders,
    group_documents,
    id_of,
    is_id,
    own_folders,
    same_addresses,
)
from screen.commands.import_staging import Staging
from screen.commands.unread_document import why_unread
from screen.documents.profile.bounded import ProfileToMake, understand_many
from screen.documents.profile.stored import COUNTED, StoredProfile
from screen.documents.readers.data.jsonresume import is_made
from screen.documents.readers.document import load_bytes
from screen.ground.errors import InputError, ScreenError, UsageError
from screen.ground.file_type import documents_among
from screen.ground.letters import is_invoice, is_letter
from screen.ground.special_file import is_special
from screen.ground.whole_file import unwritable, write_whole
from screen.ground.workplace import cores
from screen.sources.finder import is_report

DEFAULT_SECONDS = 20.0
DEFAULT_MEGABYTES = 1024


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
    """Why it was not written; None if it was, or need not be."""
    unchanged: bool = False
    """It was there already, byte for byte."""
    unread: int = 0
    """Entries of `meta.unread`: what stands in the documents and not in the profile."""


class ImportReport(msgspec.Struct, frozen=True):
    """What an import did."""

    profiles: tuple[ImportedProfile, ...]
    """In the order of the documents."""
    failed: tuple[tuple[str, str], ...]
    """Documents that could not be read: the path, and a sentence that begins with it."""
    same_address: tuple[tuple[str, str], ...] = ()
    """Ids of two who may be one person: their documents print one address of e-mail. It is kept nowhere else."""

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
    told apart by the names and addresses that they state. A document takes at most `seconds` and `megabytes` to read
    and understand, `workers` of them at once (as many as there are cores); `on_read` is told how many of how many have
    been. What is made is kept beside the output until all is read: an import that was stopped goes on from there.

    Raises:
        UsageError: no path was given, or `profile_id` cannot be the name of a file.
        InputError: nothing can be written to `output`.
    """
    if not paths:
        raise UsageError("no document to import: name files or a folder")
    if profile_id is not None and not is_id(profile_id):
        raise UsageError(f"--id '{profile_id}' cannot be the name of a file: use letters, digits, '.', '-' and '_'")
    files, owner = _listed(paths, output)
    limits = {"seconds": seconds, "megabytes": megabytes, "workers": workers or cores()}
    with Staging(output) as staging:
        alone: dict[Path, StoredProfile] = {}
        failed: list[tuple[str, str]] = []
        for done, (path, result) in enumerate(_understood(files, staging, limits), 1):
            if isinstance(result, InputError):
                failed.append((str(path), why_unread(path, result)))
            else:
                alone[path] = result
            if on_read is not None:
                on_read(done, len(files))
        signed = [(path, stored.signs) for path, stored in alone.items()]
        owner = own_folders(signed, owner)
        groups = list(group_documents(signed, owner, single=profile_id is not None))
        crowded = crowded_folders(groups)
        made: list[ImportedProfile] = []
        taken: set[str] = set()
        for group, profile in zip(groups, _profiles(groups, alone, staging, limits), strict=True):
            name = profile_id or id_of(group, owner, taken, crowded)
            taken.add(name.casefold())
            one = _import_group(name, [path for path, _ in group], profile, staging, output, force)
            told = () if profile_id else (*_two(group), *_joined_by_name(group, owner))
            made.append(msgspec.structs.replace(one, warnings=(*one.warnings, *told)))
    twice = tuple((made[one].id, made[other].id) for one, other in same_addresses(groups))
    return ImportReport(tuple(made), tuple(failed), twice)


def _two(group: Sequence[Signed]) -> Iterator[str]:
    """What is told of a folder taken for one person's, whose documents may be of two of one name."""
    printing = [(path, signs.addresses) for path, signs in group if signs.addresses]
    for (path, own), (other, others) in pairwise(printing):
        if own.isdisjoint(others):
            apart = f"if they are of two people, `screen import {shlex.quote(str(path.parent))}/*` keeps them apart"
            yield f"{path.name} and {other.name} print different addresses of e-mail: {apart}"
            return


def _joined_by_name(group: Sequence[Signed], owner: Mapping[Path, Path]) -> Iterator[str]:
    """What is told of documents among others' of which nothing but the name says that they are of one person."""
    named = [(path, signs) for path, signs in group if signs.name and not signs.is_page and path not in owner]
    for (path, signs), (other, others) in pairwise(named):
        if not (signs.addresses and others.addresses):
            alone = (
                "state one name, and not both an address of e-mail: if they are of two people, import them one by one"
            )
            yield f"{path.name} and {other.name} {alone}"
            return


def _understood(
    files: Sequence[Path], staging: Staging, limits: Mapping[str, Any]
) -> Iterator[tuple[Path, StoredProfile | InputError]]:
    """What is known of the profile that each document makes alone; of those that were made before nothing is read."""
    kept = {path: staging.load(path) for path in files}
    wanted = [ProfileToMake((path,), staging.place(path)) for path in files if kept[path] is None]
    fresh = understand_many(wanted, **limits)
    for path in files:
        yield path, kept[path] or next(fresh)


def _profiles(
    groups: Sequence[Sequence[Signed]], alone: Mapping[Path, StoredProfile], staging: Staging, limits: Mapping[str, Any]
) -> Iterator[StoredProfile | InputError]:
    """What is known of the profile of each group; that of a single document is made already."""
    several = [tuple(path for path, _ in group) for group in groups if len(group) > 1]
    together = understand_many([ProfileToMake(paths, staging.place(*paths)) for paths in several], **limits)
    for group in groups:
        yield next(together) if len(group) > 1 else alone[group[0][0]]


def _listed(paths: Sequence[Path], output: Path) -> tuple[list[Path], dict[Path, Path]]:
    """The files to read, and for each that came with a folder, the folder; what is below `output` was made before."""
    files: list[Path] = []
    owner: dict[Path, Path] = {}
    for path in paths:
        if path.is_dir():
            inside = documents_among(sorted(_inside(path, output.resolve())))
            inside = [file for file in inside if not is_report(file)] or inside
            if path.resolve() == output.resolve():  # profiles that were made before lie there; alone, each is named
                inside = [file for file in inside if not _is_made(file)] or inside
            for file in inside:
                owner[file] = path
            files += inside or [path]
        else:
            files.append(path)
    return list(dict.fromkeys(files)), owner


def _is_made(file: Path) -> bool:
    """Whether a file is a profile that an import made."""
    if file.suffix != ".json":
        return False
    try:
        data = msgspec.json.decode(load_bytes(file))
    except (InputError, ValueError, RecursionError):  # what is wrong with it, its reader says
        return False
    return is_made(data)


def _inside(folder: Path, output: Path) -> Iterator[Path]:
    """The files below a folder, and the folders there into which nobody may look, for their reader to say so."""
    refused: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = [name for name in folders if not _is_hidden(name) and Path(place, name).resolve() != output]
        files = (Path(place, name) for name in names if not _is_hidden(name))
        yield from (file for file in files if not is_special(file))  # a link that leads nowhere is named
    yield from (Path(error.filename) for error in refused)


def _is_hidden(name: str) -> bool:
    """Whether a system or an office program put a file there for itself, as `.DS_Store` or `~$cv.docx`."""
    return name.startswith((".", "~$")) or name.casefold() in ("thumbs.db", "desktop.ini")


def _import_group(
    name: str,
    paths: Sequence[Path],
    profile: StoredProfile | InputError,
    staging: Staging,
    output: Path,
    force: bool,
) -> ImportedProfile:
    """Write the profile of one person where it belongs."""
    target = output / f"{name}.json"
    if isinstance(profile, InputError):
        return ImportedProfile(name, None, str(target), tuple(path.name for path in paths), {}, (), str(profile))
    problem, unchanged = None, False
    if profile.is_empty:
        files = ", ".join(map(str, paths))
        problem = f"{files}: nothing in it was understood as a job, degree, paper or skill; no profile was written"
    elif profile.counts.keys() <= {"languages"} and _is_posting(staging.place(*paths)):
        given = shlex.join(map(str, paths[:1]))
        problem = f"{given}: reads like a job posting, not like a CV; no profile was written: screen draft {given}"
    elif profile.counts.keys() <= {"languages"} and (paper := _paper_of(_texts_of(staging.place(*paths)))):
        problem = f"{', '.join(map(str, paths))}: is {paper} without a CV; no profile was written"
    else:
        try:
            made = staging.place(*paths).read_bytes()
            unchanged = target.is_file() and target.read_bytes() == made
            if not target.resolve().is_relative_to(output.resolve()):
                problem = f"{target}: is a link that leads out of the folder; take it away first"
            elif target.exists() and not unchanged and not force:
                problem = f"{target}: exists already, and says something else; use --force to replace it"
            elif not unchanged:
                write_whole(target, made)
        except InputError as error:
            problem = str(error)
        except OSError as error:
            problem = str(unwritable(target, error))
    told = (str(target), profile.sources, profile.counts, profile.warnings)
    return ImportedProfile(name, profile.name, *told, problem, unchanged, profile.unread)


def _paper_of(texts: Sequence[str]) -> str | None:
    """What else than a CV some texts are: a letter or an invoice."""
    return "a letter" if is_letter(texts) else "an invoice" if is_invoice(texts) else None


def _is_posting(made: Path) -> bool:
    """Whether a profile without any entry but languages was made of a text that asks for somebody.

    One sentence of a person whose name and address are known asks for nobody: `Must be on call in winter`.
    """
    from screen.postings.career import asks_for_somebody, lists_wishes, tells_stays  # needed for such alone

    texts, profile = _texts_of(made), msgspec.json.decode(made.read_bytes())
    if tells_stays(texts):
        return False
    is_signed = "name" in profile["basics"] and "contacts" in profile["meta"]
    return asks_for_somebody(texts, sentences=2 if is_signed else 1) or lists_wishes(texts)


def _texts_of(made: Path) -> list[str]:
    """What a profile without entries says, and what it does not."""
    profile = msgspec.json.decode(made.read_bytes())
    basics, unread = profile["basics"], profile["meta"].get("unread", ())
    said = (basics.get("name", ""), basics.get("label", ""), *basics.get("summary", "").split("\n"))
    return [*filter(None, said), *(line["text"] for line in unread)]


__all__ = ["COUNTED", "ImportReport", "ImportedProfile", "ScreenError", "import_documents"]

"""`screen erase`: a person is taken out of profiles and of the log of decisions, and what is left is told."""

import contextlib
from collections.abc import Collection, Sequence
from pathlib import Path

import msgspec

from screen.commands.index import build
from screen.commands.revision import is_in_history
from screen.ground.errors import InputError, UsageError
from screen.sources.builder_lock import alone
from screen.sources.candidate import choose_profile, find_by_pseudonym
from screen.sources.decisions import LOG, erase_decisions, lines_on
from screen.sources.finder import iter_pool_files
from screen.sources.index import remove_index
from screen.sources.index_manifest import NAME, find_indexed, load_manifest
from screen.sources.pool import load_pool
from screen.sources.profile import Profile
from screen.sources.profile_copies import ProfileCopy, erase_copy, find_copies
from screen.sources.pseudonyms import is_pseudonym, key_file, load_key, pseudonyms
from screen.sources.traces import Trace, Wanted, find_traces, iter_files


class Erasure(msgspec.Struct, frozen=True):
    """What is taken out, and what is left."""

    id: str
    name: str
    """The id where the profile is gone already."""
    copies: tuple[ProfileCopy, ...]
    log: str
    decisions: int
    """Lines of the log."""
    indexes: tuple[str, ...]
    """Folders of indexes of the files that change: they are brought up to date."""
    removed: tuple[str, ...]
    """Those of them that go, since no file of their pools is left."""
    left: tuple[Trace, ...]
    """Files that tell of the person still."""
    looked: int
    """Files that were looked into for them."""
    folders: tuple[str, ...]
    """Where they stand."""
    history: tuple[str, ...]
    """Of the files changed, those whose former states git keeps."""
    pseudonym: str | None
    """Under which blind results show the person; None: there is no key."""


def plan_erasure(name: str, pool_paths: Sequence[str] = (), *, log: Path = LOG) -> Erasure:
    """What there is of the person that `name` means: an id, a name or a pseudonym. Nothing is changed.

    Raises:
        UsageError: nobody, or several people, may be meant.
        InputError: the pool or the log cannot be read.
    """
    paths = find_indexed(pool_paths)
    if "-" in paths:
        raise UsageError("nothing can be taken out of standard input; name the files")
    profile = _profile(name, paths, log)
    found_id = profile.id if profile else name
    copies, decisions = find_copies(found_id, paths), lines_on(found_id, log)
    pseudonym = _pseudonym(found_id)
    words = dict.fromkeys(word for word in (found_id, profile.name if profile else "", pseudonym) if word)
    erased = {copy.path.resolve(): copy.lines for copy in copies}
    if decisions:
        erased[log.resolve()] = decisions
    folders = _folders(paths, log)
    left, looked = find_traces(folders, Wanted(tuple(words), _documents(profile), erased))
    indexes = _indexes(folders, erased)
    changed = [*(copy.path for copy in copies), *((log,) if decisions else ())]
    gone = {copy.path.resolve() for copy in copies if not copy.lines}
    return Erasure(
        id=found_id,
        name=profile.name if profile else found_id,
        copies=copies,
        log=str(log),
        decisions=len(decisions),
        indexes=tuple(map(str, indexes)),
        removed=tuple(str(index) for index in indexes if not _pool_left(index, erased, gone)),
        left=tuple(trace for trace in left if not any(Path(trace.path).is_relative_to(index) for index in indexes)),
        looked=looked,
        folders=tuple(map(str, folders)),
        history=tuple(str(path) for path in changed if is_in_history(path)),
        pseudonym=pseudonym,
    )


def erase(plan: Erasure) -> None:
    """Take out what was planned. Decisions go first, so that a run that was ended is begun again by the same name.

    Raises:
        InputError: a file cannot be written; it and those after it are as they were. Where another build is at work on
            an index, all are.
    """
    indexes = [Path(name).resolve() for name in plan.indexes]  # named from here, and built from elsewhere
    for index in indexes:
        with alone(index):
            pass
    erase_decisions(plan.id, Path(plan.log))
    for copy in plan.copies:
        erase_copy(copy)
    changed = {copy.path.resolve() for copy in plan.copies}
    for index in indexes:
        pool = _pool_left(index, changed)
        with contextlib.chdir(_built_in(index, changed) or Path()):
            if pool:
                build(pool, index)
            else:
                remove_index(index)


def _profile(name: str, paths: Sequence[str], log: Path) -> Profile | None:
    """Whom a person means; None: an id that only the log has still."""
    pool = load_pool(paths)
    if is_pseudonym(name):
        return find_by_pseudonym(name, pool)
    try:
        found = choose_profile(name, pool)
    except UsageError:
        if lines_on(name, log) or find_copies(name, paths):
            return None
        raise
    if found.guessed:
        if lines_on(name, log):
            return None
        raise UsageError(f"no candidate {name!r}; did you mean {found.profile.name} ({found.profile.id})?")
    return found.profile


def _folders(paths: Sequence[str], log: Path) -> tuple[Path, ...]:
    """Where traces are looked for: here, around the pool, and beside the log; none within another."""
    around = [Path(), *(Path(path).resolve().parent for path in paths), log.resolve().parent]
    whole = sorted({folder.resolve() for folder in around})
    outer = [folder for folder in whole if not any(folder != other and folder.is_relative_to(other) for other in whole)]
    here = Path.cwd()
    return tuple(Path() if folder == here else folder for folder in outer)


def _indexes(folders: Sequence[Path], changed: Collection[Path]) -> tuple[Path, ...]:
    """The indexes of files that change."""
    found = [path.parent for path in iter_files(folders) if path.name == NAME]
    return tuple(folder for folder in found if _built_in(folder, changed) is not None)


def _built_in(index: Path, changed: Collection[Path]) -> Path | None:
    """The folder from which an index of files that change was built: its names of them are relative to that."""
    try:
        sources = load_manifest(index, any_version=True).sources
    except InputError:  # something else of that name
        return None
    for folder in (Path.cwd(), *index.resolve().parents):
        if any((folder / source.path).resolve() in changed for source in sources):
            return folder
    return None


def _pool_left(index: Path, changed: Collection[Path], gone: Collection[Path] = ()) -> tuple[str, ...]:
    """The pool of an index of files that change, as it names them, without what is `gone`; empty where all is."""
    index = index.resolve()
    with contextlib.chdir(_built_in(index, changed) or Path()):
        named = (Path(name) for name in load_manifest(index, any_version=True).pool)
        pool = tuple(str(path) for path in named if path.exists() and path.resolve() not in gone)
        return pool if pool and any(path.resolve() not in gone for path in iter_pool_files(pool)) else ()


def _documents(profile: Profile | None) -> dict[str, str]:
    meta = profile.document.get("meta") if profile else None
    sources = meta.get("sources") if isinstance(meta, dict) else None
    found = [one for one in sources if isinstance(one, dict)] if isinstance(sources, list) else []
    return {str(one["sha256"]): str(one.get("file", "")) for one in found if "sha256" in one}


def _pseudonym(profile_id: str) -> str | None:
    try:
        return pseudonyms([profile_id], load_key(make=False))[profile_id] if key_file().exists() else None
    except InputError:
        return None

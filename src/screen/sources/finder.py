"""What people mean by the names that they give: rubrics, the files to check, the pool."""

import contextlib
import json
import os
import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path

from screen.ground.errors import InputError, UsageError, cause
from screen.ground.file_type import documents_among, file_type, printable, stem_of
from screen.ground.special_file import is_special
from screen.sources.profile_bytes import MAX_BYTES
from screen.sources.value_checks import similar

DASH = Path("-")
"""In place of a file: standard input."""

_RUBRICS = Path("rubrics")
POOL = "profiles"
"""The folder that a pool is in where none is named."""
_FEW = 1_000
"""Profiles in which the names of documents are looked for, at most."""
_HEAD = 4_096
"""Bytes of a page in which its title stands."""
_SHOWN = 8
"""Rubrics that an error names, at most."""
_KINDS = {"document": "document", "profile": "profile", "profiles": "file of profiles"}


def find_rubric(name: str) -> Path:
    """The file that `name` means: a path, or a file of `./rubrics`, with or without `.toml`.

    Raises:
        InputError: there is none.
    """
    path = Path(name)
    if found := _rubric_of(path):
        if (kind := file_type(found).kind) in ("document", "profile", "profiles"):
            remedy = f"; `screen draft {shlex.quote(name)}` drafts one from a job posting" if kind == "document" else ""
            raise InputError(f"{name}: a {_KINDS[kind]}, not a rubric; a rubric is a .toml file{remedy}")
        return found
    known = {found.stem: found for folder in (path.parent, _RUBRICS) for found in _of_folder(folder, "rubric")}
    guess = similar(path.stem, list(known))
    what = "a folder, not a rubric" if path.name and is_folder(path) else "no such rubric"
    raise InputError(f"{name}: {what}; {f'did you mean `{known[guess]}`?' if guess else rubrics_there()}")


def means_rubric(name: str) -> bool:
    """Whether `name` is that of a rubric that is there."""
    found = _rubric_of(Path(name))
    return found is not None and file_type(found).kind == "rubric"


def known_rubrics() -> list[str]:
    """The names of the rubrics in `./rubrics`, sorted."""
    return [found.stem for found in _of_folder(_RUBRICS, "rubric")]


def rubrics_there() -> str:
    """What can be named as a rubric: those in `./rubrics`, or what a rubric is."""
    known = known_rubrics()
    more = f" and {len(known) - _SHOWN} more" if len(known) > _SHOWN else ""
    if known:
        return f"./rubrics holds {', '.join(known[:_SHOWN])}{more}"
    return "name a .toml file, or one in ./rubrics; `screen draft POSTING` makes one of a job posting"


def holds_documents(name: str) -> bool:
    """Whether `name` is a folder with documents for `import`, or with folders of them.

    What is hidden is passed over, as `import` does; a README, in whatever language, is no document.
    """
    with contextlib.suppress(OSError, ValueError):
        inside = _not_hidden(Path(name))
        files = (file for place in inside for file in (_not_hidden(place) if is_folder(place) else [place]))
        return any(file_type(file).kind == "document" and not _is_readme(file) for file in files)
    return False


def documents_beside(name: str) -> list[Path]:
    """The documents in a folder of profiles of which no profile there was made: a ranking reads none of them.

    A profile is called after its document, or names it. Empty for what is no folder; a README is no document, and
    neither is a page that a report wrote.
    """
    if not is_folder(Path(name)):
        return []
    with os.scandir(name) as inside:  # of a hundred thousand profiles; what it cannot read, the pool says
        files = [Path(entry.name) for entry in inside if not entry.name.startswith(".")]
    stems = {_bare(file.stem) for file in files if file.suffix == ".json"}
    others = [file for file in files if file.suffix != ".json" and file_type(file).kind == "document"]
    unnamed = [file for file in documents_among(others) if _bare(file.stem) not in stems and not _is_readme(file)]
    found = [Path(name, file) for file in unnamed if not is_report(Path(name, file))]
    made = [Path(name, file) for file in files if file.suffix == ".json"]
    return _not_named_in(made, found) if found and len(made) <= _FEW else found


def _not_named_in(profiles: Sequence[Path], documents: Sequence[Path]) -> list[Path]:
    """The documents whose names stand in none of these files."""
    left = {json.dumps(file.name, ensure_ascii=False).encode(): file for file in documents}
    for profile in profiles:
        if is_special(profile):
            continue
        with contextlib.suppress(OSError), profile.open("rb") as file:
            text = file.read(MAX_BYTES)
            left = {name: document for name, document in left.items() if name not in text}
    return list(left.values())


def is_report(file: Path) -> bool:
    """Whether a file is a page of a report that this program wrote."""
    if file.suffix not in (".html", ".htm") or is_special(file):
        return False
    with contextlib.suppress(OSError), file.open("rb") as page:
        return b" screen report</title>" in page.read(_HEAD)
    return False


def _bare(stem: str) -> str:
    return "".join(filter(str.isalnum, stem.casefold()))


def _not_hidden(folder: Path) -> list[Path]:
    return [place for place in folder.iterdir() if not place.name.startswith(".")]


def _is_readme(file: Path) -> bool:
    return file.name.partition(".")[0].casefold() == "readme"


def what_else(name: str, wanted: str) -> str:
    """What `name` is where a pool or a candidate was wanted, and what to do with it; empty: nothing is known of it."""
    if means_rubric(name):
        return f"a rubric, not a {wanted}; name it with -r {shlex.quote(name)}"
    if file_type(Path(name)).kind == "document" and _is_there(Path(name)):
        return f"a document, not a {wanted}; `screen import {shlex.quote(name)}` makes a profile of it"
    return ""


def find_rubrics(names: Sequence[str]) -> list[Path]:
    """The rubrics that `names` mean: files, folders of them, names in `./rubrics`; none given: the folder `./rubrics`.

    Raises:
        UsageError: nothing was named and there is no such folder.
        InputError: a name means no rubric, or a folder holds none.
    """
    out: dict[Path, None] = {}
    for name in names or [_default_rubrics()]:
        found = _of_folder(Path(name), "rubric") if is_folder(Path(name)) else [find_rubric(name)]
        if not found:
            _check_folder(Path(name))
            raise InputError(f"{name}: no rubric here; a rubric is a .toml file")
        out.update(dict.fromkeys(found))
    return list(out)


def find_checked(names: Sequence[str]) -> list[Path]:
    """The files to check: those named, and of folders the rubrics, or where they have none the profiles.

    A name that means nothing stays, for its reader to say so among the findings of the others.

    Raises:
        UsageError: nothing was named and there is no folder `./rubrics`.
        InputError: a folder holds nothing to check.
    """
    out: dict[Path, None] = {}
    for name in names or [_default_rubrics()]:
        path = Path(name)
        found = [path]
        if is_folder(path):
            found = _of_folder(path, "rubric") or _of_folder(path, "profile", "profiles")
            if not found:
                _check_folder(path)
                raise InputError(f"{path}: nothing to check here; a rubric is a .toml file, a profile a .json file")
        elif path != DASH and not _is_there(path) and file_type(path).kind in (None, "rubric"):
            with contextlib.suppress(InputError):
                found = [find_rubric(name)]
        out.update(dict.fromkeys(found))
    return list(out)


INDEX_FILES = ("manifest.json", "lock")
STAGED_FOLDER = ".importing"
"""Of a folder of profiles: what an import has made so far, while it runs or when it was stopped."""


def find_pool(named: Sequence[str], rubric: Path | None = None) -> tuple[str, ...]:
    """The pool: what was named, else `./profiles`, else `profiles/` beside the folder of the rubric.

    Raises:
        InputError: a pool that was named is not there, or none was named and there is neither folder.
    """
    for name in named:
        try:
            there = name == "-" or Path(name).exists()
        except (OSError, ValueError) as error:
            raise InputError(f"{name}: cannot be read: {cause(error)}") from error
        if not there:
            wanted = "a pool is a folder, a .json(.gz) or .jsonl(.gz) file, or -"
            raise InputError(f"{name}: {what_else(name, 'pool') or f'no such file or folder; {wanted}'}")
    if named:
        return tuple(named)
    for folder in (Path(POOL), *([_above(rubric.parent) / POOL] if rubric else [])):
        if is_folder(folder):
            return (str(folder),)
    raise InputError(
        "there is no folder ./profiles here; name the pool: a folder, a .json or .jsonl file, or - for stdin; "
        "`screen import DOC…` makes profiles of documents"
    )


def is_index(folder: Path) -> bool:
    """Whether an index lies there: a manifest, and what keeps its builders apart."""
    return all(_is_there(folder / name) for name in INDEX_FILES)


def index_beside(pool: Sequence[str]) -> Path:
    """Where the index of a pool lies if nothing else is said: `cvs.index` beside `cvs.jsonl`, what is named first."""
    first = Path(pool[0])
    if first.name in ("", ".."):
        return first / "screen.index"
    stem = stem_of(first) if file_type(first).is_pool else printable(first.name)  # `cvs.v2` is a folder
    return first.with_name(f"{stem}.index")


def iter_pool_files(names: Sequence[str]) -> Iterator[Path]:
    """The files of a pool, each once, folders opened, in the order of their names.

    A file of a folder whose name is nearly that of a profile is among them, for the reader to say that it is none.

    Raises:
        InputError: a name is that of no pool.
    """
    files = _files_of(names)
    return iter(dict.fromkeys(files)) if len(names) > 1 else files


def _files_of(names: Sequence[str]) -> Iterator[Path]:
    for name in find_pool(names) if names else ():
        path = Path(name)
        if is_index(path):
            raise InputError(f"{name}: an index, and no pool; name the pool that it was built of")
        if is_folder(path):
            try:
                yield from sorted(file for file in path.iterdir() if file_type(file).kind in ("profile", "profiles"))
            except OSError as error:
                raise InputError(f"{name}: cannot be read: {cause(error)}") from error
        elif file_type(path).is_pool:
            yield path
        else:
            wanted = "not a pool; it must end in .json(.gz) or .jsonl(.gz) (or be a folder of them)"
            raise InputError(f"{name}: {what_else(name, 'pool') or wanted}")


def watched_paths(names: Sequence[str], pool: Sequence[str]) -> list[Path]:
    """The rubrics, or their folders, and the pools that a run may read, whether they are there or not."""
    rubrics = [Path(name) for name in names] or [_RUBRICS]
    rubrics += [_RUBRICS / tried for name in names for tried in (name, f"{name}.toml")]
    beside = [folder / POOL for path in rubrics for folder in (path.parent, _above(path.parent))]
    pools = [Path(name) for name in pool] or [Path(POOL), *beside]
    return list(dict.fromkeys((*rubrics, *pools)))


def _rubric_of(path: Path) -> Path | None:
    """The file that a name means: a path, or a file of `./rubrics`, with or without `.toml`."""
    for candidate in [path] if path.is_absolute() else [path, _RUBRICS / path]:
        for tried in (candidate, candidate.with_name(f"{candidate.name}.toml") if candidate.name else candidate):
            if _is_there(tried) and not is_folder(tried):
                return tried
    return None


def _default_rubrics() -> str:
    if not is_folder(_RUBRICS):
        raise UsageError("there is no folder ./rubrics here; name the rubrics: files, or folders of them")
    return str(_RUBRICS)


def _of_folder(folder: Path, *kinds: str) -> list[Path]:
    """The files of these kinds in `folder`, sorted."""
    try:
        return sorted(file for file in folder.iterdir() if _is_of(file, kinds)) if is_folder(folder) else []
    except OSError:
        return []


def _check_folder(folder: Path) -> None:
    """Raises InputError where nobody may look into it."""
    try:
        next(folder.iterdir(), None)
    except OSError as error:
        raise InputError(f"{folder}: cannot be read: {cause(error)}") from error


def _is_of(file: Path, kinds: tuple[str, ...]) -> bool:
    found = file_type(file)
    if found.kind not in kinds or file.is_dir():
        return False
    return found.is_pool or (found.kind == "rubric" and not is_special(file))  # whoever reads a pool says what is none


def _above(folder: Path) -> Path:
    """The folder that `folder` is in; `.` and `..` have no name to take off."""
    return folder / ".." if folder.name in ("", "..") else folder.parent


def is_folder(path: Path) -> bool:
    """Whether a folder lies there."""
    with contextlib.suppress(OSError, ValueError):
        return path.is_dir()
    return False


def _is_there(path: Path) -> bool:
    with contextlib.suppress(OSError, ValueError):
        return path.exists()
    return False

"""A rubric or a pool as files, or as a git revision has them (`HEAD~1:rubrics/ml-systems.toml`)."""

import subprocess
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

import msgspec

from screen.ground.errors import InputError
from screen.sources.finder import find_pool, find_rubric
from screen.sources.pool import Pool, PoolReading, load_pool
from screen.sources.raw_profile import Skipped
from screen.sources.rubric import Rubric
from screen.sources.rubric_file import load_rubric, read_reading, usable_rubric

_SECONDS = 30
"""After so long, git waits for something that nobody will answer."""


def load_either(name: str) -> Rubric:
    """The rubric that `name` means: a file, a name in `./rubrics`, or a revision and a path with a colon between them.

    Raises:
        InputError: there is none, or it is malformed.
    """
    if ":" in name and not _is_file(name):
        return load_revision(name)
    return load_rubric(find_rubric(name))


def load_revision(name: str) -> Rubric:
    """The rubric that git has under `REVISION:PATH`; nothing before the colon means the index.

    Raises:
        InputError: git is not there, has no such revision or no such file in it, or the rubric is malformed.
    """
    revision, _, path = name.partition(":")
    _check_revision(revision, name, Path())
    if _git("cat-file", "-t", name).stdout.strip() != b"blob":
        where = f"in {revision}" if revision else "in the index"
        raise InputError(f"{name}: there is no file {path!r} {where}; the path starts at the repository's root")
    return usable_rubric(read_reading(_git("show", "--no-textconv", name).stdout, name))


def open_either_pool(name: str) -> Pool | PoolReading:
    """The pool that `name` means, as it is ranked: a folder, a file, or a revision, a colon and a path.

    Raises:
        InputError: there is none.
    """
    if ":" in name and not _is_there(name):
        revision, _, path = name.partition(":")
        return load_pool_revision(revision, [path])
    return PoolReading(find_pool([name]), real=True)


def load_pool_revision(revision: str, paths: Sequence[str]) -> Pool:
    """The pool that git has under these paths in a revision; they need not be there any more.

    Raises:
        InputError: git is not there, has no such revision, or has nothing there in it.
    """
    import io
    import tarfile
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as aside:
        found = []
        for number, path in enumerate(paths):
            if path == "-":
                raise InputError(f"{revision}: standard input has no revisions; name a file or a folder")
            whole, root = Path(path).resolve(), Path(aside) / str(number)
            _check_revision(revision, f"{revision}:{path}", whole.parent)
            packed = _git("archive", "--format=tar", revision, "--", whole.name or ".", folder=whole.parent)
            if packed.returncode:
                raise InputError(f"{revision}:{path}: git has nothing there in {revision}")
            with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
                for member in archive:
                    place = PurePosixPath(member.name)
                    if not member.isfile() or ".." in place.parts or place.is_absolute():
                        continue
                    (root / place).parent.mkdir(parents=True, exist_ok=True)
                    file = archive.extractfile(member)
                    (root / place).write_bytes(file.read() if file else b"")
            found.append(str(root / whole.name))
        return _renamed(
            load_pool(found, real=True), dict(zip(found, (f"{revision}:{path}" for path in paths), strict=True))
        )


def _renamed(pool: Pool, names: dict[str, str]) -> Pool:
    """The same with the files called as they were named."""

    def told(text: str) -> str:
        for aside, name in names.items():
            text = text.replace(aside, name)
        return text

    return Pool(
        tuple(msgspec.structs.replace(one, source=told(one.source)) for one in pool.profiles),
        tuple(Skipped(told(one.source), told(one.problem)) for one in pool.skipped),
        pool.aside,
    )


def _check_revision(revision: str, name: str, folder: Path) -> None:
    """Raises InputError where the repository of `folder` has no such revision, or there is none."""
    if revision.startswith("-") or "\0" in name or "\n" in name:
        raise InputError(f"{name!r}: not a git revision")
    here = _git("rev-parse", "--git-dir", folder=folder)
    if b"dubious ownership" in here.stderr:
        raise InputError(f"{name}: git refuses a repository of somebody else; `git config safe.directory` allows it")
    if here.returncode:
        raise InputError(f"{name}: no such file, and this folder is in no git repository that could have the revision")
    if revision and _git("rev-parse", "--verify", "--quiet", f"{revision}^{{tree}}", folder=folder).returncode:
        remedy = "fetch it, or name one that `git log` shows (a shallow clone has only the last)"
        raise InputError(f"{name}: git knows no revision {revision!r}; {remedy}")


def _git(*arguments: str, folder: Path | None = None) -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(  # noqa: S603 - no shell, and the revision cannot begin with a dash
            ["git", *arguments],  # noqa: S607 - the git that the user has
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except FileNotFoundError as error:
        raise InputError("git is not installed, so revisions cannot be read; name two files") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise InputError(f"git could not be run: {error}") from error


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    except (OSError, ValueError):
        return False


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):
        return False


def rubric_place(rubric: Rubric) -> Path:
    """The path of the file, without the revision: beside it the pool is looked for."""
    path = Path(rubric.path)
    return path if _is_file(rubric.path) else Path(rubric.path.partition(":")[2] or rubric.path)


def is_in_history(path: Path) -> bool:
    """Whether git keeps a state of a file, in any branch; without git, or out of a repository, it does not."""
    try:
        whole = path.resolve()
        if not whole.parent.is_dir():
            return False
        found = _git("log", "--all", "-1", "--format=%h", "--", whole.name, folder=whole.parent)
    except InputError:
        return False
    return found.returncode == 0 and bool(found.stdout.strip())

"""A rubric as a file, or as a git revision has it (`HEAD~1:rubrics/ml-systems.toml`)."""

import subprocess
from pathlib import Path

from screen.ground.errors import InputError
from screen.sources.finder import find_rubric
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
    if revision.startswith("-") or "\0" in name or "\n" in name:
        raise InputError(f"{name!r}: not a git revision")
    here = _git("rev-parse", "--git-dir")
    if b"dubious ownership" in here.stderr:
        raise InputError(f"{name}: git refuses a repository of somebody else; `git config safe.directory` allows it")
    if here.returncode:
        raise InputError(f"{name}: no such file, and this folder is in no git repository that could have the revision")
    if revision and _git("rev-parse", "--verify", "--quiet", f"{revision}^{{tree}}").returncode:
        remedy = "fetch it, or name one that `git log` shows (a shallow clone has only the last)"
        raise InputError(f"{name}: git knows no revision {revision!r}; {remedy}")
    if _git("cat-file", "-t", name).stdout.strip() != b"blob":
        where = f"in {revision}" if revision else "in the index"
        raise InputError(f"{name}: there is no file {path!r} {where}; the path starts at the repository's root")
    return usable_rubric(read_reading(_git("show", "--no-textconv", name).stdout, name))


def _git(*arguments: str) -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(  # noqa: S603 - no shell, and the revision cannot begin with a dash
            ["git", *arguments],  # noqa: S607 - the git that the user has
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


def rubric_place(rubric: Rubric) -> Path:
    """The path of the file, without the revision: beside it the pool is looked for."""
    path = Path(rubric.path)
    return path if _is_file(rubric.path) else Path(rubric.path.partition(":")[2] or rubric.path)

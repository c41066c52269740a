"""`screen init`: a starter folder in which everything passes, written whole or not at all."""

import contextlib
import json
import os
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from screen import __version__
from screen.commands.schema import schema_text
from screen.ground.errors import UsageError
from screen.ground.package_data import read_data_text
from screen.ground.whole_file import unwritable

_STARTER = {
    "rubrics/ml-engineer.toml": "ml-engineer.toml",
    "profiles/ada-example.json": "ada-example.json",
    "profiles/ben-example.json": "ben-example.json",
    ".gitignore": "gitignore",
    ".github/workflows/rubrics.yml": "rubrics.yml",
}
"""Path in the new folder to the file of the package's folder `starter`."""
_KEPT = ".gitignore"
"""Many folders have one: it stays as it is, and is no reason to write nothing."""
_SCHEMAS = ("rubric", "profile")
_LISTED = 5


_REQUIREMENT = '"candidate-screen"'
"""What the workflow of the starter installs, before it is pinned."""


def requirement() -> str:
    """What installs the same package again: its version, or where it was installed from a repository, the commit.

    A package knows where it came from by PEP 610; so a starter works before the package is published, too.
    """
    from importlib import metadata

    plain = f"candidate-screen=={__version__}"
    try:
        told = metadata.distribution("candidate-screen").read_text("direct_url.json")
        origin = json.loads(told or "{}")
    except (metadata.PackageNotFoundError, ValueError):
        return plain
    commit = origin.get("vcs_info", {}).get("commit_id", "")
    address = f"{origin.get('vcs_info', {}).get('vcs', '')}+{origin.get('url', '')}@{commit}"
    return f"candidate-screen @ {address}" if re.fullmatch(r"git\+https://[\w./:~-]+@[0-9a-f]{40}", address) else plain


def starter_files() -> dict[str, str]:
    """Path in the new folder to the text of the file, in the order in which a reader meets them."""
    files = {path: read_data_text(f"starter/{name}") for path, name in _STARTER.items()}
    files = {path: text.replace(_REQUIREMENT, f'"{requirement()}"') for path, text in files.items()}
    return files | {f"schemas/{name}.schema.json": schema_text(name) for name in _SCHEMAS}


def write_starter(folder: Path) -> tuple[Path, ...]:
    """Write the starter folder and return its files, relative to it.

    A folder that is not there yet appears at once, complete; into one that is there the files are written one by one,
    and taken out again if one of them cannot be.

    Raises:
        UsageError: one of the files is there already; nothing is overwritten.
        InputError: the folder cannot be written.
    """
    files = starter_files()
    if os.path.lexists(folder / _KEPT):
        del files[_KEPT]
    try:
        taken = _taken(folder, files)
        if taken:
            listed = ", ".join(taken[:_LISTED]) + f" and {len(taken) - _LISTED} more" * (len(taken) > _LISTED)
            raise UsageError(f"{folder}: there already: {listed}; nothing was written, name another folder")
        if folder.is_dir():
            _write_into(folder, files)
        else:
            _write_aside(folder, files)
    except (OSError, ValueError) as error:
        raise unwritable(folder, error) from error
    return tuple(map(Path, files))


def _taken(folder: Path, files: Mapping[str, str]) -> list[str]:
    """What stands in the way: files that are there, and files where a folder must be."""
    if os.path.lexists(folder) and not folder.is_dir():
        return [f"{folder} is no folder"]
    found: dict[str, None] = {}
    for path in files:
        for parent in reversed(Path(path).parents[:-1]):
            if os.path.lexists(folder / parent) and not (folder / parent).is_dir():
                found[f"{parent} (no folder)"] = None
        if os.path.lexists(folder / path):
            found[path] = None
    return list(found)


def _write_aside(folder: Path, files: Mapping[str, str]) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".screen-init-") as aside:
        whole = Path(aside) / "whole"
        whole.mkdir()
        _write_into(whole, files)
        whole.rename(folder)


def _write_into(folder: Path, files: Mapping[str, str]) -> None:
    written: list[Path] = []
    made: list[Path] = []
    try:
        for path, text in files.items():
            for parent in reversed((folder / path).parents):
                if not parent.exists():
                    parent.mkdir()
                    made.append(parent)
            # Exclusive, so that a file that has appeared meanwhile is not overwritten either.
            with (folder / path).open("x", encoding="utf-8", newline="\n") as file:
                written.append(folder / path)
                file.write(text)
    except BaseException:
        for file_path in written:
            file_path.unlink(missing_ok=True)
        for parent in reversed(made):
            with contextlib.suppress(OSError):
                parent.rmdir()
        raise

"""Runs one command again and again, each time with a fault at another call, and prints what each run left behind.

`driver.py SHIM KINDS FOLDER COMMAND…`, with the shim preloaded: each run is a child's, in a copy of FOLDER. Of KINDS,
which stand between commas, each has a list of runs in its line.
"""

import contextlib
import ctypes
import hashlib
import json
import os
import shutil
import sys
import tempfile
import traceback
from pathlib import Path

from screen.cli.app import main as start

MOST_CALLS = 400


def run(shim: ctypes.CDLL, number: int, kind: int, arguments: list[str]) -> int:
    """The exit status of the command; 250 where something escaped it."""
    sys.argv = ["screen", *arguments]
    shim.fault_arm(number, kind)
    try:
        start()
        status = 0
    except SystemExit as stop:
        status = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except BaseException:
        traceback.print_exc()
        status = 250
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
    return 251 if shim.fault_seen() < number else status


def digest(folder: Path) -> dict[str, str]:
    """Each file below a folder, by its digest; a key, which is never the same, by its size."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        if path.suffix != ".key"
        else str(path.stat().st_size)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def attempt(shim: ctypes.CDLL, number: int, kind: int, folder: Path, arguments: list[str]) -> dict[str, object]:
    """What one run left behind."""
    with tempfile.TemporaryDirectory() as place:
        work = Path(place) / "work"
        shutil.copytree(folder, work)
        reader, writer = os.pipe()
        child = os.fork()
        if not child:
            os.close(reader)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            os.dup2(writer, 2)
            os.chdir(work)
            os._exit(run(shim, number, kind, arguments))
        os.close(writer)
        with os.fdopen(reader, errors="replace") as pipe:
            said = pipe.read()
        _, status = os.waitpid(child, 0)
        return {"status": os.waitstatus_to_exitcode(status), "said": said, "files": digest(work)}


def warm_up(shim: ctypes.CDLL, folder: Path, command: list[str]) -> None:
    """Load what the command loads, so that each child need not: run it once, in a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as place, Path(os.devnull).open("w") as nowhere:
        work = Path(place) / "work"
        shutil.copytree(folder, work)
        here = Path.cwd()
        os.chdir(work)
        with contextlib.redirect_stdout(nowhere), contextlib.redirect_stderr(nowhere):
            run(shim, -1, 0, command)
        os.chdir(here)


def main() -> None:
    """Faults of each kind at the first call, the second, … until the command makes no more."""
    shim, kinds, folder, command = ctypes.CDLL(sys.argv[1]), sys.argv[2].split(","), Path(sys.argv[3]), sys.argv[4:]
    warm_up(shim, folder, command)
    for kind in map(int, kinds):
        found: list[dict[str, object]] = []
        while len(found) < MOST_CALLS and (not found or found[-1]["status"] != 251):
            found.append(attempt(shim, len(found) + 1, kind, folder, command))
        print(json.dumps(found))  # noqa: T201 - the test reads it


if __name__ == "__main__":
    main()

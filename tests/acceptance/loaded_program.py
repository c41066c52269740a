"""A process that has loaded the command and forks itself for each run of it.

So every run is a process of its own, with its own streams, folder and environment, and none has to load the program
again. Each who connects to the socket that is its argument gets a process that is asked by lines of JSON, and answers
each with a line that holds the exit status. It lives as long as its standard input is open.
"""

import contextlib
import gc
import json
import os
import select
import signal
import socket
import sys
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

ROOT = Path(__file__).resolve().parents[2]
if "SCREEN_LINES" in os.environ and __name__ == "__main__":  # before the program is loaded
    from slipcover import FileMatcher, ImportManager, Slipcover

    NOTED = Slipcover(d_miss_threshold=1_000)
    # The floors that other tests see little of: to mark the lines of all of them takes five seconds.
    FLOORS = [ROOT / "src" / "screen" / floor for floor in ("cli", "commands", "render")]
    MARKING = ImportManager(NOTED, FileMatcher(sources=FLOORS)).__enter__()

DOCUMENT, POSTING = "tests/acceptance/documents/industry.md", "tests/acceptance/postings/harbour-engineer.md"
WARM_UP = (
    *(
        f"rank -r ml-systems {more}"
        for more in ("", "--blind", "-f json", "-f csv", "-f markdown", "-f html", "-f xlsx")
    ),
    "show chiheon-kim -r ml-systems",
    "show chiheon-kim -f json",
    "compare chiheon-kim sungjun-lim -r ml-systems",
    "diff ml-systems llm-alignment",
    "feedback chiheon-kim -r ml-systems",
    "report -r ml-systems",
    "test ml-systems",
    "check rubrics",
    *(f"check rubrics -f {form}" for form in ("json", "sarif")),
    "check rubrics/ml-systems.toml profiles/chiheon-kim.json --pool profiles",
    f"draft {POSTING}",
    "erase chiheon-kim --dry-run",
    "nothing",
    "--help",
)
"""What most runs do: that much is loaded, and looked up once, before the first of them."""

_WRITE = os.O_WRONLY | os.O_APPEND
"""One file may be both streams."""


def run(arguments: list[str]) -> int:
    """The exit status of the command as the interpreter would give it.

    What is run is loaded here: processes that `--jobs` starts load this file too, and no more than their own work.
    """
    from screen.cli.app import main as start

    sys.argv = ["screen", *arguments]
    try:
        start()
    except SystemExit as end:
        if isinstance(end.code, int) or end.code is None:
            return end.code or 0
        sys.stderr.write(f"{end.code}\n")
        return 1
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


def _be_the_run(wanted: dict[str, Any]) -> NoReturn:
    """Run in a child: with the files named as streams."""
    for number, (path, flags) in enumerate(
        [(wanted["stdin"], os.O_RDONLY), (wanted["stdout"], _WRITE), (wanted["stderr"], _WRITE)]
    ):
        os.dup2(os.open(path, flags), number)
    sys.stdin = sys.__stdin__ = os.fdopen(0, encoding="utf-8", closefd=False)
    sys.stdout = sys.__stdout__ = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = sys.__stderr__ = os.fdopen(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)
    os.environ.clear()
    os.environ.update(wanted["env"])
    os.chdir(wanted["cwd"])
    status = 120
    signal.setitimer(signal.ITIMER_REAL, wanted["seconds"])  # its signal ends the run
    try:
        with _noted(wanted["lines"]):
            status = run(wanted["arguments"])
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status)


@contextlib.contextmanager
def _noted(folder: str | None) -> Iterator[None]:
    """Say afterwards which lines have been run, in a file of its own in `folder`; None: to nobody."""
    if folder is None and "SCREEN_LINES" in os.environ:
        MARKING.__exit__()  # to mark the lines of what is loaded takes longer than to load it
    try:
        yield
    finally:
        if folder is not None:
            with tempfile.NamedTemporaryFile("w", dir=folder, suffix=".json", delete=False) as file:
                json.dump(NOTED.get_coverage(), file)


def main(place: str) -> None:
    """Load the program, then serve who connects to the socket at `place`."""
    from screen.documents.profile.assembly import assemble
    from screen.documents.readers.document import read_document

    ready = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.chdir(ROOT)
    with (
        Path(os.devnull).open("w") as nowhere,
        contextlib.redirect_stdout(nowhere),
        contextlib.redirect_stderr(nowhere),
    ):
        for arguments in WARM_UP:
            run(arguments.split())
        assemble([read_document(Path(DOCUMENT))])  # `import` has other processes read and understand
    gc.collect()
    gc.freeze()  # what is never looked at need not be copied
    Path(place).unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(place)
        listening.listen()
        ready.write("ready\n")
        ready.flush()
        while sys.stdin not in select.select([sys.stdin, listening], [], [])[0]:
            connection, _ = listening.accept()
            if not os.fork():
                _serve(connection)
                os._exit(0)
            connection.close()
    with contextlib.suppress(ChildProcessError):  # no more of them
        while os.wait():
            pass


def _serve(connection: socket.socket) -> None:
    """A process for each run that is asked for, until nobody asks any more."""
    connection.sendall(b"ready\n")
    for line in connection.makefile(encoding="utf-8"):
        if not (child := os.fork()):
            _be_the_run(json.loads(line))
        _, status = os.waitpid(child, 0)
        connection.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())


if __name__ == "__main__":
    main(sys.argv[1])

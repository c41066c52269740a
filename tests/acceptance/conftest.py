"""The installed command, run as a process in a folder of its own."""

import contextlib
import fcntl
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]
TIMEOUT = 120
"""Seconds that a run may take."""
AT_NIGHT = os.environ.get("SCREEN_EXAMPLES") == "nightly"
PARTS = 5 if AT_NIGHT else 2  # at night more profiles than one shard of an index holds
"""Of the pool `large`."""


@pytest.fixture(scope="session", autouse=True)
def _interruptible() -> Iterator[None]:
    """Let what is started here be interrupted: it inherits that SIGINT is ignored, as under `nohup`, but no handler."""
    inherited = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, inherited)


class LoadedProgram:
    """The command loaded once, in a process that forks itself for each run (`loaded_program.py`).

    Of the processes that share the tests out, the first that needs it starts it, in the folder `shared`.
    """

    def __init__(self, shared: Path, own: Path) -> None:
        self._streams = {name: own / name for name in ("stdin", "stdout", "stderr")}
        self._noted: set[tuple[str, ...]] = set()
        self._started: subprocess.Popen[str] | None = None
        place = str(shared / "program")
        with (shared / "program.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not self._is_served(place):
                self._started = self._start(place)
                assert self._is_served(place)

    def _is_served(self, place: str) -> bool:
        """Whether somebody has started it who has not ended."""
        self._connection = socket.socket(socket.AF_UNIX)
        self._answers = self._connection.makefile(encoding="utf-8")
        with contextlib.suppress(OSError):
            self._connection.connect(place)
            if self._answers.readline() == "ready\n":
                return True
        self._hang_up()
        return False

    @staticmethod
    def _start(place: str) -> subprocess.Popen[str]:
        started = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("loaded_program.py")), place],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        assert started.stdout is not None
        assert started.stdout.readline() == "ready\n"
        return started

    def run(
        self,
        arguments: list[str],
        cwd: Path,
        env: dict[str, str],
        stdin: str,
        *,
        together: bool = False,
        seconds: float = TIMEOUT,
    ) -> tuple[int, str, str]:
        """The status of a run, and what it wrote to each stream; with `together`, to both in its order.

        Raises:
            TimeoutExpired: it took more than so many seconds; the next run is none the worse for it.
        """
        for name, path in self._streams.items():
            path.write_text(stdin if name == "stdin" else "", encoding="utf-8")
        paths = {name: str(path) for name, path in self._streams.items()}
        if together:
            paths["stderr"] = paths["stdout"]
        wanted = {
            "arguments": arguments,
            "cwd": str(cwd),
            "env": env,
            "seconds": seconds,
            "lines": self._lines(arguments),
            **paths,
        }
        self._connection.sendall(f"{json.dumps(wanted)}\n".encode())
        status = int(self._answers.readline())
        if status == -signal.SIGALRM:
            raise subprocess.TimeoutExpired(arguments, seconds)
        return (status, *(self._streams[name].read_text("utf-8") for name in ("stdout", "stderr")))

    def _lines(self, arguments: list[str]) -> str | None:
        """Where the lines of a run are noted: of the first of each command and form, for writing them takes a while."""
        kind = (*arguments[:1], *(form for option, form in pairwise(arguments) if option in ("-f", "--format")))
        if kind in self._noted:
            return None
        self._noted.add(kind)
        return os.environ.get("SCREEN_LINES")

    def end(self) -> None:
        """No more runs."""
        self._hang_up()
        if self._started:
            self._started.communicate()  # it waits for who else asks

    def _hang_up(self) -> None:
        self._answers.close()
        self._connection.close()


@pytest.fixture(scope="session")
def loaded_program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LoadedProgram]:
    """Made when the first test asks."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    program = LoadedProgram(shared, tmp_path_factory.mktemp("streams"))
    yield program
    program.end()


@pytest.fixture(scope="session")
def run(loaded_program: LoadedProgram) -> Run:
    """`run("rank", …, cwd=…, stdin=…, COLUMNS=…)`: the finished process, its output as text."""

    def run_screen(
        *arguments: str | Path, cwd: Path = ROOT, stdin: str | None = None, **env: str
    ) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "screen", *map(str, arguments)]
        environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1"} | env
        if any(name.startswith("PYTHON") for name in env):  # the interpreter reads those when it starts
            return subprocess.run(
                command,
                cwd=cwd,
                input=stdin,
                capture_output=True,
                encoding="utf-8",
                env=environment,
                timeout=TIMEOUT,
                check=False,
            )
        return subprocess.CompletedProcess(command, *loaded_program.run(command[3:], cwd, environment, stdin or ""))

    return run_screen


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    """A folder with three invented profiles and a rubric in `rubrics/`."""
    folder = tmp_path / "profiles"
    folder.mkdir()
    people: dict[str, dict[str, Any]] = {
        "ada-example": {
            "basics": {"name": "Ada Example", "label": "Tea systems engineer", "email": "ada@example.org"},
            "work": [
                {
                    "name": "Example Works",
                    "position": "Tea systems engineer",
                    "startDate": "2018-01",
                    "endDate": "2024-12",
                    "highlights": ["Wrote CUDA kernels that brew tea twice as fast.", "Served tea with Kubernetes."],
                }
            ],
            "publications": [
                {"name": "Tea, faster", "venue": "MLSys", "status": "published", "position": 1, "releaseDate": "2024"}
            ],
        },
        "ben-example": {
            "basics": {"name": "Ben Example"},
            "work": [{"position": "Tea engineer and barista", "startDate": "2023-01"}],
            "skills": [{"name": "Tools", "keywords": ["CUDA", "Kubernetes"]}],
        },
        "cho-example": {"basics": {"name": "초 Example"}, "publications": [{"name": "On leaves"}]},
    }
    for name, document in people.items():
        (folder / f"{name}.json").write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    rubrics = tmp_path / "rubrics"
    rubrics.mkdir()
    (rubrics / "tea.toml").write_text(
        """title = "Tea systems engineer"
summary = "Makes tea fast."

[points]
skills = 50
keywords = 10
publications = 20
seniority = 20

[[skills]]
name = "CUDA"
required = true

[[skills]]
name = "Kubernetes"
required = "used"

[venues]
MLSys = 1.0

[seniority]
min_years = 3
""",
        encoding="utf-8",
    )
    return folder


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a pool of `PARTS` parts, in a file of lines and in files, and a rubric."""
    folder = tmp_path_factory.mktemp("large")
    said = ("CUDA kernels", "kettles", "tea", "CUDA, tea and kettles", "nothing")
    size = (PARTS - 1) * 2000 + 100
    people = [{"basics": {"name": f"Ada {n}"}, "work": [{"summary": said[n * n % 5]}]} for n in range(size)]
    lines = [json.dumps({"id": f"p{number % (size - 1)}", **person}) for number, person in enumerate(people)]
    (folder / "pool").mkdir()
    (folder / "pool" / "a.jsonl").write_text("\n".join(["broken", *lines]), encoding="utf-8")
    (folder / "pool" / "zoe.json").write_text(json.dumps(people[3]), encoding="utf-8")
    (folder / "tea.toml").write_text(
        'title = "Tea engineer"\nsummary = "Brews."\n[points]\nskills = 100\n[[skills]]\nname = "CUDA"\n'
        '[[skills]]\nname = "Tea"\n',
        encoding="utf-8",
    )
    return folder

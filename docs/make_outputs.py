"""Fill the `console` blocks of docs/ci.md and docs/tutorial.md with what their commands print.

usage: python docs/make_outputs.py

The commands run one after another in a new folder with a git identity of their own, at 90 columns, without colour.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

_HERE = Path(__file__).parent
PAGES = {_HERE / "ci.md": None, _HERE / "tutorial.md": _HERE / "tutorial"}
"""Page to the files that lie in the folder where its commands begin; None: none."""
PROGRAMS = ("screen", "candidate-screen")
_SHELL = re.compile(r"[|&;<>$*?`~#]")
_BLOCK = re.compile(r"```console\n(.*?)\n```", re.DOTALL)
_IDENTITY = {
    f"GIT_{role}_{part}": value
    for role in ("AUTHOR", "COMMITTER")
    for part, value in (("NAME", "Ada Example"), ("EMAIL", "ada@example.org"))
}


Program = Callable[[list[str], Path, dict[str, str]], str]
"""Arguments of `screen`, its folder and environment, to what it prints."""


def filled(text: str, files: Path | None = None, program: Program | None = None) -> str:
    """`text` with the output of every command below its line.

    `files`: a folder whose copy the commands begin in. `program`: what runs `screen` where nothing else is on a line;
    None: a process of its own.
    """
    with tempfile.TemporaryDirectory() as name:
        session = _Session(Path(name), files, program)
        return _BLOCK.sub(lambda block: f"```console\n{session.run(block.group(1))}\n```", text)


class _Session:
    """A shell that stands in a folder."""

    def __init__(self, folder: Path, files: Path | None, program: Program | None) -> None:
        self._program = program
        programs = folder / "programs"
        programs.mkdir()
        for name in PROGRAMS:
            (programs / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" -m screen "$@"\n', encoding="utf-8")
            (programs / name).chmod(0o755)
        self._here = folder / "work"
        if files is None:
            self._here.mkdir()
        else:
            shutil.copytree(files, self._here)
        self._env = os.environ | _IDENTITY | {"NO_COLOR": "1", "COLUMNS": "90"}
        self._env |= {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "GIT_CONFIG_GLOBAL": os.devnull}
        self._env |= {"GIT_CEILING_DIRECTORIES": str(folder)}

    def run(self, block: str) -> str:
        """The commands of a block (lines that begin with `$ `), each with its output."""
        out = []
        for line in block.splitlines():
            if not line.startswith("$ "):
                continue
            out.append(line)
            if line.startswith("$ cd "):
                self._here /= line.removeprefix("$ cd ")
                continue
            out += self._output(line.removeprefix("$ ")).rstrip("\n").splitlines()
        return "\n".join(out)

    def _output(self, command: str) -> str:
        name, *arguments = shlex.split(command)
        if self._program and name in PROGRAMS and not _SHELL.search(command):
            return self._program(arguments, self._here, self._env)
        return subprocess.run(
            ["bash", "-c", command],
            cwd=self._here, env=self._env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            encoding="utf-8", check=False,
        ).stdout  # fmt: skip


if __name__ == "__main__":
    for page, beside in PAGES.items():
        page.write_text(filled(page.read_text("utf-8"), beside), encoding="utf-8")

"""Fill the `console` blocks of docs/ci.md with what their commands print.

usage: python docs/make_outputs.py

The commands run one after another in a new folder with a git identity of their own, at 90 columns, without colour.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

PAGE = Path(__file__).with_name("ci.md")
_BLOCK = re.compile(r"```console\n(.*?)\n```", re.DOTALL)
_IDENTITY = {
    f"GIT_{role}_{part}": value
    for role in ("AUTHOR", "COMMITTER")
    for part, value in (("NAME", "Ada Example"), ("EMAIL", "ada@example.org"))
}


def filled(text: str) -> str:
    """`text` with the output of every command below its line."""
    with tempfile.TemporaryDirectory() as name:
        session = _Session(Path(name))
        return _BLOCK.sub(lambda block: f"```console\n{session.run(block.group(1))}\n```", text)


class _Session:
    """A shell that stands in a folder."""

    def __init__(self, folder: Path) -> None:
        programs = folder / "programs"
        programs.mkdir()
        for program in ("screen", "candidate-screen"):
            (programs / program).write_text(f'#!/bin/sh\nexec "{sys.executable}" -m screen "$@"\n', encoding="utf-8")
            (programs / program).chmod(0o755)
        self._here = folder / "work"
        self._here.mkdir()
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
            done = subprocess.run(
                ["bash", "-c", line.removeprefix("$ ")],
                cwd=self._here, env=self._env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                encoding="utf-8", check=False,
            )  # fmt: skip
            out += done.stdout.rstrip("\n").splitlines()
        return "\n".join(out)


if __name__ == "__main__":
    PAGE.write_text(filled(PAGE.read_text("utf-8")), encoding="utf-8")

"""Fill the `console` blocks of docs/ci.md and docs/tutorial.md with what their commands print.

usage: python docs/make_outputs.py

The commands run one after another in a new folder with a git identity of their own, at 90 columns, without colour.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

_HERE = Path(__file__).parent
PAGES = {_HERE / "ci.md": None, _HERE / "tutorial.md": _HERE / "tutorial"}
"""Page to the files that lie in the folder where its commands begin; None: none."""
_BLOCK = re.compile(r"```console\n(.*?)\n```", re.DOTALL)
_IDENTITY = {
    f"GIT_{role}_{part}": value
    for role in ("AUTHOR", "COMMITTER")
    for part, value in (("NAME", "Ada Example"), ("EMAIL", "ada@example.org"))
}


def filled(text: str, files: Path | None = None) -> str:
    """`text` with the output of every command below its line; `files`: a folder whose copy the commands begin in."""
    with tempfile.TemporaryDirectory() as name:
        session = _Session(Path(name), files)
        return _BLOCK.sub(lambda block: f"```console\n{session.run(block.group(1))}\n```", text)


class _Session:
    """A shell that stands in a folder."""

    def __init__(self, folder: Path, files: Path | None) -> None:
        programs = folder / "programs"
        programs.mkdir()
        for program in ("screen", "candidate-screen"):
            (programs / program).write_text(f'#!/bin/sh\nexec "{sys.executable}" -m screen "$@"\n', encoding="utf-8")
            (programs / program).chmod(0o755)
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
            done = subprocess.run(
                ["bash", "-c", line.removeprefix("$ ")],
                cwd=self._here, env=self._env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                encoding="utf-8", check=False,
            )  # fmt: skip
            out += done.stdout.rstrip("\n").splitlines()
        return "\n".join(out)


if __name__ == "__main__":
    for page, beside in PAGES.items():
        page.write_text(filled(page.read_text("utf-8"), beside), encoding="utf-8")

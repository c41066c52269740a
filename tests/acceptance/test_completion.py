"""What a shell offers after Tab, in the shells themselves where they are installed."""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from acceptance.conftest import Run

NAMES = ("screen", "candidate-screen")


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder of programs with both names of ours, and one with a GNU screen that must not be started."""
    folder, other = tmp_path / "programs", tmp_path / "gnu"
    for where, names, line in (
        (folder, NAMES, f'exec "{sys.executable}" -c "import sys; sys.argv[0] = sys.argv.pop(1); '
                        f'from screen.cli.app import main; main()" "$0" "$@"'),
        (other, ("screen",), f"touch {tmp_path}/gnu-was-started"),
    ):  # fmt: skip
        where.mkdir()
        for name in names:
            (where / name).write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
            (where / name).chmod(0o755)
    return folder


def typed(shell: str, home: Path, keys: str, *programs: Path, wanted: str) -> str:
    """What an interactive shell shows after `keys`, which it gets once it has asked, until `wanted` is among it."""
    words = {"bash": ["bash", "-i"], "zsh": ["zsh", "-i"], "fish": ["fish", "-i"]}[shell]
    path = os.pathsep.join([*map(str, programs), os.environ["PATH"]])
    # Where there is none, fish makes completions of all manual pages, in the background and for minutes.
    (home / "data" / "fish" / "generated_completions").mkdir(parents=True, exist_ok=True)
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(home / "work")
        os.environ |= {
            "HOME": str(home),
            "PATH": path,
            "TERM": "xterm",
            "PS1": "> ",
            "XDG_DATA_HOME": str(home / "data"),
        }
        os.environ |= {"XDG_CONFIG_HOME": str(home / ".config"), "ZDOTDIR": str(home), "INPUTRC": "/dev/null"}
        os.execvp(words[0], words)
    out = ""
    try:
        asked, end = False, time.monotonic() + 60
        while time.monotonic() < end and wanted not in plain(out):
            if not asked and re.search(r"[>#$] ?$", plain(out)):
                asked = True
                os.write(terminal, keys.encode())
            if select.select([terminal], [], [], 0.2)[0]:
                try:
                    out += os.read(terminal, 65536).decode(errors="replace")
                except OSError:
                    break
    finally:
        os.kill(pid, 9)
        os.waitpid(pid, 0)
        os.close(terminal)
    return plain(out)


def plain(text: str) -> str:
    return re.sub(r"\x1b(?:\[[0-9;?>=]*[A-Za-z]|\][^\x07]*(?:\x07|\x1b\\)|[()][A-Z0-9]|[=>])|\r", "", text)


def ready(run: Run, pool: Path, tmp_path: Path, shell: str) -> Path:
    """A home in which the completion of `shell` is installed, with rubrics and a pool in `work`."""
    home = tmp_path / "home"
    (home / "work").mkdir(parents=True)
    shutil.copytree(pool, home / "work" / "profiles")
    shutil.copytree(pool.parent / "rubrics", home / "work" / "rubrics")
    if shell == "zsh":
        (home / ".zshrc").write_text("autoload -Uz compinit; compinit -u\nPS1='> '\n", encoding="utf-8")
    done = run("completion", shell, "--install", HOME=str(home))
    assert done.returncode == 0, done.stderr
    assert run("completion", shell, "--install", HOME=str(home)).returncode == 0
    return home


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_rubrics_and_candidates_are_offered(run: Run, pool: Path, tmp_path: Path, programs: Path, shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    home = ready(run, pool, tmp_path, shell)
    assert "screen rank -r tea " in typed(shell, home, "screen rank -r te\t", programs, wanted="rank -r tea ")
    shown = typed(shell, home, "candidate-screen show ch\t", programs, wanted="show cho-example")
    assert "show cho-example" in shown


@pytest.mark.parametrize("settings", ["", "autoload -Uz compinit; compinit -u\n"])
def test_zsh_completes_whatever_the_order_of_its_settings(
    run: Run, pool: Path, tmp_path: Path, programs: Path, settings: str
) -> None:
    if shutil.which("zsh") is None:
        pytest.skip("no zsh here")
    home = ready(run, pool, tmp_path, "zsh")
    line = (home / ".zshrc").read_text("utf-8").splitlines()[-1]
    (home / ".zshrc").write_text(f"PS1='> '\n{line}\n{settings}", encoding="utf-8")
    assert "rank -r tea " in typed("zsh", home, "screen rank -r te\t", programs, wanted="rank -r tea ")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_screen_that_is_not_ours_is_left_alone(
    run: Run, pool: Path, tmp_path: Path, programs: Path, shell: str
) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    home = ready(run, pool, tmp_path, shell)
    gnu = tmp_path / "gnu"
    shown = typed(shell, home, "screen rank -r te\t\x15echo do''ne\r", gnu, programs, wanted="\ndone")
    assert "rank -r tea" not in shown and "\ndone" in shown
    # fish completes GNU screen itself, and asks it for its sessions
    assert shell == "fish" or not (tmp_path / "gnu-was-started").exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_the_words_are_those_of_the_folder(run: Run, pool: Path, shell: str) -> None:
    (pool / "it's $(touch evil) `x`.json").write_text("{}", encoding="utf-8")
    (pool / "many.jsonl").write_text('{"id": "dan-example"}\n\n{"basics": {}}\nnot json\n', encoding="utf-8")

    def words(line: str, incomplete: str) -> str:
        every = line.split(" ")
        return run(
            cwd=pool.parent,
            _CANDIDATE_SCREEN_COMPLETE=f"complete_{shell}",
            COMP_WORDS=line,
            COMP_CWORD=str(len(every) - 1),
            _TYPER_COMPLETE_ARGS=line,
            _TYPER_COMPLETE_WORD_TO_COMPLETE=incomplete,
            _TYPER_COMPLETE_FISH_ACTION="get-args",
        ).stdout

    found = words("candidate-screen show ", "")
    for known in ("ada-example", "ben-example", "dan-example", "many-3", "many-4"):
        assert known in found
    assert "evil" not in found
    assert "tea" in words("candidate-screen rank -r t", "t")
    assert "shortlist" in words("candidate-screen decide ada s", "s")
    assert "import" in words("candidate-screen im", "im")
    assert "cv" not in words("candidate-screen import cv", "cv")  # files are the shell's own affair


def test_powershell_is_told_how(run: Run, tmp_path: Path) -> None:
    assert "Register-ArgumentCompleter" in run("completion", "pwsh").stdout
    done = run("completion", "powershell", "--install", HOME=str(tmp_path))
    assert done.returncode == 2 and "$PROFILE" in done.stderr
    assert run("completion", "tcsh").returncode == 2


def test_bash_can_read_its_script(run: Run) -> None:
    script = run("completion", "bash").stdout
    done = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")

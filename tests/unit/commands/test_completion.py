"""Where the script of a shell is kept."""

import re
from pathlib import Path

import pytest

from screen.commands.completion import SHELLS, completion_script, install_completion, shell_named
from screen.ground.errors import InputError, UsageError


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_has_a_script_for_both_names(shell: str) -> None:
    script = completion_script(shell)
    assert "candidate-screen" in script and re.search(r" '?screen\b", script)


def test_the_line_is_added_once_and_nothing_else_changes(tmp_path: Path) -> None:
    settings = tmp_path / ".bashrc"
    settings.write_text("alias ll='ls -l'", encoding="utf-8")
    script, changed = install_completion("bash", tmp_path)
    assert changed == settings and script.read_text("utf-8") == completion_script("bash")
    first = settings.read_text("utf-8")
    assert first.startswith("alias ll='ls -l'\nsource '") and first.endswith("candidate-screen\n")
    assert install_completion("bash", tmp_path) == (script,)
    assert settings.read_text("utf-8") == first


def test_shells_are_known_by_path_and_by_either_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHELL", "/usr/bin/zsh")
    assert shell_named(None) == "zsh"
    assert shell_named("pwsh") == "powershell"
    with pytest.raises(UsageError, match="no completion for tcsh"):
        shell_named("tcsh")


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / ".local").write_text("a file", encoding="utf-8")
    with pytest.raises(InputError):
        install_completion("zsh", tmp_path)

"""`screen completion`: the script that teaches a shell our words, and where it is kept."""

import os
from pathlib import Path

from screen.ground.errors import InputError, UsageError
from screen.ground.package_data import read_data_text
from screen.ground.whole_file import unwritable, write_whole

SHELLS = ("bash", "zsh", "fish", "powershell")
_KEPT = {
    "bash": (".local/share/candidate-screen/completion.bash",),
    "zsh": (".local/share/candidate-screen/completion.zsh",),
    "fish": (".config/fish/completions/candidate-screen.fish", ".config/fish/completions/screen.fish"),
}
"""Below the home folder."""
_READ_BY = {"bash": ".bashrc", "zsh": ".zshrc"}
"""The file of settings that reads the script; fish finds it by its place."""


def shell_named(name: str | None) -> str:
    """The shell that `name` means; None: the one that the user works in.

    Raises:
        UsageError: there is no script for it.
    """
    word = Path(name or os.environ.get("SHELL") or "powershell").name.lower()
    word = "powershell" if word in ("pwsh", "pwsh.exe", "powershell.exe") else word
    if word not in SHELLS:
        raise UsageError(f"no completion for {word}; there is one for {', '.join(SHELLS)}: screen completion bash")
    return word


def completion_script(shell: str) -> str:
    """The script for one of `SHELLS`, for both names of the command."""
    return read_data_text(f"completion/{shell}")


def install_completion(shell: str, home: Path | None = None) -> tuple[Path, ...]:
    """Keep the script where the shell reads it when it starts; returns the files that were written.

    Raises:
        UsageError: it cannot be installed for this shell.
        InputError: a file cannot be read or written.
    """
    if shell not in _KEPT:
        raise UsageError("write it to your profile yourself: screen completion powershell >> $PROFILE")
    home = home or Path.home()
    files = [home / name for name in _KEPT[shell]]
    for file in files:
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unwritable(file, error) from error
        write_whole(file, completion_script(shell).encode())
    if shell in _READ_BY:
        settings = home / _READ_BY[shell]
        if _add_line(settings, f"source '{files[0]}'  # completion of candidate-screen"):
            files.append(settings)
    return tuple(files)


def _add_line(file: Path, line: str) -> bool:
    """Add a line to the end of a file unless it stands there; whether it was added."""
    try:
        old = file.read_bytes() if file.exists() else b""
        if line.encode() in old.splitlines():
            return False
        with file.open("ab") as out:
            out.write(b"\n" * (bool(old) and not old.endswith(b"\n")) + line.encode() + b"\n")
    except OSError as error:
        raise InputError(f"{file}: cannot be written: {(error.strerror or str(error)).lower()}") from error
    return True

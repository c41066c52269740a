"""Where a finished text goes: standard output, or a file written aside and renamed."""

import io
import os
import sys
from pathlib import Path
from typing import TextIO

from screen.ground.errors import InputError
from screen.ground.whole_file import write_whole

PIPE_CLOSED = 141
"""What a shell shows for a program that SIGPIPE ended."""


def write_text(text: str, output: Path | None) -> None:
    """Write `text` to `output`, whole or not at all, or to standard output if None. Raises InputError if it cannot."""
    if output is None:
        _print(text)
        return
    try:
        if output.exists() and not output.is_file():
            # A device or a pipe (`/dev/null`, `>(less)`) is written to; to rename over it would replace it.
            with output.open("w", encoding="utf-8", newline="") as file:
                file.write(text)
            return
        write_whole(output.resolve(), text.encode("utf-8"))  # through a link, to the file that it names
    except OSError as error:
        raise InputError(f"{output}: cannot be written: {error.strerror or error}") from error


def silence(stream: TextIO) -> None:
    """Lead a stream that cannot be written to nowhere: the interpreter tries again when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _print(text: str) -> None:
    """Write to standard output. Raises InputError where that is closed or full."""
    stream = sys.stdout
    if stream is None or stream.closed:
        raise InputError("standard output is closed; write to a file with -o FILE")
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        silence(stream)
        if isinstance(error, BrokenPipeError):  # the reader went away: `screen rank | head`
            raise SystemExit(PIPE_CLOSED) from error
        raise InputError(f"standard output cannot be written: {error.strerror or error}") from error

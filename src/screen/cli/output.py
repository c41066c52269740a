"""The one way out: results to standard output or a file, sentences to standard error, both through the gate."""

import io
import os
import shlex
import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import typer

from screen.ground.errors import InputError, UsageError
from screen.ground.outgoing import one_line, stopped
from screen.ground.whole_file import unwritable, write_whole
from screen.render.colour import on_terminal

if TYPE_CHECKING:
    from screen.sources.raw_profile import Skipped

PIPE_CLOSED = 141
"""What a shell shows for a program that SIGPIPE ended."""


def is_device(output: Path) -> bool:
    """Whether a path is a device or a pipe (`/dev/null`, `>(less)`), which is written to like standard output."""
    return output.exists() and not output.is_file()


def write_text(text: str, output: Path | None = None, *, is_annotations: bool = False) -> None:
    """Write `text` to `output`, whole or not at all, or to standard output if None. Raises InputError if it cannot.

    `is_annotations`: it is made of commands for a log of GitHub's actions.
    """
    text = stopped(text, is_annotations=is_annotations)
    if output is None:
        _print(text)
    elif is_device(output):
        # To rename over it would replace it.
        try:
            with output.open("w", encoding="utf-8", newline="") as file:
                file.write(text)
        except OSError as error:
            raise unwritable(output, error) from error
    else:
        write_whole(output, text.encode("utf-8"))


def check_page(output: Path | None, form: str = "html") -> None:
    """Refuse to print a page to a terminal, which shows nothing but its source; other forms pass. Raises UsageError."""
    if form == "html" and output is None and on_terminal():
        raise UsageError("a page is not for a terminal; name a file with -o FILE.html")


def write_data(data: bytes, output: Path | None) -> None:
    """Write what is no text to a file, whole or not at all.

    Raises:
        UsageError: no file is named: a terminal can do nothing with it.
        InputError: it cannot be written.
    """
    if output is None:
        raise UsageError("a spreadsheet is no text; name a file with -o FILE.xlsx")
    write_whole(output, data)


def say(sentence: str) -> None:
    """Tell the user one sentence on standard error."""
    typer.echo(stopped(one_line(sentence)), err=True)


def tell_left_out(
    skipped: "Sequence[Skipped]", log: Path | None = None, torn: int = 0, documents: Sequence[Path] = ()
) -> None:
    """Tell of torn lines of the log, of documents that are no profiles yet, and of profiles passed over."""
    for folder, files in groupby(documents, key=lambda file: file.parent):
        number = len(list(files))
        what = (
            "1 document is no profile yet, and was"
            if number == 1
            else f"{number} documents are no profiles yet, and were"
        )
        say(f"{folder}: {what} not read; `screen import {shlex.quote(str(folder))}/*` makes profiles of them")
    if torn:
        say(f"warning: {log}: {torn} of its lines cannot be read")
    for skip in skipped:
        say(f"skipped: {skip.problem}")


def leave(skipped: "Sequence[Skipped]", log: Path | None = None, torn: int = 0) -> None:
    """Tell of what was left out, and end with status 3 if any profile was passed over."""
    tell_left_out(skipped, log, torn)
    if skipped:
        raise typer.Exit(3)


def clear_terminal() -> None:
    """Begin a new screen, or a new line where standard output is no terminal."""
    terminal = on_terminal()
    typer.echo("\033[2J\033[H" if terminal else "", nl=not terminal)


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

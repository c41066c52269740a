"""The `screen` command: every sub-command is registered here, every error of a user ends here."""

import atexit
import gc
import os
import sys
import threading
from importlib import import_module
from pathlib import PurePath
from typing import Annotated, NoReturn

import typer

from screen import __version__
from screen.cli import completion
from screen.cli.group import Commands
from screen.cli.output import PIPE_CLOSED, say, silence, write_text
from screen.ground.errors import ScreenError

_HELP = "Rank candidates against a rubric kept as code, and explain every point with a quoted line of the profile."
COMMANDS = {
    "init": "init.init",
    "import": "import_.import_documents",
    "draft": "draft.draft",
    "check": "check.check",
    "test": "trials.test",
    "rank": "rank.rank",
    "show": "show.show",
    "compare": "compare.compare",
    "report": "report.report",
    "review": "review.review",
    "decide": "decide.decide",
    "feedback": "feedback.feedback",
    "diff": "diff.diff",
    "calibrate": "calibrate.calibrate",
    "audit": "audit.audit",
    "reject-evidence": "reject_evidence.reject_evidence",
    "unblind": "unblind.unblind",
    "erase": "erase.erase",
    "index": "index.index",
    "schema": "schema.schema",
    "completion": "completion.completion",
}
"""What is typed to the module of `screen.cli` and its function that does it; the order of the help is that of work."""


def command_line(word: str | None = None) -> typer.Typer:
    """The command line, with all its commands, or with `word` alone where it is one: to make them all takes a while."""
    app = typer.Typer(
        cls=Commands,
        name="screen",
        help=_HELP,
        no_args_is_help=True,
        add_completion=False,  # ours answers to both names of the command
        pretty_exceptions_enable=False,
        rich_markup_mode=None,  # boxes leave the words of an option nineteen of eighty columns
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(options)
    for name, place in COMMANDS.items():
        if word == name or word not in COMMANDS:
            module, _, function = place.partition(".")
            app.command(name)(getattr(import_module(f"screen.cli.{module}"), function))
    return app


def _print_version(wanted: bool) -> None:
    if wanted:
        write_text(f"screen {__version__}\n")
        raise typer.Exit


def options(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Options of every command."""


def run() -> NoReturn:
    """Run the command line and end the process, without taking it apart piece by piece, a twentieth of a ranking."""
    status: int | str | None = 0
    try:
        main()
    except SystemExit as end:
        status = end.code
    gc.freeze()  # nothing is collected at the end: the process gives all of it back
    if not isinstance(status, int | None) or threading.active_count() > 1:
        sys.exit(status)  # the interpreter prints a sentence, and waits for who is at work still
    atexit._run_exitfuncs()
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None and not stream.closed:
                stream.flush()
    except OSError:
        sys.exit(status)  # as the interpreter would have it
    os._exit(status or 0)


def main() -> None:
    """Run the command line; a user's mistake is one sentence on stderr and an exit status."""
    asked = completion.is_asked()
    if asked:
        completion.make_ready()
    try:
        long = asked or PurePath(sys.argv[0]).stem == "candidate-screen"
        app = command_line(None if asked else next(iter(sys.argv[1:]), None))
        app(prog_name="candidate-screen" if long else "screen")
    except SystemExit as end:
        if not isinstance(end.__context__, BrokenPipeError):
            raise
        # typer would have it a finding (1) that the reader of stdout or stderr went away: `screen rank 2>&1 | head`
        _end_silently(PIPE_CLOSED)
    except ScreenError as error:
        _fail(str(error), error.status)
    except OSError as error:
        _fail(f"{error.filename or 'standard output'}: {(error.strerror or str(error)).lower()}", 3)
    except MemoryError:
        _fail("not enough memory; a smaller pool, or an index of it, needs less", 3)
    except KeyboardInterrupt:
        sys.exit(130)


def _fail(sentence: str, status: int) -> NoReturn:
    """Say what went wrong, if anybody can hear it, and end."""
    try:
        say(f"screen: {sentence}")
    except BrokenPipeError:
        _end_silently(PIPE_CLOSED)
    except OSError:
        _end_silently(status)
    sys.exit(status)


def _end_silently(status: int) -> NoReturn:
    """End without the interpreter trying again to write what could not be written."""
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream is not None and not stream.closed:
            silence(stream)
    sys.exit(status)

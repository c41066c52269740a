"""The `screen` command: every sub-command is registered here, every error of a user ends here."""

import gc
import sys
from pathlib import PurePath
from typing import Annotated, NoReturn

import typer

from screen import __version__
from screen.cli import (
    audit,
    calibrate,
    check,
    compare,
    completion,
    decide,
    diff,
    draft,
    erase,
    feedback,
    import_,
    index,
    init,
    rank,
    reject_evidence,
    report,
    review,
    schema,
    show,
    trials,
    unblind,
)
from screen.cli.group import Commands
from screen.cli.output import PIPE_CLOSED, say, silence, write_text
from screen.ground.errors import ScreenError

app = typer.Typer(
    cls=Commands,
    name="screen",
    help="Rank candidates against a rubric kept as code, and explain every point with a quoted line of the profile.",
    no_args_is_help=True,
    add_completion=False,  # ours answers to both names of the command
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # boxes leave the words of an option nineteen of eighty columns
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("rank")(rank.rank)
app.command("report")(report.report)
app.command("show")(show.show)
app.command("check")(check.check)
app.command("test")(trials.test)
app.command("compare")(compare.compare)
app.command("feedback")(feedback.feedback)
app.command("decide")(decide.decide)
app.command("calibrate")(calibrate.calibrate)
app.command("reject-evidence")(reject_evidence.reject_evidence)
app.command("erase")(erase.erase)
app.command("diff")(diff.diff)
app.command("draft")(draft.draft)
app.command("schema")(schema.schema)
app.command("init")(init.init)
app.command("unblind")(unblind.unblind)
app.command("index")(index.index)
app.command("import")(import_.import_documents)
app.command("review")(review.review)
app.command("audit")(audit.audit)
app.command("completion")(completion.completion)


def _print_version(wanted: bool) -> None:
    if wanted:
        write_text(f"screen {__version__}\n")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Options of every command."""


def main() -> None:
    """Run the command line; a user's mistake is one sentence on stderr and an exit status."""
    if completion.is_asked():
        completion.make_ready()
    try:
        long = completion.is_asked() or PurePath(sys.argv[0]).stem == "candidate-screen"
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
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        gc.freeze()  # nothing is collected at the end: the process gives all of it back


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

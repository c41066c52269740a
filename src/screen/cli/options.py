"""Options that several commands share: the same name, the same letter, the same words."""

from pathlib import Path
from typing import Annotated, Any

import typer

from screen.cli.completion import candidate_words, rubric_words


def rubric_option(words: str) -> Any:
    """`--rubric`, with what a rubric is for."""
    return typer.Option("--rubric", "-r", metavar="RUBRIC", help=words, show_default=False, autocompletion=rubric_words)


def top_option(words: str) -> Any:
    """`--top`, with what the best are for."""
    return typer.Option("--top", "-n", min=1, metavar="N", help=words, show_default=False)


def name_argument(words: str) -> Any:
    """A candidate, with what may be typed."""
    return typer.Argument(metavar="NAME", help=words, show_default=False, autocompletion=candidate_words)


def format_option(default: str) -> Any:
    """`--format` of a result whose form the name of its file tells as well."""
    return typer.Option(
        "--format", "-f", help=f"How to print it. Default: as -o is called, else {default}.", show_default=False
    )


PoolOption = Annotated[
    list[str] | None,
    typer.Option(
        "--pool",
        "-p",
        metavar="POOL",
        help="The candidates. Default: ./profiles, or the folder beside the rubric's.",
        show_default=False,
    ),
]
PoolArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[POOL]...",
        help="Folders, .json(.gz), .jsonl(.gz) files, or - for stdin. Default: ./profiles.",
        show_default=False,
    ),
]
TopOption = Annotated[int | None, top_option("Keep the best N.")]
RUBRIC = rubric_option("The rubric: a path, or a name in ./rubrics/.")
RubricOption = Annotated[str, RUBRIC]
JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        min=0,
        metavar="N",
        help="How many processes share a large pool; 0: as many as there are cores. Default: one, and for work of ten "
        "seconds or more as many as there are cores, up to four.",
        show_default=False,
    ),
]
DaskOption = Annotated[
    str | None,
    typer.Option(
        "--dask",
        metavar="ADDRESS",
        help="The same on a cluster: tcp://HOST:PORT of a Dask scheduler (extra `dask`).",
        show_default=False,
    ),
]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="YYYY-MM-DD", help="The day that `present` means. Default: today.", show_default=False
    ),
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.", show_default=False)
]
LogOption = Annotated[Path, typer.Option("--log", metavar="FILE", help="The log of decisions.")]


def _log_that_is_there(ctx: typer.Context, log: Path) -> Path:
    """Let no slip in the name of a log pass for a log without decisions; where none is named there may be none yet."""
    source = ctx.get_parameter_source("log")
    if source is not None and source.name == "COMMANDLINE" and not log.exists():
        from screen.ground.errors import InputError

        raise InputError(f"{log}: no such log of decisions; check its name")
    return log


ReadLogOption = Annotated[
    Path, typer.Option("--log", metavar="FILE", help="The log of decisions.", callback=_log_that_is_there)
]
BlindOption = Annotated[
    bool, typer.Option("--blind", help="Pseudonyms for names, and nothing in quotes that tells who it is.")
]
StabilityOption = Annotated[
    bool,
    typer.Option("--stability", help="Tell how steady the ranks are: under weights drawn around the rubric's."),
]
SeedOption = Annotated[int, typer.Option("--seed", min=0, metavar="N", help="Where the drawing of weights begins.")]
SinceOption = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="REF",
        help="Say who is new, left or changed since an earlier ranking (its .json), a git revision of the pool, or "
        "the day (YYYY-MM-DD) from which on files were written.",
        show_default=False,
    ),
]

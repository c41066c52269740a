"""Options that several commands share: the same name, the same letter, the same words."""

from pathlib import Path
from typing import Annotated, Any

import typer

from screen.cli.completion import candidate_words, rubric_words


def option(names: str, words: str, *, show_default: bool = False, **more: Any) -> Any:
    """An option as its help prints it: its names and what it takes, as `--output -o FILE`, and what it is for."""
    *flags, last = names.split()
    flags, metavar = ([*flags, last], None) if last.startswith("-") else (flags, last)
    return typer.Option(*flags, metavar=metavar, help=words, show_default=show_default, **more)


def argument(metavar: str, words: str, **more: Any) -> Any:
    """An argument: what is to be typed, and what it means."""
    return typer.Argument(metavar=metavar, help=words, show_default=False, **more)


def rubric_option(words: str) -> Any:
    """`--rubric`, with what a rubric is for."""
    return option("--rubric -r RUBRIC", words, autocompletion=rubric_words)


def top_option(words: str) -> Any:
    """`--top`, with what the best are for."""
    return option("--top -n N", words, min=1)


def name_argument(words: str) -> Any:
    """A candidate, with what may be typed."""
    return argument("NAME", words, autocompletion=candidate_words)


def format_option(default: str) -> Any:
    """`--format` of a result whose form the name of its file tells as well."""
    return option("--format -f", f"How to print it. Default: as -o is called, else {default}.")


PoolOption = Annotated[
    list[str] | None,
    option("--pool -p POOL", "The candidates. Default: ./profiles, or the folder beside the rubric's."),
]
PoolArgument = Annotated[
    list[str] | None,
    argument("[POOL]...", "Folders, .json(.gz), .jsonl(.gz) files, or - for stdin. Default: ./profiles."),
]
TopOption = Annotated[int | None, top_option("Keep the best N.")]
RUBRIC = rubric_option("The rubric: a path, or a name in ./rubrics/.")
RubricOption = Annotated[str, RUBRIC]
JobsOption = Annotated[
    int | None,
    option(
        "--jobs -j N",
        "How many processes share a large pool; 0: one a core. Default: up to four, where the work takes ten seconds.",
        min=0,
    ),
]
DaskOption = Annotated[
    str | None, option("--dask ADDRESS", "The same on a cluster: tcp://HOST:PORT of a Dask scheduler (extra `dask`).")
]
AsOfOption = Annotated[str | None, option("--as-of YYYY-MM-DD", "The day that `present` means. Default: today.")]
OutputOption = Annotated[
    Path | None,
    option("--output -o FILE", "Write to a file.", callback=lambda file: None if file == Path("-") else file),
]
"""`-o -` is standard output, as elsewhere."""
LogOption = Annotated[Path, option("--log FILE", "The log of decisions.", show_default=True)]


def _log_that_is_there(ctx: typer.Context, log: Path) -> Path:
    """Let no slip in the name of a log pass for a log without decisions; where none is named there may be none yet."""
    source = ctx.get_parameter_source("log")
    if source is not None and source.name == "COMMANDLINE" and not log.exists():
        from screen.ground.errors import InputError

        raise InputError(f"{log}: no such log of decisions; check its name")
    return log


ReadLogOption = Annotated[
    Path, option("--log FILE", "The log of decisions.", callback=_log_that_is_there, show_default=True)
]
BlindOption = Annotated[bool, option("--blind", "Pseudonyms for names, and nothing in quotes that tells who it is.")]
StabilityOption = Annotated[
    bool, option("--stability", "Tell how steady the ranks are: under weights drawn around the rubric's.")
]
SeedOption = Annotated[int, option("--seed N", "Where the drawing of weights begins.", min=0, show_default=True)]
SinceOption = Annotated[
    str | None,
    option(
        "--since REF",
        "Say who is new, left or changed since an earlier ranking (its .json), a git revision of the pool, or "
        "the day (YYYY-MM-DD) from which on files were written.",
    ),
]


def drawn_from(seed: int, *, stability: bool) -> int | None:
    """Where `--stability` begins to draw; None: it was not asked for. Raises UsageError for a seed without it."""
    from screen.ground.errors import UsageError

    if seed and not stability:
        raise UsageError("--seed says where --stability begins to draw; say --stability as well")
    return seed if stability else None

"""`screen rank`."""

from typing import Annotated

import typer

from screen.cli.options import AsOfOption, BlindOption, OutputOption
from screen.render.forms import RankingForm, render


def rank(
    rubric: Annotated[
        list[str], typer.Option("--rubric", "-r", metavar="RUBRIC", help="The rubric: a path, or a name in ./rubrics/.")
    ],
    pool: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[POOL]...",
            help="Folders, .json(.gz), .jsonl(.gz) files, or - for stdin. Default: ./profiles.",
            show_default=False,
        ),
    ] = None,
    top: Annotated[int | None, typer.Option("--top", "-n", min=1, help="Keep the best N.", show_default=False)] = None,
    as_of: AsOfOption = None,
    output_format: Annotated[RankingForm, typer.Option("--format", "-f", help="How to print it.")] = RankingForm.TABLE,
    output: OutputOption = None,
    explain: Annotated[
        bool, typer.Option("--explain/--no-explain", help="With or without the explanation trees.")
    ] = True,
    blind: BlindOption = False,
    gates_first: Annotated[
        bool, typer.Option("--gates-first", help="Put those who miss a requirement below the others.")
    ] = False,
    fail_on_gates: Annotated[
        bool, typer.Option("--fail-on-gates", help="Exit 1 if anyone listed misses a requirement, or meets it partly.")
    ] = False,
) -> None:
    """Rank a pool of profiles by a rubric."""
    from screen.cli.output import say, write_text
    from screen.commands.check import warnings_for
    from screen.commands.rank import rank as rank_pool
    from screen.ground.errors import UsageError
    from screen.sources.finder import find_rubric
    from screen.sources.rubric_file import load_reading, load_rubric

    if len(rubric) > 1:
        # typer would take the last and say nothing
        raise UsageError(f"one ranking has one rubric, and {len(rubric)} were named; `screen show NAME` takes several")
    path = find_rubric(rubric[0])
    reading = load_reading(path)
    loaded = reading.rubric or load_rubric(path)  # which says what is malformed
    for problem in warnings_for(reading):
        say(f"warning: {problem.path}:{problem.line}: {problem.message}")
    needs_tree = (explain and output_format is RankingForm.JSON) or output_format in (
        RankingForm.TABLE,
        RankingForm.MARKDOWN,
    )
    ranking = rank_pool(
        loaded, pool or [], as_of=as_of, top=top, explain=needs_tree, blind=blind, gates_first=gates_first
    )
    write_text(render(output_format, ranking), output)
    for skip in ranking.skipped:
        say(f"skipped: {skip.problem}")
    if ranking.skipped:
        raise typer.Exit(3)
    if fail_on_gates and any(c.verdict.misses for c in ranking.candidates):
        raise typer.Exit(1)

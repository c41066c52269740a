"""`screen rank`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from screen.cli.options import (
    RUBRIC,
    AsOfOption,
    BlindOption,
    DaskOption,
    JobsOption,
    OutputOption,
    PoolArgument,
    ReadLogOption,
    SeedOption,
    SinceOption,
    StabilityOption,
    TopOption,
    drawn_from,
    format_option,
    option,
)
from screen.render.forms import RankingForm, RankingView, form_of, render, render_data

if TYPE_CHECKING:
    from screen.commands.ranking import Ranking


def rank(
    rubric: Annotated[list[str], RUBRIC],
    pool: PoolArgument = None,
    top: TopOption = None,
    as_of: AsOfOption = None,
    output_format: Annotated[RankingForm | None, format_option("table")] = None,
    output: OutputOption = None,
    view: Annotated[
        RankingView | None, option("--view", "A line each, or cards with quotes. Default: cards of up to five.")
    ] = None,
    bom: Annotated[
        bool | None,
        option(
            "--bom/--no-bom", "CSV with a byte order mark, by which spreadsheets read names right. Default: in files."
        ),
    ] = None,
    explain: Annotated[
        bool, option("--explain/--no-explain", "With or without the explanation trees.", show_default=True)
    ] = True,
    blind: BlindOption = False,
    gates_first: Annotated[bool, option("--gates-first", "Put those who miss a requirement below the others.")] = False,
    fail_on_gates: Annotated[
        bool, option("--fail-on-gates", "Exit 1 if anyone listed misses a requirement, or meets it partly.")
    ] = False,
    since: SinceOption = None,
    stability: StabilityOption = False,
    seed: SeedOption = 0,
    log: ReadLogOption = Path("decisions.jsonl"),
    index: Annotated[Path | None, option("--index DIR", "An index of the pool; default: the one beside it.")] = None,
    no_index: Annotated[bool, option("--no-index", "Read the profiles, whatever index lies there.")] = False,
    jobs: JobsOption = None,
    dask: DaskOption = None,
) -> None:
    """Rank a pool of profiles by a rubric."""
    # Before msgspec, which loads typing_extensions: it makes numpy's types slow, a twentieth of a start.
    import numpy  # noqa: F401

    from screen.cli.output import check_page, is_device, say, write_data, write_text
    from screen.cli.progress import progress
    from screen.cli.workplace import workplace_of
    from screen.commands.asked import Asked
    from screen.commands.check import warnings_for
    from screen.commands.rank import rank as rank_pool
    from screen.ground.errors import UsageError
    from screen.sources.finder import find_rubric
    from screen.sources.rubric_file import load_reading, load_rubric

    if index and no_index:
        raise UsageError("--index and --no-index exclude each other")
    if len(rubric) > 1:
        # typer would take the last and say nothing
        raise UsageError(f"one ranking has one rubric, and {len(rubric)} were named; `screen show NAME` takes several")
    path = find_rubric(rubric[0])
    reading = load_reading(path)
    loaded = reading.rubric or load_rubric(path)  # which says what is malformed
    for problem in warnings_for(reading):
        say(f"warning: {problem.path}:{problem.line}: {problem.message}{f'; {problem.fix}' if problem.fix else ''}")
    form = form_of(output, output_format, RankingForm.TABLE)
    check_page(output, form)
    _check_told(form, view, bom)
    with progress("ranking") as on_step:
        ranking = rank_pool(
            loaded,
            pool or [],
            Asked(
                as_of=as_of,
                top=top,
                explain=explain or form in (RankingForm.TABLE, RankingForm.MARKDOWN, RankingForm.HTML),
                blind=blind,
                gates_first=gates_first,
                context=form is RankingForm.HTML,
                seed=drawn_from(seed, stability=stability),
            ),
            since=since,
            log=log,
            on_step=on_step,
            index=index,
            beside=not no_index,
            workplace=workplace_of(jobs, dask),
        )
    if form is RankingForm.XLSX:
        write_data(render_data(form, ranking), output)
    else:
        options: dict[str, object] = {"view": view} if form is RankingForm.TABLE else {}
        text = render(form, ranking, **options)
        of_file = output is not None and not is_device(output)
        is_marked = form is RankingForm.CSV and (of_file if bom is None else bom)
        write_text(f"\ufeff{text}" if is_marked else text, output)
    _tell(ranking, log)
    if ranking.skipped:
        raise typer.Exit(3)
    if fail_on_gates and any(c.verdict.misses for c in ranking.candidates):
        raise typer.Exit(1)


def _check_told(form: RankingForm, view: RankingView | None, bom: bool | None) -> None:
    """Refuse options of another form, which would be passed over in silence. Raises UsageError."""
    from screen.ground.errors import UsageError

    if view is not None and form is not RankingForm.TABLE:
        raise UsageError(f"--view is of the table, and this is {form}; leave one of the two out")
    if bom is not None and form is not RankingForm.CSV:
        raise UsageError(f"--bom and --no-bom are of CSV, and this is {form}; leave one of the two out")


def _tell(ranking: "Ranking", log: Path) -> None:
    """What the ranking itself does not show; where its scores are from comes last."""
    from screen.cli.output import say, tell_left_out

    tell_left_out(ranking.skipped, log, ranking.torn_decisions, ranking.documents)
    if ranking.index:
        say(f"scores from the index {ranking.index}")
    elif ranking.index_left:
        say(f"the profiles were read, not their index: {ranking.index_left}")

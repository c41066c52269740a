"""`screen report`."""

from pathlib import Path
from typing import Annotated

import typer

from screen.cli.options import (
    AsOfOption,
    DaskOption,
    JobsOption,
    OutputOption,
    PoolArgument,
    ReadLogOption,
    RubricOption,
    SeedOption,
    SinceOption,
    StabilityOption,
    TopOption,
    drawn_from,
    option,
)
from screen.render.forms import RankingForm, check_suffix, render

_SLOW = 20_000_000
"""Characters from which on a page takes seconds to open."""


def report(
    rubric: RubricOption,
    pool: PoolArgument = None,
    top: TopOption = None,
    as_of: AsOfOption = None,
    output: OutputOption = None,
    names: Annotated[bool, option("--names", "Show names; without it the page is blind.")] = False,
    since: SinceOption = None,
    stability: StabilityOption = False,
    seed: SeedOption = 0,
    log: ReadLogOption = Path("decisions.jsonl"),
    jobs: JobsOption = None,
    dask: DaskOption = None,
) -> None:
    """Write one page with everything: who meets what, the quotes, other weights, decisions; nothing leaves it."""
    from screen.cli.output import check_page, say, tell_left_out, write_text
    from screen.cli.progress import progress
    from screen.cli.workplace import workplace_of
    from screen.commands.asked import Asked
    from screen.commands.rank import rank as rank_pool
    from screen.sources.finder import find_rubric
    from screen.sources.rubric_file import load_rubric

    check_page(output)
    check_suffix(output, "a page", ".html", ".htm")
    loaded = load_rubric(find_rubric(rubric))
    with progress("ranking") as on_step:
        ranking = rank_pool(
            loaded,
            pool or [],
            Asked(as_of=as_of, top=top, blind=not names, context=True, seed=drawn_from(seed, stability=stability)),
            since=since,
            log=log,
            on_step=on_step,
            workplace=workplace_of(jobs, dask),
        )
    page = render(RankingForm.HTML, ranking)
    write_text(page, output)
    if len(page) > _SLOW:
        number, size = len(ranking.candidates), len(page) // 1_000_000
        say(f"the page holds {number} candidates in {size} MB, which takes long to open; --top 200 keeps the best")
    tell_left_out(ranking.skipped, log, ranking.torn_decisions, ranking.documents)
    if ranking.skipped:
        raise typer.Exit(3)

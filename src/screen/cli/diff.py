"""`screen diff`."""

from typing import Annotated

from screen.cli.options import (
    AsOfOption,
    BlindOption,
    DaskOption,
    JobsOption,
    OutputOption,
    PoolOption,
    argument,
    format_option,
    rubric_option,
    top_option,
)
from screen.render.forms import DiffForm, form_of, render


def diff(
    compared: Annotated[
        list[str] | None,
        argument(
            "OLD NEW",
            "The rubric as it was and as it is to be, or with --rubric the two pools: files, or REVISION:PATH "
            "as git has them.",
        ),
    ] = None,
    rubric: Annotated[str | None, rubric_option("Compare two pools by this rubric.")] = None,
    pool: PoolOption = None,
    as_of: AsOfOption = None,
    top: Annotated[int | None, top_option("Only the N largest moves. Default: all; 50 in Markdown.")] = None,
    output_format: Annotated[DiffForm | None, format_option("table")] = None,
    output: OutputOption = None,
    blind: BlindOption = False,
    jobs: JobsOption = None,
    dask: DaskOption = None,
) -> None:
    """Say who moves when a rubric or a pool changes: how far, because of which criterion, who is new and who left."""
    from screen.cli.output import leave, write_text
    from screen.cli.workplace import workplace_of
    from screen.commands.diff import diff as compare
    from screen.commands.diff import diff_pools
    from screen.ground.errors import UsageError
    from screen.sources.finder import find_rubric
    from screen.sources.rubric_file import load_rubric

    where = workplace_of(jobs, dask)
    named, pools = compared or [], [*(pool or []), *(compared or [])]
    if rubric and len(pools) == 2:
        by = load_rubric(find_rubric(rubric))
        result = diff_pools(pools[0], pools[1], by, as_of=as_of, blind=blind, workplace=where)
    elif rubric is None and len(named) == 2:
        result = compare(named[0], named[1], pool or [], as_of=as_of, blind=blind, workplace=where)
    else:
        raise UsageError(
            "two rubrics are compared by `screen diff OLD NEW`, two pools by `screen diff --rubric R --pool OLD NEW`"
        )
    write_text(render(form_of(output, output_format, DiffForm.TABLE), result, top=top), output)
    leave(result.skipped)

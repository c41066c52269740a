"""`screen show`."""

from pathlib import Path
from typing import Annotated

from screen.cli.options import (
    AsOfOption,
    BlindOption,
    OutputOption,
    PoolOption,
    ReadLogOption,
    format_option,
    name_argument,
    option,
    rubric_option,
)
from screen.render.forms import ShownForm, form_of, render


def show(
    name: Annotated[str, name_argument("An id, or a name as you remember it.")],
    rubric: Annotated[
        list[str] | None, rubric_option("Explain the score by this rubric; several, or a folder: a line each.")
    ] = None,
    pool: PoolOption = None,
    as_of: AsOfOption = None,
    output_format: Annotated[ShownForm | None, format_option("table")] = None,
    output: OutputOption = None,
    blind: BlindOption = False,
    everything: Annotated[bool, option("--all", "Fold nothing: all papers, all quotes, what earned nothing.")] = False,
    log: ReadLogOption = Path("decisions.jsonl"),
) -> None:
    """Show one candidate as a card; with a rubric, every point of the score with its quotes."""
    from screen.cli.output import say, write_text
    from screen.commands.show import show as show_candidate

    rubrics = []
    if rubric:
        from screen.sources.finder import find_rubrics
        from screen.sources.rubric_file import load_rubric

        rubrics = [load_rubric(path) for path in find_rubrics(rubric)]
    shown = show_candidate(name, rubrics, pool or [], as_of=as_of, blind=blind, log=log)
    if shown.guessed:
        known = shown.profile.name if blind else f"{shown.profile.name} ({shown.profile.id})"
        say(f"nobody is called {name!r}; showing {known}")
    form = form_of(output, output_format, ShownForm.TABLE)
    options: dict[str, object] = {} if form is ShownForm.JSON else {"everything": everything}
    write_text(render(form, shown, **options), output)

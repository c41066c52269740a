"""An audit for a terminal."""

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from screen.commands.audit import Audit
from screen.ground.outgoing import one_line
from screen.judgement.audit import Division
from screen.render.audit import words
from screen.render.terminal import AMBER, Parts, drawn

_SHOWN = 8
"""Criteria of the rubric that are shown; the JSON has them all."""


def render_text(audit: Audit) -> str:
    """A table for each way of dividing people, then the rubric without each criterion, and what an audit is not."""

    def draw(console: Console) -> None:
        console.print(Text(f"Audit of {one_line(audit.rubric.title)}", style="bold cyan"))
        console.print(Text(words.counted(audit), style="dim"))
        for selection in audit.selections:
            console.print(Text(f"\n{words.headline(selection)}", style="bold"))
            for division in selection.divisions:
                console.print(_table(division))
        console.print(Parts([Text(part, style="dim") for part in words.LEGEND]))
        _draw_omissions(audit, console)
        console.print(Text(f"\n{' '.join(words.NOT)}"))
        console.print(Parts.of(words.basis(audit)))

    return drawn(draw)


def _table(division: Division) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), show_edge=False)
    table.add_column(words.division_name(division), overflow="fold", style="bold")
    table.add_column("Selected", justify="right", no_wrap=True)
    table.add_column("Rate", justify="right", no_wrap=True)
    table.add_column("95 %", overflow="fold")
    table.add_column("Ratio", justify="right", no_wrap=True)
    table.add_column("95 %", overflow="fold")
    table.add_column("", no_wrap=True, style=AMBER)
    for group in division.groups:
        table.add_row(
            Text(words.group_name(group)),
            f"{group.selected} of {group.of}",
            words.percent(group.rate),
            words.rate_ends(group),
            words.ratio_text(group, division.compared_with),
            words.ratio_ends(group),
            words.marks(group, division.compared_with),
        )
    if division.untold:
        table.add_row(Text("not told", style="not bold dim"), Text(str(division.untold), style="dim"))
    return table


def _draw_omissions(audit: Audit, console: Console) -> None:
    if not audit.omissions:
        return
    console.print(Text("\nThe least ratio if a criterion earned nothing", style="bold"))
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), show_edge=False)
    table.add_column("Without", overflow="fold", style="bold")
    table.add_column("In", justify="right")
    table.add_column("Out", justify="right")
    for division in audit.selections[0].divisions:
        table.add_column(words.division_name(division), overflow="fold")
    table.add_row(
        Text("nothing", style="not bold dim"),
        "",
        "",
        *(words.least_text(one.least) for one in audit.selections[0].divisions),
    )
    for omission in words.moving(audit)[:_SHOWN]:
        figures = map(words.least_text, omission.least)
        table.add_row(Text(one_line(omission.label)), str(omission.entered), str(omission.left), *figures)
    console.print(table)
    if (rest := len(words.moving(audit)) - _SHOWN) > 0:
        console.print(Text(f"{rest} more move them less; --format json has them all", style="dim"))
    if idle := words.idle_sentence(audit):
        console.print(Text(idle, style="dim"))

"""What several rubrics say of a candidate, for a terminal: a line each."""

from collections import Counter

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from screen.commands.show import Shown
from screen.ground.outgoing import one_line
from screen.render.basis import basis_line, idf_sentence
from screen.render.points import two_decimals
from screen.render.terminal import bar, gate_parts


def draw_fits(shown: Shown, console: Console) -> None:
    """Draw one line for each rubric, best fit first; those of one title are told apart by their files."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), show_edge=False)
    table.add_column("Rubric", overflow="fold", style="bold")
    table.add_column("Score", justify="right", style="bold", no_wrap=True)
    table.add_column("Points by group", no_wrap=True)
    table.add_column("Requirements", overflow="fold")
    titles = Counter(fit.rubric.title for fit in shown.fits)
    for fit in shown.fits:
        title = Text(one_line(fit.rubric.title))
        if titles[fit.rubric.title] > 1:  # two states of one rubric, say
            title.append(f"\n{one_line(fit.rubric.path)}", style="not bold dim")
        table.add_row(
            title,
            two_decimals(fit.verdict.score),
            bar(fit.verdict.shares, 25 if console.width >= 100 else 15),
            Text("\n").join(gate_parts(fit.verdict.gates, fit.rubric)),
        )
    console.print(table)
    for fit in shown.fits:
        if fit.idf_kind == "pool":
            console.print(Text(f"{one_line(fit.rubric.title)}: {idf_sentence(fit.idf_kind)}", style="dim"))
    console.print(Text(basis_line(as_of=shown.as_of, idf_kind=None, version=shown.version), style="dim"))

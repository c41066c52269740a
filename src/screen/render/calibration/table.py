"""A ranking beside the decisions on it, for a terminal."""

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from screen.commands.calibrate import Retrospect
from screen.ground.outgoing import one_line
from screen.render.calibration import words
from screen.render.points import two_decimals
from screen.render.terminal import Parts, drawn


def render_table(found: Retrospect) -> str:
    """As text, as wide as the terminal."""
    return drawn(lambda console: draw_retrospect(found, console))


def draw_retrospect(found: Retrospect, console: Console) -> None:
    """Draw how far they agree, what is overruled, and what is suggested."""
    console.print(Text(one_line(found.rubric.title), style="bold cyan"))
    console.print(Text(words.decided_text(found)))
    if found.accord is None:
        console.print(Text(words.too_few_text(), style="bold"))
    else:
        for line in words.accord_lines(found):
            console.print(Text(line))
        _draw_list(words.overruled_head(found), list(map(words.overruled_text, words.most_overruled(found))), console)
        console.print()
        console.print(Text(words.suggestion_text(found), style="bold"))
        if found.weights:
            _draw_list("", [words.weight_text(change) for change in found.weights], console)
            console.print(Text(words.movers_text(found)))
            console.print(_table(found))
        console.print(Text(words.CAVEAT, style="dim"))
    console.print(Parts.of(words.basis(found)))


def _draw_list(head: str, lines: list[str], console: Console) -> None:
    if head and lines:
        console.print()
        console.print(Text(head, style="bold"))
    for line in lines:
        console.print(Padding(Text(line), (0, 0, 0, 2)))


def _table(found: Retrospect) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), show_edge=False)
    table.add_column("Rank", no_wrap=True, style="bold")
    table.add_column("Candidate", overflow="fold", style="bold")
    table.add_column("Score", no_wrap=True)
    table.add_column("Decision", no_wrap=True)
    for one in words.movers(found):
        table.add_row(
            f"{one.old_rank} → {one.new_rank}",
            Text(one_line(one.name)),
            f"{two_decimals(one.old_score)} → {two_decimals(one.new_score)}",
            one.decision or "",
        )
    return table

"""A comparison of two rubrics as a table for a terminal."""

from collections.abc import Mapping

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from screen.commands.diff import Diff
from screen.commands.moves import Move
from screen.ground.outgoing import one_line
from screen.render.diff import words
from screen.render.points import signed, two_decimals
from screen.render.terminal import Parts, drawn

_CRITERIA = 8
"""Criteria whose shares changed that are named."""


def render_table(diff: Diff, *, top: int | None = None) -> str:
    """The comparison as text, as wide as the terminal; of the moves the `top` largest, all if None."""
    return drawn(lambda console: draw_diff(diff, console, top))


def draw_diff(diff: Diff, console: Console, top: int | None = None) -> None:
    """Draw who moves and why, which criteria changed, and what it rests on."""
    console.print(Text(" → ".join(map(one_line, words.places(diff))), style="bold cyan"))
    moves, called = words.largest_moves(diff, top), words.names(diff)
    if moves:
        console.print(_table(diff, moves, called, console.width))
    if len(moves) < len(diff.moved):
        console.print(Text(words.others_text(diff, len(moves))))
    console.print(Text(words.headline(diff), style="bold"))
    for head, people in (("new", diff.arrived), ("left", diff.left)):
        if people:
            shown = people[:top] if top else people
            more = f", {len(people) - len(shown)} more" if len(shown) < len(people) else ""
            console.print(Text(f"{head}: {', '.join(words.standing_text(one, called) for one in shown)}{more}"))
    if diff.criteria:
        texts = [words.reweighing_text(change) for change in diff.criteria[:_CRITERIA]]
        if len(diff.criteria) > _CRITERIA:
            texts.append(f"{len(diff.criteria) - _CRITERIA} more")
        console.print(Text(f"what criteria can earn: {', '.join(texts)}"))
    if diff.settings:
        texts = [words.setting_text(change) for change in diff.settings[:_CRITERIA]]
        if len(diff.settings) > _CRITERIA:
            texts.append(f"{len(diff.settings) - _CRITERIA} more")
        console.print(Text(f"what else the rubric says: {'; '.join(texts)}"))
    console.print(Parts.of(words.basis(diff)))


def _table(diff: Diff, moves: tuple[Move, ...], called: Mapping[str, str], width: int) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), expand=True, show_edge=False)
    table.add_column("Rank", no_wrap=True, style="bold")
    longest = max(cell_len(one_line(called[move.id])) for move in moves)
    table.add_column("Candidate", ratio=2, width=max(9, min(longest, (width - 44) // 2)), overflow="fold", style="bold")
    table.add_column("Score", no_wrap=True)
    table.add_column("Because", ratio=4, overflow="fold")
    for number, move in enumerate(moves):
        if number:
            table.add_row()
        table.add_row(
            _rank(move),
            Text(one_line(called[move.id])),
            _score(move),
            Text("\n".join(words.why(move, diff.old, diff.new))),
        )
    return table


def _rank(move: Move) -> Text:
    if move.old_rank == move.new_rank:
        return Text(str(move.new_rank))
    up = move.new_rank < move.old_rank
    return Text(f"{move.old_rank} → {move.new_rank} {'▲' if up else '▼'}", style="green" if up else "red")


def _score(move: Move) -> Text:
    gained = move.new_score - move.old_score
    text = Text(f"{two_decimals(move.old_score)} → {two_decimals(move.new_score)}")
    return text.append(f" {signed(gained)}", style="green" if gained > 0 else "red" if gained else "dim")

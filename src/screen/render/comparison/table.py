"""A comparison for a terminal."""

from collections.abc import Iterator
from itertools import pairwise

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from screen.commands.compare import Compared, Comparison
from screen.ground.outgoing import one_line
from screen.judgement.cell import Cell
from screen.render.comparison.words import basis, decisive, pair_sentence, rows, turning
from screen.render.flag_words import MARK, kinds_text
from screen.render.people_names import names_apart
from screen.render.points import share, two_decimals
from screen.render.terminal import AMBER, STATES, Parts, bar, cut, drawn, gate_parts, marks_told, quote_text
from screen.render.unread import unread_text

_WITH_QUOTES = 100
"""From so many columns on each cell has its best quote."""
_NARROWEST = 18
"""Columns of a person; where all have fewer the rest of them stand below."""


def render_table(comparison: Comparison) -> str:
    """Side by side, as wide as the terminal; then what decides, and what would turn the order."""
    return drawn(lambda console: draw_comparison(comparison, console))


def draw_comparison(comparison: Comparison, console: Console) -> None:
    """Draw the table, what decides, and what it rests on."""
    console.print(Text(one_line(comparison.rubric.title), style="bold cyan"))
    for number, part in enumerate(_parts(comparison, console.width)):
        if number:
            console.print()
        console.print(part)
    _draw_pairs(comparison, console)
    states: set[str] = {cell.state for candidate in comparison.candidates for cell in candidate.cells}
    states |= {gate.state for candidate in comparison.candidates for gate in candidate.verdict.gates}
    console.print(Text("  ".join(marks_told(states)), style="dim"))
    console.print(Parts.of(basis(comparison)))


def _parts(comparison: Comparison, width: int) -> Iterator[Table]:
    """The table, or where its columns would be too narrow several of as many people each, none of whom stands alone."""
    people = comparison.candidates
    beside = max(2, (4 * width // _NARROWEST - 3) // 4)
    parts = min(-(-len(people) // beside), max(1, len(people) // 2))
    edges = [len(people) * number // parts for number in range(parts + 1)]
    columns = max(last - first for first, last in pairwise(edges))
    for first, last in pairwise(edges):
        yield _table(comparison, slice(first, last), columns, width)


def _table(comparison: Comparison, part: slice, columns: int, width: int) -> Table:
    """Some of the people beside one another, each row as all of them have it; `columns`: how many have room."""
    people, room = comparison.candidates[part], max(8, (width * 4 // (3 + 4 * columns)) - 4)
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), expand=True, show_edge=False)
    names = names_apart(comparison.candidates)
    table.add_column("", ratio=3, overflow="fold")
    for place in range(columns):
        name = one_line(names[people[place].id]) if place < len(people) else ""
        table.add_column(Text(name), ratio=4, overflow="fold")
    table.add_row(Text("score", style="bold"), *(_score(candidate, room) for candidate in people))
    table.add_row(Text("confidence"), *(f"{candidate.verdict.confidence:.0%}" for candidate in people))
    for name, told in _told(comparison):
        table.add_row(Text(name), *told[part])
    group = None
    for row in rows(comparison):
        first = row[0]
        if first.group != group:
            group = first.group
            table.add_section()
        head = Text(one_line(first.label), style="bold" if first.group == "skills" else "")
        of = Text(f"of {share(first.of)}", style="dim")
        best = max(cell.points for cell in row)
        table.add_row(
            Parts([head, of]), *(_cell(cell, best, room if width >= _WITH_QUOTES else 0) for cell in row[part])
        )
    return table


def _told(comparison: Comparison) -> Iterator[tuple[str, list[Text]]]:
    """Rows above the criteria, where anybody has something in them: requirements, flags, what was not read."""
    people = comparison.candidates
    if any(candidate.verdict.gates for candidate in people):
        yield "requirements", [Text("\n").join(gate_parts(one.verdict.gates, comparison.rubric)) for one in people]
    if any(candidate.flags for candidate in people):
        marks = (f"{MARK} {kinds_text(candidate.flags)}" if candidate.flags else "" for candidate in people)
        yield "to look at", [Text(mark, style="magenta") for mark in marks]
    if any(candidate.verdict.unread for candidate in people):
        yield "unread", [Text(unread_text(candidate.verdict.unread), style=AMBER) for candidate in people]


def _score(candidate: Compared, room: int) -> Text:
    text = Text(f"{two_decimals(candidate.verdict.score)} ", style="bold")
    return text.append_text(bar(candidate.verdict.shares, max(5, min(25, room - 7))))


def _cell(cell: Cell, best: int, room: int) -> Text:
    mark, colour = STATES[cell.state]
    text = Text(f"{mark} ", style=colour)
    text.append(two_decimals(cell.points), style="bold" if best and cell.points == best else "none")
    if room and (quote := cell.best):
        text.append("\n").append_text(quote_text(quote, 2 * room, "italic dim"))
    elif room and cell.group == "seniority" and cell.leaf.note:
        text.append(f"\n{one_line(cell.leaf.note)}", style="dim")
    elif room and cell.leaf.common_words:
        words = ", ".join(one_line(word) for word, _ in cell.leaf.common_words)
        text.append(f"\nwords: {cut(words, 2 * room)}", style="dim")
    elif cell.leaf.common_words:
        text.append(" words", style="dim")
    return text


def _draw_pairs(comparison: Comparison, console: Console) -> None:
    names = names_apart(comparison.candidates)
    for pair in comparison.pairs:
        console.print(Text(pair_sentence(pair, names), style="bold"))
        for line in decisive(pair, comparison):
            console.print(Padding(Text(line), (0, 0, 0, 2)))
        console.print(Padding(Text(turning(pair), style="dim"), (0, 0, 0, 2)))
        console.print()

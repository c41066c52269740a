"""A ranking as a table for a terminal."""

from pathlib import PurePath

from rich import box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from screen.commands.rank import Candidate, Ranking, strongest
from screen.render.plain import plain, shorten, two_decimals
from screen.render.terminal import bar, drawn, gate_text, legend

_WIDE = 108
"""From so many columns on, evidence and requirements have columns of their own."""


def render_ranking_table(ranking: Ranking) -> str:
    """The ranking as text, as wide as the terminal."""
    return drawn(lambda console: draw_ranking(ranking, console))


def draw_ranking(ranking: Ranking, console: Console) -> None:
    """Draw the table, its legend and the line that says what it rests on."""
    table = _wide(ranking) if console.width >= _WIDE else _narrow(ranking, console.width)
    console.print(Text(plain(ranking.rubric.title), style="bold cyan"))
    console.print(table)
    if ranking.candidates:
        line = legend(ranking.candidates[0].verdict.shares)
        if any(c.verdict.gates for c in ranking.candidates):
            line.append("\n" if line.cell_len > console.width - 30 else " ").append(
                "✓ met  ✗ missing  ? unknown", style="dim"
            )
        console.print(line)
    console.print(Text(basis(ranking), style="dim"))


def basis(ranking: Ranking) -> str:
    """Rubric, as-of date, IDF, version, and how many profiles: one line."""
    idf = "IDF of this pool, so scores move with it" if ranking.idf_kind == "pool" else "IDF reference"
    shown = (
        f"{len(ranking.candidates)} of {ranking.profiles}"
        if len(ranking.candidates) < ranking.profiles
        else ranking.profiles
    )
    parts = [
        plain(PurePath(ranking.rubric.path).name),
        f"as of {ranking.as_of}",
        idf,
        f"screen {ranking.version}",
        f"{shown} profile{'' if ranking.profiles == 1 else 's'}",
    ]
    if ranking.skipped:
        parts.append(f"{len(ranking.skipped)} skipped")
    return " · ".join(parts)


def _wide(ranking: Ranking) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), expand=True, show_edge=False)
    table.add_column("#", justify="right", style="bold", no_wrap=True)
    table.add_column("Candidate", width=17, overflow="fold", style="bold")
    table.add_column("Score", justify="right", style="bold", no_wrap=True)
    table.add_column("Points by group", width=26)
    table.add_column("Strongest evidence", ratio=5)
    table.add_column("Requirements, ask", ratio=3)
    for number, candidate in enumerate(ranking.candidates):
        if number:
            table.add_row()
        table.add_row(
            str(candidate.rank),
            Text(plain(candidate.name)),
            two_decimals(candidate.verdict.score),
            Group(bar(candidate.verdict.shares, 25), _figures(candidate)),
            _evidence(candidate, 150),
            Group(*_needs(candidate, "\n")),
        )
    return table


def _narrow(ranking: Ranking, width: int) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), expand=True, show_edge=False)
    table.add_column("#", justify="right", style="bold", no_wrap=True)
    table.add_column("Score", justify="right", style="bold", no_wrap=True)
    table.add_column("Candidate, strongest evidence, requirements, what to ask", ratio=1)
    for number, candidate in enumerate(ranking.candidates):
        if number:
            table.add_row()
        head = Text(shorten(candidate.name, 28), style="bold")
        head.append(" " * max(1, 24 - head.cell_len))
        head.append_text(bar(candidate.verdict.shares, max(10, min(25, width - 44))))
        lines: list[RenderableType] = [head, _figures(candidate, named=True), _evidence(candidate, 2 * width - 60)]
        table.add_row(
            str(candidate.rank), two_decimals(candidate.verdict.score), Group(*lines, *_needs(candidate, "  "))
        )
    return table


def _figures(candidate: Candidate, *, named: bool = False) -> Text:
    shares = candidate.verdict.shares
    if named:
        return Text("  ".join(f"{label} {two_decimals(points)}" for label, points, _ in shares), style="dim")
    return Text(" ".join(two_decimals(points) for _, points, _ in shares), style="dim")


def _evidence(candidate: Candidate, width: int) -> Text:
    found = strongest(candidate.explanation) if candidate.explanation else None
    if found is None:
        return Text("no evidence in this profile", style="dim italic")
    leaf, evidence = found
    text = Text("nothing named; nearest to " if evidence.match == "related" else "", style="dim italic")
    text.append(f"{plain(leaf.label)}: ", style="not dim not italic cyan")
    text.append(f"“{shorten(evidence.quote, width, evidence.term)}”", style="italic default")
    text.append(f" {evidence.path}", style="dim default")
    return text


def _needs(candidate: Candidate, separator: str) -> list[RenderableType]:
    verdict = candidate.verdict
    out: list[RenderableType] = []
    if verdict.gates:
        out.append(gate_text(verdict.gates, separator))
    if verdict.ask:
        out.append(Text(f"ask: {shorten('; '.join(verdict.ask), 100)}", style="yellow"))
    if verdict.confidence < 1:
        out.append(Text(f"confidence {verdict.confidence:.0%}", style="dim"))
    return out

"""A ranking as a table for a terminal."""

from collections.abc import Container

from rich import box
from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from screen.commands.ranking import Candidate, Ranking
from screen.ground.evidence import strongest
from screen.ground.outgoing import one_line
from screen.render.flag_words import LEGEND, MARK, kinds_text
from screen.render.points import two_decimals
from screen.render.ranking import words
from screen.render.ranking.since import because_text, news_text, since_lines
from screen.render.ranking.stability import stability_lines, steady_text
from screen.render.terminal import AMBER, Parts, bar, cut, drawn, gate_parts, legend, marks_told, quote_text
from screen.render.unread import unread_text

_CARDS = 5
"""So many people are shown as cards, more of them a line each."""
_WIDE = 108
"""From so many columns on, evidence and requirements have columns of their own, where the latter are few."""
_FEW = 4
"""More of them take fewer lines below the evidence."""
_NAME = 17
"""Cells for names in the narrowest of those tables."""
_LONG_WORD = 22
"""Cells up to which a long word of a name is not broken."""
_BESIDE = 18
"""Columns of a narrow table that rank, score, the space between columns, and that before a bar take."""


def render_table(ranking: Ranking, *, view: str | None = None) -> str:
    """The ranking as text, as wide as the terminal; `view`: `table` or `cards`, by the number of people if None."""
    return drawn(lambda console: draw_ranking(ranking, console, view))


def draw_ranking(ranking: Ranking, console: Console, view: str | None = None) -> None:
    """Draw the table, its legend and the line that says what it rests on."""
    console.print(Text(one_line(ranking.rubric.title), style="bold cyan"))
    states: set[str] = {gate.state for candidate in ranking.candidates for gate in candidate.verdict.gates}
    if view == "table" or (view is None and len(ranking.candidates) > _CARDS):
        from screen.render.ranking.overview import draw_lines

        states |= draw_lines(ranking, console)
    else:
        most = max((len(candidate.verdict.gates) for candidate in ranking.candidates), default=0)
        wide = console.width >= _WIDE and most <= _FEW
        console.print(_wide(ranking, console.width) if wide else _narrow(ranking, console.width))
        for sentence in (*stability_lines(ranking), *since_lines(ranking), words.left_out(ranking)):
            if sentence:
                console.print(Text(sentence, style="dim"))
    if asked := words.asked_of_all(ranking):
        console.print(Text(asked, style=AMBER))
    if ranking.candidates:
        _draw_legend(ranking, states, console)
    for sentence in words.twins_told(ranking):
        console.print(Text(sentence, style="magenta"))
    console.print(Parts.of(words.basis(ranking)))


def _draw_legend(ranking: Ranking, states: Container[str], console: Console) -> None:
    told = marks_told(states)
    told += [LEGEND] if any(candidate.flags for candidate in ranking.candidates) else []
    groups, marks = legend(ranking.candidates[0].verdict.shares), [Text(one, style="dim") for one in told]
    whole = Text("   " if told else "").join([Text("  ").join(groups), Text("  ").join(marks)])
    for shown in [whole] if whole.cell_len <= console.width else [Parts(groups), Parts(marks)]:
        console.print(shown)


def _wide(ranking: Ranking, width: int) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), expand=True, show_edge=False)
    table.add_column("#", justify="right", style="bold", no_wrap=True)
    table.add_column("Candidate", width=_name_width(ranking, width), overflow="fold", style="bold")
    table.add_column("Score", justify="right", style="bold", no_wrap=True)
    table.add_column("Points by group", width=26, overflow="fold")
    table.add_column("Strongest evidence", ratio=1, overflow="fold")
    table.add_column("Requirements, ask", ratio=1, overflow="fold")
    shown = words.shown_names(ranking)
    for number, candidate in enumerate(ranking.candidates):
        if number:
            table.add_row()
        table.add_row(
            str(candidate.rank),
            Text(one_line(shown[candidate.id])),
            two_decimals(candidate.verdict.score),
            Group(bar(candidate.verdict.shares, 25), _figures(candidate)),
            _evidence(candidate, 150),
            Group(*_needs(ranking, candidate, one_a_line=True)),
        )
    return table


def _name_width(ranking: Ranking, width: int) -> int:
    """Cells for the names in a wide table: the longest fits where there is room, and so does a long word."""
    names = [one_line(name) for name in words.shown_names(ranking).values()]
    longest = max(map(cell_len, names), default=0)
    word = max((cell_len(word) for name in names for word in name.split()), default=0)
    return max(_NAME, min(longest, _NAME + (width - _WIDE) // 4), min(word, _LONG_WORD))


def _narrow(ranking: Ranking, width: int) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), expand=True, show_edge=False)
    table.add_column("#", justify="right", style="bold", no_wrap=True)
    table.add_column("Score", justify="right", style="bold", no_wrap=True)
    table.add_column("Candidate, strongest evidence, requirements, what to ask", ratio=1, overflow="fold")
    drawn_width = max(10, min(25, width - 44))
    names = [cut(name, width - _BESIDE - drawn_width) for name in words.shown_names(ranking).values()]
    room = min(max([23, *map(cell_len, names)]), width - _BESIDE - drawn_width)
    for number, candidate in enumerate(ranking.candidates):
        if number:
            table.add_row()
        head = Text(names[number], style="bold")
        head.append(" " * (room + 1 - head.cell_len))
        head.append_text(bar(candidate.verdict.shares, drawn_width))
        lines: list[RenderableType] = [head, _figures(candidate, named=True), _evidence(candidate, 2 * width - 60)]
        lines += _needs(ranking, candidate, one_a_line=False)
        table.add_row(str(candidate.rank), two_decimals(candidate.verdict.score), Group(*lines))
    return table


def _figures(candidate: Candidate, *, named: bool = False) -> Text:
    shares = candidate.verdict.shares
    if named:
        return Text("  ".join(f"{label} {two_decimals(points)}" for label, points, _ in shares), style="dim")
    return Text(" ".join(two_decimals(points) for _, points, _ in shares), style="dim")


def _evidence(candidate: Candidate, width: int) -> Text:
    explanation = candidate.explanation
    found = strongest(explanation) if explanation else None
    if explanation is None or found is None:
        return Text(words.nothing_named(candidate), style="dim italic")
    leaf, evidence = found
    if years := words.years_told(explanation, leaf):
        text = Text(years, style="cyan")
    else:
        text = Text(f"{words.quoted_for(explanation, leaf)}: ", style="cyan")
        text.append_text(quote_text(evidence, width, "italic default"))
    # Where import told it, the page of the document says more to a reader than the field of the profile.
    text.append(f" {one_line(evidence.place or evidence.path)}", style="dim default")
    return text


def _needs(ranking: Ranking, candidate: Candidate, *, one_a_line: bool) -> list[RenderableType]:
    verdict = candidate.verdict
    out: list[RenderableType] = []
    if verdict.gates:
        parts = gate_parts(verdict.gates, ranking.rubric)
        out.append(Text("\n").join(parts) if one_a_line else Parts(parts))
    if asked := words.own_questions(candidate, ranking):
        out.append(Text(f"ask: {cut('; '.join(asked), 100)}", style=AMBER))
    if candidate.flags:
        out.append(Text(f"{MARK} {kinds_text(candidate.flags)}", style="magenta"))
    if candidate.range and ranking.stability:
        out.append(Text(steady_text(candidate, ranking), style="dim"))
    if news := news_text(candidate):
        because = because_text(candidate, ranking)
        out.append(Text(f"since: {news}{'; ' if because else ''}{because}", style="cyan"))
    if candidate.decision:
        told = f"{candidate.decision.decision}: {candidate.decision.reason}"
        out.append(Text(cut(told, 100), style="green"))
    if verdict.unread:
        out.append(Text(unread_text(verdict.unread), style=AMBER))
    if verdict.confidence < 1:
        out.append(Text(f"confidence {verdict.confidence:.0%}", style="dim"))
    return out

"""The explanation of a score for a terminal: every criterion, its points, its quotes."""

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from screen.commands.show import Fit, Shown
from screen.ground.evidence import Evidence, Node
from screen.render.plain import plain, two_decimals, words_text
from screen.render.terminal import GROUP_STYLES, bar, cut, gate_text

_QUOTES = 4
"""Quotes shown for a criterion; the JSON has them all."""


def draw_explanation(fit: Fit, shown: Shown, console: Console) -> None:
    """Draw the tree of one rubric: groups, criteria, quotes, what was not found, and where there is room."""
    verdict = fit.verdict
    title = Text(f"\n{plain(fit.rubric.title)}", style="bold cyan")
    title.append(f"  {two_decimals(verdict.score)} of 100  ", style="bold white")
    title.append_text(bar(verdict.shares, 25))
    title.append(f"  confidence {verdict.confidence:.0%}", style="not bold dim")
    console.print(title)
    if verdict.gates:
        line = Text("requirements: ", style="dim")
        line.append_text(gate_text(verdict.gates, fit.rubric))
        console.print(line)
    for group in fit.explanation.details or ():
        _draw_group(group, console)
    _draw_absent(fit.explanation, console)
    _draw_gains(fit, console)
    if verdict.ask:
        console.print(Text(f"\nask: {'; '.join(plain(question) for question in verdict.ask)}", style="yellow"))
    console.print(
        Text(
            f"\n{plain(fit.rubric.path)} · as of {shown.as_of} · {idf_text(fit)} · screen {shown.version}", style="dim"
        ),
        soft_wrap=False,
    )


def _draw_group(group: Node, console: Console) -> None:
    mark, colour = GROUP_STYLES[group.label]
    line = Text(f"\n{mark} {group.label}", style=f"bold {colour}")
    line.append(f"  {two_decimals(group.points)} of {group.of / 100:g}", style="not bold")
    if group.note:
        line.append(f"  {group.note}", style="not bold dim")
    console.print(line)
    for leaf in group.details or ():
        if leaf.points or leaf.quotes or leaf.note:
            _draw_leaf(leaf, console, saturating=group.saturates)


def _draw_leaf(leaf: Node, console: Console, *, saturating: bool) -> None:
    line = Text(f"{two_decimals(leaf.points):>6}", style="bold")
    if not saturating:
        line.append(f" of {two_decimals(leaf.of)}", style="not bold dim")
    line.append(f"  {plain(leaf.label)}", style="not bold")
    if leaf.weight is not None:
        line.append(f"  IDF {leaf.weight:.2f}", style="not bold dim")
    console.print(Padding(line, (0, 0, 0, 2)))
    detail = " × ".join(f"{factor.label} {factor.value:.3g}" for factor in leaf.factors)
    if leaf.note:
        detail = f"{detail}; {leaf.note}" if detail else leaf.note
    if detail:
        console.print(Padding(Text(plain(detail), style="dim"), (0, 0, 0, 10)))
    quotes = [evidence for evidence in leaf.quotes if evidence.match != "field"]
    for evidence in quotes[:_QUOTES]:
        console.print(Padding(_quote(evidence, console.width), (0, 0, 0, 10)))
    if len(quotes) > _QUOTES:
        more = f"and {len(quotes) - _QUOTES} more (--format json lists them all)"
        console.print(Padding(Text(more, style="dim"), (0, 0, 0, 10)))
    if leaf.common_words:
        console.print(Padding(Text(_common(leaf), style="dim"), (0, 0, 0, 10)))


def _common(leaf: Node) -> str:
    """The words in common, and what they earned where something is named beside them."""
    earned = next((two_decimals(part.points) for part in leaf.details or () if part.words), None)
    return f"words in common: {words_text(leaf.common_words)}" + (f" ({earned})" if earned else "")


def _quote(evidence: Evidence, width: int) -> Text:
    text = Text(f"“{cut(evidence.quote, max(60, 2 * width - 70), evidence.term)}”", style="italic")
    text.append(f" {plain(evidence.term)}, {evidence.match}, {evidence.rung}, {evidence.path}", style="not italic dim")
    return text


def _draw_absent(explanation: Node, console: Console) -> None:
    absent = [
        leaf
        for group in explanation.details or ()
        if group.label == "skills"
        for leaf in group.details or ()
        if leaf.state is not None
    ]
    if not absent:
        return
    console.print(Text("\nLooked for and not found", style="bold"))
    for leaf in absent:
        line = Text("? " if leaf.state == "unknown" else "✗ ", style="yellow" if leaf.state == "unknown" else "red")
        line.append(plain(leaf.label), style="none")
        near = f"; {two_decimals(leaf.points)} for words in common, which meet no requirement" if leaf.points else ""
        sought = ", ".join(plain(term) for term in leaf.sought)
        line.append(f"  {leaf.state}; looked for {sought}{near}", style="dim")
        console.print(Padding(line, (0, 0, 0, 2)))


def _draw_gains(fit: Fit, console: Console) -> None:
    if not fit.gains:
        return
    console.print(Text("\nWhat would raise the score most", style="bold"))
    for gain in fit.gains:
        criterion, share = gain.criterion, gain.share
        room = Text(f"up to +{two_decimals(gain.room)}", style="green")
        name = criterion.label if criterion.whole else f"{criterion.label} ({criterion.group})"
        room.append(f"  {plain(name)}, {two_decimals(share.points)} of {two_decimals(share.of)} now", style="none")
        console.print(Padding(room, (0, 0, 0, 2)))


def draw_fits(shown: Shown, console: Console) -> None:
    """Draw one line for each rubric, best fit first."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), show_edge=False)
    table.add_column("Rubric", style="bold")
    table.add_column("Score", justify="right", style="bold", no_wrap=True)
    table.add_column("Points by group", no_wrap=True)
    table.add_column("Requirements", overflow="fold")
    for fit in shown.fits:
        table.add_row(
            Text(plain(fit.rubric.title)),
            two_decimals(fit.verdict.score),
            bar(fit.verdict.shares, 25 if console.width >= 100 else 15),
            gate_text(fit.verdict.gates, fit.rubric, "\n"),
        )
    console.print(table)
    for fit in shown.fits:
        if fit.idf_kind == "pool":
            console.print(Text(f"{plain(fit.rubric.title)}: {idf_text(fit)}", style="dim"))
    console.print(Text(f"as of {shown.as_of} · screen {shown.version}", style="dim"))


def idf_text(fit: Fit) -> str:
    """Which IDF the score rests on."""
    return "IDF of this pool, so scores move with it" if fit.idf_kind == "pool" else "IDF reference"

"""An explanation for a terminal: every criterion, its points, its quotes."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from screen.ground.evidence import Evidence, Node
from screen.ground.outgoing import one_line
from screen.render.explanation.words import words_text
from screen.render.points import share, two_decimals
from screen.render.terminal import GROUP_STYLES, STATES, quote_text

_QUOTES = 4
"""Quotes shown for a criterion; the JSON has them all."""


def draw_explanation(explanation: Node, console: Console, *, everything: bool = False) -> None:
    """Draw the tree: groups, criteria, quotes, and what was looked for and not found.

    What earned nothing is counted; `everything`: shown as well.
    """
    for group in explanation.details or ():
        _draw_group(group, console, everything=everything)
    _draw_absent(explanation, console)


def _draw_group(group: Node, console: Console, *, everything: bool) -> None:
    mark, colour = GROUP_STYLES[group.label]
    line = Text(f"\n{mark} {group.label}", style=f"bold {colour}")
    line.append(f"  {two_decimals(group.points)} of {share(group.of)}", style="not bold")
    if group.note:
        line.append(f"  {group.note}", style="not bold dim")
    console.print(line)
    folded: dict[str, int] = {}
    for leaf in group.details or ():
        if leaf.points or leaf.quotes or (everything and group.saturates):
            _draw_leaf(leaf, console, saturating=group.saturates)
        elif leaf.note and leaf.state is None:
            folded[leaf.note] = folded.get(leaf.note, 0) + 1
    for note, count in folded.items():
        rest = f"{count} more earned nothing: {one_line(note)} (--all)"
        console.print(Padding(Text(rest, style="dim"), (0, 0, 0, 2)))


def _draw_leaf(leaf: Node, console: Console, *, saturating: bool) -> None:
    line = Text(f"{two_decimals(leaf.points):>6}", style="bold")
    if not saturating:
        line.append(f" of {two_decimals(leaf.of)}", style="not bold dim")
    line.append(f"  {one_line(leaf.label)}", style="not bold")
    if leaf.weight is not None:
        line.append(f"  IDF {leaf.weight:.2f}", style="not bold dim")
    console.print(Padding(line, (0, 0, 0, 2)))
    detail = " × ".join(f"{factor.label} {factor.value:.3g}" for factor in leaf.factors)
    if leaf.note:
        detail = f"{detail}; {leaf.note}" if detail else leaf.note
    if detail:
        console.print(Padding(Text(one_line(detail), style="dim"), (0, 0, 0, 10)))
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
    text = quote_text(evidence, max(60, 2 * width - 70), "italic")
    place = f" ({one_line(evidence.place)})" if evidence.place else ""
    text.append(
        f" {one_line(evidence.term)}, {evidence.match}, {evidence.rung}, {evidence.path}{place}", style="not italic dim"
    )
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
        mark, colour = STATES[leaf.state or "missing"]
        line = Text(f"{mark} ", style=colour)
        line.append(one_line(leaf.label), style="none")
        near = f"; {two_decimals(leaf.points)} for words in common, which meet no requirement" if leaf.points else ""
        sought = ", ".join(one_line(term) for term in leaf.sought)
        found = one_line(leaf.note) if leaf.note else f"{leaf.state}; looked for {sought}"
        line.append(f"  {found}{near}", style="dim")
        console.print(Padding(line, (0, 0, 0, 2)))

"""An explanation for a terminal: every criterion, its points, its quotes."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from screen.ground.evidence import Evidence, Node
from screen.ground.outgoing import one_line
from screen.render.explanation.folding import fold_absent, fold_group
from screen.render.explanation.words import source_text, words_text
from screen.render.points import share, two_decimals
from screen.render.terminal import GROUP_STYLES, STATES, hanging_rows, quote_text

_QUOTES = 2
"""Quotes shown for a criterion."""
_POINTS = 8
"""Cells before the label of a criterion."""


def draw_explanation(explanation: Node, console: Console, *, everything: bool = False) -> None:
    """Draw the tree: groups, criteria, quotes, and what was not found.

    What earned little or nothing is told in a line; `everything`: shown as well, with all quotes.
    """
    for group in explanation.details or ():
        _draw_group(group, console, everything=everything)
    _draw_absent(explanation, console, everything=everything)


def _draw_group(group: Node, console: Console, *, everything: bool) -> None:
    mark, colour = GROUP_STYLES[group.label]
    line = Text(f"\n{mark} {group.label}", style=f"bold {colour}")
    line.append(f"  {two_decimals(group.points)} of {share(group.of)}", style="not bold")
    console.print(line)
    table = hanging_rows(_POINTS)
    if group.note:
        table.add_row("", Text(group.note, style="dim"))
    folded = fold_group(group, everything=everything)
    for leaf in folded.shown:
        label = Text() if group.saturates else Text(f"of {two_decimals(leaf.of)}  ", style="dim")
        label.append(one_line(leaf.label), style="not dim")
        if leaf.weight is not None:
            label.append(f"  IDF {leaf.weight:.2f}", style="dim")
        table.add_row(_points(leaf.points), label)
        for below in _below(leaf, console.width, everything=everything):
            table.add_row("", below)
    for points, text in folded.told:
        table.add_row(_points(points), Text(f"{one_line(text)} (--all)", style="dim"))
    if table.row_count:
        console.print(table)


def _points(points: int) -> Text:
    return Text(f"{two_decimals(points):>{_POINTS}}", style="bold")


def _below(leaf: Node, width: int, *, everything: bool) -> Iterator[Text]:
    """What stands below the label of a criterion: how its points came about, its quotes, its words in common."""
    factors = " × ".join(f"{factor.label} {factor.value:.3g}" for factor in leaf.factors)
    if detail := "; ".join(part for part in (factors, leaf.note) if part):
        yield Text(one_line(detail), style="dim")
    quotes = [evidence for evidence in leaf.quotes if evidence.match != "field"]
    shown = len(quotes) if everything else _QUOTES
    for evidence in quotes[:shown]:
        yield _quote(evidence, width)
    if (more := len(quotes) - shown) > 0:
        yield Text(f"and {more} more {'quotes' if more > 1 else 'quote'} (--all)", style="dim")
    if leaf.common_words:
        yield Text(_common(leaf), style="dim")


def _common(leaf: Node) -> str:
    """The words in common, and what they earned where something is named beside them."""
    earned = next((two_decimals(part.points) for part in leaf.details or () if part.words), None)
    return f"words in common: {words_text(leaf.common_words)}" + (f" ({earned})" if earned else "")


def _quote(evidence: Evidence, width: int) -> Text:
    text = quote_text(evidence, max(60, 2 * width - 70), "italic")
    place = f" ({one_line(evidence.place)})" if evidence.place else ""
    text.append(f" {one_line(source_text(evidence))}{place}", style="not italic dim")
    return text


def _draw_absent(explanation: Node, console: Console, *, everything: bool) -> None:
    absent = fold_absent(explanation, everything=everything)
    if not any(absent):
        return
    head = Text("\nNot found", style="bold")
    head.append("" if everything else "  (--all: which words were looked for)", style="not bold dim")
    console.print(head)
    table = hanging_rows(max(map(len, STATES)) + 4)
    for leaf in absent.alone:
        table.add_row(_state(leaf.state or "missing"), _absence(leaf))
    for state, labels in absent.together.items():
        table.add_row(_state(state), one_line(", ".join(labels)))
    console.print(table)


def _state(state: str) -> Text:
    mark, colour = STATES[state]
    return Text(f"  {mark} {state}", style=colour)


def _absence(leaf: Node) -> Text:
    """What was looked for, or where it may stand."""
    near = f"; {two_decimals(leaf.points)} for words in common, which meet no requirement" if leaf.points else ""
    told = one_line(leaf.note) if leaf.note else f"looked for {', '.join(map(one_line, leaf.sought))}"
    return Text(one_line(leaf.label)).append(f"  {told}{near}", style="dim")

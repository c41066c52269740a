"""What all tables for a terminal share: the console they are drawn on, bars, states of requirements."""

import io
from collections.abc import Callable, Container, Sequence

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from screen.criteria.gate import Gate
from screen.ground.evidence import Evidence
from screen.render.clipping import find_matched, matched_words, shorten
from screen.render.points import share
from screen.render.requirement_names import requirement_name
from screen.sources.rubric import Rubric

AMBER = "dark_orange3"
"""Reads on a light ground and on a dark one; yellow and white do not."""
GROUP_STYLES = {
    "skills": ("█", "cyan"),
    "keywords": ("▓", "blue"),
    "publications": ("▒", "magenta"),
    "seniority": ("░", AMBER),
}
"""Group to the mark and the colour of its part of a bar; the marks differ, so that a bar reads without colour too."""
STATES = {
    "met": ("✓", "green"),
    "partly": ("◐", AMBER),
    "missing": ("✗", "red"),
    "unknown": ("?", AMBER),
    "unread": ("…", AMBER),
}


def drawn(draw: Callable[[Console], None]) -> str:
    """The text that `draw` puts on a console like the standard output: its width, and colour only if it has any."""
    real = Console()
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=max(real.width, 40),
        force_terminal=real.is_terminal,
        no_color=real.no_color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    draw(console)
    return (
        buffer.getvalue()
        if real.is_terminal
        else "".join(f"{line.rstrip()}\n" for line in buffer.getvalue().splitlines())
    )


def hanging_rows(width: int) -> Table:
    """Rows of a mark in `width` cells and a text, whose further lines begin below its first."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(width=width, no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    return table


def bar(shares: Sequence[tuple[str, int, int]], width: int) -> Text:
    """A bar of `width` cells for 100 points, split by group; `shares` are group, points and of, in hundredths.

    Cells that are left over go to the largest remainders, so that no group has fewer than one that earned less.
    """
    each = [points * width for _, points, _ in shares]
    cells, filled = [one // 10_000 for one in each], round(sum(each) / 10_000)
    for number in sorted(range(len(each)), key=lambda number: -(each[number] % 10_000))[: filled - sum(cells)]:
        cells[number] += 1
    text = Text()
    for (label, _, _), number in zip(shares, cells, strict=True):
        mark, colour = GROUP_STYLES[label]
        text.append(mark * number, style=colour)
    text.append("·" * (width - filled), style="dim")
    return text


def legend(shares: Sequence[tuple[str, int, int]]) -> list[Text]:
    """Which mark stands for which group, and what it can earn."""
    marks = [(*GROUP_STYLES[label], f"{label} {share(of)}") for label, _, of in shares]
    return [Text.assemble((mark, colour), f" {told}") for mark, colour, told in marks]


def marks_told(states: Container[str]) -> list[str]:
    """What the marks of these states stand for: `✓ met`."""
    return [f"{mark} {state}" for state, (mark, _) in STATES.items() if state in states]


def cut(text: str, width: int, around: str = "") -> str:
    """`text` in at most `width` cells, as `shorten` cuts it; a Chinese or Korean letter takes two."""
    letters = width
    while (over := cell_len(out := shorten(text, letters, around)) - width) > 0 and letters > 1:
        letters -= (over + 1) // 2
    return out


def quote_text(evidence: Evidence, width: int, style: str) -> Text:
    """A quote in marks of quotation, in at most `width` cells, the words that matched in bold."""
    shown = cut(evidence.quote, width, matched_words(evidence) or evidence.term)
    text = Text(f"“{shown}”", style=style)
    if place := find_matched(shown, evidence):
        text.stylize("bold", 1 + place[0], 1 + place[1])
    return text


def gate_parts(gates: Sequence[Gate], rubric: Rubric) -> list[Text]:
    """`✓ CUDA`, `✗ Distributed training`, `? at least 3 years`."""
    marks = [STATES[gate.state] for gate in gates]
    names = [requirement_name(gate.name, rubric) for gate in gates]
    return [Text(f"{mark} {name}", style=colour) for (mark, colour), name in zip(marks, names, strict=True)]


class Parts:
    """Texts one after another: a line ends between two of them, and inside one only that is longer than a line."""

    def __init__(self, parts: Sequence[Text], gap: str = "  ") -> None:
        self._parts, self._gap = parts, gap

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        lines: list[Text] = []
        for part in self._parts:
            if lines and lines[-1].cell_len + len(self._gap) + part.cell_len <= options.max_width:
                lines[-1].append(self._gap).append_text(part)
            else:
                # A line of its own, for what is put behind would take the style of the part.
                wrapped = part.wrap(console, options.max_width, overflow=options.overflow)
                lines.extend(Text().append_text(line) for line in wrapped)
        yield from lines

    @classmethod
    def of(cls, line: str, style: str = "dim") -> "Parts":
        """A line whose parts stand between ` · `: each end of a line is one of a part."""
        *parts, last = line.split(" · ")
        return cls([*(Text(f"{part} ·", style=style) for part in parts), Text(last, style=style)], " ")

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement.get(console, options, Text(self._gap).join(self._parts))

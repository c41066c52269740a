"""A ranking as CSV: one line a candidate."""

import csv
import io

from screen.commands.ranking import Ranking
from screen.render.cell import cell
from screen.render.ranking.columns import columns


def render_csv(ranking: Ranking) -> str:
    """One line a candidate: the verdict, what it rests on, and points, state and best quote of every criterion."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    found = columns(ranking)
    writer.writerow([cell(column.head) for column in found])
    for row in range(len(ranking.candidates)):
        writer.writerow([_cell(column.values[row], column.decimals) for column in found])
    return buffer.getvalue()


def _cell(value: int | float | str, decimals: int) -> str:
    return cell(value) if isinstance(value, str) else f"{value:.{decimals}f}"

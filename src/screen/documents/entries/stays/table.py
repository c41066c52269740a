"""Columns: what each column of a table, or each argument of a LaTeX macro, holds in all rows of a list of jobs."""

from collections.abc import Mapping, Sequence

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.entries.stays.phrase import is_employer, is_place, is_title

_LONGEST_CELL = 90
"""Characters; a longer cell is a description."""

Shape = tuple[str | None, int]
"""Name of the macro and number of cells: rows of one shape have the same columns."""


def column_roles(lines: Sequence[Line]) -> dict[Shape, dict[str, int]]:
    """The columns that hold `name`, `position` and `location`, for each shape of row that occurs.

    No single row tells the employer from the position where no word does; all rows together mostly do.
    """
    shapes: dict[Shape, list[Line]] = {}
    for line in lines:
        if line.kind == "row" and len(line.cells) > 2:
            shapes.setdefault((line.macro, len(line.cells)), []).append(line)
    return {shape: roles for shape, rows in shapes.items() if (roles := _roles(rows))}


def _roles(rows: Sequence[Line]) -> dict[str, int]:
    left = []
    location: int | None = None
    for column in range(len(rows[0].cells)):
        said = [row.cells[column] for row in rows if row.cells[column]]
        if not said or sum(len(cell) for cell in said) > _LONGEST_CELL * len(said):
            continue
        if sum(bool(find_dates(cell)) for cell in said) * 2 > len(said):
            continue
        if sum(is_place(cell) for cell in said) * 2 > len(said):
            location = column if location is None else location
            continue
        left.append(
            (
                column,
                sum(is_title(cell) for cell in said) / len(rows),
                sum(is_employer(cell) for cell in said) / len(rows),
            )
        )
    if len(left) < 2:
        return {}
    # A column that holds a word of titles in most rows is the position; with none told, titles come first.
    position = max(left, key=lambda column: (column[1] - 0.5 * column[2], -column[0]))
    others = [column for column in left if column is not position]
    name = max(others[:2], key=lambda column: (column[2], -column[0]))
    return {"name": name[0], "position": position[0], **({"location": location} if location is not None else {})}


def cells_of(line: Line, roles: Mapping[Shape, Mapping[str, int]]) -> dict[str, str]:
    """What a row says in each of the columns that are told; nothing for other lines."""
    columns = roles.get((line.macro, len(line.cells))) if line.kind == "row" else None
    return {role: line.cells[column] for role, column in (columns or {}).items() if line.cells[column]}

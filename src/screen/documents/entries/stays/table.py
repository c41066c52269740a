"""Tables: lists of jobs or degrees in rows below one that names the columns, `School | Position | From | To`."""

import re
from collections.abc import Sequence
from itertools import compress

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import DayOrder, find_dates, is_dates
from screen.documents.entries.stays.history_entry import HistoryEntry
from screen.documents.entries.stays.label import part_of
from screen.documents.entries.stays.phrase import is_degree, is_employer, is_place, is_school, is_title, without_place
from screen.documents.entries.stays.wording import may_be_where
from screen.documents.words.word_patterns import word_set
from screen.ground.text import fold

_FEWEST_COLUMNS, _LONGEST_NAME = 3, 4
"""Columns of such a table, and words of the name of one."""
_MARKS = ("\t", " | ", " / ")
"""What parts the cells of a row."""
_LETTERS = re.compile(r"^\D*[^\W\d_]{3}\D*$")
"""What a cell that names something has, and no number or grade."""
_LETTER = re.compile(r"[^\W\d_]")
"""What the least that is called a degree has: `B.A.`, `10th`."""


def read_table(lines: Sequence[Line], kind: str, order: DayOrder | None = None) -> list[HistoryEntry] | None:
    """The entries of a list that is a table, a row each; None of any other.

    A line that says an entry again, by its employer or all it is, is above what more is said of that one.
    """
    names = _cells(lines[0]) if lines else []
    rows = _rows(lines, names)
    table = [_cells(lines[at]) for at in rows]
    parts = _parts(names, table, kind) if rows[:1] == [1] and _names_columns(names, table) else []
    if not _make_entries(parts, kind):
        return None
    entries = [_entry(lines[at], names, row, parts) for at, row in zip(rows, table, strict=True)]
    _set_ends(entries, table, [part == "date" for part in parts], order)
    _set_employers(entries, [row[parts.index("org")] for row in table])
    of_rows = {lines[row].block for row in (0, *rows)}
    below = [at for at, line in enumerate(lines) if line.block not in of_rows and len(_cells(line)) < len(names)]
    _add_below(entries, rows, [(at, lines[at]) for at in below])
    return entries


def _add_below(entries: Sequence[HistoryEntry], rows: Sequence[int], below: Sequence[tuple[int, Line]]) -> None:
    """Give entries what stands below their rows, or below the line that says one again."""
    said: dict[int, HistoryEntry] = dict(zip(rows, entries, strict=True))
    for at, line in below:
        if again := _said_again(line, entries):
            said[at] = again
            continue
        entry = said[max(one for one in said if one < at)]
        (entry.items if line.kind == "item" else entry.prose).append(line.plain)


def _said_again(line: Line, entries: Sequence[HistoryEntry]) -> HistoryEntry | None:
    """The entry that a line names by its employer, with its position or dates perhaps, and nothing else."""
    text = fold(line.plain)
    for span in reversed(find_dates(text)):
        text = text[: span.begin] + text[span.stop :]
    for entry in entries if line.kind != "item" else ():
        role = fold(entry.roles[0]) if entry.roles else ""
        rest = text.replace(role, "", 1) if role else text
        named = [fold(name) for name in entry.names if fold(name) in rest]
        if named and not _LETTER.search(rest.replace(named[0], "", 1)):
            return entry
    return None


def _rows(lines: Sequence[Line], names: Sequence[str]) -> list[int]:
    """The lines with a cell for each name of a column, but those that say these names.

    None where other lines have cells: a row may go on in them.
    """
    split = {line.block for line in lines if line.cells}
    cells = [_cells(line) if line.first or line.block not in split else [] for line in lines]
    if any(1 < len(own) != len(names) for own in cells):
        return []
    return [at for at, own in enumerate(cells) if len(own) == len(names) and own != names]


def _cells(line: Line) -> list[str]:
    mark = next((mark for mark in _MARKS if mark in line.text), "\t")
    return [cell.strip() for cell in (line.cells or line.text.split(mark))]


def _names_columns(names: Sequence[str], table: Sequence[Sequence[str]]) -> bool:
    """Whether a row names the columns of those below: it has no dates where all others have them, and known names."""
    short = all(0 < len(name.split()) <= _LONGEST_NAME and not re.search(r"\d", name) for name in names)
    dated = any(_are_dates(column, 1 + len(column) // 2) for column in zip(*table, strict=True))
    known = any(part_of(name) or fold(name) in word_set("entries", "columns") for name in names)
    return len(set(names)) == len(names) >= _FEWEST_COLUMNS and short and dated and known


def _make_entries(parts: Sequence[str], kind: str) -> bool:
    """Whether columns hold what entries have: one employer and position each, or one school and at most one degree."""
    return parts.count("org") == 1 and parts.count("role") in ((1,) if kind == "work" else (0, 1))


def _are_dates(column: Sequence[str], fewest: int) -> bool:
    """Whether a column holds so many dates, and nothing else."""
    told = [cell for cell in column if cell]
    return len(told) >= fewest and all(map(_is_date, told))


def _is_date(cell: str) -> bool:
    return is_dates(cell) or is_dates(f"2000 – {cell}")


def _parts(names: Sequence[str], table: Sequence[Sequence[str]], kind: str) -> list[str]:
    """What each column of a list holds by its name, else by the words of most of its cells.

    The only one of names that neither tells has the part that no other has, of degrees the first one. Of a school and
    who examines, the column counts that has more words of schools, and the later one of two alike.
    """
    named = [part_of(name) or "" for name in names]
    if kind == "education":
        named = ["area" if part == "text" else part for part in named]
    columns = list(zip(*table, strict=True))
    out = [
        "date" if _are_dates(column, 1) else part or _by_cells(column, kind, named)
        for part, column in zip(named, columns, strict=True)
    ]
    out = _with_one_school(out, columns) if kind == "education" else out
    return _with_missing(out, columns, kind)


def _with_missing(parts: Sequence[str], columns: Sequence[Sequence[str]], kind: str) -> list[str]:
    """The parts of columns; the one that none is yet is the only column of names, of degrees the first."""
    out = list(parts)
    missing = [part for part in ("org", "role") if part not in out]
    study = missing == ["role"] and kind == "education"
    least = _LETTER if study else _LETTERS
    free = [at for at, part in enumerate(out) if not part and all(map(least.search, columns[at]))]
    if len(missing) == 1 and (len(free) == 1 or (free and study)):
        out[free[0]] = missing[0]
    return out


def _with_one_school(parts: Sequence[str], columns: Sequence[Sequence[str]]) -> list[str]:
    """The parts of columns with the school as the only one that names one; who examined is something else there."""
    orgs = [at for at, part in enumerate(parts) if part == "org"]
    best = max(orgs, key=lambda at: (sum(map(is_school, columns[at])), at), default=None)
    return ["item" if at in orgs and at != best else part for at, part in enumerate(parts)]


def _is_name(text: str) -> bool:
    return is_school(text) or is_employer(text)


def _by_cells(column: Sequence[str], kind: str, named: Sequence[str]) -> str:
    """The position, degree, employer, school or place that most cells of a column are, unless another is called so."""
    told = [
        ("role", sum(map(is_degree if kind == "education" else is_title, column))),
        ("org", sum(map(_is_name, column))),
        ("location", sum(map(is_place, column))),
    ]
    return next((part for part, count in told if part not in named and 2 * count > len(column)), "")


def _set_ends(
    entries: Sequence[HistoryEntry], table: Sequence[Sequence[str]], dated: Sequence[bool], order: DayOrder | None
) -> None:
    """Give entries their dates; where the last that began has none in the column of ends, it lasts."""
    rows = [list(compress(row, dated)) for row in table]
    for entry, cells in zip(entries, rows, strict=True):
        entry.spans = find_dates(" – ".join(filter(None, cells)), order)
    starts = [entry.spans[0].start or "" if entry.spans else "" for entry in entries]
    at = starts.index(max(starts))
    if len(rows[at]) > 1 and not rows[at][-1] and rows[at][0]:
        entries[at].spans = find_dates(f"{rows[at][0]} – present", order)


def _entry(line: Line, names: Sequence[str], row: Sequence[str], parts: Sequence[str]) -> HistoryEntry:
    """The entry of a row but for its dates and employer; of a cell of several lines the first counts."""
    entry = HistoryEntry(line.place, [], [], [], [], [], [], [], [], line.kind, [line.plain])
    lists = {"role": entry.roles, "area": entry.areas, "location": entry.locations}
    for name, cell, part in zip(names, row, parts, strict=True):
        text, *more = [text.strip() for text in cell.split("\n") if text.strip()] or [""]
        entry.prose += more
        text += "%" * ("%" in name and text.isdigit())
        if text and part == "item":
            entry.items.append(f"{name}: {text}")
        elif text and part not in ("date", "org"):
            lists.get(part, entry.prose).append(text if part or _LETTERS.search(text) else f"{name}: {text}")
    return entry


def _set_employers(entries: Sequence[HistoryEntry], cells: Sequence[str]) -> None:
    """Give entries what the column of employers or schools holds, without the places behind it; an empty cell goes on.

    A few capitalised words behind a comma say where that is, if they do so in most cells.
    """
    tails = [cell.rpartition(", ")[2] for cell in cells if cell.count(", ") == 1]
    placed = 2 * sum(map(may_be_where, tails)) > len(cells)
    above: HistoryEntry | None = None
    for entry, cell in zip(entries, cells, strict=True):
        name, place = without_place(cell.partition("\n")[0])
        head, comma, tail = name.rpartition(", ")
        if comma and place is None and (is_place(tail) or (placed and may_be_where(tail))):
            name, place = head, tail
        if name:
            entry.names, entry.locations, above = [name], [*entry.locations, *filter(None, [place])], entry
        elif above:
            entry.names, entry.locations, entry.inherited = above.names, above.locations, True

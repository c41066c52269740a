"""The file that says to which groups people belong: read for `screen audit` alone, so that no score can know of it.

A contract of import-linter holds that nothing but that use case imports this module.
"""

import csv
import io
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import msgspec

from screen.ground.errors import InputError
from screen.ground.utf8 import utf8_text
from screen.sources.value_checks import shortened

_MOST_BYTES = 64 << 20
_MOST_VALUES = 30
"""Groups of one attribute; more of them are no groups."""


class Groups(msgspec.Struct, frozen=True):
    """Who belongs to which groups."""

    attributes: tuple[str, ...]
    """Columns of the file, in its order."""
    of: Mapping[str, Mapping[str, str]]
    """Id to attribute to group; what is not told is left out."""


def load_groups(path: Path) -> Groups:
    """The groups in a CSV file: a column `id`, and one for each attribute. Empty cells: not told.

    Raises:
        InputError: the file cannot be read, or is no such table.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from error
    if len(data) > _MOST_BYTES:
        raise InputError(f"{path}: larger than {_MOST_BYTES >> 20} MB, which is no file of groups")
    return parse_groups(utf8_text(data, str(path)), str(path))


def parse_groups(text: str, name: str) -> Groups:
    """The same of a text. `name`: of the file, for what is wrong with it. Raises InputError."""
    head = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count))
    try:
        columns = _columns(next(reader, []), name)
        found: dict[str, dict[str, str]] = {}
        spelt: dict[tuple[str, str], str] = {}
        for row in reader:
            cells = [cell.strip() for cell in row]
            if not any(cells):
                continue
            if len(cells) != len(columns) or not cells[0]:
                raise InputError(
                    f"{name}:{reader.line_num}: {len(cells)} cells where the first line has {len(columns)}"
                )
            if cells[0] in found:
                raise InputError(f"{name}:{reader.line_num}: {cells[0]} stands there a second time")
            # one group however it is spelt: Woman, woman
            pairs = [(column, cell) for column, cell in zip(columns[1:], cells[1:], strict=True) if cell]
            found[cells[0]] = {
                column: spelt.setdefault((column, " ".join(cell.casefold().split())), cell) for column, cell in pairs
            }
    except csv.Error as error:
        raise InputError(f"{name}:{reader.line_num}: no CSV: {error}") from error
    for column, count in Counter(attribute for attribute, _ in spelt).items():
        if count > _MOST_VALUES:
            raise InputError(f"{name}: {column} has {count} groups; write bands of it, such as `under 30`")
    return Groups(tuple(columns[1:]), found)


def _columns(row: list[str], name: str) -> list[str]:
    """The names in the first line. Raises InputError where they are none."""
    columns = [cell.strip() for cell in row]
    if len(columns) < 2 or columns[0].casefold() != "id":
        found = f"it names {shortened(', '.join(columns))}" if any(columns) else "it is empty"
        raise InputError(f"{name}:1: the first line must name the columns: id, and one for each attribute; {found}")
    if not all(columns) or len(set(columns)) < len(columns):
        raise InputError(f"{name}:1: every column needs a name of its own")
    return columns

"""A rail in plain text: names of sections at the margin, each on the line of its first entry."""

import re
from collections import Counter
from collections.abc import Sequence

from screen.documents.blocks.heading_names import heading_kinds

_RAILED = re.compile(r"(?P<name>\S(?:.{0,38}?\S)?)(?P<gap>\s{2,})(?=\S)")
_FEWEST = 2


def without_rail(lines: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """Numbered lines, each name of a section in a rail on a line of its own, and what stands beside it moved left.

    A rail has several such names, what stands beside them begins in one column, and nothing else crosses it.
    """
    columns = Counter(column for _, line in lines if (column := _column(line)))
    if not columns:
        return list(lines)
    column = columns.most_common(1)[0][0]
    count = sum(_column(line) == column and not _is_contact(line) for _, line in lines)
    beside = [line for _, line in lines if line[:column].strip() and _column(line) != column]
    inner = sum(1 for _, line in lines if line.strip() and not line[:column].strip())
    if count < _FEWEST or inner < len([line for line in beside[_FEWEST:] if len(line) > column]):
        return list(lines)
    out: list[tuple[int, str]] = []
    railed = False
    for number, line in lines:
        if _column(line) == column:
            out += [(number, ""), (number, line[:column].strip().upper()), (number, line[column:])]
            railed = True
        else:
            out.append((number, line[column:] if railed and not line[:column].strip() else line))
    return out


def _is_contact(line: str) -> bool:
    """Whether a line begins with the label of a contact (`Address`, `E-Mail`), as those of forms do."""
    found = _RAILED.match(line)
    return found is not None and heading_kinds(found["name"]) == ("contact",)


def _column(line: str) -> int:
    """The column in which text begins behind the name of a section at the margin; 0 where there is none."""
    found = _RAILED.match(line)
    return found.end() if found and heading_kinds(found["name"]) else 0

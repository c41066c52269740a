"""Header rows: rows of a table that only name its columns."""

from screen.documents.blocks.line import Line
from screen.documents.words.word_patterns import word_set


def is_header_row(line: Line) -> bool:
    """Whether a row of a table only names its columns."""
    cells = [cell.strip(" *") for cell in line.text.casefold().split("\t") if cell.strip()]
    named = all(part.strip() in word_set("entries", "columns") for cell in cells for part in cell.split("/"))
    return len(cells) > 1 and named and (line.kind == "row" or len(cells) > 2)

"""A ranking as a spreadsheet: a sheet with a line a candidate, and one that says what it rests on."""

import io
from datetime import datetime

from screen.commands.ranking import Ranking
from screen.ground.outgoing import one_line
from screen.render.ranking import words
from screen.render.ranking.columns import Column, columns

_LONGEST = 32_000
"""Characters of a cell; spreadsheets take 32,767 at most."""
_WIDEST = 60
"""Characters that a column is wide, at most."""


def render_xlsx(ranking: Ranking) -> bytes:
    """The bytes of the file, the same at every run. Text is written as text, so that no cell is a formula or a link."""
    import xlsxwriter

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": one_line(ranking.rubric.title), "created": datetime.fromisoformat(ranking.as_of)})
    sheet = book.add_worksheet("Ranking")
    bold, points = book.add_format({"bold": True}), book.add_format({"num_format": "0.00"})
    found = columns(ranking)
    for place, column in enumerate(found):
        sheet.write_string(0, place, one_line(column.head)[:_LONGEST], bold)
        for row, value in enumerate(column.values, 1):
            if isinstance(value, str):
                sheet.write_string(row, place, one_line(value)[:_LONGEST])
            else:
                sheet.write_number(row, place, value, points if column.decimals else None)
        sheet.set_column(place, place, _width(column))
    sheet.freeze_panes(1, 3)
    if ranking.candidates:
        sheet.autofilter(0, 0, len(ranking.candidates), len(found) - 1)
    book.add_worksheet("Basis").write_string(0, 0, words.basis(ranking))
    book.close()
    return buffer.getvalue()


def _width(column: Column) -> int:
    longest = max(len(column.head), *(len(str(value)) for value in column.values), 0)
    return min(_WIDEST, longest + 2)

"""Text that is text in a spreadsheet."""

from screen.ground.outgoing import one_line

_FORMULA = tuple("=+-@\t\r\n＝＋－＠|%")
"""A cell that starts so is run as a formula by spreadsheets (OWASP, CSV injection)."""


def cell(text: str) -> str:
    """`text` as a cell that no spreadsheet takes for a formula."""
    text = one_line(text)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text

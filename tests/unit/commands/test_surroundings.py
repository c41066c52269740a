from pathlib import Path

import pytest

from screen.commands.surroundings import around_line, around_quote
from unit.documents.readers.pdf.paper import column, sheet


def test_the_page_of_a_quote_is_read_and_the_paragraph_that_says_it_is_marked(tmp_path: Path) -> None:
    path = tmp_path / "cv.pdf"
    first = column(60, 780, "Ada Example", "", "Baked bread for a town.")
    told = ("Wrote kernels that brew tea,", "and served it.", "", "Baked bread for a city.")
    path.write_bytes(sheet(first, column(60, 780, "*Experience", "", *told)))
    quote = "Wrote kernels that brew tea, and served it."
    found = around_quote(path, quote, 2)
    assert found is not None and found.head == f"{path} p.2"
    assert [line.text for line in found.lines if line.quoted] == [quote]
    assert "Baked bread for a town." not in [line.text for line in found.lines]
    assert around_quote(path, quote, 1) is None


def test_a_document_that_was_changed_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "cv.rtf"
    for told in ("Wrote kernels that brew tea.", "Baked bread for the whole town."):
        path.write_text(rf"{{\rtf1 Ada Example\par {told}\par}}", encoding="utf-8")
        found = around_quote(path, told, None)
        assert found is not None and [line.text for line in found.lines if line.quoted] == [told]
    path.unlink()
    assert around_quote(path, "Baked bread for the whole town.", None) is None


def test_what_cannot_be_read_has_no_surroundings(tmp_path: Path) -> None:
    path = tmp_path / "cv.pdf"
    path.write_bytes(b"%PDF-1.4 torn")
    assert around_quote(path, "Wrote kernels", 1) is None
    assert around_line(tmp_path / "none.txt", 1) is None


@pytest.mark.parametrize(("line", "marked"), [(1, ["a"]), (3, ["c"]), (4, None), (0, None)])
def test_lines_of_a_text(tmp_path: Path, line: int, marked: list[str] | None) -> None:
    path = tmp_path / "cv.txt"
    path.write_text("a\nb\nc\n", encoding="utf-8")
    found = around_line(path, line)
    assert (found and [one.text for one in found.lines if one.quoted]) == marked

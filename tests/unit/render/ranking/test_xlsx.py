"""A ranking as a spreadsheet."""

import io
import re
import zipfile

from screen.render.ranking.xlsx import render_xlsx
from unit.render.people import CONTROLS, ranking


def parts(**options: object) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(render_xlsx(ranking(**options)))) as book:  # type: ignore[arg-type]
        return {name: book.read(name).decode("utf-8") for name in book.namelist()}


def test_the_same_bytes_and_no_formula_or_link() -> None:
    assert render_xlsx(ranking()) == render_xlsx(ranking())
    found = parts()
    sheet = found["xl/worksheets/sheet1.xml"]
    assert "<f>" not in sheet and "hyperlink" not in sheet
    assert not any(set(part) & CONTROLS for part in found.values())


def test_numbers_are_numbers_and_everybody_has_a_row() -> None:
    found = parts()
    sheet = found["xl/worksheets/sheet1.xml"]
    assert len(re.findall("<row ", sheet)) == 4
    best = ranking().candidates[0]
    assert f"<v>{best.verdict.score / 100:g}</v>" in sheet
    assert "Wrote CUDA kernels that heat a kettle." in found["xl/sharedStrings.xml"]
    assert "as of 2026-11-20" in found["xl/sharedStrings.xml"]


def test_nobody() -> None:
    assert "rank" in parts(people={})["xl/sharedStrings.xml"]

"""Byte code with rewritten assertions lies where pytest looks for it, for the files asked for alone."""

from pathlib import Path

import pytest
from _pytest.assertion import rewrite

import rewriting


def test_what_is_written_is_what_pytest_reads(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    file, other = tmp_path / "test_tea.py", tmp_path / "kettle.py"
    for one in (file, other):
        one.write_text("def test_tea() -> None:\n    assert 'tea' == 'coffee'\n", encoding="utf-8")
    assert rewriting.old([str(tmp_path)]) == rewriting.old([f"{file}::test_tea"]) == [file]
    rewriting.write(pytestconfig, file)
    assert rewriting.old([str(tmp_path)]) == []
    code = rewrite._read_pyc(file, tmp_path / "__pycache__" / f"test_tea{rewrite.PYC_TAIL}")
    assert code
    found: dict[str, object] = {}
    exec(code, found)
    with pytest.raises(AssertionError, match="- coffee"):
        found["test_tea"]()  # type: ignore[operator]

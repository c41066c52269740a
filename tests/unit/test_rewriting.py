"""Byte code with rewritten assertions lies where pytest looks for it, for the files asked for alone."""

import compileall
import os
import sys
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


def test_who_writes_it_clears_no_noted_lines_away(
    tmp_path: Path, pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "test_tea.py").write_text("assert 1\n", encoding="utf-8")
    seen, leave = tmp_path / "seen", os._exit

    def end(status: int) -> None:
        seen.write_text(os.environ.get("SLIPCOVER_COVERAGE_DIR", "nothing"), encoding="utf-8")
        leave(status)

    monkeypatch.setenv("SLIPCOVER_COVERAGE_DIR", str(tmp_path / "noted"))
    monkeypatch.setattr(os, "_exit", end)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(compileall, "compile_dir", lambda *_, **__: True)
    monkeypatch.setattr(pytestconfig, "args", [str(tmp_path)])
    rewriting.pytest_xdist_setupnodes(pytestconfig)
    assert seen.read_text(encoding="utf-8") == "nothing"
    assert "SLIPCOVER_COVERAGE_DIR" in os.environ
    assert rewriting.old([str(tmp_path)]) == []

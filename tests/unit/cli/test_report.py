"""What `screen report` says beside the page."""

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from screen.cli import report


def test_a_page_that_is_slow_to_open_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "r.toml").write_text('title = "Tea"\n[points]\nkeywords = 100\n', "utf-8")
    (tmp_path / "pool.jsonl").write_text('{"id": "ada"}\n{"id": "bo"}\n', "utf-8")
    app = typer.Typer()
    app.command()(report.report)
    arguments = [
        "-r",
        str(tmp_path / "r.toml"),
        str(tmp_path / "pool.jsonl"),
        "--names",
        "-o",
        str(tmp_path / "r.html"),
    ]
    assert CliRunner().invoke(app, arguments).output == ""
    monkeypatch.setattr(report, "_SLOW", 1000)
    assert "the page holds 2 candidates in 0 MB" in CliRunner().invoke(app, arguments).output

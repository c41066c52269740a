"""A page of HTML is not printed to a terminal, whichever command makes it."""

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from screen.cli import feedback, output, rank, report
from screen.ground.errors import UsageError

COMMANDS = {
    "rank": (rank.rank, ["pool.jsonl", "-f", "html"]),
    "report": (report.report, ["pool.jsonl"]),
    "feedback": (feedback.feedback, ["ada", "-p", "pool.jsonl", "-f", "html"]),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_page_is_not_for_a_terminal(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "r.toml").write_text('title = "Tea"\n[points]\nkeywords = 100\n', "utf-8")
    (tmp_path / "pool.jsonl").write_text('{"id": "ada"}\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    command, arguments = COMMANDS[name]
    app = typer.Typer()
    app.command()(command)
    piped = CliRunner().invoke(app, ["-r", "r.toml", *arguments])
    assert piped.exit_code == 0 and piped.output.startswith("<!doctype html>")
    monkeypatch.setattr(output, "on_terminal", lambda: True)
    refused = CliRunner().invoke(app, ["-r", "r.toml", *arguments])
    assert isinstance(refused.exception, UsageError) and "-o FILE.html" in str(refused.exception)
    assert refused.output == ""
    assert CliRunner().invoke(app, ["-r", "r.toml", *arguments, "-o", "page.html"]).exit_code == 0
    assert (tmp_path / "page.html").read_text("utf-8").startswith("<!doctype html>")

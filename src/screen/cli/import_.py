"""The `import` command: documents in, profiles out, and a report."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class ReportFormat(StrEnum):
    """How the report is printed."""

    TEXT = "text"
    JSON = "json"


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None] | None]:
    """A bar on the terminal's stderr while documents are read; none elsewhere, and none for a few documents."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None, visible=False)

        def on_read(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, visible=total >= _ENOUGH_FOR_A_BAR)

        yield on_read


_ENOUGH_FOR_A_BAR = 10


def import_documents(
    documents: Annotated[
        list[Path],
        typer.Argument(
            metavar="DOC...", help="Files, or folders that are one person's documents each.", show_default=False
        ),
    ],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Where profiles are written.")] = Path(
        "profiles"
    ),
    profile_id: Annotated[
        str | None,
        typer.Option(
            "--id", metavar="ID", help="The id of the one person that all documents are about.", show_default=False
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace profiles that exist.")] = False,
    report_format: Annotated[
        ReportFormat, typer.Option("--format", "-f", help="How the report is printed.")
    ] = ReportFormat.TEXT,
    seconds: Annotated[
        float, typer.Option("--seconds", min=0.1, help="A document that takes longer to read is given up.")
    ] = 20.0,
    megabytes: Annotated[
        int, typer.Option("--megabytes", min=64, help="A document that takes more memory to read is given up.")
    ] = 1024,
) -> None:
    """Turn documents (PDF, DOCX, HTML, Markdown, LaTeX, BibTeX, YAML, text, JSON Resume) into profiles."""
    from screen.commands.import_ import import_documents as run
    from screen.render.import_report import render_import_json, render_import_text

    with _progress() as on_read:
        report = run(
            documents,
            output,
            profile_id=profile_id,
            force=force,
            seconds=seconds,
            megabytes=megabytes,
            on_read=on_read,
        )
    render = render_import_json if report_format is ReportFormat.JSON else render_import_text
    typer.echo(render(report), nl=False)
    if report.status:
        raise typer.Exit(report.status)

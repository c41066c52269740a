"""The `import` command: documents in, profiles out, and a report."""

from pathlib import Path
from typing import Annotated

import typer

from screen.render.forms import ImportForm, render


def import_documents(
    documents: Annotated[
        list[Path],
        typer.Argument(
            metavar="DOC...",
            help="Files, or folders: of one person's documents, or of several people's CVs.",
            show_default=False,
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
        ImportForm, typer.Option("--format", "-f", help="How the report is printed.")
    ] = ImportForm.TEXT,
    seconds: Annotated[
        float,
        typer.Option(
            "--seconds", min=0.1, metavar="S", help="A document that takes longer to read and understand is given up."
        ),
    ] = 20.0,
    megabytes: Annotated[
        int, typer.Option("--megabytes", min=64, metavar="MB", help="A document that takes more memory is given up.")
    ] = 1024,
    jobs: Annotated[
        int,
        typer.Option(
            "--jobs",
            "-j",
            min=0,
            metavar="N",
            help="How many documents are read at once; 0: as many as there are cores.",
        ),
    ] = 0,
) -> None:
    """Turn documents (PDF, DOCX, HTML, Markdown, LaTeX, BibTeX, YAML, text, JSON Resume) into profiles."""
    from screen.cli.output import write_text
    from screen.cli.progress import progress
    from screen.commands.import_ import import_documents as run
    from screen.sources.finder import STAGED_FOLDER

    try:
        with progress("reading") as on_read:
            report = run(
                documents,
                output,
                profile_id=profile_id,
                force=force,
                seconds=seconds,
                megabytes=megabytes,
                workers=jobs,
                on_read=on_read,
            )
    except KeyboardInterrupt:
        typer.echo(f"stopped: the same command goes on with what was read, kept in {output / STAGED_FOLDER}", err=True)
        raise
    write_text(render(report_format, report))
    if report.status:
        raise typer.Exit(report.status)

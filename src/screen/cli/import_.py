"""The `import` command: documents in, profiles out, and a report."""

from pathlib import Path
from typing import Annotated

import typer

from screen.cli.options import argument, option
from screen.render.forms import ImportForm, render


def import_documents(
    documents: Annotated[
        list[Path], argument("DOC...", "Files, or folders: of one person's documents, or of several people's CVs.")
    ],
    output: Annotated[Path, option("--output -o DIR", "Where profiles are written.", show_default=True)] = Path(
        "profiles"
    ),
    profile_id: Annotated[
        str | None, option("--id ID", "The id of the one person that all documents are about.")
    ] = None,
    force: Annotated[bool, option("--force", "Replace profiles that exist.")] = False,
    report_format: Annotated[
        ImportForm, option("--format -f", "How the report is printed.", show_default=True)
    ] = ImportForm.TEXT,
    seconds: Annotated[
        float,
        option(
            "--seconds S",
            "A document that takes longer to read and understand is given up.",
            min=0.1,
            show_default=True,
        ),
    ] = 20.0,
    megabytes: Annotated[
        int, option("--megabytes MB", "A document that takes more memory is given up.", min=64, show_default=True)
    ] = 1024,
    jobs: Annotated[
        int,
        option(
            "--jobs -j N",
            "How many documents are read at once; 0: as many as there are cores.",
            min=0,
            show_default=True,
        ),
    ] = 0,
) -> None:
    """Turn documents (PDF, DOCX, ODT, RTF, HTML, Markdown, LaTeX, BibTeX, YAML, text, JSON Resume …) into profiles."""
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

"""`screen audit`."""

from pathlib import Path
from typing import Annotated

from screen.cli.options import (
    AsOfOption,
    OutputOption,
    PoolArgument,
    ReadLogOption,
    RubricOption,
    format_option,
    option,
    top_option,
)
from screen.render.forms import AuditForm, form_of, render


def audit(
    rubric: RubricOption,
    groups: Annotated[
        Path,
        option(
            "--groups -g FILE",
            "CSV: a column `id`, and one for each attribute, such as gender; no other command reads it.",
        ),
    ],
    pool: PoolArgument = None,
    top: Annotated[int | None, top_option("Selected are the best N.")] = None,
    min_score: Annotated[
        float | None, option("--min-score POINTS", "Selected are those with so many.", min=0, max=100)
    ] = None,
    as_of: AsOfOption = None,
    output_format: Annotated[AuditForm | None, format_option("text")] = None,
    output: OutputOption = None,
    log: ReadLogOption = Path("decisions.jsonl"),
) -> None:
    """Count how many of each group are selected, and what moves that: which criterion; it judges nothing.

    Without --top and --min-score, selected are those whom the log of decisions shortlists.
    """
    from screen.cli.output import leave, write_text
    from screen.commands.audit import audit as audit_pool
    from screen.sources.finder import find_rubric
    from screen.sources.rubric_file import load_rubric

    loaded = load_rubric(find_rubric(rubric))
    result = audit_pool(loaded, groups, pool or [], top=top, min_score=min_score, as_of=as_of, log=log)
    write_text(render(form_of(output, output_format, AuditForm.TEXT), result), output)
    leave(result.skipped, log, result.torn_decisions)

"""`screen calibrate`."""

from pathlib import Path
from typing import Annotated

from screen.cli.options import (
    AsOfOption,
    BlindOption,
    OutputOption,
    PoolArgument,
    ReadLogOption,
    RubricOption,
    format_option,
)
from screen.render.forms import CalibrationForm, form_of, render


def calibrate(
    rubric: RubricOption,
    pool: PoolArgument = None,
    as_of: AsOfOption = None,
    output_format: Annotated[CalibrationForm | None, format_option("table")] = None,
    output: OutputOption = None,
    blind: BlindOption = False,
    log: ReadLogOption = Path("decisions.jsonl"),
) -> None:
    """Compare a ranking with what people decided: how far they agree, what is overruled, which weights would fit."""
    from screen.cli.output import leave, write_text
    from screen.commands.calibrate import calibrate as look_back
    from screen.sources.finder import find_rubric
    from screen.sources.rubric_file import load_rubric

    found = look_back(load_rubric(find_rubric(rubric)), pool or [], as_of=as_of, blind=blind, log=log)
    write_text(render(form_of(output, output_format, CalibrationForm.TABLE), found), output)
    leave(found.skipped, log, found.torn_decisions)

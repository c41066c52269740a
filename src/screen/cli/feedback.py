"""`screen feedback`."""

from typing import Annotated

from screen.cli.options import AsOfOption, OutputOption, PoolOption, RubricOption, format_option, name_argument
from screen.render.forms import FeedbackForm, form_of, render


def feedback(
    name: Annotated[str, name_argument("An id, a name as you remember it, or a pseudonym.")],
    rubric: RubricOption,
    pool: PoolOption = None,
    as_of: AsOfOption = None,
    output_format: Annotated[FeedbackForm | None, format_option("text")] = None,
    output: OutputOption = None,
) -> None:
    """Write a page for the candidate: what was looked for, found, not found and not read; no points, nobody else."""
    from screen.cli.output import check_page, write_text
    from screen.commands.feedback import feedback as feedback_for
    from screen.sources.finder import find_rubric
    from screen.sources.rubric_file import load_rubric

    form = form_of(output, output_format, FeedbackForm.TEXT)
    check_page(output, form)
    result = feedback_for(name, load_rubric(find_rubric(rubric)), pool or [], as_of=as_of)
    write_text(render(form, result), output)

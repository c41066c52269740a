"""`screen reject-evidence`."""

from typing import Annotated

from screen.cli.options import PoolOption, RubricOption, argument, name_argument, option
from screen.render.forms import RejectionForm, render


def reject_evidence(
    name: Annotated[str, name_argument("An id, a name or a pseudonym.")],
    criterion: Annotated[str, argument("CRITERION", "A skill, a keyword or a venue of the rubric.")],
    rubric: RubricOption,
    reason: Annotated[str, option("--reason TEXT", "Why; written above the test.")] = "",
    pool: PoolOption = None,
    as_of: Annotated[
        str | None, option("--as-of YYYY-MM-DD", "The day that `present` means. Default: the rubric's, else today.")
    ] = None,
    output_format: Annotated[
        RejectionForm, option("--format -f", "How to print it.", show_default=True)
    ] = RejectionForm.TEXT,
) -> None:
    """Say that what is quoted is no evidence: a test is written into the rubric, and fails until it is mended."""
    from screen.cli.output import write_text
    from screen.commands.reject_evidence import reject_evidence as reject
    from screen.sources.finder import find_rubric

    found = reject(name, criterion, find_rubric(rubric), pool or [], reason=reason, as_of=as_of)
    write_text(render(output_format, found))

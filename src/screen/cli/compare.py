"""`screen compare`."""

from typing import Annotated

from screen.cli.completion import candidate_words
from screen.cli.options import AsOfOption, BlindOption, OutputOption, PoolOption, RubricOption, argument, format_option
from screen.render.forms import ComparisonForm, form_of, render


def compare(
    names: Annotated[
        list[str],
        argument(
            "NAME NAME...", "Two or more: ids, names as you remember them, pseudonyms.", autocompletion=candidate_words
        ),
    ],
    rubric: RubricOption,
    pool: PoolOption = None,
    as_of: AsOfOption = None,
    output_format: Annotated[ComparisonForm | None, format_option("table")] = None,
    output: OutputOption = None,
    blind: BlindOption = False,
) -> None:
    """Put candidates side by side: each criterion, what decides, and how far a weight must move to turn the order."""
    from screen.cli.output import write_text
    from screen.commands.compare import compare as compare_candidates
    from screen.sources.finder import find_rubric
    from screen.sources.rubric_file import load_rubric

    result = compare_candidates(names, load_rubric(find_rubric(rubric)), pool or [], as_of=as_of, blind=blind)
    write_text(render(form_of(output, output_format, ComparisonForm.TABLE), result), output)

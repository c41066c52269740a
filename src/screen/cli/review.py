"""`screen review`."""

from pathlib import Path
from typing import Annotated

from screen.cli.options import AsOfOption, LogOption, RubricOption, argument


def review(
    rubric: RubricOption,
    pool: Annotated[
        list[str] | None, argument("[POOL]...", "Folders, .json(.gz) or .jsonl(.gz) files. Default: ./profiles.")
    ] = None,
    as_of: AsOfOption = None,
    log: LogOption = Path("decisions.jsonl"),
) -> None:
    """Walk through a ranking in the terminal: unfold, compare, decide, edit the rubric and see who moves.

    It takes the extra `tui`: pip install 'candidate-screen[tui]', in a clone '.[tui]'.
    """
    from screen.ground.errors import UsageError
    from screen.render.colour import on_terminal
    from screen.sources.finder import find_rubric

    try:
        import textual  # noqa: F401
    except ImportError as error:
        raise UsageError(
            "a review takes the extra `tui`: pip install 'candidate-screen[tui]', in a clone '.[tui]'"
        ) from error
    if not on_terminal():
        raise UsageError("a review needs a terminal; `screen rank` prints, `screen report` writes a page")
    from screen.commands.review import Review
    from screen.render.review.app import ReviewApp

    ReviewApp(Review(find_rubric(rubric), pool or [], as_of=as_of, log=log)).run()

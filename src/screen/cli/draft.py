"""`screen draft`."""

import contextlib
import shlex
from pathlib import Path
from typing import Annotated

from screen.cli.options import OutputOption, argument, option


def draft(
    posting: Annotated[Path, argument("POSTING", "A job posting: Markdown, text, HTML, PDF or DOCX.")],
    output: OutputOption = None,
    title: Annotated[str | None, option("--title TEXT", "Instead of the posting's.")] = None,
    points: Annotated[
        str | None, option("--points GROUP=N,…", "Shares of 100, such as skills=70,keywords=10,seniority=20.")
    ] = None,
    pool: Annotated[
        list[str] | None,
        option("--pool -p POOL", "Suggest the words that these candidates use for the same skills."),
    ] = None,
    grade: Annotated[
        str | None, option("--grade GRADE", "Of several grades of the role in one posting; default: the lowest.")
    ] = None,
    force: Annotated[bool, option("--force", "Replace a rubric that exists.")] = False,
) -> None:
    """Draft a rubric from a job posting: each criterion below the posting's own words."""
    from screen.cli.output import say, write_text
    from screen.commands.draft import draft_rubric
    from screen.ground.errors import UsageError
    from screen.render.forms import check_suffix

    check_suffix(output, "a rubric", ".toml")
    if output is not None and output.exists() and not force:
        raise UsageError(f"{output} is there already; name another file, or replace it with --force")
    drafted = draft_rubric(posting, title=title, points=_points(points), pool=pool or (), grade=grade or "")
    if output is not None:
        with contextlib.suppress(OSError):  # what is wrong with it, writing tells
            output.parent.mkdir(exist_ok=True)  # `rubrics/`, in which rubrics are looked for, before there is one
    write_text(drafted.text, output)
    if not drafted.skills:
        say(f"{posting}: no skill was found in it; add what the work needs by hand, as the rubric says")
    if output is not None:
        then = f"screen check {shlex.quote(str(output))}"
        say(f"drafted {drafted.skills or 'no'} skill{'s' * (drafted.skills != 1)}; read it, then: {then}")


def _points(text: str | None) -> dict[str, float] | None:
    from screen.ground.errors import UsageError

    if text is None:
        return None
    pairs = [pair.partition("=") for pair in text.split(",")]
    names = [name.strip() for name, _, _ in pairs]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise UsageError(f"--points {text!r} gives {twice} two shares")
    try:
        return {name: float(share) for name, (_, _, share) in zip(names, pairs, strict=True)}
    except ValueError as error:
        raise UsageError(
            f"--points {text!r} is no list of shares; write it as skills=70,keywords=10,seniority=20"
        ) from error

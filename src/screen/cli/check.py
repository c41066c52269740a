"""`screen check`."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from screen.cli.options import DaskOption, JobsOption, OutputOption, argument, format_option, option
from screen.render.forms import ProblemForm, form_of, render


class Gravity(StrEnum):
    """How grave a finding is; a test holds it equal to the severities."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


def check(
    files: Annotated[
        list[Path] | None,
        argument("[FILE]...", "Rubrics, profiles, folders of either, or - for a rubric on stdin. Default: ./rubrics."),
    ] = None,
    output_format: Annotated[ProblemForm | None, format_option("text")] = None,
    select: Annotated[list[str] | None, option("--select RULES", "Only these ids, or beginnings of ids.")] = None,
    ignore: Annotated[list[str] | None, option("--ignore RULES", "Not these ids, or beginnings of ids.")] = None,
    pool: Annotated[list[str] | None, option("--pool -p POOL", "Calibrate with these profiles too.")] = None,
    fix: Annotated[bool, option("--fix", "Mend what is safe: misspelt keys, points that are not 100.")] = False,
    diff: Annotated[bool, option("--diff", "Print what --fix would change, and change nothing.")] = False,
    explain: Annotated[
        str | None, option("--explain RULE", "Print what a rule is about (`all`: list the rules).")
    ] = None,
    statistics: Annotated[bool, option("--statistics", "Count the findings of each rule.")] = False,
    fail_on: Annotated[
        Gravity, option("--fail-on", "The mildest finding that makes the exit status 1.", show_default=True)
    ] = Gravity.WARNING,
    exit_zero: Annotated[bool, option("--exit-zero", "Exit 0 in spite of findings.")] = False,
    jobs: JobsOption = None,
    dask: DaskOption = None,
    output: OutputOption = None,
) -> None:
    """Lint rubrics and validate profiles: every problem at once, with its place and how to mend it."""
    from screen.cli.output import say, write_text

    if explain is not None:
        write_text(_explanation(explain), output)
        return
    form = ProblemForm.TEXT
    if diff:
        _check_alone(output, {"--format": output_format is not None, "--statistics": statistics, "--fix": fix})
    else:
        form = form_of(output, output_format, ProblemForm.TEXT)
    from screen.commands.check import check_files

    workplace = None
    if pool:  # else nothing is large
        from screen.cli.workplace import workplace_of

        workplace = workplace_of(jobs, dask)
    report = check_files(
        files or (),
        select=select or (),
        ignore=ignore or (),
        pool=pool or (),
        fix=fix or diff,
        write=not diff,
        fail_on=fail_on.value,
        workplace=workplace,
    )
    if diff:
        from screen.render.problems.text import mended_text, render_diff, told_lines

        write_text(render_diff(report), output)
        say(f"would mend {mended_text(report)}" if report.mended else "nothing to mend")
        for line in told_lines(report):
            say(line)
        _leave(report.status or int(bool(report.mended)), exit_zero=exit_zero)
        return
    if statistics:
        from screen.render.problems.text import render_statistics

        text = render_statistics(report)
    elif form is ProblemForm.TEXT:
        from screen.render.colour import in_colour

        text = render(form, report, colour=output is None and in_colour())
    else:
        text = render(form, report)
    write_text(text, output, is_annotations=form is ProblemForm.GITHUB)
    _leave(report.status, exit_zero=exit_zero)


def _check_alone(output: Path | None, others: Mapping[str, bool]) -> None:
    from screen.ground.errors import UsageError
    from screen.render.forms import check_suffix

    if given := [name for name, wanted in others.items() if wanted]:
        raise UsageError(f"--diff prints a diff alone and changes nothing; leave out {' and '.join(given)}, or --diff")
    check_suffix(output, "a diff", ".diff", ".patch", ".txt")


def _leave(status: int, *, exit_zero: bool) -> None:
    if status and not (exit_zero and status == 1):
        raise typer.Exit(status)


def _explanation(name: str) -> str:
    from screen.judgement.lint.registry import find_rule
    from screen.render.problems.rule_pages import render_rule, render_rule_list, render_rules_page

    if name == "all":
        return render_rule_list()
    return render_rules_page() if name == "markdown" else render_rule(find_rule(name))

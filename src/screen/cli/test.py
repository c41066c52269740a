"""`screen test`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from screen.cli.options import OutputOption, PoolOption


class TestFormat(StrEnum):
    """What a test run can be printed as."""

    __test__ = False

    TEXT = "text"
    JSON = "json"
    JUNIT = "junit"


def test(
    rubric: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[RUBRIC]...", help="Rubrics, or folders of them. Default: ./rubrics.", show_default=False
        ),
    ] = None,
    pool: PoolOption = None,
    pattern: Annotated[
        str | None,
        typer.Option("-k", metavar="PATTERN", help="Only tests whose file or name holds this.", show_default=False),
    ] = None,
    output_format: Annotated[TestFormat, typer.Option("--format", "-f", help="How to print it.")] = TestFormat.TEXT,
    output: OutputOption = None,
    watch: Annotated[bool, typer.Option("--watch", help="Run again whenever a rubric or a profile changes.")] = False,
) -> None:
    """Run the tests that rubrics carry."""
    named = (rubric or [], pool or [], pattern, output_format, output)
    if status := _watch(*named) if watch else _run(*named):
        raise typer.Exit(status)


def _run(
    rubrics: list[str], pool: list[str], pattern: str | None, output_format: TestFormat, output: Path | None
) -> int:
    from screen.cli.output import write_text
    from screen.commands.test import run_tests
    from screen.render.plain import plain
    from screen.render.test_report import RENDERERS
    from screen.sources.finder import find_rubrics

    report = run_tests(find_rubrics(rubrics), pool=pool, pattern=pattern)
    write_text(RENDERERS[output_format.value](report), output)
    for error in dict.fromkeys(result.error for result in report.rubrics if result.error is not None):
        typer.echo(f"screen: {plain(error)}", err=True)
    for skip in report.skipped:
        typer.echo(f"skipped: {plain(skip.problem)}", err=True)
    return report.status


def _watch(
    rubrics: list[str], pool: list[str], pattern: str | None, output_format: TestFormat, output: Path | None
) -> int:
    from screen.commands.watch import snapshot, wait_for_change
    from screen.ground.errors import ScreenError
    from screen.sources.finder import watched_paths

    status = 0
    try:
        while True:
            paths = watched_paths(rubrics, pool)
            # Taken before the run, so that what is saved during it starts the next one.
            last = snapshot(paths)
            try:
                status = _run(rubrics, pool, pattern, output_format, output)
            except ScreenError as error:
                typer.echo(f"screen: {error}", err=True)
                status = error.status
            typer.echo("watching; Ctrl-C ends", err=True)
            wait_for_change(paths, last)
            typer.echo("\033[2J\033[H" if _on_terminal() else "", nl=not _on_terminal())
    except KeyboardInterrupt:
        typer.echo(err=True)
    return status


def _on_terminal() -> bool:
    import sys

    return sys.stdout.isatty()

"""`screen test`."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from screen.cli.completion import rubric_words
from screen.cli.options import OutputOption, PoolOption, argument, format_option, option
from screen.render.forms import TrialForm, form_of, render


def test(
    rubric: Annotated[
        list[str] | None,
        argument("[RUBRIC]...", "Rubrics, or folders of them. Default: ./rubrics.", autocompletion=rubric_words),
    ] = None,
    pool: PoolOption = None,
    pattern: Annotated[str | None, option("-k PATTERN", "Only tests whose file or name holds this.")] = None,
    output_format: Annotated[TrialForm | None, format_option("text")] = None,
    output: OutputOption = None,
    watch: Annotated[bool, option("--watch", "Run again whenever a rubric or a profile changes.")] = False,
) -> None:
    """Run the tests that rubrics carry."""
    from screen.commands.trials import run_tests
    from screen.sources.finder import find_rubrics, watched_paths

    def run() -> int:
        from screen.cli.output import say, tell_left_out, write_text

        report = run_tests(find_rubrics(rubric or []), pool=pool or [], pattern=pattern)
        form = form_of(output, output_format, TrialForm.TEXT)
        write_text(render(form, report), output, is_annotations=form is TrialForm.GITHUB)
        for error in dict.fromkeys(result.error for result in report.rubrics if result.error is not None):
            say(f"screen: {error}")
        tell_left_out(report.skipped)
        return report.status

    if status := _watch(run, lambda: watched_paths(rubric or [], pool or [])) if watch else run():
        raise typer.Exit(status)


def _watch(run: Callable[[], int], watched: Callable[[], list[Path]]) -> int:
    """Run whenever what is watched changes, until Ctrl-C; the last run's status."""
    from screen.cli.output import clear_terminal, say
    from screen.commands.watch import snapshot, wait_for_change
    from screen.ground.errors import ScreenError

    status = 0
    try:
        while True:
            paths = watched()
            # Taken before the run, so that what is saved during it starts the next one.
            last = snapshot(paths)
            try:
                status = run()
            except ScreenError as error:
                say(f"screen: {error}")
                status = error.status
            say("watching; Ctrl-C ends")
            wait_for_change(paths, last)
            clear_terminal()
    except KeyboardInterrupt:
        say("")
    return status

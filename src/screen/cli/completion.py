"""`screen completion`, and the words that shells are offered: rubrics and candidates."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

_VARIABLE = "_CANDIDATE_SCREEN_COMPLETE"
"""Set by the scripts when a shell asks."""
_PLAIN = re.compile(r"[\w][\w.@+-]*")
"""Words that are offered: shells evaluate what they are told, and files of others have names of their own making."""


def completion(
    shell: Annotated[
        str | None,
        typer.Argument(
            metavar="[bash|zsh|fish|powershell]", help="Default: the shell that you work in.", show_default=False
        ),
    ] = None,
    install: Annotated[bool, typer.Option("--install", help="Keep it where the shell reads it.")] = False,
) -> None:
    """Complete commands, rubrics and candidates in a shell: print the script, or install it."""
    from screen.cli.output import say, write_text
    from screen.commands.completion import completion_script, install_completion, shell_named

    named = shell_named(shell)
    if not install:
        write_text(completion_script(named))
        return
    for file in install_completion(named):
        say(f"wrote {file}")
    say(f"start a new {named} for it to take effect")


def is_asked() -> bool:
    """Whether a shell asks for words, rather than a person for a command."""
    return _VARIABLE in os.environ


def make_ready() -> None:
    """Let the shells' questions be answered; where files are wanted, leave them to the shell."""
    from typer import _completion_classes as shells

    shells.completion_init()
    for known in (shells.BashComplete, shells.ZshComplete, shells.FishComplete, shells.PowerShellComplete):
        known.get_completions = _without_files(known.get_completions)  # type: ignore[method-assign]


def rubric_words(incomplete: str) -> list[str]:
    """Names in `./rubrics` that begin so."""
    from screen.sources.finder import known_rubrics

    return list(_offered(known_rubrics(), incomplete))


def candidate_words(ctx: typer.Context, incomplete: str) -> list[str]:
    """Ids in the pool that begin so."""
    from screen.ground.errors import ScreenError
    from screen.sources.finder import find_pool, find_rubric
    from screen.sources.roster import iter_ids

    try:
        rubric = ctx.params.get("rubric")
        name = rubric[0] if isinstance(rubric, (list, tuple)) and rubric else rubric
        beside: Path | None = find_rubric(name) if isinstance(name, str) else None
        return list(_offered(iter_ids(find_pool(ctx.params.get("pool") or [], beside)), incomplete))
    except ScreenError:
        return []


def _offered(words: Any, incomplete: str) -> Iterator[str]:
    yield from (word for word in words if word.startswith(incomplete) and _PLAIN.fullmatch(word))


def _without_files(answer: Callable[..., list[Any]]) -> Callable[..., list[Any]]:
    def answered(self: Any, args: list[str], incomplete: str) -> list[Any]:
        return [item for item in answer(self, args, incomplete) if item.type == "plain"]

    return answered

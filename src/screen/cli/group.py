"""The command group: what a first try gets told that names no command, or leaves the rubric out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperGroup

from screen.cli.examples import EXAMPLES

_CLOSE = 70
"""Similarity, 0 to 100, from which a word was probably meant (rapidfuzz, ratio)."""
_KINDS = {"int range": "whole number", "integer": "whole number", "float range": "number", "float": "number"}
"""What typer calls a type of option, to what people call it."""
_NAMED = 2
"""Commands that an error names, at most."""


class Commands(TyperGroup):
    """The commands, each with examples below its help."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        for name, command in self.commands.items():
            command.short_help = self._summary(name)
            lines = "".join(f"\n  {line}" for line in EXAMPLES.get(name, ()))
            command.epilog = f"\b\nExamples:{lines}" if lines else None  # \b: as it stands, not filled

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the first word names.

        Raises:
            UsageError: it names none.
        """
        word = args[0]
        if not ctx.resilient_parsing and word not in self.commands and not word.startswith("-"):
            from screen.ground.errors import UsageError

            raise UsageError(f"no command {word!r}; {self._remedy(word)}")
        ctx.meta["screen.arguments"] = args
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; without its rubric say which there are.

        Raises:
            UsageError: the rubric is left out.
        """
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            for kind, said in _KINDS.items():
                error.message = error.message.replace(f"is not a valid {kind}.", f"is no {said}.")
            if type(error).__name__ != "MissingParameter" or error.param is None or error.param.name != "rubric":
                raise
            from screen.ground.errors import UsageError

            raise UsageError(_without_rubric(ctx.meta["screen.arguments"])) from error

    def _remedy(self, word: str) -> str:
        """What was probably meant by a word that is no command."""
        from screen.ground.file_type import file_type

        kind = file_type(Path(word)).kind
        if kind == "document":
            return f"`screen import {word}` makes a profile of it"
        if kind == "rubric":
            return f"`screen rank -r {word}` ranks by a rubric, `screen check {word}` looks for its faults"
        if kind is not None:
            return f"`screen rank -r RUBRIC {word}` ranks a pool"
        from screen.ground.package_data import load_tables

        tables = load_tables("commands.toml")
        for option, called in tables.pop("options").items():
            if word.casefold() in called:
                return f"did you mean `screen {option}`?"
        meant = list(dict.fromkeys(self._meant(word.casefold(), tables)))[:_NAMED]
        if not meant:
            return "`screen --help` lists them"
        return f"did you mean {' or '.join(f'`screen {name}` ({self._summary(name)})' for name in meant)}?"

    def _summary(self, name: str) -> str:
        """What a command does, in as few words as its help begins with."""
        return re.split(r"[;:.]", re.sub(r" \([^)]*\)", "", self.commands[name].help or ""))[0].strip()

    def _meant(self, word: str, tables: Mapping[str, Sequence[str]]) -> Iterator[str]:
        """The commands whose name is nearly `word`, or that people call so; the likeliest first."""
        from rapidfuzz import fuzz, process

        words = {name: called for name, called in tables.items() if name in self.commands}
        known = [name for name, called in words.items() if word in called]
        yield from known
        if known:
            return
        if slip := process.extractOne(word, list(self.commands), scorer=fuzz.ratio, score_cutoff=_CLOSE):
            yield slip[0]
        else:
            others = [other for called in words.values() for other in called]
            near = process.extractOne(word, others, scorer=fuzz.ratio, score_cutoff=_CLOSE)
            yield from (name for name, called in words.items() if near and near[0] in called)


def _without_rubric(arguments: Sequence[str]) -> str:
    """What is said where a command was given no rubric: the one that stands among the arguments, or those there are."""
    from screen.sources.finder import known_rubrics, means_rubric

    command, *rest = arguments
    for word in rest:
        if not word.startswith("-") and means_rubric(word):
            others = " ".join(other for other in rest if other != word)
            return f"{word} is a rubric; write `screen {command} -r {word}{' ' * bool(others)}{others}`"
    known = known_rubrics()
    there = f"./rubrics holds {', '.join(known[:8])}" if known else "a .toml file, or a name in ./rubrics"
    more = f" and {len(known) - 8} more" if len(known) > 8 else ""
    return f"`screen {command}` needs a rubric: --rubric RUBRIC; {there}{more}"

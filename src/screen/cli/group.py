"""The command group: what a first try gets told that names no command, or leaves the rubric out."""

import contextlib
import re
import shlex
from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperGroup

from screen.cli.examples import EXAMPLES

_CLOSE = 70
"""Similarity, 0 to 100, from which a word was probably meant (rapidfuzz, ratio)."""
_KINDS = {"int range": "whole number", "integer": "whole number", "float range": "number", "float": "number"}
"""What typer calls a type of option, to what people call it."""
_CALLED_WRONG: Any = typer.BadParameter.__mro__[1]
"""What typer raises of a command line that it cannot take; it has no name of its own there."""
_ONE_DASH = re.compile(r"[-\u2012-\u2015\u2212]{1,2}(?<!--)(\w[\w-]*)(?:=(.*))?", re.DOTALL)
"""An option, and what it is given, behind one hyphen or the dash that word processors make of hyphens."""
_EXTRA = re.compile(r"unexpected extra arguments?(?:\(s\))? \((.*)\)$")
"""Typer of arguments that are left over."""
_NAMED = 2
"""Commands that an error names, at most."""


class Commands(TyperGroup):
    """The commands, each with examples below its help."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        for name, command in self.commands.items():
            command.short_help = self._summary(name)
            command.epilog = _examples(name)
            for parameter in command.params:
                if hasattr(parameter.type, "readable"):
                    parameter.type.readable = False  # its reader says so, with status 3, and goes on with the others
        self.epilog = _examples("")

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the first word names.

        Raises:
            UsageError: it names none, or an option begins with other hyphens than it does.
        """
        word = args[0]
        known = self.commands.get(word)
        options = {option for one in (known or self).params for option in one.opts} | {*ctx.help_option_names}
        slips = filter(None, (_slip(given, options) for given in (args if known else args[:1])))
        wrong = next(slips, None)
        if not wrong and not known and not word.startswith("-"):
            of_which = args[1] if word == "help" and args[1:] and args[1] in self.commands else ""
            remedy = f"did you mean `screen {of_which} --help`?" if of_which else self._remedy(word)
            wrong = f"no command {word!r}; {remedy}"
        if wrong and not ctx.resilient_parsing:
            from screen.ground.errors import UsageError

            raise UsageError(wrong)
        ctx.meta["screen.arguments"] = args
        return super().resolve_command(ctx, args)

    def make_context(self, *given: Any, **named: Any) -> Any:
        """Read the options before the command. Raises UsageError where they are no such options."""
        with _one_sentence():
            return super().make_context(*given, **named)

    def invoke(self, ctx: Any) -> Any:
        """Run the command. Raises UsageError where it was called in a way that has no meaning."""
        with _one_sentence(ctx):
            return super().invoke(ctx)

    def _remedy(self, word: str) -> str:
        """What was probably meant by a word that is no command."""
        from screen.ground.file_type import file_type

        kind, word = file_type(Path(word)).kind, shlex.quote(word)
        if kind == "document":
            return f"`screen import {word}` makes a profile of it"
        if kind == "rubric":
            return f"`screen rank -r {word}` ranks by a rubric, `screen check {word}` looks for its faults"
        if kind is not None:
            return f"`screen rank -r RUBRIC {word}` ranks a pool"
        from screen.ground.package_data import load_tables

        tables, folded = load_tables("commands.toml"), word.casefold()
        options = [option for option, called in tables.pop("options").items() if folded in called]
        # What is known by the name of an option is not taken for a slip of the pen as well.
        named = [name for name, called in tables.items() if options and folded in called]
        meant = list(dict.fromkeys([*options, *(named if options else self._meant(folded, tables))]))[:_NAMED]
        if not meant:
            return "`screen --help` lists them"
        return f"did you mean {' or '.join(f'`screen {name}`{self._told(name)}' for name in meant)}?"

    def _told(self, name: str) -> str:
        """What a command, or an option of one, does; of those of all commands nothing."""
        command, _, option = name.partition(" ")
        if command not in self.commands:
            return ""
        if not option:
            return f" ({self._summary(command)})"
        said = next(str(vars(one)["help"]) for one in self.commands[command].params if option in one.opts)
        return f" ({re.split(r'[.:(]', said)[0].strip()})"

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


def _slip(given: str, options: Set[str]) -> str | None:
    """What is said of `given` where it is one of `options` behind other hyphens than it begins with."""
    found = _ONE_DASH.fullmatch(given)
    if not found:
        return None
    name, value = found.groups()
    if f"--{name}" in options:
        meant = f"--{name}" if value is None else f"--{name}={shlex.quote(value)}"
        return f"{given}: an option of more than one letter begins with two hyphens: {meant}"
    if f"-{name}" in options and not given.startswith("-"):
        meant = f"-{name}" if value is None else f"-{name} {shlex.quote(value)}"
        return f"{given}: an option of one letter begins with a plain hyphen: {meant}"
    return None


def _examples(name: str) -> str | None:
    """What stands below the help of a command: lines to type."""
    lines = "".join(f"\n  {line}" for line in EXAMPLES.get(name, ()))
    return f"\b\nExamples:{lines}" if lines else None  # \b: as it stands, not filled


@contextlib.contextmanager
def _one_sentence(ctx: Any = None) -> Iterator[None]:
    """Say in one sentence, as of every other mistake, what typer says in four lines."""
    try:
        yield
    except _CALLED_WRONG as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            raise
        from screen.ground.errors import UsageError

        raise UsageError(_sentence(error, ctx.meta.get("screen.arguments", ()) if ctx else ())) from error


def _sentence(error: Any, arguments: Sequence[str]) -> str:
    """What is wrong with `arguments`, and what would be right."""
    from screen.sources.finder import means_rubric

    kind, parameter = type(error).__name__, getattr(error, "param", None)
    if kind == "MissingParameter" and parameter is not None and parameter.name == "rubric":
        return _without_rubric(arguments)
    said = re.sub(r"\s+", " ", error.format_message()).rstrip(". ")
    for called, meant in _KINDS.items():
        said = said.replace(f"is not a valid {called}", f"is no {meant}")
    if kind == "NoSuchOption":
        said = _no_option(error)
    elif extra := _EXTRA.search(said):
        said = f"{extra[1]}: one argument too many"
        if any(known.metavar == "NAME" for known in error.ctx.command.params):
            said += "; a name of several words goes in quotes"
            said += ", and `screen compare` takes several people" if error.ctx.info_name == "show" else ""
        words = () if any(word.startswith(("-r", "--rubric")) for word in arguments) else arguments[1:]
        if rubric := next(filter(means_rubric, words), None):
            return f"{rubric} is a rubric; name it with -r {shlex.quote(rubric)}"
    where = error.ctx.command_path if error.ctx else " ".join(("screen", *arguments[:1]))
    return f"{said[0].lower()}{said[1:]}{'' if said.endswith('?') else f'; `{where} -h` says what it takes'}"


def _no_option(error: Any) -> str:
    """What is said of an option that a command has not: which it has, or that a pool is named without one."""
    name = error.option_name
    if name in ("-p", "--pool") and error.ctx and any(one.metavar == "[POOL]..." for one in error.ctx.command.params):
        return f"no option {name}; a pool is named without: `{error.ctx.command_path} -r RUBRIC POOL`"
    from rapidfuzz import fuzz

    from screen.ground.package_data import load_tables

    called, own = name.lstrip("-").casefold(), error.ctx.command.params if error.ctx else ()
    for option, words in load_tables("commands.toml")["called"].items():
        flag, _, form = option.partition(" ")
        if called in words and any(flag in one.opts and (not form or form in one.type.choices) for one in own):
            return f"no option {name}; did you mean `{option}`?"
    options = sorted(error.possibilities or ())
    close = (option for option in options if fuzz.ratio(called, option.lstrip("-")) >= _CLOSE)
    near = " or ".join(f"`{option}`" for option in close)
    return f"no option {name}{f'; did you mean {near}?' if near else ''}"


def _without_rubric(arguments: Sequence[str]) -> str:
    """What is said where a command was given no rubric: the one that stands among the arguments, or those there are."""
    from screen.sources.finder import means_rubric, rubrics_there

    command, *rest = arguments
    for word in rest:
        if not word.startswith("-") and means_rubric(word):
            others = (other for other in rest if other != word)
            return f"{word} is a rubric; write `screen {shlex.join((command, '-r', word, *others))}`"
    return f"`screen {command}` needs a rubric: --rubric RUBRIC; {rubrics_there()}"

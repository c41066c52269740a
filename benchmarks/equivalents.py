"""Mutants that do what the function does: no test can kill them, and each has its reason in `equivalents.toml`."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from changed_functions import Function, Mutant, mutants

FILE = Path(__file__).with_suffix(".toml")


class Equivalent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One that is named: by its change, as the number of a mutant moves with what stands above it."""

    function: str
    """Such as `screen.judgement.score.Judgement.verdict`."""
    line: str
    """What is changed, as it stands there, without indents; of several lines with a space between."""
    becomes: str
    """What it is changed to; empty: it goes."""
    why: str
    """Why nobody can tell the two apart."""


def load_equivalents(path: Path = FILE) -> list[Equivalent]:
    """All that are named."""
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8"))["equivalent"], list[Equivalent])


def find_equivalents(named: Iterable[Equivalent], among: Iterable[Function]) -> Mapping[str, Equivalent]:
    """The names of the mutants of these functions that are equivalent.

    Raises:
        LookupError: one matches no mutant any more, or its function is none of these; all such are named.
    """
    by_name = {function.dotted: function for function in among}
    found: dict[str, Equivalent] = {}
    unmatched = []
    for one in named:
        function = by_name.get(one.function)
        same = [mutant.name for mutant in mutants(function) if is_of(one, mutant)] if function else []
        found |= dict.fromkeys(same, one)
        unmatched += [] if same else [f"{one.function}: {one.line} -> {one.becomes}"]
    if unmatched:
        raise LookupError(
            "these equivalents match no mutant; mend or take them out of the file: " + "; ".join(unmatched)
        )
    return found


def is_of(named: Equivalent, mutant: Mutant) -> bool:
    """Whether a mutant is the one that is named."""
    changed = mutant.change.splitlines()[3:]
    before, after = (" ".join(line[1:].strip() for line in changed if line.startswith(sign)) for sign in "-+")
    return (before, after) == (named.line, named.becomes)

"""Functions of the package with one thing changed, as mutmut changes it, and put in the place of what is imported."""

import __future__

import ast
import difflib
import functools
import importlib
import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import FunctionType
from typing import Any

import msgspec

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "screen"


class Function(msgspec.Struct, frozen=True):
    """A function or method of a module, as it stands in its file."""

    path: Path
    owner: str
    """The class; empty for a function."""
    name: str
    first: int
    """Line of its first decorator or, without one, of its `def`."""
    start: int
    """Line of its `def`."""
    end: int
    size: int
    """Nodes of its syntax tree; it has fewer mutants."""

    @property
    def module(self) -> str:
        """Dotted name."""
        return ".".join(self.path.relative_to(ROOT / "src").with_suffix("").parts)

    @property
    def dotted(self) -> str:
        """Such as `screen.judgement.score.Judgement.verdict`."""
        return ".".join(filter(None, (self.module, self.owner, self.name)))

    @property
    def source(self) -> str:
        """Its lines from `def` on; those of a method in a class that has nothing else."""
        lines = _lines(self.path)[self.start - 1 : self.end]
        return "".join([f"class {self.owner}:\n"] * bool(self.owner) + lines)

    def file_with(self, source: str) -> str:
        """Its whole file with another `source` of it."""
        lines = _lines(self.path)
        own = source.splitlines(keepends=True)[bool(self.owner) :]
        return "".join([*lines[: self.start - 1], *own, *lines[self.end :]])

    def compiled(self, source: str | ast.Module) -> FunctionType:
        """`source` of it as a function of its module, whose names it sees as they are then."""
        flags = live(self).__code__.co_flags & __future__.annotations.compiler_flag
        code = compile(source, str(self.path), "exec", flags=flags, dont_inherit=True)
        space = dict(vars(importlib.import_module(self.module)))
        exec(code, space)
        made = vars(space[self.owner])[self.name] if self.owner else space[self.name]
        return getattr(made, "__func__", made)  # type: ignore[no-any-return]


@functools.cache  # its code will be another
def live(function: Function) -> FunctionType:
    """The function of the imported module; of a property, a class method, a cached one: that which it wraps."""
    module = importlib.import_module(function.module)
    found = vars(vars(module)[function.owner] if function.owner else module)[function.name]
    for _ in range(5):
        inner = (getattr(found, name, None) for name in ("__wrapped__", "__func__", "fget", "func"))
        found = next(filter(None, inner), found)
    if not isinstance(found, FunctionType) or found.__code__.co_firstlineno != function.first:
        raise LookupError(f"{function.module}: {function.owner} {function.name}")
    return found


class Mutant(msgspec.Struct, frozen=True):
    """A function with one thing changed."""

    function: Function
    number: int
    source: str

    @property
    def name(self) -> str:
        """Such as `screen.criteria.gate.state:7`."""
        return f"{self.function.dotted}:{self.number}"

    @property
    def change(self) -> str:
        """As a patch."""
        path = str(self.function.path.relative_to(ROOT))
        before, after = _lines(self.function.path), self.function.file_with(self.source).splitlines(keepends=True)
        return "".join(difflib.unified_diff(before, after, path, path, n=1))

    def put_in(self) -> None:
        """Let the imported function do what this one does."""
        one, made = live(self.function), self.function.compiled(self.source)
        one.__code__, one.__defaults__, one.__kwdefaults__ = made.__code__, made.__defaults__, made.__kwdefaults__


@functools.cache
def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines(keepends=True)


def functions(patterns: Iterable[str]) -> list[Function]:
    """All functions and methods of the files of the package with these patterns, nested ones as parts of theirs."""
    found = []
    for path in sorted({path for pattern in patterns for path in PACKAGE.glob(pattern)}):
        for top in ast.parse("".join(_lines(path))).body:
            owner = top.name if isinstance(top, ast.ClassDef) else ""
            for one in top.body if isinstance(top, ast.ClassDef) else [top]:
                if isinstance(one, ast.FunctionDef):
                    first = min([one.lineno, *(node.lineno for node in one.decorator_list)])
                    size = sum(1 for _ in ast.walk(one))
                    found.append(Function(path, owner, one.name, first, one.lineno, one.end_lineno or 0, size))
    return found


def mutants(function: Function) -> list[Mutant]:
    """All that mutmut makes of a function."""
    return [mutant(function, number) for number, _ in enumerate(_changes(function)[1], 1)]


def mutant(function: Function, number: int) -> Mutant:
    """The one of a number, from 1."""
    from mutmut.mutation.file_mutation import deep_replace

    module, changes = _changes(function)
    change = changes[number - 1]
    changed: Any = deep_replace(module, change.original_node, change.mutated_node)
    return Mutant(function, number, changed.code)


@functools.cache
def _changes(function: Function) -> tuple[Any, list[Any]]:
    """Its syntax, and what mutmut changes in it: to write one of them takes as long as to find them all."""
    from mutmut.mutation.file_mutation import create_mutations

    found: tuple[Any, list[Any]] = create_mutations(str(function.path), function.source)[:2]
    return found


def draw(among: Sequence[Function], number: int, chance: random.Random) -> list[Mutant]:
    """`number` mutants, each with the same chance; only the functions that are drawn are mutated.

    A function is drawn with the weight of its size, one of its mutants is drawn, and it is kept with the chance of
    mutants by size: all in all in proportion to the mutants that it has.
    """
    kept: dict[str, Mutant] = {}
    weights = [function.size for function in among]
    for _ in range(100 * number):
        if len(kept) == number:
            break
        function = chance.choices(among, weights)[0]
        many = len(_changes(function)[1])
        if chance.random() < many / function.size:
            one = mutant(function, chance.randint(1, many))
            kept[one.name] = one
    return list(kept.values())

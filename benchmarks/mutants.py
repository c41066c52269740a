"""Which share of the mutants of a set of modules the unit tests kill, and which mutants live.

python benchmarks/mutants.py rules | shapes | scoring [--sample 60 --seed 1]   (needs pip install -e '.[dev,bench]')

A mutant is a function with one thing changed, as mutmut changes it. All are tried by forks of one process that has
collected the tests and run them once, each on the tests of the files that then came by the function: the file that
mirrors its module first, then the quickest. A mutant counts as killed when a test failed on it, not when the time ran
out. The modules of `shapes` build their checks while they are imported: those of their mutants that live are tried
again, each in a process that imports a copy of the package with the change. Mutants that no test can tell from the
function are named in `equivalents.toml`, with the reason; they count neither way, and it is an error where one of them
matches no mutant any more or a test kills it. With `--sample`, so many mutants of each
part are drawn, of functions that are drawn first, and the share comes with the interval that holds that of the whole
part with 95 % (Wilson, J. Am. Stat. Assoc. 22, 1927, 209-212).
"""

import argparse
import collections
import fnmatch
import math
import os
import random
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
import pytest

from changed_functions import PACKAGE, ROOT, Function, Mutant, draw, functions, mutants
from equivalents import find_equivalents, load_equivalents
from mutant_trials import KILLED, Trials, killed_in_own_process

LEAST = 0.9
SLOW = "tests/unit/ground/test_names.py::test_a_long_line_costs_what_its_names_cost"
"""It measures time."""


class Target(msgspec.Struct, frozen=True):
    """Modules, and the tests that should notice what becomes of them."""

    parts: Mapping[str, Sequence[str]]
    """Names of parts to the patterns of their files in the package; a file is of the first part that has it."""
    tests: Sequence[str]
    fresh: bool = False
    """Whether mutants that live need a process that has not imported the package."""

    def part(self, path: Path) -> str:
        """The part that a file is of."""
        file = str(path.relative_to(PACKAGE))
        return next(name for name, files in self.parts.items() if any(fnmatch.fnmatch(file, one) for one in files))


_MATCHING = (
    *("cores", "denial", "derivation", "gap", "inflection", "match", "matched_span", "name_forms", "names", "order"),
    *("others", "pattern", "phrase", "senses", "stems", "term_forms", "text", "typo", "word_shapes", "word_vectors"),
)
_PLACES = ("word_places", "token_places", "small_numbers")
_SCORE = ("attainment", "career", "fitting", "overruling", "part_scores", "score", "scoreboard", "weighing")
TARGETS = {
    "rules": Target({"lint": ("judgement/lint/*.py",)}, ("tests/unit/judgement/lint",)),
    "shapes": Target(
        {"shapes": ("sources/rubric_shape.py", "sources/value_checks.py", "sources/routed_problem.py")},
        (
            "tests/unit/judgement/lint",
            "tests/unit/sources/test_rubric_file.py",
            "tests/unit/sources/test_profile_shape.py",
            "tests/unit/sources/test_value_checks.py",
        ),
        fresh=True,
    ),
    "scoring": Target(
        {
            "score": tuple(f"judgement/{name}.py" for name in _SCORE),
            "gates": ("criteria/gate.py", "criteria/credentials.py", "criteria/skill_years.py", "criteria/unread.py"),
            "criteria": ("criteria/*.py",),
            "matching": tuple(f"ground/{name}.py" for name in _MATCHING),
            "places": tuple(f"sources/{name}.py" for name in _PLACES),
        },
        (
            "tests/unit/criteria",
            *(f"tests/unit/judgement/test_{name}.py" for name in (*_SCORE, "gates", "whole")),
            "tests/unit/ground",
            "tests/unit/commands/test_calibration.py",
            "tests/unit/sources/test_said_again.py",
            "tests/unit/sources/test_small_numbers.py",
            "tests/unit/sources/test_token_places.py",
            "tests/laws/test_reference.py",
            "tests/laws/test_amounts.py",
            "tests/laws/test_parts.py",
        ),
    ),
}


def main() -> int:
    """Print the share of each part and module and the names of the mutants that live."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--sample", type=int, metavar="N", help="try N mutants of each part")
    parser.add_argument("--seed", type=int, default=0, help="of the draw; default 0")
    parser.add_argument("--children", type=int, default=os.cpu_count() or 1, help="tried at a time")
    parser.add_argument("--survivors", type=Path, metavar="FILE", help="write the mutants that live, as changes, here")
    arguments = parser.parse_args()
    target = TARGETS[arguments.target]
    os.chdir(ROOT)  # where mutmut looks for its settings
    by_part: dict[str, list[Function]] = collections.defaultdict(list)
    every = functions(file for one in TARGETS.values() for files in one.parts.values() for file in files)
    equivalent = find_equivalents(load_equivalents(), every)
    for function in functions(file for files in target.parts.values() for file in files):
        by_part[target.part(function.path)].append(function)
    chance = random.Random(arguments.seed)
    if arguments.sample:
        chosen = [one for part in by_part.values() for one in draw(part, arguments.sample, chance)]
    else:
        chosen = [one for part in by_part.values() for function in part for one in mutants(function)]
    chance.shuffle(chosen)  # what is told before the end is of all parts
    trials = Trials(chosen, arguments.children)
    pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--deselect", SLOW, *target.tests], plugins=[trials])
    if len(trials.found) < len(chosen):
        return 2
    wrong = [name for name in equivalent if trials.found.get(name) == KILLED]
    for name in wrong:
        print(f"{name}: named as equivalent, and killed")
    chosen = [mutant for mutant in chosen if mutant.name not in equivalent]
    living = [mutant for mutant in chosen if trials.found[mutant.name] != KILLED]
    if target.fresh:
        for name in killed_in_own_process(living, target.tests):
            trials.found[name] = KILLED
        living = [mutant for mutant in living if trials.found[mutant.name] != KILLED]
    if arguments.survivors:
        changes = (f"{mutant.name}: {trials.found[mutant.name]}\n{mutant.change}" for mutant in living)
        arguments.survivors.write_text("\n".join(changes), encoding="utf-8")
    short = report({mutant: trials.found[mutant.name] for mutant in chosen}, target)
    return 2 if wrong else short


def interval(killed: int, tried: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share of `tried` draws."""
    z = 1.96
    middle = (killed + z * z / 2) / (tried + z * z)
    half = z / (tried + z * z) * math.sqrt(killed * (tried - killed) / tried + z * z / 4)
    return max(0.0, middle - half), min(1.0, middle + half)


def report(found: Mapping[Mutant, str], target: Target) -> int:
    """Print what lives and each part's and module's share; 1 if a part has less than `LEAST`."""
    for mutant, state in found.items():
        if state != KILLED:
            print(f"{mutant.name}: {state}")

    def part(mutant: Mutant) -> str:
        return target.part(mutant.function.path)

    short = False
    for group in (lambda mutant: mutant.function.module, part, lambda _: "together"):
        counts: dict[str, collections.Counter[bool]] = collections.defaultdict(collections.Counter)
        for mutant, state in found.items():
            counts[group(mutant)][state == KILLED] += 1
        for label, count in sorted(counts.items()):
            low, high = interval(count[True], count.total())
            share = count[True] / count.total()
            short = short or (group is part and share < LEAST)
            print(f"{label}: {count[True]} of {count.total()} killed, {share:.1%} ({low:.1%} to {high:.1%})")
    return short


if __name__ == "__main__":
    sys.exit(main())

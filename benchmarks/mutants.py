"""Which share of the mutants of a set of modules the unit tests kill, and which mutants live.

python benchmarks/mutants.py rules | shapes | scoring [--sample 60 --seed 1]   (needs pip install -e '.[dev,bench]')

mutmut changes one thing at a time in a copy of the package and runs the unit tests that come by the changed function on
it. A mutant counts as killed when a test failed on it, not when the time ran out. The modules of `shapes` build their
checks while they are imported, before mutmut chooses a mutant: those of their mutants that live are tried again, each
in a process of its own. With `--sample`, so many mutants of each part are drawn, and the share comes with the interval
that holds that of the whole part with 95 % (Wilson, J. Am. Stat. Assoc. 22, 1927, 209-212).
"""

import argparse
import collections
import fnmatch
import math
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parent.parent
COPIED = (
    *("src", "tests", "profiles", "rubrics", "schemas", "docs", ".ci", ".github"),
    *("README.md", "LICENSE", "pyproject.toml"),
)
LEAST = 0.9


class Target(msgspec.Struct, frozen=True):
    """Modules, and the tests that should notice what becomes of them."""

    parts: Mapping[str, Sequence[str]]
    """Names of parts to the patterns of their files in the package; a file is of the first part that has it."""
    tests: Sequence[str]
    fresh: bool = False
    """Whether mutants that live need a process that has not imported the package."""

    def part(self, mutant: str) -> str:
        """The part of a mutant named `screen.criteria.gate.x_state__mutmut_1`."""
        file = mutant.rsplit(".", 1)[0].removeprefix("screen.").replace(".", "/") + ".py"
        return next(name for name, files in self.parts.items() if any(fnmatch.fnmatch(file, one) for one in files))


_MATCHING = ("match", "matched_span", "pattern", "term_forms", "names", "inflection", "typo", "text", "word_vectors")
_PLACES = ("word_places", "token_places", "small_numbers")
_SCORE = ("gates", "part_scores", "score", "scoreboard", "whole")
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
            "score": ("judgement/score.py", "judgement/scoreboard.py", "judgement/part_scores.py"),
            "gates": ("criteria/gate.py", "criteria/credentials.py", "criteria/skill_years.py", "criteria/unread.py"),
            "criteria": ("criteria/*.py",),
            "matching": tuple(f"ground/{name}.py" for name in _MATCHING),
            "places": tuple(f"sources/{name}.py" for name in _PLACES),
        },
        (
            "tests/unit/criteria",
            *(f"tests/unit/judgement/test_{name}.py" for name in _SCORE),
            *(f"tests/unit/ground/test_{name}.py" for name in (*_MATCHING, "spellings")),
            "tests/unit/sources/test_small_numbers.py",
            "tests/unit/sources/test_token_places.py",
            "tests/laws/test_reference.py",
            "tests/laws/test_amounts.py",
            "tests/laws/test_parts.py",
        ),
    ),
}

COLD = '''
from hypothesis import Phase

@pytest.fixture(scope="session", autouse=True)
def _cold() -> None:
    """Empty the caches that a mutant inherits from the run before it, but for what is read from data files."""
    for name, module in list(sys.modules.items()):
        if name.startswith("screen."):
            for key, value in list(vars(module).items()):
                if hasattr(value, "cache_clear") and not key.startswith(("load_", "everyday_words")):
                    value.cache_clear()


_configured = pytest_configure


def pytest_configure() -> None:  # noqa: F811
    """Of an example on which a mutant fails no smaller one is sought: that takes minutes."""
    _configured()
    whole = settings.get_profile(os.environ.get("SCREEN_EXAMPLES", "quick"))
    settings.register_profile("whole", whole, phases=(Phase.explicit, Phase.generate))
    settings.load_profile("whole")
'''


def configure(folder: Path, target: Target) -> None:
    """Write mutmut's settings into a copy of the project."""
    path = folder / "pyproject.toml"
    text = path.read_text(encoding="utf-8").replace('filterwarnings = ["error"', 'filterwarnings = ["default"')
    settings = {
        "source_paths": ["src"],
        "only_mutate": [f"src/screen/{file}" for files in target.parts.values() for file in files],
        "process_isolation": "fork",
        "pytest_add_cli_args": ["-x", "-q", "-p", "no:cacheprovider", "-k", "not long_line_costs"],
        "pytest_add_cli_args_test_selection": target.tests,
        "also_copy": [name for name in COPIED if name not in {"src", "tests", "pyproject.toml"}],
    }
    lines = [f"{key} = {msgspec.json.encode(value).decode()}" for key, value in settings.items()]
    path.write_text("\n".join([text, "[tool.mutmut]", *lines, ""]), encoding="utf-8")
    with (folder / "tests" / "conftest.py").open("a", encoding="utf-8") as conftest:
        conftest.write(COLD)


def main() -> int:
    """Print the share of each part and module and the names of the mutants that live."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--keep", type=Path, help="copy into this folder and leave it there, for `mutmut show NAME`")
    parser.add_argument("--sample", type=int, metavar="N", help="try N mutants of each part")
    parser.add_argument("--seed", type=int, default=0, help="of the draw; default 0")
    parser.add_argument("--survivors", type=Path, metavar="FILE", help="write the mutants that live, as changes, here")
    arguments = parser.parse_args()
    target = TARGETS[arguments.target]
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or Path(temporary) / "copy"
        if not (folder / "pyproject.toml").exists():
            copy(folder)
            configure(folder, target)
        chosen: list[str] = []
        if arguments.sample:
            mutmut(folder, "run", "no-mutant.*", fails=True)  # it makes them all, and says which tests come by
            chosen = draw(states(folder), target, arguments.sample, random.Random(arguments.seed))
        mutmut(folder, "run", "--max-children", "2", *chosen)
        found = {name: state for name, state in states(folder).items() if not chosen or name in chosen}
        found |= dict.fromkeys(killed_in_own_process(folder, target, found), "killed")
        if arguments.survivors:
            living = (name for name, state in found.items() if state != "killed")
            arguments.survivors.write_text("\n".join(mutmut(folder, "show", name) for name in living), encoding="utf-8")
    return report(found, target)


def copy(folder: Path) -> None:
    """Copy into `folder` what the tests need of the project."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder)


def mutmut(folder: Path, *arguments: str, fails: bool = False) -> str:
    """What mutmut prints in `folder`; where it `fails`, as with no mutant to try, its traceback is of no use."""
    command = [sys.executable, "-c", "from mutmut.__main__ import cli; cli()", *arguments]
    errors = subprocess.DEVNULL if fails else None
    run = subprocess.run(command, cwd=folder, check=not fails, stdout=subprocess.PIPE, stderr=errors, text=True)
    return run.stdout


def states(folder: Path) -> dict[str, str]:
    """Names of all mutants, to what became of them: killed, survived, timeout, no tests, not checked …."""
    lines = (line.strip().partition(": ") for line in mutmut(folder, "results", "--all", "true").splitlines())
    return {name: state for name, _, state in lines if "__mutmut_" in name}


def draw(names: Collection[str], target: Target, number: int, chance: random.Random) -> list[str]:
    """`number` mutants of each part, or all there are."""
    by_part = collections.defaultdict(list)
    for name in sorted(names):
        by_part[target.part(name)].append(name)
    return [name for part in by_part.values() for name in chance.sample(part, min(number, len(part)))]


def killed_in_own_process(folder: Path, target: Target, found: Mapping[str, str]) -> Iterator[str]:
    """Names of the mutants that lived, and do not when the package is imported as theirs."""
    if not target.fresh:
        return
    pytest = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *target.tests]
    for name, state in found.items():
        if state == "survived":
            environment = {**os.environ, "MUTANT_UNDER_TEST": name, "PYTHONPATH": "src"}
            run = subprocess.run(pytest, cwd=folder / "mutants", env=environment, capture_output=True, check=False)
            if run.returncode == 1:
                yield name


def interval(killed: int, tried: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share of `tried` draws."""
    z = 1.96
    middle = (killed + z * z / 2) / (tried + z * z)
    half = z / (tried + z * z) * math.sqrt(killed * (tried - killed) / tried + z * z / 4)
    return max(0.0, middle - half), min(1.0, middle + half)


def report(found: Mapping[str, str], target: Target) -> int:
    """Print what lives and each part's and module's share; 1 if a part has less than `LEAST`."""
    for name, state in found.items():
        if state != "killed":
            print(f"{name}: {state}")
    short = False
    for group in (lambda name: name.rsplit(".", 1)[0], target.part, lambda _: "together"):
        counts: dict[str, collections.Counter[bool]] = collections.defaultdict(collections.Counter)
        for name, state in found.items():
            counts[group(name)][state == "killed"] += 1
        for label, count in sorted(counts.items()):
            low, high = interval(count[True], count.total())
            share = count[True] / count.total()
            short = short or (group == target.part and share < LEAST)
            print(f"{label}: {count[True]} of {count.total()} killed, {share:.1%} ({low:.1%} to {high:.1%})")
    return short


if __name__ == "__main__":
    sys.exit(main())

"""Which share of the mutants of a set of modules the unit tests kill, and which mutants live.

python benchmarks/mutants.py rules | shapes | matching     (needs mutmut: pip install -e '.[dev,bench]')

mutmut changes one thing at a time in a copy of the package and runs the unit tests of the modules on it. A mutant that
runs out of time counts as killed. The modules of `shapes` build their checks while they are imported, before mutmut
chooses a mutant: those of their mutants that live are tried again, each in a process of its own.
"""

import argparse
import collections
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Set
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parent.parent
COPIED = ("src", "tests", "profiles", "rubrics", "schemas", "docs", "README.md", "LICENSE", "pyproject.toml")


class Target(msgspec.Struct, frozen=True):
    """Modules, and the tests that should notice what becomes of them."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]
    fresh: bool = False
    """Whether mutants that live need a process that has not imported the package."""


_GROUND = ("match", "names", "inflection", "typo", "text")
_CRITERIA = ("hits", "saturation", "sets")
TARGETS = {
    "rules": Target(("judgement/lint/*.py",), ("tests/unit/judgement/lint",)),
    "shapes": Target(
        ("sources/rubric_shape.py", "sources/value_checks.py", "sources/routed_problem.py"),
        (
            "tests/unit/judgement/lint",
            "tests/unit/sources/test_rubric_file.py",
            "tests/unit/sources/test_profile_shape.py",
            "tests/unit/sources/test_value_checks.py",
        ),
        fresh=True,
    ),
    "matching": Target(
        (*(f"ground/{name}.py" for name in _GROUND), *(f"criteria/{name}.py" for name in _CRITERIA)),
        (
            *(f"tests/unit/ground/test_{name}.py" for name in _GROUND),
            *(f"tests/unit/criteria/test_{name}.py" for name in _CRITERIA),
        ),
    ),
}

COLD = '''
import sys

import pytest


@pytest.fixture(scope="session", autouse=True)
def cold():
    """Empty the caches that a mutant inherits from the run before it, but for what is read from data files."""
    for name, module in list(sys.modules.items()):
        if name.startswith(("screen.ground.", "screen.judgement.lint.")):
            for key, value in list(vars(module).items()):
                if hasattr(value, "cache_clear") and not key.startswith(("load_", "everyday_words")):
                    value.cache_clear()
'''


def configure(folder: Path, target: Target) -> None:
    """Write mutmut's settings into a copy of the project."""
    path = folder / "pyproject.toml"
    text = path.read_text(encoding="utf-8").replace('filterwarnings = ["error"]', 'filterwarnings = ["default"]')
    settings = {
        "source_paths": ["src"],
        "only_mutate": [f"src/screen/{module}" for module in target.modules],
        "process_isolation": "fork",
        "pytest_add_cli_args": [
            *("-x", "-q", "-p", "no:cacheprovider", "--hypothesis-seed=0", "-k", "not megabyte and not long_line")
        ],
        "pytest_add_cli_args_test_selection": list(target.tests),
        "also_copy": [name for name in COPIED if name not in {"src", "tests", "pyproject.toml"}],
    }
    lines = [f"{key} = {msgspec.json.encode(value).decode()}" for key, value in settings.items()]
    path.write_text("\n".join([text, "[tool.mutmut]", *lines, ""]), encoding="utf-8")
    (folder / "tests" / "conftest.py").write_text(COLD, encoding="utf-8")


def main() -> int:
    """Print the share of each module and the names of the mutants that live."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--keep", type=Path, help="copy into this folder and leave it there, for `mutmut show NAME`")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or Path(temporary) / "copy"
        folder.mkdir(parents=True)
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, folder)
        configure(folder, TARGETS[arguments.target])
        mutmut = [sys.executable, "-m", "mutmut"]
        subprocess.run([*mutmut, "run", "--max-children", "2"], cwd=folder, check=True)
        results = subprocess.run(
            [*mutmut, "results", "--all", "true"], cwd=folder, check=True, capture_output=True, text=True
        ).stdout
        killed_afresh = set(killed_in_own_process(folder, TARGETS[arguments.target], results))
    return report(results, killed_afresh)


def killed_in_own_process(folder: Path, target: Target, results: str) -> Iterator[str]:
    """Names of the mutants that lived, and do not when the package is imported as theirs."""
    if not target.fresh:
        return
    pytest = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *target.tests]
    for line in results.splitlines():
        name, _, state = line.strip().partition(": ")
        if state == "survived":
            environment = {**os.environ, "MUTANT_UNDER_TEST": name, "PYTHONPATH": "src"}
            run = subprocess.run(pytest, cwd=folder / "mutants", env=environment, capture_output=True, check=False)
            if run.returncode == 1:
                yield name


def report(results: str, killed_afresh: Set[str]) -> int:
    """Print `results`; 1 if less than 85 % of the mutants of all modules together were killed."""
    counts: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    living = []
    for line in results.splitlines():
        name, _, state = line.strip().partition(": ")
        if "__mutmut_" in name:
            state = "killed" if name in killed_afresh else state
            counts[name.rsplit(".", 1)[0]][state] += 1
            if state not in {"killed", "timeout"}:
                living.append(f"{name}: {state}")
    print("\n".join(living))
    for module, states in sorted(counts.items()):
        killed = states["killed"] + states["timeout"]
        print(f"{module}: {killed} of {states.total()} killed, {killed / states.total():.1%}")
    total = sum(states.total() for states in counts.values())
    share = 1 - len(living) / total if total else 0.0
    print(f"together: {share:.1%} of {total}")
    return share < 0.85


if __name__ == "__main__":
    sys.exit(main())

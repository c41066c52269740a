"""The mutants that `benchmarks/mutants.py` tries."""

import contextlib
import difflib
import random
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

pytest.importorskip("mutmut")

from changed_functions import draw, functions, live, mutants  # noqa: E402
from equivalents import Equivalent, find_equivalents, load_equivalents  # noqa: E402
from mutants import TARGETS  # noqa: E402
from screen.criteria.gate import question  # noqa: E402


@pytest.fixture(autouse=True)
def _at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)  # where mutmut looks for its settings


def test_a_mutant_is_its_file_with_one_change() -> None:
    found = [one for one in functions(["criteria/gate.py", "criteria/hits.py"]) if one.size < 60]
    for function in (found[0], next(one for one in found if one.owner and one.first < one.start)):
        whole = function.path.read_text("utf-8")
        assert function.file_with(function.source) == whole
        for mutant in mutants(function)[:3]:
            changed = function.file_with(mutant.source)
            compile(changed, "", "exec")
            marks = [line[0] for line in difflib.ndiff(whole.splitlines(), changed.splitlines()) if line[0] in "+-"]
            assert marks and marks == sorted(marks, reverse=True), mutant.name


def test_who_imported_a_function_calls_its_mutant() -> None:
    (function,) = (one for one in functions(["criteria/gate.py"]) if one.name == "question")
    whole, defaults = live(function).__code__, live(function).__kwdefaults__
    told = set()
    try:
        for mutant in mutants(function):
            mutant.put_in()
            with contextlib.suppress(TypeError):
                told.add(question("CUDA", unread=True))
    finally:
        live(function).__code__, live(function).__kwdefaults__ = whole, defaults
    assert {"CUDA", "CUDA (required, unread)", "CUDA (unread)"} < told
    assert question("CUDA", unread=True) == "CUDA (unread)"


def test_of_a_part_so_many_are_drawn_and_of_a_seed_the_same() -> None:
    found = functions(["criteria/gate.py"])
    drawn = [[one.name for one in draw(found, 5, random.Random(seed))] for seed in (1, 1, 2)]
    assert len({*drawn[0]}) == 5
    assert drawn[0] == drawn[1] != drawn[2]


def test_every_mutant_that_is_named_as_equivalent_is_one_and_has_a_reason() -> None:
    named = load_equivalents()
    every = functions(file for one in TARGETS.values() for files in one.parts.values() for file in files)
    assert len(find_equivalents(named, every)) >= len(named)
    assert all(one.why.endswith(".") for one in named)


def test_what_matches_no_mutant_any_more_is_named() -> None:
    (function,) = (one for one in functions(["criteria/gate.py"]) if one.name == "question")
    first = mutants(function)[0]
    before, after = (
        [line[1:].strip() for line in first.change.splitlines()[3:] if line.startswith(sign)] for sign in "-+"
    )
    right = Equivalent(function.dotted, " ".join(before), " ".join(after), "Invented.")
    assert list(find_equivalents([right], [function])) == [first.name]
    for wrong in (Equivalent(right.function, "gone", right.becomes, ""), Equivalent("screen.gone", right.line, "", "")):
        with pytest.raises(LookupError, match="gone"):
            find_equivalents([right, wrong], [function])

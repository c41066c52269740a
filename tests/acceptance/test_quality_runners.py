"""What measures the ranking on labelled sets runs, whatever moves in the code that it measures."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("ir_measures", reason="the extra `bench` is not installed")

ROOT = Path(__file__).resolve().parents[2]
JOB = {"position": "Searcher", "startDate": "2015-01", "endDate": "2019-12"}
LINES = {
    "ada": ["Heuristic search for kilns in the clay pit of a mill"],
    "bob": ["Searched heuristically, and the search for a kiln was long"],
    "cy": ["Baked bread for the whole street"],
}
RUBRIC = 'title = "Searcher"\n[points]\nskills = 100\n[[skills]]\nname = "heuristic search"\n'


@pytest.fixture
def sets(tmp_path: Path) -> list[Path]:
    """Two labelled sets of the same people."""
    for name in ("first", "second"):
        folder = tmp_path / name
        (folder / "rubrics").mkdir(parents=True)
        (folder / "rubrics" / "searcher.toml").write_text(RUBRIC, encoding="utf-8")
        (folder / "qrels.tsv").write_text("searcher\tada\t1\nsearcher\tbob\t0\nsearcher\tcy\t0\n", encoding="utf-8")
        people = [
            {"id": one, "basics": {"name": one}, "work": [{**JOB, "highlights": told}]} for one, told in LINES.items()
        ]
        with gzip.open(folder / "pool.jsonl.gz", "wt", encoding="utf-8") as out:
            out.writelines(f"{json.dumps(person)}\n" for person in people)
    return [tmp_path / "first", tmp_path / "second"]


def measured(program: str, *arguments: str | Path) -> list[str]:
    """The lines that a program of `benchmarks/quality` prints."""
    command = [sys.executable, ROOT / "benchmarks/quality" / program, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def test_the_constants_are_measured_on_each_set_without_it(sets: list[Path]) -> None:
    header, first, second, last = measured("leave_out.py", *sets)
    assert header.startswith("constants: FILL, HALF_AT, UNTIMED_HALF_AT, TAKEN_APART; shipped (6, ")
    assert first.endswith("1.000; shipped 1.000; best 1.000")
    assert second.endswith("1.000; shipped 1.000; best 1.000")
    assert last.startswith("all sets: ")


def test_each_ingredient_is_measured_by_leaving_it_out(sets: list[Path]) -> None:
    rows = [line.split("|")[1:3] for line in measured("run.py", "--ablate", sets[0]) if line.startswith("| ")]
    figures = {name.strip(): float(figure) for name, figure in rows if "." in figure}
    assert figures["screen"] == figures["role in any line"] == 1
    assert figures["no words in common"] <= 1
    assert {"no title", "no synonyms", "titles of papers count once", "no saturation"} < figures.keys()

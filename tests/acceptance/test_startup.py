"""Which modules a command loads: starting up is a feature."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("sklearn", "scipy", "pandas", "jsonschema", "lxml", "pypdf", "pypdfium2", "selectolax",
         "bibtexparser", "yaml", "numpy", "pydantic", "xlsxwriter", "jinja2",
         "rapidfuzz", "Stemmer", "hypothesis", "textual")  # fmt: skip
PROGRAM = """
import json, sys
from screen.cli.app import main
path = sys.argv[1]
for arguments in json.loads(sys.argv[2]):
    sys.argv[1:] = arguments
    try:
        main()
    except SystemExit as end:
        assert not end.code, end.code
open(path, "w").write(json.dumps(sorted(sys.modules)))
"""


def loaded(folder: Path, *commands: list[str]) -> set[str]:
    """The heavy packages that commands load, one after another in one process."""
    out = folder / "modules.json"
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(out), json.dumps(commands)],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "NO_COLOR": "1"},
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    names = {name.split(".")[0] for name in json.loads(out.read_text("utf-8"))}
    assert "screen" in names
    return names & set(HEAVY)


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["rank", "--help"], ["show", "--help"], ["check", "--help"]]
)
def test_help_loads_nothing_heavy(pool: Path, arguments: list[str]) -> None:
    assert loaded(pool.parent, arguments) == set()
    modules = json.loads((pool.parent / "modules.json").read_text("utf-8"))
    assert not {"rich", "markdown_it", "pygments"}.intersection(modules)
    commands = {name.removeprefix("screen.cli.") for name in modules} & {"rank", "show", "check", "report", "draft"}
    assert commands == ({arguments[0]} if len(arguments) > 1 else {"rank", "show", "check", "report", "draft"})


def test_a_plain_show_loads_nothing_heavy(pool: Path) -> None:
    assert loaded(pool.parent, ["show", "ada-example"], ["show", "ada-example", "-f", "json"]) == set()


def test_a_ranking_needs_numpy_and_what_finds_words(pool: Path) -> None:
    ranked = (["rank", "-r", "tea", "-f", form] for form in ("table", "json", "csv", "markdown"))
    assert loaded(pool.parent, *ranked) <= {"numpy", "Stemmer", "rapidfuzz"}
    modules = json.loads((pool.parent / "modules.json").read_text("utf-8"))
    assert not {"numpy.ma", "numpy.random", "numpy.fft"}.intersection(modules)


def test_an_explained_candidate_needs_no_more_than_a_ranking(pool: Path) -> None:
    assert loaded(pool.parent, ["show", "ada-example", "-r", "tea"]) <= {"numpy", "Stemmer", "rapidfuzz"}


def test_checking_a_rubric_needs_neither_numbers_nor_schemas(pool: Path) -> None:
    assert loaded(pool.parent, ["check", "rubrics/tea.toml"]) <= {"Stemmer", "rapidfuzz"}


def test_only_an_idf_of_the_pool_loads_scikit_learn(pool: Path) -> None:
    rubric = pool.parent / "rubrics" / "tea.toml"
    rubric.write_text(rubric.read_text("utf-8") + '\n[keywords]\nidf = "pool"\n', encoding="utf-8")
    assert "sklearn" in loaded(pool.parent, ["rank", "-r", "tea"])

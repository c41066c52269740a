"""The README and the pages made from code say what is so."""

import json
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from typer.main import get_command

from acceptance.conftest import Run
from screen.cli.app import command_line

ROOT = Path(__file__).resolve().parents[2]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))]
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize(
    "script", ["make_pictures.py", "make_tables.py", "make_figures.py", "make_commands.py", "make_scale.py"]
)
def test_what_is_made_from_code_is_fresh(script: str) -> None:
    done = subprocess.run(
        [sys.executable, f"docs/{script}", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"run `python docs/{script}`\n{done.stderr}"


def test_every_command_is_in_the_readme() -> None:
    for name in get_command(command_line()).commands:  # type: ignore[attr-defined]
        assert f"`screen {name}" in README


def anchors(page: Path) -> set[str]:
    """The anchors that GitHub makes of the headings of a page."""
    text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    plain = (re.sub(r"[^\w\- ]", "", heading.casefold()) for heading in re.findall(r"^#+ (.*)$", text, re.MULTILINE))
    return {heading.strip().replace(" ", "-") for heading in plain}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\((?!https?://)([^)\s]+)\)", text):
        file, _, anchor = target.partition("#")
        found = (page.parent / file).resolve() if file else page
        assert found.exists(), target
        assert not anchor or anchor in anchors(found), target


def test_every_page_is_in_the_index() -> None:
    index = (ROOT / "docs" / "index.md").read_text("utf-8")
    for page in (ROOT / "docs").glob("*.md"):
        assert page.name == "index.md" or f"({page.name})" in index, page.name


def test_the_rubric_of_the_readme_is_clean_and_passes_its_tests(run: Run, tmp_path: Path) -> None:
    found = re.search(r"^```toml\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert found is not None
    (tmp_path / "readme.toml").write_text(found[1], encoding="utf-8")
    for arguments in (["check"], ["test", "--pool", "profiles"]):
        done = run(*arguments, tmp_path / "readme.toml")
        assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("page", ["decisions", "audit", "report", "stability", "import", "scale"])
def test_the_commands_of_a_page_run_as_they_stand_where_the_tutorial_ends(run: Run, tmp_path: Path, page: str) -> None:
    shutil.copytree(ROOT / "docs" / "tutorial", tmp_path, dirs_exist_ok=True)
    shutil.copytree(ROOT / "rubrics", tmp_path / "rubrics")
    assert run("import", *sorted((tmp_path / "cvs").iterdir()), cwd=tmp_path).returncode == 0
    assert run("draft", "posting.md", "-o", "rubrics/data-engineer.toml", cwd=tmp_path).returncode == 0
    for name in ("ada.pdf", "ben/cv.md"):  # a document is known by what is in it
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(tmp_path / "cvs" / "ada-example.md", tmp_path / name)
    (tmp_path / "cv.tex").write_text("\\section*{Experience}\nPotter, Example Works, 2019--2021\n", encoding="utf-8")
    (tmp_path / "papers.bib").write_text("@article{a, title={On Tea}, author={Example, Ada}, year={2020}}", "utf-8")
    profiles = [json.loads(path.read_text("utf-8")) | {"id": path.stem} for path in (tmp_path / "profiles").iterdir()]
    (tmp_path / "cvs.jsonl").write_text("\n".join(map(json.dumps, profiles)), encoding="utf-8")
    if page == "import":
        shutil.rmtree(tmp_path / "profiles")
    text = (ROOT / "docs" / f"{page}.md").read_text("utf-8")
    if table := re.search(r"^```csv\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        (tmp_path / "groups.csv").write_text(table[1], encoding="utf-8")
    lines = [
        line
        for block in re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
        for line in block.splitlines()
        if "dask" not in line  # which takes a cluster
    ]
    assert lines
    for line in lines:
        program, *arguments = shlex.split(line, comments=True)
        done = run(*arguments, cwd=tmp_path)
        assert (program, done.returncode) == ("screen", 0), f"{line}: {done.stderr}"


def test_the_first_lines_of_the_tutorial_lead_to_its_files(tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    shutil.copytree(ROOT / "docs" / "tutorial", clone / "docs" / "tutorial")
    (clone / ".venv" / "bin").mkdir(parents=True)
    (clone / ".venv" / "bin" / "activate").write_text("activated=yes\n", encoding="utf-8")
    found = re.search(
        r"^```sh\n(.*?)^```", (ROOT / "docs" / "tutorial.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert found is not None
    done = subprocess.run(
        ["sh", "-ec", f"{found[1]}\necho $activated; ls cvs"], cwd=clone, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("yes\nada-example.md\n")


def test_every_dependency_has_its_line() -> None:
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    block = project[project.index("dependencies = [") : project.index("[project.scripts]")].split("[project.optional")[
        0
    ]
    for name in re.findall(r'^    "([A-Za-z0-9-]+)[><=]', block, re.MULTILINE):
        assert re.search(rf"\b{re.escape(name)}\b", README), name


def test_the_packages_that_it_stands_on_are_those_that_are_installed() -> None:
    table = README.partition("## What it stands on")[2].partition("\n\n```")[0].partition("Install it")[0]
    named = {
        name.partition(" (")[0].strip().casefold()
        for row in re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE)
        for name in row.split(",")
    } - {"package", "---"}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["tui"]]
    assert named == {re.split(r"[^\w-]", one)[0].casefold() for one in needed} | {"dask", "distributed"}

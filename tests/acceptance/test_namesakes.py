"""Several people of one name, in every form that puts people beside one another."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
DAY = ("--as-of", "2026-11-20")


@pytest.fixture
def namesakes(pool: Path) -> Path:
    """The pool with a second Ada Example, who is Ben but for the name; `new.toml` moves everybody's score."""
    other = json.loads((pool / "ben-example.json").read_text("utf-8"))
    other["basics"]["name"] = "Ada Example"
    (pool / "ada-two.json").write_text(json.dumps(other), encoding="utf-8")
    text = (pool.parent / "rubrics" / "tea.toml").read_text("utf-8")
    changed = text.replace("skills = 50", "skills = 10").replace("seniority = 20", "seniority = 60")
    (pool.parent / "rubrics" / "new.toml").write_text(changed, encoding="utf-8")
    return pool.parent


@pytest.mark.parametrize("form", ["table", "markdown"])
@pytest.mark.parametrize(
    "call",
    [
        ("compare", "ada-example", "ada-two", "ben-example", "-r", "tea"),
        ("diff", "tea", "new"),
        ("rank", "-r", "tea"),
    ],
    ids=["compare", "diff", "rank"],
)
def test_who_shares_a_name_is_called_by_the_id(run: Run, namesakes: Path, call: tuple[str, ...], form: str) -> None:
    printed = run(*call, "-f", form, *DAY, cwd=namesakes).stdout.split("may be one person")[0]
    assert "ada-example" in printed and "ada-two" in printed
    assert "Ben Example" in printed and "ben-example" not in printed


def test_on_a_page_as_well(run: Run, namesakes: Path) -> None:
    run("report", "-r", "tea", "--names", "-o", "report.html", *DAY, cwd=namesakes)
    page = (namesakes / "report.html").read_text("utf-8")
    assert "Ada Example" not in page
    assert '"name":"ada-two"' in page and '"name":"Ben Example"' in page and "<td>ada-example</td>" in page


def test_in_a_comparison_it_says_who_of_them_leads(run: Run, namesakes: Path) -> None:
    printed = run("compare", "ada-example", "ada-two", "-r", "tea", *DAY, cwd=namesakes).stdout
    assert "ada-example leads ada-two by " in printed


def test_who_came_and_who_left_under_one_name_are_told_apart(run: Run, namesakes: Path) -> None:
    (namesakes / "later").mkdir()
    (namesakes / "later" / "ada-two.json").write_bytes((namesakes / "profiles" / "ada-two.json").read_bytes())
    (namesakes / "profiles" / "ada-two.json").unlink()
    printed = run("diff", "-r", "tea", "--pool", "profiles", "later", *DAY, cwd=namesakes).stdout
    assert "new: ada-two (rank 1, " in printed
    assert "left: ada-example (rank 1, " in printed and "Ben Example (rank " in printed


def test_since_tells_them_apart_where_they_changed_or_left(run: Run, namesakes: Path) -> None:
    run("rank", "-r", "new", *DAY, "-o", "then.json", cwd=namesakes)
    for name in ("ada-two", "ada-example"):
        (namesakes / "profiles" / f"{name}.json").unlink()
    printed = run("rank", "-r", "new", *DAY, "--since", "then.json", cwd=namesakes).stdout
    assert "ada-example (rank " in printed and "ada-two (rank " in printed and "Ada Example" not in printed


def test_a_pseudonym_stands_in_one_line_of_a_diff(run: Run, namesakes: Path) -> None:
    printed = run("diff", "tea", "new", "--blind", *DAY, cwd=namesakes, COLUMNS="80").stdout
    assert {len(word) for word in printed.split() if word.startswith("candidate-")} == {len("candidate-3f9a1c07")}

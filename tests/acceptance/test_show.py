"""`screen show`, as people run it."""

import json
from pathlib import Path

import pytest

from acceptance.conftest import Run


def test_a_card_by_id_and_by_a_loosely_typed_name(run: Run, pool: Path) -> None:
    by_id = run("show", "ada-example", cwd=pool.parent)
    assert (by_id.returncode, by_id.stderr) == (0, "")
    assert "Ada Example" in by_id.stdout
    assert "2018-01 – 2024-12" in by_id.stdout
    assert run("show", "ADA", cwd=pool.parent, COLUMNS="100").stdout == by_id.stdout
    assert "초 Example" in run("show", "초", cwd=pool.parent).stdout


def test_a_slip_is_guessed_and_said(run: Run, pool: Path) -> None:
    done = run("show", "Ada Exmaple", cwd=pool.parent)
    assert done.returncode == 0
    assert "Ada Example (ada-example)" in done.stderr
    assert "Ada Example" in done.stdout


@pytest.mark.parametrize("command", [["feedback", "Ada Exmaple"], ["compare", "ben", "Ada Exmaple"]])
def test_no_page_is_written_of_somebody_who_is_guessed(run: Run, pool: Path, command: list[str]) -> None:
    done = run(*command, "-r", "tea", cwd=pool.parent)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no candidate 'Ada Exmaple'; did you mean Ada Example (ada-example)?" in " ".join(done.stderr.split())


def test_a_blind_comparison_names_nobody_who_may_be_meant(run: Run, pool: Path) -> None:
    done = run("compare", "ben", "Ada Exmaple", "-r", "tea", "--blind", cwd=pool.parent)
    assert done.returncode == 2 and "Ada Example" not in done.stderr and "nobody's name" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["show", "Example"], 2, "ada-example"),
        (["show", "Zed"], 2, "no candidate 'Zed'"),
        (["show", ""], 2, "no candidate ''"),
        (["show", "a" * 400], 2, "no candidate"),
        (["show", "a/b"], 2, "no candidate"),
        (["show"], 2, "NAME"),
        (["show", "ada", "--pool", "nowhere"], 3, "no such file"),
        (["show", "ada", "--pool", "b" * 400], 3, "cannot be read"),
        (["show", "ada", "-r", "nothing"], 3, "no such rubric"),
        (["show", "ada", "--as-of", "soon"], 2, "YYYY-MM-DD"),
        (["show", "ada", "-f", "tea"], 2, "tea"),
    ],
)
def test_what_goes_wrong_is_one_sentence(run: Run, pool: Path, arguments: list[str], status: int, words: str) -> None:
    done = run(*arguments, cwd=pool.parent)
    assert done.returncode == status, done.stderr
    assert words.lower() in done.stderr.lower()
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_with_a_rubric_every_point_has_its_quote(run: Run, pool: Path) -> None:
    done = run("show", "ada-example", "-r", "tea", "--as-of", "2026-11-20", cwd=pool.parent)
    assert done.returncode == 0, done.stderr
    for words in (
        "Wrote CUDA kernels",
        "work[0].highlights[0]",
        "MLSys",
        "What would raise the score most",
        "as of 2026-11-20",
    ):
        assert words in done.stdout
    assert "Not found" in run("show", "cho-example", "-r", "tea", cwd=pool.parent).stdout


def test_a_folder_of_rubrics_is_a_line_each(run: Run, pool: Path) -> None:
    text = (pool.parent / "rubrics" / "tea.toml").read_text("utf-8")
    (pool.parent / "rubrics" / "hob.toml").write_text(
        text.replace("CUDA", "Triton").replace("Tea systems", "Hob"), "utf-8"
    )
    out = run("show", "ada-example", "-r", "rubrics", cwd=pool.parent).stdout
    assert out.index("Tea systems engineer", out.index("Rubric")) < out.index("Hob engineer")
    assert "“" not in out and ".toml" not in out


def test_rubrics_of_one_title_are_told_apart_by_their_files(run: Run, pool: Path) -> None:
    rubric = pool.parent / "rubrics" / "tea.toml"
    (pool.parent / "rubrics" / "old.toml").write_text(rubric.read_text("utf-8"), "utf-8")
    out = run("show", "ada-example", "-r", "rubrics", cwd=pool.parent).stdout
    assert "rubrics/tea.toml" in out and "rubrics/old.toml" in out


def test_the_json_has_the_scores_of_a_ranking(run: Run, pool: Path) -> None:
    day = ("--as-of", "2026-11-20", "-f", "json")
    shown = json.loads(run("show", "ada-example", "-r", "tea", *day, cwd=pool.parent).stdout)
    ranked = json.loads(run("rank", "-r", "tea", *day, cwd=pool.parent).stdout)
    assert shown["schema"] == "screen/show/1"
    assert shown["experience"] == {"work_months": 84, "doctoral_months": 0}
    assert shown["rubrics"][0]["score"] == ranked["candidates"][0]["score"]
    assert shown["rubrics"][0]["explanation"] == ranked["candidates"][0]["explanation"]
    assert shown["profile"]["basics"]["email"] == "ada@example.org"
    assert shown["rubrics"][0]["room"]


@pytest.mark.parametrize("name", ["sungyeon-kim", "chiheon-kim", "seonggon-kim", "jeonggeun-song", "sungjun-lim"])
def test_the_real_profiles(run: Run, name: str) -> None:
    done = run("show", name, "-r", "rubrics", COLUMNS="80")
    assert (done.returncode, done.stderr) == (0, "")
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert "Papers: " in done.stdout


def test_markdown_and_what_earned_nothing(run: Run, pool: Path) -> None:
    page = run("show", "ada", "-r", "tea", "-f", "markdown", cwd=pool.parent).stdout
    assert page.startswith("## Ada Example\n") and "Wrote **CUDA** kernels" in page and "work\\[0]" not in page
    document = json.loads((pool / "ada-example.json").read_text("utf-8"))
    document["publications"] += [{"name": f"Tea in haste {number}", "status": "under-review"} for number in range(3)]
    (pool / "ada-example.json").write_text(json.dumps(document), encoding="utf-8")
    short = run("show", "ada", "-r", "tea", cwd=pool.parent).stdout
    assert "3 more earned nothing: under review" in short
    assert "3 more earned nothing" not in run("show", "ada", "-r", "tea", "--all", cwd=pool.parent).stdout


def test_hostile_profiles_reach_no_terminal(run: Run, pool: Path) -> None:
    evil = "Evil \x1b[31m\x07\u202e [bold]"
    document = {"basics": {"name": evil, "label": evil}, "work": [{"position": evil, "highlights": [f"CUDA {evil}"]}]}
    (pool / "evil.json").write_text(json.dumps(document), encoding="utf-8")
    for arguments in (["show", "evil"], ["show", "evil", "-r", "tea"]):
        done = run(*arguments, cwd=pool.parent)
        assert done.returncode == 0, done.stderr
        assert not set(done.stdout) & set("\x1b\x07\u202e")

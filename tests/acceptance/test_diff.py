"""`screen diff`, as people run it."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
DAY = ("--as-of", "2026-11-20")


@pytest.fixture
def changed(pool: Path) -> Path:
    """`new.toml` beside `tea.toml`: years of work count for everything, another skill, one more requirement."""
    path = pool.parent / "rubrics" / "new.toml"
    text = (pool.parent / "rubrics" / "tea.toml").read_text("utf-8")
    text = text.replace("skills = 50", "skills = 10").replace("seniority = 20", "seniority = 60")
    text = text.replace('name = "Kubernetes"', 'name = "Barista"').replace("min_years = 3", "min_years = 4")
    path.write_text(text, encoding="utf-8")
    return path


def test_who_moves_and_why(run: Run, changed: Path) -> None:
    done = run("diff", "tea", "new", *DAY, cwd=changed.parents[1])
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("rubrics/tea.toml → rubrics/new.toml\n")
    assert "Ada Example" in done.stdout
    assert "seniority +" in done.stdout
    assert "requirement min_years: at least 3 years → at least 4 years" in " ".join(done.stdout.split())
    assert "Barista new, 5.00" in done.stdout and "Kubernetes gone, was 25.00" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("Kendall's tau-b 1.00 · as of 2026-11-20 · ")


def test_json_holds_everyone_with_every_change(run: Run, changed: Path) -> None:
    done = run("diff", "tea", "new", "--format", "json", *DAY, cwd=changed.parents[1])
    document = json.loads(done.stdout)
    assert document["schema"] == "screen/diff/1"
    assert [c["id"] for c in document["candidates"]] == ["ada-example", "ben-example", "cho-example"]
    for candidate in document["candidates"]:
        moved = round(candidate["new_score"] - candidate["old_score"], 2)
        assert round(sum(change["change"] for change in candidate["changes"]), 2) == moved
        sizes = [abs(change["change"]) for change in candidate["changes"]]
        assert sizes == sorted(sizes, reverse=True)
    scores = {
        name: {c["id"]: c["score"] for c in json.loads(ranking.stdout)["candidates"]}
        for name in ("tea", "new")
        for ranking in [run("rank", "-r", name, "--format", "json", *DAY, cwd=changed.parents[1])]
    }
    assert {c["id"]: c["old_score"] for c in document["candidates"]} == scores["tea"]
    assert {c["id"]: c["new_score"] for c in document["candidates"]} == scores["new"]
    ben = document["candidates"][1]
    assert {"name": "min_years", "before": "met", "after": "missing"} in ben["gates"]
    gone = {c["label"]: (c["old_of"], c["new_of"]) for c in document["criteria"]}
    assert gone["Kubernetes"] == (25.0, None) and gone["Barista"] == (None, 5.0)
    assert gone["seniority"] == (20.0, 60.0)


def test_a_swap_of_ranks_is_seen(run: Run, changed: Path) -> None:
    text = changed.read_text("utf-8").replace("skills = 10", "skills = 100").replace('name = "CUDA"', 'name = "Tools"')
    for group in ("keywords = 10", "publications = 20", "seniority = 60"):
        text = text.replace(group, f"{group.split()[0]} = 0")
    changed.write_text(text)
    document = json.loads(run("diff", "tea", "new", "-f", "json", *DAY, cwd=changed.parents[1]).stdout)
    again = json.loads(run("diff", "new", "tea", "-f", "json", *DAY, cwd=changed.parents[1]).stdout)
    assert document["kendall_tau_b"] == again["kendall_tau_b"] < 1
    assert {(c["id"], c["old_rank"], c["new_rank"]) for c in document["candidates"]} == {
        (c["id"], c["new_rank"], c["old_rank"]) for c in again["candidates"]
    }


def test_markdown_reads_as_a_comment(run: Run, changed: Path) -> None:
    changed.write_text(changed.read_text("utf-8").replace('title = "Tea systems', 'title = "Tea | <b>systems</b>'))
    done = run("diff", "tea", "new", "--format", "markdown", "-o", "comment.md", *DAY, cwd=changed.parents[1])
    assert (done.returncode, done.stdout) == (0, "")
    lines = (changed.parents[1] / "comment.md").read_text("utf-8").splitlines()
    assert lines[0].startswith("### Tea \\| \\<b\\>systems\\</b\\>") and "of 3 candidates" in lines[0]
    head = lines.index("| Rank | Candidate | Score | Because |")
    rows = [line for line in lines[head + 2 :] if line.startswith("|")]
    assert len(rows) == 3
    assert all(row.count("|") == 5 for row in rows)
    assert lines.count("<details>") <= 1 and "</details>" in lines
    assert "Kendall" in lines[-1]


def test_nothing_moves(run: Run, changed: Path) -> None:
    done = run("diff", "tea", "tea", *DAY, cwd=changed.parents[1])
    assert done.returncode == 0
    assert "nothing moves among 3 candidates" in done.stdout
    assert "Kendall's tau-b 1.00" in done.stdout


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_the_table_fits_and_breaks_no_heading(run: Run, changed: Path, columns: int) -> None:
    done = run("diff", "tea", "new", *DAY, cwd=changed.parents[1], COLUMNS=str(columns))
    assert max(map(len, done.stdout.splitlines())) <= columns
    assert done.stdout.splitlines()[1].split() == ["Rank", "Candidate", "Score", "Because"]


def test_the_largest_moves_alone(run: Run, changed: Path) -> None:
    root = changed.parents[1]
    everyone = json.loads(run("diff", "tea", "new", "-f", "json", "--top", "1", *DAY, cwd=root).stdout)["candidates"]
    assert len(everyone) == 3, "data holds everyone"
    most = max(everyone, key=lambda c: abs(c["new_score"] - c["old_score"]))["name"]
    for form in ("table", "markdown"):
        text = run("diff", "tea", "new", "-f", form, "--top", "1", *DAY, cwd=root).stdout
        assert [c["name"] for c in everyone if c["name"] in text] == [most]
        assert "2 more move" in text
        assert "more move" not in run("diff", "tea", "new", "-f", form, "-n", "3", *DAY, cwd=root).stdout
    assert run("diff", "tea", "new", "--top", "0", cwd=root).returncode == 2


def test_blind(run: Run, changed: Path) -> None:
    for form in ("table", "json", "markdown"):
        text = run("diff", "tea", "new", "--blind", "-f", form, *DAY, cwd=changed.parents[1]).stdout
        assert "candidate-" in text and "Ada" not in text and "ada-" not in text


def test_revisions(run: Run, changed: Path) -> None:
    root = changed.parents[1]
    for arguments in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True)
    changed.rename(root / "rubrics" / "tea.toml")
    done = run("diff", "HEAD:rubrics/tea.toml", "rubrics/tea.toml", *DAY, cwd=root)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("HEAD:rubrics/tea.toml → rubrics/tea.toml\n")
    same = run("diff", "rubrics/tea.toml", "HEAD:rubrics/new.toml", *DAY, cwd=root)
    assert "nothing moves" in same.stdout
    missing = run("diff", "HEAD~9:rubrics/tea.toml", "tea", cwd=root)
    assert (missing.returncode, missing.stderr.count("\n")) == (3, 1)


def test_statuses(run: Run, changed: Path) -> None:
    root = changed.parents[1]
    assert run("diff", "tea", "new", "--as-of", "tomorrow", cwd=root).returncode == 2
    assert run("diff", "tea", cwd=root).returncode == 2
    assert run("diff", "tea", "nowhere", cwd=root).returncode == 3
    assert run("diff", "tea", "new", "--pool", "nowhere", cwd=root).returncode == 3
    (root / "profiles" / "zoe-example.json").write_text("{", encoding="utf-8")
    done = run("diff", "tea", "new", *DAY, cwd=root)
    assert done.returncode == 3
    assert done.stderr.startswith("skipped: profiles/zoe-example.json")
    assert "Ada Example" in done.stdout

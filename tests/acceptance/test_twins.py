"""The same person twice in a pool, as people see it."""

import json
from pathlib import Path

from acceptance.conftest import Run

DAY = ("--as-of", "2026-11-20")


def test_they_are_named_and_no_score_moves(run: Run, pool: Path) -> None:
    before = json.loads(run("rank", "-r", "tea", "-f", "json", *DAY, cwd=pool.parent).stdout)
    assert "twins" not in before["pool"]
    document = json.loads((pool / "ada-example.json").read_text("utf-8"))
    document["basics"]["name"] = "Example, Ada"
    (pool / "zoe.json").write_text(json.dumps(document), encoding="utf-8")
    after = json.loads(run("rank", "-r", "tea", "-f", "json", *DAY, cwd=pool.parent).stdout)
    (twins,) = after["pool"]["twins"]
    assert twins["ids"] == ["ada-example", "zoe"] and twins["sure"]
    assert twins["why"] == [
        "the same e-mail address, number or page", "a paper as the same of its authors", "a job with the same dates",
        "the same name",
    ]  # fmt: skip
    assert {c["id"]: c["score"] for c in before["candidates"]}.items() <= {
        c["id"]: c["score"] for c in after["candidates"]
    }.items()
    told = "Ada Example (ada-example) and Example, Ada (zoe) may be one person: the same e-mail address"
    for form in ("table", "markdown"):
        done = run("rank", "-r", "tea", "-f", form, *DAY, cwd=pool.parent, COLUMNS="200")
        assert told in done.stdout and "merge" not in done.stdout


def test_blind_results_name_pseudonyms(run: Run, pool: Path, tmp_path: Path) -> None:
    (pool / "zoe.json").write_bytes((pool / "ada-example.json").read_bytes())
    for form in ("table", "json", "markdown"):
        out = run(
            "rank", "-r", "tea", "-f", form, "--blind", *DAY, cwd=pool.parent, SCREEN_KEY=str(tmp_path / "key")
        ).stdout
        assert "Ada" not in out and "zoe" not in out and "ada-example" not in out
        assert "may be one person" in out or '"twins"' in out


def test_only_those_listed_are_told_of(run: Run, pool: Path) -> None:
    (pool / "cho-2.json").write_bytes((pool / "cho-example.json").read_bytes())
    (pool / "cho-example.json").write_text(
        json.dumps({"basics": {"name": "Cho Sample", "email": "cho@example.org"}}), encoding="utf-8"
    )
    (pool / "cho-2.json").write_text(
        json.dumps({"basics": {"name": "C. Sample", "email": "cho@example.org"}}), encoding="utf-8"
    )
    assert "may be one person" not in run("rank", "-r", "tea", "--top", "1", *DAY, cwd=pool.parent).stdout
    assert "may be one person" in run("rank", "-r", "tea", *DAY, cwd=pool.parent).stdout


def test_check_names_them_too(run: Run, pool: Path) -> None:
    (pool / "zoe.json").write_bytes((pool / "ada-example.json").read_bytes())
    done = run("check", "rubrics", "--pool", "profiles", "--select", "PRO108", cwd=pool.parent)
    assert done.returncode == 0, done.stdout
    assert "profiles/zoe.json:1:1" in done.stdout and "zoe may be the same person as ada-example" in done.stdout
    assert done.stdout.endswith("\n1 problem in 1 file: 1 note.\n")
    (pool / "ben.json").write_bytes((pool / "ben-example.json").read_bytes())
    two = run("check", "rubrics", "--pool", "profiles", "--select", "PRO108", cwd=pool.parent).stdout
    assert two.endswith("\n2 problems in 2 files: 2 notes.\n")
    assert "PRO108" not in run("check", "rubrics", cwd=pool.parent).stdout


def test_two_imports_of_one_person_under_two_names(run: Run, pool: Path) -> None:
    page = "# {}\n\nada@sample.example\n\n## Experience\n\n{}\n"
    (pool.parent / "one.md").write_text(page.format("Ada Sample", "**Brewer**, Kettle Works, 2019 – 2021\n\n- Tea."))
    (pool.parent / "two.md").write_text(page.format("Adelheid Sample", "**Cook**, Stove Works, 2021 – 2023\n\n- Soup."))
    for document in ("one.md", "two.md"):
        assert run("import", document, cwd=pool.parent).returncode == 0
    out = " ".join(run("rank", "-r", "tea", *DAY, cwd=pool.parent).stdout.split())
    assert "Ada Sample (one) and Adelheid Sample (two) may be one person: the same mark of an e-mail address" in out
    kept = (pool / "one.json").read_text("utf-8")
    assert '"contacts"' in kept and "sample.example" not in kept

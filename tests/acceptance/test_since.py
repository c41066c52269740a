"""`screen rank --since` and `screen diff --pool OLD NEW`, as people run them a week later."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from acceptance.browser import browser
from acceptance.conftest import Run

DAY = ("--as-of", "2026-11-20")


@pytest.fixture
def later(run: Run, pool: Path) -> Path:
    """The folder a week later: `then.json` and `then/` as it was; Dee is new, Cho left, Ben wrote of CUDA."""
    root = pool.parent
    assert run("rank", "-r", "tea", "-o", "then.json", *DAY, cwd=root).returncode == 0
    shutil.copytree(pool, root / "then")
    (pool / "cho-example.json").unlink()
    ben = json.loads((pool / "ben-example.json").read_text("utf-8"))
    ben["work"][0]["highlights"] = ["Wrote CUDA kernels for the boilers of a tea factory, and kept them fast."]
    (pool / "ben-example.json").write_text(json.dumps(ben), encoding="utf-8")
    (pool / "dee-example.json").write_text(json.dumps({"basics": {"name": "Dee Example"}}), encoding="utf-8")
    return root


def document(run: Run, root: Path, *more: str) -> dict[str, Any]:
    done = run("rank", "-r", "tea", "-f", "json", *DAY, *more, cwd=root)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    jsonschema.validate(found, json.loads(run("schema", "ranking").stdout))
    return found


def test_against_an_earlier_ranking(run: Run, later: Path) -> None:
    found = document(run, later, "--since", "then.json")
    news = {one["id"]: one["since"] for one in found["candidates"]}
    then = {one["id"]: one for one in json.loads((later / "then.json").read_text("utf-8"))["candidates"]}
    assert {name: one["kind"] for name, one in news.items()} == {
        "ada-example": "there", "ben-example": "there", "dee-example": "new"
    }  # fmt: skip
    ben, now = news["ben-example"], next(one for one in found["candidates"] if one["id"] == "ben-example")
    assert (ben["old_score"], ben["new_score"]) == (then["ben-example"]["score"], now["score"])
    assert ben["changes"][0]["label"] == "CUDA" and ben["changes"][0]["change"] > 0
    assert round(sum(one["change"] for one in ben["changes"]), 2) == round(ben["new_score"] - ben["old_score"], 2)
    assert [one["id"] for one in found["since"]["left"]] == ["cho-example"]
    assert found["since"]["kinds"] == {"new": 1, "changed": 1} and found["since"]["notes"] == []
    assert news["ada-example"]["changes"] == [] == news["ada-example"]["gates"]


@pytest.mark.parametrize("more", [[], ["--view", "table"], ["-f", "markdown"], ["-f", "csv"]])
def test_every_form_says_who_is_new_and_who_changed_and_why(run: Run, later: Path, more: list[str]) -> None:
    text = " ".join(run("rank", "-r", "tea", "--since", "then.json", *DAY, *more, cwd=later).stdout.split())
    assert "CUDA +" in text and "new" in text
    if "csv" not in more:
        assert "1 new, 1 changed, 1 left" in text and "Left: 초 Example (rank 3" in text
    cut = run("rank", "-r", "tea", "--since", "then.json", "--top", "1", *DAY, *more, cwd=later).stdout
    assert "csv" in more or "1 new, 1 changed, 1 left" in cut, "who is not listed is counted"


def test_the_page_marks_them(run: Run, later: Path) -> None:
    out = later / "page.html"
    done = run("report", "-r", "tea", "--names", "--since", "then.json", "-o", out, *DAY, cwd=later)
    assert done.returncode == 0, done.stderr
    with browser() as one:
        page = one.new_page()
        page.goto(out.as_uri())
        rows = page.locator("#matrix tbody tr").all_inner_texts()
        assert [("new" in row, "+" in row) for row in rows] == [(False, False), (False, True), (True, False)]
        assert "1 new, 1 changed, 1 left" in page.locator("header").inner_text()


def test_blind_rankings_are_compared_by_their_key(run: Run, later: Path) -> None:
    for path in ("then", "profiles"):
        run("rank", "-r", "tea", path, "-o", f"{path}-blind.json", "--blind", *DAY, cwd=later)
        found = document(run, later, "--since", f"{path}-blind.json")
        assert found["since"]["kinds"].get("new", 0) == (1 if path == "then" else 0)
        hidden = document(run, later, "--since", f"{path}-blind.json", "--blind")
        was = [one["id"] for one in json.loads((later / f"{path}-blind.json").read_text("utf-8"))["candidates"]]
        assert [one["id"] for one in hidden["since"]["left"]] == (was[2:] if path == "then" else [])
        text = json.dumps(hidden)
        assert "cho-example" not in text and "초" not in text and "ben-example" not in text
    other = run("rank", "-r", "tea", "--since", "then-blind.json", cwd=later, SCREEN_KEY=str(later / "no.key"))
    assert other.returncode == 3 and "no.key" in other.stderr


def test_a_ranking_that_was_cut_knows_nothing_of_the_others(run: Run, later: Path) -> None:
    run("rank", "-r", "tea", "then", "--top", "1", "--no-explain", "-o", "cut.json", *DAY, cwd=later)
    found = document(run, later, "--since", "cut.json")
    assert [one["since"]["kind"] for one in found["candidates"]] == ["there", "unlisted", "unlisted"]
    assert "2 not among those listed then" in run("rank", "-r", "tea", "--since", "cut.json", cwd=later).stdout


def test_another_rubric_or_day_is_said(run: Run, later: Path) -> None:
    path = later / "rubrics" / "tea.toml"
    path.write_text(path.read_text("utf-8").replace("min_years = 3", "min_years = 4"), encoding="utf-8")
    text = " ".join(run("rank", "-r", "tea", "--since", "then.json", cwd=later).stdout.split())
    assert "by another rubric, or another state of it" in text and "as of 2026-11-20, and this one as of" in text


def test_since_a_day(run: Run, later: Path) -> None:
    for path in (later / "profiles").glob("a*.json"):
        os.utime(path, (1_700_000_000, 1_700_000_000))
    found = document(run, later, "--since", "2024-01-01")
    assert [one["since"]["kind"] for one in found["candidates"]] == ["there", "written", "written"]
    lines = b"\n".join(path.read_bytes() for path in sorted((later / "profiles").iterdir()))
    (later / "all.jsonl").write_bytes(lines)
    done = run("rank", "-r", "tea", "all.jsonl", "--since", "2024-01-01", cwd=later)
    assert done.returncode == 3 and "no file of its own" in done.stderr and "-o ranking.json" in done.stderr


def committed(root: Path) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for arguments in (["init", "-q"], ["add", "."], [*identity, "commit", "-qm", "x"]):
        subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True)


def test_since_a_revision(run: Run, pool: Path) -> None:
    root = pool.parent
    committed(root)
    (pool / "cho-example.json").unlink()
    (pool / "dee-example.json").write_text('{"basics": {"name": "Dee Example"}}', encoding="utf-8")
    found = document(run, root, "--since", "HEAD")
    assert {one["id"]: one["since"]["kind"] for one in found["candidates"]} == {
        "ada-example": "there", "ben-example": "there", "dee-example": "new"
    }  # fmt: skip
    assert [one["id"] for one in found["since"]["left"]] == ["cho-example"]
    below = run("rank", "-r", "../rubrics/tea.toml", ".", "--since", "HEAD", "-f", "csv", *DAY, cwd=pool)
    assert below.returncode == 0 and ",new," in below.stdout, below.stderr
    done = run("diff", "-r", "tea", "HEAD:profiles", "profiles", *DAY, cwd=root)
    assert "1 new, 1 left; of 2 candidates in both 0 changed" in done.stdout, done.stderr


@pytest.mark.parametrize(
    ("reference", "status", "words"),
    [
        ("nowhere.json", 3, "no such file"),
        ("2026-13-45", 2, "no day of the calendar"),
        ("last week", 3, "in no git repository"),
        (
            "garbage",
            3,
            "--since takes an earlier ranking (its .json), a day (YYYY-MM-DD) or a git revision of the pool; ",
        ),
        ("rubrics/tea.toml", 3, "not a ranking as JSON"),
        ("profiles/ada-example.json", 3, "not a ranking as JSON"),
        ("--upload-pack=x", 3, "not a git revision"),
    ],
)
def test_what_is_no_reference_is_one_sentence(run: Run, pool: Path, reference: str, status: int, words: str) -> None:
    done = run("rank", "-r", "tea", "--since", reference, cwd=pool.parent)
    assert done.returncode == status and words in done.stderr and "Traceback" not in done.stderr


def test_two_pools_in_every_form(run: Run, later: Path) -> None:
    found = json.loads(run("diff", "-r", "tea", "--pool", "then", "profiles", "-f", "json", *DAY, cwd=later).stdout)
    assert found["pools"] == {"old": "then", "new": "profiles"}
    assert [one["id"] for one in found["arrived"]] == ["dee-example"]
    assert [one["id"] for one in found["left"]] == ["cho-example"]
    assert [one["id"] for one in found["candidates"]] == ["ada-example", "ben-example"]
    assert found["candidates"][1]["changes"][0]["label"] == "CUDA"
    for form in ("table", "markdown"):
        for arguments in (["--pool", "then", "profiles"], ["then", "profiles"], ["-p", "then", "-p", "profiles"]):
            text = run("diff", "-r", "tea", *arguments, "-f", form, *DAY, cwd=later).stdout
            assert "1 new, 1 left; of 2 candidates in both 1 changed" in text
            assert "Dee Example (rank 3, 0.00)" in text and "CUDA +" in text
        hidden = run("diff", "-r", "tea", "--pool", "then", "profiles", "--blind", "-f", form, *DAY, cwd=later).stdout
        assert "candidate-" in hidden and "Example" not in hidden and "-example" not in hidden
    same = run("diff", "-r", "tea", "then", "then", *DAY, cwd=later).stdout
    assert "0 new, 0 left; of 3 candidates in both 0 changed" in same


def test_a_folder_hides_no_revision_of_its_name(run: Run, pool: Path) -> None:
    root = pool.parent
    committed(root)
    subprocess.run(["git", "branch", "old"], cwd=root, check=True)
    (root / "old").mkdir()
    assert document(run, root, "--since", "old")["since"]["left"] == []


@pytest.mark.parametrize("arguments", [["--pool", "then", "profiles"], ["-r", "tea", "profiles"], ["-r", "tea"], ["x"]])
def test_too_few_or_too_many_is_wrong_usage(run: Run, later: Path, arguments: list[str]) -> None:
    done = run("diff", *arguments, cwd=later)
    assert done.returncode == 2 and "two pools by `screen diff --rubric R --pool OLD NEW`" in done.stderr


def test_invented_people_are_left_out_beside_real_ones_as_a_ranking_leaves_them_out(run: Run, pool: Path) -> None:
    """Real people come into a starter folder under git: the invented two did not leave, and nobody ranks by them."""
    root = pool.parent
    for place in pool.iterdir():
        place.write_text(json.dumps({**json.loads(place.read_text("utf-8")), "meta": {"invented": True}}), "utf-8")
    committed(root)
    shutil.copytree(pool, root / "then")
    assert "0 new, 0 left; of 3" in run("diff", "-r", "tea", "HEAD:profiles", "profiles", *DAY, cwd=root).stdout
    (pool / "dee-example.json").write_text('{"basics": {"name": "Dee Example"}}', encoding="utf-8")
    found = document(run, root, "--since", "HEAD")
    assert [(one["id"], one["since"]["kind"]) for one in found["candidates"]] == [("dee-example", "new")]
    assert found["since"]["left"] == []
    starter = run("rank", "-r", "tea", "then", "-o", "then.json", *DAY, cwd=root)
    assert starter.returncode == 0, starter.stderr
    assert document(run, root, "--since", "then.json")["since"]["left"] == []
    real = root / "real"
    real.mkdir()
    (real / "dee-example.json").write_text('{"basics": {"name": "Dee Example"}}', encoding="utf-8")
    told = json.loads(run("diff", "-r", "tea", "--pool", "real", "then", "-f", "json", *DAY, cwd=root).stdout)
    assert len(told["arrived"]) == 3 and [one["id"] for one in told["left"]] == ["dee-example"]
    done = run("diff", "-r", "tea", "HEAD:profiles", "profiles", *DAY, cwd=root)
    assert "new: Dee Example (rank 1, 0.00)" in done.stdout and "0 left" in done.stdout, done.stderr
    assert "3 invented left out" in done.stdout
    (root / "other.toml").write_text((root / "rubrics" / "tea.toml").read_text("utf-8"), encoding="utf-8")
    moved = json.loads(run("diff", "other.toml", "tea", "-f", "json", *DAY, cwd=root).stdout)
    assert [one["id"] for one in moved["candidates"]] == ["dee-example"] and moved["pool"]["invented"] == 3


def test_who_was_left_out_for_being_invented_then_is_not_new_when_the_real_ones_go(run: Run, pool: Path) -> None:
    root = pool.parent
    for name in ("ada-example", "ben-example"):
        told = json.loads((pool / f"{name}.json").read_text("utf-8"))
        (pool / f"{name}.json").write_text(json.dumps({**told, "meta": {"invented": True}}), encoding="utf-8")
    committed(root)
    assert run("rank", "-r", "tea", "-o", "then.json", *DAY, cwd=root).returncode == 0
    (pool / "cho-example.json").unlink()
    for reference in ("HEAD", "then.json"):
        found = document(run, root, "--since", reference)
        assert [one["since"] for one in found["candidates"]] == [{"kind": "there"}, {"kind": "there"}]
        assert found["since"]["kinds"] == {} and [one["id"] for one in found["since"]["left"]] == ["cho-example"]
    (pool / "dee-example.json").write_text('{"basics": {"name": "Dee Example"}}', encoding="utf-8")
    assert document(run, root, "--since", "then.json")["since"]["kinds"] == {"new": 1}
    (pool / "dee-example.json").unlink()
    alone = run("rank", "-r", "tea", "-o", "all.json", *DAY, cwd=root)
    assert alone.returncode == 0
    (pool / "eve-example.json").write_text(
        '{"basics": {"name": "Eve Example"}, "meta": {"invented": true}}', encoding="utf-8"
    )
    for reference in ("HEAD", "all.json"):
        assert document(run, root, "--since", reference)["since"]["kinds"] == {"new": 1}, "who was nowhere is new"


def test_a_ranking_that_an_editor_of_windows_saved_is_one(run: Run, later: Path) -> None:
    text = (later / "then.json").read_bytes()
    plain = document(run, later, "--since", "then.json")
    (later / "then.json").write_bytes(b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    assert document(run, later, "--since", "then.json")["candidates"] == plain["candidates"]

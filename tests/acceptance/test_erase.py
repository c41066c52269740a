"""`screen erase`, as people run it."""

import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from acceptance.conftest import Run
from screen.sources.builder_lock import alone


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kept") / "traced"


@pytest.fixture
def traced(run: Run, pool: Path, kept: Path) -> Path:
    """A folder in which Ada Example is in a profile, a second copy, the log, reports, a rubric and a document.

    The first is made by six commands, the others are copies of it.
    """
    root = pool.parent
    if kept.is_dir():
        return shutil.copytree(kept, root, dirs_exist_ok=True)
    (root / "ada cv.txt").write_text("Nobody is named here", encoding="utf-8")
    ada = json.loads((pool / "ada-example.json").read_text("utf-8"))
    digest = hashlib.sha256((root / "ada cv.txt").read_bytes()).hexdigest()
    ada["meta"] = {"sources": [{"file": "ada cv.txt", "format": "text", "sha256": digest}]}
    (pool / "ada-example.json").write_text(json.dumps(ada), encoding="utf-8")
    (pool / "more.jsonl").write_text('{"id": "eve", "basics": {}}\n{"id": "ada-example", "basics": {}}\n', "utf-8")
    for name, reason in (("ada", "good"), ("ben", "less than Ada Example"), ("ada", "very good")):
        assert run("decide", name, "hold", "--reason", reason, cwd=root).returncode == 0
    run("rank", "-r", "tea", "-o", "ranking.xlsx", cwd=root)
    run("report", "-r", "tea", "-o", "blind.html", cwd=root)
    run("rank", "-r", "tea", "-f", "csv", "-o", "ranking.csv", cwd=root)
    with (root / "rubrics" / "tea.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[tests]]\nabove = ["ada-example", "ben-example"]\n')
    shutil.copytree(root, kept)
    return root


def state(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_a_dry_run_says_everything_and_changes_nothing(run: Run, traced: Path) -> None:
    before = state(traced)
    done = run("erase", "ada", "--dry-run", cwd=traced)
    assert done.returncode == 0 and state(traced) == before
    out = done.stdout
    assert out.startswith("Ada Example (ada-example): to be taken out\n")
    for line in ("profiles/ada-example.json", "profiles/more.jsonl, line 2", "decisions.jsonl, 2 decisions"):
        assert f"  {line}\n" in out
    for line in (
        "decisions.jsonl:2: names Ada Example", "ranking.xlsx: names ada-example", "rubrics/tea.toml:",
        "ada cv.txt: is a document that the profile was read from", "ranking.csv:2: names ada-example",
        "blind.html:",
    ):  # fmt: skip
        assert f"  {line}" in out, out


def test_the_person_is_gone_and_others_are_as_they_were(run: Run, traced: Path) -> None:
    before = state(traced)
    alias = json.loads(run("erase", "ada", "--dry-run", "-f", "json", cwd=traced).stdout)["pseudonym"]
    done = run("erase", alias, "--yes", "-f", "json", cwd=traced)
    assert done.returncode == 0, done.stderr
    document = json.loads(done.stdout)
    assert (document["schema"], document["done"], document["id"]) == ("screen/erasure/1", True, "ada-example")
    after = state(traced)
    assert before.keys() - after.keys() == {"profiles/ada-example.json"} and after.keys() <= before.keys()
    assert {name for name in after if after[name] != before[name]} == {"decisions.jsonl", "profiles/more.jsonl"}
    assert after["decisions.jsonl"] == before["decisions.jsonl"].splitlines(keepends=True)[1]
    ranked = run("rank", "-r", "tea", "-f", "json", cwd=traced).stdout
    assert "ada" not in ranked.casefold() or "less than Ada Example" in ranked
    assert run("erase", "ada-example", "--yes", cwd=traced).returncode == 2, "nobody is there any more"


def test_what_only_the_log_has_still_goes(run: Run, traced: Path) -> None:
    (traced / "profiles" / "ada-example.json").unlink()
    (traced / "profiles" / "more.jsonl").unlink()
    assert run("erase", "ada-example", "--yes", cwd=traced).returncode == 0
    assert b'"id":"ada-example"' not in (traced / "decisions.jsonl").read_bytes()


def test_git_keeps_what_was(run: Run, traced: Path) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for arguments in (["init", "-q"], ["add", "profiles"], [*identity, "commit", "-qm", "x"]):
        subprocess.run(["git", *arguments], cwd=traced, check=True, capture_output=True)
    done = run("erase", "ada", "--yes", cwd=traced)
    assert "profiles/ada-example.json: git keeps its earlier states" in done.stdout
    assert "decisions.jsonl: git keeps" not in done.stdout


@pytest.mark.parametrize("place", [".", "profiles"])
@pytest.mark.parametrize("other_format", [False, True])
def test_an_index_of_the_pool_is_brought_up_to_date(run: Run, traced: Path, place: str, other_format: bool) -> None:
    (traced / "profiles" / "more.jsonl").unlink()
    assert run("index", "build", "profiles", cwd=traced).returncode == 0
    manifest = traced / "profiles.index" / "manifest.json"
    if other_format:
        manifest.write_text(manifest.read_text("utf-8").replace('"format": ', '"format": 9'), "utf-8")
    options = ("erase", "ada", "--pool", str(traced / "profiles"), "--log", str(traced / "decisions.jsonl"))
    planned = json.loads(run(*options, "--dry-run", "-f", "json", cwd=traced / place).stdout)
    assert [Path(name).name for name in planned["indexes"]] == ["profiles.index"]
    assert not any("profiles.index" in one["path"] for one in planned["left"])
    assert run(*options, "--yes", cwd=traced / place).returncode == 0
    assert run("index", "status", cwd=traced).returncode == 0
    ranked = run("rank", "-r", "tea", "--index", "profiles.index", "-f", "csv", cwd=traced).stdout
    assert "ben-example" in ranked and "ada-example" not in ranked


def test_an_index_that_was_built_from_the_folder_above_is_brought_up_to_date(run: Run, pool: Path) -> None:
    here = pool.parent
    named = f"{here.name}/profiles"
    assert run("index", "build", named, cwd=here.parent).returncode == 0
    assert run("rank", "-r", f"{here.name}/rubrics/tea.toml", named, cwd=here.parent).returncode == 0
    done = run("erase", "ada-example", "--yes", cwd=here)
    assert (done.returncode, done.stderr) == (0, "")
    assert run("index", "status", named, cwd=here.parent).returncode == 0
    assert not any(b"ada-example" in path.read_bytes() for path in (here / "profiles.index").rglob("*.*"))


@pytest.mark.parametrize("named", ["profiles", "profiles/ada-example.json"])
def test_of_the_last_person_of_a_pool_no_index_is_left(run: Run, pool: Path, named: str) -> None:
    for path in pool.iterdir():
        if path.name != "ada-example.json":
            path.unlink()
    assert run("index", "build", named, "-d", "index", cwd=pool.parent).returncode == 0
    assert run("rank", "-r", "tea", "--index", "index", cwd=pool.parent).returncode == 0
    planned = run("erase", "ada-example", "--dry-run", cwd=pool.parent)
    done = run("erase", "ada-example", "--yes", cwd=pool.parent)
    assert (done.returncode, done.stderr) == (0, "")
    assert "index, an index, which is removed, for nothing of its pool is left" in planned.stdout
    assert "index, an index, which was removed, for nothing of its pool is left" in done.stdout
    assert not (pool.parent / "index").exists()


def test_nothing_is_changed_while_another_build_is_at_work_on_an_index(run: Run, traced: Path) -> None:
    (traced / "profiles" / "more.jsonl").unlink()
    assert run("index", "build", "profiles", cwd=traced).returncode == 0
    before = {path: path.read_bytes() for path in traced.rglob("*") if path.is_file() and ".git" not in path.parts}
    with alone(traced / "profiles.index"):
        refused = run("erase", "ada", "--yes", cwd=traced)
    assert refused.returncode == 3
    assert "another build is at work here" in refused.stderr
    assert {path: path.read_bytes() for path in before} == before
    done = run("erase", "ada", "--yes", cwd=traced)
    assert done.returncode == 0
    assert "profiles.index, an index, which was brought up to date" in done.stdout


def test_an_index_of_files_one_of_which_goes_is_of_the_others(run: Run, pool: Path) -> None:
    named = [f"profiles/{path.name}" for path in sorted(pool.iterdir())]
    assert run("index", "build", *named, "-d", "index", cwd=pool.parent).returncode == 0
    done = run("erase", "ada-example", "--yes", cwd=pool.parent)
    assert (done.returncode, done.stderr) == (0, "")
    ranked = run("rank", "-r", "tea", "--index", "index", "-f", "csv", cwd=pool.parent).stdout
    assert "ben-example" in ranked and "ada-example" not in ranked


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["Example"], "may be"),
        (["zed"], "no candidate"),
        (["ada exmple"], "did you mean Ada Example"),
        (["ben"], "look at it with --dry-run, then say --yes"),
    ],
)
def test_nothing_is_changed_unless_it_is_sure_who_is_meant(
    run: Run, traced: Path, arguments: list[str], words: str
) -> None:
    before = state(traced)
    done = run("erase", *arguments, cwd=traced)
    assert done.returncode == 2 and words in done.stderr and state(traced) == before

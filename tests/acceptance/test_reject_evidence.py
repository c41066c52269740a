"""`screen reject-evidence`, as people run it."""

import json
import re
from pathlib import Path

import pytest

from acceptance.conftest import Run


def test_a_test_is_written_and_fails_until_the_rubric_is_mended(run: Run, pool: Path) -> None:
    root, path = pool.parent, pool.parent / "rubrics" / "tea.toml"
    before = path.read_text("utf-8")
    done = run("reject-evidence", "ada", "cuda", "-r", "tea", "--reason", "tea kernels\nare none", cwd=root)
    assert (done.returncode, done.stderr) == (0, "")
    assert "rubrics/tea.toml:" in done.stdout and "CUDA must not be found in ada-example" in done.stdout
    assert "rejected: “Wrote CUDA kernels that brew tea twice as fast.” (work[0].highlights[0])" in done.stdout
    assert "It fails now" in done.stdout and "tests_as_of was written as well" in done.stdout
    text = path.read_text("utf-8")
    added = re.sub(r"tests_as_of = \d{4}-\d\d-\d\d\n", "", text)
    assert added.startswith(before) and added[len(before) :] == (
        '\n# tea kernels are none\n[[tests]]\nname = "what ada-example says is no evidence of CUDA"\n'
        'candidate = "ada-example"\nlacks = ["CUDA"]\n'
    )
    assert text.index("tests_as_of") < text.index("[points]")
    line = int(re.search(r"tea\.toml:(\d+)", done.stdout).group(1))  # type: ignore[union-attr]
    assert text.splitlines()[line - 1] == "[[tests]]"
    failed = run("test", "rubrics/tea.toml", cwd=root)
    assert failed.returncode == 1 and "lacks" in failed.stdout
    again = run("reject-evidence", "ada", "CUDA", "-r", "tea", "-f", "json", cwd=root)
    found = json.loads(again.stdout)
    assert (found["schema"], found["written"], found["passes"]) == ("screen/rejection/1", False, False)
    assert path.read_text("utf-8") == text
    path.write_text(text.replace('name = "CUDA"', 'name = "Rust"').replace('lacks = ["CUDA"]', 'lacks = ["Rust"]'))
    assert run("test", "rubrics/tea.toml", cwd=root).returncode == 0


def test_the_day_of_the_test_can_be_given(run: Run, pool: Path) -> None:
    done = run("reject-evidence", "ada", "CUDA", "-r", "tea", "--as-of", "2026-11-20", cwd=pool.parent)
    assert (done.returncode, done.stderr) == (0, "")
    assert "tests_as_of = 2026-11-20\n" in (pool.parent / "rubrics" / "tea.toml").read_text("utf-8")


def test_the_command_that_runs_the_tests_can_be_copied(run: Run, pool: Path) -> None:
    root = pool.parent
    (root / "my tea.toml").write_bytes((root / "rubrics" / "tea.toml").read_bytes())
    done = run("reject-evidence", "ada", "CUDA", "-r", "my tea.toml", cwd=root)
    assert (done.returncode, done.stderr) == (0, "") and "then run screen test 'my tea.toml'\n" in done.stdout


def test_comments_line_ends_and_mode_stay(run: Run, pool: Path) -> None:
    path = pool.parent / "rubrics" / "tea.toml"
    odd = "# top\n" + path.read_text("utf-8").replace("[points]", "# about the points\n[points]  # shares").rstrip("\n")
    data = b"\xef\xbb\xbf" + f"{odd} # end".replace("\n", "\r\n").encode()
    path.write_bytes(data)
    path.chmod(0o640)
    assert run("reject-evidence", "ada", "Kubernetes", "-r", "tea", cwd=pool.parent).returncode == 0
    after = path.read_bytes()
    assert after.startswith(b"\xef\xbb\xbf# top\r\n") and after.count(b"\n") == after.count(b"\r\n")
    assert path.stat().st_mode & 0o777 == 0o640
    lines = re.sub(rb"tests_as_of = [\d-]+\r\n", b"", after).split(b"\r\n")
    assert lines[: len(data.split(b"\r\n"))] == data.split(b"\r\n")
    assert run("check", path, cwd=pool.parent).returncode in (0, 1)
    assert run("rank", "-r", "tea", cwd=pool.parent).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["ada", "Coffee"], 2, "the rubric has no criterion 'Coffee'"),
        (["cho", "CUDA"], 2, "is not found in cho-example, so there is no evidence to reject"),
        (["zed", "CUDA"], 2, "no candidate"),
        (["ada exmple", "CUDA"], 2, "did you mean Ada Example"),
        (["Example", "CUDA"], 2, "may be"),
    ],
)
def test_what_goes_wrong_changes_nothing(run: Run, pool: Path, arguments: list[str], status: int, words: str) -> None:
    path = pool.parent / "rubrics" / "tea.toml"
    before = path.read_bytes()
    done = run("reject-evidence", *arguments, "-r", "tea", cwd=pool.parent)
    assert done.returncode == status and words in done.stderr and path.read_bytes() == before


def test_tests_written_in_one_line_are_left_alone(run: Run, pool: Path) -> None:
    path = pool.parent / "rubrics" / "tea.toml"
    test = 'tests_as_of = 2026-11-20\ntests = [{ name = "x", above = ["ada-example", "ben-example"] }]\n'
    path.write_text(test + path.read_text("utf-8"), encoding="utf-8")
    before = path.read_bytes()
    done = run("reject-evidence", "ada", "CUDA", "-r", "tea", cwd=pool.parent)
    assert done.returncode == 3 and "write the tests as tables" in done.stderr and path.read_bytes() == before

"""`screen review`, as far as it goes without a terminal."""

from pathlib import Path

from acceptance.conftest import Run


def test_it_needs_a_terminal(run: Run, pool: Path) -> None:
    done = run("review", "-r", "tea", cwd=pool.parent)
    assert (done.returncode, done.stdout) == (2, "")
    assert "needs a terminal" in done.stderr and done.stderr.count("\n") == 1


def test_without_the_extra_it_says_how_to_get_it(run: Run, pool: Path, tmp_path: Path) -> None:
    (tmp_path / "textual.py").write_text("raise ImportError", encoding="utf-8")
    done = run("review", "-r", "tea", cwd=pool.parent, PYTHONPATH=str(tmp_path))
    assert done.returncode == 2 and "pip install 'candidate-screen[tui]'" in done.stderr

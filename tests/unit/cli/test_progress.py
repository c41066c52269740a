"""The bar of what takes long."""

import io
import sys
import time

import pytest

from screen.cli import progress as module
from screen.cli.progress import progress


class Terminal(io.StringIO):
    """A standard error that somebody looks at."""

    def isatty(self) -> bool:
        return True


def looked_at(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal; made in the test itself, for pytest puts a standard error of its own in its place before."""
    monkeypatch.setattr(module, "_PATIENCE_SECONDS", 0.02)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", shown := Terminal())
    return shown


def wait_for(shown: Terminal, words: str) -> None:
    """Until it is drawn."""
    for _ in range(1000):
        if words in shown.getvalue():
            return
        time.sleep(0.01)
    raise AssertionError(shown.getvalue())


def test_it_comes_although_nothing_tells_of_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = looked_at(monkeypatch)
    with progress("judging"):
        wait_for(terminal, "judging")


def test_it_shows_how_much_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = looked_at(monkeypatch)
    with progress("reading") as on_step:
        assert on_step is not None
        wait_for(terminal, "reading")
        on_step(1, 4)
        wait_for(terminal, "25%")


def test_what_is_done_soon_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = looked_at(monkeypatch)
    monkeypatch.setattr(module, "_PATIENCE_SECONDS", 60)
    with progress("reading") as on_step:
        assert on_step is not None
        on_step(1, 4)
    assert terminal.getvalue() == ""


def test_no_bar_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with progress("reading") as on_step:
        assert on_step is None

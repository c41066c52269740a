"""The one place where what goes wrong becomes a sentence and a status."""

import pytest

from screen.cli import app


def test_memory_that_runs_out_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def grow(**_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(app, "command_line", lambda _: grow)
    with pytest.raises(SystemExit) as end:
        app.main()
    assert end.value.code == 3
    assert capsys.readouterr().err == "screen: not enough memory; a smaller pool, or an index of it, needs less\n"

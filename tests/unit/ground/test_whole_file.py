"""Files written whole or not at all."""

import os
from pathlib import Path

import pytest

from screen.ground.errors import InputError
from screen.ground.whole_file import write_whole


def test_a_file_is_replaced_with_the_permissions_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "tea.toml"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_whole(target, b"new", keep_mode=True)
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"new", 0o640)
    before = os.umask(0o027)
    try:
        write_whole(target, b"newer")
    finally:
        os.umask(before)
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"newer", 0o640)
    assert [path.name for path in tmp_path.iterdir()] == ["tea.toml"]


def test_what_was_there_stays_where_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "tea.toml"
    target.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError("no")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(InputError, match=r"tea\.toml: cannot be written: no"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["tea.toml"]

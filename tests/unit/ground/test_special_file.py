"""What is neither a file nor a folder."""

import os
from pathlib import Path

import pytest

from screen.ground.special_file import is_special


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_and_a_link_to_it_are_special_and_no_file_folder_or_broken_link_is(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").write_text("tea")
    for name, target in {
        "to-pipe": "pipe",
        "to-file": "file",
        "to-folder": ".",
        "broken": "gone",
        "loop": "loop",
    }.items():
        (tmp_path / name).symlink_to(target)
    assert {path.name for path in tmp_path.iterdir() if is_special(path)} == {"pipe", "to-pipe"}
    assert not is_special(tmp_path / "gone")
    assert not is_special(Path("a\0b"))

"""Digests of files by blocks."""

import hashlib
import sys
from pathlib import Path

import pytest

from screen.sources import file_digest
from screen.sources.file_digest import Digests, digests_of


def test_a_digest_is_of_the_first_so_many_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_digest, "_BLOCK", 10)
    monkeypatch.setattr(file_digest, "_PIECE", 4)
    path = tmp_path / "file"
    data = bytes(range(37))
    path.write_bytes(data)
    lengths = [0, 7, 10, 11, 30, 37]
    found = digests_of(path, lengths)
    assert len({*found}) == len(lengths)
    assert found[:3] == [hashlib.sha256(data[:length]).hexdigest() for length in (0, 7, 10)]
    for length, digest in zip(lengths, found, strict=True):
        path.write_bytes(data[:length])
        assert digests_of(path, [length]) == [digest]
    path.write_bytes(data[:20] + b"x" + data[21:])
    assert digests_of(path, [20, 21]) == [digests_of(path, [20])[0], digests_of(path, [21])[0]]
    assert digests_of(path, [30, 37])[0] != found[4]


def test_digests_that_are_given_up_leave_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_digest, "_BLOCK", 1)
    path, turn = tmp_path / "file", sys.getswitchinterval()
    path.write_bytes(b"tea" * 1000)
    digests = Digests(path, [2000, 3000])
    assert sys.getswitchinterval() < turn
    digests.close()
    assert sys.getswitchinterval() == turn
    with pytest.raises(OSError, match="gone"):
        digests_of(tmp_path / "gone", [3])

"""Profiles in the files of a pool, found by their id and taken out."""

import gzip
import json
import os
from pathlib import Path

import pytest

from screen.ground.errors import InputError
from screen.sources.pool import load_pool
from screen.sources.profile_copies import ProfileCopy, erase_copy, find_copies

ADA, BEN, CHO = ('{"id": "ada", "basics": {"name": "Ada"}}', '{"basics": {"name":  "Ben"}}', '{"id":"cho","basics":{}}')
LINES = f"\ufeff{ADA}\r\n\n{BEN}\n{{broken\n{ADA}\n{CHO}".encode()


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    (tmp_path / "ada.json").write_text(ADA, encoding="utf-8")
    (tmp_path / "many.jsonl").write_bytes(LINES)
    (tmp_path / "packed.jsonl.gz").write_bytes(gzip.compress(LINES))
    return tmp_path


def test_every_copy_is_found_second_ones_too(pool: Path) -> None:
    assert find_copies("ada", [str(pool)]) == (
        ProfileCopy(pool / "ada.json"),
        ProfileCopy(pool / "many.jsonl", (1, 5)),
        ProfileCopy(pool / "packed.jsonl.gz", (1, 5)),
    )
    assert find_copies("many-3", [str(pool)]) == (ProfileCopy(pool / "many.jsonl", (3,)),)
    assert find_copies("zed", [str(pool)]) == ()


def test_others_keep_their_bytes_and_their_ids(pool: Path) -> None:
    (pool / "many.jsonl").chmod(0o640)
    before = {profile.id for profile in load_pool([str(pool)]).profiles}
    for copy in find_copies("ada", [str(pool)]):
        erase_copy(copy)
    kept = f"\r\n\n{BEN}\n{{broken\n\n{CHO}".encode()
    assert (pool / "many.jsonl").read_bytes() == kept == gzip.decompress((pool / "packed.jsonl.gz").read_bytes())
    assert {profile.id for profile in load_pool([str(pool)]).profiles} == before - {"ada"}
    assert sorted(path.name for path in pool.iterdir()) == ["many.jsonl", "packed.jsonl.gz"]
    assert (pool / "many.jsonl").stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(pool: Path, tmp_path: Path) -> None:
    target = tmp_path / "real.data"
    (pool / "many.jsonl").rename(target)
    (pool / "many.jsonl").symlink_to(target)
    erase_copy(ProfileCopy(pool / "many.jsonl", (1, 5)))
    assert (pool / "many.jsonl").is_symlink() and b"ada" not in target.read_bytes()


def test_what_cannot_be_written_is_as_it_was(pool: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match=r"many\.jsonl: cannot be written: no space left"):
        erase_copy(ProfileCopy(pool / "many.jsonl", (1,)))
    assert (pool / "many.jsonl").read_bytes() == LINES and len(list(pool.iterdir())) == 3


def test_a_file_that_cannot_be_read_to_its_end_stops_it(pool: Path) -> None:
    (pool / "packed.jsonl.gz").write_bytes(gzip.compress(LINES)[:-12])
    with pytest.raises(InputError, match="cut off"):
        find_copies("ada", [str(pool)])


def test_ids_are_those_of_the_pool(pool: Path) -> None:
    """Whatever id the pool gives a line, by it the line is found."""
    odd = [{"id": 7}, {"id": "  x "}, {"id": ""}, {"id": None}, {}]
    path = pool / "odd.jsonl"
    path.write_text("\n".join(json.dumps({"basics": {}, **one}) for one in odd), encoding="utf-8")
    for profile in load_pool([str(path)]).profiles:
        assert [copy.lines for copy in find_copies(profile.id, [str(path)])] == [(int(profile.source.split(":")[-1]),)]

"""Tables of numbers beside an index: found as they were kept, and never if they are damaged."""

import os
import zlib
from pathlib import Path

import numpy as np
import pytest

from screen.sources.kept_numbers import MOST, KeptNumbers, drop_kept

TABLE = np.array([[0, 7, -3], [1_000_000, 0, 2**40]])


def test_a_table_is_found_again(tmp_path: Path) -> None:
    kept = KeptNumbers(tmp_path, "asked")
    assert kept.find("a.shard") is None
    kept.keep("a.shard", TABLE)
    found = KeptNumbers(tmp_path, "asked").find("a.shard")
    assert found is not None and np.array_equal(found, TABLE)
    assert KeptNumbers(tmp_path, "asked otherwise").find("a.shard") is None


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "zeros", "of another form"])
def test_a_damaged_table_is_none(tmp_path: Path, damage: str) -> None:
    kept = KeptNumbers(tmp_path, "asked")
    kept.keep("a.shard", TABLE)
    (path,) = tmp_path.rglob("a.shard")
    data = path.read_bytes()
    flipped = data[:-1] + bytes([data[-1] ^ 1])
    other = zlib.crc32(b"\x90").to_bytes(4, "big") + b"\x90"
    damaged = {"cut": data[:-1], "flipped": flipped, "empty": b"", "zeros": bytes(4), "of another form": other}
    path.write_bytes(damaged[damage])
    assert kept.find("a.shard") is None


def test_the_question_that_was_asked_longest_ago_goes(tmp_path: Path) -> None:
    questions = [f"q{number}" for number in range(MOST + 1)]
    for number, question in enumerate(questions[:-1]):
        KeptNumbers(tmp_path, question).keep("a.shard", TABLE)
        os.utime(tmp_path / "kept" / question, ns=(0, number))
    KeptNumbers(tmp_path, "q0").find("a.shard")
    KeptNumbers(tmp_path, questions[-1]).keep("a.shard", TABLE)
    assert {path.name for path in (tmp_path / "kept").iterdir()} == set(questions) - {"q1"}


def test_tables_of_shards_that_are_gone_go(tmp_path: Path) -> None:
    for shard in ("a.shard", "b.shard"):
        KeptNumbers(tmp_path, "asked").keep(shard, TABLE)
    (tmp_path / "kept" / "asked" / ".b.shard.x.tmp").write_bytes(b"")
    drop_kept(tmp_path, {"b.shard"})
    assert [path.name for path in tmp_path.rglob("*.*")] == ["b.shard"]


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("", encoding="utf-8")
    kept = KeptNumbers(tmp_path, "asked")
    kept.keep("a.shard", TABLE)
    assert kept.find("a.shard") is None

"""Who is in a pool, without reading it."""

import gzip
from pathlib import Path

import pytest

from screen.ground.errors import InputError
from screen.sources.roster import iter_ids


def test_ids_are_those_that_the_pool_gives(tmp_path: Path) -> None:
    (tmp_path / "ada.json").write_text("not looked at", encoding="utf-8")
    lines = b'{"id": "ben"}\n\n{"basics": {}}\n{"id": 7}\n{"id": "ada"}\n\xff\n'
    (tmp_path / "more.jsonl.gz").write_bytes(gzip.compress(lines))
    (tmp_path / "broken.jsonl.gz").write_bytes(b"\x1f\x8b junk")
    assert list(iter_ids([str(tmp_path)])) == ["ada", "ben", "more-3", "7", "more-6"]


def test_no_pool(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        list(iter_ids([str(tmp_path / "none")]))

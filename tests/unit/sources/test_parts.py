"""Parts of a pool: what goes to another process, and what is read there."""

import gzip
import json
import pickle
from itertools import islice
from pathlib import Path

import pytest

from screen.ground.errors import InputError
from screen.sources.parts import FilePart, file_parts
from screen.sources.pool import PoolReading
from screen.sources.pool_words import PoolWords
from screen.sources.raw_profile import Skipped


@pytest.fixture
def pool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with five profiles, of which one is packed, a broken line and a broken file, named relative to it."""
    monkeypatch.chdir(tmp_path)
    told = [json.dumps({"id": name, "basics": {"summary": f"tea {name} " * 500}}) for name in "abc"]
    Path("a.jsonl").write_text("\n".join([*told, "broken"]), encoding="utf-8")
    Path("b.json.gz").write_bytes(gzip.compress(b'{"basics": {"summary": "kettles"}}'))
    Path("c.json.gz").write_bytes(b"no gzip")
    Path("d.json").write_text("{}", encoding="utf-8")
    return tmp_path


def parts(whole: int = 5, size: int = 9) -> list[bytes]:
    return [pickle.dumps(part) for part in file_parts(PoolReading(["."]).raws(), whole, size)]


def test_places_travel_and_profiles_do_not(pool: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (packed,) = parts()
    assert b"tea" not in packed and len(packed) < 2_000
    assert b"kettles" in packed  # who wants the end of a packed file has to unpack all of it
    monkeypatch.chdir("/")
    part = pickle.loads(packed).open(PoolWords())
    assert part.columns.profile_ids == ("a", "b", "c", "b", "d")
    assert [place.source for place in part.places] == ["a.jsonl:1", "a.jsonl:2", "a.jsonl:3", "b.json.gz", "d.json"]
    assert [skip.source for skip in part.skipped] == ["a.jsonl:4", "c.json.gz"]
    assert part.profiles is None


@pytest.mark.parametrize(
    ("whole", "ids"),
    [(7, [("a", "b", "c", "b", "d")]), (6, [("a", "b", "c"), ("b",), ("d",)]), (1, [("a", "b", "c"), ("b",), ("d",)])],
)
def test_a_small_pool_is_one_part_and_kept(pool: Path, whole: int, ids: list[tuple[str, ...]]) -> None:
    opened = [part.open(PoolWords()) for part in file_parts(PoolReading(["."]).raws(), whole, 3)]
    assert [part.columns.profile_ids for part in opened] == ids
    assert [part.profiles is not None for part in opened] == [whole == 7] * len(ids)


def test_a_file_that_is_not_there_is_told(pool: Path) -> None:
    one, *_ = parts(size=3)
    Path("a.jsonl").unlink()
    with pytest.raises(InputError, match=r"^a\.jsonl: cannot be read: no such file or directory$"):
        pickle.loads(one).open(PoolWords())


def test_what_could_not_be_read_travels(pool: Path) -> None:
    raws = [raw for raw in PoolReading(["."]).raws() if isinstance(raw, Skipped)]
    part = pickle.loads(pickle.dumps(FilePart(islice(raws, 1))))
    assert list(part.open(PoolWords()).skipped) == raws

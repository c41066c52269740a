"""What the making of an index is held to take: that decides how many processes share it."""

import os
import time
from pathlib import Path

import pytest

from screen.commands.index import build
from screen.ground.cores import Cores
from screen.sources.index_manifest import load_manifest
from screen.sources.pool import BYTES_A_SECOND

FILES = "abc"


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    folder = tmp_path / "pool"
    folder.mkdir()
    for name in FILES:
        write(folder, name, "\n".join(f'{{"id": "{name}{number}"}}' for number in range(4)))
    return folder


def write(folder: Path, name: str, text: str, seconds_ago: int = 100) -> None:
    path = folder / f"{name}.jsonl"
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(0, time.time_ns() - seconds_ago * 10**9))


def asked(monkeypatch: pytest.MonkeyPatch, pool: Path, *, update: bool = True, repair: bool = False) -> int:
    """How many bytes a build or an update is said to be of."""
    weighed: list[int] = []
    with monkeypatch.context() as patch:
        patch.setattr(Cores, "for_work", lambda _, seconds: weighed.append(round(seconds * BYTES_A_SECOND)))
        build([] if update else [str(pool)], pool.parent / "index", repair=repair, workplace=Cores())
    return weighed[0]


def size(pool: Path, names: str = FILES) -> int:
    return sum((pool / f"{name}.jsonl").stat().st_size for name in names)


def test_a_new_index_is_of_the_whole_pool_and_its_update_of_what_has_changed(
    pool: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert asked(monkeypatch, pool, update=False) == size(pool)
    assert asked(monkeypatch, pool) == 0
    assert asked(monkeypatch, pool, update=False) == 0
    old = (pool / "b.jsonl").read_text("utf-8")
    write(pool, "b", f'{old}\n{{"id": "new"}}', 90)
    assert asked(monkeypatch, pool) == len('\n{"id": "new"}')
    write(pool, "b", old.replace("b0", "x0"), 80)
    assert asked(monkeypatch, pool) == size(pool, "b")
    write(pool, "d", old.replace("b", "d"))
    write(pool, "a", '{"id": "a0"}', 70)
    assert asked(monkeypatch, pool) == size(pool, "ad")
    (pool / "c.jsonl").unlink()
    assert asked(monkeypatch, pool) == 0
    assert [Path(source.path).stem for source in load_manifest(pool.parent / "index").sources] == ["a", "b", "d"]


def test_what_is_made_anew_is_the_whole_pool(pool: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked(monkeypatch, pool, update=False)
    assert asked(monkeypatch, pool, repair=True) == size(pool)
    manifest = pool.parent / "index" / "manifest.json"
    manifest.write_text(manifest.read_text("utf-8").replace('"data": "', '"data": "other'), encoding="utf-8")
    assert asked(monkeypatch, pool) == size(pool)
    assert asked(monkeypatch, pool) == 0

"""Indexes: what is made, what is made again, what is told; whatever ends a build, an index opens."""

import contextlib
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import screen
from screen.ground.errors import InputError, UnusableIndexError
from screen.ground.processes import Processes
from screen.judgement.part_scores import PartJudge, PartScores, gathered
from screen.sources.first_places import FirstPlaces
from screen.sources.index import build_index, damaged_shards, remove_index
from screen.sources.index_manifest import NAME, changed_files, load_manifest
from screen.sources.index_reading import IndexReading
from screen.sources.kept_numbers import KeptNumbers
from screen.sources.pool_words import PoolWords
from screen.sources.raw_profile import ProfilePlace, RawProfile, Skipped, iter_raw
from screen.sources.rubric import Rubric


def write(path: Path, *names: str) -> None:
    """A file of profiles that was changed long ago."""
    lines = (json.dumps({"id": name, "work": [{"position": "Brewer", "summary": f"tea {name}"}]}) for name in names)
    path.write_text("\n".join(lines), encoding="utf-8")
    os.utime(path, ns=(0, time.time_ns() - 10**11 - len(names)))


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    folder = tmp_path / "pool"
    folder.mkdir()
    write(folder / "a.jsonl", *"abcde")
    write(folder / "b.jsonl", "f", "a")
    (folder / "zoe.json").write_text("{}", encoding="utf-8")
    return folder


def ids(index: Path) -> list[str]:
    return list(everybody(index).ids)


def everybody(index: Path) -> PartScores:
    return gathered(map(PartJudge(Rubric("T", "r.toml", ""), "2026-11-20"), IndexReading(index)))


def test_an_index_has_everybody_once(pool: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    built = build_index([str(pool)], index, size=2)
    assert (built.profiles, built.shards, built.made) == (7, 5, 5)
    assert built.skipped == tuple(everybody(index).skipped)
    assert sum(len(part.open(PoolWords()).places) for part in IndexReading(index)) == 8
    assert [skip.problem.partition(": ")[2] for skip in everybody(index).skipped] == [
        f"the id 'a' is already that of {pool / 'a.jsonl'}:1"
    ]
    assert ids(index) == [*"abcdef", "zoe"]


def test_whose_ids_are_known_to_differ_are_not_asked_for_them(
    pool: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = tmp_path / "index"
    build_index([str(pool)], index, size=2)
    assert not load_manifest(index).apart
    write(pool / "b.jsonl", "f", "g")
    build_index([str(pool)], index, size=2)
    assert load_manifest(index).apart
    monkeypatch.setattr(FirstPlaces, "meet", None)
    assert ids(index) == [*"abcdefg", "zoe"]
    assert [str(everybody(index).places[number].path.name) for number in (0, 6, 7)] == [
        "a.jsonl",
        "b.jsonl",
        "zoe.json",
    ]
    monkeypatch.undo()
    write(pool / "b.jsonl", "f", "e")
    build_index([str(pool)], index, size=2)
    assert not load_manifest(index).apart
    assert ids(index) == [*"abcdef", "zoe"]


def test_shards_are_the_same_wherever_they_are_made(pool: Path, tmp_path: Path) -> None:
    built = [build_index([str(pool)], tmp_path / "here", size=2)]
    for workers in (2, 3):
        built.append(build_index([str(pool)], tmp_path / f"{workers}", size=2, workplace=Processes(workers)))
        assert files_of(tmp_path / f"{workers}") == files_of(tmp_path / "here")
    assert built[0] == built[1] == built[2]
    write(pool / "a.jsonl", *"abcdexy")
    assert build_index([str(pool)], tmp_path / "2", size=2, workplace=Processes(2)).made == 2
    assert ids(tmp_path / "2") == [*"abcdexyf", "zoe"]


def files_of(index: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in index.glob("*.shard")}


def test_what_is_there_is_not_made_again(pool: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    build_index([str(pool)], index, size=2)
    before = {path.name: path.stat().st_mtime_ns for path in index.glob("*.shard")}
    assert build_index([str(pool)], index, size=2).made == 0
    write(pool / "a.jsonl", *"abcdexy")  # two shards are as they were
    assert changed_files(load_manifest(index), index) == (str(pool / "a.jsonl"),)
    assert build_index([str(pool)], index, size=2).made == 2
    assert ids(index) == [*"abcdexyf", "zoe"]
    after = {path.name: path.stat().st_mtime_ns for path in index.glob("*.shard")}
    assert len(before.items() & after.items()) == 4
    (pool / "a.jsonl").unlink()
    assert build_index([str(pool)], index, size=2).made == 0
    assert ids(index) == ["f", "a", "zoe"]
    assert len(list(index.glob("*.shard"))) == 2


def test_what_comes_bit_by_bit_is_made_bit_by_bit(pool: Path, tmp_path: Path) -> None:
    index, people = tmp_path / "index", [f"p{number}" for number in range(40)]
    write(pool / "a.jsonl", *people)
    build_index([str(pool)], index, size=32)
    made = []
    for number in range(32):
        people.append(f"q{number}")
        write(pool / "a.jsonl", *people)
        assert build_index([str(pool)], index, size=32).made == 1
        sizes = [group.profiles for group in load_manifest(index).groups][:-2]  # those of the other files
        made.append(sizes[-1])
        assert sizes[0] == 32 and sum(sizes) == len(people)
        assert all(size >= 2 * later for size, later in itertools.pairwise(sizes[1:]))
    assert sum(made) < 32 * 10 / 2
    assert ids(index)[:72] == people


LINES = st.sampled_from([*(json.dumps({"id": f"p{n}"}) for n in range(40)), "", "  ", "{", "x" * 30])


@given(st.lists(LINES, max_size=25), st.lists(LINES, min_size=1, max_size=12), st.data())
@settings(deadline=None)
def test_a_file_that_has_grown_is_indexed_as_one_that_is_read_whole(
    before: list[str], behind: list[str], data: st.DataObject
) -> None:
    ended = data.draw(st.booleans(), label="the last line is ended")
    changed = data.draw(st.booleans(), label="a line before has changed, too")
    text = "\n".join(before) + "\n" * ended
    grown = text + "\n".join(behind)
    if changed and before:
        grown = grown.replace("p", "q", 1)
    with tempfile.TemporaryDirectory() as name:
        path, short, whole = Path(name) / "a.jsonl", Path(name) / "short", Path(name) / "whole"
        path.write_text(text, encoding="utf-8")
        with contextlib.suppress(InputError):
            build_index([str(path)], short, size=3)
        if short.is_dir():
            shutil.copytree(short, whole)
        path.write_text(grown, encoding="utf-8")
        for index in (short, whole):
            with pytest.MonkeyPatch.context() as patch, contextlib.suppress(InputError):
                if index is whole:
                    patch.setattr("screen.sources.index._Builder._grown", lambda *_: None)
                build_index([str(path)], index, size=3)
        assert _shards(short) == _shards(whole)
        assert files_of(short) == files_of(whole)  # nothing that was made in vain stays


def _shards(index: Path) -> object:
    return load_manifest(index).groups if (index / NAME).is_file() else None


def test_of_a_file_that_has_grown_no_more_than_its_end_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, index = tmp_path / "a.jsonl", tmp_path / "index"
    write(path, *"abcdefgh")
    build_index([str(path)], index, size=2)
    with path.open("a", encoding="utf-8") as file:
        file.write('\n{"id": "i"}\n')
    seen: list[int] = []

    def seeing(path: Path, begin: ProfilePlace | None = None) -> Iterator[RawProfile | Skipped]:
        for raw in iter_raw(path, begin):
            seen.append(raw.place.line if isinstance(raw, RawProfile) else 0)
            yield raw

    monkeypatch.setattr(screen.sources.index, "iter_raw", seeing)
    assert build_index([str(path)], index, size=2).made == 1
    assert seen == [7, 8, 9]
    assert ids(index) == list("abcdefghi")


@pytest.mark.parametrize("again", ["changed", "grown", "gone"])
def test_a_file_that_is_written_while_its_end_is_read_is_looked_at_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, again: str
) -> None:
    path, index = tmp_path / "a.jsonl", tmp_path / "index"
    write(path, *"abcdefgh")
    build_index([str(path)], index, size=2)
    write(path, *"abcdefghi")
    reads = []

    def writing(path: Path, begin: ProfilePlace | None = None) -> Iterator[RawProfile | Skipped]:
        found = list(iter_raw(path, begin))  # as it is before somebody writes it
        reads.append(begin and begin.line)
        if len(reads) == 1 and again == "gone":
            path.unlink()
        elif len(reads) == 1:
            write(path, *("abcdefghx" if again == "changed" else "abcdefghij"))
        yield from found

    monkeypatch.setattr(screen.sources.index, "iter_raw", writing)
    if again == "gone":
        with pytest.raises(InputError, match="cannot be read"):
            build_index([str(path)], index, size=2)
        return
    assert build_index([str(path)], index, size=2).made == 2
    assert reads == [7, 7]
    assert changed_files(load_manifest(index), index) == ()
    assert ids(index) == list("abcdefghx" if again == "changed" else "abcdefghij")


def test_files_that_have_grown_together_leave_no_trace(pool: Path, tmp_path: Path) -> None:
    index, turn = tmp_path / "index", sys.getswitchinterval()
    write(pool / "b.jsonl", *"fghij")
    build_index([str(pool)], index, size=2)
    write(pool / "a.jsonl", *"abcdeA")
    write(pool / "b.jsonl", *"fghijB")
    build_index([str(pool)], index, size=2)
    assert ids(index) == [*"abcdeAfghijB", "zoe"]
    assert sys.getswitchinterval() == turn


def test_no_thread_is_begun_for_a_file_that_has_not_grown(pool: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    build_index([str(pool)], index, size=2)
    write(pool / "a.jsonl", *"abxde")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("screen.sources.file_digest.Digests.__init__", lambda *_: pytest.fail("threads"))
        build_index([str(pool)], index, size=2)
    assert ids(index) == [*"abxdef", "zoe"]


def test_a_longer_file_that_is_another_one_is_told_after_one_shard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, index, made = tmp_path / "a.jsonl", tmp_path / "index", list[str]()
    write(path, *"abcdefgh")
    build_index([str(path)], index, size=2)
    write(path, *"ABCDEFGHIJKLMNOP")
    make = screen.sources.index.make_shard
    monkeypatch.setattr(screen.sources.index, "make_shard", lambda shard: made.append(shard.path.name) or make(shard))
    build_index([str(path)], index, size=2)
    assert ids(index) == list("ABCDEFGHIJKLMNOP")
    assert len(made) <= 9
    assert files_of(index).keys() == {group.name for group in load_manifest(index).groups}


def test_of_a_folder_the_shards_are_made_anew_in_which_something_has_changed(
    pool: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index, read = tmp_path / "index", list[str]()
    for number in range(20):
        write(pool / f"p{number:02}.json", "x")
    build_index([str(pool)], index, size=4)
    monkeypatch.setattr(
        "screen.sources.index.iter_raw", lambda path, begin: read.append(path.stem) or iter_raw(path, begin)
    )
    write(pool / "p05a.json", "x")
    (pool / "p16.json").unlink()
    before = {path.name for path in index.glob("*.shard")}
    assert build_index([str(pool)], index, size=4).made <= 4
    assert set(read) <= {*(f"p{number:02}" for number in (4, 5, 6, 7, 12, 13, 14, 15, 17, 18, 19)), "p05a", "zoe"}
    assert len(before & {path.name for path in index.glob("*.shard")}) >= len(before) - 4
    assert ids(index) == [*"abcdef", *sorted({*(f"p{number:02}" for number in range(20)), "p05a"} - {"p16"}), "zoe"]


def test_an_unchanged_file_is_not_read(pool: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = tmp_path / "index"
    os.utime(pool / "zoe.json", ns=(0, 1))
    build_index([str(pool)], index, size=2)
    monkeypatch.setattr("screen.sources.index.iter_raw", None)
    monkeypatch.setattr("hashlib.file_digest", None)
    assert build_index([str(pool)], index, size=2).made == 0
    assert len(ids(index)) == 7


def test_a_pool_that_has_changed_is_told(pool: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    build_index([str(pool)], index)
    (pool / "new.json").write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match=r"new\.json.*screen index update"):
        IndexReading(index)
    (pool / "new.json").unlink()
    IndexReading(index)
    # As long as before, and in the very moment of the build: the digest tells.
    (pool / "zoe.json").write_text("[]", encoding="utf-8")
    with pytest.raises(InputError, match=r"zoe\.json"):
        IndexReading(index)


@pytest.mark.parametrize(("nanoseconds", "settles"), [(10**9, 2 * 10**9), (10**9 + 1, 5 * 10**7)])
def test_a_file_that_was_written_right_before_the_build_is_known_by_its_time_later(
    pool: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nanoseconds: int, settles: int
) -> None:
    index, written = tmp_path / "index", 10**18 + nanoseconds
    for path in pool.iterdir():
        os.utime(path, ns=(0, written if path.stem == "zoe" else 1))
    for passed, known in ((settles, False), (settles + 1, True)):
        monkeypatch.setattr("time.time_ns", lambda now=written + passed: now)
        build_index([str(pool)], index)
        assert [source.changed > 0 for source in load_manifest(index).sources] == [True, True, known]


def test_a_file_that_was_touched_is_digested_once(pool: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index, path = tmp_path / "index", pool / "a.jsonl"
    build_index([str(pool)], index)
    os.utime(path, ns=(0, 10**18))
    assert build_index([str(pool)], index).made == 0
    os.utime(pool / "zoe.json", ns=(0, 10**18))
    assert build_index([str(pool)], index).made == 0
    monkeypatch.setattr("screen.sources.index_manifest.digests_of", None)
    assert changed_files(load_manifest(index), index) == ()
    IndexReading(index)


@pytest.mark.parametrize("damage", ["cut", "flipped", "name", "gone", "other"])
def test_a_damaged_shard_is_told_and_mended(pool: Path, tmp_path: Path, damage: str) -> None:
    index = tmp_path / "index"
    build_index([str(pool)], index, size=2)
    shard = min(index.glob("*.shard"))
    data = shard.read_bytes()
    if damage == "gone":
        shard.unlink()
    else:
        place = 34 + int.from_bytes(data[18:22], "big") + 1 if damage == "name" else len(data) // 2
        flipped = data[:place] + bytes([data[place] ^ 4]) + data[place + 1 :]
        shard.write_bytes({"cut": data[:-9], "other": b"tea"}.get(damage, flipped))
    with pytest.raises(InputError, match=rf"{shard.name}.*`screen index update"):
        ids(index)
    assert len(damaged_shards(index)) == 1
    assert build_index([str(pool)], index, size=2, repair=True).made == 1
    assert damaged_shards(index) == ()
    assert shard.read_bytes() == data


def test_a_shard_that_is_sound_and_says_something_else_is_mended(pool: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    build_index([str(pool)], index, size=2)
    shard, other, *_ = sorted(index.glob("*.shard"))
    data = shard.read_bytes()
    shard.write_bytes(other.read_bytes())
    assert damaged_shards(index) == ()
    assert build_index([str(pool)], index, size=2).made == 0
    assert build_index([str(pool)], index, size=2, repair=True).made == 1
    assert shard.read_bytes() == data


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not what was written"),
        ("{}", "not what was written"),
        ('{"pool": [], "sources": [], "groups": [], "version": "0", "format": 1}', "made by screen 0"),
    ],
)
def test_an_index_that_cannot_be_used_is_one_sentence(pool: Path, tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(InputError, match="no index here"):
        IndexReading(tmp_path / "none")
    index = tmp_path / "index"
    build_index([str(pool)], index)
    (index / "manifest.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=said):
        IndexReading(index)
    build_index([str(pool)], index)
    assert len(ids(index)) == 7


def test_an_index_by_other_data_files_is_made_anew(pool: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index, data = tmp_path / "index", tmp_path / "data"
    made = build_index([str(pool)], index).made
    shutil.copytree(Path(screen.__file__).parent / "ground" / "data", data, copy_function=shutil.copyfile)
    monkeypatch.setattr("screen.ground.package_data._FOLDER", data)
    IndexReading(index)  # copied just now, but what they say is the same
    with (data / "denials.toml").open("a", encoding="utf-8") as file:
        file.write("# mended\n")
    with pytest.raises(UnusableIndexError, match=r"other data files.*`screen index update"):
        IndexReading(index)
    assert build_index([str(pool)], index).made == made
    IndexReading(index)


def test_a_build_of_nothing_leaves_no_folder(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="no profile here"):
        build_index([str(tmp_path / "empty")], tmp_path / "index")
    assert not (tmp_path / "index").exists()


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_a_build_of_nobody_leaves_no_index(tmp_path: Path, text: str) -> None:
    pool, index = tmp_path / "pool.jsonl", tmp_path / "index"
    pool.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"pool\.jsonl: no profile here"):
        build_index([str(pool)], index)
    assert not index.exists()
    pool.write_text("{broken", encoding="utf-8")
    assert len(build_index([str(pool)], index).skipped) == 1


@pytest.mark.parametrize("damaged", [False, True])
def test_an_index_of_nobody_is_no_ranking(tmp_path: Path, damaged: bool) -> None:
    pool, index = tmp_path / "pool.jsonl", tmp_path / "index"
    pool.write_text('{"id": "ada", "basics": {"name": "Ada Example"}}\n', encoding="utf-8")
    build_index([str(pool)], index)
    pool.write_text("\n", encoding="utf-8")
    if damaged:
        (index / "manifest.json").write_text("{}", encoding="utf-8")
    build_index([str(pool)], index)
    assert not list(index.glob("*.shard"))
    with pytest.raises(UnusableIndexError, match="nobody is left in its pool"):
        IndexReading(index)


def test_an_index_of_a_folder_that_was_emptied_keeps_nobody(tmp_path: Path) -> None:
    index, folder = tmp_path / "index", tmp_path / "folder"
    folder.mkdir()
    (folder / "zoe.json").write_text('{"basics": {"name": "Zoe Example"}}', encoding="utf-8")
    build_index([str(folder)], index)
    (folder / "zoe.json").unlink()
    assert build_index([str(folder)], index).profiles == 0
    assert not list(index.glob("*.shard")) and "zoe" not in (index / "manifest.json").read_text("utf-8")
    with pytest.raises(UnusableIndexError, match="nobody is left in its pool"):
        IndexReading(index)
    (folder / "ben.json").write_text('{"basics": {"name": "Ben Example"}}', encoding="utf-8")
    assert build_index([str(folder)], index).profiles == 1


@pytest.mark.parametrize("sources", [[], [0, 3], [-1]])
def test_a_manifest_that_names_files_that_it_does_not_have_is_told(
    pool: Path, tmp_path: Path, sources: list[int]
) -> None:
    index = tmp_path / "index"
    build_index([str(pool)], index)
    manifest = json.loads((index / "manifest.json").read_text("utf-8"))
    manifest["groups"][-1]["sources"] = sources
    (index / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(UnusableIndexError, match="build the index again"):
        IndexReading(index)
    build_index([str(pool)], index)
    assert len(ids(index)) == 7


def test_an_index_is_taken_away_whole_and_nothing_else(pool: Path, tmp_path: Path) -> None:
    for name, other in (("index", ""), ("shared", "notes.txt")):
        index = tmp_path / name
        build_index([str(pool)], index, size=2)
        KeptNumbers(index, "asked").keep(min(index.glob("*.shard")).name, np.zeros((2, 3), np.int64))
        if other:
            (index / other).write_text("mine", encoding="utf-8")
        remove_index(index)
        assert [path.name for path in index.rglob("*")] == ([other] if other else [])
    assert not (tmp_path / "index").exists()


BUILDER = """
import os, sys
import screen.ground.whole_file as whole_file
from screen.sources import index
stage, left = sys.argv[3], int(sys.argv[4])
def dies(real, when):
    def write(path, data, **options):
        global left
        left -= 1
        if left < 0 and when == "before":
            os.kill(os.getpid(), 9)
        real(path, data, **options)
        if left < 0:
            os.kill(os.getpid(), 9)
    return write
index.write_whole = dies(index.write_whole, stage)
import screen.sources.index_manifest as manifest
manifest.write_whole = dies(manifest.write_whole, stage)
index.build_index([sys.argv[1]], __import__("pathlib").Path(sys.argv[2]), size=2)
"""


@pytest.mark.parametrize("stage", ["before", "behind"])
@pytest.mark.parametrize("writes", [0, 2, 5])
def test_a_killed_build_leaves_the_old_index_whole(pool: Path, tmp_path: Path, stage: str, writes: int) -> None:
    index = tmp_path / "index"
    (pool / "zoe.json").unlink()
    build_index([str(pool)], index, size=2)
    old = load_manifest(index)
    write(pool / "a.jsonl", *"vwxyzabcd")
    command = [sys.executable, "-c", BUILDER, str(pool), str(index), stage, str(writes)]
    assert subprocess.run(command, check=False, timeout=60).returncode == -9
    manifest = load_manifest(index)
    if manifest == old:
        for group in old.groups:
            assert (index / group.name).is_file()
        assert damaged_shards(index) == ()
        with pytest.raises(InputError, match="the pool has changed"):
            IndexReading(index)
    (index / ".cut.shard.tmp").write_bytes(b"what a write leaves that is killed half-way")
    # What was done is not done again.
    assert build_index([str(pool)], index, size=2).made == 5 - min(writes + (stage == "behind"), 5)
    assert ids(index) == [*"vwxyzabcdf"]
    assert not list(index.glob(".*.tmp"))


def test_two_builders_do_not_meet(pool: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    build_index([str(pool)], index)
    fcntl = pytest.importorskip("fcntl")
    with (index / "lock").open("w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(InputError, match="another build is at work"):
            build_index([str(pool)], index)
        assert len(ids(index)) == 7
    build_index([str(pool)], index)


def test_a_folder_that_cannot_be_written_is_told(pool: Path, tmp_path: Path) -> None:
    (tmp_path / "index").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="index"):
        build_index([str(pool)], tmp_path / "index")


def test_a_file_whose_name_is_no_text_is_told(pool: Path, tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(pool) + b"/\xff.json")).write_text("{}", encoding="utf-8")
    except OSError:
        pytest.skip("this file system has names of text alone")
    with pytest.raises(InputError, match="rename it"):
        build_index([str(pool)], tmp_path / "index")


def test_what_is_kept_of_shards_goes_with_them(pool: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    build_index([str(pool)], index, size=2)
    for shard in index.glob("*.shard"):
        KeptNumbers(index, "asked").keep(shard.name, np.zeros((2, 3), np.int64))
    write(pool / "a.jsonl", *"abcdexy")
    build_index([str(pool)], index, size=2)
    left = {path.name for path in (index / "kept").rglob("*.shard")}
    assert len(left) == 4 and left < {path.name for path in index.glob("*.shard")}
    build_index([str(pool)], index, size=2, repair=True)
    assert not list((index / "kept").rglob("*.shard"))

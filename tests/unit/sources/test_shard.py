"""A shard holds what its columns are made of, each column in few bytes, and its head can be read alone."""

import pickle
from pathlib import Path

import numpy as np
import pytest

from screen.ground.errors import UnusableIndexError
from screen.sources.columns import Columns
from screen.sources.parts import PoolPart
from screen.sources.pool_words import PoolWords
from screen.sources.profile import read_profile
from screen.sources.raw_profile import ProfilePlace, Skipped
from screen.sources.settled import settle
from screen.sources.shard import check_shard, open_head, open_shard, pack_shard

ADA = {
    "basics": {"name": "Ada Example", "summary": "Brews tea.\nNo coffee."},
    "work": [
        {"position": "Brewer", "startDate": "2020-01", "endDate": "2021-12", "summary": "tea"},
        {"name": "Pot Works", "position": "Taster", "startDate": "2022", "summary": "tea at Pot Works"},
    ],
    "education": [{"studyType": "PhD", "area": "Tea"}],
    "publications": [{"name": "On tea", "venue": "ICML", "releaseDate": "2021-03", "status": "published"}],
    "projects": [{"name": "Pot", "startDate": "2019-02"}],
}


@pytest.fixture
def shard(tmp_path: Path) -> Path:
    profiles = [
        read_profile(ADA, profile_id="ada", source="a.jsonl:1"),
        read_profile({"meta": {"invented": True}}, profile_id="eve", source="a.jsonl:3"),
    ]
    places = [ProfilePlace(tmp_path / "a.jsonl", 1, 0), ProfilePlace(tmp_path / "a.jsonl", 3, 70_000)]
    path = tmp_path / "one.shard"
    path.write_bytes(pack_shard(PoolPart(Columns(profiles), places), [Skipped("a.jsonl:2", "broken")]))
    return path


def test_what_was_packed_is_there(shard: Path) -> None:
    profiles = [read_profile(ADA, profile_id="ada", source="a"), read_profile({}, profile_id="eve", source="b")]
    words = PoolWords()
    words["words of an earlier shard"]
    (found, skipped), made = open_shard(shard, words), Columns(profiles)
    columns = found.columns
    assert skipped == (Skipped("a.jsonl:2", "broken"),)
    assert [found.places[1].line, found.places[1].offset] == [3, 70_000]
    spelt, told = list(words), list(made.vocabulary)
    assert [spelt[number] for number in columns.ids] == [told[number] for number in made.ids]
    assert list(columns.line_text) == list(made.line_text)
    assert np.array_equal(columns._counts, np.bincount(columns.ids, minlength=len(words)))
    names = ("line_profile", "line_entry", "line_rung", "line_stay", "line_paper", "line_project", "projects")
    names += ("told_of_work", "told_of_skills", "lists_stays", "lists_papers", "holders")
    for name in names:
        assert np.array_equal(getattr(columns, name), getattr(made, name)), name
    for table, own in ((columns.stays, made.stays), (columns.papers, made.papers)):
        assert table.kinds == own.kinds
        for name in set(table.__struct_fields__) - {"kinds", "records"}:
            assert np.array_equal(getattr(table, name), getattr(own, name)), name
    settled = settle(made)
    assert {name: columns.settled(name, pytest.fail).tolist() for name in settled} == {
        name: found.tolist() for name, found in settled.items()
    }
    assert columns.invented.tolist() == [False, True]
    assert [told[number] for number in made.ids[columns.holders]] == ["pot", "works"]


def test_lines_of_any_length_are_there_wherever_they_are_cut(tmp_path: Path) -> None:
    texts = ["tea", "", "ë" * 5_000, "pot " * 7_000, "", "x" * 8_191, "é", "end"]
    profile = {"work": [{"position": "Brewer", "highlights": texts}]}
    columns = Columns([read_profile(profile, profile_id="ada", source="a")])
    path = tmp_path / "one.shard"
    path.write_bytes(pack_shard(PoolPart(columns, [ProfilePlace(tmp_path / "a")]), []))
    found = open_shard(path, PoolWords())[0].columns.line_text
    assert [found[place] for place in range(len(found) - 1, -1, -1)] == list(columns.line_text)[::-1]
    assert sum(map(len, columns.line_text)) > 40_000
    assert pickle.loads(pickle.dumps(found))[:] == columns.line_text


_FIRST = 46
"""Where the head begins."""


def _ends(data: bytes) -> tuple[int, int]:
    """Those of the head and the names."""
    head, names = (int.from_bytes(data[place : place + 4], "big") for place in (18, 26))
    return _FIRST + head, _FIRST + head + names


def test_the_head_is_read_alone_and_names_when_they_are_asked_for(shard: Path) -> None:
    data = shard.read_bytes()
    shard.write_bytes(data[:-9])
    head = open_head(shard)
    assert (list(head.ids), list(head.names), head.told.invented.tolist()) == (
        ["ada", "eve"],
        ["Ada Example", "eve"],
        [False, True],
    )
    with pytest.raises(UnusableIndexError, match="--repair"):
        open_shard(shard, PoolWords())
    shard.write_bytes(data[: _ends(data)[0]])
    assert list(head.ids) == ["ada", "eve"]  # they are kept
    head = open_head(shard)
    assert (len(head.ids), len(head.places), head.told.invented.tolist()) == (2, 2, [False, True])
    for asked in (head.ids, head.names, head.places):
        with pytest.raises(UnusableIndexError, match="--repair"):
            asked[0]


def test_who_is_there_may_travel_and_is_read_again_there(shard: Path) -> None:
    head = open_head(shard)
    packed = pickle.dumps((head.ids, head.names, head.places))
    assert list(head.ids) == ["ada", "eve"]
    assert len(pickle.dumps((head.ids, head.names, head.places))) == len(packed) < 1_000
    ids, names, places = pickle.loads(packed)
    assert (list(ids), names[0], places[1]) == (["ada", "eve"], "Ada Example", head.places[1])


@pytest.mark.parametrize("kept", [0, 13, 14, 18, 26, 33, 45, 52, "head", "names"])
def test_a_file_that_was_cut_is_told(shard: Path, kept: int | str) -> None:
    data = shard.read_bytes()
    of_head, of_names = _ends(data)
    shard.write_bytes(data[: {"head": of_head, "names": of_names}.get(str(kept)) or int(kept)])
    if kept not in ("head", "names"):
        with pytest.raises(UnusableIndexError, match="--repair"):
            open_head(shard)
    with pytest.raises(UnusableIndexError, match="--repair"):
        open_shard(shard, PoolWords())


def test_a_file_that_holds_zeros_behind_its_mark_is_told(shard: Path) -> None:
    shard.write_bytes(shard.read_bytes()[:14] + bytes(32))
    with pytest.raises(UnusableIndexError, match="--repair"):
        open_head(shard)


def test_of_the_text_what_is_asked_for_is_checked_and_all_of_it_where_a_shard_is_verified(shard: Path) -> None:
    data = bytearray(shard.read_bytes())
    check_shard(shard)
    data[-9] ^= 4
    shard.write_bytes(data)
    text = open_shard(shard, PoolWords())[0].columns.line_text
    for asked in (lambda: text[0], lambda: check_shard(shard)):
        with pytest.raises(UnusableIndexError, match="--repair"):
            asked()
    shard.unlink()
    text = pickle.loads(pickle.dumps(text))
    with pytest.raises(UnusableIndexError, match="cannot be read"):
        text[0]

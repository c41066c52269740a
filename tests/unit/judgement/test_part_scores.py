"""Shards are judged by what is kept of them, and what is kept is what they were judged by."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

import screen
from laws.strategies import AS_OF
from screen.judgement.part_scores import PartJudge, PartJudges, gathered
from screen.judgement.score import Judgement
from screen.judgement.weighing import strengths_question
from screen.sources.index import build_index
from screen.sources.index_reading import IndexReading
from screen.sources.kept_numbers import KeptNumbers
from screen.sources.rubric_file import parse_rubric
from screen.sources.shard import ShardPart

RUBRIC, _ = parse_rubric(
    'title = "Taster"\n[points]\nskills = 80\nseniority = 20\n[[skills]]\nname = "tea"\n[[skills]]\nname = "milk"\n',
    "r.toml",
    "",
)


@pytest.fixture
def index(tmp_path: Path) -> Path:
    job = {"position": "Tea taster", "startDate": "2020-01", "endDate": "2021-06"}
    people = [
        {"work": [job | {"summary": f"Made tea for {number} and more guests"}], "meta": {"invented": number == 1}}
        for number in range(3)
    ]
    (tmp_path / "pool.jsonl").write_text("\n".join([*map(json.dumps, people), "{"]), encoding="utf-8")
    build_index([str(tmp_path / "pool.jsonl")], tmp_path / "index", size=2)
    return tmp_path / "index"


def shards(index: Path) -> list[ShardPart]:
    return list(IndexReading(index))


def test_who_is_still_to_be_judged_is_known(index: Path) -> None:
    assert RUBRIC is not None
    question, reading = strengths_question(RUBRIC, AS_OF), IndexReading(index)
    assert reading.unjudged(question) == 3
    PartJudge(RUBRIC, AS_OF)(shards(index)[0])
    assert (reading.unjudged(question), reading.unjudged(strengths_question(RUBRIC, "2020-01-01"))) == (1, 3)
    PartJudge(RUBRIC, AS_OF)(shards(index)[1])
    assert reading.unjudged(question) == 0


def test_a_second_question_judges_nobody(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert RUBRIC is not None
    first = [PartJudge(RUBRIC, AS_OF, points=True)(shard) for shard in shards(index)]
    judge = PartJudge(RUBRIC, AS_OF, points=True)
    assert judge.of_nobody.groups
    monkeypatch.setattr(Judgement, "__init__", None)
    again = [judge(shard) for shard in shards(index)]
    for one, other in zip(first, again, strict=True):
        assert (list(one.ids), one.scores.tolist()) == (list(other.ids), other.scores.tolist())
        assert one.points is not None and other.points is not None
        assert one.points.tolist() == other.points.tolist()
        assert one.scores.all() and one.points.sum(axis=1).tolist() == one.scores.tolist()


def test_what_is_kept_depends_on_what_the_data_say_and_not_on_their_times(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert RUBRIC is not None
    question, data = strengths_question(RUBRIC, AS_OF), tmp_path / "data"
    shutil.copytree(Path(screen.__file__).parent / "ground" / "data", data, copy_function=shutil.copyfile)
    monkeypatch.setattr("screen.ground.package_data._FOLDER", data)
    assert strengths_question(RUBRIC, AS_OF) == question
    with (data / "denials.toml").open("a", encoding="utf-8") as file:
        file.write("# mended\n")
    assert strengths_question(RUBRIC, AS_OF) != question


def test_what_is_kept_of_other_people_is_not_taken(index: Path) -> None:
    assert RUBRIC is not None
    shard = shards(index)[0]
    before = PartJudge(RUBRIC, AS_OF)(shard)
    kept = KeptNumbers(index, strengths_question(RUBRIC, AS_OF))
    table = kept.find(shard.path.name)
    assert table is not None and len(table) == 2
    kept.keep(shard.path.name, np.zeros((1, table.shape[1]), np.int64))
    assert PartJudge(RUBRIC, AS_OF)(shard).scores.tolist() == before.scores.tolist()


def test_several_rubrics_judge_as_each_does_alone(index: Path) -> None:
    other, _ = parse_rubric('title = "T"\n[points]\nskills = 100\n[[skills]]\nname = "guests"\n', "o.toml", "")
    assert RUBRIC is not None and other is not None
    judges = [PartJudge(rubric, AS_OF, points=True, misses=True, gates=True) for rubric in (RUBRIC, other)]
    for shard in shards(index):
        together = PartJudges(judges)(shard)
        assert len(together) == 2
        (single,) = PartJudges(judges[:1])(shard)
        for one, judge in zip((*together, single), (*judges, judges[0]), strict=True):
            alone = judge(shard)
            assert (list(one.ids), one.scores.tolist(), one.gates) == (
                list(alone.ids),
                alone.scores.tolist(),
                alone.gates,
            )
            assert one.points is not None and alone.points is not None and one.points.tolist() == alone.points.tolist()
            assert one.misses is not None and one.misses.tolist() == [False] * len(one.ids)


def test_parts_are_gathered_in_order_and_each_id_counts_once(index: Path) -> None:
    assert RUBRIC is not None
    judge = PartJudge(RUBRIC, AS_OF, points=True, misses=True, gates=True)
    first, second = [judge(shard) for shard in shards(index)]
    whole = gathered([first, second])
    assert list(whole.ids) == [*first.ids, *second.ids]
    assert whole.scores.tolist() == [*first.scores.tolist(), *second.scores.tolist()]
    assert whole.points is not None and whole.points.shape == (3, 3)
    assert whole.misses is not None and len(whole.misses) == len(whole.gates or ()) == len(whole.invented) == 3
    assert (list(whole.names), list(whole.places)) == ([*first.names, *second.names], [*first.places, *second.places])
    again = gathered([first._replace(apart=False), first._replace(apart=False)])
    assert list(again.ids) == list(first.ids)
    assert len(again.skipped) == len(first.ids)
    bare = gathered([first._replace(points=None, misses=None, gates=None)] * 2)
    assert (bare.points, bare.misses, bare.gates) == (None, None, None)
    assert gathered([]).scores.tolist() == []


@pytest.mark.parametrize("asked", [{"misses": True}, {"gates": True}])
def test_a_shard_is_opened_for_what_is_not_kept_of_it(index: Path, asked: dict[str, bool]) -> None:
    assert RUBRIC is not None
    part = PartJudge(RUBRIC, AS_OF, **asked)(shards(index)[0])
    assert (part.misses is not None, part.gates is not None) == ("misses" in asked, "gates" in asked)


def test_a_shard_is_worth_the_same_by_what_is_kept_of_it_and_opened(index: Path) -> None:
    assert RUBRIC is not None
    for shard in shards(index):
        opened, kept = (PartJudge(RUBRIC, AS_OF, points=True, misses=read)(shard) for read in (True, False))
        assert opened.points is not None and kept.points is not None
        assert opened.points.tolist() == kept.points.tolist()
        assert {opened.points.dtype.name, kept.points.dtype.name, opened.scores.dtype.name, kept.scores.dtype.name} == {
            "int64"
        }
        assert opened.points[:, :2].any() and opened.points[:, 2].all()
        assert opened.scores.tolist() == kept.scores.tolist() == kept.points.sum(axis=1).tolist()
        assert (list(opened.ids), list(opened.names)) == (list(kept.ids), list(kept.names))
        assert (list(opened.places), list(opened.skipped)) == (list(kept.places), list(kept.skipped))
        assert opened.invented.tolist() == kept.invented.tolist()
        assert kept.apart is shard.apart
        assert (kept.misses, kept.gates, kept.kept) == (None, None, None)
    bare = PartJudge(RUBRIC, AS_OF)(shards(index)[0])
    assert (bare.points, bare.misses, bare.gates) == (None, None, None)

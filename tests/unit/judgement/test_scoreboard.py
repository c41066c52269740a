"""The scores of a pool in parts: who is shown is read again, and must be who was judged."""

import json
from pathlib import Path

import pytest

from screen.ground.errors import InputError, UnusableIndexError
from screen.judgement.part_scores import PartJudge
from screen.judgement.scoreboard import Scoreboard
from screen.sources.parts import file_parts
from screen.sources.pool import PoolReading
from screen.sources.rubric import KeywordsTable, Rubric, Skill

RUBRIC = Rubric("T", "r.toml", "", points={"skills": 100.0}, skills=(Skill("CUDA"), Skill("tea")))


def board_of(path: Path, part: int) -> Scoreboard:
    judge = PartJudge(RUBRIC, "2026-11-20")
    return Scoreboard(map(judge, file_parts(PoolReading([str(path)]).raws(), part, part)), judge, part=part)


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    path = tmp_path / "pool.jsonl"
    lines = (json.dumps({"id": f"p{n}", "projects": [{"name": "CUDA kernels"}] * (n % 2)}) for n in range(5))
    path.write_text("\n".join(lines))
    return path


def test_who_is_shown_is_read_again(pool: Path) -> None:
    board = board_of(pool, part=2)
    assert board.order() == [1, 3, 0, 2, 4]
    assert board.ranks().tolist() == [3, 1, 3, 1, 3]
    shown = [
        (number, profile.id, judgement.verdict(own).score) for number, judgement, own, profile in board.judged([3, 0])
    ]
    assert shown == [(3, "p3", int(board.scores[3])), (0, "p0", 0)]
    assert board.scores[3] > 0
    assert board.aside == ()


@pytest.mark.parametrize("text", ['{"id": "px"}', '{"id": "p3"}', '{"id": "p3"', ""])
def test_a_pool_that_changes_meanwhile_is_told(pool: Path, text: str) -> None:
    board = board_of(pool, part=2)
    lines = pool.read_text().splitlines()
    pool.write_text("\n".join([*lines[:3], text]))
    with pytest.raises(InputError, match=r"pool\.jsonl:4"):
        list(board.judged([3]))
    pool.unlink()
    with pytest.raises(InputError, match=r"pool\.jsonl"):
        list(board.judged([3]))


def test_an_index_that_scores_otherwise_than_the_profile_is_told_with_what_to_do(pool: Path) -> None:
    judge = PartJudge(RUBRIC, "2026-11-20")
    parts = file_parts(PoolReading([str(pool)]).raws(), 2, 2)
    board = Scoreboard(map(judge, parts), judge, part=2, index=Path("pool.index"))
    pool.write_text(pool.read_text().replace("CUDA kernels", "blue kettles"))
    with pytest.raises(UnusableIndexError, match=r"pool\.index.*pool\.jsonl:4 otherwise.*remove that folder and build"):
        list(board.judged([3]))


def test_nobody(tmp_path: Path) -> None:
    board = Scoreboard((), PartJudge(RUBRIC, "2026-11-20"))
    assert (board.order(), board.ranks().tolist(), list(board.judged([]))) == ([], [], [])
    assert board.idf.kind == "reference"


@pytest.mark.parametrize(("made_up", "aside"), [((), ()), ((1, 3), ("p1", "p3")), (range(5), ())])
def test_invented_people_are_left_out_unless_everybody_is(tmp_path: Path, made_up: list[int], aside: list[str]) -> None:
    path = tmp_path / "pool.jsonl"
    path.write_text("\n".join(json.dumps({"id": f"p{n}", "meta": {"invented": n in made_up}}) for n in range(5)))
    for real in (False, True):
        judge = PartJudge(RUBRIC, "2026-11-20")
        board = Scoreboard(map(judge, file_parts(PoolReading([str(path)]).raws(), 2, 2)), judge, real=real)
        assert board.aside == (aside if real else ())
        assert len(board.ids) == 5 - len(board.aside)


@pytest.mark.parametrize(("most", "first"), [(0, []), (1, [1]), (2, [1, 3]), (3, [1, 3, 0]), (5, [1, 3, 0, 2, 4])])
def test_the_first_of_many_are_those_of_all(pool: Path, most: int, first: list[int]) -> None:
    board = board_of(pool, part=2)
    assert board.order(most) == first == board.order()[:most]
    assert board.order(9) == board.order()


def test_only_those_who_may_be_among_the_first_are_put_in_order(pool: Path) -> None:
    board = board_of(pool, part=2)
    board.ids = ["p0", "p1", "p2", "p3", None]  # type: ignore[assignment, list-item] - no id to be put in order by
    board.scores = board.scores - [0, 0, 0, 0, 1]
    assert board.order(4) == [1, 3, 0, 2]


@pytest.mark.parametrize(("shown", "others"), [([], 0), ([1], 1), ([1, 3], 0), ([1, 3, 0], 2), ([0], 4)])
def test_how_many_of_those_who_are_not_shown_score_as_much(pool: Path, shown: list[int], others: int) -> None:
    assert board_of(pool, part=2).equals_beside(shown) == others


def test_some_rows_of_a_part_are_those_people_with_all_that_is_known_of_them(pool: Path) -> None:
    judge = PartJudge(RUBRIC, "2026-11-20", points=True, misses=True, gates=True)
    (part,) = map(judge, file_parts(PoolReading([str(pool)]).raws(), 9, 9))
    some = part.rows([3, 0])
    assert (list(some.ids), list(some.names)) == (["p3", "p0"], [part.names[3], part.names[0]])
    assert [place.source for place in some.places] == [part.places[3].source, part.places[0].source]
    assert some.scores.tolist() == [part.scores[3], 0] and part.scores[3] > 0
    assert some.points is not None and some.points.sum(axis=1).tolist() == some.scores.tolist()
    assert (some.misses is not None and some.misses.tolist(), some.invented.tolist()) == ([False] * 2, [False] * 2)
    assert some.gates == [{}, {}]
    assert some.kept is not None and part.kept is not None
    assert some.kept.judgement is part.kept.judgement
    assert [profile.id for profile in some.kept.profiles] == ["p3", "p0"]
    assert list(some.kept.rows) == [3, 0]
    bare = part._replace(points=None, misses=None, gates=None, kept=None).rows([1])
    assert (bare.points, bare.misses, bare.gates, bare.kept) == (None, None, None, None)


def test_what_each_part_skipped_and_who_misses_what_is_told_of_all(tmp_path: Path) -> None:
    rubric = Rubric("T", "r.toml", "", points={"skills": 100.0}, skills=(Skill("CUDA", required=True),))
    path = tmp_path / "pool.jsonl"
    people = [{"id": f"p{n}", "projects": [{"name": "CUDA kernels" if n % 2 else "Oven doors"}]} for n in range(4)]
    path.write_text("\n".join(["{", *map(json.dumps, people), "{"]))
    for asked in ({"misses": True}, {"gates": True}, {"misses": True, "gates": True}, {}):
        judge = PartJudge(rubric, "2026-11-20", **asked)
        board = Scoreboard(map(judge, file_parts(PoolReading([str(path)]).raws(), 2, 2)), judge)
        assert [skip.source.rpartition(":")[2] for skip in board.skipped] == ["1", "6"]
        assert board.misses.tolist() == ([True, False] * 2 if "misses" in asked else [])
        assert [gate["CUDA"] for gate in board.gates] == (["missing", "met"] * 2 if "gates" in asked else [])
        assert board.invented.tolist() == [False] * 4


def test_rare_words_are_measured_by_a_pool_that_is_kept_whole(pool: Path) -> None:
    rubric = Rubric("T", "r.toml", "", points={"keywords": 100.0}, keywords=KeywordsTable(("kernels",), "pool"))
    judge = PartJudge(rubric, "2026-11-20")
    board = Scoreboard(map(judge, file_parts(PoolReading([str(pool)]).raws(), 9, 9)), judge)
    assert (board.idf.kind, board.idf.texts, board.idf.counts["kernels"]) == ("pool", 5, 2)
    assert board.weighing.idf == (board.idf.term_weight("kernels"),)

"""The scores of an index are those of the profiles, to the last bit, however it came to be."""

import gzip
import json
import tempfile
from calendar import monthrange
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import strategies as st

from laws.strategies import AS_OF, documents, holds_for, judge, rubrics
from screen.commands.asked import Asked
from screen.commands.rank import rank, rank_pool
from screen.judgement.weighing import strengths_question
from screen.render.forms import RankingForm, render
from screen.sources.finder import index_beside
from screen.sources.index import build_index
from screen.sources.index_reading import IndexReading
from screen.sources.pool import load_pool
from screen.sources.rubric import Rubric

pools = st.lists(documents, min_size=1, max_size=3)


@holds_for(pools, pools, rubrics(), st.integers(1, 3), st.booleans(), st.booleans(), st.booleans())
def test_an_indexed_ranking_is_the_direct_one(
    pool: list[Any], more: list[Any], rubric: Rubric, size: int, packed: bool, blind: bool, grows: bool
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / f"pool.jsonl{'.gz' * packed}"

        def write(documents_: list[Any]) -> None:
            # The first id comes twice, and a line is broken.
            lines = [json.dumps({"id": f"p{number % 3}", **document}) for number, document in enumerate(documents_)]
            data = "\nbroken\n".join(lines).encode()
            path.write_bytes(gzip.compress(data) if packed else data)

        write(pool)
        (folder / "zoe.json").write_text(json.dumps(more[0]))
        build_index([name], folder / "index", size=size)
        if grows:
            write([*pool, *more])
            build_index([name], folder / "index", size=size)
        direct = rank_pool(rubric, load_pool([name]), Asked(as_of=AS_OF, blind=blind))
        indexed = rank_pool(rubric, IndexReading(folder / "index"), Asked(as_of=AS_OF, blind=blind), part=size)
        direct, indexed = (msgspec.structs.replace(ranking, twins=()) for ranking in (direct, indexed))
        assert render(RankingForm.JSON, indexed) == render(RankingForm.JSON, direct)
        assert indexed == direct


@holds_for(
    st.lists(st.tuples(documents, st.booleans()), min_size=1, max_size=3),
    rubrics(),
    st.integers(1, 3),
    st.sampled_from((None, 1)),
)
def test_the_index_beside_a_pool_changes_nothing(
    people: list[tuple[Any, bool]], rubric: Rubric, size: int, top: int | None
) -> None:
    people = [*people, people[0]]  # somebody is there twice
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "pool.jsonl"
        lines = (json.dumps({**document, "meta": {"invented": invented}}) for document, invented in people)
        path.write_text("\n".join(lines), encoding="utf-8")
        build_index([str(path)], index_beside([str(path)]), size=size)
        direct = rank(rubric, [str(path)], Asked(as_of=AS_OF, top=top))
        indexed = rank(rubric, [str(path)], Asked(as_of=AS_OF, top=top), beside=True)
        assert indexed.index == str(Path(name) / "pool.index")
        assert msgspec.structs.replace(indexed, index="") == direct


@holds_for(pools, rubrics(), rubrics(), st.integers(1, 2), st.booleans())
def test_the_same_or_other_weights_over_what_is_kept_of_a_question_give_the_direct_scores(
    people: list[Any], rubric: Rubric, other: Rubric, size: int, same: bool
) -> None:
    with tempfile.TemporaryDirectory() as name:
        path, index = Path(name) / "pool.jsonl", Path(name) / "index"
        path.write_text("\n".join(map(json.dumps, people)), encoding="utf-8")
        build_index([str(path)], index, size=size)
        rank_pool(rubric, IndexReading(index), Asked(as_of=AS_OF))
        skills = tuple(msgspec.structs.replace(skill, weight=3 * skill.weight + 1) for skill in rubric.skills)
        asked = len(list((index / "kept").iterdir()))
        again = rubric if same else msgspec.structs.replace(rubric, points=other.points, skills=skills)
        direct = rank_pool(again, load_pool([str(path)]), Asked(as_of=AS_OF))
        indexed = rank_pool(again, IndexReading(index), Asked(as_of=AS_OF))
        assert msgspec.structs.replace(indexed, twins=()) == msgspec.structs.replace(direct, twins=())
        assert len(list((index / "kept").iterdir())) == asked == 1


@holds_for(pools, rubrics(), st.dates(date(2019, 1, 1), date(2026, 12, 1)))
def test_what_is_kept_of_a_question_hangs_on_the_month_of_the_day(pool: list[Any], rubric: Rubric, day: date) -> None:
    first, last = (f"{day:%Y-%m}-{of_month:02d}" for of_month in (1, monthrange(day.year, day.month)[1]))
    one, other = (judge(rubric, *pool, as_of=each) for each in (first, last))
    assert strengths_question(rubric, first) == strengths_question(rubric, last)
    assert (one.strength_rows == other.strength_rows).all()
    assert one.weighing == other.weighing

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
from screen.commands.ranking import Ranking
from screen.judgement.weighing import strengths_question
from screen.render.forms import RankingForm, render
from screen.sources.finder import index_beside
from screen.sources.index import build_index
from screen.sources.index_reading import IndexReading
from screen.sources.pool import load_pool
from screen.sources.rubric import Rubric

pools = st.lists(documents, min_size=1, max_size=3)


def both(rubric: Rubric, folder: Path, size: int, blind: bool) -> tuple[Ranking, Ranking]:
    """The ranking of a folder, and that of the index in it; neither looks for people who are there twice."""
    asked = Asked(as_of=AS_OF, blind=blind)
    direct = rank_pool(rubric, load_pool([str(folder)]), asked)
    indexed = rank_pool(rubric, IndexReading(folder / "index"), asked, part=size)
    return msgspec.structs.replace(direct, twins=()), msgspec.structs.replace(indexed, twins=())


@holds_for(pools, pools, rubrics(), rubrics(), st.integers(1, 3), *[st.booleans()] * 4)
def test_an_indexed_ranking_is_the_direct_one_and_so_is_what_is_kept_of_its_question(
    pool: list[Any],
    more: list[Any],
    rubric: Rubric,
    other: Rubric,
    size: int,
    packed: bool,
    blind: bool,
    grows: bool,
    same: bool,
) -> None:
    """Asked again under the same or other weights, it gives the direct scores, of no second reading."""
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
        direct, indexed = both(rubric, folder, size, blind)
        assert render(RankingForm.JSON, indexed) == render(RankingForm.JSON, direct)
        assert indexed == direct
        asked = len(list((folder / "index" / "kept").iterdir()))
        skills = tuple(msgspec.structs.replace(skill, weight=3 * skill.weight + 1) for skill in rubric.skills)
        again = rubric if same else msgspec.structs.replace(rubric, points=other.points, skills=skills)
        direct, indexed = both(again, folder, size, blind)
        assert indexed == direct
        assert len(list((folder / "index" / "kept").iterdir())) == asked == 1


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


@holds_for(pools, rubrics(), st.dates(date(2019, 1, 1), date(2026, 12, 1)))
def test_what_is_kept_of_a_question_hangs_on_the_month_of_the_day(pool: list[Any], rubric: Rubric, day: date) -> None:
    first, last = (f"{day:%Y-%m}-{of_month:02d}" for of_month in (1, monthrange(day.year, day.month)[1]))
    one, other = (judge(rubric, *pool, as_of=each) for each in (first, last))
    assert strengths_question(rubric, first) == strengths_question(rubric, last)
    assert (one.strength_rows == other.strength_rows).all()
    assert one.weighing == other.weighing

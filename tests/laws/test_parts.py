"""A pool is judged part by part: the parts make no difference, to the last bit and to the last byte."""

import gzip
import json
import pickle
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from hypothesis import strategies as st

from laws.strategies import AS_OF, documents, holds_for, profile_of, rubrics
from screen import __version__
from screen.commands.asked import Asked
from screen.commands.rank import rank_pool
from screen.ground.workplace import done_elsewhere
from screen.judgement.part_scores import PartJudge
from screen.judgement.score import Judgement
from screen.judgement.scoreboard import Scoreboard
from screen.render.forms import RankingForm, render
from screen.sources.columns import Columns
from screen.sources.parts import LoadedPart
from screen.sources.pool import Pool, PoolReading, load_pool
from screen.sources.rubric import Rubric

pools = st.lists(documents, min_size=1, max_size=5)


@holds_for(pools, rubrics(), st.integers(1, 4))
def test_scores_are_the_same_in_parts(pool: list[Any], rubric: Rubric, part: int) -> None:
    profiles = [profile_of(document, f"p{number}") for number, document in enumerate(pool)]
    whole = Judgement(Columns(profiles), rubric, AS_OF)
    parts = [LoadedPart(Pool(tuple(profiles[start : start + part]), ())) for start in range(0, len(pool), part)]
    judge = PartJudge(rubric, AS_OF, misses=True, points=True, gates=True)
    board = Scoreboard(map(judge, parts), judge)
    assert board.scores.tolist() == whole.scores.tolist()
    assert tuple(board.order()) == whole.order
    assert dict(enumerate(board.ranks().tolist())) == whole.ranks
    assert board.misses.tolist() == [whole.verdict(number).misses for number in range(len(pool))]
    assert [board.shares(number) for number in range(len(pool))] == [
        whole.shares(number) for number in range(len(pool))
    ]
    of_each = [whole.verdict(number).gates for number in range(len(pool))]
    assert list(board.gates) == [{gate.name: gate.state for gate in gates} for gates in of_each]
    alone = [Judgement(Columns([one]), rubric, AS_OF).scores for one in profiles]
    assert np.concatenate(alone).tolist() == whole.scores.tolist()


class Elsewhere:
    """Another process, as far as pickles tell."""

    single_here = False

    def map(self, work: Callable[[Any], Any], parts: Iterable[Any]) -> Iterator[Any]:
        call = pickle.dumps(work)
        return (pickle.loads(pickle.dumps(done_elsewhere(__version__, call, pickle.dumps(part)))) for part in parts)


@holds_for(
    st.lists(st.tuples(documents, st.integers(0, 4), st.sampled_from((True, False, False))), min_size=1, max_size=4),
    rubrics(),
    st.integers(1, 3),
    st.booleans(),
    st.booleans(),
    st.sampled_from((".jsonl", ".jsonl.gz")),
    st.sampled_from((None, 2)),
    st.sampled_from((None, Elsewhere())),
)
def test_a_ranking_is_the_same_in_parts(
    pool: list[Any],
    rubric: Rubric,
    part: int,
    blind: bool,
    gates_first: bool,
    suffix: str,
    top: int | None,
    workplace: Elsewhere | None,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"pool{suffix}"
        lines = [
            json.dumps({"id": f"p{number}", **document, **({"meta": {"invented": True}} if invented else {})})
            for document, number, invented in pool
        ]
        text = "\n\nno profile\n".join(lines).encode()
        path.write_bytes(gzip.compress(text) if suffix.endswith("gz") else text)
        asked = Asked(as_of=AS_OF, blind=blind, gates_first=gates_first, top=top)
        loaded = load_pool([str(path)], real=True)
        whole = rank_pool(rubric, loaded, asked)
        if top and len(loaded.profiles) > part:  # who may be there twice is looked for among the listed alone
            whole = msgspec.structs.replace(whole, twins=())
        reading = PoolReading([str(path)], real=True)
        parts = rank_pool(rubric, reading, asked, part=part, workplace=workplace)
        if top and len(loaded.profiles) > part:
            parts = msgspec.structs.replace(parts, twins=())
        assert render(RankingForm.JSON, parts) == render(RankingForm.JSON, whole)
        assert parts == whole

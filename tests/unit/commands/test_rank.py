"""Rankings as records."""

import gzip
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from laws.strategies import profile_of
from screen.commands.asked import Asked
from screen.commands.blind import Blind
from screen.commands.rank import rank, rank_pool
from screen.commands.ranking import Ranking
from screen.ground.cores import Cores
from screen.ground.errors import UsageError
from screen.ground.evidence import Evidence, Node, nearest, strongest
from screen.sources.pool import Pool, PoolReading
from screen.sources.raw_profile import Skipped
from screen.sources.rubric import Rubric, Skill
from screen.sources.rubric_file import load_rubric

RUBRIC = Rubric("Tea engineer", "tea.toml", "0" * 64, points={"skills": 100}, skills=(Skill("CUDA", required=True),))
PEOPLE: dict[str, Any] = {
    "ada": {"basics": {"name": "Ada"}, "work": [{"summary": "CUDA"}]},
    "bo": {"basics": {"name": "Bo"}, "work": [{"summary": "kettles"}]},
    "cho": {"basics": {"name": "Cho"}},
}


def ranked(workplace: Any = None, **options: Any) -> Ranking:
    pool = Pool(tuple(profile_of(PEOPLE[name], name) for name in PEOPLE), (Skipped("x.json", "x.json: odd"),))
    return rank_pool(RUBRIC, pool, Asked(**{"as_of": "2026-11-20"} | options), workplace=workplace)


def test_everybody_is_listed_with_what_the_ranking_rests_on() -> None:
    found = ranked()
    assert [(c.rank, c.id, c.name) for c in found.candidates] == [(1, "ada", "Ada"), (2, "bo", "Bo"), (2, "cho", "Cho")]
    assert (found.as_of, found.profiles, found.idf_kind, found.blind) == ("2026-11-20", 3, "reference", False)
    assert found.skipped == (Skipped("x.json", "x.json: odd"),)
    assert all(c.explanation is not None and c.explanation.points == c.verdict.score for c in found.candidates)


@pytest.mark.parametrize(("top", "ids"), [(1, ["ada"]), (2, ["ada", "bo"]), (9, ["ada", "bo", "cho"])])
def test_top_keeps_the_best_and_counts_all(top: int, ids: list[str]) -> None:
    found = ranked(top=top)
    assert [candidate.id for candidate in found.candidates] == ids
    assert found.profiles == 3


class Elsewhere:
    """A place that counts the parts that it is given."""

    parts = 0

    def __init__(self, single_here: bool) -> None:
        self.single_here = single_here

    def map(self, work: Callable[[Any], Any], parts: Iterable[Any]) -> Iterator[Any]:
        for part in parts:
            self.parts += 1
            yield work(part)


@pytest.mark.parametrize(("part", "single_here", "given"), [(None, True, 0), (3, True, 0), (2, True, 2), (3, False, 1)])
def test_a_pool_that_is_one_part_is_judged_where_its_profiles_stay(
    tmp_path: Path, part: int | None, single_here: bool, given: int
) -> None:
    (tmp_path / "pool.jsonl").write_text("{}\n" * 3, encoding="utf-8")
    elsewhere, rubric = Elsewhere(single_here), Rubric("T", "r.toml", "")
    for workplace in (None, elsewhere):
        pool = PoolReading([str(tmp_path / "pool.jsonl")])
        assert rank_pool(rubric, pool, Asked(as_of="2026-11-20"), part=part, workplace=workplace).profiles == 3
    assert elsewhere.parts == given


@pytest.mark.parametrize("packed", [False, True])
def test_where_nobody_says_where_it_depends_on_what_the_pool_weighs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, packed: bool
) -> None:
    text, elsewhere = b"\n".join(b'{"id": "%d"}' % number for number in range(3)), Elsewhere(single_here=False)
    path = tmp_path / ("pool.jsonl.gz" if packed else "pool.jsonl")
    path.write_bytes(gzip.compress(text) if packed else text)
    asked: list[float] = []

    def place(_: Cores, seconds: float) -> Elsewhere:
        asked.append(seconds)
        return elsewhere

    monkeypatch.setattr(Cores, "for_work", place)
    found = rank_pool(RUBRIC, PoolReading([str(path)]), Asked(as_of="2026-11-20"), part=2, workplace=Cores())
    assert (found.profiles, elsewhere.parts) == (3, 2)
    assert asked == [path.stat().st_size * (4 if packed else 1) / 10_000_000]
    assert ranked(workplace=Cores()).profiles == 3
    assert asked[1:] == [0]


def test_without_explanations_the_scores_are_the_same() -> None:
    short = ranked(explain=False)
    assert [c.verdict for c in short.candidates] == [c.verdict for c in ranked().candidates]
    assert all(c.explanation is None for c in short.candidates)


def test_gates_first_moves_those_who_miss_one_and_keeps_their_ranks() -> None:
    assert [(c.rank, c.id) for c in ranked(gates_first=True).candidates] == [(1, "ada"), (2, "cho"), (2, "bo")]


def test_blind_puts_pseudonyms_for_names_and_ids() -> None:
    found = ranked(blind=True)
    assert found.blind
    aliases = Blind([profile_of(PEOPLE[name], name) for name in PEOPLE]).aliases
    assert found.candidates[0].id == found.candidates[0].name == aliases["ada"]
    assert [c.id for c in found.candidates[1:]] == sorted([aliases["bo"], aliases["cho"]])
    verdicts = [c.verdict for c in ranked().candidates]
    assert found.candidates[0].verdict == verdicts[0] and all(c.verdict in verdicts for c in found.candidates)


@pytest.mark.parametrize("day", ["", "yesterday", "2026-13-01", "20261120", "2026-11-20T00:00"])
def test_an_as_of_date_that_is_none(day: str) -> None:
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        ranked(as_of=day)


def test_today_is_the_default() -> None:
    import datetime

    assert ranked(as_of=None).as_of in {
        (datetime.date.today() - datetime.timedelta(days=n)).isoformat() for n in (0, 1)
    }
    assert ranked(as_of="2026-1-5").as_of == "2026-01-05"


def leaf(label: str, points: int, *matches: Any) -> Node:
    return Node(label, points, 100, evidence=tuple(Evidence("p", f"q{m}", "t", m) for m in matches))


def common(label: str, points: int) -> Node:
    return Node(label, points, 100, words=(("kettle", 2),))


def test_the_nearest_criterion_is_the_one_that_earned_most_by_words_in_common() -> None:
    tree = Node("score", 0, 0, (Node("skills", 0, 0, (common("a", 3), common("b", 9), leaf("c", 20, "exact"))),))
    assert nearest(tree) == common("b", 9)
    assert nearest(Node("score", 0, 0, (Node("skills", 0, 0, (leaf("c", 20, "exact"),)),))) is None


def test_the_strongest_evidence_is_in_the_profiles_words() -> None:
    def best(*leaves: Node) -> Any:
        found = strongest(Node("score", 0, 0, (Node("skills", 0, 0, leaves),)))
        return found and (found[0].label, found[1].quote)

    assert best(leaf("a", 5, "exact"), leaf("b", 9, "synonym", "exact")) == ("b", "qsynonym")
    assert best(leaf("a", 5, "exact"), common("b", 9), leaf("c", 99, "field")) == ("a", "qexact")
    assert best(common("b", 9)) is None
    assert best(leaf("c", 99, "field")) == ("c", "qfield")
    assert best(leaf("c", 0, "exact"), leaf("d", 9)) is None
    assert best() is None


def test_the_bar_hears_of_everybody_who_is_explained(tmp_path: Path) -> None:
    for name in ("ada", "ben", "cleo"):
        (tmp_path / f"{name}.json").write_text('{"basics": {"summary": "Brews tea."}}', encoding="utf-8")
    (tmp_path / "r.toml").write_text('title = "Tea"\n[points]\nkeywords = 100\n', encoding="utf-8")
    steps: list[tuple[int, int]] = []
    rank(load_rubric(tmp_path / "r.toml"), [str(tmp_path)], on_step=lambda done, total: steps.append((done, total)))
    assert steps[-3:] == [(1, 3), (2, 3), (3, 3)]

"""Related words: telling words, derivations and the table of neighbours, and what they may earn."""

from importlib import import_module, resources
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from screen.criteria.hits import NEAR, RELATED_CAP, RELATED_ENTRIES, Hits, Sought
from screen.criteria.saturation import strength
from screen.ground.evidence import Evidence
from screen.ground.idf import reference_idf
from screen.ground.related import Derivations, neighbours, telling_words
from screen.sources.columns import Columns
from screen.sources.profile import read_profile
from screen.sources.rubric import Matching


def table() -> dict[str, list[tuple[str, int]]]:
    text = resources.files("screen.ground.data").joinpath("related_terms.txt").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {
        term: [(word, int(near)) for word, _, near in (pair.rpartition(" ") for pair in row.split(","))]
        for term, row in rows
    }


def hits_of(criterion: str, *highlights: str, related: bool = True) -> Hits:
    jobs = [{"position": "worker", "highlights": [text]} for text in highlights]
    profile = read_profile({"basics": {}, "work": jobs}, profile_id="ada", source="ada.json")
    return Hits(Columns([profile]), [Sought(criterion, (criterion,), Matching(related=related))], reference_idf())


def quotes(criterion: str, *highlights: str) -> tuple[Evidence, ...]:
    return hits_of(criterion, *highlights).evidence(0, 0)


def test_neighbours_come_nearest_first() -> None:
    near = neighbours("warehouse")
    assert "shipping" in dict(near)
    assert [share for _, share in near] == sorted((share for _, share in near), reverse=True)


@pytest.mark.parametrize("term", ["", "qqq", "arehouse", "warehouse\tshipping", "\n", "shipping 87"])
def test_what_the_table_does_not_know_has_no_neighbours(term: str) -> None:
    assert neighbours(term) == ()


def test_every_row_of_the_table_is_read_as_it_stands() -> None:
    for term, near in table().items():
        assert neighbours(term) == tuple(near)


def test_the_table_keeps_to_its_bounds() -> None:
    rows = table()
    assert list(rows) == sorted(rows)
    assert len(resources.files("screen.ground.data").joinpath("related_terms.txt").read_bytes()) <= 600_000
    for term, near in rows.items():
        assert 1 <= len(near) <= 12
        assert all(80 <= share <= 100 for _, share in near)
        assert len({word for word, _ in near}) == len(near)
        for word, _ in near:
            assert not set(term.split()) <= set(word.split()), "a neighbour that holds the term is a match already"
            assert all(part.isascii() and part.isalpha() for part in word.split())


def test_no_person_place_or_month_is_a_neighbour() -> None:
    words = {part for near in table().values() for word, _ in near for part in word.split()}
    assert words.isdisjoint(
        ["brian", "john", "mary", "smith", "seattle", "chicago", "texas", "china", "korea", "january", "december"]
    )
    assert words.isdisjoint(["he", "she", "female", "women", "mother", "christian", "hispanic", "young", "older"])


def test_telling_words_leave_out_what_says_nothing() -> None:
    assert telling_words(["people", "management", "skills"]) == ("people", "management")
    assert telling_words(["design", "of", "the", "design"]) == ("design",)


def test_derivations_are_no_inflections() -> None:
    words = Derivations(["retrieve", "retrieves", "retrieval", "retriever", "accounting", "accountant"])
    assert words.of("retrieve") == ("retrieval", "retriever")
    assert words.of("tax") == ()


def test_a_neighbour_is_named_with_what_it_is_worth() -> None:
    (quote,) = quotes("warehouse", "Handled shipping for three sites")
    assert (quote.term, quote.match, quote.quote) == (
        "warehouse ~ shipping",
        "related",
        "Handled shipping for three sites",
    )
    assert quote.similarity == round(NEAR * dict(neighbours("warehouse"))["shipping"] / 100) / 100


def test_the_words_of_a_phrase_are_named() -> None:
    (quote,) = quotes("heuristic search", "Wrote a search for puzzles")
    assert quote.term == "heuristic search ~ search"
    (quote,) = quotes("heuristic search", "A search that is heuristic")
    assert quote.term == "heuristic search ~ heuristic, search"
    assert quote.similarity is not None
    assert quote.similarity <= RELATED_CAP / 100


def test_a_derivation_is_named() -> None:
    (quote,) = quotes("retrieve", "Worked on retrieval")
    assert quote.term == "retrieve ~ retrieval"


def test_the_term_itself_is_no_related_word() -> None:
    (quote,) = quotes("warehouse", "Ran the warehouse and its shipping")
    assert (quote.term, quote.match) == ("warehouse", "exact")


def test_related_words_do_not_name_the_criterion() -> None:
    hits = hits_of("warehouse", "Handled shipping", "Packing and cycle counts")
    assert hits.counts().any()
    assert not hits.named().any()


def test_they_are_off_where_the_rubric_says_so() -> None:
    assert not hits_of("warehouse", "Handled shipping", related=False).counts().any()


def test_they_cannot_carry_a_criterion() -> None:
    counts = hits_of("warehouse", *(f"Handled shipping, case {number}" for number in range(60))).counts()
    assert counts.max() == RELATED_ENTRIES
    assert strength(hits_of("warehouse", "Handled shipping").counts()) < strength(
        hits_of("warehouse", "Ran the warehouse").counts()
    )


def test_an_entry_more_is_never_worth_less() -> None:
    entries = ["Handled shipping", "Packing", "Ran the warehouse", "Cycle counts", "Warehouse of spare parts"]
    totals = [int(strength(hits_of("warehouse", *entries[:size]).counts()).sum()) for size in range(1, 6)]
    assert np.all(np.diff(totals) > 0)


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    pytest.importorskip("sklearn")
    monkeypatch.syspath_prepend(str(Path(__file__).parents[3] / "benchmarks"))
    return import_module("related_terms")


def test_the_fit_knows_names_by_their_capitals(script: ModuleType) -> None:
    texts = ["We asked Exampleton and met Exampleton before Exampleton left", "used Python and then Python in code"]
    names = script.proper_names(texts)
    assert "exampleton" in names
    assert "python" not in names


@pytest.mark.parametrize(
    ("term", "expected"),
    [("forklift", True), ("fork lift", True), ("mp3", False), ("of steel", False), ("exampleton plant", False)],
)
def test_the_fit_leaves_out_digits_stop_words_and_names(script: ModuleType, term: str, expected: bool) -> None:
    assert script.is_term(term, frozenset({"exampleton"})) is expected


def test_pairs_do_not_reach_across_marks(script: ModuleType) -> None:
    assert script.terms_of("steel, pipe work") == ["steel", "pipe", "work", "pipe work"]

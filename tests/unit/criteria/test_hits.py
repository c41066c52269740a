"""Rows of hits: one a line and criterion, the best kind; counts and quotes are made of the same rows."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laws.strategies import documents, profile_of
from laws.strategies import terms as some_terms
from screen.criteria.hits import KINDS, Hits
from screen.criteria.line_finder import Sought
from screen.criteria.saturation import ENTRY
from screen.ground.pattern import CREDIT
from screen.sources.columns import Columns
from screen.sources.fields import BUILT, RUNGS, WORKED
from screen.sources.rubric import Matching

PLAIN = Matching(related=False)


def made(*documents_: Any, sought: tuple[Sought, ...], roles_only: bool = False) -> Hits:
    columns = Columns([profile_of(document, f"p{number}") for number, document in enumerate(documents_)])
    return Hits(columns, sought, roles_only=roles_only)


def one(term: str, *documents_: Any, matching: Matching = PLAIN, **options: Any) -> Hits:
    return made(*documents_, sought=(Sought(term, (term,), matching),), **options)


def work(*highlights: str) -> dict[str, Any]:
    return {"work": [{"highlights": list(highlights)}]}


@pytest.mark.parametrize(
    ("term", "line", "kind"),
    [
        ("tea kettle", "a tea kettle", "exact"),
        ("tea kettle", "two tea-kettles", "variant"),
        ("tea kettle", "a teakettle", "variant"),
        ("teakettle", "tea kettle", "variant"),
        ("large language models", "trained an LLM", "synonym"),
        ("kubernetes", "ran kuberentes", "fuzzy"),
        ("C++", "C/C++", "exact"),
    ],
)
def test_kinds_and_their_credit(term: str, line: str, kind: Any) -> None:
    hits = one(term, work(line, "tea" if term != "tea kettle" else "hob"))
    assert [KINDS[number] for number in hits.kind] == [kind]
    assert hits.credit.tolist() == [CREDIT[kind]]
    (quote,) = hits.evidence(0, 0)
    assert (quote.path, quote.quote, quote.match, quote.rung) == ("work[0].highlights[0]", line, kind, "work")
    assert hits.counts()[:, 0, 0].tolist() == [CREDIT[kind]] * 4


@pytest.mark.parametrize(
    ("switch", "term", "line"),
    [
        ("synonyms", "large language models", "trained an LLM"),
        ("fuzzy", "kubernetes", "ran kuberentes"),
    ],
)
def test_each_kind_can_be_switched_off(switch: str, term: str, line: str) -> None:
    everything, without = Matching(), Matching(**{switch: False})
    assert len(one(term, work(line), matching=everything).line) == 1
    assert len(one(term, work(line), matching=without).line) == 0


def test_the_best_match_of_a_line_counts() -> None:
    hits = one(
        "large language models", work("LLM: a large language model, of large language models"), matching=Matching()
    )
    assert [KINDS[number] for number in hits.kind] == ["exact"]
    assert hits.evidence(0, 0)[0].term == "large language models"


def test_an_entry_counts_once_and_as_its_best_line() -> None:
    hits = one("tea kettle", work("teakettles", "a tea kettle", "tea kettle"), {"work": [{"summary": "none"}]})
    assert hits.counts().tolist() == [[[ENTRY], [0]]] * 4
    (quote,) = hits.evidence(0, 0)
    assert quote.path == "work[0].highlights[1]"
    assert hits.evidence(1, 0) == ()


def test_each_paper_is_an_entry_wherever_it_names_a_thing() -> None:
    papers = [{"name": "A tea kettle", "status": "published"}, {"name": "Hobs", "summary": "A tea kettle."}]
    assert one("tea kettle", {"publications": papers[:1]}).counts()[:, 0, 0].tolist() == [ENTRY] * 4
    assert one("tea kettle", {"publications": papers}).counts()[0, 0, 0] == 2 * ENTRY
    both = [papers[0] | {"summary": "A tea kettle."}]
    assert one("tea kettle", {"publications": both}).counts()[0, 0, 0] == ENTRY


def test_counts_are_of_the_rung_and_above() -> None:
    document = {
        "skills": [{"name": "CUDA"}],
        "education": [{"thesis": "CUDA"}],
        "projects": [{"description": "CUDA one"}, {"description": "CUDA two"}],
        "work": [{"summary": "CUDA"}],
    }
    hits = one("CUDA", document)
    assert hits.counts()[:, 0, 0].tolist() == [500, 400, 300, 100]
    assert [quote.rung for quote in hits.evidence(0, 0)] == ["work", "project", "project", "education", "listed"]
    assert hits.named().tolist() == hits.named(WORKED).tolist() == [[True]]
    every = np.ones(len(hits.columns.line_text), bool)
    hits.as_lists(every, ~every)
    assert hits.counts()[:, 0, 0].tolist() == [500, 0, 0, 0]
    assert hits.named().tolist() == [[True]]
    assert hits.named(BUILT).tolist() == [[False]]
    hits.as_lists(~every, every)
    assert hits.counts()[:, 0, 0].tolist() == [500, 0, 0, 0]
    assert hits.named(BUILT).tolist() == [[True]]
    hits.as_lists(~every, ~every)
    assert hits.counts()[:, 0, 0].tolist() == [500, 400, 300, 100]


def test_roles_alone() -> None:
    document = {
        "basics": {"label": "Tea engineer"},
        "work": [{"position": "Tea engineer"}, {"summary": "Asked the tea engineer"}, {"summary": "Tea engineer"}],
        "publications": [{"name": "Tea engineer"}], "skills": [{"name": "Tea engineer"}],
    }  # fmt: skip
    hits = one("Tea engineer", document, roles_only=True)
    assert [quote.path for quote in hits.evidence(0, 0)] == ["work[2].summary", "work[0].position", "basics.label"]


def test_criteria_and_people_do_not_mix() -> None:
    sought = (Sought("a", ("CUDA",), PLAIN), Sought("b", ("tea kettle",), PLAIN))
    hits = made(work("CUDA"), work("a tea kettle"), work("CUDA in a tea kettle"), sought=sought)
    assert hits.named().tolist() == [[True, False], [False, True], [True, True]]
    assert hits.counts()[0].tolist() == [[100, 0], [0, 100], [100, 100]]
    assert hits.evidence(2, 1)[0].term == "tea kettle"


@pytest.mark.parametrize("pool", [(), ({},), (work(""),)])
def test_nothing_to_find(pool: tuple[Any, ...]) -> None:
    hits = one("CUDA", *pool)
    assert hits.counts().shape == (len(RUNGS), len(pool), 1)
    assert not hits.counts().any()
    assert made(*pool, sought=()).counts().shape == (len(RUNGS), len(pool), 0)


@pytest.mark.parametrize("term", ["", "!?", "😀", "word " * 1000, ".*", "(a|b)+[", "語", "가", "\n", "\x00", "a\nb"])
def test_strange_terms_find_nothing_and_break_nothing(term: str) -> None:
    hits = one(term, work("plain words", "a", "b here"), work("b"), matching=Matching())
    assert not hits.named().any()


@given(st.lists(documents, min_size=1, max_size=3), st.lists(some_terms, min_size=1, max_size=4, unique=True))
def test_counts_and_quotes_are_of_the_same_entries(pool: list[Any], names: list[str]) -> None:
    hits = made(*pool, sought=tuple(Sought(name, (name,)) for name in names))
    keys = list(zip(hits.line.tolist(), hits.criterion.tolist(), strict=True))
    assert len(set(keys)) == len(keys)
    counts = hits.counts()
    assert (np.diff(counts, axis=0) <= 0).all()
    for profile in range(len(pool)):
        for number in range(len(names)):
            quotes = hits.evidence(profile, number)
            assert bool(quotes) == bool(counts[0, profile, number]) == hits.named()[profile, number]


def test_of_a_job_the_line_that_tells_of_the_work_is_quoted_before_its_title():
    hits = one(
        "tea", {"work": [{"position": "Tea taster", "highlights": ["Bought cups.", "Graded tea from forty farms."]}]}
    )
    assert [quote.quote for quote in hits.evidence(0, 0)] == ["Graded tea from forty farms."]


def test_lines_name_so_many_criteria() -> None:
    hits = made(
        work("tea and CUDA", "heuristics", "coffee"),
        sought=tuple(Sought(name, (name,)) for name in ("tea", "CUDA", "heuristic planning")),
    )
    assert hits.named_in_lines().tolist() == [2, 0, 0]
    assert hits.named_in_lines().dtype == np.int64
    assert hits.counts().dtype == np.int64


def test_words_that_name_several_criteria_are_one_thing_of_a_line() -> None:
    names = ("green tea", "tea", "tea from Uji", "pots", "trays", "CUDA")
    hits = made(
        work(
            "Sold green tea from Uji in pots, on trays.", "Sold green tea in pots, on trays, with CUDA, tea from Uji."
        ),
        sought=tuple(Sought(name, (name,)) for name in names),
    )
    assert hits.named_in_lines().tolist() == [3, 5]
    assert hits.named().dtype == bool


def test_the_name_of_a_section_in_a_summary_is_no_evidence() -> None:
    hits = one("teaching", {"basics": {"summary": "Teaching\nBrewed tea"}})
    assert not len(hits.line)
    for document in ({"basics": {"summary": "Teaching of tea\nBrewed tea"}}, {"skills": [{"name": "Teaching"}]}):
        assert len(one("teaching", document).line) == 1


def test_the_name_of_an_organisation_is_no_evidence() -> None:
    lines = ("Porter at the Kettle Institute", "Mended a kettle", "Head of the School of Tea and Kettle Science")
    assert [one("kettle", work(line)).line.tolist() for line in lines] == [[], [0], []]


def test_lines_that_are_left_out_are_not_found() -> None:
    profile = profile_of({"work": [{"position": "Kettle mender", "summary": "Kettle mending"}]})
    columns = Columns([profile])
    sought = [Sought("kettle mending", ("kettle mending", "kettle mender"))]
    everywhere = Hits(columns, sought).line
    assert len(everywhere) == 2
    assert Hits(columns, sought, within=~columns.line_title).line.tolist() == everywhere[1:].tolist()


def test_a_slip_of_another_profile_finds_nothing_in_this_one() -> None:
    sought = (Sought("inventory", ("inventory",), PLAIN, field="office"),)
    food = {"work": [{"summary": "Ordered and controlled food inventory."}]}
    slip = {"work": [{"summary": "Counted the invntory every month."}]}
    assert made(food, sought=sought).line.tolist() == []
    hits = made(food, slip, sought=sought)
    assert hits.columns.line_profile[hits.line].tolist() == [1]


@pytest.mark.parametrize(
    ("others", "lines", "credit"),
    [
        (("Welding", "Pottery", "Sailing"), ("Documentation of teapots",), 30),
        (("Welding", "Pottery"), ("Documentation of teapots",), 100),  # of three, none is named by chance
        (("Welding", "Pottery", "Sailing"), ("Documentation of teapots", "Pottery at dawn"), 100),
        (("Welding", "Pottery", "Monitoring"), ("Documentation of teapots", "Monitoring of kettles"), 100),
        (("Welding", "Pottery", "Sailing"), ("Documentation of teapots", "Worked as a clerk of teapots"), 100),
        (("Welding", "Pottery", "Sailing"), ("Documentation of teapots", "Runbooks of kettles"), 100),
    ],
)
def test_a_word_of_many_trades_counts_little_alone(
    others: tuple[str, ...], lines: tuple[str, ...], credit: int
) -> None:
    document = {"work": [{"highlights": list(lines)}]}
    sought = (Sought("Documentation", ("Documentation", "runbooks"), PLAIN), *(Sought(o, (o,), PLAIN) for o in others))
    hits = made(document, sought=sought)
    hits.settle(one("clerk of teapots", document))
    assert hits.credit[hits.line == 0].tolist() == [credit]
    assert hits.doubted.tolist() == [credit < 100]


def test_who_names_one_skill_surely_earns_all_of_it() -> None:
    sought = tuple(Sought(term, (term,), PLAIN) for term in ("Kubernetes", "Welding", "Pottery", "Sailing"))
    hits = made({"work": [{"highlights": ["Kubernetes of teapots"]}]}, sought=sought)
    hits.settle(one("clerk", {"basics": {}}))
    assert hits.credit.tolist() == [100]

"""Words in common: counted where nothing is named, shown as words, worth a small share of what naming leaves."""

from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from laws.strategies import profile_of
from screen.criteria.common_words import FILL, CommonWords, filled, instead
from screen.criteria.hits import Hits
from screen.criteria.line_finder import Sought
from screen.criteria.saturation import FULL
from screen.ground.idf import reference_idf
from screen.sources.columns import Columns
from screen.sources.rubric import Matching


def made(*terms: str, pool: tuple[Any, ...], related: bool = True) -> CommonWords:
    columns = Columns([profile_of(document, f"p{number}") for number, document in enumerate(pool)])
    return CommonWords(Hits(columns, [Sought(term, (term,), Matching(related=related)) for term in terms]))


def jobs(*highlights: str) -> dict[str, Any]:
    return {"work": [{"highlights": [text]} for text in highlights]}


def of_one(term: str, *highlights: str) -> tuple[int, tuple[tuple[str, int], ...]]:
    common = made(term, pool=(jobs(*highlights),))
    return int(common.strengths[0, 0]), common.words(0, 0)


def test_the_telling_words_of_a_phrase_are_counted_by_entry() -> None:
    strength, words = of_one("heuristic search", "Searched a maze", "A search, heuristic in kind", "Search again")
    assert words == (("search", 3), ("heuristic", 1))
    assert 0 < strength < FULL


def test_a_word_counts_once_in_an_entry() -> None:
    entries = ["Heuristic tea", "Search for tea", "Search for milk"]
    once, twice = (
        {"work": [{"highlights": lines} for lines in (entries[:1], more)]} for more in (entries[1:2], entries[1:])
    )
    common = made("heuristic search", pool=(once, twice, jobs(*entries)))
    assert common.strengths[0, 0] == common.strengths[1, 0] < common.strengths[2, 0]


def test_the_title_of_a_paper_says_what_it_is_about_and_its_abstract_does_not() -> None:
    titled, told = {"name": "Heuristics of mazes"}, {"name": "Of mazes", "summary": "A heuristic or two helps"}
    common = made("heuristic search", pool=({"publications": [told]}, {"publications": [told, titled]}))
    assert [common.words(profile, 0) for profile in (0, 1)] == [(), (("heuristic", 1),)]


def test_a_word_weighs_by_its_idf() -> None:
    rare, common = (of_one("heuristic search", f"wrote of {word}")[0] for word in ("heuristic", "search"))
    weight = reference_idf().weight
    assert rare / common == pytest.approx(weight("heuristic") / weight("search"), rel=1e-4)


def test_common_words_of_a_phrase_say_nothing() -> None:
    assert of_one("training data pipeline", "Staff training and data entry") == (0, ())
    assert of_one("training data pipeline", "Repaired a pipeline")[1] == (("pipeline", 1),)


def test_a_term_of_one_word_has_those_of_its_derivation() -> None:
    assert of_one("robotics", "builds robots", "tea")[1] == (("robots", 1),)
    assert of_one("tea", "robots") == (0, ())


def test_words_of_a_line_that_names_the_criterion_are_no_words_in_common() -> None:
    assert of_one("heuristic search", "A heuristic search") == (0, ())
    assert of_one("heuristic search", "A heuristic search", "Search alone")[1] == (("search", 1),)
    two = made("tea kettle", "heuristic search", pool=(jobs("Milk", "Sugar", "A heuristic search beside the kettle"),))
    assert two.words(0, 0) == (("kettle", 1),)
    assert two.words(0, 1) == ()


def test_a_list_of_words_counts_as_listed() -> None:
    listed = made("heuristic search", pool=({"skills": [{"name": "search"}]}, jobs("search")))
    assert 0 < listed.strengths[0, 0] < listed.strengths[1, 0]


def test_they_are_off_where_the_rubric_says_so() -> None:
    common = made("heuristic search", pool=(jobs("search"),), related=False)
    assert (common.strengths.tolist(), common.words(0, 0)) == ([[0]], ())


def test_criteria_and_people_do_not_mix() -> None:
    common = made("heuristic search", "tea kettle", pool=(jobs("search"), jobs("one kettle"), {}))
    assert (common.strengths > 0).tolist() == [[True, False], [False, True], [False, False]]
    assert common.words(1, 1) == (("kettle", 1),)
    assert common.words(0, 1) == common.words(2, 0) == ()


@pytest.mark.parametrize("pool", [(), ({},)])
def test_nothing_to_count(pool: tuple[Any, ...]) -> None:
    assert made("heuristic search", pool=pool).strengths.tolist() == [[0]] * len(pool)
    assert made(pool=pool).strengths.shape == (len(pool), 0)


def test_an_entry_more_is_never_worth_less() -> None:
    entries = ["search", "heuristics", "A heuristic search", "search in heuristic ways", "searches"]
    found = [of_one("heuristic search", *entries[:size])[0] for size in range(1, len(entries) + 1)]
    assert all(before <= after for before, after in pairwise(found))


def test_they_fill_a_share_of_what_naming_leaves() -> None:
    named, words = np.array([0, 0, FULL // 2, FULL]), np.array([0, FULL, FULL, FULL])
    assert filled(named, named, words).tolist() == [0, FULL * FILL // 100, FULL // 2 + FULL // 2 * FILL // 100, FULL]
    assert filled(named // 2, named, words).tolist() == [
        0, FULL * FILL // 100, FULL // 4 + FULL // 2 * FILL // 100, FULL // 2,
    ]  # fmt: skip
    assert FILL <= 30


def test_of_a_title_they_stand_for_naming_where_that_earns_less() -> None:
    named, words = np.array([0, 1, FULL]), np.array([FULL, FULL, FULL])
    assert instead(named, named, words).tolist() == [FULL * FILL // 100, FULL * FILL // 100, FULL]


def test_a_score_depends_on_nobody_else_who_uses_words_of_the_derivation() -> None:
    alone = made("robotics", "robotics lab", pool=(jobs("a lab"),))
    beside = made("robotics", "robotics lab", pool=(jobs("a lab"), jobs("builds robots, robotically")))
    assert alone.strengths[0].tolist() == beside.strengths[0].tolist()


def test_a_word_counts_for_one_criterion_of_a_line() -> None:
    common = made("kettle repair", "copper kettle polishing", pool=(jobs("a kettle"),))
    assert (common.strengths > 0).tolist() == [[True, False]]
    assert common.words(0, 1) == ()


def test_inflections_of_one_word_are_one() -> None:
    columns = Columns([profile_of(jobs("one kettle"), "p0")])
    common = CommonWords(Hits(columns, [Sought("a", ("kettle repair", "kettles polishing"))]))
    assert common.words(0, 0) == (("kettle", 1),)


def test_of_a_paper_its_title_alone_is_looked_at() -> None:
    title = {"publications": [{"name": "Heuristic tea"}]}
    abstract = {"publications": [{"name": "Tea", "summary": "A heuristic of kettles"}]}
    common = made("heuristic search", pool=(title, abstract))
    assert common.words(0, 0) == (("heuristic", 1),)
    assert common.words(1, 0) == ()
    assert common.strengths[0, 0] > common.strengths[1, 0] == 0

"""Columns: every token and line of a pool at its place, and phrases found as a plain search finds them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laws.strategies import profile_of
from screen.ground.text import LINE, tokens
from screen.sources.columns import Columns
from screen.sources.fields import BUILT, LISTED
from screen.sources.profile import Profile, read_profile

WORDS = ("tea", "cuda", "kernel", "go", "c++", "fine-tuning", "\u2028", "\x1c", "a|b", "語学", ".", "\n", "\x00", "")
texts = st.lists(st.sampled_from(WORDS) | st.text(max_size=5), max_size=8).map(" ".join)
jobs = st.fixed_dictionaries({"position": texts, "highlights": st.lists(texts, max_size=3)})
documents = st.fixed_dictionaries(
    {"basics": st.fixed_dictionaries({"summary": texts, "label": texts})},
    optional={"work": st.lists(jobs, max_size=3)},
)
pools = st.lists(documents, max_size=4)


def profiles_of(*documents_: Any) -> list[Profile]:
    return [read_profile(d, profile_id=f"p{n}", source=f"p{n}.json") for n, d in enumerate(documents_)]


def columns_of(*documents_: Any) -> Columns:
    return Columns(profiles_of(*documents_))


def work(*highlights: str) -> dict[str, Any]:
    return {"work": [{"highlights": list(highlights)}]}


@given(pools)
def test_every_line_has_its_row_and_its_tokens(pool: list[Any]) -> None:
    profiles = profiles_of(*pool)
    columns = Columns(profiles)
    passages = [passage for profile in profiles for passage in profile.passages]
    word = {number: token for token, number in columns.vocabulary.items()}
    rows = (columns.line_ends, columns.line_profile, columns.line_entry, columns.line_rung, columns.line_passage,
            columns.line_role, columns.line_tells)  # fmt: skip
    assert {len(row) for row in rows} == {len(columns.line_text)}
    start = 0
    for line, text in enumerate(columns.line_text):
        end = int(columns.line_ends[line])
        here = [word[int(number)] for number in columns.ids[start : end + 1]]
        assert here[-1] == LINE
        assert here[:-1] == [token for token in tokens(text + "\n") if token != LINE]
        passage = passages[int(columns.line_passage[line])]
        assert text in passage.lines
        assert columns.path(line) == passage.path
        assert columns.line_rung[line] in (passage.rung, LISTED)
        start = end + 1
    assert start == len(columns.ids)


@given(
    pools,
    st.lists(
        st.lists(st.sampled_from(("tea", "cuda", "go", "c++", "none")), min_size=1, max_size=2, unique=True),
        min_size=1,
        max_size=3,
    ),
)
def test_phrases_are_found_as_by_looking_everywhere(pool: list[Any], steps: list[list[str]]) -> None:
    columns = columns_of(*pool)
    word = {number: token for token, number in columns.vocabulary.items()}
    whole = [word[int(number)] for number in columns.ids]
    expected = [
        at
        for at in range(len(whole) - len(steps) + 1)
        if all(whole[at + offset] in step for offset, step in enumerate(steps))
    ]
    assert columns.find(steps).tolist() == expected
    assert all(whole[at : columns.line_ends[columns.lines_of(columns.find(steps))[n]]] for n, at in enumerate(expected))


def test_a_phrase_never_reaches_into_the_next_line_or_person() -> None:
    columns = columns_of(work("hot tea", "kettle on"), work("stove"))
    assert columns.find([["tea"], ["kettle"]]).tolist() == []
    assert columns.find([["on"], ["stove"]]).tolist() == []
    assert columns.lines_of(columns.find([["kettle"], ["on"]])).tolist() == [1]
    assert columns.lines_of(columns.find([["stove"]])).tolist() == [2]


@pytest.mark.parametrize(
    ("section", "holder", "field"),
    [
        ("work", "name", "summary"),
        ("volunteer", "organization", "summary"),
        ("education", "institution", "summary"),
        ("projects", "entity", "description"),
    ],
)
def test_an_item_names_its_own_employer_and_no_other(section: str, holder: str, field: str) -> None:
    texts = [{holder: "Pot Works", field: "kettle of pot works"}, {holder: "Tea Labs", field: "tea of Pot Works"}]
    columns = columns_of(work("kettle at Tea Labs"), {section: texts})
    word = {number: token for token, number in columns.vocabulary.items()}
    assert [word[int(number)] for number in columns.ids[columns.holders]] == ["pot", "works"]
    assert columns.lines_of(columns.holders).tolist() == [1, 1]
    assert len(columns.find([["pot"], ["works"]])) == 2


def test_entries_are_numbered_through_the_pool() -> None:
    columns = columns_of(work("tea", "tea"), work("tea"))
    assert columns.line_entry.tolist() == [0, 0, 1]
    whole = {"basics": {"summary": "tea\nkettle\ntea"}}
    assert columns_of(whole, whole).line_entry.tolist() == [0, 1, 0, 2, 3, 2]


def test_positions_state_the_role_and_prose_may_tell_it_in_any_line() -> None:
    columns = columns_of(
        {"basics": {"summary": "Brewer\nMade tea"}, "work": [{"position": "Brewer", "summary": "tea"}]}
    )
    assert columns.line_role.tolist() == [False, False, True, False]
    assert columns.line_tells.tolist() == [True] * 4
    assert columns.around(0, 1) == ([], [])
    assert columns.around(3, 1) == (["made"], [])


def test_nobody_at_all() -> None:
    for columns in (columns_of(), columns_of({})):
        assert columns.line_text == []
        assert columns.find([["tea"]]).tolist() == []
        assert columns.line_role.tolist() == []


def test_a_counted_word_of_a_summary_is_listed() -> None:
    columns = columns_of({"basics": {"summary": "Tea 1\nCUDA 1\nCUDA 2\nServed tea 3 times"}})
    assert columns.line_rung.tolist() == [LISTED, LISTED, LISTED, BUILT]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Threat modeling", True),
        ("No experience with threat modeling.", False),
        ("Has no hands-on experience in threat modeling", False),
        ("Did not do threat modeling, but wrote about it", False),
        ("Haven't done threat modeling yet", False),
        ("Never used threat modeling", False),
        ("Wants to learn threat modeling", False),
        ("I hope to move into threat modeling one day", False),
        ("Looking to apply threat modeling", False),
        ("Interested in learning threat modeling", False),
        ("Has no experience with tea. Threat modeling daily", True),
        ("No experience with tea but threat modeling", True),
        ("Have not brewed tea, threat modeling instead", True),
        ("Not only threat modeling", True),
        ("Helped clients that want to use threat modeling", True),
        ("Threat modeling, which others have not", True),
        ("Threat modeling for teams without experience", True),
        ("did not", False),
    ],
)
def test_a_clause_that_denies_or_wishes_is_no_evidence(line, found):
    columns = Columns([profile_of({"work": [{"highlights": [line, "tea"]}]}, "ada")])
    assert len(columns.find([("threat",), ("modeling",)])) == int(found)
    assert len(columns.find([("tea",)])) >= 1
    assert columns.line_text[0] == line


def test_a_wish_at_the_very_beginning_of_a_pool_is_one():
    columns = Columns([profile_of({"basics": {"label": "Eager to brew tea"}}, "ada")])
    assert len(columns.find([("tea",)])) == 0


def test_lines_of_a_summary_that_differ_in_marks_and_case_are_one_entry():
    lines = ["Brewed tea", "- brewed  TEA.", "Brewed tea!", "Brewed teas"]
    columns = Columns([profile_of({"basics": {"summary": "\n".join(lines)}}, "ada")])
    assert len(set(columns.line_entry.tolist())) == 2
    assert columns.line_text == lines


def test_a_phrase_is_found_whichever_of_its_words_is_rarest() -> None:
    def found(text: str, *steps: tuple[str, ...]) -> list[int]:
        columns = Columns([profile_of({"basics": {"label": text}}, "ada")])
        return columns.find(steps).tolist()

    assert found("tea tea pot tea", ("tea",), ("pot",)) == [1]
    assert found("tea tea pot tea", ("pot",), ("cup", "tea")) == [2]
    assert found("pot cup pot tea pot lid", ("pot",), ("cup", "tea", "lid")) == [0, 2, 4]
    # The rarest word stands so early that the phrase would begin before the pool.
    assert found("a b b", ("b",), ("b",), ("b",), ("b",), ("b",), ("a",)) == []
    # Of two words the common one is denied.
    assert found("use use, did not use", ("not",), ("use",)) == []
    assert found("use use, did use", ("did",), ("use",)) == [3]


def test_lines_lead_to_their_items_stays_and_papers() -> None:
    ada = {
        "basics": {"label": "Brewer", "summary": "tea\ncoffee"},
        "work": [{"position": "Brewer", "highlights": ["tea", "milk"]}, {"summary": "milk"}],
        "education": [{"studyType": "B.S."}, {"studyType": "PhD", "thesis": "tea"}],
        "publications": [{"summary": "no title"}, {"name": "On tea"}],
    }
    columns = columns_of({"work": [{"summary": "tea"}]}, ada, {})
    assert [str(columns.path(line)) for line in range(5)] == [
        "work[0].summary", "basics.label", "basics.summary", "basics.summary", "work[0].position",
    ]  # fmt: skip
    assert columns.line_item.tolist() == [0, 1, 1, 1, 2, 2, 2, 3, 4, 5, 6, 7, 7]
    assert columns.line_stay.tolist() == [0, -1, -1, -1, 1, 1, 1, 2, -1, -1, -1, 3, 3]
    assert [columns.stays.record(row).kind for row in range(4)] == ["full-time"] * 3 + ["phd"]
    assert [columns.papers.record(row).title for row in columns.line_paper.tolist() if row >= 0] == ["On tea"]
    assert columns.lists_papers.tolist() == [False, True, False]
    assert [len(text.splitlines()) for text in columns.texts()] == [1, 12, 0]


def test_a_pool_of_nobody() -> None:
    columns = columns_of()
    assert [len(column) for column in (columns.line_item, columns.line_stay, columns.line_paper)] == [0, 0, 0]
    assert list(columns.texts()) == []

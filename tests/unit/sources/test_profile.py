"""Profiles: what is read as meant, what is refused, and that nothing else can go wrong."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen.ground.errors import InputError
from screen.sources.profile import Profile, read_profile


def read(document: object) -> Profile:
    return read_profile(document, profile_id="ada-example", source="ada-example.json")


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (None, "a profile is a JSON object, this is null"),
        ([], "this is a list; write many profiles one a line, in a .jsonl file"),
        ("tea", "this is a string"),
        (3, "this is a number"),
        (3.5, "this is a number"),
        (True, "this is a boolean"),
        ({"basics": []}, "`basics` must be an object, this is a list"),
        ({"work": {}}, "`work` must be a list, this is an object"),
        ({"work": "tea"}, "`work` must be a list, this is a string"),
        ({"work": [3]}, "`work[0]` must be an object, this is a number"),
        ({"work": [{}, "tea"]}, "`work[1]` must be an object, this is a string"),
        ({"publications": ["tea"]}, "`publications[0]` must be an object"),
        ({"skills": [[]]}, "`skills[0]` must be an object, this is a list"),
    ],
)
def test_what_is_no_profile(document: object, words: str) -> None:
    with pytest.raises(InputError, match=r"ada-example\.json: ") as caught:
        read(document)
    assert words in str(caught.value)


@pytest.mark.parametrize("section", ["work", "volunteer", "education", "publications", "skills", "projects", "talks"])
def test_a_null_in_a_list_is_left_out_with_a_note(section: str) -> None:
    item = {"name": "On CUDA", "position": "Brewer", "title": "On CUDA", "studyType": "PhD", "startDate": "2020-01"}
    profile, whole = read({section: [None, item]}), read({section: [item]})
    assert any(note.startswith(f"{section}[0] ") for note in profile.notes)
    moved = [passage.path._replace(item=passage.path.item - 1) for passage in profile.passages]
    assert moved == [passage.path for passage in whole.passages]
    assert moved
    assert len(profile.stays or ()) == len(whole.stays or ())
    assert len(profile.papers or ()) == len(whole.papers or ())


def test_nulls_alone_tell_nothing() -> None:
    profile = read({"work": [None], "skills": [None, None]})
    assert (profile.stays, profile.told_of_skills) == ((), False)


@pytest.mark.parametrize("name", [None, "", "  ", 3, True, [], {}])
def test_the_id_stands_in_for_a_name(name: Any) -> None:
    assert read({"basics": {"name": name}}).name == "ada-example"
    assert read({}).name == read({"basics": None}).name == "ada-example"
    assert read({"basics": {"name": " Ada "}}).name == "Ada"


def test_old_keys_are_read_with_a_note() -> None:
    profile = read({"work": [{"company": "Example Works", "website": "u"}, {"company": "Old", "name": "New"}]})
    assert profile.document["work"][0]["name"] == "Example Works"
    assert profile.document["work"][0]["url"] == "u"
    assert profile.document["work"][1]["name"] == "New"
    assert profile.notes == ("work[0].company read as name", "work[0].website read as url")


def test_the_document_given_is_left_alone() -> None:
    document = {"work": [{"company": "Example Works"}], "skills": None}
    read(document)
    assert document == {"work": [{"company": "Example Works"}], "skills": None}


def test_null_sections_are_absent() -> None:
    profile = read({"work": None, "publications": None, "skills": None})
    assert profile.papers is None
    assert profile.stays is None
    assert not profile.told_of_work
    assert not profile.told_of_skills
    assert read({"publications": []}).papers == ()
    assert read({"work": []}).stays == ()
    assert read({"education": [{"studyType": "PhD"}]}).stays is not None
    assert not read({"education": [{"studyType": "PhD"}]}).told_of_work


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ({"work": [{"position": "Brewer"}]}, True),
        ({"projects": [{"name": "tea"}]}, True),
        ({"skills": ["tea"]}, True),
        ({"volunteer": [{"summary": "tea"}]}, True),
        ({"work": [{"name": "Example Works"}]}, False),
        ({"skills": []}, False),
        ({"education": [{"area": "tea"}]}, False),
        ({"publications": [{"name": "tea"}]}, False),
        ({"basics": {"summary": "Makes tea."}}, False),
        ({"basics": {"summary": "Makes tea.\nServes it."}}, False),
        ({"basics": {"summary": "Makes tea, and serves it. " * 12}}, True),
        ({"basics": {"label": "Brewer"}}, False),
    ],
)
def test_who_could_have_named_a_skill(document: Any, told: bool) -> None:
    assert read(document).told_of_skills is told


KEYS = ("name", "label", "summary", "position", "highlights", "keywords", "startDate", "endDate", "kind", "studyType",
        "area", "venue", "publisher", "status", "track", "releaseDate", "authors", "distinctions", "company", "title",
        "equalContribution", "a.b", "", "\x00")  # fmt: skip
LISTS = ("work", "volunteer", "education", "publications", "skills", "projects", "talks", "languages", "meta", "basics")
scalars = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20)
    | st.sampled_from(("2020-01", "0000-13", "Present", "NeurIPS", "under review", "\x00", "R&D\nGo", "Ph.D.", 10**40))
)  # fmt: skip
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)
items = st.lists(st.dictionaries(st.sampled_from(KEYS), values, max_size=5), max_size=3)


@given(st.dictionaries(st.sampled_from(LISTS), items | values, max_size=5) | values)
def test_any_document_is_a_profile_or_refused(document: object) -> None:
    try:
        profile = read(document)
    except InputError as error:
        assert "\n" not in str(error)
        return
    assert profile.name
    for passage in profile.passages:
        assert passage.lines
    for paper in profile.papers or ():
        assert paper.identity

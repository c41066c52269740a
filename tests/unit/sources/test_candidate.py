"""Finding a candidate by what people type."""

import json
from pathlib import Path

import pytest

from screen.ground.errors import UsageError
from screen.sources.candidate import choose_profile, find_profile, id_remedy
from screen.sources.pool import Pool
from screen.sources.profile import read_profile

PEOPLE = {
    "ada-example": "Ada Example",
    "bo-example": "Bo van der Example",
    "cho": "초 Example",
    "dee": "Dee Samplesworth",
    "dee-2": "Dee Otherperson",
    "nameless": "",
    "---": "!!!",
}


def pool_of(people: dict[str, str]) -> Pool:
    profiles = [
        read_profile({"basics": {"name": name}}, profile_id=profile_id, source="")
        for profile_id, name in people.items()
    ]
    return Pool(tuple(profiles), ())


POOL = pool_of(PEOPLE)


@pytest.mark.parametrize(
    ("typed", "profile_id"),
    [
        ("ada-example", "ada-example"),
        ("ADA EXAMPLE", "ada-example"),
        ("ada", "ada-example"),
        ("example ada", "ada-example"),
        ("van bo", "bo-example"),
        ("초", "cho"),
        ("dee", "dee"),
        ("Dee 2", "dee-2"),
        ("samples", "dee"),
        ("d other", "dee-2"),
        ("nameless", "nameless"),
        ("---", "---"),
    ],
)
def test_who_is_meant(typed: str, profile_id: str) -> None:
    found = choose_profile(typed, POOL)
    assert found.profile.id == profile_id
    assert not found.guessed


@pytest.mark.parametrize(
    ("typed", "profile_id"), [("Ada Exmaple", "ada-example"), ("Samplesworht", "dee"), ("namless", "nameless")]
)
def test_a_slip_is_guessed_and_said(typed: str, profile_id: str) -> None:
    found = choose_profile(typed, POOL)
    assert (found.profile.id, found.guessed) == (profile_id, True)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Example", "may be Ada Example (ada-example), Bo van der Example (bo-example), 초 Example (cho)"),
        ("exam", "may be"),
        ("qqqqqq", "the pool holds"),
        ("b d exampel", "did you mean"),
        ("radio", "the pool holds"),  # half of it is `ada`
        ("Adam Sampleperson", "did you mean"),
        ("", "no candidate ''"),
        ("!?", "no candidate '!?'"),
        ("a\x1b[31m\n", "no candidate 'a\\x1b[31m\\n'"),
    ],
)
def test_nobody_or_several(typed: str, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        choose_profile(typed, POOL)
    assert words in str(caught.value)


def test_the_beginning_of_an_id_is_enough_where_it_is_the_only_one() -> None:
    pool = pool_of({"eve-cjk": "이브 예시", "steve-example": "Steve Example", "bo": "Bo Example"})
    for typed in ("eve", "EVE", "eve c", "이"):
        found = choose_profile(typed, pool)
        assert (found.profile.id, found.guessed) == ("eve-cjk", False)
    with pytest.raises(
        UsageError, match=r"'eve' may be Al Example \(eve-1\), Bo Example \(eve-2\); say which by its id"
    ):
        choose_profile("eve", pool_of({"eve-1": "Al Example", "eve-2": "Bo Example"}))
    with pytest.raises(UsageError, match=r"did you mean 이브 예시 \(eve-cjk\)"):
        choose_profile("eve otherperson", pool)


def test_many_who_may_be_meant_are_counted() -> None:
    many = pool_of({f"eve-{number:03}": "" for number in range(300)})
    with pytest.raises(UsageError, match=r"may be eve-000, .*, eve-011 or 288 more; say which by its id"):
        choose_profile("eve", many)


def test_two_of_one_name_are_listed() -> None:
    with pytest.raises(UsageError, match="say which by its id"):
        choose_profile("Ada Example", pool_of({"one": "Ada Example", "two": "Ada Example"}))
    with pytest.raises(UsageError, match="did you mean"):
        choose_profile("Ada Exmaple", pool_of({"one": "Ada Example", "two": "Ada Example"}))


@pytest.mark.parametrize("typed", ["a" * 300, "é" * 200, "..", ".", "/", "a/b", "a\x00b", "\udcff", "*"])
def test_names_that_no_file_can_have(tmp_path: Path, typed: str) -> None:
    (tmp_path / "cho.json").write_text("{}", encoding="utf-8")
    with pytest.raises(UsageError):
        find_profile(typed, [str(tmp_path)])


def test_an_id_costs_one_file(tmp_path: Path) -> None:
    (tmp_path / "ada-example.json").write_text(json.dumps({"basics": {"name": "Ada"}}), encoding="utf-8")
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    (tmp_path / "bo.json").write_text(json.dumps({"basics": {"name": "ada-example"}}), encoding="utf-8")
    assert find_profile("ada-example", [str(tmp_path)]).profile.name == "Ada"
    assert find_profile("Ada", [str(tmp_path)]).profile.id == "ada-example"


def test_what_the_pool_holds_is_cut_short() -> None:
    many = pool_of({f"person-{number}": "" for number in range(8)})
    with pytest.raises(UsageError, match=r"the pool holds person-0, .*, person-4 and 3 more$"):
        choose_profile("xyzzy", many)
    few = pool_of({"bo": "", "ada": ""})
    with pytest.raises(UsageError, match=r"the pool holds ada, bo$"):
        choose_profile("xyzzy", few)


def test_the_file_of_a_profile_is_not_its_name() -> None:
    with pytest.raises(UsageError, match="named by id, not by file; did you mean ada-example"):
        choose_profile("profiles/ada-example.json", POOL)


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("ada", "did you mean `ada-example`?"),
        ("Example, Ada", "did you mean `ada-example`?"),
        ("bn-example", "did you mean `ben-example`?"),
        ("example", "the pool holds ada-example, ben-example"),
        ("zoe", "the pool holds ada-example, ben-example, cho-sample"),
        ("-", "the pool holds ada-example, ben-example, cho-sample"),
    ],
)
def test_a_test_that_names_a_person_is_told_the_id(name: str, remedy: str) -> None:
    assert id_remedy(name, {"cho-sample", "ben-example", "ada-example"}) == remedy
    assert id_remedy(name, ()) == "the pool holds nobody"

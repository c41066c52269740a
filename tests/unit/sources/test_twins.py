"""Who may be in a pool twice."""

import itertools
import random
import time
from typing import Any

import pytest

from screen.sources.profile import Profile, read_profile
from screen.sources.twins import find_twins

LINES = [f"Wrote the {word} of an invented machine that brews tea for a whole town." for word in
         ("boiler", "valve", "kettle", "burner", "filter", "spout")]  # fmt: skip


def people(*documents: dict[str, Any]) -> list[Profile]:
    return [
        read_profile(one, profile_id=f"p{number}", source=f"p{number}.json") for number, one in enumerate(documents)
    ]


def named(name: str, **more: Any) -> dict[str, Any]:
    return {"basics": {"name": name, **more}}


@pytest.mark.parametrize(("one", "other"), [
    ("Ada Example", "Example, Ada"), ("Ada B. Example", "Ada Example"), ("Jörg Sample", "Joerg Sample"),
    ("Jörg Sample", "Jorg Sample"), ("Jae Young Suh", "Suh Jaeyoung"), ("ADA EXAMPLE", "Ada Example, PhD"),
    ("홍길동", "홍길동"),
])  # fmt: skip
def test_names_are_known_however_they_are_printed(one: str, other: str) -> None:
    (found,) = find_twins(people(named(one), named(other)))
    assert (found.ids, found.why, found.sure) == (("p0", "p1"), ("the same name",), False)


@pytest.mark.parametrize(("one", "other"), [
    ("Ada Example", "Ben Example"), ("A. Example", "Ada Example"), ("Ada", "Ada"), ("Jan Example", "Jane Example"),
])  # fmt: skip
def test_other_names_are_other_people(one: str, other: str) -> None:
    assert find_twins(people(named(one), named(other))) == ()


@pytest.mark.parametrize(("one", "other"), [
    ({"email": "Ada@example.org"}, {"email": "ada@example.org "}),
    ({"phone": "+00 (0) 12 345 678"}, {"phone": "0012345678"}),
    ({"url": "https://www.example.org/ada/"}, {"profiles": [{"url": "http://example.org/ada?x=1"}]}),
])  # fmt: skip
def test_a_contact_is_one_persons(one: dict[str, Any], other: dict[str, Any]) -> None:
    (found,) = find_twins(people(named("A. E.", **one), named("Somebody Else", **other)))
    assert found.sure and found.why == ("the same e-mail address, number or page",)


def test_a_mark_of_an_address_tells_with_a_word_of_the_name_or_a_job_alone() -> None:
    job = {"work": [{"name": "Kettle Works", "position": "Brewer", "startDate": "2020-01"}]}
    marked = {"meta": {"contacts": ["0a1b2"]}}
    bob, robert, ada = (named(name) | marked for name in ("Bob Sample", "Robert Sample", "Ada Example"))
    (found,) = find_twins(people(bob, robert, ada))
    assert (found.ids, found.why, found.sure) == (("p0", "p1"), ("the same mark of an e-mail address",), True)
    (found,) = find_twins(people(bob | job, ada | job))
    assert found.why == ("the same mark of an e-mail address", "a job with the same dates")
    assert find_twins(people(bob, named("Robert Sample") | {"meta": {"contacts": ["fffff", None, 3]}})) == ()
    assert find_twins(people(bob, named("Robert Sample") | {"meta": {"contacts": "0a1b2"}})) == ()


def test_the_start_page_of_a_service_is_nobodys() -> None:
    assert find_twins(people(named("A", url="https://example.org"), named("B", url="http://example.org/"))) == ()


def test_copies_share_most_of_their_long_lines() -> None:
    work = [{"position": "Engineer", "highlights": LINES}]
    changed = [
        {"position": "Tea engineer", "highlights": [*LINES[:4], "Sold tea to a town of invented people, by the cup."]}
    ]
    other = [{"position": "Engineer", "highlights": [LINES[0], *(line.upper() for line in LINES[1:])]}]
    found = find_twins(people({"work": work}, {"work": changed}, {"work": other}))
    assert [(twins.ids, twins.why) for twins in found] == [(("p0", "p1"), ("4 long lines in both",))]


def test_colleagues_and_authors_of_one_paper_are_two_people() -> None:
    papers = [{"name": f"On {word} and their leaves"} for word in ("teas", "cups", "pots")]
    one = {"basics": {"name": "Ada Example"}, "publications": [{**paper, "position": 1} for paper in papers],
           "work": [{"name": "Example Works", "position": "Engineer", "startDate": "2020-01"}]}  # fmt: skip
    other = {**one, "basics": {"name": "Ben Sample"}, "publications": [{**paper, "position": 2} for paper in papers]}
    assert find_twins(people(one, other)) == ()
    (found,) = find_twins(people(one, {**one, "basics": {"name": "Cho Sample"}}))
    assert found.why == ("3 papers as the same of their authors", "a job with the same dates")


def test_what_many_share_tells_nobody_apart() -> None:
    work = [{"position": "Engineer", "highlights": LINES}]
    assert find_twins(people(*({"work": work} for _ in range(8)))) == ()


def test_the_same_document_and_the_order_of_the_pool() -> None:
    meta = {"sources": [{"file": "cv.pdf", "sha256": "0" * 64}]}
    pool = people({**named("Ada Example"), "meta": meta}, {**named("Example, Ada"), "meta": meta}, named("Ada Example"))
    found = find_twins(pool)
    assert [(twins.ids, twins.sure) for twins in found] == [
        (("p0", "p1"), True), (("p0", "p2"), False), (("p1", "p2"), False),
    ]  # fmt: skip
    for order in itertools.permutations(pool):
        again = {(frozenset(twins.ids), twins.why, twins.sure) for twins in find_twins(order)}
        assert again == {(frozenset(twins.ids), twins.why, twins.sure) for twins in found}


def test_the_work_grows_with_the_pool_and_not_with_its_pairs() -> None:
    rng = random.Random(7)

    def pool(size: int) -> list[Profile]:
        return people(*(
            {**named(f"Person{rng.random()} Example"),
             "work": [{"position": "Engineer", "highlights": [f"{line} {rng.random()}" for line in LINES]}]}
            for _ in range(size)
        ))  # fmt: skip

    def seconds(profiles: list[Profile]) -> float:
        start = time.process_time()
        assert find_twins(profiles) == ()
        return time.process_time() - start

    small, large = pool(200), pool(1600)
    least = min(seconds(small) for _ in range(3))
    assert min(seconds(large) for _ in range(3)) < 24 * least

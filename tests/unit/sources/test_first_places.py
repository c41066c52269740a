"""Who of a pool is there twice, wherever the other one stands; places are made when they are asked for."""

from pathlib import Path

import pytest

from screen.sources.first_places import FirstPlaces, Joined
from screen.sources.raw_profile import ProfilePlace

A, B = Path("a.jsonl"), Path("b.jsonl")


def places(path: Path, number: int) -> list[ProfilePlace]:
    return [ProfilePlace(path, line + 1, 10 * line) for line in range(number)]


def test_the_first_of_an_id_counts() -> None:
    everybody = FirstPlaces()
    assert everybody.meet(["x", "y"], places(A, 2)) == (range(2), [])
    assert everybody.meet([], []) == (range(0), [])
    new, skipped = everybody.meet(["z", "x", "z"], places(B, 3))
    assert list(new) == [0]
    assert [skip.problem for skip in skipped] == [
        "b.jsonl:2: the id 'x' is already that of a.jsonl:1",
        "b.jsonl:3: the id 'z' is already that of b.jsonl:1",
    ]
    new, skipped = everybody.meet(["w", "z"], places(A, 2))
    assert list(new) == [0] and skipped[0].problem.endswith("already that of b.jsonl:1")


def test_joined_places_are_those_of_the_parts() -> None:
    parts = [places(A, 3), [], places(B, 2)]
    joined = Joined(parts)
    assert list(joined) == [place for part in parts for place in part]
    assert len(joined) == 5 and joined[3:] == places(B, 2)
    for beyond in (5, -1):
        with pytest.raises(IndexError):
            joined[beyond]

"""What a pool says of rubrics is the same in parts of any size."""

import json
from pathlib import Path
from typing import Any

import pytest

from screen.commands.calibration import CalibratedPool, calibrate
from screen.sources.rubric_file import parse_reading

RUBRIC = """
title = "Kettle mender"
summary = "Mends kettles and lids."
[points]
skills = 60
keywords = 20
seniority = 20
[[skills]]
name = "Kettles"
required = true
[[skills]]
name = "Kettle"
min_years = 2
[[skills]]
name = "Spout bending"
required = "used"
[[languages]]
name = "German"
level = "C1"
"""
SAID = ("Mended kettles.", "Bent a spout.", "Kettle and lid.", "Mended kettles all day long in the workshop of a town.")


def person(number: int, **more: Any) -> dict[str, Any]:
    job = {"startDate": f"{2015 + number}-01", "endDate": "2024-06", "summary": SAID[number % 4], "position": "Mender"}
    basics = {"name": f"Ada Example {number}", "email": f"{number % 5}@example.org"}
    languages = [{"language": "German", "fluency": ("A2", "C2")[number % 2]}]
    return {"id": f"p{7 * number % 10}", "basics": basics, "work": [job], "languages": languages, **more}


def told(pool: Path, size: int, monkeypatch: pytest.MonkeyPatch) -> tuple[CalibratedPool, object]:
    """With parts of so many, and how many quotes count for two skills."""
    monkeypatch.setattr("screen.sources.parts.PART", size)
    rubric = parse_reading(RUBRIC, "kettles.toml", "").rubric
    assert rubric
    found = calibrate([rubric], [str(pool)])
    (one,) = found.calibrations
    assert one.quoted
    return found, one.quoted([(0, 1), (2, 0)])


@pytest.mark.parametrize("twice", [[], [person(3, id="p0")]])
def test_parts_make_no_difference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, twice: list[Any]) -> None:
    pool = tmp_path / "pool.jsonl"
    people = [person(number) for number in range(10)] + twice
    pool.write_text("\n".join(["broken", *map(json.dumps, people)]), encoding="utf-8")
    (whole, quotes), (parted, quotes_too) = told(pool, 100, monkeypatch), told(pool, 3, monkeypatch)
    assert (whole.ids, whole.twins, quotes) == (parted.ids, parted.twins, quotes_too)
    assert len(whole.ids) == 10
    assert len(whole.twins) == 5
    one, other = whole.calibrations[0], parted.calibrations[0]
    assert (one.labels, one.of, one.attained) == (other.labels, other.of, other.attained)
    assert sorted(one.points) == sorted(other.points)
    assert {gate.name: gate.met for gate in one.attained}["German"] == 5


def test_what_a_pool_says_of_who_is_there_twice_is_of_the_second(tmp_path: Path) -> None:
    pool = tmp_path / "pool.jsonl"
    pool.write_text("\n".join(json.dumps(person(number)) for number in (0, 5)), encoding="utf-8")
    ((twins, source),) = calibrate([], [str(pool)]).twins
    assert (twins.ids, source) == (("p0", "p5"), f"{pool}:2")

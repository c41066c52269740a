"""Law 7 through import: a document tells the same facts whoever it is of."""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume
from hypothesis import strategies as st

from laws.identities import BASE, EMPLOYERS, LAYOUTS, NAMES, SCHOOLS, Person
from laws.strategies import holds_for
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document

schools, employers = st.sampled_from((*SCHOOLS, "Example University")), st.sampled_from((*EMPLOYERS, "Example Works"))
people = st.builds(Person, st.sampled_from((*NAMES, BASE.name)), schools, schools, employers, employers)


@cache  # what others are compared with is read once
def read(layout: str, person: Person) -> tuple[Any, tuple[str | None, list[Any], list[Any]]]:
    """What a document says of somebody, apart from who it is and where; and these."""
    suffix, make = LAYOUTS[layout]
    profile = json.loads(json.dumps(assemble([read_document(Path(f"cv.{suffix}"), make(person))])))
    profile.pop("meta")
    who = profile["basics"].pop("name", None)
    jobs = [str(one.pop("name", None)).rstrip(".") for one in profile["work"]]
    schools = [one.pop("institution", None) for one in profile["education"]]
    for one in (*profile["work"], *profile["education"]):
        one.pop("location", None)
    for one in profile["publications"]:
        one["authors"] = len(one["authors"])
    return profile, (who, jobs, schools)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_document_of_each_layout_tells_all(layout: str) -> None:
    told, who = read(layout, BASE)
    assert who == (BASE.name, [BASE.employer, BASE.second_employer], [BASE.school, BASE.second_school])
    assert [(job["position"], job["startDate"], job.get("endDate")) for job in told["work"]] == [
        ("Machine learning engineer", "2020-03", None),
        ("Research intern", "2018-06", "2018-09"),
    ]
    assert [(one["studyType"], one["area"]) for one in told["education"]] == [
        ("Ph.D.", "Computer Science"),
        ("B.S.", "Mathematics"),
    ]
    papers = [(one["venue"], one["position"], one["authors"]) for one in told["publications"]]
    assert papers == [("NeurIPS", 2, 3), ("ICML", 1, 2), ("CVPR", 1, 3), ("MLSys", 2, 2)]
    assert told["skills"][0]["keywords"] == ["Python", "CUDA", "PyTorch"]


@holds_for(st.sampled_from(sorted(LAYOUTS)), people)
def test_import_reads_the_same_whoever_a_document_is_of(layout: str, person: Person) -> None:
    if layout == "pdf":  # its standard fonts have the letters of Western Europe alone
        assume(all(char.isascii() or char in "éíóúñüößÉØø" for char in "".join(person)))
    told, (who, jobs, schools) = read(layout, person)
    assert told == read(layout, BASE)[0]
    assert who == person.name
    assert jobs == [name.rstrip(".") for name in person[3:]]
    assert schools == list(person[1:3])


@pytest.mark.parametrize("layout", sorted(set(LAYOUTS) - {"pdf"}))
def test_a_name_of_any_script_keeps_its_place_among_authors(layout: str) -> None:
    """All names in plain text, and by night in all layouts; else each of them in one, for a name is one in any."""
    every = layout == "plain" or os.environ.get("SCREEN_EXAMPLES") == "nightly"
    others = sorted(set(LAYOUTS) - {"pdf", "plain"})
    names = NAMES if every else NAMES[others.index(layout) :: len(others)]
    papers = read(layout, BASE)[0]["publications"]
    assert [name for name in names if read(layout, BASE._replace(name=name))[0]["publications"] != papers] == []

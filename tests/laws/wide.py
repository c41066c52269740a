"""Wider profiles than those of `strategies`: jobs that overlap, lines that name many things, papers printed twice."""

import copy
from typing import Any

import msgspec
from hypothesis import strategies as st

from laws.strategies import TERMS, documents, months, records, rubrics
from screen.sources.rubric import Rubric

dense = st.builds(
    str.format,
    st.sampled_from(("{}", "Told of {}", "Moved the harbour's parcels by night with {}", "Senior expert in {}")),
    st.lists(st.sampled_from(TERMS), min_size=1, max_size=7).map(", ".join),
)
"""Lines that name many things, and say more or less beside."""
JOBS = records(
    position=st.sampled_from(("Engineer", "Employee", "ML systems engineer", "Retrieval scientist", "Baker")),
    kind=st.sampled_from(("full-time", "part-time", "internship", "collaboration", "volunteer")),
    startDate=months,
    endDate=months,
    highlights=st.lists(dense, max_size=2),
)
PAPERS = records(
    name=dense,
    venue=st.sampled_from(("MLSys", "ICML", "Journal of Odd Examples")),
    status=st.sampled_from(("published", "accepted", "preprint", "in-preparation")),
    position=st.integers(1, 3),
    authors=st.just(["A. Example", "B. Example", "C. Example"]),
    track=st.sampled_from(("main", "workshop")),
    releaseDate=months,
)
PROJECTS = records(name=dense, startDate=months, endDate=months)
more = st.fixed_dictionaries(
    {},
    optional={
        "work": st.lists(JOBS, max_size=4),
        "publications": st.lists(PAPERS, max_size=5),
        "projects": st.lists(PROJECTS, max_size=3),
        "volunteer": st.lists(JOBS, max_size=2),
        "awards": st.lists(records(title=dense), max_size=2),
    },
)


@st.composite
def wide(draw: st.DrawFn) -> dict[str, Any]:
    """A profile with overlapping jobs, dense lines and papers printed twice beside what `documents` has."""
    document = copy.deepcopy(draw(documents))
    for section, items in draw(more).items():
        document[section] = document.get(section, []) + items
    return document


def titled(rubric: Rubric, title: str) -> Rubric:
    return msgspec.structs.replace(rubric, title=title)


fields = st.builds(titled, rubrics(), st.sampled_from(("Information retrieval", "ML systems engineer")))

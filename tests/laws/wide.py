"""Wider profiles than those of `strategies`: jobs that overlap, lines that name many things, papers printed twice."""

import copy
from typing import Any

import msgspec
from hypothesis import strategies as st

from laws.strategies import TERMS, documents, months, records, rubrics
from screen.sources.rubric import CertificateTable, EducationTable, LanguageTable, Rubric

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


SPOKEN = ("Korean", "German", "English")
LEVELS = ("A2", "B2", "C1")
PAPERS_AT_LEAST = (1, 2, 4)
STUDIES = records(
    institution=st.just("Example University"),
    studyType=st.sampled_from(("Ph.D.", "B.S.", "M.S.", "Diploma of a summer school")),
    area=st.sampled_from(("Computer Science", "Music")),
    startDate=months,
    endDate=months,
)
HELD = st.sampled_from(("First aid of Exampleshire", "Licence to Example", "Example board registration"))
UNREAD = st.sampled_from(
    (
        "Korean and so on",
        "German by the sea",
        "Licence to Example, passed",
        "Ph.D. of a night school",
        "M.S. of a night school",
        "B.S. of a night school",
        "Tea",
    )
)
told = st.fixed_dictionaries(
    {},
    optional={
        "education": st.lists(STUDIES, max_size=3),
        "languages": st.lists(
            st.fixed_dictionaries({"language": st.sampled_from(SPOKEN)}, optional={"fluency": st.sampled_from(LEVELS)}),
            max_size=3,
        ),
        "certificates": st.lists(st.fixed_dictionaries({"name": HELD}), max_size=2),
    },
)


@st.composite
def gated(draw: st.DrawFn) -> dict[str, Any]:
    """A wide profile with studies of any end, spoken languages and certificates, or without the keys."""
    document = draw(wide())
    document.pop("education", None)
    lines = draw(st.lists(UNREAD.map(lambda text: {"text": text}), max_size=2))
    return {**document, **draw(told), **({"meta": {"unread": lines}} if lines else {})}


@st.composite
def asked(draw: st.DrawFn) -> Rubric:
    """A rubric that requires skills, time, papers, a degree, languages and certificates, some of them."""
    rubric = draw(rubrics())
    skills = tuple(
        msgspec.structs.replace(
            skill, required=draw(st.sampled_from((True, "used", False))), min_years=draw(st.sampled_from((None, 1, 3)))
        )
        for skill in rubric.skills
    )
    skills = tuple(skill if skill.required else msgspec.structs.replace(skill, min_years=None) for skill in skills)
    degree = EducationTable(
        draw(st.sampled_from(("bachelor", "master", "phd"))),
        draw(st.sampled_from(((), ("Music",), ("Music", "Computer Science")))),
        required=draw(st.sampled_from((True, True, False))),
        or_experience=draw(st.booleans()),
    )
    languages = st.builds(
        LanguageTable, st.sampled_from(SPOKEN), st.sampled_from((None, *LEVELS)), st.sampled_from((True, True, False))
    )
    return msgspec.structs.replace(
        rubric,
        skills=skills,
        education=draw(st.sampled_from((None, degree))),
        languages=tuple(draw(st.lists(languages, max_size=2, unique_by=lambda one: one.name))),
        certificates=tuple(
            draw(st.lists(st.builds(CertificateTable, HELD, st.lists(HELD, max_size=1).map(tuple)), max_size=1))
        ),
        publications=msgspec.structs.replace(rubric.publications, min=draw(st.sampled_from((None, *PAPERS_AT_LEAST)))),
        seniority=msgspec.structs.replace(rubric.seniority, min_years=draw(st.sampled_from((None, 0.5, 2, 6)))),
    )

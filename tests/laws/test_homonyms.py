"""Laws 2 and 5 where the rest of a profile says what a word means: everyday words, fields at home, abbreviations."""

import copy
from typing import Any

from hypothesis import strategies as st

from laws.strategies import holds_for, judge, records, score
from screen.sources.rubric import KeywordsTable, Rubric, SeniorityTable, Skill

SURE = ("accounting", "budgeting", "wound care", "event planning", "risk assessment")
"""Names that mean one thing and are no company to others."""
UNSURE = (
    "Python", "Go", "R", "Rust", "Spark", "Julia", "Jenkins", "Pandas", "Scala", "Notion", "ML", "CV", "IR", "testing",
    "monitoring", "ranking", "serving", "pruning", "CUDA", "data warehouse",
)  # fmt: skip
"""Names of two meanings, words that many trades use, and names that are company to the others."""
FIELD = (
    "Trained {} in PyTorch with TensorFlow on Kubernetes",
    "Moved {} to Kubernetes, Docker and Terraform",
    "Served {} from Redis and Kafka on Linux",
)
"""Lines of a field; enough of them make a profile one of it."""
WHO = ("harbours", "bakers", "clinics", "schools")

unsure = st.builds(lambda name, way: way(name), st.sampled_from(UNSURE), st.sampled_from((str, str.lower)))
rows = st.builds(
    lambda sure, name, end: f"Did {', '.join(sure)} over {name} {end}",
    st.lists(st.sampled_from(SURE), min_size=4, max_size=4, unique=True),
    unsure,
    st.sampled_from(("by night in the harbour of the town", "and wrote an RA for the mill")),
)
lines = (
    rows
    | st.builds("{} over {}, and long letters to the town".format, unsure, unsure)
    | st.just("Taught risk assessment (RA)")
)
home = st.builds(str.format, st.sampled_from(FIELD), st.sampled_from(WHO))
dates = st.sampled_from(("2012-01", "2015-06", "2018-03"))
texts = st.lists(rows | lines | home, min_size=1, max_size=3)
jobs = records(position=st.sampled_from(("Engineer", "Baker")), startDate=dates, endDate=dates, highlights=texts)
projects = records(name=st.sampled_from(("Atlas", "Harbour")), highlights=texts)
papers = records(name=lines | home, summary=texts.map(" ".join), releaseDate=dates, venue=st.just("ICML"))
skills = records(name=st.just("Tools"), keywords=st.lists(unsure, max_size=6))
SECTIONS = {"work": jobs, "projects": projects, "publications": papers, "skills": skills}
documents = st.fixed_dictionaries(
    {"work": st.lists(jobs, min_size=1, max_size=3)},
    optional={name: st.lists(items, max_size=2) for name, items in SECTIONS.items() if name != "work"},
)
of_field = st.lists(home, min_size=4, max_size=6, unique=True).map(lambda found: {"highlights": found})
new_entries = st.one_of(
    *(st.tuples(st.just(name), of_field) for name in ("work", "projects")),
    *(st.tuples(st.just(name), items) for name, items in SECTIONS.items()),
)


@st.composite
def rubrics(draw: st.DrawFn) -> Rubric:
    """One that asks for a few sure names and for some that need their field."""
    names = (*SURE, *draw(st.lists(st.sampled_from(UNSURE), min_size=1, max_size=6, unique=True)))
    skills, seniority = draw(st.sampled_from(((100, 0), (60, 0), (60, 40))))
    return Rubric(
        draw(st.sampled_from(("Engineer", "Baker", "Accountant"))),
        "r.toml",
        "0" * 64,
        points={"skills": skills, "keywords": 100 - skills - seniority, "seniority": seniority},
        skills=tuple(map(Skill, names)),
        keywords=KeywordsTable(tuple(draw(st.lists(st.sampled_from(UNSURE), max_size=3, unique=True)))),
        seniority=SeniorityTable(None, 5.0),
        venues={"default": 0.1, "ICML": 1.0},
    )


@holds_for(documents, rubrics(), new_entries)
def test_an_entry_that_tells_the_field_of_a_profile_never_lowers_a_score(
    document: Any, rubric: Rubric, new: tuple[str, Any]
) -> None:
    section, entry = new
    more = copy.deepcopy(document)
    more.setdefault(section, []).append(entry)
    assert score(rubric, more) >= score(rubric, document)


@holds_for(st.lists(documents, min_size=2, max_size=3), rubrics())
def test_the_words_of_another_profile_are_no_company(pool: list[Any], rubric: Rubric) -> None:
    assert judge(rubric, *pool).scores.tolist() == [score(rubric, document) for document in pool]

"""Generated profiles and rubrics: small vocabularies, so that terms meet texts often."""

import itertools
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from screen.judgement.score import Judgement
from screen.sources.columns import Columns
from screen.sources.profile import Profile, read_profile
from screen.sources.rubric import (
    CREDIT,
    DISTINCTIONS,
    RELEVANCE,
    TRACKS,
    KeywordsTable,
    Matching,
    PublicationsTable,
    Rubric,
    SeniorityTable,
    Skill,
)

AS_OF = "2026-11-20"
TERMS = (
    "CUDA", "PyTorch", "distributed training", "pipeline parallelism", "Python", "C++", "Go", "R", "quantization",
    "large language models", "information retrieval", "Java", "JavaScript", "fine-tuning", "data valuation",
)  # fmt: skip
VENUES = ("NeurIPS", "ICML", "CVPR", "MLSys", "TMLR")
KINDS = ("full-time", "part-time", "internship", "postdoc", "research-assistant", "teaching", "collaboration")
FILLERS = (
    "Led the work on {}.",
    "Built {} for a small team",
    "{} at scale, with care",
    "Wrote about {}",
    "Kept {} alive; it ran.",
    "Wrote fast kernels in {} for robots that sort parcels by night",
    "Moved all 12 services of the harbour to {} within 3 months",
    "{}",
)
LOOSE = (
    "Worked in parallel on a pipeline.",
    "Valuation of tuned retrieval",
    "Distributed leaflets, quantized nothing.",
)
"""Lines that have words of terms and name none."""


def one_of_many(values: Sequence[Any]) -> st.SearchStrategy[Any]:
    """One of them: a tenth of the work of a value that is built of several choices. Said shortly where it fails."""
    return st.integers(0, len(values) - 1).map(lambda place: values[place])


terms = st.sampled_from(TERMS)
_NAMING = tuple(filler.format(term) for filler in FILLERS for term in TERMS)
_NAMING_NOTHING = (*LOOSE, "Went to market and made tea.")
sentences = one_of_many((*_NAMING, *_NAMING_NOTHING * (len(_NAMING) // (2 * len(_NAMING_NOTHING)))))
_YEARS = tuple(map(str, range(2012, 2027)))
_MONTHS = tuple(f"{year}-{month:02d}" for year in range(2012, 2028) for month in range(1, 13))
months = one_of_many((*_MONTHS, *_YEARS * (len(_MONTHS) // len(_YEARS))))


@st.composite
def records(draw: st.DrawFn, **fields: st.SearchStrategy[Any]) -> dict[str, Any]:
    """An object some of whose fields are left out."""
    kept = draw(st.integers(0, (1 << len(fields)) - 1))
    return {name: draw(field) for place, (name, field) in enumerate(fields.items()) if kept >> place & 1}


jobs = records(
    name=st.just("Example Works"),
    position=st.sampled_from(("Engineer", "ML systems engineer", "Research Intern", "Scientist", "Teaching Assistant")),
    kind=st.sampled_from(KINDS),
    startDate=months,
    endDate=months,
    summary=sentences,
    highlights=st.lists(sentences, max_size=3),
)
papers = records(
    name=st.builds("A study of {}, part {}".format, terms, st.integers(1, 9)),
    venue=st.sampled_from(VENUES),
    publisher=st.sampled_from(
        ("arXiv", "Under review at NeurIPS 2026", "ICML Workshop on Tea", "Proceedings of MLSys")
    ),
    track=st.sampled_from(("main", "workshop", "findings", "journal", "preprint")),
    status=st.sampled_from(("published", "accepted", "under-review", "preprint", "in-preparation")),
    position=st.integers(1, 4),
    authors=st.lists(st.sampled_from(("A. Example", "B. Example", "C. Example")), max_size=4),
    equalContribution=st.booleans(),
    releaseDate=months,
    distinctions=st.lists(st.sampled_from(("oral", "spotlight", "best paper")), max_size=2),
    summary=sentences,
)
degrees = records(
    institution=st.just("Example University"),
    studyType=st.sampled_from(("Ph.D.", "B.S.", "M.S.")),
    area=st.sampled_from(("Computer Science", "Music")),
    startDate=months,
    endDate=months,
    thesis=sentences,
)
projects = records(name=sentences, description=sentences, highlights=st.lists(sentences, max_size=2))
skill_lists = records(name=st.sampled_from(("Tools", "Methods")), keywords=st.lists(terms, max_size=8))
SECTIONS: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "work": jobs,
    "publications": papers,
    "education": degrees,
    "projects": projects,
    "skills": skill_lists,
}


def near_copy(value: Any) -> Any:
    """The same entry, told again with a number and small words; dates, venues and names stay."""
    if isinstance(value, dict):
        return {name: near_copy(text) if name in _TEXTS else text for name, text in value.items()}
    if isinstance(value, list):
        return [near_copy(item) for item in value]
    return f"And also {value} 7"


_TEXTS = ("summary", "highlights", "description")


def with_copies(items: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Some entries, and near-copies of some of them."""
    return st.lists(st.tuples(items, st.booleans()), max_size=4).map(
        lambda drawn: [item for item, _ in drawn] + [near_copy(item) for item, again in drawn if again]
    )


_basics = records(
    name=st.just("Ada Example"),
    label=sentences,
    summary=sentences | st.lists(sentences, min_size=2, max_size=5).map("\n".join),
)
_sections = records(**{name: with_copies(items) for name, items in SECTIONS.items()})
documents = st.builds(lambda basics, sections: {"basics": basics, **sections}, _basics, _sections)


def holds_for(*given_: st.SearchStrategy[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """A law over generated examples; `tests/conftest.py` says how many."""
    return given(*given_)


def mappings(names: Iterable[str], *values: float) -> st.SearchStrategy[dict[str, float]]:
    """A table of a rubric: some of these names, each with one of these values."""
    return st.dictionaries(st.sampled_from(sorted(names)), st.sampled_from(values))


def _shares(cuts: tuple[int, ...]) -> dict[str, float]:
    edges = itertools.pairwise((0, *sorted(cuts), 100_000))
    groups = ("skills", "keywords", "publications", "seniority")
    return {group: (end - start) / 1000 for group, (start, end) in zip(groups, edges, strict=True)}


_points = st.tuples(*[st.integers(0, 100_000)] * 3).map(_shares)
_matching = one_of_many([Matching(*ways) for ways in itertools.product((True, False), repeat=3)])
_skill = st.tuples(
    st.floats(0.1, 9),
    st.lists(terms, max_size=2).map(tuple),
    st.sampled_from(tuple(itertools.product((False, True, "used"), (None, None, 2.0)))),
)
_skills = st.lists(st.tuples(terms, _skill), min_size=1, max_size=7, unique_by=lambda skill: skill[0])
_keywords = {
    idf: st.builds(KeywordsTable, st.none() | st.lists(terms, max_size=4, unique=True).map(tuple), kinds)
    for idf, kinds in (("reference", st.just("reference")), (None, st.sampled_from(("reference", "pool"))))
}
_venues = st.builds(
    lambda default, named: {"default": default, **dict.fromkeys(named, 0.8)},
    st.sampled_from((0.0, 0.1)),
    one_of_many([named for size in range(len(VENUES) + 1) for named in itertools.combinations(VENUES, size)]),
)
_credits = itertools.product((0.0, 0.3, 1.0, 2.0), repeat=len(CREDIT))
_publications = st.builds(
    PublicationsTable,
    st.floats(0.3, 5),
    st.none() | st.floats(1, 20),
    one_of_many([dict(zip(CREDIT, worth, strict=True)) for worth in _credits]),
    mappings(TRACKS, 0.0, 0.25, 1.0),
    mappings(DISTINCTIONS, 1.0, 1.1, 1.5, 3.0),
    off_topic=st.sampled_from((1.0, 0.3, 0.0)),
)
_seniority = st.builds(
    SeniorityTable,
    st.none() | st.floats(0.5, 8),
    st.floats(0.5, 12),
    mappings((*KINDS, "phd"), 0.0, 0.3, 1.0),
    mappings(tuple(RELEVANCE), 0.0, 0.3, 1.0),
)
_about = st.sampled_from(
    tuple(
        itertools.product(
            ("ML systems engineer", "Retrieval scientist"),
            ("", "Makes training of large models fast: CUDA, quantization."),
        )
    )
)


def _rubric(about: tuple[str, str], skills: list[Any], matching: Matching, **tables: Any) -> Rubric:
    title, summary = about
    return Rubric(
        title=title,
        path="rubrics/generated.toml",
        sha256="0" * 64,
        summary=summary,
        skills=tuple(
            Skill(name, weight, more, required, matching, years) for name, (weight, more, (required, years)) in skills
        ),
        matching=matching,
        **tables,
    )


def rubrics(idf: str | None = "reference") -> st.SearchStrategy[Rubric]:
    """A rubric whose points add up to 100; with any `idf` where None is given."""
    return st.builds(
        _rubric,
        _about,
        _skills,
        _matching,
        points=_points,
        keywords=_keywords[idf],
        venues=_venues,
        publications=_publications,
        seniority=_seniority,
    )


def profile_of(document: Any, profile_id: str = "ada-example") -> Profile:
    """The profile in a generated document."""
    return read_profile(document, profile_id=profile_id, source=f"{profile_id}.json")


def judge(rubric: Rubric, *documents_: Any, as_of: str = AS_OF) -> Judgement:
    """The documents as a pool, judged."""
    profiles = [profile_of(document, f"candidate-{number}") for number, document in enumerate(documents_)]
    return Judgement(Columns(profiles), rubric, as_of)


def scores(rubric: Rubric, *documents_: Any) -> list[int]:
    """The documents' scores, in hundredths: each the same in one pool as alone, which is the second law."""
    return [int(value) for value in judge(rubric, *documents_).scores]


def score(rubric: Rubric, document: Any, as_of: str = AS_OF) -> int:
    """One document's score, in hundredths."""
    return int(judge(rubric, document, as_of=as_of).scores[0])

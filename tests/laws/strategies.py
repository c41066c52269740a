"""Generated profiles and rubrics: small vocabularies, so that terms meet texts often."""

from collections.abc import Callable, Iterable
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

terms = st.sampled_from(TERMS)
sentences = st.builds(str.format, st.sampled_from(FILLERS), terms) | st.sampled_from(
    (*LOOSE, "Went to market and made tea.")
)
months = st.builds("{:04d}-{:02d}".format, st.integers(2012, 2027), st.integers(1, 12)) | st.builds(
    str, st.integers(2012, 2026)
)


def _without_none(item: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in item.items() if value is not None}


def records(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """An object some of whose fields are left out."""
    return st.fixed_dictionaries({key: st.none() | value for key, value in fields.items()}).map(_without_none)


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


documents = st.fixed_dictionaries(
    {
        "basics": records(
            name=st.just("Ada Example"),
            label=sentences,
            summary=sentences | st.lists(sentences, min_size=2, max_size=5).map("\n".join),
        )
    },
    optional={name: with_copies(items) for name, items in SECTIONS.items()},
)


def holds_for(*given_: st.SearchStrategy[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """A law over generated examples; `tests/conftest.py` says how many."""
    return given(*given_)


def mappings(names: Iterable[str], *values: float) -> st.SearchStrategy[dict[str, float]]:
    """A table of a rubric: some of these names, each with one of these values."""
    return st.dictionaries(st.sampled_from(sorted(names)), st.sampled_from(values))


@st.composite
def rubrics(draw: st.DrawFn, idf: str | None = "reference") -> Rubric:
    """A rubric whose points add up to 100; with any `idf` where None is given."""
    cuts = sorted(draw(st.lists(st.integers(0, 100_000), min_size=3, max_size=3)))
    shares = [(b - a) / 1000 for a, b in zip([0, *cuts], [*cuts, 100_000], strict=True)]
    matching = draw(st.builds(Matching, st.booleans(), st.booleans(), st.booleans()))
    names = draw(st.lists(terms, min_size=1, max_size=7, unique=True))
    return Rubric(
        title=draw(st.sampled_from(("ML systems engineer", "Retrieval scientist"))),
        path="rubrics/generated.toml",
        sha256="0" * 64,
        summary=draw(st.sampled_from(("", "Makes training of large models fast: CUDA, quantization."))),
        points=dict(zip(("skills", "keywords", "publications", "seniority"), shares, strict=True)),
        skills=tuple(
            Skill(
                name,
                draw(st.floats(0.1, 9)),
                tuple(draw(st.lists(terms, max_size=2))),
                draw(st.sampled_from((False, True, "used"))),
                matching,
                draw(st.sampled_from((None, None, 2.0))),
            )
            for name in names
        ),
        keywords=KeywordsTable(
            draw(st.none() | st.lists(terms, max_size=4, unique=True).map(tuple)),
            idf or draw(st.sampled_from(("reference", "pool"))),  # type: ignore[arg-type]
        ),
        venues={
            "default": draw(st.sampled_from((0.0, 0.1))),
            **dict.fromkeys(draw(st.lists(st.sampled_from(VENUES), unique=True)), 0.8),
        },
        publications=PublicationsTable(
            draw(st.floats(0.3, 5)),
            draw(st.none() | st.floats(1, 20)),
            draw(st.fixed_dictionaries({role: st.sampled_from((0.0, 0.3, 1.0, 2.0)) for role in CREDIT})),
            draw(mappings(TRACKS, 0.0, 0.25, 1.0)),
            draw(mappings(DISTINCTIONS, 1.0, 1.1, 1.5, 3.0)),
            off_topic=draw(st.sampled_from((1.0, 0.3, 0.0))),
        ),
        seniority=SeniorityTable(
            draw(st.none() | st.floats(0.5, 8)),
            draw(st.floats(0.5, 12)),
            draw(mappings((*KINDS, "phd"), 0.0, 0.3, 1.0)),
            draw(mappings(tuple(RELEVANCE), 0.0, 0.3, 1.0)),
        ),
        matching=matching,
    )


def profile_of(document: Any, profile_id: str = "ada-example") -> Profile:
    """The profile in a generated document."""
    return read_profile(document, profile_id=profile_id, source=f"{profile_id}.json")


def judge(rubric: Rubric, *documents_: Any, as_of: str = AS_OF) -> Judgement:
    """The documents as a pool, judged."""
    profiles = [profile_of(document, f"candidate-{number}") for number, document in enumerate(documents_)]
    return Judgement(Columns(profiles), rubric, as_of)


def score(rubric: Rubric, document: Any, as_of: str = AS_OF) -> int:
    """One document's score, in hundredths."""
    return int(judge(rubric, document, as_of=as_of).scores[0])

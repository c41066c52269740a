from collections.abc import Callable
from typing import Any

import pytest
from msgspec import structs

from screen.ground.errors import InputError
from screen.judgement.expectations import Failure, failures_of
from screen.judgement.rubric_trial import Trial
from screen.sources.bench import Bench
from screen.sources.profile import read_profile
from screen.sources.rubric import KeywordsTable, Rubric, RubricTest, SeniorityTable, Skill

POOL: dict[str, dict[str, Any]] = {
    "ada-example": {
        "basics": {"name": "Ada Example"},
        "work": [{"name": "Example Works", "position": "Engineer", "startDate": "2018-01", "endDate": "2024-12",
                  "highlights": ["Wrote CUDA kernels.", "Cut the latency of serving."]}],
        "publications": [
            {"name": "Tea, faster", "venue": "MLSys", "status": "published", "position": 1, "releaseDate": "2024"},
            {"name": "Tea, later", "venue": "NeurIPS", "status": "under-review", "position": 1},
            {"name": "Tea, talked of", "venue": "ICML", "status": "published", "track": "workshop", "position": 1},
        ],
    },
    "ben-example": {"skills": ["CUDA"], "work": [{"position": "Barista", "startDate": "2023-01"}]},
    "cho-example": {"publications": [{"name": "On leaves"}]},
    "dee-example": {"work": [{"position": "Writer", "highlights": ["Wrote about distributed cafés and training."]}]},
}  # fmt: skip

RUBRIC = Rubric(
    title="Tea engineer",
    path="tea.toml",
    sha256="",
    points={"skills": 50.0, "keywords": 10.0, "publications": 20.0, "seniority": 20.0},
    skills=(Skill("CUDA", required="used"), Skill("Distributed training")),
    keywords=KeywordsTable(terms=("latency",)),
    venues={"MLSys": 1.0, "NeurIPS": 1.0, "ICML": 1.0, "default": 0.0},
    seniority=SeniorityTable(min_years=3.0),
)
Check = Callable[..., tuple[Failure, ...]]


@pytest.fixture
def check() -> Check:
    """`check(finds=("CUDA",), …)`: the failures of a test of the rubric."""
    bench = Bench([read_profile(document, profile_id=name, source=name) for name, document in sorted(POOL.items())])

    def run(rubric: Rubric = RUBRIC, **test: Any) -> tuple[Failure, ...]:
        return failures_of(RubricTest("t", **test), Trial(rubric, "2026-11-20", lambda: bench))

    return run


def only(failures: tuple[Failure, ...]) -> Failure:
    (failure,) = failures
    return failure


@pytest.mark.parametrize(
    "test",
    [
        {"above": ("ada-example", "ben-example", "cho-example")},
        {"candidate": "ada-example", "finds": ("CUDA", "latency", "MLSys", "publications", "seniority")},
        {"candidate": "ada-example", "lacks": ("Distributed training", "NeurIPS", "ICML")},
        {"candidate": "ada-example", "max_rank": 1, "min_score": 10, "max_score": 99},
        {"candidate": "ada-example", "gate": {"CUDA": "met", "min_years": "met"}},
        {"candidate": "ben-example", "gate": {"cuda": "partly"}},
        {"candidate": "cho-example", "gate": {"CUDA": "unknown", "min_years": "unknown"}},
        {"candidate": "cho-example", "lacks": ("seniority", "keywords")},
        {"candidate": "dee-example", "lacks": ("Distributed training",)},
        {"candidate": "ada-example", "invariant": ("name", "school", "order", "repetition")},
        {"invariant": ("name", "school", "order", "repetition")},
        {
            "profile": {"projects": [{"name": "Tea", "summary": "Wrote CUDA code for robots"}]},
            "finds": ("CUDA",),
            "max_rank": 3,
        },
    ],
    ids=lambda test: next(key for key in reversed(test)),
)
def test_what_holds(check: Check, test: dict[str, Any]) -> None:
    assert check(**test) == ()


def test_above_names_what_made_the_difference(check: Check) -> None:
    failure = only(check(above=("ben-example", "ada-example")))
    assert failure.assertion == "above"
    assert failure.expected == "ben-example to score higher than ada-example"
    assert "ada-example" in failure.found and "ben-example" in failure.found
    criteria = [reason.criterion for reason in failure.reasons]
    assert set(criteria) <= {"CUDA", "publications", "seniority", "keywords: latency"}
    papers = next(reason for reason in failure.reasons if reason.criterion == "publications")
    assert papers.text.startswith("0.00 against ")
    assert [(who, quote.quote) for who, quote in papers.evidence] == [
        ("ada-example", "Tea, faster"),
        ("ada-example", "Tea, talked of"),
    ]


def test_equal_scores_are_not_above(check: Check) -> None:
    failure = only(check(above=("cho-example", "cho-example")))
    assert failure.found == "cho-example 0.00, cho-example 0.00"


def test_each_neighbour_of_above_is_compared(check: Check) -> None:
    assert [f.expected for f in check(above=("cho-example", "ben-example", "ada-example"))] == [
        "cho-example to score higher than ben-example",
        "ben-example to score higher than ada-example",
    ]


def test_lacks_shows_the_quote_that_found_it(check: Check) -> None:
    failure = only(check(candidate="ada-example", lacks=("CUDA",)))
    (reason,) = failure.reasons
    assert [(who, quote.quote) for who, quote in reason.evidence] == [("ada-example", "Wrote CUDA kernels.")]
    assert reason.text == "found as CUDA (exact)"


def test_finds_says_what_was_looked_for_and_which_words_are_in_common(check: Check) -> None:
    failure = only(check(candidate="dee-example", finds=("Distributed training",)))
    assert failure.found == "missing"
    (reason,) = failure.reasons
    assert (
        reason.text == "looked for Distributed training; dee-example has words in common with it alone: distributed ×1"
    )
    assert reason.evidence == ()


def test_finds_knows_unknown_from_missing(check: Check) -> None:
    assert only(check(candidate="cho-example", finds=("CUDA",))).found.startswith("unknown")
    assert only(check(candidate="dee-example", finds=("CUDA",))).found == "missing"


def test_a_paper_under_review_or_in_a_workshop_is_none_of_the_venue(check: Check) -> None:
    assert [f.expected for f in check(candidate="ada-example", finds=("NeurIPS", "ICML"))] == [
        "ada-example to name NeurIPS",
        "ada-example to name ICML",
    ]


@pytest.mark.parametrize("key", ["finds", "lacks"])
def test_a_criterion_that_the_rubric_has_not(check: Check, key: str) -> None:
    failure = only(check(candidate="ada-example", **{key: ("Distribted training",)}))
    assert failure.found == ("the rubric has no criterion 'Distribted training'; did you mean 'Distributed training'?")


def test_max_rank_names_who_is_above_and_why(check: Check) -> None:
    failure = only(check(candidate="ben-example", max_rank=1))
    assert failure.found.startswith("rank 2 with ") and "below ada-example" in failure.found
    assert failure.reasons


def test_an_inline_profile_is_ranked_among_the_pool(check: Check) -> None:
    assert only(check(profile={"skills": ["CUDA"]}, max_rank=1)).found.startswith("rank ")


def test_bounds_of_the_score(check: Check) -> None:
    low = only(check(candidate="ben-example", min_score=90))
    assert low.expected == "ben-example to score 90 or more"
    assert any("Distributed training" in reason.criterion and "missing" in reason.text for reason in low.reasons)
    high = only(check(candidate="ada-example", max_score=5))
    assert high.reasons[0].criterion in ("seniority", "CUDA")
    assert high.reasons[0].evidence


def test_a_score_on_the_bound_passes(check: Check) -> None:
    score = only(check(candidate="ada-example", max_score=0)).found.split(";")[0]
    assert check(candidate="ada-example", max_score=float(score), min_score=float(score)) == ()


def test_gates_say_why(check: Check) -> None:
    listed = only(check(candidate="ben-example", gate={"CUDA": "met"}))
    assert listed.found == "partly"
    assert "only listed" in listed.reasons[0].text
    liked = only(check(profile={"interests": ["CUDA"], "skills": ["Tea"]}, gate={"CUDA": "met"}))
    assert (liked.found, liked.reasons[0].text) == ("partly", "it is named; an interest meets no requirement")
    years = only(check(candidate="ada-example", gate={"min_years": "missing"}))
    assert "years counted" in years.reasons[0].text
    assert "no requirement 'Rust'" in only(check(candidate="ada-example", gate={"Rust": "met"})).found


def test_an_invariant_that_breaks_shows_the_evidence(check: Check) -> None:
    unfair = Rubric("Engineer", "u.toml", "", points={"skills": 100.0}, skills=(Skill("Example Works"),))
    profile = {"basics": {"summary": "Ran Example Works."}, "work": [{"name": "Example Works"}]}
    failure = only(check(unfair, profile=profile, invariant=("school", "order")))
    assert failure.assertion == "invariant school"
    (reason,) = failure.reasons
    assert reason.criterion == "Example Works"
    assert [(who, quote.quote) for who, quote in reason.evidence] == [("before", "Ran Example Works.")]


@pytest.mark.parametrize(
    ("test", "sentence"),
    [
        ({}, "the test asserts nothing"),
        ({"candidate": "ada-example"}, "the test asserts nothing"),
        ({"above": ("ada-example",)}, "`above` has only ada-example"),
        ({"above": ("ada-example", "zoe-example")}, "the pool has no candidate `zoe-example`"),
        ({"candidate": "ada-exmple", "max_rank": 1}, "did you mean `ada-example`?"),
        ({"finds": ("CUDA",)}, "`finds` of whom?"),
        ({"candidate": "ada-example", "profile": {}, "max_rank": 1}, "both `candidate` and `profile`"),
        ({"profile": {"work": 3}, "max_rank": 4}, "`work` must be a list"),
        ({"invariant": ("weather",)}, "no relation 'weather'"),
    ],
)
def test_a_test_that_is_wrong_itself_fails(check: Check, test: dict[str, Any], sentence: str) -> None:
    failures = check(**test)
    assert failures and all(failure.assertion == "test" for failure in failures)
    assert sentence in failures[0].found


def test_inline_profiles_need_no_pool() -> None:
    def no_pool() -> Bench:
        raise InputError("there is no pool")

    trial = Trial(RUBRIC, "2026-11-20", no_pool)
    test = RubricTest("t", profile={"skills": ["CUDA"]}, finds=("CUDA",), invariant=("order",), min_score=0.3)
    assert failures_of(test, trial) == ()
    with pytest.raises(InputError):
        failures_of(RubricTest("t", profile={"skills": ["CUDA"]}, max_rank=1), trial)


def test_days_of_toml_are_read_as_days() -> None:
    import tomli

    profile = tomli.loads('work = [{ position = "CUDA engineer", startDate = 2019-01-01, endDate = 2023-12-31 }]')
    trial = Trial(RUBRIC, "2026-11-20", lambda: Bench([]))
    assert failures_of(RubricTest("t", profile=profile, gate={"min_years": "met"}), trial) == ()


def test_with_the_idf_of_the_pool_an_inline_profile_is_one_more_of_it(check: Check) -> None:
    pool = structs.replace(RUBRIC, keywords=KeywordsTable(terms=("latency", "serving"), idf="pool"))
    profile = {"work": [{"position": "Engineer", "highlights": ["Low latency serving."]}]}
    assert check(pool, profile=profile, finds=("latency",), invariant=("order", "name"), max_rank=5) == ()
    assert check(pool, candidate="ada-example", invariant=("repetition", "school")) == ()

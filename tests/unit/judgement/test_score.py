"""The score as a whole: order, ranks, verdicts."""

import gc
import weakref
from typing import Any

import pytest

from laws.strategies import AS_OF, profile_of
from screen.criteria.criterion import Criterion
from screen.judgement.score import Judgement
from screen.judgement.weighing import score_under
from screen.sources.columns import Columns
from screen.sources.rubric import CertificateTable, KeywordsTable, PublicationsTable, Rubric, SeniorityTable, Skill

RUBRIC = Rubric(
    "Tea engineer", "r", "", points={"skills": 60, "keywords": 10, "publications": 0, "seniority": 30},
    skills=(Skill("CUDA", required=True), Skill("Kubernetes")), keywords=KeywordsTable(("kettle",)),
    seniority=SeniorityTable(min_years=1),
)  # fmt: skip


def job(*highlights: str, **fields: Any) -> dict[str, Any]:
    return {"work": [{"position": "Tea engineer", "highlights": list(highlights), **fields}]}


def made(people: dict[str, Any], rubric: Rubric = RUBRIC) -> Judgement:
    return Judgement(Columns([profile_of(document, name) for name, document in people.items()]), rubric, AS_OF)


def test_columns_that_are_judged_go_at_once() -> None:
    gc.disable()  # as while parts are judged
    try:
        judgement = made({"a": job("Watched CUDA", "Ordered kettles", "Booked Kubernetes", "Tea with CUDA")})
        there = weakref.ref(judgement.columns)
        del judgement
        assert there() is None
    finally:
        gc.enable()


def test_groups_without_points_are_left_out() -> None:
    judgement = made({"a": job("CUDA")})
    assert [group.label for group in judgement.groups] == ["skills", "keywords", "seniority"]
    assert [node.label for node in judgement.explanation(0).details or ()] == ["skills", "keywords", "seniority"]
    assert judgement.verdict(0).shares == tuple((g.label, int(g.total[0]), g.of) for g in judgement.groups)


def test_two_criteria_of_one_name_are_one() -> None:
    rubric = Rubric("T", "r", "", points={"skills": 100}, skills=(Skill("CUDA"), Skill("CUDA", terms=("Triton",))))
    judgement = made({"a": job("CUDA", "Triton")}, rubric)
    ((criterion, share),) = judgement.shares(0).items()
    leaf = judgement.leaf(0, criterion)
    assert (share.points, share.of) == (leaf.points, leaf.of) == (int(judgement.scores[0]), 10_000)
    assert len(leaf.evidence or ()) == 2
    with pytest.raises(KeyError):
        judgement.leaf(0, Criterion("skills", "tea"))


def test_of_two_criteria_of_one_name_quotes_alone_are_shown() -> None:
    twice = (Skill("Heuristic search"), Skill("Heuristic search", terms=("Triton",)))
    rubric = Rubric("T", "r", "", points={"skills": 100}, skills=twice)
    judgement = made({"a": job("Wrote heuristics of tea", "Wrote Triton kernels for kettles")}, rubric)
    (criterion,) = judgement.shares(0)
    leaf = judgement.leaf(0, criterion)
    first, second = (judgement.skills.leaf(0, number) for number in range(2))
    assert first.words and not first.quotes and second.quotes
    assert (leaf.words, leaf.details, leaf.evidence) == (None, None, second.quotes)
    assert (leaf.points, leaf.of) == (first.points + second.points, 10_000)


def test_criteria_add_up_to_the_score() -> None:
    judgement = made({"a": job("CUDA", "kettles", startDate="2020-01", endDate="2021-01")})
    shares = judgement.shares(0)
    assert sum(share.points for share in shares.values()) == judgement.scores[0]
    for criterion, share in shares.items():
        leaf = judgement.leaf(0, criterion)
        assert (leaf.label, leaf.points, leaf.of) == (criterion.label, share.points, share.of)
    assert [criterion.label for criterion in shares][-1] == "seniority"


def test_order_is_by_score_then_id_and_equals_share_a_rank() -> None:
    same = job("CUDA")
    judgement = made({"d": {}, "c": same, "b": same, "a": {}, "e": job("CUDA", "Kubernetes")})
    assert judgement.order == (4, 2, 1, 3, 0)
    assert judgement.ranks == {4: 1, 2: 2, 1: 2, 3: 4, 0: 4}
    assert judgement.verdict(1) == judgement.verdict(2)


def test_confidence_is_rounded_down() -> None:
    judgement = made({"a": {}, "b": job("CUDA", startDate="2020-01", endDate="2026-01"), "c": {"skills": ["Tea"]}})
    assert [judgement.verdict(number).confidence for number in range(3)] == [0.0, 1.0, 0.65]
    assert judgement.verdict(0).score == 0


def test_what_to_ask() -> None:
    judgement = made({"a": {}, "b": job("CUDA")})
    assert judgement.verdict(0).ask == ("CUDA (required)", "Kubernetes", "years of work")
    assert judgement.verdict(1).ask == ("dates of work (1 without)",)


def test_lines_that_name_many_criteria_count_as_lists() -> None:
    names = ("CUDA", "Kubernetes", "Triton", "PyTorch", "Rust")
    rubric = Rubric("T", "r", "", points={"skills": 100}, skills=tuple(map(Skill, names)))
    few, many = (
        made({"a": job("Moved CUDA to Kubernetes by night")}, rubric),
        made({"a": job(", ".join(names))}, rubric),
    )
    assert few.skills.points[0, 0] > many.skills.points[0, 0] > 0
    assert [q.rung for q in many.skills.node(0).details[0].evidence] == ["listed"]  # type: ignore[index,union-attr]


def test_another_job_makes_no_list_of_a_line_whose_everyday_words_it_lets_count() -> None:
    names = ("Python", "PyTorch", "CUDA", "Rust", "Kubernetes", "Terraform", "Planning", "Scheduling", "Reporting",
             "Monitoring", "Evaluation", "Testing", "Design", "Training")  # fmt: skip
    about = "Runs compute for models: clusters, GPUs, storage and networks."
    skills = tuple(map(Skill, names))
    rubric = Rubric("Infrastructure engineer", "r", "", summary=about, points={"skills": 100}, skills=skills)
    shared = "Shared Terraform, PyTorch, Python, evaluation and training with parents and teachers"
    taught = {
        "position": "Teacher",
        "startDate": "2015-01",
        "endDate": "2018-01",
        "highlights": [f"{shared} in a team of nine colleagues", "Ran reporting for weddings and guests"],
    }
    wrote = "Wrote CUDA and CUDA for storage by day and night"
    built = {"position": "Engineer", "startDate": "2019-01", "endDate": "2020-01", "highlights": [wrote]}
    judgement = made({"a": {"work": [taught]}, "b": {"work": [taught, built]}}, rubric)
    assert judgement.scores[1] > judgement.scores[0] > 0


def test_lines_of_bare_names_are_lists_and_say_that_a_skill_was_used() -> None:
    rubric = Rubric("T", "r", "", points={"skills": 100}, skills=(Skill("CUDA", required="used"),))
    said, bare = made({"a": job("Wrote fast CUDA kernels")}, rubric), made({"a": job("Used CUDA 12")}, rubric)
    assert said.scores[0] > bare.scores[0] > 0
    assert [leaf.evidence[0].rung for leaf in bare.skills.node(0).details or () if leaf.evidence] == ["listed"]
    assert [gate.state for gate in bare.verdict(0).gates] == ["met"]


@pytest.mark.parametrize(
    ("document", "state"),
    [
        ({"interests": [{"name": "Cooking", "keywords": ["CUDA"]}]}, "partly"),
        ({"interests": ["Cooking, CUDA"], "skills": ["Tea"]}, "partly"),
        ({"interests": ["CUDA"], "skills": ["CUDA"]}, "met"),
        ({"interests": ["CUDA"], **job("Wrote fast CUDA kernels")}, "met"),
        ({"interests": ["Cooking"], "skills": ["Tea"]}, "missing"),
    ],
)
def test_an_interest_meets_a_requirement_partly_and_earns_as_a_list(document: dict[str, Any], state: str) -> None:
    rubric = Rubric("T", "r", "", points={"skills": 100}, skills=(Skill("CUDA", required=True),))
    judgement = made({"a": document, "b": {"skills": ["CUDA"]}}, rubric)
    assert [gate.state for gate in judgement.verdict(0).gates] == [state]
    assert state != "partly" or judgement.scores[0] == judgement.scores[1] > 0
    assert state != "partly" or judgement.verdict(0).ask == ()


@pytest.mark.parametrize(
    ("position", "told", "rung"),
    [
        ("Senior CUDA engineer", "Cut the cost of nightly forecasts by half", "work"),
        ("Senior CUDA engineer", "", "listed"),
        ("Senior CUDA engineer", "Wrote CUDA", "listed"),
        ("CUDA and Kubernetes engineer", "Cut the cost of nightly forecasts by half", "listed"),
    ],
)
def test_the_position_of_a_job_that_tells_something_says_what_was_done(position: str, told: str, rung: str) -> None:
    rubric = Rubric("T", "r", "", points={"skills": 100}, skills=(Skill("CUDA"), Skill("Kubernetes")))
    stay = {"position": position, "startDate": "2018-01", "endDate": "2023-12", "highlights": [told] if told else []}
    judgement = made({"a": {"work": [stay]}, "b": {"skills": ["CUDA"]}}, rubric)
    leaf = judgement.skills.leaf(0, 0)
    assert [quote.rung for quote in leaf.quotes] == [rung]
    assert (leaf.note == "72 months in 1 job, told in its position") is (rung == "work")
    assert bool(judgement.skills.points[0, 0] > 10 * judgement.skills.points[1, 0]) == (rung == "work")


@pytest.mark.parametrize("start", ["2020-01", "2099-01"])
def test_a_job_whose_title_is_the_headline_lowers_nothing(start: str) -> None:
    headline = "Tea engineer who writes fast CUDA kernels for large kettles and rainfall forecasts"
    alone = {"basics": {"label": headline}}
    begun = {**alone, "work": [{"position": headline, "startDate": start}]}
    rubric = Rubric("T", "r", "", points={"skills": 100}, skills=(Skill("CUDA"), Skill("Kubernetes")))
    before, after = made({"a": alone, "b": begun}, rubric).scores
    assert after >= before > 0


def test_an_idf_of_the_pool_counts_the_pool() -> None:
    rubric = Rubric("T", "r", "", points={"keywords": 100}, keywords=KeywordsTable(("hot kettle", "tea"), "pool"))
    judgement = made({"a": job("hot kettle"), "b": job("tea"), "c": job("tea")}, rubric)
    assert judgement.idf.kind == "pool"
    assert judgement.idf.texts == 3
    assert (judgement.idf.counts["tea"], judgement.idf.counts["hot kettle"]) == (3, 1)
    assert made({"a": {}}).idf.kind == "reference"


@pytest.mark.parametrize("people", [{}, {"a": {}}, {"a": {"work": []}}])
def test_pools_of_nothing(people: dict[str, Any]) -> None:
    for kind in ("reference", "pool"):
        rubric = Rubric("T", "r", "", points={"keywords": 100}, keywords=KeywordsTable(("tea",), kind))  # type: ignore[arg-type]
        judgement = made(people, rubric)
        assert judgement.scores.tolist() == [0] * len(people)
        assert judgement.order == tuple(range(len(people)))


def test_a_rubric_without_points_gives_none() -> None:
    judgement = made({"a": job("CUDA")}, Rubric("T", "r", ""))
    assert (judgement.verdict(0).score, judgement.verdict(0).confidence) == (0, 0.0)
    assert judgement.explanation(0).details == ()


def test_who_misses_a_requirement_is_told() -> None:
    years = {"startDate": "2019-01", "endDate": "2021-12"}
    judgement = made(
        {
            "met": job("CUDA", **years),
            "missing": job("Kubernetes", **years),
            "short": job("CUDA", startDate="2021-03", endDate="2021-05"),
            "unknown": {"basics": {"label": "Engineer"}},
        }
    )
    told = {judgement.columns.profile_ids[number]: judgement.verdict(number) for number in range(4)}
    assert {name: verdict.misses for name, verdict in told.items()} == {
        "met": False, "missing": True, "short": True, "unknown": False,
    }  # fmt: skip


def test_what_one_has_of_each_criterion_makes_the_score() -> None:
    rubric = Rubric(
        "Tea engineer", "r", "", points={"skills": 40, "keywords": 10, "publications": 20, "seniority": 30},
        venues={"ICML": 1.0, "default": 0.1},
        skills=(Skill("CUDA", required=True), Skill("Kubernetes", weight=3)),
        keywords=KeywordsTable(("kettle", "steam")),
    )  # fmt: skip
    paper = {"name": "On CUDA kernels", "venue": "ICML", "status": "published", "position": 1, "releaseDate": "2024"}
    few = {**job("Tuned kettle firmware"), "skills": ["CUDA"]}
    much = {
        **job("Wrote CUDA kernels of steam engines", startDate="2020-01", endDate="2024-01"),
        "publications": [paper],
        "projects": [{"name": "A Kubernetes operator"}],
    }
    judgement = made({"a": few, "b": much, "c": {}}, rubric)
    assert judgement.scores[1] > judgement.scores[0] > judgement.scores[2] == 0
    for number in range(3):
        strengths = judgement.strengths(number)
        assert score_under(judgement.weighing, strengths) == judgement.scores[number]
        assert judgement.gates(number) == judgement.verdict(number).gates
    few_has, much_has, nothing = map(judgement.strengths, range(3))
    assert few_has.skills[0] > 0 == few_has.skills[1] and min(much_has.skills) > 0
    assert (few_has.papers, few_has.months, nothing.papers, nothing.months) == (0, 0, 0, 0)
    assert much_has.papers == 1_000_000
    assert few_has.title == much_has.title > 0 == nothing.title
    assert [few_has.terms[0] > 0, few_has.terms[1] > 0] == [True, False]
    assert few_has.words < much_has.words


@pytest.mark.parametrize(
    "people", [{}, {"a": {}}, {"a": {"skills": ["CUDA"]}}, {"a": job("Wrote CUDA kernels", startDate="2020")}]
)
@pytest.mark.parametrize("title", ["Tea engineer", "Tea"])
@pytest.mark.parametrize("terms", [(), ("kettle",)])
def test_all_that_points_are_made_of_is_whole(people: dict[str, Any], title: str, terms: tuple[str, ...]) -> None:
    rubric = Rubric(
        title, "r", "", points={"skills": 60, "keywords": 10, "publications": 10, "seniority": 20},
        skills=(Skill("CUDA", required=True),) * bool(terms), keywords=KeywordsTable(terms), venues={"ICML": 1.0},
    )  # fmt: skip
    judgement = made(people, rubric)
    hits = judgement.skills._naming._hits
    numbers = [hits.line, hits.criterion, hits.credit, hits.kind, hits.rung, hits.counts(), hits.named_in_lines()]
    numbers += [
        judgement.scores,
        judgement.skills.strengths,
        judgement.keywords.strengths,
        *judgement.skills._naming.bound(),
    ]
    numbers += [judgement.publications.amounts, judgement.seniority.weighted, judgement.seniority.undated]
    numbers += [judgement.skills._naming._amounts.timed, judgement.skills._naming._amounts.untimed]  # type: ignore[union-attr]
    for group in judgement.everything:
        numbers += [group.points, group.total, group.decided, group.leaf_of]
    assert {found.dtype.name for found in numbers} == {"int64"}
    assert {found.dtype.name for found in (hits.named(), hits.everyday, judgement.skills.told)} == {"bool"}


def test_who_is_first_shares_it_with_an_equal_and_with_nobody_else() -> None:
    same, other = job("CUDA"), job("CUDA", "Kubernetes")
    assert made({"b": same, "a": same}).ranks == {1: 1, 0: 1}
    assert made({"a": same}).ranks == {0: 1}
    assert made({"a": other, "b": same}).ranks == {0: 1, 1: 2}


def test_the_root_of_an_explanation_is_the_score() -> None:
    judgement = made({"a": job("CUDA")})
    tree = judgement.explanation(0)
    assert (tree.label, tree.points, tree.of) == ("score", int(judgement.scores[0]), 10_000)


def test_who_meets_a_requirement_partly_misses_it() -> None:
    rubric = Rubric("T", "r", "", points={"skills": 100}, skills=(Skill("CUDA", required="used"),))
    verdict = made({"a": {"skills": ["CUDA"], **job("Brewed tea")}}, rubric).verdict(0)
    assert [gate.state for gate in verdict.gates] == ["partly"]
    assert verdict.misses


def test_an_unknown_criterion_is_named() -> None:
    wanted = Criterion("skills", "tea")
    with pytest.raises(KeyError) as told:
        made({"a": job("CUDA")}).leaf(0, wanted)
    assert told.value.args == (wanted,)


UNREAD = {
    "meta": {
        "unread": [
            {"text": text, "place": f"cv.txt:{number}", "why": "no section"}
            for number, text in enumerate(
                [
                    "CUDA and the kettle of a tea engineer",
                    "Rust Diploma",
                    "Tea, faster. In NeurIPS, 2014",
                    "2001 - 2009 at sea",
                ],
                3,
            )
        ]
    }
}


def test_what_may_stand_in_an_unread_part_is_asked_about() -> None:
    rubric = Rubric(
        "Tea engineer", "r", "", points={"skills": 50, "keywords": 20, "publications": 20, "seniority": 10},
        skills=(Skill("CUDA", required=True),), keywords=KeywordsTable(("kettle",)),
        publications=PublicationsTable(min=1), seniority=SeniorityTable(min_years=9),
        certificates=(CertificateTable("Rust Diploma"),),
    )  # fmt: skip
    work = [{"position": "Cook", "highlights": ["Brewed coffee"], "startDate": "2020-01", "endDate": "2021-01"}]
    known = {"work": work, "publications": [], "certificates": ["Java"]}
    read, unread = (made({"a": document}, rubric) for document in (known, known | UNREAD))
    assert (read.verdict(0).unread, unread.verdict(0).unread) == (0, 4)
    assert {gate.state for gate in read.verdict(0).gates} == {"missing"}
    assert {gate.state for gate in unread.verdict(0).gates} == {"unread"}
    assert len(unread.verdict(0).gates) == 4
    assert (read.verdict(0).confidence, unread.verdict(0).confidence) == (1.0, 0.0)
    assert [unread.leaf(0, criterion).state for criterion in unread.keywords.criteria] == ["unread", "unread"]
    assert unread.leaf(0, unread.skills.criteria[0]).state == "unread"


def test_a_certificate_that_is_named_elsewhere_is_asked_about() -> None:
    rubric = Rubric(
        "T", "r", "", points={"skills": 100}, skills=(Skill("CUDA"),), certificates=(CertificateTable("HCPC"),)
    )
    people = {"a": {"certificates": ["Java"], **job("HCPC registered")}, "b": {"certificates": ["Java"], **job("Tea")}}
    judgement = made(people, rubric)
    states = [[gate.state for gate in judgement.gates(number)] for number in range(2)]
    assert states == [["unknown"], ["missing"]]
    assert [list(judgement.verdict(number).gates) for number in range(2)] == [
        list(judgement.gates(n)) for n in range(2)
    ]


def paper(title: str, year: str = "2024") -> dict[str, Any]:
    return {"name": title, "venue": "MLSys", "status": "published", "position": 1, "releaseDate": year}


@pytest.mark.parametrize(
    ("title", "share"),
    [("CUDA by night", 1.0), ("A kettle that boils", 1.0), ("Samovar repair at sea", 1.0), ("On sailing", 0.5)],
)
def test_a_paper_is_of_the_topic_by_a_skill_a_keyword_or_the_title(title: str, share: float) -> None:
    rubric = Rubric(
        "Samovar repair", "r", "", points={"skills": 10, "keywords": 10, "publications": 80}, skills=(Skill("CUDA"),),
        keywords=KeywordsTable(("kettle",)), venues={"MLSys": 1.0, "default": 0.0},
        publications=PublicationsTable(full_marks=1, off_topic=0.5),
    )  # fmt: skip
    judgement = made({"a": {"publications": [paper(title)]}}, rubric)
    assert int(judgement.publications.total[0]) == round(8_000 * share)


@pytest.mark.parametrize(
    ("listed", "line", "rungs"),
    [
        (4, "Moved CUDA, Kubernetes, Triton and PyTorch to the edge of the plant by night", {"work"}),
        (5, "Moved CUDA, Kubernetes, Triton, PyTorch and Terraform to the edge of the plant by night", {"listed"}),
    ],
)
def test_a_line_of_more_skills_than_four_is_a_list(listed: int, line: str, rungs: set[str]) -> None:
    skills = tuple(map(Skill, ("CUDA", "Kubernetes", "Triton", "PyTorch", "Terraform")[:listed]))
    judgement = made({"a": job(line)}, Rubric("T", "r", "", points={"skills": 100}, skills=skills))
    quotes = [quote for number in range(listed) for quote in judgement.skills.leaf(0, number).quotes]
    assert {quote.rung for quote in quotes} == rungs and len(quotes) == listed


def test_a_line_of_skills_and_listed_keywords_is_a_list_for_its_keywords() -> None:
    """The words of a summary are in every sentence: they make no list."""
    line = "Moved CUDA and Kubernetes with kettle, samovar and teapot to the edge of the plant by night"
    skills, about = (Skill("CUDA"), Skill("Kubernetes")), "Moves kettle, samovar and teapot."
    points = {"skills": 50, "keywords": 50}
    listed = Rubric("T", "r", "", points=points, skills=skills, keywords=KeywordsTable(("kettle", "samovar", "teapot")))
    fewer = Rubric("T", "r", "", points=points, skills=skills[:1], keywords=listed.keywords)
    told = Rubric("T", "r", "", summary=about, points=points, skills=skills)
    rungs = []
    for rubric in (listed, fewer, told):
        judgement = made({"a": job(line)}, rubric)
        (first,) = (judgement.leaf(0, one) for one in judgement.keywords.criteria if one.label == "kettle")
        rungs.append({quote.rung for quote in first.quotes})
        assert {quote.rung for quote in judgement.skills.leaf(0, 0).quotes} == {"work"}
    assert rungs == [{"listed"}, {"work"}, {"work"}]

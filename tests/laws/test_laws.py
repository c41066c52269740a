"""The ten laws of a score, each over generated profiles and rubrics."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import example
from hypothesis import strategies as st

from laws.strategies import (
    SECTIONS,
    documents,
    holds_for,
    judge,
    papers,
    profile_of,
    rubrics,
    score,
    scores,
    sentences,
    terms,
)
from screen.criteria.saturation import saturate, strength
from screen.ground.evidence import Node
from screen.sources.fields import RUNGS
from screen.sources.rubric import PublicationsTable, Rubric, SeniorityTable, Skill


def leaves(node: Node) -> Iterator[Node]:
    if node.details is None:
        yield node
    for detail in node.details or ():
        yield from leaves(detail)


def at(document: Any, path: str) -> Any:
    for step in path.replace("]", "").replace("[", ".").split("."):
        document = document[int(step)] if step.isdigit() else document[step]
    return document


def entry_of(path: str) -> tuple[str, int | None]:
    section, _, rest = path.partition("[")
    return (section, int(rest.split("]")[0])) if rest else (path, None)


# 1. Additive


@holds_for(documents, rubrics(idf=None))
def test_points_add_up_exactly_at_every_level(document: Any, rubric: Rubric) -> None:
    judgement = judge(rubric, document)
    tree = judgement.explanation(0)

    def check(node: Node) -> None:
        assert 0 <= node.points <= node.of
        if node.details:
            assert node.points == sum(detail.points for detail in node.details)
        for detail in node.details or ():
            check(detail)

    check(tree)
    assert tree.points == int(judgement.scores[0]) == judgement.verdict(0).score
    assert tree.of == 10_000
    for group in tree.details or ():
        if group.label in ("skills", "keywords"):
            assert group.of == sum(leaf.of for leaf in group.details or ())


# 2. Pool-independent


@holds_for(st.lists(documents, min_size=2, max_size=4), rubrics())
def test_nobody_changes_the_score_of_another(pool: list[Any], rubric: Rubric) -> None:
    together = judge(rubric, *pool)
    assert [int(value) for value in together.scores] == [score(rubric, document) for document in pool]


# 3. Deterministic


@holds_for(st.lists(documents, min_size=2, max_size=4), rubrics(idf=None), st.randoms())
def test_the_order_of_the_pool_is_nothing(pool: list[Any], rubric: Rubric, chance: Any) -> None:
    order = list(range(len(pool)))
    chance.shuffle(order)
    straight, shuffled = judge(rubric, *pool), judge(rubric, *(pool[number] for number in order))
    for place, number in enumerate(order):
        assert shuffled.explanation(place) == straight.explanation(number)
        assert shuffled.verdict(place) == straight.verdict(number)


@holds_for(st.lists(documents, min_size=2, max_size=5), rubrics(idf=None))
def test_equal_scores_share_a_rank(pool: list[Any], rubric: Rubric) -> None:
    judgement = judge(rubric, *pool, pool[0])
    assert judgement.ranks[0] == judgement.ranks[len(pool)]
    for number in range(len(pool)):
        assert judgement.ranks[number] == 1 + sum(
            int(other) > int(judgement.scores[number]) for other in judgement.scores
        )


# 4. Evidenced


@holds_for(documents, rubrics(idf=None))
def test_every_leaf_with_points_quotes_the_profile(document: Any, rubric: Rubric) -> None:
    for leaf in leaves(judge(rubric, document).explanation(0)):
        assert [leaf.details, leaf.evidence, leaf.words].count(None) == 2
        if leaf.points:
            assert leaf.evidence or leaf.words
        for evidence in leaf.evidence or ():
            assert evidence.quote in str(at(document, evidence.path))


@holds_for(documents, rubrics())
def test_words_in_common_earn_a_small_share_of_what_naming_leaves(document: Any, rubric: Rubric) -> None:
    judgement = judge(rubric, document)
    for number, leaf in enumerate(judgement.skills.node(0).details or ()):
        named = sum(part.points for part in (leaf.details or (leaf,)) if part.evidence)
        assert leaf.points - named <= (leaf.of - named) * 30 / 100 + 1
        assert bool(leaf.quotes) == bool(judgement.skills.named[0, number])


@holds_for(rubrics(), st.integers(1, 9))
def test_who_names_a_skill_in_work_stands_above_who_has_its_words_alone(rubric: Rubric, times: int) -> None:
    pool: list[Any] = []
    for skill in rubric.skills:
        line = f"Moved all services of the harbour to {skill.name} by night"
        words = [{"highlights": [f"{word}, case {case}"]} for case in range(times) for word in skill.name.split()]
        pool += {"work": [{"highlights": [line]}]}, {"work": words}
    found = judge(rubric, *pool).skills  # each as alone: the second law
    for number in range(len(rubric.skills)):
        named = int(found.points[2 * number, number])
        # Where naming is worth a few hundredths of a point, rounding may give its words the same.
        assert found.named[2 * number + 1, number] or found.points[2 * number + 1, number] < max(named, 1) + (
            named < 10
        )


def without(document: Any, paths: set[str]) -> Any:
    """`document` without the entries in which these paths stand, and without the same entries elsewhere."""
    stripped = copy.deepcopy(document)
    gone = []
    for section, index in map(entry_of, paths):
        if index is None:
            stripped["basics"].pop(section.split(".")[1], None)
        else:
            gone.append(identity_of(section, document[section][index]))
    for section in SECTIONS:
        # Entries with the same text count once, and are quoted once: their copies go, too.
        stripped[section] = [{} if identity_of(section, one) in gone else one for one in stripped.get(section, [])]
    return stripped


def identity_of(section: str, entry: dict[str, Any]) -> Any:
    """What makes two entries one: a paper's title, the label of a stay, all of any other."""
    if section == "publications" and "name" in entry:
        return section, entry["name"]
    if section in ("work", "education"):
        return section, *(entry.get(name) for name in ("position", "studyType", "area", "startDate", "endDate"))
    return section, entry


@holds_for(documents, rubrics())
def test_without_its_evidence_a_leaf_earns_nothing(document: Any, rubric: Rubric) -> None:
    for group in judge(rubric, document).explanation(0).details or ():
        for number, leaf in enumerate(group.details or ()):
            if not leaf.points:
                continue
            stripped = without(document, {evidence.path for evidence in leaf.quotes})
            again = judge(rubric, stripped).explanation(0)
            left = next(other for other in again.details or () if other.label == group.label).details or ()
            if group.label in ("skills", "keywords"):
                assert not left[number].quotes
                assert left[number].points == 0 or left[number].words
            else:
                assert [other.points for other in left if other.label == leaf.label and other.points] == []


# 5. Monotone


_TOLD = ({"position": "Rust engineer"}, {"position": "Engineer"}, {"position": "Baker", "summary": "Baked bread."})
"""Jobs that name the work, say nothing of it, and tell of other work."""
_JOBS = st.builds(
    lambda told, start, years: told | {"startDate": f"{start}-03", "endDate": f"{start + years}-02"},
    st.sampled_from(_TOLD),
    st.integers(2000, 2010),
    st.integers(1, 12),
)


@example(
    [
        _TOLD[2] | {"startDate": "2008-03", "endDate": "2014-02"},
        _TOLD[1] | {"startDate": "2005-03", "endDate": "2011-02"},
    ],
    _TOLD[1] | {"startDate": "2010-03", "endDate": "2016-02"},
    5,
)
@holds_for(st.lists(_JOBS, min_size=1, max_size=4), _JOBS, st.integers(1, 6))
def test_one_more_job_of_any_kind_never_lowers_the_points_of_time(jobs: list[Any], more: Any, target: int) -> None:
    skills, terms = (Skill("kettles"),), SeniorityTable(target_years=target)
    rubric = Rubric("Rust engineer", "r", "", points={"seniority": 100}, skills=skills, seniority=terms)
    before, after = judge(rubric, {"work": jobs}, {"work": [*jobs, more]}).scores.tolist()
    assert before <= after


@holds_for(documents, rubrics(), st.data())
def test_one_more_entry_never_lowers_a_score(document: Any, rubric: Rubric, data: st.DataObject) -> None:
    section = data.draw(st.sampled_from(sorted(SECTIONS)))
    more = copy.deepcopy(document)
    more.setdefault(section, []).insert(
        data.draw(st.integers(0, len(document.get(section, [])))), data.draw(SECTIONS[section])
    )
    before, after = scores(rubric, document, more)
    assert after >= before


@holds_for(rubrics(), st.integers(1, 200), st.integers(1, 60))
def test_more_years_are_never_worth_less(rubric: Rubric, months: int, more: int) -> None:
    def worked(count: int) -> Any:
        end = 12 * 2000 + count - 1
        job = {"position": "Engineer", "startDate": "2000-01", "endDate": f"{end // 12}-{end % 12 + 1:02d}"}
        return {"basics": {}, "work": [job]}

    before, after = scores(rubric, worked(months), worked(months + more))
    assert after >= before


# 6. Rungs, saturating


def one_skill(name: str = "CUDA") -> Rubric:
    return Rubric("T", "r.toml", "", points={"skills": 100}, skills=(Skill(name),), venues={"default": 0.0})


@holds_for(terms)
def test_a_job_says_more_than_a_project_than_a_degree_than_a_list(term: str) -> None:
    rubric, line = one_skill(term), f"Wrote code in {term}, daily"
    rungs = [
        {"basics": {}, "skills": [{"name": "Tools", "keywords": [term]}]},
        {"basics": {}, "education": [{"studyType": "B.S.", "thesis": line}]},
        {"basics": {}, "projects": [{"description": line}]},
        {"basics": {}, "work": [{"highlights": [line]}]},
    ]
    found = scores(rubric, *rungs)
    assert found == sorted(set(found))
    assert [round(100 * one / found[-1]) for one in found] == [rung.worth for rung in RUNGS]


def test_the_tenth_entry_adds_under_two_per_cent_and_ample_evidence_earns_all() -> None:
    import numpy as np

    counts = saturate(np.arange(0, 3000, 100))
    assert counts[10] - counts[9] < 0.02 * counts[-1]
    assert counts[-1] == 1_000_000
    assert (np.diff(np.diff(counts[:20])) <= 1).all()
    assert strength(np.full((4, 1, 1), 2000)).item() == 1_000_000


@holds_for(st.lists(terms, min_size=6, max_size=8, unique=True), st.integers(1, 50))
def test_a_stuffed_profile_stays_below_one_that_did_the_work(names: list[str], times: int) -> None:
    rubric = Rubric("T", "r.toml", "", points={"skills": 100}, skills=tuple(map(Skill, names)), venues={"default": 0.0})
    pasted = ", ".join(names)
    stuffed = {
        "basics": {"summary": "\n".join([pasted] * times)},
        "skills": [{"name": "All", "keywords": names * times}] * times,
        "work": [{"position": "Engineer", "highlights": [pasted] * times}],
    }
    worked = {
        "basics": {},
        # Two jobs: more than a few lines of one that differ in names alone are a list themselves.
        "work": [
            {"position": "Engineer", "highlights": [f"Shipped a product in {name}, daily" for name in some]}
            for some in (names[::2], names[1::2])
        ],
    }
    low, high = scores(rubric, stuffed, worked)
    assert low < high


# 7. Blind


def shuffled(value: Any, chance: Any) -> Any:
    if isinstance(value, dict):
        keys = list(value)
        chance.shuffle(keys)
        return {key: shuffled(value[key], chance) for key in keys}
    return [shuffled(item, chance) for item in value] if isinstance(value, list) else value


@holds_for(documents, rubrics(idf=None), st.randoms())
def test_name_place_school_employer_and_order_of_keys_are_nothing(document: Any, rubric: Rubric, chance: Any) -> None:
    other = shuffled(document, chance)
    other["basics"] |= {
        "name": "CUDA Python", "email": "go@example.org", "image": "quantization.png", "url": "https://cuda.example.org",
        "phone": "1", "location": {"city": "Java"}, "pronouns": "she",
    }  # fmt: skip
    for job in other.get("work", []):
        job |= {"name": "Quantization Retrieval GmbH", "location": "Go", "url": "https://pytorch.example.org"}
    for degree in other.get("education", []):
        degree |= {"institution": "University of CUDA"}
    other |= {
        "references": [{"name": "R", "reference": "Knows CUDA"}],
        "meta": {"note": "PyTorch"},
        "service": [{"role": "Reviewer", "venue": "NeurIPS"}],
    }
    plain, renamed = judge(rubric, document), judge(rubric, other)
    assert plain.explanation(0) == renamed.explanation(0)
    assert plain.verdict(0) == renamed.verdict(0)


@holds_for(
    st.lists(sentences | st.sampled_from(("ML SYSTEMS ENGINEER", "Worked as an ML systems engineer.", "Summary"))),
    rubrics(),
    st.randoms(),
)
def test_where_a_line_of_a_summary_stands_is_nothing(lines: list[str], rubric: Rubric, chance: Any) -> None:
    whole = [line[:1].upper() + line[1:] for line in lines]  # a small letter goes on with the line before
    moved = whole.copy()
    chance.shuffle(moved)
    first, second = scores(rubric, *({"basics": {"summary": "\n".join(some)}} for some in (whole, moved)))
    assert first == second


# 8. Unknown is not zero


@holds_for(st.lists(papers, max_size=3), rubrics())
def test_what_a_profile_could_not_say_is_unknown(items: list[Any], rubric: Rubric) -> None:
    verdict = judge(rubric, {"basics": {}, "publications": items}).verdict(0)
    assert all(gate.state != "missing" for gate in verdict.gates)
    for gate in verdict.gates:
        if gate.state == "unknown" and gate.name != "min_years":
            assert any(question.startswith(gate.name) for question in verdict.ask)
    nothing = judge(rubric, {"basics": {}}).verdict(0)
    assert nothing.score == 0
    assert nothing.confidence == 0
    assert nothing.ask


@holds_for(documents, rubrics(), st.lists(sentences, max_size=3))
def test_what_was_not_read_earns_nothing_and_fails_nothing(document: Any, rubric: Rubric, lines: list[str]) -> None:
    unread = {**document, "meta": {"unread": [{"text": line, "place": "cv.md:3", "why": "odd"} for line in lines]}}
    whole, partly = judge(rubric, document), judge(rubric, unread)
    before, after = whole.verdict(0), partly.verdict(0)
    assert after.score == before.score
    assert after.confidence <= before.confidence
    assert after.unread == len(lines)
    for one, other in zip(before.gates, after.gates, strict=True):
        assert other == one or other.state == "unread"
    found = judge(rubric, {"basics": {}, "work": [{"highlights": lines}]}).skills.named[0]
    for skill, gate in zip(rubric.skills, partly.skills.criteria, strict=True):
        number = partly.skills.criteria.index(gate)
        if found[number] and not whole.skills.named[0, number]:
            assert partly.skills.state(0, number) == "unread"
            assert any(question.startswith(skill.name) for question in after.ask) or not (
                rubric.share("skills") or skill.required or skill.min_years
            )


@pytest.mark.parametrize(
    ("work", "state"),
    [
        (None, "unknown"),
        ([{"position": "Engineer"}], "unknown"),
        ([{"position": "Engineer", "startDate": "2026-01", "endDate": "2026-02"}], "missing"),
        ([{"position": "Engineer", "startDate": "2026-01", "endDate": "2026-02"}, {"position": "Engineer"}], "unknown"),
        ([{"position": "Engineer", "startDate": "2020-01"}], "met"),
    ],
)
def test_years_are_missing_only_if_every_job_is_dated(work: list[Any] | None, state: str) -> None:
    rubric = Rubric(
        "T", "r", "", points={"seniority": 100}, seniority=SeniorityTable(min_years=2), venues={"default": 0.0}
    )
    document = {"basics": {}} if work is None else {"basics": {}, "work": work}
    assert [gate.state for gate in judge(rubric, document).verdict(0).gates] == [state]


def test_a_skill_is_missing_only_where_it_could_have_been_named() -> None:
    rubric = one_skill("CUDA")
    asked = [
        {"basics": {}, "publications": [{"name": "On tea"}]},
        {"basics": {}, "work": [{"position": "Engineer"}]},
        {"basics": {}, "skills": [{"name": "Tea"}]},
    ]
    states = [(judge(rubric, document).explanation(0).details or ())[0].details or () for document in asked]
    assert [found[0].state for found in states] == ["unknown", "missing", "missing"]


def test_publications_are_unknown_only_if_the_key_is_absent() -> None:
    rubric = Rubric("T", "r", "", points={"publications": 100}, venues={"default": 0.1})
    absent, empty = (
        judge(rubric, {"basics": {}}).verdict(0),
        judge(rubric, {"basics": {}, "publications": []}).verdict(0),
    )
    assert (absent.confidence, absent.ask) == (0.0, ("publications",))
    assert (empty.confidence, empty.ask) == (1.0, ())


# 9. Status counts


def publications_rubric(**changes: Any) -> Rubric:
    return Rubric(
        "T", "r", "", points={"publications": 100}, venues={"NeurIPS": 1.0, "default": 0.1},
        publications=PublicationsTable(**{"full_marks": 3.0} | changes),
    )  # fmt: skip


def paper(**fields: Any) -> dict[str, Any]:
    return {
        "name": "On tea",
        "venue": "NeurIPS",
        "status": "published",
        "track": "main",
        "position": 1,
        "releaseDate": "2025",
    } | fields


@pytest.mark.parametrize(
    ("fields", "hundredths"),
    [
        ({}, 3333),
        ({"venue": "NIPS"}, 3333),
        ({"status": "accepted"}, 3333),
        ({"status": "under-review"}, 0),
        ({"status": "in-preparation"}, 0),
        ({"status": "submitted"}, 0),
        ({"status": "preprint"}, 33),
        ({"track": "workshop"}, 833),
        ({"track": "thesis"}, 0),
        ({"position": 2}, 1333),
        ({"position": None}, 1333),
        ({"position": 2, "authors": ["A", "B"]}, 2000),
        ({"position": 2, "equalContribution": True}, 3333),
        ({"distinctions": ["oral"]}, 4167),
        ({"distinctions": ["oral", "best paper"]}, 5000),
        ({"venue": "Journal of Tea"}, 333),
        ({"venue": None, "publisher": "Under review at NeurIPS 2026", "status": None, "track": None}, 0),
        ({"venue": None, "publisher": "NeurIPS Workshop on Tea", "status": None, "track": None}, 83),
        (
            {
                "venue": None,
                "publisher": "Advances in Neural Information Processing Systems",
                "status": None,
                "track": None,
            },
            3333,
        ),
        ({"venue": None, "publisher": "arXiv preprint arXiv:2501.00001", "status": None, "track": None}, 33),
        ({"venue": None, "publisher": None, "status": None, "track": None}, 33),
    ],
)
def test_a_paper_is_worth_what_its_status_says(fields: dict[str, Any], hundredths: int) -> None:
    item = {key: value for key, value in paper(**fields).items() if value is not None}
    assert score(publications_rubric(), {"basics": {}, "publications": [item]}) == hundredths


@holds_for(st.lists(papers, min_size=1, max_size=3), rubrics())
def test_a_work_printed_twice_counts_once(items: list[Any], rubric: Rubric) -> None:
    once = {"basics": {}, "publications": items}
    twice = {"basics": {}, "publications": [*items, *copy.deepcopy(items)]}
    one, two = scores(rubric, once, twice)
    assert two == one
    spelt = copy.deepcopy(items)
    for item in spelt:
        if "name" in item:
            item["name"] = item["name"].upper() + "."
    one, two = scores(publications_rubric(), once, {"basics": {}, "publications": [*items, *spelt]})
    assert two == one


def test_the_best_version_counts() -> None:
    versions = [paper(status="preprint"), paper(), paper(track="workshop")]
    assert score(publications_rubric(), {"basics": {}, "publications": versions}) == 3333


def test_citing_and_reviewing_venues_are_nothing() -> None:
    document = {
        "basics": {"summary": "Cited by NeurIPS papers."},
        "service": [{"role": "Reviewer", "venue": "NeurIPS"}],
        "publications": [
            {
                "name": "On tea",
                "status": "preprint",
                "publisher": "arXiv",
                "summary": "Cited by NeurIPS, Science and ICML.",
            }
        ],
    }
    assert score(publications_rubric(), document) == score(
        publications_rubric(), {"basics": {}, "publications": [{"name": "On tea", "status": "preprint"}]}
    )


def test_age_halves_a_paper() -> None:
    rubric = publications_rubric(half_life_years=2.0)
    fresh = score(rubric, {"basics": {}, "publications": [paper(releaseDate="2026-11")]})
    old = score(rubric, {"basics": {}, "publications": [paper(releaseDate="2024-11")]})
    assert (fresh, old) == (3333, 1667)


# 10. Time is counted once


def months_counted(*stays: tuple[str, str | None, str]) -> int:
    work = [
        {"position": "Engineer", "kind": kind, "startDate": start} | ({"endDate": end} if end else {})
        for start, end, kind in stays
    ]
    rubric = Rubric(
        "T",
        "r",
        "",
        points={"seniority": 100},
        seniority=SeniorityTable(target_years=100 / 12),
        venues={"default": 0.0},
    )
    return score(rubric, {"basics": {}, "work": work})


@pytest.mark.parametrize(
    ("stays", "months"),
    [
        ([("2020-01", "2020-12", "full-time")], 12),
        ([("2020-01", "2020-01", "full-time")], 1),
        ([("2020-01", "2020-12", "full-time"), ("2020-07", "2021-06", "full-time")], 18),
        ([("2020-01", "2020-12", "part-time"), ("2020-07", "2021-06", "full-time")], 15),
        ([("2020", "2021", "full-time")], 13),
        ([("2026-09", None, "full-time")], 3),
        ([("2026-09", "2030-01", "full-time")], 3),
        ([("2021-05", "2020-01", "full-time")], 0),
        ([("2020-01", "2020-12", "teaching")], 0),
    ],
)
def test_months_are_inclusive_and_counted_once(stays: list[tuple[str, str | None, str]], months: int) -> None:
    assert months_counted(*stays) == months * 100


@holds_for(documents, rubrics())
def test_the_same_jobs_twice_are_the_same_time(document: Any, rubric: Rubric) -> None:
    only_time = Rubric("T", "r", "", points={"seniority": 100}, seniority=rubric.seniority, venues={"default": 0.0})
    twice = copy.deepcopy(document)
    twice["work"] = twice.get("work", []) * 2
    one, two = scores(only_time, document, twice)
    assert two == one


@holds_for(documents)
def test_every_passage_is_verbatim(document: Any) -> None:
    for passage in profile_of(document).passages:
        whole = str(at(document, str(passage.path)))
        assert all(line in whole for line in passage.lines)

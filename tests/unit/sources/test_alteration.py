import pytest

from screen.judgement.score import Judgement
from screen.sources.alteration import EMPLOYER, MEANINGS, NAME, RELATIONS, altered
from screen.sources.columns import Columns
from screen.sources.profile import Profile, read_profile
from screen.sources.rubric import Rubric, Skill

DOCUMENT = {
    "basics": {"name": "Ada Example", "email": "ada@example.org", "summary": "Ada Example tunes her CUDA kernels."},
    "work": [
        {"name": "Example Works", "position": "Engineer", "startDate": "2019-01", "endDate": "2021-12",
         "highlights": ["Wrote CUDA kernels at Example Works.", "Trained with HER; he reviewed it himself."]},
        {"name": "Ray", "position": "Intern", "highlights": ["Scheduled jobs with Ray."]},
    ],
    "education": [{"institution": "Example University", "studyType": "MSc", "summary": "At Example University: CUDA."}],
    "publications": [{"name": "Kernels", "venue": "MLSys", "status": "published", "position": 1}],
    "skills": ["CUDA", "Triton"],
}  # fmt: skip


@pytest.fixture
def profile() -> Profile:
    return read_profile(DOCUMENT, profile_id="ada-example", source="ada-example.json")


def rubric(*terms: str) -> Rubric:
    return Rubric(
        "Engineer", "r.toml", "", points={"skills": 70.0, "publications": 10.0, "seniority": 20.0},
        skills=tuple(Skill(term) for term in terms), venues={"MLSys": 1.0, "default": 0.0},
    )  # fmt: skip


def score(profile: Profile, *terms: str) -> int:
    return int(Judgement(Columns((profile,)), rubric(*terms), "2026-11-20").scores[0])


def test_every_relation_has_a_meaning() -> None:
    assert set(RELATIONS) == set(MEANINGS) == {"name", "school", "order", "repetition"}


@pytest.mark.parametrize("relation", RELATIONS)
def test_a_rubric_of_skills_does_not_move(profile: Profile, relation: str) -> None:
    assert score(altered(profile, relation), "CUDA", "Ray", "Triton") == score(profile, "CUDA", "Ray", "Triton") > 0


def test_another_name_goes_through_the_prose(profile: Profile) -> None:
    other = altered(profile, "name").document
    assert other["basics"] == {"name": NAME, "summary": f"{NAME} tunes his CUDA kernels."}
    # HER in capitals is a method, not a pronoun.
    assert other["work"][0]["highlights"][1] == "Trained with HER; she reviewed it herself."


def test_a_rubric_that_rewards_a_name_moves(profile: Profile) -> None:
    assert score(altered(profile, "name"), "Ada Example") < score(profile, "Ada Example")


def test_other_schools_go_through_the_prose_but_tools_stay(profile: Profile) -> None:
    other = altered(profile, "school").document
    assert [job["name"] for job in other["work"]] == [EMPLOYER, EMPLOYER]
    assert other["work"][0]["highlights"][0] == f"Wrote CUDA kernels at {EMPLOYER}."
    assert other["education"][0]["summary"] == f"At {EMPLOYER}: CUDA."
    assert other["work"][1]["highlights"] == ["Scheduled jobs with Ray."]


def test_a_rubric_that_rewards_an_employer_moves(profile: Profile) -> None:
    assert score(altered(profile, "school"), "Example Works") < score(profile, "Example Works")


def test_the_order_is_turned(profile: Profile) -> None:
    other = altered(profile, "order").document
    assert list(other) == list(reversed(profile.document))
    assert [job["name"] for job in other["work"]] == ["Ray", "Example Works"]
    assert list(other["work"][1]) == list(reversed(DOCUMENT["work"][0]))  # type: ignore[call-overload]


def test_every_entry_is_repeated(profile: Profile) -> None:
    other = altered(profile, "repetition").document
    assert [len(other[name]) for name in ("work", "education", "publications", "skills")] == [4, 2, 2, 4]
    assert profile.document["skills"] == ["CUDA", "Triton"], "the profile itself is left alone"

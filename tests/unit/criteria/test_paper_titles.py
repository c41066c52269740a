"""Titles of papers that only name what a rubric asks for, and titles with a hole."""

from typing import Any

import msgspec

from laws.strategies import AS_OF, profile_of
from screen.judgement.score import Judgement
from screen.sources.columns import Columns
from screen.sources.rubric import PublicationsTable, Rubric, Skill

RUBRIC = Rubric(
    "T", "r.toml", "", points={"skills": 50, "publications": 50}, skills=tuple(map(Skill, ("CUDA", "quantization"))),
    venues={"MLSys": 1.0, "default": 0.0}, publications=PublicationsTable(full_marks=2.0),
)  # fmt: skip


def judged(*titles: str, rubric: Rubric = RUBRIC) -> Judgement:
    paper: dict[str, Any] = {
        "venue": "MLSys",
        "status": "published",
        "track": "main",
        "position": 1,
        "releaseDate": "2024",
        "summary": "Two winters with the crew of a harbour.",
    }
    return Judgement(
        Columns([profile_of({"publications": [paper | {"name": title} for title in titles]})]), RUBRIC, AS_OF
    )


def papers(*titles: str) -> int:
    return int(judged(*titles).publications.total[0])


def test_a_title_that_only_names_a_skill_is_no_paper() -> None:
    assert papers("Quantization") == papers("On CUDA") == 0
    notes = [paper.note for paper in judged("Quantization").publications.node(0).details or ()]
    assert notes == ["its title only names what the rubric asks for"]
    assert papers("Quantization of harbour cranes") == 2500


def test_titles_that_differ_in_names_alone_are_one() -> None:
    assert papers("CUDA for harbour cranes", "Quantization for harbour cranes") == 2500
    assert papers("CUDA for harbour cranes", "Quantization for fishing boats") == 5000
    notes = {
        paper.note for paper in judged("CUDA revisited", "Quantization revisited").publications.node(0).details or ()
    }
    assert notes == {None, "but for such names its title is that of another paper"}


def test_titles_that_name_nothing_are_left_alone() -> None:
    assert papers("Harbour cranes", "Fishing boats") == 5000


def test_one_template_for_every_skill_carries_little() -> None:
    names = ("CUDA", "quantization", "Kubernetes", "Terraform", "beekeeping", "information retrieval")
    asked = msgspec.structs.replace(RUBRIC, skills=tuple(map(Skill, names)))
    own = ("harbour cranes", "fishing boats", "night trains", "mountain huts", "paper mills", "steam engines")
    template = judged(*(f"{name} revisited" for name in names), rubric=asked).skills
    told = judged(*(f"{name} for {what} of a town" for name, what in zip(names, own, strict=True)), rubric=asked).skills
    assert 4 * template.total[0] < 3 * told.total[0]


def test_titles_that_say_the_same_have_the_worth_of_one_venue() -> None:
    def note(*titles: str) -> str:
        (skill, _) = judged(*titles).skills.node(0).details or ()
        return next(text for part in (skill, *(skill.details or ())) if (text := part.note))

    assert "venues worth 0.50" in note(
        "CUDA revisited"
    )  # named in a title, which counts twice, beside one word of four
    assert "venues worth 0.50" in note("CUDA revisited", "CUDA and quantization revisited")
    assert "venues worth 3.00" in note("CUDA for harbour cranes at night", "CUDA for fishing boats in winter")

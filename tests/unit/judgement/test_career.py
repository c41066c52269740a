"""What a strong career earns by a rubric."""

from pathlib import Path

import pytest

from screen.ground.package_data import load_tables
from screen.judgement.career import _document, strong_career
from screen.sources.rubric_file import load_rubric, parse_rubric

ROOT = Path(__file__).resolve().parents[3]
DAY = "2026-11-20"


@pytest.mark.parametrize("path", sorted((ROOT / "rubrics").glob("*.toml")), ids=lambda path: path.stem)
def test_it_earns_more_than_half_and_not_all(path: Path) -> None:
    assert 5000 < strong_career(load_rubric(path), DAY) < 9000


def test_rubrics_without_papers_years_or_skills() -> None:
    for points in ("skills = 100", "skills = 60\nseniority = 40", "keywords = 100"):
        text = f'title = "Engineer"\nsummary = "Brews tea by machine."\n[points]\n{points}\n[[skills]]\nname = "CUDA"\n'
        rubric, _ = parse_rubric(text, "one.toml", "0")
        assert rubric is not None
        assert 0 < strong_career(rubric, DAY) <= 10_000


def test_the_words_of_a_pool_play_no_part() -> None:
    text = 'title = "Engineer"\n[points]\nkeywords = 100\n[keywords]\nterms = ["tea", "kettle"]\nidf = "{}"\n'
    pool, reference = (parse_rubric(text.replace("{}", kind), "one.toml", "0")[0] for kind in ("pool", "reference"))
    assert pool is not None and reference is not None
    assert strong_career(pool, DAY) == strong_career(reference, DAY)


def test_every_sentence_has_one_place_for_what_is_looked_for() -> None:
    sentences = load_tables("career.toml")["sentences"]
    assert len(set(sentences)) == len(sentences) >= 30
    assert all(sentence.count("{}") == 1 and sentence.format("CUDA").endswith(".") for sentence in sentences)


def test_it_is_three_jobs_of_two_years_and_a_paper_every_other_one() -> None:
    text = """
title = "Tea engineer"
points = { skills = 60, publications = 40 }
venues = { NeurIPS = 1.0, default = 0.2 }
[[skills]]
name = "CUDA"
[[skills]]
name = "Rust"
"""
    rubric, _ = parse_rubric(text, "one.toml", "0")
    assert rubric is not None
    told = _document(rubric, 12 * 2026 + 10)
    assert told["basics"] == {"name": "Invented Career", "label": "Tea engineer"}
    assert told["skills"] == [{"name": "Skills", "keywords": ["CUDA", "Rust"]}]
    dates = [(job["position"], job["startDate"], job.get("endDate")) for job in told["work"]]
    assert dates == [
        ("Tea engineer", "2024-12", None),
        ("Tea engineer", "2022-12", "2024-11"),
        ("Tea engineer", "2020-12", "2022-11"),
    ]
    named = [[word for line in job["highlights"] for word in ("CUDA", "Rust") if word in line] for job in told["work"]]
    assert named == [["CUDA", "CUDA"], ["Rust", "Rust"], []]
    papers = told["publications"]
    assert [(paper["status"], paper["track"], paper["position"], paper["venue"]) for paper in papers] == [
        ("published", "main", 1, "NeurIPS")
    ] * 3
    assert [paper["releaseDate"] for paper in papers] == ["2026-05", "2024-05", "2022-05"]
    assert [paper["authors"][0] for paper in papers] == ["Invented Career"] * 3
    assert [word for paper in papers for word in ("CUDA", "Rust") if word in paper["name"]] == ["CUDA", "Rust", "CUDA"]
    assert len({paper["name"].replace("Rust", "CUDA") for paper in papers}) == 3

"""What a strong career earns by a rubric."""

from pathlib import Path

import pytest

from screen.ground.package_data import load_tables
from screen.judgement.career import strong_career
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

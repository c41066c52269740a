"""Fairness: what must be found, and what only looks like it."""

import pytest

from screen.judgement.lint.linter import check_reading
from screen.judgement.lint.rule import Example
from screen.judgement.lint.words import iter_phrases
from screen.sources.rubric_file import parse_reading

IDS = frozenset(f"RUB3{number:02}" for number in range(1, 11))


def found(text: str) -> list[str]:
    reading = parse_reading(Example(text).whole, "r.toml", "")
    return sorted({problem.rule for problem in check_reading(reading, IDS)})


@pytest.mark.parametrize(
    ("summary", "rules"),
    [
        ("A graduate of a top-tier university.", ["RUB301"]),
        ("Someone from MIT or Stanford.", ["RUB301"]),
        ("Uses the MIT license and Stanford CoreNLP.", []),
        ("Formerly at Google.", ["RUB302"]),
        ("Someone from Google.", ["RUB302"]),
        ("An ex-Meta engineer.", ["RUB302"]),
        ("Uses Google Cloud, meta-learning and Apple Metal.", []),
        ("Stanford or Google alumni", ["RUB301", "RUB302"]),
        ("We want a Stanford graduate.", ["RUB301"]),
        ("MIT, Stanford / Google-trained people.", ["RUB301", "RUB302"]),
        ("People from Stanford or Google.", ["RUB301", "RUB302"]),
        ("Builds with Google engineers.", ["RUB302"]),
        ("Works with Toronto engineers on Google Cloud experience.", []),
        ("Knows the Stanford parser. Graduate students welcome.", []),
        ("Uses Google, and graduates quickly.", []),
        ("Compares Stanford, Parsers and degrees.", []),
        ("FAANG experience is a plus.", ["RUB302"]),
        ("Migrates from Google Cloud to bare metal.", []),
        ("Moves away from Apple Metal.", []),
        ("Someone from Google Inc.", ["RUB302"]),
        ("Someone from Google, Cloud specialist", ["RUB302"]),
        ("Someone from Google Engineers' ranks", ["RUB302"]),
        ("Stanford ML engineer", ["RUB301"]),
        ("Google machine-learning engineers", ["RUB302"]),
        ("A Google senior software engineer", ["RUB302"]),
        ("Uses Google software; engineers it well", []),
        ("Uses Google machine learning", []),
        ("Toronto ML engineer", []),
        ("Toronto ML graduates", ["RUB301"]),
        ("Must be a US citizen.", ["RUB303"]),
        ("Knows German tax law and Korean speech recognition.", []),
        ("For recent graduates and digital natives.", ["RUB304"]),
        ("Aged 25 to 35.", ["RUB304"]),
        ("People under 35.", ["RUB304"]),
        ("Latency under 30 ms on Young's double slit.", []),
        ("Keeps errors below 35%.", []),
        ("Native-level English.", ["RUB305"]),
        ("Cloud native, React Native, native code.", []),
        ("A rock-star coder; he writes tests.", ["RUB306"]),
        ("Writes tests; HE and HIS are acronyms here.", []),
        ("The hero of the chemistry department.", ["RUB306"]),
        ("Must be a cultural fit.", ["RUB307"]),
        ("Fits curves; knows culture media.", []),
        ("No employment gaps, please.", ["RUB308"]),
        ("Mind the gap between theory and practice.", []),
        ("Able-bodied and married.", ["RUB309"]),
        ("Has at most 5 years of experience.", ["RUB310"]),
        ("Has 2-4 years of experience.", ["RUB310"]),
        ("Has 5 years or less.", ["RUB310"]),
        ("Has at least 5 years, or 5+ years.", []),
        ("Y\\u006fung people.", ["RUB304"]),
        ("Has 5 yrs max", ["RUB310"]),
        ("Age 30", ["RUB304"]),
        ("Aged 30", ["RUB304"]),
        ("Ages 25", ["RUB304"]),
        ("Under 30s", ["RUB304"]),
        ("Over 50s", ["RUB304"]),
        ("Below 30s", ["RUB304"]),
        ("HER, HIM and SHE are names of models; HIS too.", []),
        ("SHE.", []),
        ("HER.", []),
        ("HIM.", []),
        ("Young’s modulus", []),
        ("Ninja++ and Ninja# of old", []),
        ("Google", []),
        ("MIT", []),
        ("ex-Google", ["RUB302"]),
        ("Works at Google Graduates' house", ["RUB302"]),
        ("Someone from MIT and Stanford.", ["RUB301"]),
        ("Someone from MIT; Google is a tool.", ["RUB301"]),
        ("Someone from MIT. Google is a tool.", ["RUB301"]),
        ("Someone from MIT (Google is a tool).", ["RUB301"]),
        ("Someone from MIT Google", ["RUB301"]),
        ("Uses Google, MIT licences and Stanford alumni", ["RUB301"]),
        ("Google (engineer)", []),
        ("Google / Meta engineers", ["RUB302"]),
        ("Google ML", []),
    ],
)
def test_prose(summary, rules):
    assert found(f'summary = "{summary}"\n') == rules


@pytest.mark.parametrize(
    ("term", "rules"),
    [
        ("Stanford", ["RUB301"]),
        ("stanford parser", []),
        ("University of Nowhere", ["RUB301"]),
        ("Nowhere Institute of Technology", ["RUB301"]),
        ("Nowhere State University", ["RUB301"]),
        ("university teaching", []),
        ("teaching at a university", []),
        ("Google", ["RUB302"]),
        ("Google Kubernetes Engine", []),
        ("Amazon Web Services", []),
        ("American", ["RUB303"]),
        ("Japanese", []),
        ("Guru", ["RUB306"]),
        ("He initialization", []),
        ("ninja", ["RUB306"]),
        ("Ninja", ["RUB306"]),
        ("ninja build", []),
        ("generic programming", []),
        ("age estimation from faces", []),
        ("up to 3 years", ["RUB310"]),
    ],
)
def test_terms(term, rules):
    assert found(f'[[skills]]\nname = "tea"\nterms = ["{term}"]\n') == rules
    assert found(f'[[skills]]\nname = "{term}"\n') == rules


def test_a_maximum_of_years_as_a_key():
    assert found("seniority = { max_years = 5 }\n") == ["RUB310"]


def test_a_phrase_is_placed_to_the_word_and_said_once():
    reading = parse_reading(
        'title = "The young and the young"\nsummary = """\nUn-youthful,\n  young."""\n', "r.toml", ""
    )
    places = [(problem.line, problem.column) for problem in check_reading(reading, IDS)]
    assert places == [(1, 14), (3, 4), (4, 3)]


@pytest.mark.parametrize(
    ("text", "is_term", "found"),
    [
        ("young people", True, []),
        ("Youth work diploma", True, []),
        ("Works with young people in care", False, []),
        ("Supporting young offenders", False, []),
        ("young", True, ["young"]),
        ("youth", True, ["youth"]),
        ("young at heart", True, ["young"]),
        ("A team of young people", False, ["young"]),
        ("Looking for young people", False, ["young"]),
        ("We work with young colleagues", False, ["young"]),
    ],
)
def test_the_age_of_whom_one_works_with_judges_nobody(text: str, is_term: bool, found: list[str]) -> None:
    assert [words for _, words in iter_phrases(text, is_term=is_term)] == found


def test_certificates_and_questions_are_read_as_well() -> None:
    asked = 'title = "Potter"\nask = ["Native speaker?"]\n[points]\nskills = 100\n[[skills]]\nname = "kilns"\n'
    asked += '[[certificates]]\nname = "Norwegian citizenship"\n[[certificates]]\nname = "Youth work diploma"\n'
    reading = parse_reading(asked, "r.toml", "")
    assert [problem.rule for problem in check_reading(reading, IDS)] == ["RUB305", "RUB303"]

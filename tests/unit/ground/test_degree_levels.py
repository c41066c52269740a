import pytest

from screen.ground.degree_levels import DEGREES, LEVELS, degree_words, level_of_degree
from screen.ground.word_lists import word_list


@pytest.mark.parametrize(
    ("study", "level"),
    [
        ("Bachelor of Science", "bachelor"),
        ("B.Sc. in Physics", "bachelor"),
        ("BS", "bachelor"),
        ("Bachelor's degree", "bachelor"),
        ("MPharm (2:1)", "master"),
        ("MBBS", "master"),
        ("M.Sc", "master"),
        ("MSc and PhD", "phd"),
        ("Ph.D. in Computer Science", "phd"),
        ("Doctor of Philosophy", "phd"),
        ("Master of Arts", "master"),
        ("MBA", "master"),
        ("Diplom-Ingenieur", "master"),
        ("Ausbildung zur Kauffrau", "apprenticeship"),
        ("Associate of Arts", "associate"),
        ("학사", "bachelor"),
        ("컴퓨터공학 석사", "master"),
        ("工学博士", "phd"),
        ("硕士", "master"),
        ("Licence professionnelle", "bachelor"),
        ("Laurea magistrale", "master"),
        ("Certificate in Baking", None),
        ("ma petite école", None),
        ("", None),
    ],
)
def test_the_level_of_a_degree(study: str, level: str | None) -> None:
    assert level_of_degree(study) == level


@pytest.mark.parametrize("phrase", sorted(word_list("no_degree")))
def test_what_is_called_by_the_word_for_a_degree_is_none(phrase: str) -> None:
    assert level_of_degree(f"Certified {phrase.title()}, 2019") is None
    assert level_of_degree(f"BSc Physics; {phrase}") == "bachelor"


@pytest.mark.parametrize(
    ("study", "level"),
    [
        ("Master Electrician", None),
        ("Licensed master plumber", None),
        ("Master Data Science", "master"),
        ("Master Teacher Education", "master"),
        ("Master Cyber Security", "master"),
        ("Master Informatik", "master"),
        ("Master Computer Science", "master"),
        ("Master Gender Studies", "master"),
        ("Master of Teaching", "master"),
        ("Executive Master", "master"),
        ("Master", "master"),
    ],
)
def test_a_master_of_a_trade_has_no_degree_by_that(study: str, level: str | None) -> None:
    assert level_of_degree(study) == level


@pytest.mark.parametrize("study", ["18th Edition (BS 7671)", "BS EN ISO 9001 Lead Auditor", "MS ISO 9001", "MS Office"])
def test_a_standard_or_a_program_is_no_degree(study: str) -> None:
    assert level_of_degree(study) is None


def test_a_year_behind_a_degree_is_no_number_of_a_standard() -> None:
    assert level_of_degree("BS 2014, Mathematics") == "bachelor"


def test_every_word_is_of_its_level() -> None:
    assert tuple(degree_words()) == LEVELS == tuple(DEGREES)
    for level, words in degree_words().items():
        for word in words:
            assert level_of_degree(word) == level, word


@pytest.mark.parametrize(
    ("study", "level"),
    [("Dr. med.", "phd"), ("Juris Doctor", "phd"), ("Licence 3", "bachelor"), ("PGCE", "bachelor"), ("MEd", "master")],
)
def test_a_doctor_of_medicine_is_no_master_of_education(study: str, level: str) -> None:
    assert level_of_degree(study) == level

import numpy as np
import pytest

from screen.criteria.spoken import are_spoken
from screen.ground.pattern import Pattern
from screen.sources.columns import Columns
from screen.sources.profile import read_profile

ENGLISH = Pattern((("english",),), "exact", "English")
TEACHER = "Teacher of English"


def spoken(line: str, role: str = TEACHER, pattern: Pattern = ENGLISH) -> bool:
    """Whether a language that stands in a line is one that the person speaks."""
    columns = Columns([read_profile({"work": [{"highlights": [line]}]}, profile_id="ada", source="ada.json")])
    places = columns.find(pattern.steps)
    assert len(places) == 1
    return bool(np.all(are_spoken(columns, pattern, places, role)))


@pytest.mark.parametrize(
    "line",
    [
        "Fluent in English",
        "Fluent in Welsh, French and English",
        "Bilingual in English and French",
        "Native speaker of English",
        "Spoken and written English",
        "English: mother tongue",
        "English (C1), Welsh (B2)",
        "Good command of English",
        "Languages: Welsh, English",
        "Translated letters from English into Welsh",
    ],
)
def test_a_level_beside_a_language_says_that_it_is_spoken(line: str) -> None:
    assert spoken(line)


@pytest.mark.parametrize(
    "line",
    [
        "Fluent teacher of English",
        "Taught advanced English to grown-ups",
        "Taught spoken English",
        "Marked essays in English",
        "English, history and geography",
        "English language arts",
        "Business English",
        "English, native plants and birds",
        "Excellent results in painting, history, English",
    ],
)
def test_a_language_that_is_taught_or_a_subject_is_not_only_spoken(line: str) -> None:
    assert not spoken(line)


@pytest.mark.parametrize("role", ["Receptionist", "Translator", "Secretary of a school", ""])
def test_who_asks_for_no_teacher_takes_a_spoken_language(role: str) -> None:
    assert not spoken("Fluent in English", role)


def test_what_is_no_language_is_not_looked_at() -> None:
    assert not spoken("Fluent in pottery", TEACHER, Pattern((("pottery",),), "exact", "pottery"))

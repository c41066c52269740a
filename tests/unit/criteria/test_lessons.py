"""Lines about lessons."""

import numpy as np
import pytest

from laws.strategies import profile_of
from screen.criteria.lessons import lessons, not_passed
from screen.sources.columns import Columns


@pytest.mark.parametrize(
    ("line", "lesson"),
    [
        ("Attended a two-day training on kettles", True),
        ("I attended a kettle course in 2019", True),
        ("Successfully completed a course in kettles", True),
        ("Received training in kettles and pots", True),
        ("Gave a two-day training on kettles", False),
        ("Attended the kettle steering group", False),
        ("Attended kettle training and moved 80 pots to the new stove", False),
        ("Attended a course on kettles, built three of them", False),
        ("Launched well received kettle courses", False),
        ("Completed kettle exams of 20 patients a day", False),  # who is examined
        ("Completed model training on kettles", False),  # who trains a model is no pupil
        ("Received excellent course evaluations for kettles", False),
    ],
)
def test_what_somebody_was_taught(line: str, lesson: bool) -> None:
    columns = Columns([profile_of({"work": [{"highlights": ["Boiled kettles", line]}]})])
    assert lessons(columns, np.arange(len(columns.line_ends)))[-1] == lesson
    assert not lessons(columns, np.array([0]))[0]


def test_a_line_of_one_word_is_none_whatever_the_next_one_begins_with() -> None:
    columns = Columns([profile_of({"work": [{"highlights": ["Recently", "Attended the board", "Attended a course"]}]})])
    assert lessons(columns, np.arange(len(columns.line_ends))).tolist()[-3:] == [False, False, True]


def test_a_course_that_was_not_finished_and_what_is_planned_are_not_passed() -> None:
    taught = {
        "certificates": [{"name": "Kettles, online course (in progress)"}, {"name": "Kettle Pass"}],
        "education": [{"studyType": "BSc, in progress", "courses": ["Pots, not completed", "Trays"]}],
        "work": [{"highlights": ["Kettles in progress"]}],
    }
    columns = Columns([profile_of(taught)])
    found = [columns.line_text[line] for line in np.flatnonzero(not_passed(columns)).tolist()]
    assert sorted(found) == ["Kettles, online course (in progress)", "Pots, not completed"]

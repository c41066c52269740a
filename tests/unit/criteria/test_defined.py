"""Abbreviations that a profile defines itself."""

import pytest

from laws.strategies import judge
from screen.criteria.hits import Hits
from screen.criteria.line_finder import Sought
from screen.sources.columns import Columns
from screen.sources.profile import read_profile
from screen.sources.rubric import Rubric, Skill


def quotes(term: str, *people: tuple[str, ...]) -> list[tuple[str, str]]:
    """Person and quote of every line that names a term."""
    profiles = [
        read_profile(
            {"basics": {}, "work": [{"highlights": list(lines)}]}, profile_id=f"ada{number}", source="ada.json"
        )
        for number, lines in enumerate(people)
    ]
    columns = Columns(profiles)
    found = Hits(columns, [Sought(term, (term,))]).line.tolist()
    return [(columns.profile_ids[columns.line_profile[line]], columns.line_text[line]) for line in found]


@pytest.mark.parametrize(
    ("term", "first", "second"),
    [
        ("total productive maintenance", "Total productive maintenance (TPM) in a mill", "TPM champion of three lines"),
        ("merged ripple imaging", "MRI (merged ripple imaging) of knees", "Read MRI scans at night"),
        ("non-invasive tasting", "Non-invasive tasting (NIT) of cheeses", "NIT of pears"),
        ("long span assessment", "Long span assessments (LSAs) of bridges", "An LSA of roofs"),
        ("advanced line safety", "Advanced line safety (ALS)", "Taught ALS on boats"),
        ("enhanced recovery after surgery", "Enhanced recovery after surgery (ERAS)", "Led the ERAS board"),
    ],
)
def test_what_is_defined_in_one_line_is_found_in_another(term: str, first: str, second: str) -> None:
    assert quotes(term, (first, second), (second,)) == [("ada0", first), ("ada0", second)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Glass fibre lamination of bridges", "GFL of turbine blades"),
        ("Glass fibre lamination (with Ben)", "With Ben on a boat"),
        ("Glass fibre lamination (with Ben)", "GFL (turbine blades)"),
        ("Glass fibre lamination, GFL", "GFL of turbine blades"),
        ("GFL glass fibre lamination (of hulls)", "GFL of turbine blades"),
        ("GFL and glass fibre lamination", "GFL of turbine blades"),
        ("Glass fibre lamination (GFL)", "Worked for gfl magazine"),
    ],
)
def test_what_no_bracket_defines_or_nobody_spells_so_is_not(first: str, second: str) -> None:
    assert ("ada0", second) not in quotes("glass fibre lamination", (first, second))


@pytest.mark.parametrize(
    ("term", "line", "found"),
    [
        ("virtual reality", "Built VR scenes for nurses", True),
        ("virtual reality", "Kept vendor relations (VR) of a hotel warm", False),
        ("virtual reality", "Built scenes in virtual reality (VR)", True),
        ("natural language processing", "Taught neuro linguistic programming (NLP)", False),
        ("natural language processing", "Parsed tweets (NLP) for a bank", True),
    ],
)
def test_a_name_that_a_line_spells_out_otherwise_is_another(term: str, line: str, found: bool) -> None:
    assert bool(quotes(term, (line,))) is found


def test_a_definition_in_another_entry_takes_no_point_away() -> None:
    names = ("Glass fibre lamination", "Docker", "Kubernetes", "CUDA", "PyTorch")
    rubric = Rubric("Tea engineer", "r", "", points={"skills": 100}, skills=tuple(map(Skill, names)))
    line = "Ran GFL on Docker, Kubernetes, CUDA and PyTorch for the kettles of forty harbours"
    jobs = [{"highlights": [line], "startDate": "2019-01", "endDate": "2022-12"}]
    definition = {"highlights": ["Glass fibre lamination (GFL) of hulls"]}
    skills = judge(rubric, {"work": jobs}, {"work": [*jobs, definition]}).skills
    assert skills.points[0, 0] == 0 < skills.points[1, 0]
    assert skills.total[0] <= skills.total[1]


def test_what_one_person_defines_holds_for_no_other() -> None:
    first = ("Quality of glass (QG) in a mill", "QG of jars")
    second = ("Quality of glass (QOG) in a mill", "QOG of jars")
    assert quotes("quality of glass", first, second) == [
        *(("ada0", line) for line in first), *(("ada1", line) for line in second),
    ]  # fmt: skip

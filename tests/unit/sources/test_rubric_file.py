"""Rubric files: what they become, and what is said where they cannot."""

import re
from pathlib import Path

import pytest

from screen.ground.errors import InputError
from screen.sources.rubric import TRACKS, Matching
from screen.sources.rubric_file import load_rubric, parse_reading, parse_rubric, read_rubric

SMALL = 'title = "Invented role"\n[points]\nskills = 100\n[[skills]]\nname = "CUDA"\n'

FULL = """
requires = ">=0.1"
title = " Invented role "
summary = "Makes things."
tests_as_of = 2026-11-20
[points]
skills = 60
publications = 20
seniority = 20
[[skills]]
name = "CUDA"
weight = 2
terms = ["kernel"]
required = "used"
fuzzy = false
[[skills]]
name = "Go"
[venues]
Invented = 1
[publications]
full_marks = 2
tracks = { main = 1 }
[seniority]
min_years = 1
[matching]
related = false
[[tests]]
above = ["ada-example", "bo-example"]
min_score = 3
[[tests]]
candidate = "ada-example"
gate = { CUDA = "met" }
[tests.profile]
basics = { label = "x" }
"""


def parse(text: str):
    return parse_rubric(text, "r.toml", "0" * 64)


def test_what_is_left_out_takes_its_default():
    rubric, problems = parse(SMALL)
    assert problems == ()
    assert rubric is not None
    assert (rubric.summary, rubric.tests, rubric.venues) == ("", (), {"default": 0.0})
    assert rubric.publications.tracks == TRACKS
    assert rubric.seniority.target_years == 5


def test_every_field_arrives():
    rubric, problems = parse(FULL)
    assert problems == ()
    assert rubric is not None
    assert rubric.title == "Invented role"
    assert rubric.tests_as_of == "2026-11-20"
    cuda, go = rubric.skills
    assert (cuda.weight, cuda.terms, cuda.required) == (2.0, ("kernel",), "used")
    assert cuda.matching == Matching(fuzzy=False, related=False)
    assert go.matching == rubric.matching == Matching(related=False)
    assert rubric.publications.tracks == {"main": 1.0}
    assert rubric.publications.full_marks == 2.0
    assert rubric.seniority.min_years == 1.0
    assert rubric.tests[0].above == ("ada-example", "bo-example")
    assert rubric.tests[0].name == "ada-example above bo-example"
    assert rubric.tests[0].line == 27
    assert rubric.tests[1].profile == {"basics": {"label": "x"}}
    assert rubric.tests[1].gate == {"CUDA": "met"}


@pytest.mark.parametrize(
    ("line", "rule", "place"),
    [
        ("points = 3", "RUB104", (2, 10)),
        ("points = { skills = -1, keywords = 101 }", "RUB105", (2, 21)),
        ("points = { skills = nan }", "RUB105", (2, 21)),
        ("points = { skills = 99 }", "RUB108", (2, 1)),
        ("points = { skills = true }", "RUB104", (2, 21)),
        ('points = { skills = 100 }\nskills = [{ name = "a", required = "usd" }]', "RUB107", (3, 36)),
        ("points = { skills = 100 }\nskills = [{ weight = 1 }]", "RUB106", (3, 11)),
        ("points = { skills = 100 }\nskills = [1]", "RUB104", (3, 11)),
        ('points = { skills = 100 }\nskills = [{ name = "a", weight = 0 }]', "RUB105", (3, 34)),
        ('points = { skills = 100 }\nrequires = ">>1"', "RUB107", (3, 12)),
        ('points = { skills = 100 }\ntests_as_of = "soon"', "RUB107", (3, 15)),
        ("points = { skills = 100 }\ntests_as_of = 2026-01-01T00:00:00", "RUB104", (3, 15)),
        ("points = { skills = 100 }\n[[tests]]\nmax_rank = 1.5", "RUB104", (4, 12)),
        (f"points = {{ skills = {'9' * 400} }}", "RUB105", (2, 21)),
    ],
)
def test_a_malformed_rubric_is_no_rubric(line: str, rule: str, place: tuple[int, int]):
    rubric, problems = parse(f'title = "x"\n{line}\n')
    assert rubric is None
    assert (problems[0].rule, problems[0].line, problems[0].column) == (rule, *place)


def test_an_unknown_key_leaves_the_rubric_usable():
    rubric, problems = parse('sumary = "x"\n' + SMALL + "wieght = 2\n")
    assert rubric is not None
    assert [(p.rule, p.line, p.column, p.fix) for p in problems] == [
        ("RUB103", 1, 1, "did you mean `summary`?"),
        ("RUB103", 7, 1, "did you mean `weight`?"),
    ]


def test_a_key_in_the_wrong_table_is_sent_home():
    _, (problem,) = parse(SMALL + "tests_as_of = 2026-11-20\n")
    assert problem.fix == "move it to the top of the file, above the first table"
    _, (problem,) = parse(SMALL + "half_life_years = 8\n")
    assert problem.fix == "it belongs in [publications]"


def test_tables_under_a_misspelt_name_beside_the_right_one_are_renamed():
    _, (problem,) = parse(SMALL + '[[skill]]\nname = "Kilns"\n')
    assert (problem.rule, problem.fix) == ("RUB103", "rename it: [[skills]] may stand there several times")


def test_all_problems_come_at_once_in_the_order_of_the_file():
    _, problems = parse('titel = "x"\n[points]\nskills = "many"\n[keywords]\nidf = "refrence"\n')
    assert [(p.line, p.rule) for p in problems] == [(1, "RUB103"), (1, "RUB106"), (3, "RUB104"), (5, "RUB107")]


def test_a_malformed_file_is_refused_in_one_sentence(tmp_path: Path):
    path = tmp_path / "r.toml"
    path.write_text('title = "x"\n[points]\nskills = -1\n[keywords]\nidf = 3\n')
    with pytest.raises(InputError, match=r"r\.toml:3:10: `skills` must be from 0 to 100, not -1; .*\(and more: run"):
        load_rubric(path)


def test_the_command_that_tells_more_can_be_copied(tmp_path: Path):
    path = tmp_path / "bad role.toml"
    path.write_text('title = "x"\n[points]\nskills = -1\n[keywords]\nidf = 3\n')
    with pytest.raises(InputError, match=re.escape(f"run `screen check '{path}'`")):
        load_rubric(path)


@pytest.mark.parametrize(
    ("data", "message", "place"),
    [
        (b"\xff\xfet\x00", "UTF-16 or UTF-32, not UTF-8", (1, 1)),
        ('title = "é'.encode() + b'\xe9"', "not UTF-8", (1, 11)),
        (b'# ok\ntitle = "\xff"', "not UTF-8", (2, 10)),
    ],
)
def test_what_is_not_utf8_is_said_with_its_place(tmp_path: Path, data: bytes, message: str, place: tuple[int, int]):
    path = tmp_path / "r.toml"
    path.write_bytes(data)
    rubric, (problem,), _ = read_rubric(path)
    assert rubric is None
    assert (problem.rule, problem.message, (problem.line, problem.column)) == ("RUB102", message, place)


def test_a_name_that_is_missed_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "tea-maker.toml").write_text("title = 'Tea'")
    with pytest.raises(InputError, match=r"no such file; did you mean `.*tea-maker\.toml`\?"):
        load_rubric(tmp_path / "tea-makr.toml")
    with pytest.raises(InputError, match="no such file; check the name"):
        load_rubric(tmp_path / "none" / "tea-makr.toml")


def test_a_folder_a_missing_file_and_a_giant_are_unreadable(tmp_path: Path):
    giant = tmp_path / "giant.toml"
    giant.write_bytes(b"#" * 4_000_001)
    for path, message in ((tmp_path, "a folder"), (tmp_path / "none.toml", "no such file"), (giant, "larger than")):
        with pytest.raises(InputError, match=message):
            load_rubric(path)


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path):
    path = tmp_path / "r.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SMALL.encode())
    assert load_rubric(path).title == "Invented role"


@pytest.mark.parametrize(
    ("terms", "fix"),
    [
        ('"nvcc"', 'write ["nvcc"]'),
        ('"CUDA, Triton, nvcc"', 'write an array, each string in quotes of its own: ["…", "…"]'),
        ('"CUDA; Triton"', 'write an array, each string in quotes of its own: ["…", "…"]'),
        ('"C++"', 'write ["C++"]'),
        ('".NET"', 'write [".NET"]'),
        *(
            (f'"CUDA{between}Triton"', 'write an array, each string in quotes of its own: ["…", "…"]')
            for between in (" and ", " or ", " und ", " & ", "+", " + ", "、", "·", "・", "\\t", " ", "/")
        ),
        (f'"{"long " * 12}"', 'write an array, each string in quotes of its own: ["…", "…"]'),
        ("3", "write an array of strings"),
    ],
)
def test_what_is_to_be_written_for_a_string_in_the_place_of_a_list(terms: str, fix: str) -> None:
    """What is told to be copied finds what was meant: no text that is cut, none that holds several."""
    text = f'title = "T"\npoints = {{ skills = 100 }}\n[[skills]]\nname = "Kernels"\nterms = {terms}\n'
    (problem,) = parse_reading(text, "r.toml", "").problems
    assert (problem.rule, problem.fix) == ("RUB104", fix)

"""Comments that let a finding stand."""

import pytest

from screen.judgement.lint.calibration_record import Calibration
from screen.judgement.lint.linter import check_reading
from screen.judgement.lint.registry import rubric_rules
from screen.sources.rubric_file import parse_reading

IDS = frozenset(rule.id for rule in rubric_rules())
REST = 'points = { skills = 100 }\n[[skills]]\nname = "CUDA"\n'


def found(head: str, ids=IDS) -> list[tuple[str, int]]:
    return [(problem.rule, problem.line) for problem in check_reading(parse_reading(head + REST, "r.toml", ""), ids)]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('title = "Young"\n', [("RUB304", 1)]),
        ('title = "Young"  # screen: ignore[RUB304] a name\n', []),
        ('title = "Young"  #screen:ignore[RUB304] a name\n', []),
        ('title = "Young"  # screen: ignore[RUB3] a name\n', []),
        ('title = "Young"  # screen: ignore[RUB1, RUB304] a name\n', []),
        ('title = "Young"  # screen: ignore a name\n', []),
        ('# screen: ignore[RUB304] a name\ntitle = "Young"\n', []),
        ('# screen: ignore[RUB304] a name\n# and more\ntitle = "Young"\n', []),
        ('# screen: ignore[RUB304] a name\n\ntitle = "Young"\n', [("RUB111", 1), ("RUB304", 3)]),
        ('title = "Young"\n# screen: ignore[RUB304] a name\n', [("RUB304", 1), ("RUB111", 2)]),
        ('title = "Young"  # screen: ignore[RUB304]\n', [("RUB110", 1)]),
        ('title = "Young"  # screen: ignore[RUB304] -- \n', [("RUB110", 1)]),
        ('title = "Young"  # screen: ignore[RUB301] a name\n', [("RUB304", 1), ("RUB111", 1)]),
        ('title = "Young"  # screen: ignore[RUB999] a name\n', [("RUB304", 1), ("RUB111", 1)]),
        ('title = "Young # screen: ignore[RUB304] in a string"\n', [("RUB304", 1)]),
        ('title = "# screen: ignore[RUB304] in a string" # screen: ignore[RUB304] x\n', [("RUB111", 1)]),
        ('title = "a"\n  # screen: ignore[RUB304] a name\n  # more\nsummary = "Young"\n', []),
        ('# screen: ignore[RUB304] XX\ntitle = "Young"\n', []),
        ('title = """\nA\nYoung\n"""  # not here\n', [("RUB304", 3)]),
        ('# screen: ignore[RUB304] a name\ntitle = """\nA\nYoung\n"""\n', []),
    ],
)
def test_ignores(head, expected):
    assert sorted(found(head)) == sorted(expected)


def test_a_comment_is_unused_only_if_its_rules_ran():
    head = 'title = "x"  # screen: ignore[RUB304] a name\n'
    assert found(head) == [("RUB111", 1)]
    assert found(head, IDS - {"RUB304"}) == []


def test_a_comment_works_with_windows_line_ends():
    text = f'title = "Young"  # screen: ignore[RUB304] a name\n{REST}'.replace("\n", "\r\n")
    assert check_reading(parse_reading(text, "r.toml", ""), IDS) == ()


def test_a_comment_at_the_end_of_the_file_has_nothing_below_it():
    text = f'title = "x"\n{REST}# screen: ignore[RUB304] a name'
    problems = check_reading(parse_reading(text, "r.toml", ""), IDS)
    assert [(problem.rule, problem.line) for problem in problems] == [("RUB111", 5)]


def test_a_comment_for_what_needs_a_pool_has_its_use_where_there_is_none():
    head = 'title = "x"  # screen: ignore[RUB401] for the next opening\n# screen: ignore[RUB225] he comes later\n'
    assert found(head) == []
    reading = parse_reading(head + REST, "r.toml", "")
    calibration = Calibration((("skills", "CUDA"),), (100,), ((1,), (2,), (3,), (4,)))
    problems = check_reading(reading, IDS, frozenset({"ada"}), calibration)
    assert [(problem.rule, problem.line) for problem in problems] == [("RUB111", 1), ("RUB111", 2)]


def test_what_keeps_a_rubric_from_being_scored_is_said_in_spite_of_a_comment():
    text = 'title = "x"\npoints = { skills = 90 }  # screen: ignore[RUB108] later\n[[skills]]\nname = "CUDA"\n'
    assert [problem.rule for problem in check_reading(parse_reading(text, "r.toml", ""), IDS)] == ["RUB108"]

"""Comments that let a finding stand."""

import pytest

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

"""What `screen rank` warns of, and which files a folder stands for."""

from pathlib import Path

import pytest

from screen.commands.check import warnings_for
from screen.sources.rubric_file import parse_reading

CLEAN = 'title = "Tea engineer"\npoints = { skills = 100 }\n\n[[skills]]\nname = "CUDA"\n'


def warned(text: str) -> list[str]:
    return [problem.rule for problem in warnings_for(parse_reading(text, "r.toml", ""))]


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (CLEAN, []),
        (f'requires = ">=99"\n{CLEAN}', ["RUB109"]),
        (CLEAN.replace("{ skills = 100 }", "{ skills = 60, publications = 40 }"), ["RUB201"]),
        (f"{CLEAN}[venues]\nNeurIPS = 1.0\n", ["RUB202"]),
        (f'{CLEAN}terms = ["---"]\n', ["RUB203"]),
        (f'{CLEAN}[[skills]]\nname = "cuda"\n', ["RUB204"]),
        (f"{CLEAN}wieght = 2\n", ["RUB103"]),
        (f'summary = "A young team of rockstars."\n{CLEAN}', ["RUB304", "RUB306"]),
        # what is only worth knowing stays with `screen check`
        (f'{CLEAN}terms = ["cuda"]\n', []),
        # a comment lets a finding stand, and one for a rule that needs a pool is not called useless
        (f'summary = "Young companies."  # screen: ignore[RUB304] companies\n{CLEAN}', []),
        (f"{CLEAN}weight = 2  # screen: ignore[RUB402] it decides, and should\n", []),
        (f"{CLEAN}weight = 2  # screen: ignore[RUB206] a note\n", []),
        (f"{CLEAN}weight = 2  # screen: ignore[RUB205] nothing is shared\n", ["RUB111"]),
    ],
)
def test_warnings(text: str, rules: list[str]) -> None:
    assert warned(text) == rules


def test_warnings_have_their_place_and_come_in_the_order_of_the_file() -> None:
    text = f'summary = "Young rockstars."\n{CLEAN}[venues]\nNeurIPS = 1.0\nNIPS = 0.8\n'
    problems = warnings_for(parse_reading(text, "r.toml", ""))
    assert [(problem.rule, problem.line) for problem in problems] == [
        ("RUB304", 1),
        ("RUB306", 1),
        ("RUB202", 7),
        ("RUB208", 9),
    ]


def test_a_malformed_rubric_is_said_too(tmp_path: Path) -> None:
    assert warned("title = \n") == ["RUB101"]

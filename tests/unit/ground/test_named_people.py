"""Names of people inside a text."""

import pytest

from screen.ground.named_people import persons_in


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Reported to Dr. Kettle Example, head of tea", ["Kettle"]),
        ("Letters for Mr Kettle", ["Kettle"]),
        ("Letters for Mrs. Kettle Teapotova", ["Kettle Teapotova"]),
        ("Sails with my friend Rust Teapotova", ["Rust Teapotova"]),
        ("Assistant to Prof. Rust Teapotova", ["Rust Teapotova"]),
        ("Professor Computer Science", []),
        ("Product manager Kettle Teapotova", []),
        ("Tea served by Kettle Teapotova", []),
        ("My friend Rust and I", []),
        ("MR IMAGING", []),
        ("dr. kettle example", []),
        ("Mr Łódka", ["Łódka"]),
    ],
)
def test_who_is_named(line: str, names: list[str]) -> None:
    assert [line[start:end] for start, end in persons_in(line)] == names

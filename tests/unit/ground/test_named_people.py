"""Names of people inside a text."""

import pytest

from screen.ground.named_people import persons_in, persons_told_in


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
        ("Helped Ms Teapotova and Ms Python in the shop", ["Teapotova", "Python"]),
        ("Knows Ms Excel, Ms Publisher, Ms Azure and MS Python", []),
        ("The diary of my manager, R. Kettle", ["R. Kettle"]),
        ("Bags for A. Kettle", ["A. Kettle"]),
        ("Fitted models in R. Kettle is next", []),
        ("Models with R. Kettle", []),
        ("Under the kind guidance of Kettle Brown", ["Kettle Brown"]),
        ("Leadership of Kettle migration", []),
        ("Under the roof of Kettle Brown", []),
        ("Reported to Kettle Brown, head cook", ["Kettle Brown"]),
        ("Worked with Kettle Cloud, a tool for cooks", []),
        ("Kettle Brown, head cook", []),
        ("As a Kettle Brewer, the manager of tea", []),
        ("dr. kettle example", []),
        ("Kettle Teapotova, our contractor, fixed it", ["Kettle Teapotova"]),
        ("Kettle Teapotova, contractor, fixed it", []),
        ("Mr Łódka", ["Łódka"]),
    ],
)
def test_who_is_named(line: str, names: list[str]) -> None:
    assert [line[start:end] for start, end in (*persons_in(line), *persons_told_in(line))] == names

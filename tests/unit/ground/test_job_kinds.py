"""Kinds of jobs by their titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen.ground.job_kinds import KINDS, is_doctorate, kind_of_title


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("", "full-time"),
        ("Research Scientist", "full-time"),
        ("Tea Engineer Intern", "internship"),
        ("Research Internship", "internship"),
        ("Internal Tools Engineer", "full-time"),
        ("Postdoctoral Researcher", "postdoc"),
        ("Teaching Assistant", "teaching"),
        ("Research Assistant", "research-assistant"),
        ("Visiting Researcher", "collaboration"),
        ("Freelance Developer", "freelance"),
        ("Part-time Barista", "part-time"),
    ],
)
def test_what_a_title_names(title: str, kind: str) -> None:
    assert kind_of_title(title) == kind


@given(st.text())
def test_every_title_has_a_known_kind(title: str) -> None:
    assert kind_of_title(title) in KINDS


@pytest.mark.parametrize(
    "study", ["Ph.D.", "PhD in Tea", "Doctor of Philosophy", "박사", "박사과정", "D.Phil.", "Doktorat"]
)
def test_a_doctorate(study: str) -> None:
    assert is_doctorate(study)


@pytest.mark.parametrize("study", ["", "M.Sc.", "Bachelor of Tea", "Medical Doctor's assistant", "phdx"])
def test_no_doctorate(study: str) -> None:
    assert not is_doctorate(study)

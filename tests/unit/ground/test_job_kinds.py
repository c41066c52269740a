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
        ("Tea engineer and tutor", "full-time"),
        ("Tutor & tea engineer", "full-time"),
        ("Freelance tea engineer & tutor", "freelance"),
        ("Tea engineer, tutor", "teaching"),
        ("Teaching assistant and tutor", "teaching"),
        ("Engineer and research assistant", "research-assistant"),
        ("Math and physics tutor", "teaching"),
        ("Engineer training and tutor", "teaching"),
        ("Intern engineer and tutor", "internship"),
        ("Research Assistant", "research-assistant"),
        ("Visiting Researcher", "collaboration"),
        ("Freelance Developer", "freelance"),
        ("Part-time Barista", "part-time"),
        ("PhD student", "phd"),
        ("Ph.D. candidate in tea science", "phd"),
        ("Doctoral Candidate, Institute of Kettles", "phd"),
        ("Doktorandin", "phd"),
        ("Doctorante en chimie du thé", "phd"),
        ("Doctoral researcher", "research-assistant"),
        ("Research scientist (PhD)", "full-time"),
        ("Werkstudentin Softwareentwicklung", "internship"),
        ("Marketing trainee", "internship"),
        ("Graduate trainee, tea buying", "full-time"),
        ("Management trainee", "full-time"),
    ],
)
def test_what_a_title_names(title: str, kind: str) -> None:
    assert kind_of_title(title) == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Volunteer Coordinator", "full-time"),
        ("Volunteer Manager", "full-time"),
        ("Senior Volunteer and Events Coordinator", "full-time"),
        ("Internship Program Manager", "full-time"),
        ("Intern Lead", "full-time"),
        ("Director of Teaching", "full-time"),
        ("Director of Internship Programs", "full-time"),
        ("Head of Volunteering", "full-time"),
        ("Manager, Internship Program", "full-time"),
        ("Director - Volunteer Engagement", "full-time"),
        ("Teaching Assistant Coordinator", "full-time"),
        ("Stage Manager", "full-time"),
        ("PhD student coordinator", "full-time"),
        ("Doctoral candidate services officer", "full-time"),
        ("Part-time Volunteer Coordinator", "part-time"),
        ("Freelance Project Manager", "freelance"),
        ("Part-time Programme Lead", "part-time"),
        ("Lead Volunteer", "volunteer"),
        ("Volunteer", "volunteer"),
        ("Project Manager (Volunteer)", "volunteer"),
        ("Program Manager Intern", "internship"),
        ("Intern, Program Manager", "internship"),
        ("Intern to the Director", "internship"),
        ("Summer Internship Program", "internship"),
        ("Research Intern - Office of the Head", "internship"),
        ("Head Teaching Assistant", "teaching"),
        ("Head TA", "teaching"),
    ],
)
def test_who_leads_others_is_not_one_of_them(title: str, kind: str) -> None:
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

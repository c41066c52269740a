"""Topics that name papers and projects by their printed identifiers."""

import pytest

from screen.documents.entries.findings import Findings
from screen.documents.entries.identifier import cited_in, identifier_of
from screen.documents.entries.remark import Remark
from screen.documents.profile.reference import link_references


def remark(title: str, identifier: str | None = None) -> Remark:
    return Remark(title, None, None, None, (), "a.md:1", identifier)


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("[C03] A Title", "C03"),
        ("**[P-1]** A Title", "P1"),
        ("J2. A Title", "J2"),
        ("[3] A Title", None),
        ("GPT 4 in Practice", None),
        ("AI 2027: A Title", None),
    ],
)
def test_identifier_of_an_entry(text: str, identifier: str | None) -> None:
    assert identifier_of(text) == identifier


@pytest.mark.parametrize(
    ("text", "title", "cited"),
    [
        ("Sampling ([C03], [P01])", "Sampling", ("C03", "P01")),
        ("Sampling [C03, P01]", "Sampling", ("C03", "P01")),
        ("Sampling (C1) and (C2)", "Sampling and", ("C1", "C2")),
        ("Sampling (fast)", "Sampling (fast)", ()),
    ],
)
def test_what_a_topic_cites(text: str, title: str, cited: tuple[str, ...]) -> None:
    assert cited_in(text) == (title, cited)


def test_topics_become_keywords_of_what_they_name() -> None:
    found = Findings(
        remarks={
            "interests": [remark("Sampling ([P1], [P2])"), remark("Kernels (P1)"), remark("Phones (GPT4)")],
            "projects": [remark("One", "P1"), remark("Two", "P2"), remark("Three")],
        }
    )
    linked = link_references(found).remarks
    assert [project.keywords for project in linked["projects"]] == [("Sampling", "Kernels"), ("Sampling",), ()]
    assert [topic.title for topic in linked["interests"]] == ["Sampling", "Kernels", "Phones (GPT4)"]


def test_an_identifier_of_two_entries_names_none() -> None:
    found = Findings(
        remarks={"interests": [remark("Sampling (P1)")], "projects": [remark("A", "P1"), remark("B", "P1")]}
    )
    linked = link_references(found).remarks
    assert [project.keywords for project in linked["projects"]] == [(), ()]

"""Pages that a service makes of an author's papers."""

from screen.documents.blocks.block import Document
from screen.documents.profile.aggregator import is_aggregator, parse_aggregator
from screen.documents.profile.assembly import assemble
from screen.documents.readers.text.plain import read_plain

ABSTRACT = "We pair odd socks. " * 13
PAGE = f"""Ada Example
12 papers
cited by 345

cs.LG, Mar 14, 2023

Pairing Odd Socks with Sparse Matrices

Ada Example, Bob Sample, Cy Specimen

{ABSTRACT}

cs.CL, May 2, 2021

A Study of Missing Laundry

Bob Sample, A. Example, et al.

Lint in Tumble Dryers

Cy Specimen, Dee Instance
"""


def page(text: str) -> Document:
    blocks, warnings, metadata = read_plain(text, "ada.txt")
    return Document("ada.txt", "text", "0" * 64, tuple(blocks), tuple(warnings), metadata)


def test_counts_above_dated_papers_make_an_aggregator():
    assert is_aggregator(page(PAGE))
    assert not is_aggregator(page(PAGE.replace("12 papers\ncited by 345\n", "")))
    assert not is_aggregator(page("Ada Example\n12 papers\ncited by 345\n\nWork\n\nEngineer, Example Works, 2020"))


def test_papers_of_an_aggregator_are_preprints_with_the_dates_above_them():
    papers, _ = parse_aggregator(page(PAGE), "Ada Example")
    assert [(paper.title, paper.standing.status, paper.standing.date, paper.position) for paper in papers] == [
        ("Pairing Odd Socks with Sparse Matrices", "preprint", "2023-03", 1),
        ("A Study of Missing Laundry", "preprint", "2021-05", 2),
        ("Lint in Tumble Dryers", "preprint", None, None),
    ]
    assert papers[0].authors == ("Ada Example", "Bob Sample", "Cy Specimen")
    assert papers[0].summary == ABSTRACT.strip()
    assert [paper.truncated for paper in papers] == [False, True, False]


def test_what_an_aggregator_cannot_tell_is_said():
    profile = assemble([page(PAGE)])
    assert "work" not in profile
    assert [entry["name"] for entry in profile["publications"]] == [
        "Pairing Odd Socks with Sparse Matrices",
        "A Study of Missing Laundry",
        "Lint in Tumble Dryers",
    ]
    said = profile["meta"]["warnings"]
    assert "ada.txt: 1 list of authors is cut by 'et al.': positions beyond the cut are not known" in said
    assert "ada.txt: 1 paper is printed without a year" in said

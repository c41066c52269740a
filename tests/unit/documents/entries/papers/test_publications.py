from pathlib import Path

import pytest

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import Span
from screen.documents.entries.papers.publications import parse_publications
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document
from screen.documents.sections.section import Section

LIST = """# Ada Example

## Publications

1. A. Example (2023). Rye and its keepers in winter. *{first}*.
2. A. Example, B. Sample (2021). {remark}The price of wheat in old towns. *{second}*.
"""


def papers(first: str, second: str, remark: str = "") -> list[tuple[str, str | None]]:
    text = LIST.format(first=first, second=second, remark=remark)
    told = assemble([read_document(Path("cv.md"), text.encode())])["publications"]
    return [(paper["status"], paper.get("publisher")) for paper in told]


def test_an_unknown_venue_in_the_style_of_a_known_one_is_one() -> None:
    assert papers("Journal of Ecology", "Oikos Invented") == [
        ("published", "Journal of Ecology"),
        ("published", "Oikos Invented"),
    ]


@pytest.mark.parametrize(
    "second", ["Submitted", "Working paper", "arXiv preprint", "Under review at Oikos", "Towards Rye"]
)
def test_what_a_paper_says_of_itself_stays(second: str) -> None:
    assert papers("Journal of Ecology", second)[1][0] not in ("published", "accepted")


@pytest.mark.parametrize(
    ("old", "new"),
    [("## Publications", "## Preprints"), ("*Oikos Invented*.", "*Oikos Invented*.\n   - A preprint tells more.")],
)
def test_what_is_said_above_or_below_a_paper_stays(old: str, new: str) -> None:
    first = "Journal of Machine Learning Research"
    text = LIST.format(first=first, second="Oikos Invented", remark="").replace(old, new)
    told = assemble([read_document(Path("cv.md"), text.encode())])["publications"]
    assert [paper["status"] for paper in told] == ["published", "preprint"]


def test_a_title_may_begin_as_a_legend_does() -> None:
    blocks = [Block("item", (Span(f"{title}. Ada Example, Bob Sample. ICML 2023."),), 1) for title in JOINT]
    read = parse_publications(Section(("publications",), "", (), tuple(blocks), 0, "cv.md"), "Ada Example")
    assert [paper.title for paper in read.papers] == JOINT


JOINT = ["Joint Learning of Socks", "Shared Gardens of Hedgehogs", "Corresponding Points in Images of Socks"]


def test_without_a_known_venue_none_is_told_by_its_style() -> None:
    assert [status for status, _ in papers("Oikos Invented", "Rye Invented")] == ["preprint", "preprint"]


def test_names_before_a_title_in_quotation_marks_are_its_authors() -> None:
    text = """# Ada Example

## Publications

1. A. Example and B. Vumotrix, “Homing behaviour of limpets on warming shores,” *Marine Rye*, vol. 8, pp. 41–53, 2023.
2. B. Vumotrix and A. Example, “Forty years of quadrats,” *Journal of Ecology*, vol. 2, pp. 1–9, 2020.
"""
    told = assemble([read_document(Path("cv.md"), text.encode())])["publications"]
    assert [(paper["name"], paper["authors"]) for paper in told] == [
        ("Homing behaviour of limpets on warming shores", ["A. Example", "B. Vumotrix"]),
        ("Forty years of quadrats", ["B. Vumotrix", "A. Example"]),
    ]


def test_what_a_label_names_otherwise_is_no_author() -> None:
    work = "#### {title}\n\nICML 2023\n\nContributors: Bob Sample; Ada Example\n\nSource: Ada Example\n\n"
    titles = ("Long rye and its keepers in winter", "The price of wheat in old towns")
    listed = "".join(work.format(title=title) for title in titles)
    told = assemble([read_document(Path("cv.md"), f"# Ada Example\n\n### Works (2)\n\n{listed}".encode())])
    assert [paper["authors"] for paper in told["publications"]] == [["Bob Sample", "Ada Example"]] * 2

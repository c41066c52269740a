"""Lists of papers that leave their one author out."""

from pathlib import Path

import pytest

from screen.documents.blocks.line import lines_of
from screen.documents.entries.papers.listing import cleaned_lines
from screen.documents.entries.papers.token import tokens_of
from screen.documents.entries.papers.unsigned import unsigned_labels
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document
from screen.documents.readers.text.plain import read_plain


def papers(listed: str) -> list[tuple[str, list[str], str]]:
    """Title, authors and status of each paper of a list."""
    text = f"Ada Example\nada@example.org\n\nEducation\nPhD, Economics, 2018\n\nPublications\n{listed}"
    told = assemble([read_document(Path("cv.txt"), text.encode())]).get("publications", [])
    return [(paper["name"], paper.get("authors", []), paper["status"]) for paper in told]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (
            "- Rent Control and School Choice (with B. Muster), revise and resubmit, Review of Economic Studies\n"
            "- Who Pays for Clean Air? (with C. Sample and D. Probe), Journal of Public Economics, 2020\n"
            "- The Long Shadow of Tram Lines, submitted to Urban Studies\n",
            [
                ("Rent Control and School Choice", ["B. Muster"], "under-review"),
                ("Who Pays for Clean Air?", ["C. Sample", "D. Probe"], "published"),
                ("The Long Shadow of Tram Lines", [], "under-review"),
            ],
        ),
        (
            "Salts That Wait. Submitted to ICML.\nWarm Ions. ICML 2021.\n",
            [("Salts That Wait", [], "under-review"), ("Warm Ions", [], "published")],
        ),
        (
            "Warm Ions, joint with Bela Muster, Journal of Public Salts 188 (2020).\n"
            "Urban Trams, Urban Studies 56(3), 2019.\n",
            [("Warm Ions", ["Bela Muster"], "published"), ("Urban Trams", [], "published")],
        ),
        (
            '"Water Prices, Water Rates," World Kettles 140 (2021): 1-20.\n"Clean Air," under review.\n',
            [("Water Prices, Water Rates", [], "published"), ("Clean Air", [], "under-review")],
        ),
        (
            "2020  Who Pays for Trams? Journal of Kettles 188.\n2019  Urban Trams. Kettle Studies 56(3), 100-120.\n",
            [("Who Pays for Trams?", [], "published"), ("Urban Trams", [], "published")],
        ),
        (
            "Water Prices in Lima\nJournal of Kettles, 2021\nThe Long Shadow of Trams\nJournal of Pots, 2019\n",
            [("Water Prices in Lima", [], "published"), ("The Long Shadow of Trams", [], "published")],
        ),
        (
            "Boxes that pack themselves\nJournal of Kettles, 2021\n\nOn tokens\nUnder review\n",
            [("Boxes that pack themselves", [], "published"), ("On tokens", [], "under-review")],
        ),
    ],
)
def test_a_title_begins_each_entry_whatever_words_it_has(
    listed: str, expected: list[tuple[str, list[str], str]]
) -> None:
    assert papers(listed) == expected


@pytest.mark.parametrize(
    ("listed", "title"),
    [
        (
            "Work submitted\nSalts That Wait, Nature\n\nPublished\nWarm Ions of Ice, Nature Energy, 2021\n",
            "Work submitted",
        ),
        ("Best Paper Award, ICML 2020\nBoxes that pack themselves, ICML 2020\n", "Best Paper Award"),
        ("PhD thesis: Boxes of Ice, Sample University, 2019\nMSc thesis: Ice, 2015\n", "PhD thesis: Boxes of Ice"),
        ("Nature Energy, 2021: Boxes that pack themselves\nICML, 2020: Crates by chance\n", "Nature Energy"),
        (
            "Boxes of Ice (ICML 2021)\nI also wrote of crates for others in 2020.\n",
            "I also wrote of crates for others in 2020",
        ),
    ],
)
def test_what_stands_in_the_place_of_a_title_may_be_none(listed: str, title: str) -> None:
    assert title not in [name for name, *_ in papers(listed)]


@pytest.mark.parametrize(
    ("name", "signed"),
    [("Muster Eszter", "E. Muster"), ("Nguyễn Thị Mẫu", "T. M. Nguyễn"), ("Eszter Muster", "E. Muster")],
)
def test_a_list_is_signed_by_whom_it_is_of_in_either_order_of_the_name(name: str, signed: str) -> None:
    text = (
        f"# {name}\n\n## Publications\n\n"
        f"1. **Salts That Wait for Rain**. **{signed}**, B. Sample, and C. Probe. *Nature Energy, 2021*\n"
        f"2. **A Survey of Warm Ions**. **{signed}** and B. Sample. *ICML, 2020*\n"
    )
    told = assemble([read_document(Path("cv.md"), text.encode())])["publications"]
    assert [(paper["authors"], paper["position"]) for paper in told] == [
        ([signed, "B. Sample", "C. Probe"], 1),
        ([signed, "B. Sample"], 1),
    ]


def test_names_of_others_begin_no_such_list() -> None:
    first, second = "Test, B., & Proof, C. (2021). Boxes of Ice. NeurIPS.", "Proof, C. (2020). Crates by chance. ICML."
    assert [len(authors) for _, authors, _ in papers(f"{first}\n{second}\n")] == [2, 1]


@pytest.mark.parametrize(("behind", "is_unsigned"), [(" B. Test", False), ("", True)])
def test_a_title_with_a_name_at_its_end_is_left_to_learnt_weights(behind: str, *, is_unsigned: bool) -> None:
    text = "".join(f"{title}{behind}\nJournal of Ice, 2021\n" for title in ("Boxes of Ice", "Crates of Ice"))
    assert are_unsigned(text) == is_unsigned


def are_unsigned(text: str) -> bool:
    lines = cleaned_lines(lines_of(read_plain(text, "cv.txt")[0]))
    return unsigned_labels(lines, tokens_of(lines), "Ada Example") is not None


@pytest.mark.parametrize(
    ("second", "is_unsigned"),
    [
        ("Crates of Ice, Example Press, 2020", True),  # the family's name in that of a house
        ("Crates of Ice, Example, A., Journal of Ice, 2020", False),
        ("Crates of Ice, Journal of Ice — 2020\nCones of Ice, Journal of Ice, 2019", True),
    ],
)
def test_who_signs_and_what_parts_the_cells_of_one_entry(second: str, *, is_unsigned: bool) -> None:
    assert are_unsigned(f"Boxes of Ice, Journal of Ice, 2021\n{second}\n") == is_unsigned


def test_cells_that_dashes_part_are_left_to_learnt_weights() -> None:
    """They stand in orders of their own."""
    assert not are_unsigned("Boxes of Ice, Journal of Ice — 2021\nCrates of Ice, Journal of Ice — 2020\n")

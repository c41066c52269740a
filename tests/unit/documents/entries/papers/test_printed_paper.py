from collections.abc import Sequence

import pytest

from screen.documents.blocks.block import Block, Kind
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.span import Span
from screen.documents.entries.papers.printed_paper import Legend, PrintedPaper, read_legend
from screen.documents.entries.papers.publications import parse_publications
from screen.documents.entries.papers.reading_choice import read_entry
from screen.documents.sections.section import Section


def paper(*spans: Span | str, details: Sequence[str] = (), legend: Legend | None = None) -> PrintedPaper:
    made = tuple(span if isinstance(span, Span) else Span(span) for span in spans)
    lines = lines_of([Block("paragraph", made, line=1, source="cv.md")])
    below = lines_of([Block("item", (Span(text),), 1) for text in details])
    found = read_entry(lines, below, "Ada Example", legend)[1]
    assert found is not None
    return found


TITLES = [
    "Ada Example, Bob Sample. Folding Paper Planes. ICML 2024.",
    "A. Example, B. Sample, “Folding Paper Planes,” in Proc. ICML, 2024.",
    "Example, A., & Sample, B. (2024). Folding Paper Planes. In ICML.",
    "Ada Example, Bob Sample, Folding Paper Planes, International Conference on Machine Learning (ICML), 2024",
    "Folding Paper Planes\nAda Example, Bob Sample\nICML 2024",
    "Ada Example, Bob Sample\nFolding Paper Planes\nICML 2024",
    "[1] Ada Example, Bob Sample: Folding Paper Planes. ICML 2024: 1-10",
    "[ICML 2024 Oral] Folding Paper Planes\nAda Example, Bob Sample",
    "ICML 2024\nFolding Paper Planes\nAda Example, Bob Sample\nPaper | Code | Project page",
    "Folding Paper Planes. Ada Example, Bob Sample. ICML 2024.",
    "Folding Paper Planes (ICML 2024). Ada Example, Bob Sample.",
]


@pytest.mark.parametrize(
    "text",
    [
        "Example, A., Sample, B. (2020) ‘What socks remember of us’, Journal of Widgets, 12(3), pp. 1-9.",
        "A. Example, B. Sample, 'What socks remember of us', Journal of Widgets, 12(3), 2020.",
        "Ada Example, Bob Sample. What socks remember of us [code]. ICML 2023. [pdf] [slides]",
        "Ada Example (equal contribution), Bob Sample. What socks remember of us. ICML 2023.",
    ],
)
def test_a_title_has_no_quotation_marks_labels_of_links_or_stops_around_it(text: str) -> None:
    found = paper(text)
    assert found.title == "What socks remember of us"
    assert "[" not in str(found.standing.publisher)


@pytest.mark.parametrize(
    "title",
    ["Why ‘socks’ remember us", "What socks answer to ‘why’", '"Who goes there?": socks at night', "“Why” of socks"],
)
def test_quotation_marks_within_a_title_stay(title: str) -> None:
    assert paper(f"Ada Example, Bob Sample. {title}. ICML 2023.").title == title


@pytest.mark.parametrize(
    ("authors", "note", "equal"),
    [
        ("Ada Example (equal contribution), Bob Sample (equal contribution)", "", True),
        ("Bob Sample (co-first), Ada Example (co-first), Cy Muster", "", True),
        ("Ada Example, Bob Sample", " Equal contribution.", True),
        ("Cy Muster, Di Probe, Ada Example", " Equal contribution.", False),
    ],
)
def test_words_tell_of_equal_contributors(authors: str, note: str, equal: bool) -> None:
    assert paper(f"{authors}. Folding Paper Planes. ICML 2023.{note}").equal is equal


@pytest.mark.parametrize("role", ["Role: co-first author", "역할: 공동 제1저자"])
def test_a_labelled_role_tells_of_equal_contributors(role: str) -> None:
    found = paper(
        "Folding Paper Planes in Strong Winds",
        details=["Authors: Bob Sample, Ada Example", role, "Status: under review"],
    )
    assert (found.authors, found.position, found.equal) == (("Bob Sample", "Ada Example"), 2, True)
    assert found.standing.status == "under-review"


def test_an_award_below_a_paper_is_its_own_and_an_abstract_its_summary() -> None:
    text = "Ada Example, Bob Sample. Folding Paper Planes. ICML 2023."
    long = "Folded planes fly far, as the best paper of our time says, and no wind that we know of can hold them up."
    found = paper(text, details=["Best Paper Award", f"Abstract: {long}", "[pdf] [code]"])
    assert (found.standing.distinctions, found.summary) == (("best paper",), long)
    assert paper(text, details=[long]).standing.distinctions == ()
    assert paper(text, details=[long, "[pdf] [code]"]).summary == long


def test_a_title_ends_with_its_quotation_marks() -> None:
    found = paper('A. Example, B. Sample, "Folding Paper Planes in Strong Wind," Targeting ICML 2024.')
    assert (found.title, found.standing.status) == ("Folding Paper Planes in Strong Wind", "in-preparation")
    assert paper("A. Example, B. Sample. “Folding” Is All Planes Need. ICML 2024.").title.endswith("All Planes Need")


@pytest.mark.parametrize("text", TITLES)
def test_title_authors_and_venue_in_any_layout(text: str) -> None:
    found = paper(text)
    assert found.title == "Folding Paper Planes"
    assert len(found.authors) == 2
    assert (found.position, found.standing.venue, found.standing.date) == (1, "ICML", "2024")


def test_a_linked_title_within_a_line() -> None:
    found = paper(
        Span("Folding Paper Planes Twice", href="https://example.org"),
        ", ",
        Span("Ada Example", bold=True),
        ", Bob Sample, ICML 2024",
    )
    assert found.title == "Folding Paper Planes Twice"


def test_an_italic_venue_ends_the_title() -> None:
    found = paper("Ada Example, Bob Sample. Folding Paper Planes. ", Span("Journal of Folds", italic=True), ", 2024.")
    assert found.title == "Folding Paper Planes"
    assert found.standing.track == "journal"


def test_the_mark_must_stand_on_the_own_name() -> None:
    assert paper("A Title of Things\nBob Sample*, Ada Example*, Carl Dummy\nICML 2024").equal
    assert not paper("A Title of Things\nBob Sample*, Carl Dummy*, Ada Example\nICML 2024").equal


def test_a_mark_that_skips_the_first_author_is_not_of_equal_first_authors() -> None:
    assert not paper("A Title of Things\nBob Sample, Ada Example*, Carl Dummy*\nICML 2024").equal


def test_a_legend_says_what_marks_mean() -> None:
    legend = read_legend("* equal contribution, † corresponding author")
    assert legend == Legend("*", "†")
    text = "A Title of Things\nBob Sample†, Ada Example†, Carl Dummy*\nICML 2024"
    assert not paper(text, legend=legend).equal


def test_a_role_in_words_tells_the_position() -> None:
    assert paper("A Title of Things (UAI 2023)", details=["Role: First Author"]).position == 1
    found = paper("A Title of Things (2023)", details=["Role: Co-first Author"])
    assert (found.position, found.equal, found.standing.status) == (None, True, "preprint")


def test_venues_in_the_text_below_are_not_the_paper_s() -> None:
    found = paper("A Title of Things (2023)", details=["Later cited by papers at ICLR and NeurIPS."])
    assert found.standing.venue is None


def test_citations_are_counted_where_printed() -> None:
    assert paper("A Title of Things\nAda Example, Bob Sample\nICML 2020\n(1,234 citations)").citations == 1234
    assert paper("A Title of Things\nAda Example, Bob Sample\nICML 2020\nCited by 12").citations == 12
    assert paper("A Title of Things\nAda Example, Bob Sample\nJournal: Socks, 2019\nCitations: 9").citations == 9


def test_a_label_may_leave_open_how_many_it_names() -> None:
    assert paper("A Title of Things", details=["Author(s): Ada Example"]).authors == ("Ada Example",)


def listed(text: str, kind: Kind = "paragraph") -> list[PrintedPaper]:
    """The papers of a list that is one block."""
    block = Block(kind, (Span(text),), int(kind == "item"), source="cv.md")
    return parse_publications(Section(("publications",), "", (), (block,), 0, "cv.md"), "Ada Example").papers


def test_a_paragraph_of_wrapped_papers_is_cut_where_authors_begin_a_line() -> None:
    papers = listed(
        "A. Example, B. Muster. Socks and their places in the world. In\nProceedings of EAMT 2021.\n"
        "B. Muster, A. Example. A corpus of silent shirts. LREC 2020 Workshop on Laundry."
    )
    assert [(paper.title, paper.standing.track) for paper in papers] == [
        ("Socks and their places in the world", "main"),
        ("A corpus of silent shirts", "workshop"),
    ]


def test_the_year_of_a_venue_that_a_paper_waits_for_is_not_its_own() -> None:
    (made,) = listed("A. Example, B. Muster. Scaling socks. arXiv, 2024. (Submitted to ACL 2025)", "item")
    assert (made.standing.status, made.standing.date) == ("under-review", "2024")


@pytest.mark.parametrize(
    ("lead", "status"),
    [
        ("Submitted: ", "under-review"),
        ("[Under review] ", "under-review"),
        ("In revision. ", "under-review"),
        ("To appear — ", "accepted"),
        ("(in preparation) ", "in-preparation"),
    ],
)
def test_a_status_before_all_else_is_the_paper_s(lead: str, status: str) -> None:
    (made,) = listed(f"5. {lead}A. Example. Sorting socks, Nature Materials.")
    assert (made.title, made.authors, made.standing.status) == ("Sorting socks", ("A. Example",), status)


@pytest.mark.parametrize("text", ["US Patent 10,000,000, 2021.", "Invited talk at ICML 2022."])
def test_patents_and_invited_talks_are_no_papers(text: str) -> None:
    assert listed(f"A. Example, B. Muster. Sorting socks by their colour. {text}", "item") == []


def test_a_publisher_behind_a_venue_is_not_the_venue() -> None:
    (made,) = listed(
        "A. Example and B. Muster. 2021. Sorting socks. In Proceedings of the 2021 Conference on Empirical Methods in"
        " Natural Language Processing, pages 1–9, Online. Association for Computational Linguistics.",
        "item",
    )
    assert made.standing.venue == "EMNLP"


@pytest.mark.parametrize(("venue", "track"), [("BlackboxNLP @ EMNLP 2023", "workshop"), ("Oral @ CVPR 2023", "main")])
def test_an_event_at_a_conference_is_a_workshop(venue: str, track: str) -> None:
    (made,) = listed(f"A. Example, B. Muster. Sorting socks by their colour. {venue}.", "item")
    assert made.standing.track == track


@pytest.mark.parametrize(
    ("venue", "status"),
    [
        ("Phys. Rev. D 101 (2020) 012345, arXiv:1912.00000 [hep-ph]", "published"),
        ("arXiv preprint arXiv:1912.00000, 2019", "preprint"),
        ("arXiv:1912.00000 (2019), 12 pages", "preprint"),
        ("CoRR abs/1912.00000 (2019)", "preprint"),
        ("bioRxiv 448 (2019) 12", "preprint"),
        ("arXiv:1912.00000 [cs.CL], 15 (2019) 12 pages", "preprint"),
    ],
)
def test_a_volume_beside_a_preprint_is_a_journal_s(venue: str, status: str) -> None:
    (made,) = listed(f"A. Example, B. Muster. Sorting socks by their colour. {venue}.", "item")
    assert made.standing.status == status


@pytest.mark.parametrize(
    ("venue", "status", "track"),
    [
        ("CVPR 2024 (Highlight); extended version under review at TPAMI", "published", "main"),
        ("Accepted at the NeurIPS 2024 Workshop on Socks; journal version submitted to TMLR", "accepted", "workshop"),
        ("Short version at AAAI-23 Student Program", "published", "workshop"),
    ],
)
def test_what_waits_is_told_from_what_is_printed(venue: str, status: str, track: str) -> None:
    (made,) = listed(f"A. Example, B. Muster. Sorting socks by their colour. {venue}.", "item")
    assert (made.standing.status, made.standing.track) == (status, track)


@pytest.mark.parametrize(
    "text",
    [
        'Guest lecture: "Deep socks and their uses", Mock University, 2022.',
        "A. Example. Sorting socks, explained. Medium blog post, 2021.",
    ],
)
def test_lectures_and_blog_posts_are_no_papers(text: str) -> None:
    assert listed(text, "item") == []

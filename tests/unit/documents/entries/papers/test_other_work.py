import pytest

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import Span
from screen.documents.entries.papers.publications import PublicationsRead, parse_publications
from screen.documents.sections.section import Section

PAPER = "Ada Example, Bob Sample. Folding Paper Planes in Strong Winds. ICML 2024."


def listed(*texts: str) -> PublicationsRead:
    """What a list of items is read as."""
    blocks = tuple(Block("item", (Span(text),), 1, line=1, source="cv.md") for text in texts)
    return parse_publications(Section(("publications",), "", (), blocks, 0, "cv.md"), "Ada Example")


@pytest.mark.parametrize(
    ("text", "goes_to"),
    [
        ("Talk: Folding paper planes, ICML 2023.", "talks"),
        ("Talk: Ada Example, Bob Sample. What socks remember. ICML 2023.", "talks"),
        ("Keynote: What socks remember. ACL 2022.", "talks"),
        ("Ada Example. What socks remember of us. Invited talk at NeurIPS 2022.", "talks"),
        ("Reviewer for ICML 2023, NeurIPS 2022.", "service"),
        ("Instructor at Kettle Courses (Example Lab, 2018).", "service"),
        ("Session chair, ICML 2023.", "service"),
        ("Supervision: two master students, published at ICML 2023.", "service"),
    ],
)
def test_what_is_no_paper_outranks_a_venue_and_goes_to_its_list(text: str, goes_to: str) -> None:
    read = listed(PAPER, text)
    assert [paper.title for paper in read.papers] == ["Folding Paper Planes in Strong Winds"]
    assert [(other.goes_to, other.text) for other in read.others] == [(goes_to, text)]
    assert len(read.warnings) == 1


def test_a_short_title_that_says_how_far_it_is_is_a_paper() -> None:
    assert [paper.standing.status for paper in listed(PAPER, "Lids under load, submitted.").papers][1:] == [
        "under-review"
    ]
    assert len(listed(PAPER, "Lids under load.").papers) == 1


@pytest.mark.parametrize(
    "title",
    [
        "Poster Generation with Small Models",
        "Lecture Notes as Data for Kettles",
        "Reviewer Matching at Scale",
        "Telling Patent Applications by Their Sound",
        "Reading a PhD Thesis with Small Models",
    ],
)
def test_titles_may_begin_with_such_words(title: str) -> None:
    read = listed(PAPER, f"Ada Example, Bob Sample. {title}. NeurIPS 2023.")
    assert [paper.title for paper in read.papers][1:] == [title]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("US 11,111,111: Scale for hedgehogs (2020)", "a patent"),
        ("EP 1234567 Scale for small hedgehogs, 2020", "a patent"),
        ("Patent: Scale for small hedgehogs, 2020", "no paper by its own words"),
        ("Ada Example. What Socks Remember of Us. PhD thesis, University of Example, 2020.", "a thesis"),
        ("Ada Example. What Socks Remember of Us. Dissertation, University of Example, 2020.", "a thesis"),
        ("Ada Example. What Socks Remember of Us. Tesis doctoral, Universidad de Ejemplo, 2020.", "a thesis"),
        ("PhD thesis: What Socks Remember of Us. University of Example, 2020.", "a thesis"),
        ("Example A. A thesis on socks. PhD thesis, University of Example, 2020.", "a thesis"),
        (f"Ada Example. What Socks Remember{' of all the small gardens at night' * 6}. 2020.", "running text"),
        ("Your Name. Paper Title Number 1. Journal 1, 2020.", "left over from a template"),
    ],
)
def test_what_is_no_paper_and_belongs_to_no_list(text: str, reason: str) -> None:
    read = listed(PAPER, text)
    assert [paper.title for paper in read.papers] == ["Folding Paper Planes in Strong Winds"]
    assert read.others == []
    assert reason in read.warnings[0]


def test_a_review_signed_like_a_paper_is_none() -> None:
    read = listed(PAPER, "Ada Example. Reviewer for Annals of Socks, 2020.")
    assert [paper.title for paper in read.papers] == ["Folding Paper Planes in Strong Winds"]
    assert [other.text for other in read.others] or "no paper by its own words" in read.warnings[0]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Example. Judge for a Day: Scoring Kilns by Sound. ICML 2024.",
        "Ada Example, Bob Sample. Judge for a Day: Scoring Kilns by Sound. 2024.",
        "Ada Example. Mentoring at the Scale of a Town. 2024.",
    ],
)
def test_a_title_that_begins_like_a_role_is_a_paper_of_its_venue_or_authors(text: str) -> None:
    assert len(listed(PAPER, text).papers) == 2


def test_a_list_of_titles_alone_is_cut_at_its_lines() -> None:
    long = "Hedgehogs at night: a field guide to small gardens"
    titles = ["Weights of small animals", "Counting sheep by sound", long, "Do owls count?"]
    block = Block("paragraph", (Span("\n".join(titles)),), source="cv.pdf")
    read = parse_publications(Section(("publications",), "", (), (block,), 0, "cv.pdf"), "Ada Example")
    assert [paper.title for paper in read.papers] == titles


def test_a_few_words_among_signed_papers_are_no_title() -> None:
    assert [paper.title for paper in listed(PAPER, PAPER.replace("Folding", "Pressing"), "See my page").papers] == [
        "Folding Paper Planes in Strong Winds",
        "Pressing Paper Planes in Strong Winds",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Our kite was cited by a paper in Nature (2022).",
        "My folds are used in two papers at NeurIPS (2023).",
        "Acknowledged in B. Sample (2020), A History of Folding, SIGMOD.",
        "Two groups built their kite on my folds (ACL 2022).",
        "The authors of a SIGMOD paper (2022) thanked me for the kite.",
        "Notre cerf-volant a été cité par un article de Nature (2021).",
    ],
)
def test_a_sentence_about_papers_of_others_is_no_paper(text: str) -> None:
    read = listed(PAPER, text)
    assert [paper.title for paper in read.papers] == ["Folding Paper Planes in Strong Winds"]
    assert [text in warning for warning in read.warnings] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Our Folds and How We Lost Them. ICML 2023.",
        "Folding for Everybody (ICML 2023)",
        "Cited in Folds. Ada Example, Bob Sample. ICML 2023.",
        "What My Kite Taught Papers. Ada Example. ICML 2023.",
    ],
)
def test_titles_with_such_words_stay_titles(text: str) -> None:
    assert len(listed(text, text.replace("Fold", "Knot")).papers) == 2


def test_a_paper_without_authors_may_stand_in_papers_of_a_place() -> None:
    for text in ("Kites That Fold. Selected papers of ICML 2023, Boston, MA.", "Folding News Articles (ICML 2023)"):
        assert len(listed(PAPER, text).papers) == 2

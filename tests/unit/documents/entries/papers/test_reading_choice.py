"""Lists of invented papers in many styles: what begins where, and which part is which."""

import re
from collections.abc import Sequence

import pytest

from screen.documents.blocks.block import Block, Kind
from screen.documents.blocks.line import Line, lines_of
from screen.documents.blocks.span import Span
from screen.documents.entries.papers.printed_paper import PrintedPaper
from screen.documents.entries.papers.reading_choice import read_list

OWN = "Ada Example"
PAPERS = [
    (["Ada Example", "Bob Sample"], "Folding Paper Planes in Strong Winds", "ICML", "2024"),
    (["Bob Sample", "Ada Example", "Cy Dummy"], "What Socks Remember", "NeurIPS", "2023"),
    (["Ada Example"], "A Survey of Silent Kettles", "ACL", "2021"),
]


def blocks(*texts: Sequence[Span | str] | str, kind: Kind = "item") -> list[Line]:
    """Lines of blocks of one kind."""
    out = []
    for text in texts:
        parts = [text] if isinstance(text, str) else text
        spans = tuple(part if isinstance(part, Span) else Span(part) for part in parts)
        out.append(Block(kind, spans, int(kind == "item"), line=1, source="cv.md"))
    return lines_of(out)


def read(lines: Sequence[Line], own: str | None = OWN) -> list[PrintedPaper]:
    return [paper for _, paper in read_list(lines, own) if paper is not None]


def told(paper: PrintedPaper) -> tuple[list[str], str, str | None, str | None]:
    return [*paper.authors], paper.title, paper.standing.venue, paper.standing.date


STYLES = {
    "sentences": "{a}. {t}. In Proceedings of {v}, {y}.",
    "quotes": "{a}, “{t},” in {v}, {y}.",
    "year in brackets": "{a} ({y}). {t}. {v}.",
    "title first": "{t}. {a}. {v} {y}.",
    "lines": "{t}\n{a}\n{v} {y}",
    "venue first": "{v} {y}\n{t}\n{a}",
    "badge first": "[{v} {y}] {t}. {a}",
    "date at the left": "{y}\t{a}. {t}. {v}.",
    "bars": "{t} | {a} | {v} {y}",
    "numbers": "[1] {a}: {t}. {v} {y}.",
}


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@pytest.mark.parametrize("kind", ["item", "paragraph"])
def test_lists_in_many_styles(style: str, kind: Kind) -> None:
    texts = [style.format(a=", ".join(names), t=title, v=venue, y=year) for names, title, venue, year in PAPERS]
    assert [told(paper) for paper in read(blocks(*texts, kind=kind))] == PAPERS


def test_one_paragraph_of_several_papers() -> None:
    text = "\n".join(f"{', '.join(names)}. {title}. {venue}, {year}." for names, title, venue, year in PAPERS)
    assert [told(paper) for paper in read(blocks(text, kind="paragraph"))] == PAPERS


COMMAS = [
    (["Ada Example", "Bob Sample"], "Folding Paper Planes in Strong Winds", "Wind Letters"),
    (["Bob Sample", "Ada Example"], "What Socks Remember", "NeurIPS"),
    (["Ada Example"], "Kettles for Beginners", "ICML"),
]


@pytest.mark.parametrize("signed", [COMMAS, COMMAS[:2], COMMAS[1:]])
def test_lines_that_each_end_with_their_year_are_a_paper_each_where_all_is_parted_by_commas(
    signed: list[tuple[list[str], str, str]],
) -> None:
    text = "\n".join(
        f"{', '.join(names)}, {title}, {venue}, {2022 - at}" for at, (names, title, venue) in enumerate(signed)
    )
    found = [([*one.authors], one.title, one.standing.date) for one in read(blocks(text, kind="paragraph"))]
    assert found == [(names, title, str(2022 - at)) for at, (names, title, _) in enumerate(signed)]


def test_how_often_a_list_is_cited_is_no_paper() -> None:
    said, cited = (
        "Ada Example, Bob Sample. What Socks Remember. Wind Letters, 2021.",
        "Citations: 812, h-index 14 (2024)",
    )
    assert [one.title for one in read(blocks(f"{cited}\n{said}", kind="paragraph"))] == ["What Socks Remember"]


def test_a_heading_with_a_year_dates_the_papers_below_it() -> None:
    lines = blocks("2023", kind="heading") + blocks("Ada Example, Bob Sample. Folding Paper Planes in Winds. ICML.")
    (paper,) = read(lines)
    assert paper.standing.date == "2023"


@pytest.mark.parametrize(
    "names", ["Senior, A.M., Page, L.", "Lee Page, Hal Dean, Art Young", "M.-r. Field and O. Grant"]
)
def test_no_word_makes_a_stranger_of_an_author(names: str) -> None:
    (paper,) = read(blocks(f"{names} (2020). Folding Paper Planes in Strong Winds. In ICML."), None)
    assert paper.title == "Folding Paper Planes in Strong Winds"
    assert len(paper.authors) == (3 if names.count(" ") > 4 and "Senior" not in names else 2)


def test_an_entry_that_begins_with_its_venue_takes_no_neighbour_s() -> None:
    texts = [
        "NeurIPS 2024\nFolding Paper Planes in Winds\nAda Example, Bob Sample",
        "arXiv preprint\nWhat Socks Remember of Us\nAda Example, Cy Dummy",
        "ICML 2021\nA Survey of Silent Kettles\nBob Sample, Ada Example",
    ]
    assert [paper.standing.venue for paper in read(blocks(*texts, kind="paragraph"))] == ["NeurIPS", None, "ICML"]


def test_a_labelled_date_is_no_title() -> None:
    texts = [
        [Span(f"{title},", bold=True), f" {venue}\nPublished on: Jan 01, {year}\n{', '.join(names)}"]
        for names, title, venue, year in PAPERS
    ]
    assert [paper.title for paper in read(blocks(*texts))] == [title for _, title, _, _ in PAPERS]


def test_parts_in_paragraphs_of_their_own_come_round_again() -> None:
    parts = [part for names, title, venue, year in PAPERS for part in (title, venue, year, ", ".join(names))]
    assert [told(paper) for paper in read(blocks(*parts, kind="paragraph"))] == PAPERS


@pytest.mark.parametrize(
    ("own", "text", "title"),
    [
        ("王示例", "王示例, 李样本, 张模型. 基于图的虚构检索方法. 计算机学报, 2020.", "基于图的虚构检索方法"),
        ("김예시", "김예시, 이견본. 그래프 기반 가상 검색 기법. 정보과학회논문지, 2021.", "그래프 기반 가상 검색 기법"),
    ],
)
def test_papers_in_other_scripts(own: str, text: str, title: str) -> None:
    (paper,) = read(blocks(text), own)
    assert paper.title == title
    assert paper.position == 1


def test_a_word_of_a_venue_makes_no_venue_of_a_title_where_all_entries_are_laid_out_alike() -> None:
    titles = ["Fast Kettles", "What Socks Remember", "A Survey of Silent Kettles", "Folding Planes", "Tea at Scale"]
    texts = [f"{title}\nAda Example, Bob Sample\nConference on Kettles, 20{12 + at}" for at, title in enumerate(titles)]
    assert [paper.title for paper in read(blocks(*texts))] == titles


ACCOMPANIED = {
    "brackets": "{t} (with {a}), Quiet Quarterly, 2019.",
    "quotes": '"{t}" with {a}. Quiet Quarterly 3 (2019): 1-9.',
    "lines": "{t}\nwith {a}\nQuiet Quarterly, 2019",
    "last": "“{t},” Quiet Quarterly, 2019 (with {a})",
}


@pytest.mark.parametrize("style", ACCOMPANIED.values(), ids=ACCOMPANIED)
def test_names_behind_with_are_the_other_authors(style: str) -> None:
    several = [("Weights of Small Animals", ["Bo Sample", "Cy Muster"]), ("Counting Sheep by Sound", ["Cy Muster"])]
    texts = [style.format(t=title, a=" and ".join(names)) for title, names in several]
    papers = read(blocks(*texts))
    assert [(paper.title, [*paper.authors]) for paper in papers] == several
    assert {(paper.position, paper.standing.status, paper.standing.date) for paper in papers} == {
        (None, "published", "2019")
    }
    assert all((paper.standing.publisher or "").startswith("Quiet Quarterly") for paper in papers)


def test_a_list_read_as_one_good_paper_is_read_again_where_its_paragraphs_are_more() -> None:
    lines = blocks(
        "Trust, but Glance: Verification Behaviour in Triage\t2023\nAda Example, Jude Okafor, Lena Meier\nCHI",
        "Explanations Nobody Opens\t2021\nAda Example, Jude Okafor, Lena Meier\nCSCW",
        "How Controllers Override\t2024\nJude Okafor, Ada Example, Lena Meier\nTOCHI",
        kind="paragraph",
    )
    assert [(paper.title, paper.standing.date) for paper in read(lines, "Ada Example")] == [
        ("Trust, but Glance: Verification Behaviour in Triage", "2023"),
        ("Explanations Nobody Opens", "2021"),
        ("How Controllers Override", "2024"),
    ]


def printed(*parts: str) -> list[Span | str]:
    """`*title*` in bold, `_own name_` in bold italics, as many templates print them."""
    return [
        Span(part[1:-1], bold=True, italic=part[0] == "_") if part[0] in "*_" else part
        for text in parts
        for part in re.findall(r"\*[^*]+\*|_[^_]+_|[^*_]+", text)
    ]


def test_a_line_of_authors_is_no_title() -> None:
    own, titles = "Nokuthula Example-Reid", ("Tokens Are Not Kettles", "IziKettle")
    lines = blocks(
        printed(f"*{titles[0]}: Measuring Segmentation in Nguni Language Models*\t2024"),
        printed(f"_{own}_, Jude Okafor, Lena Meier\nACL\n*{titles[1]}: A Spoken and Written Corpus of isiZulu*\t2024"),
        printed(f"_{own}_, Jude Okafor, Lena Meier\nLREC-COLING"),
        kind="paragraph",
    )
    found = [(paper.title.split(":")[0], paper.standing.venue) for paper in read(lines, own)]
    assert found == [(titles[0], "ACL"), (titles[1], "LREC-COLING")]


@pytest.mark.parametrize("style", ["{a} ({y}). {t}. {v}, 20, 31-47.", "{y}\t{t}. {a}. {v}."])
def test_years_and_colons_within_a_title_are_of_it_where_the_others_end_with_their_sentence(style: str) -> None:
    titles = [
        "Soil moisture memory in boreal forests from 1950 to 2020",
        "Why land models dry out too fast",
        "Root depth and drought: a review",
        "A cheap sensor network for sloping ground",
        "Counting the water of trees",
    ]
    venues = [
        "Remote Sensing of Environment", "Journal of Hydrometeorology", "Ecohydrology", "Water Resources Research",
        "Hydrology and Earth System Sciences",
    ]  # fmt: skip
    authors = ["Example A, Dummy M, Sample T", "Dummy M, Example A", "Example A", "Sample T, Example A", "Example A"]
    texts = [
        style.format(a=names, t=title, v=venue, y=2021 - at)
        for at, (names, title, venue) in enumerate(zip(authors, titles, venues, strict=True))
    ]
    assert [paper.title for paper in read(blocks(*texts))] == titles

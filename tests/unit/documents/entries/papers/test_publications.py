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


PLAIN = """# Ada Example

## Publications

- Example, A., 2023. Rye and its keepers in winter. Journal of Ecology.
- Example, A., Sample, B., 2021. The price of wheat in old towns. {second}.
"""


@pytest.mark.parametrize(
    ("second", "status"),
    [
        ("Oikos Invented", "published"),
        ("Invented University of Rye", "preprint"),
        ("Counts and other things", "preprint"),
        ("EarthArXiv", "preprint"),
    ],
)
def test_a_name_behind_the_title_is_a_venue_where_a_known_one_stands_there(second: str, status: str) -> None:
    text = PLAIN.format(second=second)
    told = assemble([read_document(Path("cv.md"), text.encode())])["publications"]
    assert [paper["status"] for paper in told] == ["published", status]


@pytest.mark.parametrize(
    ("third", "status"),
    [
        ("Submitted", "published"),
        ("Under review at Rye", "published"),
        ("arXiv:2301.01234", "published"),
        ("", "preprint"),
    ],
)
def test_where_another_paper_says_how_far_it_is_an_unknown_venue_is_one(third: str, status: str) -> None:
    text = PLAIN.replace("Journal of Ecology", third).format(second="Oikos Invented, 2021")
    told = assemble([read_document(Path("cv.md"), text.encode())])["publications"]
    assert told[1]["status"] == status
    assert told[0]["status"] not in ("published", "accepted")


@pytest.mark.parametrize(("venue", "status"), [("Counts and other things", "preprint"), ("Tea Blog", "preprint")])
def test_what_is_no_name_of_a_journal_stays_a_preprint_there(venue: str, status: str) -> None:
    text = PLAIN.replace("Journal of Ecology", "Submitted").format(second=f"{venue}, 2021")
    told = assemble([read_document(Path("cv.md"), text.encode())])["publications"]
    assert told[1]["status"] == status


def test_behind_title_and_authors_what_reads_as_a_title_is_a_venue() -> None:
    listed = [
        "**Kettles under load.** Ada Example, Bo Sample. Composite Kettles, 2020.",
        "**Cups under load.** Bo Sample, Ada Example. International Journal of Fatigue, 2019.",
    ]
    text = "# Ada Example\n\n## Publications\n\n" + "\n\n".join(listed)
    told = assemble([read_document(Path("cv.md"), text.encode())])["publications"]
    assert [paper["publisher"] for paper in told] == ["Composite Kettles", "International Journal of Fatigue, 2019"]


def test_authors_end_before_a_year_behind_which_the_venue_stands() -> None:
    text = "# Ada Example\n\n## Publications\n\n" + "".join(
        f"- Example, A., Sample, B. {year}, MNRAS, 488, 1003: *{title}*\n"
        for year, title in ((2022, "Dust in the wake of dwarfs"), (2019, "Rings that should not be"))
    )
    told = assemble([read_document(Path("cv.md"), text.encode())])["publications"]
    assert [(paper["authors"], paper["releaseDate"], paper["track"]) for paper in told] == [
        (["A. Example", "B. Sample"], "2022", "journal"),
        (["A. Example", "B. Sample"], "2019", "journal"),
    ]
    assert told[0]["publisher"].startswith("MNRAS")


def test_a_server_of_preprints_is_no_part_of_the_title_before_it() -> None:
    text = (
        "# Ada Example\n\n## Publications\n\n"
        "1. Example, A., & Sample, B. (2025). Contact-Rich Folding: A Review. arXiv:2502.99881.\n"
        "2. **Ada Example**, Bob Sample. *A Census of Northern Socks*. arXiv preprint arXiv:2504.99107. 2025.\n"
        "3. Ada Example, Bob Sample. A Census of Southern Socks. bioRxiv, doi:10.1101/2025.02.99.\n"
        "4. **Ada Example**, Bob Sample. *Tuning of Small Pumps in the North*. NeurIPS 2024.\n"
    )
    told = assemble([read_document(Path("cv.md"), text.encode())])["publications"]
    assert [(paper["name"], paper["status"]) for paper in told[:3]] == [
        ("Contact-Rich Folding: A Review", "preprint"),
        ("A Census of Northern Socks", "preprint"),
        ("A Census of Southern Socks", "preprint"),
    ]


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


def test_behind_editors_stands_the_title_of_the_book() -> None:
    text = "# Ada Example\n\n## Publications\n\n" + "".join(
        f"- Example, A. (2022). {title}. In P. Fennel (Ed.), Handbook of idle thought (pp. 101–124). Rye Press.\n"
        for title in ("Sleep and the wandering mind", "Counting in the plural")
    )
    told = assemble([read_document(Path("cv.md"), text.encode())])["publications"]
    assert [paper["name"] for paper in told] == ["Sleep and the wandering mind", "Counting in the plural"]


def test_paragraphs_that_open_with_quotation_marks_are_papers_of_their_own() -> None:
    text = (
        '# Ada Example\n\n## Publications\n\n"Counting Barrels." Journal of Wine History 12, no. 3 (2018): 33-50.\n\n'
        '"Ropes." Submitted to Maritime Review.\n\n"Forged Manifests." Past Harbours 44 (2020): 1-29.\n'
    )
    told = assemble([read_document(Path("cv.md"), text.encode())])["publications"]
    assert [(paper["name"], paper["status"]) for paper in told] == [
        ("Counting Barrels", "published"),
        ("Ropes", "under-review"),
        ("Forged Manifests", "published"),
    ]


def test_what_leads_to_those_who_wrote_with_somebody_is_no_paper() -> None:
    text = "# Ada Example\n\n## Publications\n\n" + "".join(
        f"### {title}\n\nSample Letters\n\n{year}\n\n- Authored with Bela Muster\n\n"
        for title, year in (("Counting the Late Reports", 2017), ("Readmission Is No Label", 2020))
    )
    told = assemble([read_document(Path("cv.md"), text.encode())])["publications"]
    assert [(paper["name"], paper["authors"]) for paper in told] == [
        ("Counting the Late Reports", ["Bela Muster"]),
        ("Readmission Is No Label", ["Bela Muster"]),
    ]


SHORT = """# Ada Example

## Publications

- B. Sample, A. Example. Honk. CUI 2025 (poster).
- A. Example, C. Muster. Pay by swipe. CHI 2022.
- C. Muster, A. Example. Hum. CUI 2024.
- A. Example. Drift. IMWUT 5(2), 2021.
"""


def test_a_title_of_one_word_is_one_and_takes_no_neighbours_authors() -> None:
    told = assemble([read_document(Path("cv.md"), SHORT.encode())])["publications"]
    assert [(paper["name"], paper["position"], paper.get("venue"), paper["track"]) for paper in told] == [
        ("Honk", 2, None, "preprint"),
        ("Pay by swipe", 1, "CHI", "main"),
        ("Hum", 2, "CUI", "main"),
        ("Drift", 1, "IMWUT", "journal"),
    ]


def test_a_volume_of_a_conference_that_no_list_knows_is_told_by_its_pages() -> None:
    listed = (
        "- Example, A., Muster, K. (2022): Fahrkarten für alle. In: Mensch und Zorbel 2022, S. 101–110.\n"
        "- Example, A. (2021): Knöpfe. Zeitschrift für Muster 12(3), S. 44–51.\n"
    )
    text = f"# Ada Example\n\n## Veröffentlichungen\n\n{listed}"
    told = assemble([read_document(Path("cv.md"), text.encode())])["publications"]
    assert [(paper["name"], paper["status"], paper["track"]) for paper in told] == [
        ("Fahrkarten für alle", "published", "main"),
        ("Knöpfe", "published", "journal"),
    ]
    assert told[0]["publisher"].startswith("Mensch und Zorbel 2022")


def test_the_venue_of_an_institution_shows_where_venues_stand() -> None:
    listed = (
        "- A. Example. Salt in kettles. Solid Kettle Ionics, 2020.\n"
        "- A. Example. Steam. Journal of the Sample Society, 2022.\n"
        "- A. Example. Lids. University of Example, 2023.\n"
    )
    told = assemble([read_document(Path("cv.md"), f"# Ada Example\n\n## Papers\n\n{listed}".encode())])["publications"]
    assert {paper["name"]: paper["status"] for paper in told} == {
        "Salt in kettles": "published",
        "Steam": "published",
        "Lids": "preprint",
    }


@pytest.mark.parametrize("days", [("20 May, 2024", "6 Dec, 2023"), ("", "")])
def test_names_below_a_title_with_its_venue_are_its_authors(days: tuple[str, str]) -> None:
    first, second = (f"{day}\n\n" if day else "" for day in days)
    listed = (
        f"{first}A Kettle Treebank in Proceedings of LREC-COLING 2024\n\nBo Sample, Ada Example and Cy Muster-Dey\n\n"
        f"{second}Lids: A Benchmark of Pots in Findings of EMNLP 2023\n\nAda Example* and Bo Sample*\n"
    )
    told = assemble([read_document(Path("cv.md"), f"# Ada Example\n\n## Papers\n\n{listed}".encode())])["publications"]
    assert [(paper["name"], paper["authors"], paper["track"]) for paper in told] == [
        ("A Kettle Treebank", ["Bo Sample", "Ada Example", "Cy Muster-Dey"], "main"),
        ("Lids: A Benchmark of Pots", ["Ada Example", "Bo Sample"], "findings"),
    ]


def test_what_stands_below_a_paper_with_its_authors_is_none_of_them() -> None:
    listed = '- Ada Example, Bo Sample. "Kettles: Notes in Their Margins". ACL 2024.\n  Outstanding Paper Award.\n'
    (paper,) = assemble([read_document(Path("cv.md"), f"# Ada Example\n\n## Papers\n\n{listed}".encode())])[
        "publications"
    ]
    assert (paper["name"], paper["authors"]) == ("Kettles: Notes in Their Margins", ["Ada Example", "Bo Sample"])


def test_what_a_bracket_says_that_a_paper_was_is_no_part_of_its_title() -> None:
    text = (
        "# Ada Example\n\n## Publications\n\n- Example, A. Snow in tall pots (poster). Annual Meeting of Pots, 2021.\n"
    )
    (paper,) = assemble([read_document(Path("cv.md"), text.encode())])["publications"]
    assert (paper["name"], paper["track"], paper["publisher"]) == (
        "Snow in tall pots",
        "workshop",
        "Annual Meeting of Pots, 2021",
    )


def of_lines(text: str, form: str = "md") -> list[tuple[str, str | None, str | None, str | None]]:
    told = assemble([read_document(Path(f"cv.{form}"), text.encode())])["publications"]
    return [(one["name"], one.get("publisher"), one.get("releaseDate"), one.get("summary")) for one in told]


RYE = ("Rye in winter", "Kiln Proceedings", "2021-10", "How towns keep it.")


@pytest.mark.parametrize(
    "entry",
    [
        "<h3>Rye in winter</h3><p>Oct 2021</p><h4>Kiln Proceedings</h4><p>How towns keep it.</p>",
        "<h3><a href='https://rye.example'>Rye in winter</a></h3><p>Oct 2021</p><p>Kiln Proceedings</p>"
        "<p>How towns keep it.</p>",
        "<ul><li>Oct 2021</li></ul><h3>Rye in winter</h3><p>Kiln Proceedings</p><p>How towns keep it.</p>",
        "<p><b>Rye in winter</b></p><p>Oct 2021</p><h5>Kiln Proceedings</h5><p>How towns keep it.</p>",
        "<h3>Rye in winter</h3><p>Oct 2021</p><p>Publié par Kiln Proceedings</p><p>How towns keep it.</p>",
        "<p>Oct 2021</p><p>Rye in winter</p><p>in Kiln Proceedings</p><p>How towns keep it.</p>",
    ],
)
def test_what_is_said_of_a_paper_is_no_paper(entry: str) -> None:
    head = "<h1>Ada Example</h1><h2>Publications</h2>"
    assert of_lines(head + entry, "html") == [RYE]
    barley = entry.replace("Rye in winter", "Barley for the brewers").replace("Oct 2021", "May 2019")
    both = of_lines(head + entry + barley.replace("How towns keep it.", "What they pay."), "html")
    assert both == [RYE, ("Barley for the brewers", "Kiln Proceedings", "2019-05", "What they pay.")]


def test_a_word_leads_from_the_title_to_the_venue() -> None:
    assert of_lines("# Ada Example\n\n## Publications\n\nRye in winter in Kiln Proceedings 2023\n") == [
        ("Rye in winter", "Kiln Proceedings 2023", "2023", None)
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "<div>Oct 2021</div><div>Alert fatigue is a budget</div><div>in Kiln Proceedings</div>",
        "<div>Alert fatigue is a budget</div><div>Kiln Proceedings</div><div>01 October 2021</div>"
        "<div><a href='https://p.example'>https://p.example</a></div>",
    ],
)
def test_a_sentence_below_a_title_in_plain_lines_tells_of_it(lines: str) -> None:
    """Nothing but its place and its full stop says so."""
    (paper,) = of_lines(f"<h1>Ada Example</h1><h2>Publications</h2>{lines}<div>How to spend pages.</div>", "html")
    assert paper[:2] == ("Alert fatigue is a budget", "Kiln Proceedings")
    assert paper[3] == "How to spend pages."


def test_lines_with_a_date_each_are_as_many_papers() -> None:
    head = "<h1>Ada Example</h1><h2>Publications</h2>"
    first = "<p>Counting rivers from five labels in Remote Kiln Letters, <span>June 2023</span></p>"
    second = "<p>A margin for barley in Clay Letters, <span>May 2021</span></p><p>Spotlight</p>"
    found = of_lines(head + first + second, "html")
    assert [(name, date) for name, _, date, _ in found] == [
        ("Counting rivers from five labels", "2023-06"),
        ("A margin for barley", "2021-05"),
    ]


def test_a_day_in_a_cell_of_its_own_is_no_part_of_the_title() -> None:
    title = (Span("Alert fatigue is a budget", bold=True), Span("\t"), Span("2021-10-01", bold=True))
    venue = (Span("Publié par Kiln Proceedings"),)
    blocks = [Block("paragraph", spans) for spans in (title, venue, (Span("How to spend pages."),))]
    read = parse_publications(Section(("publications",), "Publications", (), tuple(blocks), 0, "cv.pdf"), "Ada Example")
    assert [(paper.title, paper.standing.date) for paper in read.papers] == [
        ("Alert fatigue is a budget", "2021-10-01")
    ]

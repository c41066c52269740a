"""Plain entries: awards and projects, with the dates that date them and those that only stand in their names."""

from pathlib import Path

import pytest

from screen.documents.blocks.block import Document
from screen.documents.entries.remark import Remark, parse_remarks
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document
from screen.documents.readers.text.plain import read_plain
from screen.documents.readers.web.markdown import read_markdown
from screen.documents.sections.section import split_sections


def remarks(text: str) -> list[Remark]:
    blocks, _, _ = read_markdown(text, "a.md")
    (section,) = [part for part in split_sections(Document("a.md", "markdown", "", tuple(blocks))) if part.blocks]
    return parse_remarks(section)


def plain(text: str) -> list[Remark]:
    blocks, _, _ = read_plain(text, "a.txt")
    (section,) = [part for part in split_sections(Document("a.txt", "text", "", tuple(blocks))) if part.blocks]
    return parse_remarks(section)


def test_a_year_in_the_name_of_an_award_is_kept_and_divides_nothing() -> None:
    (award,) = remarks("# Awards\n\n- EXAMPLECONF 2021 challenge, **Third Prize**  \n  Example Society, Jun. 2021\n")
    assert award.title == "EXAMPLECONF 2021 challenge, Third Prize"
    assert (award.start, award.summary) == ("2021-06", "Example Society")


@pytest.mark.parametrize("printed", ["(2024.03-2024.10)", "(03/2024-10/2024)", "(2024년 3월-2024년 10월)"])
def test_months_of_a_span_without_spaces(printed: str) -> None:
    (project,) = remarks(f"# Projects\n\n- Invented Engine {printed} - served in production\n")
    assert (project.start, project.end) == ("2024-03", "2024-10")
    assert project.title == "Invented Engine - served in production"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Best poster, ISMB 2021, Lyon", "Best poster, ISMB, Lyon"),
        ("Grant, Example Council, 2020–2025, 1.5 M", "Grant, Example Council, 1.5 M"),
        ("Scholarship (2010 – 2012), Example Guild", "Scholarship, Example Guild"),
        ("Scholarship [2010], Example Guild", "Scholarship, Example Guild"),
        ("Third loaf, 2013; shared", "Third loaf; shared"),
        ("Loaves. Bakers 2018. Invited", "Loaves. Bakers. Invited"),
        ("Loaf (2017) of Kyoto", "Loaf of Kyoto"),
        ("Loaves, Bakers 2019 (keynote)", "Loaves, Bakers (keynote)"),
        ("Loaf (Kyoto, 2012)", "Loaf (Kyoto)"),
        ("Loaf (Kyoto, 2012) of rye", "Loaf (Kyoto) of rye"),
        ("Loaf (Kyoto, 2012), rye", "Loaf (Kyoto), rye"),
        ("Loaf (Kyoto 2012, Leeds)", "Loaf (Kyoto, Leeds)"),
        ("Best loaf, 2019 – Example Guild", "Best loaf – Example Guild"),
        ("Best loaf | 2015 | Leeds", "Best loaf | Leeds"),
        ("Best loaf, 2019 Example Guild", "Best loaf – Example Guild"),
        ("2018: Best loaf", "Best loaf"),
        ("Best loaf, 2018", "Best loaf"),
        ("I plan a course on loaves in 2027.", "I plan a course on loaves in 2027."),
        ("Best loaf of the Guild in 2019, shared", "Best loaf of the Guild in 2019, shared"),
    ],
)
def test_a_date_leaves_no_mark_that_nobody_wrote(text: str, title: str) -> None:
    assert remarks(f"# Awards\n\n- {text}\n")[0].title == title


def test_until_when_an_award_lasts_is_kept() -> None:
    text = (
        b"# Ada Example\n\n## Awards\n\n- Grant, 2020-2025\n- Prize, 2019\n"
        b"- Loaf: KDD 2018, WWW 2020\n\n## Projects\n\n- Oven: KDD 2018, WWW 2020\n"
    )
    profile = assemble([read_document(Path("cv.md"), text)])
    assert profile["awards"] == [
        {"title": "Grant", "date": "2020", "endDate": "2025"},
        {"title": "Prize", "date": "2019"},
        {"title": "Loaf: KDD 2018, WWW 2020", "date": "2018"},
    ]
    assert profile["projects"] == [{"name": "Oven: KDD 2018, WWW 2020", "startDate": "2018", "endDate": "2020"}]


def test_since_when_something_lasts_stays_with_what_lasts() -> None:
    (role,) = remarks("# Service\n\n- Associate Editor, Journal of Kettles (since 2023)\n")
    assert role.title == "Associate Editor, Journal of Kettles (since 2023)"
    assert role.start == "2023"


ONE_A_LINE = """
Registered Kettle Nurse
Advanced Steam Support, Example Council, 2022
Steam instructor, 2023
"""


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_certificate_without_a_date_does_not_swallow_those_with_one(between: str) -> None:
    found = plain("CERTIFICATES\n\n" + between.join(ONE_A_LINE.strip().split("\n")) + "\n")
    assert [(one.title, one.start, one.summary) for one in found] == [
        ("Registered Kettle Nurse", None, None),
        ("Advanced Steam Support, Example Council", "2022", None),
        ("Steam instructor", "2023", None),
    ]


def test_lines_without_any_date_are_a_certificate_each() -> None:
    found = plain("CERTIFICATES\n\nFirst aid\nForklift licence\nWelding pass\n")
    assert [one.title for one in found] == ["First aid", "Forklift licence", "Welding pass"]


def test_a_label_that_says_certified_opens_a_certificate_of_its_own() -> None:
    found = plain("CERTIFICATES\n\nKettle Diploma\nTea Guild Certified: Brewer\n")
    assert [one.title for one in found] == ["Kettle Diploma", "Tea Guild Certified: Brewer"]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Steam Pass (2021) · Kettles (in progress)", [("Steam Pass", "2021"), ("Kettles (in progress)", None)]),
        ("Steam Pass (2021) | Barge licence", [("Steam Pass", "2021"), ("Barge licence", None)]),
        (
            "Teaterms 2020 (one day, 2021) · Pots (in progress)",
            [("Teaterms 2020 (one day)", "2021"), ("Pots (in progress)", None)],
        ),
        (
            "ISO 9001:2015 auditor (2019); Barge licence (2017)",
            [("ISO 9001:2015 auditor", "2019"), ("Barge licence", "2017")],
        ),
        ("Steam Pass | Example Council | 2021", [("Steam Pass | Example Council", "2021")]),
    ],
)
def test_certificates_of_one_line_are_several_with_a_day_each(line: str, read: list[tuple[str, str | None]]) -> None:
    assert [(one.title, one.start) for one in plain(f"CERTIFICATES\n\n{line}\n")] == read


def test_a_line_with_a_word_for_certificates_is_one_of_its_own() -> None:
    assert "Forklift Licence" in [one.title for one in plain("CERTIFICATES\n\nHandling\nForklift Licence\n")]


@pytest.mark.parametrize("below", ["Example Society, 2021", "Issuer: Example Society, 2021"])
def test_who_gave_an_award_stays_with_it(below: str) -> None:
    found = plain(f"AWARDS\n\nBest Kettle\n{below}\nBest Teapot\n{below}\n")
    assert [(one.title, one.start) for one in found] == [("Best Kettle", "2021"), ("Best Teapot", "2021")]


@pytest.mark.parametrize("text", ["Licence of Example (2021, expired 2023)", "Licence of Example (2021; expired 2023)"])
def test_the_bracket_of_a_date_is_no_part_of_a_name(text: str) -> None:
    first, second = remarks(f"# Certificates\n\n- {text}\n- Six Sigma Belt, 2012\n")
    assert (first.title, first.start, first.summary) == ("Licence of Example", "2021", "expired 2023")
    assert (second.title, second.start) == ("Six Sigma Belt", "2012")


@pytest.mark.parametrize(
    ("text", "title", "start", "end", "summary"),
    [
        ("Kettle Safety (2019, gültig bis 2024)", "Kettle Safety", "2019", "2019", "gültig bis 2024"),
        ("Kettle Safety (2019, valid until 2024)", "Kettle Safety", "2019", "2019", "valid until 2024"),
        ("Kettle Safety, 2019 (valid until March 2024)", "Kettle Safety", "2019", "2019", "valid until March 2024"),
        ("Kettle Safety, 2019, valable jusqu’en 2024", "Kettle Safety", "2019", "2019", "valable jusqu’en 2024"),
        ("Kettle Safety (2019, caduca en 2024)", "Kettle Safety", "2019", "2019", "caduca en 2024"),
        ("Kettle Safety (2019; 2021)", "Kettle Safety", "2019", "2019", "2021"),
        ("Kettle Safety (expires 2027)", "Kettle Safety", None, None, "expires 2027"),
        ("Kettle Safety, valid until 2027", "Kettle Safety", None, None, "valid until 2027"),
        ("Kettle Safety expires 12/2027", "Kettle Safety", None, None, "expires 12/2027"),
        ("Kettle Safety (expires 2027), 2019", "Kettle Safety", "2019", "2019", "expires 2027"),
        ("Kettle Safety - valid until 2027", "Kettle Safety", None, None, "valid until 2027"),
        (
            "Kettle Safety, Example Cross valid until 2027",
            "Kettle Safety, Example Cross",
            None,
            None,
            "valid until 2027",
        ),
        ("Kettle Safety (Level 2, 2019)", "Kettle Safety (Level 2)", "2019", "2019", None),
        ("Kettle Safety, 2019 - 2024", "Kettle Safety", "2019", "2024", None),
        ("Kettle Safety - Example Cross - 2019", "Kettle Safety - Example Cross", "2019", "2019", None),
        ("Valid Kettle Pass, 2019", "Valid Kettle Pass", "2019", "2019", None),
    ],
)
def test_the_end_of_a_certificate_is_not_when_it_was_given(
    text: str, title: str, start: str | None, end: str | None, summary: str | None
) -> None:
    first, second = remarks(f"# Certificates\n\n- {text}\n- Six Sigma Belt, 2012\n")
    assert (first.title, first.start, first.end, first.summary) == (title, start, end, summary)
    assert (second.title, second.start) == ("Six Sigma Belt", "2012")


def test_until_when_a_project_went_on_is_its_end() -> None:
    (project,) = remarks("# Projects\n\n- Invented Engine, until 2021\n")
    assert (project.start, project.end) == (None, "2021")


@pytest.mark.parametrize(
    "text",
    [
        "Machine Learning\nCoursera, deeplearning.ai",
        "Certified Scrum Master\nScrum Alliance, credential 123456",
        "Golden Loaf\nPresented for best bread",
        "CIMA Certificate in\nBusiness Accounting\nPapers of",
    ],
)
def test_who_gave_a_certificate_and_what_goes_on_is_none(text: str) -> None:
    assert len(plain(f"CERTIFICATES\n\n{text}\n")) == 1


@pytest.mark.parametrize("giver", ["Awarded by Example Society", "Department of Examples"])
def test_who_gives_an_award_is_not_the_award_though_it_stands_first(giver: str) -> None:
    text = f"# Ada Example\n\n## Awards\n\n2016\n\n### {giver}\n\nExample Prize for Soundings\n"
    [award] = assemble([read_document(Path("cv.md"), text.encode())])["awards"]
    assert award["title"] == "Example Prize for Soundings"


def test_certificates_below_one_another_are_several_wherever_their_dates_stand() -> None:
    text = "Ada Example\n\nCERTIFICATIONS\n\nDiver, State of Ohio\nCPR (renewed 05/2024)\nFirst aid (renewed 05/2024)\n"
    document = read_document(Path("cv.txt"), text.encode())
    (section,) = [section for section in split_sections(document) if section.kind == "certificates"]
    assert len(parse_remarks(section)) == 3


def test_marks_between_dated_things_part_them() -> None:
    listed = "Diving, Example Quay, 2018 • First aid, 2020 • Knots, not completed"
    found = [(one.title, one.start) for one in remarks(f"# Certificates\n\n{listed}\n")]
    assert found == [("Diving, Example Quay", "2018"), ("First aid", "2020"), ("Knots, not completed", None)]
    assert len(remarks("# Certificates\n\nDiving • First aid, 2020 • Knots\n")) == 1


def test_the_end_of_a_certificate_behind_a_comma_is_none_of_its_own() -> None:
    assert len(remarks("# Certificates\n\nDiving 2018, Knots 2020\n")) == 2
    assert len(remarks("# Certificates\n\nDiving 2018, Expires 2020\n")) == 1


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("HCPC registration applied for, expected December 2026", None),
        ("Certified Developer, expected 2027", None),
        ("First aid (expected 2027)", None),
        ("CKA exam planned for spring 2027", None),
        ("CKAD (booked for January 2027)", None),
        ("First aid, 2019", "First aid"),
    ],
)
def test_when_nobody_has_a_certificate_yet_is_no_date_of_it(text: str, title: str | None) -> None:
    (one,) = remarks(f"# Certificates\n\n- {text}\n")
    assert (one.title, one.start) == ((title, "2019") if title else (text, None))
    assert remarks("# Awards\n\n- Prize, expected 2027\n")[0].start == "2027"


def test_the_first_row_of_a_table_names_its_columns_if_it_alone_has_no_number() -> None:
    told = remarks("# Registrations\n\n| Body | Number |\n|---|---|\n| NMC | since 2013 |\n| RCN | since 2014 |\n")
    assert [(one.title, one.start) for one in told] == [("NMC – since 2013", "2013"), ("RCN – since 2014", "2014")]
    first = "# Registrations\n\n| NMC | since 2012 |\n|---|---|\n"
    assert len(remarks(f"{first}| RCN | since 2014 |\n| BSc | since 2015 |\n")) == 3


def test_certificates_with_a_day_each_between_commas_are_one_each() -> None:
    told = remarks("# Certificates\n\n- Sample lorry (ABC) 2019, Reach hoist (ABC) 2020\n- Knots, taken 2016\n")
    assert [(one.title, one.start) for one in told] == [
        ("Sample lorry (ABC)", "2019"),
        ("Reach hoist (ABC)", "2020"),
        ("Knots, taken", "2016"),
    ]


@pytest.mark.parametrize("more", ["renewed 2018", "Valid until 2018"])
def test_what_happened_to_a_certificate_is_no_second_one(more: str) -> None:
    assert [one.title[:5] for one in remarks(f"# Certificates\n\n- Knots 2015, {more}\n")] == ["Knots"]


def test_certificates_between_semicolons_are_one_each() -> None:
    told = remarks("# Certificates\n\n- Knots (2015); Sample Hoist Administration (2020)\n")
    assert [(one.title, one.start) for one in told] == [("Knots", "2015"), ("Sample Hoist Administration", "2020")]


def test_what_an_award_was_given_by_is_not_the_award_whatever_its_words() -> None:
    (award,) = remarks("# Awards\n\n## Data Team of the Year\n\nAwarded by Example Fintech Awards\n\nNov 2024\n")
    assert (award.title, award.start) == ("Data Team of the Year", "2024-11")

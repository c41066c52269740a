"""Names of sections stuck to what they announce."""

from pathlib import Path

import pytest

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import Span
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document
from screen.documents.sections.caption import part_bare, part_captions, part_head, part_inline, part_loud
from screen.documents.sections.section import split_sections


def paragraph(text: str, *, bold: str = "") -> Block:
    spans = (Span(bold, bold=True), Span(text)) if bold else (Span(text),)
    return Block("paragraph", spans, line=3, source="a.txt")


def kinds(*blocks: Block) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in part_captions(blocks)]


def test_two_captions_are_headings() -> None:
    assert kinds(paragraph("Education\nExample University"), paragraph("Skills\nPython")) == [
        ("heading", "Education"),
        ("paragraph", "Example University"),
        ("heading", "Skills"),
        ("paragraph", "Python"),
    ]


def test_one_plain_caption_may_be_a_word_of_its_paragraph() -> None:
    assert kinds(paragraph("Education\nExample University")) == [("paragraph", "Education\nExample University")]


def test_one_bold_caption_is_a_heading() -> None:
    assert kinds(paragraph("\nExample University", bold="Education"))[0] == ("heading", "Education")


def test_the_lines_below_keep_their_place() -> None:
    _, below, *_ = part_captions([paragraph("Education\nA"), paragraph("Skills\nB")])
    assert below.line == 4


def loud(*texts: str) -> list[tuple[str, str, int | None]]:
    return [(block.kind, block.text, block.line) for block in part_loud([paragraph(text) for text in texts])]


def test_names_of_sections_in_capitals_within_a_paragraph_are_headings() -> None:
    assert loud("Example Harbour\n2019 - 2021\nEDUCATION\nMSc, Example University\nTECHNICAL SKILLS\nRust") == [
        ("paragraph", "Example Harbour\n2019 - 2021", 3),
        ("heading", "EDUCATION", 5),
        ("paragraph", "MSc, Example University", 6),
        ("heading", "TECHNICAL SKILLS", 7),
        ("paragraph", "Rust", 8),
    ]


def test_one_line_in_capitals_may_be_a_word_of_its_paragraph() -> None:
    assert loud("Example Harbour\nEDUCATION\nTaught charts") == [
        ("paragraph", "Example Harbour\nEDUCATION\nTaught charts", 3)
    ]


@pytest.mark.parametrize(
    "caption", ["Languages", "Languages:", "Sprachen", "Sprachkenntnisse", "어학", "Interests", "References"]
)
def test_every_known_name_of_a_section_right_above_its_line_is_a_heading(caption: str) -> None:
    job = [paragraph("Experience"), paragraph("Kettle Tester, Example AB, 2018 - 2023")]
    assert ("heading", caption) in [
        (block.kind, block.text) for block in part_captions([*job, paragraph(f"{caption}\nSwedish, English")], ["work"])
    ]


@pytest.mark.parametrize("above", ["Ada Example", "Ada Example\n+00 0000", "Ada Example\nKettle Tester"])
def test_a_name_of_a_section_right_below_the_head_begins_a_part_of_its_own(above: str) -> None:
    parts = part_head([paragraph(f"{above}\nExperience\nKettle Tester, Example AB, 2018 - 2023")])
    assert [block.text for block in parts] == [above, "Experience\nKettle Tester, Example AB, 2018 - 2023"]


def test_below_something_dated_a_name_of_a_section_may_be_a_part_of_it() -> None:
    entry = [paragraph("Example AB\n2018 - 2023\nInternship\nKettle tests")]
    assert part_head(entry) == tuple(entry)


def test_a_name_of_a_section_in_bold_below_a_paragraph_that_is_not_is_a_heading() -> None:
    print_ = Block(
        "paragraph", (Span("Tests kettles.\n"), Span("Core Competencies", bold=True)), line=3, source="a.txt"
    )
    heading = Block("heading", (Span("Experience", bold=True),), line=9, source="a.txt")
    assert [(block.kind, block.text.strip()) for block in part_loud([print_, heading])] == [
        ("paragraph", "Tests kettles."),
        ("heading", "Core Competencies"),
        ("heading", "Experience"),
    ]


def test_bare_names_of_sections_within_a_paragraph_part_it() -> None:
    def first_lines(*lines: str) -> list[str]:
        return [block.text.split("\n")[0] for block in part_bare([paragraph("\n".join(lines))])]

    listed = ("Skills", "Data entry", "Training", "Teaching", "Experience", "08/2014 to Current", "Baker")
    assert first_lines(*listed) == ["Skills", "Experience"]
    long = "Baked bread of rye and of wheat, and cakes for the weddings of a whole valley"
    told = first_lines("Work", long, "Education", "BSc in Zoggery", long, "Languages", "Welsh")
    assert told == ["Work", "Education", "Languages"]
    assert first_lines("Zargon University", "Education", "2010 - 2014") == ["Zargon University"]


def sections_of(name: str, text: str) -> list[str]:
    return [section.kinds[0] for section in split_sections(read_document(Path(name), text.encode()))]


def test_languages_behind_a_colon_end_a_section_of_something_else() -> None:
    text = "# Ada Example\n\n## Other\n\nDriving licence\nLanguages: English, German (B2)\n\n## Awards\n\nPrize, 2012\n"
    found = assemble([read_document(Path("cv.md"), text.encode())])
    assert [tongue["language"] for tongue in found["languages"]] == ["English", "German"]


def test_the_languages_of_a_list_of_skills_stay_there() -> None:
    text = "# Ada Example\n\n## Skills\n\nTools: Git\nLanguages: English, Go\n\n## Awards\n\nPrize, 2012\n"
    assert sections_of("cv.md", text)[1:] == ["skills", "awards"]


@pytest.mark.parametrize(
    "text",
    [
        "# Ada Example\n\n## Other\n\nLicence\nLanguages: Welsh\n\n## Awards\n\nPrize, 2012\nLanguages: Welsh\n",
        "# Ada Example\n\nAwards: Prize of Dale\n\nInterests: bread\n\n## Work\n\nBaker, Ovens, 2012 - 2014\n",
    ],
    ids=["twice", "without skills"],
)
def test_what_may_be_a_word_of_its_paragraph_is_no_heading(text: str) -> None:
    document = read_document(Path("cv.md"), text.encode())
    assert part_inline(document.blocks) == document.blocks


def test_all_first_cells_of_a_table_that_names_sections_so_are_headings() -> None:
    rows = "".join(
        f"<tr><td>{name}</td><td>{said}</td></tr>"
        for name, said in (
            ("Profile", "A surveyor of quays."),
            ("Career", "<ul><li>Surveyor, Example Harbour, 2019 - 2021</li></ul>"),
            ("Education", "MSc Tides, Example College, 2016"),
            ("Certificates", "Diving, 2018"),
            ("Systems", "Xero"),
            ("Languages", "Welsh"),
        )
    )
    document = read_document(
        Path("cv.html"), f"<html><body><h1>Ada Example</h1><table>{rows}</table></body></html>".encode()
    )
    found = [(section.kind, section.title) for section in split_sections(document) if section.title]
    assert found == [
        ("summary", "Profile"),
        ("work", "Career"),
        ("education", "Education"),
        ("certificates", "Certificates"),
        ("unknown", "Systems"),
        ("languages", "Languages"),
    ]


@pytest.mark.parametrize("form", ["**{}** {}\n", "**{}:** {}\n", "**{}** – {}\n\n"])
@pytest.mark.parametrize("heading", ["", "## Work\n\n"])
def test_bold_names_of_sections_before_what_they_list_end_the_jobs(heading: str, form: str) -> None:
    text = f"# Ada Example\n\n{heading}**Designer**, Example Studio, 2019 – 2021\n\n- Drew signs\n\n"
    text += form.format("Skills", "Figma, Sketch") + form.format("Languages", "English (C2), Dutch (A2)")
    read = assemble([read_document(Path("cv.md"), text.encode())])
    assert read["skills"] == [{"name": "Skills", "keywords": ["Figma", "Sketch"]}]
    assert [one["language"] for one in read["languages"]] == ["English", "Dutch"]
    assert [job.get("highlights") for job in read["work"]] == [["Drew signs"]]


def test_bold_names_within_jobs_end_none() -> None:
    labels = "**Technologies** Kafka, Go\n**Achievements** Cut costs\n"
    jobs = [f"### {job}\n\n{labels}" for job in ("Engineer, Sample Ltd, 2016 – 2020", "Clerk, Muster Ltd, 2012 – 2015")]
    sections = split_sections(read_document(Path("cv.md"), f"# Ada Example\n\n## Work\n\n{''.join(jobs)}".encode()))
    assert [section.kind for section in sections if section.blocks] == ["head", "work"]


@pytest.mark.parametrize(
    "below",
    [
        "**Languages** and **tools** were my own choice.\n\n**Skills** of juniors were assessed by me.",
        "**Projects** Moved the shop\n\n**Skills** Kafka, Go\n\n**Projects** Filed\n\n**Skills** Excel",
    ],
)
def test_sentences_that_begin_bold_and_parts_of_jobs_are_no_sections(below: str) -> None:
    text = f"# Ada Example\n\n## Work\n\n**Designer**, Example Ltd, 2019 – 2022\n\n{below}\n"
    document = read_document(Path("cv.md"), text.encode())
    assert part_inline(document.blocks) == document.blocks


def test_a_name_of_a_section_above_dates_is_an_entry_where_others_begin_so() -> None:
    job, other = paragraph("Gardener\n2018 - 2020\nExample Park"), paragraph("Fellowship\n2017 - 2018\nSample Park")
    assert part_captions([job, other], ["work"]) == (job, other)
    assert [block.kind for block in part_captions([other], ["work"])] == ["heading", "paragraph"]
    school = paragraph("Education\n2008 - 2011\nExample School, BSc Botany")
    assert [block.kind for block in part_captions([job, school], ["work"])] == ["paragraph", "heading", "paragraph"]

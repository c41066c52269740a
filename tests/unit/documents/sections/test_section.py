from pathlib import Path

import pytest

from screen.documents.blocks.block import Block, Document, Kind
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.span import Span
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document
from screen.documents.sections.section import split_sections


def kinds(*blocks: tuple[Kind, int, str]) -> list[tuple[str, list[str]]]:
    made = tuple(Block(kind, (Span(text),), level) for kind, level, text in blocks)
    return [
        (section.kinds[0], [block.text for block in section.blocks])
        for section in split_sections(Document("x", "markdown", "0", made))
    ]


def test_text_before_the_first_heading_is_the_head() -> None:
    assert kinds(("paragraph", 0, "Hello"), ("heading", 2, "Education"), ("item", 1, "A school")) == [
        ("head", ["Hello"]),
        ("education", ["A school"]),
    ]


def test_parts_of_a_list_of_papers_are_sections() -> None:
    found = kinds(
        ("heading", 2, "Publications"),
        ("heading", 3, "Journal Articles"),
        ("item", 1, "A"),
        ("heading", 3, "Workshop Papers"),
        ("item", 1, "B"),
    )
    assert [kind for kind, _ in found if kind != "publications"] == ["publications/journal", "publications/workshop"]


def test_conferences_below_service_are_reviews() -> None:
    assert kinds(("heading", 2, "Service"), ("heading", 3, "Conferences"), ("item", 1, "CVPR"))[-1] == (
        "service",
        ["CVPR"],
    )


@pytest.mark.parametrize(("name", "kind"), [("Journals", "service"), ("Journal articles", "publications")])
def test_papers_behind_service_are_papers_unless_their_name_is_a_single_word(name: str, kind: str) -> None:
    found = kinds(("heading", 2, "Service"), ("item", 1, "Area chair"), ("heading", 2, name), ("item", 1, "One"))
    assert [(one.partition("/")[0], texts) for one, texts in found][-1] == (kind, ["One"])


def test_headings_within_an_entry_open_nothing() -> None:
    found = kinds(
        ("heading", 1, "Projects"), ("heading", 2, "A Robot"), ("heading", 3, "Publications"), ("item", 1, "none")
    )
    assert [kind for kind, _ in found] == ["projects"]


def test_an_unknown_heading_of_the_same_level_ends_a_section() -> None:
    found = kinds(("heading", 2, "Education"), ("item", 1, "A school"), ("heading", 2, "Zarathustra"), ("item", 1, "?"))
    assert found == [("education", ["A school"]), ("unknown", ["?"])]


def test_capitals_alone_are_a_heading() -> None:
    assert kinds(("paragraph", 0, "EMPLOYMENT"), ("paragraph", 0, "Engineer"))[-1] == ("work", ["Engineer"])
    assert kinds(("paragraph", 0, "Employment"), ("paragraph", 0, "Engineer"))[-1][0] == "head"


def test_bare_names_are_headings_where_nothing_is_set_apart() -> None:
    found = kinds(
        ("paragraph", 0, "Employment"),
        ("paragraph", 0, "Engineer"),
        ("paragraph", 0, "Education"),
        ("paragraph", 0, "A school"),
    )
    assert found == [("work", ["Engineer"]), ("education", ["A school"])]


def test_a_line_without_end_is_parted_and_loses_nothing() -> None:
    lines = lines_of([Block("paragraph", (Span("A" * 100_000),))])
    assert max(len(line.text) for line in lines) < 5_000
    assert sum(len(line.text) for line in lines) == 100_000


def test_names_of_sections_behind_bullets_head_what_stands_below() -> None:
    found = kinds(
        ("item", 1, "학력사항"),
        ("row", 0, "2016.03 ~ 2018.02\t가상대학교\t석사"),
        ("item", 1, "경력사항"),
        ("row", 0, "2020.05 ~ 현재\t가짜소프트\t연구원"),
    )
    assert [kind for kind, _ in found] == ["education", "work"]


def test_a_list_of_links_to_sections_heads_nothing() -> None:
    found = kinds(("item", 1, "Education"), ("item", 1, "Publications"), ("paragraph", 0, "Ada sorts socks."))
    assert [kind for kind, _ in found] == ["head"]


def test_plain_names_of_sections_alone_and_stuck_to_text_are_of_one_document() -> None:
    found = kinds(
        ("paragraph", 0, "Ausbildung\n2016 – 2019\tM.Sc., Universität Beispielstadt"),
        ("paragraph", 0, "Veröffentlichungen"),
        ("item", 1, "[1] A. Example, B. Muster. Socks. CVPR 2020."),
    )
    assert [kind for kind, _ in found] == ["education", "publications"]


def test_miscellaneous_below_jobs_lists_jobs() -> None:
    found = kinds(
        ("heading", 1, "Experience"),
        ("heading", 2, "Miscellaneous"),
        ("row", 0, "2018\tIntern\tErsatz Audio"),
    )
    assert [kind for kind, _ in found] == ["work"]


def test_the_one_bare_name_of_a_section_is_a_heading_right_above_something_dated() -> None:
    job = "Jan 2020 - Present  Engineer, Example Works"
    expected = [("head", ["Ada Example"]), ("work", [job])]
    assert kinds(("paragraph", 0, "Ada Example"), ("paragraph", 0, "Experience"), ("paragraph", 0, job)) == expected
    assert kinds(("paragraph", 0, "Ada Example"), ("paragraph", 0, f"Experience\n{job}")) == expected
    plain = [("head", ["Ada Example", "Experience", "matters most"])]
    assert kinds(*(("paragraph", 0, text) for text in ("Ada Example", "Experience", "matters most"))) == plain


def test_the_bare_name_of_what_is_no_part_of_a_job_is_a_heading_beside_ruled_ones() -> None:
    job, degree = "2020 - 2024\nExample Works\nEngineer", "BSc Baking, Example University, 2016"
    found = kinds(("heading", 2, "Employment"), ("paragraph", 0, job), ("paragraph", 0, f"Education\n{degree}"))
    assert found == [("work", [job]), ("education", [degree])]


def test_courses_beside_certificates_are_read_as_those() -> None:
    (section,) = split_sections(
        Document("cv.md", "markdown", "0", (Block("heading", (Span("Courses and Certificates"),), 2),))
    )
    assert section.kind == "certificates"


def test_headings_of_some_entries_open_no_sections() -> None:
    found = kinds(
        ("heading", 2, "Work experience"),
        ("paragraph", 0, "Software Engineer, Crumb Ltd, 2019 - 2021"),
        ("heading", 2, "Example Bank"),
        ("paragraph", 0, "Kafka pipelines in Scala, 2018"),
        ("heading", 2, "Example Kilns"),
        ("paragraph", 0, "Firmware in Rust, 2016"),
    )
    assert [kind for kind, _ in found] == ["work"]


def test_what_somebody_is_proud_of_are_awards() -> None:
    found = kinds(("heading", 2, "Experience"), ("item", 1, "Baker, 2019 - 2021"), ("heading", 2, "Most Proud of"))
    assert [kind for kind, _ in found] == ["work", "awards"]


def test_an_unknown_heading_right_below_that_of_a_section_is_of_its_first_entry() -> None:
    found = kinds(
        ("heading", 3, "Awards"),
        ("heading", 3, "Example Prize for Soundings"),
        ("paragraph", 0, "Example Society"),
        ("heading", 3, "Example Medal"),
        ("heading", 3, "Education"),
        ("item", 1, "A school"),
    )
    assert found == [
        ("awards", ["Example Prize for Soundings", "Example Society", "Example Medal"]),
        ("education", ["A school"]),
    ]
    assert kinds(("heading", 3, "Contact"), ("heading", 3, "Zorbification"))[0] == ("contact", [])


def test_a_heading_below_awards_that_is_no_listed_name_is_that_of_an_award() -> None:
    found = kinds(("heading", 2, "Awards"), ("heading", 3, "Spot Recognition Award"), ("paragraph", 0, "Jan 2023"))
    assert found == [("awards", ["Spot Recognition Award", "Jan 2023"])]


def test_all_headings_of_entries_may_be_as_large_as_that_of_their_section() -> None:
    blocks: list[tuple[Kind, int, str]] = [("heading", 3, "Experience")]
    for name in ("Example Harbour", "Example Charts", "Office for Example"):
        blocks += [("heading", 3, name), ("heading", 5, "2019 - 2020"), ("heading", 4, "Surveyor")]
    assert [kind for kind, _ in kinds(*blocks)] == ["work"]


def test_a_section_of_its_own_below_an_empty_one_stays_one() -> None:
    for empty in ("Skills", "Publications"):
        found = kinds(("heading", 2, empty), ("heading", 2, "Zorbification"), ("paragraph", 0, "Japan, Norway"))
        assert (empty.lower(), ["Zorbification", "Japan, Norway"]) not in found


def test_names_of_sections_before_what_they_list() -> None:
    school = ("paragraph", 0, "2007 - 2009: Baking. Example School.")
    listed = [("paragraph", 0, "Skills: Ovens, Kettles."), ("paragraph", 0, "Languages: French (native).")]
    assert kinds(("heading", 0, "Education"), school, *listed) == [
        ("education", [school[2]]),
        ("skills", [" Ovens, Kettles."]),
        ("languages", [" French (native)."]),
    ]
    groups = [("paragraph", 0, "Languages: Go, Rust"), ("paragraph", 0, "Interests: Search")]
    assert kinds(("heading", 0, "Skills"), *groups) == [("skills", [text for _, _, text in groups])]


def test_software_below_skills_names_a_group() -> None:
    blocks = [("heading", 1, "Skills"), ("heading", 2, "Software"), ("item", 1, "LaTeX")]
    assert kinds(*blocks) == [("skills", ["Software", "LaTeX"])]


def test_headings_set_as_the_first_of_a_list_are_of_its_entries() -> None:
    found = kinds(
        ("heading", 0, "WORK"),
        ("heading", 0, "Vumotrix"),
        ("paragraph", 0, "2019 - 2021"),
        ("heading", 0, "Travel News"),
        ("paragraph", 0, "2017 - 2019"),
        ("heading", 0, "EDUCATION"),
        ("paragraph", 0, "2014 - 2017"),
    )
    assert [kind for kind, _ in found] == ["work", "education"]


def test_rows_of_a_table_are_sections_as_those_of_its_rows_that_hold_lists() -> None:
    def row(name: str, text: str) -> Block:
        return Block("row", (Span(f"{name}\t{text}"),), cells=((Span(name),), (Span(text),)))

    blocks = (
        row("Skills", "Rust, Go"),
        Block("heading", (Span("Experience"),), column=0),
        *(Block("paragraph", (Span(text),), column=1) for text in ("Vumotrix / Growth Hacker", "2019 - 2021")),
        row("Education", "Zargon University, 2014 - 2017"),
        row("Languages", "Welsh"),
    )
    found = split_sections(Document("cv.docx", "docx", "", blocks))
    assert [section.kind for section in found] == ["skills", "work", "education", "languages"]


def test_groups_of_skills_with_the_names_of_sections_open_none() -> None:
    languages = kinds(
        ("heading", 1, "Skills"), ("heading", 2, "Languages"), ("paragraph", 0, "Go\tKotlin"),
        ("heading", 1, "Languages"), ("paragraph", 0, "German (native)"),
    )  # fmt: skip
    assert [kind for kind, _ in languages] == ["skills", "languages"]
    statistics = kinds(
        ("heading", 0, "Experience"), ("paragraph", 0, "Engineer"),
        ("heading", 0, "Skills"), ("heading", 0, "Statistics"), ("paragraph", 0, "Regression\tSurveys"),
    )  # fmt: skip
    assert [kind for kind, _ in statistics] == ["work", "skills"]


def test_an_undated_leadership_below_skills_is_a_group_of_them() -> None:
    found = kinds(
        ("heading", 1, "Skills"), ("heading", 2, "Systems"), ("paragraph", 0, "EMIS"),
        ("heading", 2, "Leadership"), ("paragraph", 0, "Rota planning\tAudits"),
    )  # fmt: skip
    assert [kind for kind, _ in found] == ["skills"]


def test_a_group_called_languages_as_large_as_the_name_of_its_skills_opens_none() -> None:
    found = kinds(
        ("heading", 2, "Skills"), ("heading", 2, "Languages"), ("paragraph", 0, "Go\tKotlin"),
        ("heading", 2, "Data"), ("paragraph", 0, "Kafka\tPostgreSQL"),
        ("heading", 2, "Languages"), ("paragraph", 0, "German (native)"),
    )  # fmt: skip
    assert [kind for kind, _ in found] == ["skills", "languages"]


def test_a_heading_below_several_dated_entries_without_any_is_none_of_theirs() -> None:
    text = (
        "ADA EXAMPLE\n\nWORK HISTORY\n\nElectrician, Muster Ltd, 2018 - 2021\n\n"
        "Electrician, Sample Ltd, 2016 - 2018\n\n"
        "Apprentice, Example Electrical, 2012 - 2016\n\nSCHOOL AND TRADE\n\n"
        "Example College, Exampleton - Advanced Certificate Craft, Electrical (Level 6), 2016\n"
        "Sample Secondary School, Exampleton - Leaving Certificate, 2011\n\nREFERENCES\n\nOn request\n"
    )
    document = read_document(Path("cv.txt"), text.encode())
    sections = [(section.title, section.blocks) for section in split_sections(document)]
    assert [title for title, _ in sections] == ["", "WORK HISTORY", "SCHOOL AND TRADE", "REFERENCES"]
    assert "\n" in sections[2][1][0].text  # two schools, each with its year


def test_a_heading_set_as_names_of_sections_alone_are_ends_a_list_whose_entries_have_none() -> None:
    names = ["EXPERIENCE", "CERTIFICATES", "WIDGETEERING", "SKILLS"]
    below = [
        "Porter, Pelmo, 2015 - 2019",
        "Knot Pass, Zorn, 2018",
        "Trustee, Muster Theatre, 2019 - 2020",
        "Knots, Ropes",
    ]
    blocks = [one for pair in zip(names, below, strict=True) for one in pair]
    found = kinds(*[("heading" if text.isupper() else "paragraph", 0, text) for text in blocks])
    assert [kind for kind, _ in found] == ["work", "certificates", "unknown", "skills"]


def test_the_next_cell_ends_the_last_section_of_a_cell_of_several() -> None:
    side = [("heading", "CONTACT"), ("paragraph", "Leeds"), ("heading", "VOLUNTEERING"), ("paragraph", "Food bank")]
    main = [("heading", "Ada Example"), ("paragraph", "Baker"), ("heading", "EXPERIENCE"), ("paragraph", "2019 - 2021")]
    blocks = [
        Block(kind, (Span(text),), column=number) for number, cell in enumerate((side, main)) for kind, text in cell
    ]
    found = split_sections(Document("cv.docx", "docx", "", tuple(blocks)))
    told = [(section.kind, [block.text for block in section.blocks]) for section in found]
    assert told[1:] == [
        ("volunteer", ["Food bank"]),
        ("head", ["Ada Example", "Baker"]),
        ("work", ["2019 - 2021"]),
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "cv.md",
            "# Ada Example\n\n## Experience\n\n### Engineer, Sample Ltd\n2016 – 2020\n- Built pumps\n\n"
            "### Selected achievements\n- Cut costs by 20%\n\n### Clerk, Muster Ltd\n2012 – 2015\n- Filed\n\n"
            "## Awards\n\n- Clerk of the Year, 2014\n",
        ),
        (
            "cv.md",
            "# Ada Example\n\n## Experience\n\n### Baker, Sample Ltd, 2016 – 2020\n\n### Responsibilities\n- Baked\n\n"
            "### Clerk, Muster Ltd, 2012 – 2015\n\n### Responsibilities\n- Filed\n\n## Awards\n\n- Clerk, 2014\n",
        ),
        (
            "cv.txt",
            "Ada Example\nada@example.org\n\nExperience\n\nSales manager at Sample GmbH, March 2019 to now\n"
            "Highlights:\n - Led twelve people\nAwards:\n - Seller of 2020\n"
            "Clerk at Muster Ltd, May 2015 - February 2019\n"
            " - Filed\n\nEducation\n\nBSc Physics, Sample University, 2015\n",
        ),
    ],
)
def test_achievements_between_two_jobs_are_those_of_the_first(name: str, text: str) -> None:
    sections = split_sections(read_document(Path(name), text.encode()))
    [jobs] = [section for section in sections if section.kind == "work"]
    assert "Filed" in [block.text for block in jobs.blocks]
    assert all(section.kind != "awards" or section.title == "Awards" for section in sections)


def test_awards_behind_the_last_job_are_awards() -> None:
    text = (
        "# Ada Example\n\n## Experience\n\n### Engineer, Sample Ltd\n2016 – 2020\n- Built pumps\n\n"
        "### Awards\n- Sample Prize, 2018\n- Clerk of the Year, 2014 – 2015\n\n## Education\n\n### BSc, Sampleton\n"
    )
    sections = split_sections(read_document(Path("cv.md"), text.encode()))
    assert [section.kind for section in sections][-3:] == ["work", "awards", "education"]


@pytest.mark.parametrize(
    ("name", "text", "bullets"),
    [
        (
            "cv.txt",
            "Ada Example\nada@example.org\n\nExperience\n\nCurator, Muster Museum, 2015 - 2020\n- Ran shows\nHonours:\n"
            "- Order of Exampleton, 2018\nService:\n- Reviewer for Example Review, 2016 - 2019\n"
            "Curator, Sample Museum, 2010 - 2015\n- Hung pictures\n",
            3,
        ),
        (
            "cv.md",
            "# Ada Example\n\n## Experience\n\n### Professor, Example University\n2015 – present\n\n### Awards\n"
            "- Teaching prize, 2017\n\n### Postdoc, Sampleton\n2012 – 2015\n\n### Awards\n- A prize, 2012 – 2014\n",
            1,
        ),
    ],
)
def test_what_heads_a_part_of_a_job_is_no_job(name: str, text: str, bullets: int) -> None:
    work = assemble([read_document(Path(name), text.encode())])["work"]
    assert [len(job["highlights"]) for job in work] == [bullets, 1]


def test_what_stands_above_the_first_job_is_no_part_of_it() -> None:
    text = (
        "# Ada Example\n\n## Experience\n\n### Selected achievements\n\n- Cut costs by a fifth\n\n"
        "### Staff nurse, Klinikum Muster\n2019 – 2023\n\n- Ran the ward\n\n"
        "### Nurse, Example Hospital\n2015 – 2019\n\n- Gave drugs\n"
    )
    profile = assemble([read_document(Path("cv.md"), text.encode())])
    assert [job["name"] for job in profile["work"]] == ["Klinikum Muster", "Example Hospital"]
    assert [award["title"] for award in profile["awards"]] == ["Cut costs by a fifth"]


_JOBS = "### Engineer, Example Ltd, 2018–2022\n- Built pipes\n\n### Analyst, Sample AG\n2015–2018\n- Reports\n"


@pytest.mark.parametrize("title", ["Internship", "인턴", "Praktikum"])
def test_a_job_called_as_a_section_is_one_of_the_jobs_beside_it(title: str) -> None:
    job, intern = ("heading", 3, "Gardener"), ("heading", 3, title)
    dates, employer = ("paragraph", 0, "2016 - 2017"), ("paragraph", 0, "Example Park")
    below = kinds(("heading", 2, "Experience"), job, dates, employer, intern, dates, employer)
    assert [kind for kind, _ in below] == ["work"]
    plain = ("paragraph", 0, title)
    above = kinds(("heading", 2, "Experience"), dates, ("paragraph", 0, "Gardener"), employer, dates, plain, employer)
    assert [kind for kind, _ in above] == ["work"]


def test_a_heading_that_says_who_somebody_was_is_a_job_and_ends_none_of_those_below_it() -> None:
    jobs = [("heading", 3, "{}"), ("paragraph", 0, "Example Park, 2016 - 2017"), ("paragraph", 0, "Grew kettles.")]
    titles = ("Gardener", "Volunteer", "Potter")
    blocks = [(kind, level, text.format(title)) for title in titles for kind, level, text in jobs]
    assert [kind for kind, _ in kinds(("heading", 2, "Experience"), *blocks)] == ["work"]


@pytest.mark.parametrize("title", ["Fellowship", "Teaching", "Research"])
def test_a_job_called_as_another_section_has_its_dates_alone_below_it_as_the_jobs_beside_it(title: str) -> None:
    job, other = ("heading", 3, "Gardener"), ("heading", 3, title)
    dates, employer = ("paragraph", 0, "2016 - 2017"), ("paragraph", 0, "Example Park")
    assert [kind for kind, _ in kinds(("heading", 2, "Experience"), job, dates, employer, other, dates, employer)] == [
        "work"
    ]


def told(text: str) -> dict[str, list[str]]:
    """What stands under each list of a profile: names, titles, languages."""
    profile = assemble([read_document(Path("cv.md"), f"# Ada Example\n\n{text}".encode())])
    names = ("name", "title", "language", "institution", "organization")
    return {
        key: [next(entry[name] for name in names if name in entry) for entry in entries]
        for key, entries in profile.items()
        if isinstance(entries, list)
    }


@pytest.mark.parametrize(
    ("heading", "below", "key", "entries"),
    [
        ("Key skills", "- Go", "skills", ["Key skills"]),
        ("Languages", "- German", "languages", ["German"]),
        ("Certificates", "- Certified Baker, 2016", "certificates", ["Certified Baker"]),
        ("Awards", "- Best Baker, 2019", "awards", ["Best Baker"]),
        ("Hobbies", "- Chess", "interests", ["Chess"]),
    ],
)
def test_a_list_within_that_of_the_jobs_ends_at_the_next_job(
    heading: str, below: str, key: str, entries: list[str]
) -> None:
    part = f"### {heading}\n{below}\n\n"
    assert told(f"## Experience\n\n{part}{_JOBS}") == {"work": ["Example Ltd", "Sample AG"], key: entries}
    first, second = _JOBS.split("\n\n")
    if heading != "Awards":  # part of the job above
        found = told(f"## Experience\n\n{first}\n\n{part}{second}")
        assert found == {"work": ["Example Ltd", "Sample AG"], key: entries}


def test_a_list_within_that_of_the_degrees_ends_at_the_next_degree() -> None:
    degree = "### BSc Physics, University of Example, 2012–2016\n"
    assert told(f"## Education\n\n### Languages\n- German\n\n{degree}") == {
        "education": ["University of Example"],
        "languages": ["German"],
    }


@pytest.mark.parametrize(
    ("text", "key", "entries"),
    [
        # below a section of its own, with headings of its own, undated, or of a kind whose entries last
        ("## Skills\n- Go\n\n### Frameworks (2018–2022)\n- Django\n", "skills", ["Skills", "Frameworks (2018–2022)"]),
        ("### Skills\n- Go\n\n#### Frameworks, 2018–2022\n- Django\n", "skills", ["Skills", "Frameworks, 2018–2022"]),
        ("### Skills\n- Go\n\n## Nonsense, 2018–2022\n- Django\n", "skills", ["Skills", "Nonsense, 2018–2022"]),
        ("### Awards\n\n### Best Baker, 2018–2019\n\n### Best Cook, 2018\n", "awards", ["Best Baker", "Best Cook"]),
        ("### Certificates\n- Baker, 2016\n\n### Driver, 2012\n", "certificates", ["Baker", "Driver"]),
        ("### Projects\n- Dough bot\n\n### Loaf finder, 2019–2020\n", "projects", ["Dough bot", "Loaf finder"]),
    ],
)
def test_what_stands_below_such_a_list_otherwise_is_its_own(text: str, key: str, entries: list[str]) -> None:
    found = told(f"## Experience\n\n{_JOBS}\n{text}")
    assert (found["work"], found[key]) == (["Example Ltd", "Sample AG"], entries)


@pytest.mark.parametrize("text", ["Skills\nGo, Rust\n", "Skills\n\nGo, Rust\n", "Skills:\n- Go\n- Rust\n"])
def test_a_document_of_nothing_but_skills_is_read(text: str) -> None:
    profile = assemble([read_document(Path("cv.txt"), f"Ada Example\n\n{text}".encode())])
    assert profile["skills"] == [{"name": "Skills", "keywords": ["Go", "Rust"]}]


@pytest.mark.parametrize("text", ["Programming\n\nI like it.\n", "Programming\nI like it.\n", "Hobbies\nchess\n"])
def test_a_name_of_a_section_in_a_text_is_none(text: str) -> None:
    profile = assemble([read_document(Path("cv.txt"), f"Ada Example\n\n{text}".encode())])
    assert not {"skills", "interests"} & set(profile)


ONE_JOB_EACH = """# Ada Example

## Senior Nurse at Home at the Park

March 2015 to June 2020

Care of older people.

## Weaver, Loom House

Oldtown, 2009 to 2014

## Projects

### Potter (2014 – 2015)

A kiln with a camera.

## Education

BSc Nursing, University of Leeds, 2012 – 2015
"""


@pytest.mark.parametrize("below_name", [False, True])
def test_headings_beside_those_of_sections_that_name_a_position_are_a_job_each(below_name: bool) -> None:
    text = ONE_JOB_EACH if below_name else ONE_JOB_EACH.replace("## Senior", "## Profile\n\nCareful.\n\n## Senior")
    told = assemble([read_document(Path("cv.md"), text.encode())])
    assert [(job["name"], job["position"], job["startDate"]) for job in told["work"]] == [
        ("Home at the Park", "Senior Nurse", "2015-03"),
        ("Loom House", "Weaver", "2009"),
    ]
    assert [len(told["projects"]), len(told["education"])] == [1, 1]


def test_a_heading_in_capitals_among_those_of_sections_is_a_job() -> None:
    text = "ADA EXAMPLE\n\nPROFILE\n\nCareful and quick.\n\nSENIOR NURSE, OLD HOME\n\nMay 2015 to June 2020\n\n"
    text += "EDUCATION\n\nBSc Nursing, University of Leeds, 2012 - 2015\n"
    told = assemble([read_document(Path("cv.txt"), text.encode())])
    assert [(job["name"], job["position"]) for job in told["work"]] == [("OLD HOME", "SENIOR NURSE")]
    assert told["basics"]["summary"] == "Careful and quick."


def test_a_heading_within_a_list_or_without_dates_is_no_job_of_its_own() -> None:
    text = "# Ada Example\n\n## Data Engineer\n\nI like kilns.\n\n## Projects\n\nA kiln, 2019 – 2020\n"
    assert not assemble([read_document(Path("cv.md"), text.encode())]).get("work")


def test_the_bare_name_of_a_list_of_certificates_ends_the_jobs_above() -> None:
    text = "ADA EXAMPLE\n\nWORK\n\nWelder, Old Yard Ltd, 2012-2015\n\nTickets and certificates\n\n"
    text += "TIG 6G, valid to 2025\nBOSIET, 2016\nCSCS card (gold)\nForklift, 2014\n"
    told = assemble([read_document(Path("cv.txt"), text.encode())])
    assert [len(told["work"]), [one["name"] for one in told["certificates"]]] == [
        1,
        ["TIG 6G", "BOSIET", "CSCS card (gold)", "Forklift"],
    ]


@pytest.mark.parametrize("dates", ["Mar 2019 - Present", "2015 - 2019"])
def test_the_one_section_of_a_document_is_named_above_an_entry_that_lasted(dates: str) -> None:
    found = kinds(
        ("paragraph", 0, "Ada Example"), ("paragraph", 0, "Experience"), ("paragraph", 0, f"Zorn\nKeeper\n{dates}")
    )
    assert found[-1] == ("work", [f"Zorn\nKeeper\n{dates}"])


def test_the_text_of_nobody_has_no_such_section() -> None:
    found = kinds(
        ("paragraph", 0, "Minutes"), ("paragraph", 0, "Experience"), ("paragraph", 0, "Zorn\nNew hall\n2015 - 2019")
    )
    assert [kind for kind, _ in found] == ["head"]


@pytest.mark.parametrize("second", ["Languages: English, Polish", "Driving licence: B"])
def test_lines_that_name_what_they_list_end_a_list_of_jobs(second: str) -> None:
    found = kinds(
        ("heading", 1, "EXPERIENCE"),
        ("paragraph", 0, "Porter, Pelmo, York, 2015 - 2019"),
        ("paragraph", 0, f"Interests: rugby, allotment\n{second}"),
    )
    assert [kind for kind, _ in found][:2] == ["work", "interests"]
    assert len(found) == 3


@pytest.mark.parametrize(("heading", "kind"), [("EDUCATION", "education"), ("EXPERIENCE", "work")])
def test_a_name_in_capitals_above_the_dates_of_an_entry_is_no_section(heading: str, kind: str) -> None:
    """The entries above have such a line of their own, and so has what stands below the name of another section."""
    entries = "Example Kilns\nTrainee, 2015 - 2020\n\nOVEN\nBaker, 2011 - 2015\n\nTONGS\nTrainee, 2010 - 2011\n"
    text = f"Ada Example\n\n{heading}\n\n{entries}\nZORBING\n\nExample Club\nMember, 2009 - 2010\n\nSKILLS\n\nOvens\n"
    found = split_sections(read_document(Path("cv.txt"), text.encode()))
    assert [(section.kinds[0], len(section.blocks)) for section in found[1:]] == [
        (kind, 3),
        ("unknown", 1),
        ("skills", 1),
    ]


def test_a_name_in_capitals_above_the_first_entry_is_of_that_entry() -> None:
    text = "EXPERIENCE\n\nOVEN\nBaker, 2015 - 2020\n\nExample Kilns\nTrainee, 2011 - 2015\n\nSKILLS\n\nOvens\n"
    found = split_sections(read_document(Path("cv.txt"), text.encode()))
    assert [block.text for block in found[0].blocks] == [
        "OVEN\nBaker, 2015 - 2020",
        "Example Kilns\nTrainee, 2011 - 2015",
    ]

"""The parts of a posting: rows of a table in their columns, bullets that stick to their words."""

from pathlib import Path

import pytest

from screen.documents.blocks.block import Block, Document
from screen.documents.blocks.span import Span
from screen.documents.readers.document import read_document
from screen.postings.parts import iter_parts
from screen.postings.posting import Posting, read_posting

LISTS = "<tr><td>{}</td><td><ul><li>Glaze chemistry</li><li>Kiln law</li></ul></td><td><p>Terraform</p></td></tr>"
TABLE = f"""<h2>Person specification</h2><table>
<tr><th>Criteria</th><th>Essential</th><th>Desirable</th><th>How</th></tr>
{LISTS.format("Experience")}
<tr><td>Personal qualities</td><td>Kind<br>Patient</td><td></td><td></td></tr>
<tr><td>Knowledge</td>
<td>Wheel throwing<br>(by hand)<br>Raku firing</td><td>Slip casting</td><td>Interview</td></tr></table>"""


def parts_of(folder: Path, name: str, text: str) -> list[tuple[str, str]]:
    (folder / name).write_text(text)
    document = read_document(folder / name)
    return [(part.words.text, part.section) for part in iter_parts(document)]


def test_each_line_of_a_cell_stands_in_its_column(tmp_path: Path) -> None:
    assert parts_of(tmp_path, "potter.html", TABLE) == [
        ("Glaze chemistry", "required"),
        ("Kiln law", "required"),
        ("Terraform", "preferred"),
        ("Kind", "soft"),
        ("Patient", "soft"),
        ("Wheel throwing (by hand)", "required"),
        ("Raku firing", "required"),
        ("Slip casting", "preferred"),
    ]


SOUGHT = "# Potter\n\n## The role\n\n{}\n\n## Requirements\n\n- Experience with kilns\n"


def test_a_list_below_the_title_alone_asks_where_its_lines_say_so(tmp_path: Path) -> None:
    """What does not say that it must be turns nobody away."""
    lines = "Potter\n- Sound raku firing\n- 3 years with kilns\n- Slip casting a plus\n- Pots; clay a must\n"
    told = [section for _, section in parts_of(tmp_path, "potter.txt", lines)[1:]]
    assert told == ["preferred", "required", "preferred", "opening"]
    headed = parts_of(tmp_path, "potter.txt", f"{lines}\nRequirements\n- Glazing\n- Stacking\n")
    assert [section for _, section in headed] == ["opening"] * 5 + ["required"] * 2
    told = parts_of(tmp_path, "potter.txt", "Potter\n- Fires pots\n- Stacks kilns\n- Sweeps floors\n")
    assert {section for _, section in told} == {"opening"}


def test_a_table_of_labels_has_no_columns_that_say_what_is_asked(tmp_path: Path) -> None:
    """A label above its list opens what its words say, and the next row does not go on with it."""
    rows = (
        "<tr><td>Experience</td><td>First experience</td></tr><tr><td>Candidate profile</td><td>Raku firing</td></tr>"
    )
    lists = "<tr><td>Postures</td><td><ul><li>Standing : Long</li><li>Kneeling : Short</li></ul></td></tr>"
    text = f"<h1>Potter</h1><table><tr><th colspan=2>Your profile</th></tr>{rows}{lists}</table>"
    assert parts_of(tmp_path, "potter.html", text) == [
        ("First experience", "required"),
        ("Raku firing", "required"),
        ("Standing : Long", "duties"),
        ("Kneeling : Short", "duties"),
    ]


@pytest.mark.parametrize(
    ("sentence", "required"),
    [
        ("We are looking for an engineer to build our Kubernetes platform.", False),
        ("We are seeking an engineer who will run Kubernetes for us.", False),
        ("We are looking for an engineer to join us, with experience in Kubernetes.", True),
        ("We are looking for somebody to run our kilns who knows Kubernetes.", True),
        ("We are looking for an engineer with experience in Kubernetes to help us.", True),
        ("You need to know Kubernetes.", True),
        ("We are looking for an engineer who will have experience in Kubernetes.", True),
        ("We are looking for an engineer with 3 to 5 years of experience in Kubernetes.", True),
        ("We are looking for engineers with exposure to Kubernetes.", True),
        ("We are looking for somebody who is able to run Kubernetes.", True),
        ("We are looking for candidates to have experience in Kubernetes.", True),
    ],
)
def test_what_somebody_is_looked_for_to_do_is_the_job(tmp_path: Path, sentence: str, required: bool) -> None:
    (tmp_path / "potter.md").write_text(SOUGHT.format(sentence))
    document = read_document(tmp_path / "potter.md")
    needs = {skill.name: skill.need for skill in read_posting(document).skills}
    assert needs["kilns"] == "required"
    assert (needs["Kubernetes"] == "required") is required


CONDITIONS = """# Potter

## Qualifications

- Exposure to Kubernetes
- Two years of raku
- May be exposed to clay dust and other engineering controls.
- The incumbent uses kiln controls at all times.
- Must wear protective equipment.
- Interacts with kiln management and visitors.
- Exposure to hazardous glazes may occur.
- Works in a hot, kiln heated environment.
- Speaks Spanish.
- Wear testing of bearings
- Comply with ISO 9001
- Comply with our rules and policies
- Position designation: Customer service / Delivery
- Reports to: Head potter
- Kiln family: Clay
- Employees are at risk of exposure to clay and must comply with rules on the use of kilns.
- Employees must have experience with lathes
"""


def test_conditions_of_the_work_ask_for_nothing_below_any_heading(tmp_path: Path) -> None:
    duties = "# Potter\n\n## Duties\n\n- Fire kilns\n- You must comply with the Kiln Handbook\n"
    assert [section for _, section in parts_of(tmp_path, "potter.md", duties)] == ["duties", "process"]
    asked = [text for text, section in parts_of(tmp_path, "potter.md", CONDITIONS) if section == "required"]
    named = ["Wear testing of bearings", "Comply with ISO 9001"]
    assert asked == [
        "Exposure to Kubernetes",
        "Two years of raku",
        "Speaks Spanish.",
        *named,
        "Employees must have experience with lathes",
    ]


def test_a_line_in_capitals_that_opens_a_section_ends_a_list(tmp_path: Path) -> None:
    lines = "- Knowledge of raku\nAPPLICATION PROCESS\nSend a letter to the Head of Clay.\n"
    asked = [("Knowledge of raku", "required"), ("Send a letter to the Head of Clay.", "process")]
    assert parts_of(tmp_path, "potter.md", f"# Potter\n\n**REQUIREMENTS**\n\n{lines}")[-2:] == asked
    assert parts_of(tmp_path, "potter.txt", f"Potter\n\nRequirements:\n{lines.replace('- ', '')}")[-2:] == asked


def test_no_line_of_which_one_is_enough_turns_anybody_away(tmp_path: Path) -> None:
    lines = "- Knowledge of lathes\n- One of the following:\n  1. A diploma in clay\n  2. Knowledge of raku\n"
    assert parts_of(
        tmp_path, "potter.md", f"# Potter\n\n## Requirements\n\n{lines}\nKnowledge of SQL is needed.\n"
    ) == [
        ("Knowledge of lathes", "required"),
        ("One of the following:", "preferred"),
        ("A diploma in clay", "preferred"),
        ("Knowledge of raku", "preferred"),
        ("Knowledge of SQL is needed.", "required"),
    ]
    lines = "Requirements:\nMust have at least one of the below:\n1. Knowledge of raku\n2. Knowledge of kilns\n"
    told = parts_of(tmp_path, "potter.txt", f"Potter\n\n{lines}\nKnowledge of SQL is needed.\n")
    assert told[-3:] == [
        ("Knowledge of raku", "preferred"),
        ("Knowledge of kilns", "preferred"),
        ("Knowledge of SQL is needed.", "required"),
    ]
    of_kinds = "# Potter\n\n## Requirements\n\n- One of the best kilns, and:\n- Knowledge of raku\n"
    assert ("Knowledge of raku", "required") in parts_of(tmp_path, "potter.md", of_kinds)


def test_duties_may_say_what_somebody_has_also_beside_a_list_that_asks(tmp_path: Path) -> None:
    """It turns nobody away; the mark of a sentence may be lost with the end of its line."""
    duties = "- Fire kilns You have experience with raku\n- You have room to learn glazing\n"
    told = parts_of(tmp_path, "potter.md", f"# Potter\n\n## Duties\n\n{duties}\n## Requirements\n\n- Clay\n")
    assert told == [
        ("Fire kilns", "duties"),
        ("You have experience with raku", "preferred"),
        ("You have room to learn glazing", "duties"),
        ("Clay", "required"),
    ]


def test_a_heading_ends_in_what_its_list_goes_on_with(tmp_path: Path) -> None:
    text = "**You love this job because you will...**\n\n- fire kilns\n\n**We love you because you have...**\n\n- clay"
    assert parts_of(tmp_path, "potter.md", text) == [("fire kilns", "duties"), ("clay", "required")]


def page(*paragraphs: str) -> list[tuple[str, str]]:
    """What a page gives as paragraphs, its columns parted by tabs, below a heading, as parts."""
    blocks = tuple(Block("paragraph", (Span(text),)) for text in paragraphs)
    heading = Block("heading", (Span("Person specification"),), level=2)
    document = Document("potter.pdf", "pdf", "0" * 64, (heading, *blocks))
    return [(part.words.text, part.section) for part in iter_parts(document)]


def test_columns_of_a_page_that_name_both_needs() -> None:
    both = [("Kilns or lathes", "required"), ("Raku", "preferred")]
    assert page("Essential\tDesirable", "Kilns or\tRaku\nlathes") == both
    assert page("Essential\tDesirable\nKilns or\tRaku\nlathes") == both
    assert page("Area\tEssential\tDesirable\tHow", "Craft\tKilns or lathes\tRaku\tInterview") == both
    assert page("Essential\tDesirable", "Craft\tKilns or lathes\tRaku") == both
    assert page("Essential criteria\tDesirable criteria", "Kilns or lathes", "Raku") == both
    assert page("Essential\tDesirable", "Kilns or lathes\tRaku\nGlazes", "Apply by May.") == [
        *both,
        ("Glazes", "preferred"),
        ("Apply by May.", "process"),
    ]
    assert page("Interviews\tStart", "Kilns or lathes\tRaku")[-1] == ("Kilns or lathes Raku", "required")


@pytest.mark.parametrize("rest", ["", "Good knowledge of glazes\nA clear voice\n"])
def test_a_line_that_names_what_it_asks_for_is_no_heading(tmp_path: Path, rest: str) -> None:
    text = f"Potter\n\nRequirements\n\nExperience of kilns\n{rest}\nBenefits\n\nClay\n"
    needed = [told for told, section in parts_of(tmp_path, "potter.txt", text) if section == "required"]
    assert needed == ["Experience of kilns", *rest.splitlines()]


def test_bullets_that_stick_to_their_words_are_items(tmp_path: Path) -> None:
    text = "Potter\n\nDuties:\n-Fire kilns\n-Glaze pots\n-Mend doors\n"
    assert parts_of(tmp_path, "potter.txt", text)[1:] == [
        ("Fire kilns", "duties"),
        ("Glaze pots", "duties"),
        ("Mend doors", "duties"),
    ]


@pytest.mark.parametrize(
    "line", ["Python, and some travel to kilns", "A driving licence, as travel is needed", "Python and travel"]
)
def test_a_question_in_a_line_hides_nothing_else(tmp_path: Path, line: str) -> None:
    (tmp_path / "potter.md").write_text(f"# Potter\n\n## Requirements\n\n- {line}\n- Terraform\n")
    document = read_document(tmp_path / "potter.md")
    read = read_posting(document)
    assert {"Python", "driving licence"} & {
        *(skill.name for skill in read.skills),
        *(c.name for c in read.certificates),
    }
    assert [kind for kind, _ in read.asks] == ["travel"]


@pytest.mark.parametrize(
    ("line", "needs", "papers"),
    [
        (
            "Preferred: Kiln repair. Python. Go.",
            {"Kiln repair": "preferred", "Python": "preferred", "Go": "preferred"},
            0,
        ),
        ("Desirable: Go. Python is essential.", {"Go": "preferred", "Python": "required"}, 0),
        ("GCSEs including English and maths, or equal", {}, 0),
        ("GCSE maths and experience in Python", {"Python": "required"}, 0),
        (
            "Required skills: Firing stoneware, mixing glazes. Go.",
            {"Firing stoneware": "required", "mixing glazes": "required", "Go": "required"},
            0,
        ),
        ("Bonus: Go, or publications in kiln journals", {"Go": "preferred"}, 1),
        ("Thorough knowledge of Kiln Council Publications", {"Kiln Council Publications": "required"}, 0),
    ],
)
def test_a_label_is_of_its_line_and_papers_hide_nothing(
    tmp_path: Path, line: str, needs: dict[str, str], papers: int
) -> None:
    (tmp_path / "potter.md").write_text(f"# Potter\n\n## Requirements\n\n- {line}\n- Terraform\n")
    document = read_document(tmp_path / "potter.md")
    read = read_posting(document)
    assert {skill.name: skill.need for skill in read.skills if skill.name != "Terraform"} == needs
    assert len(read.papers) == papers
    assert read.languages == ()


def test_a_summary_tells_the_work_and_not_the_employer(tmp_path: Path) -> None:
    text = (
        "# Potter\n\n## The role\n\nClay Example has 312 kilns.\n\n- Permanent, 37 hours\n- Fire kilns\n- Glaze pots\n"
    )
    (tmp_path / "potter.md").write_text(text + "\n## Requirements\n\n- Terraform\n")
    document = read_document(tmp_path / "potter.md")
    assert read_posting(document).summary == ("Fire kilns.", "Glaze pots.")


def test_what_stands_below_the_title_is_not_asked_for(tmp_path: Path) -> None:
    below = "<ul><li>Clay Example</li><li>4 years in clay</li></ul>"
    text = f"<h1>Potter</h1>{below}<h2>Requirements</h2><ul><li>Kilns</li></ul>"
    assert [section for _, section in parts_of(tmp_path, "potter.html", text)] == ["opening", "opening", "required"]


@pytest.mark.parametrize("heading", ["What we offer", "What we can offer", "What we give", "What we give you"])
def test_what_is_offered_is_not_asked_for(tmp_path: Path, heading: str) -> None:
    text = f"# Potter\n\n## Useful\n\n- Kilns\n\n## {heading}\n\n- Training in Python\n- Fees paid\n"
    assert parts_of(tmp_path, "potter.md", text)[-2:] == [("Training in Python", "benefits"), ("Fees paid", "benefits")]


@pytest.mark.parametrize("heading", ["Similar jobs", "Jobs you might be interested in", "Also open"])
def test_other_posts_are_not_this_one(tmp_path: Path, heading: str) -> None:
    text = f"# Potter\n\n## Requirements\n\n- Kilns\n\n## {heading}\n\n- Rust developer\n"
    assert parts_of(tmp_path, "potter.md", text)[-1] == ("Rust developer", "process")


@pytest.mark.parametrize(
    ("heading", "section"), [("Similar jobs at Clay Ltd", "process"), ("Similar roles held before", "required")]
)
def test_a_heading_of_other_posts_may_go_on_behind_jobs(tmp_path: Path, heading: str, section: str) -> None:
    text = f"# Potter\n\n## Requirements\n\n- Kilns\n\n### {heading}\n\n- Rust developer\n"
    assert parts_of(tmp_path, "potter.md", text)[-1] == ("Rust developer", section)


def test_a_bracket_tells_that_a_qualification_is_a_degree(tmp_path: Path) -> None:
    (tmp_path / "potter.md").write_text(
        "# Potter\n\n## Requirements\n\n"
        "- A recognised clay qualification (e.g. a master's in clay) and registered with Clay Work Norway\n- Go\n"
    )
    document = read_document(tmp_path / "potter.md")
    read = read_posting(document)
    assert read.degree is not None
    assert (read.degree.level, [one.name for one in read.certificates]) == ("master", ["Clay Work Norway"])


def test_a_cell_of_a_row_says_how_much_its_criterion_is_needed(tmp_path: Path) -> None:
    rows = "".join(
        f"<tr><td>{number}</td><td>{text}</td><td>{need}</td><td>CV</td></tr>"
        for number, text, need in (("1", "Kiln law", "Essential"), ("2", "Raku firing", "Desirable"))
    )
    head = "<tr><th>No.</th><th>Criterion</th><th>Essential / Desirable</th><th>How</th></tr>"
    text = f"<h1>Potter</h1><h2>Person specification</h2><table>{head}{rows}</table>"
    assert parts_of(tmp_path, "potter.html", text) == [("Kiln law", "required"), ("Raku firing", "preferred")]


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        ("Benefits", ("Pension plan", "Mandatory")),
        ("How to apply", ("Python report", "Required")),
        ("What we offer", ("Company car", "Essential")),
        ("Your tasks", ("Grade", "E")),
        ("Requirements", ("Grade", "E")),
    ],
)
def test_a_table_of_facts_asks_for_nothing(tmp_path: Path, heading: str, row: tuple[str, str]) -> None:
    table = f"<h2>{heading}</h2><table><tr><td>{row[0]}</td><td>{row[1]}</td></tr></table>"
    (tmp_path / "potter.html").write_text(f"<h1>Potter</h1><h2>Requirements</h2><ul><li>Kilns</li></ul>{table}")
    document = read_document(tmp_path / "potter.html")
    assert {skill.name for skill in read_posting(document).skills if skill.need != "mentioned"} == {"Kilns"}


def test_a_row_of_a_fact_of_the_post_asks_for_nothing(tmp_path: Path) -> None:
    """Where one works, until when and for whom is not what one knows, whatever the table stands below."""
    rows = "| | |\n|---|---|\n| **Location** | Example Harbour |\n| **Contract** | Permanent, 37.5 hours |\n"
    found = parts_of(tmp_path, "potter.md", f"## Potter\n\n{rows}\n## Requirements\n\n- Experience with kilns\n")
    assert [text for text, section in found if section in ("required", "preferred")] == ["Experience with kilns"]
    assert not any("Permanent" in text or "Harbour" in text for text, section in found if section != "process")


@pytest.mark.parametrize(
    "line", ["Not required: Terraform.", "We do not expect knowledge of Terraform.", "Resilient and non-judgemental"]
)
def test_what_is_not_expected_and_what_somebody_is_like_makes_no_criterion(tmp_path: Path, line: str) -> None:
    """Who is told that something is not needed must not fail for want of it."""
    text = f"# Potter\n\n## Requirements\n\n- Experience with kilns\n- {line}\n"
    (tmp_path / "potter.md").write_text(text)
    document = read_document(tmp_path / "potter.md")
    assert [skill.name for skill in read_posting(document).skills] == ["kilns"]


@pytest.mark.parametrize(
    "line",
    [
        "Any of these would help, but please do not be put off at all if you have none:\n\n- Terraform",
        "It would be lovely, but it isn't essential, if you had:\n\n- Terraform",
        "Von Vorteil sind Kenntnisse in Terraform.",
        "It would help if you had worked with Terraform.",
    ],
)
def test_what_would_help_is_a_wish_whatever_stands_above(tmp_path: Path, line: str) -> None:
    """Nobody is turned away for want of what a posting says that it can do without."""
    (tmp_path / "potter.md").write_text(f"# Potter\n\n## Requirements\n\n- Experience with kilns\n\n{line}\n")
    document = read_document(tmp_path / "potter.md")
    assert {skill.name: skill.need for skill in read_posting(document).skills} == {
        "kilns": "required",
        "Terraform": "preferred",
    }


def test_a_line_that_speaks_of_similar_roles_is_no_heading(tmp_path: Path) -> None:
    text = "# Potter\n\n## Requirements\n\n3+ years in similar roles\n\n- Kilns\n"
    assert parts_of(tmp_path, "potter.md", text) == [("3+ years in similar roles", "required"), ("Kilns", "required")]


def test_a_first_heading_beside_others_is_no_title(tmp_path: Path) -> None:
    lists = "<h2>Technical background</h2><ul><li>5 years of Go</li></ul><h2>Qualifications</h2><ul><li>SQL</li></ul>"
    text = f"<p>Clay Ltd is hiring a potter.</p>{lists}"
    assert parts_of(tmp_path, "potter.html", text)[1:] == [("5 years of Go", "required"), ("SQL", "required")]


def test_prose_beside_a_list_of_duties_is_the_work(tmp_path: Path) -> None:
    (tmp_path / "potter.md").write_text(
        "# Potter\n\n## What you will do\n\nYou run our Kafka cluster. Write Spark jobs. "
        "Operate Terraform.\n\n- Help\n- Date: May\n\n"
        "## Requirements\n\n- High school diploma or GED required\n- Go\n"
    )
    document = read_document(tmp_path / "potter.md")
    read = read_posting(document)
    assert [skill.name for skill in read.skills] == ["Kafka", "Spark", "Terraform", "Go"]
    assert read.unread == ("High school diploma or GED required",)


def test_marks_that_are_no_bullets_of_a_format_begin_items(tmp_path: Path) -> None:
    asked = "REQUIREMENTS\n\n– kilns and glazes\n– slip casting – useful, but not essential\n– raku firing\n\n"
    wished = "IT WOULD BE GREAT IF YOU ALSO HAD\n\n– wheel throwing\n– kiln law\n\n"
    law = "YOU MUST HAVE A DRIVING LICENCE AND AN OWN CAR\n"
    assert parts_of(tmp_path, "potter.md", f"# Potter\n\n{asked}{wished}{law}") == [
        ("kilns and glazes", "required"),
        ("slip casting – useful, but not essential", "required"),
        ("raku firing", "required"),
        ("wheel throwing", "preferred"),
        ("kiln law", "preferred"),
        ("YOU MUST HAVE A DRIVING LICENCE AND AN OWN CAR", "preferred"),
    ]


@pytest.mark.parametrize(
    ("line", "unfair"),
    [
        ("Experience of working with young people and kilns", False),
        ("Safeguarding young adults in Python", False),
        ("A young mind for kilns", True),
        ("Work with young colleagues on kilns", True),
        ("We want young people for our kilns", True),
        ("Experience in mental health nursing", False),
        ("Good physical and mental health", True),
        ("Knowledge of the Mental Health Act", False),
        ("Visits to married couples and kilns", False),
        ("A native or near-native speaker of English", False),
        ("A native speaker of English", True),
    ],
)
def test_the_age_of_whom_one_works_with_is_no_demand(tmp_path: Path, line: str, unfair: bool) -> None:
    (tmp_path / "potter.md").write_text(f"# Potter\n\n## Requirements\n\n- {line}\n- Terraform\n")
    document = read_document(tmp_path / "potter.md")
    assert read_posting(document).unfair == ((line,) if unfair else ())


@pytest.mark.parametrize("heading", ["Attributes", "About the role", "Person specification"])
def test_rows_of_both_needs_are_criteria_below_any_heading(tmp_path: Path, heading: str) -> None:
    rows = "<tr><td>Knowledge of Java</td><td>Essential</td></tr><tr><td>Kiln law</td><td>Desirable</td></tr>"
    text = f"<h1>Potter</h1><h2>{heading}</h2><table>{rows}</table>"
    assert parts_of(tmp_path, "potter.html", text) == [("Knowledge of Java", "required"), ("Kiln law", "preferred")]


def test_rows_with_ticks_below_both_needs_are_criteria_without_their_numbers(tmp_path: Path) -> None:
    rows = ["REQ-E1 Kiln law | Yes |", "REQ-D12 Raku firing | | Yes"]
    table = "\n".join(["| Requirement | Essential | Desirable |", "|---|:---:|:---:|", *(f"| {row} |" for row in rows)])
    asked = [("Kiln law", "required"), ("Raku firing", "preferred")]
    for heading in ("Experience", "Other"):
        assert parts_of(tmp_path, "potter.md", f"# Potter\n\n## {heading}\n\n{table}\n") == asked


def test_an_item_that_names_a_need_is_the_heading_of_its_list(tmp_path: Path) -> None:
    text = "# Potter\n\n**Knowledge**\n\n- ESSENTIAL\n  - Kiln law\n- DESIRABLE\n  - Raku firing\n"
    assert parts_of(tmp_path, "potter.md", text) == [("Kiln law", "required"), ("Raku firing", "preferred")]


@pytest.mark.parametrize("asked", [False, True])
def test_an_item_of_duties_that_tells_what_somebody_has_is_required_where_nothing_else_is(
    tmp_path: Path, asked: bool
) -> None:
    text = "# Potter\n\n## Responsibilities\n\n- Experience with Go\n- 3 years of Rust\n- Fire kilns with Python\n"
    (tmp_path / "potter.md").write_text(text + "\n## Requirements\n\n- SQL\n" * asked)
    document = read_document(tmp_path / "potter.md")
    needs = {skill.name: skill.need for skill in read_posting(document).skills if skill.name != "SQL"}
    told = "mentioned" if asked else "required"
    assert needs == {"Go": told, "Rust": told, "Python": "mentioned"}


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("3+ years with Go", {"Go": 3}),
        ("3+ years of Go, and Rust", {"Go": 3, "Rust": None}),
        ("At least 2 years of experience working with Go or Rust", {"Go or Rust": 2}),
        ("Seven years of work, some of them with Go", {"Go": None}),
        ("7 years, including Go", {"Go": None}),
        ("Two years of glaze chemistry", {"glaze chemistry": None}),
    ],
)
def test_the_years_of_a_skill_alone_are_its_own_and_overall(
    tmp_path: Path, line: str, years: dict[str, int | None]
) -> None:
    (tmp_path / "potter.md").write_text(f"# Potter\n\n## Requirements\n\n- {line}\n")
    document = read_document(tmp_path / "potter.md")
    read = read_posting(document)
    assert {skill.name: skill.years for skill in read.skills} == years
    assert read.years is not None


@pytest.mark.parametrize(
    ("heading", "rows"),
    [
        ("What to send us", ["CV | Required", "Video | Optional"]),
        ("Equipment", ["Laptop | Required", "Headset | Optional"]),
        ("Training", ["First aid | Mandatory", "Power BI | Optional"]),
        ("Key facts", ["Remote work | Optional", "Travel to Paris | Required"]),
    ],
)
def test_what_is_required_below_an_unknown_heading_may_be_no_criterion(
    tmp_path: Path, heading: str, rows: list[str]
) -> None:
    table = "\n".join(["| what | how much |", "|---|---|", *(f"| {row} |" for row in rows)])
    parts = parts_of(tmp_path, "potter.md", f"# Potter\n\n## {heading}\n\n{table}\n")
    asked = {text for text, section in parts if section in ("required", "preferred")}
    assert not asked & {row.split(" | ")[0] for row in rows}


def test_rows_of_letters_are_criteria_below_requirements_alone(tmp_path: Path) -> None:
    rows = "<table><tr><td>Kiln law</td><td>E</td></tr><tr><td>Raku firing</td><td>D</td></tr></table>"
    asked = parts_of(tmp_path, "potter.html", f"<h1>Potter</h1><h2>Person specification</h2>{rows}")
    assert asked == [("Kiln law", "required"), ("Raku firing", "preferred")]
    told = parts_of(tmp_path, "potter.html", f"<h1>Potter</h1><h2>Your tasks</h2>{rows}")
    assert {section for _, section in told} == {"duties"}


def test_a_dash_inside_a_line_begins_no_item(tmp_path: Path) -> None:
    text = "# Potter\n\n## Requirements\n\n– English – B2 or better\n– Kilns – gas and wood – in Leeds\n– Go\n"
    assert [line for line, _ in parts_of(tmp_path, "potter.md", text)] == [
        "English – B2 or better",
        "Kilns – gas and wood – in Leeds",
        "Go",
    ]


def test_other_posts_near_a_place_are_not_this_one(tmp_path: Path) -> None:
    text = "# Potter\n\n## Requirements\n\n- Kilns\n\n## More jobs at Clay Ltd\n\n- Rust developer\n"
    assert parts_of(tmp_path, "potter.md", text)[-1] == ("Rust developer", "process")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Potter\n\nWhat would make you stand out\n\nKiln experience\nRaku certificate\nSome Rust\n",
            [("Kiln experience", "preferred"), ("Raku certificate", "preferred"), ("Some Rust", "preferred")],
        ),
        (
            "Potter\n\nThe job\nYou throw.\n\nYou'll be a great fit for us if you have:\n- Kilns\n- Glazes\n",
            [("You throw.", "duties"), ("Kilns", "required"), ("Glazes", "required")],
        ),
        (
            "Potter (clay)\nRequirements: Kilns at home. Raku too.\nBenefits: Clay. Glaze.\n",
            [
                ("Potter (clay)", "opening"),
                ("Requirements: Kilns at home.", "required"),
                ("Raku too.", "required"),
                ("Benefits: Clay.", "benefits"),
                ("Glaze.", "benefits"),
            ],
        ),
        (
            "Potter\nMinimum qualifications:\nKiln work.\n2 years of clay.\n",
            [("Kiln work.", "required"), ("2 years of clay.", "required")],
        ),
        (
            "Anforderungen\n\n- E1. Glazes\n- A. Kilns\n- C1 English\n",
            [("Glazes", "required"), ("Kilns", "required"), ("C1 English", "required")],
        ),
        (
            "Requirements:\nKiln work\nRaku\n2 years of clay\n",
            [("Kiln work", "required"), ("Raku", "required"), ("2 years of clay", "required")],
        ),
        (
            "Potter\n\nRequirements\n\n- Kiln law\n\nSalary: plenty\n\n- Raku\n",
            [("Kiln law", "required"), ("Salary: plenty", "process"), ("Raku", "required")],
        ),
        (
            "Potter\nLocation: Delft\n\nUse of clay - You will throw.\n",
            [("Location: Delft", "process"), ("Use of clay", "opening"), ("You will throw.", "opening")],
        ),
        (
            "Requirements\n\nSuch as kilns, wheels, etc. Glazes too.\n",
            [("Such as kilns, wheels, etc.", "required"), ("Glazes too.", "required")],
        ),
        (
            "Requirements:\n\nClay law\nIt is appreciated to have fired some stoneware\n",
            [("Clay law", "required"), ("It is appreciated to have fired some stoneware", "required")],
        ),
        (
            "Anforderungen\n\n- Öfen (z. B. Raku) und Ton\n",
            [("Öfen (z. B. Raku) und Ton", "required")],
        ),
    ],
)
def test_lines_of_text_in_their_sections(tmp_path: Path, text: str, parts: list[tuple[str, str]]) -> None:
    assert [part for part in parts_of(tmp_path, "a.txt", text) if part[0] != "Potter"] == parts


def test_a_label_among_wishes_requires_nothing(tmp_path: Path) -> None:
    text = "# Potter\n\n## Bonus points\n- Experience in firing: kilns and glazes\n- Must have: clay\n"
    sections = dict(parts_of(tmp_path, "potter.md", text))
    assert sections["Experience in firing: kilns and glazes"] == "preferred"
    assert sections["Must have: clay"] == "required"


def test_an_abbreviation_ends_no_sentence(tmp_path: Path) -> None:
    text = "# Büro\n\n## Ihr Profil\n- Sehr gute MS-Office Kenntnisse (insb. Excel und Word)\n"
    assert parts_of(tmp_path, "amt.md", text) == [("Sehr gute MS-Office Kenntnisse (insb. Excel und Word)", "required")]


def test_a_list_whose_signs_markdown_does_not_know(tmp_path: Path) -> None:
    long = "of more than one country, in every kind of kiln that a potter of today may come to fire at work"
    text = f"# Potter\n\n## Requirements\n\n• Experience {long}\n• Go\n\n## Nice to have\n\n✅ Rust {long}\n✅ SQL\n"
    assert parts_of(tmp_path, "potter.md", text) == [
        (f"Experience {long}", "required"),
        ("Go", "required"),
        (f"Rust {long}", "preferred"),
        ("SQL", "preferred"),
    ]


def test_a_line_of_a_text_that_ends_in_a_colon_is_a_heading_wherever_it_stands(tmp_path: Path) -> None:
    text = (
        "Potter\n\nWe fire kilns.\nYou'll be a great fit for us if you have:\nPython (2 years);\nExperience with Go.\n"
    )
    assert parts_of(tmp_path, "potter.txt", text)[-1:] == [("Python (2 years); Experience with Go.", "required")]


def test_a_label_before_what_is_asked_for_hides_nothing(tmp_path: Path) -> None:
    text = "Potter\n\nRequirements\n\nCore skills: Strong knowledge of slip casting and SQL. We fire at night.\n"
    (tmp_path / "potter.txt").write_text(text)
    document = read_document(tmp_path / "potter.txt")
    assert [(skill.name, skill.need) for skill in read_posting(document).skills] == [
        ("slip casting", "required"),
        ("SQL", "required"),
    ]


def test_a_kind_that_is_asked_for_already_leaves_its_instances(tmp_path: Path) -> None:
    text = "# Potter\n\n## Requirements\n\n- Business intelligence\n- BI tools such as Tableau, Power BI or Qlik\n"
    (tmp_path / "potter.md").write_text(text)
    document = read_document(tmp_path / "potter.md")
    assert [(skill.name, skill.terms) for skill in read_posting(document).skills] == [
        ("Business intelligence", ()),
        ("Tableau, Power BI or Qlik", ("Tableau", "Power BI", "Qlik")),
    ]


def test_sentences_that_begin_with_what_they_are_for_and_ones_of_no_section_ask(tmp_path: Path) -> None:
    text = "Potter. To do well in this role, you should have fired kilns. Experience with Python. We fire at night."
    assert [section for _, section in parts_of(tmp_path, "potter.md", f"# Potter\n\n{text}\n")] == [
        "opening",
        "opening",
        "required",
        "opening",
    ]
    (tmp_path / "other.md").write_text("# Potter\n\nTo do well in this role, you should know Python and SQL.\n")
    document = read_document(tmp_path / "other.md")
    assert [skill.need for skill in read_posting(document).skills] == ["required", "required"]


@pytest.mark.parametrize(
    ("name", "text", "grades"),
    [
        (
            "potter.md",
            "Potter\n\n## Junior requirements\n\n- {}\n\n## Senior requirements\n\n- {}\n",
            ["Junior", "Senior"],
        ),
        ("potter.txt", "Potter\n\nLevel 1\n- {}\n\nLevel 2\n- {}\n", ["Level 1", "Level 2"]),
        ("potter.txt", "Clay Ltd\n\nJunior Potter\n- {}\n\nSenior Potter\n- {}\n", ["Junior", "Senior"]),
        ("potter.md", "# Senior Potter\n\n## Requirements\n\n- {}\n- {}\n", []),
    ],
)
def test_the_first_heading_is_a_grade_but_where_it_is_the_title(
    tmp_path: Path, name: str, text: str, grades: list[str]
) -> None:
    (tmp_path / name).write_text(text.format("1 year of experience with Python", "5 years of experience with Rust"))
    document = read_document(tmp_path / name)
    read = read_posting(document)
    assert [*read.grades] == grades
    assert [skill.name for skill in read.skills] == (["Python"] if grades else ["Python", "Rust"])


def test_lines_without_a_colon_that_their_list_goes_on_are_headings(tmp_path: Path) -> None:
    text = (
        "Potter\n\nYou should bring\n- Python\n\nIt would be great if you also had\n- Rust\n\nLook forward to\n- SQL\n"
    )
    assert parts_of(tmp_path, "potter.txt", text)[-3:] == [
        ("Python", "required"),
        ("Rust", "preferred"),
        ("SQL", "benefits"),
    ]


def test_headings_in_lines_of_one_paragraph(tmp_path: Path) -> None:
    text = "Potter\n\nPerson specification\nQualifications\nEssential\n- Python\nDesirable\n- Rust\n"
    assert parts_of(tmp_path, "potter.txt", text)[-2:] == [("Python", "required"), ("Rust", "preferred")]


PASTED = """Potter

About us
We fire pots for the whole county and beyond it.
Key Responsibilities
Fires kilns and glazes pots for the whole workshop.
Requirements
Sound knowledge of kiln law and of glazes that melt.
Excellent language skills
Preferred Qualifications and Skills
Raku firing with wood from the county.
Nice to have
Slip casting of cups and bowls for the table.
What we offer
A pension and a place by the kiln in winter.
"""


def test_headings_of_a_pasted_page_are_lines_as_all_others(tmp_path: Path) -> None:
    told = [section for _, section in parts_of(tmp_path, "potter.txt", PASTED)[1:]]
    assert told == ["company", "duties", "required", "required", "preferred", "preferred", "benefits"]


def test_a_line_below_a_heading_of_a_pasted_page_is_an_item(tmp_path: Path) -> None:
    asked = "Requirements:\nKiln law\nClay knowledge\nPreferred\nRaku training\n"
    text = f"Potter\nWe seek a potter.\n{asked}Benefits\nFree clay.\n"
    assert parts_of(tmp_path, "potter.txt", text)[-4:] == [
        ("Kiln law", "required"),
        ("Clay knowledge", "required"),
        ("Raku training", "preferred"),
        ("Free clay.", "benefits"),
    ]


DUTIES = "- Help the potter with the kiln.\n- Conduct an inspection of glazes.\n- Follow the rules of kiln law.\n"


@pytest.mark.parametrize(
    ("listed", "section"),
    [
        (DUTIES, "duties"),
        (DUTIES + "- Experience of the kiln trade.\n", "required"),  # one line says what somebody has
        (DUTIES + "- Know the rules of raku.\n", "required"),
        ("- Design systems\n- Test automation\n- Plan reading\n", "required"),  # no sentences
        ("- Help the potter.\n- Follow the rules.\n", "required"),  # too few to tell
        ("- Design of a kiln\n- Research with the elderly\n- Test of the glazes\n", "required"),  # nouns
    ],
)
def test_a_list_that_tells_what_to_do_is_of_duties(tmp_path: Path, listed: str, section: str) -> None:
    parts = parts_of(tmp_path, "potter.md", f"# Potter\n\n## Requirements\n\nKiln law is a must.\n\n{listed}")
    assert parts[0] == ("Kiln law is a must.", "required")
    assert {told for _, told in parts[1:]} == {section}


def test_a_list_of_verbs_alone_below_requirements_is_of_them(tmp_path: Path) -> None:
    parts = parts_of(tmp_path, "potter.md", f"# Potter\n\n## Essential\n\n{DUTIES}")
    assert {told for _, told in parts} == {"required"}


@pytest.mark.parametrize("line", ["BSc in Chemistry or Glazing", "Comfortable with kilns", "Evidence of kiln care"])
def test_a_degree_asks_where_no_heading_does(tmp_path: Path, line: str) -> None:
    text = f"# Potter\n\n- Fires the kilns\n- {line}\n- Sells the pots\n"
    assert dict(parts_of(tmp_path, "potter.md", text))[line] == "required"


FACTS = (
    "Potter\nHours: 37\nPlace: Exampleton\nThe potter fires kilns for the county, and knowledge of raku is required.\n"
)


def test_the_label_of_a_fact_is_of_its_line_alone(tmp_path: Path) -> None:
    (_, told), *_ = [part for part in parts_of(tmp_path, "potter.txt", FACTS) if "raku" in part[0]]
    assert told == "opening"


@pytest.mark.parametrize(
    ("label", "section"),
    [("Languages: Go, SQL", "duties"), ("Languages: fluent Danish", "required"), ("Databases: SQL", "duties")],
)
def test_the_languages_of_a_stack_are_not_asked_for(tmp_path: Path, label: str, section: str) -> None:
    text = f"# Potter\n\n## Our stack\n\n- {label}\n\n## Requirements\n\n- Kiln law\n"
    assert parts_of(tmp_path, "potter.md", text)[0] == (label, section)


def test_an_item_that_sums_up_those_inside_it_is_none_itself(tmp_path: Path) -> None:
    inside = (
        "<li>Kiln work:<ul><li>Raku</li><li>Glazes</li></ul></li><li>Two years of:<ul><li>Slip casting</li></ul></li>"
    )
    text = f"<h1>Potter</h1><h2>Requirements</h2><ul>{inside}</ul>"
    told = [line for line, _ in parts_of(tmp_path, "potter.html", text)]
    assert told == ["Raku", "Glazes", "Two years of:", "Slip casting"]


def test_papers_to_send_are_not_asked_for_as_skills(tmp_path: Path) -> None:
    text = "# Potter\n\n## Requirements\n\n- Kiln law\n- Send a motivation letter and a detailed CV\n"
    assert parts_of(tmp_path, "potter.md", text)[-1][1] == "process"


FLAT = "We fire pots. {} Nice to have: * Raku * Slips We offer: * A pension * Clay"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            FLAT.format("What you'll do: * Fire kilns * Sell pots What we expect from you: * Kiln law"),
            {"Sell pots": "duties", "Kiln law": "required", "Slips": "preferred", "A pension": "benefits"},
        ),
        # Dashes of a sentence are no bullets.
        ("Kilns - Go - and pots - SQL - are what we like: - Raku", {}),
        ("Kilns * Go * Pots * SQL * Raku", {}),
    ],
)
def test_lists_that_came_as_one_line(tmp_path: Path, text: str, parts: dict[str, str]) -> None:
    told = dict(parts_of(tmp_path, "potter.txt", f"Potter\n\n{text}\n"))
    assert parts.items() <= told.items()
    assert parts or text in told


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Three or more years of kiln work", "required"),
        ("Three years, Clay University", "duties"),
        ("Fires pots that keep for three years", "duties"),
        ("Knowledge of BS 7671", "required"),
    ],
)
def test_years_in_words_ask_where_no_heading_does(tmp_path: Path, line: str, section: str) -> None:
    other = "".join(f"- {deed} the pots\n" for deed in ("Fires", "Glazes", "Sells", "Packs", "Counts"))
    assert dict(parts_of(tmp_path, "potter.md", f"# Potter\n\n{other}- {line}\n"))[line] == section


@pytest.mark.parametrize(
    ("line", "or_experience"),
    [
        ("BSc in Glazing, or a combination of education and relevant experience", True),
        ("BSc in Glazing or any combination of training and experience", True),
        ("BSc in Glazing and a combination of kilns", False),
    ],
)
def test_a_combination_of_education_and_experience_does(tmp_path: Path, line: str, or_experience: bool) -> None:
    (tmp_path / "potter.md").write_text(f"# Potter\n\n## Requirements\n\n- {line}\n")
    document = read_document(tmp_path / "potter.md")
    degree = read_posting(document).degree
    assert degree is not None
    assert degree.or_experience is or_experience


def test_the_number_of_a_standard_makes_no_degree(tmp_path: Path) -> None:
    (tmp_path / "potter.md").write_text("# Potter\n\n## Requirements\n\n- Knowledge of BS 7671\n")
    document = read_document(tmp_path / "potter.md")
    read = read_posting(document)
    assert (read.degree, [skill.name for skill in read.skills]) == (None, ["BS 7671"])


def test_a_tick_of_a_page_below_both_needs_turns_nobody_away() -> None:
    table = page("Requirement\tEssential Desirable", "REQ-D4 Strong experience of kilns\nREQ-E5 Glazes\tYes")
    assert {section for _, section in table} == {"preferred"}


@pytest.mark.parametrize("heading", ["Requirements", "Clay and fire"])
def test_lists_of_a_page_whose_bullets_are_drawn(heading: str) -> None:
    lines = (
        "Experience of kilns\nSpanish"
        if heading == "Requirements"
        else "Experience of kilns\nKnowledge of glazes\nSpanish"
    )
    title = Block("heading", (Span(heading),), level=1, page=1)
    document = Document("a.pdf", "pdf", "", (title, Block("paragraph", (Span(lines),), page=1)))
    assert [(part.words.text, part.section) for part in iter_parts(document)] == [
        (line, "required") for line in lines.split("\n")
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "a.html",
            "<h1>Potter</h1><dl><dt>Your tasks</dt><dd>Fire kilns.</dd>"
            "<dt>What you bring</dt><dd>Knowledge of glazes.</dd>"
            "<dt>What would round off your profile</dt><dd>Raku firing.</dd></dl>",
        ),
        (
            "a.txt",
            "Potter\n\n1. Your tasks\n\n- Fire kilns.\n\n2. Requirements\n\n- Knowledge of glazes.\n\n"
            "3. Nice to have\n\n- Raku firing.\n",
        ),
        (
            "a.md",
            "# Potter\n\n**1. Your tasks.** Fire kilns.\n\n**2. What you bring.** Knowledge of glazes.\n\n"
            "**3. Nice to have.** Raku firing.\n",
        ),
    ],
)
def test_terms_numbered_lines_and_bold_words_of_one_look_are_headings(tmp_path: Path, name: str, text: str) -> None:
    assert parts_of(tmp_path, name, text)[-3:] == [
        ("Fire kilns.", "duties"),
        ("Knowledge of glazes.", "required"),
        ("Raku firing.", "preferred"),
    ]


def test_a_numbered_list_is_one_of_items(tmp_path: Path) -> None:
    text = "# Potter\n\n## Requirements\n\n1. Skills in glazing\n2. Experience with kilns\n3. Languages\n"
    assert [section for _, section in parts_of(tmp_path, "a.md", text)] == ["required"] * 3


def test_the_list_before_one_of_wishes_is_required_where_nothing_else_is(tmp_path: Path) -> None:
    text = "# Potter\n\n## The kiln\n\n- Glazes\n- Raku firing\n\n## Nice to have\n\n- Slip casting\n"
    assert [section for _, section in parts_of(tmp_path, "a.md", text)] == ["required", "required", "preferred"]


def test_a_number_behind_a_label_asks_for_nothing(tmp_path: Path) -> None:
    text = "# Potter\n\n## Requirements\n\n- Position number: 30411\n- Experience with kilns\n"
    assert parts_of(tmp_path, "a.md", text)[0] == ("Position number: 30411", "process")


def test_a_label_with_slashes_opens_a_list(tmp_path: Path) -> None:
    text = "Potter\n\nMUST HAVE: raku firing / 2 yrs with kilns / a driving licence\n\nWe fire clay.\n"
    listed = [text for text, section in parts_of(tmp_path, "a.txt", text) if section == "required"]
    assert [one.removeprefix("MUST HAVE: ") for one in listed] == [
        "raku firing",
        "2 yrs with kilns",
        "a driving licence",
    ]


@pytest.mark.parametrize("mark", ["## ", ""])
def test_a_posting_whose_lines_were_lost_is_parted_by_its_marks(tmp_path: Path, mark: str) -> None:
    """Marks of headings and bullets; a heading without a mark stands at the end of the item before its list."""
    work = "We build kilns for schools and for everybody who wants to fire clay at home. " * 4
    text = (
        f"# Potter {mark}ABOUT US {work}{mark}WHAT YOU'LL DO * Fire kilns * Mix glazes {mark}REQUIREMENTS * Kafka * SQL"
    )
    found = parts_of(tmp_path, "potter.txt", text)
    assert found[-4:] == [
        ("Fire kilns", "duties"),
        ("Mix glazes", "duties"),
        ("Kafka", "required"),
        ("SQL", "required"),
    ]


def test_pictures_before_lines_are_bullets(tmp_path: Path) -> None:
    text = "# Potter\n\n## You\n\n✔ Experience with kilns\n✔ Knowledge of glazes\n\n## Not vital\n\n➕ Raku\n➕ Slips\n"
    assert parts_of(tmp_path, "a.md", text) == [
        ("Experience with kilns", "required"),
        ("Knowledge of glazes", "required"),
        ("Raku", "preferred"),
        ("Slips", "preferred"),
    ]


def test_names_between_slashes_are_alternatives(tmp_path: Path) -> None:
    text = "Potter\n\nMust have: Go / Rust / Python\n\nWe fire clay.\n"
    assert ("Must have: Go / Rust / Python", "required") in parts_of(tmp_path, "a.txt", text)


def test_a_line_that_its_list_goes_on_is_of_wishes_where_it_says_so(tmp_path: Path) -> None:
    text = "# Potter\n\nYou know kilns.\n\nIt would be nice if you also had\n\n- Raku firing\n- Slip casting\n"
    assert [section for _, section in parts_of(tmp_path, "a.md", text)][-2:] == ["preferred", "preferred"]


@pytest.mark.parametrize(
    ("name", "text", "kept"),
    [
        ("a.md", "# Potter\n\n## Requirements\n\n**Skills.** You know kilns.\n", "Skills."),  # one alone is no look
        ("a.txt", "Potter\n\nOn this page\n\n1. Requirements\n2. Benefits\n3. Glazes\n\nWe fire.\n", "Requirements"),
        (
            "a.html",
            "<h1>Potter</h1><ul><li>Skills<br>of kilns</li><li>Education<br>of clay</li></ul>",
            "Skills of kilns",
        ),
    ],
)
def test_words_of_a_list_or_of_one_paragraph_are_no_headings(tmp_path: Path, name: str, text: str, kept: str) -> None:
    assert kept in [part for part, _ in parts_of(tmp_path, name, text)]


def test_what_stands_below_the_title_before_wishes_is_not_required(tmp_path: Path) -> None:
    text = "# Potter\n\n- Glazes\n- Raku firing\n\n## Nice to have\n\n- Slip casting\n"
    assert [section for _, section in parts_of(tmp_path, "a.md", text)] == ["duties", "duties", "preferred"]


def test_a_long_sentence_that_leads_to_wishes_opens_their_list(tmp_path: Path) -> None:
    lead = "It would be great if you also brought some of what follows, but please write to us even if you do not:"
    text = f"# Potter\n\n## About you\n\nYou know Python. {lead}\n\n- Kilns\n- Raku firing\n"
    assert parts_of(tmp_path, "potter.md", text) == [
        ("You know Python.", "required"),
        ("Kilns", "preferred"),
        ("Raku firing", "preferred"),
    ]


@pytest.mark.parametrize(
    ("first", "second"), [(". ", ". "), ("> ", "> "), ("(a) ", "(b) "), ("a) ", "b) "), ("~ ", "~ ")]
)
def test_what_people_type_for_bullets_begins_items(tmp_path: Path, first: str, second: str) -> None:
    text = f"POTTER\n\nREQUIREMENTS\n\n{first}Kiln law\n{second}Raku firing\n"
    assert parts_of(tmp_path, "potter.txt", text) == [("Kiln law", "required"), ("Raku firing", "required")]


def test_lines_that_head_others_and_marks_are_no_part_of_a_summary(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_text("# Potter\n\n## Your tasks\n\n- Kilns:\n- Fire kilns, and\n- ⦁ Glaze pots.\n")
    assert read_posting(read_document(page)).summary == ("Fire kilns.", "Glaze pots.")
    page.write_text("# Potter\n\n## Your tasks\n\n- Fire kilns:\n- Glaze pots:\n")
    assert read_posting(read_document(page)).summary == ("Fire kilns.", "Glaze pots.")


def test_facts_below_the_title_are_no_summary_of_the_work(tmp_path: Path) -> None:
    facts = "<ul><li>Leeds</li><li>Permanent</li><li>Pay: 900</li></ul>"
    work = "<p><b>The role:</b></p><ul><li>Fire kilns at night</li></ul>"
    (tmp_path / "potter.html").write_text(f"<h1>Potter</h1>{facts}{work}")
    document = read_document(tmp_path / "potter.html")
    assert read_posting(document).summary == ("Fire kilns at night.",)


def test_alternatives_of_a_kind_that_says_nothing_stand_for_it(tmp_path: Path) -> None:
    (tmp_path / "potter.md").write_text("# Potter\n\n## Requirements\n\n- A modern framework (React or Angular)\n")
    document = read_document(tmp_path / "potter.md")
    assert [skill.name for skill in read_posting(document).skills] == ["React or Angular"]


def test_a_list_of_other_posts_behind_what_is_offered_is_of_the_page(tmp_path: Path) -> None:
    asked = "## Requirements\n\n- Python\n\n## What we offer\n\n- Clay\n\n"
    others = "## Near by\n\n- Payroll clerk, Leeds\n- SQL developer, York\n\nPopular: Excel, nursing.\n"
    (tmp_path / "potter.md").write_text(f"# Potter\n\n{asked}{others}")
    document = read_document(tmp_path / "potter.md")
    assert [skill.name for skill in read_posting(document).skills] == ["Python"]


@pytest.mark.parametrize(
    ("heading", "section"),
    [("You should apply if you", "required"), ("Don't worry if you", "company")],
)
def test_a_heading_that_ends_in_a_condition(tmp_path: Path, heading: str, section: str) -> None:
    parts = parts_of(tmp_path, "potter.md", f"# Potter\n\n### {heading}\n\n- know Python\n- fire kilns\n")
    assert {told for _, told in parts} == {section}


@pytest.mark.parametrize(
    ("sentence", "section"),
    [
        ("You have experience of dental nursing.", "opening"),
        ("You have a sound knowledge of pension law.", "opening"),
        ("You get a pension and dental insurance.", "benefits"),
    ],
)
def test_a_field_of_work_is_no_offer(tmp_path: Path, sentence: str, section: str) -> None:
    assert parts_of(tmp_path, "potter.md", f"# Potter\n\nWe fire kilns. {sentence}\n")[-1] == (sentence, section)


def test_labels_of_moscow_tell_the_need(tmp_path: Path) -> None:
    text = "# Potter\n\n## You bring\n\n- Must: Python\n- Should: SQL\n- Could: Rust\n"
    (tmp_path / "potter.md").write_text(text)
    document = read_document(tmp_path / "potter.md")
    needs = {skill.name: skill.need for skill in read_posting(document).skills}
    assert needs == {"Python": "required", "SQL": "preferred", "Rust": "preferred"}


def test_a_short_line_of_a_dutch_posting_is_dutch(tmp_path: Path) -> None:
    prose = "Wij zoeken een bakker voor het hart van de stad. Je hebt kennis van klei met ervaring bij ons als hulp."
    asked = "## Functie-eisen\n\n- Minimaal een goede opleiding\n- Italiaans of Engels\n"
    (tmp_path / "bakker.md").write_text(f"# Bakker\n\n{prose}\n\n{asked}")
    document = read_document(tmp_path / "bakker.md")
    assert [language.name for language in read_posting(document).languages] == ["Italian", "English"]


def test_a_piece_of_what_is_asked_for_is_no_skill_of_the_duties(tmp_path: Path) -> None:
    text = "# Potter\n\n## Duties\n\n- Econometrics of kilns\n\n## Requirements\n\n- Applied econometrics\n"
    (tmp_path / "potter.md").write_text(text)
    document = read_document(tmp_path / "potter.md")
    assert [skill.name for skill in read_posting(document).skills] == ["Applied econometrics"]


@pytest.mark.parametrize("heading", ["The ward", "The site", "Hours and pay", "Applying", "In short", "At a glance"])
def test_lines_of_need_outweigh_a_weak_heading(tmp_path: Path, heading: str) -> None:
    listed = f"# Potter\n\n## {heading}\n\n- Experience with kilns\n- Kiln card required\n"
    assert {section for _, section in parts_of(tmp_path, "list.md", listed)} == {"required"}
    told = f"# Potter\n\n## {heading}\n\nExperience of leading potters is essential.\n"
    assert {section for _, section in parts_of(tmp_path, "prose.md", told)} == {"required"}


def test_a_weak_heading_holds_where_nothing_below_it_is_asked_for(tmp_path: Path) -> None:
    text = "# Potter\n\n## The site\n\nWe fire kilns by the river.\n\n### Our kilns\n\n- Three of gas\n"
    assert {section for _, section in parts_of(tmp_path, "potter.md", text)} == {"company"}


def test_a_list_behind_the_work_and_what_it_needs_is_of_the_place_where_it_gives_something(tmp_path: Path) -> None:
    before = "# Potter\n\n## Your tasks\n\n- Own the kiln\n\n## Requirements\n\n- Terraform\n\n"
    given = "## What the Council has\n\n- Leisure club\n- A pension\n- A kiln\n- A wheel\n"
    told = dict(parts_of(tmp_path, "potter.md", before + given))
    assert told["Leisure club"] == told["A kiln"] == "company"
    told = dict(parts_of(tmp_path, "potter.md", before + "## Checklist\n\n- Raku firing\n- Kubernetes\n"))
    assert told["Raku firing"] == told["Kubernetes"] == "duties"


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("## The person\n\nEssential. Kiln law. Desirable. Raku firing.\n", ["required", "preferred"]),
        ("## You\n\nknow kiln law · fire raku · sell it all\n", ["required"] * 3),
        ("## You\n\n- Kiln law\n\n**What would be lovely.**\n\n- Raku\n", ["required", "preferred"]),
        ("## Requirements\n\n| Skill | Minimum experience |\n|---|---|\n| Raku | 3 years |\n", ["required"]),
        ("## Requirements\n\n- Kiln law\n\n## Why Potworks?\n\nKnowledge of raku\n", ["required", "process"]),
        ("## Requirements\n\n- Kiln law\n\n### Would be nice\n\n- Raku\n", ["required", "preferred"]),
    ],
)
def test_what_heads_and_parts_a_list(tmp_path: Path, text: str, sections: list[str]) -> None:
    parts = parts_of(tmp_path, "potter.md", f"# Potter\n\n{text}")
    assert [section for _, section in parts] == sections
    assert "Raku: 3 years" in dict(parts) or "|" not in text


def test_a_list_behind_what_is_offered_is_not_lost(tmp_path: Path) -> None:
    before = "## Requirements\n\n- Terraform\n\n## Benefits\n\n- Clay\n\n"
    text = f"# Potter\n\n{before}## Our stack\n\n- Kotlin\n- PostgreSQL\n\n## Day one\n\n- Own the kiln\n"
    told = dict(parts_of(tmp_path, "potter.md", text))
    assert [told[line] for line in ("Kotlin", "PostgreSQL", "Own the kiln")] == ["duties"] * 3


@pytest.mark.parametrize(
    "line", ["Call debtors about their kilns.", "Write to debtors.", "Send a kiln report.", "Ring the kiln bell."]
)
def test_a_deed_of_the_work_says_not_how_to_apply(tmp_path: Path, line: str) -> None:
    text = f"# Potter\n\n## What you'll do\n\n{line} You will also fire kilns.\n"
    assert parts_of(tmp_path, "potter.md", text)[0] == (line, "duties")


@pytest.mark.parametrize(
    ("sentence", "section"),
    [
        ("You will also have a pension and dental insurance.", "benefits"),
        ("You'll enjoy a pension.", "benefits"),
    ],
)
def test_what_somebody_will_have_is_an_offer(tmp_path: Path, sentence: str, section: str) -> None:
    text = f"# Potter\n\n## What you will do\n\n{sentence} You will fire kilns.\n"
    assert parts_of(tmp_path, "potter.md", text)[0] == (sentence, section)


def test_subjects_of_school_are_kept_to_be_seen(tmp_path: Path) -> None:
    line = "A levels in Mathematics and Physics"
    (tmp_path / "potter.md").write_text(f"# Potter\n\n## Requirements\n\n- Python\n- {line}\n")
    document = read_document(tmp_path / "potter.md")
    assert read_posting(document).unread == (line,)


def test_lines_that_wrap_are_no_list(tmp_path: Path) -> None:
    """Where few of them begin anew."""
    wrapped = "We fire\nclay in\nLeeds and\nsell it\nin York\nYork is\nnear us\nas is\nLeeds too\n"
    text = f"Potter\n\nRequirements\n\n{wrapped}"
    listed = [text for text, section in parts_of(tmp_path, "a.txt", text) if section == "required"]
    assert listed[0].startswith("We fire clay in Leeds and sell it in York")


def test_a_lower_heading_of_the_work_asks_for_nothing_where_requirements_are_told(tmp_path: Path) -> None:
    text = (
        "# Potter\n\n## Your tasks\n\nYou fire pots.\n\n**2. Good practice**\n\n- Use of glazes and clay\n"
        "- Practice of raku\n- Use of Terraform\n\n## Your profile\n\n"
        "We are kind.\n\nYou own this:\n\n- Slip casting\n- Stacking kilns\n"
    )
    sections = dict(parts_of(tmp_path, "potter.md", text))
    assert sections["Use of Terraform"] == "duties"
    assert sections["Stacking kilns"] == "required"  # the line above it goes on with its heading


def test_a_list_inside_an_item_that_wishes_is_one_of_wishes(tmp_path: Path) -> None:
    text = (
        "# Potter\n\n## Requirements\n\n- Raku\n- Any of the following would be a plus:\n    - Slip casting\n- Clay\n"
    )
    sections = dict(parts_of(tmp_path, "potter.md", text))
    assert [sections[name] for name in ("Raku", "Slip casting", "Clay")] == ["required", "preferred", "required"]


def test_bold_words_of_a_heading_open_its_section_within_a_sentence_above_a_list(tmp_path: Path) -> None:
    offer = "**Our offer** beside 5 to 6 weeks of clay and sun\n\n- Raku firing\n"
    text = f"# Potter\n\n**Your profile**\n\n- Raku\n\n{offer}"
    assert dict(parts_of(tmp_path, "potter.md", text))["Raku firing"] == "benefits"


def test_where_more_is_to_be_read_and_who_hires_are_no_skills(tmp_path: Path) -> None:
    text = (
        "# Potter\n\n### About Clay Lane Pottery\n\nWe fire pots.\n\n## Requirements\n\n"
        "- Experience in running Clay Lane Pottery\n- KLS: www.example.org/kls\n- Edits our papers\n- Raku firing\n"
    )
    (tmp_path / "potter.md").write_text(text)
    read = read_posting(read_document(tmp_path / "potter.md"))
    assert [skill.name for skill in read.skills] == ["Raku firing"]


def test_only_papers_that_are_asked_for_are_papers_of_ones_own(tmp_path: Path) -> None:
    text = "# Potter\n\n## Tasks\n\n- Edit the publications of the town\n\n## Requirements\n\n- Raku firing\n"
    (tmp_path / "potter.md").write_text(text)
    assert read_posting(read_document(tmp_path / "potter.md")).papers == ()


def test_a_label_before_a_dash_a_heading_below_a_paragraph_and_a_degree_on_its_line(tmp_path: Path) -> None:
    text = "# Potter\n\nQualification - BSc in clay\n\n## Useful knowledge\n\n- Raku firing\n"
    sections = dict(parts_of(tmp_path, "potter.md", text))
    assert (sections["Qualification: BSc in clay"], sections["Raku firing"]) == ("required", "preferred")
    text = "Potter\n\nTaken from another page\nQualifications\n\nRaku firing\nSlip casting\nGlazing\n"
    assert dict(parts_of(tmp_path, "potter.txt", text))["Slip casting"] == "required"
    text = "# Potter\n\n## Required qualifications\n\n**Education** related BSc degree\n\n**Work** 3 years of kilns\n"
    assert set(dict(parts_of(tmp_path, "potter.md", text)).values()) == {"required"}
    text = "# Potter\n\n### The customer experience\n\nPots must look good.\n\n### Requirements\n\n- Raku firing\n"
    assert dict(parts_of(tmp_path, "potter.md", text))["Pots must look good."] != "required"


def test_the_name_of_a_level_or_an_exam_is_no_number_of_a_line(tmp_path: Path) -> None:
    lines = ["AZ-104 or AZ-900 certified", "MBO-4 or a bachelor's degree", "SC1 Raku firing", "REQ-E5: glazing"]
    text = "# Potter\n\n## Requirements\n\n" + "".join(f"- {line}\n" for line in lines)
    assert [line for line, _ in parts_of(tmp_path, "potter.md", text)] == [*lines[:2], "Raku firing", "glazing"]


def test_an_asset_is_a_wish_and_departments_are_people(tmp_path: Path) -> None:
    tasks = "## Your tasks\n\n- Work cross-departmentally with Purchasing, Sales and other leaders\n"
    asked = "## Requirements\n\n- Experience with Raku firing\n- Asset: experience with Terraform\n"
    (tmp_path / "potter.md").write_text(f"# Potter\n\n{tasks}\n{asked}")
    read = read_posting(read_document(tmp_path / "potter.md"))
    assert {skill.name: skill.need for skill in read.skills} == {"Raku firing": "required", "Terraform": "preferred"}


@pytest.mark.parametrize(
    ("items", "section"),
    [
        (("Fire kilns by day", "Liaise with the firing team", "Assist with glazes", "Other duties"), "duties"),
        (("Hold a degree in pottery", "Have three years of glazing", "Know raku firing"), "required"),
        (("Fire kilns by day", "Experience with glazes", "Knowledge of clay"), "required"),
    ],
)
def test_what_somebody_will_do_is_the_work(tmp_path: Path, items: tuple[str, ...], section: str) -> None:
    text = "# Potter\n\nThe successful candidate will be required to:\n\n" + "\n".join(f"- {item}" for item in items)
    assert {told for _, told in parts_of(tmp_path, "potter.md", text)} == {section}


def _read(tmp_path: Path, lines: str, section: str = "Requirements") -> Posting:
    (tmp_path / "potter.md").write_text(
        f"# Potter\n\n## Requirements\n\n- Experience of kilns\n\n## {section}\n\n{lines}\n"
    )
    return read_posting(read_document(tmp_path / "potter.md"))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Prometheus and Grafana, OpenTelemetry or Datadog", {"Prometheus", "Grafana", "OpenTelemetry or Datadog"}),
        ("Terraform, Ansible or Puppet", {"Terraform, Ansible or Puppet"}),
    ],
)
def test_names_that_an_and_joins_are_asked_for_by_themselves(tmp_path: Path, line: str, names: set[str]) -> None:
    assert {skill.name for skill in _read(tmp_path, f"- {line}").skills} == {"kilns", *names}


@pytest.mark.parametrize(
    ("line", "need"),
    [
        ("CPA, or qualified by experience", "preferred"),
        ("CPA or equivalent experience", "preferred"),
        ("CPA or equivalent", "required"),
        ("CPA and three or more years of experience", "required"),
    ],
)
def test_a_certificate_beside_experience_that_would_do_turns_nobody_away(tmp_path: Path, line: str, need: str) -> None:
    read = _read(tmp_path, f"- {line}")
    assert [one.need for one in read.certificates] == [need]
    assert (line in read.unread) == (need == "preferred")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Experience in marketing and fundraising", {"marketing", "fundraising"}),
        ("Gute Excelkenntnisse", {"Excel"}),
        ("People management experience", {"People management"}),
        ("Erfahrung in Planung und Durchführung von Bränden", {"Planung und Durchführung von Bränden"}),
        ("Strong frontend skills, specifically TypeScript and React", {"frontend", "TypeScript", "React"}),
    ],
)
def test_names_are_found_in_their_forms(tmp_path: Path, line: str, names: set[str]) -> None:
    assert {skill.name for skill in _read(tmp_path, f"- {line}").skills} == {"kilns", *names}


@pytest.mark.parametrize("line", ["Administre les fours sous délégation de sa direction", "Informer sa hiérarchie"])
def test_a_small_word_is_no_abbreviation_in_the_singular(tmp_path: Path, line: str) -> None:
    assert not {skill.name for skill in _read(tmp_path, f"- {line}").skills if skill.known} - {"kilns"}


def test_languages_that_are_only_wished_for_are_understood(tmp_path: Path) -> None:
    assert _read(tmp_path, "- German or Dutch is an advantage").unread == ()
    assert _read(tmp_path, "- Fluent German or Dutch").unread == ("Fluent German or Dutch",)


@pytest.mark.parametrize(
    ("line", "asked"),
    [("Calculate holiday pay and overtime", ()), ("Plan the night shifts", ()), ("Work night shifts", ("shifts",))],
)
def test_shifts_that_are_planned_or_paid_are_no_question(tmp_path: Path, line: str, asked: tuple[str, ...]) -> None:
    assert tuple(kind for kind, _ in _read(tmp_path, f"- {line}", "Your tasks").asks) == asked


def test_what_must_be_is_heard_among_what_is_offered(tmp_path: Path) -> None:
    offered = "30 days of leave. A background check is required."
    assert [quote for _, quote in _read(tmp_path, offered, "Benefits").asks] == ["A background check is required."]


def test_where_one_is_to_publish_is_no_skill(tmp_path: Path) -> None:
    names = {skill.name for skill in _read(tmp_path, "- Publish at CHI, UIST or CSCW", "Your tasks").skills}
    assert names == {"kilns"}


@pytest.mark.parametrize(
    ("line", "count"),
    [("At least two first-author papers", 2), ("Three years, papers at fairs", 1), ("Two good papers at fairs", 2)],
)
def test_the_number_of_papers_stands_before_what_they_are_like(tmp_path: Path, line: str, count: int) -> None:
    assert [told for _, _, told in _read(tmp_path, f"- {line}").papers] == [count]


def test_headings_of_an_italian_posting_tell_what_is_asked(tmp_path: Path) -> None:
    text = "# Vasaio\n\n## Mansioni\n\n- Raku\n\n## Requisiti\n\n- SQL\n\n## Cosa offriamo\n\n- SAP\n"
    assert [section for _, section in parts_of(tmp_path, "a.md", text)] == ["duties", "required", "benefits"]

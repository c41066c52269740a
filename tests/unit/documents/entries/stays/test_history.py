from pathlib import Path
from typing import Any

import pytest

from screen.documents.blocks.block import Block
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.span import Span
from screen.documents.entries.stays.alignment import with_free_alike
from screen.documents.entries.stays.clues import clues_of
from screen.documents.entries.stays.history import read_history, with_capitals
from screen.documents.entries.stays.history_entry import HistoryEntry, take_line
from screen.documents.entries.stays.piece import cut_pieces
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document
from screen.documents.readers.text.plain import read_plain
from screen.documents.sections.section import split_sections
from screen.documents.words.chain import load_chain


def told(text: str, kind: str = "work", name: str = "cv.md") -> list[HistoryEntry]:
    document = read_document(Path(name), text.encode())
    (section,) = [section for section in split_sections(document) if section.kind == kind]
    return read_history(lines_of(section.blocks, section.start), kind)[0]


DEEDS = ("Cut the cost of storage by 40% with a new cache", "Wrote the tests for three releases of a service")
LAYOUTS = {
    "employer first": "**Vumotrix Analytics**, Porto\\\nKernel Wizard, 2020 – 2022\n\n- {deed}\n\n"
    "**Blimpo Marine**, Cork\\\nGrowth Hacker, 2017 – 2020\n\n- {other}\n",
    "title at employer": "### Kernel Wizard at Vumotrix Analytics\n\n2020 – 2022\n\n- {deed}\n\n"
    "### Growth Hacker at Blimpo Marine\n\n2017 – 2020\n\n- {other}\n",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_titles_and_employers_that_no_list_has(layout: str) -> None:
    entries = told(f"## Experience\n\n{LAYOUTS[layout].format(deed=DEEDS[0], other=DEEDS[1])}")
    assert [(entry.roles[0], entry.name, entry.spans[0].start) for entry in entries] == [
        ("Kernel Wizard", "Vumotrix Analytics", "2020"),
        ("Growth Hacker", "Blimpo Marine", "2017"),
    ]
    assert [entry.items for entry in entries] == [
        [DEEDS[0]],
        [DEEDS[1]],
    ]


def test_positions_below_one_employer_share_its_name() -> None:
    entries = told(
        "## Experience\n\n### Vumotrix Robotics\n\n**Senior Engineer**, 2021 – 2023\n\n- Led a team\n\n"
        "**Engineer**, 2018 – 2021\n\n- Built robots\n"
    )
    assert [(entry.name, entry.roles[0], entry.inherited) for entry in entries] == [
        ("Vumotrix Robotics", "Senior Engineer", False),
        ("Vumotrix Robotics", "Engineer", True),
    ]


def test_a_degree_that_no_list_has() -> None:
    (entry,) = told(
        "## Education\n\n**Zargon University**, Oslo\\\nB.Zog., Applied Zoggery\n2011 – 2014\n", "education"
    )
    assert entry.name == "Zargon University"
    assert "B.Zog" in entry.roles[0]


def test_the_same_bytes_give_the_same_labels() -> None:
    text = f"## Experience\n\n{LAYOUTS['employer first']}"
    assert told(text) == told(text)


def test_a_date_within_the_words_of_a_bullet_is_theirs() -> None:
    (entry,) = told(
        "## Experience\n\n**Head Baker**, Example Bakery, 2019 – 2023\n\n- Runs nine ovens; gold since 2022\n"
    )
    assert entry.items == ["Runs nine ovens; gold since 2022"]
    assert [span.end for span in entry.spans] == ["2023"]


def test_a_degree_in_a_block_of_its_own_is_another_one() -> None:
    lines = [
        ["Ocean Robotics Program: Sensors and Control\t2022", "Kelpview Continuing Education"],
        ["Bachelor of Engineering in Ship Architecture", "Example Institute of Technology, Bergen"],
    ]
    blocks = [Block("paragraph", (Span("\n".join(one)),), source="cv.txt") for one in lines]
    entries, _ = read_history(lines_of(blocks), "education")
    assert [entry.roles[-1] for entry in entries][1:] == ["Bachelor of Engineering in Ship Architecture"]
    assert not entries[-1].spans


def test_words_that_name_schools_places_and_titles_outweigh_the_order_of_lines() -> None:
    jobs = [
        ("Kelp Girls' High School", "Cape Town", "January 2018 – Present", "Head of Physical Sciences"),
        ("Kelp Girls' High School", "Cape Town", "January 2012 – December 2017", "Teacher, Physics and Mathematics"),
        ("Example Council", "Madrid, Spain", "September 2010 – June 2011", "Language Assistant"),
    ]
    blocks = [
        Block(kind, (Span(text, bold=bold),), level, source="cv.pdf")
        for name, place, dates, title in jobs
        for kind, text, bold, level in (
            ("heading", name, True, 3),
            ("heading", place, True, 3),
            ("paragraph", dates, False, 0),
            ("heading", title, True, 3),
            ("paragraph", "Highlights", True, 0),
            ("paragraph", "Taught five classes a year; wrote their tests", False, 0),
        )
    ]
    entries, _ = read_history(lines_of(blocks), "work")
    assert [(entry.name, entry.roles[0]) for entry in entries] == [(name, title) for name, _, _, title in jobs]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Crumb Ltd, Leeds\nHead Baker, 2019 - 2021\nBaker, 2016 - 2019", ["Crumb Ltd", "Crumb Ltd"]),
        ("Head Baker at Crumb Ltd\t2019 - 2021\nBaker\t2016 - 2019", ["Crumb Ltd", "Crumb Ltd"]),
        (
            "Senior Engineer\nCrumb Ltd, Leeds\n2019 - 2021\n\nEngineer\n2016 - 2019\n\nJunior Engineer\n2014 - 2016",
            ["Crumb Ltd", "Crumb Ltd", "Crumb Ltd"],
        ),
        (
            "Head Baker, Crumb Ltd, 2019 - 2021\nFreelance Translator, 2016 - 2019\nWaiter, Spoon Inn, 2014 - 2016",
            ["Crumb Ltd", None, "Spoon Inn"],
        ),
        (
            "Head of Care, Crumb Care Ltd, Leeds\n2019 - 2021\n\nIndependent Reviewing Officer\n2016 - 2019",
            ["Crumb Care Ltd", "Crumb Care Ltd"],
        ),
        (
            "Agent d'accueil au Moulin Muster, 2019 - 2023\nServeuse chez Louche, 2016 - 2019\n"
            "Animatrice aux Essais, 2014 - 2016",
            ["Moulin Muster", "Louche", "Essais"],
        ),
    ],
)
def test_an_employer_behind_its_position_is_that_of_promotions_alone(text: str, names: list[str | None]) -> None:
    entries, _ = read_history(lines_of(read_plain(text, "cv.txt")[0]), "work")
    assert [entry.name for entry in entries] == names


@pytest.mark.parametrize(
    ("cells", "name", "location", "tags"),
    [
        (("Blimpo Marine", "Wexlow", "", ""), "Blimpo Marine", ["Wexlow"], []),
        (("Blimpo Marine", "Cork", "Ireland", ""), "Blimpo Marine", ["Cork Ireland"], []),
        (("Blimpo Marine", "Blimpo Holding Ltd", "", ""), "Blimpo Marine", [], ["Blimpo Holding Ltd"]),
    ],
)
def test_cells_behind_the_employer_are_no_part_of_its_name(
    cells: tuple[str, ...], name: str, location: list[str], tags: list[str]
) -> None:
    entry = r"\cventry{2019--2021}{Staff Engineer}" + "".join(f"{{{cell}}}" for cell in cells)
    text = rf"\documentclass{{moderncv}}\begin{{document}}\section{{Experience}}{entry}\end{{document}}"
    document = read_document(Path("cv.tex"), text.encode())
    (section,) = [section for section in split_sections(document) if section.kind == "work"]
    (found,) = read_history(lines_of(section.blocks, section.start), "work")[0]
    assert (found.roles, found.names, found.locations, found.tags) == (["Staff Engineer"], [name], location, tags)


def test_a_team_behind_a_position_is_no_employer_where_the_next_line_begins_with_one() -> None:
    text = (
        "EXPERIENCE\n\nSenior Engineering Manager, Search & Discovery\tLeeds, UK\nShopify\tNov 2020 – present\n"
        "- Brought latency down by half\n\n"
        "Engineering Manager, Recommendations\tAustin, TX\nShopify\tFeb 2018 – Oct 2020\n- Grew the team to 11\n\n"
        "Lead Search Engineer\tRotterdam\nCedarline Bookshops\tMay 2014 – Jan 2018\n- Built a search\n"
    )
    entries = told(text, name="cv.txt")
    assert [(entry.name, entry.roles) for entry in entries] == [
        ("Shopify", ["Senior Engineering Manager, Search & Discovery"]),
        ("Shopify", ["Engineering Manager, Recommendations"]),
        ("Cedarline Bookshops", ["Lead Search Engineer"]),
    ]


def test_a_place_behind_a_dash_is_no_employer() -> None:
    text = (
        "EXPERIENCE\n\nHead of Physics, Silvermine High School – Leeds, UK\tJan 2018 – present\n- Led five people\n\n"
        "Teacher, Physics, Silvermine High School – Austin, TX\tJan 2012 – Dec 2017\n- Two classes a year\n\n"
        "Language Assistant, Vumotrix – Rotterdam\tSept 2010 – June 2011\n- Conversation classes\n"
    )
    assert [(entry.name, entry.locations) for entry in told(text, name="cv.txt")] == [
        ("Silvermine High School", ["Leeds, UK"]),
        ("Silvermine High School", ["Austin, TX"]),
        ("Vumotrix", ["Rotterdam"]),
    ]


def test_a_department_before_its_school_is_no_employer() -> None:
    text = (
        "EXPERIENCE\n\nAssistant Professor, Department of Tidal Science, "
        "Nowhere University – Leeds, UK\t2021 – present\n"
        "- Led a grant\n\nPostdoctoral Researcher, Vumotrix Research – Austin, TX\t2019 – 2021\n- Worked on sieves\n"
    )
    first, second = told(text, name="cv.txt")
    assert (first.name, first.roles[0].split(",")[0]) == ("Nowhere University", "Assistant Professor")
    assert second.name == "Vumotrix Research"


def test_an_employer_with_its_place_and_dates_below_a_position_and_a_team() -> None:
    text = (
        "EXPERIENCE\n\nData Engineer, Tide Tables\nBorealis Marine | Bergen, Norway May 2022 - Present\n- Kept gauges\n"
        "Junior Data Engineer, Charts\nBorealis Marine | Bergen, Norway March 2019 - April 2022\n- Wrote services\n"
    )
    assert [entry.name for entry in told(text, name="cv.txt")] == ["Borealis Marine", "Borealis Marine"]


@pytest.mark.parametrize("name", ["Example Sieves Ltd", "Example General Hospital"])
def test_an_employer_behind_a_position_is_no_team_above_what_was_done(name: str) -> None:
    text = (
        f"EXPERIENCE\n\nStaff Nurse, {name}\tJan 2019 – Mar 2022\nMedication Rounds and IV Therapy\n"
        "Discharge planning for 28 beds\n\nBank Nurse, Harbour Nursing Home\tApr 2016 – Dec 2018\nNight cover\n"
    )
    assert [entry.name for entry in told(text, name="cv.txt")] == [name, "Harbour Nursing Home"]


def test_what_an_employer_alone_knows_is_no_part_of_the_heading() -> None:
    entries = told(
        "**WORK EXPERIENCE:**\n\n"
        + "\n\n".join(
            f"**{name}**\n\nTucson, AZ United States\n\n{dates}\n\nSalary: 71,000.00 USD Per Year\n\nHours per week: 40"
            f"\n\n**{title}**\n\n**Duties, Accomplishments and Related Skills:**\n\n- {deed}\n\nSupervisor: Pat Example"
            for name, dates, title, deed in (
                ("Vumotrix", "05/2017 - Present", "Budget Analyst", DEEDS[0]),
                ("Blimpo", "10/2012 - 04/2017", "Growth Hacker", DEEDS[1]),
            )
        )
    )
    assert [(entry.name, entry.roles, entry.locations) for entry in entries] == [
        ("Vumotrix", ["Budget Analyst"], ["Tucson, AZ United States"]),
        ("Blimpo", ["Growth Hacker"], ["Tucson, AZ United States"]),
    ]
    assert "Supervisor: Pat Example" in entries[0].prose


def test_trades_that_begin_as_labels_do_are_jobs() -> None:
    text = (
        "EXPERIENCE\n\nPayroll Clerk\tExample Ovens Ltd\t2015 – 2018\n- Paid the bakers.\n\n"
        "Notice Board Ltd\tWriter\n2012 – 2014\n- Wrote notices.\n\nGradescope Ltd\tEngineer\n2012\n- Built tests.\n\n"
        "Grade 5 Teacher\tNorthwood School\t2009 – 2012\n- Taught sums.\n\n"
        "Activities Coordinator:\nHarbour Nursing Home, 2005 – 2009\n- Held games.\n"
    )
    assert [(entry.name, entry.roles) for entry in told(text, name="cv.txt")] == [
        ("Example Ovens Ltd", ["Payroll Clerk"]),
        ("Notice Board Ltd", ["Writer"]),
        ("Gradescope Ltd", ["Engineer"]),
        ("Northwood School", ["Grade 5 Teacher"]),
        ("Harbour Nursing Home", ["Activities Coordinator"]),
    ]


def test_a_bullet_with_the_years_of_a_grant_is_no_entry() -> None:
    entries = told(
        "## Experience\n\nAssistant Professor, Department of Statistics at Example University | July 2021 - Present\n\n"
        "- Principal investigator, Example award on prediction under shift ($480,000, 2022-2026)\n"
        "- Teaching Regression and Conformal Methods\n\n"
        "Postdoctoral Researcher at Sample Research New England | August 2019 - June 2021\n\n"
        "- Worked with the causal inference group on invariance and selection bias\n\n"
        "Actuarial Analyst at Sample Actuarial Consulting | July 2011 - June 2013\n\n"
        "- Reserving models in SAS for regional property insurers\n"
    )
    assert [entry.roles for entry in entries] == [
        ["Assistant Professor, Department of Statistics"],
        ["Postdoctoral Researcher"],
        ["Actuarial Analyst"],
    ]


def test_running_text_names_nothing_whatever_its_clues_say() -> None:
    lines = lines_of(read_plain("Example Ovens Ltd\nEngineer\n2019 - 2021", "cv.txt")[0], 0)
    clues = list(clues_of(lines, cut_pieces(lines), "work"))
    chain = load_chain("work_first")
    assert chain.label(clues)[0] == "B-ORG"
    assert chain.label(clues, [True, False, False])[0] in ("TEXT", "NONE")


def test_an_employer_that_ends_as_chinese_ones_do_and_a_position_behind_it_are_two() -> None:
    first, second = told(
        "# Ada Example\n\n## Work\n\n2018.07 - 2021.05 示例股份公司 产品经理\n\n2012.03 - 2015.02 样本医院 护士\n"
    )
    assert [(one.name, one.roles) for one in (first, second)] == [
        ("示例股份公司", ["产品经理"]),
        ("样本医院", ["护士"]),
    ]


def test_the_dates_of_an_employer_are_not_those_of_the_positions_below() -> None:
    text = (
        "## Experience\n\n**QUILLON CHARTS, Leeds**\t2010 - 2019\n\n*Makes charts of quays*\n\n"
        "**Controller** (2014 - 2019)\n\n- Books\n\n"
        "**Vice President, Tides** (2012 - 2014)\n\n**Clerk** (2010 - 2012)\n**BOREALIS MARINE, York**\t2003 - 2010\n\n"
        "**Senior Manager, Audit** (2006 - 2010)\n**Surveyor** (2003 - 2006)\n"
    )
    found = [(entry.name, ", ".join(entry.roles), entry.spans[0].start, entry.spans[-1].end) for entry in told(text)]
    assert found == [
        ("QUILLON CHARTS", "Controller", "2014", "2019"),
        ("QUILLON CHARTS", "Vice President, Tides", "2012", "2014"),
        ("QUILLON CHARTS", "Clerk", "2010", "2012"),
        ("BOREALIS MARINE", "Senior Manager, Audit", "2006", "2010"),
        ("BOREALIS MARINE", "Surveyor", "2003", "2006"),
    ]


def test_numbers_of_a_section_and_its_entry_are_no_part_of_an_employer() -> None:
    text = "EXPERIENCE\n\n1.1 Quillon Oy, Hull: Engineer (2018-2020)\n\n1.2 Borealis Oy, Hull: Surveyor (2016-2018)\n"
    assert [entry.name for entry in told(text, name="cv.txt")] == ["Quillon Oy", "Borealis Oy"]


def test_the_one_school_that_words_tell_is_that_of_its_entry() -> None:
    text = (
        "## Education\n\n**Bachelor of Teaching**, University of Quay, 2017\n\n"
        "**Honours B.A. in Logic**, Tern's University, Merlin, 2011 - 2015\n\n"
        "Anchor Academy, six Ordinary Grades, 2009\n"
    )
    found = [(entry.name, entry.roles[:1]) for entry in told(text, "education")]
    assert found[1:] == [("Tern's University", ["Honours B.A. in Logic"]), ("Anchor Academy", ["six Ordinary Grades"])]


def test_a_line_with_degree_and_school_is_another_entry_than_a_school_within_its_time() -> None:
    text = (
        "## Education\n\n2.1 University of Quay: Master of Science (Technology), 2004-2010\n\n"
        "2.2 Tern Grammar School: leaving examination, 2004\n"
    )
    assert [entry.name for entry in told(text, "education")] == ["University of Quay", "Tern Grammar School"]


def test_a_long_line_that_begins_with_its_dates_is_an_entry() -> None:
    text = (
        "## Education\n\n**2021 - present** PhD in Sociology, University of Quay, dissertation: *Who stays? Care work "
        "and the shrinking village between the harbours of a coast* (supervisor: Prof. Cy Test). Expected defence: "
        "soon, in the autumn.\n\n"
        "**2018 - 2020** MA in Sociology, University of Tern\n"
    )
    assert [(entry.name, entry.spans[0].start) for entry in told(text, "education")] == [
        ("University of Quay", "2021"),
        ("University of Tern", "2018"),
    ]


def test_a_second_employer_behind_a_position_is_its_team() -> None:
    text = (
        "## Experience\n\n**Quillon A.Ş. — Procurement Manager, Packaging and Indirects**\n06.2020 - present, Gebze\n\n"
        "**Quillon A.Ş. — Senior Buyer**\n02.2017 - 05.2020, Gebze\n"
    )
    assert told(text)[0].roles == ["Procurement Manager, Packaging and Indirects"]


def test_degrees_are_not_all_left_out_whatever_their_layout() -> None:
    text = (
        "EDUCATION\n"
        "2014 - 2016     Foundation Degree in Bread Management, SAMPLE (distance learning), Merit\n"
        "2008 - 2011     BA (Hons) Muster Studies, Example University, 2:1\n"
        "2006 - 2008     A Levels: Bread (B), Maths (C), Tides (B), Sample College Exampleton\n"
    )
    read = told(text, "education", "cv.txt")
    assert [entry.spans[0].start for entry in read] == ["2014", "2008", "2006"]
    assert (read[1].name, read[1].roles) == ("Example University", ["BA (Hons) Muster Studies"])


@pytest.mark.parametrize(
    ("bracket", "position"),
    [
        ("part-time", "Baker (part-time)"),
        ("28 hours", "Baker (28 hours)"),
        ("seasonal", "Baker (seasonal)"),
        ("via Example Staffing", "Baker"),
    ],
)
def test_terms_in_the_bracket_of_a_position_are_kept_with_it(bracket: str, position: str) -> None:
    entries = told(f"## Experience\n\nCrumb Ltd - Baker ({bracket})  2019 - 2021\n\nSpoon Inn - Waiter  2014 - 2016\n")
    assert [(entry.name, entry.roles[0]) for entry in entries] == [("Crumb Ltd", position), ("Spoon Inn", "Waiter")]


TERMS = ["Teilzeit, 70 %", "part-time, evenings", "0.8 FTE", "maternity cover", "Minijob", "CDD, mi-temps", "Contract"]


@pytest.mark.parametrize("terms", TERMS)
@pytest.mark.parametrize("position", ["Engineer", "Crumbologist"])
def test_the_terms_of_work_turn_no_position_into_an_employer(position: str, terms: str) -> None:
    """A bracket with them stands behind a position, however that is called."""
    entries = told(
        f"## Experience\n\n**{position} ({terms})**, Example Hospital, 04/2023 – present\n- Weighed loaves\n\n"
        "**Baker**, Sample Bakery Ltd, Demoville, 10/2019 – 01/2022\n- Baked loaves\n"
    )
    read = [(entry.names, entry.roles) for entry in entries]
    assert read == [(["Example Hospital"], [f"{position} ({terms})"]), (["Sample Bakery Ltd"], ["Baker"])]


@pytest.mark.parametrize("bullet", ["Kubernetes migration", "Apache Spark", "Wrote Go", "Recruiting"])
def test_a_short_bullet_below_dates_is_no_employer_of_the_position_below(bullet: str) -> None:
    entries = told(
        "## Experience\n\n### Example Ltd\n\n**Engineer**\n2018 – 2020\n- Ran the depot\n"
        f"- {bullet}\n\n**Junior engineer**\n2015 – 2018\n- Wrote reports\n"
    )
    assert [entry.name for entry in entries] == ["Example Ltd", "Example Ltd"]
    assert [entry.items for entry in entries] == [["Ran the depot", bullet], ["Wrote reports"]]


@pytest.mark.parametrize("bullet", ["Ran Kafka", "Wrote Go", "Apache Spark"])
def test_the_only_bullet_of_a_job_is_not_its_place(bullet: str) -> None:
    (entry,) = told(
        f"<h2>Experience</h2><p>Engineer, Example Ltd, 2015 – 2020</p><ul><li>{bullet}</li></ul>", name="cv.html"
    )
    assert (entry.names, entry.locations, entry.items) == (["Example Ltd"], [], [bullet])


def test_the_only_bullet_of_a_freelancer_is_not_the_employer() -> None:
    entries = told(
        "## Experience\n\n### Freelance Designer\n2015 – 2020\n- Logos\n\n### Designer, Freelance Solutions Ltd\n"
        "2012 – 2015\n- Posters\n\n### Intern Systems, Engineer\n2010 – 2012\n- Pumps\n\n"
        "### Engineer, Volunteer Energy (part-time)\n2008 – 2010\n- Turbines\n"
    )
    assert (entries[0].names, entries[0].items) == ([], ["Logos"])


def test_how_long_a_position_lasted_is_no_part_of_it() -> None:
    dates = "June 2019 - February 2021 (1 year 9 months)"
    (entry,) = told(f"## Experience\n\n### Example Charts\n\nSenior Engineer\n\n{dates}\n\nBuilt charts\n")
    assert entry.roles == ["Senior Engineer"]


def test_bullets_below_dates_alone_name_the_job_where_no_other_line_does() -> None:
    entries = told(
        "EXPERIENCE\nOct 2020 - Present\n• Surveyor, Example Marine\n• Mapped the sea floor of four fjords\n\n"
        "Apr 2016 - Sep 2020\n• Draughtsman, Sample Charts\n• Wrote the berth planner in Python\n",
        name="cv.txt",
    )
    assert [(entry.name, entry.roles) for entry in entries] == [
        ("Example Marine", ["Surveyor"]),
        ("Sample Charts", ["Draughtsman"]),
    ]


def test_what_stands_as_employers_of_others_do_is_that_before_a_place_is() -> None:
    pieces = cut_pieces(lines_of(read_plain("Oldtownby, Leeds\nExample-Test Lab\nMuster AG", "cv.txt")[0], 0))
    assert with_free_alike(pieces, ["B-LOC", "LOC", "TAG", "B-ORG"], ["a", "b", "a", "a"]) == [
        "B-LOC",
        "LOC",
        "ORG",
        "B-ORG",
    ]


@pytest.mark.parametrize("topic", ["Wound care", "Sparse attention", "Kafka and Go"])
@pytest.mark.parametrize("form", ["- {}, {}, {}. {}.", "- {}, {} ({}): {}", "- {2}: {0}, {1}. {3}."])
def test_text_behind_the_heading_of_a_job_is_what_was_done(form: str, topic: str) -> None:
    jobs = [
        ("Research assistant", "Muster Institute", "2019 – 2021", topic),
        ("Data analyst", "Example Ltd", "2016 – 2019", "Payroll"),
    ]
    entries = told("## Experience\n\n" + "\n".join(form.format(*job) for job in jobs))
    assert [(entry.name, entry.roles) for entry in entries] == [(name, [role]) for role, name, *_ in jobs]
    assert [" ".join(entry.prose).rstrip(".") for entry in entries] == [topic, "Payroll"]


def test_lines_that_begin_with_the_time_of_a_job_are_one_each() -> None:
    lines = ("2019-2023 Developer, Kimly. Payments.", "2015-2019 Developer, Sample Bank. Core banking.")
    for body in ("\n".join((*lines, "2012-2015 Tester, Zorvo. Test plans.")), "\n".join(lines)):
        entries = told(f"Ada Example\n\nEXPERIENCE\n\n{body}\n", name="cv.txt")
        assert [(entry.names, entry.roles) for entry in entries[:2]] == [
            (["Kimly"], ["Developer"]),
            (["Sample Bank"], ["Developer"]),
        ]
        assert len(entries) == len(body.split("\n"))


def test_a_line_with_a_time_within_that_of_the_job_above_may_tell_of_it() -> None:
    entries = told(
        "Ada Example\n\nEXPERIENCE\n\n2015-2023 Developer, Kimly. Payments.\n2016-2017 wrote the ledger of a bank.\n",
        name="cv.txt",
    )
    assert len(entries) == 1


@pytest.mark.parametrize(
    ("below", "named"),
    [
        ("Leeds, UK\n                Packer", "Example Freight and Parcel"),
        ("Packer, Zorn Centre, Leeds", "Zorn Centre"),
    ],
)
def test_below_an_employer_of_two_lines_the_next_has_its_own(below: str, named: str) -> None:
    head = "6/2019 –        Example Freight and Parcel\n                Company of Leeds\n                Porter"
    entries = told(f"Ada Example\n\nWork experience\n\n{head}\n\n9/2014 – 5/2019 {below}\n", name="cv.txt")
    assert [entry.name for entry in entries] == ["Example Freight and Parcel", named]


def test_each_dated_line_of_a_list_of_nothing_else_is_a_job_and_shares_an_employer_only_where_it_led_to_it() -> None:
    entries = told(
        "WORK EXPERIENCE\n\nSenior Baker, Muster Ovens Ltd, Jan 2019 - present\nBaker, 2015 - Dec 2018\n"
        "Translator, 2011 - 2013\n",
        name="cv.txt",
    )
    assert [(entry.name, entry.roles, entry.spans[0].start) for entry in entries] == [
        ("Muster Ovens Ltd", ["Senior Baker"], "2019-01"),
        ("Muster Ovens Ltd", ["Baker"], "2015"),
        (None, ["Translator"], "2011"),
    ]


def test_what_begins_with_no_degree_is_none_of_the_school_beside_the_degree_above() -> None:
    entries = told(
        "## Education\n\nNVQ Level 3 Baking - Sample College - 2014\nOven Master Certificate - 2019\n", "education"
    )
    assert [entry.name for entry in entries] == ["Sample College", None]


def test_where_each_line_has_dates_none_is_a_part_of_another_whatever_its_words() -> None:
    entries = told(
        "WORK EXPERIENCE\n\n2019–         Undersköterska, Region Exempel\n"
        "2014–2019     Vårdbiträde, Provendo, Enköping\n2012–2013     Butiksbiträde, ABC Prov\n",
        name="cv.txt",
    )
    assert [(entry.name, entry.roles, entry.spans[0].start) for entry in entries] == [
        ("Region Exempel", ["Undersköterska"], "2019"),
        ("Provendo", ["Vårdbiträde"], "2014"),
        ("ABC Prov", ["Butiksbiträde"], "2012"),
    ]


def test_a_line_with_one_year_between_whole_jobs_is_none() -> None:
    entries = told(
        "WORK EXPERIENCE\n\nSenior clerk, Muster Ltd, Leeds, 2019 - present\n"
        "Answers letters; clerk of the year 2020\nClerk, Sample Ltd, York, 2016 - 2019\n",
        name="cv.txt",
    )
    assert [(entry.name, entry.prose) for entry in entries] == [
        ("Muster Ltd", ["Answers letters; clerk of the year 2020"]),
        ("Sample Ltd", []),
    ]


def in_capitals(*rows: str) -> list[str]:
    return [line.text for line in with_capitals(lines_of([Block("paragraph", (Span("\n".join(rows)),))]), None)]


def test_lines_with_dates_get_the_capitals_of_names_and_others_none() -> None:
    assert in_capitals("runs it; cook of the year 2020") == ["runs it; cook of the year 2020"]
    assert in_capitals("line cook, the sample pot, 2018 - 2021", "runs the pass four nights a week") == [
        "Line Cook, The Sample Pot, 2018 - 2021",
        "runs the pass four nights a week",
    ]


def test_one_capital_shows_that_small_letters_are_meant() -> None:
    rows = ("line cook, the sample pot, 2018 - 2021", "kitchen porter, Nowhere")
    assert in_capitals(*rows) == list(rows)


def profile(text: str) -> dict[str, Any]:
    return assemble([read_document(Path("cv.txt"), text.encode())])


def test_a_text_without_capitals_is_read_as_one_with_them_and_kept_as_printed() -> None:
    read = profile(
        "ada example\nada@example.org\n\nexperience\n\nsous chef, the sample pot, leeds, march 2021 - present\n"
        "runs the pass four nights a week\nline cook, muster, leeds, 2018 - 2021\n"
        "kitchen porter, the example, 2016 - 2018\n\neducation\n\nnvq level 2 cookery, city of sample college, 2016\n"
    )
    assert [(job["name"], job["position"], job["startDate"]) for job in read["work"]] == [
        ("the sample pot", "sous chef", "2021-03"),
        ("muster", "line cook", "2018"),
        ("the example", "kitchen porter", "2016"),
    ]
    assert read["work"][0]["summary"] == "runs the pass four nights a week"
    (degree,) = read["education"]
    assert (degree["institution"], degree["studyType"]) == ("city of sample college", "nvq level 2 cookery")
    assert "unread" not in read["meta"]


def test_where_dated_lines_name_two_things_the_others_say_what_was_done() -> None:
    read = profile(
        "Ada Example\n\nEmployment\n\nVan driver, Sample Couriers, 2019 - present\nEighty drops a day\n"
        "Warehouse operative, Muster Foods, Leeds, 2015 - 2019\nPacking, loading\n"
        "Labourer, various sites, 2013 - 2015\n\nSkills\n\nDriving, first aid\n"
    )
    assert [(job["name"], job.get("summary")) for job in read["work"]] == [
        ("Sample Couriers", "Eighty drops a day"),
        ("Muster Foods", "Packing, loading"),
        ("various sites", None),
    ]


def test_each_block_that_begins_with_its_dates_is_an_entry_however_long_the_line_below_its_name_is() -> None:
    entries = told(
        "## Expériences\n\n`09.2018 - 12.2022`\n__Ville de Montfictif__ Paysagiste; Responsable des parcs\n\n"
        "`11.2014 - 09.2018`\n__Atelier des Haies__ Associée; Conception de jardins partagés, de cours d'école et de "
        "sentiers pour des communes de la région (voir https://haies.example)\n\n"
        "`01.2011 - 02.2012`\n__École Fictive de Lausanne__ PostDoc; équipe VERT, projet européen centré sur les toits "
        "plantés, les haies et les mares des villes\n"
    )
    assert [(entry.name, len(entry.spans), entry.spans[0].start) for entry in entries] == [
        ("Ville de Montfictif", 1, "2018-09"),
        ("Atelier des Haies", 1, "2014-11"),
        ("École Fictive de Lausanne", 1, "2011-01"),
    ]
    assert entries[2].roles == ["PostDoc"]


def test_each_heading_above_its_dates_is_an_entry_and_a_town_behind_them_no_employer() -> None:
    entries = told(
        "## Career\n\n### Loafcat\n*2002 - 2004 Las Demo, Nevada*\n\nRan a bakery and a catering service.\n\n"
        "### Hyper Catering\n*2001 Burbank, California*\n\nContinued the menu of two restaurants.\n\n"
        "### Interval Kitchens\n*1998 — 1999 Redwood Demo, California*\n\nPlanned the bread of nine shops.\n"
    )
    assert [(entry.name, entry.spans[0].start, entry.locations) for entry in entries] == [
        ("Loafcat", "2002", ["Las Demo, Nevada"]),
        ("Hyper Catering", "2001", ["Burbank, California"]),
        ("Interval Kitchens", "1998", ["Redwood Demo, California"]),
    ]


def test_the_last_word_of_a_name_stands_below_it_where_the_dates_had_the_room() -> None:
    text = (
        "EXPERIENCE\n\nSocial Worker, Bread Team, Sample County        Jan 2021 - May 2025\nCouncil\n- Baked bread\n\n"
        "Baker, Example Ovens Ltd                        2019 - 2021\n- Baked more\n"
    )
    assert [entry.name for entry in told(text, name="cv.txt")] == ["Sample County Council", "Example Ovens Ltd"]


def test_what_stands_behind_the_bracket_of_a_position_is_not_in_it() -> None:
    (line,) = lines_of(read_plain("Baker (100 days), Bread Team, Sample Council, Jan 2021 – May 2025", "cv.txt")[0])
    entry = HistoryEntry("cv.txt", [], [], [], [], [], [], [], [], "paragraph", [])
    labels = ("B-ROLE", "TAG", "TAG", "ORG", "DATE")
    take_line(entry, line, list(zip(cut_pieces([line]), labels, strict=True)), [])
    assert (entry.roles, entry.tags, entry.names) == (["Baker (100 days)"], ["Bread Team"], ["Sample Council"])

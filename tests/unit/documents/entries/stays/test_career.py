"""Careers as profiles give them, by whole documents."""

from pathlib import Path
from typing import Any

import pytest

from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document


def read(text: str) -> list[dict[str, Any]]:
    return assemble([read_document(Path("cv.txt"), text.encode())])["work"]


def test_employer_and_place_behind_a_dash() -> None:
    text = (
        "Ada Example\n\nExperience\nSales Clerk , 05/2014 to 04/2016\nOvens Ltd – Larchmere , Ohio\n- Sold rye bread.\n"
        "Cashier , 05/2004 to 04/2006\nKettle Bank – Reno , Nevada\n- Sold tea.\n"
    )
    assert [(job["name"].rstrip("."), job["position"], job["location"]) for job in read(text)] == [
        ("Ovens Ltd", "Sales Clerk", "Larchmere, Ohio"),
        ("Kettle Bank", "Cashier", "Reno, Nevada"),
    ]


@pytest.mark.parametrize("name", ["Bank of Tulsa", "Imperial College London", "Port of Rotterdam"])
def test_a_city_that_is_part_of_a_name_stays(name: str) -> None:
    place = {"Bank of Tulsa": "Oklahoma", "Imperial College London": "UK"}.get(name, "Netherlands")
    [job] = read(f"Ada Example\n\nExperience\n\nSales Clerk\n{name}, {place}\n2014 - 2016\n- Sold rye bread.\n")
    assert job["name"] == name


def test_a_slash_joins_two_names_of_a_position_and_a_bracket_with_people_is_no_part_of_an_employer() -> None:
    [first, second] = read(
        "Ada Example\n\nExperience\n\n2014 - 2018   Ovens Ltd, Bath\n              Baker / Improver\n"
        "2010 - 2014   Crumb Institute (with D. Dummy), Bath\n              Apprentice Baker\n"
    )
    assert (first["position"], second["name"]) == ("Baker / Improver", "Crumb Institute")


def test_a_heading_above_entries_with_employers_of_their_own_is_the_name_of_a_group() -> None:
    text = (
        "# Ada Example\n\n## Experience\n\n### Vocational\n\nJul - Sep 2022 | Research Intern | Ovens Ltd | Bath\n\n"
        "03/2018 - 10/2019 | Working Student | Crumb Ltd | York\n"
    )
    jobs = assemble([read_document(Path("cv.md"), text.encode())])["work"]
    assert [(job["name"], job["position"]) for job in jobs] == [
        ("Ovens Ltd", "Research Intern"),
        ("Crumb Ltd", "Working Student"),
    ]


def test_text_without_empty_lines_has_its_sections() -> None:
    text = (
        "Ada Example\nada@example.org\nBerufserfahrung\n07/2019–heute\nBeispiel GmbH, Kassel\nTeamleiterin Einkauf\n"
        "- Führung eines Teams von fünf Leuten im Einkauf\n08/2011–09/2014\nMuster KG, Kassel\nSachbearbeiterin\n"
        "- Bearbeitung von Bestellungen und Reklamationen\nAusbildung\n08/2008–07/2011\nBerufsschule Kassel, Kassel\n"
        "Abitur\nKenntnisse\nSAP MM, Excel, DATEV\nSprachen\nDeutsch (Muttersprache), Englisch (B2)\n"
    )
    profile = assemble([read_document(Path("cv.txt"), text.encode())])
    assert [job["highlights"] for job in profile["work"]] == [
        ["Führung eines Teams von fünf Leuten im Einkauf"],
        ["Bearbeitung von Bestellungen und Reklamationen"],
    ]
    assert [school["institution"] for school in profile["education"]] == ["Berufsschule Kassel"]
    assert [group["keywords"] for group in profile["skills"]] == [["SAP MM", "Excel", "DATEV"]]
    assert [one["language"] for one in profile["languages"]] == ["Deutsch", "Englisch"]


def test_dates_that_are_bullets_alone_head_the_deeper_ones() -> None:
    text = (
        "# Ada Example\n\n## Experience\n\n- 02.2019 - present\n  - Baker - Ovens Ltd, Bath\n  - Baked rye bread.\n"
        "- 03.2014 - 01.2019\n  - Apprentice Baker - Crumb Ltd, York\n  - Baked oats.\n"
    )
    jobs = assemble([read_document(Path("cv.md"), text.encode())])["work"]
    assert [(job["name"], job["position"], job["startDate"], job["highlights"]) for job in jobs] == [
        ("Ovens Ltd", "Baker", "2019-02", ["Baked rye bread."]),
        ("Crumb Ltd", "Apprentice Baker", "2014-03", ["Baked oats."]),
    ]


@pytest.mark.parametrize("heading", ["Cloud Migration", "Full-time", "Platform Team"])
def test_headings_above_entries_that_name_their_employers_are_none(heading: str) -> None:
    text = (
        f"# Ada Example\n\n## Experience\n\n### {heading}\n**Consultant, Example Consulting Ltd** | 2019 - 2021\n"
        "- Moved ovens.\n\n### Fraud Detection\n**Analyst, Sample Bank Ltd** | 2015 - 2019\n- Watched tills.\n"
    )
    jobs = assemble([read_document(Path("cv.md"), text.encode())])["work"]
    assert [(job["name"].rstrip("."), job["position"]) for job in jobs] == [
        ("Example Consulting Ltd", "Consultant"),
        ("Sample Bank Ltd", "Analyst"),
    ]


def test_an_employer_in_a_bracket_behind_a_position_is_one() -> None:
    text = "# Ada Example\n\n## Experience\n\n- Consultant (with Example Robotics GmbH), 2019 - 2022\n"
    [job] = assemble([read_document(Path("cv.md"), text.encode())])["work"]
    assert "Example Robotics GmbH" in job["name"]


def test_a_heading_of_the_school_where_somebody_teaches_is_none_of_education() -> None:
    text = (
        "# Ada Example\n\n## School\n\nClass Teacher, Example Primary School, 2015 - present\n\n"
        "## Education\n\nBA History, Example University, 2012 - 2015\n"
    )
    profile = assemble([read_document(Path("cv.md"), text.encode())])
    assert [school["institution"] for school in profile["education"]] == ["Example University"]


def test_the_employer_of_another_job_is_nothing_that_a_freelancer_did() -> None:
    [_, job] = read(
        "Ada Example\n\nExperience\n\nIndependent Living Centre, Support worker    2016 - 2020\n - Helped residents\n"
        "Freelance                                 2014 - 2016\n - Photography of weddings\n"
    )
    assert (job["name"], job["kind"], job.get("summary")) == ("Freelance", "freelance", None)


def test_an_employer_stays_one_of_whom_somebody_works_freelance_for() -> None:
    [job, *_] = read(
        "Ada Example\n\nExperience\n\nTeacher, 2019 - 2023\nExample Primary School\nFreelance\n\n"
        "Tutor, 2015 - 2019\nSelf-employed\n- Maths\n"
    )
    assert (job["name"], job["kind"], job.get("summary")) == ("Example Primary School", "freelance", None)


def test_a_small_word_behind_a_position_is_no_employer() -> None:
    [job, _] = read(
        "Ada Example\n\nExperience\n\nPrivate tutor (self-employed), alongside, 2016 - 2018\n- Maths\n\n"
        "Nurse, Klinikum Muster, 2012 - 2016\n- Gave drugs\n"
    )
    assert job["name"] == "self-employed"


@pytest.mark.parametrize(
    ("head", "employer", "town"),
    [
        ("Dog groomer (evenings, self-employed)\n2014 - 2018", "self-employed", None),
        ("Self-employed dog groomer, Demoville, 2014 - 2018", "Self-employed", "Demoville"),
        ("Dog groomer, Sample Kennels, 2014 - 2018", "Sample Kennels", None),
    ],
)
def test_who_works_for_nobody_has_no_employer_of_other_jobs(head: str, employer: str, town: str | None) -> None:
    [_, job, _] = read(
        "Ada Example\n\nExperience\n\nManager, Example Clinic\n2018 - present\n- Ran it\n\n"
        f"{head}\n- Groomed greyhounds\n\nReceptionist, Dummy Records, Demoville\n2010 - 2014\n- Served people\n"
    )
    assert (job["name"], job.get("location")) == (employer, town)


@pytest.mark.parametrize("head", ["Freelance\n2015 - 2016", "2015 - 2016   Freelance", "Freelance   2015 - 2016"])
def test_work_for_oneself_among_jobs_is_one_and_no_section(head: str) -> None:
    jobs = read(
        "Ada Example\n\nExperience\n\nElectrician\nVoltmeer Energy\n2019 - 2024\n- Wired 40 stations\n\n"
        f"{head}\n- Small repairs\n- Two shops\n\nFitter\nMuster Energy\n2010 - 2014\n- Wired houses\n"
    )
    assert [(job["name"], job.get("kind"), job["highlights"]) for job in jobs] == [
        ("Voltmeer Energy", None, ["Wired 40 stations"]),
        ("Freelance", "freelance", ["Small repairs", "Two shops"]),
        ("Muster Energy", None, ["Wired houses"]),
    ]


def test_the_jobs_of_a_section_of_work_for_oneself_are_that() -> None:
    jobs = read(
        "Ada Example\n\nEXPERIENCE\n\nElectrician, Voltmeer Energy, 2010 - 2014\n- Wired stations\n\nFREELANCE\n\n"
        "Web designer, Sample Shop, 2015 - 2016\n- Two shops\nWeb designer, Mock Bakery, 2016 - 2017\n- Orders\n"
    )
    assert [(job["name"], job.get("kind")) for job in jobs] == [
        ("Voltmeer Energy", None),
        ("Sample Shop", "freelance"),
        ("Mock Bakery", "freelance"),
    ]


@pytest.mark.parametrize(
    ("text", "name"), [("various clients. Oracle tuning.", "various clients"), ("freelance tuning of Oracle.", None)]
)
def test_what_stands_for_an_employer_may_begin_what_tells_of_the_job(text: str, name: str | None) -> None:
    [job] = read(f"Ada Example\n\nCONSULTING\n\n- 2015-2016: Independent consultant, {text}\n")
    assert (job.get("name"), job.get("kind")) == (name, "freelance" if name else None)


def test_a_freelancer_of_another_tongue_has_not_the_employer_above() -> None:
    jobs = read(
        "Ada Example\n\nBerufserfahrung\n\nBuchhalterin, Muster GmbH\n2012 - 2018\n- Lohn\n\n"
        "Freiberufliche Übersetzerin\n2008 - 2010\n- Handbücher\n"
    )
    assert [(job["name"] == "Muster GmbH", job.get("kind")) for job in jobs] == [(True, None), (False, "freelance")]


@pytest.mark.parametrize("name", ["3X", "7-Sample", "23andExample"])
def test_a_name_that_begins_with_a_number_is_an_employer(name: str) -> None:
    first = (
        f"Embedded Software Engineer    {name}    Oct 2017 to present    Berlin\n- Firmware for doors in C\n- Tests\n"
    )
    other = "Working Student, Firmware    Robotics GmbH    Apr 2015 to Sep 2017    Berlin\n- Motor control\n"
    jobs = read(f"Ada Example\n\nWORK EXPERIENCE\n\n{first}\n{other}")
    assert [job.get("name") for job in jobs] == [name, "Robotics GmbH"]


def test_a_full_stop_behind_a_possessive_ends_an_employer() -> None:
    line = "September 2021 - Current\tMentor, Ben & Sample's. Weekly after-school experiments.\n"
    (job,) = read(f"Ada Example\nada@sample.example\n\nEXPERIENCE\n\n{line}")
    assert (job["position"], job["name"]) == ("Mentor", "Ben & Sample's")


def test_each_line_that_begins_with_a_time_is_a_job_though_no_list_knows_its_words() -> None:
    text = "Ada Example\n\nExperience\n2019-present Investigador auxiliar, LIP, Coimbra\n"
    text += "2015-2018 Bolseiro, CERN, Genebra\n"
    assert [(job["name"], job["startDate"]) for job in read(text)] == [("LIP", "2019"), ("CERN", "2015")]


def test_each_line_that_ends_with_a_time_as_the_first_does_is_a_job() -> None:
    text = (
        "Ada Example\n\nEarlier positions\n\nResident in pharmacy, Hospital Sample, Madrid, May 2013 – May 2017.\n"
        "Community pharmacist, Farmacia Borrador, Toledo, 2011 – 2013.\n"
    )
    assert [(job["name"], job["startDate"]) for job in read(text)] == [
        ("Hospital Sample", "2013-05"),
        ("Farmacia Borrador", "2011"),
    ]


def test_a_row_that_names_the_column_of_dates_and_others_unknown_is_no_job() -> None:
    rows = (
        "| Zeitraum | Zorbel |\n|:--|:--|\n| seit 04/2022 | Gutachter, Modell Institut |\n"
        "| 10/2017 – 03/2022 | Baker, Muster Ovens Ltd |\n"
    )
    text = f"# Ada Example\n\n## Berufserfahrung\n\n{rows}"
    jobs = assemble([read_document(Path("cv.md"), text.encode())])["work"]
    assert [(job["name"], job["position"]) for job in jobs] == [
        ("Modell Institut", "Gutachter"),
        ("Muster Ovens Ltd", "Baker"),
    ]


def test_what_a_doctoral_candidate_did_item_by_item_was_a_job() -> None:
    entry = "### Doctoral candidate, Example University\n2017 - 2021\n\n"
    items = "- Ran seven experiments\n- Wrote scripts in Python\n"
    for did, key in ((items, "work"), ("", "education")):
        text = f"# Ada Example\n\n## Experience\n\n{entry}{did}"
        assert assemble([read_document(Path("cv.md"), text.encode())])[key][0]["startDate"] == "2017"


def test_a_department_is_no_employer_and_a_legal_form_ends_no_position() -> None:
    text = "# Ada Example\n\n## Experience\n\n### Search Department, Kettle Group Inc\nNov 2020 -- Present\n\n- Tea.\n"
    (job,) = assemble([read_document(Path("cv.md"), text.encode())])["work"]
    assert (job["name"], job.get("position"), job["summary"]) == ("Kettle Group Inc", None, "Search Department")


@pytest.mark.parametrize("way", ["Remote", "Hybrid"])
def test_a_way_of_working_is_no_employer(way: str) -> None:
    text = f"Ada Example\n\nExperience\n\nFreelance Kiln Designer\n{way}, Sept 2020 - Present\n- Draws kilns.\n"
    assert [(job["name"], job["position"]) for job in read(text)] == [("Freelance", "Freelance Kiln Designer")]


def test_what_a_label_calls_the_position_is_it() -> None:
    text = (
        "# Ada Example\n\n## Work\n\n"
        "May, 2012 - Sept, 2014: **Kettle Research Group** - Example University  \nPosition: *Researcher*\n\n- Tea.\n\n"
        "May, 2009 - Aug, 2010: **Marsh Adventures** - Demo Head Island, SC  \nPosition: *Kayak Tour Guide*\n\n- X.\n\n"
        "Jan, 2005 - Aug, 2009: **Dolphin Tours** - Demo Head Island, SC  \nPosition: *First Mate*\n\n- Ropes.\n"
    )
    jobs = assemble([read_document(Path("cv.md"), text.encode())])["work"]
    assert [(job["name"], job["position"], job.get("location")) for job in jobs[1:]] == [
        ("Marsh Adventures", "Kayak Tour Guide", "Demo Head Island, SC"),
        ("Dolphin Tours", "First Mate", "Demo Head Island, SC"),
    ]


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        (
            "### Kettle Works\nRole: Kiln Keeper\n2015 - 2017\n\n- Doors.\n\n"
            "### Marsh Boats\n2012 - 2014\nRole: Ferrywoman\n\n- Sea.\n",
            [("Kiln Keeper", None), ("Ferrywoman", None)],
        ),
        (
            "### Night porter, Demo Ltd, Remote\n2019 - 2021\n- Position: held the line at night\n",
            [("Night porter", "Remote")],
        ),
    ],
)
def test_the_label_of_a_position_is_no_place_and_a_bullet_has_none(entries: str, told: list[Any]) -> None:
    jobs = assemble([read_document(Path("cv.md"), f"# Ada Example\n\n## Work\n\n{entries}".encode())])["work"]
    assert [(job["position"], job.get("location")) for job in jobs] == told


def test_a_town_behind_a_position_is_no_employer_and_nobody_there_works_for_that_of_another_job() -> None:
    text = (
        "Ada Example\n\nExperience\n\nReceptionist, Front Desk Team, Sample Borough Council, 2017 - 2020\n"
        "- Answered calls\n\n{}\n- Minded two children\n"
    )
    for head in ("Nanny, Leeds, 2015 - 2017", "Nanny, Leeds\n2015 - 2017"):
        [_, job] = read(text.format(head))
        assert (job.get("name"), job["position"], job["location"]) == (None, "Nanny", "Leeds")
    [_, job] = read("Ada Example\n\nExperience\n\nNurse, Muster Clinic, 2016 - 2020\n\nAu pair, London, 2015 - 2016\n")
    assert (job.get("name"), job["position"], job["location"]) == (None, "Au pair", "London")

"""Lines of a section that say themselves what they list."""

from pathlib import Path
from typing import Any

import pytest

from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document

JOBS = "## Experience\n\n**Porter**, Example Hospital, 2019 - 2021\n- Moved beds\n\n"


def profile(text: str, name: str = "cv.md") -> dict[str, Any]:
    return assemble([read_document(Path(name), f"# Ada Example\n\n{text}".encode())])


@pytest.mark.parametrize(
    "offer",
    [
        "References available upon request.",
        "References furnished on request",
        "Referees: on request",
        "Referenzen auf Anfrage",
        "**References furnished upon request**",
    ],
)
@pytest.mark.parametrize(
    ("heading", "listed", "field"),
    [("Skills", "Python, SQL", "skills"), ("Certificates", "- Kettle card, 2022", "certificates")],
)
def test_that_references_may_be_asked_for_is_no_entry(offer: str, heading: str, listed: str, field: str) -> None:
    alone = profile(f"{JOBS}## {heading}\n\n{listed}\n")
    assert profile(f"{JOBS}## {heading}\n\n{listed}\n\n{offer}\n")[field] == alone[field]


def test_a_skill_with_requests_is_one() -> None:
    (group,) = profile(f"{JOBS}## Skills\n\nReference management, pull request review\n")["skills"]
    assert group["keywords"] == ["Reference management", "pull request review"]


@pytest.mark.parametrize(
    ("line", "field", "said"),
    [
        ("Computer skills: Sieves, Kettle Suite", "skills", "Kettle Suite"),
        ("Voluntary work: treasurer of the Example School, 2019 - 2023", "volunteer", "Example School"),
        ("Languages: Welsh (native), Latvian (fluent)", "languages", "Latvian"),
    ],
)
def test_a_label_among_other_things_names_what_stands_behind_it(line: str, field: str, said: str) -> None:
    told = profile(f"{JOBS}## Certificates\n\nKettle card, 2022\n\n{line}\n")
    assert said in str(told[field])
    assert [entry["name"] for entry in told["certificates"]] == ["Kettle card"]


def test_a_label_within_an_entry_of_work_is_part_of_it() -> None:
    told = profile(
        "## Experience\n\n**Porter**, Example Hospital, 2019 - 2021\n\nSkills: lifting, maps\n\n## Skills\n\nPython\n"
    )
    assert "lifting" in str(told["work"])


@pytest.mark.parametrize(
    ("entry", "is_course"),
    [
        ("Certified Kettle Professional (CKP), Example Board, 2014", True),
        ("Minutes for boards, one-day workshop, 2018", True),
        ("Listening to Kettles, two-day course, 2018", True),
        ("Old boilers, half a day, Example Works, 2018", True),
        ("Kessel für alle, dreitägiger Kurs, 2018", True),
        ("Vapeur douce, 14 heures, 2018", True),
        ("Diploma in Steam, Example Day School, 2014", False),
        ("Staatlich geprüfter Techniker, Akademie für Weiterbildung Köln, 2015", False),
        ("Example Board Foundation Certificate in Steam, 2019", True),
        ("Certificate in Steam, Example College, 2019", False),
        ("Seminar School of Example, 2010 - 2014", False),
        ("BSc in Workshop Practice, Example University, 2014", False),
    ],
)
def test_courses_and_what_one_passes_are_no_degrees(entry: str, is_course: bool) -> None:
    told = profile(f"{JOBS}## Education\n\n- BSc Steam, University of Example, 2010 - 2013\n- {entry}\n")
    assert len(told["education"]) == 2 - is_course
    assert ("certificates" in told) == is_course


def test_what_one_passes_beside_schools_is_no_degree() -> None:
    told = profile(
        f"{JOBS}## Qualifications\n\n- Tower Cranes A04, 2015\n- Level 3 Diploma in Cranes, Sample College, 2011\n"
        "- ESO, Sample Medina, 2010 - 2014\n"
    )
    assert [entry["name"] for entry in told["certificates"]] == ["Tower Cranes A04"]
    assert [entry["institution"] for entry in told["education"]] == ["Sample College", "Sample Medina"]


def test_a_word_for_certificates_needs_no_date_below_a_heading_that_names_them() -> None:
    told = profile(
        f"{JOBS}## Education & Certifications\n\nBSc Steam | University of Example | 2012\n\n"
        "Certified Kettle Engineer | Steam Certificate\n"
    )
    assert [entry["name"] for entry in told["certificates"]] == ["Certified Kettle Engineer", "Steam Certificate"]
    assert len(told["education"]) == 1 and "courses" not in told["education"][0]


def test_what_stands_below_a_degree_is_part_of_it() -> None:
    told = profile("## Education\n\n- BSc Steam, University of Example, 2010 - 2013\n  - Workshop on kettles, 2012\n")
    assert "certificates" not in told


def test_who_signs_a_document_is_no_entry_of_its_last_section() -> None:
    text = "## Ehrenamt\n\nTrainer, TSV Musterstadt, 2012 - 2019\n\nKassel, 3. Februar 2025\n\n{}\n"
    assert len(profile(text.format("_Ada Example_"))["volunteer"]) == 1
    # What nobody signs may be where something was passed.
    assert len(profile(f"{JOBS}## Certificates\n\nRye bread, 2019\n\nBerlin, 12 May 2022\n")["certificates"]) == 2


def test_languages_among_skills_are_read_and_not_unread() -> None:
    told = profile(f"{JOBS}## Skills\n\n- Python, SQL\n- Languages: English (native), Czech (B1)\n")
    assert [entry["language"] for entry in told["languages"]] == ["English", "Czech"]
    assert "unread" not in told["meta"]


def test_hobbies_below_jobs_are_none() -> None:
    told = profile(f"{JOBS}Hobbies: chess, football coach at Example FC since 2019\n")
    assert [job["position"] for job in told["work"]] == ["Porter"]


def test_bullets_about_references_stay_with_their_job() -> None:
    told = profile(
        "## Experience\n\n### HR Officer, Example Ltd\n2015 - 2020\n\n- Recruited forty nurses\n"
        "- References checked on request\n\n### Technician, Example Labs\n2010 - 2015\n\n- Titrated acids\n"
    )
    assert told["work"][0]["highlights"] == ["Recruited forty nurses", "References checked on request"]


def test_a_place_and_a_day_sign_nothing_above_what_is_not_the_name_of_the_person() -> None:
    begin = "Ada Example\n\nExperience\n\nPorter, Example Hospital, 2019 - 2021\n\n"
    shows = f"{begin}Projects\n\nConcert series\nHamburg, 12 May 2022\nBlue Note\n"
    assert "projects" in assemble([read_document(Path("cv.txt"), shows.encode())])
    hobbies = f"{begin}Hobbys\n\nRadfahren, Schach\nBerlin, 12. Mai 2022\nAda Example\n"
    told = assemble([read_document(Path("cv.txt"), hobbies.encode())])
    assert [entry["name"] for entry in told["interests"]] == ["Radfahren, Schach"]


def test_a_school_on_a_line_of_its_own_is_no_course() -> None:
    told = profile(
        "## Formation\n\n### Atelier de Sample, Paris\nClasse préparatoire\n2010 - 2011\n\n"
        "### École nationale Example\nDNSEP\n2011 - 2016\n"
    )
    assert [entry["institution"] for entry in told["education"]] == ["Atelier de Sample", "École nationale Example"]


def test_a_dated_position_at_the_indent_of_a_bullet_is_one() -> None:
    text = (
        "Ada Example\n\nEXPERIENCE\n\nExample Ltd, Leeds\n"
        "  Senior Engineer                2018 - 2020\n  - Ran ovens for the whole bank\n"
        "  Engineer                       2015 - 2018\n  - Wrote sieves for payments\n"
    )
    told = assemble([read_document(Path("cv.txt"), text.encode())])
    assert [job["position"] for job in told["work"]] == ["Senior Engineer", "Engineer"]


def test_a_licence_keeps_its_label_and_a_dated_certificate_its_kind() -> None:
    told = profile(f"{JOBS}## Miscellaneous\n\nDriving licence: B\n")
    assert [entry["name"] for entry in told["certificates"]] == ["Driving licence: B"]
    told = profile(f"{JOBS}## Certificates\n\n- Kettle card, 2022\n- Tools: Example Suite Specialist, 2021\n")
    assert len(told["certificates"]) == 2
    assert "skills" not in told


@pytest.mark.parametrize("line", ["Carnet de conducir B y C", "Führerschein Klasse B", "Driving licence (B, C1)"])
def test_a_licence_with_its_classes_is_one_without_a_label(line: str) -> None:
    assert [one["name"] for one in profile(f"{JOBS}## Miscellaneous\n\n{line}\n")["certificates"]] == [line]


def test_a_long_line_of_hobbies_below_the_jobs_is_no_summary() -> None:
    line = "Ran the Example Marathon (2016 to 2019). " * 4
    hobbies, research = (
        profile(f"# Ada Example\n\n{text}")
        for text in (f"{JOBS}## Interests\n\n{line}\n", f"## Interests\n\n{line}\n\n{JOBS}")
    )
    assert ("summary" in hobbies["basics"], "interests" in hobbies) == (False, True)
    assert "summary" in research["basics"]


def test_degrees_and_what_one_passed_below_one_heading_are_told_apart() -> None:
    told = profile(
        f"{JOBS}## Education and certificates\n\nUniversity of Example, BA (Hons) Steam, 1999 to 2002\\\n"
        "Certified Kettle Accountant, State of Example, 2004\n"
    )
    assert [entry["institution"] for entry in told["education"]] == ["University of Example"]
    assert [entry["name"] for entry in told["certificates"]] == ["Certified Kettle Accountant, State of Example"]


def test_the_notice_of_a_page_is_no_entry() -> None:
    told = profile(
        f"{JOBS}## Volunteering\n\nMentor, Example Club, 2021 - present\n\n© 2025 Ada Example. All rights.\n"
    )
    assert [entry["organization"] for entry in told["volunteer"]] == ["Example Club"]


def test_the_european_form_is_read_by_what_it_calls_its_parts() -> None:
    rows = [
        ("PERSONAL INFORMATION", "Ada Example"),
        ("WORK EXPERIENCE", ""),
        ("2020 – 2022", "Baker<br>Example GmbH, Leeds"),
        ("PERSONAL SKILLS", ""),
        ("Mother tongue(s)", "German"),
        ("Other language(s)", "English C1"),
        ("Digital skills", "Python, Kafka"),
        ("Driving licence", "B"),
    ]
    table = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in rows)
    read = assemble([read_document(Path("cv.html"), f"<h1>Ada Example</h1><table>{table}</table>".encode())])
    assert [one["language"] for one in read["languages"]] == ["German", "English"]
    assert read["skills"] == [{"name": "Digital skills", "keywords": ["Python", "Kafka"]}]
    assert read["certificates"] == [{"name": "Driving licence – B"}]
    assert "label" not in read["basics"]
    assert "unread" not in read["meta"]


DEGREES = "## Education\n\n{}BSc Physics, University of Sample, 2008 - 2011{}A-levels, Example College, 2006 - 2008\n"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("entry", ["KILN2 Practitioner (EXAMPLOS), 2014", "KILN2 Practitioner, EXAMPLOS, 2014"])
def test_what_alone_of_a_list_has_neither_degree_nor_school_and_one_day_is_a_certificate(entry: str, gap: str) -> None:
    told = profile(DEGREES.format("", f"{gap}{entry}{gap}"))
    assert [degree["institution"] for degree in told["education"]] == ["University of Sample", "Example College"]
    assert [one["name"] for one in told["certificates"]] == [entry.removesuffix(", 2014")]


def test_where_each_line_is_an_entry_what_one_passed_may_be_called_as_a_subject_is() -> None:
    told = profile(DEGREES.format("Site Management Scheme, EXAMPLOS, 2014\n", "\n"))
    assert [degree["institution"] for degree in told["education"]] == ["University of Sample", "Example College"]
    assert [one["name"] for one in told["certificates"]] == ["Site Management Scheme, EXAMPLOS"]


def test_beside_a_degree_whose_school_no_word_tells_what_has_one_day_may_be_a_degree() -> None:
    told = profile("## Education\n\nBSc Physics, Samplia, 2008 - 2011\n\nKandidat (EXAMPLOS), 2014\n")
    assert "certificates" not in told


def test_a_label_of_skills_below_a_degree_names_a_list_of_its_own() -> None:
    told = profile(DEGREES.format("", "\n\n") + "\nSkills: Sieves, Kettle Suite\n")
    assert [group["keywords"] for group in told["skills"]] == [["Sieves", "Kettle Suite"]]
    assert "unread" not in told["meta"]


@pytest.mark.parametrize(
    "entry",
    ["Erasmus semester, Lyon, 2010", "Kilns at work, Leeds, 2010", "Thesis: Kilns at work, 2010", "Mathematics, 2010"],
)
def test_a_part_of_a_degree_is_no_certificate(entry: str) -> None:
    assert "certificates" not in profile(DEGREES.format("", f"\n\n{entry}\n\n"))


@pytest.mark.parametrize("line", ["Leeds, UK | +44 113 555 0160 | ada@example.org", "+44 113 555 0160"])
def test_a_line_of_contacts_below_a_job_is_no_part_of_it(line: str) -> None:
    told = profile(
        f"## Experience\n\n**Baker**, Example Ovens, 2019 - 2021\n\nBaked buns.\n\n{line}\n\n## Skills\n\nOvens\n"
    )
    assert told["work"][0]["summary"] == "Baked buns."


def test_a_list_below_an_item_at_the_head_is_what_that_names() -> None:
    head = (
        "* ada@example.org\n* Languages:\n  * Russian - native\n  * English - intermediate\n* Skills:\n  * Glazing\n\n"
    )
    told = profile(f"{head}{JOBS}")
    assert told["languages"] == [
        {"language": "Russian", "fluency": "native"},
        {"language": "English", "fluency": "intermediate"},
    ]
    assert [group["keywords"] for group in told["skills"]] == [["Glazing"]]


def test_languages_in_a_row_below_degrees_and_skills_are_those_of_programming() -> None:
    rows = "| a | b |\n|---|---|\n| BSc Zoology, Example University | 2014 |\n| Languages | C, Java, Haskell |\n"
    told = profile(f"{JOBS}## Education and Technical Skills\n\n{rows}")
    assert [group["keywords"] for group in told["skills"]] == [["C", "Java", "Haskell"]]
    assert len(told["education"]) == 1


@pytest.mark.parametrize("heading", ["", "## 关于我\n\n"])
def test_a_degree_between_slashes_is_one_wherever_it_stands(heading: str) -> None:
    (degree,) = profile(f"{heading}本科/示例师范大学/网络工程 2013.9 - 2017.6\n\n## 技术清单\n\n- Java\n")["education"]
    assert (degree["institution"], degree["studyType"], degree["area"]) == ("示例师范大学", "本科", "网络工程")
    assert (degree["startDate"], degree["endDate"]) == ("2013-09", "2017-06")


@pytest.mark.parametrize("heading", ["技术清单", "技能列表", "技术储备"])
def test_names_of_lists_of_skills_in_chinese(heading: str) -> None:
    assert profile(f"## {heading}\n\n- Java\n- Go\n")["skills"][0]["keywords"] == ["Java", "Go"]

from pathlib import Path

import msgspec
import pytest

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import Span
from screen.documents.entries.stays.career import parse_education
from screen.documents.entries.stays.degree import split_degree
from screen.documents.entries.stays.education import Degree, merge_degrees
from screen.documents.entries.stays.history_entry import HistoryEntry
from screen.documents.entries.stays.thesis import SCORE
from screen.documents.entries.stays.told_degree import told_degree
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document
from screen.documents.sections.section import Section, split_sections
from screen.documents.words.word_patterns import load_words


def degrees(*texts: str) -> list[Degree]:
    blocks = tuple(Block("item", (Span(text),), 1) for text in texts)
    return parse_education(Section(("education",), "", (), blocks, 0, "cv.md"))[0]


LAYOUTS = [
    "Ph.D. in Computer Science, Nowhere University, 2018 - 2022",
    "Nowhere University\t2018 – 2022\nPh.D. in Computer Science",
    "2018 – 2022, Ph.D., Computer Science, Nowhere University, Berlin, Germany",
    "Nowhere University, Berlin, Germany\nPh.D., Computer Science\t2018 – 2022",
]


@pytest.mark.parametrize("text", LAYOUTS)
def test_school_degree_and_dates_in_any_layout(text: str) -> None:
    (degree,) = degrees(text)
    assert (degree.institution, degree.study, degree.start, degree.end) == (
        "Nowhere University",
        "Ph.D.",
        "2018",
        "2022",
    )
    assert degree.area is not None
    assert degree.area.endswith("Computer Science")


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("BSc Nursing, Nowhere University of Applied Sciences, 2012 – 2016", "Nowhere University of Applied Sciences"),
        ("Diploma in Nursing, Elsewhere School of Nursing, 2010 – 2013", "Elsewhere School of Nursing"),
        ("BSc Chemistry, 2012 – 2016, teacher training at high school", None),
        ("BA Law, captain of the college team, 2009 – 2012", None),
    ],
)
def test_a_school_whose_name_reads_like_a_remark_is_the_school(text: str, school: str | None) -> None:
    assert [degree.institution for degree in degrees(text)] == [school]


@pytest.mark.parametrize(
    ("study", "behind"),
    [
        ("Secondary school diploma", "Dummyville, 2018"),
        ("High school diploma", "Sample Falls, 2018"),
        ("Apprenticeship as a potter", "Sample Kilns, 2009 – 2012"),
        ("Vocational training as a potter", "Dummyville, 2009 – 2012"),
    ],
)
def test_a_degree_with_a_word_of_schools_or_of_jobs_is_no_school(study: str, behind: str) -> None:
    (degree,) = degrees(f"{study}, {behind}")
    assert degree.study == study
    assert degree.institution in (None, behind.partition(",")[0])


def test_degrees_without_a_school_are_degrees_each() -> None:
    found = degrees("BSc Physics, 2015", "BA History, 2015")
    assert [(one.institution, one.study, one.area, one.end) for one in found] == [
        (None, "BSc", "Physics", "2015"),
        (None, "BA", "History", "2015"),
    ]
    assert [one.study for one in merge_degrees(found)] == ["BSc", "BA"]


def test_of_two_tellings_of_a_degree_nothing_is_lost() -> None:
    [one] = degrees("BSc Physics, Example College, 2015 - 2018")
    change = msgspec.structs.replace
    told = [change(one, notes=("Rowing",)), change(one, end=None, score="1.3", notes=("Chess", "Rowing"))]
    [both] = merge_degrees(told)
    assert (both.end, both.score, both.notes) == ("2018", "1.3", ("Rowing", "Chess"))


@pytest.mark.parametrize(
    "text",
    [
        "Certified Scrum Master, 2019",
        "Master of ceremonies course, 2018",
        "First aid diploma, Red Cross, 2017",
        "Forklift licence, 2015",
        "Lean Six Sigma Master Black Belt, 2016",
        "Master class in bread, 2017",
        "Associate Director programme, 2016",
        "Master Electrician, 2014",
        "MS Office, 2010",
    ],
)
def test_what_is_no_degree_is_none_without_a_school(text: str) -> None:
    assert degrees(text) == []


@pytest.mark.parametrize("word", load_words("entries")["courses"]["behind_degrees"])
def test_a_part_of_a_degree_is_none_without_a_school(word: str) -> None:
    assert degrees(f"Master {word} Bread, 2017") == []
    assert [one.study for one in degrees("Master Bread, 2017")] == ["Master"]


def test_the_thesis_beside_a_degree_is_no_subject() -> None:
    [degree] = degrees("PhD, Thesis: On the flow of honey, 2019")
    assert (degree.study, degree.area, degree.thesis) == ("PhD", None, "On the flow of honey")


def test_a_single_date_is_the_end() -> None:
    (degree,) = degrees("B.S., Nowhere University, Feb. 2021")
    assert (degree.start, degree.end) == (None, "2021-02")


def test_advisor_thesis_and_grade_are_fields() -> None:
    (degree,) = degrees(
        "Ph.D., Nowhere University, 2018 – 2022\nAdvisor: Prof. Ada Example\nThesis: On Nothing\nGPA: 4.2/4.5"
    )
    assert (degree.advisor, degree.thesis, degree.score) == ("Ada Example", "On Nothing", "4.2/4.5")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ph.D. in Computer Science", ("Ph.D.", "Computer Science")),
        ("Master of Science in Data", ("Master of Science", "Data")),
        ("M.S/Ph.D. in Engineering", ("M.S/Ph.D.", "Engineering")),
        ("Doctorat en informatique", ("Doctorat", "informatique")),
        ("컴퓨터공학과 학사", ("학사", "컴퓨터공학과")),
        ("计算机技术 硕士", ("硕士", "计算机技术")),
        ("B.Tech.", ("B.Tech.", None)),
        ("Laurea magistrale in Fisica", ("Laurea magistrale", "Fisica")),
        ("Licence 3 Physique", ("Licence 3", "Physique")),
        ("Bachelor of Commerce in Accounting", ("Bachelor of Commerce", "Accounting")),
        ("Bachelor of Nursing", ("Bachelor", "Nursing")),
        ("BA in History of Art in Italy", ("BA", "History of Art in Italy")),
        ("Licenciatura em Física", ("Licenciatura", "Física")),
    ],
)
def test_degree_and_subject(text: str, expected: tuple[str, str | None]) -> None:
    assert split_degree(text) == expected


@pytest.mark.parametrize(
    ("text", "study", "area"),
    [
        ("Master of Science - MS, Sock Science (2015 - 2017)", "Master of Science", "Sock Science"),
        ("Dipl.-Ing. in Robotics, 2015 – 2017", "Dipl.-Ing.", "Robotics"),
        ("Dr. rer. nat. in Physics, 2015 – 2017", "Dr. rer. nat.", "Physics"),
    ],
)
def test_degrees_with_second_names_and_german_ones(text: str, study: str, area: str) -> None:
    section = Section(("education",), "", (), (Block("paragraph", (Span(f"Example University\n{text}"),)),), 0, "cv.md")
    (degree,) = parse_education(section)[0]
    assert (degree.institution, degree.study, degree.area) == ("Example University", study, area)


def test_dated_degrees_below_an_undated_school_are_entries_of_their_own() -> None:
    blocks = (
        Block("paragraph", (Span("Mock University, Mockville, Ohio"),)),
        Block("item", (Span("Ph.D. Candidate, Statistics (expected: May 2026)"),), 1),
        Block("item", (Span("Advisor: Bob Sample"),), 2),
        Block("item", (Span("M.S., Statistics, December 2022"),), 1),
    )
    found = parse_education(Section(("education",), "", (), blocks, 0, "cv.md"))[0]
    assert [(one.institution, one.end, one.advisor) for one in found] == [
        ("Mock University", "2026-05", "Bob Sample"),
        ("Mock University", "2022-12", None),
    ]


def test_an_expected_degree_beside_one_that_was_taken() -> None:
    text = "Mock University\tMockville\nPh.D., Statistics\tExpected June 2026\nS.M., Statistics\tJune 2022"
    block = Block("paragraph", (Span(text),))
    found = parse_education(Section(("education",), "", (), (block,), 0, "cv.md"))[0]
    assert [(one.institution, one.study, one.start, one.end) for one in found] == [
        ("Mock University", "Ph.D.", None, "2026-06"),
        ("Mock University", "S.M.", None, "2022-06"),
    ]


def test_a_subject_in_the_place_of_a_degree_above_it_is_no_degree() -> None:
    told = HistoryEntry("cv.md:1", ["KAIST"], ["Mathematics", "B.Tech"], [], [], [], [], [], [], "heading", [])
    assert told_degree(told).study == "B.Tech"
    assert told_degree(told).area == "Mathematics"


def test_a_grade_is_no_part_of_the_subject() -> None:
    (degree,) = degrees("BSc (Hons) Tidal Physics, First Class, Nowhere University, 2015 - 2019")
    assert (degree.study, degree.area, degree.score) == ("BSc (Hons)", "Tidal Physics", "First Class")
    assert degree.notes == ()


def test_a_degree_below_a_program_has_its_own_school() -> None:
    text = (
        "EDUCATION\n\nTidal Robotics Program: Sensors and Control        2022\nNonesuch Continuing Education\n\n"
        "Bachelor of Engineering in Naval Architecture\nNowhere Institute of Technology, Bergen\n"
    )
    document = read_document(Path("cv.txt"), text.encode())
    (section,) = [section for section in split_sections(document) if section.kind == "education"]
    found = [degree for degree in parse_education(section)[0] if degree.study == "Bachelor of Engineering"]
    assert [(degree.institution, degree.end) for degree in found] == [("Nowhere Institute of Technology", None)]


@pytest.mark.parametrize("last", [True, False])
def test_a_school_as_heading_without_a_degree_has_none_of_its_neighbours(*, last: bool) -> None:
    bare, schooled = "### Kettle High School\n\n", "### Nowhere Institute of Tea\nBSc, Tea, 2011 - 2014\n\n"
    first = "# Ada Example\n\n## Education\n\n### Example University\nMSc, Kettles, 2014 - 2016\n\n"
    text = first + (schooled + bare if last else bare + schooled)
    (section,) = [one for one in split_sections(read_document(Path("cv.md"), text.encode())) if one.kind == "education"]
    found = [(degree.institution, degree.study, degree.notes) for degree in parse_education(section)[0]]
    own = [("Nowhere Institute of Tea", "BSc", ()), ("Kettle High School", None, ())]
    assert found == [("Example University", "MSc", ()), *(own if last else own[::-1])]


def test_several_degrees_at_one_school_are_several() -> None:
    found = degrees("Nowhere State University\nM.S. Tidal Physics, 2016 – 2018\nB.S. Tidal Physics, 2012 – 2016")
    assert [(degree.institution, degree.study, degree.end) for degree in found] == [
        ("Nowhere State University", "M.S.", "2018"),
        ("Nowhere State University", "B.S.", "2016"),
    ]


def test_a_trade_above_a_certificate_of_one_is_a_degree() -> None:
    text = "Lehre als Koch, Berufsschule Beispiel (BSB), 2012 – 2015\nEidg. Fachausweis Kesselkoch, 2020"
    block = Block("paragraph", (Span(text),))
    found = parse_education(Section(("education",), "", (), (block,), 0, "cv.md"))[0]
    assert [(one.study, one.start, one.end, one.institution) for one in found] == [
        ("Lehre als Koch", "2012", "2015", "Berufsschule Beispiel"),
        ("Eidg. Fachausweis Kesselkoch", None, "2020", None),
    ]


def test_a_degree_without_a_school_has_not_that_of_another() -> None:
    found = degrees(
        "2013  Diplôme d'État d'infirmier, IFSI d'Exemple\n2012  Licence, mention bien\n2010  Baccalauréat L"
    )
    assert [(one.study, one.institution) for one in found] == [
        ("Diplôme d'État d'infirmier", "IFSI d'Exemple"),
        ("Licence", None),
        ("Baccalauréat L", None),
    ]


@pytest.mark.parametrize(
    ("locations", "area", "location"),
    [
        (["Tidal Engineering"], "Tidal Engineering", None),
        (["Culinary Arts London"], "Culinary Arts", "London"),
        (["Porto"], None, "Porto"),
        (["Nowhere Town, Kansas"], None, "Nowhere Town, Kansas"),
    ],
)
def test_a_subject_in_the_place_of_a_place_is_the_area(
    locations: list[str], area: str | None, location: str | None
) -> None:
    told = HistoryEntry("cv.md:1", ["KAIST"], ["B.Tech"], [], locations, [], [], [], [], "row", [])
    degree = told_degree(told)
    assert degree is not None
    assert (degree.area, degree.location) == (area, location)


def test_a_subject_that_is_left_over_is_the_area_unless_one_is_told() -> None:
    told = HistoryEntry("cv.md:1", ["KAIST"], ["B.Tech"], [], [], [], ["Statistics"], [], [], "row", [])
    assert told_degree(told).area == "Statistics"
    told = HistoryEntry("cv.md:1", ["KAIST"], ["B.Tech"], ["Sieves"], [], [], ["Statistics"], [], [], "row", [])
    assert told_degree(told).area == "Sieves"


def test_a_subject_before_its_degree_is_not_lost() -> None:
    (degree,) = degrees("Interaction Design, Bachelor of Design (Honours), Nowhere University, 2010 - 2013")
    assert (degree.study, degree.area) == ("Bachelor", "Interaction Design, Design (Honours)")


def test_a_degree_with_its_dates_behind_a_tab_is_no_label_of_a_form() -> None:
    (degree,) = degrees("Nowhere University, Leeds\nEngineer's degree in Kettles\tSept 2014 – June 2019\nGPA: 8.7/10")
    assert (degree.study, degree.area, degree.score) == ("Engineer's degree", "Kettles", "8.7/10")


def test_a_degree_in_the_place_of_a_place_is_none() -> None:
    told = HistoryEntry("cv.md:1", ["KAIST"], ["B.Tech"], [], ["Master of Kettles", "Seoul"], [], [], [], [], "row", [])
    assert told_degree(told).location == "Seoul"


@pytest.mark.parametrize(
    ("head", "below"),
    [
        ("Staatlich anerkannte Erzieherin", "Fachschule für Sozialpädagogik Musterstadt"),
        ("Fachschule für Sozialpädagogik Musterstadt", "Staatlich anerkannte Erzieherin"),
    ],
)
def test_a_trade_beside_a_school_is_the_degree(head: str, below: str) -> None:
    (degree,) = degrees(f"2007 – 2010\t{head}\n{below}")
    assert (degree.institution, degree.study) == (
        "Fachschule für Sozialpädagogik Musterstadt",
        "Staatlich anerkannte Erzieherin",
    )


def latex_degrees(body: str) -> list[tuple[str, str | None, str | None]]:
    source = f"\\begin{{document}}\nAda Example\n\\section{{Education}}\n{body}\n\\end{{document}}"
    document = read_document(Path("cv.tex"), source.encode())
    (section,) = [section for section in split_sections(document) if section.kind == "education"]
    return [(degree.institution, degree.study, degree.start) for degree in parse_education(section)[0]]


def test_entries_that_one_command_sets_begin_where_it_does() -> None:
    body = (
        "\\entry{2010 -- 2016}{Ingeniero de sistemas}{Universidad de Nada}{Redes.\\\\ Asistente de la facultad.}\n"
        "\\entry{2017 -- 2019}{Panadería artesanal}{Platzi}{Pan y masa madre.}"
    )
    assert [(school, start) for school, _, start in latex_degrees(body)] == [
        ("Universidad de Nada", "2010"),
        ("Platzi", "2017"),
    ]


def test_running_text_above_a_school_tells_of_the_entry_before() -> None:
    body = (
        "\\begin{itemize}\\item\\textbf{University of Oslo} \\hfill Oslo\\\\ Doctor of Bread \\hfill 2015 -- 2020\n"
        "\\item\\textbf{PhD thesis} - Rye in the valley of the forty bakers and what the river had to do with it all"
        " (Examiners: Prof. Bo Miller, Prof. Cy Baker)\n"
        "\\item\\textbf{Delft University} \\hfill Delft\\\\ Visiting Baker \\hfill 2016 -- 2017\\end{itemize}"
    )
    assert [(school, start) for school, _, start in latex_degrees(body)] == [
        ("University of Oslo", "2015"),
        ("Delft University", "2016"),
    ]


@pytest.mark.parametrize(
    ("text", "school", "area"),
    [
        ("B.S. Mathematics, Cum Laude, NC State University, 2002", "NC State University", "Mathematics"),
        ("M.Sc., Physics, Borealis Institute, Oslo, 2004", "Borealis Institute", "Physics"),
    ],
)
def test_a_subject_between_degree_and_school_is_no_school(text: str, school: str, area: str | None) -> None:
    (degree,) = degrees(text)
    assert (degree.institution, degree.area) == (school, area)


@pytest.mark.parametrize(
    ("text", "school"),
    [
        (
            "2005 – 2007\tStudium der Mathematik auf Lehramt an Gymnasien an der Universität Rostock",
            "Universität Rostock",
        ),
        ("2010 – 2012\tMaster de boulangerie à l'Université du Havre", "Université du Havre"),
        ("2010 – 2012\tMáster en la Universidad de Nada", "Universidad de Nada"),
    ],
)
def test_a_school_behind_a_preposition(text: str, school: str) -> None:
    assert [degree.institution for degree in degrees(text)] == [school]


def test_a_degree_right_before_its_school_and_a_grade_with_a_comma() -> None:
    text = "# Ada Example\n\n## Education\n\nM.Sc. Example University, Physics\n- GPA: 1,3\tOct 2010 – Dec 2012\n"
    [degree] = assemble([read_document(Path("cv.md"), text.encode())])["education"]
    assert (degree["institution"], degree["studyType"]) == ("Example University", "M.Sc.")
    assert (degree["startDate"], degree["endDate"]) == ("2010-10", "2012-12")


def test_a_grade_out_of_ten_is_whole() -> None:
    found = SCORE.search("Example University, 8.7/10")
    assert found is not None
    assert found[2] == "8.7/10"


@pytest.mark.parametrize("school", ["DePaul University", "IE University", "DeVry University"])
def test_the_name_of_a_school_does_not_begin_with_a_degree(school: str) -> None:
    text = f"# Ada Example\n\n## Education\n\n{school}, BSc Physics, 2010 - 2014\n"
    [degree] = assemble([read_document(Path("cv.md"), text.encode())])["education"]
    assert degree["institution"] == school


def test_a_subject_on_a_line_of_its_own_is_no_place() -> None:
    entry = "### Example University\n\n{}\n\n#### {}\n\n2010 - 2014\n\n"
    text = "# Ada Example\n\n## Education\n\n" + entry.format("Biostatistics", "M.S.") + entry.format("Physics", "BSc")
    degrees = assemble([read_document(Path("cv.md"), text.encode())])["education"]
    assert [(one["studyType"], one["area"]) for one in degrees] == [("M.S.", "Biostatistics"), ("BSc", "Physics")]
    assert all("location" not in one for one in degrees)


def test_a_form_keeps_the_thesis_and_the_grade() -> None:
    entry = "University of {0}\nDegree: BSc {0}\nThesis: On {0}\nGrade: 1.3\nDates: 2004 – 2008\n\n"
    text = "# Ada Example\n\n## Education\n\n" + entry.format("Exampleton") + entry.format("Sampleton")
    degrees = assemble([read_document(Path("cv.md"), text.encode())])["education"]
    assert [(one["thesis"], one["score"]) for one in degrees] == [("On Exampleton", "1.3"), ("On Sampleton", "1.3")]


def test_a_subject_above_the_degree_and_its_school() -> None:
    found = degrees(
        "Computer Science\t2012 – 2015\nBSc, University of Sampleton",
        "Advanced Clinical Practice\t2018 – 2020\nMSc, University of Exampleton",
    )
    assert [(one.institution, one.study, one.area) for one in found] == [
        ("University of Sampleton", "BSc", "Computer Science"),
        ("University of Exampleton", "MSc", "Advanced Clinical Practice"),
    ]


def test_a_degree_with_honours_behind_its_school() -> None:
    spans = (Span("University of Sampleton", bold=True), Span(", BSc (Hons) Computer Science\t2012–2015"))
    section = Section(("education",), "", (), (Block("paragraph", spans, 0),), 0, "cv.md")
    assert [(one.study, one.area) for one in parse_education(section)[0]] == [("BSc (Hons)", "Computer Science")]


def test_courses_below_a_degree_are_no_part_of_its_subject() -> None:
    found = degrees(
        "University of Exampleton, UK\t2018 - 2020\nMSc Advanced Clinical Practice\nPharmacology, Clinical Reasoning"
    )
    assert [(one.study, one.area) for one in found] == [("MSc", "Advanced Clinical Practice")]


def test_an_unknown_subject_behind_the_comma_of_its_degree() -> None:
    entry = HistoryEntry(
        "cv.md:3", ["UNIVERSITY OF EXAMPLETON"], ["MSc"], [], [], [], ["Zorb Practice"], [], [], "row", []
    )
    entry.lines.append("MSc, Zorb Practice | 2018 - 2020")
    degree = told_degree(entry)
    assert degree is not None
    assert degree.area == "Zorb Practice"


def _listed(*lines: str) -> list[tuple[str | None, str | None]]:
    blocks = tuple(Block("paragraph", (Span(line),), 0) for line in lines)
    return [(one.study, one.area) for one in parse_education(Section(("education",), "", (), blocks, 0, "cv.md"))[0]]


@pytest.mark.parametrize("subjects", [("Kettle Repair", "Sock Folding"), ("Finance", "Tidal Accounting")])
def test_a_line_below_each_bare_degree_is_its_subject(subjects: tuple[str, str]) -> None:
    lines = ("Nowhere University", "MSc\t2012 - 2014", subjects[0], "Mock College", "BSc\t2009 - 2012", subjects[1])
    assert _listed(*lines) == [("MSc", subjects[0]), ("BSc", subjects[1])]


def test_a_line_below_a_degree_is_no_subject_where_others_have_theirs_beside_them() -> None:
    lines = ("Nowhere University", "MSc, Kettle Repair\t2012 - 2014", "Mock College", "BSc\t2009 - 2012", "Rowing Club")
    assert _listed(*lines)[1] == ("BSc", None)


def test_a_degree_with_a_comma_before_its_subject_takes_no_part_of_that_for_the_school() -> None:
    (degree,) = degrees("Master, Comptabilité, contrôle et audit (2010 - 2012)\nUniversité de Nulle Part")
    assert degree.institution == "Université de Nulle Part"
    assert (degree.area or "").startswith("Comptabilité")


@pytest.mark.parametrize("subject", ["Comptabilité, contrôle et audit", "Health, safety and environment"])
def test_a_subject_that_is_a_row_of_words_is_whole(subject: str) -> None:
    (degree,) = degrees(f"Master, {subject} (2010 - 2012)\nUniversité de Nulle Part")
    assert (degree.study, degree.area) == ("Master", subject)


@pytest.mark.parametrize(
    ("lines", "schools"),
    [
        (
            ("2022\tDU Burns and Scars, Université de Nada", "2012 – 2015\tDiplôme d'État, IFSI of Nowhere"),
            ["Université de Nada", "IFSI of Nowhere"],
        ),
        (("2009 – 2013: HBO Bouwkunde, Hogeschool Nergens", "1999 – 2003: MBO Hout, ROC Schijn"), None),
        (("BSc Kettles, Quillon, 2014 – 2018", "MSc Kettles, Nowhere College, 2018 – 2020"), None),
    ],
)
def test_each_line_with_dates_is_a_degree_and_what_stands_in_the_place_of_a_school_is_one(
    lines: tuple[str, ...], schools: list[str] | None
) -> None:
    blocks = (Block("paragraph", (Span("\n".join(lines)),), 0),)
    told = parse_education(Section(("education",), "", (), blocks, 0, "cv.md"))[0]
    wanted = schools or [line.split(", ")[1] for line in lines]
    assert [one.institution for one in told] == wanted


@pytest.mark.parametrize(
    "lines",
    [
        ("Nowhere University, 2018 - 2023", "PhD in Tides, June 2023"),
        (
            "Nowhere University, 2018 - 2023",
            "PhD in Tides, June 2023",
            "Mock College, 2014 - 2018",
            "BSc in Maps, July 2018",
        ),
        ("PhD in Tides, defended June 2023", "Nowhere University, Nowhereton, 2018 - 2023"),
    ],
)
def test_a_school_and_its_degree_with_dates_each_are_one(lines: tuple[str, ...]) -> None:
    blocks = (Block("paragraph", (Span("\n".join(lines)),), 0),)
    told = parse_education(Section(("education",), "", (), blocks, 0, "cv.md"))[0]
    assert len(told) == len(lines) / 2
    assert all(one.study for one in told)


@pytest.mark.parametrize("name", ["Score", "Percentage", "CGPA"])
def test_a_column_of_grades_is_the_score_and_no_course(name: str) -> None:
    rows = (f"Degree\tSchool\tYear\t{name}", "PhD in Tides\tMock College\t2018 - 2023\t8.7/10")
    blocks = tuple(
        Block("row", (Span(row),), cells=tuple((Span(cell),) for cell in row.split("\t")))
        for row in (*rows, "BSc in Maps\tNowhere University\t2014 - 2018\t78%")
    )
    told = parse_education(Section(("education",), "", (), blocks, 0, "cv.md"))[0]
    assert [(one.score, one.notes) for one in told] == [("8.7/10", ()), ("78%", ())]


def test_degrees_of_one_school_that_ended_in_other_years_are_two() -> None:
    listed = "- SVQ Level 3 Joinery, Quay College, 1994 - 1998\n- SVQ Level 6 Sites, Quay College, 2014\n"
    text = f"# Ada Example\n\n## Education\n\n{listed}"
    found = assemble([read_document(Path("cv.md"), text.encode())])["education"]
    assert [degree["endDate"] for degree in found] == ["1998", "2014"]


@pytest.mark.parametrize(
    "text",
    [
        "PhD Physics, Example University (with Prof. Bo Sample), 2019",
        "PhD Physics, Example University with Dr. Bo Sample, 2019",
    ],
)
def test_with_whom_somebody_studied_is_the_advisor(text: str) -> None:
    read = assemble([read_document(Path("cv.txt"), f"Ada Example\n\nEDUCATION\n\n{text}\n".encode())])
    [degree] = read["education"]
    assert (degree["institution"], degree["advisor"]) == ("Example University", "Bo Sample")
    assert "unread" not in read["meta"]


def test_an_awarding_body_is_where_a_trade_was_learnt_and_no_degree() -> None:
    (first, second) = degrees(
        "18th Edition (BS 7671), City & Guilds, 2019",
        "Level 3 Diploma in Electrical Installation, City & Guilds, 2014",
    )
    assert (first.institution, first.study) == ("City & Guilds", "18th Edition (BS 7671)")
    assert (second.institution, second.study, second.area) == (
        "City & Guilds",
        "Level 3 Diploma",
        "Electrical Installation",
    )
    assert split_degree("BS EN ISO 9001 Lead Auditor") == ("BS EN ISO 9001 Lead Auditor", None)
    assert split_degree("MS Project Management") == ("MS", "Project Management")


def test_a_sentence_behind_a_degree_tells_its_own_thesis() -> None:
    title = "Tickets, please: public kiosks for ageing eyes and patient hands"
    first, second = degrees(
        f"PhD in Human-Computer Interaction, Placeholder University, 2024. Thesis: {title}. Advisor: Prof. Bo Muster",
        "MSc Psychology, Sample University, 2018",
    )
    assert (first.institution, first.end, first.thesis, first.advisor) == (
        "Placeholder University",
        "2024",
        title,
        "Bo Muster",
    )
    assert (second.study, second.thesis, second.notes) == ("MSc", None, ())


def test_degrees_with_their_own_years_marks_or_that_last_are_one_each() -> None:
    told = degrees(
        "SAMP Foundation Degree in Payroll Management - in progress, second year of three",
        "SAMP Level 4 Professional Diploma in Accounting, 2023",
        "Level 3 Payroll Administrator apprenticeship, Fictive College, 2022",
        "GCSEs: English (6), Maths (5), Welsh (7), Sample School, 2020",
        "Secondary school, Testowo, 2018",
    )
    assert [(one.institution, one.study, one.area, one.end) for one in told] == [
        (None, "SAMP Foundation Degree", "Payroll Management", None),
        (None, "SAMP Level 4 Professional Diploma", "Accounting", "2023"),
        ("Fictive College", "Level 3 Payroll Administrator apprenticeship", None, "2022"),
        ("Sample School", "GCSEs", None, "2020"),
        ("Secondary school", None, None, "2018"),
    ]
    assert told[-1].location == "Testowo"


def test_who_taught_an_apprentice_is_no_subject() -> None:
    (told,) = degrees("Ausbildung zum Bürokaufmann, Beispiel Bau OHG, 2009 – 2012")
    assert (told.institution, told.study, told.area) == ("Beispiel Bau OHG", "Ausbildung zum Bürokaufmann", None)


@pytest.mark.parametrize(
    ("text", "study", "area"),
    [
        ("Physics Teaching (BS), Nowhere University", "BS", "Physics Teaching"),
        ("Master of Science, spécialité Paysage, Nowhere University", "Master of Science", "Paysage"),
        ("Master of Science, specialised in Soils, Nowhere University", "Master of Science", "Soils"),
        ("MSc (Hons) Physics, Nowhere University", "MSc (Hons)", "Physics"),
    ],
)
def test_a_subject_before_the_bracket_of_its_degree_and_one_behind_a_word_for_it(
    text: str, study: str, area: str
) -> None:
    assert [(degree.study, degree.area) for degree in degrees(text)] == [(study, area)]


def test_two_subjects_at_one_school_in_one_year_are_two_degrees() -> None:
    document = read_document(
        Path("cv.md"),
        b"# Ada Example\n\n## Education\n\n**Nowhere University**\\\nB.S., Economics, May 2023\\\n"
        b"B.S., Finance, May 2023\n",
    )
    told = assemble([document])["education"]
    assert [(one["studyType"], one["area"]) for one in told] == [("B.S.", "Economics"), ("B.S.", "Finance")]


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("School: Nowhere University, MSc Heat (2009-2015)", "Heat"),
        ("University: Nowhere University, BSc Biology (2009-2015)", "Biology"),
    ],
)
def test_the_label_of_a_school_is_no_part_of_its_name(text: str, area: str) -> None:
    (degree,) = degrees(text)
    assert (degree.institution, degree.area, degree.location) == ("Nowhere University", area, None)

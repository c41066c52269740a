from pathlib import Path

import pytest

from screen.documents.blocks.block import Block
from screen.documents.blocks.line import Line, lines_of
from screen.documents.blocks.span import Span
from screen.documents.entries.stays.labelled_form import part_of, read_form
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document

SPANISH = (
    "Fechas\t03/2018 – 06/2021",
    "Profesión o cargo desempeñado\tAuxiliar de cocina",
    "Funciones y responsabilidades\tMenús para 120 comensales",
    "Nombre y dirección de la empresa\tComedor Nada, S.L., Calle Mayor 3, Zaragoza",
    "Tipo de empresa o sector\tHostelería",
    "Fechas\t2014 – 2018",
    "Profesión o cargo desempeñado\tCamarera",
    "Nombre y dirección de la empresa\tBar Inventado, Huesca",
)
FRENCH = (
    "Dates : septembre 2016 – août 2020",
    "Fonction ou poste occupé : Menuisier",
    "Principales activités et responsabilités : Pose de fenêtres",
    "Nom et adresse de l'employeur : Atelier Copeaux, Nantes",
    "Type ou secteur d'activité : Bâtiment",
)


def lines(*texts: str) -> list[Line]:
    return lines_of([Block("paragraph", (Span(text),), 0, at) for at, text in enumerate(texts, 1)])


def test_labels_say_what_is_what_in_any_language() -> None:
    told = read_form(lines(*SPANISH))
    assert told is not None
    assert [(entry.roles, entry.name, entry.spans[0].start, entry.items, entry.tags) for entry in told] == [
        (
            ["Auxiliar de cocina"],
            "Comedor Nada, S.L.",
            "2018-03",
            ["Menús para 120 comensales"],
            ["Hostelería"],
        ),
        (["Camarera"], "Bar Inventado", "2014", [], []),
    ]
    (french,) = read_form(lines(*FRENCH)) or []
    assert (french.roles, french.names, french.locations) == (["Menuisier"], ["Atelier Copeaux"], ["Nantes"])


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("Type ou secteur d'activité", "tag"),
        ("Principal subjects/occupational skills covered", "text"),
        ("Name und Adresse des Arbeitgebers", "org"),
        ("Tipo di impiego", "role"),
        ("Occupation or position held", "role"),
        ("Hobby", None),
    ],
)
def test_what_a_label_names(label: str, part: str | None) -> None:
    assert part_of(label) == part


@pytest.mark.parametrize(
    "texts",
    [
        ("2019 - 2021: Baker", "Company: Mill House", "Role: Baker"),
        ("Role: Baker", "Company: Mill House", "Period: some years"),
        ("Role: Baker", "Miller: of rye", "Period: 2019 - 2021"),
        ("Mill House", "Rye: bread", "Period: 2019 - 2021"),
        ("Dates: 2011 - 2014", "School of bread, Oslo: diploma in bread", "Subject: rye"),
        ("Period: 2019 - 2021", "Company: Mill House", "Role: Baker", "Baked bread", "Sold it", "Swept up"),
        ("Period: soon", "Company: Mill House", "Role: Baker"),
        ("Postech\tOslo", "Diploma\t2019 - 2021", "Institute of Rye\tBergen", "BSc\t2015 - 2019"),
        (),
    ],
)
def test_other_lists_are_no_forms(texts: tuple[str, ...]) -> None:
    assert read_form(lines(*texts)) is None


def test_entries_of_a_form_begin_with_the_same_label_wherever_their_dates_stand() -> None:
    told = read_form(
        lines(
            "Employer: Mill House, Inc.",
            "Job Title: Baker, night shift",
            "Start Date: 06/2018",
            "End Date: Current",
            "Duties: Rye bread",
            "Employer: Oven Ltd",
            "Job Title: Apprentice",
            "Start Date: 2015",
            "End Date: 05/2018",
        )
    )
    assert told is not None
    assert [(entry.name, entry.roles, entry.spans[0].start, entry.spans[0].end, entry.items) for entry in told] == [
        ("Mill House, Inc.", ["Baker, night shift"], "2018-06", None, ["Rye bread"]),
        ("Oven Ltd", ["Apprentice"], "2015", "2018-05", []),
    ]
    assert told[0].spans[0].current


def test_what_stands_above_the_labels_is_what_they_do_not_name() -> None:
    above = read_form(
        lines("Mill House", "Role: Baker", "Period: 2019 -- 2021", "Rye bread", "Oven", "Role: Cook", "Period: 2018")
    )
    assert above is not None
    assert [(entry.name, entry.roles, entry.items) for entry in above] == [
        ("Mill House", ["Baker"], ["Rye bread"]),
        ("Oven", ["Cook"], []),
    ]
    (below,) = read_form(lines("Baker", "Company: Mill House", "From: 2019", "To: 2021")) or []
    assert (below.name, below.roles, below.spans[0].end) == ("Mill House", ["Baker"], "2021")


def test_a_form_is_of_who_is_named_in_it() -> None:
    text = "Europass Lebenslauf\n\nAngaben zur Person\nNachname(n) / Vorname(n): Example, Ada\n\nBerufserfahrung\n"
    text += (
        "Datum: 04/2015 – 09/2022\nBeruf oder Funktion: Bäckerin\nName und Adresse des Arbeitgebers: Mühle Nirgendwo\n"
    )
    profile = assemble([read_document(Path("cv.txt"), text.encode())])
    assert profile["basics"]["name"] == "Ada Example"
    assert profile["work"] == [
        {"name": "Mühle Nirgendwo", "position": "Bäckerin", "startDate": "2015-04", "endDate": "2022-09"}
    ]


APPLIED = """My Information

Given Name(s): Ada
Family Name: Example

Work Experience

Work Experience 1
Job Title: Senior Baker
Company: Example Ovens
Location: Ghent
I currently work here: Yes
From: 04/2021
Role Description: Baked bread.

Work Experience 2
Job Title: Baker
Company: Sample Mill
Location: Ghent
I currently work here: No
From: 09/2017
To: 03/2021
Role Description: Ground wheat.

Education

Education 1
School or University: University of Exampleton
Degree: BSc
Field of Study: Chemistry
From: 2012
To (Actual or Expected): 2015
"""


def test_the_form_of_an_application_numbers_its_entries_and_ticks_what_lasts() -> None:
    told = assemble([read_document(Path("cv.txt"), APPLIED.encode())])
    assert told["basics"]["name"] == "Ada Example"
    assert [
        (job["position"], job["name"], job["startDate"], job.get("endDate"), job.get("highlights"))
        for job in told["work"]
    ] == [
        ("Senior Baker", "Example Ovens", "2021-04", None, None),
        ("Baker", "Sample Mill", "2017-09", "2021-03", None),
    ]
    (degree,) = told["education"]
    assert (degree["studyType"], degree["area"], degree["endDate"]) == ("BSc", "Chemistry", "2015")
    assert not [
        entry for entry in told["meta"].get("unread", []) if entry["section"] in ("Work Experience", "Education")
    ]


def test_below_headings_an_entry_may_leave_out_the_first_label_of_others() -> None:
    text = """# Ada Example

## Education

### Master's Degree - Exampleton University
- Period: 2020.03 ~ 2022.02
- Degree: M.S. in Baking
- Major: Rye

### Bachelor's Degree - Vumotrix
- Completed: 2020.02
- Degree: B.A.
- Major: Wheat

### Bachelor's Degree - Sample University
- Period: 2014.03 ~ 2018.02
"""
    told = assemble([read_document(Path("cv.md"), text.encode())])["education"]
    assert [(one["institution"], one["studyType"], one.get("area"), one["endDate"]) for one in told] == [
        ("Exampleton University", "M.S.", "Baking, Rye", "2022-02"),
        ("Vumotrix", "B.A.", "Wheat", "2020-02"),
        ("Sample University", "Bachelor's Degree", None, "2018-02"),
    ]


def test_what_a_form_affirms_is_kept() -> None:
    text = "# Ada Example\n\n## Work experience\n\n"
    for name, currently in (("Example Ovens", "No"), ("Sample Mills", "Yes")):
        text += f"Employer: {name}\n\nPosition: Baker\n\nFrom: 01/2019\n\nI currently work here: {currently}\n\n"
        text += "Security clearance: Yes\n\n"
    told = assemble([read_document(Path("cv.md"), text.encode())])["work"]
    assert [job["highlights"] for job in told] == [["Security clearance: Yes"]] * 2


def test_rows_of_two_labels_and_an_end_that_is_left_open() -> None:
    blocks = [
        Block("heading", (Span("Current employer"),), 3),
        Block("row", (Span("Employer Name\tOvens Ltd\tStart Date\t03/2019"),)),
        Block("row", (Span("Job Title\tBaker\tLocation\tLeeds"),)),
        Block("paragraph", (Span("End Date"),)),
        Block("item", (Span("Baked bread"),), 1),
        Block("heading", (Span("Previous employer"),), 3),
        Block("row", (Span("Employer Name\tKettles Inc\tStart Date\t01/2016"),)),
        Block("row", (Span("Job Title\tCook\tEnd Date\t02/2019"),)),
    ]
    told = read_form(lines_of(blocks)) or []
    assert [(entry.name, entry.roles, entry.items) for entry in told] == [
        ("Ovens Ltd", ["Baker"], ["Baked bread"]),
        ("Kettles Inc", ["Cook"], []),
    ]
    assert [(entry.spans[0].start, entry.spans[0].end, entry.spans[0].current) for entry in told] == [
        ("2019-03", None, True),
        ("2016-01", "2019-02", False),
    ]


@pytest.mark.parametrize("number", ["{}) ", "{}. ", "({}) "])
def test_a_number_before_a_label_counts_the_entries(number: str) -> None:
    told = read_form(
        lines(
            f"{number.format(1)}Organisation : Muster Ovens Ltd",
            "Designation : Baker",
            "Duration : June 2019 to date",
            f"{number.format(2)}Organisation : Sample ehf.",
            "Designation : Clerk",
            "Duration : July 2016 to May 2019",
        )
    )
    assert told is not None
    assert [(one.name, one.roles, one.spans[0].start) for one in told] == [
        ("Muster Ovens Ltd", ["Baker"], "2019-06"),
        ("Sample ehf.", ["Clerk"], "2016-07"),
    ]

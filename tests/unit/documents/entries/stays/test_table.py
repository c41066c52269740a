"""Tables of jobs and degrees: a row that names the columns says what the cells below it are."""

from screen.documents.blocks.block import Block, Span
from screen.documents.blocks.line import Line, lines_of
from screen.documents.entries.stays.table import read_table


def lines(*rows: str) -> list[Line]:
    return lines_of(
        [Block("row" if "\t" in row else "paragraph", (Span(row),), 0, at) for at, row in enumerate(rows, 1)]
    )


def test_columns_are_what_their_names_say() -> None:
    told = read_table(
        lines(
            "School\tPosition\tFrom\tTo",
            "Pretence Street School, Nowhereton\tTeacher, Year 5/6\tJan 2020\tcurrent",
            "Te Kura Example, Elsewhere\tTeacher, bilingual\tJan 2016\tDec 2019",
            "\tRelief teacher\tSep 2013\tDec 2013",
            "As a Relief teacher I sing.",
        ),
        "work",
    )
    assert told is not None
    assert [(one.name, one.roles, one.locations, one.spans[0].start, one.inherited) for one in told] == [
        ("Pretence Street School", ["Teacher, Year 5/6"], ["Nowhereton"], "2020-01", False),
        ("Te Kura Example", ["Teacher, bilingual"], ["Elsewhere"], "2016-01", False),
        ("Te Kura Example", ["Relief teacher"], ["Elsewhere"], "2013-09", True),
    ]
    assert told[0].spans[0].current
    assert told[2].prose == ["As a Relief teacher I sing."]


def test_a_column_whose_name_tells_nothing_is_what_its_cells_are_or_what_no_other_is() -> None:
    told = read_table(
        lines(
            "Course\tInstitute\tYear\tScore",
            "B.Com\tMisaal College\t2013\t78%",
            "Certificate X\tAdarsh House\t2010\t88%",
        ),
        "education",
    )
    assert told is not None
    assert [(one.name, one.roles, one.prose) for one in told] == [
        ("Misaal College", ["B.Com"], ["Score: 78%"]),
        ("Adarsh House", ["Certificate X"], ["Score: 88%"]),
    ]


def test_what_stands_below_a_table_belongs_to_its_last_row() -> None:
    rows = ("Period\tCompany\tRole", "2020 – 2022\tSample Bank\tEngineer", "2018 – 2020\tSample Mill\tFitter")
    told = read_table(lines(*rows, "I sing."), "work")
    assert told is not None
    assert [one.prose for one in told] == [[], ["I sing."]]


def test_a_row_without_an_end_lasts_if_it_is_the_newest() -> None:
    rows = ("Company\tRole\tFrom\tTo", "Sample Bank\tEngineer\t2020\t", "Sample Mill\tFitter\t2018\t2020")
    told = read_table(lines(*rows), "work")
    assert told is not None
    assert [(one.spans[0].start, one.spans[0].current) for one in told] == [("2020", True), ("2018", False)]


def test_rows_without_a_row_of_names_or_without_an_employer_are_no_table() -> None:
    assert read_table(lines("Acme Ltd\tEngineer\t2016", "Quill Ltd\tFitter\t2015"), "work") is None
    assert read_table(lines("Year\tEvent\tPlace", "2016\tFete\tLeeds", "2015\tFair\tHull"), "work") is None
    assert read_table([], "work") is None


def test_of_who_examined_and_where_one_was_the_school_is_the_school_and_the_first_column_of_letters_the_degree() -> (
    None
):
    told = read_table(
        lines(
            "Exam\tBoard/University\tCollege\tYear\t%",
            "B.A.\tSample University\tExample College\t2018\t61%",
            "10th\tState Board\tSample House School\t2013\t75%",
        ),
        "education",
    )
    assert told is not None
    assert [(one.name, one.roles, one.items) for one in told] == [
        ("Example College", ["B.A."], ["Board/University: Sample University"]),
        ("Sample House School", ["10th"], ["Board/University: State Board"]),
    ]


def test_bars_part_the_columns_of_a_typed_table() -> None:
    told = read_table(lines("Qualification | Institute | Year | Grade", "BBA | Sample College | 2012 | B"), "education")
    assert told is not None
    assert [(one.name, one.roles) for one in told] == [("Sample College", ["BBA"])]


def test_what_stands_below_an_employer_said_again_is_of_that_entry() -> None:
    names, first, second = "Period\tRole\tCompany", "2021 – now\tBaker\tMock Ovens", "2018 – 2021\tFitter\tDummy Pay"
    told = read_table(
        lines(names, first, second, "Dummy Pay", "Fitted pipes.", "Baker, Mock Ovens (2021 – now)", "Baked loaves."),
        "work",
    )
    assert told is not None
    assert [(one.name, one.prose) for one in told] == [
        ("Mock Ovens", ["Baked loaves."]),
        ("Dummy Pay", ["Fitted pipes."]),
    ]

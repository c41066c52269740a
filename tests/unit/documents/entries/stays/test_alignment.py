from pathlib import Path

import numpy as np
import pytest

from screen.documents.blocks.line import lines_of
from screen.documents.entries.stays.alignment import aligned, labelled_alike
from screen.documents.entries.stays.clues import forms_of
from screen.documents.entries.stays.parts_by_place import with_parts_by_place
from screen.documents.entries.stays.piece import Piece, cut_pieces
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document
from screen.documents.readers.text.plain import read_plain
from screen.documents.words.chain import Chain

FORMS = ["a", "b", "d"] * 3


def piece(text: str, line: int) -> Piece:
    return Piece(text, line, 0, len(text), "line", bold=False, italic=False)


def proposals(labels: list[str], *texts: str) -> list[list[str]]:
    pieces = [piece(text, line) for line, text in enumerate(texts)]
    return list(aligned(pieces, labels, FORMS[: len(labels)]))


def test_what_stands_as_the_positions_of_other_entries_is_one() -> None:
    told = ["B-ROLE", "ORG", "DATE", "B-ORG", "TAG", "DATE"]
    texts = ("Software Engineer", "Quillon Ltd", "2019", "Zymologe", "Marriott", "2017")
    assert proposals(told, *texts) == [["B-ROLE", "ORG", "DATE", "B-ROLE", "ORG", "DATE"]]


def test_parts_that_are_the_other_way_round_are_turned() -> None:
    told = ["B-ROLE", "ORG", "DATE", "B-ROLE", "ORG", "DATE", "B-ORG", "ROLE", "DATE"]
    texts = ("Software Engineer", "Quillon Ltd", "2019", "Head Chef", "Osprey", "2017", "Zymologe", "Marriott", "2015")
    assert proposals(told, *texts) == [["B-ROLE", "ORG", "DATE"] * 3]


def test_an_entry_that_has_both_parts_is_left_as_it_is() -> None:
    told = ["B-ROLE", "ORG", "DATE", "B-ROLE", "TAG", "ORG"]
    assert not proposals(told, "Software Engineer", "Quillon Ltd", "2019", "Zymologe", "Firmware", "Marriott")


def test_a_known_place_is_no_employer() -> None:
    told = ["B-ROLE", "ORG", "DATE", "B-ROLE", "LOC", "DATE"]
    assert not proposals(told, "Software Engineer", "Quillon Ltd", "2019", "Head Chef", "London", "2017")


def test_a_title_that_nobody_knows_is_no_employer() -> None:
    entries = [
        ("Zymologe", "Quillon Ltd, Springfield", "Jan 2020 – Present"),
        ("Software Engineer", "Osprey Inc., Springfield", "Jan 2018 – Dec 2019"),
        ("Estafetteuse", "Marriott, Springfield", "Jan 2016 – Dec 2017"),
    ]
    text = "".join(f"### {role}\n\n{when}\n\n{employer}\n\n- Kept the kettles\n\n" for role, employer, when in entries)
    page = read_document(Path("cv.md"), f"# Ada Example\n\n## Experience\n\n{text}".encode())
    assert [job.get("position") for job in assemble([page])["work"]] == [role for role, _, _ in entries]


def test_lines_that_stand_alike_below_positions_are_employers_though_each_reads_as_text() -> None:
    told = ["B-ROLE", "DATE", "TEXT"] * 3
    texts = (
        "Software Engineer",
        "2019",
        "Quillon of the Vale",
        "Head Chef",
        "2017",
        "Osprey",
        "Engineer",
        "2015",
        "Orr",
    )
    assert proposals(told, *texts) == [["B-ROLE", "DATE", "ORG"] * 3]


def test_a_sentence_below_a_position_is_no_employer() -> None:
    told = ["B-ROLE", "DATE", "TEXT"] * 2
    texts = ("Builder Quillon Inn", "2019", "Kept the roofs of it dry", "Head Chef", "2017", "Wrote the menus")
    assert not proposals(told, *texts)


EMPLOYERS = [
    "Teacher Tapp",
    "Nurse Next Door",
    "Junior Achievement",
    "Student Union",
    "Director's Cut",
    "Lead Forensics",
]
LISTS = {
    "behind a comma": (
        "# Zoe Example\n\n## Experience\n\n**Engineer**, {}, 2019 - 2021\n\n- Built kilns\n\n"
        "**Data Analyst**, Example Mills, 2015 - 2018\n\n- Wrote reports\n\n"
        "**Head Baker**, Sample Ovens, 2012 - 2014\n\n- Baked bread\n"
    ),
    "below": (
        "Zoe Example\n\nEXPERIENCE\n\nEngineer\n{}, Leeds\nJan 2019 - Mar 2021\n- Built kilns\n\n"
        "Data Analyst\nExample Mills, York\nFeb 2015 - Dec 2018\n- Wrote reports\n\n"
        "Head Baker\nSample Ovens, York\nMay 2012 - Dec 2014\n- Baked bread\n"
    ),
}


@pytest.mark.parametrize("layout", LISTS.values(), ids=LISTS)
@pytest.mark.parametrize("employer", EMPLOYERS)
def test_what_stands_as_the_employers_of_other_entries_is_one_whatever_it_is_called(employer: str, layout: str) -> None:
    page = read_document(Path("cv.md" if layout[0] == "#" else "cv.txt"), layout.format(employer).encode())
    jobs = [(job["position"], job.get("name")) for job in assemble([page])["work"]]
    assert jobs == [("Engineer", employer), ("Data Analyst", "Example Mills"), ("Head Baker", "Sample Ovens")]


LISTED = ["- **{}**, {} (2019 – 2021)", "{}, {}, 2019 - 2021", "{} at {}, 2019 - 2021"]
CVENTRY = r"\cventry{{2019--2021}}{{{}}}{{{}}}{{Leeds}}{{}}{{Built kilns.}}"


def jobs_of(form: str, entries: list[tuple[str, str]]) -> list[tuple[str | None, str | None]]:
    lines = "\n\n".join(form.format(*entry) for entry in entries)
    if "cventry" in form:
        page = rf"\documentclass{{moderncv}}\begin{{document}}\section{{Experience}}{lines}\end{{document}}"
        read = read_document(Path("cv.tex"), page.encode())
    else:
        read = read_document(Path("cv.md"), f"# Ada Example\n\n## Experience\n\n{lines}\n".encode())
    return [(job.get("position"), job.get("name")) for job in assemble([read])["work"]]


@pytest.mark.parametrize("form", [*LISTED, CVENTRY])
@pytest.mark.parametrize("employer", ["Manager Tools", "Teacher Tapp", "2020 Vision", "1for1 Kilns"])
def test_what_stands_where_others_have_their_employer_is_one_whatever_its_words(form: str, employer: str) -> None:
    entries = [("Head Baker", "Quillon Works Ltd"), ("Engineer", employer), ("Data Analyst", "Brindlecroft")]
    assert jobs_of(form, entries) == entries


@pytest.mark.parametrize("entry", [("Engineer", "Teacher Tapp"), ("Data Analyst", "Manager Tools")])
@pytest.mark.parametrize("form", [LISTED[1], CVENTRY])
def test_of_one_entry_alone_what_ends_as_a_title_is_the_position(form: str, entry: tuple[str, str]) -> None:
    assert jobs_of(form, [entry]) == [entry]


def test_arguments_that_a_list_turns_round_stay_so() -> None:
    entries = [("Quillon Works Ltd", "Head Baker"), ("Osprey Inc.", "Engineer"), ("Tarn Foods Ltd", "Data Analyst")]
    assert jobs_of(CVENTRY, entries) == [(position, name.strip(".")) for name, position in entries]


def test_a_second_position_behind_a_comma_is_no_employer() -> None:
    entries = [("Head Baker", "Quillon Works Ltd"), ("Teacher", "Course Leader"), ("Engineer", "Osprey Ltd")]
    assert ("Teacher", "Course Leader") not in jobs_of(LISTED[1], entries)


def test_a_place_where_others_have_their_employer_is_none() -> None:
    entries = [("Head Baker", "Quillon Works Ltd"), ("Engineer", "Boston"), ("Data Analyst", "Osprey Ltd")]
    assert ("Engineer", "Boston") not in jobs_of(LISTED[1], entries)


@pytest.mark.parametrize("employer", ["Analyst Hub", "Teacher Tapp", "Chef's Table Group"])
def test_behind_the_one_title_of_an_entry_stands_its_employer_though_it_has_a_word_of_titles(employer: str) -> None:
    entries = [("Head Baker II", employer), ("Teacher", "Course Leader"), ("Engineer", "Manager Tools")]
    jobs = jobs_of("**{}, {}**\n*Cambridge, MA, 2019 - 2021*", entries)
    assert jobs[0] == entries[0]
    assert jobs[2] == entries[2]
    assert ("Teacher", "Course Leader") not in jobs


def test_positions_below_an_employer_are_divided_among_no_other() -> None:
    page = (
        "# Ada Example\n\n## Experience\n\n**Example Mills Ltd**\n\n- Engineer, Manager Tools, 2019 - 2021\n"
        "- Engineer, Analyst Training, 2017 - 2019\n"
    )
    jobs = assemble([read_document(Path("cv.md"), page.encode())])["work"]
    assert {job["name"] for job in jobs} == {"Example Mills Ltd"}


@pytest.mark.parametrize("employer", ["8x8", "Teacher Tapp", "Intern", "kilnworks"])
def test_behind_the_sign_for_at_stands_the_employer_whatever_it_is_called(employer: str) -> None:
    entries = [("Engineer", employer), ("Head Baker", "Sample Ovens")]
    assert jobs_of("### {} @ {}\n*2019 - 2021*", entries) == entries


@pytest.mark.parametrize(
    ("text", "labels", "new"),
    [
        ("Engineer, Analyst Hub, 2019", "B-ROLE ROLE DATE", "B-ROLE ORG DATE"),
        ("Engineer, Analyst Hub, Example Mills Ltd, 2019", "B-ROLE ROLE ORG DATE", "B-ROLE ROLE ORG DATE"),
        ("Analyst Hub, Engineer, 2019", "B-ROLE ROLE DATE", "B-ROLE ROLE DATE"),
        ("Engineer, Head Baker, Analyst Hub, 2019", "B-ROLE ROLE ROLE DATE", "B-ROLE ROLE ROLE DATE"),
        ("Engineer, analyst tools, 2019", "B-ROLE ROLE DATE", "B-ROLE ROLE DATE"),
        ("Engineer @ Pricing, 2019", "B-ROLE ROLE DATE", "B-ROLE ORG DATE"),
        ("Engineer, 예시, Hatfield, UK, 2019", "B-ROLE ROLE ORG LOC DATE", "B-ROLE ORG LOC LOC DATE"),
        ("Engineer, Example, Hatfield, 2019", "B-ROLE ROLE ORG DATE", "B-ROLE ROLE ORG DATE"),
        ("Engineer; Example, Hatfield, UK, 2019", "B-ROLE ROLE ORG LOC DATE", "B-ROLE ROLE ORG LOC DATE"),
        ("Barista, Example Coffee, Swansea, 2019", "B-ROLE ROLE ORG DATE", "B-ROLE ORG LOC DATE"),
        ("Engineer, Customer Success, Quillon, 2019", "B-ROLE ROLE ORG DATE", "B-ROLE ROLE ORG DATE"),
        ("Engineer, Bread Unit, Quillon, 2019", "B-ROLE ROLE ORG DATE", "B-ROLE ROLE ORG DATE"),
        ("Engineer, Bread Unit, Sample Council, 2019", "B-ROLE ORG LOC DATE", "B-ROLE ROLE ORG DATE"),
    ],
)
def test_an_entry_that_lacks_an_employer_has_it_behind_its_one_title(text: str, labels: str, new: str) -> None:
    lines = lines_of(read_plain(f"{text}\nHead Baker, Course Leader, 2015", "cv.txt")[0])
    pieces = cut_pieces(lines)
    told = [*labels.split(), "B-ROLE", "ROLE", "DATE"]
    found = with_parts_by_place(lines, pieces, told, forms_of(lines, pieces))
    assert found == [*new.split(), "B-ROLE", "ROLE", "DATE"]


def test_positions_below_the_employer_of_the_first_have_no_other() -> None:
    lines = lines_of(read_plain("Example Mills Ltd\nCook, 2015\nEngineer, Analyst Hub, 2019", "cv.txt")[0])
    pieces = cut_pieces(lines)
    told = ["B-ORG", "ROLE", "DATE", "B-ROLE", "ROLE", "DATE"]
    assert with_parts_by_place(lines, pieces, told, forms_of(lines, pieces)) == told


def test_what_has_no_word_of_titles_behind_a_position_may_be_a_part_of_it() -> None:
    lines = lines_of(read_plain("Engineer, Pricing, 2019", "cv.txt")[0])
    pieces, told = cut_pieces(lines), ["B-ROLE", "ROLE", "DATE"]
    assert with_parts_by_place(lines, pieces, told, forms_of(lines, pieces)) == told


LABELS = ("B-ROLE", "ORG", "LOC")
CHAIN = Chain(LABELS, np.zeros((1, 3), np.int8), np.zeros((3, 3), np.int32), 0.1)


def numbered(line: int, number: int, before: str = "comma") -> Piece:
    return Piece(f"p{number}", line, number, number + 1, before if number else "line", False, False)


def labelled(doubt: int, *, before: str = "comma") -> list[str]:
    """Three entries of a position and what stands behind it; the last would be a place by `doubt` tenths."""
    pieces = [numbered(0, 0), numbered(0, 1), numbered(1, 0), numbered(1, 1), numbered(2, 0), numbered(2, 1, before)]
    sure, unsure = [[90, 0, 0], [0, 60, 0]], [[90, 0, 0], [0, 0, doubt]]
    return labelled_alike(
        CHAIN, np.array([*sure, *sure, *unsure], np.int32), pieces, ["B-ROLE", "ORG"] * 2 + ["B-ROLE", "LOC"]
    )


@pytest.mark.parametrize(("doubt", "label"), [(5, "ORG"), (29, "ORG"), (31, "LOC"), (100, "LOC")])
def test_the_odd_one_of_entries_alike_follows_the_others_unless_much_speaks_for_it(doubt: int, label: str) -> None:
    assert labelled(doubt) == ["B-ROLE", "ORG"] * 2 + ["B-ROLE", label]


def test_entries_that_are_printed_otherwise_are_left_alone() -> None:
    assert labelled(5, before="dash")[-1] == "LOC"


@pytest.mark.parametrize(("doubt", "label"), [(119, "B-ROLE"), (121, "B-ORG")])
def test_more_must_speak_for_an_entry_that_lacks_what_those_like_it_have(doubt: int, label: str) -> None:
    chain = Chain(("B-ROLE", "ORG", "B-ORG"), np.zeros((1, 3), np.int8), np.zeros((3, 3), np.int32), 0.1)
    sure, unsure = [[200, 0, 0], [0, 60, 0]], [[0, 0, doubt], [0, 60, 0]]
    pieces = [numbered(line, number) for line in range(3) for number in range(2)]
    told = labelled_alike(
        chain, np.array([*sure, *sure, *unsure], np.int32), pieces, ["B-ROLE", "ORG"] * 2 + ["B-ORG", "ORG"]
    )
    assert told == ["B-ROLE", "ORG"] * 2 + [label, "ORG"]


def test_a_known_title_becomes_no_employer_so() -> None:
    chain = Chain(("B-ROLE", "ORG", "LOC", "ROLE"), np.zeros((1, 4), np.int8), np.zeros((4, 4), np.int32), 0.1)
    sure, unsure = [[90, 0, 0, 0], [0, 60, 0, 0], [0, 0, 60, 0]], [[90, 0, 0, 0], [0, 0, 0, 60], [0, 40, 0, 0]]
    for text, label in (("Team lead", "ROLE"), ("Teams", "ORG")):
        pieces = [numbered(line, number) for line in range(3) for number in range(3)]
        pieces[7] = Piece(text, 2, 1, 2, "comma", False, False)
        labels = ["B-ROLE", "ORG", "LOC"] * 2 + ["B-ROLE", "ROLE", "ORG"]
        assert labelled_alike(chain, np.array([*sure, *sure, *unsure], np.int32), pieces, labels)[7] == label

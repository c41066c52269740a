import pytest

from screen.documents.words.author_list import split_authors

LISTS = [
    ("Ada Example and Bob Sample", ["Ada Example", "Bob Sample"]),
    ("Senior, A.M., Page, L. and Dean, J.", ["A.M. Senior", "L. Page", "J. Dean"]),
    ("Lee Page, Ada Dean, and Art Young", ["Lee Page", "Ada Dean", "Art Young"]),
    ("Example, Ada, and Bob Sample", ["Ada Example", "Bob Sample"]),
    ("Example, Ada, Sample, Bob", ["Ada Example", "Bob Sample"]),
    ("Example, Ada; Sample, Bob B.; van der Dummy, C.", ["Ada Example", "Bob B. Sample", "C. van der Dummy"]),
    ("Example, A.-r., Sample, B., & Dummy, C.", ["A.-r. Example", "B. Sample", "C. Dummy"]),
    ("A.-r. Example, B. Sample & C. Dummy", ["A.-r. Example", "B. Sample", "C. Dummy"]),
    ("Example AB, Sample C, Dummy D", ["Example AB", "Sample C", "Dummy D"]),
    ("Hal Example, Jr., Bob Sample III", ["Hal Example Jr.", "Bob Sample III"]),
    ("van der Sample, Ada, Example, Bob", ["Ada van der Sample", "Bob Example"]),
    ("Authors: Ada Example, Bob Sample, with Cy Dummy", ["Ada Example", "Bob Sample", "Cy Dummy"]),
    ("김예시, 박보기", ["김예시", "박보기"]),
    ("Lê, A., Öz, B. C., Do, E.-f., Yu, Yu. G., & Võ, D.", ["A. Lê", "B. C. Öz", "E.-f. Do", "Yu. G. Yu", "D. Võ"]),
    ("Ada Example,\nBob Sample", ["Ada Example", "Bob Sample"]),
    ("ADA EXAMPLE / Bob SAMPLE", ["ADA EXAMPLE", "Bob SAMPLE"]),
]


@pytest.mark.parametrize(("text", "names"), LISTS)
def test_names_either_way_round(text: str, names: list[str]) -> None:
    run = split_authors(text)
    assert run is not None
    assert [author.name for author in run.authors] == names
    assert not run.truncated


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Ada Example*, Bob Sample†", ["*", "†"]),
        ("Ada Example1,2 and Bob Sample1", ["12", "1"]),
        ("Ada Example¹ · Bob Sample²", ["¹", "²"]),
        ("Ada Example (co-first), Bob Sample (corresponding author)", ["(co-first)", "(corresponding author)"]),
        ("Example, A.*, Sample, B.*", ["*", "*"]),
        ("Ada Example *, Bob Sample", ["*", ""]),
    ],
)
def test_marks_go_with_their_names(text: str, marks: list[str]) -> None:
    run = split_authors(text)
    assert run is not None
    assert [author.marks for author in run.authors] == marks
    assert all("*" not in author.name and not any(char.isdigit() for char in author.name) for author in run.authors)


@pytest.mark.parametrize("tail", [", et al.", " et al", " and others", ", ..."])
def test_a_list_that_is_cut(tail: str) -> None:
    run = split_authors(f"Ada Example, Bob Sample{tail}")
    assert run is not None
    assert run.truncated
    assert [author.name for author in run.authors] == ["Ada Example", "Bob Sample"]


def test_only_what_stands_between_two_places_is_read() -> None:
    text = "Of Socks. Ada Example, Bob Sample. ICML."
    run = split_authors(text, 10, 33)
    assert run is not None
    assert [(author.name, author.begin) for author in run.authors] == [("Ada Example", 10), ("Bob Sample", 23)]


@pytest.mark.parametrize("text", ["", " , ;", "2024", "*"])
def test_no_names(text: str) -> None:
    assert split_authors(text) is None

import pytest

from screen.documents.words.author_list import find_authors

LISTS = [
    ("Ada Example, Bob Sample and Carl Dummy", ["Ada Example", "Bob Sample", "Carl Dummy"]),
    ("Example, A., Sample, B., & Dummy, C. D. (2020). A title.", ["A. Example", "B. Sample", "C. D. Dummy"]),
    ("Example A, Sample BC, Dummy D. Betting on nothing. J Things.", ["Example A", "Sample BC", "Dummy D."]),
    ("A. Example*, J.-H. Sample, and C. D. Dummy. “A Title,” in ICML", ["A. Example", "J.-H. Sample", "C. D. Dummy"]),
    ("Example, Ada; Sample, Bob: A Title", ["Ada Example", "Bob Sample"]),
    ("Ada Example¹, Bob O'Sample²,³, Vera van Dummy", ["Ada Example", "Bob O'Sample", "Vera van Dummy"]),
    ('Example, Ada, and Bob Sample. "A Title." ICML', ["Ada Example", "Bob Sample"]),
    ('Example, Ada, Bob Sample, and Carl Dummy. "A Title."', ["Ada Example", "Bob Sample", "Carl Dummy"]),
    ("Ada Example, C. Dummy, B. Sample: Betting on nothing. KDD 2020.", ["Ada Example", "C. Dummy", "B. Sample"]),
    ("Example, A. & Sample, B. Betting on nothing. Nature 1, 2 (2020).", ["A. Example", "B. Sample"]),
    ("Ada Example, Minsu An, Bob Sample. Learning to do no work. ICML", ["Ada Example", "Minsu An", "Bob Sample"]),
    ('김예시, 이보기, 박샘플, "제목"', ["김예시", "이보기", "박샘플"]),
    ("王示例, 李样本. 论文标题.", ["王示例", "李样本"]),
    ("Learning Things\nAda Example, Bob Sample et al.\nICML", ["Ada Example", "Bob Sample"]),
    ("A Title by Ada Example and Bob Sample", ["Ada Example", "Bob Sample"]),
]


@pytest.mark.parametrize(("text", "names"), LISTS)
def test_names_in_order(text: str, names: list[str]) -> None:
    run = find_authors(text)
    assert run is not None
    assert [author.name for author in run.authors] == names


def test_a_title_in_title_case_is_no_list_of_names() -> None:
    assert find_authors("Community Detection in Hypergraphs, Spiked Tensor Models, and Sum-of-Squares") is None


def test_names_end_where_the_title_begins() -> None:
    text = "Ada Example, Bob Sample and Carl Dummy, ZIGZAG: A Scheduler for Nothing, 23rd Symposium on Voids"
    run = find_authors(text)
    assert run is not None
    assert text[run.stop :].startswith(", ZIGZAG")


def test_marks_stay_with_their_names() -> None:
    run = find_authors("*Ada Example, Bob Sample*†, Carl Dummy1,2")
    assert run is not None
    assert [author.marks for author in run.authors] == ["*", "*†", "12"]


def test_a_cut_list_says_so() -> None:
    assert (run := find_authors("Ada Example, Bob Sample, et al.")) and run.truncated
    assert (run := find_authors("Ada Example, Bob Sample")) and not run.truncated


@pytest.mark.parametrize("text", ["Authors: Ada Example", "Ada Example et al."])
def test_one_name_is_a_list_where_it_is_labelled_or_cut(text: str) -> None:
    assert (run := find_authors(text)) and len(run.authors) == 1
    assert find_authors("Ada Example") is None


def test_an_advisor_is_no_author() -> None:
    assert find_authors("Advisors: Ada Example, Bob Sample") is None


def test_the_list_with_the_own_name_is_preferred() -> None:
    run = find_authors("Carl Dummy, Dora Mock\nAda Example, Bob Sample", own="Ada Example")
    assert run is not None
    assert run.authors[0].name == "Ada Example"


def test_a_name_amid_others_is_no_list_of_one() -> None:
    run = find_authors('Dummy, C., Example, Ada (2024). "A Title."', "Ada Example")
    assert run is None or len(run.authors) != 1 or run.authors[0].name != "Ada Example"

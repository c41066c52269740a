import pytest

from screen.documents.readers.text.wrapping import Vocabulary, is_wrapped


@pytest.mark.parametrize(
    ("head", "tail", "keeps"),
    [
        ("inter", "national", False),
        ("super", "vised", False),
        ("data", "driven", True),
        ("state", "of", True),
        ("post", "IPO", True),
        ("worm", "gear", True),
        ("informa", "tion", False),
        ("Quag", "mire", False),
    ],
)
def test_the_hyphen_of_a_broken_word_goes_and_that_of_a_compound_stays(head: str, tail: str, keeps: bool) -> None:
    assert Vocabulary(()).keeps_hyphen(head, tail) is keeps


def test_what_the_document_writes_itself_decides() -> None:
    assert Vocabulary(["a super-vised stay"]).keeps_hyphen("super", "vised")
    assert not Vocabulary(["the wormgear turns"]).keeps_hyphen("worm", "gear")


@pytest.mark.parametrize(
    ("before", "after", "goes_on"),
    [
        ("Baker | Sample Ovens | September 2013 to December", "2015", True),
        ("Sample Ovens\tMarch 2016 to December", "2018", True),
        ("Baker\t09.2010 —", "06.2012", True),
        ("Helped at the fair in May", "1200 guests came", False),
        ("Sample Ovens, 2013", "2015 Mock Mills", False),
    ],
)
def test_a_date_goes_over_the_end_of_a_line(before: str, after: str, *, goes_on: bool) -> None:
    assert is_wrapped(before, after, room=200, needed=20) is goes_on


@pytest.mark.parametrize(("before", "goes_on"), [("Université de", True), ("Institute of", True), ("Logged in", False)])
def test_a_line_that_ends_with_a_joining_word_goes_on_whatever_room_it_had(before: str, *, goes_on: bool) -> None:
    assert is_wrapped(before, "Nowhere", room=200, needed=20) is goes_on


def test_each_of_two_lines_that_name_what_they_list_is_whole() -> None:
    assert not is_wrapped("Licences: Forklift, First Aid (Sample Society)", "Languages: English", room=0, needed=9)
    assert is_wrapped("Forklift, First Aid (Sample Society), Ropes, Diving", "Languages: English", room=0, needed=9)

import pytest

from screen.documents.readers.text.wrapping import Vocabulary


@pytest.mark.parametrize(
    ("head", "tail", "keeps"),
    [
        ("inter", "national", False),
        ("super", "vised", False),
        ("data", "driven", True),
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

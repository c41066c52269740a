"""What each argument of a command is, by all of its uses."""

from collections.abc import Sequence

import pytest

from screen.documents.readers.tex.roles import Use, meaning_of


def told(*uses: Sequence[str], name: str = "kettle", alone: bool = True) -> tuple[tuple[str, ...], str]:
    given = [Use(tuple(use), is_alone=alone, is_followed=False) for use in uses]
    found = meaning_of(name, given, str, {})
    return found.arguments, found.shape


@pytest.mark.parametrize(
    ("column", "argument"),
    [
        (["https://a.example", "https://b.example"], "address"),
        (["Kettle Works", "https://b.example", "Tea Rooms", "Leaf & Sons"], "cell"),  # a name that is a site at most
        (["2019", "2020 -- 2021", "soon"], "date"),
        (["2019", "Leeds", "York"], "cell"),
        (["chess", "chess", "walks", "chess"], "cell"),  # a word that people write
        (["kgreen", "kgreen", "kblue", "kgreen"], "nothing"),
        (["ovensim", "ovensim", "breadsim", "ovensim"], "cell"),  # a client named again, and no colour
        (["kgreen", "kblue", "kred", "kbrown"], "cell"),  # each but once: names
        (["red", "blue", "black"], "nothing"),
        (["2cm", "0.5\\textwidth"], "nothing"),
        (["Made kettles for the tea rooms of the town.", "Filled them with the water of the wells."], "text"),
        (["Made kettles for the tea rooms of the town.", "Leeds", "York"], "cell"),
    ],
)
def test_an_argument_is_what_it_is_in_most_uses(column: list[str], argument: str) -> None:
    places = ["Leeds", "York", "Bath", "Wells", "Ripon"]
    uses = [(f"Maker of {place}", place, said) for place, said in zip(places, column, strict=False)]
    assert told(*uses)[0] == ("cell", "cell", argument)


def test_two_items_beside_one_another_are_no_row_of_an_entry() -> None:
    assert told(("Chess", "Long walks"), name="cvlistdoubleitem")[1] == "skills"
    assert told(("Chess", "Long walks"))[1] == "row"


def test_what_else_would_not_be_printed_is() -> None:
    assert told(("https://a.example",), ("https://b.example",))[0] == ("cell",)
    assert told(("3",), ("4",))[0] == ("cell",)


def test_numbers_before_words_count_them_but_how_full_a_bar_is_drawn() -> None:
    assert told(("12", "Ovens"), ("42", "Loaves"))[0] == ("cell", "cell")
    assert told(("4", "Rust"), ("5", "Go"))[0] == ("number", "cell")
    assert told(("80\\%", "Rust"), ("95\\%", "Go"))[0] == ("number", "cell")
    assert told(("Rust", "87"), ("Go", "42"))[0] == ("cell", "number")


def test_a_number_alone_within_a_sentence_opens_no_item() -> None:
    assert told(("42",), alone=False)[1] == "style"
    assert told(("1",), ("2",), alone=False)[1] == "item"

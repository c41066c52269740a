"""Keywords of a summary."""

import pytest

from screen.criteria.keyphrases import keyphrases


@pytest.mark.parametrize(
    ("summary", "phrases"),
    [
        ("Keeps the books of a bakery: month-end close, tax.", ("books", "bakery", "month end close", "tax")),
        ("Moves and models grain. Grinds flour", ("grain", "flour")),
        ("You'll join us today, fire kilns together and mend wheels", ("fire kilns", "mend wheels")),
        ("Bring our kettles to the boil. Kettles", ("kettles", "boil")),
        ("Payables, receivables", ("payables", "receivables")),
        ("A person for learning to rank and for tea", ("person", "learning to rank", "tea")),
        ("Finds whatever each of the others needed", ("whatever",)),
        ("Bakes with data and staff, at a large company", ()),
        ("Runs an oven of 300: dough, 18 kettles, class 4 dough", ("oven", "dough", "kettles", "class 4 dough")),
        ("Makes tea for guests, e.g. guests e cooks; C and x-ray kettles", ("tea", "guests", "cooks", "x ray kettles")),
        ("one two three four five six seven", ()),
        ("", ()),
        ("...", ()),
        ("s", ()),
    ],
)
def test_runs_of_words_that_carry_meaning(summary: str, phrases: tuple[str, ...]) -> None:
    assert keyphrases(summary) == phrases


def test_each_once_and_in_order() -> None:
    assert keyphrases("Tea: kettles, tea, hobs; kettles") == ("tea", "kettles", "hobs")

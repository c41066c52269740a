"""A text that asks for somebody, told from one that tells a career."""

from screen.postings.career import asks_for_somebody, lists_wishes


def test_a_list_of_wishes_is_told_by_its_heading() -> None:
    assert lists_wishes(["Ada Example", "Nice to have"])
    assert lists_wishes(["Bonus points"])
    assert not lists_wishes(["Skills", "Languages", "Your profile", "What I bring"])
    assert not lists_wishes(["It was nice to have so many kettles and as many cooks around me"])


def test_a_sentence_says_what_somebody_must_have() -> None:
    assert asks_for_somebody(["You must know pensions"])
    assert not asks_for_somebody(["Knew pensions"])

import pytest

from screen.ground.letters import is_letter


@pytest.mark.parametrize(
    "texts",
    [
        ["Dear Ms Sample,", "I bake.", "Kind regards, Ada Example"],
        ["Estimados señores:", "Atentamente,"],
        ["Sehr geehrte Damen und Herren, ich backe.", "Mit freundlichen Grüßen"],
    ],
)
def test_a_letter_greets_and_says_goodbye(texts: list[str]) -> None:
    assert is_letter(texts)


@pytest.mark.parametrize("texts", [["Dear Ms Sample,", "I bake."], ["Kind regards to all"], ["Wrote: Dear Sir"], []])
def test_what_does_not_do_both_is_none(texts: list[str]) -> None:
    assert not is_letter(texts)

"""What a clause denies or wishes for."""

import pytest

from screen.ground.denial import clause_end, denial_heads, denied
from screen.ground.text import MARKS, tokens, words


def test_heads_are_tokens_as_texts_have_them() -> None:
    for head in denial_heads():
        assert words(head) == [head]
    assert len(denial_heads()) > 50


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("No kettle experience", ""),
        ("Kettles (no experience), tea", "tea"),
        ("Never used kettles, but pots", "but pots"),
        ("No experience with kettles, pots or pans, but cups", "but cups"),
        ("No experience with kettles, years of tea", "years of tea"),
        ("Never used kettles and brewed tea", "and brewed tea"),
        ("Tea without kettles", "tea without"),
        ("Tea without kettles nor pots", "tea without"),
        ("Tea without a drop of milk", "tea without a drop of milk"),
        ("Not a day without tea", "not a day without tea"),
        ("Want to learn tea making. Kettles", "kettles"),
        ("Cook who would love to run kettles", "cook who"),
        ("I'd like to brew tea, but wash pots", "i but wash pots"),
        ("Would like tea", "would like tea"),
        ("Kettles are not my strength, pots are", "are not my strength pots are"),
        ("Kettles are not my strength alone", "kettles are not my strength alone"),
        ("They want to learn tea", "they"),
        ("No kettle experience required for tea", "no kettle experience required for tea"),
        ("Learning kettles at the moment, brews tea", "brews tea"),
        ("Learning kettles in my spare time", ""),
        ("Learning rates of kettles", "learning rates of kettles"),
        ("Exploring kettles right now with two students", "exploring kettles right now with two students"),
        ("Machine learning now", "machine learning now"),
        ("Just getting started with kettles", "just"),
        ("Helped cooks getting started with kettles", "helped cooks getting started with kettles"),
        ("Teaching myself kettles", ""),
        ("Presently learning kettles", ""),
        ("Preparing for the kettle exam", ""),
        ("Kettles (learning), tea", "learning tea"),
        ("Kettles: currently learning", ""),
        ("Kettle, learning", "kettle learning"),
        ("Kettle learning", "kettle learning"),
        ("Kettles, no production experience with them yet", "yet"),
        ("Kettle skills to become a brewer", "kettle"),
        ("Sent notes to apply for the position of brewer", "sent notes to"),
        ("Interview for the post; brewer", "interview for the post brewer"),
        ("Promoted to become a brewer", "promoted to become a brewer"),
        ("Never brewed tea, but washed pots", "but washed pots"),
        ("Sent samples for kettle tests and washed pots", "sent samples for and washed pots"),
        ("Referred guests for tea", "referred guests for"),
        ("Referred guests to tea shops", "referred guests to tea shops"),
        ("Had tea after a fall", ""),
        ("Had tea after work", "had tea after work"),
        ("Kettles: outsourced", "outsourced"),
        ("Outsourced kettles to a vendor", "outsourced kettles to a vendor"),
        ("Kettles (interested)", "interested"),
        ("No longer brew tea", ""),
        ("No use of kettles in this job", ""),
        ("Never burnt tea", "never burnt tea"),
        ("She did not often brew tea", "she did not often brew tea"),
        ("A kettle that did not brew tea", "a kettle that did not brew tea"),
        ("Did not brew tea without pots", "without pots"),
        ("Have yet to brew tea", ""),
        ("No tea pots at the stall", "no at the stall"),
        ("No accidents at the stall", "no accidents at the stall"),
        ("No tea pots of the stall", "no tea pots of the stall"),
        ("A no tea stall in town", "a no tea stall in town"),
        ("Interviews with 12 cooks are planned for spring", "are planned for spring"),
        ("Interviews with 12 cooks were planned and held", "interviews with 12 cooks were planned and held"),
        ("Kettles are planned in a shop", "kettles are planned in a shop"),
        ("A kettle is planned", "is planned"),
        ("Kettles are scheduled for the night", "kettles are scheduled for the night"),
        ("Kettles are scheduled for next year", "are scheduled for next year"),
        ("A kettle is foreseen for the second phase", "is foreseen for the second phase"),
        ("Tea is to follow in May", "is to follow in may"),
        ("Tea was to be made at once", "tea was to be made at once"),
        ("Kettle exam planned for spring 2027", "planned for spring 2027"),
        ("Tea was planned for May 2022 and made", "tea was planned for may 2022 and made"),
        ("Am going to take a kettle course", "am"),
        ("Kettles planned, made and sold", "kettles planned made and sold"),
        ("Kettle exam booked", "exam booked"),
        ("Aspiring baker / cook / brewer", ""),
        ("Aspiring baker with six years of tea, cups", "with six years of tea cups"),
        ("Baker who teaches aspiring cooks", "baker who teaches aspiring cooks"),
        ("Will brew tea next spring", ""),
        ("The kettle will brew tea", "the kettle will brew tea"),
        ("I will brew tea", "i will brew tea"),
        ("Tea is to be made next year", "is to be made next year"),
        ("Tea is to be made at night", "tea is to be made at night"),
        ("Kessel möchte ich gern lernen", ""),
        ("Kessel noch nie eingesetzt, Tee gekocht", "nie eingesetzt tee gekocht"),
        ("Kessel nicht mehr benutzt", "nicht mehr benutzt"),
        ("Keine Praxis in Kesseln, aber Tee", "aber tee"),
        ("Souhaite apprendre le thé", ""),
        ("Envie d'apprendre le thé", ""),
        ("Thé : non pratiqué", "non pratique"),
        ("Thé : pas encore utilisé", "pas encore utilise"),
        ("Me gustaría aprender el té", ""),
        ("Té no usado", "no"),
        ("Nicht nur Kessel, sondern auch Tee", "nicht nur kessel sondern auch tee"),
        ("Nothing", "nothing"),
    ],
)
def test_what_is_left_of_a_line(line: str, left: str) -> None:
    found = tokens(line)
    gone = {
        place
        for head, token in enumerate(found)
        if token in denial_heads()
        for first, last in denied(found, head)
        for place in range(first, last)
    }
    assert " ".join(token for place, token in enumerate(found) if place not in gone and token not in MARKS) == left


@pytest.mark.parametrize(
    ("said", "end"),
    [("tea and brewed", 1), ("tea and", 2), ("tea brewed", 2), ("tea and milk", 3), ("tea , brewed", 1)],
)
def test_a_clause_ends_before_another_deed(said: str, end: int) -> None:
    assert clause_end(said.split(), 0) == end

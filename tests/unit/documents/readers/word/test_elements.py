from lxml import etree

from screen.documents.readers.word.elements import UnseenText, W, integer, is_on, name_of, number, twips, value_of
from screen.documents.readers.word.sheet import Sheet


def test_what_an_element_says() -> None:
    tree = etree.fromstring(f'<p xmlns:w="{W[1:-1]}"><w:sz w:val="21.5" w:left=" -40 "/><w:b/><!-- --></p>')
    size, bold, comment = tree
    assert (name_of(size), name_of(comment), name_of(None)) == ("sz", "", "")
    assert (value_of(size), value_of(bold), value_of(None)) == ("21.5", "", "")
    assert (number(size, 1.0), number(bold, 1.0), number(None, 1.0)) == (21.5, 1.0, 1.0)
    assert [
        number(etree.fromstring(f'<x xmlns:w="{W[1:-1]}" w:val="{odd}"/>'), 1.0) for odd in ("NaN", "-inf", "²")
    ] == [1.0] * 3
    assert (is_on(bold), is_on(None)) == (True, False)
    assert (twips(size, "left"), twips(size, "right"), twips(None, "left")) == (-40, 0, 0)
    assert [integer(text) for text in ("12", "1.5", "9" * 13, "", None)] == [12, 0, 0, 0, 0]


def test_what_is_not_seen_is_told_in_a_sentence_each() -> None:
    assert UnseenText().warnings() == []
    assert UnseenText(["  one\n"], ["two", "three"]).warnings() == [
        "hidden text was left out: one",
        "text was read that a reader may not see: two three",
    ]


def test_cells_begin_beside_one_another_and_what_follows_below_the_longest() -> None:
    sheet = Sheet(1000.0, 1000.0)
    sheet.top = 10.0
    for down in sheet.beside((50.0, 200.0, 0.0)):
        assert sheet.top == 10.0
        sheet.top += down
    assert sheet.top == 210.0

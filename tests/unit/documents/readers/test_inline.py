from screen.documents.blocks.span import Span
from screen.documents.readers.inline import clean, is_bold, lines, noting_unseen, settle


def test_neighbours_of_one_style_are_merged_and_blanks_settled():
    assert settle([Span("  Ada "), Span(" Example "), Span("ICML ", bold=True), Span(" \n x")]) == (
        Span("Ada Example "),
        Span("ICML", bold=True),
        Span("\nx"),
    )


def test_a_line_feed_is_stronger_than_a_tab_and_a_tab_than_a_space():
    assert settle([Span("a \t "), Span("\n\n b \t\t c")]) == (Span("a\nb\tc"),)


def test_a_wide_gap_is_a_tab():
    assert settle([Span("Example Works   2019"), Span("  x")]) == (Span("Example Works\t2019 x"),)


def test_blanks_between_two_styles_belong_to_neither():
    spans = settle([Span("Title\n", href="https://example.org"), Span("Ada", bold=True)])
    assert spans == (Span("Title", href="https://example.org"), Span("\n"), Span("Ada", bold=True))


def test_text_is_cleaned():
    assert clean("e\u0301 \ufb01n\u00ad a\u200bb\u202e\x00\x1b\ud800 x\u2217 \ue0a0") == "é fin ab x*  "


def test_a_vowel_of_hangul_is_a_rule_alone_and_a_dash_beside_text():
    assert clean("ㅡ\n경력") == "\n경력"
    assert clean("2019.03 ㅡ 2020.05") == "2019.03 ㅡ 2020.05"


def test_spans_are_parted_at_line_feeds():
    assert lines([Span("a\nb", bold=True), Span(" c\n\n")]) == [
        (Span("a", bold=True),),
        (Span("b", bold=True), Span(" c")),
    ]


def test_bold_is_what_has_no_other_letters():
    assert is_bold([Span("Work", bold=True), Span(": ")])
    assert not is_bold([Span("Work", bold=True), Span(" x")])
    assert not is_bold([Span(" - ", bold=True)])


def test_bullets_of_icon_fonts_part_words():
    assert clean("Python \uf0b7 Java \uf0a7 Welding") == "Python • Java • Welding"
    assert settle([Span("Oslo \ue0a0 Bergen")]) == (Span("Oslo\tBergen"),)


def test_what_is_invisible_between_two_styles_is_noted_and_gone():
    with noting_unseen() as noted:
        assert settle([Span("CU"), Span("\u200b", bold=True), Span("DA")]) == (Span("CUDA"),)
    assert noted == ["CUDA"]

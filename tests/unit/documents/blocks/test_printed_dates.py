import pytest

from screen.documents.blocks.date_grammar import months
from screen.documents.blocks.printed_dates import find_dates, guess_day_order, is_end, is_length, stacked_dates
from screen.ground.package_data import load_tables

SPANS = [
    ("1998–9", "1998", "1999"),
    ("Aug 2025 – Jan 2026", "2025-08", "2026-01"),
    ("2018.08 - 2021.08", "2018-08", "2021-08"),
    ("2018.08 ㅡ 2021.08", "2018-08", "2021-08"),
    ("2018.08 ~ 2021.08", "2018-08", "2021-08"),
    ("2018.08-2021.08", "2018-08", "2021-08"),
    ("2018/08–2021/08", "2018-08", "2021-08"),
    ("08/2018-09/2021", "2018-08", "2021-09"),
    ("2018.09.01-2020.08.31", "2018-09-01", "2020-08-31"),
    ("2018년 3월-2020년 2월", "2018-03", "2020-02"),
    ("2018. 08. ~ 2021. 08.", "2018-08", "2021-08"),
    ("Jun. – Dec. 2025", "2025-06", "2025-12"),
    ("June – December 2025", "2025-06", "2025-12"),
    ("09/2019 - 08/2021", "2019-09", "2021-08"),
    ("01/2021 ‐ 08/2025", "2021-01", "2025-08"),
    ("Mar. 2021 ‑ Feb. 2023", "2021-03", "2023-02"),
    ("Aug '19 – Sep '20", "2019-08", "2020-09"),
    ("Aug ’19 – Sep ’20", "2019-08", "2020-09"),
    ("05–08/2020", "2020-05", "2020-08"),
    ("08–09 2012", "2012-08", "2012-09"),
    ("2006–8", "2006", "2008"),
    ("2006–8, University of Oslo", "2006", "2008"),
    ("2018–9 – 2020–3", "2018-09", "2020-03"),
    ("2001–10", "2001", "2010"),
    ("2018–11 – 2019–12", "2018-11", "2019-12"),
    ("du 1er janvier 2013 au 31 août 2019", "2013-01", "2019-08"),
    ("iulie 2011 – septembrie 2016", "2011-07", "2016-09"),
    ("září 2015 – červen 2018", "2015-09", "2018-06"),
    ("styczeń 2015 – grudzień 2018", "2015-01", "2018-12"),
    ("с мая 2018 по июнь 2020", "2018-05", "2020-06"),
    ("1999– Summer 2001", "1999", "2001"),
    ("Jan 16 – Jul 17", "2016-01", "2017-07"),
    ("01.03.2020–31.05.2021", "2020-03-01", "2021-05-31"),
    ("Mar 1st, 2020 - Apr 2nd 2021", "2020-03", "2021-04"),
    ("1 March 2020 – 2 April 2021", "2020-03", "2021-04"),
    ("2018-2019", "2018", "2019"),
    ("Jan 2018 – Dec 2999", "2018-01", "2999-12"),
    ("2018–2999", "2018", "2999"),
    ("2018 - 2999", "2018", "2999"),
    ("01/2018 – 12/2999", "2018-01", "2999-12"),
    ("01.2018-12.2999", "2018-01", "2999-12"),
    ("Jan 2018 to Dec 2999", "2018-01", "2999-12"),
    ("2018-01 – 2999-12", "2018-01", "2999-12"),
    ("2018-01-01 – 2999-12-31", "2018-01-01", "2999-12-31"),
    ("01.01.2018 – 31.12.2999", "2018-01-01", "2999-12-31"),
    ("2018–19", "2018", "2019"),
    ("2018 -- 2019", "2018", "2019"),
    ("2020년 3월 ~ 2022년 2월", "2020-03", "2022-02"),
    ("2020年3月 – 2022年2月", "2020-03", "2022-02"),
    ("janvier 2020 – mars 2021", "2020-01", "2021-03"),
    ("de mars 2019 à août 2020", "2019-03", "2020-08"),
    ("enero de 2020 - marzo de 2021", "2020-01", "2021-03"),
    ("Okt. 2020 bis März 2021", "2020-10", "2021-03"),
    ("2019-09 to 2020-03", "2019-09", "2020-03"),
    ("2019-09-01 - 2020-03-15", "2019-09-01", "2020-03-15"),
    ("2025.08 - 10", "2025-08", "2025-10"),
    ("Mar 2020 - Jun", "2020-03", "2020-06"),
    ("November 2018 to February 2024", "2018-11", "2024-02"),
    ("Summer 2021 – Fall 2022", "2021", "2022"),
    ("Mar. 2024 - May. 2025", "2024-03", "2025-05"),
    ("09/15/2019 – 06/30/2020", "2019-09-15", "2020-06-30"),
    ("15/09/2019 – 30/06/2020", "2019-09-15", "2020-06-30"),
    ("Sept 1, 2019 - June 30, 2020", "2019-09", "2020-06"),
    ("2022-05 / 2022-10", "2022-05", "2022-10"),
    ("'17 to '19", "2017", "2019"),
    ("fra 2016 til 2019", "2016", "2019"),
    ("van mei 2015 tot 2018", "2015-05", "2018"),
    ("September 2022 - Expected June 2027", "2022-09", "2027-06"),
]


@pytest.mark.parametrize(("text", "start", "end"), SPANS)
def test_span_keeps_both_ends_as_printed(text: str, start: str, end: str) -> None:
    (span,) = find_dates(text)
    assert (span.start, span.end, span.current, span.single) == (start, end, False, False)


OPEN = [
    ("depuis le 1er septembre 2019", "2019-09"),
    ("od marca 2019 do nadal", "2019-03"),
    ("Июль 2023 — настоящее время", "2023-07"),
    ("Mar. 2022 – Present", "2022-03"),
    ("08/2025 - present", "2025-08"),
    ("2025.04 - Present", "2025-04"),
    ("Jul. 2024 – Current", "2024-07"),
    ("2021 – Now", "2021"),
    ("Mar. 2023 ‑", "2023-03"),
    ("2019 –", "2019"),
    ("(2019 - )", "2019"),
    ("janv. 2020 – Présent", "2020-01"),
    ("depuis septembre 2020", "2020-09"),
    ("seit Oktober 2020", "2020-10"),
    ("Since 2019", "2019"),
    ("since '19", "2019"),
    ("Dal 2020 ad oggi", "2020"),
    ("dal 2024", "2024"),
    ("juin 2016 à ce jour", "2016-06"),
    ("mei 2015 tot heden", "2015-05"),
    ("June 2018 – till date", "2018-06"),
    ("2020.03 ~ 현재", "2020-03"),
    ("03/2020 → present", "2020-03"),
    ("2020 →", "2020"),
    ("From November 2021", "2021-11"),
    ("2020.03 - 재직 중", "2020-03"),
    ("2020年3月至今", "2020-03"),
    ("2020.03-至今", "2020-03"),
    ("2020년 3월부터", "2020-03"),
]


@pytest.mark.parametrize(("text", "start"), OPEN)
def test_open_span_is_current(text: str, start: str) -> None:
    (span,) = find_dates(text)
    assert (span.start, span.end, span.current) == (start, None, True)


SINGLE = [
    ("Engineer (from Jul 2012)", "2012-07"),
    ("Jul. 2022", "2022-07"),
    ("Summer 2021", "2021"),
    ("2021 Summer", "2021"),
    ("Fall '21", "2021"),
    ("Aug '98", "1998-08"),
    ("2023S", "2023"),
    ("2022F", "2022"),
    ("2021", "2021"),
    ("May 2026", "2026-05"),
    ("2020년", "2020"),
    ("Aug 5, 2025", "2025-08"),
    ("July 27-28, 2013", "2013-07"),
    ("September 23-24, 2015", "2015-09"),
    ("July 08-09 2012", "2012"),
    ("2006-8", "2006-08"),
    ("2008–3", "2008"),
    ("5 August 2025", "2025-08"),
    ("2013", "2013"),
    ("a record set 2012", "2012"),
    ("Q3 2021", "2021"),
]


@pytest.mark.parametrize(
    ("text", "dates"),
    [("ott 2009 – set 2012", ("2009-10", "2012-09")), ("Set. 2010 - ott. 2012", ("2010-09", "2012-10")),
     ("we set 2012 – 2013 goals", ("2012", "2013"))],
)  # fmt: skip
def test_september_in_short_stands_beside_a_dash(text: str, dates: tuple[str, str]) -> None:
    (span,) = find_dates(text)
    assert (span.start, span.end) == dates


@pytest.mark.parametrize(("text", "date"), SINGLE)
def test_single_date_never_gains_a_month(text: str, date: str) -> None:
    (span,) = find_dates(text)
    assert (span.start, span.end, span.single, span.current) == (date, date, True, False)


@pytest.mark.parametrize(
    "text",
    [
        "arXiv:2012.10345",
        "CVPR2025",
        "ResNet-50 on ImageNet-2012x",
        "KR101648638B1",
        "May I introduce myself",
        "https://x.org/a2019b",
        "90210",
        "+1 555 2012345",
        "Served stores 100 - 2500",
        "IEC 61850 - 2345",
        "2561 - 2563",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == []


def test_month_of_an_ambiguous_date_is_not_invented() -> None:
    assert find_dates("03/04/2020")[0].start == "2020"
    assert find_dates("03/04/2020", "day-first")[0].start == "2020-04-03"
    assert find_dates("03/04/2020", "month-first")[0].start == "2020-03-04"


def test_day_order_is_learnt_from_dates_that_can_only_be_read_one_way() -> None:
    assert guess_day_order("03/04/2020, 05/23/2021") == "month-first"
    assert guess_day_order("03/04/2020, 23.05.2021") == "day-first"
    assert guess_day_order("03/04/2020") is None
    assert guess_day_order("01/09/2020 – 01/08/2022, 01/03/2019") == "day-first"
    assert guess_day_order("09/01/2020 – 08/01/2022, 03/01/2019") == "month-first"
    assert guess_day_order("01/01/2020, 01/01/2021, 01/01/2022") is None
    assert guess_day_order("01/03/2020, 01/05/2021, 01/25/2022") == "month-first"


def test_two_spans_of_one_line() -> None:
    spans = find_dates("Jun. 2018 - Aug. 2018, Jun. 2019 - Sep. 2019")
    assert [(span.start, span.end) for span in spans] == [("2018-06", "2018-08"), ("2019-06", "2019-09")]


def test_place_of_a_span_is_exact() -> None:
    text = "Engineer, Jul. 2022 – Feb. 2023, Seoul"
    (span,) = find_dates(text)
    assert text[span.begin : span.stop] == "Jul. 2022 – Feb. 2023"


def test_expected_end_is_marked() -> None:
    assert find_dates("Sep 2022 – May 2027 (expected)")[0].expected
    assert find_dates("Expected May 2027")[0].expected
    assert not find_dates("Sep 2022 – May 2027")[0].expected


def test_until_gives_only_an_end() -> None:
    for text in ("until 2020", "2020까지"):
        (span,) = find_dates(text)
        assert (span.start, span.end) == (None, "2020")


@pytest.mark.parametrize(
    "text", ["from 2020 to 2021", "1 March 2020", "Spring–Fall 2020", "AY 2020/21", "de 2020 à 2021"]
)
def test_words_and_days_before_a_date_are_a_part_of_it(text: str) -> None:
    (span,) = find_dates(f"Sock Labs, {text}")
    assert f"Sock Labs, {text}"[: span.begin] == "Sock Labs, "


@pytest.mark.parametrize("text", ["KDD '19", "In '19 we moved", "the '20s"])
def test_two_digits_alone_are_no_year(text: str) -> None:
    assert find_dates(text) == []


ENDED = [
    "od {} do {}",
    "dal {} fino al {}",
    "dal {} al {}",
    "vanaf {} tot en met {}",
    "vanaf {} t/m {}",
    "seit {} bis einschließlich {}",
    "depuis {} jusqu'en {}",
    "desde {} hasta el {}",
    "sedan {} till och med {}",
    "since {} until {}",
]


@pytest.mark.parametrize("form", ENDED)
@pytest.mark.parametrize(("start", "end"), [("2010", "2012"), ("03/2010", "05/2012")])
def test_what_began_at_a_date_and_lasted_up_to_another_has_ended(form: str, start: str, end: str) -> None:
    text = f"Surveyor, Example Harbour, {form.format(start, end)}"
    (found,) = find_dates(text)
    assert ((found.start or "")[:4], (found.end or "")[:4]) == ("2010", "2012")
    assert not found.current
    assert text[: found.begin].strip() == "Surveyor, Example Harbour,"
    (open_end,) = find_dates(form.partition("{}")[0] + start)
    assert open_end.current


@pytest.mark.parametrize(
    "text",
    ["2010– Ende 2012", "2010– Fin 2012", "2012– PhD Physics", "2017 – Crown Award", "2017- Crown", "2017– 2019 Ann"],
)
def test_a_dash_before_words_leaves_nothing_open(text: str) -> None:
    assert not any(span.current for span in find_dates(text))


def test_an_arrow_joins_two_dates_and_parts_words() -> None:
    (span,) = find_dates("03/2018 → 04/2019")
    assert (span.start, span.end) == ("2018-03", "2019-04")
    assert [(one.start, one.current) for one in find_dates("2018 → promoted, 2019 → lead")] == [
        ("2018", False),
        ("2019", False),
    ]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Nov 2017\nJun 2019", "Nov 2017 – Jun 2019"),
        ("Actual\nSep 2019", "Actual – Sep 2019"),
        ("2015\n2017", "2015 – 2017"),
        ("2019\n2019", "2019 – 2019"),
        ("Nov 2017\nMadrid", None),
        ("Nov 2017 – Jun 2019\n2020", None),
        ("Actual", None),
        ("May 2012\nJune 2013\nJuly 2014", None),
    ],
)
def test_two_dates_one_below_the_other_are_a_span(text: str, span: str | None) -> None:
    assert stacked_dates(text) == span


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Jan 2020 - May 2018", ("2018-05", "2020-01")),
        ("2017 – 2015", ("2015", "2017")),
        ("Mar 2017 – Jan 2017", ("2017-01", "2017-03")),
        ("Mar 2017 – 2017", ("2017-03", "2017")),
        ("present - Feb 2020", ("2020-02", None)),
    ],
)
def test_the_ends_of_a_time_may_be_printed_in_either_order(text: str, ends: tuple[str, str | None]) -> None:
    [span] = find_dates(text)
    assert (span.start, span.end, span.current) == (*ends, ends[1] is None)
    assert (span.begin, span.stop, span.single) == (0, len(text), False)


def test_now_before_a_date_is_no_end_where_nothing_joins_them() -> None:
    [span] = find_dates("Currently at Example Ltd, Feb 2020")
    assert span.single


@pytest.mark.parametrize("text", ["GPA: 1,3 Oct 2010", "Berth 3\tOct 2010"])
def test_a_number_that_is_no_day_is_no_part_of_a_date(text: str) -> None:
    [span] = find_dates(text)
    assert text[span.begin : span.stop] == "Oct 2010"


@pytest.mark.parametrize("text", ["5 ans 8 mois", "(2 years, 3 months)", "1 Jahr", "4년 3개월", "2 lata", "11 meses"])
def test_a_length_of_time_is_one(text: str) -> None:
    assert is_length(text)
    assert not is_length(f"{text} at Example Harbour")


@pytest.mark.parametrize(
    ("text", "told"), [("April 2021", True), ("heute", True), ("2015 – 2017", False), ("5", False)]
)
def test_what_may_end_a_span(text: str, told: bool) -> None:
    assert is_end(text) is told


@pytest.mark.parametrize("text", ["Feb 2022 Present\tAnalyst", "Feb 2022\nPresent", "2022 now"])
def test_a_cell_of_a_date_and_the_present_is_a_span(text: str) -> None:
    (span,) = find_dates(text)
    assert span.current
    assert not span.single


def test_a_word_for_the_present_behind_a_date_in_a_sentence_is_none() -> None:
    assert [span.single for span in find_dates("Moved in 2022 now to Berlin")] == [True]


@pytest.mark.parametrize("name", ["Gaur Textiles", "Sada Foods", "Danes & Sons", "Dato Holdings", "Hede Foods"])
def test_a_name_behind_a_year_is_no_word_for_the_present(name: str) -> None:
    (span,) = find_dates(f"2015 - {name}")
    assert (span.start, span.current) == ("2015", False)


def test_the_russian_present_is_written_with_a_blank_too() -> None:
    assert [span.current for span in find_dates("02.2020 – н. в.")] == [True]


@pytest.mark.parametrize(
    ("text", "start", "end", "current"),
    [
        ("2019–12 Engineer", "2019-12", "2019-12", False),
        ("2008–09 to present", "2008-09", None, True),
        ("2008–09 bis heute", "2008-09", None, True),
        ("2001–10 Engineer", "2001", "2010", False),
        ("2010–10 Engineer", "2010-10", "2010-10", False),
        ("2006–8 Engineer", "2006", "2008", False),
    ],
)
def test_two_digits_behind_a_long_dash_are_a_month_where_a_year_cannot_be(
    text: str, start: str, end: str | None, current: bool
) -> None:
    (span,) = find_dates(text)
    assert (span.start, span.end, span.current) == (start, end, current)


@pytest.mark.parametrize(("gap", "current"), [(" ", True), (" " * 60, False)])
def test_only_what_stands_near_a_date_tells_what_it_is(gap: str, current: bool) -> None:
    """A text of many dates is not read again from its beginning for each of them."""
    (*_, span) = find_dates(f"{'Fired kilns in 2011. ' * 50}Potter since{gap}2019")
    assert (span.start, span.current) == ("2019", current)


def test_dates_begin_with_letters_and_digits() -> None:
    """Elsewhere none is looked for, so that a word that began with a mark would never be found."""
    data = load_tables("dates.toml")
    listed = [*months(), *data["eras"], *data["seasons"]["words"], *data["present"]["words"]]
    assert [word for word in listed if not word[0].isalnum()] == []


@pytest.mark.parametrize(
    ("row", "spans"),
    [
        ("Fitter\tExample Bells\t2015\t2019", [("2015", "2019")]),
        ("03/2015\t10/2019\tFitter", [("2015-03", "2019-10")]),
        ("2019\t2015", [("2019", "2019"), ("2015", "2015")]),
        ("2015\t2016\t2017", [("2015", "2015"), ("2016", "2016"), ("2017", "2017")]),
        ("Best bell 2015\t2016", [("2015", "2015"), ("2016", "2016")]),
    ],
)
def test_two_dates_in_cells_of_their_own_are_one_span(row: str, spans: list[tuple[str, str]]) -> None:
    assert [(span.start, span.end) for span in find_dates(row)] == spans


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Store Keeper, Zorn ..... 3/18 - Present", ("2018-03", None)),
        ("Porter, Pelmo ..... 11/14 - 2/18", ("2014-11", "2018-02")),
        ("3/18-4/20", ("2018-03", "2020-04")),
        ("[2015-01 .. 2019-02]", ("2015-01", "2019-02")),
        ("[2019-03 .. now]", ("2019-03", None)),
        ("01.2015 – t/m 02.2019", ("2015-01", "2019-02")),
        ("03.2019 – по настоящее время", ("2019-03", None)),
        ("03.2019 – до сьогодні", ("2019-03", None)),
        ("03.2019 – mpaka sasa", ("2019-03", None)),
    ],
)
def test_two_marks_may_join_the_ends_of_a_span_and_months_lack_their_zero(
    text: str, ends: tuple[str, str | None]
) -> None:
    (span,) = find_dates(text)
    assert (span.start, span.end, span.single) == (*ends, False)


@pytest.mark.parametrize(
    "text", ["Kept the 1/2 - 3/4 inch fittings", "Bored 1/16 - 3/16 inch holes", "On call 24/7 - 365"]
)
def test_sizes_and_hours_are_no_dates(text: str) -> None:
    assert find_dates(text) == []

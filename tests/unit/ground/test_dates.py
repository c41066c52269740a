"""Dates as profiles print them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen.ground.dates import Date, means_today, month_of, parse_as_of, parse_date


@pytest.mark.parametrize(
    ("text", "year", "month"),
    [
        ("2020-03", 2020, 3),
        ("2020-3", 2020, 3),
        ("2020-03-31", 2020, 3),
        ("2020/03", 2020, 3),
        ("2020.3.1", 2020, 3),
        (" 2020-03 ", 2020, 3),
        ("2020-03-01T00:00:00Z", 2020, 3),
        ("2020-03 (about)", 2020, 3),
        ("1900-01", 1900, 1),
        ("2999-12", 2999, 12),
        ("2020-01", 2020, 1),
    ],
)
def test_a_month(text: str, year: int, month: int) -> None:
    found = parse_date(text)
    assert found == Date(12 * year + month - 1)
    assert found.year == year
    assert not found.year_alone


def test_a_year_alone_is_its_july() -> None:
    assert parse_date("2020") == Date(12 * 2020 + 6, year_alone=True)


@pytest.mark.parametrize(
    "text",
    ["", " ", "0000-13", "0000", "1899", "3000", "2020-13", "2020-00", "2020-01-32", "2020-01-00", "20200301",
     "2020-", "2018/2019", "present", "20", "2020-1-1-1", "-2020", "２０", "2020\n2021"],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    found = parse_date(text)
    assert found is None or 12 * 1900 <= found.month < 12 * 3000
    assert means_today(text) in (True, False)


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2999, 12, 31)))
def test_every_iso_day_is_its_month(day: datetime.date) -> None:
    assert parse_date(day.isoformat()) == Date(month_of(day))
    assert parse_as_of(day.isoformat()) == day


@pytest.mark.parametrize("text", ["Present", " present ", "(now)", "현재", "heute", "재직 중", "Today."])
def test_words_for_today(text: str) -> None:
    assert means_today(text)


@pytest.mark.parametrize("text", ["", "2020", "presently at tea", "never"])
def test_other_words(text: str) -> None:
    assert not means_today(text)


@pytest.mark.parametrize("text", ["2026-1-1", "2026-02-30", "20260101", "today", "", "2026-01-01 "])
def test_an_as_of_date_is_a_day(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_as_of(text)


@pytest.mark.parametrize(
    "text",
    ["January 2016", "Jan. 2016", "1 January 2016", "Jan 1, 2016", "1st of January 2016", "janvier 2016", "01/2016",
     "Enero de 2016", "JAN-2016"],
)  # fmt: skip
def test_a_month_by_its_name(text: str) -> None:
    assert parse_date(text) == Date(12 * 2016)


@pytest.mark.parametrize("text", ["Janus 2016", "January", "13/2016", "Invalid date", "January 16", "2 2 January 2016"])
def test_no_month_by_its_name(text: str) -> None:
    assert parse_date(text) is None

"""Months of work, counted once: against an oracle that looks at every month."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen.ground.dates import Date
from screen.ground.job_kinds import KINDS
from screen.sources.field_path import FieldPath
from screen.sources.stay_columns import stay_columns
from screen.sources.tenure import MONTH, Stay, read_stays, span_text, tenures

BASE = 12 * 2020
months = st.integers(BASE, BASE + 40).map(Date)


def made(number: int, kind: str, start: Date | None, end: Date | None, current: bool) -> Stay:
    if start and end and end.month < start.month:
        start, end = end, start
    return Stay(FieldPath("work", number), kind, f"title {number % 3}", start, None if current else end, current)


stays = st.lists(
    st.tuples(st.sampled_from(KINDS), st.none() | months, st.none() | months, st.booleans()), max_size=7
).map(lambda rows: tuple(made(number, *row) for number, row in enumerate(rows)))
worths = st.dictionaries(st.sampled_from(KINDS), st.sampled_from((0.0, 0.25, 0.5, 1.0)))


def oracle(found: tuple[Stay, ...], counts: Mapping[str, float], today: int) -> int:
    """Millionths of months: every month at the worth of the best kind that it lies in."""
    total = 0
    for month in range(BASE - 1, today + 1):
        here = [
            round(counts.get(stay.kind, 0.0) * MONTH)
            for stay in found
            if stay.start is not None
            and stay.start.month <= month
            and (month <= stay.end.month if stay.end is not None else stay.current)
        ]
        total += max(here, default=0)
    return total


@given(st.lists(stays, max_size=4), worths, st.integers(BASE - 5, BASE + 45))
def test_of_a_pool_each_stay_has_the_months_that_it_has_alone(
    pool: list[tuple[Stay, ...]], counts: dict[str, float], today: int
) -> None:
    columns = stay_columns(pool)
    worth = np.array([round(counts.get(stay.kind, 0.0) * MONTH) for own in pool for stay in own], np.int64)
    alone = [tenure for own in pool for tenure in tenures(own, counts, today)]
    for least in (0, 1):  # whoever takes no month from others may be left out
        order, found = columns.shared_out(worth, today, worth >= least)
        assert [(columns.record(row), count) for row, count in zip(order.tolist(), found.tolist(), strict=True)] == [
            (tenure.stay, tenure.months) for tenure in alone if tenure.worth >= least
        ]


def test_who_has_hundreds_of_jobs_at_once_has_each_month_once() -> None:
    many = tuple(
        made(number, "full-time", Date(BASE + number), Date(BASE + number + 5), False) for number in range(100)
    )
    columns = stay_columns([many])
    order, found = columns.shared_out(np.full(100, MONTH), BASE + 200, np.ones(100, bool))
    assert order.tolist() == list(range(100))
    assert found.tolist() == [6] + [1] * 99


@given(stays, worths, st.integers(BASE - 5, BASE + 45))
def test_every_month_counts_once_at_its_best_kind(
    found: tuple[Stay, ...], counts: dict[str, float], today: int
) -> None:
    given_out = tenures(found, counts, today)
    assert sum(tenure.months * tenure.worth for tenure in given_out) == oracle(found, counts, today)
    assert sorted(tenure.stay.path for tenure in given_out) == sorted(stay.path for stay in found)
    assert [tenure.worth for tenure in given_out] == sorted((tenure.worth for tenure in given_out), reverse=True)
    for tenure in given_out:
        assert tenure.months >= 0
        assert tenure.stay.dated or not tenure.months


@given(stays, worths, st.randoms())
def test_the_order_of_jobs_is_nothing(found: tuple[Stay, ...], counts: dict[str, float], chance: Any) -> None:
    other = list(found)
    chance.shuffle(other)
    assert tenures(tuple(other), counts, BASE + 20) == tenures(found, counts, BASE + 20)


def read(*work: dict[str, Any], education: Any = ()) -> tuple[tuple[Stay, ...], list[str]]:
    notes: list[str] = []
    return read_stays({"work": list(work), "education": list(education)}, notes), notes


def test_a_job_with_both_dates() -> None:
    (stay,), notes = read({"position": "Brewer", "startDate": "2020-01", "endDate": "2020-12"})
    printed = (("startDate", "2020-01"), ("endDate", "2020-12"))
    dates = Date(BASE), Date(BASE + 11)
    assert stay == Stay(FieldPath("work", 0), "full-time", "Brewer", *dates, printed=printed)
    assert stay.dated
    assert notes == []
    assert span_text(stay) == "2020-01 – 2020-12"


@pytest.mark.parametrize("end", [{}, {"endDate": None}, {"endDate": ""}, {"endDate": " "}])
def test_no_end_is_the_present_day_without_a_note(end: dict[str, Any]) -> None:
    (stay,), notes = read({"startDate": "2020-01", **end})
    assert (stay.end, stay.current, stay.dated, notes) == (None, True, True, [])
    assert span_text(stay) == "2020-01 – present"


def test_what_is_read_as_meant_is_said() -> None:
    (stay,), notes = read({"startDate": "2020", "endDate": "Present"})
    assert stay.current
    assert notes == [
        "work[0].endDate 'Present' read as the as-of date",
        "work[0].startDate '2020' has no month: counted from its first of July",
    ]
    assert span_text(stay) == "2020 – present"
    (stay,), notes = read({"startDate": "2021-03", "endDate": "2020-03"})
    assert not stay.dated
    assert notes == ["work[0] ends before it starts: its months are not counted"]
    assert span_text(stay) == "2021-03 – 2020-03"
    (stay,), notes = read({"startDate": "soon", "endDate": "2020-03"})
    assert not stay.dated
    assert notes == ["work[0].startDate 'soon' is no date: left out"]
    assert span_text(stay) == "undated"
    (stay,), notes = read({"startDate": "January 2020", "endDate": "2020-03"})
    assert notes == ["work[0].startDate 'January 2020' read as 2020-01"]
    assert span_text(stay) == "2020-01 – 2020-03"


@pytest.mark.parametrize("value", [True, False, 2020.5, 2018.1, [], ["2020"], {}, {"year": 2020}, 0.0])
def test_a_date_of_another_type_is_left_out_and_said(value: Any) -> None:
    (stay,), notes = read({"startDate": value, "endDate": "2021-01"})
    assert stay.start is None
    assert not stay.dated
    assert notes == ["work[0].startDate is neither text nor a year: left out"]
    (stay,), _ = read({"startDate": "2020-01", "endDate": value})
    assert not stay.current
    assert not stay.dated


def test_a_year_as_a_number_is_a_year() -> None:
    (stay,), notes = read({"startDate": 2020, "endDate": 2021})
    assert stay.dated
    assert len(notes) == 2
    assert not read({"startDate": 10**30})[0][0].dated


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ({"position": "Brewer", "kind": "internship"}, "internship"),
        ({"position": "Research Intern", "kind": "full-time"}, "full-time"),
        ({"position": "Research Intern", "kind": "tea"}, "internship"),
        ({"position": "Research Intern", "kind": 3}, "internship"),
        ({"position": 7}, "full-time"),
        ({}, "full-time"),
    ],
)
def test_the_kind_of_a_job(item: dict[str, Any], kind: str) -> None:
    (stay,), _ = read(item)
    assert stay.kind == kind
    assert isinstance(stay.title, str)


def test_doctoral_studies_are_stays_and_other_degrees_are_not() -> None:
    studies = [
        {"studyType": "B.S.", "area": "Tea"},
        {"studyType": "Ph.D.", "area": "Tea", "startDate": "2020-02", "endDate": "2024-02"},
        {"studyType": 5},
    ]
    found, _ = read(education=studies)
    assert [(str(stay.path), stay.kind, stay.title) for stay in found] == [("education[1]", "phd", "Ph.D. Tea")]
    assert tenures(found, {"phd": 0.5}, BASE + 11)[0].months == 11


@pytest.mark.parametrize(
    ("start", "end", "text", "note"),
    [
        ("2020-10", "2020", "2020-10 – 2020", "work[0].endDate '2020' has no month: counted to 2020-10"),
        ("2020", "2020-03", "2020 – 2020-03", "work[0].startDate '2020' has no month: counted from 2020-03"),
    ],
)
def test_a_year_alone_beside_a_month_of_that_year(start: str, end: str, text: str, note: str) -> None:
    (stay,), notes = read({"startDate": start, "endDate": end})
    assert [tenure.months for tenure in tenures((stay,), {"full-time": 1.0}, BASE + 30)] == [1]
    assert (span_text(stay), notes) == (text, [note])


@pytest.mark.parametrize("end", ["till date", "To date", "-", "–", ""])
def test_words_and_dashes_for_the_present_day(end: str) -> None:
    assert read({"startDate": "2020-01", "endDate": end})[0][0].current


@pytest.mark.parametrize("kind", ["Part-Time", "part time", "PART_TIME"])
def test_a_kind_in_another_spelling(kind: str) -> None:
    assert read({"kind": kind})[0][0].kind == "part-time"


def lasting(meta: dict[str, str], start: str = "2015-03") -> Stay:
    notes: list[str] = []
    (stay,) = read_stays({"work": [{"position": "Engineer", "startDate": start}], "meta": meta}, notes)
    return stay


def test_present_means_the_day_of_the_profile_at_most() -> None:
    stay = lasting({"lastModified": "2019-06-30"})
    assert stay.end == Date(12 * 2019 + 5)
    (tenure,) = tenures((stay,), {"full-time": 1.0}, 12 * 2026)
    assert tenure.months == 12 * 4 + 4
    assert span_text(stay) == "2015-03 – present (told in 2019-06)"
    (earlier,) = tenures((stay,), {"full-time": 1.0}, 12 * 2016)
    assert earlier.months == 11


@pytest.mark.parametrize("meta", [{}, {"lastModified": "soon"}, {"lastModified": "2014-01"}])
def test_without_a_day_that_can_be_believed_it_means_the_as_of_date(meta: dict[str, str]) -> None:
    assert lasting(meta).end is None
    assert span_text(lasting(meta)) == "2015-03 – present"


def test_of_a_year_alone_the_whole_year_may_be_meant() -> None:
    assert lasting({"lastModified": "2019"}).end == Date(12 * 2019 + 11)

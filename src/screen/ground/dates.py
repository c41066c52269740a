"""Dates of profiles: ISO 8601 with a month or a year alone, the month by its name, and the words that mean today.

A month is counted as `12 * year + month - 1`, so that months subtract.
"""

import datetime
import functools
import re

import msgspec

from screen.ground.package_data import load_tables
from screen.ground.text import fold
from screen.ground.word_lists import word_list

_DATE = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ].*)?")

_NAMED = (
    r"(?:(?P<before>\d{1,2})(?:st|nd|rd|th|\.)? (?:of |de )?)?(?P<month>[^\W\d_]+)\.?"
    r"(?: (?P<behind>\d{1,2})(?:st|nd|rd|th)?)?(?:,? | (?:of|de) |[-/])(?P<year>\d{4})"
)
_FIGURES = re.compile(r"(?P<month>\d{1,2}) ?[/.-] ?(?P<year>\d{4})")

_YEAR_ALONE = 7
"""A year alone is taken as its first of July, the middle of what it can mean (design, law 10)."""


class Date(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A date as far as it was printed."""

    month: int
    """`12 * year + month - 1`."""
    year_alone: bool = False
    """The month was not printed; July stands for it."""

    @property
    def year(self) -> int:
        """The calendar year."""
        return self.month // 12


@functools.lru_cache(1 << 14)
def parse_date(text: str) -> Date | None:
    """`text` as a date: as `parse_iso` reads it, `MM/YYYY`, or a month by its name in any of the languages known."""
    return parse_iso(text) or _parse_named(text)


@functools.lru_cache(1 << 14)  # the dates of a pool are a few hundred months
def parse_iso(text: str) -> Date | None:
    """`text` as a date: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, also unpadded or with dots; None for anything else."""
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day = match.groups()
    if not 1900 <= int(year) <= 2999 or not 1 <= int(month or 1) <= 12 or not 1 <= int(day or 1) <= 31:
        return None
    return Date(12 * int(year) + int(month or _YEAR_ALONE) - 1, month is None)


def _parse_named(text: str) -> Date | None:
    """`January 2016`, `1 Jan. 2016`, `Jan 1, 2016`, `01/2016`; without a doubt which month is meant."""
    folded = " ".join(fold(text).split())
    if match := _FIGURES.fullmatch(folded):
        return parse_iso(f"{match['year']}-{match['month']}")
    match = re.fullmatch(_NAMED, folded)
    month = _months().get(match["month"]) if match else None
    return parse_iso(f"{match['year']}-{month}-{match['before'] or match['behind'] or 1}") if match and month else None


@functools.cache
def _months() -> dict[str, int]:
    return {name: int(number) for number, names in load_tables("dates.toml")["months"].items() for name in names}


@functools.lru_cache(1 << 14)
def means_today(text: str) -> bool:
    """Whether `text` is a word for the present day (`Present`, `현재`)."""
    return text.strip().strip(".()").casefold().replace(" ", "") in word_list("today")


def parse_as_of(text: str) -> datetime.date:
    """An as-of date, `YYYY-MM-DD`. Raises ValueError for anything else."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise ValueError(text)
    return datetime.date.fromisoformat(text)


def month_of(day: datetime.date) -> int:
    """The month that `day` lies in."""
    return 12 * day.year + day.month - 1


def years_text(years: float) -> str:
    """`1 year`, `2.5 years`."""
    return f"{years:g} year{'' if years == 1 else 's'}"

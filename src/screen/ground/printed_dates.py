"""Dates as people print them in CVs, each kept with the precision that was printed: a month is never invented.

`Aug 2025 – Jan 2026`, `2018.08 ~ 2021.08`, `Jun. – Dec. 2025`, `09/2019 - Present`, `Aug '19`, `Summer 2021`, `2023S`,
`2019-`, `2020년 3월 ~ 현재`, `seit Oktober 2020`. The words are data (`data/dates.toml`). No general parser does this:
those tried invent months ("2013" becomes November 2013) or read `2018.08` as January.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import msgspec

from screen.ground.text import fold

DayOrder = Literal["month-first", "day-first"]

_SAME_LENGTH = {
    **dict.fromkeys([*range(0x2010, 0x2016), 0x2043, 0x2212, 0xFE58, 0xFE63, 0xFF0D], "-"),
    **dict.fromkeys([0x301C, 0xFF5E, 0x223C, 0x02DC], "~"),
    **{0xFF10 + n: str(n) for n in range(10)},
    0xFF0E: ".",
    0xFF0F: "/",
    0x2019: "'",
    0x2018: "'",
    0x02BC: "'",
    0xFF07: "'",
    0x00A0: " ",
    0x2009: " ",
    0x202F: " ",
    0x3000: " ",
}
"""One character for one, so that places in the folded text are places in the printed one."""


class PrintedSpan(msgspec.Struct, frozen=True):
    """One date or span of dates found in a text."""

    start: str | None
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as printed; None where only the end is said."""
    end: str | None
    """The same; None where the span is still open. Of a single date the end equals the start."""
    current: bool
    """It says that it lasts until now, in words or by an open dash."""
    single: bool
    """One date, not a span."""
    expected: bool
    """The end is said to lie ahead (`expected May 2027`)."""
    begin: int
    """Place of its first character in the text."""
    stop: int
    """Place after its last character."""


class _Point(msgspec.Struct, frozen=True):
    kind: str
    begin: int
    stop: int
    year: int | None = None
    month: int | None = None
    day: int | None = None

    def iso(self) -> str:
        parts = [f"{self.year:04d}"]
        if self.month:
            parts.append(f"{self.month:02d}")
            if self.day:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(files("screen.ground.data").joinpath("dates.toml").read_text(encoding="utf-8"))


def _alternatives(words: Sequence[str]) -> str:
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda word: (-len(word), word))
    )


@cache
def _months() -> dict[str, int]:
    return {name: int(number) for number, names in _words()["months"].items() for name in names}


@cache
def _grammar() -> dict[str, re.Pattern[str]]:
    data = _words()
    month = rf"(?<![a-z])(?P<{{0}}>{_alternatives(list(_months()))})(?![a-z])\.?"
    season = rf"(?<![a-z0-9])(?:{_alternatives(data['seasons']['words'])})(?![a-z])"
    year = r"(?P<{0}>(?:19[5-9]|20[0-9])\d)"
    short = r"'\s?(?P<{0}>\d\d)(?!\d)"
    # A range printed without spaces (`2018.03-2020.02`) sets its second date free, too.
    free = r"(?:(?<![\w./'-])|(?<=[\d.년월일年月日]-))"
    parts = [
        rf"{free}{year.format('y1')}\s*년(?:\s*(?P<m1>1[0-2]|0?[1-9])\s*월(?:\s*(?P<d1>[0-3]?\d)\s*일)?)?(?:도)?",
        rf"{free}{year.format('y2')}\s*年(?:\s*(?P<m2>1[0-2]|0?[1-9])\s*月(?:\s*(?P<d2>[0-3]?\d)\s*[日号])?)?",
        rf"{free}{year.format('y3')}(?P<s3>\s?[./-]\s?)(?P<m3>1[0-2]|0?[1-9])(?P=s3)(?P<d3>3[01]"
        rf"|[12]\d|0?[1-9])\.?(?![\d])",
        rf"(?:(?<![\w.'-])|(?<=[\d.]-)){year.format('y4')}(?P<s4>\.\s?|/|-)(?P<m4>1[0-2]|0?[1-9])\.?(?![\d%])(?!\.\d)",
        rf"{free}(?P<a5>[0-3]?\d)(?P<s5>[./-])(?P<b5>[0-3]?\d)(?P=s5){year.format('y5')}(?!\d)",
        rf"{free}(?P<m6>1[0-2]|0?[1-9])\s?[./-]\s?{year.format('y6')}(?!\d)",
        r"(?<![\w.])'(?P<y17>\d\d)\.(?P<m17>1[0-2]|0[1-9])(?![\d.])",
        rf"{free}(?P<m7>1[0-2]|0[1-9])/(?P<y7>\d\d)(?![\d/])",
        rf"{month.format('n8')}\s*(?:[0-3]?\d(?:st|nd|rd|th)?\s*,\s*|,?\s*(?:de\s+"
        rf"|of\s+|/|-)?){year.format('y8')}(?!\d)",
        rf"{month.format('n9')}\s*,?\s*{short.format('y9')}",
        rf"{month.format('n10')}[-\s](?P<y10>\d\d)(?!\d|\s*,|th|st|nd|rd)",
        rf"{free}{year.format('y11')}[\s,.]*{month.format('n11')}(?![\s.]*(?:19|20)\d\d)",
        rf"{season}(?:\s+(?:of|term|semester))?[\s,./-]*(?:{year.format('y12')}|{short.format('y13')})(?!\d)",
        rf"{free}{year.format('y14')}[\s,./-]*{season}(?!\s*(?:19|20)\d\d)",
        rf"{free}{year.format('y15')}(?:{_alternatives(data['seasons']['letters'])})(?![a-z0-9])",
        rf"(?<![\w./'])(?:(?<!\w-)|(?<=\d-)|(?<=\D\s-)){year.format('y16')}(?!\d|\.\d{{3}}|[a-z])",
        rf"(?P<present>(?<![a-z])(?:{_alternatives(data['present']['words'])})(?![a-z]))",
        month.format("alone"),
    ]
    dash = r"(?:-{1,3}|~|→|>|/)"
    between = rf"[\s,.\t]*(?:{dash}|(?<![a-z])(?:{_alternatives(data['separators']['words'])})(?![a-z]))[\s\t]*"
    return {
        "point": re.compile("|".join(f"(?:{part})" for part in parts)),
        "between": re.compile(rf"[)]?{between}(?:{_alternatives(data['expected']['words'])})?[\s:.]*"),
        "open": re.compile(r"\s*(?:-{1,3}|~)\s*(?=$|[\t\n|)\],;•])|\s*~(?=\s+-\s)"),
        "short end": re.compile(r"\s?(?:-{1,3}|~|/)\s?'?(\d\d)(?![\d./-]*\d)(?!\s*월)"),
        "month end": re.compile(r"\.?\s?(?:-{1,3}|~)\s?(1[0-2]|0?[1-9])(?:\s*[월月])?\.?(?=$|[\s)\],;|\t\n])"),
        "since": re.compile(rf"(?:(?<![\w])(?:{_alternatives(data['since']['before'])}))\s*$"),
        "since after": re.compile(rf"\s*(?:{_alternatives(data['since']['after'])})(?![a-z])"),
        "until": re.compile(rf"(?:(?<![\w])(?:{_alternatives(data['until']['before'])})|(?:^|[\s(])-)\s*$"),
        "until after": re.compile(rf"\s*(?:{_alternatives(data['until']['after'])})"),
        "expected before": re.compile(rf"(?<![a-z])(?:{_alternatives(data['expected']['words'])})[\s:.,in]*$"),
        "expected after": re.compile(rf"[\s,(\[]*(?:{_alternatives(data['expected']['words'])})(?![a-z])[)\].]*"),
    }


def _folded(text: str) -> str:
    """`text` in lower case without accents and with plain dashes, character for character."""
    out = []
    for char in text.translate(_SAME_LENGTH):
        folded = char if char.isascii() else fold(char)
        out.append(folded.lower() if len(folded) == 1 else char)
    return "".join(out)


_PIVOT = 50
"""Two-digit years below it are of this century."""


def _century(two_digits: int) -> int:
    return 2000 + two_digits if two_digits < _PIVOT else 1900 + two_digits


def _point(match: re.Match[str], order: DayOrder | None) -> _Point | None:
    got = {name: value for name, value in match.groupdict().items() if value is not None}
    begin, stop = match.span()
    if "present" in got:
        return _Point("present", begin, stop)
    if "alone" in got:
        return _Point("month", begin, stop, month=_months()[got["alone"]])
    year_text = next(value for name, value in got.items() if name[0] == "y")
    year = int(year_text) if len(year_text) == 4 else _century(int(year_text))
    if "a5" in got:
        month, day = _month_and_day(int(got["a5"]), int(got["b5"]), order)
        return _Point("date", begin, stop, year=year, month=month, day=day)
    name = next((value for key, value in got.items() if key[0] == "n"), None)
    number = next((value for key, value in got.items() if key[0] == "m"), None)
    day_text = next((value for key, value in got.items() if key[0] == "d"), None)
    month = _months()[name] if name else int(number) if number else None
    return _Point(
        "date",
        begin,
        stop,
        year=year,
        month=month,
        day=int(day_text) if day_text else None,
    )


def _month_and_day(first: int, second: int, order: DayOrder | None) -> tuple[int | None, int | None]:
    """Which of the two numbers is the month; (None, None) where nothing tells them apart."""
    twelve = 12
    if first > twelve or (order == "day-first" and second <= twelve):
        return (second, first) if 0 < second <= twelve else (None, None)
    if second > twelve or order == "month-first":
        return first or None, second
    return (first, second) if first == second else (None, None)


def guess_day_order(text: str) -> DayOrder | None:
    """Whether dates such as `03/04/2020` put the month or the day first, from those that can only be read one way."""
    votes = [0, 0]
    for first, second in re.findall(
        r"(?<!\d)([0-3]?\d)[./-]([0-3]?\d)[./-](?:19|20)\d\d(?!\d)", text.translate(_SAME_LENGTH)
    ):
        votes[0] += int(second) > 12
        votes[1] += int(first) > 12
    if votes[0] == votes[1]:
        return None
    return "month-first" if votes[0] > votes[1] else "day-first"


def find_dates(text: str, order: DayOrder | None = None) -> list[PrintedSpan]:
    """Every date and span of dates printed in `text`, in order.

    `order` says how `03/04/2020` is to be read; where nothing says so, only its year is kept.
    Seasons keep their year alone.
    """
    folded = _folded(text)
    grammar = _grammar()
    points = [point for match in grammar["point"].finditer(folded) if (point := _point(match, order))]
    out: list[PrintedSpan] = []
    index = 0
    while index < len(points):
        span, used = _span(folded, points, index)
        if span is not None:
            out.append(span)
        index += used
    return out


def _span(folded: str, points: list[_Point], index: int) -> tuple[PrintedSpan | None, int]:
    """The span that begins at a point, and how many points it takes."""
    grammar = _grammar()
    first = points[index]
    after = points[index + 1] if index + 1 < len(points) else None
    joined = after is not None and grammar["between"].fullmatch(folded, first.stop, after.begin) is not None
    if (
        after is not None
        and after.kind == "present"
        and folded.startswith(("至", "to ", "till", "until", "up "), after.begin)
    ):
        joined = joined or not folded[first.stop : after.begin].strip()
    if first.kind == "present" or (
        first.kind == "month" and not (joined and after and after.kind == "date" and after.month)
    ):
        return None, 1
    if not joined or after is None:
        return _alone(folded, first), 1
    if first.kind == "month":
        first = _Point("date", first.begin, first.stop, after.year, first.month)
    if after.kind == "month":
        after = _Point("date", after.begin, after.stop, first.year, after.month)
    return _make(folded, first, after), 2


def _alone(folded: str, point: _Point) -> PrintedSpan:
    """A point with no other end in sight: `2019-`, `2019–20`, `2020.03 - 06`, `since 2019`, `until 2020`, one date."""
    grammar = _grammar()
    if point.month is None and (short := grammar["short end"].match(folded, point.stop)):
        year = (point.year or 0) // 100 * 100 + int(short[1])
        if 0 < year - (point.year or 0) <= 15:
            return _make(folded, point, _Point("date", short.start(1), short.end(), year))
    if (
        point.month
        and not point.day
        and (end := grammar["month end"].match(folded, point.stop))
        and int(end[1]) >= point.month
    ):
        return _make(folded, point, _Point("date", end.start(1), end.end(), point.year, int(end[1])))
    opening = grammar["open"].match(folded, point.stop) or grammar["since after"].match(folded, point.stop)
    if opening:
        return _make(folded, point, _Point("present", opening.start(), opening.end()))
    if before := grammar["since"].search(folded, 0, point.begin):
        begun = _Point("date", before.start(), point.stop, point.year, point.month, point.day)
        return _make(folded, begun, _Point("present", point.stop, point.stop))
    only_end = grammar["until"].search(folded, 0, point.begin) or grammar["until after"].match(folded, point.stop)
    return _make(folded, None if only_end else point, point)


def _make(folded: str, start: _Point | None, end: _Point) -> PrintedSpan:
    grammar = _grammar()
    begin, stop = (start or end).begin, end.stop
    expected = grammar["expected after"].match(folded, stop)
    if expected:
        stop = expected.end()
    before = grammar["expected before"].search(folded, 0, begin)
    ahead = bool(expected or before or (start and grammar["expected before"].search(folded, start.stop, end.begin)))
    current = end.kind == "present"
    return PrintedSpan(
        start=start.iso() if start else None,
        end=None if current else end.iso(),
        current=current,
        single=start is end,
        expected=ahead,
        begin=before.start() if before and not expected else begin,
        stop=stop,
    )

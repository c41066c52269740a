"""Dates as people print them in CVs, each kept with the precision that was printed: a month is never invented.

`Aug 2025 – Jan 2026`, `2018.08 ~ 2021.08`, `Jun. – Dec. 2025`, `09/2019 - Present`, `Aug '19`, `Summer 2021`, `2023S`,
`2019-`, `2020년 3월 ~ 현재`, `seit Oktober 2020`. The words are data (`data/dates.toml`). No general parser does this:
those tried invent months ("2013" becomes November 2013) or read `2018.08` as January.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

import msgspec

from screen.documents.blocks.date_grammar import DAY, grammar, months, year_of_era
from screen.ground.text import fold

DayOrder = Literal["month-first", "day-first"]

_LONG_TEXT = 1_000
"""Characters: the dates of longer texts are not kept."""
_REACH = 64
"""Characters beside a date in which words may stand that tell what it is: all that comes before would take too long."""

_SAME_LENGTH = {
    **dict.fromkeys([*range(0x2010, 0x2016), 0x2043, 0x2192, 0x2212, 0x3161, 0xFE58, 0xFE63, 0xFF0D], "-"),
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


_FIRST_MONTH = re.compile(r"(?<![\d./-])(1[0-2]|0?[1-9])\s?-\s?$")
"""The first of two months that share a year, as in `05-08/2020`."""


_DAY_LAST = re.compile(f"{DAY}$")
_SEPTEMBER = re.compile(r"(?<=\d - )set(?=\.? \d{4})|\bset(?=\.? \d{4} - [^\W\d_]{3})", re.IGNORECASE)
"""In Italian and Portuguese beside a dash; elsewhere `set 2012` is no month."""


def _folded(text: str) -> str:
    """`text` in lower case without accents and with plain dashes, character for character."""
    text = _SEPTEMBER.sub("sep", text.translate(_SAME_LENGTH))
    if text.isascii():
        return text.lower()
    out = []
    for char in text:
        folded = char if char.isascii() else fold(char)
        out.append(folded.lower() if len(folded) == 1 else char)
    return "".join(out)


_DECADE = re.compile(r"(?<![\w/.–-])(?<![–-]\s)((?:19|20)\d\d)–(?=(\d\d?)(?:$|[\n\t),;:*]|\s+[^\W\d_월月]))")
_LAST_DIGIT = re.compile(r"~(\d)(?!\d)")
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
        return _Point("month", begin, stop, month=months()[got["alone"]])
    year_text = next(value for name, value in got.items() if name[0] == "y")
    if "era" in got:
        year = year_of_era(got.pop("era"), year_text)
    else:
        year = int(year_text) if len(year_text) == 4 else _century(int(year_text))
    if "a5" in got:
        # Full stops part days from months in that order, wherever they are used.
        known = "day-first" if got["s5"] == "." else order
        month, day = _month_and_day(int(got["a5"]), int(got["b5"]), known)
        return _Point("date", begin, stop, year=year, month=month, day=day)
    name = next((value for key, value in got.items() if key[0] == "n"), None)
    number = next((value for key, value in got.items() if key[0] == "m"), None)
    day_text = next((value for key, value in got.items() if key[0] == "d"), None)
    month = months()[name] if name else int(number) if number else None
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
        return (second, first) if second <= twelve else (None, None)
    if second > twelve or order == "month-first":
        return first, second
    return (first, second) if first == second else (None, None)


_FEWEST_FIRST_DAYS = 3
"""Dates that show the habit of naming the first day of a month."""


def guess_day_order(text: str) -> DayOrder | None:
    """Whether dates such as `03/04/2020` put the month or the day first, from those that can only be read one way.

    Of several that could be read both ways, a number that is 1 in all of them is the day: months begin with it.
    """
    votes = [0, 0]
    found = re.findall(r"(?<!\d)([0-3]?\d)[./-]([0-3]?\d)[./-](?:19|20)\d\d(?!\d)", text.translate(_SAME_LENGTH))
    for first, second in found:
        votes[0] += int(second) > 12
        votes[1] += int(first) > 12
    if votes == [0, 0] and len(found) >= _FEWEST_FIRST_DAYS:
        firsts, seconds = ({int(number) for number in side} for side in zip(*found, strict=True))
        votes = [seconds == {1}, firsts == {1}]
    if votes[0] == votes[1]:
        return None
    return "month-first" if votes[0] > votes[1] else "day-first"


def find_dates(text: str, order: DayOrder | None = None) -> list[PrintedSpan]:
    """Every date and span of dates printed in `text`, in order.

    `order` says how `03/04/2020` is to be read; where nothing says so, only its year is kept.
    Seasons keep their year alone.
    """
    return list(_find_dates(text, order) if len(text) < _LONG_TEXT else _find_dates.__wrapped__(text, order))


def _dash_of(found: re.Match[str]) -> str:
    """What a long dash behind a year, found by `_DECADE`, leads to: `~` to a year, `–` to a month, as a hyphen does.

    One digit is a year of the decade (`2006–8`). Two are one where they come later in the century (`2001–10`), unless
    more of the date follows: `2008–09 to present`.
    """
    year, digits = found[1], found[2]
    behind = found.end() + len(digits)
    goes_on = grammar()["joining"].match(found.string[behind : behind + _REACH].lstrip().casefold())
    return "~" if len(digits) == 1 or (year[2:] < digits and not goes_on) else "–"


@lru_cache(maxsize=4096)
def _find_dates(text: str, order: DayOrder | None) -> list[PrintedSpan]:
    """The same; kept, since every part of a reading asks for those of the same lines."""
    patterns = grammar()
    folded = _folded(_DECADE.sub(lambda found: f"{found[1]}{_dash_of(found)}", text))
    points = [point for match in patterns["point"].finditer(folded) if (point := _point(match, order))]
    out: list[PrintedSpan] = []
    index = 0
    while index < len(points):
        span, used = _span(folded, points, index)
        if span is not None:
            out.append(span)
        index += used
    return out


def is_dates(text: str) -> bool:
    """Whether a text is one date, or one span of dates, and nothing else."""
    found = find_dates(text)
    return len(found) == 1 and (found[0].begin, found[0].stop) == (0, len(text))


def is_within(inner: Sequence[PrintedSpan], outer: Sequence[PrintedSpan]) -> bool:
    """Whether some dates lie within others."""
    starts = [span.start for span in outer if span.start]
    ends = [span.end for span in outer if span.end and not span.current]
    if not inner or not starts:
        return False
    return all(
        (span.start or span.end or "") >= min(starts)[:7] and (not ends or (span.end or "9999") <= max(ends) + "~")
        for span in inner
    )


_OF_AN_END = re.compile(r"\d{4}|[^\W\d_]{3}|['’]\d\d")


def is_end(text: str) -> bool:
    """Whether a text is what may end a span of dates, and nothing else: one date, or a word for the present."""
    return bool(_OF_AN_END.search(text)) and is_dates(f"1950 – {text}")


LENGTH = re.compile(
    r"(?<!\w)\d{1,3}\+?\s*(?:(?:years?|yrs?|months?|mos?|weeks?|jahre?n?|monate?n?|wochen?|an(?:s|n[ée]es?)?"
    r"|mois|semaines?|a[ñn]os?|mes(?:es|i|e)?|semanas?|ann[oi]|jaar|maand(?:en)?|weken|år|måneder|månader|lata?|rok(?:u|i)?"
    r"|miesi[ąa]c[ey]?|miesięcy|года?|лет|месяц(?:а|ев)?)\b|년|개월|年|个月)",
    re.IGNORECASE,
)
"""How long something took, which follows from the dates beside it: `2 years`, `3 mois`."""
_LENGTHS = re.compile(
    rf"\W*{LENGTH.pattern}(?:\W*(?:(?:and|und|et|y|e|en|og|och|i|и)\s)?{LENGTH.pattern})*\W*", re.IGNORECASE
)


def is_length(text: str) -> bool:
    """Whether a text is a length of time and nothing else: `2 years 3 months`."""
    return _LENGTHS.fullmatch(text) is not None


def stacked_dates(text: str) -> str | None:
    """Two dates one below the other and nothing else, as the span that they are; else None."""
    first, _, second = text.strip().partition("\n")
    told = f"{first} – {second}"
    if not second or "\n" in second or len(text) > _LONG_TEXT // 10 or not is_dates(told):
        return None
    found = find_dates(told)
    return told if found[0].start and not found[0].single else None


def _span(folded: str, points: list[_Point], index: int) -> tuple[PrintedSpan | None, int]:
    """The span that begins at a point, and how many points it takes."""
    first = points[index]
    after = next((one for one in points[index + 1 : index + 2] if _are_joined(folded, first, one)), None)
    dated = after if after and after.kind == "date" else None
    if first.kind == "present" and dated:
        told = _make(folded, msgspec.structs.replace(dated, begin=first.begin, stop=first.stop), dated)
        return msgspec.structs.replace(told, end=None, current=True), 2
    if first.kind == "present" or (first.kind == "month" and not (dated and dated.month)):
        return None, 1
    if after is None:
        return _alone(folded, first), 1
    if first.kind == "month":
        first = _Point("date", first.begin, first.stop, after.year, first.month)
    if after.kind == "month":
        after = _Point("date", after.begin, after.stop, first.year, after.month)
    return _make(folded, first, after), 2


def _are_joined(folded: str, first: _Point, after: _Point) -> bool:
    """Whether two points are the ends of one span."""
    patterns = grammar()
    if patterns["between"].fullmatch(folded, first.stop, _without_day(folded, after)):
        return True
    if folded[first.stop : after.begin].strip():
        return False
    if after.kind == "present":
        return patterns["joining"].match(folded, after.begin) is not None or _fill_cell(folded, first, after)
    return "date" == first.kind == after.kind and _are_two_cells(folded, first, after)


def _are_two_cells(folded: str, first: _Point, last: _Point) -> bool:
    """Whether two dates fill two cells of a row, as below `From` and `To`: the later one last, no year beside them."""
    later = (first.year or 0, first.month or 0) < (last.year or 0, last.month or 0)
    if not later or "\t" not in folded[first.stop : last.begin] or not _fill_cell(folded, first, last):
        return False
    before = folded[max(0, first.begin - _REACH) : first.begin]
    return not (_YEAR_BEFORE.search(before) or _YEAR_BEHIND.match(folded, last.stop))


_YEAR_BEFORE, _YEAR_BEHIND = re.compile(r"\d{4}[\t ]+$"), re.compile(r"[\t ]+\d{4}")
"""A year in the cell beside a date, as in a row of them."""


def _fill_cell(folded: str, first: _Point, last: _Point) -> bool:
    """Whether two points alone fill a cell, as those of a column do that is wide enough for one: `Feb 2022 Present`."""
    before, after = folded[max(0, first.begin - 1) : first.begin], folded[last.stop : last.stop + 1]
    return before in ("", "\t", "\n") and after in ("", "\t", "\n")


def _right_before(pattern: re.Pattern[str], folded: str, stop: int, start: int = 0) -> re.Match[str] | None:
    """What ends right before a place, and begins at `start` or behind it."""
    return pattern.search(folded, max(start, stop - _REACH), stop)


def _alone(folded: str, point: _Point) -> PrintedSpan:
    """A point with no other end in sight: `2019-`, `2019–20`, `2020.03 - 06`, `since 2019`, `until 2020`, one date."""
    patterns = grammar()
    if (
        point.month
        and re.match(r"\d\d? ?[/ ]", folded[point.begin : point.stop])
        and (other := _right_before(_FIRST_MONTH, folded, point.begin))
    ):
        begun = _Point("date", other.start(), point.stop, point.year, int(other[1]))
        return _make(folded, begun, point)
    if point.month is None and (last := _year_end(folded, point)):
        return _make(folded, point, last)
    if (
        point.month
        and not point.day
        and (end := patterns["month end"].match(folded, point.stop))
        and int(end[1]) >= point.month
    ):
        return _make(folded, point, _Point("date", end.start(1), end.end(), point.year, int(end[1])))
    opening = patterns["open"].match(folded, point.stop) or patterns["since after"].match(folded, point.stop)
    if opening:
        return _make(folded, point, _Point("present", opening.start(), opening.end()))
    if before := _right_before(patterns["since"], folded, _without_day(folded, point)):
        begun = _Point("date", before.start(), point.stop, point.year, point.month, point.day)
        return _make(folded, begun, _Point("present", point.stop, point.stop))
    only_end = _right_before(patterns["until"], folded, point.begin) or patterns["until after"].match(
        folded, point.stop
    )
    return _make(folded, None if only_end else point, point)


def _year_end(folded: str, point: _Point) -> _Point | None:
    """The year that the last digits behind a year lead to: `2019–20`, `2006~8`."""
    year = point.year or 0
    for pattern, size in ((grammar()["short end"], 100), (_LAST_DIGIT, 10)):
        if short := pattern.match(folded, point.stop):
            end = year // size * size + int(short[1])
            return _Point("date", short.start(1), short.end(), end) if 0 < end - year <= 15 else None
    return None


def _without_day(folded: str, point: _Point) -> int:
    """Where a date begins that has its day before the name of its month."""
    day = _right_before(_DAY_LAST, folded, point.begin) if folded[point.begin].isalpha() else None
    return day.start() if day else point.begin


def _is_before(end: _Point, start: _Point) -> bool:
    """Whether the end of a span is printed before its beginning."""
    months = (end.month, start.month) if end.month and start.month else (0, 0)
    return end.kind == "date" and (end.year or 0, months[0]) < (start.year or 0, months[1])


def _make(folded: str, start: _Point | None, end: _Point) -> PrintedSpan:
    patterns = grammar()
    begin, stop = (start or end).begin, end.stop
    expected = patterns["expected after"].match(folded, stop)
    if expected:
        stop = expected.end()
    lead = _right_before(patterns["lead"], folded, begin)
    if lead and not (lead["day"] and not folded[begin].isalpha()):
        begin = lead.end("word") if lead["word"] and start is end else lead.start()
    told = patterns["expected before"]
    before = _right_before(told, folded, begin)
    ahead = bool(expected or before or (start and _right_before(told, folded, end.begin, start.stop)))
    current = end.kind == "present"
    first, last = (end, start) if start and _is_before(end, start) else (start, end)
    return PrintedSpan(
        start=first.iso() if first else None,
        end=None if current else last.iso(),
        current=current,
        single=start is end,
        expected=ahead,
        begin=before.start() if before else begin,
        stop=stop,
    )

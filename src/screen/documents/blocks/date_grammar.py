"""The patterns by which printed dates are found, made of the words of `data/dates.toml`."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from screen.ground.package_data import load_tables

DAY = r"(?<![\w./'-])(?<!\d,)[0-3]?\d(?:st|nd|rd|th|er|o)?\.?[^\S\t]+(?:de\s+)?"
"""A day before the name of its month: no decimal of a grade, nor what stands in the cell before."""


@cache
def _words() -> dict[str, Any]:
    return load_tables("dates.toml")


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda word: (-len(word), word))
    )


@cache
def months() -> dict[str, int]:
    """Folded names of months to their numbers."""
    return {name: int(number) for number, names in _words()["months"].items() for name in names}


def year_of_era(era: str, number: str) -> int:
    """The year that a reign or a republic counts as so many: `令和2年` is 2020; the first may be called `元`."""
    return int(_words()["eras"][era]) + (1 if number == "元" else int(number))


@cache
def grammar() -> dict[str, re.Pattern[str]]:
    """The patterns of dates in folded text: of one point in time, and of what stands between and beside two."""
    data = _words()
    month = rf"(?<![a-z])(?P<{{0}}>{_alternatives(list(months()))})(?![a-z])\.?"
    season = rf"(?<![a-z0-9])(?:{_alternatives(data['seasons']['words'])})(?![a-z])"
    seen, far = r"(?:19[5-9]|20[0-9])\d", r"2[1-9]\d\d"
    year = rf"(?P<{{0}}>{seen})"
    short = r"'\s?(?P<{0}>\d\d)(?!\d)"
    now = rf"(?:{_alternatives(data['present']['words'])})(?![a-z])"
    short_month, cell_end = r"(?:1[0-2]|0?[1-9])/\d\d", r"(?=\s*(?:$|[\t\n)\]|,;•]))"
    # A range printed without spaces (`2018.03-2020.02`) sets its second date free, too.
    free = r"(?:(?<![\w./'-])|(?<=[\d.년월일年月日]-))"
    parts = [
        rf"{free}{year.format('y1')}\s*년(?:\s*(?P<m1>1[0-2]|0?[1-9])\s*월(?:\s*(?P<d1>[0-3]?\d)\s*일)?)?(?:도)?",
        rf"{free}{year.format('y2')}\s*年(?:\s*(?P<m2>1[0-2]|0?[1-9])\s*月(?:\s*(?P<d2>[0-3]?\d)\s*[日号])?)?",
        rf"(?P<era>{_alternatives(data['eras'])})\s?(?P<y23>元|\d{{1,3}})\s*年(?:\s*(?P<m23>1[0-2]|0?[1-9])\s*月"
        r"(?:\s*(?P<d23>[0-3]?\d)\s*日)?)?",
        rf"{free}(?P<y3>{seen}|{far})(?P<s3>\s?[./-]\s?)(?P<m3>1[0-2]|0?[1-9])(?P=s3)(?P<d3>3[01]"
        rf"|[12]\d|0?[1-9])\.?(?![\d])",
        rf"(?:(?<![\w.'-])|(?<=[\d.]-)){year.format('y4')}(?P<s4>\.\s?|/|-)(?P<m4>1[0-2]|0?[1-9])\.?(?![\d%])(?!\.\d)",
        rf"{free}(?P<a5>[0-3]?\d)(?P<s5>[./-])(?P<b5>[0-3]?\d)(?P=s5)(?P<y5>{seen}|(?<=\d\d[./-]\d\d[./-]){far})(?!\d)",
        rf"{free}(?P<m6>1[0-2]|0?[1-9])\s?[./-]\s?{year.format('y6')}(?!\d)",
        r"(?<![\w.])'(?P<y17>\d\d)\.(?P<m17>1[0-2]|0[1-9])(?![\d.])",
        rf"{free}(?P<m7>1[0-2]|0[1-9])/(?P<y7>\d\d)(?![\d/])",
        # A month without its zero, only in a span that fills its line or cell: a size in inches has no such end.
        rf"(?:^|(?<=[\t\n(\[|,])|(?<=[.|,] ))(?P<m24>[1-9])/(?P<y24>\d\d)"
        rf"(?=\s?(?:-{{1,3}}|to)\s?(?:{short_month}|{now}){cell_end})",
        rf"(?:(?<=/\d\d - )|(?<=/\d\d-)|(?<=/\d\d to ))(?P<m25>[1-9])/(?P<y25>\d\d){cell_end}",
        rf"{month.format('n8')}\s*(?:[0-3]?\d(?:\s?-\s?[0-3]?\d)?(?:(?:st|nd|rd|th)?\s*,\s*|(?:st|nd|rd|th)\s+)|,?\s*(?:de\s+"
        rf"|of\s+|/|-)?){year.format('y8')}(?!\d)",
        rf"{month.format('n9')}\s*,?\s*{short.format('y9')}",
        rf"{month.format('n10')}[-\s](?P<y10>\d\d)(?!\d|\s*,|th|st|nd|rd|\s?-\s?[0-3]?\d(?!\d))",
        rf"(?<=(?<![\w./'-])(?<![a-z.,]\s)[01]\d-)(?P<m20>1[0-2]|0[1-9])\s{year.format('y20')}(?!\d)",
        rf"{free}{year.format('y11')}(?:[\s,.]*|-){month.format('n11')}(?![\s.]*(?:19|20)\d\d)",
        rf"{season}(?:\s+(?:of|term|semester))?[\s,./-]*(?:{year.format('y12')}|{short.format('y13')})(?!\d)",
        rf"{free}{year.format('y14')}[\s,./-]*{season}(?!\s*(?:19|20)\d\d)",
        rf"{free}{year.format('y15')}(?:{_alternatives(data['seasons']['letters'])})(?![a-z0-9])",
        rf"(?<![\w./'])(?:(?<!\w-)|(?<=\d-)|(?<=\D\s-)){year.format('y16')}(?!\d|\.\d{{3}}|[a-z])",
        # A year that nobody has seen ends a range: what it claims is told, not cut off. `ISSN 2008-2398` is none.
        rf"(?:(?<=(?:19|20)\d\d - )|(?<=(?:19|20)\d\d to )|(?<=(?:19|20)\d\d-)(?<!issn \d{{4}}-))"
        rf"(?:{month.format('n21')}\s|(?P<m21>1[0-2]|0?[1-9])[./-])?(?P<y21>{far})(?![\w./-])",
        rf"(?:(?<=\d\d - )|(?<=\d\d to ))(?P<y22>{far})[./-](?P<m22>1[0-2]|0?[1-9])(?![\w./-])",
        # Two digits alone are a year in a range of such years, or since one.
        rf"(?<![\w.'])'(?P<y18>\d\d)(?=\s?(?:-{{1,3}}|(?:to|until|till)\s)\s?(?:'\d\d(?!\w)|{now}))",
        r"(?:(?<=since )|(?<=to )|(?<=till )|(?<=until )|(?<=\d- )|(?<=\d-)|(?<=\d - ))'(?P<y19>\d\d)(?![\w'])",
        rf"(?P<present>(?<![a-z]){now})",
        month.format("alone"),
    ]
    dash = r"(?:-{1,3}|~|>|/|\.{2,3})"
    joins = _alternatives({*data["separators"]["words"], *data["until"]["before"]})
    join = rf"(?<![a-z])(?:{joins})(?![a-z])"
    between = rf"[\s,.\t]*(?:{dash}\s*(?:{join})?|{join})[\s\t]*"
    leads = _alternatives({*data["lead"]["words"], *data["since"]["before"]})
    return {
        # None begins at a mark or inside a word, where most places of a text are.
        "point": re.compile(rf"(?=[\w'])(?<![a-z](?=[a-z]))(?:{'|'.join(f'(?:{part})' for part in parts)})"),
        "between": re.compile(rf"[)]?{between}(?:{_alternatives(data['expected']['words'])})?[\s:.]*"),
        "joining": re.compile(rf"(?:{_alternatives(data['separators']['words'])}|up)\s|至|till|until"),
        "lead": re.compile(rf"(?:{season}\s?-\s?|(?P<word>(?<!\w)(?:{leads})\s+)?(?P<day>{DAY})?)$"),
        "open": re.compile(r"\s*(?:-{1,3}|~)\s*(?=$|[\t\n|)\],;•])|\s*~(?=\s+-\s)"),
        "short end": re.compile(r"\s?(?:-{1,3}|~|/)\s?'?(\d\d)(?![\d./-]*\d)(?!\s*월)"),
        "month end": re.compile(r"\.?\s?(?:-{1,3}|~)\s?(1[0-2]|0?[1-9])(?:\s*[월月])?\.?(?=$|[\s)\],;|\t\n])"),
        "since": re.compile(rf"(?:(?:^|[\t\n])\s*from|(?<![\w])(?:{_alternatives(data['since']['before'])}))\s*$"),
        "since after": re.compile(rf"\s*(?:{_alternatives(data['since']['after'])})(?![a-z])"),
        "until": re.compile(rf"(?:(?<![\w])(?:{_alternatives(data['until']['before'])})|(?:^|[\s(])-)\s*$"),
        "until after": re.compile(rf"\s*(?:{_alternatives(data['until']['after'])})"),
        "expected before": re.compile(rf"(?<![a-z])(?:{_alternatives(data['expected']['words'])})[\s:.,in]*$"),
        "expected after": re.compile(rf"[\s,(\[]*(?:{_alternatives(data['expected']['words'])})(?![a-z])[)\].]*"),
    }

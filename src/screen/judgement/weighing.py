"""The score under other weights, by the arithmetic of the score: what somebody has is not looked for again.

A candidate's strengths do not depend on what a rubric gives for them, so a changed weight needs no second look at any
profile. The script of the report page does the same in whole numbers, and a test holds the two equal.
"""

from collections.abc import Mapping

import msgspec
import numpy as np

from screen.criteria.keywords import keyword_shares
from screen.criteria.saturation import Ints, marks_of, points_of, share_out
from screen.criteria.telling import carried, cut
from screen.sources.rubric import GROUPS


class Strengths(msgspec.Struct, frozen=True):
    """What one candidate has of every criterion of a rubric."""

    skills: tuple[int, ...]
    """In millionths, as the next and the next but one; as if there were words enough."""
    firm: tuple[int, ...]
    """What of the skills no words bound (`criteria.telling`)."""
    words: int
    """Different words that tell of the rest."""
    title: int
    terms: tuple[int, ...]
    papers: int
    """Weight of the papers, in millionths of a paper."""
    months: int
    """Months by their worth, in millionths of a month."""


class Weighing(msgspec.Struct, frozen=True):
    """What a rubric gives for what."""

    shares: Mapping[str, int]
    """Group to the hundredths of a point that it can earn; those that count."""
    weights: tuple[float, ...]
    """Of the skills, relative to one another."""
    idf: tuple[float, ...]
    """Of the keywords, relative to one another."""
    full_marks: int
    """Weight of papers that earns all their points, in millionths of a paper."""
    target: int
    """Months that earn all their points, in millionths of a month."""


def points_under(weighing: Weighing, strengths: Strengths) -> dict[str, tuple[int, ...]]:
    """Group to the hundredths that each of its criteria earns; papers and years are one criterion each."""
    out: dict[str, tuple[int, ...]] = {}
    for group, of in weighing.shares.items():
        if group == "skills":
            shares = share_out(of, list(weighing.weights))
            found, firm = (points_of(_ints(values), shares) for values in (strengths.skills, strengths.firm))
            found = found - cut(found[None], firm[None], carried(_ints((strengths.words,)), shares))[0]
        elif group == "keywords":
            shares = keyword_shares(of, len(weighing.weights), weighing.idf)
            found = points_of(_ints((strengths.title, *strengths.terms)), shares)
        elif group == "publications":
            found = marks_of(_ints((strengths.papers,)), weighing.full_marks, of)
        else:
            found = marks_of(_ints((strengths.months,)), weighing.target, of)
        out[group] = tuple(found.tolist())
    return out


def score_under(weighing: Weighing, strengths: Strengths) -> int:
    """The score in hundredths of a point: the sum of all of them."""
    return sum(sum(points) for points in points_under(weighing, strengths).values())


def with_share(weighing: Weighing, group: str, share: int) -> Weighing:
    """The same with another share of one group, in hundredths; the others keep their proportions, and all add up."""
    others = [name for name in GROUPS if name in weighing.shares and name != group]
    left = sum(weighing.shares.values()) - share
    parts = share_out(left, [float(weighing.shares[name]) for name in others]).tolist()
    shares = dict(zip(others, parts, strict=True)) | {group: share}
    return msgspec.structs.replace(weighing, shares={name: shares[name] for name in weighing.shares})


def with_weight(weighing: Weighing, skill: int, weight: float) -> Weighing:
    """The same with another weight of one skill."""
    weights = (*weighing.weights[:skill], weight, *weighing.weights[skill + 1 :])
    return msgspec.structs.replace(weighing, weights=weights)


def _ints(values: tuple[int, ...]) -> Ints:
    return np.array(values, np.int64)

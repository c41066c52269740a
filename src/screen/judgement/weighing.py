"""The score under other weights, by the arithmetic of the score: what somebody has is not looked for again.

A candidate's strengths do not depend on what a rubric gives for them, so a changed weight needs no second look at any
profile. The script of the report page does the same in whole numbers, and a test holds the two equal.
"""

import hashlib
from collections.abc import Mapping
from functools import lru_cache

import msgspec
import numpy as np

from screen import __version__
from screen.criteria.copied import told_by
from screen.criteria.keywords import keyword_shares
from screen.criteria.saturation import marks_of, points_of, share_out
from screen.criteria.telling import carried, cut
from screen.ground.arrays import Ints
from screen.ground.dates import month_of, parse_as_of
from screen.ground.package_data import digest_of_data
from screen.sources.rubric import GROUPS, GroupName, Rubric

_share_out, _keyword_shares = lru_cache(64)(share_out), lru_cache(64)(keyword_shares)
"""The same for every part of a pool."""


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

    shares: Mapping[GroupName, int]
    """Group to the hundredths of a point that it can earn; those that count."""
    weights: tuple[float, ...]
    """Of the skills, relative to one another."""
    idf: tuple[float, ...]
    """Of the keywords, relative to one another."""
    full_marks: int
    """Weight of papers that earns all their points, in millionths of a paper."""
    target: int
    """Months that earn all their points, in millionths of a month."""


def points_of_rows(weighing: Weighing, rows: Ints) -> dict[str, Ints]:
    """Group to (P, C) the hundredths that each of its criteria earns; papers and years are one criterion each.

    `rows`: (P, all) the strengths of P candidates, in the order of `Strengths`.
    """
    skills = len(weighing.weights)
    edges = (skills, 2 * skills, 2 * skills + 1, rows.shape[1] - 2, rows.shape[1] - 1)
    all_found, all_firm, words, keywords, papers, months = np.split(rows, edges, axis=1)
    out: dict[str, Ints] = {}
    for group, of in weighing.shares.items():
        if group == "skills":
            shares = _share_out(of, weighing.weights)
            found, most = points_of(all_found, shares), carried(words[:, 0], shares)
            over = np.flatnonzero(found.sum(axis=1) > most)  # of nobody else anything is cut
            found[over] -= cut(found[over], points_of(all_firm[over], shares), most[over])
            out[group] = found
        elif group == "keywords":
            out[group] = points_of(keywords, _keyword_shares(of, skills, weighing.idf))
        elif group == "publications":
            out[group] = marks_of(papers, weighing.full_marks, of)
        else:
            out[group] = marks_of(months, weighing.target, of)
    return out


def points_under(weighing: Weighing, strengths: Strengths) -> dict[str, tuple[int, ...]]:
    """The same of one candidate."""
    of_all = msgspec.structs.astuple(strengths)
    row = [number for one in of_all for number in (one if isinstance(one, tuple) else (one,))]
    return {group: tuple(p[0].tolist()) for group, p in points_of_rows(weighing, np.array([row], np.int64)).items()}


def score_under(weighing: Weighing, strengths: Strengths) -> int:
    """The score in hundredths of a point: the sum of all of them."""
    return sum(sum(points) for points in points_under(weighing, strengths).values())


def with_share(weighing: Weighing, group: GroupName, share: int) -> Weighing:
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


def strengths_question(rubric: Rubric, as_of: str) -> str:
    """A digest of all that strengths depend on beside the profiles: what is asked for, and not what is given for it.

    `as_of`: `YYYY-MM-DD`, of which the month counts: time is in whole months everywhere, and "present" means one.
    """
    asked = msgspec.structs.replace(
        rubric,
        path="", sha256="", requires=None, points={}, ask=(), tests=(), tests_as_of=None,
        education=None, languages=(), certificates=(),
        skills=tuple(msgspec.structs.replace(skill, weight=1.0) for skill in rubric.skills),
        text=told_by(rubric),
    )  # fmt: skip
    told = msgspec.json.encode((__version__, digest_of_data(), month_of(parse_as_of(as_of)), asked), order="sorted")
    return hashlib.sha256(told).hexdigest()[:40]

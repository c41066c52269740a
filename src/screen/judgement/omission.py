"""The scores of a whole pool without one criterion of its rubric, by the arithmetic of the score."""

from collections.abc import Iterator

import numpy as np

from screen.criteria.keywords import keyword_shares
from screen.criteria.saturation import marks_of, points_of, share_out
from screen.criteria.telling import carried, cut
from screen.ground.arrays import Ints
from screen.judgement.score import Judgement
from screen.judgement.weighing import Weighing, with_share, with_weight


def scores_under(judgement: Judgement, weighing: Weighing) -> Ints:
    """(P,) the scores of everybody in hundredths of a point, as `score_under` has them one by one."""
    total = np.zeros(len(judgement.scores), np.int64)
    for group, of in weighing.shares.items():
        if group == "skills":
            shares = share_out(of, list(weighing.weights))
            found, firm = (points_of(each, shares) for each in (judgement.skills.strengths, judgement.skills.firm))
            total += (found - cut(found, firm, carried(judgement.skills.words, shares))).sum(axis=1)
        elif group == "keywords":
            shares = keyword_shares(of, len(weighing.weights), weighing.idf)
            total += points_of(judgement.keywords.strengths, shares).sum(axis=1)
        elif group == "publications":
            total += marks_of(judgement.publications.amounts, weighing.full_marks, of)
        else:
            total += marks_of(judgement.seniority.weighted, weighing.target, of)
    return total


def scores_without(judgement: Judgement) -> Iterator[tuple[str, str, Ints]]:
    """Group, label and the scores of everybody as if the criterion earned nothing: each skill, and each other group as
    one. What it could earn goes to the others, by their weights, so that they add up to 100 again.
    """
    weighing = judgement.weighing
    shares = weighing.shares
    skills = judgement.rubric.skills if "skills" in shares else ()
    if len(skills) > 1:
        for number, skill in enumerate(skills):
            yield "skills", skill.name, scores_under(judgement, with_weight(weighing, number, 0.0))
    elif skills and len(shares) > 1:
        yield "skills", skills[0].name, scores_under(judgement, with_share(weighing, "skills", 0))
    for group in shares:
        if group != "skills" and len(shares) > 1:
            yield group, group, scores_under(judgement, with_share(weighing, group, 0))

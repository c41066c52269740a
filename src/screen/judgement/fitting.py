"""Weights that would fit decisions better than the rubric's: a constrained fit, tried on people who were left out."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from screen.criteria.saturation import share_out
from screen.ground.arrays import Ints
from screen.judgement.overruling import apart
from screen.judgement.weighing import Weighing
from screen.sources.rubric import GroupName

Reals = NDArray[np.float64]

_FOLDS = 10
_STEEP = 300.0
"""Hundredths of a lead that is taken for a clear one: the logistic curve's unit."""
_HELD = 2.0
"""How strongly weights are held to the rubric's: a weight moved by half costs a quarter of it, shared by the people."""
_MARGIN, _GOOD = 0.35, 0.6
"""By so much, over the root of the people, a fit must do better, and so well. In 60 invented pools of 12, 24 and 48
people decisions by the dice then suggest weights in 5, 5 and 0 %, by other weights (with noise) in 18, 37, 87 %.
"""
_LEAST, _MOST = 0.5, 2.0
"""What a weight may become, in parts of what it is."""


class Suggestion(msgspec.Struct, frozen=True):
    """Weights that fit decisions."""

    weighing: Weighing
    """Whole shares of the groups, weights of skills to a tenth."""
    left_out: float
    """Share of the pairs in order of which one was left out when the weights were fitted."""
    by_rubric: float
    """The same by the rubric's own weights."""
    people: int
    """How many were decided on."""

    @property
    def better(self) -> bool:
        """Whether they do so much better on people who were left out that it is hardly chance."""
        return self.left_out > max(self.by_rubric + _MARGIN / math.sqrt(self.people), _GOOD)


def suggest(weighing: Weighing, points: Mapping[GroupName, Ints], levels: Ints) -> Suggestion:
    """Weights for n people who were decided on.

    The logistic loss of all pairs that were decided apart, each by the distance of its decisions, and a ridge that
    holds every weight to the rubric's; each stays between half and twice of what it is, and all add up to 100 points.

    Args:
        weighing: of the rubric.
        points: group to the (n, C) hundredths that each person earned.
        levels: (n,) what was decided.
    """
    columns, own = _columns(weighing, points)
    order = np.arange(len(levels))
    fold = order % min(_FOLDS, len(levels))
    right = of_rubric = pairs = 0.0
    for number in range(int(fold.max()) + 1):
        weights = _fitted(columns[fold != number], levels[fold != number], own)
        higher, lower = apart(levels)
        touched = (fold[higher] == number) | (fold[lower] == number)
        lead = columns[higher[touched]] - columns[lower[touched]]
        right += _in_order(lead @ weights)
        of_rubric += _in_order(lead @ own)
        pairs += len(lead)
    fitted = _fitted(columns, levels, own)
    return Suggestion(_rounded(weighing, fitted), right / max(pairs, 1), of_rubric / max(pairs, 1), len(levels))


def _columns(weighing: Weighing, points: Mapping[GroupName, Ints]) -> tuple[Reals, Reals]:
    """(n, D) parts earned of what a rubric can weigh (skills; the other groups whole), and (D,) what it is worth."""
    found: list[Reals] = []
    worth: list[float] = []
    for group, of in weighing.shares.items():
        own = points[group].astype(np.float64)
        if group == "skills":
            leaves = share_out(of, list(weighing.weights)).astype(np.float64)
            found.append(own / np.maximum(leaves, 1))
            worth += leaves.tolist()
        else:
            found.append(own.sum(axis=1, keepdims=True) / max(of, 1))
            worth.append(float(of))
    return np.concatenate(found, axis=1), np.array(worth)


def _fitted(columns: Reals, levels: Ints, own: Reals) -> Reals:
    from scipy.optimize import minimize

    higher, lower = apart(levels)
    lead = columns[higher] - columns[lower]
    apartness = (levels[higher] - levels[lower]).astype(np.float64)
    if not len(lead):
        return own

    def loss(factors: Reals) -> tuple[float, Reals]:
        """Of weights as parts of the rubric's."""
        steep = (lead @ (factors * own)) / _STEEP
        wrong = 1 / (1 + np.exp(np.clip(steep, -50, 50)))
        cost = float((apartness * np.logaddexp(0, -steep)).sum() / apartness.sum())
        slope = -((apartness * wrong) @ lead) * own / _STEEP / apartness.sum()
        held = _HELD / len(levels)
        return cost + held * float(((factors - 1) ** 2).sum()), slope + 2 * held * (factors - 1)

    parts = own / own.sum()
    adds_up: Any = {"type": "eq", "fun": lambda factors: factors @ parts - 1, "jac": lambda _: parts}
    bounds = [(_LEAST, _MOST)] * len(own)
    found = minimize(loss, np.ones(len(own)), jac=True, method="SLSQP", bounds=bounds, constraints=[adds_up])
    return np.asarray(found.x * own if found.success else own, np.float64)


def _in_order(leads: Reals) -> float:
    return float((np.sign(np.round(leads, 6)) + 1).sum() / 2)


def _rounded(weighing: Weighing, fitted: Reals) -> Weighing:
    """The shares of the groups in whole points, the weights of the skills to a tenth, their mean as it was."""
    sums: list[float] = []
    weights: Sequence[float] = weighing.weights
    place = 0
    for group in weighing.shares:
        width = len(weighing.weights) if group == "skills" else 1
        own = fitted[place : place + width]
        place += width
        sums.append(float(own.sum()))
        if group == "skills" and own.sum() > 0:
            scaled = own / own.sum() * sum(weighing.weights)
            weights = [max(round(float(weight), 1), 0.1) for weight in scaled]
    shares = share_out(sum(weighing.shares.values()) // 100, sums) * 100
    return msgspec.structs.replace(
        weighing, shares=dict(zip(weighing.shares, shares.tolist(), strict=True)), weights=tuple(weights)
    )

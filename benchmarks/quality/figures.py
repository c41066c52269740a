"""Figures of a ranking against judgements, with ir-measures where it defines them."""

import itertools

import ir_measures
import numpy as np
from ir_measures import AP, P, nDCG
from numpy.typing import NDArray
from sets import LabelledPool

BINARY = {"AP": AP, "P@10": P @ 10, "nDCG@10": nDCG @ 10}
DRAWS = 2_000


def per_rubric(pool: LabelledPool, scores: NDArray[np.float64]) -> dict[str, NDArray[np.float64]]:
    """Figure to its value for each rubric. Ties are broken by a fixed permutation, never by the order of the file."""
    ids = list(pool.texts)
    shuffled = np.random.RandomState(7).permutation(len(ids))
    out: dict[str, list[float]] = {}
    for row, query in enumerate(pool.rubrics):
        known = pool.relevance[query]
        if pool.graded:
            judged = [number for number, candidate in enumerate(ids) if candidate in known]
            figures = _graded(
                scores[row, judged], np.array([known[ids[number]] for number in judged]), shuffled[judged]
            )
        else:
            order = np.lexsort((shuffled, -scores[row]))
            run = [
                ir_measures.ScoredDoc("q", ids[number], float(len(ids) - place)) for place, number in enumerate(order)
            ]
            qrels = [ir_measures.Qrel("q", candidate, int(value)) for candidate, value in known.items()]
            found = ir_measures.calc_aggregate(BINARY.values(), qrels, run)
            figures = {name: float(found[measure]) for name, measure in BINARY.items()}
        for name, value in figures.items():
            out.setdefault(name, []).append(value)
    return {name: np.array(values) for name, values in out.items()}


def _graded(scores: NDArray[np.float64], grades: NDArray[np.float64], ties: NDArray[np.int64]) -> dict[str, float]:
    """Pairwise accuracy (a tie is half right) and nDCG@3 with linear gains."""
    right = total = 0.0
    for a, b in itertools.combinations(range(len(grades)), 2):
        if grades[a] != grades[b]:
            total += 1
            agreement = (scores[a] - scores[b]) * (grades[a] - grades[b])
            right += 1.0 if agreement > 0 else 0.5 if agreement == 0 else 0.0
    discount = 1 / np.log2(np.arange(2, 5))
    best = np.sort(grades)[::-1][:3]
    gained = grades[np.lexsort((np.argsort(ties), -scores))][:3]
    ideal = float(best @ discount[: len(best)])
    return {
        "pairs": right / total if total else np.nan,
        "nDCG@3": float(gained @ discount[: len(gained)]) / ideal if ideal else 0.0,
    }


def interval(differences: NDArray[np.float64]) -> tuple[float, float, float]:
    """Mean, and the 95 % bootstrap interval over rubrics."""
    kept = differences[~np.isnan(differences)]
    means = np.random.RandomState(0).choice(kept, (DRAWS, len(kept))).mean(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return float(kept.mean()), float(low), float(high)

"""How long it takes to tell how steady the ranks of a pool are, beside numpy and scipy on the same sums.

usage: python benchmarks/stability.py [--people N] [--rubric RUBRIC] [--runs N]

The pool is judged once, with points drawn at random in place of those of its profiles, since what they are makes no
difference to the time. The peer draws as many weights with numpy's own Dirichlet, multiplies, and ranks every run with
scipy.stats.rankdata. The two run in turn; the medians of processor time make the ratio. Limits: ratio 1.25, and 0.3 s
for 1,000 people.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from scipy.stats import rankdata

from screen.judgement.score import Judgement
from screen.judgement.stability import CERTAINTY, RUNS, stability_of
from screen.sources.columns import Columns
from screen.sources.pool import load_pool
from screen.sources.rubric_file import load_rubric

ROOT = Path(__file__).resolve().parent.parent


def judged(people: int, rubric: Path) -> tuple[Any, list[Any]]:
    """Points drawn at random for the criteria of a rubric, and what each can earn, group by group."""
    judgement = Judgement(Columns(load_pool([str(ROOT / "profiles")]).profiles), load_rubric(rubric), "2026-11-20")
    leaves = [group.leaf_of for group in judgement.groups]
    most = np.concatenate(leaves)
    return np.random.default_rng(0).integers(0, most + 1, (people, len(most))), leaves


def peer(points: Any, leaves: list[Any]) -> Any:
    """The same by numpy and scipy: middle nine tenths of the ranks."""
    chance, weights = np.random.default_rng(0), []
    shares = np.array([own.sum() for own in leaves], float)
    of_group = chance.dirichlet(CERTAINTY * len(shares) * shares / shares.sum(), RUNS)
    for place, own in enumerate(leaves):
        parts = own[own > 0] / own.sum()
        weights.append(of_group[:, [place]] * chance.dirichlet(CERTAINTY * len(parts) * parts, RUNS))
    most = np.concatenate(leaves)
    parts_earned = points[:, most > 0] / most[most > 0]
    ranks = rankdata(-(np.concatenate(weights, axis=1) @ parts_earned.T), method="min", axis=1)
    return np.quantile(ranks, [0.05, 0.95], axis=0), (ranks <= 5).mean(axis=0)


def processor_seconds(work: Callable[[], Any]) -> float:
    """Of one run."""
    started = time.process_time()
    work()
    return time.process_time() - started


def main() -> None:
    """Time both in turn and print the ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=1_000)
    parser.add_argument("--rubric", type=Path, default=ROOT / "rubrics" / "ml-systems.toml")
    parser.add_argument("--runs", type=int, default=9)
    arguments = parser.parse_args()
    points, leaves = judged(arguments.people, arguments.rubric)
    order = np.argsort(-points.sum(axis=1), kind="stable").tolist()
    ids = [f"p{number}" for number in range(arguments.people)]
    ours = lambda: stability_of(points, leaves, ids, order)  # noqa: E731
    theirs = lambda: peer(points, leaves)  # noqa: E731
    for work in (ours, theirs):
        work()
    times = [(processor_seconds(ours), processor_seconds(theirs)) for _ in range(arguments.runs)]
    own, other = (statistics.median(found) for found in zip(*times, strict=True))
    print(f"{arguments.people} people, {points.shape[1]} criteria, {RUNS} runs: {own:.3f} s of processor time")
    print(f"numpy's dirichlet and scipy's rankdata on the same: {other:.3f} s; ratio {own / other:.2f} (limit 1.25)")


if __name__ == "__main__":
    main()

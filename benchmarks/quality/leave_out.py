"""Constants chosen by leaving whole sets out: what a choice is worth on a set that had no say in it.

usage: python benchmarks/quality/leave_out.py SET_DIR...

For every set, the constants of the grid that are best on the mean of the other sets are taken, and measured on the one
left out, beside those shipped. The figure of a set is its first: AP, or pairwise accuracy.
"""

import argparse
import itertools
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
from figures import per_rubric
from sets import load_set
from systems import constant, ours

from screen.criteria import common_words, line_finder, saturation
from screen.sources.columns import Columns

GRID: dict[str, tuple[Any, tuple[int, ...]]] = {
    "FILL": (common_words, (5, 10, 20, 30)),
    "HALF_AT": (common_words, (100, 300, 1_000)),
    "UNTIMED_HALF_AT": (saturation, (250, 400, 500)),
    "TAKEN_APART": (line_finder, (70, 85, 95)),
}
"""Constant to its module and the values tried."""


def measured(folder: Path, choices: list[tuple[int, ...]]) -> dict[tuple[int, ...], float]:
    """The first figure of a set for every choice of constants."""
    pool = load_set(folder)
    columns = Columns(pool.profiles)
    out: dict[tuple[int, ...], float] = {}
    for choice in choices:
        with ExitStack() as stack:
            for (name, (module, _)), value in zip(GRID.items(), choice, strict=True):
                stack.enter_context(constant(module, name, value))
            figures = per_rubric(pool, ours(pool, columns))
        out[choice] = float(np.nanmean(next(iter(figures.values()))))
    return out


def main() -> None:
    """Measure the grid on each set, and print what is chosen without it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    arguments = parser.parse_args()
    shipped = tuple(getattr(module, name) for name, (module, _) in GRID.items())
    values = [sorted({*tried, now}) for (_, tried), now in zip(GRID.values(), shipped, strict=True)]
    choices = list(itertools.product(*values))
    tables = {folder.name: measured(folder, choices) for folder in arguments.sets}
    print(f"constants: {', '.join(GRID)}; shipped {shipped}")
    for left, table in tables.items():
        others = [other for name, other in tables.items() if name != left]
        best = max(choices, key=lambda choice: sum(other[choice] for other in others))
        known = f"{table[best]:.3f}; shipped {table[shipped]:.3f}; best {max(table.values()):.3f}"
        print(f"{left:16} without it {best}: {known}")
    best = max(choices, key=lambda choice: sum(table[choice] for table in tables.values()))
    print(f"all sets: {best}")


if __name__ == "__main__":
    main()

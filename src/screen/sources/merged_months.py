"""Spans of months, merged: no month is counted twice."""

import numpy as np

from screen.ground.arrays import Ints


def new_months(owner: Ints, start: Ints, end: Ints) -> Ints:
    """How many months of each span no earlier span of its owner has.

    Args:
        owner: (S,) whose months they are; ascending, and with it `start`.
        start: (S,) first month, from 0.
        end: (S,) last month, which may lie before the first: then there is none.
    """
    if not len(owner):
        return owner
    # The last month that an owner has reached, owner by owner: later owners start above all months of earlier ones.
    apart = int(max(end.max(), start.max())) + 2
    reached = np.maximum.accumulate(owner * apart + np.maximum(end, start - 1) + 1)
    before = np.concatenate([[0], reached[:-1]]) - owner * apart
    return np.maximum(end + 1 - np.maximum(start, before), 0)

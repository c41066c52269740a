"""Months of spans that overlap, counted one by one."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from screen.sources.merged_months import new_months

spans = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 9), st.integers(-1, 11)), max_size=8)


@given(spans.map(lambda found: sorted(found, key=lambda span: span[:2])))
def test_a_month_is_new_once(found: list[tuple[int, int, int]]) -> None:
    seen: set[tuple[int, int]] = set()
    wanted = []
    for owner, start, end in found:
        own = {(owner, month) for month in range(start, end + 1)} - seen
        wanted.append(len(own))
        seen |= own
    columns = [np.array([span[place] for span in found], np.int64) for place in range(3)]
    assert new_months(*columns).tolist() == wanted

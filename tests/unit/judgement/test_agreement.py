import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screen.judgement.agreement import kendall_tau_b


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=2, max_size=150))
def test_it_is_scipys(pairs: list[tuple[int, int]]) -> None:
    from scipy.stats import kendalltau

    first, second = (np.array(column, np.int64) for column in zip(*pairs, strict=True))
    if len(set(first.tolist())) == 1 or len(set(second.tolist())) == 1:
        assert kendall_tau_b(first, second) is None
    else:
        assert kendall_tau_b(first, second) == pytest.approx(kendalltau(first, second, variant="b").statistic)


def test_many_without_ties() -> None:
    from scipy.stats import kendalltau

    generator = np.random.default_rng(5)
    first, second = generator.permutation(1000), generator.permutation(1000)
    assert kendall_tau_b(first, second) == pytest.approx(kendalltau(first, second).statistic)


def test_the_ends_of_the_scale() -> None:
    order = np.arange(200)
    assert kendall_tau_b(order, order * 3) == 1
    assert kendall_tau_b(order, -order) == -1
    assert kendall_tau_b(order[:1], order[:1]) is None

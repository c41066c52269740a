"""Impact ratios and their intervals."""

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen.judgement.audit import FEW, divisions, rate_interval, ratio_interval, shift


def tail(successes: range, of: int, rate: Fraction) -> Fraction:
    """The chance of so many selected, by the binomial distribution, in fractions."""
    return sum((comb(of, k) * rate**k * (1 - rate) ** (of - k) for k in successes), Fraction(0))


@pytest.mark.parametrize(("selected", "of", "low", "high"), [
    (0, 10, 0.0, 0.3085), (10, 10, 0.6915, 1.0), (3, 12, 0.0548, 0.5719), (5, 10, 0.187, 0.813), (1, 1, 0.025, 1.0),
])  # fmt: skip
def test_the_interval_is_that_of_clopper_and_pearson(selected: int, of: int, low: float, high: float) -> None:
    found = rate_interval(selected, of)
    assert found.low == pytest.approx(low, abs=2e-4) and found.high == pytest.approx(high, abs=2e-4)


@given(st.integers(1, 40).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_its_ends_are_those_of_the_binomial_distribution(counts: tuple[int, int]) -> None:
    """At the lower end as many or more are selected in 2.5 % of cases at most, at the upper as many or fewer."""
    selected, of = counts
    found = rate_interval(selected, of)
    assert found.high is not None
    assert 0 <= found.low <= selected / of <= found.high <= 1
    if selected:
        assert float(tail(range(selected, of + 1), of, Fraction(found.low))) <= 0.025 + 1e-9
        assert float(tail(range(selected, of + 1), of, Fraction(found.low + 2e-4))) > 0.025
    if selected < of:
        assert float(tail(range(selected + 1), of, Fraction(found.high))) <= 0.025 + 1e-9


def test_the_interval_of_a_ratio_holds_the_ratio_in_enough_cases() -> None:
    """Every outcome of two samples, weighed by its chance: the share in which the true ratio is within."""
    for one, other, rate, beside in ((6, 9, Fraction(1, 5), Fraction(2, 5)), (8, 8, Fraction(1, 2), Fraction(1, 2))):
        held = Fraction(0)
        for a in range(one + 1):
            for b in range(other + 1):
                chance = tail(range(a, a + 1), one, rate) * tail(range(b, b + 1), other, beside)
                found = ratio_interval((a, one), (b, other))
                held += chance * (found.low <= rate / beside and (found.high is None or found.high >= rate / beside))
        assert held >= Fraction(95, 100)


@pytest.mark.parametrize(("above", "below"), [((8, 16), (8, 16)), ((0, 4), (3, 9)), ((16, 33), (1, 195))])
def test_the_interval_of_a_ratio_is_that_of_the_quotients_of_its_ends(
    above: tuple[int, int], below: tuple[int, int]
) -> None:
    from scipy.stats import binomtest  # one process of the tests loads it

    ends = [binomtest(*counts).proportion_ci(0.975, method="exact") for counts in (above, below)]
    found = ratio_interval(above, below)
    assert found.high is not None
    assert 0 <= ends[0].low / ends[1].high - found.low < 1e-4
    assert 0 <= found.high - ends[0].high / ends[1].low < 1e-4


def people(**counts: int) -> dict[str, dict[str, str]]:
    """`woman_young=12`: so many of that group, by the ids `woman_young-0` and so on."""
    return {
        f"{name}-{number}": {"sex": name.split("_")[0], "age": name.split("_")[1]}
        for name, count in counts.items()
        for number in range(count)
    }


def test_ratios_by_attribute_and_by_two() -> None:
    groups = people(woman_young=10, woman_old=10, man_young=10, man_old=10)
    chosen = (
        {f"man_young-{n}" for n in range(8)}
        | {f"man_old-{n}" for n in range(4)}
        | {f"woman_young-{n}" for n in range(6)}
    )
    sex, age, both = divisions(groups, ("sex", "age"), list(groups), chosen)
    assert [(g.group, g.selected, g.of, g.ratio) for g in sex.groups] == [
        (("man",), 12, 20, 1.0), (("woman",), 6, 20, 0.5),
    ]  # fmt: skip
    assert sex.compared_with == ("man",) and sex.least is not None and sex.least.group == ("woman",)
    assert age.least is not None and age.least.ratio == pytest.approx(4 / 14, abs=1e-4)
    assert both.attributes == ("sex", "age") and len(both.groups) == 4
    assert both.least is not None and both.least.ratio == 0.0


def test_a_small_group_is_marked_and_sets_no_standard() -> None:
    groups = people(a_x=FEW - 1, b_x=20, c_x=20)
    chosen = set(groups) - {f"b_x-{n}" for n in range(10)} - {f"c_x-{n}" for n in range(15)}
    (found,) = divisions(groups, ("sex",), list(groups), chosen)
    assert [(g.group[0], g.small, g.ratio) for g in found.groups] == [
        ("a", True, 2.0),
        ("b", False, 1.0),
        ("c", False, 0.5),
    ]
    assert found.compared_with == ("b",) and found.least is not None and found.least.group == ("c",)


def test_who_is_not_told_is_counted_apart_and_nobody_selected_gives_no_ratio() -> None:
    groups = {"a": {"sex": "x"}, "b": {}, "c": {"sex": "y"}}
    (found,) = divisions(groups, ("sex",), ["a", "b", "c", "d"], set())
    assert found.untold == 2 and found.least is None
    assert all(group.ratio is None and group.ratio_interval is None for group in found.groups)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.booleans()), min_size=1, max_size=60))
def test_every_selected_person_is_in_one_group(told: list[tuple[str, bool]]) -> None:
    groups = {str(number): {"g": name} for number, (name, _) in enumerate(told)}
    chosen = {str(number) for number, (_, selected) in enumerate(told) if selected}
    (found,) = divisions(groups, ("g",), list(groups), chosen)
    assert sum(g.selected for g in found.groups) == len(chosen) and sum(g.of for g in found.groups) == len(told)
    for group in found.groups:
        assert group.rate_interval.low <= group.rate <= (group.rate_interval.high or 1)
        if group.ratio is not None and group.ratio_interval is not None:
            high = group.ratio_interval.high
            assert group.ratio_interval.low <= group.ratio and (high is None or group.ratio <= high)


def test_a_shift_is_seen_though_the_least_ratio_stays() -> None:
    """Where two groups change places, the least ratio is what it was, and whose it is not."""
    groups = people(a_x=12, b_x=12)
    nine, three = {f"a_x-{n}" for n in range(9)}, {f"b_x-{n}" for n in range(3)}
    now = divisions(groups, ("sex",), list(groups), nine | three)
    then = divisions(groups, ("sex",), list(groups), set(groups) - nine - three)
    assert now[0].least is not None and then[0].least is not None
    assert now[0].least.ratio == then[0].least.ratio and now[0].least.group != then[0].least.group
    assert shift(now, then) == 0.5 and shift(now, now) == 0.0

import pytest

from screen.commands.compare import Pair
from screen.judgement.flip import Flip
from screen.render.comparison.words import turning

NEAR, FAR, SHARE = (
    Flip("skill", "CUDA", 200, 356),
    Flip("skill", "Raku", 200, 14_347),
    Flip("group", "skills", 10, 9_000),
)


@pytest.mark.parametrize(
    ("flips", "said"),
    [
        ((), "no change of a single weight turns the order"),
        ((FAR,), "no change of a single weight turns the order, unless it grows more than 10 times"),
        ((NEAR, FAR), "the order turns with weight of CUDA 2 → 3.56"),
        ((SHARE,), "the order turns with skills 0.1 → 90"),
    ],
)
def test_weights_that_nobody_would_think_of_turn_nothing(flips: tuple[Flip, ...], said: str) -> None:
    assert turning(Pair("a", "b", 12, (), flips)) == said

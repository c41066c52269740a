"""Points as they are printed."""

import pytest

from screen.render.points import two_decimals


@pytest.mark.parametrize(
    ("hundredths", "text"), [(0, "0.00"), (5, "0.05"), (50, "0.50"), (1234, "12.34"), (10_000, "100.00")]
)
def test_two_decimals(hundredths: int, text: str) -> None:
    assert two_decimals(hundredths) == text

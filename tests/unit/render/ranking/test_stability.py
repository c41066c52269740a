"""How steady ranks are, in words."""

import msgspec
import pytest

from screen.judgement.stability import RankRange
from screen.render.ranking.stability import top_text
from unit.render.people import ranking


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.0, "0%"), (0.001, "1%"), (0.005, "1%"), (0.015, "2%"), (0.871, "87%"), (0.995, "99%"), (1.0, "100%")],
)
def test_nearly_none_and_nearly_all_are_neither(share: float, text: str) -> None:
    candidate = msgspec.structs.replace(ranking().candidates[0], range=RankRange(1, 4, share))
    assert top_text(candidate) == text
    assert top_text(msgspec.structs.replace(candidate, range=None)) == ""

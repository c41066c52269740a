"""What the forms of an explanation share."""

from collections.abc import Sequence

from screen.ground.outgoing import one_line

_WORDS = 8
"""Words in common that a line shows; the JSON has them all."""


def words_text(words: Sequence[tuple[str, int]]) -> str:
    """`retrieval ×4, ranking ×2`."""
    shown = ", ".join(f"{one_line(word)} ×{entries}" for word, entries in words[:_WORDS])
    return shown + f" and {len(words) - _WORDS} more" * (len(words) > _WORDS)

"""What the forms of an explanation share."""

from collections.abc import Sequence

from screen.ground.evidence import Evidence
from screen.ground.outgoing import one_line

_WORDS = 8
"""Words in common that a line shows; the JSON has them all."""


def words_text(words: Sequence[tuple[str, int]]) -> str:
    """`retrieval ×4, ranking ×2`."""
    shown = ", ".join(f"{one_line(word)} ×{entries}" for word, entries in words[:_WORDS])
    return shown + f" and {len(words) - _WORDS} more" * (len(words) > _WORDS)


def source_text(evidence: Evidence) -> str:
    """What a quote shows and where: `CUDA, exact, work[0].highlights[1]`; its rung, where the place does not say it."""
    told = evidence.rung and evidence.path.startswith(evidence.rung)
    parts = (evidence.term, evidence.match, None if told else evidence.rung, evidence.path)
    return ", ".join(part for part in parts if part)

"""What the forms of an explanation share."""

from collections.abc import Sequence

from screen.ground.evidence import Evidence
from screen.ground.outgoing import one_line

_WORDS = 8
"""Words in common that a line shows; the JSON has them all."""

_AS = {"education": "as education", "project": "as a project", "work": "as work"}
"""What stands elsewhere counts as if it stood there."""


def words_text(words: Sequence[tuple[str, int]]) -> str:
    """`retrieval ×4, ranking ×2`."""
    shown = ", ".join(f"{one_line(word)} ×{entries}" for word, entries in words[:_WORDS])
    return shown + f" and {len(words) - _WORDS} more" * (len(words) > _WORDS)


def source_text(evidence: Evidence) -> str:
    """What a quote shows and where: `CUDA, exact, as a project, basics.label`; no rung where the place says it."""
    rung = evidence.rung or ""
    told = "" if evidence.path.startswith(rung) else _AS.get(rung, rung)
    parts = (evidence.term, evidence.match, told, evidence.path)
    return ", ".join(part for part in parts if part)

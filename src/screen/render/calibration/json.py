"""A ranking beside the decisions on it as JSON: `screen/calibration/1`."""

from typing import Any

import msgspec

from screen.commands.calibrate import Mover, Retrospect
from screen.render.json_text import document_head, dump, skipped_documents
from screen.render.points import number


def render_json(found: Retrospect) -> str:
    """Everything, pretty-printed, with a newline at its end."""
    return dump(
        {
            **document_head("calibration", found.version, found.as_of, found.rubric, blind=found.blind),
            "decisions": {
                **{str(word): count for word, count in found.decided.items()},
                "gone": found.gone,
                "enough": found.accord is not None,
            },
            "skipped": skipped_documents(found.skipped),
            "accord": None if found.accord is None else msgspec.to_builtins(found.accord),
            "overruled": [
                {
                    "group": one.criterion.group,
                    "label": one.criterion.label,
                    "lead": number(one.lead),
                    "against": one.against,
                    "pairs": one.pairs,
                }
                for one in found.overruled
            ],
            "suggestion": _suggestion(found),
        }
    )


def _suggestion(found: Retrospect) -> dict[str, Any] | None:
    if found.suggestion is None:
        return None
    return {
        "better": found.suggestion.better,
        "left_out": round(found.suggestion.left_out, 4),
        "by_rubric": round(found.suggestion.by_rubric, 4),
        "weights": [msgspec.to_builtins(change) for change in found.weights],
        "candidates": [_mover(one) for one in found.movers],
    }


def _mover(one: Mover) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "decision": one.decision,
        "old_rank": one.old_rank,
        "new_rank": one.new_rank,
        "old_score": number(one.old_score),
        "new_score": number(one.new_score),
    }

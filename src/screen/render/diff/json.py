"""A comparison of two rubrics as JSON: `screen/diff/1`."""

from typing import Any

import msgspec

from screen.commands.diff import Diff
from screen.commands.moves import Move, Ranked
from screen.judgement.difference import Change
from screen.render.json_text import dump, rubric_document, skipped_documents
from screen.render.points import number
from screen.sources.rubric import Rubric


def render_json(diff: Diff, *, top: int | None = None) -> str:  # noqa: ARG001  (data holds everyone)
    """Everyone of the pool with every change, pretty-printed, with a newline at its end."""
    return dump(
        {
            "schema": "screen/diff/1",
            "version": diff.version,
            "as_of": diff.as_of,
            "old": _rubric(diff.old),
            "new": _rubric(diff.new),
            **({"pools": dict(zip(("old", "new"), diff.pools, strict=True))} if diff.pools else {}),
            "kendall_tau_b": None if diff.tau is None else round(diff.tau, 6),
            "pool": {
                "profiles": len(diff.moves),
                "skipped": skipped_documents(diff.skipped),
                **({"invented": diff.invented} if diff.invented else {}),
            },
            "criteria": [
                {
                    "group": change.criterion.group,
                    "label": change.criterion.label,
                    "old_of": None if change.before is None else number(change.before.of),
                    "new_of": None if change.after is None else number(change.after.of),
                }
                for change in diff.criteria
            ],
            "settings": [msgspec.to_builtins(change) for change in diff.settings],
            "candidates": [move_document(move) for move in diff.moves],
            **(
                {
                    "arrived": [standing_document(one) for one in diff.arrived],
                    "left": [standing_document(one) for one in diff.left],
                }
                if diff.pools
                else {}
            ),
        }
    )


def _rubric(rubric: Rubric) -> dict[str, Any]:
    return {**rubric_document(rubric), "idf": rubric.keywords.idf}


def move_document(move: Move) -> dict[str, Any]:
    """One candidate in two rankings."""
    return {
        "id": move.id,
        "name": move.name,
        "old_rank": move.old_rank,
        "new_rank": move.new_rank,
        "old_score": number(move.old_score),
        "new_score": number(move.new_score),
        "changes": [_change(change) for change in move.changes],
        "gates": [msgspec.to_builtins(change) for change in move.gates],
    }


def standing_document(one: Ranked) -> dict[str, Any]:
    """One candidate who is in one of them alone."""
    return {"id": one.id, "name": one.name, "rank": one.rank, "score": number(one.score)}


def _change(change: Change) -> dict[str, Any]:
    return {
        "group": change.criterion.group,
        "label": change.criterion.label,
        "old_points": None if change.before is None else number(change.before.points),
        "new_points": None if change.after is None else number(change.after.points),
        "change": number(change.points),
    }

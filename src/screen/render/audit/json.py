"""An audit as JSON, `screen/audit/1`."""

from typing import Any

import msgspec

from screen.commands.audit import Audit, Selection
from screen.judgement.audit import FEW, LEVEL, Division
from screen.render.audit import words
from screen.render.json_text import dump, rubric_document, skipped_documents


def render_json(audit: Audit) -> str:
    """All of it: every group of every division, and the rubric without each of its criteria."""
    return dump(
        {
            "schema": "screen/audit/1",
            "version": audit.version,
            "as_of": audit.as_of,
            "rubric": rubric_document(audit.rubric),
            "idf": {"kind": audit.idf_kind, "sha256": audit.idf_sha256},
            "pool": {
                "profiles": audit.profiles,
                "told": audit.told,
                "strangers": audit.strangers,
                "skipped": skipped_documents(audit.skipped),
            },
            "attributes": list(audit.attributes),
            "level": LEVEL,
            "small": FEW,
            "selections": [_selection(selection) for selection in audit.selections],
            "without": msgspec.to_builtins(audit.omissions),
            "is_not": " ".join(words.NOT),
        }
    )


def _selection(selection: Selection) -> dict[str, Any]:
    return {
        "by": selection.by,
        "words": selection.words,
        "selected": selection.selected,
        "of": selection.of,
        "divisions": [_division(division) for division in selection.divisions],
    }


def _division(division: Division) -> dict[str, Any]:
    built: dict[str, Any] = msgspec.to_builtins(division)
    return built

"""One candidate as JSON, `screen/show/1`: the profile as it is, experience in months, and a tree for each rubric."""

from typing import Any

import msgspec

from screen.commands.show import Fit, Shown
from screen.render.explanation.json import node_document
from screen.render.json_text import dump, flag_documents, rubric_document, verdict_document
from screen.render.points import number
from screen.sources.unread import unread_lines, unread_sections


def render_json(shown: Shown) -> str:
    """All of it, pretty-printed, with a newline at its end."""
    return dump(
        {
            "schema": "screen/show/1",
            "version": shown.version,
            "as_of": shown.as_of,
            **({"blind": True, "doubts": list(shown.doubts)} if shown.blind else {}),
            "id": shown.profile.id,
            "name": shown.profile.name,
            "experience": {"work_months": shown.work_months, "doctoral_months": shown.doctoral_months},
            "profile": dict(shown.profile.document),
            "notes": list(shown.profile.notes),
            "unread": unread_sections(unread_lines(shown.profile.document)),
            **({"flags": flag_documents(shown.flags)} if len(shown.fits) != 1 else {}),
            **({"decisions": msgspec.to_builtins(shown.decisions)} if shown.decisions else {}),
            "rubrics": [_fit(fit) for fit in shown.fits],
        }
    )


def _fit(fit: Fit) -> dict[str, Any]:
    return {
        "rubric": rubric_document(fit.rubric),
        "idf": {"kind": fit.idf_kind, "sha256": fit.idf_sha256},
        **verdict_document(fit.verdict),
        "flags": flag_documents(fit.flags),
        **({} if fit.strong_career is None else {"strong_career": number(fit.strong_career)}),
        "room": [
            {
                "group": gain.criterion.group,
                "label": gain.criterion.label,
                "points": number(gain.share.points),
                "of": number(gain.share.of),
            }
            for gain in fit.gains
        ],
        "explanation": node_document(fit.explanation),
    }

"""An audit as JSON, `screen/audit/1`."""

import msgspec

from screen.commands.audit import Audit
from screen.judgement.audit import FEW, LEVEL
from screen.render.audit import words
from screen.render.json_text import document_head, dump, skipped_documents


def render_json(audit: Audit) -> str:
    """All of it: every group of every division, and the rubric without each of its criteria."""
    return dump(
        {
            **document_head("audit", audit.version, audit.as_of, audit.rubric),
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
            "selections": msgspec.to_builtins(audit.selections),
            "without": msgspec.to_builtins(audit.omissions),
            "is_not": " ".join(words.NOT),
        }
    )

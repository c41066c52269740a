"""What all our JSON has in common: how it is printed, and the parts that several results hold."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import msgspec

from screen.ground.outgoing import escaped
from screen.render.points import number

if TYPE_CHECKING:  # renderers need the records alone, and numpy costs them a tenth of a second
    from screen.judgement.flags.flag import Flag
    from screen.judgement.score import Verdict
    from screen.sources.raw_profile import Skipped
    from screen.sources.rubric import Rubric


def dump(document: object, *, ascii_only: bool = False) -> str:
    """Any document of ours as text: two spaces, a newline at the end, no character that a terminal would obey."""
    try:
        text = msgspec.json.format(msgspec.json.encode(document), indent=2).decode()
    except UnicodeEncodeError:  # half a surrogate pair: bytes of a file name that are no UTF-8
        text = json.dumps(msgspec.to_builtins(document), ensure_ascii=True, indent=2)
    return escaped(text, ascii_only=ascii_only) + "\n"


def document_head(schema: str, version: str, as_of: str, rubric: "Rubric", *, blind: bool = False) -> dict[str, Any]:
    """How a document of a result begins: its schema, the version, the day, whether it is blind, and the rubric."""
    head = {"schema": f"screen/{schema}/1", "version": version, "as_of": as_of, **({"blind": True} if blind else {})}
    return {**head, "rubric": rubric_document(rubric)}


def rubric_document(rubric: "Rubric") -> dict[str, Any]:
    """Which rubric it was."""
    return {"title": rubric.title, "path": rubric.path, "sha256": rubric.sha256}


def verdict_document(verdict: "Verdict") -> dict[str, Any]:
    """What a rubric says of a candidate, without the reasons."""
    return {
        "score": number(verdict.score),
        "confidence": verdict.confidence,
        "gates": [{"name": gate.name, "state": gate.state, "kind": gate.kind} for gate in verdict.gates],
        "ask": list(verdict.ask),
        "unread": verdict.unread,
    }


def flag_documents(flags: "Iterable[Flag]") -> list[dict[str, Any]]:
    """What a person should look at."""
    out: list[dict[str, Any]] = msgspec.to_builtins(list(flags))
    return out


def skipped_documents(skipped: Iterable["Skipped"]) -> list[dict[str, str]]:
    """The profiles that could not be read."""
    return [{"source": skip.source, "problem": skip.problem} for skip in skipped]

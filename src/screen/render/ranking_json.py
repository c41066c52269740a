"""A ranking as JSON: the contract `screen/ranking/1`."""

import re
from typing import TYPE_CHECKING, Any

import msgspec

from screen.ground.evidence import Node

if TYPE_CHECKING:  # `show --format json` needs the forms alone, and numpy costs it a tenth of a second
    from screen.commands.rank import Candidate, Ranking


_OBEYED = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
"""C1 controls, bidirectional controls and what else is invisible; inside JSON they only stand in strings."""


def render_ranking_json(ranking: "Ranking") -> str:
    """The ranking, pretty-printed, with a newline at its end."""
    document = {
        "schema": "screen/ranking/1",
        "version": ranking.version,
        "as_of": ranking.as_of,
        "rubric": {"title": ranking.rubric.title, "path": ranking.rubric.path, "sha256": ranking.rubric.sha256},
        "idf": {"kind": ranking.idf_kind, "sha256": ranking.idf_sha256},
        "pool": {
            "profiles": ranking.profiles,
            "skipped": [{"source": skip.source, "problem": skip.problem} for skip in ranking.skipped],
        },
        "candidates": [candidate_document(candidate) for candidate in ranking.candidates],
    }
    if ranking.idf_kind == "pool":
        document["idf"] |= {"note": "fitted on this pool: scores move with the pool"}  # type: ignore[operator]
    return dump(document)


def dump(document: object) -> str:
    """Any document of ours as text: two spaces, a newline at the end, no character that a terminal would obey."""
    text = msgspec.json.format(msgspec.json.encode(document), indent=2).decode()
    return _OBEYED.sub(lambda found: f"\\u{ord(found.group()):04x}", text) + "\n"


def candidate_document(candidate: "Candidate") -> dict[str, Any]:
    """One candidate of a ranking."""
    verdict = candidate.verdict
    out: dict[str, Any] = {
        "rank": candidate.rank,
        "id": candidate.id,
        "name": candidate.name,
        "score": points(verdict.score),
        "confidence": verdict.confidence,
        "gates": [{"name": gate.name, "state": gate.state, "kind": gate.kind} for gate in verdict.gates],
        "ask": list(verdict.ask),
    }
    if candidate.explanation is not None:
        out["explanation"] = node_document(candidate.explanation)
    return out


def node_document(node: Node) -> dict[str, Any]:
    """One node of an explanation and all below it."""
    out: dict[str, Any] = {"label": node.label, "points": points(node.points), "of": points(node.of)}
    if node.details is not None:
        out["details"] = [node_document(detail) for detail in node.details]
    elif node.words is not None:
        out["words"] = dict(node.words)
    else:
        out["evidence"] = [msgspec.to_builtins(evidence) for evidence in node.evidence or ()]
    if node.factors:
        out["factors"] = [msgspec.to_builtins(factor) for factor in node.factors]
    for name in ("state", "note", "weight"):
        if (value := getattr(node, name)) is not None:
            out[name] = value
    if node.sought:
        out["sought"] = list(node.sought)
    return out


def points(hundredths: int) -> float:
    """Hundredths of a point as the number that is printed."""
    return hundredths / 100

"""An explanation as JSON: the tree in `screen/ranking/1` and `screen/show/1`."""

from typing import Any

import msgspec

from screen.ground.evidence import Node
from screen.render.points import number


def node_document(node: Node) -> dict[str, Any]:
    """One node of an explanation and all below it."""
    out: dict[str, Any] = {"label": node.label, "points": number(node.points), "of": number(node.of)}
    if node.details is not None:
        out["details"] = [node_document(detail) for detail in node.details]
    elif node.words is not None:
        out["words"] = dict(node.words)
    else:
        out["evidence"] = msgspec.to_builtins(node.evidence or ())
    if node.factors:
        out["factors"] = msgspec.to_builtins(node.factors)
    for name in ("state", "note", "weight"):
        if (value := getattr(node, name)) is not None:
            out[name] = value
    if node.sought:
        out["sought"] = list(node.sought)
    return out

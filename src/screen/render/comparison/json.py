"""A comparison as JSON, `screen/comparison/1`."""

from typing import Any

from screen.commands.compare import Compared, Comparison, Pair
from screen.judgement.flip import Flip
from screen.render.explanation.json import node_document
from screen.render.json_text import document_head, dump, flag_documents, verdict_document
from screen.render.points import number


def render_json(comparison: Comparison) -> str:
    """All of it: every criterion of everybody, every lead, every change that turns an order."""
    cells, rubric = comparison.candidates[0].cells, comparison.rubric
    return dump(
        {
            **document_head("comparison", comparison.version, comparison.as_of, rubric, blind=comparison.blind),
            "idf": {"kind": comparison.idf_kind, "sha256": comparison.idf_sha256},
            "criteria": [{"group": cell.group, "label": cell.label, "of": number(cell.of)} for cell in cells],
            "candidates": [_candidate(candidate) for candidate in comparison.candidates],
            "pairs": [_pair(pair) for pair in comparison.pairs],
        }
    )


def _candidate(candidate: Compared) -> dict[str, Any]:
    return {
        "id": candidate.id,
        "name": candidate.name,
        **verdict_document(candidate.verdict),
        "flags": flag_documents(candidate.flags),
        "cells": [
            {"points": number(cell.points), "state": cell.state, "leaf": node_document(cell.leaf)}
            for cell in candidate.cells
        ],
        **({"doubts": list(candidate.doubts)} if candidate.doubts else {}),
    }


def _pair(pair: Pair) -> dict[str, Any]:
    return {
        "above": pair.above,
        "below": pair.below,
        "lead": number(pair.lead),
        "decides": [{"criterion": place, "lead": number(lead)} for place, lead in pair.decides],
        "flips": [_flip(flip) for flip in pair.flips],
    }


def _flip(flip: Flip) -> dict[str, Any]:
    return {"kind": flip.kind, "name": flip.name, "now": number(flip.now), "then": number(flip.then)}

"""A ranking as JSON: the contract `screen/ranking/1`."""

from typing import TYPE_CHECKING, Any

import msgspec

from screen.commands.ranking import Candidate, Ranking
from screen.commands.since import Since
from screen.render.diff.json import move_document, standing_document
from screen.render.explanation.json import node_document
from screen.render.json_text import (
    document_head,
    dump,
    flag_documents,
    skipped_documents,
    verdict_document,
)

if TYPE_CHECKING:
    from screen.judgement.stability import Stability


def render_json(ranking: Ranking) -> str:
    """The ranking, pretty-printed, with a newline at its end."""
    idf = {"kind": ranking.idf_kind, "sha256": ranking.idf_sha256}
    if ranking.idf_kind == "pool":
        idf["note"] = "fitted on this pool: scores move with the pool"
    return dump(
        {
            **document_head("ranking", ranking.version, ranking.as_of, ranking.rubric, blind=ranking.blind),
            "idf": idf,
            **({"stability": _stability(ranking.stability)} if ranking.stability else {}),
            **({"since": _since(ranking.since)} if ranking.since else {}),
            "pool": {"profiles": ranking.profiles, "skipped": skipped_documents(ranking.skipped), **_more(ranking)},
            "candidates": [_candidate(candidate) for candidate in ranking.candidates],
        }
    )


def _more(ranking: Ranking) -> dict[str, Any]:
    out: dict[str, Any] = {"twins": msgspec.to_builtins(ranking.twins)} if ranking.twins else {}
    if number := ranking.profiles - len(ranking.candidates):
        out["left_out"] = {"profiles": number, "equal": ranking.equals_left_out}
    if ranking.invented:
        out["invented"] = ranking.invented
    return out


def _stability(found: "Stability") -> dict[str, Any]:
    return {
        "runs": found.runs,
        "seed": found.seed,
        "top": found.top,
        "ties": [list(tie) for tie in found.ties],
        "contenders": found.contenders,
    }


def _since(since: Since) -> dict[str, Any]:
    return {
        "reference": since.reference,
        "told": since.told,
        "kinds": dict(since.kinds),
        "left": [standing_document(one) for one in since.left],
        "notes": list(since.notes),
    }


def _candidate(candidate: Candidate) -> dict[str, Any]:
    out = {"rank": candidate.rank, "id": candidate.id, "name": candidate.name, **verdict_document(candidate.verdict)}
    out["flags"] = flag_documents(candidate.flags)
    if candidate.explanation is not None:
        out["explanation"] = node_document(candidate.explanation)
    if candidate.range:
        out["stability"] = {
            "ranks": [candidate.range.best, candidate.range.worst],
            "top_share": candidate.range.top_share,
        }
    if candidate.news:
        move = candidate.news.move
        out["since"] = {"kind": candidate.news.kind, **(move_document(move) if move else {})}
    if candidate.decision:
        out["decision"] = msgspec.to_builtins(candidate.decision)
    if candidate.doubts:
        out["doubts"] = list(candidate.doubts)
    return out

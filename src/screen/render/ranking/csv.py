"""A ranking as CSV: one line a candidate."""

import csv
import io

from screen.commands.rank import Ranking
from screen.render.cell import cell
from screen.render.flags import kinds_text
from screen.render.points import two_decimals
from screen.render.unread import unread_text


def render_csv(ranking: Ranking) -> str:
    """One line a candidate: rank, id, name, score, confidence, groups, gates, what to ask, what was not read, flags."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    gates = [gate.name for gate in ranking.candidates[0].verdict.gates] if ranking.candidates else []
    head = ["rank", "id", "name", "score", "confidence", *ranking.rubric.groups]
    head += [*(f"gate: {name}" for name in gates), "ask", "unread", "flags"]
    writer.writerow([*map(cell, head), "as_of", "rubric_sha256", "idf", "version"])
    for candidate in ranking.candidates:
        verdict = candidate.verdict
        writer.writerow(
            [
                candidate.rank,
                cell(candidate.id),
                cell(candidate.name),
                two_decimals(verdict.score),
                f"{verdict.confidence:.2f}",
                *(two_decimals(points) for _, points, _ in verdict.shares),
                *(gate.state for gate in verdict.gates),
                cell("; ".join(verdict.ask)),
                unread_text(verdict.unread),
                kinds_text(candidate.flags),
                ranking.as_of,
                ranking.rubric.sha256,
                ranking.idf_kind,
                ranking.version,
            ]
        )
    return buffer.getvalue()

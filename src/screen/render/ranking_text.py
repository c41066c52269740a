"""A ranking as CSV and as Markdown."""

import csv
import io

from screen.commands.rank import Ranking, strongest
from screen.render.markdown import literal
from screen.render.plain import plain, shorten, two_decimals
from screen.render.ranking_table import basis, nothing_named, quoted_for
from screen.render.requirement import requirement_name

_FORMULA = tuple("=+-@\t\r\n＝＋－＠|%")
"""A cell that starts so is run as a formula by spreadsheets (OWASP, CSV injection)."""


def render_ranking_csv(ranking: Ranking) -> str:
    """One line a candidate: rank, id, name, score, confidence, each group, each gate, what to ask."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    gates = [gate.name for gate in ranking.candidates[0].verdict.gates] if ranking.candidates else []
    head = ["rank", "id", "name", "score", "confidence", *ranking.rubric.groups]
    head += [*(f"gate: {name}" for name in gates), "ask"]
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
                ranking.as_of,
                ranking.rubric.sha256,
                ranking.idf_kind,
                ranking.version,
            ]
        )
    return buffer.getvalue()


def cell(text: str) -> str:
    """`text` as a cell that no spreadsheet takes for a formula."""
    text = plain(text)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text


def render_ranking_markdown(ranking: Ranking) -> str:
    """A table that reads well in a pull request or an issue."""
    rows = [
        f"### {literal(ranking.rubric.title)}",
        "",
        "| # | Candidate | Score | Points by group | Strongest evidence | Requirements | Ask |",
        "|--:|---|--:|---|---|---|---|",
    ]
    for candidate in ranking.candidates:
        verdict = candidate.verdict
        found = strongest(candidate.explanation) if candidate.explanation else None
        quote = (
            f"“{literal(shorten(found[1].quote, 160, found[1].term))}” ({literal(quoted_for(*found))})"
            if found
            else literal(nothing_named(candidate))
        )
        cells = [
            str(candidate.rank),
            literal(candidate.name),
            two_decimals(verdict.score),
            ", ".join(f"{label} {two_decimals(points)}/{of / 100:g}" for label, points, of in verdict.shares),
            quote,
            ", ".join(f"{literal(requirement_name(gate.name, ranking.rubric))}: {gate.state}" for gate in verdict.gates)
            or "none",
            literal("; ".join(verdict.ask)) or "nothing",
        ]
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join([*rows, "", literal(basis(ranking)), ""])

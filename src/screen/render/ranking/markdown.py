"""A ranking as Markdown."""

from screen.commands.rank import Ranking, strongest
from screen.render.markdown import literal
from screen.render.points import share, two_decimals
from screen.render.quotes import marked_quote
from screen.render.ranking.words import basis, nothing_named, quoted_for
from screen.render.requirement import requirement_name
from screen.render.unread import unread_text


def render_markdown(ranking: Ranking) -> str:
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
            f"“{marked_quote(found[1])}” ({literal(quoted_for(*found))})"
            if found
            else literal(nothing_named(candidate))
        )
        cells = [
            str(candidate.rank),
            literal(candidate.name),
            two_decimals(verdict.score),
            ", ".join(f"{label} {two_decimals(points)}/{share(of)}" for label, points, of in verdict.shares),
            quote,
            ", ".join(f"{literal(requirement_name(gate.name, ranking.rubric))}: {gate.state}" for gate in verdict.gates)
            or "none",
            literal("; ".join((*verdict.ask, *filter(None, [unread_text(verdict.unread)])))) or "nothing",
        ]
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join([*rows, "", literal(basis(ranking)), ""])

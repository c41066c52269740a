"""A ranking as Markdown."""

from collections.abc import Iterator

from screen.commands.rank import Candidate, Ranking, strongest
from screen.render.flags import LEGEND, MARK, flag_item, kinds_text
from screen.render.markdown import literal
from screen.render.points import share, two_decimals
from screen.render.quotes import marked_quote
from screen.render.ranking.words import basis, nothing_named, quoted_for, twins_told
from screen.render.requirement import requirement_name
from screen.render.unread import unread_text


def _ask(candidate: Candidate) -> str:
    """What to ask, what was not read, and the kinds of its flags."""
    verdict, kinds = candidate.verdict, kinds_text(candidate.flags)
    marks = [unread_text(verdict.unread), f"{MARK} {kinds}" if kinds else ""]
    return literal("; ".join(filter(None, (*verdict.ask, *marks))))


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
            _ask(candidate) or "nothing",
        ]
        rows.append(f"| {' | '.join(cells)} |")
    flags = list(_flags(ranking))
    told = ["", f"{LEGEND}; no point depends on it:", "", *flags] if flags else []
    twins = [f"- {literal(sentence)}" for sentence in twins_told(ranking)]
    told += ["", *twins] if twins else []
    return "\n".join([*rows, *told, "", literal(basis(ranking)), ""])


def _flags(ranking: Ranking) -> Iterator[str]:
    """One item of a list for each flag."""
    for candidate in ranking.candidates:
        for flag in candidate.flags:
            yield f"- {literal(candidate.name)}, {flag_item(flag)}"

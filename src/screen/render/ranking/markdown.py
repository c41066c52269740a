"""A ranking as Markdown."""

from screen.commands.rank import Ranking, strongest
from screen.ground.evidence import Evidence
from screen.render.clipping import find_matched, matched_words, shorten
from screen.render.markdown import literal
from screen.render.points import share, two_decimals
from screen.render.ranking.words import basis, nothing_named, quoted_for
from screen.render.requirement import requirement_name
from screen.render.unread import unread_text

_WIDEST = 160
"""Characters of a quote, at most."""


def _marked(evidence: Evidence) -> str:
    """A quote with the words that matched in bold."""
    shown = shorten(evidence.quote, _WIDEST, matched_words(evidence) or evidence.term)
    place = find_matched(shown, evidence)
    if place is None:
        return literal(shown)
    before, words, after = shown[: place[0]], shown[slice(*place)], shown[place[1] :]
    return f"{_kept(before)}**{literal(words)}**{_kept(after)}"


def _kept(text: str) -> str:
    """`text` as literal Markdown, with the space at its ends."""
    plain = text.strip()
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{lead}{literal(plain)}{tail}" if plain else text


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
        quote = f"“{_marked(found[1])}” ({literal(quoted_for(*found))})" if found else literal(nothing_named(candidate))
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

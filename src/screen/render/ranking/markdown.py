"""A ranking as Markdown."""

from collections.abc import Callable, Iterator

from screen.commands.ranking import Candidate, Ranking
from screen.ground.evidence import strongest
from screen.render.flag_words import LEGEND, MARK, flag_item, kinds_text
from screen.render.markdown import literal
from screen.render.points import share, two_decimals
from screen.render.quotes import marked_quote
from screen.render.ranking import words
from screen.render.ranking.since import because_text, news_text, since_lines
from screen.render.ranking.stability import ranks_text, stability_lines, top_head, top_text
from screen.render.requirement_names import requirement_name
from screen.render.unread import unread_text


def _ask(candidate: Candidate, ranking: Ranking) -> str:
    """What to ask besides what everybody is asked, what was not read, and the kinds of its flags."""
    kinds = kinds_text(candidate.flags)
    marks = [unread_text(candidate.verdict.unread), f"{MARK} {kinds}" if kinds else ""]
    return literal("; ".join(filter(None, (*words.own_questions(candidate, ranking), *marks))))


def render_markdown(ranking: Ranking) -> str:
    """A table that reads well in a pull request or an issue."""
    columns = list(_columns(ranking))
    rows = [
        f"### {literal(ranking.rubric.title)}",
        "",
        _line(*(head for head, _, _ in columns)),
        f"|{'|'.join(rule for _, rule, _ in columns)}|",
        *(_line(*(shown(candidate) for _, _, shown in columns)) for candidate in ranking.candidates),
    ]
    flags = list(_flags(ranking))
    told = ["", f"{LEGEND}; no point depends on it:", "", *flags] if flags else []
    twins = [f"- {literal(sentence)}" for sentence in words.twins_told(ranking)]
    told += ["", *twins] if twins else []
    below = (*stability_lines(ranking), *since_lines(ranking), words.left_out(ranking), words.asked_of_all(ranking))
    steady = [text for line in below if line for text in ("", literal(line))]
    return "\n".join([*rows, *told, *steady, "", literal(words.basis(ranking)), ""])


def _columns(ranking: Ranking) -> Iterator[tuple[str, str, Callable[[Candidate], str]]]:
    """Head, rule and cell of each column."""
    yield "#", "--:", lambda one: str(one.rank)
    names = words.shown_names(ranking)
    yield "Candidate", "---", lambda one: literal(names[one.id])
    yield "Score", "--:", lambda one: two_decimals(one.verdict.score)
    if ranking.stability:
        yield "Ranks", "--:", ranks_text
        yield top_head(ranking), "--:", top_text
    if ranking.since:
        yield "Since", "---", lambda one: _news(one, ranking)
    yield "Points by group", "---", _groups
    yield "Strongest evidence", "---", _evidence
    yield "Requirements", "---", lambda one: _requirements(one, ranking)
    yield "Ask", "---", lambda one: _ask(one, ranking) or "nothing"
    if any(one.decision for one in ranking.candidates):
        yield "Decision", "---", _decision


def _groups(candidate: Candidate) -> str:
    shares = candidate.verdict.shares
    return ", ".join(f"{label} {two_decimals(points)}/{share(of)}" for label, points, of in shares)


def _evidence(candidate: Candidate) -> str:
    explanation = candidate.explanation
    found = strongest(explanation) if explanation else None
    if explanation is None or found is None:
        return literal(words.nothing_named(candidate))
    leaf, evidence = found
    if years := words.years_told(explanation, leaf):
        return literal(years)
    return f"“{marked_quote(evidence)}” ({literal(words.quoted_for(explanation, leaf))})"


def _requirements(candidate: Candidate, ranking: Ranking) -> str:
    gates = candidate.verdict.gates
    told = ", ".join(f"{literal(requirement_name(gate.name, ranking.rubric))}: {gate.state}" for gate in gates)
    return told or "none"


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _news(candidate: Candidate, ranking: Ranking) -> str:
    return literal("; ".join(filter(None, (news_text(candidate), because_text(candidate, ranking)))))


def _decision(candidate: Candidate) -> str:
    one = candidate.decision
    return literal(f"{one.decision}: {one.reason}") if one else ""


def _flags(ranking: Ranking) -> Iterator[str]:
    """One item of a list for each flag."""
    names = words.shown_names(ranking)
    for candidate in ranking.candidates:
        for flag in candidate.flags:
            yield f"- {literal(names[candidate.id])}, {flag_item(flag)}"

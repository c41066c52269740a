"""A ranking as rows and columns, for the forms that are sheets."""

from collections.abc import Iterator

import msgspec

from screen.commands.ranking import Ranking
from screen.render.flag_words import kinds_text
from screen.render.points import number
from screen.render.ranking.since import because_text, news_text
from screen.render.ranking.stability import top_head
from screen.render.unread import unread_text


class Column(msgspec.Struct, frozen=True):
    """One column: its head, and what stands in it for each candidate."""

    head: str
    values: tuple[int | float | str, ...]
    """Numbers are points, ranks and shares; text is other people's words as they are."""
    decimals: int = 0


def columns(ranking: Ranking) -> tuple[Column, ...]:
    """Rank, id, name, verdict, groups, gates, ask, unread, flags, decision, how steady, news, the basis; then three of
    each criterion.
    """
    return (*_verdicts(ranking), *_stability(ranking), *_news(ranking), *_basis(ranking), *_criteria(ranking))


def _verdicts(ranking: Ranking) -> Iterator[Column]:
    people = ranking.candidates
    verdicts = [candidate.verdict for candidate in people]
    yield Column("rank", tuple(candidate.rank for candidate in people))
    yield Column("id", tuple(candidate.id for candidate in people))
    yield Column("name", tuple(candidate.name for candidate in people))
    yield Column("score", tuple(number(verdict.score) for verdict in verdicts), 2)
    yield Column("confidence", tuple(verdict.confidence for verdict in verdicts), 2)
    for place, group in enumerate(ranking.rubric.groups):
        yield Column(group, tuple(number(verdict.shares[place][1]) for verdict in verdicts), 2)
    for place, gate in enumerate(verdicts[0].gates if verdicts else ()):
        yield Column(f"gate: {gate.name}", tuple(verdict.gates[place].state for verdict in verdicts))
    yield Column("ask", tuple("; ".join(verdict.ask) for verdict in verdicts))
    yield Column("unread", tuple(unread_text(verdict.unread) for verdict in verdicts))
    yield Column("flags", tuple(kinds_text(candidate.flags) for candidate in people))
    yield Column("decision", tuple(one.decision.decision if one.decision else "" for one in people))


def _basis(ranking: Ranking) -> Iterator[Column]:
    for head, value in (
        ("as_of", ranking.as_of),
        ("rubric_sha256", ranking.rubric.sha256),
        ("idf", ranking.idf_kind),
        ("version", ranking.version),
    ):
        yield Column(head, (value,) * len(ranking.candidates))


def _news(ranking: Ranking) -> Iterator[Column]:
    if ranking.since:
        yield Column("since", tuple(news_text(candidate) for candidate in ranking.candidates))
        yield Column("because", tuple(because_text(candidate, ranking) for candidate in ranking.candidates))


def _stability(ranking: Ranking) -> Iterator[Column]:
    if ranking.stability is None:
        return
    ranges = [candidate.range for candidate in ranking.candidates if candidate.range]
    tie_of = {name: str(number) for number, tie in enumerate(ranking.stability.ties, 1) for name in tie}
    yield Column("best rank", tuple(found.best for found in ranges))
    yield Column("worst rank", tuple(found.worst for found in ranges))
    yield Column(f"{top_head(ranking).lower()} share", tuple(found.top_share for found in ranges), 3)
    yield Column("tie", tuple(tie_of.get(candidate.id, "") for candidate in ranking.candidates))


def _criteria(ranking: Ranking) -> Iterator[Column]:
    rows = [candidate.cells for candidate in ranking.candidates]
    for own in zip(*rows, strict=True):
        first = own[0]
        name = first.label if first.group in ("skills", first.label) else f"{first.group}: {first.label}"
        yield Column(f"{name}: points", tuple(number(cell.points) for cell in own), 2)
        yield Column(f"{name}: state", tuple(cell.state for cell in own))
        yield Column(f"{name}: quote", tuple(cell.best.quote if cell.best else "" for cell in own))

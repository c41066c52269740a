"""A ranking as rows and columns, for the forms that are sheets."""

from collections.abc import Iterator

import msgspec

from screen.commands.rank import Candidate, Ranking
from screen.judgement.cell import Cell, cells
from screen.render.flags import kinds_text
from screen.render.points import number
from screen.render.unread import unread_text


class Column(msgspec.Struct, frozen=True):
    """One column: its head, and what stands in it for each candidate."""

    head: str
    values: tuple[int | float | str, ...]
    """Numbers are points, ranks and shares; text is other people's words as they are."""
    decimals: int = 0


def columns(ranking: Ranking) -> tuple[Column, ...]:
    """Rank, id, name, verdict, groups, gates, ask, unread, flags, decision, the basis; then three of each criterion."""
    return (*_verdicts(ranking), *_criteria(ranking))


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
    for head, value in (
        ("as_of", ranking.as_of),
        ("rubric_sha256", ranking.rubric.sha256),
        ("idf", ranking.idf_kind),
        ("version", ranking.version),
    ):
        yield Column(head, (value,) * len(people))


def _criteria(ranking: Ranking) -> Iterator[Column]:
    rows = [_row(candidate) for candidate in ranking.candidates]
    for own in zip(*rows, strict=True):
        first = own[0]
        name = first.label if first.group in ("skills", first.label) else f"{first.group}: {first.label}"
        yield Column(f"{name}: points", tuple(number(cell.points) for cell in own), 2)
        yield Column(f"{name}: state", tuple(cell.state for cell in own))
        yield Column(f"{name}: quote", tuple(cell.best.quote if cell.best else "" for cell in own))


def _row(candidate: Candidate) -> tuple[Cell, ...]:
    return cells(candidate.explanation, candidate.verdict.gates) if candidate.explanation else ()

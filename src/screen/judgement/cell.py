"""One candidate's row of the matrix candidates × criteria: points, states and quotes, read off the explanation."""

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from screen.criteria.gate import Gate
from screen.criteria.group import as_one
from screen.ground.evidence import Evidence, Node

WHOLE = ("publications", "seniority")
"""Groups that are one criterion: their leaves are papers and jobs."""
CellState = Literal["met", "partly", "missing", "unknown", "unread"]


class Cell(msgspec.Struct, frozen=True):
    """What one candidate has of one criterion."""

    group: str
    label: str
    """The criterion; a group that is one criterion goes by its own name."""
    points: int
    """In hundredths of a point, as the next."""
    of: int
    state: CellState
    """That of the requirement where there is one; else `met`: named in what was done, `partly`: only in a list, or not
    all of the points of papers and years. Words in common name nothing."""
    leaf: Node
    """Its part of the explanation; of years its note says how many were counted."""

    @property
    def best(self) -> Evidence | None:
        """The strongest quote; None: there is none, and dates alone are none."""
        if self.group == "seniority":
            return None
        return next((quote for quote in self.leaf.quotes if quote.match != "field"), next(iter(self.leaf.quotes), None))


def cells(explanation: Node, gates: Sequence[Gate]) -> tuple[Cell, ...]:
    """The row, in the order of the explanation, which is that of the rubric."""
    required = {gate.name: gate.state for gate in gates if gate.kind == "skill"}
    return tuple(_cells(explanation, required))


def _cells(explanation: Node, required: dict[str, CellState]) -> Iterator[Cell]:
    for group in explanation.details or ():
        if group.label in WHOLE:
            yield Cell(group.label, group.label, group.points, group.of, _whole_state(group), as_one(group))
            continue
        for leaf in group.details or ():
            known = required.get(leaf.label) if group.label == "skills" else None
            yield Cell(group.label, leaf.label, leaf.points, leaf.of, known or _state(leaf), leaf)


def _whole_state(group: Node) -> CellState:
    if group.points:
        return "met" if group.points >= group.of else "partly"
    return _as_state(group.state)


def _state(leaf: Node) -> CellState:
    if any(quote.rung != "listed" for quote in leaf.quotes):
        return "met"
    return "partly" if leaf.quotes else _as_state(leaf.state)


def _as_state(state: str | None) -> CellState:
    return "unread" if state == "unread" else "unknown" if state == "unknown" else "missing"

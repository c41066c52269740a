"""The rows of a review: what each shows, their order, and which of them a filter leaves."""

from collections.abc import Callable, Sequence
from string import ascii_lowercase
from typing import Any

from rich.text import Text

from screen.commands.ranking import Candidate
from screen.commands.review import Review
from screen.ground.outgoing import one_line
from screen.ground.text import fold
from screen.render.flag_words import MARK
from screen.render.points import two_decimals
from screen.render.terminal import AMBER, STATES, bar, cut

_WIDE = 100
"""Columns from which on criteria have marks of their own."""
_PLAIN = 8
"""Columns without those of the criteria."""
_STATES = ("met", "partly", "unread", "unknown", "missing")


def _requirements(candidate: Candidate) -> int:
    return sum(_STATES.index(gate.state) for gate in candidate.verdict.gates)


ORDERS: dict[str, Callable[[Candidate], Any]] = {
    "score": lambda one: (one.rank, one.id),
    "name": lambda one: (fold(one.name), one.id),
    "requirements": lambda one: (_requirements(one), one.rank, one.id),
    "decision": lambda one: (one.decision.decision if one.decision else "~", one.rank, one.id),
}
"""Name of an order to what it sorts by."""


def heads(review: Review, width: int) -> list[str]:
    """The heads of the columns."""
    skills = len(review.ranking.rubric.skills)
    letters = " ".join(ascii_lowercase[:skills]) if width >= _WIDE and skills <= len(ascii_lowercase) else ""
    return ["", "#", "±", "Candidate", "Score", "Points", "Req", *([letters] if letters else []), "Decision"]


def legend(review: Review, width: int) -> list[Text]:
    """Which letter stands for which criterion; empty where none has one."""
    if len(heads(review, width)) <= _PLAIN:
        return []
    skills = [one_line(skill.name) for skill in review.ranking.rubric.skills]
    return [Text(f"{letter} {name}", style="dim") for letter, name in zip(ascii_lowercase, skills, strict=False)]


def row(review: Review, candidate: Candidate, width: int, name: str, *, marked: bool) -> list[Text]:
    """The cells of one person, who is called `name`, as many as there are heads."""
    verdict, moved = candidate.verdict, review.moves.get(candidate.id, 0)
    told = Text(f"{'▲' if moved > 0 else '▼'}{abs(moved)}" if moved else "", style="green" if moved > 0 else "red")
    signs = f"{' ' + MARK if candidate.flags else ''}{' …' if verdict.unread else ''}"
    out = [
        Text("●" if marked else " ", style="magenta"),
        Text(str(candidate.rank), justify="right"),
        told,
        Text(cut(one_line(name), 22), style="bold").append(signs, style="magenta"),
        Text(two_decimals(verdict.score), justify="right", style="bold"),
        bar(verdict.shares, 20 if width >= _WIDE else 12),
        _marks([gate.state for gate in verdict.gates], ""),
    ]
    if len(heads(review, width)) > _PLAIN:
        out.append(_marks([cell.state for cell in candidate.cells if cell.group == "skills"], " "))
    decision = candidate.decision.decision if candidate.decision else ""
    return [*out, Text(decision, style={"shortlist": "green", "reject": "red"}.get(decision, AMBER))]


def chosen(review: Review, order: str, words: str) -> list[Candidate]:
    """The people whom a filter leaves, in an order.

    Every word must begin a word of the name, the id, the decision, or of a criterion or requirement that is met;
    with `-` before it none may.
    """
    wanted = fold(words).split()
    left = [one for one in review.ranking.candidates if _passes(one, wanted)]
    return sorted(left, key=ORDERS[order])


def _passes(candidate: Candidate, wanted: Sequence[str]) -> bool:
    if not wanted:
        return True
    text = f" {fold(_haystack(candidate))}"
    return all((f" {word.removeprefix('-')}" in text) != word.startswith("-") for word in wanted)


def _haystack(candidate: Candidate) -> str:
    met = [cell.label for cell in candidate.cells if cell.state == "met"]
    gates = [gate.name for gate in candidate.verdict.gates if gate.state == "met"]
    signs = ["flagged"] * bool(candidate.flags) + ["unread"] * bool(candidate.verdict.unread)
    decision = [candidate.decision.decision if candidate.decision else "undecided"]
    return " ".join([candidate.name, candidate.id, *met, *gates, *signs, *decision])


def _marks(states: Sequence[str], between: str) -> Text:
    return Text(between).join(Text(STATES[state][0], style=STATES[state][1]) for state in states)

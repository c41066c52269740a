"""A comparison of two rubrics as Markdown: a comment on a pull request."""

from collections.abc import Iterator

from screen.commands.diff import Diff
from screen.commands.moves import Move
from screen.render.diff.words import (
    basis,
    headline,
    largest_moves,
    others_text,
    places,
    reweighing_text,
    setting_text,
    standing_text,
    why,
)
from screen.render.markdown import literal
from screen.render.points import signed, two_decimals

_MOST = 50
"""Rows of the table if nothing is said: a comment with thousands is not read, and GitHub cuts it."""


def render_markdown(diff: Diff, *, top: int | None = None) -> str:
    """A heading that says what happens, a row for each of the `top` largest moves, the criteria folded away."""
    return "\n".join([*_lines(diff, _MOST if top is None else top), ""])


def _lines(diff: Diff, top: int) -> Iterator[str]:
    yield f"### {literal(diff.new.title)}: {headline(diff)}"
    yield ""
    yield " → ".join(map(literal, places(diff)))
    yield ""
    for head, people in (("New", diff.arrived), ("Left", diff.left)):
        if people:
            more = f", {len(people) - top} more" if len(people) > top else ""
            yield f"{head}: {', '.join(literal(standing_text(one)) for one in people[:top])}{more}"
            yield ""
    moves = largest_moves(diff, top)
    if moves:
        yield "| Rank | Candidate | Score | Because |"
        yield "|---|---|---|---|"
        yield from (_row(move, diff) for move in moves)
        yield ""
        others = others_text(diff, len(moves))
        if others:
            yield f"{others}."
            yield ""
    if diff.criteria:
        number = len(diff.criteria)
        yield f"<details><summary>{number} {'criterion' if number == 1 else 'criteria'} can earn more or less</summary>"
        yield ""
        yield from (f"- {literal(reweighing_text(change))}" for change in diff.criteria)
        yield ""
        yield "</details>"
        yield ""
    if diff.settings:
        number = len(diff.settings)
        yield f"<details><summary>{number} other {'change' if number == 1 else 'changes'} of the rubric</summary>"
        yield ""
        yield from (f"- {literal(setting_text(change))}" for change in diff.settings)
        yield ""
        yield "</details>"
        yield ""
    yield f"<sub>{literal(basis(diff))}</sub>"


def _row(move: Move, diff: Diff) -> str:
    gained = move.new_score - move.old_score
    cells = [
        str(move.new_rank)
        if move.old_rank == move.new_rank
        else f"{move.old_rank} → **{move.new_rank}** {_arrow(move)}",
        literal(move.name),
        f"{two_decimals(move.old_score)} → **{two_decimals(move.new_score)}** ({signed(gained)})",
        "<br>".join(literal(text) for text in why(move, diff.old, diff.new)),
    ]
    return f"| {' | '.join(cells)} |"


def _arrow(move: Move) -> str:
    return "▲" if move.new_rank < move.old_rank else "▼"

"""A comparison of two rubrics as Markdown: a comment on a pull request."""

from collections.abc import Iterator, Sequence

from screen.commands.diff import Diff
from screen.commands.moves import Move
from screen.render.diff import words
from screen.render.markdown import literal
from screen.render.points import signed, two_decimals

_MOST = 50
"""Rows of the table if nothing is said: a comment with thousands is not read, and GitHub cuts it."""


def render_markdown(diff: Diff, *, top: int | None = None) -> str:
    """A heading that says what happens, a row for each of the `top` largest moves, the criteria folded away."""
    return "\n".join([*_lines(diff, _MOST if top is None else top), ""])


def _lines(diff: Diff, top: int) -> Iterator[str]:
    called = words.names(diff)
    yield f"### {literal(diff.new.title)}: {words.headline(diff)}"
    yield ""
    yield " → ".join(map(literal, words.places(diff)))
    yield ""
    for head, people in (("New", diff.arrived), ("Left", diff.left)):
        if people:
            more = f", {len(people) - top} more" if len(people) > top else ""
            yield f"{head}: {', '.join(literal(words.standing_text(one, called)) for one in people[:top])}{more}"
            yield ""
    moves = words.largest_moves(diff, top)
    if moves:
        yield "| Rank | Candidate | Score | Because |"
        yield "|---|---|---|---|"
        yield from (_row(move, diff, called[move.id]) for move in moves)
        yield ""
        others = words.others_text(diff, len(moves))
        if others:
            yield f"{others}."
            yield ""
    if diff.criteria:
        what = "criterion" if len(diff.criteria) == 1 else "criteria"
        yield from _folded(f"{what} can earn more or less", [words.reweighing_text(one) for one in diff.criteria])
    if diff.settings:
        what = "change" if len(diff.settings) == 1 else "changes"
        yield from _folded(f"other {what} of the rubric", [words.setting_text(one) for one in diff.settings])
    yield f"<sub>{literal(words.basis(diff))}</sub>"


def _folded(what: str, texts: Sequence[str]) -> Iterator[str]:
    """A list that is shown when its head is opened, which counts it."""
    yield f"<details><summary>{len(texts)} {what}</summary>"
    yield ""
    yield from (f"- {literal(text)}" for text in texts)
    yield ""
    yield "</details>"
    yield ""


def _row(move: Move, diff: Diff, name: str) -> str:
    gained = move.new_score - move.old_score
    cells = [
        str(move.new_rank)
        if move.old_rank == move.new_rank
        else f"{move.old_rank} → **{move.new_rank}** {_arrow(move)}",
        literal(name),
        f"{two_decimals(move.old_score)} → **{two_decimals(move.new_score)}** ({signed(gained)})",
        "<br>".join(literal(text) for text in words.why(move, diff.old, diff.new)),
    ]
    return f"| {' | '.join(cells)} |"


def _arrow(move: Move) -> str:
    return "▲" if move.new_rank < move.old_rank else "▼"

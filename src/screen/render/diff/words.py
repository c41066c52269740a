"""What the forms of a comparison share: whose moves are shown, and the words for what changed."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from screen.commands.moves import GateChange, Move, Ranked
from screen.ground.outgoing import one_line
from screen.judgement.difference import Change
from screen.judgement.settings import SettingChange
from screen.render.basis import basis_line
from screen.render.people_names import names_apart
from screen.render.points import signed, two_decimals
from screen.render.requirement_names import requirement_name
from screen.sources.rubric import Rubric

if TYPE_CHECKING:  # a ranking says what is new in the same words, and needs no comparison of rubrics
    from screen.commands.diff import Diff

MOST = 3
"""Criteria that stand beside a candidate."""


def largest_moves(diff: "Diff", top: int | None) -> tuple[Move, ...]:
    """The `top` moves with the largest change of score, then of rank; all if None; in the order of the new ranking."""
    if top is None:
        return diff.moved

    def size(move: Move) -> tuple[int, int, int]:
        return -abs(move.new_score - move.old_score), -abs(move.new_rank - move.old_rank), move.new_rank

    shown = {move.id for move in sorted(diff.moved, key=size)[:top]}
    return tuple(move for move in diff.moved if move.id in shown)


def others_text(diff: "Diff", shown: int) -> str:
    """How many candidates are not among the `shown` moves: `27 more move; 2 do not move`; empty: none."""
    more, still = len(diff.moved) - shown, len(diff.moves) - len(diff.moved)
    parts = [f"{more} more move{'s' * (more == 1)}"] if more else []
    parts += [f"{still} {'does' if still == 1 else 'do'} not move"] if still else []
    return "; ".join(parts)


def change_text(change: Change) -> str:
    """`CUDA +5.10`, and whether the criterion is new or gone."""
    mark = " (new)" if change.before is None else " (gone)" if change.after is None else ""
    return f"{one_line(change.criterion.alone)} {signed(change.points)}{mark}"


def gate_change_text(change: GateChange, old: Rubric, new: Rubric) -> str:
    """`requirement CUDA: met → missing`."""
    if change.before is None:
        return f"requirement {requirement_name(change.name, new)} (new): {change.after}"
    if change.after is None:
        return f"requirement {requirement_name(change.name, old)} (gone), was {change.before}"
    name, before = requirement_name(change.name, new), requirement_name(change.name, old)
    if name != before:
        name += f", not {before.removeprefix('at least ')}"
    return f"requirement {name}: {change.before} → {change.after}"


def why(move: Move, old: Rubric, new: Rubric) -> list[str]:
    """What moved a candidate: the largest changes, how many more there are, and the requirements."""
    out = [change_text(change) for change in move.changes[:MOST]]
    if len(move.changes) > MOST:
        rest = sum(change.points for change in move.changes[MOST:])
        out.append(f"{len(move.changes) - MOST} more {signed(rest)}")
    out += [gate_change_text(change, old, new) for change in move.gates]
    return out or (["others moved"] if move.old_rank != move.new_rank else [])


def headline(diff: "Diff") -> str:
    """How many move, and how far the two orders agree."""
    ranks = sum(move.old_rank != move.new_rank for move in diff.moves)
    scores = sum(move.old_score != move.new_score for move in diff.moves)
    number = len(diff.moves)
    people = f"{number} candidate{'s' * (number != 1)}"
    if diff.pools:
        changed = sum(move.old_score != move.new_score or bool(move.gates) for move in diff.moves)
        came = f"{len(diff.arrived)} new, {len(diff.left)} left"
        return f"{came}; of {people} in both {changed} changed" if number else f"{came}, nobody in both"
    if not diff.moved:
        return f"nothing moves among {people}"
    return f"{ranks} of {people} change{'s' * (ranks == 1)} rank, {scores} change{'s' * (scores == 1)} score"


def tau_text(diff: "Diff") -> str:
    """`Kendall's tau-b 0.80`."""
    return "Kendall's tau-b undefined" if diff.tau is None else f"Kendall's tau-b {diff.tau:.2f}"


def basis(diff: "Diff") -> str:
    """What the comparison rests on, in a line."""
    pool = "pool" in (diff.old.keywords.idf, diff.new.keywords.idf)
    return basis_line(
        tau_text(diff),
        as_of=diff.as_of,
        idf_kind="pool" if pool else None,
        version=diff.version,
        after=(f"{diff.invented} invented left out",) if diff.invented else (),
        skipped=len(diff.skipped),
    )


def setting_text(change: SettingChange) -> str:
    """`[publications] off_topic 1 → 0.3`, `requirement German new, German B2`, `ask gone, was: Can you travel?`."""
    name = one_line(change.name)
    if change.before is None:
        return f"{name} new: {one_line(change.after or '')}"
    if change.after is None:
        return f"{name} gone, was: {one_line(change.before)}"
    return f"{name}: {one_line(change.before)} → {one_line(change.after)}"


def reweighing_text(change: Change) -> str:
    """`CUDA 6.88 → 11.00`, `Triton new, 5.50`."""
    label = one_line(change.criterion.alone)
    if change.before is None:
        return f"{label} new, {two_decimals(change.of)}"
    if change.after is None:
        return f"{label} gone, was {two_decimals(change.before.of)}"
    return f"{label} {two_decimals(change.before.of)} → {two_decimals(change.after.of)}"


def places(diff: "Diff") -> tuple[str, str]:
    """What is compared, as it was named: rubrics or pools."""
    return diff.pools or (diff.old.path, diff.new.path)


def names(diff: "Diff") -> dict[str, str]:
    """Id to what a form calls each of those who moved, came or left."""
    return names_apart((*diff.moves, *diff.arrived, *diff.left))


def standing_text(standing: Ranked, called: Mapping[str, str]) -> str:
    """`Ada Example (rank 3, 41.20)`; `called`: by id."""
    return f"{one_line(called[standing.id])} (rank {standing.rank}, {two_decimals(standing.score)})"

"""What the forms of a comparison share."""

from collections.abc import Iterator
from pathlib import PurePath

from screen.commands.compare import Comparison, Pair
from screen.ground.outgoing import one_line
from screen.judgement.cell import Cell
from screen.judgement.flip import Flip
from screen.render.basis import basis_line
from screen.render.points import share, signed, two_decimals

SHOWN = 5
"""Criteria that decide, and changes that turn an order, named in text; the JSON has them all."""
_FAR = 10
"""A weight that must grow by more times than this turns no order that anybody would think of."""


def pair_sentence(pair: Pair, names: dict[str, str]) -> str:
    """Who is above whom, and by how much."""
    above, below = one_line(names[pair.above]), one_line(names[pair.below])
    if not pair.lead:
        return f"{above} and {below} have the same score"
    return f"{above} leads {below} by {two_decimals(pair.lead)}"


def rows(comparison: Comparison) -> Iterator[tuple[Cell, ...]]:
    """The cells of each criterion, a person each, without the keywords that nobody has."""
    for row in zip(*(candidate.cells for candidate in comparison.candidates), strict=True):
        if row[0].group != "keywords" or any(cell.points or cell.leaf.quotes for cell in row):
            yield row


def decisive(pair: Pair, comparison: Comparison) -> list[str]:
    """The criteria that decide, with the lead in each, which add up to the lead: `+6.58 CUDA`, `-0.20 in 3 more`."""
    cells = comparison.candidates[0].cells
    lines = [
        f"{signed(lead)} {criterion_name(cells[number].group, cells[number].label)}"
        for number, lead in pair.decides[:SHOWN]
    ]
    if rest := [lead for _, lead in pair.decides[SHOWN:]]:
        lines.append(f"{signed(sum(rest))} in {len(rest)} more")
    return lines


def criterion_name(group: str, label: str) -> str:
    """A criterion on its own: a keyword may be called as a skill is."""
    return (
        one_line(label) if group in ("skills", label) or label.startswith("title: ") else f"{one_line(label)} ({group})"
    )


def flip_sentence(flip: Flip) -> str:
    """`skills 55 → 61.3`, `weight of CUDA 2 → 1.15`."""
    what = flip.name if flip.kind == "group" else f"weight of {one_line(flip.name)}"
    return f"{what} {share(flip.now)} → {share(flip.then)}"


def turning(pair: Pair) -> str:
    """What would turn the order, or that no single change would."""
    near = [flip for flip in pair.flips if flip.kind == "group" or flip.then <= _FAR * flip.now]
    if not near:
        far = f", unless it grows more than {_FAR} times" if pair.flips else ""
        return f"no change of a single weight turns the order{far}"
    return "the order turns with " + ", or ".join(map(flip_sentence, near[:SHOWN]))


def basis(comparison: Comparison) -> str:
    """What the comparison rests on."""
    name = one_line(PurePath(comparison.rubric.path).name)
    return basis_line(name, as_of=comparison.as_of, idf_kind=comparison.idf_kind, version=comparison.version)

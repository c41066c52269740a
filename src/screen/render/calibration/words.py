"""What the forms of a calibration share: the sentences."""

from collections.abc import Iterator

from screen.commands.calibrate import Mover, Retrospect, WeightChange
from screen.ground.outgoing import one_line
from screen.judgement.overruling import ENOUGH, ENOUGH_OF_EACH, Overruled
from screen.render.basis import basis_line
from screen.render.points import signed

MOST = 8
"""Criteria and people that are named."""


def decided_text(found: Retrospect) -> str:
    """`14 decisions: 5 shortlist, 3 hold, 6 reject`."""
    number = sum(found.decided.values())
    counts = ", ".join(f"{count} {word}" for word, count in found.decided.items())
    gone = f"; {found.gone} more on people who are not in the pool" if found.gone else ""
    logs = "" if number or found.gone else "; screen decide logs them"
    return f"{number} decision{'s' * (number != 1)}{': ' * bool(counts)}{counts}{gone}{logs}"


def too_few_text() -> str:
    """What is said where nothing can be told."""
    return (
        f"Too few to tell anything: it takes {ENOUGH} decisions, {ENOUGH_OF_EACH} of the most favourable kind that "
        f"was used (shortlist, say) and {ENOUGH_OF_EACH} of the least (reject)."
    )


def accord_lines(found: Retrospect) -> Iterator[str]:
    """How far the two agree."""
    own = found.accord
    if own is None:
        return
    yield f"Of {own.pairs} pairs of people who were decided apart, {own.in_order:.0%} stand in that order by score."
    if own.tau is not None and own.by_chance is not None:
        shuffled = "less than 0.1%" if own.by_chance < 0.001 else f"{own.by_chance:.1%}"
        yield f"Kendall's tau-b {own.tau:.2f}; {shuffled} of shuffled decisions come as far."
    best = next(iter(found.decided))
    among = "is" if own.hits == 1 else "are"
    yield f"Precision at {own.k}: {own.hits} of the best {own.k} by score {among} among the {own.k} decided {best}."


def overruled_head(found: Retrospect) -> str:
    """The heading of the criteria that are overruled."""
    pairs = found.overruled[0].pairs if found.overruled else 0
    what = f"in the {pairs} pair{'s' * (pairs != 1)} whose order by score is the other way round"
    return f"Overruled most: what put the lower decision ahead, {what}"


def most_overruled(found: Retrospect) -> tuple[Overruled, ...]:
    """The criteria that put those ahead who were decided lower."""
    return tuple(one for one in found.overruled if one.lead > 0)[:MOST]


def overruled_text(one: Overruled) -> str:
    """`CUDA: +2.31 a pair, ahead in 9 of 12`."""
    name = one_line(one.criterion.alone)
    return f"{name}: {signed(one.lead)} a pair, ahead in {one.against} of {one.pairs}"


def suggestion_text(found: Retrospect) -> str:
    """How the suggested weights do on people who were left out."""
    tried = found.suggestion
    if tried is None:
        return ""
    told = (
        f"{tried.left_out:.0%} of pairs in order on people left out of the fit, and {tried.by_rubric:.0%} by the rubric"
    )
    if not found.weights:
        return (
            f"No weights are suggested: those that fit these decisions do not clearly better than the rubric ({told})."
        )
    return f"Weights that fit better ({told}):"


def weight_text(change: WeightChange) -> str:
    """`skills 55 → 60 points`, `weight of CUDA 3 → 2.4`."""
    if change.kind == "group":
        return f"{change.name} {change.now:g} → {change.then:g} points"
    return f"weight of {one_line(change.name)} {change.now:g} → {change.then:g}"


def movers(found: Retrospect) -> tuple[Mover, ...]:
    """Those whose rank would change most, by new rank."""
    moved = [one for one in found.movers if one.old_rank != one.new_rank]
    largest = sorted(moved, key=lambda one: (-abs(one.old_rank - one.new_rank), one.new_rank))[:MOST]
    return tuple(sorted(largest, key=lambda one: one.new_rank))


def movers_text(found: Retrospect) -> str:
    """How many would move."""
    number = sum(one.old_rank != one.new_rank for one in found.movers)
    return f"{number} of {len(found.movers)} would change rank by them; nothing is applied."


CAVEAT = "Who decides sees the ranking: that the two agree is partly its own doing."


def basis(found: Retrospect) -> str:
    """What it rests on, in a line."""
    return basis_line(
        one_line(found.rubric.path), as_of=found.as_of, idf_kind=None, version=found.version, skipped=len(found.skipped)
    )

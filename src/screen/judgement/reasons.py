"""Why an assertion does not hold: the criteria that made the difference, with their quotes."""

from collections.abc import Iterable

import msgspec

from screen.criteria.criterion import Criterion, Share
from screen.ground.evidence import Evidence
from screen.ground.text import key
from screen.judgement.difference import Change, changes
from screen.judgement.naming import Lookup, look_up
from screen.judgement.rubric_trial import TriedCandidate
from screen.sources.fields import MEET_NOTHING
from screen.sources.rubric import YEARS

MOST = 3
"""Criteria, and quotes of each, that a failure shows: the largest differences decide."""
FEW = 5
"""Names that a message lists."""


class Reason(msgspec.Struct, frozen=True):
    """One criterion that made the difference."""

    criterion: str
    text: str
    """What it earned, or what was looked for."""
    evidence: tuple[tuple[str, Evidence], ...] = ()
    """Candidate and quote."""


def not_found(found: Lookup, subject: TriedCandidate) -> Reason:
    """What was looked for in vain, and the words in common that are there instead."""
    looked = f"looked for {listed(found.sought)}" if found.sought else "nothing of it earned points"
    words = ", ".join(f"{word} ×{entries}" for word, entries in found.words[:FEW])
    more = f"; {subject.label} has words in common with it alone: {words}" if words else ""
    return Reason(found.name, looked + more)


def gate_reasons(name: str, subject: TriedCandidate) -> tuple[Reason, ...]:
    """Why the requirement `name` has the state it has."""
    if name == YEARS:
        node = subject.judgement.seniority.node(subject.number)
        undated = int(subject.judgement.seniority.undated[subject.number])
        note = node.note or "no work is dated"
        return (Reason(name, note + (f"; {undated} without dates" if undated else "")),)
    found = look_up(subject, name)
    skill = next((skill for skill in subject.judgement.rubric.skills if key(skill.name) == key(name)), None)
    if found is None or skill is None:
        return (Reason(name, f"asked for: {subject.judgement.rubric.requirements[name]}"),)
    if not found.found:
        return (not_found(found, subject),)
    used = any(quote.rung not in (None, "listed") for quote in found.evidence)
    asks = "; the requirement asks for use, and it is only listed" if skill.required == "used" and not used else ""
    if all(quote.path.partition("[")[0] in MEET_NOTHING for quote in found.evidence):
        asks = "; an interest meets no requirement"
    return (Reason(found.name, "it is named" + asks, said(subject, found.evidence)),)


def against(upper: TriedCandidate, lower: TriedCandidate) -> tuple[Reason, ...]:
    """The criteria by which `lower`, who should not, leads; where it leads in none, all in which they differ."""
    found = changes(upper.shares, lower.shares)
    ahead = [change for change in found if change.points > 0] or list(found)
    return tuple(
        Reason(
            change.criterion.alone,
            f"{_earned(change.before)} against {_earned(change.after)} of {_of(change)}",
            _both(change, (upper, upper.label), (lower, lower.label)),
        )
        for change in ahead[:MOST]
    )


def moved(before: TriedCandidate, after: TriedCandidate) -> tuple[Reason, ...]:
    """The criteria whose points moved between two readings of one candidate."""
    return tuple(
        Reason(
            change.criterion.alone,
            f"{_earned(change.before)} before, {_earned(change.after)} after",
            _both(change, (before, "before"), (after, "after")),
        )
        for change in changes(before.shares, after.shares)[:MOST]
    )


def earning(criterion: Criterion, subject: TriedCandidate) -> Reason:
    """What a criterion earned and could earn, with its quotes."""
    leaf = subject.judgement.leaf(subject.number, criterion)
    text = f"{points_text(leaf.points)} of {points_text(leaf.of)}"
    if leaf.state and leaf.sought:
        text += f", {leaf.state}: looked for {listed(leaf.sought)}"
    if leaf.note:
        text += f" ({leaf.note})"
    return Reason(criterion.alone, text, said(subject, leaf.quotes))


def said(subject: TriedCandidate, quotes: Iterable[Evidence]) -> tuple[tuple[str, Evidence], ...]:
    """The first quotes, with who says so."""
    return tuple((subject.label, quote) for quote in tuple(quotes)[:MOST])


def points_text(hundredths: int) -> str:
    """`7.90`."""
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def listed(names: Iterable[str]) -> str:
    """The first names, and how many more."""
    found = tuple(names)
    return ", ".join(found[:FEW]) + f" and {len(found) - FEW} more" * (len(found) > FEW)


def _both(change: Change, *sides: tuple[TriedCandidate, str]) -> tuple[tuple[str, Evidence], ...]:
    """The best quotes of both sides, each a subject and what it is called; of the side that leads, first and more."""
    out: list[tuple[str, Evidence]] = []
    for (subject, name), most in zip(reversed(sides) if change.points > 0 else sides, (2, 1), strict=True):
        quotes = subject.judgement.leaf(subject.number, change.criterion).quotes
        out += [(name, quote) for quote in quotes[:most]]
    return tuple(out)


def _earned(share: Share | None) -> str:
    return points_text(share.points if share else 0)


def _of(change: Change) -> str:
    either = change.after or change.before
    return points_text(either.of if either else 0)

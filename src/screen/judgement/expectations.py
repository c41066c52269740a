"""The assertions of a rubric's tests: what each expects, what is found, and which evidence made the difference."""

import itertools
from collections.abc import Iterator

import msgspec

from screen.ground.errors import InputError
from screen.ground.text import key
from screen.judgement.naming import look_up, unknown_criterion, unknown_gate
from screen.judgement.reasons import (
    FEW,
    MOST,
    Reason,
    against,
    earning,
    gate_reasons,
    listed,
    moved,
    not_found,
    points_text,
    said,
)
from screen.judgement.rubric_trial import Trial, TriedCandidate
from screen.sources.alteration import MEANINGS
from screen.sources.candidate import id_remedy
from screen.sources.rubric import RubricTest

_ABSENT = {
    "missing": "missing",
    "unknown": "unknown: the profile could not have said it",
    "unread": "unread: it stands in a part of the document that import did not understand",
}
"""State of what is not found, in the words of a failure."""


class Failure(msgspec.Struct, frozen=True):
    """One assertion that does not hold."""

    assertion: str
    """The key of the test: `above`, `finds` … ; `test` where the test itself is wrong."""
    expected: str
    found: str
    reasons: tuple[Reason, ...] = ()


def failures_of(test: RubricTest, trial: Trial) -> tuple[Failure, ...]:
    """Everything in `test` that does not hold; empty: it passes.

    Raises:
        InputError: the test needs a pool, and there is none.
    """
    return tuple(_failures(test, trial))


def _failures(test: RubricTest, trial: Trial) -> Iterator[Failure]:
    asserts = bool(test.finds or test.lacks or test.max_rank or test.gate or test.invariant)
    asserts = asserts or test.min_score is not None or test.max_score is not None
    if not asserts and not test.above:
        yield _wrong("`above`, `finds`, `max_rank` or another assertion", "none: the test asserts nothing")
    yield from _above(test, trial)
    if not asserts:
        return
    if test.candidate is not None and test.profile is not None:
        yield _wrong("one subject", "the test has both `candidate` and `profile`; make two tests of it")
    elif test.candidate is not None or test.profile is not None:
        yield from _of_one(test, trial)
    else:
        if of := next(
            (name for name in _OF_ONE if name != "invariant" and getattr(test, name) not in ((), None, {})), None
        ):
            yield _wrong("a candidate", f'`{of}` of whom? Add `candidate = "…"` or [tests.profile]')
        for subject in trial.everyone() if test.invariant else ():
            yield from _invariant(test, trial, subject)


def _wrong(expected: str, found: str) -> Failure:
    return Failure("test", expected, found)


def _missing(trial: Trial, name: str) -> Failure:
    remedy = id_remedy(name, trial.bench.numbers)
    return _wrong(f"{name} in the pool", f"the pool has no candidate `{name}`; {remedy}")


def _of_one(test: RubricTest, trial: Trial) -> Iterator[Failure]:
    if test.candidate is not None:
        subject = trial.candidate(test.candidate)
        if subject is None:
            yield _missing(trial, test.candidate)
            return
    else:
        try:
            subject = trial.inline(test)
        except InputError as error:
            yield _wrong("a profile", str(error))
            return
    for check in _OF_ONE.values():
        yield from check(test, trial, subject)


def _above(test: RubricTest, trial: Trial) -> Iterator[Failure]:
    if not test.above:
        return
    found = [(name, trial.candidate(name)) for name in test.above]
    for name, subject in found:
        if subject is None:
            yield _missing(trial, name)
    if len(test.above) == 1:
        yield _wrong("two candidates or more", f"`above` has only {test.above[0]}; name who must come below")
    known = [subject for _, subject in found if subject is not None]
    for upper, lower in itertools.pairwise(known):
        if upper.score <= lower.score:
            yield Failure(
                "above",
                f"{upper.label} to score higher than {lower.label}",
                f"{upper.label} {points_text(upper.score)}, {lower.label} {points_text(lower.score)}",
                against(upper, lower),
            )


def _finds(test: RubricTest, trial: Trial, subject: TriedCandidate) -> Iterator[Failure]:
    for name in test.finds:
        found = look_up(subject, name)
        if found is None:
            yield Failure("finds", f"{subject.label} to name {name}", unknown_criterion(trial.rubric, name))
        elif not found.found:
            state = _ABSENT[found.state or "missing"]
            yield Failure("finds", f"{subject.label} to name {found.name}", state, (not_found(found, subject),))


def _lacks(test: RubricTest, trial: Trial, subject: TriedCandidate) -> Iterator[Failure]:
    for name in test.lacks:
        found = look_up(subject, name)
        if found is None:
            yield Failure("lacks", f"{subject.label} not to name {name}", unknown_criterion(trial.rubric, name))
        elif found.found:
            kinds = listed(dict.fromkeys(f"{quote.term} ({quote.match})" for quote in found.evidence))
            reason = Reason(found.name, f"found as {kinds}", said(subject, found.evidence))
            yield Failure("lacks", f"{subject.label} not to name {found.name}", "it is named", (reason,))


def _max_rank(test: RubricTest, trial: Trial, subject: TriedCandidate) -> Iterator[Failure]:
    if test.max_rank is None:
        return
    better = trial.above(subject)
    rank = 1 + len(better)
    if rank > test.max_rank:
        ahead = ", ".join(f"{other.label} {points_text(other.score)}" for other in better[:FEW])
        ahead += " …" * (len(better) > FEW)
        yield Failure(
            "max_rank",
            f"{subject.label} at rank {test.max_rank} or better",
            f"rank {rank} with {points_text(subject.score)}, below {ahead}",
            against(subject, better[test.max_rank - 1]),
        )


def _min_score(test: RubricTest, _: Trial, subject: TriedCandidate) -> Iterator[Failure]:
    if test.min_score is None or subject.score >= round(test.min_score * 100):
        return
    room = sorted(subject.shares.items(), key=lambda pair: (pair[1].points - pair[1].of, pair[0].group, pair[0].label))
    reasons = tuple(earning(criterion, subject) for criterion, share in room[:MOST] if share.points < share.of)
    found = f"{points_text(subject.score)}; most room is in"
    yield Failure("min_score", f"{subject.label} to score {test.min_score:g} or more", found, reasons)


def _max_score(test: RubricTest, _: Trial, subject: TriedCandidate) -> Iterator[Failure]:
    if test.max_score is None or subject.score <= round(test.max_score * 100):
        return
    earned = sorted(subject.shares.items(), key=lambda pair: (-pair[1].points, pair[0].group, pair[0].label))
    reasons = tuple(earning(criterion, subject) for criterion, share in earned[:MOST] if share.points)
    found = f"{points_text(subject.score)}; most was earned by"
    yield Failure("max_score", f"{subject.label} to score {test.max_score:g} or less", found, reasons)


def _gate(test: RubricTest, trial: Trial, subject: TriedCandidate) -> Iterator[Failure]:
    gates = {key(gate.name): gate for gate in subject.judgement.verdict(subject.number).gates}
    for name, state in (test.gate or {}).items():
        gate = gates.get(key(name))
        if gate is None:
            yield Failure("gate", f"{name} to be {state} for {subject.label}", unknown_gate(trial.rubric, name))
        elif gate.state != state:
            yield Failure(
                "gate", f"{gate.name} to be {state} for {subject.label}", gate.state, gate_reasons(gate.name, subject)
            )


def _invariant(test: RubricTest, trial: Trial, subject: TriedCandidate) -> Iterator[Failure]:
    for relation in test.invariant:
        if relation not in MEANINGS:
            yield _wrong("a known relation", f"no relation {relation!r}; use one of: {', '.join(MEANINGS)}")
            continue
        other = trial.altered(subject, relation)
        if other.score != subject.score:
            expected = f"{subject.label} to keep {points_text(subject.score)} with {MEANINGS[relation]}"
            yield Failure(f"invariant {relation}", expected, points_text(other.score), moved(subject, other))


_OF_ONE = {
    "finds": _finds,
    "lacks": _lacks,
    "max_rank": _max_rank,
    "min_score": _min_score,
    "max_score": _max_score,
    "gate": _gate,
    "invariant": _invariant,
}
"""Key of a test to its check, for those that speak of one candidate."""

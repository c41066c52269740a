"""A pool scored by a rubric, as the calibration rules want it: this is their one seam to the engine."""

import datetime

from screen.judgement.lint.calibration_record import Calibration
from screen.sources.rubric import Rubric
from screen.sources.rubric_file import Reading


def calibrate(reading: Reading, pool: str) -> Calibration | None:
    """The points of every criterion for every candidate of `pool`; None where the rubric cannot be scored.

    Papers differ from candidate to candidate, so publications count as one criterion, and so do the years.

    Raises:
        InputError: the pool cannot be read.
    """
    rubric = reading.rubric
    if rubric is None:
        return None
    # numpy and the engine cost more than all the other rules: only a pool needs them
    from screen.judgement.score import Judgement
    from screen.sources.columns import Columns
    from screen.sources.pool import load_pool

    profiles = load_pool([pool]).profiles
    judgement = Judgement(Columns(profiles), rubric, _day(rubric))
    labels: dict[tuple[str, str], int] = {}
    rows: list[dict[tuple[str, str], int]] = []
    quotes: dict[tuple[str, str], set[tuple[int, str]]] = {}
    for number in range(len(profiles)):
        row: dict[tuple[str, str], int] = {}
        for group in judgement.explanation(number).details or ():
            if group.label not in {"skills", "keywords"}:
                labels[group.label, group.label] = group.of
                row[group.label, group.label] = group.points
                continue
            for leaf in group.details or ():
                name = (group.label, leaf.label)
                labels[name] = leaf.of
                row[name] = leaf.points
                quotes.setdefault(name, set()).update((number, quote.path) for quote in leaf.evidence or ())
        rows.append(row)
    return Calibration(
        tuple(labels),
        tuple(labels.values()),
        tuple(tuple(row.get(name, 0) for name in labels) for row in rows),
        tuple(frozenset(quotes.get(name, ())) for name in labels),
    )


def _day(rubric: Rubric) -> str:
    return rubric.tests_as_of or datetime.date.today().isoformat()

"""A pool scored by a rubric, as the calibration rules want it: this is their one seam to the engine."""

import datetime
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from screen.judgement.lint.calibration_record import Calibration
from screen.sources.rubric import Rubric
from screen.sources.rubric_file import Reading

if TYPE_CHECKING:
    from screen.criteria.criterion import Criterion
    from screen.judgement.score import Judgement
    from screen.sources.pool import Pool


def calibrate(reading: Reading, pool: "Pool") -> Calibration | None:
    """The points of every criterion and the states of every requirement; None where the rubric cannot be scored."""
    rubric = reading.rubric
    if rubric is None:
        return None
    # numpy and the engine cost more than all the other rules: only a pool needs them
    from screen.judgement.attainment import attainments
    from screen.judgement.score import Judgement
    from screen.sources.columns import Columns

    judgement = Judgement(Columns(pool.profiles), rubric, _day(rubric))
    rows = [judgement.shares(number) for number in range(len(pool.profiles))]
    criteria = tuple(rows[0]) if rows else ()
    return Calibration(
        tuple((criterion.group, criterion.label) for criterion in criteria),
        tuple(rows[0][criterion].of for criterion in criteria),
        tuple(tuple(row[criterion].points for criterion in criteria) for row in rows),
        cache(lambda number: frozenset(_quoted(judgement, criteria[number]))),
        attainments(judgement),
    )


def _quoted(judgement: "Judgement", criterion: "Criterion") -> Iterator[tuple[int, str]]:
    """Who is quoted for a criterion, and where; not for papers and years, which are no one else's evidence."""
    if not criterion.whole:
        for number in range(len(judgement.scores)):
            yield from ((number, quote.path) for quote in judgement.leaf(number, criterion).quotes)


def _day(rubric: Rubric) -> str:
    return rubric.tests_as_of or datetime.date.today().isoformat()

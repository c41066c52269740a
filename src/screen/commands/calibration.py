"""A pool scored by rubrics, as the calibration rules want it: this is their one seam to the engine.

The pool is read once for all rubrics, part by part, here or elsewhere: points are joined, and counts added.
"""

import datetime
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from screen.judgement.lint.calibration_record import Attained, Calibration, Pairs
from screen.sources.rubric import Rubric

if TYPE_CHECKING:  # numpy and the engine cost more than all the other rules: only a pool needs them
    from screen.criteria.criterion import Criterion
    from screen.ground.workplace import Workplace
    from screen.judgement.score import Judgement
    from screen.sources.parts import UnreadPart
    from screen.sources.pool import Pool
    from screen.sources.twins import TwinKeys, Twins

_Told = TypeVar("_Told")


class CalibratedPool(NamedTuple):
    """What a pool says of rubrics, and of itself."""

    calibrations: Sequence[Calibration]
    """Of each rubric."""
    ids: frozenset[str]
    """Of all candidates."""
    twins: "Sequence[tuple[Twins, str]]"
    """Who may be there twice, and the file, with the line in one of lines, of the second."""


class _PartTold(NamedTuple):
    """What a part says: P candidates."""

    sources: Sequence[str]
    """P files, with their lines."""
    keys: "TwinKeys"
    points: Sequence[Sequence[tuple[int, ...]]]
    """Of each rubric (P, C), as `Calibration` has them."""
    attained: Sequence[tuple[Attained, ...]]
    """Of each rubric."""


def calibrate(rubrics: Sequence[Rubric], paths: Sequence[str], workplace: "Workplace | None" = None) -> CalibratedPool:
    """What the pool of these paths says of each rubric. `workplace`: where its parts are judged; None: here.

    Raises InputError where it cannot be read.
    """
    from screen.judgement.attainment import joined
    from screen.judgement.score import Judgement
    from screen.sources.columns import Columns
    from screen.sources.twins import twins_by_keys

    pool = _Parts(paths, len(rubrics), workplace)
    pool.whole = "-" in paths or any(rubric.keywords.idf == "pool" for rubric in rubrics)
    told = pool.told_by(_Telling(rubrics))
    ids = [name for part in told for name in part.keys.ids]
    if not pool.whole and (not ids or len({*ids}) < len(ids)):  # of two of one id the first counts
        pool.whole = True
        told = pool.told_by(_Telling(rubrics))
        ids = [name for part in told for name in part.keys.ids]
    sources = dict(zip(ids, (source for part in told for source in part.sources), strict=True))
    calibrations = []
    for number, rubric in enumerate(rubrics):
        criteria, of, _ = _earned(Judgement(Columns(()), rubric, _day(rubric)))
        calibrations.append(
            Calibration(
                tuple((criterion.group, criterion.label) for criterion in criteria),
                of,
                tuple(row for part in told for row in part.points[number]),
                _quoted(pool, rubric),
                joined(part.attained[number] for part in told),
            )
        )
    twins = [(found, sources[found.ids[1]]) for found in twins_by_keys(part.keys for part in told)]
    return CalibratedPool(calibrations, frozenset(ids), twins)


class _Parts:
    """The parts of a pool, which may be asked several times."""

    def __init__(self, paths: Sequence[str], rubrics: int, workplace: "Workplace | None") -> None:
        self._paths, self._rubrics, self._workplace = paths, rubrics, workplace
        self.whole = False
        """It is one part: what is said of one candidate depends on the others."""

    @cached_property
    def _loaded(self) -> "Pool":
        from screen.sources.pool import load_pool

        return load_pool(self._paths)

    def told_by(self, work: "Callable[[UnreadPart], _Told]") -> list[_Told]:
        """What `work` makes of each part."""
        from screen.ground.cores import Cores
        from screen.ground.workplace import Here
        from screen.sources.parts import PART, LoadedPart, file_parts
        from screen.sources.pool import BYTES_A_SECOND, PoolReading, bytes_of

        if self.whole:
            return [work(LoadedPart(self._loaded))]
        where = self._workplace
        if isinstance(where, Cores):
            where = where.for_work(self._rubrics * bytes_of(self._paths) / BYTES_A_SECOND)
        return list((where or Here()).map(work, file_parts(PoolReading(self._paths).raws(), 0, PART, keep=True)))


class _Telling:
    """Tells of parts what rubrics say of them; pickled, it is the rubrics."""

    def __init__(self, rubrics: Sequence[Rubric]) -> None:
        from screen.sources.parts import growing_vocabulary

        self._rubrics, self._vocabularies = rubrics, growing_vocabulary()

    def __reduce__(self) -> tuple[object, ...]:
        return _Telling, (self._rubrics,)

    def __call__(self, part: "UnreadPart") -> _PartTold:
        from screen.judgement.attainment import attainments
        from screen.judgement.score import Judgement
        from screen.sources.twins import twin_keys

        found = part.open(next(self._vocabularies))
        judgements = [Judgement(found.columns, rubric, _day(rubric)) for rubric in self._rubrics]
        people = found.profiles or ()
        return _PartTold(
            [profile.source for profile in people],
            twin_keys(people),
            [_earned(judgement)[2] for judgement in judgements],
            list(map(attainments, judgements)),
        )


def _earned(judgement: "Judgement") -> "tuple[tuple[Criterion, ...], tuple[int, ...], list[tuple[int, ...]]]":
    """The criteria, what each could earn, and what each candidate earned; criteria of one name are one."""
    criteria = [criterion for group in judgement.groups for criterion in group.criteria]
    of = [number for group in judgement.groups for number in group.leaf_of.tolist()]
    names = tuple(dict.fromkeys(criteria))
    own = [[place for place, criterion in enumerate(criteria) if criterion == name] for name in names]
    columns = [column for group in judgement.groups for column in group.points.T]
    earned = [sum(columns[place] for place in places).tolist() for places in own]
    return names, tuple(sum(of[place] for place in places) for places in own), list(zip(*earned, strict=True))


def _quoted(pool: _Parts, rubric: Rubric) -> Callable[[Pairs], list[tuple[int, int, int]]]:
    """See `Calibration`."""

    def quoted(pairs: Pairs) -> list[tuple[int, int, int]]:
        parts = pool.told_by(_Quoting(rubric, pairs))
        return [
            (sum(b for b, _, _ in of), sum(o for _, o, _ in of), sum(o for _, _, o in of))
            for of in zip(*parts, strict=True)
        ]

    return quoted


class _Quoting:
    """Counts the quotes of pairs of criteria in parts; pickled, it is what it asks."""

    def __init__(self, rubric: Rubric, pairs: Pairs) -> None:
        from screen.sources.parts import growing_vocabulary

        self._rubric, self._pairs, self._vocabularies = rubric, pairs, growing_vocabulary()

    def __reduce__(self) -> tuple[object, ...]:
        return _Quoting, (self._rubric, self._pairs)

    def __call__(self, part: "UnreadPart") -> list[tuple[int, int, int]]:
        from screen.judgement.score import Judgement

        columns = part.open(next(self._vocabularies)).columns
        judgement = Judgement(columns, self._rubric, _day(self._rubric))
        criteria, *_ = _earned(judgement)
        asked = {number: frozenset(_quotes(judgement, criteria[number])) for pair in self._pairs for number in pair}
        return [(len(asked[one] & asked[other]), len(asked[one]), len(asked[other])) for one, other in self._pairs]


def _quotes(judgement: "Judgement", criterion: "Criterion") -> Iterator[tuple[int, str]]:
    """Who is quoted for a criterion, and where; not for papers and years, which are no one else's evidence."""
    if not criterion.whole:
        for number in range(len(judgement.scores)):
            yield from ((number, quote.path) for quote in judgement.leaf(number, criterion).quotes)


def _day(rubric: Rubric) -> str:
    return rubric.tests_as_of or datetime.date.today().isoformat()

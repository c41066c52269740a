"""`screen test`: the rubrics' own tests, run on a pool that is read once."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from screen import __version__
from screen.commands.day import as_of_day
from screen.ground.errors import InputError, UsageError
from screen.judgement.expectations import Failure, failures_of
from screen.judgement.rubric_trial import Trial
from screen.sources.bench import Bench
from screen.sources.raw_profile import Skipped
from screen.sources.rubric_file import load_rubric
from screen.sources.run_pools import Pools


class TrialResult(msgspec.Struct, frozen=True):
    """One test of a rubric, run."""

    name: str
    line: int
    """Of the test in the rubric, from 1."""
    failures: tuple[Failure, ...]
    """Empty: it passed."""


class RubricResult(msgspec.Struct, frozen=True):
    """One rubric's tests, run."""

    path: str
    as_of: str | None
    """`YYYY-MM-DD`; None: the rubric could not be read."""
    results: tuple[TrialResult, ...]
    """In the order of the file; without those that `-k` left out."""
    tests: int
    """Tests that the rubric has, those left out among them."""
    dated: bool = True
    """The rubric says the day (`tests_as_of`); else it was today."""
    error: str | None = None
    """Why the tests could not be run."""


class TrialReport(msgspec.Struct, frozen=True):
    """A finished run."""

    version: str
    rubrics: tuple[RubricResult, ...]
    skipped: tuple[Skipped, ...]
    """Profiles of the pool that could not be read."""

    @property
    def failed(self) -> int:
        """Tests that failed."""
        return sum(bool(result.failures) for rubric in self.rubrics for result in rubric.results)

    @property
    def passed(self) -> int:
        """Tests that passed."""
        return sum(not result.failures for rubric in self.rubrics for result in rubric.results)

    @property
    def errors(self) -> int:
        """Rubrics whose tests could not be run."""
        return sum(rubric.error is not None for rubric in self.rubrics)

    @property
    def status(self) -> int:
        """Exit status: 0 all passed, 1 a test failed, 3 a rubric or a profile could not be read."""
        return 3 if self.errors or self.skipped else 1 if self.failed else 0


def run_tests(paths: Sequence[Path], *, pool: Sequence[str] = (), pattern: str | None = None) -> TrialReport:
    """The tests of the rubrics at `paths`.

    Args:
        paths: rubric files.
        pool: the pool; none: `./profiles`, else the folder beside each rubric's own.
        pattern: only tests whose file and name hold this text, whatever its case.

    Raises:
        InputError: the pool was named and cannot be read.
        UsageError: no test matches `pattern`.
    """
    benches = _Benches(pool)
    results = tuple(_run_rubric(path, benches, pattern) for path in paths)
    report = TrialReport(__version__, results, benches.pools.skipped)
    if pattern and not report.errors and not any(rubric.results for rubric in report.rubrics):
        raise UsageError(f"no test matches -k {pattern!r}")
    return report


def _run_rubric(path: Path, benches: "_Benches", pattern: str | None) -> RubricResult:
    try:
        rubric = load_rubric(path)
        day = as_of_day(rubric.tests_as_of)
        trial = Trial(rubric, day, lambda: benches.of(path))
        results = tuple(
            TrialResult(test.name, test.line, failures_of(test, trial))
            for test in rubric.tests
            if pattern is None or pattern.casefold() in f"{path} {test.name}".casefold()
        )
    except InputError as error:
        return RubricResult(str(path), None, (), 0, error=str(error))
    return RubricResult(str(path), day, results, len(rubric.tests), dated=rubric.tests_as_of is not None)


class _Benches:
    """The pools of a run, each made ready once."""

    def __init__(self, named: Sequence[str]) -> None:
        self.pools = Pools(named)
        self._ready: dict[tuple[str, ...], Bench] = {}
        if named:  # one that cannot be read ends the run before it starts
            self.of(Path())

    def of(self, rubric: Path) -> Bench:
        """The pool for the rubric at this path."""
        names = self.pools.names(rubric)
        if names not in self._ready:
            self._ready[names] = Bench(self.pools.load(rubric).profiles)
        return self._ready[names]

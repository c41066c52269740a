"""`screen test`: the rubrics' own tests, run on a pool that is read once."""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from screen import __version__
from screen.commands.day import as_of_day
from screen.ground.errors import InputError, UsageError
from screen.judgement.expectations import Failure, failures_of
from screen.judgement.trial import Bench, Trial
from screen.sources.pool import Skipped, default_pool, load_pool
from screen.sources.rubric import Rubric
from screen.sources.rubric_file import find_rubric, iter_rubric_paths, load_rubric


class TestResult(msgspec.Struct, frozen=True):
    """One test of a rubric, run."""

    __test__ = False

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
    results: tuple[TestResult, ...]
    """In the order of the file; without those that `-k` left out."""
    tests: int
    """Tests that the rubric has, those left out among them."""
    dated: bool = True
    """The rubric says the day (`tests_as_of`); else it was today."""
    error: str | None = None
    """Why the tests could not be run."""


class TestReport(msgspec.Struct, frozen=True):
    """A finished run."""

    __test__ = False

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


def rubric_paths(names: Sequence[str]) -> list[Path]:
    """The rubrics that `names` mean: files, folders, names in `./rubrics`; none given: the folder `./rubrics`.

    Raises:
        UsageError: nothing was named and there is no such folder.
        InputError: a name means no rubric, or a folder holds none.
    """
    if not names and not Path("rubrics").is_dir():
        raise UsageError("name the rubrics to test: files, or a folder of them (there is no folder ./rubrics here)")
    out: dict[Path, None] = {}
    for name in names or ["rubrics"]:
        found = iter_rubric_paths([Path(name)]) if Path(name).is_dir() else [find_rubric(name)]
        if not found:
            raise InputError(f"{name}: no rubric here; a rubric is a .toml file")
        out.update(dict.fromkeys(found))
    return list(out)


def watched_paths(names: Sequence[str], pool: Sequence[str]) -> list[Path]:
    """The rubrics, or their folders, and the pools that a run may read, whether they are there or not."""
    rubrics = [Path(name) for name in names or ["rubrics"]]
    rubrics += [Path("rubrics") / tried for name in names for tried in (name, f"{name}.toml")]
    beside = [folder / "profiles" for path in rubrics for folder in (path.parent, path.parent.parent)]
    pools = [Path(name) for name in pool] or [Path("profiles"), *beside]
    return list(dict.fromkeys((*rubrics, *pools)))


def run_tests(paths: Sequence[Path], *, pool: Sequence[str] = (), pattern: str | None = None) -> TestReport:
    """The tests of the rubrics at `paths`.

    Args:
        paths: rubric files.
        pool: the pool; none: `./profiles`, else the folder beside each rubric's own.
        pattern: only tests whose file and name hold this text, whatever its case.

    Raises:
        InputError: the pool was named and cannot be read.
        UsageError: no test matches `pattern`.
    """
    pools = _Pools(pool)
    report = TestReport(__version__, tuple(_run_rubric(path, pools, pattern) for path in paths), tuple(pools.skipped))
    if pattern and not report.errors and not any(rubric.results for rubric in report.rubrics):
        raise UsageError(f"no test matches -k {pattern!r}")
    return report


def _run_rubric(path: Path, pools: "_Pools", pattern: str | None) -> RubricResult:
    try:
        rubric = load_rubric(path)
        day = as_of_day(rubric.tests_as_of)
        trial = Trial(rubric, day, pools.opener(rubric))
        results = tuple(
            TestResult(test.name, test.line, failures_of(test, trial))
            for test in rubric.tests
            if pattern is None or pattern.casefold() in f"{path} {test.name}".casefold()
        )
    except InputError as error:
        return RubricResult(str(path), None, (), 0, error=str(error))
    return RubricResult(str(path), day, results, len(rubric.tests), dated=rubric.tests_as_of is not None)


class _Pools:
    """The pools of a run, each read once."""

    def __init__(self, named: Sequence[str]) -> None:
        self._named = tuple(named)
        self._benches: dict[tuple[str, ...], Bench] = {}
        self.skipped: list[Skipped] = []
        if self._named:
            self._bench(self._named)

    def opener(self, rubric: Rubric) -> Callable[[], Bench]:
        """Gives the pool of `rubric`, when asked."""
        return lambda: self._bench(self._named or (default_pool(Path(rubric.path)),))

    def _bench(self, paths: tuple[str, ...]) -> Bench:
        if paths not in self._benches:
            pool = load_pool(paths)
            self.skipped += pool.skipped
            self._benches[paths] = Bench(pool.profiles)
        return self._benches[paths]

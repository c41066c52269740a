"""`screen check`: rubrics linted, profiles validated, what is safe mended."""

import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from screen.ground.errors import InputError, UsageError
from screen.ground.file_type import file_type
from screen.ground.problem import SEVERITIES, Problem, Severity
from screen.judgement.lint.linter import check_reading
from screen.judgement.lint.registry import find_rule, rubric_rules, selected_ids, severities
from screen.sources.finder import DASH, find_checked
from screen.sources.rubric_file import Reading, load_reading, parse_reading, read_reading

if TYPE_CHECKING:  # most checks have no pool and mend nothing, and a ranking asks for warnings alone
    from screen.commands.calibration import CalibratedPool
    from screen.commands.mend import Mending
    from screen.ground.workplace import Workplace
    from screen.sources.run_pools import Pools


class CheckReport(msgspec.Struct, frozen=True):
    """Everything that a run found."""

    problems: tuple[Problem, ...]
    """Of all files, by path, line and column."""
    files: tuple[str, ...]
    """As they were named or found, in order."""
    texts: Mapping[str, str]
    """File to its text, of those that have problems."""
    mended: "tuple[Mending, ...]" = ()
    """What `--fix` has mended or would mend; nothing of it is in `problems`."""
    fail_on: Severity = "warning"
    """The mildest of what fails the run."""

    def fails(self, problem: Problem) -> bool:
        """Whether a problem is grave enough to fail the run."""
        return SEVERITIES.index(problem.severity) <= SEVERITIES.index(self.fail_on)

    @property
    def status(self) -> int:
        """Exit status: 0 nothing that fails the run, 1 findings that do, 3 a file could not be read."""
        if any(find_rule(problem.rule).fatal for problem in self.problems):
            return 3
        return int(any(map(self.fails, self.problems)))


def check_files(
    paths: Iterable[Path],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    pool: Sequence[str] = (),
    fix: bool = False,
    write: bool = True,
    fail_on: Severity = "warning",
    workplace: "Workplace | None" = None,
) -> CheckReport:
    """Check rubrics and profiles, and of folders the rubrics, or the profiles where they have none.

    Args:
        paths: files and folders, names in `./rubrics`; `-`: a rubric from standard input; none: the folder `./rubrics`.
        select: beginnings of rule ids to look for; none: all.
        ignore: beginnings of rule ids to pass over.
        pool: the pool that the tests and the calibration speak of; none: `./profiles`, else `profiles/` beside the
            rubric's folder, for the names of candidates alone.
        fix: mend what is safe first.
        write: False: only say what would be mended, and what would be left.
        fail_on: the mildest severity that fails the run.
        workplace: where a large pool is judged; None: here.

    Raises:
        UsageError: no rule begins so, standard input cannot be mended, or there is no folder `./rubrics` to check.
        InputError: the pool was named and cannot be read, or a folder holds nothing to check.
    """
    ids = selected_ids(select, ignore)
    from screen.sources.run_pools import Pools

    files = find_checked([str(path) for path in paths])
    if fix and DASH in files:
        option = "--fix mends" if write else "--diff compares"
        raise UsageError(f"{option} files in their place, and standard input has none; name the file")
    pools = Pools(pool)
    problems: list[Problem] = []
    texts: dict[str, str] = {}
    mended: list[Mending] = []
    readings: list[tuple[Path, Reading]] = []
    for path in files:
        if path != DASH and (other := _check_other(path, ids)):
            found, text = other
            if found:
                problems.extend(found)
                texts[_name(path)] = text
            continue
        reading = _read_stdin() if path == DASH else load_reading(path)
        if fix and (slips := _slips(reading, ids)):
            mended.append(slips)
            reading = _mended(path, reading, slips, write=write)
        readings.append((path, reading))
    calibrated = _calibrated(pools, [reading for _, reading in readings], workplace)
    calibrations = iter(calibrated.calibrations if calibrated else ())
    for path, reading in readings:
        calibration = next(calibrations) if calibrated and _is_scored(reading) else None
        if found := check_reading(reading, ids, _ids(pools, path, reading), calibration):
            problems.extend(found)
            texts[_name(path)] = reading.text
    if "PRO108" in ids:
        problems.extend(_check_twins(pools, calibrated))
    problems.sort(key=lambda problem: (problem.path, problem.line, problem.column, problem.rule, problem.message))
    return CheckReport(tuple(problems), tuple(map(_name, files)), texts, tuple(mended), fail_on)


def _slips(reading: Reading, ids: Collection[str]) -> "Mending | None":
    from screen.commands.mend import mending

    return mending(reading, ids)


def _mended(path: Path, reading: Reading, slips: "Mending", *, write: bool) -> Reading:
    """A rubric as it is mended; with `write`, in its file as well."""
    if not write:
        return parse_reading(slips.after, reading.path, reading.sha256)
    from screen.commands.mend import replace_rubric

    replace_rubric(path, slips.after)
    return load_reading(path)


def _name(path: Path) -> str:
    return "<stdin>" if path == DASH else str(path)


def _read_stdin() -> Reading:
    if sys.stdin is None or sys.stdin.closed:  # as `<&-` leaves it
        raise InputError("standard input is closed; name a file, or pipe a rubric in")
    return read_reading(sys.stdin.buffer.read(), _name(DASH))


def warnings_for(reading: Reading) -> tuple[Problem, ...]:
    """What a ranking by this rubric should warn of: its errors and warnings, in the order of the file.

    Notes are left out, and so is what only a pool could tell. Takes some 8 ms, most of it for words and rules to load.
    """
    ids = frozenset(rule.id for rule in rubric_rules() if rule.severity != "note" and rule.needs is None)
    return check_reading(reading, ids)


def _check_other(path: Path, ids: Collection[str]) -> tuple[tuple[Problem, ...], str] | None:
    """The problems of a file that is no rubric, and its text; None: it is one."""
    kind = file_type(path).kind
    if kind == "document" and path.exists():
        message, remedy = (
            "a document, not a rubric",
            "`screen draft` makes a rubric of a posting, `screen import` a profile of a CV",
        )
        return (Problem(str(path), 1, 1, "RUB102", "error", message, remedy),), ""
    return _check_profile(path, ids) if kind in ("profile", "profiles") else None


def _check_twins(pools: "Pools", calibrated: "CalibratedPool | None") -> Iterator[Problem]:
    """Who may be twice in a pool that was named and read."""
    if pools.named:
        from screen.judgement.lint.profile_rules import check_twins

        yield from check_twins(calibrated.twins if calibrated else pools.twins)


def _check_profile(path: Path, ids: Collection[str]) -> tuple[tuple[Problem, ...], str]:
    from screen.sources.profile_shape import check_profile

    found, text = check_profile(path, severities())
    return tuple(problem for problem in found if problem.rule in ids or find_rule(problem.rule).fatal), text


def _ids(pools: "Pools", path: Path, reading: Reading) -> frozenset[str] | None:
    """The candidates that the tests of a rubric can name; None: no pool, or nothing that names any."""
    if not (reading.document or {}).get("tests"):
        return None
    try:
        pools.names(path)
    except InputError:
        return None
    return pools.ids(path) or None  # an empty folder is no pool


def _is_scored(reading: Reading) -> bool:
    return reading.rubric is not None and not reading.malformed


def _calibrated(pools: "Pools", readings: Sequence[Reading], workplace: "Workplace | None") -> "CalibratedPool | None":
    """What a pool that was named says of the rubrics that can be scored; None where none can."""
    if not pools.named or all(reading.malformed for reading in readings):
        return None
    from screen.commands.calibration import calibrate  # a ranking asks for warnings, and never for this

    rubrics = [reading.rubric for reading in readings if reading.rubric and _is_scored(reading)]
    found = calibrate(rubrics, pools.named, workplace)
    pools.known[pools.named] = found.ids
    return found

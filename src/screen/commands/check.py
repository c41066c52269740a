"""`screen check`: rubrics linted, profiles validated, what is safe mended."""

import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from screen.commands.calibration import calibrate
from screen.ground.errors import InputError, UsageError
from screen.ground.problem import Problem
from screen.judgement.lint.calibration_record import Calibration
from screen.judgement.lint.linter import NEED_POOL, check_reading
from screen.judgement.lint.registry import rubric_rules, selected_ids
from screen.sources.rubric_file import Reading, iter_rubric_paths, load_reading, read_reading

_DASH = Path("-")
"""In place of a file: the rubric comes from standard input."""

UNREADABLE = frozenset({"RUB101", "RUB102", "PRO101", "PRO102"})
"""Rules whose findings mean that a file could not be read at all."""


class CheckReport(msgspec.Struct, frozen=True):
    """Everything that a run found."""

    problems: tuple[Problem, ...]
    """Of all files, by path, line and column."""
    files: tuple[str, ...]
    """As they were named or found, in order."""
    texts: Mapping[str, str]
    """File to its text, of those that have problems."""
    mended: int = 0
    """Problems that `--fix` has mended; they are no longer in `problems`."""

    @property
    def status(self) -> int:
        """Exit status: 0 clean, 1 findings, 3 a file could not be read."""
        if any(problem.rule in UNREADABLE for problem in self.problems):
            return 3
        return 1 if self.problems else 0


def check_files(
    paths: Iterable[Path],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    pool: str | None = None,
    fix: bool = False,
) -> CheckReport:
    """Check files, and the `*.toml` of folders, or their `*.json` where they have none; `.json` files are profiles.

    Args:
        paths: files and folders; `-`: a rubric from standard input.
        select: beginnings of rule ids to look for; none: all.
        ignore: beginnings of rule ids to pass over.
        pool: the pool that the tests and the calibration speak of; None: `./profiles`, else `profiles/` beside the
            rubric's folder, for the names of candidates alone.
        fix: mend what is safe first.

    Raises:
        UsageError: no rule begins so, or standard input cannot be mended.
        InputError: the pool was named and cannot be read, or a folder holds nothing to check.
    """
    ids = selected_ids(select, ignore)
    files = list(dict.fromkeys(file for path in paths for file in _files_of(path)))
    if fix and _DASH in files:
        raise UsageError("--fix mends files in their place, and standard input has none; name the file")
    pools = _Pools(pool)
    problems: list[Problem] = []
    texts: dict[str, str] = {}
    mended = 0
    for path in files:
        if path.suffix.lower() == ".json":
            found, text = _check_profile(path, ids)
        else:
            reading = _read_stdin() if path == _DASH else load_reading(path)
            if fix:
                reading, count = _mend(path, reading, ids)
                mended += count
            found = check_reading(reading, ids, pools.ids(path, reading), pools.calibration(reading))
            text = reading.text
        if found:
            problems.extend(found)
            texts[_name(path)] = text
    problems.sort(key=lambda problem: (problem.path, problem.line, problem.column, problem.rule, problem.message))
    return CheckReport(tuple(problems), tuple(map(_name, files)), texts, mended)


def _name(path: Path) -> str:
    return "<stdin>" if path == _DASH else str(path)


def _read_stdin() -> Reading:
    if sys.stdin is None or sys.stdin.closed:  # as `<&-` leaves it
        raise InputError("standard input is closed; name a file, or pipe a rubric in")
    return read_reading(sys.stdin.buffer.read(), _name(_DASH))


def _files_of(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    files = iter_rubric_paths([path]) or sorted(
        file for file in path.iterdir() if file.suffix.lower() == ".json" and not file.is_dir()
    )
    if not files:
        raise InputError(f"{path}: nothing to check here; a rubric is a .toml file, a profile a .json file")
    return files


def warnings_for(reading: Reading) -> tuple[Problem, ...]:
    """What a ranking by this rubric should warn of: its errors and warnings, in the order of the file.

    Notes are left out, and so is what only a pool could tell. Takes some 8 ms, most of it for words and rules to load.
    """
    ids = frozenset(rule.id for rule in rubric_rules() if rule.severity != "note")
    return check_reading(reading, ids - NEED_POOL)


def _check_profile(path: Path, ids: Collection[str]) -> tuple[tuple[Problem, ...], str]:
    from screen.sources.profile_shape import check_profile

    found, text = check_profile(path)
    return tuple(problem for problem in found if problem.rule in ids or problem.rule in UNREADABLE), text


def _mend(path: Path, reading: Reading, ids: Collection[str]) -> tuple[Reading, int]:
    from screen.commands.mend import mend_file

    count = mend_file(path, reading, ids)
    return (load_reading(path), count) if count else (reading, 0)


class _Pools:
    """The candidates' ids, found once a folder, and the points, made once a rubric."""

    def __init__(self, named: str | None) -> None:
        self._named = named
        self._ids: dict[str, frozenset[str]] = {}
        self._found: dict[Path, str | None] = {}

    def ids(self, path: Path, reading: Reading) -> frozenset[str] | None:
        """The candidates that the tests of a rubric can name; None: no pool, or nothing that names any."""
        if not (reading.document or {}).get("tests"):
            return None
        pool = self._named or self._beside(path)
        if pool is None:
            return None
        if pool not in self._ids:
            self._ids[pool] = _candidate_ids(pool)
        return self._ids[pool] or None  # an empty folder is no pool

    def _beside(self, path: Path) -> str | None:
        folder = path.parent
        if folder not in self._found:
            near = (str(pool) for pool in (Path("profiles"), folder.parent / "profiles") if pool.is_dir())
            self._found[folder] = next(near, None)
        return self._found[folder]

    def calibration(self, reading: Reading) -> Calibration | None:
        """The points of every criterion, where a pool was named and the rubric can be scored."""
        if self._named is None or reading.malformed:
            return None
        return calibrate(reading, self._named)


def _candidate_ids(pool: str) -> frozenset[str]:
    """The ids of a pool; those of a folder of `.json` files are their stems, and nothing is opened."""
    folder = Path(pool)
    if folder.is_dir():
        names = [file.name for file in folder.iterdir()]
        if not any(name.lower().endswith((".jsonl", ".gz")) for name in names):
            return frozenset(Path(name).stem for name in names if name.lower().endswith(".json"))
    from screen.sources.pool import load_pool

    return frozenset(profile.id for profile in load_pool([pool]).profiles)

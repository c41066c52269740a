"""`screen reject-evidence`: "this is not evidence", as a test that the rubric carries from then on."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from screen.commands.day import as_of_day
from screen.commands.mend import replace_rubric
from screen.ground.errors import InputError, UsageError
from screen.ground.evidence import Evidence
from screen.ground.text import key
from screen.judgement.expectations import Failure, failures_of
from screen.judgement.naming import Lookup, look_up, unknown_criterion
from screen.judgement.rubric_trial import Trial
from screen.sources.bench import Bench
from screen.sources.candidate import meant_profile
from screen.sources.finder import find_pool
from screen.sources.pool import load_pool
from screen.sources.rubric import Rubric, RubricTest
from screen.sources.rubric_file import Reading, load_reading, load_rubric, parse_reading
from screen.sources.rubric_text import RubricEntry, render_rubric


class Rejection(msgspec.Struct, frozen=True):
    """A test that says what is no evidence."""

    path: str
    """Of the rubric."""
    line: int
    """Of the test in it, from 1."""
    candidate: str
    criterion: str
    """As the rubric writes it."""
    quotes: tuple[Evidence, ...]
    """What was rejected, strongest first."""
    written: bool
    """False: the test stood there already."""
    dated: bool
    """Whether `tests_as_of` was written as well."""
    failures: tuple[Failure, ...]
    """Why the test fails now; empty: it passes."""


def reject_evidence(
    name: str,
    criterion: str,
    path: Path,
    pool_paths: Sequence[str] = (),
    *,
    reason: str = "",
    as_of: str | None = None,
) -> Rejection:
    """Write a test into the rubric at `path`: of the candidate that `name` means, `criterion` must not be found.

    `as_of`: the day on which it is found, `tests_as_of` of the rubric from then on where it has none; None: that day,
    else today.

    Raises:
        UsageError: nobody, or several people, may be meant, the rubric has no such criterion, or it is not found.
        InputError: the rubric or the pool cannot be read, or the rubric not be written.
    """
    reading = load_reading(path)
    rubric = reading.rubric or load_rubric(path)  # which says what is malformed
    pool = load_pool(find_pool(pool_paths, path))
    bench, candidate = Bench(pool.profiles), meant_profile(name, pool).id
    day = as_of_day(as_of or rubric.tests_as_of)
    found = _found(rubric, Trial(rubric, day, lambda: bench), candidate, criterion)
    known = next((test for test in rubric.tests if _says(test, candidate, found.name)), None)
    text, dated = reading.text, False
    if known is None:
        text, dated = _with_test(reading, _entry(candidate, found.name, reason), day)
        rubric = _checked(text, reading, rubric)
        replace_rubric(path, text)
        known = rubric.tests[-1]
        written = True
    else:
        written = False
    failures = failures_of(known, Trial(rubric, rubric.tests_as_of or day, lambda: bench))
    return Rejection(str(path), known.line, candidate, found.name, found.evidence, written, dated, failures)


def _found(rubric: Rubric, trial: Trial, candidate: str, criterion: str) -> Lookup:
    subject = trial.candidate(candidate)
    found = None if subject is None else look_up(subject, criterion)
    if found is None:
        raise UsageError(unknown_criterion(rubric, criterion))
    if not found.found:
        raise UsageError(f"{found.name!r} is not found in {candidate}, so there is no evidence to reject")
    return found


def _says(test: RubricTest, candidate: str, criterion: str) -> bool:
    return test.candidate == candidate and key(criterion) in map(key, test.lacks)


def _entry(candidate: str, criterion: str, reason: str) -> str:
    name = f"what {candidate} says is no evidence of {criterion}"
    values = {"name": name, "candidate": candidate, "lacks": [criterion]}
    return render_rubric([RubricEntry("[[tests]]", values, (" ".join(reason.split()),) if reason.strip() else ())])


def _with_test(reading: Reading, entry: str, day: str) -> tuple[str, bool]:
    """The rubric's text with the test at its end, and with the day of its tests; whether that was missing."""
    text = reading.text
    end = "\r\n" if "\r\n" in text else "\n"
    dated = "tests_as_of" not in (reading.document or {})
    if dated:
        # behind the last key of the top level: what stands above the first table may be a comment on it
        values = reading.places.values
        last = max(
            place.end for route, place in values.items() if len(route) == 1 and route not in reading.places.headers
        )
        at = text.find("\n", last)
        text = (
            f"{text[:at]}\ntests_as_of = {day}{end[:-1]}{text[at:]}" if at >= 0 else f"{text}{end}tests_as_of = {day}"
        )
    text = text if text.endswith("\n") else f"{text}{end}"
    return f"{text}{end}{entry.replace(chr(10), end)}", dated


def _checked(text: str, reading: Reading, before: Rubric) -> Rubric:
    """The rubric of the new text, which says what the old one said and one test more.

    Raises:
        InputError: it does not: its tests are written in a way to which no table can be added.
    """
    after = parse_reading(text, reading.path, reading.sha256).rubric
    if after is None or len(after.tests) != len(before.tests) + 1:
        raise InputError(
            f"{reading.path}: no [[tests]] table can be added at its end; write the tests as tables below [[tests]]"
        )
    return after

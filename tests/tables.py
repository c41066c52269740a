"""A table of cases is one test: it tries every row, and tells of each that fails by its number and values.

An empty test costs two milliseconds, and twice that where several processes run them; most rows take less. Each row is
a test of its own, as pytest has it, where one is asked for (by `-k`, or by an id with brackets) and at night, when some
take minutes and are shared out among the processes.
"""

import itertools
import os
from collections.abc import Callable, Mapping
from inspect import Signature, isfunction, signature
from pathlib import Path
from typing import Any

import pytest

Row = Mapping[str, Any]
FOLDER, PATCH = "tmp_path", "monkeypatch"
MADE_ANEW = {FOLDER, PATCH}
"""What a function may take besides: each row has its own."""
LONG = 1_000
"""Characters of a row's values that are told."""


def pytest_pycollect_makeitem(collector: pytest.Collector, name: str, obj: Any) -> pytest.Function | None:
    """One test of all rows, where they give all that the function takes, and nothing else is made anew for each."""
    if type(collector) is not pytest.Module or not name.startswith("test_") or _is_each_apart(collector.config):
        return None
    if not (rows := rows_of(obj)):
        return None
    whole = pytest.Function.from_parent(collector, name=name, callobj=_of_all(obj, rows))
    fixtures = whole._fixtureinfo.name2fixturedefs.items()
    return None if any(last.scope == "function" and name != FOLDER for name, (*_, last) in fixtures) else whole


def _is_each_apart(config: pytest.Config) -> bool:
    asked_for = bool(config.option.keyword) or any("[" in argument for argument in config.args)
    return asked_for or os.environ.get("SCREEN_EXAMPLES") == "nightly"


def rows_of(test: Any) -> list[Row]:
    """What each call of a test is given; none: its tables do not give it all, or it has marks of other kinds."""
    marks = getattr(test, "pytestmark", [])
    if not isfunction(test) or hasattr(test, "hypothesis") or any(map(_is_no_plain_table, marks)):
        return []
    tables = [_table(*mark.args) for mark in marks]
    rows = [dict(itertools.chain.from_iterable(map(dict.items, row))) for row in itertools.product(*tables)]
    return rows if marks and rows and rows[0].keys() == signature(test).parameters.keys() - MADE_ANEW else []


def _is_no_plain_table(mark: pytest.Mark) -> bool:
    if mark.name != "parametrize" or len(mark.args) != 2 or mark.kwargs.keys() - {"ids"}:
        return True
    return any(isinstance(row, _ParameterSet) and row.marks for row in mark.args[1])


_ParameterSet: type = type(pytest.param())


def _table(names: str | tuple[str, ...] | list[str], rows: Any) -> list[dict[str, Any]]:
    alone = isinstance(names, str) and "," not in names
    names = names.replace(",", " ").split() if isinstance(names, str) else list(names)
    values = (row.values if isinstance(row, _ParameterSet) else (row,) if alone else row for row in rows)
    return [dict(zip(names, row, strict=True)) for row in values]


def _of_all(test: Callable[..., None], rows: list[Row]) -> Callable[..., None]:
    """All rows; it takes the folder in which each has its own, if `test` takes one."""
    taken = signature(test).parameters

    def every_row(**folder: Path) -> None:
        __tracebackhide__ = True
        raised = []
        for number, row in enumerate(rows):
            with pytest.MonkeyPatch.context() as patch:
                anew = {PATCH: patch} if PATCH in taken else {}
                try:
                    test(**row, **anew, **{name: _made(path / str(number)) for name, path in folder.items()})
                except (Exception, pytest.fail.Exception, pytest.skip.Exception) as failure:
                    told = ", ".join(f"{name}={value!r}" for name, value in row.items())
                    failure.add_note(f"row {number} of {test.__name__}: {told[:LONG]}")
                    raised.append(failure)
        failed = [failure for failure in raised if not isinstance(failure, pytest.skip.Exception)] or raised[:1]
        if failed:
            raise failed[0] if len(failed) == 1 else BaseExceptionGroup(f"{len(failed)} of {len(rows)} rows", failed)

    every_row.__doc__ = test.__doc__
    every_row.__signature__ = Signature([taken[FOLDER]] if FOLDER in taken else [])
    return every_row


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder

"""The as-of date of a command."""

import datetime

from screen.ground.errors import UsageError


def as_of_day(as_of: str | None) -> str:
    """`as_of` checked, or today, as `YYYY-MM-DD`. Raises UsageError where it is no date."""
    if as_of is None:
        return datetime.date.today().isoformat()
    try:
        return datetime.datetime.strptime(as_of, "%Y-%m-%d").date().isoformat()
    except ValueError as error:
        raise UsageError(f"--as-of {as_of!r} is no date; write it as YYYY-MM-DD, such as 2026-11-20") from error

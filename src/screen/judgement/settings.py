"""What two rubrics say otherwise, besides what their criteria can earn: requirements, questions, worths, dates."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from screen.sources.rubric import Rubric

_TABLES = ("publications", "seniority", "keywords", "matching", "venues")


class SettingChange(msgspec.Struct, frozen=True):
    """One thing that a rubric says and the other does not, or says otherwise."""

    name: str
    """`requirement German`, `ask`, `[publications] off_topic`, `[venues] MLSys`."""
    before: str | None
    """What the old rubric says, as a reader is told it; None: nothing."""
    after: str | None


def settings_changed(old: Rubric, new: Rubric) -> tuple[SettingChange, ...]:
    """Requirements first, then questions, then the keys of the tables, each in the order of the rubrics."""
    before, after = dict(_settings(old)), dict(_settings(new))
    return tuple(
        SettingChange(name, before.get((name, which)), after.get((name, which)))
        for name, which in dict.fromkeys((*before, *after))
        if before.get((name, which)) != after.get((name, which))
    )


def _settings(rubric: Rubric) -> Iterator[tuple[tuple[str, str], str]]:
    """Name, what tells it from others of that name, and what it says."""
    used = {skill.name for skill in rubric.skills if skill.required == "used"}
    for name, told in rubric.requirements.items():
        more = ", in use" if name in used else ""
        if rubric.education and name == "education" and rubric.education.or_experience:
            more = ", or experience"
        yield (f"requirement {name}", ""), told + more
    for question in rubric.ask:
        yield ("ask", question), question
    for table in _TABLES:
        for key, value in _items(getattr(rubric, table)):
            yield (f"[{table}] {key}", ""), value


def _items(table: Any, before: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(table, msgspec.Struct):
        table = msgspec.structs.asdict(table)
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _items(value, f"{before}{key}.")
        elif isinstance(value, float):
            yield f"{before}{key}", f"{value:g}"
        elif value is not None and not isinstance(value, tuple) and (before, key) not in _SAID:
            yield f"{before}{key}", str(value).lower() if isinstance(value, bool) else str(value)


_SAID = frozenset([("", "min"), ("", "min_years")])
"""Said among the requirements."""

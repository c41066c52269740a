"""PRO1: profiles. The checks run where a profile is read; here is what they mean."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from screen.ground.problem import Problem, Severity

if TYPE_CHECKING:
    from screen.sources.profile import Profile


class ProfileRule(msgspec.Struct, frozen=True):
    """One thing that can be wrong with a profile."""

    id: str
    """Stable: `PRO` and three digits."""
    title: str
    severity: Severity
    why: str
    """Why it matters and what to write instead."""
    passing: str
    """JSON in which nothing is found."""
    failing: str
    """JSON in which this rule finds something."""
    mended: bool = False
    fatal: bool = False
    """Whether the file could not be read at all: exit status 3."""
    pool: bool = False
    """It looks at a pool as a whole; its examples are profiles, one a line."""


RULES = (
    ProfileRule(
        "PRO101",
        "The file is not JSON",
        "error",
        "A profile is a JSON Resume document. The place is where the parser could not go on.",
        '{"basics": {"name": "Ada Example"}}',
        '{"basics": {"name": "Ada Example",}}',
        fatal=True,
    ),
    ProfileRule(
        "PRO102",
        "The file cannot be read",
        "error",
        "It is missing, a folder, not permitted, far too large, or not UTF-8 text.",
        '{"basics": {"name": "Zoë Example"}}',
        '{"basics": {"name": "Zo\udceb Example"}}',
        fatal=True,
    ),
    ProfileRule(
        "PRO103",
        "Not the shape of a profile",
        "error",
        "A list where text is expected, an unknown track or status, a date that is none: `screen` would pass over it,"
        " and the candidate would lose what it says. The schema is JSON Resume v1 with the additions of `screen`.",
        '{"work": [{"position": "Engineer", "startDate": "2021-03"}]}',
        '{"work": [{"position": "Engineer", "startDate": "March 2021"}]}',
    ),
    ProfileRule(
        "PRO104",
        "Key that is nearly a known one",
        "warning",
        "Unknown keys are kept and count for nothing. This one looks like a slip of the pen.",
        '{"work": [{"highlights": ["Wrote an invented compiler."]}]}',
        '{"work": [{"hightlights": ["Wrote an invented compiler."]}]}',
    ),
    ProfileRule(
        "PRO105",
        "Older key of JSON Resume",
        "note",
        "It is read as meant; newer tools may not know it.",
        '{"work": [{"name": "Example Works"}]}',
        '{"work": [{"company": "Example Works"}]}',
    ),
    ProfileRule(
        "PRO106",
        "Key that stands twice",
        "error",
        "JSON readers keep the last one and drop the first without a word.",
        '{"basics": {"label": "Engineer"}}',
        '{"basics": {"label": "Engineer", "label": "Researcher"}}',
    ),
    ProfileRule(
        "PRO107",
        "Entry that ends before it starts",
        "error",
        "Its months cannot be counted, so the candidate would lose them.",
        '{"work": [{"startDate": "2016-01", "endDate": "2019-12"}]}',
        '{"work": [{"startDate": "2019-12", "endDate": "2016-01"}]}',
    ),
    ProfileRule(
        "PRO108",
        "Two profiles that may be of one person",
        "note",
        "They share a document, a contact, long lines, papers with the place among the authors, jobs to the month, or a"
        " name. Nobody is merged: look at both, and take one out of the pool if they are one. Needs `--pool`.",
        '{"id": "ada", "basics": {"name": "Ada Example"}}\n{"id": "ben", "basics": {"name": "Ben Example"}}',
        '{"id": "ada", "basics": {"name": "Ada Example"}}\n{"id": "ada-2", "basics": {"name": "Example, Ada"}}',
        pool=True,
    ),
)


def check_pool(profiles: "Sequence[Profile]") -> Iterator[Problem]:
    """Who may be in a pool twice, each pair at the second of the two."""
    from screen.sources.twins import find_twins  # most checks have no pool

    sources = {profile.id: profile.source for profile in profiles}
    for twins in find_twins(profiles):
        one, other = twins.ids
        path, _, line = sources[other].rpartition(":")
        place = (path, int(line)) if path and line.isdigit() else (sources[other], 1)
        message = f"{other} may be the same person as {one}: {', '.join(twins.why)}"
        yield Problem(*place, 1, "PRO108", "note", message, "if they are one, take one of the two out of the pool")

"""What columns keep of a profile beside its texts."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from screen.sources.credentials import credential_fields
from screen.sources.papers import Paper
from screen.sources.profile import Profile
from screen.sources.provenance import provenance_of
from screen.sources.tenure import Stay
from screen.sources.unread import UnreadLine, unread_lines


class Person(NamedTuple):
    """One row; see `Columns`."""

    id: str
    name: str
    told_of_skills: bool
    told_of_work: bool
    stays: tuple[Stay, ...] | None
    papers: tuple[Paper, ...] | None
    credential_fields: Mapping[str, Any]
    unread: tuple[UnreadLine, ...]
    provenance: Mapping[str, str]
    invented: bool


def person_of(profile: Profile) -> Person:
    """The row of a profile."""
    return Person(
        profile.id,
        profile.name,
        profile.told_of_skills,
        profile.told_of_work,
        profile.stays,
        profile.papers,
        credential_fields(profile.document),
        unread_lines(profile.document),
        provenance_of(profile.document),
        profile.invented,
    )

"""What columns keep of a profile beside its texts."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from screen.ground.arrays import Flags
from screen.sources.credentials import credential_fields
from screen.sources.paper_columns import PaperColumns, paper_columns
from screen.sources.papers import Paper
from screen.sources.profile import Profile
from screen.sources.provenance import provenance_of
from screen.sources.stay_columns import StayColumns, stay_columns
from screen.sources.tenure import Stay
from screen.sources.unread import UnreadLine, unread_lines


class Person(NamedTuple):
    """One row; see `People`."""

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


class PeopleFlags(NamedTuple):
    """What P profiles could have said."""

    of_skills: Flags
    """(P,) see `Profile`, as for the next."""
    of_work: Flags
    lists_stays: Flags
    """(P,) it could have said where the person worked."""
    lists_papers: Flags
    """(P,) it could have said what the person published."""
    invented: Flags
    """(P,) it says that nobody is called so."""


class People(NamedTuple):
    """P people as columns."""

    ids: Sequence[str]
    names: Sequence[str]
    """As printed."""
    told: PeopleFlags
    stays: StayColumns
    papers: PaperColumns
    credential_fields: Sequence[Mapping[str, Any]]
    """P of them: what `credentials.read_credentials` reads; none of an index, as the next two."""
    unread: Sequence[tuple[UnreadLine, ...]]
    """P of them: what import did not understand of their documents."""
    provenance: Sequence[Mapping[str, str]]
    """P of them: where in their documents the parts of a profile stand."""


def people_of(people: Sequence[Person]) -> People:
    """The columns of these rows."""
    told = [(p.told_of_skills, p.told_of_work, p.stays is not None, p.papers is not None, p.invented) for p in people]
    return People(
        tuple(person.id for person in people),
        tuple(person.name for person in people),
        PeopleFlags(*np.array(told, bool).reshape(-1, 5).T.copy()),
        stay_columns([person.stays or () for person in people]),
        paper_columns([person.papers or () for person in people]),
        tuple(person.credential_fields for person in people),
        tuple(person.unread for person in people),
        tuple(person.provenance for person in people),
    )


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

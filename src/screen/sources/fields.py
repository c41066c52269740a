"""Which fields of a profile a criterion may read, and on which rung each counts.

What is not in `SECTIONS` is never matched: names of people, employers and schools, places, contact, venues, references,
`meta` and `service`. The table in `docs/evidence.md` is made from this one.
"""

from typing import Literal

import msgspec

Rung = Literal[0, 1, 2, 3]

LISTED: Rung = 0
STUDIED: Rung = 1
BUILT: Rung = 2
WORKED: Rung = 3

RUNG_NAMES = ("listed", "education", "project", "work")
"""How a rung is called in explanations."""


class Field(msgspec.Struct, frozen=True):
    """One field of the items of a section."""

    name: str
    states_role: bool = False
    """The field says what the person is or was (headline, position, degree): the rubric's title is looked for here."""


class ProfileList(msgspec.Struct, frozen=True):
    """One list of a profile, and what of its items counts."""

    name: str
    rung: Rung
    fields: tuple[Field, ...]
    plain: str | None = None
    """The field that an item stands for when it is a plain string instead of an object; None: it must be an object."""


def _fields(*names: str) -> tuple[Field, ...]:
    return tuple(Field(name.rstrip("!"), name.endswith("!")) for name in names)


SECTIONS = (
    ProfileList("work", WORKED, _fields("position!", "description", "summary", "highlights", "keywords")),
    ProfileList("publications", WORKED, _fields("name", "summary", "keywords")),
    ProfileList("projects", BUILT, _fields("name", "roles", "description", "summary", "highlights", "keywords")),
    ProfileList("volunteer", BUILT, _fields("position!", "summary", "highlights")),
    ProfileList("patents", BUILT, _fields("title", "name", "summary", "description"), "title"),
    ProfileList("education", STUDIED, _fields("studyType!", "area!", "thesis", "summary", "courses", "highlights")),
    ProfileList("certificates", STUDIED, _fields("name"), "name"),
    ProfileList("awards", STUDIED, _fields("title", "summary"), "title"),
    ProfileList("talks", STUDIED, _fields("title", "name", "summary"), "title"),
    ProfileList("skills", LISTED, _fields("name", "keywords"), "name"),
    ProfileList("interests", LISTED, _fields("name", "keywords"), "name"),
    ProfileList("languages", LISTED, _fields("language"), "language"),
)
"""In the order in which a reader would look: it decides between equal evidence, never points."""

TOLD_OF_SKILLS = ("work", "projects", "skills", "volunteer")
"""A profile with text in one of these has had its chance to name a skill (design, law 8)."""

"""Which fields of a profile a criterion may read, and on which rung each counts.

What is not in `SECTIONS` is never matched: names of people, employers and schools, places, contact, venues, references,
`meta` and `service`. The table in `docs/evidence.md` is made from this one.
"""

import msgspec


class Field(msgspec.Struct, frozen=True):
    """One field of the items of a section."""

    name: str
    states_role: bool = False
    """The field says what the person is or was (headline, position, degree): the rubric's title is looked for here."""
    mentions: int = 1
    """Entries that a mention here counts as: the title of a paper says what all of it is about."""


class ProfileList(msgspec.Struct, frozen=True):
    """One list of a profile, and what of its items counts."""

    name: str
    fields: tuple[Field, ...]
    tells_role: bool = False
    """Its other fields are prose of the person's own doings, a line of which may say what somebody is or was."""
    meets: bool = True
    """What it names can meet a requirement; what somebody likes need not have been done, and meets it partly."""
    plain: str | None = None
    """The field that an item stands for when it is a plain string instead of an object; None: it must be an object."""
    held_by: str = ""
    """The field that names the employer or school of an item: where its texts have that name, it tells of no work."""


class Rung(msgspec.Struct, frozen=True):
    """How strongly what stands in some sections speaks (design, law 6)."""

    name: str
    """What explanations call it."""
    worth: int
    """Of a criterion that ample evidence shows here, in hundredths; grows from rung to rung."""
    sections: tuple[ProfileList, ...]
    """In the order in which a reader would look."""


def _fields(*names: str) -> tuple[Field, ...]:
    return tuple(Field(name.rstrip("!"), name.endswith("!")) for name in names)


_STUDIES = _fields("studyType!", "area!", "thesis", "summary", "courses", "highlights")
_PROJECT = _fields("name", "roles", "description", "summary", "highlights", "keywords")
_JOB = _fields("position!", "description", "summary", "highlights", "keywords")


RUNGS = (
    Rung("listed", 25, (
        ProfileList("skills", _fields("name", "keywords"), plain="name"),
        ProfileList("interests", _fields("name", "keywords"), meets=False, plain="name"),
        ProfileList("languages", _fields("language"), plain="language"),
    )),
    Rung("education", 40, (
        ProfileList("education", _STUDIES, held_by="institution"),
        ProfileList("certificates", _fields("name"), plain="name"),
        ProfileList("awards", _fields("title", "summary"), plain="title"),
        ProfileList("talks", _fields("title", "name", "summary"), plain="title"),
    )),
    Rung("project", 70, (
        ProfileList("projects", _PROJECT, held_by="entity"),
        ProfileList("volunteer", _fields("position!", "summary", "highlights"), True, held_by="organization"),
        ProfileList("patents", _fields("title", "name", "summary", "description"), plain="title"),
    )),
    Rung("work", 100, (
        ProfileList("work", _JOB, tells_role=True, held_by="name"),
        ProfileList("publications", (Field("name", mentions=2), *_fields("summary", "keywords"))),
    )),
)  # fmt: skip
"""Weakest first; a rung's number is its place. The summary, the headline and preprints stand on `BUILT`."""

LISTED, STUDIED, BUILT, WORKED = range(len(RUNGS))

SECTIONS = tuple((section, number) for number in (WORKED, BUILT, STUDIED, LISTED) for section in RUNGS[number].sections)
"""Sections with their rungs, as a reader would look: the order decides between equal evidence, never points."""

MEET_NOTHING = frozenset(section.name for section, _ in SECTIONS if not section.meets)
"""Sections that name what nobody need have done."""

TOLD_OF_SKILLS = ("work", "projects", "skills", "volunteer")
"""A profile with text in one of these has had its chance to name a skill (design, law 8)."""

"""The rubric as records: what counts, and for how much (see `docs/rubric.md`)."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, get_args

import msgspec

from screen.ground.dates import years_text
from screen.ground.degree_levels import DEGREES
from screen.sources.authorship import PLACES

CREDIT = {place.name: place.worth for place in PLACES}
TRACKS = {"main": 1.0, "journal": 1.0, "findings": 0.6, "demo": 0.3, "workshop": 0.25, "preprint": 0.1}
DISTINCTIONS = {"oral": 1.25, "spotlight": 1.1, "highlight": 1.1, "best paper": 1.5}
COUNTS = {
    "full-time": 1.0,
    "part-time": 0.5,
    "postdoc": 1.0,
    "research-assistant": 0.5,
    "internship": 0.5,
    "phd": 0.5,
    "collaboration": 0.25,
}


RELEVANCE = {"named": 1.0, "untold": 0.5, "other": 0.1}


GroupName = Literal["skills", "keywords", "publications", "seniority"]
GROUPS: tuple[GroupName, ...] = get_args(GroupName)
"""What points can be given to, in the order in which results show it."""


STATES = ("met", "partly", "missing", "unknown", "unread")
"""What can be said of a requirement: `criteria.gate` says when."""
EDUCATION, YEARS, PAPERS = "education", "min_years", "publications"
"""What requirements are called that have no name of their own."""


class Matching(msgspec.Struct, frozen=True):
    """Which kinds of match beyond exact words and their variants count."""

    synonyms: bool = True
    fuzzy: bool = True
    related: bool = True


class Skill(msgspec.Struct, frozen=True):
    """One `[[skills]]` table."""

    name: str
    weight: float = 1.0
    """Share within the group, relative to the other skills; above 0."""
    terms: tuple[str, ...] = ()
    """Any of them counts, and so does the name."""
    required: bool | Literal["used"] = False
    """A gate as well as points; `used` asks for more than a skills list."""
    matching: Matching = Matching()
    """The rubric's `[matching]`, with what the skill sets for itself."""
    min_years: float | None = None
    """A gate: years of the dated jobs that show the skill, each month counted once; None: no such gate."""


class EducationTable(msgspec.Struct, frozen=True):
    """The `[education]` table: a degree, a requirement without points."""

    level: str
    """One of `ground.degrees.LEVELS`; a higher one meets it."""
    fields: tuple[str, ...] = ()
    """Any of them; none: any field."""
    required: bool = True
    """False: it is asked after, and no requirement."""
    or_experience: bool = False
    """Who has a lower degree, or none, is asked after experience that comes to the same."""


class LanguageTable(msgspec.Struct, frozen=True):
    """One `[[languages]]` table: a spoken language, a requirement without points."""

    name: str
    level: str | None = None
    """CEFR, `A1` to `C2`; None: any."""
    required: bool = True


class CertificateTable(msgspec.Struct, frozen=True):
    """One `[[certificates]]` table: a certificate, licence or registration, a requirement without points."""

    name: str
    terms: tuple[str, ...] = ()
    """Any of them counts, and so does the name."""
    required: bool = True


class KeywordsTable(msgspec.Struct, frozen=True):
    """The `[keywords]` table."""

    terms: tuple[str, ...] | None = None
    """None: the words of the rubric's summary."""
    idf: Literal["reference", "pool"] = "reference"


class PublicationsTable(msgspec.Struct, frozen=True):
    """The `[publications]` table; kinds that a mapping does not list are worth 0, distinctions 1."""

    full_marks: float = 3.0
    """Venue-weighted papers that earn all the points of the group; above 0."""
    half_life_years: float | None = None
    """A paper this old counts half; None: age does not matter."""
    credit: Mapping[str, float] = msgspec.field(default_factory=lambda: dict(CREDIT))
    tracks: Mapping[str, float] = msgspec.field(default_factory=lambda: dict(TRACKS))
    distinctions: Mapping[str, float] = msgspec.field(default_factory=lambda: dict(DISTINCTIONS))
    min: float | None = None
    """A gate: published papers, at least; None: no gate."""
    off_topic: float = 1.0
    """What a paper that names nothing of the rubric is worth, from 0 to 1."""


class SeniorityTable(msgspec.Struct, frozen=True):
    """The `[seniority]` table."""

    min_years: float | None = None
    """A gate; None: no gate."""
    target_years: float = 5.0
    """All the points from here on; above 0."""
    counts: Mapping[str, float] = msgspec.field(default_factory=lambda: dict(COUNTS))
    relevance: Mapping[str, float] = msgspec.field(default_factory=lambda: dict(RELEVANCE))
    """What a month is worth by what its job says of the work, and the most of the group that such months can fill."""


class RubricTest(msgspec.Struct, frozen=True):
    """One `[[tests]]` table: what must hold for the rubric to mean what its author meant."""

    name: str
    above: tuple[str, ...] = ()
    """Candidate ids; each must score higher than the next."""
    candidate: str | None = None
    """A candidate id, for the assertions below."""
    profile: Mapping[str, Any] | None = None
    """An inline synthetic profile, instead of `candidate`."""
    finds: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    max_rank: int | None = None
    min_score: float | None = None
    max_score: float | None = None
    gate: Mapping[str, str] | None = None
    """Gate name to the state that it must have, one of `STATES`."""
    invariant: tuple[str, ...] = ()
    """Metamorphic relations that must leave the score alone: `name`, `school`, `order`, `repetition`."""
    line: int = 1
    """Line of the table's header in the rubric, from 1."""


def _any_of(names: Sequence[str]) -> str:
    """`a, b or c`."""
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last


class Rubric(msgspec.Struct, frozen=True):
    """A whole rubric, every default filled in."""

    title: str
    path: str
    """As the user named it."""
    sha256: str
    """Hex digest of the file's bytes."""
    summary: str = ""
    requires: str | None = None
    points: Mapping[GroupName, float] = msgspec.field(default_factory=dict)
    """Group (`skills`, `keywords`, `publications`, `seniority`) to its share of 100; a group left out is 0."""
    skills: tuple[Skill, ...] = ()
    keywords: KeywordsTable = KeywordsTable()
    venues: Mapping[str, float] = msgspec.field(default_factory=dict)
    """Canonical acronym to the worth of one main-track paper as first author; `default` is always there."""
    publications: PublicationsTable = PublicationsTable()
    seniority: SeniorityTable = SeniorityTable()
    matching: Matching = Matching()
    ask: tuple[str, ...] = ()
    """Questions for every candidate: what no profile shows."""
    education: EducationTable | None = None
    languages: tuple[LanguageTable, ...] = ()
    certificates: tuple[CertificateTable, ...] = ()
    tests: tuple[RubricTest, ...] = ()
    tests_as_of: str | None = None
    """`YYYY-MM-DD`: the as-of date of the tests."""
    text: str = ""
    """The file as it stands, with its comments: whoever has its sentences has them from there."""

    def share(self, group: GroupName) -> int:
        """What `group` can earn, in hundredths of a point; running totals are rounded, so that all add up to 100."""
        before = GROUPS[: GROUPS.index(group)]
        first, second = (
            round(100 * sum(self.points.get(name, 0) for name in names)) for names in (before, (*before, group))
        )
        return second - first

    @property
    def requirements(self) -> dict[str, str]:
        """The name of each requirement to what a reader is told of it, in the order in which results show them."""
        out = {
            skill.name: f"{skill.name}, {years_text(skill.min_years)}" if skill.min_years else skill.name
            for skill in self.skills
            if skill.required or skill.min_years
        }
        if self.publications.min:
            out[PAPERS] = f"at least {self.publications.min:g} published paper{'s' * (self.publications.min != 1)}"
        if self.seniority.min_years:
            out[YEARS] = f"at least {years_text(self.seniority.min_years)}"
        if self.education and self.education.required:
            level = DEGREES[self.education.level]
            out[EDUCATION] = f"{level} in {_any_of(self.education.fields)}" if self.education.fields else level
        for language in self.languages:
            if language.required:
                out[language.name] = f"{language.name} {language.level}" if language.level else language.name
        return out | {certificate.name: certificate.name for certificate in self.certificates if certificate.required}

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups that count: those whose share is a hundredth of a point or more."""
        return tuple(group for group in GROUPS if self.share(group))

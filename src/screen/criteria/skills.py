"""The skills group: each skill earns by where and how often a profile shows it."""

from collections.abc import Iterable, Sequence
from itertools import chain

import msgspec
import numpy as np

from screen.criteria.amounts import Amounts
from screen.criteria.criterion import Criterion
from screen.criteria.gate import Gate, State, gate_state, question
from screen.criteria.hits import Hits
from screen.criteria.line_finder import Sought
from screen.criteria.naming import Naming
from screen.criteria.prose import rubric_words
from screen.criteria.saturation import share_out
from screen.criteria.skill_years import SkillYears
from screen.criteria.unread import UnreadHits, nothing_unread
from screen.criteria.yardstick import Yardstick
from screen.ground.arrays import Ints
from screen.ground.dates import years_text
from screen.ground.evidence import Node
from screen.ground.homonyms import homonym
from screen.ground.lexicon import load_lexicon
from screen.sources.columns import Columns
from screen.sources.fields import STUDIED
from screen.sources.rubric import GroupName, Rubric

_TELLING = 3
"""Skills of a rubric by which its field can be told, at least."""
_SHORT = 2
"""Letters of an abbreviation that always needs its capitals."""


class Skills:
    """The skills of a rubric, measured over a pool: P profiles, C skills."""

    label: GroupName = "skills"

    def __init__(
        self, columns: Columns, rubric: Rubric, hits: Hits, by: Yardstick, unread: UnreadHits | None = None
    ) -> None:
        """Make the points.

        `hits` and `unread` are those of `sought_skills(rubric)`, what was not read of none if left out; `by`: what
        amounts are measured by.
        """
        self._unread = unread or nothing_unread(len(columns.profile_ids), len(rubric.skills))
        self._skills, self._hits = rubric.skills, hits
        self._years = SkillYears(hits, by.today)
        self.of = rubric.share(self.label)
        self.criteria = tuple(Criterion(self.label, skill.name) for skill in rubric.skills)
        self.leaf_of: Ints = share_out(self.of, [skill.weight for skill in rubric.skills])
        """(C,) hundredths that each skill can earn."""
        self._naming = Naming(hits, self.leaf_of, amounts=Amounts(hits, by))
        self.strengths: Ints = self._naming.strengths
        """(P, C) in millionths, as if there were words enough."""
        self.firm, self.words = self._naming.bound()
        """(P, C) what of it no words bound, and (P,) the different words that tell of the rest."""
        self.points: Ints = self._naming.points
        """(P, C) in hundredths."""
        self.named = hits.named()
        """(P, C) the profile names the skill; words in common are not enough."""
        self.had = hits.named(meets=True)
        """(P, C) it names the skill elsewhere than among interests."""
        self.used = hits.named(STUDIED)
        """(P, C) it names the skill elsewhere than in a list."""
        self.told = columns.told_of_skills & ~by.tongues.foreign
        """(P,) the profile could have named it."""
        self.total: Ints = self.points.sum(axis=1)
        known = self.told[:, None] | (self.points > 0)
        # What earns by its words in common alone may be named in what was not read.
        decided = np.where(self.named | (known & ~self._unread.named), self.leaf_of, self.points)
        self.decided: Ints = decided.sum(axis=1)

    def state(self, profile: int, skill: int) -> str | None:
        """`missing`, `unknown` or `unread` for a skill that the profile does not name; None where it does."""
        if self.named[profile, skill]:
            return None
        if self._unread.named[profile, skill]:
            return "unread"
        return "missing" if self._told(profile, skill) else "unknown"

    def _told(self, profile: int, skill: int) -> bool:
        """Whether the profile could have named the skill: a word in doubt fails nobody of whom it is required."""
        doubted = self._is_gate(skill) and (profile, skill) in self._hits.named_strangely
        return bool(self.told[profile]) and not doubted

    def _is_gate(self, skill: int) -> bool:
        return bool(self._skills[skill].required or self._skills[skill].min_years)

    def leaf(self, profile: int, criterion: int) -> Node:
        """One skill."""
        state = self.state(profile, criterion)
        leaf = self._naming.leaf(profile, criterion, self.criteria[criterion].label, state=state)
        note = self._unread.note(profile, criterion) if state == "unread" else None
        if state is not None and (line := self._hits.named_strangely.get((profile, criterion))) is not None:
            note = f"stands in {self._hits.columns.path(line)} among words of another field"
        return msgspec.structs.replace(leaf, note=note) if note else leaf

    def node(self, profile: int) -> Node:
        """One leaf a skill, in the order of the rubric."""
        details = tuple(self.leaf(profile, number) for number in range(len(self.criteria)))
        return Node(self.label, int(self.total[profile]), self.of, details, note=self._naming.bound_text(profile))

    def gates(self, profile: int) -> tuple[Gate, ...]:
        """The required skills."""
        required = filter(self._is_gate, range(len(self._skills)))
        return tuple(Gate(self._skills[number].name, self._gate_state(profile, number)) for number in required)

    def months(self, profile: int, skill: int) -> int:
        """Months of the dated jobs that show a skill, each counted once: what its `min_years` asks for."""
        return self._years.months(profile, skill)

    def _gate_state(self, profile: int, skill: int) -> State:
        state = self._state_read(profile, skill)
        return "unread" if state != "met" and self._unread.named[profile, skill] else state

    def _state_read(self, profile: int, skill: int) -> State:
        """The state of a requirement by what was read."""
        found = self.used if self._skills[skill].required == "used" else self.had
        named, told = bool(self.named[profile, skill]), self._told(profile, skill)
        state = gate_state(met=bool(found[profile, skill]), told=told, partly=named)
        years = self._skills[skill].min_years
        if years is None or (state != "met" and self._skills[skill].required):
            return state
        return self._years.state(profile, skill, years, named=named, told=told or named)

    def asks(self, profile: int) -> tuple[str, ...]:
        """The skills that the profile could not have named, or not in use, required ones first."""
        out: dict[bool, list[str]] = {True: [], False: []}
        for number, skill in enumerate(self._skills):
            gate = self._is_gate(number)
            state = self._gate_state(profile, number) if gate else self.state(profile, number)
            if state in ("unknown", "unread"):
                years = f", {years_text(skill.min_years)}" if skill.min_years else ""
                out[gate].append(question(f"{skill.name}{years}", required=gate, unread=state == "unread"))
        return (*out[True], *(out[False] if self.of else ()))


def sought_skills(rubric: Rubric) -> tuple[Sought, ...]:
    """What is looked for, skill by skill."""
    terms = [(skill.name, *skill.terms) for skill in rubric.skills]
    field = field_of(terms)
    about = rubric_words(rubric)
    names = _names_in([term for skill in rubric.skills for term in skill.terms]) | _in_capitals(chain(*terms))
    return tuple(
        Sought(skill.name, found, skill.matching, field, about=about, role=rubric.title, names=names)
        for skill, found in zip(rubric.skills, terms, strict=True)
    )


def _names_in(terms: Sequence[str]) -> frozenset[str]:
    """The terms of one word with a capital, where others have none, that the lexicon does not know: Sage."""
    if all(term[:1].isupper() for term in terms):
        return frozenset()
    titled = (term for term in terms if term.istitle() and term.isalpha() and homonym(term.casefold()) is None)
    return frozenset(term for term in titled if not load_lexicon().knows(term))


def _in_capitals(terms: Iterable[str]) -> frozenset[str]:
    """The terms in capitals that the lexicon does not know, which may be any word in small letters: LEAP."""
    spelt = (term for term in terms if term.isupper() and term.isalpha() and len(term) > _SHORT)
    return frozenset(term for term in spelt if not load_lexicon().knows(term))


def field_of(skills: Sequence[tuple[str, ...]]) -> str:
    """The field of a rubric with these skills, as the lexicon knows them.

    `software` where it knows most of them for software or learning, `office` where more of them for office work than
    for those; empty where nothing can be said.
    """
    if len(skills) < _TELLING:
        return ""
    lexicon = load_lexicon()
    fields = [{lexicon.field_of(term) for term in terms} for terms in skills]
    software = sum(not found.isdisjoint(("software", "learning")) for found in fields)
    if 2 * software >= len(skills):
        return "software"
    return "office" if sum("office" in found for found in fields) > software else ""

"""The skills group: each skill earns by where and how often a profile shows it."""

import numpy as np
from numpy.typing import NDArray

from screen.criteria.criterion import Criterion
from screen.criteria.gate import Gate, gate_state
from screen.criteria.hits import Hits, Sought
from screen.criteria.saturation import Ints, points_of, share_out, strength
from screen.ground.evidence import Node
from screen.sources.columns import Columns
from screen.sources.fields import LISTED, STUDIED
from screen.sources.rubric import Rubric


class Skills:
    """The skills of a rubric, measured over a pool: P profiles, C skills."""

    label = "skills"

    def __init__(self, columns: Columns, rubric: Rubric, hits: Hits) -> None:
        """Make the points. `hits` are those of `sought_skills(rubric)`."""
        self._hits, self._skills = hits, rubric.skills
        self.of = rubric.share(self.label)
        self.criteria = tuple(Criterion(self.label, skill.name) for skill in rubric.skills)
        self.leaf_of: Ints = share_out(self.of, [skill.weight for skill in rubric.skills])
        """(C,) hundredths that each skill can earn."""
        self.strengths: Ints = strength(hits.counts())
        """(P, C) in millionths."""
        self.points: Ints = points_of(self.strengths, self.leaf_of)
        """(P, C) in hundredths."""
        self.named = hits.named(LISTED)
        """(P, C) the profile names the skill; a related word is not enough."""
        self.used = hits.named(STUDIED)
        """(P, C) it names the skill elsewhere than in a list."""
        self.told: NDArray[np.bool_] = np.array([profile.told_of_skills for profile in columns.profiles], bool)
        """(P,) the profile could have named it."""
        self.total: Ints = self.points.sum(axis=1)
        known = self.told[:, None] | self.named | (self.points > 0)
        self.decided: Ints = (known * self.leaf_of).sum(axis=1)

    def state(self, profile: int, skill: int) -> str | None:
        """`missing` or `unknown` for a skill that the profile does not name; None where it does."""
        if self.named[profile, skill]:
            return None
        return "missing" if self.told[profile] else "unknown"

    def leaf(self, profile: int, criterion: int) -> Node:
        """One skill."""
        state = self.state(profile, criterion)
        return Node(
            label=self.criteria[criterion].label,
            points=int(self.points[profile, criterion]),
            of=int(self.leaf_of[criterion]),
            evidence=self._hits.evidence(profile, criterion),
            state=state,
            sought=self._hits.sought[criterion].terms if state else (),
        )

    def node(self, profile: int) -> Node:
        """One leaf a skill, in the order of the rubric."""
        details = tuple(self.leaf(profile, number) for number in range(len(self.criteria)))
        return Node(self.label, int(self.total[profile]), self.of, details)

    def gates(self, profile: int) -> tuple[Gate, ...]:
        """The required skills."""
        out = []
        for number, skill in enumerate(self._skills):
            if skill.required:
                found = self.used if skill.required == "used" else self.named
                told = bool(self.told[profile] or self.named[profile, number])
                out.append(Gate(skill.name, gate_state(met=bool(found[profile, number]), told=told)))
        return tuple(out)

    def asks(self, profile: int) -> tuple[str, ...]:
        """The skills that the profile could not have named, required ones first."""
        unknown = [skill for n, skill in enumerate(self._skills) if self.state(profile, n) == "unknown"]
        required = tuple(f"{skill.name} (required)" for skill in unknown if skill.required)
        return (*required, *(skill.name for skill in unknown if self.of and not skill.required))


def sought_skills(rubric: Rubric) -> tuple[Sought, ...]:
    """What is looked for, skill by skill."""
    return tuple(Sought(skill.name, (skill.name, *skill.terms), skill.matching) for skill in rubric.skills)

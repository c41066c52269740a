"""Requirements: met, missing or unknown; shown apart from the points."""

from typing import TYPE_CHECKING, Literal

import msgspec

from screen.sources.rubric import Rubric

if TYPE_CHECKING:  # renderers need the record alone, and numpy costs them a tenth of a second
    from screen.criteria.publications import Publications
    from screen.criteria.seniority import Seniority
    from screen.criteria.skills import Skills

State = Literal["met", "missing", "unknown"]


class Gate(msgspec.Struct, frozen=True):
    """One requirement and whether the profile meets it."""

    name: str
    """The skill, or `min_years`."""
    state: State
    """`unknown`: the profile could not have said it; it never fails the gate."""


def gates_of(rubric: Rubric, skills: "Skills", seniority: "Seniority", profile: int) -> tuple[Gate, ...]:
    """The gates of a rubric for one profile: required skills in their order, then the years."""
    out = []
    for number, skill in enumerate(rubric.skills):
        if not skill.required:
            continue
        found = skills.used if skill.required == "used" else skills.named
        met = bool(found[profile, number])
        told = bool(skills.told[profile]) or bool(skills.named[profile, number])
        out.append(Gate(skill.name, "met" if met else "missing" if told else "unknown"))
    if rubric.seniority.min_years:
        out.append(Gate("min_years", seniority.gate(profile)))  # type: ignore[arg-type]
    return tuple(out)


def ask_list(
    rubric: Rubric, skills: "Skills", publications: "Publications", seniority: "Seniority", profile: int
) -> tuple[str, ...]:
    """What to ask the candidate: everything that bears on points or gates and that the profile could not say."""
    out = []
    required = [
        skill.name for n, skill in enumerate(rubric.skills) if skill.required and skills.state(profile, n) == "unknown"
    ]
    others = [
        skill.name
        for n, skill in enumerate(rubric.skills)
        if not skill.required and skills.state(profile, n) == "unknown"
    ]
    if skills.of or required:
        out += [f"{name} (required)" for name in required]
    if skills.of:
        out += others
    if (publications.of) and publications.decided[profile] < publications.of:
        out.append("publications")
    if seniority.of or rubric.seniority.min_years:
        undated = len(seniority.undated(profile))
        if seniority.decided[profile] < seniority.of or (
            rubric.seniority.min_years and seniority.gate(profile) == "unknown"
        ):
            out.append(f"dates of work ({undated} without)" if undated else "years of work")
    return tuple(out)

"""`screen feedback`: what a rubric looked for in one profile, and what it found, for the candidate to read."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from screen import __version__
from screen.commands.day import as_of_day
from screen.criteria.credentials import those_of_certificate
from screen.criteria.gate import Gate
from screen.ground.dates import years_text
from screen.ground.evidence import Evidence
from screen.ground.fluency import language_of
from screen.judgement.cell import Cell, cells
from screen.judgement.score import Judgement
from screen.sources.candidate import meant_profile
from screen.sources.columns import Columns
from screen.sources.credentials import read_credentials
from screen.sources.fields import LISTED, RUNGS
from screen.sources.finder import find_pool
from screen.sources.rubric import YEARS, Rubric
from screen.sources.unread import unread_lines

_QUOTES = 3
_IN_LISTS = RUNGS[LISTED].name


class LookedFor(msgspec.Struct, frozen=True):
    """One thing that was looked for."""

    label: str
    quotes: tuple[Evidence, ...] = ()
    """Where the profile says it, strongest first."""
    sought: tuple[str, ...] = ()
    """The other words that were looked for."""
    required: bool = False
    note: str = ""
    """What was counted, or read of degrees, languages or certificates."""


class Feedback(msgspec.Struct, frozen=True):
    """A page for one candidate: no points, no weights, nobody else."""

    name: str
    title: str
    """Of the rubric."""
    summary: str
    as_of: str
    version: str
    found: tuple[LookedFor, ...]
    """Said of something done."""
    named: tuple[LookedFor, ...]
    """Named in a list alone, or met in part."""
    absent: tuple[LookedFor, ...]
    """Looked for in what the profile tells, and not found."""
    untold: tuple[LookedFor, ...]
    """The profile says nothing that could tell."""
    unread: tuple[LookedFor, ...]
    """It may stand in a part of the document that could not be read."""
    unread_lines: tuple[str, ...] = ()
    """That part, line by line."""


def feedback(name: str, rubric: Rubric, pool_paths: Sequence[str] = (), *, as_of: str | None = None) -> Feedback:
    """What `rubric` looked for in the profile that `name` means: an id, a name or a pseudonym.

    Raises:
        UsageError: nobody, or several people, may be meant, or `as_of` is no date.
        InputError: the pool cannot be read.
    """
    day = as_of_day(as_of)
    profile = meant_profile(name, find_pool(pool_paths, Path(rubric.path)))
    judgement = Judgement(Columns((profile,)), rubric, day)
    verdict = judgement.verdict(0)
    row = cells(judgement.explanation(0), verdict.gates)
    months = [judgement.skills.months(0, number) for number in range(len(rubric.skills))]
    notes = {YEARS: _counted(judgement.seniority.months_named(0), "names this role or enough of what is looked for")}
    notes |= _read(profile.document, verdict.gates, rubric)
    findings = [*_skills(row, rubric, months), *_requirements(verdict.gates, row, rubric, notes)]

    def those(*states: str) -> tuple[LookedFor, ...]:
        return tuple(finding for state, finding in findings if state in states)

    return Feedback(
        name=profile.name,
        title=rubric.title,
        summary=rubric.summary,
        as_of=day,
        version=__version__,
        found=those("met"),
        named=those("partly"),
        absent=those("missing"),
        untold=those("unknown"),
        unread=those("unread"),
        unread_lines=tuple(line.text for line in unread_lines(profile.document)),
    )


def _skills(row: Iterable[Cell], rubric: Rubric, months: Sequence[int]) -> list[tuple[str, LookedFor]]:
    """`months`: of the jobs that name each skill, in the order of the rubric."""
    terms = {skill.name: skill.terms for skill in rubric.skills}
    counted = {
        skill.name: _counted(month, "names it")
        for skill, month in zip(rubric.skills, months, strict=True)
        if skill.min_years
    }
    required = rubric.requirements
    out: list[tuple[str, LookedFor]] = []
    for cell in row:
        first: dict[str, Evidence] = {}
        only_listed = _is_only_listed(cell)
        for quote in cell.leaf.quotes:
            if only_listed or quote.rung != _IN_LISTS:  # beside a sentence, a word of a list says nothing more
                first.setdefault(quote.quote, quote)
        quotes = tuple(first.values())[:_QUOTES]
        if cell.group != "skills":
            continue
        state = "partly" if cell.state == "met" and only_listed else cell.state
        label = required.get(cell.label, cell.label)  # with the years that are asked for
        note = counted.get(cell.label, "") if quotes else ""
        out.append((state, LookedFor(label, quotes, terms.get(cell.label, ()), cell.label in required, note)))
    return out


def _is_only_listed(cell: Cell) -> bool:
    """Whether a skill stands in lists alone: a requirement may be met so, and yet nothing is said of its use."""
    quotes = cell.leaf.quotes
    return bool(quotes) and all(quote.rung == _IN_LISTS for quote in quotes)


def _counted(months: int, what: str) -> str:
    return f"counted: {years_text(round(months / 12, 1))} of work that {what}"


def _read(document: Mapping[str, Any], gates: Iterable[Gate], rubric: Rubric) -> dict[str, str]:
    """By the name of a requirement what was read of it, else of its kind: a person sees what was not understood."""
    credentials, asked = read_credentials(document), {one.name: one for one in rubric.certificates}
    spoken, certificates = credentials.languages or (), credentials.certificates or ()
    texts: dict[str, list[str]] = {
        "education": [study.title for study in credentials.studies or ()],
        "language": [one.text for one in spoken],
        "certificate": [one.name for one in certificates],
    }
    out = {}
    for gate in gates:
        own = list[str]()
        if gate.kind == "language":
            own = [one.text for one in spoken if one.language == language_of(gate.name)]
        elif gate.kind == "certificate":
            own = [one.name for one in those_of_certificate(asked[gate.name], certificates)]
        if told := own or texts.get(gate.kind):
            without = ", and it does not tell this" if gate.state == "unknown" else ""
            out[gate.name] = f"read in your documents{without}: {'; '.join(told)}"
    return out


def _requirements(
    gates: Iterable[Gate], row: Iterable[Cell], rubric: Rubric, notes: Mapping[str, str]
) -> list[tuple[str, LookedFor]]:
    """`notes`: by the name of a requirement what was counted or read."""
    terms = {certificate.name: certificate.terms for certificate in rubric.certificates}
    out: list[tuple[str, LookedFor]] = []
    for gate in gates:
        if gate.kind != "skill":
            label = rubric.requirements.get(gate.name, gate.name)
            if gate.kind == "years":  # nothing beside it says what the years are of, as a ranking's columns do
                label = f"{label} of work"
            sought = () if gate.state == "met" else terms.get(gate.name, ())
            out.append((gate.state, LookedFor(label, sought=sought, required=True, note=notes.get(gate.name, ""))))
    for cell in row:
        if cell.group == "publications":
            quotes = tuple(quote for quote in cell.leaf.quotes if quote.path.endswith(".name"))
            out.append(("met" if cell.points else cell.state, LookedFor("publications", quotes[:_QUOTES])))
    return out

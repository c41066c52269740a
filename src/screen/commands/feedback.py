"""`screen feedback`: what a rubric looked for in one profile, and what it found, for the candidate to read."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from screen import __version__
from screen.commands.day import as_of_day
from screen.criteria.gate import Gate
from screen.ground.dates import years_text
from screen.ground.evidence import Evidence
from screen.judgement.cell import Cell, cells
from screen.judgement.score import Judgement
from screen.sources.candidate import find_candidate
from screen.sources.columns import Columns
from screen.sources.fields import LISTED, RUNGS
from screen.sources.finder import find_pool
from screen.sources.rubric import Rubric
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
    """What was counted, where nothing is quoted."""


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
    found = find_candidate(name, find_pool(pool_paths, Path(rubric.path)))
    judgement = Judgement(Columns((found.profile,)), rubric, day)
    verdict = judgement.verdict(0)
    row = cells(judgement.explanation(0), verdict.gates)
    months = judgement.seniority.months_named(0)
    findings = [*_skills(row, rubric), *_requirements(verdict.gates, row, rubric, months)]

    def those(*states: str) -> tuple[LookedFor, ...]:
        return tuple(finding for state, finding in findings if state in states)

    return Feedback(
        name=found.profile.name,
        title=rubric.title,
        summary=rubric.summary,
        as_of=day,
        version=__version__,
        found=those("met"),
        named=those("partly"),
        absent=those("missing"),
        untold=those("unknown"),
        unread=those("unread"),
        unread_lines=tuple(line.text for line in unread_lines(found.profile.document)),
    )


def _skills(row: Iterable[Cell], rubric: Rubric) -> list[tuple[str, LookedFor]]:
    terms = {skill.name: skill.terms for skill in rubric.skills}
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
        # Words in common are no evidence: to say so to the candidate would be to say that it was found.
        state = "missing" if state == "partly" and not quotes else state
        label = required.get(cell.label, cell.label)  # with the years that are asked for
        out.append((state, LookedFor(label, quotes, terms.get(cell.label, ()), cell.label in required)))
    return out


def _is_only_listed(cell: Cell) -> bool:
    """Whether a skill stands in lists alone: a requirement may be met so, and yet nothing is said of its use."""
    quotes = cell.leaf.quotes
    return bool(quotes) and all(quote.rung == _IN_LISTS for quote in quotes)


def _requirements(
    gates: Iterable[Gate], row: Iterable[Cell], rubric: Rubric, months: int
) -> list[tuple[str, LookedFor]]:
    """`months`: of work that names what was looked for, which the requirement of years goes by."""
    counted = f"counted: {years_text(round(months / 12, 1))} of work that tells of something looked for here"
    out: list[tuple[str, LookedFor]] = []
    for gate in gates:
        if gate.kind != "skill":
            label, note = rubric.requirements.get(gate.name, gate.name), ""
            if gate.kind == "years":  # nothing beside it says what the years are of, as a ranking's columns do
                label, note = f"{label} of work", counted
            out.append((gate.state, LookedFor(label, required=True, note=note)))
    for cell in row:
        if cell.group == "publications":
            quotes = tuple(quote for quote in cell.leaf.quotes if quote.path.endswith(".name"))
            out.append(("met" if cell.points else cell.state, LookedFor("publications", quotes[:_QUOTES])))
    return out

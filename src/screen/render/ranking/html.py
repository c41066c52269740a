"""A ranking as one page that needs nothing else: the template, the style and the script are data files of the package.

The script gets the ranking as data and computes nothing that is not in it, but for scores under other weights, which
it makes of the strengths by the arithmetic of `judgement.weighing`.
"""

import shlex
from collections.abc import Sequence
from typing import Any

import msgspec

from screen.commands.ranking import Ranking
from screen.criteria.telling import SKILLS, WORDS
from screen.ground.outgoing import one_line
from screen.ground.package_data import read_data_text
from screen.judgement.cell import Cell
from screen.render.page import source_digest
from screen.render.points import two_decimals
from screen.render.ranking import words
from screen.render.ranking.page_person import encoded, fitted
from screen.render.ranking.since import since_lines
from screen.render.ranking.stability import stability_lines
from screen.render.requirement_names import requirement_name
from screen.sources.rubric import Rubric


def render_html(ranking: Ranking) -> str:
    """The page. Every word of others goes through the template's escaping, or into the data, which is no markup."""
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    names = words.shown_names(ranking)
    called = tuple(msgspec.structs.replace(one, name=names[one.id]) for one in ranking.candidates)
    ranking = msgspec.structs.replace(ranking, candidates=called)

    style, script = read_data_text("page/page.css"), read_data_text("page/page.js")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(read_data_text("page/page.html")).render(
        policy=f"default-src 'none'; style-src '{source_digest(style)}'; script-src '{source_digest(script)}'; "
        "base-uri 'none'; form-action 'none'",
        title=one_line(ranking.rubric.title),
        summary=one_line(ranking.rubric.summary),
        basis=words.basis(ranking),
        rubric=ranking.rubric,
        named=shlex.quote(ranking.rubric.path),
        blind=ranking.blind,
        as_of=ranking.as_of,
        skipped=len(ranking.skipped),
        told=[
            *filter(None, [words.asked_of_all(ranking), _in_order(ranking)]),
            *stability_lines(ranking),
            *since_lines(ranking),
        ],
        people=[
            (candidate.rank, one_line(candidate.name), two_decimals(candidate.verdict.score))
            for candidate in ranking.candidates
        ],
        style=Markup(style),  # noqa: S704  # our own file
        script=Markup(script),  # noqa: S704  # our own file
        data=Markup(_data(ranking)),  # noqa: S704  # JSON in which no character is markup
    )


def _in_order(ranking: Ranking) -> str:
    """What the marks below `Requirements` stand for, where there are several."""
    names = _requirements(ranking)
    return f"Requirements, in this order: {' · '.join(names)}" if len(names) > 1 else ""


def _requirements(ranking: Ranking) -> list[str]:
    gates = ranking.candidates[0].verdict.gates if ranking.candidates else ()
    return [one_line(requirement_name(gate.name, ranking.rubric)) for gate in gates]


def _data(ranking: Ranking) -> str:
    """The data of the page as JSON that cannot end the element it stands in."""
    rows = [one.cells for one in ranking.candidates]
    people = fitted(ranking, rows)
    return f'{encoded(_document(ranking, rows))[:-1]},"people":[{",".join(people)}]}}'


def _document(ranking: Ranking, rows: Sequence[tuple[Cell, ...]]) -> dict[str, Any]:
    return {
        "asOf": ranking.as_of,
        "version": ranking.version,
        "blind": ranking.blind,
        "rubric": {"title": ranking.rubric.title, "sha256": ranking.rubric.sha256},
        "profiles": ranking.profiles,
        "askAll": [one_line(question) for question in ranking.rubric.ask],
        "weighing": ranking.weighing,
        "carry": {"words": WORDS, "skills": SKILLS},
        "skills": [skill.name for skill in ranking.rubric.skills],
        "criteria": [
            {"group": cell.group, "label": one_line(cell.label), "sought": _sought(cell, ranking.rubric)}
            for cell in (rows[0] if rows else ())
        ],
        "requirements": _requirements(ranking),
        "decisions": [
            {"id": one.id, "decision": one.decision.decision, "reason": one.decision.reason, "note": one.decision.note}
            for one in ranking.candidates
            if one.decision
        ],
    }


def _sought(cell: Cell, rubric: Rubric) -> list[str]:
    """What the rubric asks for, in its own words; nothing where the label says it."""
    if cell.group == "skills":
        skill = next(skill for skill in rubric.skills if skill.name == cell.label)
        return [one_line(term) for term in (skill.name, *skill.terms)] if skill.terms else []
    if cell.group == "publications":
        named = sorted(rubric.venues.items(), key=lambda venue: venue[0] == "default")
        return [f"{'another venue' if name == 'default' else one_line(name)} {worth:g}" for name, worth in named]
    return [f"{rubric.seniority.target_years:g} years of work"] if cell.group == "seniority" else []

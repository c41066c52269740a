"""A ranking as one page that needs nothing else: the template, the style and the script are data files of the package.

The script gets the ranking as data and computes nothing that is not in it, but for scores under other weights, which
it makes of the strengths by the arithmetic of `judgement.weighing`.
"""

import json
import shlex
from typing import Any

import msgspec

from screen.commands.context import Entry, QuoteContext
from screen.commands.ranking import Candidate, Ranking
from screen.criteria.telling import SKILLS, WORDS
from screen.ground.evidence import Evidence, Node
from screen.ground.outgoing import escaped, one_line
from screen.ground.package_data import read_data_text
from screen.judgement.cell import WHOLE, Cell, cells
from screen.render.flag_words import flag_item
from screen.render.page import source_digest
from screen.render.points import two_decimals
from screen.render.ranking.since import because_text, news_text, since_lines
from screen.render.ranking.stability import ranks_text, stability_lines, steady_text
from screen.render.ranking.words import asked_of_all, basis, own_questions
from screen.render.requirement_names import requirement_name

_QUOTES = 12
"""Quotes of one criterion on the page; the JSON has them all."""
_DETAILS = 30
"""Papers and jobs of one candidate on the page."""


def render_html(ranking: Ranking) -> str:
    """The page. Every word of others goes through the template's escaping, or into the data, which is no markup."""
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    style, script = read_data_text("page/page.css"), read_data_text("page/page.js")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(read_data_text("page/page.html")).render(
        policy=f"default-src 'none'; style-src '{source_digest(style)}'; script-src '{source_digest(script)}'; "
        "base-uri 'none'; form-action 'none'",
        title=one_line(ranking.rubric.title),
        summary=one_line(ranking.rubric.summary),
        basis=basis(ranking),
        rubric=ranking.rubric,
        named=shlex.quote(ranking.rubric.path),
        blind=ranking.blind,
        skipped=len(ranking.skipped),
        told=[*filter(None, [asked_of_all(ranking)]), *stability_lines(ranking), *since_lines(ranking)],
        people=[
            (candidate.rank, one_line(candidate.name), two_decimals(candidate.verdict.score))
            for candidate in ranking.candidates
        ],
        style=Markup(style),  # noqa: S704  # our own file
        script=Markup(script),  # noqa: S704  # our own file
        data=Markup(_data(ranking)),  # noqa: S704  # JSON in which no character is markup
    )


def _data(ranking: Ranking) -> str:
    """The data of the page as JSON that cannot end the element it stands in."""
    try:
        text = msgspec.json.encode(_document(ranking)).decode()
    except UnicodeEncodeError:  # half a surrogate pair
        text = json.dumps(_document(ranking), ensure_ascii=True)
    return escaped(text).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _document(ranking: Ranking) -> dict[str, Any]:
    rows = [cells(one.explanation, one.verdict.gates) if one.explanation else () for one in ranking.candidates]
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
        "criteria": [{"group": cell.group, "label": one_line(cell.label)} for cell in (rows[0] if rows else ())],
        "requirements": [
            requirement_name(gate.name, ranking.rubric)
            for gate in (ranking.candidates[0].verdict.gates if ranking.candidates else ())
        ],
        "decisions": [
            {"id": one.id, "decision": one.decision.decision, "reason": one.decision.reason, "note": one.decision.note}
            for one in ranking.candidates
            if one.decision
        ],
        "people": [_person(one, row, ranking) for one, row in zip(ranking.candidates, rows, strict=True)],
    }


def _person(candidate: Candidate, row: tuple[Cell, ...], ranking: Ranking) -> dict[str, Any]:
    verdict, context = candidate.verdict, candidate.context or QuoteContext((), ())
    news = [text for text in (news_text(candidate), because_text(candidate, ranking)) if text]
    return {
        "id": candidate.id,
        "name": one_line(candidate.name),
        **({"news": news} if news else {}),
        "rank": candidate.rank,
        "score": verdict.score,
        "confidence": verdict.confidence,
        "gates": [gate.state for gate in verdict.gates],
        "ask": [one_line(question) for question in own_questions(candidate, ranking)],
        "unread": verdict.unread,
        "warnings": [*map(one_line, context.warnings), *(flag_item(flag, one_line) for flag in candidate.flags)],
        "doubts": list(candidate.doubts),
        "strengths": candidate.strengths,
        "entries": {entry.path: _entry(entry) for entry in context.entries},
        "cells": [_cell(cell, candidate.explanation) for cell in row],
        **({"ranks": ranks_text(candidate), "steady": steady_text(candidate, ranking)} if candidate.range else {}),
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {"head": one_line(entry.head), "place": one_line(entry.place), "lines": entry.lines}


def _cell(cell: Cell, explanation: Node | None) -> dict[str, Any]:
    out: dict[str, Any] = {"points": cell.points, "of": cell.of, "state": cell.state}
    leaf = cell.leaf
    if quotes := [_quote(quote) for quote in leaf.quotes[:_QUOTES]]:
        out["quotes"] = quotes
    if leaf.common_words:
        out["words"] = [list(word) for word in leaf.common_words]
    if leaf.note:
        out["note"] = one_line(leaf.note)
    if leaf.sought:
        out["sought"] = list(leaf.sought)
    if cell.group in WHOLE and explanation:
        details = next(group for group in explanation.details or () if group.label == cell.group).details or ()
        out["parts"] = [_part(part) for part in details[:_DETAILS]]
        more = len(details) - _DETAILS
    else:
        more = len(leaf.quotes) - _QUOTES
    if more > 0:
        out["more"] = more
    return out


def _part(part: Node) -> dict[str, Any]:
    factors = " × ".join(f"{factor.label} {factor.value:.3g}" for factor in part.factors)
    told = "; ".join(text for text in (factors, part.note) if text)
    return {"label": one_line(part.label), "points": part.points, "told": one_line(told)}


def _quote(quote: Evidence) -> dict[str, Any]:
    out: dict[str, Any] = {"path": quote.path, "quote": quote.quote, "term": quote.term, "match": quote.match}
    if quote.span is not None:
        # the script counts in UTF-16 units, Python in characters
        out["span"] = [len(quote.quote[:at].encode("utf-16-le", "surrogatepass")) // 2 for at in quote.span]
    if quote.rung:
        out["rung"] = quote.rung
    return out

"""The candidates of the page, each in its share of the room: five hundred long profiles would make a page of 100 MB.

While all have room, nothing is cut. Then the longest are made shorter, measure by measure, until each fits: weaker
quotes and what stands further from a quote go first, the best quote of each criterion stays. What was left out is
counted.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from screen.commands.context import Entry, QuoteContext
from screen.commands.ranking import Candidate, Ranking
from screen.ground.evidence import Evidence, Node
from screen.ground.outgoing import escaped, one_line
from screen.judgement.cell import WHOLE, Cell
from screen.render.clipping import find_matched, matched_words, shorten
from screen.render.flag_words import flag_item
from screen.render.ranking import words
from screen.render.ranking.since import because_text, news_text
from screen.render.ranking.stability import ranks_text, steady_text

_PAGE = 9_500_000
"""Bytes of all candidates, where that leaves each enough: a page opens at once, and goes through most mail."""
_ENOUGH = 18_000
"""Bytes of one candidate that are kept however many there are."""


class _Measure(NamedTuple):
    """How much of a candidate is told."""

    quotes: int
    """Of one criterion; the JSON of the ranking has them all."""
    parts: int
    """Papers, and jobs; warnings and flags too."""
    text: int | None = None
    """Characters of a text; None: all of them."""
    around: int = 0
    """Lines of an entry on either side of one that is quoted, where texts are cut; else all stay."""


_MEASURES = (_Measure(12, 30), _Measure(12, 30, 1000, 6), _Measure(8, 20, 500, 3), _Measure(5, 12, 350, 2),
             _Measure(4, 8, 250, 1), _Measure(3, 6, 200, 1), _Measure(2, 5, 160), _Measure(1, 3, 120))  # fmt: skip


def fitted(ranking: Ranking, rows: Sequence[tuple[Cell, ...]]) -> list[str]:
    """Each candidate as JSON, in the order of the ranking; `rows` are their cells."""
    whole = [encoded(_person(one, row, ranking, _MEASURES[0])) for one, row in _pairs(ranking, rows)]
    share = _share([_bytes(text) for text in whole])
    return [
        text if _bytes(text) <= share else _shorter(one, row, ranking, share)
        for text, (one, row) in zip(whole, _pairs(ranking, rows), strict=True)
    ]


def encoded(value: Any) -> str:
    """JSON in which no character is markup or is obeyed."""
    try:
        text = msgspec.json.encode(value).decode()
    except UnicodeEncodeError:  # half a surrogate pair
        text = json.dumps(msgspec.to_builtins(value), ensure_ascii=True)
    return escaped(text).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _pairs(ranking: Ranking, rows: Sequence[tuple[Cell, ...]]) -> Iterator[tuple[Candidate, tuple[Cell, ...]]]:
    return zip(ranking.candidates, rows, strict=True)


def _bytes(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode())


def _share(sizes: Sequence[int]) -> int:
    """The most that one may take so that all fit: what those who need less leave goes to the others."""
    left = max(_PAGE, _ENOUGH * len(sizes))
    for at, size in enumerate(sorted(sizes)):
        if size > (share := left // (len(sizes) - at)):
            return share
        left -= size
    return max(sizes, default=0)


def _shorter(candidate: Candidate, row: tuple[Cell, ...], ranking: Ranking, share: int) -> str:
    for measure in _MEASURES[1:]:
        text = encoded(_person(candidate, row, ranking, measure))
        if _bytes(text) <= share:
            break
    return text


def _person(candidate: Candidate, row: tuple[Cell, ...], ranking: Ranking, measure: _Measure) -> dict[str, Any]:
    verdict, context = candidate.verdict, candidate.context or QuoteContext((), ())
    news = [text for text in (news_text(candidate), because_text(candidate, ranking)) if text]
    notes = [*map(one_line, context.warnings), *(flag_item(flag, one_line) for flag in candidate.flags)]
    quoted = {quote.path for cell in row for quote in cell.leaf.quotes[: measure.quotes]}
    entries = {entry.path: _entry(entry, quoted, measure) for entry in context.entries}
    return {
        "id": candidate.id,
        "name": one_line(candidate.name),
        **({"news": news} if news else {}),
        "rank": candidate.rank,
        "score": verdict.score,
        "confidence": verdict.confidence,
        "gates": [gate.state for gate in verdict.gates],
        "ask": [one_line(question) for question in words.own_questions(candidate, ranking)],
        "unread": verdict.unread,
        "warnings": [_cut(note, measure) for note in notes[: measure.parts]],
        **({"moreWarnings": len(notes) - measure.parts} if len(notes) > measure.parts else {}),
        "doubts": list(candidate.doubts),
        "strengths": candidate.strengths,
        "entries": {path: entry for path, entry in entries.items() if entry["lines"] or measure.text is None},
        **({"shortened": True} if measure.text is not None else {}),
        "cells": [_cell(cell, candidate.explanation, measure) for cell in row],
        **({"ranks": ranks_text(candidate), "steady": steady_text(candidate, ranking)} if candidate.range else {}),
    }


def _entry(entry: Entry, quoted: set[str], measure: _Measure) -> dict[str, Any]:
    ends = [at for at, (path, _) in enumerate(entry.lines) if path in quoted]
    lines = [
        (path, _cut(text, measure))
        for at, (path, text) in enumerate(entry.lines)
        if measure.text is None or any(abs(at - end) <= measure.around for end in ends)
    ]
    left = len(entry.lines) - len(lines)
    told = {"head": _cut(one_line(entry.head), measure), "place": one_line(entry.place), "lines": lines}
    return {**told, "left": left} if left else told


def _cut(text: str, measure: _Measure, around: str = "") -> str:
    return text if measure.text is None or len(text) <= measure.text else shorten(text, measure.text, around)


def _cell(cell: Cell, explanation: Node | None, measure: _Measure) -> dict[str, Any]:
    out: dict[str, Any] = {"points": cell.points, "of": cell.of, "state": cell.state}
    leaf = cell.leaf
    if quotes := [_quote(quote, measure) for quote in leaf.quotes[: measure.quotes]]:
        out["quotes"] = quotes
    if leaf.common_words:
        out["words"] = [list(word) for word in leaf.common_words]
    if leaf.note:
        out["note"] = one_line(leaf.note)
    if cell.group in WHOLE and explanation:
        details = next(group for group in explanation.details or () if group.label == cell.group).details or ()
        out["parts"] = [_part(part, measure) for part in details[: measure.parts]]
        more = len(details) - measure.parts
    else:
        more = len(leaf.quotes) - measure.quotes
    if more > 0:
        out["more"] = more
    return out


def _part(part: Node, measure: _Measure) -> dict[str, Any]:
    factors = " × ".join(f"{factor.label} {factor.value:.3g}" for factor in part.factors)
    told = "; ".join(text for text in (factors, part.note) if text)
    return {"label": _cut(one_line(part.label), measure), "points": part.points, "told": _cut(one_line(told), measure)}


def _quote(quote: Evidence, measure: _Measure) -> dict[str, Any]:
    shown, span = _cut(quote.quote, measure, matched_words(quote) or quote.term), quote.span
    if shown != quote.quote:
        span = find_matched(shown, quote)
    out: dict[str, Any] = {"path": quote.path, "quote": shown, "term": quote.term, "match": quote.match}
    if span is not None:
        # the script counts in UTF-16 units, Python in characters
        out["span"] = [len(shown[:at].encode("utf-16-le", "surrogatepass")) // 2 for at in span]
    if quote.rung:
        out["rung"] = quote.rung
    return out

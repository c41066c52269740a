"""What the forms of a test run share: a failure in lines, with its evidence."""

from collections.abc import Iterator

from screen.ground.evidence import Evidence
from screen.ground.outgoing import one_line
from screen.judgement.expectations import Failure
from screen.render.clipping import shorten

Line = tuple[tuple[str, str], ...]
"""Pieces of a line: style and text."""


def failure_lines(failure: Failure, width: int) -> Iterator[Line]:
    """One assertion that does not hold: what was expected, what was found, what made the difference."""
    yield ("red", f"  {failure.assertion}"), ("", f": expected {one_line(failure.expected)}")
    indent = " " * (len(failure.assertion) + 4)
    yield (("", f"{indent}found {one_line(failure.found)}"),)
    for reason in failure.reasons:
        yield ("", "    "), ("bold", one_line(reason.criterion)), ("", f"  {one_line(reason.text)}")
        for who, quote in reason.evidence:
            head = f"      {one_line(who)}, {one_line(quote.path)}: "
            tail = f"  ({_how(quote)})"
            shown = shorten(quote.quote, max(width - len(head) - len(tail) - 2, 30), quote.term)
            yield ("dim", head), ("", f"“{shown}”"), ("dim", tail)


def _how(quote: Evidence) -> str:
    return ", ".join(part for part in (quote.match, quote.rung) if part)

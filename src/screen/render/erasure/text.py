"""What is taken out of a person, and what is left, as text."""

from collections.abc import Iterator
from pathlib import Path

from screen.commands.erase import Erasure
from screen.ground.outgoing import one_line
from screen.sources.traces import MOST_FILES

_MOST = 30
"""Files that are named."""


def render_text(erasure: Erasure, *, done: bool = False) -> str:
    """A list of what is taken out, or is to be, and one of what is left."""
    return "".join(f"{one_line(line)}\n" if line else "\n" for line in _lines(erasure, done=done))


def _lines(erasure: Erasure, *, done: bool) -> Iterator[str]:
    who = erasure.id if erasure.name == erasure.id else f"{erasure.name} ({erasure.id})"
    yield f"{who}: {'taken out' if done else 'to be taken out'}"
    for copy in erasure.copies:
        yield f"  {copy.path}" + (f", {_lines_text(copy.lines)}" if copy.lines else "")
    if erasure.decisions:
        yield f"  {erasure.log}, {_count(erasure.decisions, 'decision')}"
    yield from _indexes(erasure, "was" if done else "is")
    if not erasure.copies and not erasure.decisions:
        yield "  nothing"
    yield ""
    yield "left, for you to see to:" if erasure.left or erasure.history else "left: nothing that was found"
    for trace in erasure.left[:_MOST]:
        place = trace.path if trace.line is None else f"{trace.path}:{trace.line}"
        more = f", and {_count(trace.lines - 1, 'more line')}" if trace.line is not None and trace.lines > 1 else ""
        yield f"  {Path(place)}: {trace.why}{more}"
    if len(erasure.left) > _MOST:
        yield f"  and {len(erasure.left) - _MOST} more files"
    for path in erasure.history:
        yield f"  {path}: git keeps its earlier states, which only rewriting the history takes out"
    looked = f"{_count(erasure.looked, 'file')} in {', '.join(erasure.folders)}"
    if erasure.looked >= MOST_FILES:
        looked += ", and stopped there"
    yield f"Looked into {looked}, of PDFs and pictures at their names and digests alone."
    yield "What was sent, printed, backed up or indexed elsewhere is not known here."
    if erasure.pseudonym:
        yield f"Blind results show the person as {erasure.pseudonym}."


def _indexes(erasure: Erasure, is_: str) -> Iterator[str]:
    for folder in erasure.indexes:
        what = "removed, for nothing of its pool is left" if folder in erasure.removed else "brought up to date"
        yield f"  {folder}, an index, which {is_} {what}"


def _lines_text(lines: tuple[int, ...]) -> str:
    return f"line{'s' * (len(lines) > 1)} {', '.join(map(str, lines))}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number != 1)}"

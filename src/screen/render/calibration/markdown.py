"""A ranking beside the decisions on it as Markdown."""

from collections.abc import Iterator

from screen.commands.calibrate import Retrospect
from screen.render.calibration import words
from screen.render.markdown import literal
from screen.render.points import two_decimals


def render_markdown(found: Retrospect) -> str:
    """A heading, what can be told, and what is suggested."""
    return "\n".join([*_lines(found), ""])


def _lines(found: Retrospect) -> Iterator[str]:
    yield f"### {literal(found.rubric.title)}"
    yield ""
    yield literal(words.decided_text(found))
    yield ""
    if found.accord is None:
        yield literal(words.too_few_text())
        yield ""
    else:
        yield from (f"- {literal(line)}" for line in words.accord_lines(found))
        yield ""
        if worst := words.most_overruled(found):
            yield f"**{literal(words.overruled_head(found))}**"
            yield ""
            yield from (f"- {literal(words.overruled_text(one))}" for one in worst)
            yield ""
        yield f"**{literal(words.suggestion_text(found))}**"
        yield ""
        if found.weights:
            yield from _suggested(found)
        yield words.CAVEAT
        yield ""
    yield f"<sub>{literal(words.basis(found))}</sub>"


def _suggested(found: Retrospect) -> Iterator[str]:
    yield from (f"- {literal(words.weight_text(change))}" for change in found.weights)
    yield ""
    yield literal(words.movers_text(found))
    yield ""
    yield "| Rank | Candidate | Score | Decision |"
    yield "|---|---|---|---|"
    for one in words.movers(found):
        scores = f"{two_decimals(one.old_score)} → {two_decimals(one.new_score)}"
        yield f"| {one.old_rank} → {one.new_rank} | {literal(one.name)} | {scores} | {one.decision or ''} |"
    yield ""

"""An audit as Markdown."""

from collections.abc import Iterator

from screen.commands.audit import Audit, Selection
from screen.render.audit.words import (
    LEGEND,
    NOT,
    basis,
    counted,
    division_name,
    group_name,
    headline,
    idle_sentence,
    least_text,
    marks,
    moving,
    percent,
    rate_ends,
    ratio_ends,
    ratio_text,
)
from screen.render.markdown import literal


def render_markdown(audit: Audit) -> str:
    """Tables for each selection, the rubric without each criterion, and what an audit is not."""
    lines = [f"### Audit of {literal(audit.rubric.title)}", "", literal(counted(audit))]
    for selection in audit.selections:
        lines += ["", f"**{literal(headline(selection))}**", *_selection(selection)]
    lines += ["", literal("  ".join(LEGEND))]
    if audit.omissions:
        names = [division_name(division) for division in audit.selections[0].divisions]
        lines += ["", "**The least ratio if a criterion earned nothing**", ""]
        lines += [f"| without | in | out | {' | '.join(map(literal, names))} |", f"|---|--:|--:|{'---|' * len(names)}"]
        now = " | ".join(literal(least_text(division.least)) for division in audit.selections[0].divisions)
        lines.append(f"| *nothing* | | | {now} |")
        for one in moving(audit):
            then = " | ".join(map(literal, map(least_text, one.least)))
            lines.append(f"| {literal(one.label)} | {one.entered} | {one.left} | {then} |")
        lines += ["", idle_sentence(audit)] if idle_sentence(audit) else []
    return "\n".join([*lines, "", " ".join(NOT), "", literal(basis(audit)), ""])


def _selection(selection: Selection) -> Iterator[str]:
    for division in selection.divisions:
        yield ""
        yield f"| {literal(division_name(division))} | selected | of | rate | 95 % | ratio | 95 % | |"
        yield "|---|--:|--:|--:|---|--:|---|---|"
        for group in division.groups:
            cells = (
                literal(group_name(group)),
                str(group.selected),
                str(group.of),
                percent(group.rate),
                rate_ends(group),
                ratio_text(group, division.compared_with),
                ratio_ends(group),
                marks(group, division.compared_with),
            )
            yield f"| {' | '.join(cells)} |"
        if division.untold:
            yield f"| *not told* | | {division.untold} | | | | | |"

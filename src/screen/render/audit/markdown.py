"""An audit as Markdown."""

from collections.abc import Iterator

from screen.commands.audit import Audit, Selection
from screen.render.audit import words
from screen.render.markdown import literal


def render_markdown(audit: Audit) -> str:
    """Tables for each selection, the rubric without each criterion, and what an audit is not."""
    lines = [f"### Audit of {literal(audit.rubric.title)}", "", literal(words.counted(audit))]
    for selection in audit.selections:
        lines += ["", f"**{literal(words.headline(selection))}**", *_selection(selection)]
    lines += ["", literal("  ".join(words.LEGEND))]
    if audit.omissions:
        names = [words.division_name(division) for division in audit.selections[0].divisions]
        lines += ["", "**The least ratio if a criterion earned nothing**", ""]
        lines += [f"| without | in | out | {' | '.join(map(literal, names))} |", f"|---|--:|--:|{'---|' * len(names)}"]
        now = " | ".join(literal(words.least_text(division.least)) for division in audit.selections[0].divisions)
        lines.append(f"| *nothing* | | | {now} |")
        for one in words.moving(audit):
            then = " | ".join(map(literal, map(words.least_text, one.least)))
            lines.append(f"| {literal(one.label)} | {one.entered} | {one.left} | {then} |")
        lines += ["", words.idle_sentence(audit)] if words.idle_sentence(audit) else []
    return "\n".join([*lines, "", " ".join(words.NOT), "", literal(words.basis(audit)), ""])


def _selection(selection: Selection) -> Iterator[str]:
    for division in selection.divisions:
        yield ""
        yield f"| {literal(words.division_name(division))} | selected | of | rate | 95 % | ratio | 95 % | |"
        yield "|---|--:|--:|--:|---|--:|---|---|"
        for group in division.groups:
            cells = (
                literal(words.group_name(group)),
                str(group.selected),
                str(group.of),
                words.percent(group.rate),
                words.rate_ends(group),
                words.ratio_text(group, division.compared_with),
                words.ratio_ends(group),
                words.marks(group, division.compared_with),
            )
            yield f"| {' | '.join(cells)} |"
        if division.untold:
            yield f"| *not told* | | {division.untold} | | | | | |"

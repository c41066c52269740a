"""A comparison as Markdown."""

from collections.abc import Sequence

from screen.commands.compare import Comparison
from screen.criteria.gate import Gate
from screen.judgement.cell import Cell
from screen.render.comparison.words import basis, criterion_name, decisive, pair_sentence, rows, turning
from screen.render.flag_words import kinds_text
from screen.render.markdown import literal
from screen.render.people_names import names_apart
from screen.render.points import share, two_decimals
from screen.render.quotes import marked_quote
from screen.render.requirement_names import requirement_name
from screen.render.unread import unread_text


def render_markdown(comparison: Comparison) -> str:
    """A table with a column a candidate, then what decides between neighbours."""
    people, names = comparison.candidates, names_apart(comparison.candidates)
    lines = [
        f"### {literal(comparison.rubric.title)}",
        "",
        f"| | {' | '.join(map(literal, names.values()))} |",
        f"|---|{'---|' * len(people)}",
        f"| **score** | {' | '.join(f'**{two_decimals(candidate.verdict.score)}**' for candidate in people)} |",
    ]
    lines.append(f"| confidence | {' | '.join(f'{candidate.verdict.confidence:.0%}' for candidate in people)} |")
    if any(candidate.verdict.gates for candidate in people):
        lines.append(f"| requirements | {' | '.join(_requirements(one.verdict.gates, comparison) for one in people)} |")
    if any(candidate.flags for candidate in people):
        lines.append(f"| to look at | {' | '.join(kinds_text(candidate.flags) for candidate in people)} |")
    if any(candidate.verdict.unread for candidate in people):
        lines.append(f"| unread | {' | '.join(unread_text(candidate.verdict.unread) for candidate in people)} |")
    for row in rows(comparison):
        name = f"{literal(criterion_name(row[0].group, row[0].label))} (of {share(row[0].of)})"
        lines.append(f"| {name} | {' | '.join(map(_cell, row))} |")
    for pair in comparison.pairs:
        lines += ["", f"**{literal(pair_sentence(pair, names))}**", ""]
        lines += [f"- {literal(line)}" for line in decisive(pair, comparison)]
        lines.append(f"- {literal(turning(pair))}")
    return "\n".join([*lines, "", literal(basis(comparison)), ""])


def _requirements(gates: Sequence[Gate], comparison: Comparison) -> str:
    return ", ".join(f"{literal(requirement_name(gate.name, comparison.rubric))}: {gate.state}" for gate in gates)


def _cell(cell: Cell) -> str:
    note = f": {literal(cell.leaf.note)}" if cell.leaf.note else ""
    quote = f": “{marked_quote(cell.best)}”" if cell.best else note
    return f"{two_decimals(cell.points)} {cell.state}{quote}"

"""An explanation as Markdown: every criterion, its points, its quotes."""

from collections.abc import Iterator

from screen.ground.evidence import Node
from screen.render.explanation.words import words_text
from screen.render.markdown import literal
from screen.render.points import share, two_decimals
from screen.render.quotes import marked_quote


def explanation_lines(explanation: Node, *, everything: bool = False) -> Iterator[str]:
    """The lines of the tree; what earned nothing is counted, or with `everything` shown as well."""
    for group in explanation.details or ():
        note = f" ({literal(group.note)})" if group.note else ""
        yield from (f"#### {literal(group.label)}: {two_decimals(group.points)} of {share(group.of)}{note}", "")
        left = 0
        for leaf in group.details or ():
            if leaf.points or leaf.quotes or everything:
                yield from _leaf(leaf, saturating=group.saturates)
            else:
                left += 1
        if left:
            yield f"- {left} more earned nothing"
        yield ""


def _leaf(leaf: Node, *, saturating: bool) -> Iterator[str]:
    of = "" if saturating else f" of {two_decimals(leaf.of)}"
    state = f" ({leaf.state})" if leaf.state else ""
    yield f"- **{two_decimals(leaf.points)}**{of} {literal(leaf.label)}{state}"
    factors = " × ".join(f"{factor.label} {factor.value:.3g}" for factor in leaf.factors)
    if told := "; ".join(part for part in (factors, leaf.note) if part):
        yield f"  - {literal(told)}"
    for quote in leaf.quotes:
        if quote.match != "field":
            yield f"  - “{marked_quote(quote)}” ({literal(f'{quote.term}, {quote.match}, {quote.rung}, {quote.path}')})"
    if leaf.common_words:
        yield f"  - words in common: {literal(words_text(leaf.common_words))}"
    if leaf.sought and not leaf.quotes:
        yield f"  - looked for {literal(', '.join(leaf.sought))}"

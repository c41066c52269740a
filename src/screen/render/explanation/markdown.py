"""An explanation as Markdown: every criterion, its points, its quotes."""

from collections.abc import Iterator

from screen.ground.evidence import Node
from screen.render.explanation.folding import fold_absent, fold_group
from screen.render.explanation.words import source_text, words_text
from screen.render.markdown import literal
from screen.render.points import share, two_decimals
from screen.render.quotes import marked_quote

_QUOTES = 2
"""Quotes shown for a criterion."""


def explanation_lines(explanation: Node, *, everything: bool = False) -> Iterator[str]:
    """The lines of the tree; what earned little or nothing is told in one, or with `everything` shown as well."""
    for group in explanation.details or ():
        note = f" ({literal(group.note)})" if group.note else ""
        yield from (f"#### {literal(group.label)}: {two_decimals(group.points)} of {share(group.of)}{note}", "")
        folded = fold_group(group, everything=everything)
        for leaf in folded.shown:
            yield from _leaf(leaf, saturating=group.saturates, everything=everything)
        for points, text in folded.told:
            yield f"- **{two_decimals(points)}** {literal(text)}"
        yield ""
    yield from _absent(explanation, everything=everything)


def _leaf(leaf: Node, *, saturating: bool, everything: bool) -> Iterator[str]:
    of = "" if saturating else f" of {two_decimals(leaf.of)}"
    yield f"- **{two_decimals(leaf.points)}**{of} {literal(leaf.label)}"
    factors = " × ".join(f"{factor.label} {factor.value:.3g}" for factor in leaf.factors)
    if told := "; ".join(part for part in (factors, leaf.note) if part):
        yield f"  - {literal(told)}"
    quotes = [quote for quote in leaf.quotes if quote.match != "field"]
    shown = len(quotes) if everything else _QUOTES
    for quote in quotes[:shown]:
        yield f"  - “{marked_quote(quote)}” ({literal(source_text(quote))})"
    if len(quotes) > shown:
        yield f"  - and {len(quotes) - shown} more"
    if leaf.common_words:
        yield f"  - words in common: {literal(words_text(leaf.common_words))}"


def _absent(explanation: Node, *, everything: bool) -> Iterator[str]:
    absent = fold_absent(explanation, everything=everything)
    if any(absent):
        yield from ("#### Not found", "")
    for leaf in absent.alone:
        told = leaf.note or f"looked for {', '.join(leaf.sought)}"
        yield f"- {literal(leaf.label)}: {leaf.state}; {literal(told)}"
    for state, labels in absent.together.items():
        yield f"- {state}: {literal(', '.join(labels))}"
    if any(absent):
        yield ""

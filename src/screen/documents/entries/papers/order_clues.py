"""What a first labelling of a list of papers says of each token: how most entries are laid out, how this one goes on.

So the order of the parts is decided for the whole list, not for each entry alone.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from screen.documents.entries.papers.paper_passage import PaperLine
from screen.documents.entries.papers.token import CitationToken
from screen.documents.entries.papers.token_clues import line_forms

_PARTS = "ATVDN"
"""Labels of parts of an entry: authors, title, venue, date, note."""


def second_clues(
    lines: Sequence[PaperLine], tokens: Sequence[CitationToken], labels: Sequence[str], supposed: str | None = None
) -> list[list[str]]:
    """What a first labelling of the list says of each token: its own label, and how most entries are laid out.

    `supposed`: the order in which they are taken to be laid out, instead of that of most.
    """
    forms = line_forms(lines)
    orders = Counter(order for order in orders_of(tokens, labels))
    order = usual_orders(tokens, labels)[0] if orders else ""
    sure = int(4 * orders[order] / sum(orders.values())) if orders else 0
    if supposed is not None:
        order, sure = supposed, max(_SUPPOSED, int(4 * orders[supposed] / max(1, sum(orders.values()))))
    opening = Counter(forms[token.line] for token, label in zip(tokens, labels, strict=True) if label.startswith("B-"))
    usual = max(sorted(opening), key=lambda one: opening[one]) if opening else ""
    few = min(3, sum(orders.values()))
    out = []
    done = ""
    previous = -1
    for at, token in enumerate(tokens):
        own = labels[at][-1]
        if labels[at].startswith("B-"):
            done = ""
        if own in _PARTS and not done.endswith(own):
            done += own
        expected = order[len(done) - 1 : len(done) + 1] if order.startswith(done) and done else "?"
        starts = token.line != previous
        previous = token.line
        clues = [
            f"1={labels[at]}",
            f"1o={order}|{own}|{sure}",
            f"1e={expected}|{own}",
            f"1u={forms[token.line] == usual:d}{few}{starts:d}|{labels[at]}",
            f"1<{labels[at - 1][-1] if at else '^'}{own}{labels[at + 1][-1] if at + 1 < len(labels) else '$'}",
        ]
        if starts:
            clues.append(f"1F={order[:1]}{forms[token.line] == usual:d}{sure}|{own}")
        out.append(clues)
    return out


_SUPPOSED = 2
"""Quarters of the entries that a supposed order is said to hold for, at least."""


def usual_orders(tokens: Sequence[CitationToken], labels: Sequence[str]) -> list[str]:
    """The orders of the parts of entries that occur, the commonest first."""
    orders = Counter(orders_of(tokens, labels))
    return sorted(orders, key=lambda one: (-orders[one], -len(one), one))


def orders_of(tokens: Sequence[CitationToken], labels: Sequence[str]) -> Iterator[str]:
    """The order of the parts of each entry, a letter each, the first five."""
    order = ""
    for token, label in zip(tokens, labels, strict=True):
        if label.startswith("B-") and order:
            yield order
            order = ""
        letter = label[-1]
        if letter in _PARTS and not order.endswith(letter) and len(order) < 5 and token.text[0].isalnum():
            order += letter
    if order:
        yield order

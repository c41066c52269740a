"""Letters and invoices: what is written to somebody, by how its lines begin."""

from collections.abc import Sequence

from screen.ground.package_data import load_tables
from screen.ground.text import fold


def is_letter(texts: Sequence[str]) -> bool:
    """Whether one of some texts greets whom a letter is to, and one says goodbye."""
    lists = load_tables("entries.toml")["letters"]
    return all(any(fold(text).startswith(tuple(lists[name])) for text in texts) for name in ("greetings", "goodbyes"))


def is_invoice(texts: Sequence[str]) -> bool:
    """Whether some texts begin with as many different words of an invoice as no other paper has."""
    said = [fold(text).lstrip("#*|- ") for text in texts]
    named = load_tables("entries.toml")["letters"]["invoices"]
    return sum(any(text.startswith(word) for text in said) for word in named) >= _FEWEST


_FEWEST = 3
"""Words of an invoice: an accountant's CV has lines about invoices and totals, but no due date and subtotal."""

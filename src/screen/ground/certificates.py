"""Certificates and licences by their names in several languages: the data is `data/certificates.toml`."""

from functools import cache
from itertools import dropwhile

from screen.ground.package_data import load_tables
from screen.ground.text import key
from screen.ground.word_lists import word_list


@cache
def _known() -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    tables = load_tables("certificates.toml")
    return {key(name): tuple(row) for row in tables["certificates"] for name in row}, frozenset(tables["plain"])


def certificate_names(name: str) -> tuple[str, ...]:
    """A certificate's name and those that mean the same in other languages: `Führerschein` of `driving licence`."""
    names, plain = _known()
    bare = " ".join(dropwhile(plain.__contains__, key(name).split()))
    return (name, *names.get(bare, ()))


def lies_ahead(text: str) -> bool:
    """Whether a text says of a certificate or a course that nobody has passed it yet: `CKA exam planned for 2027`."""
    said = f" {key(text)} "
    return any(f" {ahead} " in said for ahead in word_list("certificate_ahead"))

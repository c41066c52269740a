"""Signs of whose a document is: compared with those of others, they bring the documents of one person together."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from screen.documents.blocks.block import Document
from screen.documents.profile.identity import stated_name

_HEAD = 12
"""Blocks at the top in which people print their own addresses."""
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_OF_SITES = ("collection", "permalink", "layout", "paperurl")
"""Front matter of the pages of one site."""
_FRONT = ("/", "/index.html")
_DIGITS = 16
_KEPT_DIGITS = 5
"""Hexadecimal digits of a digest that a profile keeps: of the world's addresses some thousands share each, so that it
is no address, and two of one pool are hardly the same by chance."""


class OwnerSigns(msgspec.Struct, frozen=True):
    """What of a document tells whose it is."""

    name: str | None = None
    """That it states; None: none."""
    addresses: frozenset[str] = frozenset()
    """Digests of the e-mail addresses at its top: they tell people of one name apart; their beginning is kept."""
    is_page: bool = False
    """Its front matter is that of a page of a site."""
    is_front: bool = False
    """It is the front page of a site: two of them are of two sites."""
    authors: tuple[str, ...] = ()
    """Who wrote at least half of the works of which it has records."""


def owner_signs(document: Document) -> OwnerSigns:
    """The signs of a document."""
    stated = stated_name(document)
    return OwnerSigns(
        stated[0] if stated else None,
        frozenset(map(_digest, _addresses(document))),
        any(key in document.metadata for key in _OF_SITES),
        document.metadata.get("permalink") in _FRONT,
        _authors(document),
    )


def _authors(document: Document) -> tuple[str, ...]:
    lists = [block.fields.get("author") for block in document.blocks if block.fields]
    known = [set(map(str, names)) for names in lists if isinstance(names, list) and names]
    counts = Counter(name for names in known for name in names)
    return tuple(sorted(name for name, count in counts.items() if 2 * count >= len(known)))


def contact_marks(documents: Iterable[Document]) -> list[str]:
    """What a profile keeps of the addresses that its documents print: by it another profile of the person is known."""
    return sorted({digest[:_KEPT_DIGITS] for document in documents for digest in map(_digest, _addresses(document))})


def _addresses(document: Document) -> Iterator[str]:
    for block in document.blocks[:_HEAD]:
        for text in (block.text[:500], *(span.href for span in block.spans if span.href)):
            yield from _ADDRESS.findall(text)


def _digest(address: str) -> str:
    return hashlib.sha256(address.casefold().encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]

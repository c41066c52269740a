"""Signs of whose a document is: compared with those of others, they bring the documents of one person together."""

import hashlib
import re
from collections.abc import Iterator

import msgspec

from screen.documents.blocks.block import Document
from screen.documents.profile.identity import stated_name

_HEAD = 12
"""Blocks at the top in which people print their own addresses."""
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_OF_SITES = ("collection", "permalink", "layout", "paperurl")
"""Front matter of the pages of one site."""
_DIGITS = 16


class OwnerSigns(msgspec.Struct, frozen=True):
    """What of a document tells whose it is."""

    name: str | None = None
    """That it states; None: none."""
    addresses: frozenset[str] = frozenset()
    """Digests of the addresses of e-mail at its top: they tell people of one name apart, and are kept nowhere."""
    is_page: bool = False
    """Its front matter is that of a page of a site."""


def owner_signs(document: Document) -> OwnerSigns:
    """The signs of a document."""
    stated = stated_name(document)
    return OwnerSigns(
        stated[0] if stated else None,
        frozenset(map(_digest, _addresses(document))),
        any(key in document.metadata for key in _OF_SITES),
    )


def _addresses(document: Document) -> Iterator[str]:
    for block in document.blocks[:_HEAD]:
        for text in (block.text[:500], *(span.href for span in block.spans if span.href)):
            yield from _ADDRESS.findall(text)


def _digest(address: str) -> str:
    return hashlib.sha256(address.casefold().encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]

"""Addresses of pages, of people and of files inside a text: what stands in them is a place, and nothing that was done.

`index.html` tells no HTML, and a repository that somebody else called `kafka-python` is no Kafka.
"""

import re
from collections.abc import Iterator

LINK_WORDS = frozenset({"http", "https", "www", "com", "org", "edu", "gov", "htm", "html", "pdf"})
"""Folded words of which one stands in each of them."""
_LINK = (
    r"(?<![\w@.-])(?:"
    r"(?:https?://|www\.)[^\s<>\"')\]},]+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|[\w-]+(?:\.[\w-]+)*\.(?:com|org|edu|gov)/[^\s<>\"')\]},]*"
    r"|[\w-]+\.(?:html?|pdf)\b"
    r")"
)
_PARTS = ("://", "www.", "@", ".com/", ".org/", ".edu/", ".gov/", ".htm", ".pdf")
"""What every one of them has a part of: most lines with one of those words have none."""
_LONGEST = 2000
"""Characters that are looked at: in a longer line nobody writes such a thing by itself."""


def links_in(text: str) -> Iterator[tuple[int, int]]:
    """First and behind the last character of each."""
    if any(part in text for part in _PARTS):
        yield from (found.span() for found in re.finditer(_LINK, text[:_LONGEST]))

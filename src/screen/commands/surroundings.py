"""What stands around a quote in the document that it comes from."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import msgspec

from screen.ground.errors import InputError
from screen.ground.text import key

_AROUND = 8
"""Lines of a document that are shown on either side of the quoted one."""
_SECONDS = 10.0
"""That a document may take to be read while somebody waits."""
_ALIKE = 60
"""Of 100, how alike a paragraph and a quote are at least: import joins lines and drops dates and marks."""


class SourceLine(msgspec.Struct, frozen=True):
    """One line of what stands around a quote."""

    text: str
    """As it stands in the document, or folded to one line where it is a paragraph."""
    quoted: bool = False
    """It is the quoted one; one line is."""


class Source(msgspec.Struct, frozen=True):
    """What stands around a quote: lines of the document where it is at hand, else the entry of the profile."""

    head: str
    """The document with the line, or the entry."""
    lines: tuple[SourceLine, ...]
    """In their order."""


def around_line(path: Path, line: int) -> Source | None:
    """The lines of a text around its `line`th, from 1; None: it has no such line, or cannot be read."""
    try:
        lines = path.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return None
    return _around(lines, line - 1, f"{path}:{line}") if 0 < line <= len(lines) else None


def around_quote(path: Path, quote: str, page: int | None) -> Source | None:
    """The paragraphs of a document about the one that says a quote, on that page; None: none does, or none is read."""
    from rapidfuzz import fuzz, process

    try:
        state = path.stat()
    except OSError:
        return None
    said = _paragraphs(path, state.st_mtime_ns, state.st_size)
    own = [text for text, at in said if page is None or at == page]
    plain = [key(text) for text in own]
    found = process.extractOne(key(quote), plain, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    found = found or process.extractOne(key(quote), plain, scorer=fuzz.partial_ratio, score_cutoff=_ALIKE)
    return _around(own, found[2], f"{path}{f' p.{page}' if page else ''}") if found else None


@lru_cache(8)
def _paragraphs(path: Path, _mtime_ns: int, _size_bytes: int) -> Sequence[tuple[str, int | None]]:
    """The paragraphs of a document, as it was changed last, with their pages."""
    from screen.documents.readers.limits import read_many

    ((_, read),) = read_many([path], seconds=_SECONDS, workers=1)
    if isinstance(read, InputError):
        return ()
    return tuple((" ".join(block.text.split()), block.page) for block in read.blocks if block.text.strip())


def _around(lines: Sequence[str], quoted: int, head: str) -> Source:
    first = max(0, quoted - _AROUND)
    shown = lines[first : quoted + 1 + _AROUND]
    return Source(head, tuple(SourceLine(text, first + place == quoted) for place, text in enumerate(shown)))

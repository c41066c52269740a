"""What a PDF prints wrong: capitals that small capitals lose, and a date that the end of an overfull line runs into."""

import re
from collections.abc import Sequence

from screen.documents.blocks.span import Span
from screen.documents.readers.inline import with_capitals

_LOST_CAPITAL = re.compile(r"\b(?=[^\W\d_]*i)(?=(?:i*[A-Z]){5})[A-Zi]+\b")
_RUN_INTO = re.compile(
    r"(?<=[^\W\d_])(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s+['’]?(?:19|20)?\d\d\b)"
)


def mended(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans of a line set right."""
    return tuple(span.with_text(_parted(_capitals(span.text))) for span in spans)


def _parted(text: str) -> str:
    """A text with a tab before a date that the end of an overfull line runs into: `Boston, MAJul. 2020`."""
    return _RUN_INTO.sub("\t", text)


def _capitals(text: str) -> str:
    """A text with the capital I that small capitals lose where a font does not name it: `SCiENCE`."""
    text = with_capitals(text)
    letters = [char for char in text if char.isalpha()]
    if sum(char.isupper() for char in letters) > 5 and all(char.isupper() or char == "i" for char in letters):
        return text.upper()
    return _LOST_CAPITAL.sub(lambda found: found[0].upper(), text)

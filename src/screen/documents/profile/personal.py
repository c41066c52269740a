"""Personal data that forms ask for and nobody may judge by: birth, nationality, family, sex, religion."""

import re

from screen.documents.entries.stays.label import label_of
from screen.documents.words.word_patterns import load_words, word_set
from screen.ground.text import fold

_LONGEST = 30
"""Characters of what such a label is of, and of what stands between `born` and the date."""
_PART = re.compile(r"\s*[|•·;]\s*|\s+[–—-]\s+|\n")


def without_personal(text: str) -> str:
    """A line without its parts that tell such data; the line itself where none does."""
    parts = _PART.split(text)
    kept = [part for part in parts if not _is_personal(part)]
    return text if len(kept) == len(parts) else " ".join(kept)


def _is_personal(text: str) -> bool:
    """Whether a text has the label of such data, as `Date of birth: 1990`, or says when somebody was born."""
    label, value = label_of(text)
    if label in word_set("entries", "personal") and len(value) < _LONGEST:
        return True
    born = "|".join(load_words("entries")["personal"]["born"])
    return re.match(rf"\W*(?:{born})(?!\w)[^\d,]{{0,{_LONGEST}}}\d", fold(text)) is not None

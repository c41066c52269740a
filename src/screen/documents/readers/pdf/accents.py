"""Accents that old fonts of TeX draw apart, set upon their letters."""

import unicodedata
from collections.abc import Sequence

from screen.documents.readers.pdf.glyphs import Glyph

_PLAIN = frozenset("^~`")
"""Accents that are characters of their own in code and addresses."""
_FAR = 60
"""Glyphs between an accent and its letter in the stream."""
_ACCENTS = dict(
    zip(
        "´`¨ˆ^˜~ˇ¸˚¯˘˙˝˛",
        "\u0301\u0300\u0308\u0302\u0302\u0303\u0303\u030c\u0327\u030a\u0304\u0306\u0307\u030b\u0328",
        strict=True,
    )
)
"""Accents that stand apart, to those that stand upon a letter."""


def with_accents(glyphs: Sequence[Glyph]) -> Sequence[Glyph]:
    """The glyphs of a page with accents set upon their letters, wherever in the stream they are drawn."""
    out: dict[int, Glyph | None] = {}
    for at, glyph in enumerate(glyphs):
        far = 1 if glyph.char in _PLAIN else _FAR if glyph.char in _ACCENTS else 0
        near = [place for step in range(1, far + 1) for place in (at + step, at - step) if 0 <= place < len(glyphs)]
        for place in near:
            letter = out.get(place) or glyphs[place]
            level = abs(letter.baseline - glyph.baseline) < 0.5 * letter.face.size
            if letter.char.isalpha() and level and _stacked(glyph, letter):
                bare = {"ı": "i", "ȷ": "j"}.get(letter.char, letter.char)
                out[place] = letter._replace(char=unicodedata.normalize("NFC", bare + _ACCENTS[glyph.char]))
                out[at] = None
                break
    return [kept for at, glyph in enumerate(glyphs) if (kept := out.get(at, glyph)) is not None] if out else glyphs


def _stacked(accent: Glyph, letter: Glyph) -> bool:
    overlap = min(accent.right, letter.right) - max(accent.left, letter.left)
    return overlap > 0.5 * min(accent.right - accent.left, letter.right - letter.left) > 0

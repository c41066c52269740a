"""Accents that old fonts of TeX draw apart, set upon their letters."""

import unicodedata
from collections.abc import Iterator, Sequence

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


def composed(glyphs: list[Glyph]) -> Iterator[Glyph]:
    """The glyphs with accents set upon their letters, as old TeX fonts draw them apart."""
    at = 0
    while at < len(glyphs):
        glyph = glyphs[at]
        after = glyphs[at + 1] if at + 1 < len(glyphs) else None
        if after and (accent := _ACCENTS.get(glyph.char)) and after.char.isalpha() and _stacked(glyph, after):
            letter = {"ı": "i", "ȷ": "j"}.get(after.char, after.char)
            yield after._replace(char=unicodedata.normalize("NFC", letter + accent), left=min(glyph.left, after.left))
            at += 2
        elif after and (accent := _ACCENTS.get(after.char)) and glyph.char.isalpha() and _stacked(after, glyph):
            yield glyph._replace(char=unicodedata.normalize("NFC", glyph.char + accent))
            at += 2
        else:
            yield glyph
            at += 1


def with_accents(glyphs: Sequence[Glyph]) -> Sequence[Glyph]:
    """The glyphs of a page, accents that were drawn away from their letters in the stream set upon them."""
    lone = [at for at, glyph in enumerate(glyphs) if glyph.char in _ACCENTS and glyph.char not in _PLAIN]
    out: dict[int, Glyph | None] = {}
    for at in lone:
        glyph = glyphs[at]
        if any(other.char.isalpha() and _stacked(glyph, other) for other in glyphs[max(0, at - 1) : at + 2]):
            continue
        for near in sorted(range(max(0, at - _FAR), min(len(glyphs), at + _FAR)), key=lambda place: abs(place - at)):
            letter = out.get(near) or glyphs[near]
            level = abs(letter.baseline - glyph.baseline) < 0.5 * letter.face.size
            if letter.char.isalpha() and level and _stacked(glyph, letter):
                char = unicodedata.normalize("NFC", letter.char + _ACCENTS[glyph.char])
                out[near], out[at] = letter._replace(char=char), None
                break
    return [kept for at, glyph in enumerate(glyphs) if (kept := out.get(at, glyph)) is not None] if out else glyphs


def _stacked(accent: Glyph, letter: Glyph) -> bool:
    overlap = min(accent.right, letter.right) - max(accent.left, letter.left)
    return overlap > 0.5 * min(accent.right - accent.left, letter.right - letter.left) > 0

"""Untrusted text made safe to show: profiles, rubrics and file names are other people's words."""

import unicodedata
from collections.abc import Sequence

_LINE = frozenset("\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")
"""Zero-width joiners shape letters of some scripts and some emoji; inside a word they are kept."""


def plain(text: str) -> str:
    """`text` on one line, without control, bidirectional or other invisible characters; line ends become spaces."""
    if text.isascii() and text.isprintable():
        return text
    kept = []
    for char in text:
        if char in _LINE:
            kept.append(" ")
        elif char in _JOINERS or unicodedata.category(char) not in _HIDDEN:
            kept.append(char)
    return "".join(kept)


def shorten(text: str, width: int, around: str = "") -> str:
    """`text` in at most `width` characters, cut at words and marked with `…`; `around`, if there, is kept in view."""
    text = " ".join(plain(text).split())
    if len(text) <= width:
        return text
    at = text.casefold().find(around.casefold()) if around else 0
    start = 0 if at + len(around) <= width - 1 else max(0, min(at - width // 3, len(text) - width + 1))
    if start:
        start = text.find(" ", start) + 1 or start
    piece = text[start : start + width - 1 - bool(start)]
    if start + len(piece) < len(text):
        inside = text[start + len(piece)] != " "
        piece = piece.rsplit(" ", 1)[0] if inside and " " in piece[width // 2 :] else piece
        piece = piece.rstrip(" ,;:–-") + "…"
    return ("…" if start else "") + piece


def two_decimals(hundredths: int) -> str:
    """Hundredths of a point as they are printed."""
    return f"{hundredths // 100}.{hundredths % 100:02d}"


_WORDS = 8
"""Words in common that a line shows; the JSON has them all."""


def words_text(words: Sequence[tuple[str, int]]) -> str:
    """`retrieval ×4, ranking ×2`."""
    shown = ", ".join(f"{plain(word)} ×{entries}" for word, entries in words[:_WORDS])
    return shown + f" and {len(words) - _WORDS} more" * (len(words) > _WORDS)

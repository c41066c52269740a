"""Untrusted text in as much room as there is, and where in it the words stand that matched."""

import re

from screen.ground.evidence import Evidence
from screen.ground.outgoing import one_line


def shorten(text: str, width: int, around: str = "") -> str:
    """`text` in at most `width` characters, cut at words and marked with `…`; `around`, if there, is kept in view."""
    text = " ".join(one_line(text).split())
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


def matched_words(evidence: Evidence) -> str:
    """The words of a quote that matched, as they are shown; empty for the value of a field, which matched whole."""
    if evidence.span is None or evidence.match == "field":
        return ""
    start, end = evidence.span
    return " ".join(one_line(evidence.quote[start:end]).split())


def find_matched(shown: str, evidence: Evidence) -> tuple[int, int] | None:
    """Where the words that matched stand in a quote as it is shown; None where they are cut off."""
    words = matched_words(evidence)
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", shown) if words else None
    return found.span() if found else None

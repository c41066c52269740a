"""Untrusted text in as much room as there is."""

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

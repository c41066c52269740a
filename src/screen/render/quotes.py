"""A quote in Markdown, with the words that matched."""

from screen.ground.evidence import Evidence
from screen.render.clipping import find_matched, matched_words, shorten
from screen.render.markdown import literal

_WIDEST = 160
"""Characters of a quote, at most."""


def marked_quote(evidence: Evidence) -> str:
    """A quote with the words that matched in bold."""
    shown = shorten(evidence.quote, _WIDEST, matched_words(evidence) or evidence.term)
    place = find_matched(shown, evidence)
    if place is None:
        return literal(shown)
    before, words, after = shown[: place[0]], shown[slice(*place)], shown[place[1] :]
    return f"{_kept(before)}**{literal(words)}**{_kept(after)}"


def _kept(text: str) -> str:
    """`text` as literal Markdown, with the space at its ends."""
    plain = text.strip()
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{lead}{literal(plain)}{tail}" if plain else text

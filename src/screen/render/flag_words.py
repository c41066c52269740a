"""Flags in the words of every form."""

from collections.abc import Callable, Iterable

from screen.ground.outgoing import visible
from screen.judgement.flags.flag import Flag
from screen.render.clipping import shorten
from screen.render.markdown import literal

MARK = "⚑"
"""Stands before the kinds of flags wherever a row says them."""
LEGEND = f"{MARK} to look at"
_WIDEST = 160
"""Characters of a quote in Markdown, at most."""


def kinds_text(flags: Iterable[Flag]) -> str:
    """`copies, stuffing`: each kind once; empty where there is none."""
    return ", ".join(dict.fromkeys(flag.kind for flag in flags))


def flag_item(flag: Flag, kept: Callable[[str], str] = literal) -> str:
    """A flag in a line of Markdown: kind, message, and the first of its places; `kept`: how another form keeps text."""
    text = f"{flag.kind}: {kept(flag.message)}"
    if not flag.evidence:
        return text
    first = flag.evidence[0]
    quote = shorten(visible(" ".join(first.quote.split())), _WIDEST)
    return f"{text}: “{kept(quote)}” ({kept(first.path)})"

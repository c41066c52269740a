"""Flags in the words of every form."""

from collections.abc import Iterable

from screen.judgement.flags.flag import Flag

MARK = "⚑"
"""Stands before the kinds of flags wherever a row says them."""
LEGEND = f"{MARK} to look at"


def kinds_text(flags: Iterable[Flag]) -> str:
    """`copies, stuffing`: each kind once; empty where there is none."""
    return ", ".join(dict.fromkeys(flag.kind for flag in flags))

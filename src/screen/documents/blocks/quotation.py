"""Quotations: the beginning of a printed text, as warnings show it."""

import re

_LONGEST = 80
"""Characters."""


def quote(text: str) -> str:
    """The beginning of a text on one line."""
    flat = re.sub(r"\s+", " ", text).strip()
    return flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1].rstrip() + "…"

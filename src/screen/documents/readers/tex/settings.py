"""Settings in brackets or braces by which packages hide text: `opacity=0`, `Scale=0.001`, `coltext=white`, `phantom`.

Keys are those of TikZ, tcolorbox, mdframed, fontspec, adjustbox and pdfrender; what they mean is the same wherever they
stand, so no list of commands and environments is kept.
"""

import re
from collections.abc import Mapping

from screen.documents.readers.legibility import Colour, is_drowned
from screen.documents.readers.tex.xcolor import read_ink

_SETTING = re.compile(r"(?:^|,)\s*([A-Za-z][A-Za-z ]*?)\s*(?:=\s*((?:\{[^{}]*\}|[^,{}])*))?\s*(?=,|$)")
_NUMBER = re.compile(r"\d*\.?\d+")
_LEAST = {"opacity": 0.1, "text opacity": 0.1, "fill opacity": 0.1, "scale": 0.1}
"""What is smaller cannot be seen."""
_INKS = frozenset({"text", "color", "coltext", "colupper", "collower", "fontcolor", "textcolor"})
_GROUNDS = frozenset({"colback", "backgroundcolor", "fill", "bgcolor"})
_UNPRINTED = frozenset({"phantom", "hphantom", "vphantom", "gobble", "disable"})
_INVISIBLE = frozenset({"3", "7"})
"""Rendering modes of PDF that leave no ink (ISO 32000-2, 9.3.6)."""
_CLEAR = re.compile(r"[0-9A-Fa-f]{6}(?:0[0-9A-Fa-f])")


def vanishes(settings: str, inks: Mapping[str, Colour], ground: Colour | None) -> bool:
    """Whether what these settings are of cannot be seen on `ground`; `inks`: colours that the document defines."""
    told = {key.lower(): (value or "").strip("{} ") for key, value in _SETTING.findall(settings)}
    if not _UNPRINTED.isdisjoint(key for key, value in told.items() if not value):
        return True
    if told.get("textrenderingmode") in _INVISIBLE or told.get("print-env") == "false":
        return True
    if any(_is_less(told[key], least) for key, least in _LEAST.items() if key in told):
        return True
    if "clip" in told and "\\" in told.get("trim", ""):  # as much as its own width is cut off
        return True
    behind = next((_ink(told[key], inks) for key in told if key in _GROUNDS), ground)
    return any(
        is_drowned(_ink(told[key], inks), behind) or _CLEAR.fullmatch(told[key]) is not None
        for key in told
        if key in _INKS
    )


def _is_less(value: str, least: float) -> bool:
    number = _NUMBER.fullmatch(value)
    return number is not None and float(value) < least


def _ink(value: str, inks: Mapping[str, Colour]) -> Colour | None:
    return read_ink(value, "HTML" if re.fullmatch(r"[0-9A-Fa-f]{6}", value) else None, dict(inks))

"""How rows and grids part their room among their boxes (Flexbox 1, Grid 1)."""

import re

from screen.documents.readers.web.values import NUMBER, Style, length, length_of

_REPEAT = re.compile(r"repeat\(\s*(\d+|auto-fi\w+)\s*,\s*((?:[^()]|\([^()]*\))*)\)")
_TRACK = re.compile(r"minmax\([^()]*\)|fit-content\([^()]*\)|\[[^\]]*\]|[^\s]+")
_SHARE = re.compile(r"(\d+(?:\.\d+)?|\.\d+)fr")
_CELL = re.compile(r"\d{1,4}")
_MOST = 24
"""Columns."""


def gap_of(style: Style, width: float) -> float:
    """The room between the boxes of a row or grid."""
    return next((gap for name in ("column-gap", "gap", "grid-gap") if (gap := length(style, name, 16.0, width))), 0.0)


def basis_of(style: Style, width: float) -> tuple[float, float | None]:
    """How much a box of a row grows, and how wide it is before it does; None: as wide as it is elsewhere."""
    parts = style.get("flex", "").split()
    told = [NUMBER.fullmatch(part) for part in parts]
    grows = float(told[0][1]) if told and told[0] and not told[0][2] else float(parts == ["auto"])
    if found := NUMBER.match(style.get("flex-grow", "")):
        grows = float(found[1])
    basis = length(style, "flex-basis", 16.0, width)
    if basis is None and parts and parts[-1] not in {"auto", "none", "content"}:
        last = told[-1]
        basis = length_of(parts[-1], 16.0, width) if last and (last[2] or len(parts) > 2) else 0.0
    return grows, basis


def spread_of(style: Style, spare: float, items: int) -> tuple[float, float]:
    """The room before the first box of a row and between two of them, where so much is to spare."""
    told, spare = style.get("justify-content", ""), max(spare, 0.0)
    if told == "space-between":
        return 0.0, spare / max(items - 1, 1)
    if told in {"space-around", "space-evenly"}:
        return spare / (items + 1), spare / (items + 1)
    return spare * {"center": 0.5, "flex-end": 1.0, "end": 1.0}.get(told, 0.0), 0.0


def columns_of(style: Style, areas: list[list[str]], width: float, gap: float) -> list[float]:
    """The widths of the columns of a grid."""

    def repeated(found: re.Match[str]) -> str:
        times = min(int(found[1]), _MOST) if found[1].isdigit() else 0
        if not times:
            narrow = length_of(found[2].partition("minmax(")[2] or found[2], 16.0, width) or 200.0
            times = max(1, min(_MOST, int((width + gap) / max(1.0, narrow + gap))))
        return " ".join([found[2]] * times)

    told = _REPEAT.sub(repeated, style.get("grid-template-columns", ""))
    parts = [part for part in _TRACK.findall(told) if part[0] != "[" and part != "none"]
    parts = parts[:_MOST] or ["1fr"] * max(map(len, areas), default=1)
    fixed = [None if "fr" in part else length_of(part, 16.0, width) for part in parts]
    shares = [
        0.0 if one is not None else float(found[1]) if (found := _SHARE.search(part)) else 1.0
        for one, part in zip(fixed, parts, strict=True)
    ]
    spare = max(0.0, width - gap * (len(parts) - 1) - sum(one or 0.0 for one in fixed)) / (sum(shares) or 1.0)
    return [one if one is not None else spare * share for one, share in zip(fixed, shares, strict=True)]


def areas_of(style: Style) -> list[list[str]]:
    """The names that a grid gives to its cells, row by row."""
    return [row.split() for row in re.findall(r"[\"']([^\"']*)[\"']", style.get("grid-template-areas", ""))]


def cell_of(style: Style, areas: list[list[str]]) -> tuple[int | None, int | None, int]:
    """The row and column of a box of a grid, from 0, where it tells them, and how many columns it takes up."""
    area = style.get("grid-area", "")
    for number, row in enumerate(areas):
        if area in row:
            return number, row.index(area), row.count(area)
    parts = [part.strip() for part in area.split("/")] if area[:1].isdigit() else []
    row_told, column = parts[0] if parts else style.get("grid-row", ""), style.get("grid-column", "")
    if len(parts) > 1:
        column = " / ".join(parts[1::2])
    first = [int(found[0]) if (found := _CELL.match(part)) else 0 for part in (row_told, column)]
    span = 1
    if found := re.search(r"span\s+(\d+)", column):
        span = int(found[1])
    elif ends := re.search(r"(\d+)\s*/\s*(-?\d+)", column):
        span = _MOST if int(ends[2]) < 0 else max(1, int(ends[2]) - int(ends[1]))
    return first[0] - 1 if first[0] > 0 else None, first[1] - 1 if first[1] > 0 else None, span

"""The right edge of the text of each region of a page, as far as its lines prove one."""

import math
from collections.abc import Sequence

from screen.documents.readers.pdf.visual_lines import VisualLine

_NEAR, _SAME_LEFT = 0.1, 15.0
"""Share of a region's width that is near its edge; points between left edges that are the same."""
_FEWEST_FULL = 3
"""Lines near the right edge that prove one."""


def right_edges(lines: Sequence[VisualLine]) -> dict[int, float]:
    """The right edge of each region's text; endless where only one line comes near it, which proves no edge."""
    by_region: dict[int, list[VisualLine]] = {}
    for line in lines:
        by_region.setdefault(line.region, []).append(line)
    proven: dict[int, tuple[float, float]] = {}
    for region, members in by_region.items():
        left, edge = min(line.left for line in members), max(line.edge for line in members)
        if sum(line.right > edge - _NEAR * (edge - left) for line in members) > 1:
            proven[region] = left, edge
    edges = {}
    for region, members in by_region.items():
        left, edge = min(line.left for line in members), max(line.right for line in members)
        # A last page of few lines has the edge of the pages before it.
        like = [other for start, other in proven.values() if abs(start - left) < _SAME_LEFT and other > edge - 1]
        edges[region] = max(like, default=math.inf)
    return edges


def crowded_regions(lines: Sequence[VisualLine]) -> frozenset[int]:
    """The regions whose right edge several lines come near: there, a full line is one that had to end."""
    by_region: dict[int, list[VisualLine]] = {}
    for line in lines:
        by_region.setdefault(line.region, []).append(line)
    out = set()
    for region, members in by_region.items():
        left, edge = min(line.left for line in members), max(line.right for line in members)
        near = sum(line.right > edge - _NEAR * (edge - left) and "\t" not in line.text for line in members)
        if near >= _FEWEST_FULL:
            out.add(region)
    return frozenset(out)

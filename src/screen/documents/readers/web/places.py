"""Where the boxes of a page stand, roughly.

They are laid out as CSS 2.2 (9, 10), Flexbox 1 and Grid 1 have it, on a screen of 1280 × 800, all letters being taken
for equally wide. What stands in columns of text is not told.
"""

from collections import deque
from collections.abc import Iterator
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from screen.documents.readers.web.boxes import (
    GROUND,
    ITEM,
    TEXT,
    At,
    Box,
    Held,
    InlineRun,
    Key,
    Rect,
    is_context,
    is_placed,
    layer,
)
from screen.documents.readers.web.cascade import Cascade
from screen.documents.readers.web.ink import is_opaque
from screen.documents.readers.web.measures import DEEPEST, OUT, SCREEN, Measures, collapsed
from screen.documents.readers.web.tracks import areas_of, basis_of, cell_of, columns_of, gap_of, spread_of
from screen.documents.readers.web.values import Style, length, translation
from screen.documents.readers.web.visibility import HOLES, declared_ground, is_cut, is_gone, is_solid

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_INDENTS = {"blockquote": 40.0, "figure": 40.0, "body": 8.0}


class _Part(NamedTuple):
    """What stands in a box, in order."""

    node: "LexborNode"
    at: At
    since: int = -1
    """At the end of an inline box that others are placed by: the number of its first piece of text."""


class PlacedBoxes:
    """The boxes of a page, laid out with letters of one width.

    `letter`: that width as a share of their height.
    """

    def __init__(self, cascade: Cascade, letter: float) -> None:
        self.texts: list[Box] = []
        """Pieces of text, one for each line."""
        self.boxes: list[Box] = []
        self._cascade, self._letter, self._sizes = cascade, letter, Measures(cascade, letter)
        self._order = 0.0
        self._fixed: list[Held] = []

    def read(self, body: "LexborNode") -> None:
        """Lay out a page."""
        held: list[Held] = []
        run = InlineRun(0.0, 0.0, SCREEN.right)
        self._below(body, self._sizes.style(body), run, At((), (), held, 0))
        self._place(held, SCREEN._replace(bottom=max(run.end, SCREEN.bottom)))
        while self._fixed:
            waiting, self._fixed = self._fixed, []
            self._place(waiting, SCREEN)

    def _box(
        self, node: "LexborNode", left: float, top: float, width: float, own: Key, at: At, least: float = 0.0
    ) -> tuple[float, int]:
        """Lay out a box that begins at `left` and `top`; where it ends, and its number. `least`: its height."""
        style, size = self._sizes.style(node), self._sizes.size(node)
        number, text = len(self.boxes), len(self.texts)
        self.boxes.append(Box(node, Rect(left, top, left, top), own))
        self._order += 1
        first = self._order
        above, right, below, before = self._sizes.padding(node)
        held = [] if is_placed(style) else at.held
        inner = At(at.flow, own if is_context(style) else at.stack, held, at.depth + 1)
        end = self._fill(node, left + before, top + above, max(width - before - right, 1.0), inner) + below
        high = max(self._sizes.height(style, size, end - top, above + below), least)
        rect = Rect(left, top, left + width, top + high)
        if held is not at.held:
            self._place(held, rect)
        if is_cut(style):
            inside = self.boxes[number + 1 :]
            self.boxes[number + 1 :] = [
                one._replace(rect=one.rect.within(rect)) if one.is_solid else one for one in inside
            ]
        ground = declared_ground(style) or ("url()" if node.tag in {"img", "svg", "video"} else "")
        self.boxes[number] = Box(node, rect, own, is_solid(node, style, self._cascade.sum(node).opacity), ground)
        self._order += 1
        for side, order in (("before", first), ("after", self._order)):
            if is_placed(style) and (drawn := self._cascade.painted.get((node.mem_id, side))):
                self._paint(node, drawn, rect, (*inner.stack, (layer(drawn) or 0.0, order)))
        for sign, x, y in ((1.0, "left", "top"), (-1.0, "right", "bottom")):
            if style.get("position") == "relative":
                by = (length(style, x, size, width) or 0.0, length(style, y, size, None) or 0.0)
                self._shift(number, text, sign * by[0], sign * by[1])
        self._shift(number, text, *translation(style, size, width, high))
        if style.get("position") == "sticky" and "bottom" in style and high >= 0.9 * SCREEN.bottom:
            self.boxes[number] = self.boxes[number]._replace(rect=rect._replace(top=-inf))
        return top + high, number

    def _fill(self, node: "LexborNode", left: float, top: float, width: float, at: At) -> float:
        """Lay out what stands in a box; where it ends."""
        style = self._sizes.style(node)
        display = style.get("display", "")
        if at.depth > DEEPEST:
            return top
        if "columns" in style or "column-count" in style:  # what stands in which, nobody knows
            boxes, texts = len(self.boxes), len(self.texts)
            end = self._flow(node, left, top, width, at)
            del self.boxes[boxes:], self.texts[texts:]
            return top + (end - top) / 2
        if display.endswith("grid"):
            return self._grid(node, style, left, top, width, at)
        if node.tag == "tr" or (display.endswith("flex") and "column" not in style.get("flex-direction", "")):
            return self._row(node, style, left, top, width, at)
        return self._flow(node, left, top, width, at)

    def _flow(self, node: "LexborNode", left: float, top: float, width: float, at: At) -> float:
        """Lay out text and boxes below one another."""
        run = InlineRun(left, top, width)
        parts = deque(_Part(child, at) for child in self._sizes.children(node))
        while parts:
            child, at, since = parts.popleft()
            style = self._sizes.style(child)
            if since >= 0:
                self._place(at.held, _around([text.rect for text in self.texts[since:]]))
            elif child.tag == "-text":
                self._say(child, run, at)
            elif style.get("position") in OUT:
                self._hold(child, style, run.x, run.y + run.margin + run.high, at)
            elif style.get("float") in {"left", "right"}:
                self._float(child, style, run, width, at)
            elif not self._sizes.is_inline(child, style):
                self._below(child, style, run, at)
            elif child.tag == "br":
                run.break_line(self._sizes.line(child))
            elif child.tag == "svg" or child.first_child is None:
                wide = self._sizes.width(child, style, width, fit=True)
                list(run.add(1, max(wide, 1.0), length(style, "height", self._sizes.size(child), None) or 0.0))
            elif is_placed(style):
                own, _ = self._keys(child, at)
                inner = At(own, own if is_context(style) else at.stack, [], at.depth)
                parts.appendleft(_Part(child, inner, len(self.texts)))
                parts.extendleft(_Part(one, inner) for one in reversed([*self._sizes.children(child)]))
            else:
                parts.extendleft(_Part(one, at) for one in reversed([*self._sizes.children(child)]))
        run.break_line()
        return run.end + (run.margin if self._sizes.padding(node)[2] else 0.0)

    def _say(self, text: "LexborNode", run: InlineRun, at: At) -> None:
        if letters := len(" ".join((text.text_content or "").split())):
            key, line = (*at.flow, (TEXT, 0.0)), self._sizes.line(text)
            self.texts += [
                Box(text, rect, key) for rect in run.add(letters, self._sizes.size(text) * self._letter, line)
            ]

    def _float(self, child: "LexborNode", style: Style, run: InlineRun, width: float, at: At) -> None:
        is_left = style["float"] == "left"
        gap = max(0.0, length(style, f"margin-{'left' if is_left else 'right'}", self._sizes.size(child), width) or 0.0)
        wide = min(width, self._sizes.width(child, style, width, fit=True) + gap)
        x = run.beside(wide, is_left=is_left) + gap * is_left
        run.floated(self._child(child, x, run.y + run.margin, wide - gap, at)[0])

    def _below(self, child: "LexborNode", style: Style, run: InlineRun, at: At) -> None:
        if run.high:
            run.break_line()
        if style.get("clear", "none") != "none":
            run.clear()
        size, margin = self._sizes.size(child), collapsed(run.margin, self._sizes.margin(child, "top"))
        default = _INDENTS.get(child.tag or "", 0.0)
        told = [length(style, f"margin-{side}", size, run.width) for side in ("left", "right")]
        before, after = (default if one is None else one for one in told)
        wide = self._sizes.width(child, style, run.width - before - after)
        if style.get("margin-left") == "auto":
            before = (run.width - wide) / (2 if style.get("margin-right") == "auto" else 1)
        end, _ = self._child(child, run.left + before, run.y + margin, wide, at)
        run.margin = self._sizes.margin(child, "bottom") if end > run.y + margin else margin
        run.y = end
        run.break_line()

    def _child(
        self, child: "LexborNode", left: float, top: float, width: float, at: At, *, is_item: bool = False
    ) -> tuple[float, int]:
        """Lay out a box in the flow of another one."""
        own, flow = self._keys(child, at, is_item=is_item)
        return self._box(child, left, top, width, own, at._replace(flow=flow))

    def _keys(self, node: "LexborNode", at: At, *, is_item: bool = False) -> tuple[Key, Key]:
        """Where a box is painted, and where what is in its flow is."""
        self._order += 1
        style = self._sizes.style(node)
        depth = layer(style)
        if is_placed(style) or (is_item and depth is not None):
            own: Key = (*at.stack, (depth or 0.0, self._order))
        elif is_item:
            own = (*at.flow, (ITEM, self._order))
        else:
            return (*at.flow, (GROUND, 0.0)), at.flow
        return own, own

    def _row(self, node: "LexborNode", style: Style, left: float, top: float, width: float, at: At) -> float:
        """Lay out boxes beside one another, in several rows where they may break."""
        items, y, gap = list(self._items(node, left, top, at)), top, gap_of(style, width)
        is_wrapped = style.get("flex-wrap", "nowrap") != "nowrap"
        while items:
            row: list[tuple[LexborNode, float, float]] = []
            used = -gap
            while items:
                grows, basis = basis_of(self._sizes.style(items[0]), width)
                base = (
                    self._sizes.width(items[0], self._sizes.style(items[0]), width, fit=True)
                    if basis is None
                    else basis
                )
                if row and is_wrapped and used + gap + base > width + 1:
                    break
                row.append((items.pop(0), grows or float(node.tag == "tr"), base))
                used += base + gap
            spare, whole, growing = (
                width - used,
                sum(base for *_, base in row) or 1.0,
                sum(grows for _, grows, _ in row),
            )
            before, between = spread_of(style, 0.0 if growing else spare, len(row))
            x, end, numbers = left + before, y, []
            for child, grows, base in row:
                wide = base + (spare * grows / growing if spare > 0 and growing else min(spare, 0.0) * base / whole)
                bottom, number = self._item(child, x, y, wide, at)
                numbers.append(number)
                x += max(wide, 0.0) + self._sizes.beside(child, width) + gap + between
                end = max(end, bottom)
            self._stretch(style, numbers, end)
            y = end + gap * bool(items)
        return y

    def _grid(self, node: "LexborNode", style: Style, left: float, top: float, width: float, at: At) -> float:
        gap, areas = gap_of(style, width), areas_of(style)
        columns = columns_of(style, areas, width, gap)
        edges = [left + sum(columns[:number]) + gap * number for number in range(len(columns) + 1)]
        rows: dict[int, list[tuple[LexborNode, int, int]]] = {}
        cell = 0
        for child in self._items(node, left, top, at):
            row, column, span = cell_of(self._sizes.style(child), areas)
            if row is None:
                if column is not None and cell % len(columns) > column:
                    cell += len(columns) - cell % len(columns)
                row = cell // len(columns)
                column = cell % len(columns) if column is None else column
                cell = row * len(columns) + column + span
            column = min(column or 0, len(columns) - 1)
            rows.setdefault(row, []).append((child, column, min(column + span, len(columns))))
        y = top
        for row in sorted(rows):
            found = [
                self._item(child, edges[column], y, edges[last] - gap - edges[column], at)
                for child, column, last in rows[row]
            ]
            end = max(bottom for bottom, _ in found)
            self._stretch(style, [number for _, number in found], end)
            y = end + gap
        return y - gap * bool(rows)

    def _item(self, child: "LexborNode", left: float, top: float, width: float, at: At) -> tuple[float, int]:
        if child.tag == "-text":
            run = InlineRun(left, top, width)
            self._say(child, run, at._replace(flow=self._keys(child, at, is_item=True)[0]))
            run.break_line()
            self.boxes.append(Box(child, Rect(left, top, left, run.y), at.flow))
            return run.y, len(self.boxes) - 1
        style, size = self._sizes.style(child), self._sizes.size(child)
        left += length(style, "margin-left", size, width) or 0.0
        top += length(style, "margin-top", size, width) or 0.0
        return self._child(child, left, top, max(width, 1.0), at, is_item=True)

    def _stretch(self, style: Style, numbers: list[int], end: float) -> None:
        """Let the boxes of a row end where the longest does."""
        if style.get("align-items", "stretch") in {"stretch", "normal"}:
            for number in numbers:
                rect = self.boxes[number].rect
                self.boxes[number] = self.boxes[number]._replace(rect=rect._replace(bottom=max(rect.bottom, end)))

    def _hold(self, node: "LexborNode", style: Style, left: float, top: float, at: At) -> None:
        own, flow = self._keys(node, at)
        held = self._fixed if style["position"] == "fixed" else at.held
        held.append(Held(node, left, top, own, at._replace(flow=flow)))

    def _place(self, held: list[Held], around: Rect) -> None:
        """Lay out boxes that are placed in `around`."""
        room, high = around.right - around.left, around.bottom - around.top
        for node, left, top, own, at in held:
            style, size = self._sizes.style(node), self._sizes.size(node)
            x, wide = self._level(node, style, left, around)
            above, below = (length(style, side, size, high) for side in ("top", "bottom"))
            least = (length(style, "height", size, high) or 0.0) if style.get("height", "").endswith("%") else 0.0
            if above is not None and below is not None:
                least = max(least, high - above - below)
            y = around.top + above if above is not None else top
            y += length(style, "margin-top", size, room) or 0.0
            boxes, texts = len(self.boxes), len(self.texts)
            bottom, number = self._box(node, x, y, max(wide, 1.0), own, at, least)
            if above is None and below is not None:
                self._shift(boxes, texts, 0.0, around.bottom - below - bottom)
            if style["position"] == "fixed":
                self._fix(number)

    def _level(self, node: "LexborNode", style: Style, left: float, around: Rect) -> tuple[float, float]:
        """Where a box that is placed in `around` begins from the left, and how wide it is."""
        size, room = self._sizes.size(node), around.right - around.left
        before, after, margin = (length(style, side, size, room) for side in ("left", "right", "margin-left"))
        wide = self._sizes.width(node, style, room, fit=True)
        if "width" not in style and before is not None and after is not None and node.tag not in {"img", "video"}:
            wide = room - before - after
        if before is not None:
            left = around.left + before
        elif after is not None:
            left = around.right - after - wide
        return left + (margin or 0.0), wide

    def _fix(self, number: int) -> None:
        """What stays where it is covers all that passes behind it, or at its upper end what never leaves it."""
        box = self.boxes[number]
        if box.rect.top <= 1 and box.rect.bottom >= 0.95 * SCREEN.bottom:
            self.boxes[number] = box._replace(rect=box.rect._replace(top=-inf, bottom=inf))
        elif box.rect.top > 1:
            self.boxes[number] = box._replace(is_solid=False)

    def _paint(self, node: "LexborNode", style: Style, around: Rect, key: Key) -> None:
        """What a sheet paints over a box before or behind what it holds."""
        if style.get("position") != "absolute" or is_gone(style):
            return
        ends = []
        for at, (begin, end, size) in enumerate((("left", "right", "width"), ("top", "bottom", "height"))):
            whole = around[at + 2] - around[at]
            first, last, told = (length(style, name, 16.0, whole) for name in (begin, end, size))
            if first is None:
                first = whole - last - told if last is not None and told is not None else 0.0
            ends.append((around[at] + first, around[at] + (whole - (last or 0.0) if told is None else first + told)))
        ground = declared_ground(style) or ""
        self.boxes.append(
            Box(
                node,
                Rect(*(one[at] for at in (0, 1) for one in ends)),
                key,
                is_opaque(ground) and HOLES.isdisjoint(style),
                ground,
            )
        )

    def _shift(self, boxes: int, texts: int, across: float, down: float) -> None:
        """Move all that was laid out since."""
        if across or down:
            for found, first in ((self.boxes, boxes), (self.texts, texts)):
                found[first:] = [one._replace(rect=one.rect.moved(across, down)) for one in found[first:]]

    def _items(self, node: "LexborNode", left: float, top: float, at: At) -> "Iterator[LexborNode]":
        """The boxes of a row or grid; those that are placed are put aside."""
        for child in self._sizes.children(node):
            if child.tag == "-text" and not (child.text_content or "").strip():
                continue
            if self._sizes.style(child).get("position") in OUT:
                self._hold(child, self._sizes.style(child), left, top, at)
            else:
                yield child


def _around(rects: list[Rect]) -> Rect:
    """The piece of a page that holds others."""
    sides = list(zip(*rects, strict=True)) or [(0.0,)] * 4
    return Rect(min(sides[0]), min(sides[1]), max(sides[2]), max(sides[3]))

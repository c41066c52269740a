"""What a page shows of its text: it is drawn with its text and without, and where the two differ, text is seen.

This holds whatever hides a text: the colour of its ground, a picture or a box drawn over it, a clip, an opacity, a
place outside the page. No list of such ways is kept.
"""

import ctypes
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from screen.documents.readers.legibility import FLARE, LEAST_CONTRAST, LUMINANCE, light

_MOST_PIXELS = 1_500_000
"""Of a drawing: a page of A4 at a pixel a point has half a million."""
_LEAST_CONTRAST = 1 + 0.75 * (LEAST_CONTRAST - 1)
"""Of a pixel: those of thin letters are blended with the ground, and none has all of their ink."""
_FAR = 100_000
"""Points, so that what pixels are rounded by is nothing of the distance."""
_DEEPEST = 8
"""Of forms in forms."""
_MOST_DRAWINGS = 6
"""Of texts that lie on one another: those further down are seen by nobody."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points of the page."""


class Painting(NamedTuple):
    """Where on a page text is seen."""

    page: Any
    """That of pypdfium2."""
    differs: npt.NDArray[np.bool_]
    """Rows × columns of pixels: whether the text makes a difference there."""
    without: npt.NDArray[np.uint32]
    """The page without its text, as `_draw` has it."""
    texts: Mapping[bytes, tuple[Any, int]]
    """Its text objects by their address: each with how it is drawn."""
    scale: float
    """Pixels a point."""

    def shows(self, boxes: Sequence[Box]) -> npt.NDArray[np.bool_]:
        """Whether anything of the text in each box is seen."""
        if not boxes:
            return np.zeros(0, dtype=np.bool_)
        left, top, right, bottom = self._windows(boxes)
        # Sums of all pixels above and left of each: four of them tell of a box how many in it differ.
        height, width = self.differs.shape
        sums = np.zeros((height + 1, width + 1), dtype=np.int32)
        np.cumsum(self.differs, axis=1, dtype=np.int32, out=sums[1:, 1:])
        np.cumsum(sums, axis=0, out=sums)
        inside = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
        found: npt.NDArray[np.bool_] = inside > 0
        return found

    def crowded(self, boxes: Sequence[Box]) -> "Painting":
        """The same page, where what differs is where several of `boxes` lie on one another."""
        left, top, right, bottom = self._windows(boxes, margin=-1)
        height, width = self.differs.shape
        steps = np.zeros((height + 1, width + 1), dtype=np.int32)
        is_any = (left < right) & (top < bottom)
        for rows, columns, step in ((top, left, 1), (top, right, -1), (bottom, left, -1), (bottom, right, 1)):
            np.add.at(steps, (rows[is_any], columns[is_any]), step)
        deep = steps.cumsum(axis=0).cumsum(axis=1)[:height, :width]
        return self._replace(differs=deep > 1)

    def apart(self, boxes: Sequence[Box]) -> list[int | None]:
        """For each box the first of several drawings in which no box of those before it lies on it; None: none has."""
        drawings: list[npt.NDArray[np.bool_]] = []
        chosen: list[int | None] = []
        for left, top, right, bottom in zip(*self._windows(boxes), strict=True):
            window = slice(top, bottom), slice(left, right)
            number = next((at for at, taken in enumerate(drawings) if not taken[window].any()), None)
            if number is None and len(drawings) < _MOST_DRAWINGS:
                number = len(drawings)
                drawings.append(np.zeros_like(self.differs))
            if number is not None:
                drawings[number][window] = True
            chosen.append(number)
        return chosen

    def alone(self, texts: Collection[bytes]) -> "Painting":
        """What differs if no text but these objects is drawn."""
        import pypdfium2.raw as c

        shown = [self.texts[text] for text in texts if text in self.texts]
        for item, mode in shown:
            c.FPDFTextObj_SetTextRenderMode(item, mode)
        drawn = _draw(self.page, self.scale)
        for item, _ in shown:
            c.FPDFTextObj_SetTextRenderMode(item, c.FPDF_TEXTRENDERMODE_INVISIBLE)
        return self._replace(differs=_differing(drawn, self.without))

    def _windows(self, boxes: Sequence[Box], margin: int = 1) -> tuple[npt.NDArray[np.int64], ...]:
        """The first column and row of each box, and those after its last, with some pixels around it."""
        height, width = self.differs.shape
        corners = np.asarray(boxes, dtype=np.float64).reshape(-1, 2, 2)
        corners = np.clip(np.nan_to_num(corners), -_FAR, _FAR)  # a broken file has boxes anywhere, and nowhere
        pixels = np.rint(corners @ self._turned() + self._pixel(0, 0)).astype(np.int64)
        low = np.clip(pixels.min(axis=1).T - margin, 0, [[width], [height]])
        high = np.clip(pixels.max(axis=1).T + margin + 1, 0, [[width], [height]])
        return *low, *high

    def _turned(self) -> npt.NDArray[np.float64]:
        """What a point to the right and a point up are in pixels, a row each."""
        start = self._pixel(0, 0)
        rows = [(self._pixel(*far) - start) / _FAR for far in ((_FAR, 0), (0, _FAR))]
        return np.stack(rows)

    def _pixel(self, x: float, y: float) -> npt.NDArray[np.float64]:
        """Column and row of a point of the page."""
        import pypdfium2.raw as c

        height, width = self.differs.shape
        column, row = ctypes.c_int(), ctypes.c_int()
        c.FPDF_PageToDevice(self.page.raw, 0, 0, width, height, 0, x, y, column, row)
        return np.array([column.value, row.value], dtype=np.float64)


def paint(page: Any) -> Painting:
    """Draw a page twice. Its text is invisible afterwards: read all of it before."""
    import pypdfium2.raw as c

    width, height = page.get_size()
    scale = min(1.0, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    with_text = _draw(page, scale)
    texts: dict[bytes, tuple[Any, int]] = {}
    for item in page.get_objects(filter=(c.FPDF_PAGEOBJ_TEXT,), max_depth=_DEEPEST):
        texts[bytes(item.raw)] = item.raw, c.FPDFTextObj_GetTextRenderMode(item.raw)
        c.FPDFTextObj_SetTextRenderMode(item.raw, c.FPDF_TEXTRENDERMODE_INVISIBLE)
    without = _draw(page, scale)
    return Painting(page, _differing(with_text, without), without, texts, scale)


def _differing(drawn: npt.NDArray[np.uint32], without: npt.NDArray[np.uint32]) -> npt.NDArray[np.bool_]:
    """Where an eye sees that two drawings differ."""
    differs: npt.NDArray[np.bool_] = drawn != without
    lit, unlit = (_lights(drawing[differs]) + FLARE for drawing in (drawn, without))
    differs[differs] = np.maximum(lit, unlit) >= _LEAST_CONTRAST * np.minimum(lit, unlit)
    return differs


@cache
def _light_of_channel() -> npt.NDArray[np.float64]:
    """(256,) how much light each value of a channel gives."""
    return np.array([light(channel) for channel in range(256)])


def _lights(pixels: npt.NDArray[np.uint32]) -> npt.NDArray[np.float64]:
    """The luminance of pixels, whose bytes are blue, green, red and nothing."""
    shares = _light_of_channel()
    channels = np.stack([shares[pixels >> np.uint32(8 * at) & np.uint32(255)] for at in (2, 1, 0)], axis=1)
    lights: npt.NDArray[np.float64] = channels @ LUMINANCE
    return lights


def _draw(page: Any, scale: float) -> npt.NDArray[np.uint32]:
    # Four bytes a pixel, so that all channels of one are compared at once.
    bitmap = page.render(scale=scale, may_draw_forms=False, prefer_bgrx=True)
    pixels: npt.NDArray[np.uint32] = bitmap.to_numpy().view("<u4")[..., 0].copy()
    bitmap.close()
    return pixels

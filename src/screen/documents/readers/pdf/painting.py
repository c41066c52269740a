"""What a page shows of its text: it is drawn with its text and without, and where the two differ, text is seen.

This holds whatever hides a text: the colour of its ground, a picture or a box drawn over it, a clip, an opacity, a
place outside the page. No list of such ways is kept.
"""

import ctypes
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

_MOST_PIXELS = 1_500_000
"""Of a drawing: a page of A4 at a pixel a point has half a million."""
_FAINTEST = 16
"""Of 255 in one channel: a smaller difference from the ground is seen by nobody."""
_DEEPEST = 8
"""Of forms in forms."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points of the page."""


class Painting(NamedTuple):
    """Where on a page text is seen."""

    page: Any
    """That of pypdfium2."""
    differs: npt.NDArray[np.bool_]
    """Rows × columns of pixels: whether the text makes a difference there."""

    def shows(self, box: Box) -> bool:
        """Whether anything of the text in a box is seen."""
        import pypdfium2.raw as c

        height, width = self.differs.shape
        column, row = ctypes.c_int(), ctypes.c_int()
        columns, rows = [], []
        for x, y in ((box[0], box[1]), (box[2], box[3])):
            c.FPDF_PageToDevice(self.page.raw, 0, 0, width, height, 0, x, y, column, row)
            columns.append(column.value)
            rows.append(row.value)
        top, bottom = max(0, min(rows) - 1), max(0, max(rows) + 2)
        return bool(self.differs[top:bottom, max(0, min(columns) - 1) : max(0, max(columns) + 2)].any())


def paint(page: Any) -> Painting:
    """Draw a page twice. Its text is invisible afterwards: read all of it before."""
    import pypdfium2.raw as c

    width, height = page.get_size()
    scale = min(1.0, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    with_text = _draw(page, scale)
    for item in page.get_objects(filter=(c.FPDF_PAGEOBJ_TEXT,), max_depth=_DEEPEST):
        c.FPDFTextObj_SetTextRenderMode(item.raw, c.FPDF_TEXTRENDERMODE_INVISIBLE)
    without = _draw(page, scale)
    darker, lighter = np.minimum(with_text, without), np.maximum(with_text, without)
    differs: npt.NDArray[np.bool_] = np.any((lighter - darker) >= _FAINTEST, axis=2)
    return Painting(page, differs)


def _draw(page: Any, scale: float) -> npt.NDArray[np.uint8]:
    bitmap = page.render(scale=scale, may_draw_forms=False, draw_annots=False)
    pixels: npt.NDArray[np.uint8] = bitmap.to_numpy().copy()
    bitmap.close()
    return pixels

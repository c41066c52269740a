"""Text on which other text lies: whether it is seen is told by drawing it without the other.

The marks that a page has where a letter should be may be those of what lies on it, or of a line that touches it.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from screen.documents.readers.pdf.painting import Box, Painting

_BAND = 0.3, 0.7
"""Of the height of the box of a letter: every letter has ink between, and no line above or below reaches into it."""
_BESIDE = 0.25
"""Of its width, at either side: where the letters beside it may reach."""


class Drawn(NamedTuple):
    """How a character is drawn."""

    text: bytes
    """The address of its text object."""
    box: Box
    is_letter: bool
    """Or a digit."""


def seen(drawn: Sequence[Drawn], painting: Painting, *, is_sideways: bool) -> list[bool]:
    """Whether anything of each character is seen; `is_sideways`: lines run up or down the page as it is."""
    shown = painting.shows([one.box for one in drawn])
    if not shown.any():
        return [False] * len(drawn)
    bands = [_band(one.box, is_sideways=is_sideways) for one in drawn]
    has_ink = painting.shows(bands) | ~np.array([one.is_letter for one in drawn])
    is_crowded = painting.crowded(list(_boxes(drawn).values())).shows(bands)
    doubtful = np.flatnonzero(shown & ~(has_ink & ~is_crowded)).tolist()
    boxes = _boxes([drawn[at] for at in reversed(doubtful)])
    numbers = dict(zip(boxes, painting.apart(list(boxes.values())), strict=True))
    shown[doubtful] = False
    for number in {number for number in numbers.values() if number is not None}:
        here = [at for at in doubtful if numbers[drawn[at].text] == number]
        alone = painting.alone({drawn[at].text for at in here})
        shown[here] = alone.shows([drawn[at].box for at in here])
    return [bool(one) for one in shown]


def _band(box: Box, *, is_sideways: bool) -> Box:
    """The part of the box of a letter that no other letter of its line or of the next reaches into."""
    left, bottom, right, top = box
    across, along = ((_BESIDE, 1 - _BESIDE), _BAND) if not is_sideways else (_BAND, (_BESIDE, 1 - _BESIDE))
    width, height = right - left, top - bottom
    return (
        left + across[0] * width,
        bottom + along[0] * height,
        left + across[1] * width,
        bottom + along[1] * height,
    )


def _boxes(drawn: Sequence[Drawn]) -> dict[bytes, Box]:
    """Text objects, and the box of the characters of each."""
    boxes: dict[bytes, Box] = {}
    for text, (left, bottom, right, top), _ in drawn:
        if text in boxes:
            one = boxes[text]
            boxes[text] = min(left, one[0]), min(bottom, one[1]), max(right, one[2]), max(top, one[3])
        else:
            boxes[text] = left, bottom, right, top
    return boxes

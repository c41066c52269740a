"""Which words of a pool stand in names of organisations."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from screen.ground.organisations import organisations_in
from screen.ground.text import tokens

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


def organisation_tokens(size: int, line_ends: Ints, line_text: Sequence[str], lines: Ints) -> Flags | None:
    """(T,) the tokens in such names; None: there are none.

    `size`: T; `line_ends`: (L,) where lines end; `line_text`: L lines; `lines`: those that may have one.
    """
    out = None
    for line in lines.tolist():
        text = line_text[line].replace("\n", " ")
        for start, end in organisations_in(text):
            first = int(line_ends[line - 1]) + 1 if line else 0
            ahead = first + len(tokens(text[:start]))
            out = np.zeros(size, bool) if out is None else out
            out[ahead : min(ahead + len(tokens(text[start:end])), int(line_ends[line]))] = True
    return out

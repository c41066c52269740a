"""The arrays that columns are made of, by what stands in them; a docstring tells their shape."""

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
"""Whole numbers: of rows, hundredths of points, months."""
Flags = NDArray[np.bool_]
"""Which of the rows."""

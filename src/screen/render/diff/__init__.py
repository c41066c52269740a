"""A comparison of two rubrics in each of its forms."""

"""A comparison of candidates in each of its forms."""

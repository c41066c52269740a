"""A page for the candidate in each of its forms."""

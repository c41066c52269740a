"""A ranking in each of its forms."""

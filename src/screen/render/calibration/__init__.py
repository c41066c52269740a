"""A ranking beside the decisions on it, in each of its forms."""

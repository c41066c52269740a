"""A run of the rubrics' own tests in each of its forms."""

"""A test that says what is no evidence, in each of its forms."""

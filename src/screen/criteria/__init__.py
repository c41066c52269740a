"""The four groups of a rubric; they know nothing of one another."""

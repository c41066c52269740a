"""Readers: one for each format, all to the same blocks; they know nothing of CVs."""

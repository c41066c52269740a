"""Rank candidates against a rubric kept as code, and explain every point."""

__version__ = "0.1.0"

"""Blocks: the one sequence that every document becomes, its lines, and the dates that they print."""

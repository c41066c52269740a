"""Finished results in, text out."""

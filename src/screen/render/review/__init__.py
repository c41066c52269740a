"""A review on a terminal that people walk through with the keyboard; it takes the extra `tui`."""

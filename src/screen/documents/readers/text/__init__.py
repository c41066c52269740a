"""Plain text, and what other formats share with it."""

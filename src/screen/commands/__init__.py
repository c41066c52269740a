"""One use case a file; take and return records, never print."""

"""Entries: what the sections of a document list, and what data files say outright."""

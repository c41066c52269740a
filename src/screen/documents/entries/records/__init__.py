"""Records: entries whose fields the source names itself."""

"""Raw CV documents: readers, blocks, sections, profiles."""

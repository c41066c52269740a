"""PDF: from glyphs on a page to blocks."""

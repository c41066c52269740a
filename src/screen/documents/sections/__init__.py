"""Sections: the blocks of a document under the headings that name them."""

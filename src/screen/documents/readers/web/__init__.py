"""HTML, and Markdown, which becomes HTML first."""

"""The role that a posting is for."""

from pathlib import Path

import pytest

from screen.documents.posting.title import title_of
from screen.documents.readers.limits import read_many

SEEKS = "<p><b>Location:</b> Exampleton</p><p>We fire kilns.</p><p>We are looking for a Kiln Engineer to join us.</p>"


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("a.html", SEEKS, "Kiln Engineer"),
        ("a.md", "# Benefits Analyst\n\n## About us\n\nWe fire kilns.\n", "Benefits Analyst"),
        ("a.md", "# Kiln Engineer: Glazes\n\n$10 an hour\n", "Kiln Engineer: Glazes"),
        ("a.md", "# About the employer\n\nWe fire kilns.\n\n# Kiln Engineer\n", "Kiln Engineer"),
        ("a.md", "## Pots: Kiln Engineer\n\n$10 an hour\n", "Pots: Kiln Engineer"),
        ("a.txt", "Location: Exampleton\n\nKiln Engineer\n\nWe fire kilns.\n", "Kiln Engineer"),
    ],
)
def test_the_title_of_a_posting(tmp_path: Path, name: str, text: str, title: str) -> None:
    (tmp_path / name).write_text(text)
    _, document = next(read_many([tmp_path / name], workers=1))
    assert not isinstance(document, Exception)
    assert title_of(document) == title

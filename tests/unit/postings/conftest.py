"""What postings are read by is loaded once, in this process: each that reads one is forked from it."""

from pathlib import Path

import pytest

from screen.documents.readers.document import read_document


@pytest.fixture(scope="session", autouse=True)
def _loaded() -> None:
    for name in ("posting.md", "posting.txt", "posting.html"):
        read_document(Path(name), b"<p>Potter</p>")

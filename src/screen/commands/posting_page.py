"""The document of a posting, be it that a page only states it as data."""

from pathlib import Path

from screen.documents.readers.limits import Outcome, read_one
from screen.ground.errors import InputError
from screen.postings.page_data import stated_posting


def read_posting_page(path: Path) -> Outcome:
    """The document in `path`, or what its page states of a posting and does not show; an error as a value.

    What a page states is a stranger's as well: a worker process does both, within the limits of one document.
    """
    read = read_one(path)
    if isinstance(read, InputError) or read.format != "html":
        return read
    stated = stated_posting(path.read_bytes(), "\n".join(block.text for block in read.blocks))
    return read if stated is None else read_one(Path(f"{path.stem}.html"), stated)

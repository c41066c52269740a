"""Why a document was not read, in a sentence that says which of many it was."""

import re
from pathlib import Path

from screen.ground.errors import InputError

_ADDRESS = re.compile(r"((?:https?|ftp):)/+", re.IGNORECASE)
"""Where an address of the net begins; a path has lost one of its two slashes."""


def why_unread(path: Path, error: InputError) -> str:
    """The sentence of its reader, with the path as it was given: several folders may each hold a `cv.pdf`."""
    if found := _ADDRESS.match(str(path)):
        address = f"{found[1]}//{str(path)[found.end() :]}"
        return f"{address}: nothing is fetched from the net; save it as a file first"
    return f"{path}: {str(error).removeprefix(f'{path}: ').removeprefix(f'{path.name}: ')}"

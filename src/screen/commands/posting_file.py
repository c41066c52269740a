"""What a file of a posting asks for, read and understood within the limits of one document."""

import shlex
from pathlib import Path

from screen.commands.unread_document import why_unread
from screen.documents.readers.document import load_bytes
from screen.documents.readers.limits import Outcome, Task, do_all, read_one
from screen.ground.errors import InputError, UsageError
from screen.postings.career import tells_career
from screen.postings.page_data import stated_in_front_matter, stated_posting
from screen.postings.posting import Posting, read_posting


def read_posting_file(path: Path, grade: str = "", *, seconds: float = 30.0, megabytes: int = 1024) -> Posting:
    """What the posting in `path` asks for; `grade` as `read_posting` takes it.

    `seconds` of a processor and `megabytes` bound reading and understanding together: the file is a stranger's.

    Raises:
        InputError: it cannot be read within these limits, or is a CV.
        UsageError: the posting has no such grade.
    """
    task = Task(path.name, (path, grade), seconds)
    read: Posting | InputError | UsageError = next(do_all(_read, [task], megabytes=megabytes, workers=1))
    if isinstance(read, InputError):
        raise InputError(why_unread(path, read))
    if isinstance(read, UsageError):
        raise read
    return read


def _read(argument: tuple[Path, str]) -> Posting | InputError | UsageError:
    """The posting, or the error as a value."""
    path, grade = argument
    document = _read_page(path)
    if isinstance(document, InputError):
        return document
    if tells_career(document):
        return InputError(f"this reads like a CV; `screen import {shlex.quote(str(path))}` makes a profile of it")
    try:
        return read_posting(document, grade)
    except UsageError as error:
        return error


def _read_page(path: Path) -> Outcome:
    """The document, or what its page states of a posting and does not show; a page of data alone has no text."""
    try:
        page = load_bytes(path)
    except InputError as error:
        return error
    read = read_one(path, page)
    if isinstance(read, InputError):
        kind, shown = path.suffix[1:].casefold(), ""
    else:
        kind, shown = read.format, "\n".join(block.text for block in read.blocks)
    states, suffix = _STATING.get(kind, (None, ""))
    stated = states and states(page, shown)
    return read if stated is None else read_one(Path(f"{path.stem}{suffix}"), stated)


_HTML, _MARKDOWN = (stated_posting, ".html"), (stated_in_front_matter, ".md")
_STATING = {"html": _HTML, "htm": _HTML, "markdown": _MARKDOWN, "md": _MARKDOWN}
"""Format of a page, or its suffix, to what finds the posting that its data state, and the suffix of that."""

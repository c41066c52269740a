"""Pipes, sockets and devices among the files of a folder: to read one may take for ever."""

import stat
from pathlib import Path


def is_special(path: Path) -> bool:
    """Whether what stands at `path`, or what a link there leads to, is neither a file nor a folder."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):  # it leads nowhere, or the name has a NUL: whoever opens it says so
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)

"""Where a finished text goes: standard output, or a file written aside and renamed."""

import os
import sys
import tempfile
from pathlib import Path

from screen.ground.errors import InputError


def write_text(text: str, output: Path | None) -> None:
    """Write `text` to `output`, whole or not at all, or to standard output if None. Raises InputError if it cannot."""
    if output is None:
        stream = sys.stdout
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        stream.write(text)
        stream.flush()
        return
    try:
        handle, aside = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            umask = os.umask(0)
            os.umask(umask)
            Path(aside).chmod(0o666 & ~umask)  # mkstemp makes files for their owner alone
            Path(aside).replace(output)
        except BaseException:
            Path(aside).unlink()
            raise
    except OSError as error:
        raise InputError(f"{output}: cannot be written: {error.strerror or error}") from error

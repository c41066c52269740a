"""Files written whole or not at all."""

import os
from pathlib import Path


def write_whole(target: Path, data: bytes, mode: int | None = None) -> None:
    """Write beside `target`, then rename over it: nobody ever sees half of it. `mode`: permissions; None: the usual.

    Raises:
        OSError: it cannot be written; what was there is still there.
    """
    import tempfile  # three milliseconds that most commands do without

    handle, aside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        if mode is None:  # mkstemp makes files for their owner alone
            umask = os.umask(0)
            os.umask(umask)
            mode = 0o666 & ~umask
        Path(aside).chmod(mode)
        Path(aside).replace(target)
    except BaseException:
        Path(aside).unlink(missing_ok=True)
        raise

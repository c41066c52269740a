"""Work that another process can import."""

import os
import signal
import time
from pathlib import Path

from screen.ground.errors import InputError


def tripled(number: int) -> tuple[int, int]:
    if number == 13:
        raise InputError("thirteen.json: no number")
    if number < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.2 if number == 1 else 0)  # the first is not the first to be done
    return 3 * number, os.getpid()


def survived(marker: str) -> str:
    """Work that ends the worker that takes it first."""
    if marker and not Path(marker).exists():
        Path(marker).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return marker

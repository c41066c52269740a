"""Whether standard output is a terminal, and one that shows colours."""

import os
import sys


def on_terminal() -> bool:
    """Somebody looks at it; what is closed is no terminal."""
    return sys.stdout is not None and not sys.stdout.closed and sys.stdout.isatty()


def in_colour() -> bool:
    """A terminal that has not been asked to stay plain (https://no-color.org)."""
    return on_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

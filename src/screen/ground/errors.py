"""What a user caused, as one clear sentence and an exit status."""


class ScreenError(Exception):
    """The root of every error that a user can mend; its text names file, place and remedy in one sentence."""

    status = 3
    """Exit status of the process: 2 for usage, 3 for unreadable or invalid input."""


class UsageError(ScreenError):
    """The command was called in a way that has no meaning."""

    status = 2


class InputError(ScreenError):
    """A file is missing, unreadable or invalid."""


class UnusableIndexError(InputError):
    """An index is not there, damaged, of another version, or of another pool than there is now."""


def cause(error: Exception) -> str:
    """What the system says of an error."""
    return (getattr(error, "strerror", None) or str(error)).lower()

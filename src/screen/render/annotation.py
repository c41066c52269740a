"""A workflow command of GitHub: an annotation on a line of a pull request.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from screen.ground.outgoing import visible


def annotation(level: str, text: str, **properties: str | int) -> str:
    """The line of one. `level`: `error`, `warning` or `notice`."""
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{level} {told}::{_data(text)}\n"


def _data(text: str) -> str:
    return "%0A".join(visible(line).replace("%", "%25") for line in text.splitlines())


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

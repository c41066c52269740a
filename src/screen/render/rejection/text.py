"""A test that says what is no evidence, as text."""

import shlex
from collections.abc import Iterator

from screen.commands.reject_evidence import Rejection
from screen.ground.outgoing import one_line
from screen.render.clipping import shorten

_QUOTES = 3
_WIDEST = 160
"""Characters of a quote, at most."""


def render_text(rejection: Rejection) -> str:
    """What was written, what it rejects, and whether it fails now."""
    return "".join(f"{one_line(line)}\n" for line in _lines(rejection))


def _lines(rejection: Rejection) -> Iterator[str]:
    what = f"{rejection.criterion} must not be found in {rejection.candidate}"
    did = "a test was written" if rejection.written else "the test stands there already"
    yield f"{rejection.path}:{rejection.line}: {did}: {what}"
    if rejection.dated:
        yield 'tests_as_of was written as well: the tests mean that day by "present"'
    for quote in rejection.quotes[:_QUOTES]:
        yield f"  rejected: “{shorten(' '.join(quote.quote.split()), _WIDEST)}” ({quote.path})"
    if len(rejection.quotes) > _QUOTES:
        yield f"  and {len(rejection.quotes) - _QUOTES} more"
    if rejection.failures:
        yield (
            f"It fails now, until the rubric no longer takes that for {rejection.criterion}: mend its name or terms, "
            f"then run screen test {shlex.quote(rejection.path)}"
        )
    else:
        yield "It passes."

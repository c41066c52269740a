"""Where in a text a sequence of tokens stands, in characters: what a reader is shown of a match.

Texts are compared as tokens, which know no characters; only the few quotes that are shown are read again for this.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from screen.ground.gap import LONGEST, Gap, allows, class_of, classes_of
from screen.ground.text import LINE, tokens

_LONGEST_GAP = 8
"""Pieces beyond the tokens sought that one match may have, where a word is cut by marks that are part of no token."""


def span_of(text: str, steps: Sequence[Sequence[str]]) -> tuple[int, int] | None:
    """Start and end of the first place whose tokens are, one by one, among those of `steps`; None: there is none."""
    plain, line = " ".join(step[0] for step in steps), text.lower()
    start = line.find(plain) if len(line) == len(text) else -1
    end = start + len(plain)
    # As it is written, and whole: the usual case, and a tenth of the work.
    if (
        start >= 0
        and not (_is_inside(line, start) or _is_inside(line, end))
        and tokens(text[start:end]) == plain.split()
    ):
        return start, end
    return next(_spans_of(text, steps), None)


def _is_inside(line: str, place: int) -> bool:
    """Whether no word of `line` begins or ends at `place`."""
    around = line[max(0, place - 1) : place + 1]
    return (len(around) > 1 and not {*around}.isdisjoint("+#")) or (len(around) > 1 and around.isalnum())


def spread_span(
    text: str, ahead: Sequence[Sequence[str]], behind: Sequence[Sequence[str]], gap: Gap
) -> tuple[int, int] | None:
    """The same for two halves with `gap` between them: from the start of the first to the end of the second."""
    second = list(_spans_of(text, behind))
    for start, end in _spans_of(text, ahead):
        for other, last in second:
            between = tokens(text[end:other]) if other >= end else None
            if between is not None and len(between) <= LONGEST and allows(gap, *_classes(between, text[last:])):
                return start, last
    return None


def _classes(between: Sequence[str], behind: str) -> tuple[tuple[int, ...], int]:
    """The classes of the tokens of a gap, and of the one behind the phrase."""
    return classes_of(between), class_of((tokens(behind) or [LINE])[0])


_FIRST = "\u3040"
"""The first letter of Chinese and Japanese."""


@cache
def _piece(*, western: bool) -> re.Pattern[str]:
    """A run of letters and digits with the marks that technical names need; a character of Chinese or Japanese.

    Korean glues its particles to names: `CUDA를`. `western`: the text has none of those, whose wide ranges are slow to
    compile.
    """
    dot = r"(?:(?<![\w.@-])\.)?"
    return re.compile(
        rf"{dot}[^\W_]+(?:\+\+|#)?"
        if western
        else rf"[一-鿿぀-ヿ]|[가-힣]+|{dot}(?:(?![一-鿿぀-ヿ가-힣])[^\W_])+(?:\+\+|#)?"
    )


def _spans_of(text: str, steps: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    pieces = [match.span() for match in _piece(western=max(text, default="") < _FIRST).finditer(text)]
    for first, (dot, _) in enumerate(pieces):
        start = dot + (text[dot] == "." and not steps[0][0].startswith("dotnet"))
        head = tokens(text[start : pieces[first][1]])
        if not head or not any(form.startswith(head[0]) for form in steps[0]):
            continue
        for _, end in pieces[first : first + len(steps) + _LONGEST_GAP]:
            found = tokens(text[start:end])
            if len(found) > len(steps):
                break
            if len(found) == len(steps) and all(token in step for token, step in zip(found, steps, strict=True)):
                yield start, end
                break

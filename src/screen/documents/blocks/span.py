"""Spans: runs of inline text in one style, cut and joined without losing their styles."""

import re
from collections.abc import Iterable, Iterator

import msgspec


class Span(msgspec.Struct, frozen=True):
    """A run of inline text in one style."""

    text: str
    """Without markup; a line feed is a hard line break of the source, a tab parts what stands left and right."""
    bold: bool = False
    """Set in bold, or in a bold font."""
    italic: bool = False
    """Set in italics or emphasised."""
    underline: bool = False
    """Underlined."""
    href: str | None = None
    """Target of the link around the text; None where there is none."""

    def with_text(self, text: str) -> "Span":
        """`text` in the same style."""
        return self if text == self.text else Span(text, self.bold, self.italic, self.underline, self.href)

    @property
    def is_styled(self) -> bool:
        """Whether it is anything but plain text."""
        return self.bold or self.italic or self.underline or self.href is not None


def text_of(spans: Iterable[Span]) -> str:
    """The texts of some spans joined."""
    return "".join(span.text for span in spans)


def split_spans(spans: Iterable[Span], mark: str) -> Iterator[tuple[Span, ...]]:
    """The spans cut at every `mark`; styles are kept, empty parts too."""
    part: list[Span] = []
    for span in spans:
        pieces = span.text.split(mark)
        for number, piece in enumerate(pieces):
            if number:
                yield tuple(part)
                part = []
            if piece:
                part.append(span.with_text(piece))
    yield tuple(part)


def cut_spans(spans: Iterable[Span], begin: int, stop: int | None = None) -> tuple[Span, ...]:
    """The spans between two places of the joined text; without `stop`, to its end."""
    out = []
    at = 0
    for span in spans:
        left = max(begin - at, 0)
        right = len(span.text) if stop is None else min(stop - at, len(span.text))
        if left < right:
            out.append(span.with_text(span.text[left:right]))
        at += len(span.text)
    return tuple(out)


def join_spans(parts: Iterable[tuple[Span, ...]], mark: str) -> tuple[Span, ...]:
    """Several runs of spans as one, with `mark` between them."""
    out: list[Span] = []
    for part in parts:
        if out:
            out.append(Span(mark))
        out.extend(part)
    return tuple(out)


_LONGEST = 80
"""Characters."""


def quote(text: str) -> str:
    """The beginning of a text on one line."""
    flat = re.sub(r"\s+", " ", text).strip()
    return flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1].rstrip() + "…"

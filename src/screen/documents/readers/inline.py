"""Inline text in the making: runs of style gathered, cleaned and merged into spans."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from screen.documents.blocks.span import Span, split_spans
from screen.ground.unseen import has_unseen, unseen_words

_DROPPED = {
    **dict.fromkeys([*range(9), 0x0B, *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)]),
    **dict.fromkeys([0xAD, 0x180E, 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB, 0xFFFC, 0xFFFE, 0xFFFF]),
    **dict.fromkeys([*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0x061C]),
    **dict.fromkeys(range(0xD800, 0xE000)),  # lone surrogates
    **dict.fromkeys((*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))),  # variation selectors
    **dict.fromkeys(range(0xE0000, 0xE0080)),  # tag letters: text that no reader sees, and a program does
    **dict.fromkeys((160, 5760, 8239, 8287, 12288, *range(8192, 8203)), " "),
    **dict.fromkeys((0x2217, 0x204E, 0xFF0A, 0x21E4), "*"),  # asterisk operators; the last is what some make of one
    **dict.fromkeys((0xFF5C, 0x2502, 0x2503, 0x2223, 0x2758, 0x2759), "|"),  # bars, wide and drawn
    **dict.fromkeys((12, 133, 8232, 8233), "\n"),
    **dict.fromkeys((0xF0B7, 0xF0A7), "•"),  # the bullets of Symbol and Wingdings
}
"""Controls, zero-width and bidirectional marks stand in no word; the many spaces are one (Unicode TR 36)."""

_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
"""Private use: glyphs of icon fonts, which no reader of text can name."""

_RULE = re.compile(r"^[ \t]*\u3161+[ \t]*$", re.MULTILINE)
"""A vowel of Hangul alone: the rule above the names of sections in a template of many. Beside text it is a dash."""

_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_TABLE = {**_DROPPED, **_LIGATURES}
_BLANK = "\n\t "
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")


_unseen: ContextVar[list[str] | None] = ContextVar("unseen", default=None)
"""Where `clean` notes what it takes out of words, if anybody asks."""


@contextmanager
def noting_unseen() -> Iterator[list[str]]:
    """The words out of which `clean` takes invisible characters within, and what such characters spell.

    Every reader cleans what it reads, in many places and without a thought of warnings; so it is noted on the side.
    """
    noted: list[str] = []
    token = _unseen.set(noted)
    try:
        yield noted
    finally:
        _unseen.reset(token)


def _note_unseen(text: str) -> None:
    noted = _unseen.get()
    if noted is not None and has_unseen(text):
        noted += (word.translate(_TABLE) for word in unseen_words(text))  # what else is in it is no more to be seen


def clean(text: str) -> str:
    """`text` without controls, invisible characters, icons and ligatures; tabs and line feeds are kept."""
    if text.isascii() and text.isprintable():
        return text
    _note_unseen(text)
    text = _RULE.sub("", text) if "\u3161" in text else text
    return _PRIVATE.sub(" ", unicodedata.normalize("NFC", text.translate(_TABLE)))


def squeeze(text: str) -> str:
    """`text` with every run of blanks as one space, and line feeds too: what a browser makes of it."""
    return re.sub(r"\s+", " ", text)


def settle(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans cleaned and merged by style; of a run of blanks the strongest stays: line feed, tab, space."""
    merged: list[Span] = []
    spans = tuple(spans)
    if len(spans) > 1:
        _note_unseen("".join(span.text for span in spans))  # one of them may hold nothing else
    for span in spans:
        text = _BLANKS.sub(_strongest, clean(span.text))
        if merged and text and text[0] in _BLANK and merged[-1].text[-1] in _BLANK:
            mark = _stronger(merged[-1].text[-1], text[0])
            merged[-1] = merged[-1].with_text(merged[-1].text[:-1] + mark)
            text = text[1:]
        if not merged:
            text = text.lstrip()
        if not text:
            continue
        if merged and (merged[-1].with_text(span.text) == span or (not text.strip() and not span.underline)):
            merged[-1] = merged[-1].with_text(merged[-1].text + text)
        else:
            merged.append(span.with_text(text))
    while merged:
        trimmed = merged[-1].text.rstrip()
        if trimmed:
            merged[-1] = merged[-1].with_text(trimmed)
            break
        merged.pop()
    return tuple(_with_free_blanks(merged))


def _with_free_blanks(spans: Sequence[Span]) -> Iterator[Span]:
    """The spans with blanks between two of them in the plain one, or on their own: a link ends with its last word."""
    pending: Span | None = None
    for span in spans:
        if pending is None:
            pending = span
            continue
        before, after = pending.text.rstrip(_BLANK), span.text.lstrip(_BLANK)
        blank = pending.text[len(before) :] + span.text[: len(span.text) - len(after)]
        if not blank or not before or not after:
            yield pending
            pending = span
        elif not span.is_styled:
            yield pending.with_text(before)
            pending = span.with_text(blank + after)
        elif not pending.is_styled:
            yield pending.with_text(before + blank)
            pending = span.with_text(after)
        else:
            yield pending.with_text(before)
            yield Span(blank)
            pending = span.with_text(after)
    if pending is not None:
        yield pending


_WIDE = 3
"""Spaces in a row that part what stands left and right of them, as a tab does."""


def _strongest(found: re.Match[str]) -> str:
    return "\n" if "\n" in found[0] else "\t" if "\t" in found[0] or found[0].count(" ") >= _WIDE else " "


def _stronger(one: str, other: str) -> str:
    return min(one, other, key="\n\t ".index)


def plain(text: str) -> tuple[Span, ...]:
    """`text` as spans without any style."""
    return settle((Span(text),))


def is_bold(spans: Iterable[Span]) -> bool:
    """Whether every letter of the spans is bold."""
    inked = [span for span in spans if any(char.isalnum() for char in span.text)]
    return bool(inked) and all(span.bold for span in inked)


def lines(spans: Iterable[Span]) -> list[tuple[Span, ...]]:
    """The spans parted at their line feeds, without empty lines."""
    return [settled for line in split_spans(spans, "\n") if (settled := settle(line))]


_SMALL = re.compile(r"\b(?=[^\W\d_]*[A-Z])(?:[A-Zıſ]+)\b|\bıN\b")


def with_capitals(text: str) -> str:
    """A text with the I and the S of words in small capitals, which fonts call by other names: `ENGıNEER`, `POſT`."""
    if "ı" not in text and "ſ" not in text:
        return text
    return _SMALL.sub(lambda found: found[0].replace("ı", "I").replace("ſ", "S"), text)

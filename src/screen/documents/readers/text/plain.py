"""Plain text as blocks: as typed, or as a PDF extractor leaves it, with or without a little Markdown."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import msgspec

from screen.documents.blocks.block import Block, Kind
from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.printed_dates import find_dates, is_dates
from screen.documents.blocks.span import Span
from screen.documents.readers.inline import clean, settle, with_capitals
from screen.documents.readers.text import markers
from screen.documents.readers.text.rail import without_rail
from screen.documents.readers.text.wrapping import Vocabulary, attach, breadth, closes_bracket, first_word, is_wrapped

_INLINE = re.compile(
    r"\*\*(?P<bold>[^*\n]+)\*\*|__(?P<bold2>[^_\n]+)__|(?<![\w*])\*(?P<italic>[^*\s](?:[^*\n]*[^*\s])?)\*(?![\w*])"
    r"|\[(?P<text>[^\]\n]+)\]\((?P<href>[^)\s]*)\)"
)
_ESCAPED = re.compile(r"\\([\\*_#\[\]()`~&%$+.!|<>-])")
_RULE = re.compile(r"\s*([=\-_~*#─━—])\1{2,}(?:\s+\1{2,})*\s*")
_ATX = re.compile(r"(#{1,6})\s+(\S.*?)\s*#*\s*")
_RULED = re.compile(
    r"\s*(?:(?P<rule>[=\-~*#─━—])(?P=rule)+\s+(?P<within>[^\W_].*?)\s+(?P=rule){3,}"
    r"|(?P<before>[^\W_][^\t]{2,40}?)\s+(?P<behind>[=\-~─━])(?P=behind){9,})\s*"
)
"""A heading within its rule, or before it: `-- EDUCATION -----`, `EDUCATION ----------`."""
_PAGE_NUMBER = re.compile(r"\s*(?:page\s*)?[-–]?\s*\d{1,3}\s*(?:(?:/|of)\s*\d{1,3})?\s*[-–]?\s*", re.IGNORECASE)
_WIDE_GAP = re.compile(r"(?<=\S)(?: {3,}|\t+|(?<=[㐀-鿿가-힣]) {2}| {2}(?<![.!?] {2})(?=[㐀-鿿가-힣]))(?=\S)")
_LEADER_END = re.compile(r"(?<=[^\W_])[ :]*[_–—]{5,} *$")
"""What leads the eye from left to right, and rules that go on from a heading."""
_CUT_WORD = re.compile(r"[^\W\d_]{2}[-\u2010\u00ad]$")
_GOES_ON = re.compile(r"(?:[,&/–—-]|\b[a-zà-ÿ]{1,4})$")
"""How a line ends that goes on on the next: by a comma or a small word."""
_GOES_ON_SMALL = re.compile(r"(?:[,&/–—-]|\b(?:a|an|and|at|by|de|der|die|et|for|in|of|on|the|to|und|van|von|with|y))$")
"""The same where each line begins small, so that any word may be the last of a line."""
_LONGEST_HEADING = 60
_ENDLESS = 10**9
_FEWEST_FULL, _NEARLY_FULL = 3, 0.88
"""Lines that come near the longest, and how near, where a width is one that lines were wrapped at."""
_FULL_BESIDE = 8
"""Nearly full lines for each line that is too long to have been wrapped."""
_LONGEST_CAPTION = 40
"""Characters: a heading that its colon alone shows has fewer."""
_FEWEST_SMALL = 6
"""Lines that begin with a letter, all of them small, where somebody writes without capitals."""
_UNWRAPPED = 160
"""Characters: a text with longer lines was not wrapped, so that every line end means something."""


def read_plain(text: str, source: str) -> tuple[list[Block], list[str], dict[str, Any]]:
    """The blocks of a text; headings are guessed from capitals, underlines and bold."""
    lines = without_rail(_said_once(_without_logos(_without_running(text.replace("\r\n", "\n").replace("\r", "\n")))))
    return TextReading(lines, source).blocks(), [], {}


def _with_spaces(line: str) -> str:
    """A line with the tabs that indent it as spaces."""
    return line.expandtabs(4) if line[:1] in " \t" else line


def _closed_up(line: str) -> str:
    """A line with its commas and full stops at the words before them, from which scanners part them."""
    return _LOOSE.sub(r"\1", line)


_LOOSE = re.compile(r"(?<=[^\W_]) ([,.])(?=\s|$)(?! ?\.)")


def _with_columns(lines: Sequence[str]) -> Iterator[str]:
    """The lines, two spaces made a tab where they are the gap of a column.

    They are where they end at the column of a wide gap in the line above or below, and where what the line begins or
    ends with is a date.
    """
    ends = [{gap.end() for gap in _WIDE_GAP.finditer(line)} for line in lines]
    for at, line in enumerate(lines):
        cells = _TWO.split(line)
        if len(cells) > 1 and (is_dates(cells[0]) or is_dates(cells[-1])):
            yield "\t".join(cells)
            continue
        beside = set().union(*ends[max(0, at - 1) : at], *ends[at + 1 : at + 2])
        gaps = [gap.span() for gap in _TWO.finditer(line) if gap.end() in beside] if beside else []
        starts, stops = [0, *(stop for _, stop in gaps)], [*(begin for begin, _ in gaps), len(line)]
        yield "\t".join(line[begin:stop] for begin, stop in zip(starts, stops, strict=True))


_TWO = re.compile(r"(?<=[\w).,+#]) {2}(?=[\w(])")
"""Between words, not within rules, nor behind the mark of an item."""


def _with_gaps(line: str) -> str:
    """A line with wide gaps and leaders as tabs, without the rule that goes on from a heading."""
    return _LEADER_END.sub("", _WIDE_GAP.sub("\t", markers.without_leaders(line)))


class TextReading:
    """One pass over the lines of a text."""

    def __init__(self, lines: Sequence[tuple[int, str]], source: str) -> None:
        cleaned = [_with_spaces(_closed_up(with_capitals(clean(_with_spaces(line)))).rstrip()) for _, line in lines]
        cleaned = [_with_gaps(line) for line in _with_columns(cleaned)]
        self._lines = [(number, line) for (number, _), line in zip(lines, cleaned, strict=True)]
        self._source = source
        lengths = sorted(breadth(line) for _, line in self._lines if line.strip())
        kept = [length for length in lengths if length <= _UNWRAPPED]
        # One or two lines in a hundred may stick out.
        longest = kept[-1 - len(kept) // 50] if kept else 0
        full = sum(length >= _NEARLY_FULL * longest for length in kept)
        # A line that nothing wrapped, such as an address, does not unwrap a text of many full ones.
        is_wrapped = full >= _FULL_BESIDE * (len(lengths) - len(kept))
        self._width = longest if is_wrapped and longest > 50 else _ENDLESS
        self._is_proven = full >= min(_FEWEST_FULL, 1 + len(lengths) // 6) and self._breaks_sentences()
        starts = [line.lstrip()[0] for _, line in self._lines if line.lstrip()[:1].isalpha()]
        self._is_small = len(starts) >= _FEWEST_SMALL and all(map(str.islower, starts))
        self._vocabulary = Vocabulary(line for _, line in self._lines)
        self._blocks: list[Block] = []
        self._spans: list[Span] = []
        self._kind: Kind = "paragraph"
        self._level = 0
        self._start = 1
        self._last = ""
        self._indents: list[int] = []
        self._least_indent = 0

    def _breaks_sentences(self) -> bool:
        """Whether some line that had no room goes on without a capital or deeper, as one does in a wrapped text."""
        return any(
            _goes_on(line, after) and breadth(line) + breadth(first_word(after)) >= self._width
            for (_, line), (_, after) in pairwise(self._lines)
        )

    def blocks(self) -> list[Block]:
        """All blocks in order, each with its line."""
        at = 0
        while at < len(self._lines):
            number, line = self._lines[at]
            after = self._lines[at + 1][1] if at + 1 < len(self._lines) else ""
            if not line.strip():
                self._close()
                self._last = ""
            elif _RULE.fullmatch(line):
                self._underline(number, line)
            elif markers.is_bullet_alone(line) and after.strip():
                self._lines[at + 1] = (self._lines[at + 1][0], f"{line.rstrip()} {after.strip()}")
            elif found := _ATX.fullmatch(line):
                self._heading(number, found[2], len(found[1]))
            elif found := _RULED.fullmatch(line):
                self._heading(number, found["within"] or found["before"], 2)
            elif self._is_heading(line, after) or self._is_small_heading(line):
                self._heading(number, line.strip(), 0)
            else:
                self._take(number, line)
            at += 1
        self._close()
        return self._blocks

    def _heading(self, number: int, text: str, level: int) -> None:
        self._close()
        self._indents = []
        self._kind, self._level, self._start, self._spans = "heading", level, number, list(styled(text))
        self._close()
        self._last = ""

    def _is_heading(self, line: str, after: str) -> bool:
        text = line.strip()
        letters = [char for char in text if char.isalpha()]
        if len(letters) < 4 or len(text) > _LONGEST_HEADING or "\t" in text or text.endswith((".", ",", ";")):
            return False
        if any(char.isdigit() for char in text) or "@" in text or markers.bullet(line):
            return False
        cased = [char for char in letters if char.lower() != char.upper()]
        if len(cased) > 3 and all(char.isupper() for char in cased):
            ends = bool(heading_kinds(text)) or _is_prose(self._last)
            return not self._spans or (not after.strip() and ends)
        return not self._spans and self._is_caption(text, after)

    def _is_caption(self, text: str, after: str) -> bool:
        """Whether a line is shown to be a heading by its colon: alone among empty lines, or the name of a section."""
        return text.endswith(":") and len(text) < _LONGEST_CAPTION and (not after.strip() or bool(heading_kinds(text)))

    def _is_small_heading(self, line: str) -> bool:
        """Whether a line is the name of a section in a text without capitals, below an empty line."""
        return self._is_small and not self._spans and bool(heading_kinds(line.strip()))

    def _underline(self, number: int, line: str) -> None:
        """A rule makes a heading of the one short line above it, if it rules no table; else it ends what is open."""
        bare = line.strip()
        if self._blocks and self._blocks[-1].kind == "heading" and self._blocks[-1].line == number - 1:
            self._blocks[-1] = msgspec.structs.replace(self._blocks[-1], level=_level_of(bare))
        one_line = self._spans and self._kind == "paragraph" and "\n" not in "".join(span.text for span in self._spans)
        if (
            one_line
            and bare[0] in "=-~─━"
            and " " not in bare
            and len(self._last.strip()) <= _LONGEST_HEADING
            and not line.startswith("    ")
        ):
            self._kind, self._level = "heading", _level_of(bare)
        self._close()

    def _take(self, number: int, line: str) -> None:
        indent = len(line) - len(line.lstrip())
        length = markers.bullet(line)
        numbered = 0 if length else markers.number(line)
        if length or (numbered and (not self._spans or self._kind == "item" or not self._wraps(line))):
            self._close()
            while self._indents and self._indents[-1] > indent + 1:
                self._indents.pop()
            if not self._indents or indent > self._indents[-1] + 1:
                self._indents.append(indent)
            self._begin("item", number, line[length:] if length else line, len(self._indents))
            # Below a number, title and venue often stand at the margin; below a bullet, the next entry does.
            self._least_indent = 0 if numbered or markers.number(line[length:]) else min(length, 2)
        elif self._spans:
            if self._kind == "item" and self._is_below_item(line, indent):
                self._close()
                self._begin("paragraph", number, line, 0)
            elif self._wraps(line):
                self._spans = attach(self._spans, styled(line), self._vocabulary)
            else:
                self._spans += [Span("\n"), *styled(line)]
        else:
            if indent == 0:
                self._indents = []
            self._begin("paragraph", number, line, len(self._indents))
        self._last = line

    def _is_below_item(self, line: str, indent: int) -> bool:
        """Whether a line behind an item is no part of it: it stands at the margin, or ends as the head of an entry."""
        return _ends_in_dates(line) or (indent < self._least_indent and not self._wraps(line))

    def _begin(self, kind: Kind, number: int, text: str, level: int) -> None:
        self._kind, self._level, self._start, self._spans = kind, level, number, list(styled(text))

    def _wraps(self, line: str) -> bool:
        before, after = self._last.strip(), line.strip()
        begun = "".join(span.text for span in self._spans)
        if (_is_dated(after) and _is_dated(begun)) or (_signs(begun, after) and before[-1:] in ".)0123456789"):
            return False  # two entries that begin alike
        if _CUT_WORD.search(before) and after[:1].islower():
            return True
        if closes_bracket(before, after):
            return True
        if after[:1].isupper() and not _GOES_ON.search(before) and heading_kinds(after):
            return False
        if (
            self._width == _ENDLESS
            or len(before) > _UNWRAPPED
            or (self._is_small and not _GOES_ON_SMALL.search(before))
        ):
            return False
        room = self._width - breadth(self._last) if self._is_proven else _ENDLESS
        return is_wrapped(before, after, room=room, needed=breadth(first_word(line)) + 1)

    def _close(self) -> None:
        if spans := settle(self._spans):
            self._blocks.append(Block(self._kind, spans, self._level, self._start, source=self._source))
        self._spans, self._kind, self._level = [], "paragraph", 0


def _level_of(rule: str) -> int:
    """The level of a heading above a rule."""
    return 1 if rule[0] in "=━" else 2


_FAMILY = r"[^\W\d_a-z][\w'’-]+(?:[ -][^\W\d_a-z][\w'’-]+)?"
_SIGNED = tuple(
    re.compile(form)
    for form in (
        rf"{_FAMILY}, (?:[^\W\d_a-z]\.[ -]?){{1,3}}(?:[,;(&]| \(| &| and |$)",
        rf"{_FAMILY} [A-Z]{{1,3}}[,.(]",
        rf"(?:[^\W\d_a-z]\.[ -]?){{1,3}}{_FAMILY}(?:,| and | &)",
    )
)
"""How a reference begins with an author: `Example, A. B.,`, `Example AB,`, `A. B. Example,`."""


def _signs(begun: str, line: str) -> bool:
    """Whether a line begins with an author, in the form in which what it follows begins with one."""
    return any(form.match(begun) and form.match(line) for form in _SIGNED)


def _is_prose(line: str) -> bool:
    """Whether a line is no position, below which an employer in capitals stands: a sentence, or many words."""
    return bool(_PROSE.search(line)) and not find_dates(line)


_PROSE = re.compile(r"[.!?;:]\s*$|(?:\S+\s+){5}\S")


def _goes_on(line: str, after: str) -> bool:
    """Whether a line begins with a small letter, one of a script without capitals, or deeper than the line above."""
    text = after.lstrip()
    deeper = len(after) - len(text) > len(line) - len(line.lstrip())
    return bool(text) and not markers.bullet(after) and (deeper or (text[0].isalpha() and not text[0].isupper()))


def _is_dated(text: str) -> bool:
    """Whether a line begins with a span of dates, or with one and a mark: `giugno 2018 - febbraio 2021: Commis`."""
    first = next(iter(find_dates(text[:_LONGEST_DATES])), None)
    if first is None or first.begin > _LEAD:
        return False
    return not first.single or text[first.stop : first.stop + 2].strip()[:1] in (*":|,\t–—-",)


def _ends_in_dates(text: str) -> bool:
    """Whether dates stand behind a gap at the end of a line, as those of a position and of no bullet do."""
    _, gap, last = text.strip().rpartition("\t")
    return bool(gap) and is_dates(last)


_LONGEST_DATES, _LEAD = 48, 6
"""Characters of the dates with which a line begins, and of a word before them (`seit`, `depuis`)."""


def styled(text: str) -> tuple[Span, ...]:
    """`text` as spans, stars and links of Markdown read as such where they come in pairs."""
    if not any(mark in text for mark in "*_[\\"):
        return (Span(text),)
    spans: list[Span] = []
    end = 0
    for found in _INLINE.finditer(text):
        spans.append(Span(_ESCAPED.sub(r"\1", text[end : found.start()])))
        bold, italic = found["bold"] or found["bold2"], found["italic"]
        inner = _ESCAPED.sub(r"\1", bold or italic or found["text"] or "")
        href = found["href"] or None
        spans.append(Span(inner, bold=bool(bold), italic=bool(italic), href=None if href == "#" else href))
        end = found.end()
    spans.append(Span(_ESCAPED.sub(r"\1", text[end:])))
    return tuple(span for span in spans if span.text)


def _without_running(text: str) -> list[tuple[int, str]]:
    """Numbered lines; page numbers and lines that recur beside page breaks are left out, and the breaks."""
    pages = text.split("\f")
    beside: Counter[str] = Counter()
    for page in pages if len(pages) > 1 else ():
        full = [line for line in page.split("\n") if line.strip()]
        beside.update({shape_of(line) for line in (*full[:1], *full[-1:])})
    lines: list[tuple[int, str]] = []
    number = 1
    seen: set[str] = set()
    for page in pages:
        rows = page.split("\n")
        full_at = [at for at, row in enumerate(rows) if row.strip()]
        for at, row in enumerate(rows):
            if len(pages) > 1 and at in {*full_at[:1], *full_at[-1:]}:
                again = beside[shape_of(row)] > max(1, len(pages) // 2)
                if _PAGE_NUMBER.fullmatch(row) or (again and shape_of(row) in seen):
                    lines.append((number + at, ""))
                    continue
                seen.add(shape_of(row))
            lines.append((number + at, row))
        number += len(rows) - 1
    return lines


_LOGO = re.compile(r"\s*(?:Logo (?:of|von|de) (?P<of>\S.{1,78}?)|(?P<whose>\S.{1,78}?) logo)\s*", re.IGNORECASE)
"""What a page says in place of a picture, as it is pasted."""


def _without_logos(lines: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """The lines; the name of a picture beside a line that begins with whose it is parts what it stands between."""
    out = list(lines)
    for at, (number, line) in enumerate(lines):
        found = _LOGO.fullmatch(line)
        whose = found and (found["of"] or found["whose"])
        if whose and any(other.strip().startswith(whose) for _, other in lines[at + 1 : at + _BESIDE_LOGO]):
            out[at] = (number, "")
    return out


_BESIDE_LOGO = 5
"""Lines below the name of a picture in which that of an employer stands."""


def shape_of(text: str) -> str:
    """What a line that recurs from page to page is known by: its words, whatever its numbers are."""
    return re.sub(r"\d+", "0", re.sub(r"\s+", " ", text)).strip().casefold()


def _said_once(lines: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """The lines without those that a page throughout says twice, once for whoever has it read out."""
    pairs = enumerate(pairwise(text.strip() for _, text in lines), 1)
    again = {at for at, (one, other) in pairs if one == other and any(map(str.isalpha, one))}
    return [line for at, line in enumerate(lines) if at not in again or len(again) < _SAID_AGAIN]


_SAID_AGAIN = 6
"""Lines right below the same one, at least, in a text that says things twice."""

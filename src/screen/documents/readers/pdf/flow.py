"""Flow: visual lines of a PDF to headings, items and paragraphs, by size, weight, place and spacing."""

import re
import statistics
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from screen.documents.blocks.block import Block, Kind
from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.printed_dates import is_dates
from screen.documents.blocks.span import Span, cut_spans
from screen.documents.readers.inline import is_bold, settle
from screen.documents.readers.pdf.broken_lines import joined_headings, mended
from screen.documents.readers.pdf.visual_lines import VisualLine, crowded_regions, right_edges
from screen.documents.readers.text import markers
from screen.documents.readers.text.wrapping import Vocabulary, attach, closes_bracket, first_word, is_open, is_wrapped

_LONGEST_HEADING = 60
_LARGER = 1.12
"""Times the body: text of this size is a heading if it is short."""
_NUMBER = re.compile(r"\W*\d{1,3}\W*\t")
"""The number of an item of a list, `[7]`, which a tab parts from it."""
_FEWEST_KINDS = 3
"""Kinds of section whose names are set alike, so that whatever has such a name and look is one."""
_Look = tuple[bool, bool, float, bool, str]
"""Bold, italics, size, underline and font."""
_NO_LARGE = re.compile(r"@|https?:|[.,;]$")
_NOT_HEADING = re.compile(r"@|https?:|www\.|\d{4}|[.,;]$|\|")


class Flow:
    """One pass over the lines of a document."""

    def __init__(self, lines: Sequence[VisualLine], source: str) -> None:
        self._source = source
        edges = right_edges(lines)
        self._crowded = crowded_regions(lines)
        self._lines = [line._replace(spans=mended(line.spans), edge=edges[line.region]) for line in lines]
        self._vocabulary = Vocabulary(line.text for line in self._lines)
        sizes = Counter[float]()
        for line in self._lines:
            sizes[round(line.face.size, 1)] += len(line.text)
        self._body = sizes.most_common(1)[0][0] if sizes else 10.0
        self._font = (
            Counter(line.face.font for line in self._lines for _ in line.text).most_common(1)[0][0] if lines else ""
        )
        self._lead = _lead(self._lines, self._body)
        first = Counter(line.text.lstrip()[:1] for line in self._lines)
        self._repeated = frozenset(char for char, count in first.items() if count > 2 and "\ue000" <= char <= "\uf8ff")
        self._blocks: list[Block] = []
        self._open: list[VisualLine] = []
        self._kind: Kind = "paragraph"
        self._spans: list[Span] = []
        self._dates: tuple[Span, ...] = ()
        """The dates in a column beside the item that is open, which goes on below them."""
        self._text_left = 0.0
        self._indents: list[float] = []
        self._level = 0
        self._set_alike: dict[_Look, str] = {}
        self._plain = False
        """The names of sections have no look of their own, but room above them."""
        self._loud = True
        """Capitals alone may make a heading: not where the names of sections are set alike, and in small letters."""

    def blocks(self) -> list[Block]:
        """All blocks in reading order, each with its page."""
        heads = sorted(
            {self._rank(line) for at, line in enumerate(self._lines) if self._heading(at) == "large"}, reverse=True
        )
        self._set_alike = self._looks_of_sections()
        self._plain = self._are_plain()
        alike = [line.text.strip() for line in self._lines if _look(line) in self._set_alike]
        self._loud = not alike or any(text.isupper() for text in alike if heading_kinds(text))
        for at, line in enumerate(self._lines):
            if markers.is_bullet_alone(line.text) and at + 1 < len(self._lines):
                following = self._lines[at + 1]
                joined = (Span("• "), *following.spans)
                self._lines[at + 1] = following._replace(spans=joined, left=min(line.left, following.left))
                continue
            kind = self._heading(at)
            if kind:
                self._close()
                self._indents = []
                level = {"margin": 2, "ruled": 2, "looks": 0}.get(kind, 0)
                if kind == "large":
                    level = min(6, heads.index(self._rank(line)) + 1)
                self._begin("heading", line, line.spans, level)
                self._close()
            else:
                self._take(line)
        self._close()
        return joined_headings(self._blocks, self._vocabulary)

    def _looks_of_sections(self) -> dict[_Look, str]:
        """The looks of names of sections, of several kinds each, with how one of them shows itself to be a heading.

        What looks so and is nothing else but such names, in most of its lines, need not show it otherwise.
        """
        kinds: dict[_Look, set[tuple[str, ...]]] = {}
        shown: dict[_Look, str] = {}
        count = Counter(_look(line) for line in self._lines)
        names = Counter[_Look]()
        for at, line in enumerate(self._lines):
            if named := heading_kinds(line.text.strip()):
                look = _look(line)
                kinds.setdefault(look, set()).add(named)
                shown[look] = shown.get(look) or self._heading(at)
                names[look] += 1
        alone = {look: "looks" for look in names if 3 * names[look] >= 2 * count[look]}
        return {
            look: kind
            for look in shown
            if (kind := shown[look] or alone.get(look, "")) and len(kinds[look]) >= _FEWEST_KINDS
        }

    def _are_plain(self) -> bool:
        """Whether names of several kinds of section are set apart by room alone, and not by any look."""
        named = [(at, kinds) for at, line in enumerate(self._lines) if (kinds := heading_kinds(line.text.strip()))]
        shown = {kinds for at, kinds in named if self._heading(at)}
        apart = {kinds for at, kinds in named if _are_apart(self._line(at - 1), self._lines[at], 1.25 * self._lead)}
        return len(shown) < _FEWEST_KINDS <= len(apart)

    def _rank(self, line: VisualLine) -> tuple[int, bool, bool]:
        """What tells a heading from one of a lower level: size, then weight, then capitals."""
        return round(line.size), line.face.bold, line.text.isupper()

    def _take(self, line: VisualLine) -> None:
        length = markers.bullet(line.text, self._repeated)
        numbered = 0 if length else markers.number(line.text)
        if length or numbered:
            self._close()
            while self._indents and self._indents[-1] > line.left + 4:
                self._indents.pop()
            if not self._indents or line.left > self._indents[-1] + 4:
                self._indents.append(line.left)
            self._begin("item", line, cut_spans(line.spans, length) if length else line.spans, len(self._indents))
            self._set_dates_apart(line)
            width = (line.right - line.left) / max(1, len(line.text))
            self._text_left = line.left + max(4.0, width * (length or 1))
        elif self._open and self._goes_on(line):
            self._append(line)
        else:
            self._close()
            if self._indents and line.left < self._indents[0] + 3:
                self._indents = []
            self._begin("paragraph", line, line.spans, len(self._indents))
            if is_open(line.text.partition("\t")[0]):
                self._set_dates_apart(line)

    def _begin(self, kind: Kind, line: VisualLine, spans: Sequence[Span], level: int) -> None:
        self._kind, self._level, self._open, self._spans = kind, level, [line], list(spans)

    def _set_dates_apart(self, line: VisualLine) -> None:
        """Keep the dates at the end of the first line of a block for its end: the text beside them goes on below."""
        text = "".join(span.text for span in self._spans)
        at = text.rfind("\t")
        if at <= 0 or not is_dates(text[at:].strip()):
            return
        self._dates = cut_spans(self._spans, at)
        self._spans = list(cut_spans(self._spans, 0, at))
        self._open = [line._replace(spans=tuple(self._spans), edge=line.right)]

    def _close(self) -> None:
        if self._open and (spans := settle([*self._spans, *self._dates])):
            self._blocks.append(Block(self._kind, spans, self._level, page=self._open[0].page, source=self._source))
        self._open, self._spans, self._dates = [], [], ()

    def _append(self, line: VisualLine) -> None:
        last = self._open[-1]
        if self._joins(_unlabelled(last), line):
            self._spans = attach(self._spans, line.spans, self._vocabulary)
        else:
            self._spans += [Span("\n"), *line.spans]
        self._open.append(line)

    def _joins(self, last: VisualLine, line: VisualLine) -> bool:
        before, after = _NUMBER.sub("", last.text), line.text
        if (self._kind == "item" and is_open(before)) or closes_bracket(before, after):
            return True
        width = (line.right - line.left) / max(1, len(after))
        needed = width * (len(first_word(after)) + 1)
        if not is_wrapped(before, after, room=last.edge - last.right, needed=needed):
            return False
        # A bold title that fills its line is followed by authors in another style.
        styles_differ = last.spans[-1].bold != line.spans[0].bold or last.spans[-1].italic != line.spans[0].italic
        return not styles_differ or is_open(before) or after[:1].islower()

    def _is_full(self, last: VisualLine, line: VisualLine) -> bool:
        width = (line.right - line.left) / max(1, len(line.text))
        return last.edge - last.right < width * (len(first_word(line.text)) + 1)

    def _goes_on(self, line: VisualLine) -> bool:  # noqa: PLR0911 - one return a case
        """Whether a line belongs to the block that is open."""
        first, last = self._open[0], self._open[-1]
        if line.region != last.region:
            return line.text[:1].islower()
        gap = last.baseline - line.baseline
        if line.label or (
            gap > 1.35 * max(self._lead * min(1.0, line.size / self._body), 1.15 * min(line.size, last.size))
            or gap < -1
        ):
            return False
        if self._kind == "item":
            return line.left >= self._text_left - 3 or self._wraps_flush(first, last, line)
        if len(self._open) == 1 or first.label:
            return True
        inner = min(other.left for other in self._open[1:])
        if inner > first.left + 5 and abs(line.left - first.left) <= 2:
            return False
        if first.left > inner + 5 and abs(line.left - first.left) <= 2:
            return False
        return not self._comes_back(line)

    def _wraps_flush(self, first: VisualLine, last: VisualLine, line: VisualLine) -> bool:
        """Whether an item goes on at the margin of its bullet: in small letters, or below a line that is full."""
        if abs(line.left - first.left) > 3 or "\t" in line.text:
            return False
        small = line.text[:1].islower()
        return small or (self._is_full(last, line) and line.region in self._crowded)

    def _comes_back(self, line: VisualLine) -> bool:
        """Whether a line looks as the first of the block does and others between do not: the next entry begins."""
        look = _look(self._open[0])
        if _look(line) != look or all(_look(other) == look for other in self._open[1:]):
            return False
        return look[0] or look[1] or look[3] or abs(look[2] - self._body) > 0.5 or look[4] != self._font

    def _heading(self, at: int) -> str:  # noqa: PLR0911 - one return a case
        """How a line shows itself to be a heading: `margin`, `large`, `ruled`, `looks`; empty if it does not."""
        line = self._lines[at]
        text = line.text.strip()
        letters = [char for char in text if char.isalpha()]
        if line.is_margin:
            return "margin"
        if len(letters) < 2 or len(text) > _LONGEST_HEADING or "\t" in text or self._is_item(line):
            return ""
        if line.size >= _LARGER * self._body and not _NO_LARGE.search(text.removesuffix(self._comma(at))):
            return "" if self._is_of_a_sentence(at) else "large"
        if _NOT_HEADING.search(text):
            return ""
        if (kind := self._set_alike.get(_look(line))) and heading_kinds(text):
            return kind
        before, after = self._line(at - 1), self._line(at + 1)
        if not _are_apart(before, line, 1.25 * self._lead):
            return ""
        if line.is_ruled:
            return "ruled"
        if _is_capitals(letters, loud=self._loud):
            return "looks"
        return "looks" if self._is_set_off(line, after) else ""

    def _is_set_off(self, line: VisualLine, after: VisualLine | None) -> bool:
        """Whether a line with room above is bold with room below as well, or the name of a section where room tells."""
        apart = after is None or _are_apart(line, after, 1.12 * self._lead) or self._is_item(after)
        return (apart and is_bold(line.spans)) or (self._plain and bool(heading_kinds(line.text.strip())))

    def _comma(self, at: int) -> str:
        """The comma at the end of a line of large print that goes on in the next one; empty if it does not."""
        return "," if self._is_alike_below(at) else ""

    def _is_alike_below(self, at: int) -> bool:
        """Whether the line below is of the same print, and near."""
        line, after = self._lines[at], self._line(at + 1)
        return after is not None and after.face == line.face and not _are_apart(line, after, 1.5 * line.size)

    def _is_of_a_sentence(self, at: int) -> bool:
        """Whether a line of large print goes on, line by line, to the end of a sentence: a summary set large."""
        while self._is_alike_below(at):
            at += 1
            if self._lines[at].text.rstrip().endswith("."):
                return True
        return False

    def _line(self, at: int) -> VisualLine | None:
        return self._lines[at] if 0 <= at < len(self._lines) else None

    def _is_item(self, line: VisualLine) -> bool:
        return bool(markers.bullet(line.text, self._repeated))


def _are_apart(upper: VisualLine | None, lower: VisualLine | None, room: float) -> bool:
    """Whether two lines have more than `room` between their baselines, or are no neighbours in a region."""
    return upper is None or lower is None or upper.region != lower.region or upper.baseline - lower.baseline > room


def _is_capitals(letters: Sequence[str], *, loud: bool) -> bool:
    """Whether letters are capitals that make a heading, where such do (`loud`)."""
    cased = loud and all(char.isupper() for char in letters if char.lower() != char.upper())
    return len(letters) > 3 and cased and any(char.isupper() for char in letters)


def _unlabelled(line: VisualLine) -> VisualLine:
    """The line without the label in its margin, which has no part in where it wraps."""
    return line._replace(spans=cut_spans(line.spans, line.label)) if line.label else line


def _look(line: VisualLine) -> _Look:
    first = next((span for span in line.spans if span.text.strip()), Span(""))
    return first.bold, first.italic, round(line.size * _FINE) / _FINE, first.underline, line.face.font


_FINE = 4
"""Parts of a point in which sizes of print are told apart."""


def _lead(lines: Sequence[VisualLine], body: float) -> float:
    """The usual distance of baselines in running text, in points."""
    gaps = [
        one.baseline - other.baseline
        for one, other in pairwise(lines)
        if one.region == other.region and abs(one.size - body) < 1 and abs(other.size - body) < 1
    ]
    gaps = [gap for gap in gaps if 0.9 * body < gap < 2 * body]
    if not gaps:
        return 1.25 * body
    common = Counter(round(gap * 2) / 2 for gap in gaps).most_common(1)[0][0]
    return min(common, statistics.median(gaps) * 1.1)

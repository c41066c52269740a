"""A passage: the lines of one entry as one text, with its styles and links by place."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.blocks.span import Span, cut_spans
from screen.documents.words.word_patterns import load_words, word_set
from screen.ground.paper_status import read_standing
from screen.ground.text import fold

NUMBER = re.compile(
    r"^\s*(?:\[\s?[A-Za-z]{0,4}[-.\s]?\d{1,3}\s?\]|\(\s?[A-Za-z]{0,2}\d{1,3}\s?\)"
    r"|[A-Z]{1,2}-?\d{1,3}[.):]|\d{1,3}[.)]|#(?:\d{1,3}|\.)|\[[A-Z]{1,2}\])[\s:.]+(?=\S)"
)
_TOLD = re.compile(r"\W{0,4}(?P<told>[^\W\d_][\w '’-]{2,40}?)\W{0,3}[:：.,;–—\])-]\W{0,3}\s+(?=\S)")
"""A few words apart from what follows them."""
_BRACKETED = re.compile(r"\[+\s*([^\[\]]{1,40}?)\s*\]+")


class PaperLine(msgspec.Struct, frozen=True):
    """A line of a list of papers without its number and without the labels of links."""

    line: Line
    """As it is printed."""
    spans: tuple[Span, ...]
    """What is left of it."""
    links: tuple[str, ...]
    """Targets of its links, those of left-out labels too."""
    numbered: bool
    """It had a number."""
    told: str = ""
    """What stood before all else and says how far the paper has come: `Submitted`, of `Submitted: A. Example, …`."""

    @property
    def text(self) -> str:
        """What is left of it."""
        return "".join(span.text for span in self.spans)


class PaperPassage(msgspec.Struct, frozen=True):
    """The text of an entry; lines are parted by line feeds, left and right of a line by tabs."""

    text: str
    """The text, without numbering and without the labels of links."""
    runs: tuple[tuple[int, int, Span], ...]
    """Begin, end and style of every run."""
    links: tuple[str, ...]
    """Targets of all links, those of left-out labels too."""
    place: str
    """Where the entry begins."""

    def styled(self, *names: str) -> list[tuple[int, int]]:
        """The stretches in any of some styles: `bold`, `italic`, `underline`, `href`."""
        return [(begin, stop) for begin, stop, span in self.runs if any(getattr(span, name) for name in names)]


_LONGEST_ENTRY = 4_000
"""Characters; what a list of papers prints beyond it is left out of the entry."""


def is_link_label(text: str) -> bool:
    """Whether a text is only what buttons beside papers say (`[pdf]`, `Code | Project page`)."""
    words = word_set("papers", "links")
    parts = re.split(r"[\[\](){}|/,·•;:\t\n]+|\s[-–—&]\s", fold(text))
    return all(re.sub(r"[^\w& -]", "", part).strip() in words for part in parts if re.search(r"\w", part))


def paper_lines(lines: Sequence[Line], *, numbers: bool = True) -> Iterator[PaperLine]:
    """Some lines without labels of links; with `numbers`, without the number before each and what it tells of a status.

    What is left empty is among them, too.
    """
    for line in lines:
        links = tuple(span.href for span in line.spans if span.href)
        spans = _without_labels(line.spans)
        plain = "".join(span.text for span in spans)
        number = NUMBER.match(plain) if numbers else None
        told = _TOLD.match(plain, number.end() if number else 0) if numbers and (number or line.first) else None
        if told and ((said := read_standing(told["told"])).rest or said.status is None):
            told = None
        cut = told or number
        spans = cut_spans(spans, cut.end()) if cut else spans
        plain = plain[cut.end() :] if cut else plain
        if not re.search(r"\w", plain) or is_link_label(plain):
            spans = ()
        yield PaperLine(line, spans, links, number is not None, told["told"] if told else "")


def join_lines(lines: Sequence[PaperLine]) -> PaperPassage:
    """The passage of some lines; those of which nothing is left give their links alone."""
    text = ""
    runs: list[tuple[int, int, Span]] = []
    links: list[str] = []
    for line in lines:
        if len(text) > _LONGEST_ENTRY:
            break
        links += line.links
        if not line.spans:
            continue
        text += "\n" if text else ""
        for span in line.spans:
            runs.append((len(text), len(text) + len(span.text), span))
            text += span.text
    return PaperPassage(text, tuple(runs), tuple(dict.fromkeys(links)), lines[0].line.place if lines else "")


def make_passage(lines: Sequence[Line]) -> PaperPassage:
    """The passage of the lines of one entry."""
    return join_lines([*paper_lines(lines[:1]), *paper_lines(lines[1:], numbers=False)])


def _without_labels(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The runs without links that are labels, and without bracketed labels such as `[code]`."""
    kept = []
    for span in spans:
        if span.href and is_link_label(span.text):
            kept.append(Span(" "))
        else:
            plain = _BRACKETED.sub(lambda found: " " if is_link_label(found[1]) else found[0], span.text)
            kept.append(span.with_text(plain))
    joined = "".join(span.text for span in kept)
    if re.search(r"\[\s*[\s|/,]*\]", joined):
        kept = [span.with_text(re.sub(r"\[\s*$|^\s*\]", " ", span.text)) for span in kept]
    return tuple(kept)


@cache
def _labels() -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern for a label before a text, and the field that each names."""
    fields = {name: field for field, names in load_words("field_names")["labels_of_paper"].items() for name in names}
    longest_first = sorted(fields, key=lambda name: (-len(name), name))
    return re.compile(rf"\W*({'|'.join(longest_first)})(?:\(s\))?\s*[:：]", re.IGNORECASE), fields


def labelled(text: str) -> tuple[str, str]:
    """The field of `labels_of_paper` that a label before a text names, and what stands behind it; none: empty."""
    pattern, fields = _labels()
    found = pattern.match(text)
    return (fields[fold(found[1])], text[found.end() :].strip()) if found else ("", text)


MIN_TITLE_WORDS = 2


def tidy(text: str) -> str:
    """A title on one line, without quotation marks and punctuation around it; `“Who?”: a survey` keeps its own."""
    text = re.sub(r"(?<=[\"”»])\.$", "", " ".join(text.split()))
    quoted = re.match(r"[\"“«][^\"“”«»]+[\"”»](?=:? \w)", text)
    text = re.sub(r"^(?:[\s\"“”„«»《》「」'‘’`*_,;:|•·–—-]|\.\s)+|[\s\"“”«»《》「」`*_,;:|•·–—-]+$", "", text)
    text = re.sub(r"(?<=[^\s.]{2})\.$|\s\.$|\s*\[[JCDMPNEOL/]{1,5}\]$", "", text)
    text = f"{quoted[0][0]}{text}" if quoted else text
    # What opens the only quotation within it is gone: so goes what closes it.
    return text.strip() if re.search(r"(?<!\w)['‘]", text) else text.rstrip(" '’")

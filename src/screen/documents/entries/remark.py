"""Plain entries: awards, projects, talks, patents, service, certificates: a heading line and what stands below."""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from screen.documents.blocks.date_grammar import months
from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.line import Line, lines_of
from screen.documents.blocks.printed_dates import DayOrder, PrintedSpan, find_dates, is_dates
from screen.documents.blocks.span import cut_spans
from screen.documents.entries.header_row import is_header_row
from screen.documents.entries.identifier import identifier_of
from screen.documents.entries.papers.paper_passage import NUMBER, is_link_label
from screen.documents.entries.stays.branch import dated, set_apart
from screen.documents.entries.stays.phrase import clean, is_employer, is_school
from screen.documents.entries.stays.stay import PrintedStay, group_stays
from screen.documents.entries.stays.work import ends_of
from screen.documents.sections.section import Section
from screen.documents.words.word_patterns import says, table_pattern
from screen.ground.certificates import lies_ahead
from screen.ground.text import fold
from screen.ground.word_lists import word_list


class Remark(msgspec.Struct, frozen=True):
    """One entry of a plain list."""

    title: str
    """Its heading line, without the date."""
    start: str | None
    """ISO, as far as printed."""
    end: str | None
    """The same; of a single date equal to the start."""
    summary: str | None
    """The other heading lines and the text below."""
    highlights: tuple[str, ...]
    """The bullets below."""
    place: str
    """Where it stands."""
    identifier: str | None = None
    """What the document calls it (`P03`); None where it has no such name."""
    keywords: tuple[str, ...] = ()
    """Topics that name it by its identifier."""


def parse_remarks(section: Section, order: DayOrder | None = None) -> list[Remark]:
    """The entries of a section of a plain kind."""
    return [one for stay in _entries(section) if (one := _remark_of(stay, section.kind, order)) is not None]


def _remark_of(stay: PrintedStay, kind: str, order: DayOrder | None) -> Remark | None:
    """An entry of a section of some kind; None where it names nothing.

    When nobody has a certificate yet is not when it was given, and stays in its name: `expected 2027`, `planned`.
    """
    above = [line.text for line in stay.above]
    heads, ends = _parted([line.text for line in stay.head], kind, order)
    ahead = kind == "certificates"
    spans = _given(heads, above, order) if ahead else _dates(heads, above, order)
    told = [*(text for line in (*above, *heads) for text in _undated(line, order, ahead=ahead)), *ends]
    texts = [text for text in told if text and not is_link_label(text)]
    if not texts:
        return None
    if kind == "awards":
        texts = _award_first(texts)
    start, end = _time_of(spans, kind)
    below = [line for line in stay.body if not is_link_label(line.plain)]
    bullets = tuple(line.plain for line in below if line.kind == "item")
    said = "\n".join([*texts[1:], *(line.plain for line in below if line.plain not in bullets)]) or None
    return Remark(texts[0], start, end, said, bullets, stay.place, identifier_of((*above, *heads)[0]))


def _time_of(spans: Sequence[PrintedSpan], kind: str) -> tuple[str | None, str | None]:
    """Start and end of an entry; years of several things, `CHI 2024, CHI 2025`, are no span unless of a project."""
    start, end, _ = ends_of(spans)
    start = start or (end if kind in _LINE_BY_LINE else None)  # `Diving – 2020` does not last until then
    return start, start if kind != "projects" and len(spans) > 1 else end


def _award_first(texts: Sequence[str]) -> list[str]:
    """What an entry says, the name of the award before that of who gave it."""
    turned = len(texts) > 1 and _gives(texts[0]) and not _gives(texts[1])
    return [texts[1], texts[0], *texts[2:]] if turned else list(texts)


def _gives(text: str) -> bool:
    """Whether a text names who gives an award, not the award: by its words, or an organisation with no word of one."""
    named = any("awards" in heading_kinds(word) for word in text.split())
    return bool(_GIVEN_BY.match(text)) or (not named and (is_employer(text) or is_school(text)))


_GIVEN_BY = re.compile(r"(?:awarded|given|presented|granted|issued)\s+by\b", re.IGNORECASE)
_LINE_BY_LINE = frozenset({"awards", "certificates"})
"""Kinds of section in which a line above dated ones is no heading of theirs, as an employer is of positions."""
_LONGEST_NAME, _FEWEST_UNDATED = 120, 3
"""Characters of a line that names something, and lines of a paragraph without dates that are an entry each."""


def _entries(section: Section) -> list[PrintedStay]:
    """The entries of a section: its lines, where each of them names something, else what its dates and bullets tell."""
    lines = lines_of(section.blocks, section.start)
    lines = lines[_is_head_of_table(lines) :]
    cut = _by_marks if section.kind == "certificates" else _by_bullets
    parts = [part for line in lines for part in cut(line)] if section.kind in _LINE_BY_LINE else lines
    if len(parts) > len(lines):
        return [PrintedStay((), (part,), ()) for part in parts]
    if section.kind in _LINE_BY_LINE and _is_list_of_lines(lines):
        return [PrintedStay((), (line,), ()) for line in lines if not is_header_row(line)]
    return group_stays(lines)


def _is_head_of_table(lines: Sequence[Line]) -> bool:
    """Whether the first of some rows only names their columns: it alone has no date, nor any other number."""
    rows = [line.kind == "row" and bool(find_dates(line.text)) for line in lines[1:]]
    return len(rows) > 1 and all(rows) and "\t" in lines[0].text and not re.search(r"\d", lines[0].text)


def _by_bullets(line: Line) -> list[Line]:
    """A line cut at the marks between several things with a date each: `Diving, 2018 • First aid, 2020`."""
    parts = _cut_at(_BULLET, line)
    dated_parts = sum(map(_has_day, parts))
    return parts if dated_parts >= max(2, len(parts) - 1) else [line]


def _has_day(line: Line) -> bool:
    """Whether a part of a line says when, or that it lies ahead: `Diving (in progress)`."""
    said = _BRACKETED.findall(fold(line.text))
    return bool(find_dates(line.text)) or not word_list("certificate_ahead").isdisjoint(said)


def _by_marks(line: Line) -> list[Line]:
    """The same, or at the commas between such, each with a capital: `Diving 2018, Knots 2020`.

    Or at the marks between what all has a word for certificates, but for the first with its date: `Certified Diver |
    Knots Certificate`, `Diving (2018) | Pilot's Licence`.
    """
    parts = _cut_at(_BULLET, line)
    if len(parts) > 1 and all(_says_certificate(part.text) or (part is parts[0] and _has_day(part)) for part in parts):
        return parts
    parts = _cut_at(_COMMA, line)
    return parts if len(parts) > 1 and all(_names_with_day(part.text) for part in parts) else _by_bullets(line)


def _says_certificate(text: str) -> bool:
    """Whether a text has a word for what one passes."""
    return any(says(text, "entries", "courses", key) for key in ("words", "certificates"))


def _names_with_day(text: str) -> bool:
    """Whether a text begins as a name and has a day; `renewed 2018` and `Valid until 2020` say more of another."""
    dates = find_dates(text)
    named = text[:1].isupper() and bool(dates) and not is_dates(text) and all(span.single for span in dates)
    return named and not _words_of_end(text[: dates[0].begin])


def _cut_at(mark: re.Pattern[str], line: Line) -> list[Line]:
    """The parts of a line between some marks."""
    stops = [found.span() for found in mark.finditer(line.text)]
    cuts = zip([0, *(stop for _, stop in stops)], [*(begin for begin, _ in stops), len(line.text)], strict=True)
    return [msgspec.structs.replace(line, spans=cut_spans(line.spans, begin, stop)) for begin, stop in cuts]


_BRACKETED = re.compile(r"\(([^()]*)\)")
_BULLET = re.compile(r"\s+[•·∙▪|]\s+|;\s+(?![^()]*\))")
_COMMA = re.compile(r",\s+(?![^()]*\))")


def _is_list_of_lines(lines: Sequence[Line]) -> bool:
    """Whether each line is an entry: all name something, and two neighbours have a date each, or few of many."""
    one_paragraph = len({line.block for line in lines}) == 1
    if not (one_paragraph or all(line.first for line in lines)) or not all(map(_names_something, lines)):
        return False
    dated_at = [at for at, line in enumerate(lines) if find_dates(line.text)]
    if len(lines) >= max(_FEWEST_UNDATED, 4 * len(dated_at)) and one_paragraph:
        return True
    if len(lines) > 1 and one_paragraph and not dated_at and _says_certificate(lines[-1].text):
        return True
    return any(after - before == 1 for before, after in pairwise(dated_at))


def _names_something(line: Line) -> bool:
    """Whether a line could be an entry of its own: a name, with its date or without, and no label, sentence or date."""
    text = line.text
    for span in reversed(dated(line)):
        text = text[: span.begin - len(_words_of_end(text[: span.begin]))].rstrip(" –—-") + text[span.stop :]
    said = re.search(r"[^\W\d_]{2}", text)
    sentence = len(text) > _LONGEST_NAME or text.rstrip().endswith((".", ":", ";", "。"))
    label = _LABELLED.match(text)  # `Tea Guild Certified: Brewer` names something itself
    goes_on = (label and not _says_certificate(label[0])) or _GOES_ON.search(text)
    return line.kind in ("paragraph", "row") and said is not None and not sentence and not goes_on


_LABELLED = re.compile(r"\W*(?:[^\W\d_]+ ?){1,3}[:：]|\W*[a-zà-ÿ]")
"""A line that tells something of the one above: behind a label, or going on with its sentence."""


_GOES_ON = re.compile(r"\s(?:in|of|for|and|with|the|to|on|und|mit|für|im|der|des|de|du|et|en|y|[&/+–-])\s*$")
"""A text whose last word goes on in what follows: `CIMA Certificate in`, `a course in` before 2027."""


def _dates(head: Sequence[str], above: Sequence[str], order: DayOrder | None) -> list[PrintedSpan]:
    """The dates of an entry: those set apart in its heading lines, else any in them, else those of its group."""
    return (
        [span for text in head for span in set_apart(text, order)]
        or [span for text in head for span in find_dates(text, order)]
        or [span for text in above for span in find_dates(text, order)]
    )


def _given(head: Sequence[str], above: Sequence[str], order: DayOrder | None) -> list[PrintedSpan]:
    """The dates of a certificate that do not lie ahead."""
    told = [text for text in head if not lies_ahead(text)]
    return [span for span in _dates(told, above, order) if not span.expected]


def _parted(head: Sequence[str], kind: str, order: DayOrder | None) -> tuple[list[str], list[str]]:
    """Heading lines without what they say of the end of a certificate, and that: `valid until 2024`."""
    if kind != "certificates":
        return list(head), []
    parted = [_without_expiry(text, order) for text in head]
    return [text for text, _ in parted], [told for _, ends in parted for told in ends]


def _without_expiry(text: str, order: DayOrder | None) -> tuple[str, list[str]]:
    """One heading line, parted so.

    A date behind words of an end is not when it was given; nor is one behind the date that opens a bracket.
    """
    ends: list[str] = []
    spans = find_dates(text, order)
    for at, span in reversed(list(enumerate(spans))):
        before = text[spans[at - 1].stop if at else 0 : span.begin]
        words = _words_of_end(before) if span.single or span.start is None else ""
        begin = span.begin - len(words)
        if not words and (span.start is not None or before.rstrip()[-1:] in _DASHES):
            clause = _LAST_CLAUSE.search(text, 0, span.begin)
            opened = text.rfind("(", 0, span.begin)
            if clause is None or not any(first.begin == opened + 1 for first in spans[:at] if opened >= 0):
                continue
            begin = clause.start("said")
        rest = _REST_OF_CLAUSE.match(text, span.stop)
        stop = rest.end() if rest else span.stop
        ends.insert(0, text[begin:stop].strip())
        text = _EMPTY_BRACKET.sub("", re.sub(r"[\s,;|–—-]+$", "", text[:begin]) + text[stop:])
    return text, ends


def _words_of_end(before: str) -> str:
    """The last words of a text from those on that say that something ends, as in `valid until`."""
    starts = [word.start() for word in re.finditer(r"[^\s(]+", before)][-_MOST_WORDS_OF_END:]
    ends = table_pattern("dates", "expiry")
    return next((before[start:] for start in starts if ends.match(fold(before[start:]))), "")


_DASHES = ("-", "–", "—")
"""What parts a date from the rest, `Diving – 2020`; nothing ends there."""
_MOST_WORDS_OF_END = 4
"""Words: `valid until the end of`, `expiry date:`."""
_LAST_CLAUSE = re.compile(r"[,;|\t–—]\s*(?P<said>[^,;|\t–—()]*)$")
_REST_OF_CLAUSE = re.compile(r"[^,;|\t–—()]*")
_EMPTY_BRACKET = re.compile(r"\s*\(\s*\)")


def _lasts_since(text: str, span: PrintedSpan) -> bool:
    """Whether words say since when something lasts, as `(since 2023)` does: such entries have but one date."""
    word = re.match(r"[^\W\d_]+", text[span.begin :])
    return span.current and word is not None and fold(word[0]) not in months()


def _is_in_sentence(text: str, span: PrintedSpan) -> bool:
    """Whether a date stands behind a word that goes on with it: `I plan a course in 2027.`"""
    before = text[: span.begin].rstrip()
    return span.single and before[-1:].isalpha() and _GOES_ON.search(before) is not None


def _undated(line: str, order: DayOrder | None, *, ahead: bool) -> tuple[str, str]:
    """A heading line without its dates, and what a bracket that opens with its date says more: `expired 2023`.

    `ahead`: dates that are said to lie ahead stay.
    """
    text = NUMBER.sub("", line)
    if len(text) > 200:
        return " ".join(line.split()), ""
    is_ahead = ahead and lies_ahead(text)
    spans = [span for span in set_apart(text, order) if not (is_ahead or (ahead and span.expected))]
    told = ""
    # Several dates in one line belong to its parts: `KDD 2018, WWW 2020`.
    for span in reversed(spans) if len(spans) == 1 or "\t" in text else ():
        brackets = [one for one in _DATED_BRACKET.finditer(text) if one.start("date") == span.begin]
        for bracket in brackets:
            told = text[span.stop : bracket.end() - 1].strip(" ,;–—-")
            text = f"{text[: bracket.start()]}\t{text[bracket.end() :]}"
        if not (brackets or _lasts_since(text, span) or _is_in_sentence(text, span)):
            text = text[: span.begin] + "\t" + text[span.stop :]
    return re.sub(r"\s+[,;|]\s*$|(?<=\s)\s+", "", clean(_GAP.sub(_closed, text.strip()))).strip(" –,|"), told


def _closed(gap: re.Match[str]) -> str:
    """What stands where a date stood: the mark behind it, if any; nothing within a bracket, else a dash."""
    then = gap["then"]
    if then is None or then == "(":
        return f" {then}" if then else " " if gap["open"] else " – "
    begins = gap.string[: gap.start()].endswith("(")
    if then == ")":
        return ") " if gap[0][-1].isspace() else ")"
    return "" if begins else f"{then} " if then in ",;:." else f" {then} "


_GAP = re.compile(r"\s*[,|]?\s*(?P<open>[(\[])?\t+(?(open)\s*[)\]])\s*(?:(?P<then>[,;:.|–—-](?=\s)|[()])\s*)?")
"""Where a date stood in a line, alone in a bracket or not, or a cell of a row ends, and the mark behind."""
_DATED_BRACKET = re.compile(r"\((?P<date>\w[^()]*[,;][^()]*)\)")
"""A bracket with more than one thing in it."""

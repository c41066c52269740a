"""Phrases: the heading lines of an entry cut into what names a position, an employer, a school, a degree or a place."""

import re
from collections.abc import Iterable, Sequence

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import DayOrder, PrintedSpan
from screen.documents.blocks.span import cut_spans
from screen.documents.entries.stays.branch import dated
from screen.documents.entries.stays.stay import field_of
from screen.documents.words.word_patterns import says, word_set
from screen.ground.text import fold

_SPLIT = re.compile(
    r"\t|\s+[|•·∙⋅]\s+|\s*[|]\s*|\s+(?:[–—―]|-{1,3}|‐|‑)\s+|\s+@\s*|;\s+|\s+::?\s+"
    r"|\s+//\s+|,?\s+(?:at|chez|bei)\s+(?=[A-Z\d㈜])|\s{3,}"
    r"|\.\s+(?=(?:Titre|Title|Thesis|Th[èe]se|Directeur|Directrice|Advis[oe]r"
    r"|Supervisor|GPA|Sujet|Dissertation|Encadr)\b)"
)
_BRACKET = re.compile(r"\s*[(（]([^()（）]*)[)）]\s*$")
_LOUD = re.compile(r"([A-ZÀ-Þ]{2}[A-ZÀ-Þ'’&/-]*(?:\s+[A-ZÀ-Þ][A-ZÀ-Þ'’&/-]*)+)\s+(?=[A-ZÀ-Þ][a-zà-ÿ])")
_LEGAL_FORM = re.compile(r"\s*(\([주유재사株有]\)\s*)(?=\w)")
_NOISE = re.compile(r"^[\s,;:.|/()\[\]–—―•·‐‑*~-]+|[\s,;:|/(\[–—―•·‐‑*~-]+$")


class Phrase(msgspec.Struct, frozen=True):
    """A piece of a heading line, without dates."""

    text: str
    """As printed, without separators around it."""
    line: int
    """Number of the heading line, from 0."""
    bold: bool
    """Set in bold, or in a heading."""
    italic: bool
    """Set in italics."""
    above: bool
    """It stands in the heading of a group of entries."""
    cell: int | None = None
    """Number of the argument of a LaTeX macro, from 0."""


def clean(text: str) -> str:
    """A piece without separators around it and without empty or unpaired brackets."""
    text = re.sub(r"[(\[（]\s*[,;–—~-]*\s*[)\]）]", " ", " ".join(text.split()))
    form = _LEGAL_FORM.match(text)
    text = form[1] + _NOISE.sub("", text[form.end() :]) if form else _NOISE.sub("", text)
    if text.count("(") > text.count(")"):
        text += ")"
    elif text.count("(") < text.count(")"):
        text = re.sub(r"^([^(]*)\)", r"\1", text)
    return re.sub(r"(?<![.\w])([^\W\d_]{4,})\.$", r"\1", text.strip(" ,;"))


def split_commas(text: str) -> list[str]:
    """The pieces of a text between commas that stand in no brackets."""
    return [piece.strip() for piece in re.split(r"[,，]\s*(?![^()（）]*[)）])", text) if piece.strip()]


def cut_phrases(
    lines: Sequence[Line], above: int = 0, order: DayOrder | None = None
) -> tuple[list[Phrase], list[PrintedSpan], dict[str, str]]:
    """The phrases of heading lines, the dates found in them, and the labelled fields among them.

    The first `above` lines are those of the group; their dates count only where the entry has none of its own.
    """
    phrases: list[Phrase] = []
    spans: list[PrintedSpan] = []
    spare: list[PrintedSpan] = []
    fields: dict[str, str] = {}
    for number, line in enumerate(lines):
        found = dated(line, order)
        (spare if number < above else spans).extend(found)
        if told := field_of(line.plain):
            fields.setdefault(*told)
            continue
        for begin, stop in _gaps(line.text, found):
            run = cut_spans(line.spans, begin, stop)
            for text, bold, italic in _split(run):
                if re.search(r"\w", text):
                    phrases.append(Phrase(text, number, bold or line.kind == "heading", italic, number < above))
    return phrases, spans or spare, fields


def _gaps(text: str, spans: Sequence[PrintedSpan]) -> list[tuple[int, int]]:
    out, at = [], 0
    for span in spans:
        out.append((at, span.begin))
        at = span.stop
    return [*out, (at, len(text))]


def _split(spans: Iterable[object]) -> Iterable[tuple[str, bool, bool]]:
    """The pieces of a run of spans, cut at separators and where bold text ends at a comma."""
    text = "".join(span.text for span in spans)  # type: ignore[attr-defined]
    marks = [(span.bold, span.italic) for span in spans for _ in span.text]  # type: ignore[attr-defined]
    cuts = [0]
    stops = []
    for found in _SPLIT.finditer(text):
        if text[: found.start()].count("(") > text[: found.start()].count(")") and found[0].strip() != "|":
            continue
        stops.append(found.start())
        cuts.append(found.end())
    stops.append(len(text))
    for at in range(len(cuts)):
        # A form prints the position in capitals and the employer behind it in none.
        loud = _LOUD.match(text[cuts[at] : stops[at]])
        if loud and (is_title(loud[1]) or is_degree(loud[1])):
            middle = cuts[at] + loud.end()
            stops.insert(at, cuts[at] + loud.end(1))
            cuts.insert(at + 1, middle)
    for begin, stop in zip(cuts, stops, strict=True):
        at = begin
        for place in range(begin + 1, stop):
            changed = marks[place - 1][0] != marks[place][0] and (
                re.match(r"\s*,|\s*\(|\s{2}", text[place:stop]) or re.search(r"[,:]\s*$", text[at:place])
            )
            if changed and re.search(r"\w", text[at:place]):
                yield _piece(text, marks, at, place)
                at = place
        yield _piece(text, marks, at, stop)


def _piece(text: str, marks: Sequence[tuple[bool, bool]], begin: int, stop: int) -> tuple[str, bool, bool]:
    letters = [marks[at] for at in range(begin, stop) if text[at].isalnum()]
    bold = sum(mark[0] for mark in letters) * 2 > len(letters)
    italic = sum(mark[1] for mark in letters) * 2 > len(letters)
    return clean(text[begin:stop]), bold, italic


def is_title(text: str) -> bool:
    """Whether a phrase names a position."""
    return says(text, "entries", "titles") or text.strip() == "연구원"


def is_employer(text: str) -> bool:
    """Whether a phrase has a word of employers."""
    return says(text, "entries", "employers") and not f" {text}".endswith(" 연구원")


def is_school(text: str) -> bool:
    """Whether a phrase has a word of schools."""
    return says(text, "entries", "schools")


def is_degree(text: str) -> bool:
    """Whether a phrase names a degree."""
    return says(text, "entries", "degrees")


_STATE = re.compile(r"(?<=[a-z]) [A-Z]{2}(?: (?:USA|US|UK))?$")
"""The letters of a state behind its city, without a comma."""


def is_place(text: str) -> bool:
    """Whether a phrase is a place and nothing else: `Seoul, Korea`, `Palo Alto, CA (Remote)`, `Remote`."""
    if behind_employer(text):
        return False
    bare = fold(_BRACKET.sub("", _with_comma(text))).strip(" .,")
    pieces = [piece.strip(" .") for piece in re.split(r",|/", bare) if piece.strip()]
    places = word_set("entries", "places")
    if not pieces or len(pieces) > 4 or (is_title(bare) and pieces[-1] not in places):
        return False
    spellings = ((piece, piece.replace(".", ""), piece.removeprefix("the ")) for piece in pieces)
    first, *others = [not places.isdisjoint(spelling) for spelling in spellings]
    if first and all(others):
        return len(fold(pieces[0])) > 2 or len(pieces) > 1
    if first or not all(others) or len(pieces) == 1 or _is_city(pieces[1]):
        return False
    return _is_city(pieces[0]) or (len(pieces[0].split()) <= 3 and not _is_named(bare) and not is_degree(pieces[0]))


def _with_comma(text: str) -> str:
    """`Boston MA` with a comma before its state."""
    state = _STATE.search(text)
    if state is None or not (_is_city(text[: state.start()]) or len(state[0].split()) > 1):
        return text
    return f"{text[: state.start()]}, {', '.join(state[0].split())}"


def _is_named(text: str) -> bool:
    return is_employer(text) or is_school(text)


def _is_city(text: str) -> bool:
    return fold(text).strip(" .") in word_set("entries", "places", "cities")


def behind_employer(text: str) -> tuple[str, str] | None:
    """Employer and place of `Example Analytics Toronto, Canada`, where nothing parts them; None where it is not so."""
    first, *rest = split_commas(text) or [""]
    words = first.split()
    places = word_set("entries", "places")
    if not rest or not all(fold(piece).strip(" .") in places for piece in rest):
        return None
    for count in (3, 2, 1):
        before, city = words[:-count], " ".join(words[-count:])
        if rest and fold(city) == fold(rest[0]):
            return None  # `ETH Zurich, Zurich`: the place follows, so that the first one belongs to the name
        if _is_city(city) and before:
            named = " ".join(before)
            enough = len(before) > 1 or _is_named(named)
            return (named, ", ".join([city, *rest])) if enough and not _is_city(named) else None
    return None


def without_place(text: str) -> tuple[str, str | None]:
    """A phrase such as `Runway, New York, NY, United States` without the place at its end, and the place."""
    if parted := behind_employer(text):
        return parted
    pieces = split_commas(text)
    places = word_set("entries", "places")
    cut = len(pieces)
    while cut > 1 and (
        fold(pieces[cut - 1]).strip(" .") in places or fold(_BRACKET.sub("", pieces[cut - 1])).strip(" .") in places
    ):
        cut -= 1
    if cut == len(pieces):
        return text, None
    city = pieces[cut - 1]
    if (
        cut > 1
        and not _is_city(pieces[cut])
        and len(city.split()) <= 3
        and not (_is_named(city) or is_title(city) or is_degree(city))
        and re.match(r"[A-ZÀ-Þ가-힣一-鿿]", city)
    ):
        cut -= 1
    return ", ".join(pieces[:cut]), ", ".join(pieces[cut:])

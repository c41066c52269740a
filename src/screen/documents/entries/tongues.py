"""Tongues: languages that somebody speaks, and how well."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from screen.documents.blocks.heading_names import tongue_of_title
from screen.documents.blocks.line import Line, lines_of
from screen.documents.blocks.span import Span, cut_spans
from screen.documents.entries.header_row import without_header
from screen.documents.entries.keywords import split_keywords
from screen.documents.entries.levels import RATING, is_cefr, is_level, read_rating
from screen.documents.entries.stays.labelled_form import is_number_of
from screen.documents.sections.section import Section
from screen.ground.fluency import language_heads, level_of_fluency
from screen.ground.text import fold

_FLUENCY = re.compile(
    r"^(?P<language>[^\W\d_][^()（）:：\t,–—-]*?)\s*(?:[(（\[]\s*(?P<a>(?:[^()（）\[\]]|\([^()]*\))*)[)）\]]"
    r"|[:：\t]\s*(?P<b>.+)|\s[–—-]+\s(?P<c>.+)|,\s*(?P<d>.+))?$"
)

_WITH_CEFR = re.compile(r"(?P<language>[^\W\d_][^()（）:：\t,–—-]*?)\s+(?P<level>[ABC][12]\+?)")
"""A language with a level of the CEFR behind it: `French B2`."""


class Tongue(msgspec.Struct, frozen=True):
    """A language that somebody speaks."""

    language: str
    """Its name, as printed."""
    fluency: str | None
    """How well, as printed."""
    place: str
    """Where it stands."""


def spoken_in(line: Line, label: str | None, keywords: Sequence[str]) -> list[Tongue]:
    """The spoken languages of a line that lists nothing else."""
    names = language_heads()
    words = list(keywords)
    if label and len(several := split_keywords(line.text)) > 1 and all(map(is_tongue, several)):
        label, words = None, several
    if label and fold(label).split(" ")[0] in names:
        return [Tongue(label, ", ".join(words) or None, line.place)]
    known = [word for word in words if re.split(r"\W", fold(word).strip())[0] in names]
    if not known or not all(word in known or _is_like_with_level(word) for word in words):
        return []
    return [tongue for word in words if (tongue := read_tongue(word, line.place))]


def only_spoken(line: Line) -> list[Tongue]:
    """The languages of a line that names two or more of them, with or without their fluency, and nothing else."""
    found = spoken_in(line, None, split_keywords(line.text))
    return found if len(found) > 1 and all(fold(tongue.language) in language_heads() for tongue in found) else []


def read_tongue(text: str, place: str) -> Tongue | None:
    """A language and its fluency: `French (native)`, `English: fluent`."""
    flat = without_speaker(" ".join(text.strip(" .*-").split()))
    if before := _level_before(flat):
        return Tongue(before[1], before[0], place)
    first, _, rest = flat.partition(" ")
    if rest and (is_tongue(first) or first.istitle()) and rest[0].isalnum() and is_level(rest):
        return Tongue(first.rstrip(":：,"), rest, place)
    if printed := _WITH_CEFR.fullmatch(flat):
        return Tongue(printed["language"], printed["level"], place)
    found = _FLUENCY.match(flat)
    if not found or not re.search(r"[^\W\d_]{2}", found["language"]):
        return None
    fluency = next((value.strip() for value in (found["a"], found["b"], found["c"], found["d"]) if value), None)
    if fluency and (printed := _WITH_CEFR.fullmatch(found["language"].strip())):  # `English B1 - Intermediate`
        return Tongue(printed["language"], f"{printed['level']}, {fluency}", place)
    return Tongue(found["language"].strip(), fluency, place)


def without_speaker(text: str) -> str:
    """A text with the language alone whose speaker it calls somebody: `Polish speaker`, `native Hebrew speaker`."""
    return _SPEAKER.sub(lambda found: found[1] if fold(found[1]) in language_heads() else found[0], text)


_SPEAKER = re.compile(r"(\b[^\W\d_]+)\s+speaker\b", re.IGNORECASE)


def _level_before(text: str) -> tuple[str, str] | None:
    """How well a language is spoken and its name, where they stand in that order: `basic Italian`, `B1: Italian`."""
    before, _, name = without_speaker(text.strip(" .*-")).rpartition(" ")
    level = before.rstrip(" :–—-")
    told = level[-1:].isalnum() and fold(name) in language_heads() and (is_level(level) or is_cefr(level))
    return (level, name) if told else None


def parse_languages(section: Section) -> list[Tongue]:
    """The languages of a section about nothing else: what stands in the place of one is one, known or not."""
    out: list[Tongue] = []
    unsure: list[Tongue] = []
    lines = [_with_mother_tongue(line) for line in without_header(lines_of(section.blocks, section.start))]
    told = list(_without_labels([line for line in lines if not _OTHERS.fullmatch(line.plain)]))
    levels = [is_level(line.text) or is_cefr(line.text) for line in told]
    for line, levelled, level in zip(told, [*levels, False][1:], levels, strict=True):
        if out and level:
            out = _with_levels(out, line.text.strip().split("\t"))
            continue
        rated = _RATED.search(line.text)
        bare = msgspec.structs.replace(line, spans=cut_spans(line.spans, 0, rated.start())) if rated else line
        sure, others = _of_line(bare, levelled=levelled)
        if rated:
            sure, others = ([_with_fluency(tongue, read_rating(rated)) for tongue in some] for some in (sure, others))
        # How well it is spoken shows that something is a language.
        out += [*sure, *others] if levelled or rated else sure
        unsure += [] if levelled or rated else others
    untold = any(tongue.fluency is None for tongue in out)
    return [*out, *unsure] if untold and len(unsure) <= len(out) else out


def headed_by_tongue(section: Section) -> list[Tongue]:
    """The language that a heading names, below which stands how well it is spoken."""
    lines = [line.plain for line in lines_of(section.blocks, section.start)]
    level = next((text for text in lines if level_of_fluency(text) or is_level(text)), None)
    name = tongue_of_title(section.title)
    return [Tongue(name.capitalize(), level, section.place)] if name else []


_RATED = re.compile(rf"{RATING.pattern}\s*$")


def _with_fluency(tongue: Tongue, said: str) -> Tongue:
    """A language with how well it is spoken, where nothing else says so."""
    return tongue if tongue.fluency else msgspec.structs.replace(tongue, fluency=said)


def _with_mother_tongue(line: Line) -> Line:
    """A line; one that labels the mother tongue with the label behind each language, as how well it is spoken."""
    found = _MOTHER.fullmatch(line.plain)
    if found is None or not all(map(_is_tongue_like, tongues := split_keywords(found["value"]))):
        return line
    return msgspec.structs.replace(line, spans=(Span(", ".join(f"{tongue} (native)" for tongue in tongues)),))


_S = r"\s?(?:\(\w{1,2}\))?"
"""The ending of a plural, as forms print it: `tongue(s)`."""
_MOTHER = re.compile(
    rf"\W*(?:mother tongue|first language|lengua{_S} materna|lingua{_S} madre|muttersprache|langue{_S} maternelle"
    rf"|língua{_S} materna|moedertaal|język{_S} ojczyst[ye]|modersmål|morsmål){_S}\s*[:：\t]\s*(?P<value>\S.*)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    rf"\W*(?:other language|otro{_S} idioma|altra{_S} lingua|altre lingue|weitere sprache|autre{_S} langue"
    rf"|outra{_S} língua|andere ta+l|inny{_S} język){_S}n?\s*[:：]?\s*",
    re.IGNORECASE,
)
"""What forms print beside the mother tongue, and above all others."""


def _without_labels(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines of a section; of a form, which labels a language and its levels, each language with the first level."""
    told = [_OF_FORM.match(line.plain) for line in lines]
    if not any(found and found["language"] for found in told):
        yield from lines
        return
    named: Line | None = None
    for line, found in zip(lines, told, strict=True):
        if found and not found["language"] and named:
            said, named = f"{named.plain} ({found['value']})", None
            yield msgspec.structs.replace(line, spans=(Span(said),))
        elif named:
            yield named
            named = None
        if found and found["language"]:
            named = msgspec.structs.replace(line, spans=(Span(found["value"]),))
        elif not found and not is_number_of(line.plain):
            yield line
    if named:
        yield named


_OF_FORM = re.compile(
    r"\W*(?:(?P<language>language|sprache|langue|idioma|lingua|taal|j[ęe]zyk)"
    r"|overall|level|fluency|proficiency|niveau|nivel|livello|n[ií]vel|poziom|sprachniveau|sprachkenntnisse)"
    r"\s*[:：\t]\s*(?P<value>\S.*)$",
    re.IGNORECASE,
)
"""A label of a form, and the language or the level that it asks for."""


def _of_line(line: Line, *, levelled: bool) -> tuple[list[Tongue], list[Tongue]]:
    """The languages of a line, and what stands in the place of one without being known or a fluency beside it.

    `levelled`: how well they are spoken stands in the next line.
    """
    name, *rest = cells = _level_last([part.strip() for part in line.text.strip().split("\t")])
    if rest and _are_tongues(cells, levelled=levelled):
        return [tongue for cell in cells if (tongue := read_tongue(cell, line.place))], []
    level = ", ".join(part for part in rest if part)
    text = f"{name}: {level}" if level and len(fold(name).split()) == 1 else " ".join(line.text.split("\t"))
    if _is_one(name, level) and (one := read_tongue(text, line.place)):
        return [one], []
    sure: list[Tongue] = []
    unsure: list[Tongue] = []
    for piece in _tongue_pieces(text):
        if tongue := read_tongue(piece, line.place):
            if is_tongue(piece) or (_is_tongue_like(piece) and (is_tongue(text) or _is_told(tongue))):
                sure.append(tongue)
            elif _is_tongue_like(piece) and not tongue.fluency:
                unsure.append(tongue)
    return sure, unsure


def _level_last(cells: list[str]) -> list[str]:
    """The cells of a row; how well a language is spoken behind it, where it stands before."""
    return cells[::-1] if [is_level(cell) for cell in cells] == [True, False] else cells


def _are_tongues(cells: Sequence[str], *, levelled: bool) -> bool:
    """Whether the cells of a row are languages alone: most of them are known, or how well they are spoken is below."""
    known = levelled or 2 * sum(map(is_tongue, cells)) > len(cells)
    return known and all(_is_tongue_like(cell) and not is_level(cell) for cell in cells)


def _is_one(name: str, level: str) -> bool:
    """Whether a language stands beside how well it is spoken, and beside no other."""
    said = split_keywords(level)
    return is_tongue(name) and any(is_level(word) or is_cefr(word) for word in said) and not any(map(is_tongue, said))


def _is_told(tongue: Tongue) -> bool:
    """Whether what stands beside the name of a language says how well it is spoken; beside several words, surely."""
    fluency = tongue.fluency or ""
    return bool(fluency) and (" " not in tongue.language or level_of_fluency(fluency) is not None)


def _with_levels(tongues: Sequence[Tongue], levels: Sequence[str]) -> list[Tongue]:
    """The languages, the last of which are spoken as well as the line below them says."""
    count = min(len(levels), len(tongues))
    last = [_with_fluency(tongue, level.strip(" ()")) for tongue, level in zip(tongues[-count:], levels, strict=False)]
    return [*tongues[:-count], *last]


def _tongue_pieces(text: str) -> list[str]:
    """A line cut at the marks that part its languages, or whole where they part what is said of one."""
    for mark in _MARKS:
        if len(parts := mark.split(text)) > 1 and all(map(is_tongue, parts)):
            return [piece for part in parts for piece in _tongue_pieces(part)]
    pieces = split_keywords(text) if re.search(r"[,，、;|•·]", text) else [text]
    pieces = list(_with_own_levels(part for piece in pieces for part in _joined(piece)))
    one = is_tongue(text) and sum(map(is_tongue, pieces)) < 2 and not all(map(_is_tongue_like, pieces))
    return [text] if one else pieces


def _with_own_levels(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces, how well the one above a comma is spoken behind it in a bracket: `German, native`."""
    for piece, after in pairwise([*pieces, ""]):
        if not is_level(piece):
            yield f"{piece} ({after})" if is_tongue(piece) and is_level(after) else piece


def _joined(piece: str) -> list[str]:
    """The languages of a piece that joins them: `Greek (basic) and Latin (basic)`, `Dutch and French (bilingual)`."""
    parts = _AND.split(piece, maxsplit=1)
    named = all(map(is_tongue, parts)) and (parts[0].endswith(")") or fold(parts[0]) in language_heads())
    return [parts[0], *_joined(parts[1])] if len(parts) > 1 and named else [piece]


_AND = re.compile(r"\s+(?:and|und|et|y|e|og|och|en|i|и|&)\s+(?![^(]*\))")
_MARKS = tuple(
    re.compile(rf"(?:{mark})(?![^(]*\))")
    for mark in (
        r"\s*[.。]\s+(?=[^\W\d_])",
        r"\s*[;；|•·∙]\s*",
        r"\s*/\s*|\s+—\s+",
        r"\s+[–-]\s+",
        r",\s+",
        r"(?<=\))\s+(?=[^\W\d_])",
    )
)
"""What parts languages with their fluency, none of which parts what is said of one where another does."""


def is_tongue(text: str) -> bool:
    """Whether a text begins with a language that the word list has, or with how well one is spoken."""
    return re.split(r"\W", fold(text).strip() or " ")[0] in language_heads() or _level_before(text) is not None


def _is_like_with_level(text: str) -> bool:
    """Whether a text may be a language that no list has, with how well somebody speaks it behind it."""
    tongue = read_tongue(text, "")
    return bool(tongue and tongue.fluency and is_level(tongue.fluency) and _is_tongue_like(text))


def _is_tongue_like(text: str) -> bool:
    """Whether a text may be a language that no list has: a name without numbers, with its fluency or without."""
    flat = " ".join(text.split()).rstrip(". ")
    found = _WITH_CEFR.fullmatch(flat) or _FLUENCY.match(flat)
    name = found["language"] if found else ""
    return len(name.split()) <= _MOST_WORDS and any(map(str.isupper, name)) and not any(map(str.isdigit, name))


_MOST_WORDS = 3
"""Words that the name of a language has at most."""

"""Skills: lists of words, with or without the name of a group before them, or with how well behind each."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile, zip_longest

import msgspec

from screen.documents.blocks.line import Line, lines_of
from screen.documents.blocks.printed_dates import find_dates, is_length
from screen.documents.blocks.span import Span, cut_spans
from screen.documents.entries.header_row import is_amount, says_how_much, without_header
from screen.documents.entries.keywords import split_keywords
from screen.documents.entries.levels import RATING, is_cefr, is_level, read_rating
from screen.documents.entries.tongues import Tongue, is_tongue, spoken_in
from screen.documents.sections.section import Section
from screen.documents.sections.signature import signed_on
from screen.documents.words.word_patterns import says

_LABEL = re.compile(
    r"^\W*(?P<name>[^:：\t]{2,60}?)\s*(?:[:：]\s*|\t\s*|\s[–—]\s|\s-\s(?=[^,]+,))(?P<list>\S.*)$", re.DOTALL
)
_LABELLED = re.compile(r"\W*[^\W\d][^:：\t]{1,40}[:：]\s*\w")
_BRACKET = re.compile(r"\s*\((?P<said>[^()]+)\)$")
_LONGEST_CELL = 4
_PAIR = 2
"""Lines of a paragraph: the name of a group, and what is of it."""


class SkillGroup(msgspec.Struct, frozen=True):
    """A group of skills."""

    name: str
    """What the document calls it."""
    keywords: tuple[str, ...]
    """The skills, as printed."""
    place: str
    """Where it stands."""
    level: str | None = None
    """How well, or for how long, as printed; None where nothing is said."""


def parse_skills(section: Section) -> tuple[list[SkillGroup], list[Tongue]]:
    """The groups of skills of a section, and the spoken languages listed among them."""
    groups: list[SkillGroup] = []
    tongues: list[Tongue] = []
    loose: list[str] = []
    name = section.title.strip(" :#")
    heading: str | None = None
    level_of_all: str | None = None
    place = section.place
    lines = _listed(section)
    heads = _heads(lines)
    for at, line in enumerate(lines):
        if at in heads:
            _close(groups, heading or name, loose, place, level_of_all)
            (heading, level_of_all), loose, place = heads[at], [], line.place
            continue
        label, keywords, level = _read(line)
        if spoken := spoken_in(line, label, [level] if level and keywords == [label] else keywords):
            tongues += spoken
        elif label is not None:
            groups += [SkillGroup(label, tuple(keywords), line.place, level)] if keywords else []
        else:
            loose += keywords
            place = place if loose[len(keywords) :] else line.place
    _close(groups, heading or name, loose, place, level_of_all)
    # A heading with nothing below it is no name of a group, but a skill, as above a bar that shows how well.
    bare = [line for line, after in zip_longest(lines, lines[1:]) if line.kind == "heading" and _is_heading(after)]
    _close(groups, name, [line.plain.strip(" :") for line in bare], bare[0].place if bare else place)
    return groups, tongues


def _heads(lines: Sequence[Line]) -> dict[int, tuple[str, str | None]]:
    """The lines that name a group of those below, each with its name and how well all of the group are known."""
    above = _above_bullets(lines) | _above_lists(lines) | _bold_heads(lines)
    heads = {
        at: line.plain.strip(" :")
        for at, (line, after) in enumerate(zip_longest(lines, lines[1:]))
        if line.kind == "heading" or at in above or _is_group_name(line, after)
    }
    # A single `Scrum Master` is none; where each ends so, all say how well.
    several = len(heads) > 1 and all(_rated(name, r"\s") for name in heads.values())
    return {at: _rated(name, r"\s" if several else r"\s[–—-]\s|\s\(") or (name, None) for at, name in heads.items()}


def _bare(name: str) -> str:
    """A name without how well behind it."""
    rated = _rated(name, r"\s")
    return rated[0] if rated else name


def _rated(name: str, mark: str) -> tuple[str, str] | None:
    """A name and how well, behind the last such mark: `Kilns — Advanced`; None where the end says nothing of it."""
    at = max((found.start() for found in re.finditer(mark, name)), default=0)
    level = name[at:].strip(" ()–—-")
    return (name[:at].rstrip(" –—-,("), level) if at and is_level(level) else None


def _bold_heads(lines: Sequence[Line]) -> set[int]:
    """The bold lines, if each stands above one that is not, and with headings they are several: each names a group."""
    bold = {at for at, line in enumerate(lines) if _is_bold(line) and _is_skill(line.plain)}
    heads = sum(line.kind == "heading" for line in lines)
    apart = all(at + 1 < len(lines) and not (_is_bold(lines[at + 1]) or at + 1 in bold) for at in bold)
    return bold if apart and len(bold) + heads > 1 else set()


def _is_bold(line: Line) -> bool:
    return line.kind == "paragraph" and all(span.bold for span in line.spans if span.text.strip())


def _above_lists(lines: Sequence[Line]) -> set[int]:
    """The first lines of paragraphs of two, the second of which is a list, if all of a section are such: of a group."""
    blocks = [[*own] for _, own in groupby(range(len(lines)), key=lambda at: lines[at].block)]
    pairs = all(len(own) == _PAIR and lines[own[0]].kind == "paragraph" for own in blocks) and len(blocks) > 1
    named = pairs and all(_is_skill(lines[own[0]].plain) for own in blocks)
    lists = named and any(not _is_skill(lines[own[1]].plain) for own in blocks)
    return {own[0] for own in blocks} if lists else set()


def _above_bullets(lines: Sequence[Line]) -> set[int]:
    """The lines that stand above bullets, if several do and no other line is none: each names a group."""
    plain = {at for at, line in enumerate(lines) if line.kind == "paragraph"}
    above = {at for at in plain if lines[at + 1 : at + 2] and lines[at + 1].kind == "item"}
    named = len(plain) > 1 and plain == above and all(_is_skill(_bare(lines[at].plain)) for at in above)
    return above if named else set()


def _is_heading(line: Line | None) -> bool:
    """Whether nothing, or a heading, follows."""
    return line is None or line.kind == "heading"


def _listed(section: Section) -> list[Line]:
    """The lines of a section that list something, each with one label at most."""
    lines = lines_of(section.blocks, section.start)
    told = list(without_header(lines))
    kept = [line for line in told if not (is_level(line.text) or signed_on(line.plain))]
    parted = [part for line in _with_ratings(kept) for part in _parted(line)]
    return parted if len(told) < len(lines) else list(_without_grid(parted))  # cells below names are not all alike


def _with_ratings(lines: Sequence[Line]) -> list[Line]:
    """The lines, cut behind each rating in dots, which gets a cell of its own; one alone is of the line above."""
    out: list[Line] = []
    for line in lines:
        if first := RATING.match(line.text):
            rest = cut_spans(line.spans, first.end(), len(line.text))
            named = rest or not out  # `★★★ Pastry`; a rating alone is of the line above
            of = msgspec.structs.replace(line, spans=rest) if named else out.pop()
            out.append(msgspec.structs.replace(of, spans=(*of.spans, Span(f"\t{read_rating(first)}"))))
            continue
        begin = 0
        for found in RATING.finditer(line.text):
            skill = cut_spans(line.spans, begin, found.start())
            out.append(msgspec.structs.replace(line, spans=(*skill, Span(f"\t{read_rating(found)}"))))
            begin = found.end()
        if rest := cut_spans(line.spans, begin, len(line.text)) if begin else line.spans:
            out.append(msgspec.structs.replace(line, spans=rest))
    return out


def _without_grid(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; those of a table of nothing but skills, none a list, with a bar between their cells."""
    rows = [line for line in lines if "\t" in line.text.strip()]
    # Where a grid is set with bullets, the first of each row is that of its item.
    cells = [cell.strip(" •▪◦●■") for line in rows for cell in line.text.split("\t")]
    is_grid = all(map(_is_skill, cells)) and not any(_bold_lead(line) or _amounts(line) for line in rows)
    for line in lines:
        spans = tuple(span.with_text(span.text.replace("\t", " | ")) for span in line.spans)
        yield msgspec.structs.replace(line, spans=spans) if is_grid and "\t" in line.text.strip() else line


def _is_skill(cell: str) -> bool:
    """Whether a cell may be one skill: no list, no sentence, and not how well."""
    marked = re.search(r"[,，、;；:：|•·(]", cell)
    return not marked and len(cell.split()) <= _LONGEST_CELL and not is_amount(cell) and len(split_keywords(cell)) < 2


def _amounts(line: Line) -> list[str]:
    """The last cells of a row that say how much, or how well the language in its first is spoken."""
    name, *cells = line.text.strip().split("\t")
    spoken = is_tongue(name)
    return list(takewhile(lambda cell: is_amount(cell) or (spoken and is_cefr(cell)), reversed(cells)))[::-1]


def _parted(line: Line) -> list[Line]:
    """A line with several bold labels, or with cells of which each has one, as one line for each."""
    cuts = [0]
    if all(map(_LABELLED.match, line.text.split("\t"))):
        cuts += [found.end() for found in re.finditer("\t", line.text)]
    at = 0
    for span in line.spans:
        if span.bold and span.text.rstrip().endswith((":", "：")) and line.text[:at].strip():
            cuts.append(at)
        at += len(span.text)
    cuts = sorted(set(cuts))
    stops = [*cuts[1:], at]
    return [msgspec.structs.replace(line, spans=cut_spans(line.spans, *pair)) for pair in zip(cuts, stops, strict=True)]


def _close(groups: list[SkillGroup], name: str, keywords: Sequence[str], place: str, level: str | None = None) -> None:
    if keywords:
        groups.append(SkillGroup(name, tuple(dict.fromkeys(keywords)), place, level))


def _is_group_name(line: Line, following: Line | None) -> bool:
    """Whether a line only names the group whose skills follow on the next lines."""
    if following is None or line.kind == "row":
        return False
    text = line.plain
    if re.search(r"[,，、;|]", text) or len(text) > 45:
        return False
    if text.endswith((":", "：")):
        return True
    bold = all(span.bold for span in line.spans if span.text.strip())
    return bold and (following.rank > line.rank or (following.block == line.block and not _LABEL.match(text)))


def _read(line: Line) -> tuple[str | None, list[str], str | None]:
    """The name of the group before a list, if there is one, the words of the list, and how well all are known."""
    cells = line.text.strip().split("\t")
    told = _amounts(line)
    text, level = _length_behind("\t".join(cells[: len(cells) - len(told)]).strip(), ", ".join(told) or None)
    label = None
    lead = _bold_lead(line)
    found = _LABEL.match(text)
    if lead and lead in text and len(lead) < len(text) - 1:
        label, text = lead.strip(" :：–—-\t"), text[text.index(lead) + len(lead) :].lstrip(" :：–—-\t")
    elif (
        found
        and not re.search(r"https?$", found["name"])
        and len(found["name"].split()) <= 8
        and not re.search(r"[,，、]", found["name"])
    ):
        label, text = found["name"].strip(" *-•"), found["list"]
    if label and level is None and says_how_much(text):
        return label, [label], text
    # Behind a label a year may be a version: `SQL Server: 2016, 2019`.
    dated = label is None or says(label, "entries", "updated")
    keywords = [word for word in split_keywords(text) if not (dated and _is_date(word))]
    return (keywords[0] if label is None and level and len(keywords) == 1 else label), keywords, level


def _length_behind(text: str, level: str | None) -> tuple[str, str | None]:
    """A skill without the bracket that says for how long, and that, where nothing tells its level: `Rust (2 years)`."""
    behind = _BRACKET.search(text) if level is None and "," not in text else None
    return (text[: behind.start()], behind["said"]) if behind and is_length(behind["said"]) else (text, level)


def _is_date(word: str) -> bool:
    """Whether a word of a list is a date and nothing else."""
    return any(span.stop - span.begin == len(word) for span in find_dates(word))


def _bold_lead(line: Line) -> str | None:
    """The bold beginning of a line, the rest of which is not bold."""
    lead = ""
    for span in line.spans:
        if span.text.strip() and not span.bold:
            break
        lead += span.text
    rest = line.text[len(lead) :]
    return (
        lead.strip()
        if (
            lead.strip()
            and re.search(r"\w", rest)
            and not re.search(r"[,，、]", lead)
            and re.match(r"\s*[:：\t–—-]|\s", rest)
        )
        or (lead.rstrip().endswith(":") and rest.strip())
        else None
    )

"""Pieces: the lines of a list cut where anything may end, so that each piece is one thing or a part of one."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import DayOrder, PrintedSpan, find_dates, is_length
from screen.documents.entries.stays.branch import PROSE, dated
from screen.documents.entries.stays.label import label_of
from screen.documents.entries.stays.phrase import (
    BRACKETED_FORMS,
    JOINING,
    ends_in_legal_form,
    is_city,
    is_degree,
    is_employer,
    is_legal_form,
    is_named,
    is_place,
    is_region,
    is_school,
    is_terms,
    is_title,
)
from screen.documents.entries.stays.thesis import BEFORE_ADVISER
from screen.documents.words.people import is_particle
from screen.ground.idf import reference_idf
from screen.ground.letter_case import CasePattern
from screen.ground.text import fold

_SCHOOL = (
    r"(?:Univ|Uni\b|Hoch|Fach|Tech|(?:TU|FH|ETH|CAU|RWTH|LMU)\b|Inst|Schul|Gymn|[ÉE]col|Lyc|Esc[ou]|Scu|Facul|Fak|Poli"
    r"|Coll|Akad|Acad|Conserv|Konserv)"
)
"""How schools begin: `an der`, `à l'` and `en la` cut before them alone."""
_MARKS = re.compile(
    r"(?P<tab>\t|\s{3,})|(?P<bar>\s*[(<\[]?https?://[^\s)>\]]+[)>\]]?\s*|\s*[|•·∙⋅◦▪‣►※│¦]\s*|\s+/+\s+)"
    r"|(?P<dash>\s+(?:[–—―‑‐−~－]|-{1,3})(?:\s+|$)|(?<=\w)[—―]\s*|^[–—-]\s+)"
    r"|(?P<at>(?:,?\s+|(?<=[)\]]\s))(?:at(?: the)?|chez|bei|beim|bij|hos|presso|@)\s+(?=[\W\d]*[^\W\d_a-z])"
    r"|\s*@\s*(?=[A-Z])|\s+@\s+(?=\w)"
    rf"|\s+(?:an der|an die|am|à l['’]|à la|en la|en el|alla|all['’])\s*(?={_SCHOOL}))"
    r"|(?P<colon>\s*[:：]\s+|：|:$)"
    r"|(?P<semi>[;；]\s*)|(?P<comma>,\s+|，\s*|、\s*)"
    rf"|(?P<open>\s*[(（\[]\s*(?![{BRACKETED_FORMS}]\)))|(?P<close>(?<![(][{BRACKETED_FORMS}])\s*[)）\]]\s*)"
    rf"|(?P<with>,?\s+(?={BEFORE_ADVISER}))"
    r"|(?P<stop>(?:(?<=[^\W\d_]{3})|(?<=['’]s))(?<![Pp]rof)(?<!\bMrs)(?<!\bGovt)\.\s+(?=[^\W\d_a-z])|。)"
)
"""Where a line may be cut. What was cut too finely is joined again by its labels."""
_CAMPUS = CasePattern(r"\bUniversity(?: of(?: the)?(?: [^\W\d_\p{Ll}][\w\p{M}'’-]+){1,2})?$")
"""What the place of a campus belongs to: `University of Texas at Dallas`, `University at Buffalo`."""
_JOINED = CasePattern(
    r"(?:\b[\p{Lu}][\p{Lu}'’&/-]+\s+[\p{Lu}][\p{Lu}'’&/-]+|\b[\p{Lu}]{8,})(?P<loud>\s+)(?=[\p{Lu}][\p{Ll}])"
    r"|(?:^|\t|[,|]\s)(?:[A-Z][A-Za-z]{0,3}\.?(?:[A-Z][a-z]{0,3}\.?)+)(?P<degree>\s+|(?<=\.)(?=[A-Z가-힣一-鿿]))"
    r"(?=(?:[^\W\d_\p{Ll}][\w\p{M}'’.-]+\s){0,3}(?:Universi|Hochschule|College|Institut|Polite[ck]|Polytech|ETH\b|TU\b"
    r"|[가-힣一-鿿]+(?:대학교|과학기술원|大学|学院)))"
    r"|(?:대학교|대학원|고등학교|과학기술원|大学|学院|公司|集团|医院|银行)(?P<school>\s+|(?=\S+专业))(?=\S)"
)
"""Where a position in capitals stands before its employer, a degree before its school, a school before its subject or
an employer before a position, with a space between."""
_ABBREVIATED = re.compile(r"\b(?:(?:[A-Za-z]{1,2}\.\s?){2,4}|(?:inc|ltd|co|corp|gmbh)\.)$", re.IGNORECASE)
"""How a name ends with a full stop that ends no sentence: `B.V.`, `Ph.D.`, `Inc.`"""
_SENTENCE = CasePattern(r"[\p{Lu}][^\p{Lu}\s.]*(?:\s[^\p{Lu}\s.]+){2,}[.。]")
"""`Ran the databases of a shop.`"""
_HEAD = 60
"""Characters in which the label of a field ends."""
SENTENCE = 110
"""Characters: a longer line without a date is running text."""


class Piece(msgspec.Struct, frozen=True):
    """A part of a line that is labelled as a whole."""

    text: str
    """As printed, without the marks around it."""
    line: int
    """Number of the line in the list."""
    begin: int
    """Place of its first character in the line."""
    stop: int
    """Place after its last character."""
    before: str
    """What it was cut off by: `tab`, `bar`, `dash`, `at`, `colon`, `comma`, `open`, `style`, `date`, or `line`."""
    bold: bool
    """Mostly bold."""
    italic: bool
    """Mostly in italics."""
    date: PrintedSpan | None = None
    """The date that it is."""
    prose: bool = False
    """It is a whole line of running text."""


def cut_pieces(lines: Sequence[Line], order: DayOrder | None = None) -> list[Piece]:
    """The pieces of the lines of a list, in reading order."""
    leads = _lists_jobs_at(lines, order)
    return [piece for at, line in enumerate(lines) for piece in _cut(line, at, order, leads=leads)]


def _lists_jobs_at(lines: Sequence[Line], order: DayOrder | None) -> bool:
    """Whether each dated line has but a position, a small word and a name, `Cajera en Super Muestra (2015 - 2019)`.

    Those below are no names, but items and sentences.
    """
    spans = [dated(line, order) for line in lines]
    heads = [line.text[: span[0].begin] for line, span in zip(lines, spans, strict=True) if span]
    parts = [_WITH.on(text).split(text.strip(" (["), maxsplit=1) for text in heads]
    told = [(part[0], part[-1]) for part in parts if len(part) > 1 and not _MARKS.search(part[0])]
    rest = [line for line, span in zip(lines, spans, strict=True) if not span]
    if len(told) < max(2, len(heads)) or any(is_place(name) or is_city(name) for _, name in told):
        return False
    at = sum(any(mark["at"] for mark in _MARKS.finditer(text)) for text in heads)  # `chez` leads to employers alone
    known = 2 * (at + sum(is_title(role) for role, _ in told)) >= len(told)
    return known and all(one.kind == "item" or one.text.endswith(".") for one in rest)


def is_prose(line: Line, has_date: bool) -> bool:
    """Whether a line is running text, in which nothing is named; so is a list of courses behind its label."""
    text = line.text.strip()
    if has_date or "\t" in text[:_HEAD]:
        return len(text) > 3 * PROSE
    if len(text) > SENTENCE or heading_kinds(label_of(text)[0] or "") == ("courses",):
        return True
    ended = text.endswith((".", "。", ";")) and not _ABBREVIATED.search(text)
    return ended and ((line.kind == "item" and len(text) > 30) or _is_sentence(text))


def _is_sentence(text: str) -> bool:
    """Whether a line that ends with a full stop has a capital at its beginning alone, and names no position."""
    return bool(_SENTENCE.on(text).fullmatch(text)) and not any(
        test(text) for test in (is_title, is_employer, is_degree)
    )


def _cut(line: Line, number: int, order: DayOrder | None, *, leads: bool) -> Iterator[Piece]:
    text = line.text
    spans = dated(line, order) or _dates_of_label(text[:_HEAD], order)
    styles = [(span.bold, span.italic) for span in line.spans for _ in span.text]
    if is_prose(line, bool(spans)) or (not spans and _stresses_words(text, styles)):
        yield from _of_prose(line, number, styles)
        return
    before = "line"
    at = 0
    behind = len(text) > PROSE and has_word(text[: spans[0].begin] if spans else "")  # what stands behind is text
    for span in [*spans, *([] if behind else [None])]:
        stop = span.begin if span else len(text)
        for begin, end, mark in _gap(text, styles, at, stop, before, leads=leads):
            yield _piece(line, number, styles, (begin, end), mark)
        if span:
            mark = "tab" if "\t" in text[at : span.begin][-2:] else "line" if not text[:stop].strip() else "date"
            found = re.search(r"[(（]\s*$", text[:stop])
            yield _piece(line, number, styles, (span.begin, span.stop), "open" if found else mark, date=span)
            at, before = span.stop, "date"
    if behind and has_word(text[at:]):
        yield _piece(line, number, styles, _trimmed(text, at, len(text)), before, prose=True)


def _dates_of_label(head: str, order: DayOrder | None) -> list[PrintedSpan]:
    """The dates that lasted of a line with several cells."""
    return [span for span in find_dates(head, order) if not span.single] if "\t" in head else []


def _of_prose(line: Line, number: int, styles: Sequence[tuple[bool, bool]]) -> Iterator[Piece]:
    """The pieces of a line of running text: all of it, but for a bold name and the few words behind it.

    So begins a paragraph below its dates: `**Sample Studio** Partner; drew …`.
    """
    text, before = line.text, "line"
    begin = len(text) - len(text.lstrip())
    stop = next((at for at, (bold, _) in enumerate(styles) if not bold and not text[at].isspace()), 0)
    name = len(text[:stop].rstrip(" ,;:.-–—"))
    if not (line.first or line.kind != "paragraph" or name > _HEAD):
        words = _FEW_WORDS.match(text, name)
        for end in (name, words.end() if name and words else 0):
            if end:
                yield _piece(line, number, styles, (begin, end), before)
                begin, before = end + len(text[end:]) - len(text[end:].lstrip(" ,;:.-–—")), "style"
    yield _piece(line, number, styles, (begin, len(text.rstrip())), before, prose=True)


_FEW_WORDS = re.compile(r"\W+[^,;.:]{3,45}(?=[,;] )")


def _gap(
    text: str, styles: Sequence[tuple[bool, bool]], at: int, stop: int, before: str, *, leads: bool
) -> Iterator[tuple[int, int, str]]:
    """The pieces between two dates: where each begins and ends, and what stands before it.

    `leads`: in this list a small word leads from each position to its employer.
    """
    cuts: list[tuple[int, int, str]] = [
        (found.start(), found.end(), str(found.lastgroup))
        for found in _MARKS.finditer(text, at, stop)
        if not _is_inside_name(text, found, at, stop)
    ]
    cuts += [(place, place, "style") for place in range(at + 1, stop) if _changes_style(text, styles, place)]
    cuts += [
        (*found.span(str(found.lastgroup)), "style")
        for found in _JOINED.on(text).finditer(text, at, stop)
        if _parts(found)
    ]
    cuts += [(place, place, "style") for place in _around_places(text, at, stop)]
    cuts = _without_glossed(text, cuts, at, stop)
    cuts += [(*found.span(), "at") for found in _leading(text, at, stop, leads=leads)]
    begin = at
    for left, right, mark in sorted(cuts):
        if left < begin:
            if right > begin:
                begin, before = right, mark if mark != "style" else before
            continue
        if has_word(text[begin:left]):
            yield *_trimmed(text, begin, left), before
            before = mark
        elif mark != "style" or before == "line":
            before = mark if before not in {"line", "tab"} else before
        begin = right
    if has_word(text[begin:stop]):
        yield *_trimmed(text, begin, stop), before


def _leading(text: str, at: int, stop: int, *, leads: bool) -> Iterator[re.Match[str]]:
    """The small words between two dates that part a position from an employer; all, if each line is so (`leads`)."""
    yield from (
        found for found in _WITH.on(text).finditer(text, at, stop) if leads or _is_job_at(text, found, at, stop)
    )
    yield from (
        found for found in _AT_SMALL.on(text).finditer(text, at, stop) if _leads_to_small(text, found, at, stop)
    )


def _without_glossed(text: str, cuts: Sequence[tuple[int, int, str]], at: int, stop: int) -> list[tuple[int, int, str]]:
    """The cuts but those around a bracket that is part of a name: one within it, or what a position was more closely.

    `Buses (Northern) Ltd`, `Driver (HGV class 2)`; no part of a position is where, for whom or on what terms it was.
    """
    out: list[tuple[int, int, str]] = []
    inside = -1
    begin = at
    for left, right, mark in sorted(cuts):
        if left < inside:
            continue
        close = text.find(_CLOSING.get(text[left:right].strip()[:1], "\0"), right, stop) if mark == "open" else -1
        if close > 0 and _is_gloss(text[begin:left].strip(), text[right:close].strip(), text[close + 1 : stop]):
            inside = close + 1
            if (behind := _MARKS.match(text, inside, stop)) and behind.lastgroup != "open":
                out.append((*behind.span(), str(behind.lastgroup)))
                inside = begin = behind.end()
            continue
        out.append((left, right, mark))
        begin = right
    return out


_CLOSING = {"(": ")", "（": "）"}


def in_terms(line: Line, piece: Piece) -> bool:
    """Whether a piece stands in a bracket that says how much or on what terms somebody worked: `(Teilzeit, 70 %)`."""
    begin = max(line.text.rfind(mark, 0, piece.begin) for mark in _CLOSING)
    stop = line.text.find(_CLOSING[line.text[begin]], begin) if begin > 0 else -1
    inner = line.text[begin + 1 : stop]
    return piece.stop <= stop and is_terms(inner) and not is_place(inner)


_INITIALS = CasePattern(r"[\p{Lu}]{3,8}")
_HONOURS = re.compile(r"hon(?:ou?r)?s?\.?", re.IGNORECASE)
"""What a bracket behind a degree says of it: `BA (Hons)`."""


def _is_gloss(before: str, inner: str, after: str) -> bool:
    """Whether a bracket belongs to what stands before it: a position, an employer that goes on, initials, honours."""
    if not before or not inner:
        return False
    if _INITIALS.on(inner).fullmatch(inner) and "".join(
        word[0] for word in before.split() if word[0].isupper()
    ).endswith(inner):
        return True
    if _HONOURS.fullmatch(inner) and is_degree(before):
        return True
    rest = _MARKS.split(after, maxsplit=1)[0].strip() if after.strip() else ""
    goes_on = after[:1] not in (",", ";", ":", "\t") and bool(rest) and not is_title(rest)
    if goes_on and (is_legal_form(rest) or is_legal_form(rest.split()[0])):
        return True
    return is_title(before) and not is_degree(before) and explains(inner)


def explains(inner: str) -> bool:
    """Whether what stands in a bracket behind a position says what it was, not where, for whom or on what terms."""
    if is_title(inner) or _TERMS.match(inner):
        return False
    told = is_place(inner) or is_city(inner) or is_named(inner) or is_degree(inner)
    return not (told or is_terms(inner) or is_length(inner))


_TERMS = re.compile(
    r"(?i)(?:via|through|with|under|for|at|by|formerly|now|temp|self|part|full|unpaid|since)\b|\W*\d+ ?%|.*\bremote\b"
)
"""How a bracket begins that says through whom, beside whom or how somebody worked."""


_WITH = CasePattern(
    r"\s+(?:en(?: el| la| los| las)?|aux?|à(?: la)?|chez|dans|na|em|no|presso|ved|hos|w|bei|beim|im|in de[rm])\s+"
    r"(?=[^\W\d_\p{Ll}])"
)
"""A small word that may lead from a position to the employer."""


_AT_SMALL = CasePattern(r"\s+(?:at|chez|bei|bij)\s+(?=[\p{Ll}]|\d+(?![\d.,%]|$)\S)")
"""What may lead to an employer that begins with a small letter or a digit: `at eBay`, `at 1&1`."""
_WORDS_IN_SMALL = 4
"""Words of such an employer, at most."""


def _leads_to_small(text: str, found: re.Match[str], at: int, stop: int) -> bool:
    """Whether `at` leads from a position to an employer that begins small: `Engineer at eBay`, `at de Bijenkorf`.

    Its first word is a particle, has a capital within or stands in no text about work; `scale` and `heart` do.
    """
    begin = max((mark.end() for mark in _MARKS.finditer(text, at, found.start())), default=at)
    name = _until_mark(text, found.end(), stop)
    first = name.partition(" ")[0]
    counts = reference_idf().counts
    rare = is_particle(first) or any(map(str.isupper, first)) or fold(first) not in counts
    told = not first[:1].isdigit() or not any(map(str.islower, name.split()[1:]))
    return rare and told and len(name.split()) <= _WORDS_IN_SMALL and is_title(text[begin : found.start()].strip())


def _is_job_at(text: str, found: re.Match[str], at: int, stop: int) -> bool:
    """Whether a small word stands between a position and the employer: `Jefa de obra en Obras del Ebro, S.L.`."""
    begin = max((mark.end() for mark in _MARKS.finditer(text, at, found.start())), default=at)
    employer = _until_mark(text, found.end(), stop)
    end = text.find(", ", found.end(), stop)
    formed = end > 0 and is_legal_form(_until_mark(text, end + 2, stop))
    told = formed or is_employer(employer) or ends_in_legal_form(employer)
    return told and is_title(text[begin : found.start()].strip())


def _is_inside_name(text: str, found: re.Match[str], at: int, stop: int) -> bool:
    """Whether a mark is a part of a name: `University of Texas at Dallas`, `Molding Co., Ltd. as a welder`, `Nig. Ltd`.

    So is the second `at`, `Nurse at Home at the Park`, if what stands before it is nothing that belongs to another.
    """
    if found["comma"] or found["stop"]:
        first, _, rest = (behind := _until_mark(text, found.end(), stop)).partition(" ")
        return is_legal_form(behind) or (rest[:1].islower() and is_legal_form(first))
    if not found["at"]:
        return False
    led = next((mark for mark in [*_MARKS.finditer(text, at, found.start())][-1:] if mark["at"]), None)
    named = text[led.end() : found.start()].strip() if led else ""
    return bool(_CAMPUS.on(text).search(text, at, found.start())) or (bool(named) and not is_named(named))


def _until_mark(text: str, begin: int, stop: int) -> str:
    """What stands from `begin` to the next place where the line may be cut."""
    mark = _MARKS.search(text, begin, stop)
    return text[begin : mark.start() if mark else stop].strip(" \t\n,;")


_REGION = CasePattern(r"\s*,\s+(?P<first>[^\W\d_\p{Ll}][\w\p{M}.’'-]*)(?P<more>(?: [^\W\d_\p{Ll}][\w\p{M}.’'-]*){0,2})")
"""A comma and what may be a state or a country of one to three words."""
_WORD = re.compile(r"\S+")


def _around_places(text: str, at: int, stop: int) -> Iterator[int]:
    """Where a place begins right behind an employer and a position right behind a place, with nothing between.

    `Ovens Ltd Tampa , Florida Accountant`: a city that is known, or what follows the word that ends an employer's name.
    """
    for found in _REGION.on(text).finditer(text, at, stop):
        words = [found["first"], *found["more"].split()]
        count = next((count for count in (3, 2, 1) if is_region(" ".join(words[:count]))), 0)
        if not count:
            continue
        end = found.start("first") + len(" ".join(words[:count]))
        rest = text[end:stop].lstrip()
        if text[end : end + 1].isspace() and is_title(_MARKS.split(rest, maxsplit=1)[0]):
            yield stop - len(text[end:stop].lstrip())
        begin = max((mark.end() for mark in _MARKS.finditer(text, at, found.start())), default=at)
        yield from _city_behind(text, begin, found.start())


def _city_behind(text: str, begin: int, stop: int) -> Iterator[int]:
    """Where the city begins that stands right behind an employer."""
    starts = [word.start() + begin for word in _WORD.finditer(text[begin:stop])]
    for start in starts[-3:]:
        before, city = text[begin:start].strip(), text[start:stop].strip()
        last = before.rpartition(" ")[2]
        known = is_city(city) and len(starts) > 2
        told = known or (is_employer(last) and city[:1].isupper() and not is_named(city))
        if told and before and not (is_school(before) or is_city(before) or JOINING.fullmatch(last)):
            yield start
            return


def _stresses_words(text: str, styles: Sequence[tuple[bool, bool]]) -> bool:
    """Whether words of another style stand beside others in a sentence of small words: `Ran **Kafka** and big words`.

    No part of it names what a head does: `Engineer at **Example Ltd**`.
    """
    places = [place for place in range(1, len(text)) if _changes_style(text, styles, place)]
    words = text.split()
    small = sum(word[0].islower() for word in words)
    beside = any(_BESIDE_SMALL.search(f"{text[:place]}\0{text[place:]}") for place in places)
    if not beside or small < _FEWEST_SMALL or 2 * small < len(words):
        return False
    parts = [text[begin:stop].strip() for begin, stop in pairwise([0, *places, len(text)])]
    return not any(test(part) for part in parts for test in (is_title, is_degree, is_employer, is_school, is_place))


_BESIDE_SMALL = re.compile(r"(?<!\w)[a-zß-ÿ]+ ?\0 ?\w|\w ?\0 ?[a-zß-ÿ]")
_FEWEST_SMALL = 2
"""Small words of a sentence; a name may have one: `Bank of **Sample**`."""


def _parts(found: re.Match[str]) -> bool:
    """Whether what stands before the place is what it seems: `MSc` or `B.Stat.` before a school, not `DePaul`."""
    before = found[0][: found.start(str(found.lastgroup)) - found.start()]
    return found.lastgroup != "degree" or "." in before or is_degree(before)


def _changes_style(text: str, styles: Sequence[tuple[bool, bool]], place: int) -> bool:
    """Whether the style changes at a place between two words."""
    if styles[place - 1] == styles[place]:
        return False
    return text[place - 1].isspace() or not (text[place - 1].isalnum() and text[place].isalnum())


def has_word(text: str) -> bool:
    """Whether a text has a letter or a digit."""
    return any(char.isalnum() for char in text)


def _trimmed(text: str, begin: int, stop: int) -> tuple[int, int]:
    piece = text[begin:stop]
    return begin + len(piece) - len(piece.lstrip(" \t,;:-–—")), stop - (len(piece) - len(piece.rstrip(" \t,;:-–—")))


def _piece(
    line: Line,
    number: int,
    styles: Sequence[tuple[bool, bool]],
    place: tuple[int, int],
    before: str,
    *,
    date: PrintedSpan | None = None,
    prose: bool = False,
) -> Piece:
    begin, stop = place
    own = [styles[at] for at in range(begin, stop) if not line.text[at].isspace()]
    bold = sum(style[0] for style in own) * 2 > len(own)
    italic = sum(style[1] for style in own) * 2 > len(own)
    return Piece(line.text[begin:stop], number, begin, stop, before, bold, italic, date, prose)

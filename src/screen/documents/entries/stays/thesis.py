"""Theses: who advised, the title and the grade, as they stand beside a degree."""

import re
from collections.abc import Sequence

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.blocks.span import cut_spans
from screen.documents.entries.stays.phrase import clean, is_named, is_school
from screen.documents.words.people import is_name
from screen.documents.words.word_patterns import load_words
from screen.ground.letter_case import CasePattern

_WITH = f"(?:{'|'.join(load_words('entries')['advisers']['with'])})"
_TITLE = r"(?:Prof(?:essor\w*)?|Dr)\b\.?"  # and not `Drupal`
BEFORE_ADVISER = rf"{_WITH}(?=\s+{_TITLE})"
"""The source of a pattern for `with`, before who is called a professor or doctor."""
_TITLES = re.compile(rf"^(?:{_TITLE}\s+)+", re.IGNORECASE)
ADVISOR = re.compile(
    r"(?:advis[oe]rs?|advised by|supervis(?:ors?|ed by)|under the supervision of"
    rf"|directeurs? de these|지도\s?교수|导师|betreuer|^{BEFORE_ADVISER})"
    r"\s*[:：]?\s*(?:by\s+)?(.+)",
    re.IGNORECASE,
)
_OF_DEGREE = r"(?:\b(?:doctoral|diploma|final|(?:master|bachelor)(?:['’]?s)?|ph\.?\s?d\.?|[mb]\.?\s?[a-z]{1,3}\.?)\s+)?"
_LABEL = (
    rf"{_OF_DEGREE}(?:thesis|dissertation|th[eè]se|titre|sujet|m[ée]moire|학위\s?논문|论文"
    r"|(?:abschluss|bachelor|diplom|doktor|master)arbeit)(?:\s+title)?\s*[:：]\s*"
)
THESIS = re.compile(rf"{_LABEL}(.+)", re.IGNORECASE)
_LABEL_ALONE = re.compile(_LABEL, re.IGNORECASE)
"""What stands on a line of its own above the title of a thesis."""
SCORE = re.compile(
    r"\b(?:c?gpa|grade|\w*note|평점|绩点)\b\s*[:：]?\s*(?:of\s*)?(\d[\d.,]*\s*(?:/\s*\d[\d.,]*|%)?)"
    r"|(\d[.,]\d+\s*/\s*\d+(?:[.,]\d+)?)"
    r"|^\W*(?:score|percentage|marks|result|average|(?<=%)(?: of marks)?)[ (%)]*:"
    r"\s*(\d[\d.,]*\s*(?:/\s*\d[\d.,]*|%)?)$",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"(?:^|[\t,.;(–—-]\s*)(?P<said>[\"“„«](?=[^\"“”„«»]*\s)[^\"“”„«»]{8,}[\"”“»])(?=\s*(?:$|[\t,.;)–—-]))"
)
"""A title in quotation marks, between marks or at an end of its line: no word of a sentence."""
_MARK = re.compile(r"[\"“”„«»]")
_LEADS_TO_ADVISOR = re.compile(rf"\b{_WITH}\s+(?:{_TITLE}\s+)+")
_WITH_WHOM = re.compile(rf"{_WITH}\s+(?P<titles>(?:{_TITLE}\s+)*)(?P<who>\S.*)")


def without_title(line: Line) -> list[Line]:
    """A line without the one title in quotation marks that stands in it, and that as a line of its own.

    Beside the dates of an entry only where that has a school besides: else what is quoted may be one, or a course.
    """
    found = _QUOTED.search(line.text)
    if found is None or len(_MARK.findall(line.text)) > 2 or THESIS.search(line.text):
        return [line]
    (begin, stop), before, behind = found.span("said"), found.start(), len(line.text)
    opens = not line.text[:before].strip()
    besides = not opens and is_school(line.text[:before] + line.text[stop:])
    if is_school(line.text[begin + 1 : stop - 1]) or (find_dates(line.text) and not besides):
        return [line]
    title = msgspec.structs.replace(line, spans=cut_spans(line.spans, begin, stop), kind="paragraph", first=False)
    after = next((at for at in range(stop, behind) if line.text[at].isalnum()), behind) if opens else stop
    rest = (*cut_spans(line.spans, 0, before), *cut_spans(line.spans, after, behind))
    return [*([msgspec.structs.replace(line, spans=rest)] if rest else []), title]


def without_remarks(line: Line) -> list[Line]:
    """A line cut where what tells of the thesis or the adviser begins, with a capital: `PhD, 2024. Thesis: Kilns`.

    A source of Markdown may set it on a line of its own below the dates, which are one line to others.
    """
    stops = (found.span() for found in _STOP.on(line.text).finditer(line.text))
    cuts = [one for one in stops if _begins_remark(line.text, *one)]
    ends = zip([0, *(stop for _, stop in cuts)], [*(begin for begin, _ in cuts), len(line.text)], strict=True)
    head, *rest = (msgspec.structs.replace(line, spans=cut_spans(line.spans, *end)) for end in ends)
    return [head, *(msgspec.structs.replace(one, kind="paragraph", first=False) for one in rest)]


def _begins_remark(text: str, begin: int, stop: int) -> bool:
    """Whether what tells of the thesis begins behind a gap, or what tells of the adviser behind one with a stop."""
    return bool(THESIS.match(text, stop) or (text[begin] in ".;" and ADVISOR.match(text, stop)))


_STOP = CasePattern(r"(?<=[\w)])(?:[.;]\s+|\s+(?=[^\W\d_\p{Ll}]))")


def is_title_of_thesis(text: str) -> bool:
    """Whether a text is a title in quotation marks and nothing else, and no name of a school."""
    return _QUOTED.fullmatch(text.strip()) is not None and not is_school(text.strip()[1:-1])


def is_thesis(text: str) -> bool:
    """Whether a line names a thesis and nothing else, behind its label and without dates, or in quotation marks.

    So does the label alone, above the title.
    """
    told = THESIS.match(text) or _LABEL_ALONE.fullmatch(text.strip())
    return (told is not None and not find_dates(text)) or is_title_of_thesis(text)


def read_score(found: re.Match[str]) -> str:
    """The grade that a match of `SCORE` has, as printed: `3.8/4.0`, `78%`."""
    return next(text for text in found.groups("") if text)


def cut_notes(notes: Sequence[str]) -> tuple[str | None, str | None, tuple[str, ...]]:
    """Advisor and thesis among the remarks on a degree, and the other remarks."""
    advisor = thesis = None
    left = []
    for note in notes:
        if (found := ADVISOR.match(note)) and not advisor:
            advisor = read_advisor(found[1])
        elif (found := THESIS.match(note)) and not thesis:
            thesis = read_thesis(found[1])
        else:
            left.append(note)
    return advisor, thesis, tuple(left)


def without_label_of_thesis(text: str) -> str:
    """A remark on a degree without the word that only says that a thesis, a grade or an adviser follows."""
    told = ADVISOR.sub(lambda found: found[1], _LEADS_TO_ADVISOR.sub("", text))
    return SCORE.sub(read_score, THESIS.sub(lambda found: found[1], told))


def says_with_whom(text: str) -> bool:
    """Whether a text names who led or shared the work, behind `with`: `with Prof. Ada Example`, `with C. Test`."""
    found = _WITH_WHOM.fullmatch(text)
    return found is not None and bool(found["titles"] or (is_name(found["who"]) and not is_named(found["who"])))


def read_advisor(said: str) -> str:
    """The name of an advisor without titles before it."""
    return clean(re.split(r"\s[|]\s", _TITLES.sub("", said.strip(" )(")))[0])


def read_thesis(said: str) -> str:
    """The title of a thesis without quotation marks around it."""
    return clean(said).strip(" \"“”„«».'*")

"""Told stays: jobs and degrees that sentences tell of, `Since 2019 I have worked as a clerk at Sample Bank`.

The forms of English sentences, of which the words stand in `data/entries.toml` under `told`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import DayOrder, PrintedSpan, find_dates
from screen.documents.entries.stays.history_entry import HistoryEntry
from screen.documents.entries.stays.phrase import is_degree, is_place, is_title, without_place
from screen.documents.words.word_patterns import load_words
from screen.ground.job_kinds import kind_of_title
from screen.ground.letter_case import CasePattern

_LONGEST_ROLE = 6
"""Words of a position in a sentence, at most."""
_CLAUSES = CasePattern(
    r"(?<=[\w)][.!?;])\s+(?=[^\W\d_\p{Ll}]|[>•-])|,\s+(?:and|then|before that|but)\s+(?=(?:from|since|between|I)\b)|\n"
)
"""Where what a text tells of one stay ends and what it tells of another begins."""
_DATED = r"(?:\b(?:from|between|during|in)\s+)?[(\[]?\0[)\]]?,?"
"""A span of dates, left out, and the words and brackets around it."""


class ToldJob(msgspec.Struct, frozen=True):
    """What a sentence tells of one job."""

    name: str
    """The employer, as printed."""
    role: str
    """The position, as printed."""
    span: PrintedSpan
    """The dates, which lasted."""
    rest: str
    """What it says of the work, behind that; empty if nothing."""


@cache
def _job_forms() -> tuple[CasePattern, ...]:
    """The ways in which a sentence without its dates names a position and an employer."""
    words = load_words("entries")["told"]
    verb, at = ("|".join(words[name]) for name in ("verbs", "at"))
    article, org = r"(?:an?\s+|the\s+)?", r"(?P<name>(?:[Tt]he\s+)?(?:[^\W\d_\p{Ll}]|\d)[^,.;()]*?)"
    role = r"(?P<role>[^,.;()]+?)"
    stop = r"(?=\s*(?:$|[,.;(]|\s(?:where|which|until|when|doing|and\s+[a-z]+ed)\b))(?P<rest>.*)"
    return (
        CasePattern(rf"(?P<lead>.*?)\b(?i:{verb})\s+as\s+{article}{role}\s+(?:{at})\s+{org}{stop}"),
        CasePattern(rf"(?P<lead>.*?)\b(?i:{verb})\s+(?:{at})\s+{org}\s+as\s+{article}{role}{stop}"),
        CasePattern(rf"(?P<lead>.*?)\b(?:was|am|been)\s+{article}{role}\s+(?:{at})\s+{org}{stop}"),
    )


_OWN = re.compile(r"(?:.*\b)?I(?:\s+(?:have|had|am|was|been|also|then|now|still|\w+ly))*\s*|\W*(?:\w+ly\W+)?")
"""What stands before the verb of a sentence about oneself: `I` right before it, or nothing."""


def told_job(text: str, order: DayOrder | None = None) -> ToldJob | None:
    """The job that a sentence tells of who wrote it, dates that lasted and words for working somewhere as something."""
    spans = find_dates(text, order)
    if len(spans) != 1 or spans[0].single:
        return None
    bare = " ".join(re.sub(_DATED, " ", f"{text[: spans[0].begin]}\0{text[spans[0].stop :]}").split())
    for form in _job_forms():
        found = form.on(bare).match(bare)
        if found is None or len(found["role"].split()) > _LONGEST_ROLE:
            continue
        is_no_job = found["role"].endswith("student") or kind_of_title(found["role"]) == "volunteer"
        is_own = is_title(found["role"]) and _OWN.fullmatch(found["lead"])
        if is_own and not is_no_job and not is_place(found["name"]):
            return ToldJob(found["name"], found["role"], spans[0], found["rest"].strip(" ,.;"))
    return None


def without_verb(text: str) -> str:
    """A sentence that tells of a job as no more than what it names; any other text as it is."""
    told = told_job(text)
    return f"{told.role}, {told.name}, {told.rest}" if told else text


def read_told(lines: Sequence[Line], order: DayOrder | None = None) -> list[HistoryEntry] | None:
    """The entries of a list of jobs of which each dated line is a sentence that tells of one; None of any other."""
    dated = [any(not span.single for span in find_dates(line.text, order)) for line in lines]
    told = {at: told_job(lines[at].text, order) for at in compress(range(len(lines)), dated)}
    if not told or not all(told.values()) or not dated[0]:
        return None
    entries: list[HistoryEntry] = []
    for at, line in enumerate(lines):
        if one := told.get(at):
            entries.append(_entry(one, line.place, line.kind, line.plain))
        else:
            (entries[-1].items if line.kind == "item" else entries[-1].prose).append(line.plain)
    return entries


def jobs_in_prose(lines: Sequence[Line], order: DayOrder | None = None) -> Iterator[HistoryEntry]:
    """The jobs that sentences of running text tell of the writer, each with what its sentence says besides."""
    for line in lines:
        for clause in _CLAUSES.on(line.text).split(line.text):
            if told := told_job(clause, order):
                yield _entry(told, line.place, line.kind, clause)


def _entry(told: ToldJob, place: str, kind: str, text: str) -> HistoryEntry:
    name, location = without_place(told.name.removeprefix("the "))
    head, _, tail = name.rpartition(" in ")
    if head and not location:
        name, location = head, tail
    places = [text for text in (location, told.rest if is_place(told.rest) else None) if text]
    rest = [told.rest] if told.rest and told.rest not in places else []
    return HistoryEntry(place, [name], [told.role], [], places, [told.span], [], [], rest, kind, [text])


_DEGREE = CasePattern(
    r"\bI\s+(?:hold|have|earned|gained|received|completed|obtained|graduated with)\s+(?:an?|my)\s+"
    r"(?P<role>[^,.;()]+?)\s+(?:from|at)\s+(?P<name>(?:the\s+)?[^\W\d_\p{Ll}][^,.;()]*)"
)


def degrees_in_prose(lines: Sequence[Line], order: DayOrder | None = None) -> Iterator[HistoryEntry]:
    """The degrees that sentences of running text tell of the writer."""
    for line in lines:
        for clause in _CLAUSES.on(line.text).split(line.text):
            found = _DEGREE.on(clause).search(clause)
            if found and is_degree(found["role"]):
                spans = find_dates(clause, order)
                name = re.sub(r"^the\s+|\s+(?:in|from)\s*(?:\d.*)?$", "", found["name"])
                yield HistoryEntry(line.place, [name], [found["role"]], [], [], spans, [], [], [], line.kind, [clause])

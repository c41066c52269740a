"""Careers: the jobs and the degrees of sections, by the labels of their parts."""

import re
from collections.abc import Iterable, Sequence, Set
from itertools import zip_longest

import msgspec

from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.line import Line, lines_of
from screen.documents.blocks.printed_dates import DayOrder
from screen.documents.blocks.span import quote, text_of
from screen.documents.entries.stays.degree import is_grade, split_told
from screen.documents.entries.stays.education import Degree
from screen.documents.entries.stays.events import read_events
from screen.documents.entries.stays.history import read_history
from screen.documents.entries.stays.history_entry import HistoryEntry, remarks_of
from screen.documents.entries.stays.label import label_of, part_of
from screen.documents.entries.stays.labelled_form import read_form
from screen.documents.entries.stays.leave import is_leave, part_leave
from screen.documents.entries.stays.phrase import (
    MODE,
    clean_name,
    ends_in_legal_form,
    is_degree,
    is_employer,
    is_place,
    is_region,
    is_school,
    is_title,
)
from screen.documents.entries.stays.piece import cut_pieces
from screen.documents.entries.stays.stay import PrintedStay, group_stays
from screen.documents.entries.stays.table import read_table
from screen.documents.entries.stays.teaching import lists_courses, read_taught
from screen.documents.entries.stays.thesis import ADVISOR, SCORE, THESIS
from screen.documents.entries.stays.told_degree import begins_line, take_others, told_degree
from screen.documents.entries.stays.told_stay import degrees_in_prose, jobs_in_prose, read_told
from screen.documents.entries.stays.wording import OWN_BOSS, is_own_business, is_written_as_name
from screen.documents.entries.stays.work import Job, ends_of, kind_of_job
from screen.documents.sections.section import Section
from screen.ground.text import fold


def parse_work(section: Section, order: DayOrder | None = None) -> tuple[list[Job], list[str]]:
    """The jobs of a section, and a sentence for each entry that could not be read as one."""
    lines, away = part_leave(lines_of(section.blocks, section.start), order)
    lines = [_with_open_date(line, after) for line, after in zip_longest(lines, lines[1:])]
    kind = section.kind if len(section.kinds) == 1 else "work"
    kind = "freelance" if is_own_business(section.title) else kind
    jobs, warnings = read_jobs(lines, kind, order)
    if is_leave(section.title):  # `Military service`, with no position
        jobs = [job for job in jobs if job.position and is_title(job.position)]
    gone = [
        f"{told[0].place}: time away from work, which is no job: {quote(' / '.join(line.plain for line in told))}"
        for told in away
    ]
    return jobs, [*gone, *warnings]


def read_jobs(lines: Sequence[Line], kind: str, order: DayOrder | None = None) -> tuple[list[Job], list[str]]:
    """The jobs of a list, and a sentence for each entry that could not be read as one; `kind`: of its section."""
    table = read_table(lines, "work", order)
    stays = [] if table else group_stays(lines)
    if stays and lists_courses(stays, kind):
        return _read_teaching(stays, order)
    told = table or read_form(lines, order) or read_events(lines, "work", order) or read_told(lines, order)
    entries, left = (told, []) if told is not None else read_history(lines, "work", order)
    warnings = [f"{line.place}: not understood as a part of a job: {quote(line.text)}" for line in left]
    whole = sum(bool(entry.names and entry.roles) and not entry.inherited for entry in entries)
    jobs = _told_jobs(entries, kind)
    kept: list[Job] = []
    for entry, job in zip(entries, jobs, strict=True):
        if job is None or (not table and whole == len(entries) - 1 > 1 and _lacks_a_part(entry)):
            said = " / ".join([*entry.names, *entry.roles, *entry.tags, *entry.items, *entry.prose])
            warnings.append(f"{entry.place}: not understood as a job: {quote(said)}")
        else:
            kept.append(job)
    return kept, warnings


def read_prose(lines: Sequence[Line], order: DayOrder | None = None) -> tuple[list[Job], list[Degree]]:
    """The jobs and the degrees that running text tells of who wrote it, as a letter does."""
    jobs = _told_jobs(jobs_in_prose(lines, order), "work")
    degrees = map(told_degree, degrees_in_prose(lines, order))
    return [job for job in jobs if job], [degree for degree in degrees if degree]


def _read_teaching(stays: Sequence[PrintedStay], order: DayOrder | None) -> tuple[list[Job], list[str]]:
    """The jobs of a list of what somebody taught, and a sentence for each entry that is none."""
    taught = [(stay, read_taught(stay, order)) for stay in stays]
    warnings = [f"{stay.place}: not understood as a job: {quote(stay.text)}" for stay, job in taught if job is None]
    return [job for _, job in taught if job is not None], warnings


def _lacks_a_part(entry: HistoryEntry) -> bool:
    """Whether an entry has no employer or no position of its own, and neither words nor capitals tell what it has."""
    names = entry.names[entry.inherited and not entry.headed :]
    said = [*names, *entry.roles]
    if len(said) > 1 or any(is_title(text) or is_employer(text) for text in said):
        return False
    return not names or not all(map(is_written_as_name, names))


def _with_open_date(line: Line, after: Line | None) -> Line:
    """The line; a dash that touches its year and leads to what somebody was or where is open: `2017– Chef`.

    Such a date is one of a column of its own, so that a tab parts it from the rest. Where the line below it (`after`)
    is a year, that is its end.
    """
    first = line.spans[0]
    begun = _OPEN_DATE.match(first.text)
    if begun is None or (after is not None and _YEAR.fullmatch(after.plain)):
        return line
    rest = first.text[begun.end() :] + text_of(line.spans[1:])
    behind = rest.split(",")[0]
    named = is_title(behind) or is_employer(behind) or is_school(behind) or is_place(rest)
    if not named and "\t" not in begun[0]:
        return line
    told = f"{begun[0].rstrip()}\t{first.text[begun.end() :]}"
    return msgspec.structs.replace(line, spans=(first.with_text(told), *line.spans[1:]))


_YEAR = re.compile(r"\W*(?:19|20)\d\d\W*")
_OPEN_DATE = re.compile(r"\W*(?:[^\W\d_]{3,9}\.?\s|[01]?\d/)?(?:19|20)\d\d(?:–|--?)[ \xa0\t](?=[^\W\d_])")


def _told_jobs(entries: Iterable[HistoryEntry], section: str) -> list[Job | None]:
    """The job that the parts of each entry make; None for those that make none."""
    told = list(entries)
    places = {fold(place) for entry in told for place in entry.locations}
    for entry in told:
        _set_right(entry)
        _set_labelled(entry)
        entry.roles.sort(key=lambda role: not is_title(role))  # a project or a place may have been taken for the first
        _set_own_boss(entry, places)
    return [_told_job(entry, section) for entry in told]


def _set_right(told: HistoryEntry) -> None:
    """Put right what is sure to be another part of an entry than it was taken for.

    `Remote` is no employer, and what ends in a legal form no position: `Search Department, Example Group Inc`.
    """
    if told.names and not told.inherited and (MODE.match(told.names[0]) or _is_bare_town(told)):
        (told.locations if is_place(told.names[0]) else told.tags).append(told.names.pop(0))
    named = told.names and (ends_in_legal_form(told.names[0]) or is_employer(told.names[0]))
    firm = next((role for role in told.roles if ends_in_legal_form(role) and not is_title(role)), None)
    if firm and not named:
        told.roles.remove(firm)
        told.names.insert(0, firm)


def _is_bare_town(told: HistoryEntry) -> bool:
    """Whether a known place stands for the employer behind a title, with no other place: `Au pair, London`."""
    return not told.locations and is_place(told.names[0]) and not told.headed and any(map(is_title, told.roles))


def _set_labelled(told: HistoryEntry) -> None:
    """Let a label say which the position of an entry is; what was taken for it is its town or its employer."""
    label, position = _labelled_position(told)
    told.locations = [place for place in told.locations if place != position and fold(place) != label]
    in_state = any(map(is_region, told.locations[:1]))
    titled = any(map(is_title, told.roles)) and not in_state  # `Head Island, SC`
    if not position or (titled and not is_title(position)) or any(position in role for role in told.roles):
        return
    taken, told.roles = told.roles, [position]
    for role in taken:
        name, _, town = role.rpartition(" - ") if in_state else (role, "", "")
        if town:
            told.locations[0] = f"{town}, {told.locations[0]}"
        if name and told.inherited:
            told.names, told.inherited = [name], False
        elif name:
            told.tags.append(name)


def _labelled_position(told: HistoryEntry) -> tuple[str | None, str]:
    """The label of positions that a line of an entry has, no bullet, and what is behind it; nothing of a sentence."""
    labels = (label_of(line) for line in told.lines if line not in told.items)
    none = (None, "")
    label, said = next((one for one in labels if one[0] and one[1] and part_of(one[0]) == "role"), none)
    return (label, said) if len(said) <= _LONGEST_POSITION and not said[:1].islower() else none


_LONGEST_POSITION = 60
"""Characters; what is longer behind `Role:` tells what was done."""


def _told_job(told: HistoryEntry, section: str) -> Job | None:
    """The job that the parts of an entry make; None where they make none."""
    name = clean_name(told.name) if told.name and not told.inherited else told.name
    position = next(iter(told.roles), None)
    said = [position] if position and _FIRST_PERSON.match(position) else []
    position = None if said else position
    location = ", ".join(told.locations[:1]) or None
    if not (name or position) or not (told.spans or (name and position)):
        return None
    start, end, current = ends_of(told.spans)
    rest = remarks_of(told)
    kind = _kind_of(told, position, section, name)
    return Job(
        name,
        position,
        start,
        end,
        kind,
        location,
        "\n".join([*rest, *told.areas, *said, *told.prose]) or None,
        tuple(told.items),
        told.place,
        current,
        told.headed if name and position and not told.inherited else None,
    )


def _set_own_boss(told: HistoryEntry, places: Set[str]) -> None:
    """Set what stands for an employer where none is printed: the word in the position, `Private chef (self-employed)`.

    What other entries have for a place, the folded `places`, is none: `Self-employed chef, Demoville`.
    """
    town = told.names[:1] if not told.inherited and fold(told.name or "") in places else []
    employed = told.names and not (told.inherited or town) and not told.names[0].islower()
    if not employed and (told.names or told.spans) and (boss := _own_boss(told)):
        told.names = [boss, *told.names[told.inherited or len(town) :]]
        told.locations += town


def _own_boss(told: HistoryEntry) -> str | None:
    """The word for an employer of one's own that an entry has in its position, its remarks or below them."""
    parts = [part for role in told.roles[:1] for part in (*re.split(r"[(),;]", role)[1:], role)] + told.tags
    parts += [said for text in told.prose[:1] if OWN_BOSS.fullmatch(said := text.partition(". ")[0])]
    found = (OWN_BOSS.match(part) for part in parts if is_own_business(part))
    words = (one[0].strip(" (,") for one in found if one)
    # An `Independent consultant` has it in the title and no word that stands for an employer.
    return next((word for word in words if word.casefold() != "independent"), None)


def _kind_of(told: HistoryEntry, position: str | None, section: str, name: str | None) -> str | None:
    """The kind of a job, as its words or its section tell it; who has no employer is a freelancer."""
    kind = kind_of_job(position, section, _remarks_on_kind(told))
    return kind or ("freelance" if is_own_business(name or "") else None)


def _remarks_on_kind(told: HistoryEntry) -> str:
    """What an entry says beside its employer, whose name tells no kind; what stands where there is none does."""
    settled = bool(told.roles and told.names and not is_own_business(told.names[0]))
    return " ".join([*told.tags, *told.roles, *told.names[settled:]])


_FIRST_PERSON = re.compile(r"(?:I|Ich|Je|Jag|Jeg|Ik)\s+(?!and\b)[a-zß-ÿ]|J['’]\s?[a-zà-ÿ]")
"""How a sentence about oneself begins, which is no position."""


def is_study(job: Job) -> bool:
    """Whether what stands among jobs is a degree at a school, below a heading that no list knows perhaps.

    What a `Doctoral candidate` did, told item by item, was a job.
    """
    studied = job.position is not None and is_degree(job.position) and not is_title(job.position)
    worked = bool(job.highlights) and job.kind == "phd"
    return studied and is_school(job.name or "") and not worked


def study_of(job: Job) -> Degree:
    """The degree that stands among jobs."""
    study, area = split_told(job.position or "")
    notes = tuple(filter(None, (job.summary, *job.highlights)))
    return Degree(job.name, study, area, job.start, job.end, None, None, None, job.location, notes, job.place)


def parse_education(
    section: Section, order: DayOrder | None = None
) -> tuple[list[Degree], list[str], list[PrintedStay]]:
    """The degrees of a section, a sentence for each entry that is none, and the entries left for others to read."""
    lines, _ = part_leave(lines_of(section.blocks, section.start), order)
    if len(section.kinds) == 1:
        return *_degrees_of(lines, order), []
    stays = group_stays(lines)
    if read_events(lines, "education", order) is not None:
        return *_degrees_of(lines, order), stays
    schooling = [stay for stay in stays if _is_schooling(stay)]
    degrees, warnings = _degrees_of([line for stay in schooling for line in stay.lines], order)
    return degrees, warnings, [stay for stay in stays if stay not in schooling]


def _is_schooling(stay: PrintedStay) -> bool:
    """Whether an entry of a mixed section is about a degree, or a school without a position, and no job."""
    said = [piece.text for piece in cut_pieces([*stay.above, *stay.head])]
    jobs = [text for text in said if is_title(_STUDENT.sub("", text)) and not is_degree(text)]
    return any(is_degree(text) or is_school(text) for text in said) and not jobs


_STUDENT = re.compile(r"(?i)\b(?:ph\.?d\.?|doctoral)\s+(?:student|candidate)")


def _degrees_of(lines: Sequence[Line], order: DayOrder | None) -> tuple[list[Degree], list[str]]:
    """The degrees of a list of nothing else."""
    degrees: list[Degree] = []
    form = read_form(lines, order) or read_events(lines, "education", order)
    form = form if form is not None else read_table(lines, "education", order)
    entries, left = (form, []) if form is not None else read_history(lines, "education", order)
    warnings = [f"{line.place}: not understood as a part of a degree: {quote(line.text)}" for line in left]
    read: list[HistoryEntry] = []
    for told in entries:
        missed = take_others(told)
        degree = told_degree(told, shown=any(one.name for one in entries))
        if degree is None:
            missed.append(" / ".join([*told.names, *told.roles, *told.tags, *told.items, *told.prose] or told.lines))
        else:
            degrees.append(degree)
            read.append(told)
        warnings += [f"{told.place}: not understood as a degree: {quote(said)}" for said in missed]
    return _with_subjects_below(read, degrees), warnings


def _with_subjects_below(told: Sequence[HistoryEntry], degrees: Sequence[Degree]) -> list[Degree]:
    """The degrees of some entries, what stands on a line of its own below a bare one as its subject.

    That is so only where no degree of the list has its subject beside it, and half of them have such a line.
    """
    below: list[str | None] = []
    for entry, degree in zip(told, degrees, strict=True):
        if degree.area is not None and not begins_line(degree.area, entry):
            return list(degrees)
        rest = [text for text in (*entry.roles[1:], *entry.locations, *entry.tags, *entry.prose) if text in entry.lines]
        bare = degree.study is not None and degree.area is None and len(degree.notes) <= 1
        fits = bare and len(rest) == 1 and _may_be_subject(rest[0])
        below.append(rest[0] if fits else None)
    have = sum(degree.area is not None or text is not None for degree, text in zip(degrees, below, strict=True))
    if 2 * have < len(degrees):
        return list(degrees)
    return [
        msgspec.structs.replace(
            degree,
            area=text,
            location=degree.location if degree.location != text else None,
            notes=tuple(note for note in degree.notes if note != text),
        )
        if text
        else degree
        for degree, text in zip(degrees, below, strict=True)
    ]


def _may_be_subject(text: str) -> bool:
    """Whether a line may be the subject of a degree by its form: few words, no sentence, nothing else that is known."""
    known = (
        heading_kinds,
        is_degree,
        is_grade,
        is_place,
        is_school,
        is_employer,
        THESIS.search,
        ADVISOR.search,
        SCORE.search,
    )
    return bool(_FEW_WORDS.fullmatch(text)) and not text[0].islower() and not any(test(text) for test in known)


_FEW_WORDS = re.compile(r"[^\W\d_][^\s\d:.;|]*(?: [^\s\d:.;|]+){0,6}")

"""A posting as what it asks for, each with the words that it stands in."""

import itertools
import re
from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from typing import TypeVar

import msgspec

from screen.documents.blocks.block import Document
from screen.ground.errors import UsageError
from screen.ground.text import key
from screen.postings.activities import activities_of
from screen.postings.alternatives import experience_would_do, unlike_alternatives, ways_of_working
from screen.postings.asked_degree import AskedDegree, degree_of
from screen.postings.asked_languages import AskedLanguage, iter_languages
from screen.postings.asked_once import apart, dropped, once, without_kinds
from screen.postings.asked_papers import asked_papers, venues_in
from screen.postings.asked_skill import AskedSkill
from screen.postings.asked_years import AskedYears, iter_years, number_before
from screen.postings.asks import asked_in, asks_of, is_unfair
from screen.postings.certificates import AskedCertificate, iter_certificates, school_subjects
from screen.postings.cited_works import as_wish
from screen.postings.doubt import with_doubts
from screen.postings.grades import lowest
from screen.postings.named_degrees import degrees_in
from screen.postings.names import iter_names, known_name
from screen.postings.needs import Need, feeling_at_the_head, is_firm, needs_of, not_asked, stands_beside_lists
from screen.postings.parts import iter_parts
from screen.postings.posting_sections import section_of
from screen.postings.prose import is_prose_of_work
from screen.postings.skills import skills_of
from screen.postings.text_parts import Part
from screen.postings.title import title_of
from screen.postings.wishes import is_only_a_wish, iter_wishes
from screen.postings.words import PostingWords, as_phrases, phrases
from screen.postings.years_of_skills import with_sure_years, years_with


class Posting(msgspec.Struct, frozen=True):
    """What a posting asks for."""

    title: str
    summary: tuple[str, ...]
    """Sentences of the posting that say what the work is."""
    skills: tuple[AskedSkill, ...]
    languages: tuple[AskedLanguage, ...]
    certificates: tuple[AskedCertificate, ...]
    degree: AskedDegree | None
    years: AskedYears | None
    """Overall; None: the posting does not say."""
    asks: tuple[tuple[str, str], ...]
    """What a profile cannot show: the kind of question, and the words of the posting."""
    unfair: tuple[str, ...]
    """Sentences that ask for what no rubric may ask for."""
    unread: tuple[str, ...]
    """Requirements of which nothing was understood."""
    duties: tuple[tuple[str, tuple[str, ...]], ...]
    """Items of the duties, each with the names of the skills in it."""
    told: tuple[str, ...] = ()
    """Sentences of prose that say what is to be done."""
    papers: tuple[tuple[Need, str, int], ...] = ()
    """What it says of papers of one's own: how much they are needed, its words, and how many at least."""
    grades: tuple[str, ...] = ()
    """Where the posting names several grades of the role, the one that was read and then the others."""


def read_posting(document: Document, grade: str = "") -> Posting:
    """What a posting asks for; of several grades of the role what the lowest needs, or the one that is given.

    Raises:
        UsageError: the posting has no such grade.
    """
    parts = list(iter_parts(document))
    reading = _Reading(listed=any(part.section == "required" and part.item for part in parts))
    # What is required of whom one works with has no section of its own: `Junior engineers learn from you`.
    asked = (part.grade for part in parts if part.section in ("required", "preferred"))
    grades = tuple(dict.fromkeys(grade for grade in asked if grade))
    wanted = _grade(grades, grade)
    parts = [part for part in parts if len(grades) < 2 or part.grade not in grades or part.grade == wanted]
    for part in parts:
        reading.read(part)
    overall = reading.overall
    firm = _own_names(document)
    found = [skill for skill in reading.skills if key(skill.name) not in firm]
    title = title_of(document)
    skills = _in_order(apart(once(tuple(_of_the_title(without_kinds(found), title)))), parts)
    return Posting(
        title=title,
        summary=_summary(parts),
        skills=with_sure_years(skills, overall),
        languages=once(reading.languages),
        certificates=once(reading.certificates),
        degree=_degree(reading.degrees),
        years=overall,
        asks=tuple(dict.fromkeys(reading.asks)),
        unfair=tuple(dict.fromkeys(reading.unfair)),
        unread=tuple(dict.fromkeys((*reading.unread, *dropped(reading.skills, skills)))),
        duties=tuple(dict.fromkeys(reading.duties)),
        told=tuple(dict.fromkeys(reading.told)),
        papers=tuple(dict.fromkeys(reading.papers)),
        grades=(wanted, *(one for one in grades if one != wanted)) if len(grades) > 1 else (),
    )


def _of_the_title(skills: Iterable[AskedSkill], title: str) -> Iterator[AskedSkill]:
    """The skills; what only the duties name is asked for where the title names it: `Kiln engineer (Potlite)`."""
    names = {entry.name for _, entry in iter_names(PostingWords(title))}
    for skill in skills:
        asked = skill.need == "mentioned" and known_name(skill.name) in names
        yield msgspec.structs.replace(skill, need="preferred") if asked else skill


def _own_names(document: Document) -> frozenset[str]:
    """What headings call who hires, which no skill is: `About Clay Works`."""
    opens = phrases("sections", "company")
    found = set()
    for block in document.blocks:
        words = PostingWords(block.text)
        if block.kind == "heading" and section_of(block.text) == "company":
            about = next((place for place in words.find(opens) if not place.start), range(0))
            found.add(key(words.raw(about.stop, len(words))))
    return frozenset(filter(None, found))


def _grade(grades: Sequence[str], given: str) -> str:
    """The grade to read for."""
    found = next((one for one in grades if key(one) == key(given)), "")
    if given and not found:
        named = f"its grades are {', '.join(grades)}" if grades else "it names no grades of the role"
        raise UsageError(f"--grade: the posting has no grade `{given}`; {named}")
    return found or (lowest(grades) if grades else "")


class _Reading:
    """What has been read so far."""

    def __init__(self, *, listed: bool = False) -> None:
        self.listed = listed
        """Whether the posting has a list of what it requires."""
        self.skills: list[AskedSkill] = []
        self.languages: list[AskedLanguage] = []
        self.certificates: list[AskedCertificate] = []
        self.degrees: list[AskedDegree] = []
        self.years: list[AskedYears] = []
        self.asks: list[tuple[str, str]] = []
        self.papers: list[tuple[Need, str, int]] = []
        self.unfair: list[str] = []
        self.unread: list[str] = []
        self.duties: list[tuple[str, tuple[str, ...]]] = []
        self.told: list[str] = []

    def read(self, part: Part) -> None:
        """Read one part."""
        quote, kinds = part.words.text, asks_of(part)
        if part.section in ("benefits", "company", "process", "soft"):
            firm = part.section != "benefits" or is_firm(part.words, sought=False)  # `A background check is required.`
            self.asks += [(kind, quote) for kind in kinds if kind in _CONDITIONS and firm]
            return
        needs = needs_of(part)
        asks = any(need != "mentioned" for need in needs)
        if asks and is_unfair(part):
            self.unfair.append(quote)
            return
        self.asks += [(kind, quote) for kind in kinds if kind != "papers"]
        self.papers += asked_papers(part.words, needs)
        self.told += _prose_of_work(part)
        if (part.section == "opening" and not asks) or not _ASKED_BESIDE.issuperset(kinds):
            return
        before, unread = len(self.skills), len(self.unread)
        taken = self._read_asked(part, needs, kinds, asks=asks)
        self._leave_feelings(part, before, unread)
        self._leave_doubtful(part, before)
        self._leave_cited(before)
        if len(self.unread) == unread:
            read = (one.span for one in self.skills[before:])
            covered = {at for at, told in enumerate(taken) if told}.union(*read)
            self.unread += _clauses_left(part.words, needs, covered)
        self._leave_aside(part, before)

    def _leave_aside(self, part: Part, before: int) -> None:
        """Make wishes of what prose asks for beside a list, but for names where it says itself that they must be.

        `You must understand our grants`.
        """
        if self.listed and part.section not in ("required", "preferred"):
            aside = stands_beside_lists(part)
            here = [one.span for one in self.skills[before:] if one.need == "required" and (aside or not one.known)]
            self.skills[before:] = _as_wishes(self.skills[before:], part.words.text, here)

    def _leave_doubtful(self, part: Part, before: int) -> None:
        """Keep of a part what is likely a skill; where it asks and that is nothing, it was not understood."""
        asks = any(skill.need != "mentioned" for skill in self.skills[before:])
        self.skills[before:] = with_doubts(part, self.skills[before:])
        if asks and not self.skills[before:]:
            self.unread.append(part.words.text)

    def _leave_cited(self, before: int) -> None:
        """Make wishes and questions of the laws and guidance that a part requires: who knows them may cite none."""
        here = self.skills[before:]
        self.asks += [("known", one.name) for one in here if one.cited and one.need == "required"]
        self.skills[before:] = [as_wish(one) if one.cited and one.need != "mentioned" else one for one in here]

    def _leave_feelings(self, part: Part, before: int, unread: int) -> None:
        """Keep of a part that tells what somebody likes only what they can have done: `Excel at debugging`.

        `before` and `unread`: how many skills and lines had been read before it.
        """
        if (felt := feeling_at_the_head(part)) is not None:
            told = [skill for skill in self.skills[before:] if skill.known and skill.span.start <= felt.stop]
            self.skills[before:], self.unread[unread:] = told, []

    def _read_asked(self, part: Part, needs: Sequence[Need], kinds: Sequence[str], *, asks: bool) -> list[bool]:
        """Read what a part asks for that a rubric can hold; of each word whether it says something beside skills."""
        quote = part.words.text
        understood = [*self._credentials(part, needs), *venues_in(part.words)]
        asked = asked_in(part)
        school = list(part.words.find(phrases("certificates", "school")))
        away = [*understood, *asked, *school, *ways_of_working(part.words)]
        taken = [any(at in span for span in away) for at in range(len(part.words))]
        # A short item that holds a question is no list of skills.
        found = skills_of(msgspec.structs.replace(part, item=False) if asked else part, needs, taken)
        if not _CONDITIONS.isdisjoint(kinds):
            found = tuple(skill for skill in found if skill.known)  # `stand, walk and climb`, `pass a drug screen`
        needless = not_asked(part)
        skills = tuple(skill for skill in found if skill.need != "mentioned" or skill.span.start not in needless)
        years = list(iter_years(part, needs))
        self.years += years
        demanded = [asked for asked in years if asked.need == needs[asked.place]]
        self.skills += [
            msgspec.structs.replace(skill, quote=quote, years=years_with(part.words, skill, demanded, skills))
            for skill in skills
        ]
        self._leave_open(part)
        if school and asks:
            self.unread.append(quote)
        elif not ((asks and (understood or years)) or kinds):
            self._left(part, skills, needs, asks=asks)
        return taken

    def _leave_open(self, part: Part) -> None:
        """Make wishes of a part's alternatives of unlike kinds, and say that they were not understood."""
        quote = part.words.text
        if experience_would_do(part.words) and any(one.quote == quote for one in self.certificates):
            self.certificates = _as_wishes(self.certificates, quote, {one.span for one in self.certificates})
            self.unread.append(quote)
        kinds = (self.degrees, self.certificates, self.skills)
        here = [[one.span for one in kind if one.quote == quote and one.need == "required"] for kind in kinds]
        if not (open_to := unlike_alternatives(part.words, here)):
            return
        self.unread.append(quote)
        self.asks.append(("either", quote))
        firm = [one for one in self.degrees if one.or_experience]  # it says itself that something else would do
        self.degrees = [*firm, *_as_wishes([one for one in self.degrees if one not in firm], quote, open_to)]
        self.certificates = _as_wishes(self.certificates, quote, open_to)
        self.skills = _as_wishes(self.skills, quote, open_to)

    def _left(self, part: Part, skills: Sequence[AskedSkill], needs: Sequence[Need], *, asks: bool) -> None:
        """Keep what asks for something that was not understood, and what is a duty."""
        if asks and not skills:
            done = activities_of(part.words, needs)
            self.skills += [msgspec.structs.replace(one, quote=part.words.text) for one in done]
            self.unread += () if done else (part.words.text,)
        elif part.section == "duties" and part.item:
            names = tuple(name for skill in skills for name in (skill.name, *skill.terms))
            self.duties.append((part.words.text, names))

    def _credentials(self, part: Part, needs: Sequence[Need]) -> list[range]:
        """The words of a part that ask for a degree, languages or certificates."""
        degree, subjects = degree_of(part, needs), school_subjects(part.words)
        languages = [one for one in iter_languages(part, needs) if not any(one.span.start in at for at in subjects)]
        spans = [*degrees_in(part.words), *self._courses(part, degree), *(language.span for language in languages)]
        if degree is not None:
            self.degrees.append(degree)
            spans.append(degree.span)
        certificates = [
            c
            for c in iter_certificates(part, needs)
            if not any(set(c.span) & set(span) for span in spans)
            and not (degree and not c.terms and _is_told_behind(part.words, c.span, degree.span))
        ]
        self._keep_languages(languages, needs)
        self.certificates += certificates
        if degree is not None:
            # "A school of nursing; a degree in nursing": the subject of what was studied, both times.
            spans += part.words.find(as_phrases(degree.fields))
        spans += [*subjects, *(certificate.span for certificate in certificates)]
        spans += part.words.find(phrases("certificates", "underway")) if certificates else ()
        if languages:
            spans += part.words.find(phrases("languages", "tells"))
            spans += [range(at, at + 1) for at, word in enumerate(part.words.folded) if _CEFR.fullmatch(word)]
        return spans

    def _keep_languages(self, languages: Sequence[AskedLanguage], needs: Sequence[Need]) -> None:
        """Keep the languages of a part; which of alternatives it is that must be, no rubric can hold."""
        self.languages += languages
        open_to = [one.quote for one in languages if one.either and needs[one.span.start] == "required"][:1]
        self.unread += open_to
        self.asks += [("either", quote) for quote in open_to]

    def _courses(self, part: Part, degree: AskedDegree | None) -> list[range]:
        """The courses that a part asks for; those of a school that name no degree were not understood."""
        courses = list(_courses_in(part.words, of_a_school=degree is None))
        self.unread += [part.words.text] if courses and degree is None else []
        return courses

    @property
    def overall(self) -> AskedYears | None:
        """The most years that are required."""
        required = (years for years in self.years if years.need == "required")
        return max(required, key=lambda years: years.years, default=None)


def _prose_of_work(part: Part) -> tuple[str, ...]:
    """A sentence outside of lists that says what is to be done; else nothing."""
    outside = part.section in ("opening", "duties") and not part.item
    return (part.words.text,) if outside and is_prose_of_work(part.words) else ()


def _clauses_left(words: PostingWords, needs: Sequence[Need], covered: Set[int]) -> Iterator[str]:
    """The clauses of a line that ask, of which nothing was read: `…; experience with young guests is welcome`."""
    edges = [0, *(at for at in range(1, len(words)) if ";" in words.gap(at)), len(words)]
    for start, end in itertools.pairwise(edges) if edges[1:-1] else ():
        asks = any(needs[at] != "mentioned" for at in range(start, end))
        leads = words.holds(phrases("phrases", "leads"), start, end) or any(iter_wishes(words, start, end))
        years = any(number_before(words, at.start) for at in words.find(phrases("years", "units"), start, end))
        told = years or not covered.isdisjoint(range(start, end))
        if asks and leads and not (told or is_only_a_wish(words, range(start, end))):
            yield words.raw(start, end)


_ASKED_BESIDE = frozenset(
    ("travel", "car", "place", "authorisation", "clearance", "shifts", "portfolio", "body", "papers")
)
"""Questions that stand in one sentence with other things that are asked for."""
_CEFR = re.compile(r"[abc][12]")
_CONDITIONS = frozenset(("body", "clearance", "authorisation"))
"""Questions beside which only what the lexicon knows is a skill, and that may stand below any heading."""
_OPENING = 4
"""Words at the head of a bracket before the degree in it, at most: `e.g. a`."""


def _courses_in(words: PostingWords, *, of_a_school: bool) -> Iterator[range]:
    """The courses that a line says somebody has gone through: `graduate of an accredited nursing program`.

    `of_a_school`: those alone that name a school or its programme, as anything may be completed.
    """
    for place in words.find(phrases("degree", "of_course")):
        marks = (at for at in range(place.stop, len(words)) if words.gap(at).strip(" -"))
        course = range(place.start, next(marks, len(words)))
        if not of_a_school or words.holds(phrases("certificates", "schools"), course.start, course.stop):
            yield course


def _is_told_behind(words: PostingWords, span: range, degree: range) -> bool:
    """Whether the bracket behind a qualification tells that it is a degree: `a qualification (e.g. a master's)`."""
    return span.stop <= degree.start <= span.stop + _OPENING and "(" in words.gap(span.stop)


_OfAKind = TypeVar("_OfAKind", AskedSkill, AskedCertificate, AskedDegree)


def _as_wishes(kind: Sequence[_OfAKind], quote: str, spans: Collection[range]) -> list[_OfAKind]:
    """What is asked for, with what stands at these spans of a part as wishes."""
    return [
        msgspec.structs.replace(one, need="preferred") if one.quote == quote and one.span in spans else one
        for one in kind
    ]


def _in_order(skills: Sequence[AskedSkill], parts: Sequence[Part]) -> tuple[AskedSkill, ...]:
    """The skills by where the posting asks for them."""
    places = {part.words.text: place for place, part in reversed([*enumerate(parts)])}
    return tuple(sorted(skills, key=lambda skill: (places.get(skill.quote, -1), skill.span.start)))


def _degree(found: Sequence[AskedDegree]) -> AskedDegree | None:
    return next((degree for degree in found if degree.need == "required"), next(iter(found), None))


_LABEL = re.compile(r"([^\W\d_]+(?: [^\W\d_]+){0,2}): ")
"""What may stand before a fact of the post: `Closing date: …`."""
_ENDS = re.compile(r"^[^\w(\"'“„«]+|(?:[.;,:?!\s]|\s(?:and|und|et|y)$)+$")
"""A mark before a sentence that is listed, and what leads from it to the next."""
_SUMMARY = 240
"""Characters of a summary, at most."""


def _summary(parts: Sequence[Part]) -> tuple[str, ...]:
    """The first sentences that say what the work is; where it is listed no others, which may speak of the place."""
    out: list[str] = []
    told = [part for part in parts if part.section == "duties" and not (is_unfair(part) or asks_of(part))]
    post = phrases("title", "about_the_post")  # `Permanent, 37 hours`
    listed = [part for part in told if part.item and not part.words.holds(post)]
    told = listed if len(listed) > 1 else told
    for part in [part for part in told if not part.words.text.endswith(":")] or told:  # what heads a list
        if (label := _LABEL.match(part.words.text)) and PostingWords(label.group(1)).folded in phrases(
            "headings", "facts"
        ):
            continue
        text = _ENDS.sub("", part.words.text) + "."
        if sum(map(len, out)) + len(out) + len(text) > _SUMMARY:
            break
        out.append(text)
    return tuple(out)

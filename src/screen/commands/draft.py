"""`screen draft`: a job posting becomes a rubric, each criterion below the posting's own words."""

import json
import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from screen.commands.drafted_keywords import drafted_keywords
from screen.commands.posting_file import read_posting_file
from screen.ground.errors import InputError, UsageError
from screen.ground.idf import is_everyday
from screen.ground.lexicon import load_lexicon
from screen.ground.problem import Problem
from screen.ground.text import key
from screen.ground.venue_names import namings
from screen.ground.venues import find_venue
from screen.judgement.lint.linter import check_reading
from screen.judgement.lint.registry import selected_ids
from screen.postings.asked_degree import AskedDegree
from screen.postings.asked_fields import as_in_a_cv
from screen.postings.asked_skill import AskedSkill
from screen.postings.posting import Posting
from screen.postings.untaken import untaken
from screen.sources.rubric import GROUPS
from screen.sources.rubric_file import read_reading
from screen.sources.rubric_text import RubricEntry, Value, render_rubric
from screen.sources.value_checks import similar

_SKETCH = 'title = "Potter"\nsummary = {}\n[points]\nskills = 100\n[[skills]]\nname = "kilns"\n'
"""A rubric in which nothing but its summary can be wrong."""
_TARGET = 2.0
"""Years above the least at which a drafted rubric gives all points of seniority."""
_MOST_COMMAND = "C1"
"""CEFR: of a language no more is drafted, whatever a posting asks for."""
_MOST_MENTIONED = 6
"""Skills that only the duties name, at most."""
_PAPERS, _WISHED_PAPERS = 15, 5
"""Points of papers that are required, and that would be welcome: less than one skill that is required earns."""
_MANY_YEARS = "RUB313"
"""What `check` notes of many years: they stand in a draft as the posting has them, overall and of a skill."""
_ACRONYM = re.compile(r"\b[A-Z]\w*[A-Z]\w*\b")
"""In a list of venues, which a title that is read as one name would not be: `KDD or SIGIR`."""
_QUESTIONS = {
    "travel": "Ready to travel as the posting says?",
    "car": "Has a car for the work?",
    "place": "Able to work where the posting says?",
    "authorisation": "Authorised to work there?",
    "clearance": "Ready for the checks that the posting names?",
    "portfolio": "Is there work to look at?",
    "body": "Able to do the physical work, with what help?",
    "references": "Who can speak of their work?",
    "shifts": "Ready to work the hours that the posting names?",
    "either": "Meets this: {quote}?",
    "known": "Knows this: {quote}?",
}
"""What to ask of what no profile shows, by kind."""


class Draft(msgspec.Struct, frozen=True):
    """A drafted rubric."""

    text: str
    """TOML that `check` finds clean."""
    skills: int
    """Criteria that were drafted."""
    left_out: tuple[str, ...]
    """Sentences of the posting that were not drafted, and why."""


def draft_rubric(
    posting: Path,
    *,
    title: str | None = None,
    points: Mapping[str, float] | None = None,
    pool: Sequence[str] = (),
    grade: str = "",
) -> Draft:
    """A rubric from a posting.

    Args:
        posting: a document that `import` reads.
        title: instead of the posting's own.
        points: group to share of 100, instead of what the posting stresses.
        pool: profiles whose words for the same things are added as suggestions.
        grade: of several grades of the role in one posting the one to draft, instead of the lowest.

    Raises:
        InputError: the posting cannot be read, is a CV, or asks for nothing that a rubric can hold.
        UsageError: `points` are no shares of the groups, or do not add up to 100; the posting has no such `grade`.
    """
    if points is not None:
        _check_points(points)
    read = read_posting_file(posting, grade)
    wanted = _wanted(read)
    if not wanted and not _asks(read):
        raise InputError(
            f"{posting}: no skill was found in it, nor a degree, years, a language or a certificate; "
            f"is it a job posting? write the rubric by hand: screen init"
        )
    words = _words_of_pool(wanted, pool)
    refused: list[str] = []
    while True:
        if not wanted and points:
            raise UsageError(f"--points: no skill was found in {posting}, so that skills can have no share")
        shares = points or _points(read, skills=bool(wanted))
        text = _Said(posting.name, read, title or read.title or _named_by(posting), shares, words).text(wanted, refused)
        faults = _faulty(text, wanted)
        if not faults:
            return Draft(text, len(wanted), tuple(refused))
        refused += [f"{quoted.quote} ({why})" for quoted, why in faults]
        wanted = [kept for quoted in wanted for kept in _without_faults(quoted, faults)]
        if not wanted and not _asks(read):
            raise InputError(f"{posting}: nothing that it asks for may stand in a rubric")


def _named_by(posting: Path) -> str:
    """What a file's name says of the role, where its text names none."""
    words = re.sub(r"[-_.\s]+", " ", posting.stem).strip()
    return words[:1].upper() + words[1:]


def _check_points(points: Mapping[str, float]) -> None:
    for group, share in points.items():
        if group not in GROUPS:
            guess = similar(group, GROUPS)
            remedy = f"did you mean `{guess}`?" if guess else f"the groups are {', '.join(GROUPS)}"
            raise UsageError(f"--points: no group `{group}`; {remedy}")
        if not 0 <= share <= 100:
            raise UsageError(f"--points: {group}={share:g} is no share; a share is from 0 to 100")
    if round(sum(points.values()), 6) != 100:
        raise UsageError(f"--points add up to {sum(points.values()):g}; the shares of a rubric add up to 100")
    if not points.get("skills"):
        raise UsageError("--points: a posting is drafted as skills, and needs a share for them; write skills=70")


def _wanted(read: Posting) -> list[AskedSkill]:
    """The skills to draft: what is required, then wishes, then a few known ones of those that are only mentioned."""
    asked = [quoted for need in ("required", "preferred") for quoted in read.skills if quoted.need == need]
    mentioned = [q for q in read.skills if q.need == "mentioned" and q.known and not _is_everyday(q.name)]
    return asked + mentioned[:_MOST_MENTIONED]


def _is_everyday(name: str) -> bool:
    """Whether a name is one word of many trades, which says little where nothing asks for it: `optimization`."""
    return name.islower() and is_everyday(name)


def _asks(read: Posting) -> bool:
    """Whether a posting asks for something beside skills, or tells of work, be it that nothing of it was understood."""
    return any((read.degree, read.years, read.languages, read.certificates, read.unread, read.duties))


def _points(read: Posting, *, skills: bool) -> dict[str, float]:
    """Shares by what the posting stresses: years and papers get some where it asks for them."""
    if not skills:
        return {"skills": 0, "keywords": 50, "publications": 0, "seniority": 50}
    seniority = 15 if read.years else 10
    asked = any(need == "required" for need, *_ in read.papers)
    publications = _PAPERS if asked else _WISHED_PAPERS if read.papers else 0
    return {
        "skills": 100 - seniority - publications - 10,
        "keywords": 10,
        "publications": publications,
        "seniority": seniority,
    }


class _Said:
    """All but the skills, which may have to go."""

    def __init__(
        self, file: str, read: Posting, title: str, points: Mapping[str, float], pool: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._file, self._read, self._title, self._points, self._pool = file, read, title, points, pool
        self._certificates = [
            one
            for one in read.certificates
            if not _problems(f"{_SKETCH.format(_toml('Pots.'))}[[certificates]]\nname = {_toml(one.name)}")
        ]
        self._summary = [text for text in read.summary if not _problems(_SKETCH.format(_toml(text)))]

    def text(self, wanted: Sequence[AskedSkill], refused: Sequence[str]) -> str:
        """The rubric."""
        entries = [*self._head(), *self._keywords(wanted), *map(self._skill, wanted), *self._rest()]
        return render_rubric(entries, self._closing(wanted, refused))

    def _keywords(self, wanted: Sequence[AskedSkill]) -> Iterator[RubricEntry]:
        """What the duties are about; where no list tells them, `rank` takes the words of the summary."""
        if terms := self._terms(wanted):
            yield RubricEntry("[keywords]", {"terms": terms}, ("what the duties are about: weigh and cut them",))

    def _terms(self, wanted: Sequence[AskedSkill]) -> tuple[str, ...]:
        named = [name for skill in wanted for name in (skill.name, *skill.terms)]
        duties = [quote for quote, _ in self._read.duties]
        return drafted_keywords(duties, named) if self._points.get("keywords") else ()

    def _head(self) -> Iterator[RubricEntry]:
        values: dict[str, Value] = {"title": self._title}
        if self._summary:
            values["summary"] = " ".join(self._summary)
        comments = [
            f"Drafted from {self._file}: each criterion stands below the posting's words. Weigh it, cut it, test it."
        ]
        if not self._read.title and self._title == _named_by(Path(self._file)):
            comments.append("No line of it names the role: the title is the file's name; write the role instead.")
        if self._read.grades:
            read, *others = self._read.grades
            comments.append(
                f"The posting is for several grades: this is {read}; for another one: --grade {shlex.quote(others[0])}"
            )
        if not self._points.get("skills"):
            comments.append("No skill was found in it: add what the work needs as [[skills]], and give skills a share.")
        if asked := [(kind, quote) for kind, quote in self._read.asks if _may_be_asked(kind, quote)]:
            values["ask"] = tuple(dict.fromkeys(_question(*one) for one in asked))
            comments += [f'ask: "{quote}"' for quote in dict.fromkeys(quote for _, quote in asked)]
        yield RubricEntry("", values, tuple(comments))
        yield RubricEntry("[points]", {group: share for group, share in self._points.items() if share})

    def _skill(self, named: AskedSkill) -> RubricEntry:
        values: dict[str, Value] = {"name": named.name}
        if named.need == "required":
            values["required"] = True
            values["weight"] = 2
        elif named.need == "mentioned":
            values["weight"] = 0.5
        if named.terms:
            values["terms"] = named.terms
        if named.years and named.need == "required":
            values["min_years"] = named.years
        comments = [f'"{named.quote}"']
        if named.doubted:
            comments.append("in doubt, and so a wish: write `required = true` where it is one")
        if named.cited:
            comments.append("seldom cited in a CV by those who know it, and so no more than a wish")
        others = self._pool.get(named.name, ())
        if others:
            comments.append(f"the pool also says: {', '.join(others)}")
        return RubricEntry("[[skills]]", values, tuple(comments))

    def _rest(self) -> Iterator[RubricEntry]:
        read = self._read
        if self._points.get("seniority"):
            years = read.years
            spans = {"min_years": years.years, "target_years": years.years + _TARGET} if years else {"target_years": 5}
            said = years.quote if years else read.title
            yield RubricEntry("[seniority]", spans, (f'"{said}"',) if said else ())
            # A posting asks for years of its role: a long life in another trade is none of them.
            yield RubricEntry("[seniority.relevance]", {"named": 1.0, "untold": 0.5, "other": 0.0})
        if self._points.get("publications"):
            yield from self._papers()
        if read.degree is not None:
            yield _degree(read.degree)
        for language in read.languages:
            values: dict[str, Value] = {"name": language.name, "required": language.need == "required"}
            comments = [f'"{language.quote}"']
            if language.level:
                values["level"] = min(language.level, _MOST_COMMAND)
            if language.either:
                comments.append("not all are needed, and of languages a rubric has no alternatives: each is a wish")
            if language.level and language.level > _MOST_COMMAND:
                comments.append(f"the posting asks for {language.level}, the command of somebody who grew up with it")
            yield RubricEntry("[[languages]]", values, tuple(comments))
        for certificate in self._certificates:
            values = {"name": as_in_a_cv(certificate.name), "required": certificate.need == "required"}
            if certificate.terms:
                values["terms"] = certificate.terms
            yield RubricEntry("[[certificates]]", values, (f'"{certificate.quote}"',))

    def _papers(self) -> Iterator[RubricEntry]:
        """The venues that the posting names, and a paper as a requirement where it makes one of it."""
        papers = sorted(self._read.papers, key=lambda said: said[0] != "required")
        quotes = [f'"{quote}"' for _, quote, _ in papers]
        named = {naming.venue.acronym for quote in quotes for naming in namings(quote)}
        short = (find_venue(word) for quote in quotes for word in _ACRONYM.findall(quote))
        named |= {venue.acronym for venue in short if venue is not None}
        told = () if named else ("the worth of a paper at any venue: name the venues that count",)
        yield RubricEntry("[venues]", {**dict.fromkeys(sorted(named), 1.0), "default": 0.3}, told)
        required = [number for need, _, number in papers if need == "required"]
        least = {"min": max(required)} if required else {}
        yield RubricEntry("[publications]", {"full_marks": 2, **least, "off_topic": 0.5}, tuple(quotes[:1]))

    def _closing(self, wanted: Sequence[AskedSkill], refused: Sequence[str]) -> Iterator[str]:
        drafted = {key(name) for skill in wanted for name in _named_for_duties(skill)}
        duties = [
            quote
            for quote, names in (*self._read.duties, *((quote, ()) for quote in self._read.told))
            if drafted.isdisjoint(map(key, names)) and not any(f" {name} " in f" {key(quote)} " for name in drafted)
        ]
        unfair = [one.quote for one in self._read.certificates if one not in self._certificates]
        for heading, lines in (
            ("Asked for, but not what a rubric may ask for:", (*self._read.unfair, *unfair)),
            ("Asked for, and left out for what `check` says of it:", refused),
            ("Asked for, and not understood; add it by hand where it matters:", self._read.unread),
            ("Named beside what was drafted, and neither criterion nor keyword:", self._beside(wanted, duties)),
            (
                "To be done in the role, and no criterion; add what matters by hand:",
                [_with_names(quote, self._terms(wanted)) for quote in duties],
            ),
        ):
            if lines:
                yield heading
                yield from (f"- {line}" for line in dict.fromkeys(lines))

    def _beside(self, wanted: Sequence[AskedSkill], duties: Sequence[str]) -> list[str]:
        """What each line names that is no criterion, but for the duties that are listed as they are."""
        named = (name for skill in wanted for name in (skill.name, *skill.terms))
        taken = (*named, *self._terms(wanted), *_names_beside(self._read))
        asked = [*(skill.quote for skill in wanted), *(one.quote for one in self._read.certificates)]
        of_work = (*(quote for quote, _ in self._read.duties), *self._read.told)
        quotes = dict.fromkeys((*asked, *(quote for quote in of_work if quote not in duties)))
        return [", ".join(names) for quote in quotes if (names := untaken(quote, taken))]


def _named_for_duties(skill: AskedSkill) -> tuple[str, ...]:
    """The names by which a skill has a duty in it; what is but an instance of a wish has none."""
    instances = skill.need != "required" and not any(term in skill.name for term in skill.terms)
    return (skill.name,) if instances else (skill.name, *skill.terms)


def _question(kind: str, quote: str) -> str:
    return _QUESTIONS[kind].format(quote=quote.rstrip(" .;,"))


def _may_be_asked(kind: str, quote: str) -> bool:
    """Whether `check` has nothing against a question that quotes the posting, as the others do not."""
    return "{quote}" not in _QUESTIONS[kind] or not _problems(
        f"ask = [{_toml(_question(kind, quote))}]\n{_SKETCH.format(_toml('Pots.'))}"
    )


def _names_beside(read: Posting) -> Iterator[str]:
    """What a posting asks for beside skills, by its names."""
    yield from (name for one in read.certificates for name in (one.name, *one.terms))
    yield from (one.name for one in read.languages)
    yield from (read.degree.fields if read.degree else ())


def _with_names(duty: str, keywords: Sequence[str]) -> str:
    """A duty, with those of its words that are keywords."""
    said = [word for word in keywords if f" {key(word)} " in f" {key(duty)} "]
    return f"{duty} (keywords: {', '.join(said)})" if said else duty


def _degree(degree: AskedDegree) -> RubricEntry:
    values: dict[str, Value] = {"level": degree.level}
    if degree.fields:
        values["fields"] = tuple(map(as_in_a_cv, degree.fields))
    values["required"] = degree.need == "required"
    if degree.or_experience:
        values["or_experience"] = True
    return RubricEntry("[education]", values, (f'"{degree.quote}"',))


def _faulty(text: str, wanted: Sequence[AskedSkill]) -> list[tuple[AskedSkill, str]]:
    """The skills that `check` has something against, and what."""
    problems = _problems(text)
    headers = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.startswith("[")]
    skills = [number for number, line in headers if line == "[[skills]]"]
    out: dict[int, str] = {}
    for problem in problems:
        if problem.rule == _MANY_YEARS:
            continue
        header = max((number for number, _ in headers if number <= problem.line), default=None)
        if header in skills:
            out.setdefault(skills.index(header), problem.message)
    return [(wanted[place], why) for place, why in out.items()]


def _without_faults(skill: AskedSkill, faults: Sequence[tuple[AskedSkill, str]]) -> list[AskedSkill]:
    """A skill without the terms that `check` has something against; none where it is the skill itself."""
    why = next((why for fault, why in faults if fault is skill), None)
    terms = tuple(term for term in skill.terms if why is None or f"`{term}`" not in why)
    return [msgspec.structs.replace(skill, terms=terms)] if why is None or len(terms) < len(skill.terms) else []


def _toml(text: str) -> str:
    """A text as TOML has it."""
    return json.dumps(text, ensure_ascii=False)


def _problems(text: str) -> list[Problem]:
    """What `check` has against a rubric."""
    return list(check_reading(read_reading(text.encode(), "draft.toml"), selected_ids((), ())))


def _words_of_pool(wanted: Sequence[AskedSkill], pool: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """For each skill the lexicon's other names for it that people of the pool use."""
    if not pool:
        return {}
    from screen.sources.pool import load_pool

    texts = [f" {key(line)} " for profile in load_pool(pool).profiles for p in profile.passages for line in p.lines]
    out: dict[str, tuple[str, ...]] = {}
    for quoted in wanted:
        entry = load_lexicon().find(quoted.name)
        if entry is None:
            continue
        names = dict.fromkeys((entry.name, *entry.synonyms, *entry.includes))
        out[quoted.name] = tuple(
            name for name in names if key(name) != key(quoted.name) and any(f" {key(name)} " in text for text in texts)
        )
    return out

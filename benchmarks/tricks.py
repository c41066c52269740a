"""Tricks: invented texts that somebody might put into a profile to please a rubric."""

import itertools
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from screen.sources.rubric import Rubric

LIMITS = {"names": 8.0, "copies": 8.0, "pasted": 5.0, "invented": 100.0}
"""Points that a trick of each kind may gain. What is invented whole is a lie that only a person can tell: it must stay
below the best of the real people."""

Document = dict[str, Any]
Maker = Callable[[Rubric], Document]
VERBS = ("Built", "Shipped", "Improved", "Owned", "Rewrote", "Scaled", "Studied", "Debugged", "Migrated", "Planned")
THINGS = ("tooling", "services", "pipelines", "features", "prototypes", "experiments", "modules", "releases", "reports")
WHOM = ("a bank", "the sales team", "two customers", "a hospital", "our partners", "the ministry", "a shop", "students")
HOW = ("under pressure", "with great care", "in record time", "every single week", "on a budget", "against all odds")
KINDS = (
    "Adaptive",
    "Robust",
    "Scalable",
    "Faithful",
    "Sparse",
    "Unified",
    "Causal",
    "Hierarchical",
    "Lightweight",
    "Principled",
)
WORLDS = (
    "hospitals",
    "satellites",
    "farms",
    "bridges",
    "archives",
    "rivers",
    "classrooms",
    "factories",
    "proteins",
    "museums",
)
SECTIONS = {
    "work": "position", "projects": "name", "patents": "title", "volunteer": "position", "awards": "title",
    "talks": "title", "certificates": "name", "interests": "name", "publications": "name",
}  # fmt: skip
"""Lists of a profile, each with the field that names its items."""


PAPER: Document = {"status": "published", "releaseDate": "2024-05", "position": 1}


class Trick(NamedTuple):
    """One way to game a rubric."""

    kind: str
    """Of `LIMITS`."""
    name: str
    add: Maker
    """What is added to a profile."""
    claim: Maker | None = None
    """What of it is no trick: one of many copies, or the years of jobs. The gain is what the rest adds."""


def names_of(rubric: Rubric) -> list[str]:
    """Every name and term of the rubric's skills and keywords."""
    found = [term for skill in rubric.skills for term in (skill.name, *skill.terms)]
    return list(dict.fromkeys([*found, *(rubric.keywords.terms or ())]))


def prose(names: list[str], count: int, seed: int = 0) -> Iterator[str]:
    """Sentences about the names in turn, of words drawn by chance."""
    chance = random.Random(seed)
    for number in range(count):
        verb, thing, whom, how = (chance.choice(some) for some in (VERBS, THINGS, WHOM, HOW))
        yield f"{verb} {names[number % len(names)]} {thing} for {whom} {how}."


def lines_of(rubric: Rubric, count: int = 50, seed: int = 0) -> list[str]:
    """So many sentences about the terms of a rubric."""
    return list(prose(names_of(rubric), count, seed))


def of_skills(rubric: Rubric, seed: int = 0) -> list[str]:
    """A sentence for each skill."""
    return list(prose([skill.name for skill in rubric.skills], len(rubric.skills), seed))


def pasted(rubric: Rubric) -> list[str]:
    """The rubric as lines: title, summary, each skill with its terms, the keywords."""
    skills = [f"{skill.name}: {', '.join(skill.terms)}" for skill in rubric.skills]
    return [rubric.title, rubric.summary, *skills, *(rubric.keywords.terms or ())]


def of_file(rubric: Rubric) -> list[str]:
    """The lines of the rubric's file, comments and tests too."""
    lines = Path(rubric.path).read_text(encoding="utf-8").splitlines()
    return [line.strip(" #,[]") for line in lines if any(map(str.isalpha, line))]


def job(lines: list[str], start: str = "", end: str = "", position: str = "Employee") -> Document:
    """One job."""
    dates = {"startDate": start, "endDate": end} if start else {}
    return {"position": position, "name": "Example Works", "highlights": lines} | dates


def in_turn(lines: list[list[str]], year: int, months: int = 1) -> Document:
    """Jobs of so many months, one behind the other from a January on."""
    out = []
    for number, own in enumerate(lines):
        first, last = (f"{year + m // 12}-{m % 12 + 1:02d}" for m in (number * months, number * months + months - 1))
        out.append(job(own, first, last))
    return {"work": out}


def silent(make: Maker) -> Maker:
    """The same jobs, which say nothing of what was done."""
    return lambda rubric: {"work": [one | {"highlights": [], "position": "Employee"} for one in make(rubric)["work"]]}


def summary(make: Callable[[Rubric], list[str]]) -> Maker:
    """Lines at the end of the summary."""
    return lambda rubric: {"basics": {"summary": "\n".join(make(rubric))}}


def many(section: str, make: Callable[[Rubric], list[str]], field: str = "", more: Document | None = None) -> Maker:
    """Entries of a section, a line each."""
    return lambda rubric: {section: [{field or SECTIONS[section]: line} | (more or {}) for line in make(rubric)]}


def changed(lines: list[str], seed: int) -> list[str]:
    """The same lines, each with two words more, and a number."""
    if not seed:
        return lines
    words = (HOW[seed % len(HOW)].split()[-1], VERBS[seed % len(VERBS)].lower())
    return [f"{line[:-1]} ({', '.join(words)}, {seed})." for line in lines]


def phrased(template: str) -> Callable[[Rubric], list[str]]:
    """Every name in the same few words."""
    return lambda rubric: [template.format(*[name] * template.count("{}")) for name in names_of(rubric)]


def _names() -> Iterator[Trick]:
    yield Trick("names", "a list of skills", lambda r: {"skills": [{"name": "All", "keywords": names_of(r)}]})
    chosen = [random.Random(seed) for seed in range(50)]
    yield Trick("names", "fifty lists of skills", lambda r: {
        "skills": [{"name": f"Area {n}", "keywords": one.sample(names_of(r), 8)} for n, one in enumerate(chosen)]
    })  # fmt: skip
    for section in SECTIONS:
        yield Trick("names", f"names as {section}", many(section, names_of))
    dated: Maker = lambda r: in_turn([[name] for name in names_of(r)], 2010, 3)  # noqa: E731
    yield Trick("names", "names as dated jobs", dated, silent(dated))
    long: Maker = lambda r: {"work": [job([f"Used {name}" for name in names_of(r)], "1980-01", "2026-10")]}  # noqa: E731
    yield Trick("names", "a job of names, forty years long", long, silent(long))
    verbs = ("Built", "Designed", "Led", "Maintained", "Ran", "Wrote", "Improved", "Tested")
    done: Maker = lambda r: {"work": [job([  # noqa: E731
        f"{verb} the {name}" for verb, name in zip(itertools.cycle(verbs), names_of(r), strict=False)
    ], "1980-01", "2026-10")]}  # fmt: skip
    yield Trick("names", "a verb before each name in such a job", done, silent(done))
    versions: tuple[tuple[str, Document], ...] = (
        ("of no venue", {}), ("of an invented venue", {"venue": "J. Odd"}), ("to come", {"releaseDate": "2031"}),
    )  # fmt: skip
    for label, fields in versions:
        yield Trick("names", f"names as papers {label}", many("publications", names_of, more=PAPER | fields))
    yield Trick("names", "lists in every section", lambda r: {
        "work": [job([", ".join(names_of(r))])], "projects": [{"description": " / ".join(names_of(r))}],
        "skills": [{"name": "All", "keywords": names_of(r)}], "volunteer": [{"summary": "; ".join(names_of(r))}],
        "education": [{"studyType": "Course", "courses": names_of(r)}],
        "interests": [{"name": name} for name in names_of(r)],
    })  # fmt: skip
    for template in ("Expert in {}", "{} guru", "{}, {} and more {}", "10 years of {}", "Passionate about {}"):
        make = phrased(template)
        yield Trick("names", f"“{template}” as projects", many("projects", make, "description"))
        yield Trick("names", f"“{template}” in the summary", summary(make))
    yield Trick("names", "keywords of a long project", lambda r: {
        "projects": [{"name": "Site", "keywords": names_of(r), "startDate": "1990-01", "endDate": "2026-01"}]
    })  # fmt: skip


def in_a_job(make: Callable[[Rubric], list[str]]) -> Maker:
    """Lines in a job of many years."""
    return lambda rubric: {"work": [job(make(rubric), "2000-01", "2026-01")]}


def numbered(make: Callable[[Rubric], list[str]]) -> Callable[[Rubric], list[str]]:
    """The lines, each with a number and a claim before it."""
    return lambda rubric: [f"{number}. I know {line}" for number, line in enumerate(make(rubric))]


def strewn(rubric: Rubric) -> Document:
    """Eight jobs, each with five phrases of six words that stand in the rubric's file."""
    said = [word for word in re.findall(r"\w[\w+#-]*", " ".join(of_file(rubric))) if not word.isdecimal()]
    phrases = [" ".join(said[at : at + 6]) for at in range(0, len(said), 6)]
    jobs = [[f"Did {phrase} for our town" for phrase in phrases[number::8][:5]] for number in range(8)]
    return in_turn(jobs, 2000, 24)


def _pasted() -> Iterator[Trick]:
    for label, make in (("the rubric", pasted), ("the rubric's file", of_file)):
        long = in_a_job(make)
        yield Trick("pasted", f"{label} in the summary", summary(make))
        yield Trick("pasted", f"{label} in the summary, numbered", summary(numbered(make)))
        yield Trick("pasted", f"{label} in a dated job", long, silent(long))
        yield Trick("pasted", f"{label} as projects", many("projects", make, "description"))
    yield Trick("pasted", "five phrases of the rubric in each of eight jobs", strewn, silent(strewn))
    everywhere: Maker = lambda r: {  # noqa: E731
        "work": [job([r.summary], "2005-01", "2025-12")], "projects": [{"description": r.summary}],
        "basics": {"summary": r.summary}, "volunteer": [{"summary": r.summary}],
    }  # fmt: skip
    yield Trick("pasted", "the rubric's summary everywhere", everywhere, silent(everywhere))


def copied(count: int, *dates: str) -> Maker:
    """So many copies of a job that shows every skill, words changed."""
    return lambda rubric: {"work": [job(changed(of_skills(rubric), number), *dates) for number in range(count)]}


def projects(count: int) -> Maker:
    """So many copies of a project that shows every skill, numbered."""
    return lambda rubric: {
        "projects": [{"description": " ".join(of_skills(rubric)), "name": f"No. {number}"} for number in range(count)]
    }


def _copies() -> Iterator[Trick]:
    dates = ("2022-01", "2023-12")
    yield Trick("copies", "twenty copies of a dated job, words changed", copied(20, *dates), copied(1, *dates))
    yield Trick("copies", "twenty copies of an undated job, words changed", copied(20), copied(1))
    yield Trick("copies", "fifty copies of a project", projects(50), projects(1))


def minor(rubric: Rubric) -> Document:
    """Fifty sentences in each of the sections beside work."""
    out: Document = {}
    for seed, section in enumerate(("talks", "awards", "patents", "volunteer")):
        out[section] = [{SECTIONS[section]: line} for line in lines_of(rubric, 50, seed)]
    return out


def plausible(rubric: Rubric) -> Document:
    """Fifty papers over ten years, with titles that might be real, at a venue that everybody knows."""
    chance, names = random.Random(3), names_of(rubric)
    papers = []
    for number in range(50):
        kind, other = chance.choice(KINDS), chance.choice(KINDS).lower()
        title = f"{kind} {chance.choice(names)} through {other} {chance.choice(names)}"
        title += f" for {chance.choice(WORLDS)} and {chance.choice(WORLDS)}"
        day = f"{2015 + number % 10}-{1 + number % 12:02}"
        papers.append(PAPER | {"name": title, "venue": "Nature", "track": "journal", "releaseDate": day})
    return {"publications": papers}


def _invented() -> Iterator[Trick]:
    yield Trick("invented", "fifty undated one-line jobs", lambda r: {"work": [job([line]) for line in lines_of(r)]})
    yield Trick("invented", "fifty one-line projects", many("projects", lines_of, "description"))
    yield Trick("invented", "fifty lines of the summary", summary(lines_of))
    yield Trick("invented", "fifty talks, awards, patents and services", minor)
    yield Trick("invented", "fifty papers of no venue", many("publications", lines_of, more=PAPER))
    yield Trick("invented", "fifty papers of no venue over the years", lambda r: {
        "publications": [
            PAPER | {"name": line, "releaseDate": f"{1980 + number % 46}"} for number, line in enumerate(lines_of(r))
        ]
    })  # fmt: skip
    yield Trick("invented", "fifty papers of a known venue", plausible)
    yield Trick("invented", "fifty one-month jobs", lambda r: in_turn([[line] for line in lines_of(r)], 2022))
    yield Trick("invented", "fifty one-month jobs of every skill", lambda r: in_turn(
        [of_skills(r, seed) for seed in range(50)], 2022
    ))  # fmt: skip
    yield Trick("invented", "a job of the far past", lambda r: {"work": [job(of_skills(r), "1901-01", "1970-12")]})
    yield Trick("invented", "a job of forty years", lambda r: {"work": [job(of_skills(r), "1984-01", "2024-12")]})
    yield Trick("invented", "ten overlapping jobs", lambda r: {
        "work": [job([line], f"{2010 + n}-01", "2025-12") for n, line in enumerate(lines_of(r, 10))]
    })  # fmt: skip
    yield Trick("invented", "fifty overlapping jobs of ten years", lambda r: {
        "work": [job([line], f"{1990 + n % 20}-01", f"{2000 + n % 20}-12") for n, line in enumerate(lines_of(r))]
    })  # fmt: skip


def tricks() -> tuple[Trick, ...]:
    """All of them."""
    return (*_names(), *_pasted(), *_copies(), *_invented())

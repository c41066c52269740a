"""How many of its 100 points a rubric gives to a strong career: what people who ask "why is the best only 44?" want.

An invented career is written in the words of the rubric and scored as any profile is, so that no second arithmetic has
to agree with the first. Nobody earns all: each year of the same work, and each sentence of the same words, adds less
than the one before.
"""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Any

import msgspec

from screen.criteria.keywords import sought_terms
from screen.ground.dates import month_of, parse_as_of
from screen.ground.package_data import load_tables
from screen.judgement.score import Judgement
from screen.sources.bench import Bench
from screen.sources.rubric import Rubric

_JOBS, _MONTHS = 3, 24
"""Jobs one after another, and how long each lasted."""
_PAPERS = 3
_TOLD = 2
"""Sentences in which each skill is told, both in one of the jobs; a keyword in one."""


def strong_career(rubric: Rubric, as_of: str) -> int:
    """What it earns, in hundredths of a point. `as_of`: `YYYY-MM-DD`, when it still goes on.

    Six years in three jobs of the rubric's title, each of its skills told twice in one of them, each keyword once, all
    skills listed; where papers count, three as first author in the venue that the rubric rates best.
    """
    columns = Bench(()).with_told(_document(rubric, month_of(parse_as_of(as_of))), "career")
    # With the IDF of a pool of one, words would be worth what they are worth nowhere else.
    keywords = msgspec.structs.replace(rubric.keywords, idf="reference")
    judgement = Judgement(columns, msgspec.structs.replace(rubric, keywords=keywords), as_of)
    return int(judgement.scores[0])


def _document(rubric: Rubric, today: int) -> dict[str, Any]:
    skills = [skill.name for skill in rubric.skills]
    terms = [term for sought in sought_terms(rubric) for term in sought.terms]
    sentences: list[str] = load_tables("career.toml")["sentences"]
    told = list(zip(count(), [name for name in skills for _ in range(_TOLD)] + terms, strict=False))
    work = []
    for number in range(_JOBS):
        start = today - _MONTHS * (number + 1) + 1
        own = [sentences[place % len(sentences)].format(name) for place, name in told if _job(place, skills) == number]
        end = {"endDate": _date(start + _MONTHS - 1)} if number else {}
        work.append({"position": rubric.title, "startDate": _date(start), **end, "highlights": own})
    return {
        "basics": {"name": "Invented Career", "label": rubric.title},
        "work": work,
        "skills": [{"name": "Skills", "keywords": skills}],
        "publications": list(_papers(rubric, skills, today)),
    }


def _job(place: int, skills: Sequence[str]) -> int:
    """In which job a sentence stands: those of one skill in the same."""
    return (place // _TOLD if place < _TOLD * len(skills) else place) % _JOBS


def _papers(rubric: Rubric, skills: Sequence[str], today: int) -> Iterator[dict[str, Any]]:
    """One every other year in the venue that the rubric rates best, on one of its skills."""
    venue = max(rubric.venues, key=lambda name: rubric.venues[name], default=None) if rubric.venues else None
    titles = ("Fewer mistakes through {}: a field study in harbours", "What bakers know about {} and machines do not",
              "On the limits of {} under changing weather")  # fmt: skip
    for number in range(_PAPERS if venue else 0):
        yield {
            "name": titles[number].format(skills[number % len(skills)] if skills else rubric.title),
            "venue": venue,
            "status": "published",
            "track": "main",
            "position": 1,
            "authors": ["Invented Career", "Ada Example"],
            "releaseDate": _date(today - 24 * number - 6),
        }


def _date(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"

"""Invented structured profiles, as many as asked for: careers, papers, skills, about 5 kB each, one JSON a line.

usage: python benchmarks/structured_pool.py PROFILES [-o FILE.jsonl] [--seed N]

Each profile depends on the seed and its own number alone, so that a smaller pool is the beginning of a larger one.
"""

import argparse
import itertools
import json
import random
import sys
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, TextIO

from screen.ground.lexicon import load_lexicon
from screen.ground.venue_list import all_venues

_FIRST = (
    "Ada",
    "Bela",
    "Chen",
    "Dana",
    "Emre",
    "Farid",
    "Goran",
    "Hana",
    "Ines",
    "Jun",
    "Kofi",
    "Lena",
    "Mira",
    "Noor",
)
_LAST = ("Example", "Sample", "Specimen", "Muster", "Ejemplo", "Esempio", "Przyklad", "Voorbeeld", "Ornek", "Primer")
_GRADES = ("", "", "Senior ", "Staff ", "Lead ", "Junior ")
_ROLES = (
    "Machine Learning Engineer", "Research Scientist", "Software Engineer", "Data Scientist", "Systems Engineer",
    "Applied Scientist", "Backend Developer", "Research Intern", "Postdoctoral Researcher", "Product Manager",
    "Accountant", "Mechanical Engineer", "Data Analyst", "Infrastructure Engineer", "Teaching Assistant",
)  # fmt: skip
_DEEDS = ("Built", "Led", "Designed", "Moved", "Measured", "Wrote", "Halved the cost of", "Maintained", "Reviewed")
_AREAS = ("Computer Science", "Mathematics", "Electrical Engineering", "Statistics", "Physics", "Business", "Biology")
_SYLLABLES = ("ba", "ker", "lo", "mi", "nu", "pra", "sto", "tel", "vi", "zon")
_COINED = 0.01
"""Of the words of prose that stand in no table, as names and slips do: vocabularies grow with their pools."""
_TRACKS = ("main", "main", "main", "workshop", "journal", "findings", "preprint")


@cache
def _prose() -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The words of the reference table, and the running sums of how often each is used."""
    cells = resources.files("screen.ground.data").joinpath("reference_idf.txt").read_text("utf-8").split()[1:]
    return tuple(cells[::2]), tuple(itertools.accumulate(int(count) for count in cells[1::2]))


@cache
def _names() -> tuple[str, ...]:
    return tuple(sorted({entry.name for entry in load_lexicon().entries}))


@cache
def _venues() -> tuple[tuple[str, str], ...]:
    return tuple((venue.acronym, venue.name) for venue in all_venues())


class _Person:
    """One profile in the making."""

    def __init__(self, seed: int, number: int) -> None:
        self.chance = random.Random(f"{seed}/{number}")
        self.number = number
        pool = _names()
        # Skills of a person are neighbours in the lexicon now and then, as trades are.
        start = self.chance.randrange(len(pool))
        self.skills = [pool[(start + step) % len(pool)] for step in range(6)] + self.chance.choices(pool, k=6)

    def words(self, number: int) -> str:
        """So many words of prose."""
        spelt, often = _prose()
        out = self.chance.choices(spelt, cum_weights=often, k=number)
        if self.chance.random() < number * _COINED:
            out[-1] = "".join(self.chance.choices(_SYLLABLES, k=4))
        return " ".join(out)

    def sentence(self) -> str:
        """One line of a job or a project; every second one names a skill."""
        named = f" with {self.chance.choice(self.skills)}" if self.chance.random() < 0.5 else ""
        return f"{self.chance.choice(_DEEDS)} {self.words(self.chance.randint(7, 14))}{named}."

    def name(self) -> str:
        """A name that nobody has."""
        return f"{self.chance.choice(_FIRST)} {self.chance.choice(_LAST)}"

    def job(self, start: int, months: int, *, current: bool) -> dict[str, Any]:
        """One job from month `start` on."""
        out = {
            "name": f"{self.chance.choice(_LAST)} {self.words(1).title()} Works",
            "position": self.chance.choice(_GRADES) + self.chance.choice(_ROLES),
            "startDate": _month(start),
            "summary": self.sentence(),
            "highlights": [self.sentence() for _ in range(self.chance.randint(2, 5))],
        }
        return out if current else out | {"endDate": _month(start + months - 1)}

    def paper(self) -> dict[str, Any]:
        """One paper."""
        acronym, name = self.chance.choice(_venues())
        authors = [self.name() for _ in range(self.chance.randint(2, 5))]
        year, track = self.chance.randint(2012, 2025), self.chance.choice(_TRACKS)
        of_venue = {"venue": acronym, "publisher": f"{name} ({acronym}) {year}"}
        return {
            "name": f"{self.words(self.chance.randint(4, 8)).capitalize()} for {self.chance.choice(self.skills)}",
            "authors": authors,
            "position": self.chance.randint(1, len(authors)),
            "releaseDate": f"{year}-{self.chance.randint(1, 12):02d}",
            **({"publisher": "arXiv"} if track == "preprint" else of_venue),
            "track": track,
            "status": "preprint" if track == "preprint" else "published",
        }

    def profile(self) -> dict[str, Any]:
        """The whole document."""
        chance = self.chance
        start, jobs = 12 * chance.randint(1998, 2012), []
        many = chance.randint(2, 5)
        for place in range(many):
            months = chance.randint(6, 48)
            jobs.append(self.job(start, months, current=place == many - 1 and chance.random() < 0.6))
            start += months + chance.randint(0, 3)
        name = self.name()
        return {
            "id": f"p{self.number:08d}",
            "basics": {
                "name": name,
                "label": chance.choice(_GRADES) + chance.choice(_ROLES),
                "email": "nobody@example.org",
                "summary": f"{self.words(20).capitalize()}. {self.sentence()}",
            },
            "work": jobs[::-1],
            "education": [
                {
                    "institution": f"University of {chance.choice(_LAST)}",
                    "area": chance.choice(_AREAS),
                    "studyType": kind,
                    "startDate": str(1990 + chance.randint(0, 15)),
                    "endDate": str(2006 + chance.randint(0, 8)),
                }
                for kind in ("Ph.D.", "M.S.", "B.S.")[chance.randint(0, 2) :]
            ],
            "publications": [self.paper() for _ in range(chance.randint(0, 7))],
            "projects": [
                {"name": self.words(3).title(), "description": self.sentence(), "highlights": [self.sentence()]}
                for _ in range(chance.randint(0, 3))
            ],
            "skills": [
                {"name": chance.choice(("Tools", "Methods", "Languages")), "keywords": chance.sample(self.skills, 5)}
                for _ in range(2)
            ],
            "languages": [{"language": "English", "fluency": "Fluent"}],
        }  # fmt: skip


def _month(month: int) -> str:
    return f"{month // 12}-{month % 12 + 1:02d}"


def iter_profiles(profiles: int, seed: int = 0) -> Iterator[dict[str, Any]]:
    """So many profiles, in order."""
    return (_Person(seed, number).profile() for number in range(profiles))


def write_pool(file: TextIO, profiles: int, seed: int = 0) -> None:
    """The same, one a line."""
    file.writelines(json.dumps(profile) + "\n" for profile in iter_profiles(profiles, seed))


def main() -> None:
    """Write a pool."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("profiles", type=int)
    parser.add_argument("-o", "--output", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    if arguments.output is None:
        write_pool(sys.stdout, arguments.profiles, arguments.seed)
        return
    with arguments.output.open("w", encoding="utf-8") as file:
        write_pool(file, arguments.profiles, arguments.seed)


if __name__ == "__main__":
    main()

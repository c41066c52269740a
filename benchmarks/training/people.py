"""Invented careers: who worked where as what, in many trades and countries, without any real person behind them."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

WORDS: dict[str, Any] = tomllib.loads((Path(__file__).parent / "vocabulary.toml").read_text(encoding="utf-8"))
_TRADES = (
    "tech",
    "tech",
    "tech",
    "research",
    "research",
    "health",
    "education",
    "law",
    "business",
    "business",
    "trades",
    "trades",
)
LANGUAGES = ("en",) * 14 + ("de", "es", "fr") * 3 + ("ko", "ko", "ja", "ja", "zh", "nl", "it", "pt", "other")
_TRADES_NAMED = ("de", "es", "fr", "ko", "ja", "zh", "pt", "other")
"""Languages in which `faker` names trades."""


@dataclass
class Job:
    """One position at one employer."""

    employer: str
    title: str
    team: str | None
    start: tuple[int, int]
    end: tuple[int, int] | None
    place: str | None
    mode: str | None
    blurb: str | None
    summary: str | None
    bullets: list[str]
    tools: str | None
    same_employer: bool = False
    """It stands below the employer of the job before it."""


@dataclass
class Study:
    """One degree at one school."""

    school: str
    degree: str
    area: str | None
    faculty: str | None
    start: tuple[int, int]
    end: tuple[int, int] | None
    place: str | None
    remarks: list[str]


@dataclass
class Person:
    """A career."""

    number: int
    language: str
    name: str
    jobs: list[Job] = field(default_factory=list)
    studies: list[Study] = field(default_factory=list)
    skills: list[tuple[str, list[str]]] = field(default_factory=list)


class Maker:
    """Makes people; one seed, one person. `part` keeps the invented names of one fold apart from those of another."""

    def __init__(self, number: int, part: int = 0, parts: int = 1) -> None:
        self.number = number
        self.rng = random.Random(f"person {number}")
        self.part, self.parts = part, parts
        self.language = self.rng.choice(LANGUAGES)
        self.trade = self.rng.choice(_TRADES)
        self.brief = self.rng.choice([0, 0, 0.1, 0.5])

    def pick(self, words: list[str]) -> str:
        """A word of a list: only of the share of it that this fold may use."""
        share = [word for at, word in enumerate(words) if self.parts == 1 or at % self.parts == self.part] or words
        return self.rng.choice(share)

    def chance(self, share: float) -> bool:
        """True so often."""
        return self.rng.random() < share

    def faker(self) -> Any:
        """A source of names of people, companies and towns in the person's language."""
        from faker import Faker

        locale = {
            "de": "de_DE",
            "es": "es_ES",
            "fr": "fr_FR",
            "ko": "ko_KR",
            "ja": "ja_JP",
            "zh": "zh_CN",
            "nl": "nl_NL",
            "it": "it_IT",
            "pt": "pt_BR",
        }
        made = Faker(
            locale.get(
                self.language,
                self.rng.choice(
                    ["en_US", "en_GB", "en_IN", "en_AU", "fi_FI", "pl_PL", "no_NO", "tr_TR", "cs_CZ", "sv_SE"]
                ),
            )
        )
        made.seed_instance(self.number)
        return made

    def title(self) -> str:
        """A position, now and then two."""
        if self.chance(0.05):
            return f"{self._title()}{self.rng.choice(WORDS['titles']['joins'])}{self._title()}"
        return self._title()

    def _title(self) -> str:
        words = WORDS["titles"]
        own = self.language if self.language != "en" else None
        if own and self.chance(0.4 if own in _TRADES_NAMED else 0.75):
            return self.pick(words[own])
        if own in _TRADES_NAMED and self.chance(0.6):
            trade = str(self.fake.job()).split("(")[0].split("/")[0].strip()
            return trade[:1].upper() + trade[1:]
        if self.chance(0.06):  # a title that no list knows
            return self.invented() + self.rng.choice(["", "", " Assistant", f" {self.pick(words['teams'])}"])
        if self.chance(0.12):
            return str(self.fake.job()).split("(")[0].split("/")[0].strip()
        if self.chance(0.05):
            odd = [
                "Wizard",
                "Ninja",
                "Guru",
                "Keeper",
                "Captain",
                "Champion",
                "Sherpa",
                "Runner",
                "Evangelist",
                "Fixer",
                "Person",
                "Hand",
                "Crew",
                "Lead",
                "Alchemist",
                "Hacker",
            ]
            return f"{self.pick(WORDS['titles']['teams'] + WORDS['employers']['fields'])} {self.rng.choice(odd)}"
        text = self.pick(words[self.trade if self.chance(0.85) else self.rng.choice(_TRADES)])
        if self.chance(0.25) and not text.startswith(tuple(words["ranks"])):
            text = f"{self.pick(words['ranks'])} {text}"
        if self.chance(0.07):
            text = f"{text} {self.pick(words['tails'])}"
        return text

    def invented(self) -> str:
        """A word that no list has, so that the place of a word, not its letters, has to tell what it is."""
        onsets, nuclei, codas = (
            [
                "b",
                "br",
                "c",
                "ch",
                "d",
                "dr",
                "f",
                "fl",
                "g",
                "gr",
                "h",
                "j",
                "k",
                "kl",
                "l",
                "m",
                "n",
                "p",
                "pl",
                "qu",
                "r",
                "s",
                "sh",
                "st",
                "t",
                "tr",
                "v",
                "w",
                "y",
                "z",
            ],
            ["a", "e", "i", "o", "u", "ai", "ea", "io", "ou"],
            ["", "", "n", "r", "s", "l", "x", "m", "nd", "rk", "th"],
        )
        return "".join(
            self.rng.choice(onsets) + self.rng.choice(nuclei) + self.rng.choice(codas)
            for _ in range(self.rng.choice([1, 2, 2, 3]))
        ).capitalize()

    def employer(self) -> str:
        """An organisation that employs."""
        words = WORDS["employers"]
        if self.language in ("ko", "ja", "zh") and self.chance(0.75):
            return self.pick(words[self.language])
        kind = self.rng.random()
        if self.trade == "research" and kind < 0.5:
            return (
                self.school()
                if self.chance(0.75)
                else self.rng.choice(words["units"]).format(self.pick(WORDS["degrees"]["subjects"]))
            )
        if kind < 0.25:
            return self.pick(words["known"])
        if kind < 0.33:
            one, two = self.rng.sample(words["plain"], 2)
            return str(self.rng.choice(["The {}", "{}", "{} & {}", "{} and {}", "{} {}", "{}s of {}"])).format(one, two)
        kinds = self.rng.random()
        root = (
            self.invented()
            if kinds < 0.45
            else self.pick(words["roots"])
            if kinds < 0.75
            else str(self.fake.last_name())
        )
        if kind < 0.62:
            field_ = self.pick(words["fields"]) if self.chance(0.75) else ""
            second = f" & {self.fake.last_name()}" if self.chance(0.08) else ""
            form = f" {self.pick(words['forms'])}" if self.chance(0.35) else ""
            return " ".join(f"{root}{second} {field_}{form}".split())
        if kind < 0.75:
            return str(self.rng.choice(words["places_of_work"])).format(root if self.chance(0.5) else self.city())
        if kind < 0.79:
            partners = f"{self.fake.last_name()}, {self.fake.last_name()} {self.rng.choice(['&', 'and'])}"
            return f"{partners} {self.fake.last_name()}{self.rng.choice(['', ' LLP', ' LLP', ' Associates', ' PLLC'])}"
        if kind < 0.93:
            return str(self.fake.company())
        return self.rng.choice(
            [
                root,
                root.upper(),
                f"{root}.io",
                f"{root.lower()}.com",
                f"The {root} Project",
                f"{root[:3].upper()}",
                f"{root}{self.pick(words['fields']).lower()}",
                f"{root} and Sons",
            ]
        )

    def team(self) -> str:
        """A part of an employer."""
        if self.chance(0.4 if self.trade == "research" else 0.12):
            return str(self.rng.choice(WORDS["employers"]["units"])).format(self.pick(WORDS["degrees"]["subjects"]))
        return self.pick(WORDS["titles"]["teams"]) + (" Team" if self.chance(0.1) else "")

    def group(self) -> str:
        """A group that is called by who leads it."""
        return f"{self.fake.last_name()} {self.rng.choice(['Lab', 'Group', 'Laboratory', 'Team'])}"

    def scope(self) -> str:
        """What a position was for: a region, a class, a course, a place of an employer, subjects."""
        words, number = WORDS["titles"], self.rng.randint(1, 12)
        one, two = self.rng.sample(words["teams"], 2)
        region, other = self.rng.sample(WORDS["places"]["regions"], 2)
        form, city = str(self.rng.choice(words["scopes"])), self.city()
        subject, code = self.pick(WORDS["degrees"]["subjects"]), self.invented()[:3].upper()
        return form.format(n=number, m=number + 2, t=one, u=two, c=city, r=region, s=other, a=subject, k=code)

    def pause(self) -> str:
        """Why somebody had no job for a time."""
        return self.pick(WORDS["deeds"]["pauses"]).format(c=self.city(), a=self.pick(WORDS["degrees"]["courses"]))

    def course(self) -> str:
        """A course or a certificate."""
        text = str(self.rng.choice(WORDS["degrees"]["certificates"]))
        return text.format(n=self.rng.randint(1, 7), a=self.pick(WORDS["degrees"]["courses"]))

    def examiner(self) -> str:
        """Who holds courses."""
        words = WORDS["degrees"]["examiners"]
        return str(self.rng.choice(words)).format(self.invented(), self.city()) if self.chance(0.7) else self.employer()

    def unit(self) -> str:
        """A department or a place within an employer."""
        words = WORDS["employers"]
        return str(self.rng.choice(words["parts"])).format(
            self.rng.choice([*WORDS["titles"]["teams"], *WORDS["degrees"]["subjects"]])
        )

    def project(self) -> str:
        """A project that somebody worked on."""
        return str(self.rng.choice(WORDS["employers"]["projects"])).format(self.invented().upper(), self.deed())

    def client(self) -> str:
        """For whom or through whom somebody worked, beside the employer."""
        return str(self.rng.choice(WORDS["employers"]["clients"])).format(self.employer())

    def terms(self) -> str:
        """On what terms somebody worked."""
        text = str(self.rng.choice([*WORDS["deeds"]["modes"], *WORDS["deeds"]["terms"]]))
        return text.replace("{n}", str(self.rng.randint(2, 40)))

    def own_business(self) -> str:
        """What stands in the place of an employer where somebody had none."""
        return str(self.rng.choice(WORDS["employers"]["own"]))

    def aside(self) -> str:
        """A line about a job that is easily taken for the head of one."""
        return str(self.rng.choice(WORDS["deeds"]["asides"])).format(
            n=self.rng.randint(2, 95), y=self.rng.randint(2004, 2024), o=self.employer(), r=self.title(), c=self.city()
        )

    def grade(self) -> str:
        """A grade or an honour."""
        return str(self.rng.choice(WORDS["degrees"]["grades"])).format(self.rng.randint(1, 9))

    def subjects(self) -> str:
        """Subjects of a school, some with their grades."""
        names = self.rng.sample(WORDS["degrees"]["school_subjects"], self.rng.randint(2, 5))
        form = self.rng.choice(["{} ({})", "{} {}", "{}", "{} – {}"])
        told = ", ".join(form.format(name, self.rng.choice(["A", "B", "A*", "C", "1", "2", "95%"])) for name in names)
        return f"{self.rng.choice(['', '', 'Subjects: ', 'Modules: ', 'Including '])}{told}"

    def city(self) -> str:
        """A town."""
        kind = self.rng.random()
        return (
            self.pick(WORDS["places"]["cities"])
            if kind < 0.6
            else str(self.fake.city())
            if kind < 0.9
            else self.invented()
        )

    def town(self) -> str:
        """A town that no list has."""
        return self.invented() + self.rng.choice(["", "ton", "by", "ville", "burg", "ford", "stad", " Bay", " Hill"])

    def topic(self) -> str:
        """What somebody worked on or with, in a few words."""
        words = WORDS["degrees"]["subjects"] + WORDS["deeds"]["things"] + WORDS["degrees"]["courses"]
        one, two = self.rng.sample(words, 2)
        return str(self.rng.choice(["{}", "{} and {}", "{}, {}", "{} for {}", "{} in {}"])).format(one, two)

    def place(self) -> str:
        """A place as CVs print it."""
        words = WORDS["places"]
        if self.language in ("ko", "ja", "zh") and self.chance(0.8):
            return self.pick(words[self.language])
        kind = self.rng.random()
        if kind < 0.1:
            return str(self.rng.choice(words["special"]))
        if kind < 0.35:
            return self.city()
        return f"{self.city()}, {self.rng.choice(words['regions'])}" + (
            f", {self.rng.choice(words['regions'])}" if kind > 0.93 else ""
        )

    def school(self) -> str:
        """A school, some with the letters that it is known by."""
        name = self._school()
        capitals = "".join(word[0] for word in name.split() if word[0].isupper())
        if len(capitals) > 2 and "(" not in name and self.chance(0.15):
            return self.rng.choice([f"{capitals} ({name})", f"{name} ({capitals})", f"{capitals}, {name}"])
        return name

    def _school(self) -> str:
        words = WORDS["schools"]
        if self.language in ("ko", "ja", "zh") and self.chance(0.8):
            return self.pick(words[self.language])
        if self.chance(0.55):
            return self.pick(words["known"])
        root = self.city() if self.chance(0.7) else self.pick(WORDS["employers"]["roots"])
        return str(self.rng.choice(words["made"])).format(root)

    def deed(self) -> str:
        """What somebody did, in a line."""
        words = WORDS["deeds"]
        number = self.rng.randint(2, 95)
        if self.language in words["short"] and self.chance(self.brief):
            return str(self.rng.choice(words["short"][self.language])).replace("{n}", str(number))
        if self.chance(self.brief / 2):
            form = self.rng.choice(["{v} {t}", "{t}", "{t} {e}", "{v} {t} {e}", "{t}, {u}", "{v} {t}, {u}"])
            thing, other = self.rng.sample(words["things"], 2)
            return form.format(v=self.rng.choice(words["verbs"]), t=thing, u=other, e=self.rng.choice(words["acts"]))
        if self.language in ("de", "es", "fr", "ko", "ja", "zh") and self.chance(0.8):
            return str(self.rng.choice(words[self.language])).replace("{n}", str(number))
        text = f"{self.rng.choice(words['verbs'])} {self.rng.choice(words['objects'])}{self.rng.choice(words['ends'])}"
        if self.chance(0.12):
            text += f" and {self.rng.choice(words['verbs']).lower()} {self.rng.choice(words['objects'])}"
        return text.replace("{n}", str(number)) + ("." if self.number % 3 == 0 else "")

    def make(self) -> Person:
        """The person."""
        self.fake = self.faker()
        person = Person(self.number, self.language, str(self.fake.name()))
        at = (2026 if self.chance(0.7) else self.rng.randint(2012, 2026)) * 12 + self.rng.randint(0, 10)
        now = self.chance(0.75)
        while len(person.jobs) < self.rng.randint(1, 6):
            length = self.rng.randint(3, 60)
            before = person.jobs[-1] if person.jobs else None
            same = before is not None and self.chance(0.13)
            start = (at - length) // 12, (at - length) % 12 + 1
            end = None if now and not person.jobs else (at // 12, at % 12 + 1)
            count = self.rng.choice([0, 1, 1, 2, 2, 3, 3, 4, 5])
            job = Job(
                before.employer if same and before else self.employer(),
                self.title(),
                self.team()
                if self.chance(0.3) and self.language in ("en", "other", "de", "nl", "it", "pt", "es", "fr")
                else None,
                start,
                end,
                (before.place if same and before else self.place()) if self.chance(0.75) else None,
                self.rng.choice(WORDS["deeds"]["modes"]) if self.chance(0.15) else None,
                self.rng.choice(WORDS["deeds"]["blurbs"]).replace("{n}", str(self.rng.randint(4, 90)))
                if self.chance(0.1)
                else None,
                self.rng.choice(WORDS["deeds"]["summaries"]) if self.chance(0.2) else None,
                [self.deed() for _ in range(count)],
                self.rng.choice(WORDS["deeds"]["tools"]) if self.chance(0.1) else None,
                same,
            )
            person.jobs.append(job)
            at -= length + self.rng.choice([0, 0, 1, 1, 2, 6])
        self._studies(person, at)
        return person

    def _studies(self, person: Person, at: int) -> None:
        words = WORDS["degrees"]
        lang = self.language
        while len(person.studies) < self.rng.choice([1, 1, 2, 2, 3, 3, 4]):
            length = self.rng.randint(9, 60)
            own = lang in words and self.chance(0.8)
            degree = self.pick(words[lang] if own else words["short"] if self.chance(0.6) else words["long"])
            trade = own and self.chance(0.12)
            degree = self.title() if trade else degree
            subjects = words[f"subjects_{lang}"] if own and f"subjects_{lang}" in words else words["subjects"]
            area = self.pick(subjects) if self.chance(0.88) and not trade else None
            if area and self.chance(0.08):
                area = f"{area} and {self.pick(subjects)}"
            remarks = []
            for _ in range(self.rng.choice([0, 0, 0, 1, 1, 2, 3])):
                text = self.rng.choice(words["remarks"])
                remarks.append(
                    text.format(
                        self.rng.randint(1, 9),
                        subject=self.pick(words["subjects"]),
                        thesis=self.pick(words["theses"]),
                        advisor=self.fake.name(),
                        courses=", ".join(self.rng.sample(words["courses"], 3)),
                        school=self.school(),
                    )
                )
            start, end = ((at - length) // 12, (at - length) % 12 + 1), (at // 12, at % 12 + 1)
            person.studies.append(
                Study(
                    self.school(),
                    degree,
                    area,
                    f"{self.rng.choice(['Department', 'School', 'Faculty'])} of {self.pick(words['subjects'])}"
                    if self.chance(0.07)
                    else None,
                    start,
                    end if self.chance(0.93) else None,
                    self.place() if self.chance(0.55) else None,
                    remarks,
                )
            )
            at -= length + self.rng.choice([0, 1, 3])

"""Layouts: how a career is laid out as lines, each a run of segments that know what they are."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from itertools import pairwise

from people import WORDS, Job, Person, Study

BACKENDS = ("pdf", "pdf", "pdf", "pdf", "markdown", "html", "text", "text", "docx", "latex")
MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "de": [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    "es": [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
}
NOW = {
    "en": ["Present", "present", "Current", "now", "Now", "Today"],
    "de": ["heute"],
    "es": ["actualidad", "presente"],
    "fr": ["aujourd'hui", "présent"],
    "ko": ["현재"],
    "ja": ["現在"],
    "zh": ["至今"],
}
SINCE = {"en": "since", "de": "seit", "es": "desde", "fr": "depuis"}
HEADINGS = {
    "work": {
        "en": [
            "Work Experience",
            "Experience",
            "Employment History",
            "Professional Experience",
            "Employment",
            "Career History",
            "Work History",
            "Positions",
        ],
        "de": ["Berufserfahrung", "Beruflicher Werdegang", "Berufspraxis"],
        "es": ["Experiencia laboral", "Experiencia profesional"],
        "fr": ["Expérience professionnelle", "Expériences professionnelles"],
        "ko": ["경력", "경력사항"],
        "ja": ["職歴", "職務経歴"],
        "zh": ["工作经历"],
    },
    "education": {
        "en": ["Education", "Education and Training", "Academic Background", "Education", "Qualifications"],
        "de": ["Ausbildung", "Studium"],
        "es": ["Educación", "Formación académica"],
        "fr": ["Formation"],
        "ko": ["학력", "학력사항"],
        "ja": ["学歴"],
        "zh": ["教育经历", "教育背景"],
    },
    "skills": {
        "en": ["Skills", "Technical Skills", "Key Skills"],
        "de": ["Kenntnisse"],
        "es": ["Competencias"],
        "fr": ["Compétences"],
        "ko": ["기술"],
        "ja": ["スキル"],
        "zh": ["技能"],
    },
    "languages": {
        "en": ["Languages"],
        "de": ["Sprachen"],
        "es": ["Idiomas"],
        "fr": ["Langues"],
        "ko": ["외국어"],
        "ja": ["語学"],
        "zh": ["语言"],
    },
    "summary": {
        "en": ["Summary", "Profile", "About Me"],
        "de": ["Profil"],
        "es": ["Perfil"],
        "fr": ["Profil"],
        "ko": ["소개"],
        "ja": ["自己PR"],
        "zh": ["自我评价"],
    },
    "awards": {
        "en": ["Awards", "Honors and Awards"],
        "de": ["Auszeichnungen"],
        "es": ["Premios"],
        "fr": ["Prix"],
        "ko": ["수상"],
        "ja": ["受賞"],
        "zh": ["获奖"],
    },
}
_LABELS = {
    "en": {
        "O": ["Company", "Employer", "Organization"],
        "R": ["Position", "Role", "Job title", "Title"],
        "D": ["Dates", "Period", "Duration"],
        "L": ["Location", "Place"],
        "B": ["Main activities", "Responsibilities", "Tasks"],
        "S": ["Institution", "School", "University"],
        "G": ["Degree", "Qualification"],
        "A": ["Major", "Field of study", "Subject"],
    },
    "de": {
        "O": ["Arbeitgeber", "Unternehmen", "Firma"],
        "R": ["Position", "Funktion", "Tätigkeit"],
        "D": ["Zeitraum", "Datum"],
        "L": ["Ort"],
        "B": ["Aufgaben"],
        "S": ["Hochschule", "Universität"],
        "G": ["Abschluss"],
        "A": ["Studiengang", "Fachrichtung"],
    },
    "es": {
        "O": ["Empresa", "Nombre de la empresa"],
        "R": ["Puesto", "Cargo"],
        "D": ["Fecha", "Periodo"],
        "L": ["Lugar", "Ciudad"],
        "B": ["Funciones"],
        "S": ["Universidad", "Institución"],
        "G": ["Título", "Grado"],
        "A": ["Especialidad"],
    },
    "fr": {
        "O": ["Entreprise", "Employeur", "Société"],
        "R": ["Poste", "Fonction"],
        "D": ["Période", "Dates"],
        "L": ["Lieu"],
        "B": ["Missions"],
        "S": ["Établissement", "École"],
        "G": ["Diplôme"],
        "A": ["Spécialité"],
    },
    "ko": {
        "O": ["회사", "회사명", "근무처"],
        "R": ["직책", "직위"],
        "D": ["기간", "근무기간"],
        "L": ["위치"],
        "B": ["담당업무"],
        "S": ["학교", "학교명"],
        "G": ["학위"],
        "A": ["전공"],
    },
    "ja": {
        "O": ["会社名", "勤務先"],
        "R": ["役職", "職種"],
        "D": ["期間"],
        "L": ["勤務地"],
        "B": ["業務内容"],
        "S": ["学校名"],
        "G": ["学位"],
        "A": ["専攻"],
    },
    "zh": {
        "O": ["公司"],
        "R": ["职位"],
        "D": ["时间"],
        "L": ["地点"],
        "B": ["工作内容"],
        "S": ["学校"],
        "G": ["学位"],
        "A": ["专业"],
    },
}
_FORM_LABELS = {
    "en": {
        "O": ["Name and address of employer", "Employer name", "Firm"],
        "R": ["Occupation or position held", "Designation", "Job held"],
        "B": ["Main activities and responsibilities", "Description"],
        "S": ["Name and type of organisation providing education and training", "College"],
        "G": ["Title of qualification awarded", "Award"],
    },
    "de": {
        "O": ["Name und Adresse des Arbeitgebers", "Betrieb"],
        "R": ["Beruf oder Funktion", "Berufsbezeichnung"],
        "D": ["Daten", "Von bis"],
        "B": ["Wichtigste Tätigkeiten und Zuständigkeiten", "Tätigkeiten"],
        "S": ["Name und Art der Bildungseinrichtung", "Schule"],
        "G": ["Bezeichnung der erworbenen Qualifikation", "Qualifikation"],
    },
    "es": {
        "O": ["Nombre y dirección de la empresa", "Empleador", "Compañía"],
        "R": ["Profesión o cargo desempeñado", "Puesto desempeñado", "Ocupación"],
        "D": ["Fechas", "Desde hasta"],
        "B": ["Principales actividades y responsabilidades", "Actividades principales"],
        "S": ["Nombre del centro", "Centro"],
        "G": ["Título de la cualificación obtenida", "Titulación"],
    },
    "fr": {
        "O": ["Nom et adresse de l'employeur", "Structure"],
        "R": ["Fonction ou poste occupé", "Emploi occupé"],
        "B": ["Principales activités et responsabilités", "Description"],
        "S": ["Nom de l'établissement", "Organisme"],
        "G": ["Intitulé du certificat délivré", "Titre obtenu"],
    },
}
"""What forms ask for in longer words."""
SUBHEADS = {
    "en": [
        "Highlights",
        "Responsibilities",
        "Key achievements",
        "Main tasks",
        "Accomplishments",
        "Duties",
        "Selected projects",
        "Key Responsibilities",
    ],
    "de": ["Aufgaben", "Tätigkeiten", "Schwerpunkte"],
    "es": ["Funciones", "Logros"],
    "fr": ["Missions", "Réalisations"],
    "ko": ["주요 업무", "담당 업무"],
    "ja": ["業務内容", "担当業務"],
    "zh": ["工作职责", "工作业绩"],
}
KINDS = {
    "O": "ORG",
    "R": "ROLE",
    "D": "DATE",
    "L": "LOC",
    "T": "TAG",
    "M": "TAG",
    "X": "TAG",
    "U": "TAG",
    "G": "ROLE",
    "A": "AREA",
    "F": "TAG",
}


@dataclass
class Seg:
    """A run of text of one style that is one thing."""

    text: str
    label: str
    entry: str | None = None
    bold: bool = False
    italic: bool = False


@dataclass
class Row:
    """A visual line."""

    kind: str
    """`name`, `section`, `head`, `sub` (a heading below that), `para`, `item`, `cells`."""
    left: list[Seg]
    right: list[Seg] = field(default_factory=list)
    """Set at the right edge."""
    rail: list[Seg] = field(default_factory=list)
    """Set in the left margin."""
    gap: bool = False
    """Space above it."""
    depth: int = 1


class Template:
    """One way to lay out careers: every choice is made once and holds for all lines."""

    def __init__(self, number: int) -> None:
        self.number = number
        rng = self.rng = random.Random(f"template {number}")
        self.backend = rng.choice(BACKENDS)
        self.job = _grammar(rng, ["O", "R", "D", "L"])
        self.study = self.job if rng.random() < 0.45 else _grammar(rng, ["O", "R", "D", "L"])
        self.labelled = rng.random() < 0.11
        self.label_tab = rng.random() < 0.5
        self.rail = rng.random() < 0.18
        self.nested = rng.random() < 0.6
        self.total = rng.random() < 0.4
        self.duration = rng.random() < 0.08
        self.months = rng.choice(["long", "long", "short", "short", "number", "dotted", "year", "iso", "caps"])
        self.dash = rng.choice([" – ", " - ", "–", " to ", " — ", "-", " - ", " – "])
        self.now = rng.randint(0, 5)
        self.area = rng.choice(
            [
                "{g}, {a}",
                "{g} in {a}",
                "{g} in {a}",
                "{g} {a}",
                "{a}, {g}",
                "{g} ({a})",
                "{g} of {a}",
                "apart",
                "{g}: {a}",
                "{g} - {a}",
            ]
        )
        self.caps = rng.choice(["", "", "", "O", "R", "section", "section"])
        self.marker = rng.choice(["• ", "- ", "* ", "– ", "▪ ", "◦ "])
        self.text_as = rng.choice(["item", "item", "item", "item", "para", "para", "para one"])
        self.remarks_as = rng.choice(["item", "item", "para", "inline"])
        self.order = rng.choice(
            [
                ["summary", "work", "education", "skills", "languages"],
                ["work", "education", "skills", "awards"],
                ["education", "work", "languages", "skills"],
                ["summary", "skills", "work", "education"],
                ["skills", "education", "work", "awards", "languages"],
            ]
        )
        self.entries_in_list = rng.random() < 0.09
        self.heads = rng.random() < 0.4
        self.all_items = rng.random() < 0.07
        self.spaced = rng.random() < 0.12
        self.swallowed = rng.random() < 0.15
        self.supervisor = rng.random() < 0.1
        self.team_behind = rng.random() < 0.3
        self.sidebar = self.backend == "pdf" and rng.random() < 0.2
        self.gap = rng.random() < 0.75
        self.footer = rng.random() < 0.25
        self.head_no = rng.randint(0, 9)
        self.stacked = rng.random() < 0.12
        self.deep = {part: rng.random() < 0.45 for part in "ORDL"}
        self.subhead = rng.random() < 0.12
        self.columns = rng.random() < 0.06
        self.table = self.backend in ("markdown", "html", "docx") and rng.random() < 0.15
        self.table_head = rng.random() < 0.6
        self.tabbed = rng.random() < 0.05
        self.date_last = rng.random() < 0.06
        self.date_beside = rng.random() < 0.05
        self.since = rng.random() < 0.25

    def words(self, table: dict[str, list[str]], language: str) -> str:
        """The same choice among the names that a language has."""
        names = table.get(language) or table["en"]
        return names[self.head_no % len(names)]

    def date(self, at: tuple[int, int], language: str) -> str:
        """A month as this template prints it."""
        year, month = at
        names = MONTHS.get(language, MONTHS["en"])
        if language in ("ko", "ja", "zh") and self.months in ("long", "short", "caps"):
            return (
                f"{year}.{month:02d}"
                if self.head_no % 2
                else (f"{year}년 {month}월" if language == "ko" else f"{year}年{month}月")
            )
        return {
            "long": f"{names[month - 1]} {year}",
            "short": f"{names[month - 1][:3]} {year}",
            "number": f"{month:02d}/{year}",
            "dotted": f"{year}.{month:02d}",
            "year": f"{year}",
            "iso": f"{year}-{month:02d}",
            "caps": f"{names[month - 1][:3].upper()} {year}",
        }[self.months]

    def span(self, start: tuple[int, int], end: tuple[int, int] | None, language: str, last: bool = False) -> str:
        """The dates of an entry."""
        now = NOW.get(language, NOW["en"])
        stop = self.date(end, language) if end else now[self.now % len(now)]
        if last and end and self.head_no % 5 == 0:
            return stop
        if self.since and end is None and language in SINCE:
            return f"{SINCE[language]} {self.date(start, language)}"
        return f"{self.date(start, language)}{self.dash}{stop}"

    @staticmethod
    def boss(rng: random.Random) -> str:
        """The name of somebody."""
        first = rng.choice(["Ada", "Kim", "Noor", "Emil", "Rosa", "Ivo", "Mei", "Lars"])
        return f"{first} {rng.choice(WORDS['employers']['roots'])}"

    def rows(self, person: Person) -> list[Row]:
        """The lines of a whole document."""
        rng = random.Random(f"{self.number} {person.number}")
        out = [Row("name", [Seg(person.name, "NONE", bold=True)])]
        out.append(
            Row(
                "para",
                [Seg(f"{person.name.split()[0].lower()}@sample.example | +1 555 0{rng.randint(100, 199)}", "NONE")],
            )
        )
        for kind in self.order:
            if kind in HEADINGS and (body := self._body(kind, person, rng)):
                title = self.words(HEADINGS[kind], person.language)
                out.append(
                    Row(
                        "section",
                        [Seg(title.upper() if self.caps == "section" else title, "NONE", bold=True)],
                        gap=True,
                    )
                )
                out += body
        return out

    def _body(self, kind: str, person: Person, rng: random.Random) -> list[Row]:
        if kind == "work":
            return self._jobs(person, rng)
        if kind == "education":
            return [
                row
                for at, study in enumerate(person.studies)
                for row in self._study(f"e{at}", study, person.language, rng)
            ]
        if kind == "summary":
            return [
                Row(
                    "para",
                    [
                        Seg(
                            f"Dependable colleague with {rng.randint(2, 30)} years of experience, and clear writing.",
                            "NONE",
                        )
                    ],
                )
            ]
        if kind == "skills":
            groups = [
                ", ".join(
                    rng.sample(
                        [
                            "Python",
                            "Excel",
                            "SQL",
                            "Java",
                            "triage",
                            "welding",
                            "SAP",
                            "C++",
                            "Figma",
                            "budgeting",
                            "Docker",
                            "AutoCAD",
                            "photography",
                        ],
                        4,
                    )
                )
                for _ in range(2)
            ]
            return [
                Row("item" if self.head_no % 2 else "para", [Seg("Tools: ", "NONE", bold=True), Seg(text, "NONE")])
                for text in groups
            ]
        if kind == "languages":
            return [Row("para", [Seg("English (fluent), Spanish (B1)", "NONE")])]
        return [Row("item", [Seg(f"Best Poster, Society of Tides, {rng.randint(2005, 2025)}", "NONE")])]

    def _jobs(self, person: Person, rng: random.Random) -> list[Row]:
        out: list[Row] = []
        group = 0
        for at, job in enumerate(person.jobs):
            entry = f"w{at}"
            following = person.jobs[at + 1] if at + 1 < len(person.jobs) else None
            opens = not job.same_employer and following is not None and following.same_employer
            if not job.same_employer:
                group = at
            below = self.nested and (job.same_employer or opens)
            if below and opens:
                out += self._group(
                    entry, [other for other in person.jobs[group:] if other.employer == job.employer], person.language
                )
            out += self._job(entry, job, person.language, rng, below=below)
        return out

    def _group(self, entry: str, jobs: list[Job], language: str) -> list[Row]:
        left = [self._seg("O", jobs[0].employer, entry)]
        right: list[Seg] = []
        if jobs[0].place and self.head_no % 2:
            (right if self.head_no % 3 else left).append(
                Seg((", " if not self.head_no % 3 else "") + jobs[0].place, "LOC", entry)
            )
        rows = [Row("head" if self.heads else "para", left, right, gap=self.gap)]
        if self.total:
            start, end = jobs[-1].start, jobs[0].end
            months = ((end or (2026, 11))[0] * 12 + (end or (2026, 11))[1]) - (start[0] * 12 + start[1])
            text = f"{months // 12} yrs {months % 12} mos" if self.head_no % 2 else self.span(start, end, language)
            if right or self.head_no % 3 == 0:
                rows.append(Row("para", [Seg(text, "TAG", entry)]))
            else:
                rows[0].right = [Seg(text, "TAG", entry)]
        return rows

    def _seg(self, part: str, text: str, entry: str) -> Seg:
        style = self.job.styles.get(part, "")
        return Seg(
            text.upper() if self.caps == part or (self.spaced and part == "R" and self.head_no % 2) else text,
            KINDS[part],
            entry,
            "b" in style,
            "i" in style,
        )

    def _job(self, entry: str, job: Job, language: str, rng: random.Random, *, below: bool) -> list[Row]:
        in_title = job.team and self.head_no % 3
        title = f"{job.title}, {job.team}" if in_title else job.title
        parts = {"O": job.employer, "R": title, "D": self.span(job.start, job.end, language), "L": job.place}
        apart = job.team if job.team and title == job.title else None
        extra: dict[str, str | None] = {"T": apart, "M": job.mode}
        if self.team_behind and job.team:
            title, parts["R"] = job.title, job.title
            extra["T"], extra["behind"] = None, job.team
        if below:
            parts["O"] = None
            parts["L"] = None if self.head_no % 2 else parts["L"]
        if rng.random() < 0.04:
            parts["D"] = None
        rows = self._entry(self.job, parts, extra, entry, language, sub=below)
        if below and self.swallowed and not any(row.rail for row in rows):
            for row in rows:
                row.kind, row.gap = "item", False
        if self.duration:
            for row in rows:
                for segs in (row.left, row.right):
                    for at, seg in enumerate(segs):
                        if seg.label == "DATE":
                            segs.insert(
                                at + 1,
                                Seg(rng.choice([" (2 years 3 months)", " (6 months)", " · 1 yr 2 mos"]), "TAG", entry),
                            )
                            break
        texts = [text for text in (job.blurb, job.summary) if text]
        if self.subhead and job.bullets:
            names = SUBHEADS.get(language, SUBHEADS["en"])
            rows.append(
                Row(
                    "head" if self.stacked else "para",
                    [
                        Seg(
                            names[self.head_no % len(names)] + (":" if self.head_no % 2 else ""),
                            "TAG",
                            entry,
                            bold=self.head_no % 3 == 0,
                        )
                    ],
                )
            )
        rows += [
            Row("para", [Seg(text, "TAG" if text == job.blurb else "TEXT", entry, italic=text == job.blurb)])
            for text in texts
        ]
        rows += self._texts(job.bullets, entry, language)
        dates = [seg for row in rows for seg in (*row.left, *row.right, *row.rail) if seg.label == "DATE"]
        if (self.date_last or self.date_beside) and dates and not self.labelled:
            texts_below = [row for row in rows if row.left and row.left[0].label == "TEXT" and not row.right]
            for row in rows:
                row.left, row.right, row.rail = (
                    [seg for seg in segs if seg.label != "DATE"] for segs in (row.left, row.right, row.rail)
                )
            if self.date_beside and texts_below and texts_below[0].kind == "item":
                texts_below[0].right = dates
            else:
                rows.append(Row("para", dates))
            rows = [row for row in rows if any(seg.label != "SEP" for seg in (*row.left, *row.right, *row.rail))]
        if self.supervisor:
            name = rng.choice(["Supervisor", "Advisor", "Mentor", "Host", "Reporting to", "Manager"])
            rows.append(
                Row(
                    "item" if self.head_no % 2 else "para",
                    [Seg(f"{name}: {rng.choice(['Prof. ', 'Dr. ', 'Professor ', ''])}{self.boss(rng)}", "TEXT", entry)],
                )
            )
        if job.tools:
            rows.append(
                Row(
                    "para" if self.head_no % 2 else "item",
                    [Seg(job.tools, "TEXT", entry, italic=bool(self.head_no % 3))],
                )
            )
        return rows

    def _texts(self, texts: list[str], entry: str, language: str) -> list[Row]:
        if not texts:
            return []
        if self.labelled:
            names = [*_LABELS.get(language, _LABELS["en"])["B"], *_FORM_LABELS.get(language, _FORM_LABELS["en"])["B"]]
            name = names[self.head_no % len(names)]
            return [
                Row(
                    "para",
                    [Seg(f"{name}{'' if self.label_tab else ': '}", "TAG", entry)]
                    + ([Seg("\t", "SEP")] if self.label_tab else [])
                    + [Seg(" ".join(texts), "TEXT", entry)],
                )
            ]
        if self.text_as == "para one":
            return [Row("para", [Seg(" ".join(text.rstrip(".") + "." for text in texts), "TEXT", entry)])]
        return [Row(self.text_as, [Seg(text, "TEXT", entry)], depth=2 if self.entries_in_list else 1) for text in texts]

    def _study(self, entry: str, study: Study, language: str, rng: random.Random) -> list[Row]:
        degree = study.degree
        if language in ("ko", "ja", "zh") and study.area:
            degree = f"{study.area} {study.degree}" if self.head_no % 3 else f"{study.degree}, {study.area}"
        elif study.area and self.area != "apart":
            form = self.area.replace(" in ", {"de": " in ", "es": " en ", "fr": " en "}.get(language, " in "))
            degree = form.format(g=study.degree, a=study.area)
        parts: dict[str, str | None] = {
            "O": study.school,
            "R": degree,
            "D": self.span(study.start, study.end, language, last=True),
            "L": study.place,
        }
        if rng.random() < 0.05:
            parts["D"] = None
        extra: dict[str, str | None] = {
            "A": study.area if self.area == "apart" and language not in ("ko", "ja", "zh") else None,
            "F": study.faculty,
        }
        remarks = list(study.remarks)
        rows = self._entry(self.study, parts, extra, entry, language)
        if remarks and self.remarks_as == "inline" and len(remarks[0]) < 30 and rows[-1].kind != "head":
            rows[-1].left.append(Seg(f", {remarks.pop(0)}", "TAG", entry))
        kind = "item" if self.remarks_as == "item" else "para"
        return rows + [
            Row(kind, [Seg(text, "TEXT", entry)], depth=2 if self.entries_in_list else 1) for text in remarks
        ]

    def _entry(
        self,
        grammar: Grammar,
        parts: dict[str, str | None],
        extra: dict[str, str | None],
        entry: str,
        language: str,
        *,
        sub: bool = False,
    ) -> list[Row]:
        study = entry.startswith("e")
        if self.labelled:
            short, long = (labels.get(language, labels["en"]) for labels in (_LABELS, _FORM_LABELS))
            table = {part: [*names, *long.get(part, [])] for part, names in short.items()}
            rows = []
            for at, (part, _) in enumerate(pair for line in grammar.lines for pair in line):
                if text := parts.get(part):
                    name = table[{"O": "S", "R": "G"}.get(part, part) if study else part]
                    label = Seg(name[self.head_no % len(name)] + ("" if self.label_tab else ": "), "TAG", entry)
                    mark = [Seg("\t", "SEP")] if self.label_tab else []
                    rows.append(Row("para", [label, *mark, self._seg(part, text, entry)], gap=not at and self.gap))
            return rows
        rows = []
        if self.stacked:
            order = [part for line in grammar.lines for part, _ in line]
            for part in order:
                if text := parts.get(part):
                    rows.append(
                        Row(
                            "head" if self.deep[part] else "para",
                            [self._seg(part, text, entry)],
                            gap=not rows and self.gap,
                        )
                    )
                    for more, what in (("A", "AREA"), ("F", "TAG"), ("T", "TAG"), ("M", "TAG")):
                        if part == "R" and extra.get(more):
                            rows.append(Row("para", [Seg(str(extra[more]), what, entry)]))
            return rows
        if self.table or self.tabbed:
            order = [part for line in grammar.lines for part, _ in line]
            cells: list[Seg] = []
            for part in order:
                if parts.get(part) or self.table:
                    cells += ([Seg("\t", "SEP")] if cells else []) + [self._seg(part, parts.get(part) or "", entry)]
            if study and extra.get("A"):
                cells += [Seg("\t", "SEP"), Seg(str(extra["A"]), "AREA", entry)]
            head: list[Row] = []
            if self.table and self.table_head and entry in ("w0", "e0"):
                names = _LABELS.get(language, _LABELS["en"])
                titles: list[Seg] = []
                for part in order:
                    titles += ([Seg("\t", "SEP")] if titles else []) + [
                        Seg(names[{"O": "S", "R": "G"}.get(part, part) if study else part][0], "TAG")
                    ]
                head = [Row("cells", titles)]
            return [*head, Row("cells" if self.table else "para", cells, gap=self.gap and self.tabbed)]
        if self.columns and parts.get("D"):
            order = [part for line in grammar.lines for part, _ in line if part != "D" and parts.get(part)]
            first, rest = (
                order[: 1 + (len(order) > 2 or self.head_no % 2)],
                order[1 + (len(order) > 2 or self.head_no % 2) :],
            )
            left: list[Seg] = []
            for part in first:
                left += ([Seg("\t", "SEP")] if left else []) + [self._seg(part, str(parts[part]), entry)]
            rows.append(Row("para", left, [self._seg("D", str(parts["D"]), entry)], gap=self.gap))
            rows += [
                Row("item" if self.head_no % 3 == 0 else "para", [self._seg(part, str(parts[part]), entry)])
                for part in rest
            ]
            return rows
        for line in grammar.lines:
            row = Row("para", [], gap=not rows and self.gap)
            for part, how in line:
                text = parts.get(part)
                if not text:
                    continue
                segs = [self._seg(part, text, entry)]
                if part == "O" and extra.get("behind"):
                    segs += [Seg(", ", "SEP"), Seg(str(extra["behind"]), "TAG", entry)]
                if part == "R":
                    for more, what in (("A", "AREA"), ("F", "TAG"), ("T", "TAG"), ("M", "TAG")):
                        if extra.get(more):
                            before = " (" if self.head_no % 2 else " · "
                            segs.append(Seg(before if more == "M" else ", ", "SEP"))
                            segs.append(Seg(str(extra[more]), "ROLE" if more == "T" else what, entry))
                            if more == "M" and before == " (":
                                segs.append(Seg(")", "SEP"))
                if how == "right":
                    row.right += ([Seg(grammar.between, "SEP")] if row.right else []) + segs
                elif how == "rail" or (part == "D" and self.rail):
                    row.rail += segs
                elif not row.left:
                    row.left += segs
                elif self.spaced and part in "OR" and how != "\t":
                    row.left += [Seg(" ", "SEP"), *segs]
                elif how == "brackets":
                    row.left += [Seg(" (", "SEP"), *segs, Seg(")", "SEP")]
                else:
                    row.left += [Seg(how, "SEP"), *segs]
            if row.left or row.right or row.rail:
                if not row.left and row.right:
                    row.left, row.right = row.right, []
                rows.append(row)
        if self.rail and len(rows) > 1:
            for row in rows[1:]:
                rows[0].rail += ([Seg("\n", "SEP")] if rows[0].rail and row.rail else []) + row.rail
                row.rail = []
            rows = [row for row in rows if row.left or row.right or row.rail]
        if rows and self.heads and not rows[0].rail and not self.entries_in_list and grammar.lines and len(rows) > 1:
            rows[0].kind = "head"
        if rows and self.entries_in_list:
            rows[0].kind = "item"
        if self.all_items and not any(row.rail for row in rows):
            for row in rows:
                row.kind = "item"
        return rows


@dataclass
class Grammar:
    """Which parts stand on which line of an entry, with what before each, and their styles."""

    lines: list[list[tuple[str, str]]]
    styles: dict[str, str]
    between: str


def _grammar(rng: random.Random, parts: list[str]) -> Grammar:
    order = ["O", "R"] if rng.random() < 0.5 else ["R", "O"]
    order.insert(rng.choice([0, 1, 2, 2, 2]), "D")
    place = rng.choice(["after O", "after O", "after D", "end", "none", "second"])
    if place == "after O":
        order.insert(order.index("O") + 1, "L")
    elif place == "after D":
        order.insert(order.index("D") + 1, "L")
    elif place == "end":
        order.append("L")
    elif place == "second":
        order.insert(1, "L")
    count = rng.choice([1, 1, 1, 2, 2, 2, 2, 2, 3, 3, len(order)])
    cuts = sorted(rng.sample(range(1, len(order)), min(count, len(order)) - 1))
    between = rng.choice([", ", ", ", " | ", " - ", " – ", " — ", " · ", " • ", " / ", "; ", "\t"])
    lines: list[list[tuple[str, str]]] = []
    right = rng.random() < 0.65
    for begin, stop in pairwise([0, *cuts, len(order)]):
        line: list[tuple[str, str]] = []
        for at, part in enumerate(order[begin:stop]):
            before = order[begin + at - 1] if at else None
            how = between
            if before == "R" and part == "O":
                how = rng.choice([between, between, between, " at ", " @ ", ", "])
            if before == "D":
                how = rng.choice([between, ": ", " "]) if between != "\t" else "\t"
            if part == "L" and before == "O":
                how = rng.choice([", ", ", ", between, "brackets"])
            if part in "DL" and before and at == stop - begin - 1:
                how = "right" if right else rng.choice([how, "brackets"])
            line.append((part, how))
        lines.append(line)
    if right and len(lines) > 1 and rng.random() < 0.25 and lines[-1] == [lines[-1][0]] and lines[-1][0][0] in "DL":
        lines[0].append((lines.pop()[0][0], "right"))
    styles = {
        "O": rng.choice(["b", "b", "", "i", ""]),
        "R": rng.choice(["b", "i", "", "b", "i"]),
        "D": rng.choice(["", "", "i", "b"]),
        "L": rng.choice(["", "", "i"]),
    }
    return Grammar(lines, styles, between if between != "\t" else " | ")

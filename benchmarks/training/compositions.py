"""Compositions: layouts in which every part of an entry, its place and the mark before it are drawn by themselves.

A `Template` knows some hundred layouts with their variants. Here an entry is a set of parts (position, employer, dates,
place, and what is neither: departments, projects, terms, clients, descriptions) that are spread over one to three lines
in any order. A document keeps to what it has drawn, but for an entry now and then.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import pairwise

from layouts import MONTHS, NOW, SINCE, SUBHEADS, Row, Seg, Template
from people import WORDS, Job, Maker, Person, Study

_MARKS = (", ", ", ", ", ", " - ", " – ", " — ", " | ", " | ", " · ", " • ", " / ", "; ", ": ", "\t", " (")
_AT = {"en": (" at ", " at ", " @ "), "de": (" bei ",), "fr": (" chez ",), "nl": (" bij ",), "it": (" presso ",)}
_LABEL = {"R": "ROLE", "O": "ORG", "D": "DATE", "L": "LOC", "A": "AREA", "U": "UNIT", "V": "UNIT"}
"""What a part is; any other is a `TAG`. A `UNIT` is what it stands behind: see `_settle_units`."""
_BESIDE = {"A": "R", "V": "R", "S": "O", "F": "O", "U": "OOOR", "C": "OOR", "P": "RO", "G": "ROD", "M": "RRRODL"}
"""The parts behind which another may stand, where it does not stand on a line of its own."""
_OF_POSITION = (", ", " (", " - ", " – ", ": ", " / ")
"""Marks that set a unit behind a position as a part of it; behind any other it is a remark."""
_SHARE = {"U": 0.3, "C": 0.12, "S": 0.2, "V": 0.3, "M": 0.3, "P": 0.12, "G": 0.3, "F": 0.12}
"""How many documents have such a part at all."""
_STUDIES = (
    "{g} de {a}",
    "{g} {a}",
    "{a} ({g})",
    "{a} / {g}",
    "Studium der {a}, {g}",
    "{g} programme in {a}",
    "{g} (in {a})",
)
"""How a degree and its subject are printed beside what `Template` knows."""
_SIGNS = {"ko": ("년 ", "월"), "zh": ("年", "月"), "ja": ("年", "月")}
"""What stands behind a year and behind a month."""
_TRAILING = (". ", ". ", ". ", ": ", ": ", " – ", "; ")
"""What stands before text that goes on behind the heading of an entry."""
_SEASONS = ("Spring", "Summer", "Autumn", "Winter", "Fall")


@dataclass
class Order:
    """Which parts stand on which line of an entry, with the mark before each; `right` and `rail` are edges."""

    lines: list[list[tuple[str, str]]]

    def parts(self) -> set[str]:
        """The parts that have a place."""
        return {part for line in self.lines for part, _ in line}


def draw_order(rng: random.Random, language: str, plain: str = "") -> Order:
    """An order of the four parts over one to three lines; `plain`: the one mark of a list on single lines."""
    parts = ["R", "O", "D"] if rng.random() < 0.3 else ["R", "O", "D", "L"]
    rng.shuffle(parts)
    if "L" in parts and rng.random() < 0.85:  # a place hardly ever stands elsewhere than behind the employer
        parts.remove("L")
        parts.insert(parts.index("O") + 1, "L")
    if rng.random() < 0.6:
        parts.remove("D")
        parts.insert(rng.choice([0, len(parts)]), "D")
    count = 1 if plain else min(rng.choice([1, 1, 2, 2, 2, 3]), len(parts))
    cuts = [0, *sorted(rng.sample(range(1, len(parts)), count - 1)), len(parts)]
    mark = plain or rng.choice(_MARKS)
    edge = rng.choice(["right", "", "", ""] if plain else ["right", "right", "rail", "", "", ""])
    lines: list[list[tuple[str, str]]] = []
    for begin, stop in pairwise(cuts):
        line = []
        for at in range(begin, stop):
            part, before = parts[at], parts[at - 1] if at > begin else ""
            how = mark if plain or rng.random() < 0.6 else rng.choice(_MARKS)
            if before == "R" and part == "O" and rng.random() < 0.3:
                how = rng.choice(_AT.get(language, _AT["en"]))
            if before == "D":
                how = rng.choice([how, ": ", "  ", "\t"])
            if part == "D" and plain and at == stop - 1:
                how = rng.choice([how, how, " ("])
            if before == "O" and part == "L":
                how = rng.choice([", ", ", ", ", ", " (", how])
            if part == "D" and edge:
                how = edge
            elif part == "L" and edge == "right" and rng.random() < 0.4:
                how = "right"
            line.append((part, how))
        lines.append(line)
    return Order(lines)


class Composition(Template):
    """One layout by composition."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        rng = self.draw = random.Random(f"composition {number}")
        self.labelled = self.stacked = self.columns = self.date_last = self.date_beside = False
        self.language = "en"
        self.orders: dict[tuple[str, str], Order] = {}
        self.beside = {
            part: (
                rng.choice(whole),
                rng.choice([", ", ", ", ", ", " (", " - ", " – ", " / ", " | ", " · ", ": ", "line"]),
            )
            for part, whole in _BESIDE.items()
            if rng.random() < _SHARE.get(part, 1.0)
        }
        self.teams_in = "V" not in self.beside and rng.random() < 0.3
        self.unit_first = rng.random() < 0.4
        self.grouping = rng.choice(["flat", "heading", "heading", "heading dated"])
        self.bold = rng.choice(["O", "R", "OR", "D", "", "", "L", "O", "R", "first"])
        self.italic = rng.choice(["", "", "O", "R", "D", "L"])
        self.caps = rng.choice(["", "", "", "O", "R"])
        self.first_as = rng.choice(["para", "para", "para", "para", "head", "item"])
        self.dates = rng.choice(
            ["month"] * 5 + ["year"] * 3 + ["day", "season", "short year", "shared", "months alone", "apostrophe"]
        )
        self.month = rng.choice(
            ["long", "short", "short.", "caps", "01/2020", "1/2020", "01.2020", "2020-01", "2020/01"]
        )
        self.open = rng.choice(["now", "now", "now", "now", "since", "dash", "to date"])
        self.from_to = rng.random() < 0.06
        self.text = rng.choice(["item"] * 6 + ["para", "para", "one", "one", "none"])
        self.marker = rng.choice(["• ", "- ", "* ", "– ", "▪ ", "◦ ", "· ", "> ", "» "])
        self.subs = rng.random() < 0.1
        self.head = rng.random() < 0.2
        self.odd = rng.choice([0.0, 0.0, 0.05, 0.15])
        self.schoolless = rng.choice([0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.3, 1.0])
        self.topics = rng.random() < 0.05
        self.plain = rng.choice([", ", ", ", ", ", ", ", " | ", " – ", " · "]) if rng.random() < 0.2 else ""
        self.bare = rng.choice([0.05, 0.15, 0.25] if self.plain else [0.01, 0.01, 0.01, 0.25])
        self.placed = rng.choice([0.0, 0.0, 0.0, 0.0, 0.1])
        self.own = rng.choice([0.02, 0.02, 0.02, 0.2])
        self.unlisted = rng.random() < 0.2
        self.trailing = rng.choice(_TRAILING) if rng.random() < 0.12 else ""
        if self.trailing:
            self.plain = self.plain or rng.choice([", ", ", ", " | ", " – "])
            self.first_as = rng.choice(["item", "item", "item", "para"])
        # A list with one mark throughout: of some entries a team stands where that of others has the employer.
        self.teams_in = self.teams_in or (bool(self.plain) and "V" not in self.beside)
        self.several = rng.random() < 0.15
        self.below_as = rng.choice(["", "", "item", "sub"])
        self.cells = rng.random() < 0.07
        self.dates_in_text = rng.random() < 0.05
        self.courses = rng.random() < 0.2
        self.schools_alone = rng.random() < 0.06
        self.phrase = rng.choice(_STUDIES) if rng.random() < 0.3 else ""
        self.gap = rng.random() < 0.7
        self.heads = rng.random() < 0.3
        self.rail = False
        self.table = self.tabbed = False

    def rows(self, person: Person) -> list[Row]:
        """The lines of a whole document."""
        self.language = person.language
        self.maker = Maker(self.number + 500_000)
        self.maker.language, self.maker.fake = person.language, self.maker.faker()
        for kind in "we":
            self.orders[kind, "all"] = draw_order(self.draw, person.language, self.plain)
            own = draw_order(self.draw, person.language, self.plain)
            self.orders[kind, "below"] = Order([[pair for pair in line if pair[0] != "O"] for line in own.lines])
        if self.draw.random() < 0.5:
            self.orders["e", "all"] = self.orders["w", "all"]
        if self.several:
            self._join_employers(person.jobs)
        if self.courses:
            self._add_courses(person.studies)
        orders = list(self.orders.values())
        self.rail = any(how == "rail" for order in orders for line in order.lines for _, how in line)
        return super().rows(person)

    def _join_employers(self, jobs: list[Job]) -> None:
        """Several positions at one employer, more often than in most careers."""
        for before, job in pairwise(reversed(jobs)):
            if self.draw.random() < 0.6:
                before.employer, before.place = job.employer, job.place
        for before, job in pairwise(jobs):
            job.same_employer = job.employer == before.employer

    def _add_courses(self, studies: list[Study]) -> None:
        """Courses and certificates among the degrees, each of whom it is by."""
        for _ in range(self.draw.randint(1, 3)):
            at = self.draw.randint(0, len(studies))
            year = (studies[min(at, len(studies) - 1)].end or (2024, 5))[0]
            name, by = self.maker.course(), self.maker.examiner()
            studies.insert(at, Study(by, name, None, None, (year, 3), (year, 3), None, []))

    # Dates

    def span(self, start: tuple[int, int], end: tuple[int, int] | None, language: str, last: bool = False) -> str:
        """The dates of an entry."""
        now = self.words(NOW, language)
        if end and start == end:
            return str(end[0]) if self.head_no % 2 else self._date(end)
        if last and end and self.head_no % 4 == 0:
            return self._date(end)
        if self.dates == "months alone" and end and start[0] == end[0] and start[1] != end[1]:
            names = MONTHS.get(language, MONTHS["en"])
            return f"{names[start[1] - 1]}{self.dash}{names[end[1] - 1]} {end[0]}"
        if self.dates == "shared" and end and start[0] != end[0]:
            dash = self.dash.strip()
            return f"{start[0]}{self.dash if dash.isalpha() else dash}{end[0] % 100:02d}"
        if self.dates in ("season", "year", "shared") and end and start[0] == end[0]:
            return self._date(start)
        if end is None and self.open != "now":
            since = SINCE.get(language, "since")
            begun = self._date(start)
            forms = {"since": f"{since} {begun}", "dash": f"{begun} –", "to date": f"{begun}{self.dash}to date"}
            return forms[self.open]
        stop = self._date(end) if end else now
        return f"from {self._date(start)} to {stop}" if self.from_to else f"{self._date(start)}{self.dash}{stop}"

    def _date(self, at: tuple[int, int]) -> str:
        year, month = at
        names = MONTHS.get(self.language, MONTHS["en"])
        name = names[month - 1]
        if self.dates in ("year", "shared"):
            return f"{year}年" if self.language in ("zh", "ja") and self.head_no % 3 == 0 else f"{year}"
        if self.language in _SIGNS and self.dates != "month":
            year_sign, month_sign = _SIGNS[self.language]
            return f"{year}{year_sign}{month}{month_sign}" if self.head_no % 3 else f"{year}.{month:02d}"
        if self.dates == "season" and self.language == "en":
            return f"{_SEASONS[month % 5]} {year}"
        if self.dates == "apostrophe":
            return f"{name[:3]} ’{year % 100:02d}" if self.head_no % 2 else f"{name[:3]}-{year % 100:02d}"
        if self.dates == "day":
            day = 1 + (year + month) % 28
            return f"{day:02d}.{month:02d}.{year}" if self.head_no % 2 else f"{day} {name} {year}"
        forms = {
            "long": f"{name} {year}",
            "short": f"{name[:3]} {year}",
            "short.": f"{name[:3]}. {year}",
            "caps": f"{name[:3].upper()} {year}",
            "01/2020": f"{month:02d}/{year}",
            "1/2020": f"{month}/{year}",
            "01.2020": f"{month:02d}.{year}",
            "2020-01": f"{year}-{month:02d}",
            "2020/01": f"{year}/{month:02d}",
        }
        return forms[self.month]

    # Jobs

    def _jobs(self, person: Person, rng: random.Random) -> list[Row]:
        out: list[Row] = []
        jobs = person.jobs
        at = 0
        while at < len(jobs):
            stop = at + 1
            while stop < len(jobs) and jobs[stop].same_employer:
                stop += 1
            grouped = self.grouping != "flat" and (stop > at + 1 or self.draw.random() < 0.15)
            if grouped:
                out += self._employer(f"w{at}", jobs[at:stop])
            for number in range(at, stop):
                out += self._one(f"w{number}", jobs[number], rng, below=grouped)
                if rng.random() < 0.04:
                    out += self._pause(f"w{number}p", jobs[number], rng)
            at = stop
        return out

    def _pause(self, entry: str, after: Job, rng: random.Random) -> list[Row]:
        """A time before a job without any, printed as jobs are; whether that is a position is for its words to say."""
        year, month = after.start
        values: dict[str, str | None] = {
            "R": self.maker.pause(),
            "D": self.span((year - 1, month), after.start, self.language),
        }
        return self._spread(self.orders["w", "all"], values, entry, rng)

    def _employer(self, entry: str, jobs: list[Job]) -> list[Row]:
        """The line of an employer above its positions."""
        left = [self._part("O", jobs[0].employer, entry)]
        right: list[Seg] = []
        if jobs[0].place and self.head_no % 2:
            left += [Seg(", ", "SEP"), self._part("L", jobs[0].place, entry)]
        if self.grouping == "heading dated" and len(jobs) > 1:  # of the whole time, so of no position
            dates = self._part("N", self.span(jobs[-1].start, jobs[0].end, self.language), entry)
            if self.head_no % 3:
                right.append(dates)
            else:
                left += [Seg(" | ", "SEP"), dates]
        rows = [Row("head" if self.heads else "para", left, right, gap=self.gap)]
        if "S" in self.beside:
            rows.append(Row("para", [self._part("S", self._described(), entry)]))
        return rows

    def _one(self, entry: str, job: Job, rng: random.Random, *, below: bool) -> list[Row]:
        scope = self.maker.scope() if "V" in self.beside and rng.random() < 0.5 else None
        if self.plain and not job.team and rng.random() < 0.3:
            job.team = self.maker.team()
        values: dict[str, str | None] = {
            "R": f"{job.title}, {job.team}" if job.team and self.teams_in else job.title,
            "O": None if below else job.employer,
            "D": None if rng.random() < 0.03 else self.span(job.start, job.end, self.language),
            "L": self._place(job.place) if rng.random() < 0.9 and not (below and self.head_no % 2) else None,
            "V": self.maker.group() if rng.random() < 0.2 else scope or job.team,
            "U": self.maker.unit() if rng.random() < 0.5 else None,
            "M": self.maker.terms() if rng.random() < 0.5 else None,
            "C": self.maker.client() if rng.random() < 0.5 else None,
            "P": self.maker.project() if rng.random() < 0.5 else None,
            "S": self._described() if not below and rng.random() < 0.7 else None,
        }
        if rng.random() < self.bare:
            values["R"] = None
        if rng.random() < self.own and not below:
            values["O"] = self.maker.own_business()
        elif rng.random() < self.placed and values["L"]:
            values["O"] = None
        rows = self._spread(self.orders["w", "below" if below else "all"], values, entry, rng)
        if below and self.below_as and rows and not any(row.rail for row in rows):
            rows[0].kind = self.below_as
        if self.cells and not below:
            rows = [self._cells(self.orders["w", "all"], values, entry)]
        if self.topics and not below:
            text = self.maker.pick([*WORDS["titles"]["teams"], *WORDS["deeds"]["modes"], *WORDS["degrees"]["subjects"]])
            rows.insert(0, Row("head", [Seg(text, "TAG", entry)]))
        told = self._told(job, entry, rng)
        if self.trailing and rng.random() < 0.9 and rows and not rows[-1].right:
            told = self._go_on(rows[-1], job, told, entry)
        if self.dates_in_text and told and told[0].kind == "item":
            self._put_dates_beside(rows, told[0])
            rows = [row for row in rows if any(seg.label != "SEP" for seg in row.left)]
        return rows + told

    def _place(self, place: str | None) -> str | None:
        """Where a job was; in some documents a town that no list has."""
        return self.maker.town() if place and self.unlisted and self.draw.random() < 0.7 else place

    def _go_on(self, row: Row, job: Job, told: list[Row], entry: str) -> list[Row]:
        """Put what was done, or with what, behind the heading of an entry; return the text that is left for below."""
        text = self.maker.deed() if job.bullets and self.draw.random() < 0.5 else self.maker.topic()
        row.left += [Seg(self.trailing, "SEP"), Seg(text.rstrip(".") + "." * (self.head_no % 2), "TEXT", entry)]
        return told if self.draw.random() < 0.2 else []

    def _cells(self, order: Order, values: dict[str, str | None], entry: str) -> Row:
        """The row of a table, each part in a cell of its own."""
        parts = [part for line in order.lines for part, _ in line]
        segs: list[Seg] = []
        for part in parts:
            segs += ([Seg("\t", "SEP")] if segs else []) + [self._part(part, values.get(part) or "", entry)]
        return Row("cells", segs)

    def _put_dates_beside(self, rows: list[Row], text: Row) -> None:
        """Move the dates of an entry to the line of its first text, at the edge or right behind it."""
        dates = [seg for row in rows for seg in (*row.left, *row.right, *row.rail) if seg.label == "DATE"]
        if not dates or sum(seg.label not in ("DATE", "SEP") for row in rows for seg in row.left) < 1:
            return
        for row in rows:
            for segs in (row.left, row.right, row.rail):
                at = next((at for at, seg in enumerate(segs) if seg.label == "DATE"), None)
                if at is not None:
                    del segs[max(0, at - 1) : at + 1]
        if self.head_no % 3:
            text.right = dates
        else:
            text.left = [*dates, Seg(" " if self.head_no % 2 else ": ", "SEP"), *text.left]

    def _described(self) -> str:
        return str(self.draw.choice(WORDS["deeds"]["described"])).replace("{n}", str(self.draw.randint(3, 900)))

    def _told(self, job: Job, entry: str, rng: random.Random) -> list[Row]:
        """What was done."""
        texts = [*([job.summary] if job.summary else []), *job.bullets]
        texts = [text if rng.random() < 0.9 else self.maker.aside() for text in texts]
        rows: list[Row] = []
        if not texts or self.text == "none":
            return rows
        if self.head:
            names = SUBHEADS.get(self.language, SUBHEADS["en"])
            label = names[self.head_no % len(names)] + (":" if self.head_no % 2 else "")
            rows.append(Row("para", [Seg(label, "TAG", entry, bold=self.head_no % 3 == 0)]))
        if self.text == "one":
            return [*rows, Row("para", [Seg(" ".join(text.rstrip(".") + "." for text in texts), "TEXT", entry)])]
        for at, text in enumerate(texts):
            deep = 2 if self.first_as == "item" or (self.subs and at % 3 == 2) else 1
            rows.append(Row(self.text, [Seg(text, "TEXT", entry)], depth=deep))
        return rows

    # Degrees

    def _study(self, entry: str, study: Study, language: str, rng: random.Random) -> list[Row]:
        apart = self.area == "apart" or rng.random() < self.odd
        form = self.area if self.area != "apart" else "{g} in {a}"
        form = "{a} {g}" if language in _SIGNS and rng.random() < 0.7 else self.phrase or form
        degree = study.degree if apart or not study.area else form.format(g=study.degree, a=study.area)
        alone = self.schools_alone or rng.random() < self.bare / 3
        values: dict[str, str | None] = {
            "R": None if alone and study.area else degree,
            "O": study.school if (alone and study.area) or rng.random() > self.schoolless else None,
            "D": None if rng.random() < 0.04 else self.span(study.start, study.end, language, last=True),
            "L": study.place,
            "A": study.area if apart else None,
            "G": self.maker.grade() if rng.random() < 0.7 else None,
            "F": study.faculty or (f"Faculty of {self.maker.pick(WORDS['degrees']['subjects'])}"),
        }
        rows = self._spread(self.orders["e", "all"], values, entry, rng)
        if self.cells and not self.courses:
            rows = [self._cells(self.orders["e", "all"], values, entry)]
        if not study.area and study.start == study.end:  # a course
            return rows
        kind = {"item": "item", "para": "para"}.get(self.remarks_as, "para")
        texts = [*study.remarks, *([self.maker.subjects()] if rng.random() < 0.15 else [])]
        return rows + [Row(kind, [Seg(text, "TEXT", entry)]) for text in texts]

    # Lines

    def _part(self, part: str, text: str, entry: str) -> Seg:
        loud = self.caps == part
        return Seg(
            text.upper() if loud else text,
            _LABEL.get(part, "TAG"),
            entry,
            part in self.bold if self.bold != "first" else False,
            part in self.italic or part == "S",
        )

    def _spread(self, order: Order, values: dict[str, str | None], entry: str, rng: random.Random) -> list[Row]:
        """The heading lines of an entry."""
        if rng.random() < self.odd:
            order = draw_order(rng, self.language)
        rows: list[Row] = []
        later: list[Row] = []
        for line in order.lines:
            row = Row("para", [])
            for part, how in line:
                if not values.get(part):
                    continue
                segs = self._with_beside(part, values, entry, later)
                self._put(row, how, segs)
            if not row.left and (row.right or row.rail):
                if row.rail and rows and not row.right:
                    rows[0].rail += row.rail
                    continue
                row.left, row.right = row.right, []
            if row.left:
                rows.append(row)
            elif row.rail:
                later.insert(0, Row("para", row.rail))
        rows += later
        for row in rows:
            _settle_units(row)
        if rows:
            rows[0].gap = self.gap
            if self.first_as == "item" or (
                self.first_as == "head" and len(rows) > 1 and not rows[0].rail and rows[0].left[0].label != "DATE"
            ):
                rows[0].kind = self.first_as
            if self.bold == "first":
                for seg in rows[0].left:
                    seg.bold = seg.label != "SEP"
        return rows

    @staticmethod
    def _put(row: Row, how: str, segs: list[Seg]) -> None:
        if how == "right":
            row.right += ([Seg(", ", "SEP")] if row.right else []) + segs
        elif how == "rail":
            text = segs[0].text
            at = next((text.index(dash) + len(dash) for dash in (" – ", " - ", "–", " to ") if dash in text), 0)
            if at and len(text) > 16:
                segs[0].text = f"{text[:at].rstrip()}\n{text[at:].lstrip()}"
            row.rail += segs
        elif not row.left:
            row.left += segs
        elif how == " (":
            row.left += [Seg(" (", "SEP"), *segs, Seg(")", "SEP")]
        else:
            row.left += [Seg(how, "SEP"), *segs]

    def _with_beside(self, part: str, values: dict[str, str | None], entry: str, later: list[Row]) -> list[Seg]:
        """A part with what stands beside it; what has a line of its own goes to `later`."""
        segs = [self._part(part, str(values[part]), entry)]
        for more, (whole, how) in self.beside.items():
            text = values.get(more)
            if whole != part or not text:
                continue
            seg = self._part(more, text, entry)
            if how == "line":
                later.append(Row("para", [seg]))
            elif more == "U" and self.unit_first and how != " (":
                segs = [seg, Seg(how, "SEP"), *segs]
            elif how == " (":
                segs += [Seg(" (", "SEP"), seg, Seg(")", "SEP")]
            else:
                segs += [Seg(how, "SEP"), seg]
        return segs


def _settle_units(row: Row) -> None:
    """Tell what the departments, labs and teams of a line are: right behind a position a part of it, else a remark.

    Who reads `Assistant Professor, Department of Logic, Example College` would say that this is the position, and the
    college the employer; where an entry names no other employer, its unit is the employer (see `Maker.employer`).
    """
    for segs in (row.left, row.right, row.rail):
        for at, seg in enumerate(segs):
            if seg.label == "UNIT":
                before = segs[max(0, at - 2) : at]
                behind = len(before) > 1 and before[0].label == "ROLE" and before[1].text in _OF_POSITION
                seg.label = "ROLE" if behind else "TAG"

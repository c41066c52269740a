"""Invented lists of papers: people, titles and venues that do not exist, printed in styles put together at random.

A style, and the words of one fold, are met in no other: `Style(number)` draws from the style's number alone.
"""

from __future__ import annotations

import random
import string
import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from screen.documents.blocks.block import Kind
from screen.documents.blocks.line import Line
from screen.documents.blocks.span import Span
from screen.ground.lexicon import load_lexicon
from screen.ground.package_data import load_tables, read_data

WORDS: dict[str, Any] = tomllib.loads((Path(__file__).parent / "citations.toml").read_text(encoding="utf-8"))
_STYLES = {"b": "bold", "i": "italic", "u": "underline"}


@dataclass
class Seg:
    """A stretch of a line with one label: `A T V D N X H`, or `S` for what stands between."""

    text: str
    label: str
    style: str = ""


@dataclass
class PrintedLine:
    """A line of a list: how it stands, and what it says."""

    kind: Kind
    rank: int
    segs: list[Seg]
    first: bool = True
    begins: bool = False
    """An entry begins here."""


@dataclass
class Paper:
    """An invented paper."""

    authors: list[tuple[str, str]]
    """Given names and family name."""
    marks: list[str]
    own: int
    cut: bool
    title: str
    venue: str
    year: int
    month: int
    notes: list[str]
    details: list[str] = field(default_factory=list)
    journal: bool = False


@cache
def faker_of(locale: str) -> Any:
    """A source of names; one a language, because making one is slow."""
    from faker import Faker

    return Faker(locale)


@cache
def words_of(part: int, parts: int) -> Words:
    """The words of one fold."""
    return Words(part, parts)


class Words:
    """Words for titles, venues and people; of one fold only, where folds are told apart."""

    def __init__(self, part: int, parts: int) -> None:
        self.rng, self.part, self.parts = random.Random(0), part, parts
        lines = read_data("reference_idf.txt").decode().split("\n")
        weights = [(one[0], int(one[1])) for line in lines if len(one := line.split()) == 2 and one[1].isdigit()]
        small = [word for word, count in weights if len(word) > 3 and word.isalpha()]
        self.vocabulary = self.share(sorted(small))
        entries = load_lexicon().entries
        skills = {skill for entry in entries for skill in (entry.name, *entry.synonyms, *entry.includes)}
        self.terms = self.share(sorted(skill for skill in skills if 3 < len(skill) < 24))
        known = load_tables("venues.toml").get("venue", [])
        self.known = self.share(
            sorted({(str(one.get("acronym", "")), str(one.get("name", "")), str(one.get("kind", ""))) for one in known})
        )

    def share(self, words: list[Any]) -> list[Any]:
        return [word for at, word in enumerate(words) if self.parts == 1 or at % self.parts == self.part]

    def word(self) -> str:
        """A word."""
        return str(self.rng.choice(self.vocabulary))

    def invented(self) -> str:
        """A word that no list has."""
        rng = self.rng
        return "".join(
            rng.choice(
                ["b", "br", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "qu", "r", "s", "sh", "t", "v", "z"]
            )
            + rng.choice("aeiou")
            + rng.choice(["", "n", "r", "s", "l", "x"])
            for _ in range(rng.choice([1, 2, 2, 3]))
        )

    def system(self) -> str:
        """The name of a system, as titles print them."""
        rng, word = self.rng, self.invented()
        return rng.choice(
            [
                word.capitalize(),
                word.upper()[:5],
                word.capitalize() + rng.choice(["Net", "Sim", "Bench", "GPT", "Former", "-2", "3D", "QA", "Field"]),
                word,
                word.capitalize() + self.word().capitalize(),
            ]
        )

    def phrase(self) -> str:
        """A few words."""
        rng = self.rng
        if rng.random() < 0.25:
            return str(rng.choice(self.terms))
        count = rng.choice([1, 2, 2, 2, 3, 3])
        words = [self.word() for _ in range(count)]
        if rng.random() < 0.15:
            words[0] = f"{words[0]}-{self.word()}"
        return " ".join(words)

    def title(self) -> str:
        """A title."""
        rng = self.rng
        text = str(rng.choice(WORDS["special_titles"]))
        for key, make in (
            ("{A}", self.system),
            ("{a}", self.phrase),
            ("{b}", self.phrase),
            ("{c}", self.phrase),
            ("{N}", self.system),
            ("{n}", self.word),
            ("{v}", self.word),
        ):
            while key in text:
                text = text.replace(key, make(), 1)
        if rng.random() < 0.03:
            text += f" ({rng.choice(WORDS['asides'])})"
        kind = rng.random()
        if kind < 0.6:
            text = " ".join(
                word
                if word in ("of", "for", "and", "in", "the", "a", "an", "on", "with", "to", "via", "from", "at", "by")
                and at
                else word[:1].upper() + word[1:]
                for at, word in enumerate(text.split())
            )
        else:
            text = text[:1].upper() + text[1:]
        return text.upper() if kind > 0.985 else text

    def fill(self, text: str) -> str:
        """A detail."""
        for key, make in (
            ("{a}", self.phrase),
            ("{b}", self.phrase),
            ("{c}", self.phrase),
            ("{n}", self.word),
            ("{N}", self.system),
        ):
            while key in text:
                text = text.replace(key, make(), 1)
        text = text.replace("{k}", str(self.rng.randint(2, 60)))
        return text[:1].upper() + text[1:]

    def script_title(self, script: str) -> str:
        """A title in another script."""
        text, rng = str(self.rng.choice(WORDS[script]["titles"])), self.rng
        for key in ("{a}", "{b}", "{c}"):
            text = text.replace(key, rng.choice(WORDS[script]["words"] if rng.random() < 0.9 else [self.system()]))
        return text

    def script_venue(self, script: str) -> str:
        """A venue in another script."""
        text = str(self.rng.choice(WORDS[script]["venues"]))
        return text.replace("{a}", self.rng.choice(WORDS[script]["words"])).replace("{k}", str(self.rng.randint(2, 60)))

    def acronym(self, name: str) -> str:
        """The acronym of an invented venue."""
        return "".join(word[0] for word in name.split() if word[0].isupper())[:6]

    def topic(self) -> str:
        """What a venue is about."""
        rng = self.rng
        one = rng.choice(WORDS["topics"]) if rng.random() < 0.6 else self.phrase().title()
        return f"{one} and {rng.choice(WORDS['topics'])}" if rng.random() < 0.25 else one


class Bibliography:
    """The papers of one invented person in one invented style."""

    def __init__(self, number: int, part: int = 0, parts: int = 1) -> None:
        self.number = number
        self.words_rng = random.Random(f"paper {number}")
        self.rng = random.Random(f"style {number}")
        self.words = words_of(part, parts)
        self.words.rng = self.words_rng
        self.style = self._style()
        self.own = self._person()
        self.own_script = _own_script(self.words, self.words_rng, self.style["script"])
        self.others = [self.style]
        if self.style["mixed"]:
            kept = ("script", "years", "categories", "signs", "deep", "known")
            self.others.append(self._style() | {name: self.style[name] for name in kept})

    def _person(self) -> tuple[str, str]:
        rng = self.words_rng
        if rng.random() < 0.3:
            return rng.choice(self.words.share(WORDS["romanised"]["first"])), rng.choice(
                self.words.share(WORDS["romanised"]["last"])
            )
        made = faker_of(
            rng.choice(self.words.share(list(WORDS["locales"])) if self.words.parts > 1 else WORDS["locales"])
        )
        made.seed_instance(rng.randint(0, 10**9))
        first, last = str(made.first_name()), str(made.last_name())
        if rng.random() < 0.06:
            last = f"{rng.choice(WORDS['particles'])} {last}"
        if rng.random() < 0.06:
            last = f"{last}-{made.last_name()}"
        if rng.random() < 0.12:
            first = f"{first} {made.first_name()}"
        elif rng.random() < 0.12:
            first = f"{first} {rng.choice(string.ascii_uppercase)}."
        return first, last

    def _style(self) -> dict[str, Any]:
        rng = self.rng
        style: dict[str, Any] = {name: rng.choice(values) for name, values in WORDS["style"].items()}
        style |= {name: rng.random() < share for name, share in WORDS["shares"].items()}
        lines = rng.random()
        breaks = ((0.34, "none"), (0.56, "lines"), (0.63, "title"), (0.76, "blocks"), (0.86, "some"), (1.0, "wrap"))
        style["breaks"] = next(name for share, name in breaks if lines <= share)
        style["bullet"] = rng.choice(WORDS["bullets"]) if rng.random() < 0.15 else ""
        style["dateleft"], style["rate"] = rng.random(), rng.random()
        style["broken"] = [rng.random() < 0.5 for _ in range(6)]
        if rng.random() < 0.04:
            style["order"], style["narrow"] = "T", rng.random() < 0.4
        return style

    def paper(self) -> Paper:
        """An invented paper."""
        rng, words = self.words_rng, self.words
        count = rng.choice([1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 6, 8])
        script = self.style["script"] if rng.random() < 0.7 else ""
        authors = [_own_script(words, rng, script) if script else self._person() for _ in range(count)]
        own = min(rng.choice([0, 0, 0, 1, 1, 2, 3, 5]), count - 1)
        authors[own] = self.own_script if script else self.own
        marks = [""] * count
        if self.style["marks"]:
            mark = self.style["marks"] if len(self.style["marks"]) == 1 else rng.choice(WORDS["marks"])
            if self.style["marks"] == "any":
                marks = [rng.choice(["", rng.choice(WORDS["marks"])]) for _ in authors]
            elif rng.random() < 0.6:
                marks = [mark if at <= max(1, own) or rng.random() < 0.1 else "" for at in range(count)]
        venue, journal = self._venue()
        title = words.title()
        if script:
            title, venue, journal = words.script_title(script), words.script_venue(script), True
        notes = [rng.choice(WORDS["notes"])] if rng.random() < self.style["noterate"] else []
        details = (
            [words.fill(rng.choice(WORDS["details"])) for _ in range(rng.choice([1, 1, 2, 3]))]
            if rng.random() < self.style["details"]
            else []
        )
        return Paper(
            authors,
            marks,
            own,
            False,
            title,
            venue,
            rng.randint(1998, 2026),
            rng.randint(1, 12),
            notes,
            details,
            journal,
        )

    def _venue(self) -> tuple[str, bool]:
        rng, words = self.words_rng, self.words
        kind, style_rate = rng.random(), self.style["rate"]
        topic = words.topic()
        if rng.random() < 0.5 and words.known:
            acro, name, sort = rng.choice(words.known)
            name = name or acro
        else:
            sort = rng.choice(["conference", "journal"])
            name = rng.choice(
                [
                    "International Conference on {}",
                    "Conference on {}",
                    "Symposium on {}",
                    "{} Conference",
                    "European Conference on {}",
                    "Annual Meeting of {}",
                ]
                if sort == "conference"
                else [
                    "Journal of {}",
                    "{} Letters",
                    "Transactions on {}",
                    "{}",
                    "{} Review",
                    "Annals of {}",
                    "{} Research",
                    "Advances in {}",
                ]
            ).format(topic)
            acro = words.acronym(name)
        journal = sort == "journal"
        year = rng.randint(2000, 2026)
        if kind < 0.12:
            text = rng.choice(WORDS["servers"])
            return text.replace(
                "{id}", f"{rng.randint(10, 26):02d}{rng.randint(1, 12):02d}.{rng.randint(10000, 99999)}"
            ).replace("{y}", str(year)).replace("{mm}", f"{rng.randint(1, 12):02d}").replace(
                "{five}", str(rng.randint(10000, 99999))
            ).replace("{XX}", rng.choice(["CL", "LG", "CV"])), False
        if kind < 0.19:
            return rng.choice(WORDS["waiting"]).replace("{v}", rng.choice([name, acro, f"{acro} {year}"])), False
        if kind < 0.23:
            return rng.choice(WORDS["soon"]).replace("{v}", rng.choice([name, acro, f"{acro} {year}"])), False
        if kind < 0.33:
            return rng.choice(WORDS["workshops"]).format(
                host=rng.choice([acro, f"{acro} {year}", name]),
                t=words.topic(),
                acro=words.acronym(words.topic()) or "WoT",
                y=year,
                ordinal=f"{rng.randint(1, 30)}th",
            ), False
        if journal:
            text = self._abbreviated(name) if style_rate < 0.25 else name
            if rng.random() < 0.55:
                volume, issue, page = rng.randint(1, 99), rng.randint(1, 12), rng.randint(1, 4000)
                text += rng.choice(
                    [
                        f", {volume}({issue}), {page}–{page + 14}",
                        f" {volume}:{page}-{page + 9}",
                        f", vol. {volume}, no. {issue}, pp. {page}–{page + 12}",
                        f", {volume}",
                        f" {volume}({issue}):{page}–{page + 20}",
                        f", {page}",
                        f" {volume}, {page}",
                        f" {volume}, {page} ({year})",
                        f", {year};{volume}({issue}):{page}-{page + 9}",
                        f". {year};{volume}:{page}–{page + 9}",
                    ]
                )
            return text, True
        form = self.style["venueform"]
        ordinal = f"{rng.randint(2, 40)}th "
        text = {
            "plain": name,
            "in": self.style["in"] + name,
            "In:": "In: " + name,
            "proc": rng.choice(
                ["In Proceedings of the ", "Proceedings of ", "Proc. ", "In Proc. of the ", "Proceedings of the "]
            )
            + rng.choice(["", ordinal])
            + name,
            "acro": acro,
            "acroy": f"{acro} {year}",
            "full(a)": f"{name} ({acro})",
            "full(ay)": f"{name} ({acro} {year})",
            "[acroy]": f"[{acro} {year}]",
            "(acroy)": f"({acro} {year})",
            "full, place": f"{name}, {rng.choice(WORDS['towns'])}",
        }[form]
        if rng.random() < 0.1:
            text += f", pp. {rng.randint(1, 900)}–{rng.randint(901, 1900)}"
        return text, False

    def _abbreviated(self, name: str) -> str:
        """The name of a journal as `Phys. Rev. Lett.`."""
        kept = [word for word in name.split() if word.lower() not in ("of", "the", "on", "and", "in", "for")]
        cut = [f"{word[: self.words_rng.randint(3, 5)]}." if len(word) > 5 else word for word in kept]
        return " ".join(cut)

    # Printing.

    def lines(self) -> list[PrintedLine]:
        """The list as it is printed."""
        rng, style = self.words_rng, self.style
        out: list[PrintedLine] = []
        year = 2026
        count = rng.choice([1, 1, 2, 3, 3, 4, 4, 5, 6, 8, 10, 14])
        for at in range(count):
            self.style = style = rng.choice(self.others)
            paper = self.paper()
            if style["years"] and (at == 0 or rng.random() < 0.4):
                year -= rng.randint(0, 2)
                out.append(
                    PrintedLine(
                        "heading" if style["signs"] or rng.random() < 0.5 else "paragraph",
                        4 if style["signs"] else 8,
                        [Seg(str(year), "H", "b")],
                    )
                )
            elif style["categories"] and (at == 0 or rng.random() < 0.3):
                out.append(
                    PrintedLine(
                        *(("heading", 4) if style["deep"] else ("paragraph", 8)),
                        [Seg(rng.choice(WORDS["categories"]), "H", rng.choice(["b", "", "i"]))],
                    )
                )
            if style["other"] and rng.random() < 0.25:
                out.append(self._other())
                continue
            entry = self._entry(paper, at)
            if style["merged"] and out and out[-1].kind == entry[0].kind == "paragraph":
                entry[0].first = False
            out += entry
        return out

    def _other(self) -> PrintedLine:
        """An entry that is no paper."""
        rng, words = self.words_rng, self.words
        text = rng.choice(WORDS["others"]).replace("{title}", words.title()).replace("{t}", words.topic())
        while "{acro}" in text:
            text = text.replace("{acro}", rng.choice(words.known)[0] or "TeaConf", 1)
        layout = "item" if self.style["layout"] == "item" else "paragraph"
        kind: Kind = layout  # type: ignore[assignment]
        segs = [Seg(words.fill(text.replace("{y}", str(rng.randint(2000, 2026)))), "N")]
        return PrintedLine(kind, 9 if kind == "item" else 8, segs, True, True)

    def _name(self, name: tuple[str, str], at: int) -> str:
        first, last = name
        if not first:
            return last
        form = self.style["names"]
        initials = "".join(f"{_initial(part)}. " for part in first.split()).strip()
        if self.style["rate"] < 0.4:
            initials = initials.replace(". ", ".")
        if form == "mixed":
            return f"{last}, {first}" if at == 0 else f"{first} {last}"
        if form == "caps":
            return f"{first} {last.upper()}"
        plain = "".join(_initial(part).replace(".", "").replace("-", "") for part in first.split())
        return {
            "fl": f"{first} {last}",
            "il": f"{initials} {last}",
            "li": f"{last}, {initials}",
            "lin": f"{last} {plain}",
            "lf": f"{last}, {first}",
        }[form]

    def _authors(self, paper: Paper) -> list[Seg]:
        style, rng = self.style, self.words_rng
        limit = style["limit"]
        shown = paper.authors if not limit or len(paper.authors) <= limit else paper.authors[:limit]
        glue = "; " if style["and"] in (";", ";;") or style["names"] == "lf" else ", "
        out: list[Seg] = []
        for at, name in enumerate(shown):
            if at:
                last = at == len(shown) - 1 and len(shown) == len(paper.authors)
                joint = style["and"]
                if not last or joint in (",", ";", ";;"):
                    between = glue
                elif joint.startswith(", "):
                    between = (
                        f"{joint} "
                        if len(shown) > 2 or rng.random() < 0.3 or style["names"] in ("li", "lf")
                        else joint[1:] + " "
                    )
                else:
                    between = f" {joint} "
                if rng.random() < 0.004:
                    between = ", with " if at > 1 else " with "
                out.append(Seg(between, "A"))
            text = self._name(name, at)
            own = at == paper.own
            mark = paper.marks[at]
            bold = style["ownstyle"] if own and style["ownstyle"] != "*" else ""
            if rng.random() < 0.03 and mark:
                out.append(Seg(mark, "A"))
                mark = ""
            out.append(Seg(text, "A", bold))
            if style["spoil"] and own:
                out.append(Seg(rng.choice([" ", "´ ", " ´", "∗"]), "A", bold if rng.random() < 0.5 else ""))
            if own and style["ownstyle"] == "*" and not mark:
                mark = "*"
            if mark:
                out.append(Seg(mark, "A", bold if rng.random() < 0.5 else ""))
            if own and rng.random() < 0.01:
                out.append(Seg(rng.choice([" (co-first)", " (corresponding author)", " (presenter)"]), "A"))
        if len(shown) < len(paper.authors):
            out.append(Seg(rng.choice([", ", " "]) + style["etal"], "A"))
        if style["legend"] and any(paper.marks):
            mark = next(mark for mark in paper.marks if mark)
            out.append(Seg("\n" + rng.choice(WORDS["legends"]).replace("{m}", mark), "N"))
        return out

    def _date(self, paper: Paper) -> str:
        month = WORDS["months"][paper.month - 1] if self.style["rate"] < 0.5 else WORDS["months"][paper.month - 1][:3]
        form = self.style["date"].replace("on: ", "\1").replace("ed: ", "\2")
        return str(
            form.replace("y", "\0")
            .replace("mm", f"{paper.month:02d}")
            .replace("dd", "05")
            .replace("m", month)
            .replace("'\0", f"'{paper.year % 100:02d}")
            .replace("\0", str(paper.year))
            .replace("\1", "Published on: ")
            .replace("\2", "Published: ")
        )

    def _part(self, letter: str, paper: Paper) -> list[Seg]:
        style, rng = self.style, self.words_rng
        if letter == "A":
            return self._authors(paper)
        if letter == "T":
            quotes = style["quotes"]
            text = paper.title
            if quotes:
                inner = (
                    ","
                    if style["sep"] == ", " and style["rate"] < 0.6
                    else "."
                    if style["sep"] == ". " and style["rate"] < 0.3
                    else ""
                )
                return [Seg(quotes[0], "T"), Seg(text + inner, "T", style["title"]), Seg(quotes[1], "T")]
            if style["title"] and rng.random() < 0.2:
                text += style["sep"].rstrip() if style["sep"].strip() in (".", ",") else ""
            return [Seg(text, "T", style["title"])]
        if letter == "V":
            text = paper.venue
            if text.lower().startswith(("in ", "in: ")) and " " in text:
                head, _, rest = text.partition(" ")
                return [Seg(head + " ", "V"), Seg(rest, "V", style["venue"])]
            return [Seg(text, "V", style["venue"])]
        if letter == "B":
            text = (
                paper.venue if len(paper.venue) < 26 else f"{self.words.acronym(paper.venue) or 'TeaConf'} {paper.year}"
            )
            text += f" {rng.choice(['Oral', 'Spotlight', 'Highlight'])}" if rng.random() < 0.15 else ""
            badge = {"[b]": f"[{text}]", "b:": f"{text}:", "b\t": text}.get(style["badge"], text)
            return [Seg(badge, "V", rng.choice(["", style["venue"]]))]
        if letter == "D":
            return [Seg(self._date(paper), "D")]
        return [Seg(rng.choice(["New!", "Selected", "Journal", "Conference", "★"]), "N")]

    def _bracketed(self, venue: list[Seg], dated: Paper | None) -> list[Seg]:
        """The venue in brackets behind the title, with the date of a paper: `(VLDB 2021)`, `(in submission)`."""
        inside = [*venue]
        if venue[0].text[:1] in "([":
            return inside
        if dated is not None:
            inside += [Seg(", " if self.style["rate"] < 0.4 else " ", "S"), Seg(str(dated.year), "D")]
        opening, closing = "[]" if self.style["rate"] > 0.8 else "()"
        return [Seg(opening, "V"), *inside, Seg(closing, inside[-1].label)]

    def _notes(self, paper: Paper) -> list[Seg]:
        style = self.style
        out: list[Seg] = []
        for note in paper.notes:
            form = style["notes"]
            text = {
                "(n)": f" ({note})",
                "[n]": f" [{note}]",
                "n": f", {note}",
                "bn": f" {note}",
                ". n": f". {note}",
                "—n": f" — {note}",
                "new": f"\n{note}",
            }[form]
            out.append(Seg(text, "N", "b" if form in ("bn", "(n)") and style["rate"] < 0.5 else ""))
        links = style["links"]
        rng = self.words_rng
        if links and rng.random() < 0.7:
            if links == "doi":
                out.append(
                    Seg(
                        rng.choice([". doi: ", ". https://doi.org/", " DOI "])
                        + f"10.{rng.randint(1000, 9999)}/{self.words.invented()}.{rng.randint(1, 999)}",
                        "N",
                    )
                )
            elif links == "url":
                out.append(Seg(f" https://{self.words.invented()}.example/{self.words.invented()}", "N", "h"))
            else:
                out.append(
                    Seg(
                        ("\n" if style["breaks"] in ("lines", "blocks") else " ") + links,
                        "N",
                        "h" if rng.random() < 0.6 else "",
                    )
                )
        return out

    def _entry(self, paper: Paper, at: int) -> list[PrintedLine]:
        style, rng = self.style, self.words_rng
        order = style["order"]
        if rng.random() < 0.05:
            order = order.replace("D", "")
        if len(order) > 2 and rng.random() < 0.02:
            order = order.replace("V", "")
        left: list[Seg] = []
        if style["layout"] == "row" or (order[0] == "D" and style["dateleft"] < 0.6):
            head = order[0] if order[0] in "DB" else "D"
            left = self._part(head, paper) if style["dateleft"] < 0.85 else []
            if left:
                order = order.replace(head, "") or "T"
        chunks: list[list[Seg]] = []
        bracketed = style["bracket"] and "VD" in order
        order = order.replace("VD", "V") if bracketed else order
        for letter in order:
            part = self._part(letter, paper)
            if letter == "V" and style["bracket"]:
                part = self._bracketed(part, paper if bracketed else None)
            chunks.append(
                [
                    *(
                        [Seg({"A": "Authors: ", "T": "Title: ", "V": "Venue: ", "D": "Year: "}.get(letter, ""), letter)]
                        if style["labels"]
                        else []
                    ),
                    *part,
                ]
            )
        segs: list[Seg] = []
        for number, chunk in enumerate(chunks):
            if number:
                segs.append(Seg(self._between(order, number, segs[-1].text), "S"))
            segs += chunk
        if (
            style["sep"] in (". ", ", ")
            and style["breaks"] in ("none", "wrap")
            and rng.random() < 0.8
            and segs[-1].text[-1] != "."
        ):
            segs.append(Seg(".", "S"))
        segs += self._notes(paper)
        if left:
            segs = [*left, Seg("\t" + (f"{style['bullet']} " if style["bullet"] else ""), "S"), *segs]
        elif style["bullet"] and style["layout"] == "paragraph":
            segs = [Seg(f"{style['bullet']} ", "S"), *segs]
        number = style["number"].replace("k", str(at + 1))
        if number:
            segs = [Seg(f"{number} ", "S"), *segs]
        return self._laid(paper, segs)

    def _between(self, order: str, number: int, last: str) -> str:
        """What stands between two parts."""
        style = self.style
        before, after = order[number - 1], order[number]
        broken = style["breaks"] in ("lines", "blocks") or (style["breaks"] == "some" and style["broken"][number])
        if broken or (style["breaks"] == "title" and (before == "T" or after == "T")):
            if after == "D" and style["rate"] < 0.5:
                return ", " if style["date"][0] not in "([" else " "
            ends = style["sep"].rstrip() if style["sep"].strip() in (".", ",") and style["rate"] < 0.35 else ""
            return ends + "\n"
        if before == "B" or (style["badge"] == "b\t" and before == "V" and number == 1):
            return "\t" if style["badge"] == "b\t" else " "
        if after == "D" and style["date"][0] in "([":
            return " "
        if after == "D" and style["date"][0] == "'":
            return " "
        sep = str(style["sep"])
        if sep == " " and not (style["quotes"] or style["title"]):
            sep = ". "
        if before == "A" and last.rstrip().endswith(".") and sep[0] == ".":
            return " "
        if before == "A" and after == "T" and style["colon"]:
            return ": "
        if after == "V" and style["bracket"]:
            return " "
        if after == "V" and style["venueform"] in ("[acroy]", "(acroy)") and style["rate"] < 0.7:
            return " "
        if (before == "T" and last[-1] in "?!.,") or last.endswith((",”", ".”", ',"', '."')):
            return " "
        if before == "D" and style["date"].endswith("."):
            return " "
        return sep

    def _laid(self, paper: Paper, segs: list[Seg]) -> list[PrintedLine]:
        """An entry as lines of blocks."""
        style, rng = self.style, self.words_rng
        rows: list[list[Seg]] = [[]]
        for seg in segs:
            for number, piece in enumerate(seg.text.split("\n")):
                if number:
                    rows.append([])
                if piece:
                    rows[-1].append(Seg(piece, seg.label, seg.style))
        rows = [row for row in rows if any(seg.text.strip() for seg in row)]
        if style["breaks"] == "wrap" or style["narrow"] or (style["breaks"] == "none" and rng.random() < 0.03):
            width = (22 if style["narrow"] else 60) + int(40 * style["rate"])
            rows = [part for row in rows for part in _wrapped(row, width)]
        kind: Kind = style["layout"]
        rank = {"item": 9, "paragraph": 8, "row": 8, "heading": 4}[kind]
        apart = style["breaks"] == "blocks" or kind == "heading"
        out = []
        for number, row in enumerate(rows):
            torn = number > 0 and style["torn"] and style["breaks"] == "wrap" and kind == "item"
            own: Kind = kind if number == 0 or (not apart and not torn and kind != "heading") else style["under"]
            own = "paragraph" if torn else own
            deep = rank if own == kind else 9 if own == "item" else 8
            out.append(PrintedLine(own, deep, row, number == 0 or apart or torn, number == 0))
        for text in paper.details:
            detail = style["detailkind"]
            label, colon, rest = text.partition(": ")
            segs = [Seg(f"{label}:", "X", "b"), Seg(f" {rest}", "X")] if colon and len(label) < 12 else [Seg(text, "X")]
            if detail == "line":
                out.append(PrintedLine(out[-1].kind, out[-1].rank, segs, out[-1].kind == "heading"))
            else:
                below: Kind = "item" if detail == "item" else "paragraph"
                out.append(PrintedLine(below, (10 if kind == "item" else 9) if below == "item" else 8, segs, True))
        return out


def _own_script(words: Words, rng: random.Random, script: str) -> tuple[str, str]:
    """A name in another script, which is not cut into its parts."""
    if not script:
        return "", ""
    made = WORDS[script]
    given = rng.choice(words.share(made["given"])) + (rng.choice(made["given"]) if rng.random() < 0.6 else "")
    return "", rng.choice(words.share(made["family"])) + (" " if script == "japanese" else "") + given


def _initial(given: str) -> str:
    """The initial of a given name; of `Seo-yeon` `S.-Y`."""
    parts = given.replace(".", "").split("-")
    return ".-".join(
        part[:1].upper() if at == 0 or len(given) % 2 else part[:1] for at, part in enumerate(parts) if part
    )


def _wrapped(row: list[Seg], width: int) -> list[list[Seg]]:
    """A line broken where it is full."""
    out: list[list[Seg]] = [[]]
    room = width
    for seg in row:
        text = seg.text
        while len(text) > room and " " in text[:room]:
            cut = text.rindex(" ", 0, room)
            out[-1].append(Seg(text[:cut], seg.label, seg.style))
            out.append([])
            text, room = text[cut + 1 :], width
        if text:
            out[-1].append(Seg(text, seg.label, seg.style))
            room -= len(text)
    return [one for one in out if any(seg.text.strip() for seg in one)]


def line_of(printed: PrintedLine, block: int) -> Line:
    """A printed line as the readers make it."""
    spans = []
    for seg in printed.segs:
        named = {_STYLES[letter]: True for letter in seg.style if letter in _STYLES}
        spans.append(Span(seg.text, href="https://x.example" if "h" in seg.style else None, **named))
    return Line(tuple(spans), printed.kind, printed.rank, block, printed.first, "x")

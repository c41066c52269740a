"""Clues: what is known of each piece of a list before it has a label, as names that the labeller has weights for."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import LENGTH
from screen.documents.entries.stays.labelled_list import parts_of
from screen.documents.entries.stays.phrase import MODE, is_degree, is_employer, is_place, is_post, is_school, is_title
from screen.documents.entries.stays.piece import Piece
from screen.documents.entries.stays.stay import field_of
from screen.documents.words.word_patterns import place_names
from screen.ground.letter_case import CasePattern
from screen.ground.text import fold

_SCORE = re.compile(
    r"\b(?:c?gpa|grade|note|media|nota|cum laude|honou?rs|distinction|average|class|mention)\b"
    r"|\d[.,]\d+\s*/\s*\d|학점|绩点",
    re.IGNORECASE,
)
_LENGTH = re.compile(rf"^\W*{LENGTH.pattern}", re.IGNORECASE)
_REMARK = re.compile(
    r"(?i)^\W*(?:thesis|dissertation|advis[oe]r|supervis|course|relevant|minor|major|tech|tools|stack|environment|keywords|skills|activities|award|abschlussarbeit|trabajo|mémoire|directeur)"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

Known = tuple[bool, bool, bool, bool, bool]


@lru_cache(maxsize=4096)
def known(text: str, kind: str = "work") -> str:
    """What the word lists say of a text, a letter each: title, employer, school, degree, place; `-` if nothing.

    `kind` is that of the section: in one of degrees a trade is no position.
    """
    if len(text) > 90:
        return "x"
    told = "".join(
        letter
        for letter, test in (
            ("t", is_title if kind == "work" else is_post),
            ("e", is_employer),
            ("s", is_school),
            ("d", is_degree),
            ("p", is_place),
        )
        if test(text)
    )
    if "p" not in told and fold(text).strip(" .") in place_names():
        told += "p"
    return told or "-"


_NUMBER_OF_A_NAME = CasePattern(r"^\d+(?=[-&\d]*[^\W\d_]*[^\W\d_\p{Ll}])")
"""The number that begins a name: `3M`, `7-Example`, `23andSample`."""


def shape_of(text: str) -> str:
    """How a text is written: capitals, capitalised words, digits, brackets."""
    words = [word for word in text.split() if word[:1].isalnum()]
    if not words:
        return "none"
    if any("\u1100" <= char <= "\u11ff" or "\u3040" <= char <= "\ud7a3" for char in text):
        return "cjk"
    if len(text) > 3 and text.isupper():
        return "caps"
    large = sum(not word[0].islower() for word in words)
    kind = (
        "title"
        if large == len(words)
        else "mostly"
        if large * 2 > len(words) and large > 1
        else "first"
        if not words[0][0].islower()
        else "lower"
    )
    return kind + ("9" if any(char.isdigit() for char in _NUMBER_OF_A_NAME.on(text).sub("", text)) else "")


def _size(count: int) -> str:
    return str(count) if count < 5 else "5+" if count < 8 else "8+" if count < 14 else "14+"


class _Sheet:
    """The clues that lines give, worked out once for all their pieces."""

    def __init__(self, lines: Sequence[Line], pieces: Sequence[Piece], kind: str = "work") -> None:
        self.lines = lines
        self.by_line: dict[int, list[int]] = defaultdict(list)
        for at, piece in enumerate(pieces):
            self.by_line[piece.line].append(at)
        self.pieces = pieces
        self.known = [
            known(piece.text, kind) if not piece.prose and piece.date is None else "D" if piece.date else "P"
            for piece in pieces
        ]
        self.looks = [self._look(at) for at in range(len(lines))]
        self.place = [(number, len(places)) for places in self.by_line.values() for number, _ in enumerate(places)]
        self.dated = [any(pieces[at].date for at in self.by_line.get(number, ())) for number in range(len(lines))]
        self.since, self.until = self._distances()
        self.forms = [self._form(at) for at in range(len(pieces))]
        self.shares = self._shares()
        self.counts = Counter(fold(piece.text) for piece in pieces if piece.date is None)

    def _look(self, number: int) -> str:
        """A line in few letters: its kind, whether it is first in its block, its style, date and marks."""
        line = self.lines[number]
        own = [self.pieces[at] for at in self.by_line.get(number, ())]
        marks = "D" if any(piece.date for piece in own) else ""
        marks += "P" if any(piece.prose for piece in own) else ""
        marks += "T" if any(piece.before == "tab" for piece in own) else ""
        style = ("b" if own and own[0].bold else "") + ("i" if own and own[0].italic else "")
        return f"{line.kind[0]}{'' if line.first else '~'}{style}{marks}"

    def _distances(self) -> tuple[list[int], list[int]]:
        count = len(self.lines)
        since, until = [9] * count, [9] * count
        for at in range(count):
            since[at] = 0 if self.dated[at] else min(9, since[at - 1] + 1) if at else 9
        for at in reversed(range(count)):
            until[at] = 0 if self.dated[at] else min(9, until[at + 1] + 1) if at + 1 < count else 9
        return since, until

    def _form(self, at: int) -> str:
        """Where and how a piece stands, so that pieces of other entries that stand alike are known."""
        piece = self.pieces[at]
        places = self.by_line[piece.line]
        style = ("b" if piece.bold else "") + ("i" if piece.italic else "")
        return f"{self.looks[piece.line]}/{places.index(at)}/{piece.before}/{style}"

    def _shares(self) -> dict[str, dict[str, str]]:
        """For each form, how many of its pieces the word lists know as what, in three steps."""
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for form, told in zip(self.forms, self.known, strict=True):
            counts[form]["n"] += 1
            counts[form].update(told)
        shares: dict[str, dict[str, str]] = {}
        for form, count in counts.items():
            total = count["n"]
            if total > 1:
                shares[form] = {
                    letter: "h" if count[letter] * 10 > total * 6 else "m" if count[letter] * 10 > total * 2 else "l"
                    for letter in "tesdp"
                }
        return shares

    def line_clues(self, number: int) -> list[str]:
        """The clues that all pieces of a line share."""
        line, look = self.lines[number], self.looks[number]
        like = look == self.looks[0]
        out = [
            f"o={like}",
            f"o={like}{look[0]}{sum(other == look for other in self.looks) > 1}",
            f"k={look}",
            f"n={_size(len(self.by_line[number]))}",
            f"s={self.since[number]}",
            f"u={self.until[number]}",
            f"su={self.since[number]}{self.until[number]}",
        ]
        for name, other in (("k-", number - 1), ("k+", number + 1), ("k--", number - 2), ("k++", number + 2)):
            if 0 <= other < len(self.lines):
                out.append(f"{name}{self.looks[other]}")
                if name in ("k-", "k+"):
                    deeper = (self.lines[other].rank > line.rank) - (self.lines[other].rank < line.rank)
                    same = self.lines[other].block == line.block
                    out += [f"{name}r{deeper}{same}", f"{name}{look}{self.looks[other]}"]
                    told = "".join(sorted(set("".join(self.known[at] for at in self.by_line.get(other, ())[:4]))))
                    out.append(f"{name}g{told}")
            else:
                out.append(f"{name}none")
        text = line.text.rstrip()
        out += [f"e={text[-1:] if text[-1:] in '.:;,' else ''}", f"c={min(len(text) // 20, 6)}"]
        if line.macro:
            out.append(f"m={len(line.cells)}")
        if labelled := field_of(line.plain):
            out.append(f"f={labelled[0]}")
        return out


def forms_of(lines: Sequence[Line], pieces: Sequence[Piece]) -> list[str]:
    """Where and how each piece stands: alike for pieces that are the same part of their entries."""
    return _Sheet(lines, pieces).forms


def clues_of(lines: Sequence[Line], pieces: Sequence[Piece], kind: str) -> Iterator[list[str]]:
    """The clues of each piece; `kind` is that of the section."""
    sheet = _Sheet(lines, pieces, kind)
    shared: dict[int, list[str]] = {}
    for at, piece in enumerate(pieces):
        if piece.line not in shared:
            shared[piece.line] = sheet.line_clues(piece.line)
        yield [*_own(sheet, at, kind), *shared[piece.line]]


def _own(sheet: _Sheet, at: int, kind: str) -> Iterator[str]:
    """The clues of one piece alone; `kind` is that of the section."""
    piece = sheet.pieces[at]
    places = sheet.by_line[piece.line]
    number = places.index(at)
    place = f"{min(number, 4)}"
    after = sheet.pieces[places[number + 1]].before if number + 1 < len(places) else "line"
    yield "bias"
    yield f"K={kind}"
    yield from _stance(sheet, piece, place, len(places) - number - 1)
    yield f"a={after}"
    yield from _beside(sheet, at)
    yield f"o={sheet.forms[at] == sheet.forms[0]}{place}"
    twice = min(sheet.counts[fold(piece.text)], 3)
    yield f"r={twice}"
    yield f"r={twice}{place}{after}"
    if number == 1:
        label = fold(sheet.pieces[at - 1].text)
        yield f"l={label[:14]}"
        yield f"l={label[:5]}{min(sheet.counts[label], 3)}{piece.before}"
    yield from _alike(sheet, at)
    yield from _content(sheet, at, place)


def _stance(sheet: _Sheet, piece: Piece, place: str, back: int) -> Iterator[str]:
    """Where in its line a piece stands, from the front (`place`) and from the back, behind what, and its style."""
    style = ("b" if piece.bold else "") + ("i" if piece.italic else "")
    yield f"p={place}"
    yield f"q={min(back, 3)}"
    yield f"b={piece.before}"
    yield f"b={piece.before}/{place}"
    yield f"y={style}"
    yield f"y={style}{sheet.looks[piece.line][0]}{place}"


def _beside(sheet: _Sheet, at: int) -> Iterator[str]:
    """What the word lists say of the pieces on either side."""
    for name, offset in (("-1", -1), ("+1", 1), ("-2", -2), ("+2", 2)):
        other = at + offset
        if 0 <= other < len(sheet.pieces):
            same = "=" if sheet.pieces[other].line == sheet.pieces[at].line else "/"
            yield f"g{name}{same}{sheet.known[other]}"
            yield f"g{name}{same}{sheet.known[other]}>{sheet.known[at]}"
        else:
            yield f"g{name}none"


def _alike(sheet: _Sheet, at: int) -> Iterator[str]:
    """What the word lists say of the pieces that stand as this one does in other entries."""
    shares = sheet.shares.get(sheet.forms[at])
    if shares is None:
        yield "alone"
        return
    yield "S=" + "".join(shares.values())
    yield from (f"S{letter}{step}" for letter, step in shares.items())
    yield from (f"S{letter}{step}>{sheet.known[at]}" for letter, step in shares.items() if step != "l")


def _content(sheet: _Sheet, at: int, place: str) -> Iterator[str]:
    """What a piece says: its date, that it is prose, or its words."""
    piece, told, look = sheet.pieces[at], sheet.known[at], sheet.looks[sheet.pieces[at].line]
    if piece.date is not None:
        extent = "s" if piece.date.single else "r"
        yield "date"
        yield f"d={extent}{'c' if piece.date.current else ''}"
        yield f"d={extent}{place}{look}"
    elif piece.prose:
        yield "prose"
    else:
        yield f"G={told}"
        yield from (f"g={letter}" for letter in told)
        yield from _words(piece.text)
        yield f"G={told}{look}{place}"


def begins_with_length(text: str) -> bool:
    """Whether a text begins with a length of time: `2 years 3 months`."""
    return _LENGTH.match(text) is not None


def is_remark(text: str) -> bool:
    """Whether a text beside the parts of an entry says something: not a length of time, nor the label of a field."""
    return len(text.split()) > 1 and not begins_with_length(text) and not field_of(f"{text.strip()}:")


def _words(text: str) -> Iterator[str]:
    flat = re.sub(r"\d", "0", fold(text))
    words = re.findall(r"[^\W_]+[.']?|[&+#/]", flat)
    yield f"z={shape_of(text)}"
    yield f"w={_size(len(words))}"
    if words:
        yield f"<{words[0]}"
        yield f">{words[-1]}"
        yield f">>{words[-1][-4:]}"
        yield f"<<{words[0][:4]}"
        if len(words) > 1:
            yield f"<{words[0]} {words[1]}"
    for word in words[:8]:
        yield f"w:{word}"
        if len(word) > 5:
            yield f"w~{word[-5:]}"
            yield f"w^{word[:5]}"
    for name, pattern in (
        ("score", _SCORE),
        ("length", _LENGTH),
        ("mode", MODE),
        ("remark", _REMARK),
        ("year", _YEAR),
    ):
        if pattern.search(text):
            yield f"is {name}"
    if text[-1:] == ".":
        yield "stop"


_TOLD = {"t": "title", "d": "title", "e": "name", "s": "name", "p": "place", "D": "date", "P": "text"}
"""What a letter of `clues.known` says of a piece in a slot."""


def second_clues(
    lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str], kind: str
) -> Iterator[list[str]]:
    """What a first labelling says of each piece: its own label, those of pieces that stand alike, its entry's parts.

    One entry may hide what the others of its list show: the second labelling sees how most of them are laid out.
    """
    forms = forms_of(lines, pieces)
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for form, label in zip(forms, labels, strict=True):
        votes[form][label] += 1
    opening = Counter(form for form, label in zip(forms, labels, strict=True) if label.startswith("B-"))
    entries = sum(opening.values())
    parts = _parts(labels)
    by_slot = list(_by_slot(pieces, labels, kind)) if kind == "work" else [[]] * len(labels)
    for at, label in enumerate(labels):
        out = [f"1={label}", f"1E={parts[at]}", f"1={label}E={parts[at]}", *by_slot[at]]
        for offset in (-2, -1, 1, 2):
            other = at + offset
            if 0 <= other < len(labels):
                same = "=" if pieces[other].line == pieces[at].line else "/"
                out += [f"1{offset}{same}{labels[other]}", f"1{offset}{same}{labels[other]}>{label}"]
        vote = votes[forms[at]]
        total = sum(vote.values())
        out.append(f"1n={min(total, 4)}")
        for name, count in vote.items():
            step = "h" if count * 10 > total * 7 else "m" if count * 10 > total * 3 else "l"
            out += [f"1F{step}{name}", f"1F{step}{name}>{label}"]
        share = opening[forms[at]] * 4 // max(1, entries)
        out += [f"1O={share}", f"1O={share}>{label}", f"1O={share}K={'e' if entries > 2 else 'f'}{parts[at]}"]
        yield out


def _by_slot(pieces: Sequence[Piece], labels: Sequence[str], kind: str) -> Iterator[list[str]]:
    """Of each piece: what stands in its slot in the other entries, as far as labelled and by the word lists."""
    own = ["D" if piece.date else "P" if piece.prose else known(piece.text, kind) for piece in pieces]
    told = [{_TOLD.get(letter, "none") for letter in letters} for letters in own]
    slots = list(zip(*(_slots(pieces, labels, to_date=to_date) for to_date in (False, True)), strict=True))
    bare = parts_of(labels)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for at, keys in enumerate(slots):
        for key in keys:
            counts[key].update(["n", f"={bare[at]}", *told[at]])
    for at, keys in enumerate(slots):
        out: list[str] = []
        for name, key in zip("bd", keys, strict=True):
            others = counts[key] - Counter(["n", f"={bare[at]}", *told[at]])
            total = others["n"]
            out.append(f"2{name}n={min(total, 3)}")
            for what, count in others.items():
                if what != "n" and count * 10 > total * 3:
                    clue = f"2{name}{'h' if count * 10 > total * 7 else 'm'}{what}"
                    out += [clue, f"{clue}>{own[at]}", f"{clue}>{labels[at]}"]
        yield out


def _slots(pieces: Sequence[Piece], labels: Sequence[str], *, to_date: bool) -> list[str]:
    """Where each piece stands in its entry, by lines from the first, or from its date, and the mark before it."""
    starts = [at for at, label in enumerate(labels) if label.startswith("B-")]
    out: list[str] = []
    for begin, stop in pairwise(sorted({0, *starts, len(labels)})):
        dated = next((at for at in range(begin, stop) if pieces[at].date), begin)
        first = dated if to_date else begin
        for line, row in groupby(range(begin, stop), key=lambda at: pieces[at].line):
            for number, at in enumerate(row):
                side = "<>"[at > dated] if to_date and line == pieces[first].line else ""
                out.append(f"{'d' * to_date}{line - pieces[first].line}{side}/{number}/{pieces[at].before}")
    return out


def _parts(labels: Sequence[str]) -> list[str]:
    """For each piece how many employers, positions and dates the entry has that it stands in, as far as labelled."""
    out: list[str] = []
    begin = 0
    for stop in range(1, len(labels) + 1):
        if stop == len(labels) or labels[stop].startswith("B-"):
            own = [label.removeprefix("B-") for label in labels[begin:stop]]
            runs = [label for at, label in enumerate(own) if not at or own[at - 1] != label]
            out += ["".join(f"{name[0]}{min(2, runs.count(name))}" for name in ("ORG", "ROLE", "DATE"))] * (
                stop - begin
            )
            begin = stop
    return out

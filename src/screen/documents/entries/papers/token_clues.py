"""Clues: what is known of each token of a list of papers before it has a label, as names that a chain weighs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from screen.documents.entries.papers.paper_passage import PaperLine
from screen.documents.entries.papers.token import CitationToken, name_form, pieces_of
from screen.documents.words.word_patterns import says
from screen.ground.name_forms import name_forms
from screen.ground.paper_status import read_standing
from screen.ground.text import fold
from screen.ground.venue_names import namings, plain
from screen.ground.venues import find_venue


def clues_of(lines: Sequence[PaperLine], tokens: Sequence[CitationToken], own: str | None) -> list[list[str]]:
    """The clues of each token; `own` is the candidate's name."""
    mine = _own_words(own)
    forms = line_forms(lines)
    breaks = _breaks(lines)
    pieces = _piece_clues(tokens)
    sentences = _sentence_clues(tokens, pieces, mine)
    counts = Counter(token.line for token in tokens)
    out: list[list[str]] = []
    seen = _Seen()
    for token in tokens:
        seen.step(lines, token)
        own_clues = _token_clues(token, mine)
        position = (
            min(seen.in_line, 3) if seen.in_line < 3 else "end" if seen.in_line >= counts[token.line] - 2 else "mid"
        )
        own_clues += [
            f"f={forms[token.line]}|{position}",
            f"l={min(seen.lines, 4)}|{position}",
            f"n={_log(counts[token.line])}|{min(seen.lines, 2)}",
            f"s={min(seen.sentences, 5)}",
            f"m={min(seen.commas, 6)}",
        ]
        if seen.in_line == 0:
            own_clues += [f"b={breaks[token.line]}", f"b={breaks[token.line]}|{token.shape}"]
        own_clues += pieces[token.piece] + sentences[token.sentence]
        out.append(own_clues)
    return [own_clues + list(_neighbours(tokens, at)) for at, own_clues in enumerate(out)]


class _Seen:
    """How far one has come in a block."""

    def __init__(self) -> None:
        self.block, self.line = -1, -1
        self.sentence = -1
        self.lines = self.sentences = self.commas = self.in_line = 0

    def step(self, lines: Sequence[PaperLine], token: CitationToken) -> None:
        """Go on to a token."""
        block = lines[token.line].line.block
        if block != self.block:
            self.block, self.lines, self.sentences, self.commas, self.sentence = block, -1, -1, 0, -1
        if token.line != self.line:
            self.line, self.in_line = token.line, -1
            self.lines += 1
        self.in_line += 1
        if token.sentence != self.sentence:
            self.sentence = token.sentence
            self.sentences += 1
        self.commas += token.text in ",;"


def line_forms(lines: Sequence[PaperLine]) -> list[str]:
    """How each line stands: its kind, its depth among those of that kind, whether it opens its block, its style."""
    least: dict[str, int] = {}
    for line in lines:
        kind = line.line.kind
        least[kind] = min(least.get(kind, 99), line.line.rank)
    out = []
    for line in lines:
        one = line.line
        said = [span for span in line.spans if span.text.strip()]
        styled = "".join(
            letter
            for name, letter in (("bold", "b"), ("italic", "i"), ("href", "h"))
            if said and all(getattr(span, name) for span in said)
        )
        opens = f"{'.' if one.first else '+'}{'#' if line.numbered else ''}"
        out.append(f"{one.kind[0]}{min(one.rank - least[one.kind], 2)}{opens}{styled}")
    return out


def _breaks(lines: Sequence[PaperLine]) -> list[str]:
    """How each line goes on from the one before it: `full` where no word more would have fit, and how that one ends."""
    widest: dict[int, int] = {}
    for line in lines:
        widest[line.line.block] = max(widest.get(line.line.block, 0), len(line.text))
    out = []
    for before, line in zip([None, *lines[:-1]], lines, strict=True):
        if before is None or not before.text or before.line.block != line.line.block:
            out.append("^")
            continue
        word = len(line.text.split(" ", 1)[0])
        full = len(before.text) + 1 + word > widest[line.line.block]
        last = before.text.rstrip()[-1:]
        out.append(f"{full:d}{last if not last.isalnum() else ''}")
    return out


def _token_clues(token: CitationToken, mine: frozenset[str]) -> list[str]:
    folded = fold(token.text)
    clues = [
        f"h={token.shape}",
        f"h={token.shape}{token.style}",
        f"y={token.style}",
        f"q={token.quoted:d}{token.nested}",
    ]
    if token.text[0].isalnum():
        clues += [f"w:{folded}", f"w~{folded[-3:]}", f"w^{folded[:3]}", f"k={_known(token.text)}"]
        if folded in mine:
            clues.append("own")
    return clues


def _own_words(own: str | None) -> frozenset[str]:
    return frozenset(word for form in name_forms(own) for word in form if len(word) > 1) if own else frozenset()


@lru_cache(maxsize=8192)
def _known(text: str) -> str:
    """What the word lists say of a word."""
    said = "v" if says(text, "papers", "venues") else "p" if says(text, "papers", "publishers") else ""
    said += "a" if len(text) > 2 and text[0].isupper() and find_venue(text) is not None else ""
    return said + _kinds(text)


@lru_cache(maxsize=8192)
def _kinds(text: str) -> str:
    kinds = read_standing(text).kinds
    return "".join(sorted(_KINDS.get(kind, "") for kind in kinds))


_KINDS = {
    **dict.fromkeys(("under-review", "in-preparation"), "r"),
    **dict.fromkeys(("accepted", "published"), "c"),
    **dict.fromkeys(("workshop", "demo", "findings"), "w"),
    **dict.fromkeys(("oral", "spotlight", "highlight"), "o"),
    "preprint": "x",
    "best paper": "b",
    "no-paper": "t",
    "thesis": "h",
}


def _piece_clues(tokens: Sequence[CitationToken]) -> dict[int, list[str]]:
    """Of each piece between commas: whether it and its neighbours may be names, and how many of them in a row."""
    numbers, forms = [], []
    for piece in pieces_of(tokens):
        numbers.append(piece[0].piece)
        forms.append(name_form(piece))
    out: dict[int, list[str]] = {}
    runs = _runs(forms)
    padded = ["^", *forms, "$"]
    for at, number in enumerate(numbers):
        before, own, after = padded[at], padded[at + 1], padded[at + 2]
        out[number] = [f"p={own}", f"p={before}{own}{after}", f"r={own}{min(runs[at], 5)}"]
    return out


def _runs(forms: Sequence[str]) -> list[int]:
    """For each piece how many that may be names stand in a row around it."""
    out = [0] * len(forms)
    begin = 0
    for at in range(len(forms) + 1):
        if at == len(forms) or forms[at] == "-":
            out[begin:at] = [at - begin] * (at - begin)
            begin = at + 1
    return out


def _sentence_clues(
    tokens: Sequence[CitationToken], pieces: dict[int, list[str]], mine: frozenset[str]
) -> dict[int, list[str]]:
    """Of each sentence: its length, what it names, how much of it may be names; and the same of its neighbours."""
    numbers, told = [], []
    begin = 0
    for at in range(1, len(tokens) + 1):
        if at == len(tokens) or tokens[at].sentence != tokens[begin].sentence:
            part = tokens[begin:at]
            numbers.append(part[0].sentence)
            told.append(_Told(part, pieces, mine))
            begin = at
    out = {}
    for at, number in enumerate(numbers):
        one = told[at]
        before = told[at - 1].gist if at else "^"
        after = told[at + 1].gist if at + 1 < len(told) else "$"
        out[number] = [
            f"S={one.gist}",
            f"S={one.size}{one.names}",
            f"S={one.venue}{one.size}",
            f"S<{before}|{one.gist}",
            f"S>{after}|{one.gist}",
            f"S:{one.first}",
            f"S-{one.last}",
        ]
    return out


class _Told:
    """What a sentence tells."""

    def __init__(self, part: Sequence[CitationToken], pieces: dict[int, list[str]], mine: frozenset[str]) -> None:
        text = _text_of(part)
        found = [token for token in part if token.text[0].isalnum()]
        self.size = _log(len(found))
        own = {token.piece for token in part}
        named = sum(pieces[number][0] not in ("p=-", "p=S") for number in own)
        share = named / len(own)
        self.names = "n" if share > 0.6 and named > 1 else "o" if share > 0.6 else "m" if share > 0.3 else "-"
        self.names += "*" if any(fold(token.text) in mine for token in found) else ""
        self.venue = venue_of(text)
        year = "y" if any(token.shape == "y" for token in found) else ""
        digits = "d" if sum(token.shape[0] == "9" for token in found) > 1 else ""
        self.gist = f"{self.names}{self.venue}{year}{digits}{min(self.size, 3)}"
        self.first = fold(part[0].text) if len(part[0].text) < 12 else ""
        self.last = part[-1].text if not part[-1].text[0].isalnum() else ""


def _text_of(part: Sequence[CitationToken]) -> str:
    out = ""
    before: CitationToken | None = None
    for token in part:
        gap = before is not None and token.begin > before.stop
        out += (" " if gap else "") + token.text
        before = token
    return out


@lru_cache(maxsize=8192)
def venue_of(text: str) -> str:
    """What a stretch of text says of a venue: `V` a known one, `v` words of venues, then what it says of a standing."""
    said = "V" if namings(plain(text)) else "v" if says(text, "papers", "venues") else ""
    return said + "".join(sorted(set(_kinds(text))))


def _log(number: int) -> int:
    return min(6, number.bit_length())


def _neighbours(tokens: Sequence[CitationToken], at: int) -> Iterator[str]:
    line = tokens[at].line
    near = {}
    for step in (-3, -2, -1, 1, 2, 3):
        place = at + step
        inside = 0 <= place < len(tokens) and tokens[place].line == line
        near[step] = tokens[place] if inside else None
    for step in (-2, -1, 1, 2):
        other = near[step]
        yield f"{step}h={other.shape + other.style if other else '|'}"
    before, after = near[-1], near[1]
    yield f"-1w:{fold(before.text) if before else '|'}"
    yield f"1w:{fold(after.text) if after else '|'}"
    shapes = [near[step].shape if near[step] else "|" for step in (-3, -2, -1, 1, 2, 3)]  # type: ignore[union-attr]
    yield f"3h={shapes[1]}{shapes[2]}_{tokens[at].shape}"
    yield f"4h={tokens[at].shape}_{shapes[3]}{shapes[4]}"


_PARTS = "ATVDN"
"""Labels of parts of an entry: authors, title, venue, date, note."""


def second_clues(
    lines: Sequence[PaperLine], tokens: Sequence[CitationToken], labels: Sequence[str], supposed: str | None = None
) -> list[list[str]]:
    """What a first labelling of the list says of each token: its own label, and how most entries are laid out.

    `supposed`: the order in which they are taken to be laid out, instead of that of most.
    """
    forms = line_forms(lines)
    orders = Counter(order for order in orders_of(tokens, labels))
    order = usual_orders(tokens, labels)[0] if orders else ""
    sure = int(4 * orders[order] / sum(orders.values())) if orders else 0
    if supposed is not None:
        order, sure = supposed, max(_SUPPOSED, int(4 * orders[supposed] / max(1, sum(orders.values()))))
    opening = Counter(forms[token.line] for token, label in zip(tokens, labels, strict=True) if label.startswith("B-"))
    usual = max(sorted(opening), key=lambda one: opening[one]) if opening else ""
    few = min(3, sum(orders.values()))
    out = []
    done = ""
    previous = -1
    for at, token in enumerate(tokens):
        own = labels[at][-1]
        if labels[at].startswith("B-"):
            done = ""
        if own in _PARTS and not done.endswith(own):
            done += own
        expected = order[len(done) - 1 : len(done) + 1] if order.startswith(done) and done else "?"
        starts = token.line != previous
        previous = token.line
        clues = [
            f"1={labels[at]}",
            f"1o={order}|{own}|{sure}",
            f"1e={expected}|{own}",
            f"1u={forms[token.line] == usual:d}{few}{starts:d}|{labels[at]}",
            f"1<{labels[at - 1][-1] if at else '^'}{own}{labels[at + 1][-1] if at + 1 < len(labels) else '$'}",
        ]
        if starts:
            clues.append(f"1F={order[:1]}{forms[token.line] == usual:d}{sure}|{own}")
        out.append(clues)
    return out


_SUPPOSED = 2
"""Quarters of the entries that a supposed order is said to hold for, at least."""


def usual_orders(tokens: Sequence[CitationToken], labels: Sequence[str]) -> list[str]:
    """The orders of the parts of entries that occur, the commonest first."""
    orders = Counter(orders_of(tokens, labels))
    return sorted(orders, key=lambda one: (-orders[one], -len(one), one))


def orders_of(tokens: Sequence[CitationToken], labels: Sequence[str]) -> Iterator[str]:
    """The order of the parts of each entry, a letter each, the first five."""
    order = ""
    for token, label in zip(tokens, labels, strict=True):
        if label.startswith("B-") and order:
            yield order
            order = ""
        letter = label[-1]
        if letter in _PARTS and not order.endswith(letter) and len(order) < 5 and token.text[0].isalnum():
            order += letter
    if order:
        yield order

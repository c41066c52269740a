"""Labels of lists of papers: where entries begin and which words are authors, title, venue or date, by learnt weights.

Two chains see the words one after the other. What they cannot see, the whole list, is supposed instead: that entries
begin with lines of one form or every so many lines, and that their parts stand in one order. Each supposition makes a
labelling of its own; which of them reads best as papers is decided by what they read.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, takewhile

import numpy as np

from screen.documents.blocks.block import PARAGRAPH_RANK
from screen.documents.blocks.printed_dates import is_dates
from screen.documents.entries.papers.listing import YEAR
from screen.documents.entries.papers.paper_passage import PaperLine
from screen.documents.entries.papers.signed import with_signed
from screen.documents.entries.papers.token import LEADING, CitationToken, name_form, pieces_of
from screen.documents.entries.papers.token_clues import clues_of, line_forms, second_clues, usual_orders
from screen.documents.words.chain import Chain, Weights, load_chain
from screen.documents.words.people import is_name
from screen.ground.text import fold

_NO_PART = frozenset("XH")
_TYPICAL = ("ATVD", "TAVD", "TVDA", "TVA", "VTA", "TDAV", "ADTV")
"""Orders of parts that are tried where those that occur read badly."""
_MOST_ORDERS = 4
"""Orders of those that occur that are tried."""


class ListLabeller:
    """The labellings of one list."""

    def __init__(self, lines: Sequence[PaperLine], tokens: Sequence[CitationToken], own: str | None) -> None:
        self._lines, self._tokens = lines, tokens
        clues = clues_of(lines, tokens, own)
        self._seen = load_chain("papers_first").label(clues)
        self._second = load_chain("papers_second")
        self._base = self._second.scores(clues)
        forms = line_forms(lines)
        self._headings = frozenset(at for at, token in enumerate(tokens) if forms[token.line][0] == "h")
        parted = {token.line for token in tokens if token.text == "\t"}
        self._parted = frozenset(at for at, token in enumerate(tokens) if token.line in parted)
        self._years = [at for at in sorted(self._headings) if YEAR.fullmatch(lines[tokens[at].line].text)]
        self._days = [
            at
            for own in _cells(tokens)
            if _is_day(lines[tokens[own[0]].line].text[tokens[own[0]].begin : tokens[own[-1]].stop])
            for at in own
        ]
        self._by_order: dict[str | None, Weights] = {}

    def label(self, begins: frozenset[int] | None = None, order: str | None = None) -> tuple[list[str], float]:
        """A label for each token, `B-` where an entry begins, and how likely that is, as a logarithm.

        `begins`: the tokens at which entries begin, and no other; `order`: that of the parts of most entries.
        """
        scores = self._scores(order)
        if begins is not None:
            scores = _forced(self._second, scores, begins, self._headings, self._parted | self._heading_nothing(begins))
        found, worth = self._second.best_of(scores)
        labels = _evened(self._lines, self._tokens, found) if begins is None else found
        labels = _with_even_parts(self._tokens, labels)
        labels = _without_books(self._tokens, labels)
        labels = _until_year(self._tokens, _accompanied(self._tokens, labels))
        labels = _signed_below(self._tokens, with_signed(self._tokens, labels, list(_entries(labels))))
        labels = _titled(self._tokens, scores, labels, self._second)
        return _led_to_venue(self._tokens, labels), worth * self._second.step

    def _heading_nothing(self, begins: frozenset[int]) -> frozenset[int]:
        """The tokens of lines behind which neither an entry begins nor a heading stands that has one behind it."""
        found: set[int] = set()
        heads = False
        for _, own in groupby(reversed(range(len(self._tokens))), key=lambda at: self._tokens[at].line):
            line = [*own]
            found.update(() if heads else line)
            heads = line[-1] in begins or (heads and line[-1] in self._headings)
        return frozenset(found)

    def _scores(self, order: str | None) -> Weights:
        """What speaks for each label of each token, where the parts of most entries stand in an order."""
        if order not in self._by_order:
            more = second_clues(self._lines, self._tokens, self._seen, order)
            scores = self._base + self._second.scores(more)
            # A year alone as a heading begins no entry, and a day alone is no other part of one.
            for at, part in ((self._years, "H"), (self._days, "D")):
                scores[np.ix_(at, [label[-1] != part for label in self._second.labels])] -= _LARGE
            self._by_order[order] = scores
        return self._by_order[order]

    def orders(self, *, typical: bool) -> Iterator[str]:
        """Orders of parts that may be supposed: those that occur, and what is usual elsewhere if `typical`."""
        occurring = usual_orders(self._tokens, self._seen)[:_MOST_ORDERS]
        yield from occurring
        yield from (order for order in _TYPICAL if typical and order not in occurring)

    def beginnings(self) -> Iterator[frozenset[int]]:
        """Sets of tokens at which all entries may begin: of one form, like the first, paragraphs, every so many."""
        forms = line_forms(self._lines)
        tokens = self._tokens
        first = [at for at, token in enumerate(tokens) if not at or tokens[at - 1].line != token.line]
        counts = Counter(forms[tokens[at].line] for at in first)
        for form, count in sorted(counts.items()):
            if count > 1 or (self._headings and form[0] != "h"):
                yield frozenset(at for at in first if forms[tokens[at].line] == form)
        depth = {at: _depth(self._lines[tokens[at].line]) for at in first}
        yield frozenset(at for at in first if depth[at] == depth[0])
        opening = frozenset(at for at in first if self._lines[tokens[at].line].line.first)
        if 1 < len(opening) < len(first):
            yield opening
        if all(forms[tokens[at].line][0] == "p" for at in first):
            yield from _every_so_many(first)


def _every_so_many(first: Sequence[int]) -> Iterator[frozenset[int]]:
    """Each number of lines that divides all, of those that begin with some tokens."""
    cycles = (cycle for cycle in range(1, _LONGEST_CYCLE + 1) if len(first) % cycle == 0)
    yield from (frozenset(first[::cycle]) for cycle in cycles)


def _depth(line: PaperLine) -> int:
    """How deep a line stands: text in bold above other text, and headings above both by their rank."""
    said = [span for span in line.spans if span.text.strip()]
    return line.line.rank if line.line.kind == "heading" else PARAGRAPH_RANK + (not (said and said[0].bold))


def _is_day(text: str) -> bool:
    """Whether a line or a part of one is nothing but a date, and more of it than a year."""
    return is_dates(text) and not YEAR.fullmatch(text)


def _cells(tokens: Sequence[CitationToken]) -> Iterator[list[int]]:
    """The tokens of each line, and of each part of one that tabs part."""
    for _, line in groupby(range(len(tokens)), key=lambda at: tokens[at].line):
        for is_tab, cell in groupby(line, key=lambda at: tokens[at].text == "\t"):
            if not is_tab:
                yield list(cell)


_LARGE = 1 << 20
_ROOM = 0.8
"""Share of the longest line of a list within which its lines end for a reason."""
_LONGEST_CYCLE = 5
"""Lines of an entry each part of which has a line of its own."""
_ALIKE, _FEWEST = 0.7, 4
"""Of the entries of a list, and entries: where so many have one part on a line, the others do."""
_FEWEST_OF_AS_MANY = 3
"""Entries of as many sentences, where most have one part in that of a number."""


def had_room(line: str, following: str, width: int) -> bool:
    """Whether the first word of the next line would have fit on a line: it ends there because something does."""
    return len(line) + len(following.split(" ", 1)[0]) < _ROOM * width


def _forced(
    chain: Chain, scores: Weights, begins: frozenset[int], headings: frozenset[int], parted: frozenset[int]
) -> Weights:
    """The scores of the tokens, those of labels that begin an entry elsewhere than at `begins` ruled out.

    Of the tokens of headings that begin none, all but that they head a part of the list; some lines head nothing (their
    tokens: `parted`), as those that a tab parts.
    """
    opens = np.array([label.startswith("B-") for label in chain.labels])
    heads = np.array([label[-1] == "H" for label in chain.labels])
    out = scores.copy()
    for at in range(len(out)):
        out[at, ~(opens | heads) if at in begins else opens] -= _LARGE
        if at in parted:
            out[at, heads] -= _LARGE
        elif at in headings and not begins & headings:
            out[at, ~heads] -= _LARGE
    return out


def _with_even_parts(tokens: Sequence[CitationToken], labels: list[str]) -> list[str]:
    """The labels, those of a line or a sentence made one part where most entries have it alone on that of its number.

    Lines are told by their numbers in all entries, sentences by theirs in entries of as many.
    """
    by_lines = _cut_entries([token.line for token in tokens], labels)
    _even(labels, by_lines, _ALIKE, _FEWEST)
    by_sentences = _cut_entries([token.sentence for token in tokens], labels)
    for _, alike in groupby(sorted(by_sentences, key=len), key=len):
        _even(labels, list(alike), _MOST, _FEWEST_OF_AS_MANY)
    return labels


def _cut_entries(units: Sequence[int], labels: Sequence[str]) -> list[list[tuple[int, int]]]:
    """The tokens of each unit of each entry, `units` numbering those of all."""
    found = []
    for begin, stop in _entries(labels):
        cuts = [at for at in range(begin, stop) if at == begin or units[at] != units[at - 1]]
        found.append(list(zip(cuts, [*cuts[1:], stop], strict=True)))
    return found


def _even(labels: list[str], found: Sequence[list[tuple[int, int]]], share: float, fewest: int) -> None:
    """Make units of one number one part, authors or title, if that is the only one in such a share of the entries."""
    for number in range(max(map(len, found), default=0)):
        spans = [units[number] for units in found if len(units) > number and len(units) > 1]
        whole = Counter(labels[begin][-1] for begin, stop in spans if len({one[-1] for one in labels[begin:stop]}) == 1)
        part, count = max(sorted(whole.items()), key=lambda one: one[1], default=("X", 0))
        if part not in "AT" or len(spans) < fewest or count < share * len(spans) or len(spans) < share * len(found):
            continue
        for begin, stop in spans:
            kept = "B-" if labels[begin].startswith("B-") else "S-"
            labels[begin:stop] = [f"{kept}{part}", *[part] * (stop - begin - 1)]


def _accompanied(tokens: Sequence[CitationToken], labels: list[str]) -> list[str]:
    """The labels; names behind `with` are authors where a bracket, a quotation or a line ends before it.

    Or before what leads to it, `Authored with Ada Example`, with which no entry begins.
    """
    for at, token in enumerate(tokens):
        if token.text not in ("with", "With"):
            continue
        own = [one for one in tokens[:at] if one.line == token.line]
        first = at - sum(1 for _ in takewhile(lambda one: fold(one.text) in LEADING, reversed(own)))
        if not (first == 0 or tokens[first - 1].line != token.line or tokens[first - 1].text in '(,”"'):
            continue
        ends = (end for end in range(at, len(tokens)) if tokens[end].line != token.line or tokens[end].text in ").;:")
        stop = next(ends, len(tokens))
        opening = first - (first > 0 and tokens[first - 1].text == "(")
        names = pieces_of(tokens[at + 1 : stop])
        if all(name_form(piece) in "FIC" for piece in names) and (
            0 < first < at or not labels[opening].startswith("B-")
        ):
            labels[opening:at] = ["X"] * (at - opening)
            labels[at:stop] = ["S-A", *["A"] * (stop - at - 1)]
    return labels


def _without_books(tokens: Sequence[CitationToken], labels: list[str]) -> list[str]:
    """The labels; behind `In B. Sample (Ed.),` the title of a book stands, and right before it that of its chapter."""
    for begin, stop in _entries(labels):
        editor = next((at for at in range(begin, stop) if tokens[at].text in _EDITORS and tokens[at].nested), begin)
        opens = next((at for at in range(editor, begin, -1) if tokens[at].text in ("In", "in")), begin)
        if opens == begin:
            continue
        labels[opens:stop] = ["V" if label[-1] == "T" else label for label in labels[opens:stop]]
        if "T" not in {label[-1] for label in labels[begin:opens]}:
            for at in takewhile(lambda at: labels[at][-1] in "NXV", range(opens - 1, begin, -1)):
                labels[at] = "T"
    return labels


_EDITORS = frozenset({"Ed", "Eds", "ed", "eds", "Hrsg", "Hg"})


def _until_year(tokens: Sequence[CitationToken], labels: list[str]) -> list[str]:
    """The labels; authors end before a year, behind which a venue stands: `Example, A. 2020, MNRAS, 488, 1003`."""
    for at, token in enumerate(tokens):
        if token.shape != "y" or labels[at] != "A":
            continue
        stop = next((one for one in range(at, len(labels)) if labels[one] != "A"), len(labels))
        if stop > at + 2 and not _are_names(tokens[at + 1 : stop]):
            labels[at:stop] = ["S-D", "D", "S-V", *["V"] * (stop - at - 3)]
    return labels


def _are_names(tokens: Sequence[CitationToken]) -> bool:
    """Whether all pieces of some tokens are names."""
    return all(is_name(" ".join(one.text for one in piece if one.text[0].isalnum())) for piece in pieces_of(tokens))


def _signed_below(tokens: Sequence[CitationToken], labels: list[str]) -> list[str]:
    """The labels; names alone below `A title in Proceedings of ICML 2024` are its authors, and no title.

    That is so in entries of two lines, beside one with the day.
    """
    for begin, stop in _entries(labels):
        lines = [list(run) for _, run in groupby(range(begin, stop), key=lambda at: tokens[at].line)]
        lines = [run for run in lines if {labels[at][-1] for at in run} != {"D"}]
        if len(lines) != _TITLE_AND_NAMES:
            continue
        names = [tokens[at] for at in lines[1] if not tokens[at].nested and tokens[at].text not in "()"]
        if not all(name_form(piece) in "FIC" for piece in pieces_of(names)):
            continue
        cut = _venue_in(tokens, labels, lines[0])
        for run, part in ((lines[0][:cut], "T"), (lines[0][cut:], "V"), (lines[1], "A")) if cut else ():
            opens = labels[run[0]].startswith("B-")
            labels[run[0] : run[-1] + 1] = [f"{'B' if opens else 'S'}-{part}", *[part] * (len(run) - 1)]
    return labels


def _venue_in(tokens: Sequence[CitationToken], labels: Sequence[str], line: Sequence[int]) -> int:
    """Where a line goes on with `in` and a venue; 0: nowhere, as in `Planes in Strong Winds, ICML 2024`.

    A line with a full stop or a quotation before it holds more than a title.
    """
    inner = range(1, len(line) - 1)
    cuts = [at for at in inner if tokens[line[at]].text == "in" and tokens[line[at] + 1].shape != "x"]
    behind = line[cuts[-1] + 1 :] if cuts else []
    is_venue = "V" in {labels[at][-1] for at in behind} and all(tokens[at].text != "," for at in behind)
    return cuts[-1] if is_venue and all(tokens[at].text not in '."“' for at in line[: cuts[-1]]) else 0


_TITLE_AND_NAMES = 2
"""Lines of such an entry."""


def _titled(tokens: Sequence[CitationToken], scores: Weights, labels: list[str], chain: Chain) -> list[str]:
    """The labels with a title in every entry of which a line has no other part: the stretch that says most for one."""
    for begin, stop in _entries(labels):
        parts = {label[-1] for label in labels[begin:stop]}
        if "T" in parts or not parts & {"A", "V"}:
            continue
        own = scores[begin:stop]
        column = {name: at for at, name in enumerate(chain.labels)}
        for_title = own[:, column["T"]] - [own[at, column[labels[begin + at]]] for at in range(stop - begin)]
        left, right = max(
            _stretches(tokens[begin:stop]), key=lambda one: float(for_title[one[0] : one[1]].mean()), default=(0, 0)
        )
        if right > left:
            labels[begin + left : begin + right] = ["S-T" if left else "B-T", *["T"] * (right - left - 1)]
    return labels


def _led_to_venue(tokens: Sequence[CitationToken], labels: list[str]) -> list[str]:
    """The labels; the word that leads from the title to the venue, `Salts in Example Letters`, is not its end."""
    for at in range(1, len(labels) - 1):
        between = (labels[at], labels[at + 1][-1]) == ("T", "V") and tokens[at + 1].line == tokens[at].line
        if between and fold(tokens[at].text) in _BEFORE_VENUE:
            labels[at : at + 2] = ["S-V", "V"]
    return labels


_BEFORE_VENUE = frozenset({"in", "at", "dans", "en", "em"})
_TITLE_WORDS = 2


def _stretches(tokens: Sequence[CitationToken]) -> Iterator[tuple[int, int]]:
    """The stretches of an entry that marks or brackets part: runs within one line, of enough words, not only names."""
    cuts = [
        at
        for at, token in enumerate(tokens)
        if not at or token.piece != tokens[at - 1].piece or bool(token.nested) != bool(tokens[at - 1].nested)
    ]
    cuts.append(len(tokens))
    for one, left in enumerate(cuts[:-1]):
        for right in cuts[one + 1 :]:
            part = tokens[left:right]
            if part[-1].line != part[0].line or any(token.nested or token.shape == "y" for token in part):
                break
            if sum(token.text[0].isalpha() for token in part) >= _TITLE_WORDS and not _are_names(part):
                yield left, right


_MOST, _HALF = 0.6, 0.5
"""Of the lines that stand alike: where so many begin an entry, all do."""


def _evened(lines: Sequence[PaperLine], tokens: Sequence[CitationToken], labels: Sequence[str]) -> list[str]:
    """The labels with entries that begin where most lines of a form begin one, and where the order of parts repeats."""
    forms = line_forms(lines)
    first = [at for at, token in enumerate(tokens) if not at or tokens[at - 1].line != token.line]
    # Items are made to begin something, whatever they say; of two, one is enough.
    items = [forms[tokens[at].line][0] == "i" for at in first]
    first = [at for at, item in zip(first, items, strict=True) if labels[at][-1] not in ("H" if item else "HX")]
    alike = Counter(forms[tokens[at].line] for at in first)
    begun = Counter(forms[tokens[at].line] for at in first if labels[at].startswith("B-"))
    out = list(labels)
    for at in first:
        form = forms[tokens[at].line]
        if alike[form] > 1 and begun[form] >= (_HALF if form[0] == "i" else _MOST) * alike[form]:
            out[at] = f"B-{labels[at][-1]}"
    for at in _repeats(out, frozenset(first)):
        out[at] = f"B-{labels[at][-1]}"
    return out


def _repeats(labels: Sequence[str], first: Collection[int]) -> Iterator[int]:
    """The first tokens of lines at which the parts of an entry come round again, title and authors among them."""
    order = ""
    for at, label in enumerate(labels):
        letter = label[-1]
        if label.startswith("B-"):
            order = ""
        elif at in first and len(order) > 1 and order[0] == letter and {*order} >= {"A", "T"}:
            ahead = takewhile(lambda one: not one.startswith("B-"), labels[at:])
            if {"A", "T"} <= {one[-1] for one in ahead}:
                yield at
                order = ""
        if letter not in _NO_PART and not order.endswith(letter):
            order += letter


def _entries(labels: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The tokens of each entry: its first, and the one after its last."""
    starts = [at for at, label in enumerate(labels) if label.startswith("B-")]
    return zip(starts, [*starts[1:], len(labels)][: len(starts)], strict=True)

"""Lists of papers cut into entries, and entries into parts, by what was learnt from invented lists in many styles."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

import msgspec

from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.line import Line
from screen.documents.entries.header_row import is_header_row
from screen.documents.entries.papers.order_clues import second_clues
from screen.documents.entries.papers.passage import PaperLine, PaperPassage, join_lines, paper_lines
from screen.documents.entries.papers.token import CitationToken, tokens_of
from screen.documents.entries.papers.token_clues import clues_of, line_forms
from screen.documents.words.authors import AuthorRun
from screen.documents.words.chain import Chain, load_chain

_YEAR = re.compile(r"\W*((?:19|20)\d\d)\W*")
_NO_PART = frozenset("XH")


class ListedPart(msgspec.Struct, frozen=True):
    """A stretch of an entry."""

    label: str
    """`A`uthors, `T`itle, `V`enue, `D`ate, `N`ote, or `X` for text that says no more of the paper's standing."""
    begin: int
    """Place of its first character in the entry's passage."""
    stop: int
    """Place after its last."""


class ListedPaper(msgspec.Struct):
    """One entry of a list."""

    passage: PaperPassage
    """Its own lines."""
    parts: list[ListedPart]
    """What they are, in order."""
    details: list[str]
    """The lines below it: bullets, abstracts."""
    opening: str
    """Its first line as printed, number and all."""
    year: str | None = None
    """The year of the heading above it."""
    hint: str = ""
    """What the headings above say of its kind."""
    run: AuthorRun | None = None
    """Its authors, where they are cut into names already."""

    @property
    def text(self) -> str:
        """Its own lines."""
        return self.passage.text


def label_tokens(lines: Sequence[PaperLine], tokens: Sequence[CitationToken], own: str | None) -> list[str]:
    """A label for each token: the part that it belongs to, with `B-` where an entry begins."""
    if not tokens:
        return []
    first, second = load_chain("papers_first"), load_chain("papers_second")
    clues = clues_of(lines, tokens, own)
    more = second_clues(lines, tokens, first.label(clues))
    joined = [[*one, *other] for one, other in zip(clues, more, strict=True)]
    return _titled(tokens, joined, _joined(_evened(lines, tokens, second.label(joined))), second)


def _titled(
    tokens: Sequence[CitationToken], clues: Sequence[Sequence[str]], labels: list[str], chain: Chain
) -> list[str]:
    """The labels with a title in every entry of which a line has no other part: the stretch that says most for one."""
    for begin, stop in _entries(labels):
        parts = {label[-1] for label in labels[begin:stop]}
        if "T" in parts or not parts & {"A", "V"}:
            continue
        scores = chain.scores(clues[begin:stop])
        column = {name: at for at, name in enumerate(chain.labels)}
        for_title = scores[:, column["T"]] - [
            scores[at, column[labels[begin + at]]] if labels[begin + at] in column else 0 for at in range(stop - begin)
        ]
        left, right = max(
            _stretches(tokens[begin:stop]), key=lambda one: float(for_title[one[0] : one[1]].mean()), default=(0, 0)
        )
        opened = labels[begin].startswith("B-") and left == 0
        for at in range(begin + left, begin + right):
            labels[at] = "T"
        if right > left:
            labels[begin + left] = "B-T" if opened else "S-T"
    return labels


_TITLE_WORDS = 2


def _stretches(tokens: Sequence[CitationToken]) -> Iterator[tuple[int, int]]:
    """The stretches of an entry that marks or brackets part: runs of such parts within one line, of enough words."""
    cuts = [
        at
        for at, token in enumerate(tokens)
        if not at
        or token.piece != tokens[at - 1].piece
        or bool(token.nested) != bool(tokens[at - 1].nested)
        or token.line != tokens[at - 1].line
    ]
    cuts.append(len(tokens))
    for one, left in enumerate(cuts[:-1]):
        for right in cuts[one + 1 :]:
            part = tokens[left:right]
            if part[-1].line != part[0].line or any(token.nested or token.shape == "y" for token in part):
                break
            if sum(token.text[0].isalpha() for token in part) >= _TITLE_WORDS:
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
    """The first tokens of lines at which the parts of an entry come round again: title, and authors if it has any."""
    order = ""
    for at, label in enumerate(labels):
        letter = label[-1]
        if label.startswith("B-"):
            order = ""
        elif at in first and len(order) > 1 and order.startswith(letter) and "T" in order:
            ahead = takewhile(lambda one: not one.startswith("B-"), labels[at:])
            if set(order) & set("AT") <= {one[-1] for one in ahead}:
                yield at
                order = ""
        if letter not in _NO_PART and not order.endswith(letter):
            order += letter


def _entries(labels: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The tokens of each entry: its first, and the one after its last."""
    starts = [at for at, label in enumerate(labels) if label.startswith("B-")]
    return zip(starts, [*starts[1:], len(labels)][: len(starts)], strict=True)


def _joined(labels: list[str]) -> list[str]:
    """The labels without the beginnings of authors alone behind an entry that lacks them."""
    spans = list(_entries(labels))
    parts = [{label[-1] for label in labels[begin:stop]} for begin, stop in spans]
    for at in range(1, len(spans)):
        if "A" in parts[at] and "T" not in parts[at] and "A" not in parts[at - 1]:
            begin = spans[at][0]
            labels[begin] = f"S-{labels[begin][-1]}"
            parts[at] |= parts[at - 1]
    return labels


def list_papers(lines: Sequence[Line], own: str | None, hint: str = "") -> Iterator[ListedPaper]:
    """The entries of a list of papers. `own` is the candidate's name, `hint` what the list's heading says."""
    cleaned = list(paper_lines([line for line in lines if not (line.kind == "row" and is_header_row(line))]))
    tokens = tokens_of(cleaned)
    labels = label_tokens(cleaned, tokens, own)
    by_line: dict[int, list[tuple[CitationToken, str]]] = {}
    for token, label in zip(tokens, labels, strict=True):
        by_line.setdefault(token.line, []).append((token, label))
    year: str | None = None
    gathered: list[tuple[PaperLine, list[tuple[CitationToken, str]]]] = []
    for number, line in enumerate(cleaned):
        labelled = by_line.get(number, [])
        if labelled and all(label[-1] == "H" for _, label in labelled):
            if gathered:
                yield _entry(gathered, year, hint)
            gathered = []
            found = _YEAR.fullmatch(line.text)
            year = found[1] if found else year
            kinds = [kind for kind in heading_kinds(line.line.plain) if kind.startswith("publications/")]
            hint = kinds[0].partition("/")[2] if kinds else hint
            continue
        if labelled and labelled[0][1].startswith("B-") and any(_has_words(one) for one in gathered):
            yield _entry(gathered, year, hint)
            gathered = []
        gathered.append((line, labelled))
    if gathered:
        yield _entry(gathered, year, hint)


def list_paper(lines: Sequence[Line], details: Sequence[Line], own: str | None) -> ListedPaper:
    """The one entry that some lines print, with those below it."""
    cleaned = [*paper_lines(lines[:1]), *paper_lines(lines[1:], numbers=False)]
    tokens = tokens_of(cleaned)
    labelled: list[list[tuple[CitationToken, str]]] = [[] for _ in cleaned]
    for token, label in zip(tokens, label_tokens(cleaned, tokens, own), strict=True):
        labelled[token.line].append((token, label))
    entry = _entry(list(zip(cleaned, labelled, strict=True)), None, "")
    entry.details += [line.plain for line in details]
    return entry


def _has_words(labelled: tuple[PaperLine, list[tuple[CitationToken, str]]]) -> bool:
    return bool(labelled[1])


def _entry(
    gathered: Sequence[tuple[PaperLine, list[tuple[CitationToken, str]]]], year: str | None, hint: str
) -> ListedPaper:
    """One entry of its labelled lines: those of which nothing is a part of it are its details."""
    own = [one for one in gathered if not one[1] or any(label[-1] not in _NO_PART for _, label in one[1])]
    own = own or list(gathered)
    details = [line.line.plain for line, labelled in gathered if labelled and (line, labelled) not in own]
    passage = join_lines([line for line, _ in own])
    parts: list[ListedPart] = []
    at = 0
    for line, labelled in own:
        if not line.spans:
            continue
        for token, label in labelled:
            begin, stop, letter = at + token.begin, at + token.stop, label[-1]
            if parts and parts[-1].label == letter and not (label.startswith("B-") and token.begin):
                parts[-1] = ListedPart(letter, parts[-1].begin, stop)
            else:
                parts.append(ListedPart(letter, begin, stop))
        at += len(line.text) + 1
    return ListedPaper(passage, parts, details, own[0][0].line.text, year, hint)

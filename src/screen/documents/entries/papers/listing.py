"""Lists of papers cut into entries, and entries into parts, by the labels of their words."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.line import Line
from screen.documents.entries.header_row import is_header_row
from screen.documents.entries.papers.paper_passage import PaperLine, PaperPassage, join_lines, paper_lines
from screen.documents.entries.papers.token import CitationToken

YEAR = re.compile(r"\W*((?:19|20)\d\d)\W*")
_NO_PART = frozenset("XH")
_Labelled = list[tuple[PaperLine, list[tuple[CitationToken, str]]]]
"""Lines, each with its tokens and their labels."""


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
    told: str = ""
    """What stood before all else and says how far it has come."""

    @property
    def text(self) -> str:
        """Its own lines."""
        return self.passage.text


def cleaned_lines(lines: Sequence[Line]) -> list[PaperLine]:
    """The lines of a list without the heads of tables, each without its number."""
    return list(paper_lines([line for line in lines if not is_header_row(line)]))


def listed_papers(
    cleaned: Sequence[PaperLine], tokens: Sequence[CitationToken], labels: Sequence[str], hint: str = ""
) -> Iterator[ListedPaper]:
    """The entries of a labelled list; `hint` is what its heading says."""
    year: str | None = None
    gathered: _Labelled = []
    for line, labelled in _by_line(cleaned, tokens, labels):
        if labelled and all(label[-1] == "H" for _, label in labelled):
            if gathered:
                yield _entry(gathered, year, hint)
            gathered = []
            found = YEAR.fullmatch(line.text)
            year = found[1] if found else year
            kinds = [kind for kind in heading_kinds(line.line.plain) if kind.startswith("publications/")]
            hint = kinds[0].partition("/")[2] if kinds else hint
            continue
        if labelled and labelled[0][1].startswith("B-") and any(labels for _, labels in gathered):
            yield _entry(gathered, year, hint)
            gathered = []
        gathered.append((line, labelled))
    if gathered:
        yield _entry(gathered, year, hint)


def listed_paper(
    cleaned: Sequence[PaperLine], tokens: Sequence[CitationToken], labels: Sequence[str], details: Sequence[Line]
) -> ListedPaper:
    """The one entry of some labelled lines, with those below it."""
    entry = _entry(_by_line(cleaned, tokens, labels), None, "")
    entry.details += [line.plain for line in details]
    return entry


def _by_line(cleaned: Sequence[PaperLine], tokens: Sequence[CitationToken], labels: Sequence[str]) -> _Labelled:
    lines: _Labelled = [(line, []) for line in cleaned]
    for token, label in zip(tokens, labels, strict=True):
        lines[token.line][1].append((token, label))
    return lines


def _entry(gathered: _Labelled, year: str | None, hint: str) -> ListedPaper:
    """One entry of its labelled lines: those of which nothing is a part of it are its details."""
    gathered = _with_one_title(gathered)
    own = [one for one in gathered if not one[1] or any(label[-1] not in _NO_PART for _, label in one[1])]
    own = own or list(gathered)
    details = [line.line.plain for line, labelled in gathered if (line, labelled) not in own]
    passage = join_lines([line for line, _ in own])
    parts: list[ListedPart] = []
    at = 0
    for line, labelled in own:
        if not line.spans:
            continue
        for token, label in labelled:
            begin, stop, letter = at + token.begin, at + token.stop, label[-1]
            if parts and parts[-1].label == letter:
                parts[-1] = ListedPart(letter, parts[-1].begin, stop)
            else:
                parts.append(ListedPart(letter, begin, stop))
        at += len(line.text) + 1
    told = " ; ".join(line.told for line, _ in gathered if line.told)
    return ListedPaper(passage, parts, details, own[0][0].line.text, year, hint, told)


def _with_one_title(gathered: _Labelled) -> _Labelled:
    """The lines; one that is all title behind a title and more, in an entry without authors, tells of the paper."""
    out: _Labelled = []
    before: set[str] = set()
    for line, labelled in gathered:
        parts = {label[-1] for _, label in labelled}
        tells = parts == {"T"} and "T" in before and before & {"V", "D"} and "A" not in before
        before |= parts
        out.append((line, [(token, "X") for token, _ in labelled] if tells else labelled))
    return out

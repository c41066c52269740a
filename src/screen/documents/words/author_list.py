"""A stretch of text that lists authors, cut into names: the cut that reads best, either way round."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import msgspec

from screen.documents.words.people import is_name, is_name_word, same_person
from screen.documents.words.word_patterns import word_set
from screen.ground.letter_case import CasePattern
from screen.ground.text import fold

MARKS = r"*∗⋆★☆†‡§¶#♠♣♦♥◇◆✉✝⁺⁎﹡＊△○●"
AFTER = re.compile(
    rf"(?:\s?\\?[{MARKS}^]+|(?<=\w)\^?[0-9](?:,[0-9])*(?![\w.])|[⁰¹²³⁴-⁹]+(?:,[⁰¹²³⁴-⁹]+)*"
    rf"|(?<=[{MARKS}])[0-9]|\s?\((?:[Cc]o-?\s?first|[Ee]qual|[Cc]orresponding|[Pp]resent(?:er|ing)"
    rf"|[Cc]o-?\s?first [Aa]uthor|[Ee]qual [Cc]ontribution|[Cc]orresponding [Aa]uthor"
    rf"|교신|공동)[^)]*\))+"
)
ET_AL = re.compile(
    r"[\s,]*(?:\bet\s*\.?\s*al\b\.?|\band others\b|等人?|외\s*\d*\s*(?:명|인)?|\bu\.\s?a\."
    r"|\.\.\.|…|\band \d+ (?:others|more|authors)\b|\+\s?\d+ authors?)",
    re.IGNORECASE,
)


class Author(msgspec.Struct, frozen=True):
    """One name of a list."""

    name: str
    """Given name first, without marks."""
    marks: str
    """The marks beside it: `*`, `†`, digits, `(co-first)`."""
    begin: int
    """Place of its first character in the text."""
    stop: int
    """Place after its last character, marks included."""


class AuthorRun(msgspec.Struct, frozen=True):
    """An unbroken list of names in a text."""

    authors: tuple[Author, ...]
    """In order."""
    begin: int
    """Place of the first character."""
    stop: int
    """Place after the last."""
    truncated: bool
    """It ends in `et al.`: more people wrote the paper."""


_SEPARATOR = re.compile(
    r"\s*[,;，；、|·•]\s*(?:(?:and|und|et|y|&|with)\s+)?|\s+(?:and|und|et|with)\s+"
    # In Spanish `y` also joins two family names: `José Ortega y Gasset`. Before one word alone it parts initials only.
    r"|(?:(?<=\.)|(?=\s+y\s+[^\s,;&]+\s+(?!(?:and|und|et|y|with|&)\s)[^\W\d_]))\s+y\s+|\s*&\s*|\s*/\s*(?=[^\W\d_]{2})|\s+[-–—]\s+"
    r"|\s*[\n\t]\s*(?:(?:and|&)\s+)?",
    re.IGNORECASE,
)
_OPENING = re.compile(
    rf"^[\s\W\d]*?(?:(?:authors?|by|저자|作者|auteurs?|with|and|&)\s*[:：]?\s+)*(?=[{MARKS}]*\s*[^\W\d_])",
    re.IGNORECASE,
)
_INITIALS = CasePattern(r"(?:[^\W\d_\p{Ll}一-鿿가-힣ぁ-ヿ](?:\.?[-‐‑][a-z]|[a-z](?=\.))?\.?[-‐‑ ]?){1,4}$")
"""`A.`, `AB`, `A.-r.`, `Yu. A.`; no short name of a family, `Vo`."""
_SUFFIX = re.compile(r"(?:[JS]r\.?|I{2,3}|IV|Ph\.?D\.?|M\.?D\.?)$")
_CJK = re.compile(r"[一-鿿가-힣]{2,5}$")
_MARK = rf"[{MARKS}^\\]|[⁰¹²³⁴-⁹´`]"


class _Piece(NamedTuple):
    """What stands between two separators."""

    name: str
    marks: str
    begin: int
    stop: int
    comma: bool
    """A comma, and nothing else, parts it from the one before."""
    strong: bool
    """A semicolon parts it from the one before."""


def split_authors(text: str, begin: int = 0, stop: int | None = None) -> AuthorRun | None:
    """The names between two places of a text, which lists authors there and nothing else; None where there are none."""
    stop = len(text) if stop is None else stop
    cut = ET_AL.search(text, begin, stop)
    pieces = list(_pieces(text, begin, cut.start() if cut else stop))
    if not pieces:
        return None
    authors = tuple(_author(group) for group in _best_cut(pieces))
    return AuthorRun(authors, authors[0].begin, stop if cut else authors[-1].stop, cut is not None)


def _pieces(text: str, begin: int, stop: int) -> Iterator[_Piece]:
    """The pieces with names in them; marks and suffixes that stand alone go with the name before them."""
    opening = _OPENING.match(text[begin:stop])
    at = begin + (opening.end() if opening else 0)
    last: _Piece | None = None
    comma = strong = False
    while at < stop:
        found = _next_separator(text, at, stop)
        end = found.start() if found else stop
        piece = _piece(text, at, end, comma=comma, strong=strong)
        if last is not None and (piece is None or _SUFFIX.match(piece.name)):
            last = last._replace(
                name=f"{last.name} {piece.name}" if piece else last.name,
                marks=last.marks + (piece.marks if piece else text[at:end].strip()),
                stop=end,
            )
        elif piece is not None:
            if last is not None:
                yield last
            last = piece
        if not found:
            break
        comma, strong = found[0].strip() in (",", "，"), found[0].strip()[:1] in (";", "；")
        at = found.end()
    if last is not None:
        yield last


def _next_separator(text: str, at: int, stop: int) -> re.Match[str] | None:
    """The next separator that does not stand in brackets."""
    for found in _SEPARATOR.finditer(text, at, stop):
        inside = text[at : found.start()]
        if inside.count("(") <= inside.count(")"):
            return found
    return None


def _piece(text: str, begin: int, stop: int, *, comma: bool, strong: bool) -> _Piece | None:
    """A name with its marks; None where there is no name."""
    said = text[begin:stop]
    marks = (
        "".join(re.findall(_MARK, said))
        + "".join(re.findall(r"(?<=[^\W\d_.])[\s^]?\d{1,2}\b", said))
        + "".join(re.findall(r"\([^)]*\)", said))
    )
    bare = re.sub(rf"\([^)]*\)|{_MARK}|\d", " ", said)
    bare = re.sub(r"^[\s.:;,\"“”'\[\]()]+|(?:\s\.|[\s:;,\"“”'\[\]()])+$", "", " ".join(bare.split()))
    bare = re.sub(r"(?<=[^\W\d_]{2})\.$", "", bare) if not _SUFFIX.search(bare) else bare
    if not re.search(r"[^\W\d_]", bare):
        return None
    after = AFTER.search(said)
    return _Piece(bare, f"{marks}{after[0].strip() if after and not marks else ''}", begin, stop, comma, strong)


def _best_cut(pieces: Sequence[_Piece]) -> list[tuple[_Piece, ...]]:
    """The pieces as names of one or, family name first, of two pieces: those that add up to the most."""
    firm = sum(piece.strong for piece in pieces) > 0
    best = [0.0] + [float("-inf")] * len(pieces)
    came = [0] * (len(pieces) + 1)
    for at in range(len(pieces)):
        for count in (1, 2):
            group = pieces[at : at + count]
            if len(group) < count:
                continue
            worth = best[at] + (_single(group[0]) if count == 1 else _turned(*group, firm=firm))
            if worth > best[at + count]:
                best[at + count], came[at + count] = worth, at
    out: list[tuple[_Piece, ...]] = []
    stop = len(pieces)
    while stop:
        out.append(tuple(pieces[came[stop] : stop]))
        stop = came[stop]
    return out[::-1]


def _single(piece: _Piece) -> float:
    """How well a piece reads as a whole name."""
    if _CJK.fullmatch(piece.name.replace(" ", "")):
        return 3.0
    count = len(piece.name.split())
    if _INITIALS.on(piece.name).match(piece.name):
        return -6.0
    return -1.5 if count == 1 else 3.0 if count <= 5 else -1.0


def _turned(family: _Piece, given: _Piece, *, firm: bool) -> float:
    """How well two pieces read as `Last, First`; `firm`: semicolons part the names of this list."""
    if not given.comma:
        return -20.0
    words = family.name.split()
    words = [word for word in words if fold(word) not in word_set("entries", "names", "particles")] or words  # `Lê`
    initials = any(_INITIALS.on(word).match(word) for word in words)
    if not 1 <= len(words) <= 3 or initials or len(given.name.split()) > 4:
        return -20.0
    if _INITIALS.on(given.name).match(given.name) or re.match(r"(?:[^\W\d_]\.[-‐‑ ]?)+", given.name):
        return 5.0
    if firm:
        return 4.0
    return 1.6 if len(words) == 1 and len(given.name.split()) <= 3 else -1.0


def _author(group: Sequence[_Piece]) -> Author:
    name = " ".join(piece.name for piece in reversed(group))
    return Author(" ".join(name.split()), "".join(piece.marks for piece in group), group[0].begin, group[-1].stop)


_BREAK = re.compile(
    r"(?<=[^\W\d_]{2})[.:?!](?=\s|$)|[\"“”«»\n\t]|[(\[](?=(?:19|20)\d\d)|\b[Bb]y\s"
    r"|(?<=\b[^\W\d_]\.)\s+(?=[A-Z]\w+ (?!(?:and|et|und|y)\b)[a-z])"
)
"""What no list of authors goes on behind."""
_NO_AUTHORS = re.compile(
    r"(?:advis\w+|supervis\w+|mentor\w*|committee|under|prof\w*\.?|with|collaborat\w+"
    r"|hosted|host|referee|thank\w*|editor\w*|eds?)[\s:.]*(?:by|of|with|prof\w*\.?)?\s*$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:authors?|by|저자|作者|auteurs?)\s*[:：]?\s*$", re.IGNORECASE)
_LAST_INITIALS = re.compile(r"(\S{2,})(?: \S{2,})? [A-Z]{1,3}")


def find_authors(text: str, own: str | None = None, styled: Sequence[tuple[int, int]] = ()) -> AuthorRun | None:
    """The list of authors in the text of one paper; None where there is none.

    `own` is the candidate's name, `styled` the bold or underlined stretches: a list with either in it is preferred.
    """
    runs = [(run, _worth(text, run, own, styled)) for run in _runs(text)]
    return max((pair for pair in runs if pair[1] > 0), key=lambda pair: pair[1], default=(None, 0))[0]


def _runs(text: str) -> Iterator[AuthorRun]:
    """The unbroken lists of names in a text."""
    begin = 0
    for stop, after in [*((found.start(), found.end()) for found in _BREAK.finditer(text)), (len(text), 0)]:
        told = split_authors(text, begin, stop)
        begin = after
        for named, group in groupby(told.authors if told else (), key=_reads_as_name):
            authors = tuple(group)
            if named and told:
                end = told.stop if told.truncated else authors[-1].stop
                yield AuthorRun(authors, authors[0].begin, end, told.truncated)


def _reads_as_name(author: Author) -> bool:
    found = _LAST_INITIALS.fullmatch(author.name)
    return is_name(author.name) or (found is not None and is_name_word(found[1]))


def _worth(text: str, run: AuthorRun, own: str | None, styled: Sequence[tuple[int, int]]) -> float:
    """How surely a run of names is the list of authors; 0 if it is none."""
    before = text[text.rfind("\n", 0, run.begin) + 1 : run.begin]
    mine = own is not None and any(same_person(author.name, own) for author in run.authors)
    labelled = bool(_LABEL.search(before))
    if _NO_AUTHORS.search(before) or not (len(run.authors) > 1 or mine or labelled or run.truncated):
        return 0
    bold = any(author.begin < stop - 1 and begin < author.stop - 1 for author in run.authors for begin, stop in styled)
    starts = not re.search(r"[^\W\d]", before)
    fills = starts and not re.search(r"\w", text[run.stop :].partition("\n")[0])
    return len(run.authors) + 4 * mine + 2 * (bold + starts + fills + run.truncated) + 3 * labelled

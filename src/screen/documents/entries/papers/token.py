"""Tokens: the words and marks of a list of papers, each with its style, its sentence and its part of a sentence."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from screen.documents.entries.papers.paper_passage import PaperLine
from screen.documents.words.word_patterns import word_set
from screen.ground.text import fold

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.[-‐‑]?)+(?![^\W_]{2})|[^\W_]+(?:['’‐‑\-/@&+.][^\W_]+)*|[^\s]",
)
_INITIALS = re.compile(r"[^\W\d_a-z]\.(?:[-‐‑]?[^\W\d_]\.)*$")
_YEAR = re.compile(r"(?:19|20)\d\d[a-z]?$")
_CAMEL = re.compile(r"[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ]")
_CJK = re.compile(r"[一-鿿가-힣぀-ヿ]")
_STYLES = (("bold", "b"), ("italic", "i"), ("underline", "u"), ("href", "h"))
ABBREVIATIONS = frozenset([
    "vol", "no", "pp", "proc", "int", "conf", "trans", "al", "st", "vs", "jr", "sr", "ed", "eds", "symp", "etc",
    "dr", "j",
])  # fmt: skip
"""Words behind which a full stop ends no sentence."""
_JOINTS = frozenset({"and", "&", "und", "et", "y", "with"})
LEADING = frozenset({"authored", "co-authored", "coauthored", "joint", "jointly", "together", "work", "written"})
"""Words before `with` that lead to those with whom somebody wrote."""
_PIECE_ENDS = frozenset(",;·|/、，；\t")


class CitationToken(msgspec.Struct):
    """A word or a mark."""

    text: str
    """As printed."""
    line: int
    """Number of its line in the list."""
    begin: int
    """Place of its first character in what is left of its line."""
    stop: int
    """Place after its last."""
    style: str
    """Letters: `b`old, `i`talic, `u`nderlined, `h` for a link; none: plain."""
    shape: str
    """What it looks like, see `shape_of`."""
    sentence: int = 0
    """Number of its sentence in the list."""
    piece: int = 0
    """Number of its part of a sentence between commas."""
    quoted: bool = False
    """It stands in quotation marks."""
    nested: str = ""
    """The bracket that it stands in; none: empty."""


def shape_of(text: str) -> str:
    """What a token looks like: `Xx`, `X.`, `X`, `XX`, `xX`, `x`, `p`article, `y`ear, `9`, `cjk`, or itself."""
    if not text[0].isalnum():
        return text
    if text[0].isdigit():
        return "y" if _YEAR.match(text) else "9" if text.isdigit() else "9x"
    if _INITIALS.match(text) or _CJK.search(text):
        return "cjk" if _CJK.search(text) else "X."
    if len(text) == 1 or text.isupper():
        return ("X" if len(text) == 1 else "XX" if len(text) < 4 else "XXX") if text.isupper() else "x"
    if text.islower():
        return "p" if text in word_set("entries", "names", "particles") else "x"
    return "Xx" if text[0].isupper() and not _CAMEL.search(text) else "xX"


def tokens_of(lines: Sequence[PaperLine]) -> list[CitationToken]:
    """The tokens of a list, in order."""
    out: list[CitationToken] = []
    for number, line in enumerate(lines):
        styles: list[str] = []
        for span in line.spans:
            style = "".join(letter for name, letter in _STYLES if getattr(span, name))
            styles += [style] * len(span.text)
        text = line.text
        for found in _TOKEN.finditer(text):
            begin, stop = found.span()
            out.append(CitationToken(found[0], number, begin, stop, styles[begin], shape_of(found[0])))
        out += [CitationToken("\t", number, at, at + 1, "", "\t") for at in range(len(text)) if text[at] == "\t"]
    out.sort(key=lambda token: (token.line, token.begin))
    _part(out)
    return out


_OPENING, _CLOSING = "“«《「„", "”»》」"
OPENING_QUOTES = frozenset(_OPENING) | {'"'}
"""Marks with which a quotation may open."""


def _part(tokens: Sequence[CitationToken]) -> None:
    """Number the sentences and their pieces."""
    quotes = _nest(tokens)
    sentence = piece = 0
    short = False
    before: CitationToken | None = None
    for at, token in enumerate(tokens):
        if before is None or token.line != before.line or at in quotes or _parts(before, token, short=short):
            sentence += 1
            piece += 1
        elif before.text in _PIECE_ENDS or before.text in _JOINTS:
            piece += 1
        short = before is not None and token.text == "." and fold(before.text) in ABBREVIATIONS
        token.sentence, token.piece = sentence, piece
        before = token


def _parts(before: CitationToken, token: CitationToken, *, short: bool) -> bool:
    """Whether a sentence ends between two tokens; `short`: the first is the full stop of an abbreviation."""
    return token.text == "\t" or (not short and _ends(before, token)) or _restyled(before, token)


def _nest(tokens: Sequence[CitationToken]) -> set[int]:
    """Mark what stands in quotation marks and brackets, and give the places of the marks that open."""
    opening = set()
    quoted, nested, line = False, "", -1
    for at, token in enumerate(tokens):
        if token.line != line:
            quoted, nested, line = False, "", token.line
        if token.text in _OPENING or (token.text == '"' and not quoted):
            opening.add(at)
            quoted = True
        nested = token.text if token.text in "([" else nested
        token.quoted, token.nested = quoted, nested
        nested = "" if token.text in ")]" else nested
        quoted = quoted and not (token.text in _CLOSING or (token.text == '"' and at not in opening))
    return opening


def _ends(before: CitationToken, token: CitationToken) -> bool:
    """Whether a sentence ends between two tokens."""
    if before.text in ("”", "»", "》", "」", "|", "\t", "。"):
        return True
    opens = token.text[0].isupper() or not token.text[0].isalpha()
    return token.begin > before.stop and (before.text in '–—-"' or (before.text in ".?!" and opens))


def _restyled(before: CitationToken, token: CitationToken) -> bool:
    """Whether a stretch of slanted or linked text begins or ends between two tokens."""
    return ("i" in before.style) != ("i" in token.style) or ("h" in before.style) != ("h" in token.style)


def pieces_of(tokens: Sequence[CitationToken]) -> Iterator[list[CitationToken]]:
    """The tokens of each piece."""
    for _, piece in groupby(tokens, key=lambda token: token.piece):
        yield list(piece)


def name_form(piece: Sequence[CitationToken]) -> str:
    """Whether a piece may be a name: with `I`nitials, `F`ull words, a `S`ingle one, i`N`itials, `C`JK, `-`: no."""
    found = [
        token for token in piece if token.shape != "9" and (token.text[0].isalnum()) and fold(token.text) not in _JOINTS
    ]
    if not 1 <= len(found) <= 6:
        return "-"
    shapes = [token.shape for token in found]
    if shapes == ["cjk"] * len(shapes):
        return "C" if sum(len(token.text) for token in found) <= 4 else "-"
    if any(shape not in ("Xx", "xX", "X.", "X", "XX", "p", "XXX") for shape in shapes):
        return "-"
    long = sum(shape in ("Xx", "xX", "XXX") for shape in shapes)
    short = sum(shape in ("X.", "X", "XX") for shape in shapes)
    if not long:
        return "N"
    if short:
        return "I" if long <= 3 else "-"
    return "-" if long > 4 else "S" if long == 1 else "F"

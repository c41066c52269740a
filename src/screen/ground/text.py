"""Folding and tokens: how every text and every term is read before the two are compared.

Tokens are runs of letters and digits, with the exceptions that technical names need (`C++`, `C#`, `.NET`). A mark that
ends a phrase (comma, full stop, bracket, slash, line end) is a token of its own, so that no phrase is found across it;
spaces, hyphens and a dot inside a word are not tokens: `fine-tuning` and `fine tuning` are the same two tokens, and so
are `node.js` and `node js`.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

COMMA = ","
SLASH = "/"
"""The tokens of a comma and of a slash: no phrase crosses them, but they part the items of one list."""
BREAK = ";"
"""The token that stands for any other mark no phrase crosses."""
LINE = "|"
"""The token at the end of a line."""
MARKS = frozenset({COMMA, SLASH, BREAK, LINE})
"""The tokens that are no words."""

_INVISIBLE = frozenset(
    map(chr, [0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065),
              *range(0x2066, 0x206A), 0xFEFF, *range(0xFE00, 0xFE10)])
)  # fmt: skip
"""Soft hyphen, zero-width characters, bidirectional controls, variation selectors: they are part of no word."""

_GLUED = (*"™℠®©¹²³⁰", *map(chr, [*range(0x2074, 0x207A), *range(0x2460, 0x2474)]))
"""Signs that are glued to a name: NFKC would make letters and digits of them."""

_ALIKE = {
    **dict.fromkeys(map(chr, [*range(0x2010, 0x2016), 0x2043, 0x2212, 0xFE58, 0xFE63, 0xFF0D]), "-"),
    **dict.fromkeys("‘’ʼ`´", "'"),
    **dict.fromkeys("•·∙●▪■◦‣⁃※…。；：（）「」【】《》〈〉“”„«»→⇒➔", BREAK),
    **dict.fromkeys("、，", COMMA),
    **dict.fromkeys(_GLUED, " "),
}
"""Dashes and apostrophes as ASCII has them; marks that end a phrase."""

_SIGN = re.compile(f"[{''.join(_GLUED)}]")
_RAISED = re.compile(r"(?<=[A-Za-z])[²³¹⁰⁴-⁹](?=[A-Za-z])")
"""A raised digit inside a name is a part of it: `I²C`. At its end it is the number of a note."""

_LATIN_LIKE = str.maketrans(
    "АВЕКМНОРСТУХЅІЈаеорсухѕіјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABEKMHOPCTYXSIJaeopcyxsijABEZHIKMNOPTYXo",
)
"""Cyrillic and Greek letters that look like Latin ones."""
_CYRILLIC_OR_GREEK = re.compile(r"[Ͱ-ӿ]")
_MIXED = re.compile(r"\w*(?:[A-Za-z][Ͱ-ӿ]|[Ͱ-ӿ][A-Za-z])\w*|\b[Сс](?=\+\+|#)")

_KEPT_RUNS = 1 << 14
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_BECOMES = (
    {chr(code): " " for code in range(128) if not chr(code).isalnum()}
    | dict.fromkeys(";:!?()[]{}|\\<>=@", BREAK)
    | {",": COMMA, "/": SLASH}
    | {"\n": LINE, "\x01": "+", "\x02": "#"}
)
_ASCII_TABLE = bytes(ord(_BECOMES.get(chr(code), chr(code))) for code in range(256))
"""What each byte of a text becomes."""
INKED = {COMMA: "\x1c", SLASH: "\x1d", BREAK: "\x1e", LINE: "\x1f"}
"""What stands for each mark in an inked text: below the space, where no word has a byte."""
STOP = "\x03"
"""A full stop there: a `BREAK` where a space or the end of a line is behind it; else it parts words, as all below."""
_OTHERWISE = {ord("."): STOP, ord(" "): " "}
_INK_TABLE = bytes(
    ord(_OTHERWISE.get(code) or {" ": "\0", **INKED}.get(chr(mark), chr(mark)))
    for code, mark in enumerate(_ASCII_TABLE)
)
_DOTNET = re.compile(r"(?<![\w.@-])\.net\b")
_PLUSES = re.compile(r"(?<=[a-z0-9])\+\+(?![^\W\d]|\+)")
_APART = re.compile(r"\bc (?=\+\+(?!\w))")
_SHARP = re.compile(r"\b([acf])#(?!\w)")


class _HanApart(dict[int, str]):
    """Every Chinese character and kana as a word of its own, for `str.translate`.

    No expression: to compile a range of twenty thousand letters takes a start as long as twenty others.
    """

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = apart = f"\0{char}\0" if "一" <= char <= "鿿" or "぀" <= char <= "ヿ" else char
        return apart


_HAN_APART = _HanApart()


_EASTERN = re.compile(rb"[\xe3-\xf4]")
"""What UTF-8 begins letters with from U+3000 on, those of Japanese, Chinese and Korean words among them."""


_KOREAN_FIRMS = (
    "건설", "그룹", "디스플레이", "물산", "상사", "생명", "은행", "이노텍", "전자", "제약", "중공업", "증권",
    "캐피탈", "케미칼", "코리아", "코퍼레이션", "텔레콤", "하이닉스", "홀딩스", "화재", "화학",
)  # fmt: skip
"""What employers' names go on with behind Latin letters: `LG전자`, `SAP코리아`."""


@cache
def _particle() -> re.Pattern[str]:
    """Between a Latin name and what Korean glues to it: `CUDA를`, `C++로`, `GPT-4의`; not inside an employer's name."""
    return re.compile(rf"(?:(?<=[a-z+#])|(?<=[a-z]\d)|(?<=[a-z]-\d))(?=[가-힣])(?!{'|'.join(_KOREAN_FIRMS)})")


def fold(text: str) -> str:
    """`text` as it is compared: NFKC, case-folded, accents off Latin letters, nothing invisible, plain dashes."""
    text = plain_letters(text)
    lowered = text.lower() if text.isascii() else _FOREIGN.sub(lambda run: _fold_run(run.group()), text)
    return lowered.lower()


@lru_cache(_KEPT_RUNS)
def _fold_run(run: str) -> str:
    """A run of characters outside ASCII, folded; runs repeat, so a few thousand are worth keeping."""
    kept = "".join(_ALIKE.get(char, char) for char in run if char not in _INVISIBLE)
    composed = unicodedata.normalize("NFKC", kept).casefold()
    return "".join(map(_without_accent, composed))


def _without_accent(char: str) -> str:
    if "̀" <= char <= "ͯ":
        return ""
    if "À" <= char <= "ɏ" or "Ḁ" <= char <= "ỿ":
        return unicodedata.normalize("NFD", char)[0]
    return _ALIKE.get(char, char)


def plain_letters(text: str) -> str:
    """`text` with the look-alikes in words of two scripts as Latin letters: a Cyrillic `С` before `++`, say.

    A word that has other letters of its script as well is left as it is.
    """
    if text.isascii():
        return text
    if _SIGN.search(text):
        text = _SIGN.sub(" ", _RAISED.sub(_lowered, text))
    if not _CYRILLIC_OR_GREEK.search(text):
        return text
    return _MIXED.sub(lambda word: _latin(word.group()), text)


def _lowered(digit: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", digit.group())


def forms_without_accents(text: str) -> frozenset[str]:
    """The folded words of `text` that have accents in it, and never stand without them: `informatica`, `fur`."""
    found = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text).casefold())
    plain = {word: unicodedata.normalize("NFD", word).encode("ascii", "ignore").decode() for word in found}
    return frozenset(bare for word, bare in plain.items() if bare != word and len(bare) == len(word)) - set(found)


def _latin(word: str) -> str:
    latin = word.translate(_LATIN_LIKE)
    return latin if latin.isascii() else word


def tokens(text: str) -> list[str]:
    """The tokens of `text`, folded, in order; `COMMA`, `SLASH`, `BREAK` and `LINE` stand for marks and line ends."""
    marked = _unmarked(text).replace(". ", "; ").replace(".\n", ";\n").encode().translate(_ASCII_TABLE)
    marked = marked.replace(b",", b" , ").replace(b"/", b" / ").replace(b";", b" ; ").replace(b"|", b" | ")
    return marked.decode().split()


def inked(text: str) -> bytes:
    """The same as UTF-8, for many texts at once: words, and a byte for each mark (`INKED`, `STOP`)."""
    # Of UTF-8 the bytes below 128 are ASCII, and a table of bytes is many times as fast as one of characters.
    return _unmarked(text).encode().translate(_INK_TABLE)


def _unmarked(text: str) -> str:
    """`text` folded, with the marks that are part of a word as `_ASCII_TABLE` has them."""
    text = plain_letters(text)
    folded = (text if text.isascii() else _FOREIGN.sub(lambda run: _words_only(_fold_run(run.group())), text)).lower()
    folded = folded.replace("\x01", " ").replace("\x02", " ")  # they stand for marks below
    eastern = not folded.isascii() and _EASTERN.search(folded.encode()) is not None
    if eastern:
        folded = _particle().sub(" ", folded)
    # One character is found many times as fast as two.
    if "'" in folded:
        folded = folded.replace("'s ", " ")
    folded = folded.replace("&", "\0and ")  # no space, behind a full stop it would end a phrase
    if "+" in folded and "++" in folded:
        folded = _PLUSES.sub("\x01\x01 ", _APART.sub("c", folded))
    if "#" in folded:
        folded = _SHARP.sub("\\1\x02", folded)
    if ".net" in folded:
        folded = _DOTNET.sub(" dotnet", folded)
    if eastern:
        folded = _FOREIGN.sub(lambda run: run.group().translate(_HAN_APART), folded)
    return folded


@lru_cache(_KEPT_RUNS)
def _words_only(run: str) -> str:
    """A folded run with every mark outside ASCII, being no letter or digit, made a space."""
    return "".join(char if char.isascii() or char.isalnum() or unicodedata.combining(char) else " " for char in run)


def words(text: str) -> list[str]:
    """The tokens of `text` that are words."""
    return [token for token in tokens(text) if token not in MARKS]


def key(text: str) -> str:
    """`text` as a key for look-ups: its words, one space between them."""
    if text.isascii():
        if text.isalnum():
            return text.lower()
        if text.replace(" ", "").isalnum():
            return " ".join(text.lower().split())  # the usual cases, and a tenth of the work
    return " ".join(words(text))


_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[\"'(\[]?[A-Z0-9])")


_ENDED = re.compile(r"(?<=[.!?;。])\s+")
_BEGINS = (("0", "9"), ("A", "Z"), ("À", "Þ"), ("가", "힣"), ("一", "鿿"))
"""From which letter to which a sentence begins; not in an expression, in which wide ranges are slow to compile."""


def _sentences(line: str) -> list[str]:
    if line.isascii():
        return _SENTENCE.split(line)
    gaps = [gap.span() for gap in _ENDED.finditer(line) if _begins(line[gap.end() : gap.end() + 2])]
    starts, ends = [0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(line)]
    return [line[start:end] for start, end in zip(starts, ends, strict=True)]


def _begins(ahead: str) -> bool:
    """Whether a sentence begins with these two characters, of which the first may be an opening mark."""
    letter = ahead[1:] if ahead.startswith(('"', "'", "(", "[")) else ahead[:1]
    return any(first <= letter <= last for first, last in _BEGINS)


LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""What ends a line, as `str.splitlines` has it."""
SHORT = 160
"""Characters of a line that is not split at most."""
_WIDTH = 30
"""Characters of a line that a width may have broken, at least."""
_MIN_GAPS = 3
_WIDEST = 100
"""Characters of the longest line of a text that was broken to fit a width, at most."""


def lines(text: str) -> list[str]:
    """`text` as its lines, long ones as their sentences; each is a verbatim part of it, without space at the ends.

    A line that was broken to fit a width is one with the next, line end and all.
    """
    if text.isprintable():  # no line ends in it: the usual case
        bare = text.strip()
        if len(bare) > SHORT:
            return [part for part in _sentences(bare) if part]
        return [bare] if bare else []
    out = [stripped for piece in _unwrapped(text) if (stripped := piece.strip())]
    if not out or len(max(out, key=len)) <= SHORT:
        return out
    split = [_sentences(line) if len(line) > SHORT else (line,) for line in out]
    return [part for parts in split for part in parts if part]


def _unwrapped(text: str) -> Iterator[str]:
    """The lines of `text`, with those that a width alone has broken put together."""
    raw = text.splitlines(keepends=True)
    narrow = len(max(raw, key=len, default="")) <= _WIDEST
    held, last = "", ""
    for line in raw:
        bare = line.strip()
        if held and not _wraps(last, bare, narrow=narrow):
            yield held
            held = ""
        held += line
        last = bare
    yield held


def _wraps(line: str, after: str, *, narrow: bool) -> bool:
    """Whether `line` was broken inside a word, or long before a word, so that `after` goes on with it."""
    if not after[:1].islower() or not line:
        return False
    return (line[-1] == "-" and line[-2:-1].isalpha() and line[-2:-1].isascii()) or (
        narrow and len(line) >= _WIDTH and line[-1].isalnum() and line.count(" ") >= _MIN_GAPS
    )

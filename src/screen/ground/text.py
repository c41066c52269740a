"""Folding and tokens: how every text and every term is read before the two are compared.

Tokens are runs of letters and digits, with the few exceptions that technical names need (`C++`, `C#`, `.NET`), plus
punctuation, each mark a token of its own so that no phrase is found across a comma or a full stop. Spaces and hyphens
are not tokens: `fine-tuning` and `fine tuning` are the same two tokens.
"""

import re
import unicodedata

_INVISIBLE = dict.fromkeys(
    [0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x061C, 0x180E, *range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
"""Soft hyphen, zero-width and bidirectional controls: they stand in no word (Unicode TR 36)."""

_DASHES = dict.fromkeys([*range(0x2010, 0x2016), 0x2043, 0x2212, 0xFE58, 0xFE63, 0xFF0D], "-")
_QUOTES = {0x2018: "'", 0x2019: "'", 0x02BC: "'", 0x201C: '"', 0x201D: '"', 0x00B7: ",", 0x2022: ","}
_TABLE = {**_INVISIBLE, **_DASHES, **_QUOTES}

TOKEN = re.compile(
    r"(?:(?<![\w.])\.net\b)"  # .NET, also after a space or slash
    r"|[一-鿿぀-ヿ]"  # Han and kana have no spaces: a token a character
    r"|(?:(?![一-鿿぀-ヿ])[^\W_])+(?:\+\+|#(?!\w))?"  # words; C++, C#, F#
    r"|[,.;:!?()\[\]{}|/\\&\"<>=@*+\n_]"
)
"""What a token is, on folded text."""


def fold(text: str) -> str:
    """`text` as it is compared: NFKC, case-folded, accents off Latin letters, no invisible characters, plain dashes."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", text.translate(_TABLE)).translate(_TABLE).casefold()
    if text.isascii():
        return text
    return _without_accents(text)


def _without_accents(text: str) -> str:
    out = []
    for char in text:
        if "À" <= char <= "ɏ" or "Ḁ" <= char <= "ỿ":
            decomposed = unicodedata.normalize("NFD", char)
            out.append(decomposed[0])
        elif not "̀" <= char <= "ͯ":
            out.append(char)
    return "".join(out)


def tokens(text: str) -> list[str]:
    """The tokens of `text`, folded, in order."""
    return TOKEN.findall(fold(text))


def words(text: str) -> list[str]:
    """The tokens of `text` that are words: no punctuation."""
    return [token for token in tokens(text) if token[0].isalnum() or len(token) > 1]


def key(text: str) -> str:
    """`text` as a key for look-ups: its words, one space between them."""
    return " ".join(words(text))

"""LaTeX's accents, symbols and inline macros to plain characters."""

import re
import unicodedata

from screen.documents.readers.tex.vocabulary import words

_COMBINING = dict(
    zip(
        "'`\"^~=.uvHckrdbt",
        "\u0301\u0300\u0308\u0302\u0303\u0304\u0307\u0306\u030c\u030b\u0327\u0328\u030a\u0323\u0331\u0361",
        strict=True,
    )
)
_ACCENT = re.compile(
    r"""\\(?:(['`"^~=.])|([uvHckrdbt])(?![A-Za-z]))\s*"""
    r"""(?:\{\s*(?:\\([ij])(?:\{\})?\s*|([^\W\d_]?))\s*\}|\\([ij])(?![A-Za-z])\s*|([^\W\d_]))"""
)
_WORD = re.compile(r"\\([A-Za-z]+)\*?(?:\s+|(?=[^A-Za-z])|\Z)(?:\{\})?")
_LINK = re.compile(r"\\(?:href|hyperlink)\s*\{[^{}]*\}\s*\{")
_KEPT = {"{": "\ue001", "}": "\ue002", "$": "\ue003"}
"""Escaped signs, set aside until their unescaped likes are gone."""
_IN_TEXT = re.compile(
    r"\\ifmmode(?![A-Za-z])(?:(?!\\fi(?![A-Za-z])).)*?\\else\s*(.*?)\\fi(?![A-Za-z])\s*(?:\{\})?", re.DOTALL
)
"""What `\\ifmmode … \\else … \\fi` says outside of formulas."""
_MATH = re.compile(r"(?<!\\)\$")


def compose_accents(text: str) -> str:
    r"""`text` with `\'e`, `\"{o}`, `\v{s}` and the like as single characters.

    >>> compose_accents(r"Universit\'e")
    'Université'
    """
    if "\\" not in text:
        return text
    return _ACCENT.sub(_composed, text)


def _composed(found: re.Match[str]) -> str:
    mark = _COMBINING[found[1] or found[2]]
    letter = found[3] or found[4] or found[5] or found[6] or ""
    return unicodedata.normalize("NFC", letter + mark) if letter else ""


def decode_latex(text: str) -> str:
    r"""A field of LaTeX as plain text: accents and symbols decoded, macros undone, braces and maths signs dropped.

    >>> decode_latex(r"{\"U}ber \emph{Sparse} {NN}s --- fast \& small")
    'Über Sparse NNs — fast & small'
    """
    if not any(char in text for char in "\\{}$~`-'"):
        return text
    text = compose_accents(_IN_TEXT.sub(r"\1", text))
    text = _LINK.sub("{", text)
    text = text.replace(r"\\_", r"\_")  # in addresses people escape it twice
    text = re.sub(r"\\([&%$#_{} ])", lambda found: _KEPT.get(found[1], found[1]), text)
    text = text.replace("\\\\", " ")
    text = _WORD.sub(lambda found: words().symbols.get(found[1], ""), text)
    text = re.sub(r"\\[,;: ]", " ", re.sub(r"\\[-/@!]", "", _MATH.sub("", text)))
    text = re.sub(r"\^\{?(\w{1,3}|\*+)\}?", r"\1", text) if "^" in text else text
    text = text.replace("---", "—").replace("--", "–").replace("``", "“").replace("''", "”").replace("~", " ")
    text = text.replace("{", "").replace("}", "")
    return text.replace("\ue001", "{").replace("\ue002", "}").replace("\ue003", "$")

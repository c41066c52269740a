"""The tokens of rich text: braces, control words, and text decoded by the code page that holds where it stands.

After the Rich Text Format Specification, version 1.9.1 (Microsoft, 2008).
"""

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'(?P<code>[0-9A-Fa-f]{2})|\\(?P<sign>[^A-Za-z'])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}]+)",
    re.DOTALL,
)
_PAGES = {
    128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
"""Character set of a font (`fcharset`) to code page; the others are written in that of the document."""
_SIGNS = {"~": " ", "_": "-", "\\": "\\", "{": "{", "}": "}"}
_BREAKS = {"\n": "par", "\r": "par"}


class RtfToken(NamedTuple):
    """One brace, control word or run of text."""

    kind: str
    """`{`, `}`, `word`, `text`, or `*` before a destination that a reader may pass over."""
    text: str
    """The name of the word, or the text."""
    number: int | None = None
    """The parameter of the word."""


def iter_tokens(data: bytes) -> Iterator[RtfToken]:
    """The tokens of a file; what is cut off ends where the bytes end."""
    source = data.decode("latin-1")
    decoder = _Decoder()
    at = 0
    while (found := _TOKEN.match(source, at)) is not None:
        at = found.end()
        kind = found.lastgroup
        if kind == "code":
            decoder.take(bytes((int(found["code"], 16),)))
        elif kind == "text":
            decoder.take(found["text"].replace("\r", "").replace("\n", "").encode("latin-1"))
        elif kind == "sign" and found["sign"] in _SIGNS:
            decoder.take(_SIGNS[found["sign"]].encode())
        elif found["word"] == "u" and found["number"]:
            decoder.take_letter(int(found["number"]) % 0x10000)
        else:
            if text := decoder.flush():
                yield RtfToken("text", text)
            if found["word"] == "bin":
                at += max(0, int(found["number"] or 0))
                continue
            yield from decoder.hear(_token(found))
    if text := decoder.flush():
        yield RtfToken("text", text)


def _token(found: re.Match[str]) -> RtfToken:
    if found["brace"]:
        return RtfToken(found["brace"], "")
    if found["sign"]:
        return RtfToken("*", "") if found["sign"] == "*" else RtfToken("word", _BREAKS.get(found["sign"], ""))
    number = found["number"]
    # `\line` behind a number of its own would be taken for one: the number belongs to the word that it touches.
    return RtfToken("word", found["word"], int(number) if number else None)


class _Decoder:
    """Bytes to text, by the code page of the font; letters of Unicode with what stands in for them passed over."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._text = ""
        self._page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._stack: list[tuple[int, int]] = []
        self._stand_ins = 1
        self._passing = 0

    def take(self, data: bytes) -> None:
        passed = min(self._passing, len(data))
        self._passing -= passed
        self._bytes += data[passed:]

    def take_letter(self, code: int) -> None:
        self._decode()
        self._text += chr(code)
        self._passing = self._stand_ins

    def flush(self) -> str:
        """The text since the last call."""
        self._decode()
        text, self._text = self._text, ""
        self._passing = 0
        # Letters beyond 16 bits are written as two surrogates.
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def _decode(self) -> None:
        if self._bytes:
            page = self._fonts.get(self._font, self._page)
            self._text += self._bytes.decode(page, "replace")
            self._bytes.clear()

    def hear(self, token: RtfToken) -> Iterator[RtfToken]:
        """Note what a token says of the coding of text, and pass it on."""
        if token.kind == "{":
            self._stack.append((self._font, self._stand_ins))
        elif token.kind == "}" and self._stack:
            self._font, self._stand_ins = self._stack.pop()
        elif token.text == "ansicpg" and token.number:
            self._page = _known_page(token.number) or self._page
        elif token.text == "mac":
            self._page = "mac_roman"
        elif token.text == "uc":
            self._stand_ins = max(0, min(token.number or 0, 8))
        elif token.text in {"f", "deff"}:
            self._font = token.number or 0
        elif token.text == "fcharset" and (page := _PAGES.get(token.number or 0)):
            self._fonts[self._font] = page
        yield token


def _known_page(number: int) -> str | None:
    name = {65001: "utf-8", 936: "gbk", 10000: "mac_roman"}.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return None
    return name

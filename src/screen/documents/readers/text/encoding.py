"""Bytes to text: UTF-8 with or without a mark, UTF-16, and legacy encodings of Korean, Chinese and Western files."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LEGACY = ["cp1252", "cp949", "gb18030", "shift_jis", "big5"]
_CHUNKS, _CHUNK = 20, 1024
"""How many pieces are looked at, and their bytes: with the library's few and small ones, long English texts with
curly quotes were taken for Korean."""
_MOST_CONTROLS = 0.01
_TAIL = bytes(range(0x80, 0xC0)).decode("cp1252", "ignore") + "\x81\x8d\x8f\x90\x9d\u200b\ufffd"
"""What bytes of UTF-8 behind the first look like, read as cp1252; the last two stand for one that has no letter."""
_READ_TWICE = re.compile(rf"[ÂÃÄÅ][{re.escape(_TAIL)}]|[âï][{re.escape(_TAIL)}]{{2}}")
_SURELY = re.compile(rf"â€|ï¼|Â[\xa0-\xbf{chr(0x200B)}]|Ã[©¨ª¡³²º±¶¼¤§]")
"""Pairs that no language writes."""
_LONE = re.compile(r"Â(?=\s|$)")
_HONEST = re.compile(rf"[À-ÿ](?![{chr(0x200B)}\ufffd])")
_LOST = {"ï¼": "\uff0d", "â€": "”", "â—": "●", "Â": ""}
"""What was meant where the last byte is lost: of what it may be, what people print."""


def decode(data: bytes) -> tuple[str, str] | None:
    """The text and the name of its encoding; None if the bytes are no text."""
    found = _decoded(data)
    return found and (without_second_reading(found[0]), found[1])


def without_second_reading(text: str) -> str:
    """A text without what is left where UTF-8 was read as cp1252 and saved again: `Ltd â€“ Reno` is `Ltd – Reno`.

    Only where something shows that it was, and nothing that it was not: a letter with a mark that is none of such.
    """
    if _SURELY.search(text) is None or _HONEST.search(_LONE.sub("", _READ_TWICE.sub("", text))):
        return text
    return _LONE.sub("", _READ_TWICE.sub(_as_meant, text))


def _as_meant(found: re.Match[str]) -> str:
    if found[0][-1] in "\u200b\ufffd":
        return _LOST.get(found[0][:-1], found[0])
    try:
        # The five that cp1252 lacks are read as latin-1 has them.
        return b"".join(char.encode("latin-1" if "\x80" < char < "\xa0" else "cp1252") for char in found[0]).decode()
    except UnicodeError:
        return found[0]


def _decoded(data: bytes) -> tuple[str, str] | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace").replace("\0", ""), name
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and error.start > len(data) - 4:
            return _decoded(data[: error.start])
        return _legacy(data)
    controls = sum(char < " " and char not in "\t\n\r\f\v\x1b" for char in text[:100_000])
    if controls > _MOST_CONTROLS * min(len(text), 100_000):
        return None
    return text.replace("\0", ""), "utf-8"


def _legacy(data: bytes) -> tuple[str, str] | None:
    # Loaded here: few documents need it.
    from charset_normalizer import from_bytes

    found = from_bytes(data, cp_isolation=_LEGACY, steps=_CHUNKS, chunk_size=_CHUNK).best()
    return found and (data.decode(found.encoding, "replace").replace("\0", ""), found.encoding)

"""Bytes to text: UTF-8 with or without a mark, UTF-16, and legacy encodings of Korean, Chinese and Western files."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_RUNS = re.compile(rb"[\x80-\xff]{2,}")
_HIGH = re.compile(rb"[\x80-\xff]")
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
    sample = data[:100_000]
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x0b\x1b" for byte in sample)
    if controls > _MOST_CONTROLS * len(sample):
        return None
    best = ("cp1252", 0.0)
    # In an East Asian text high bytes stand together and spell common characters; in a Western one they stand alone.
    if sum(len(run) for run in _RUNS.findall(sample)) > 0.6 * len(_HIGH.findall(sample)):
        for name, low, high in (
            ("cp949", "가", "힣"),
            ("gb18030", "一", "鿿"),
            ("shift_jis", "ぁ", "ヿ"),
            ("big5", "一", "鿿"),
        ):
            text = sample.decode(name, "replace")
            wide = [char for char in text if char > "\x7f"]
            score = sum(low <= char <= high for char in wide) / max(1, len(wide)) - text.count("\ufffd") / max(
                1, len(wide)
            )
            if score > best[1] + 0.05:
                best = (name, score)
    return data.decode(best[0], "replace").replace("\0", ""), best[0]

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


def decode(data: bytes) -> tuple[str, str] | None:
    """The text and the name of its encoding; None if the bytes are no text."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace").replace("\0", ""), name
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and error.start > len(data) - 4:
            return decode(data[: error.start])
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

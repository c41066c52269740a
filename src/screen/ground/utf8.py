"""The text of a file that a user names: UTF-8, with or without a mark."""

import codecs

from screen.ground.errors import InputError

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
"""What UTF-16 begins with; so does UTF-32."""
REMEDY = "save it as UTF-8"


def utf8_text(data: bytes, source: str) -> str:
    """The text, without its mark. `source`: what is called so in the sentence.

    Raises:
        InputError: it is of another encoding.
    """
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        wide = data.startswith(_WIDE)
        where = "" if wide else f" at byte {error.start + 1}"
        more = ", or write it with -o: the `>` of PowerShell writes UTF-16" if wide else ""
        raise InputError(f"{source}: {other_encoding(data)}{where}; {REMEDY}{more}") from error


def other_encoding(data: bytes) -> str:
    """What bytes are that are no UTF-8."""
    return "UTF-16 or UTF-32, not UTF-8" if data.startswith(_WIDE) else "not UTF-8"


def place_of_byte(error: UnicodeDecodeError) -> tuple[int, int]:
    """Line and column, from 1, of the first byte that is no UTF-8."""
    before = error.object[: error.start]
    return before.count(b"\n") + 1, len(before[before.rfind(b"\n") + 1 :].decode("utf-8-sig")) + 1

"""Text that a PDF says is to be read in the place of what it draws (`ActualText`, ISO 32000-1, 14.9.4).

It is honest where what is drawn tells no letters, or those of a ligature; other words than the drawn ones are read by
programs and by nobody else.
"""

import ctypes
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

_NAME = b"ActualText"
_LONGEST_LIGATURE = 4
"""Letters that one drawn letter may stand for."""
_DEEPEST = 8
"""Of forms in forms."""
_SCHEME = re.compile(r"(?:mailto|tel|https?):/*")
"""Before an address that is drawn without it."""


def without_stand_ins(page: Any, number: int) -> str:
    """Let a page of pypdfium2 tell what it draws where that is other words than it says; those that it said.

    `number`: that of the page, from 1. To be called before any text of the page is read.
    """
    import pypdfium2.raw as c

    marked = list(_marked(page))
    if not marked:
        return ""
    bare = page.pdf[number - 1]  # another one than `page`, which keeps its marks
    try:
        for item in _texts(bare):
            _remove_all(item)
        textpage = bare.get_textpage()
        texts = [_drawn(item, textpage) for item in _texts(bare)]
        textpage.close()
    finally:
        bare.close()
    at = {_address(item.raw): text for item, text in zip(_texts(page), texts, strict=True)}
    drawn = dict.fromkeys((key for _, _, key, _ in marked), "")
    for item, _, key, _ in marked:
        drawn[key] += at[_address(item.raw)]
    said: dict[int, str] = {}
    for item, mark, key, told in marked:
        if _is_other(told, drawn[key]):
            c.FPDFPageObj_RemoveMark(item.raw, mark)
            said[key] = told
    return " ".join(said.values())


def _is_other(told: str, drawn: str) -> bool:
    """Whether text says more than the letters that are drawn, in whatever order and form."""
    ours, theirs = _letters(_SCHEME.sub("", told, count=1)), _letters(drawn)
    if not theirs:  # pictures and bullets may have a meaning, a row of dashes or stops says nothing
        drawn = "".join(drawn.split())
        is_row = all(sign in ".,:;" or unicodedata.category(sign) in {"Pd", "Pc"} for sign in drawn)
        return is_row and len(drawn) > 2 and len(ours) > _LONGEST_LIGATURE
    # A sign beside an address is drawn by a letter of its font.
    is_drawn = ours in theirs or sorted(ours) == sorted(theirs)
    return not is_drawn and (len(theirs) > 1 or len(ours) > _LONGEST_LIGATURE)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def _texts(page: Any) -> list[Any]:
    import pypdfium2.raw as c

    return list(page.get_objects(filter=(c.FPDF_PAGEOBJ_TEXT,), max_depth=_DEEPEST))


def _marked(page: Any) -> Iterator[tuple[Any, Any, int, str]]:
    """Pieces of text with a mark that says what to read: the piece, the mark, what it is known by, what it says."""
    import pypdfium2.raw as c

    for item in _texts(page):
        for at in range(c.FPDFPageObj_CountMarks(item.raw)):
            mark, length = c.FPDFPageObj_GetMark(item.raw, at), ctypes.c_ulong()
            if c.FPDFPageObjMark_GetParamBlobValue(mark, _NAME, None, 0, length):
                buffer = (ctypes.c_ubyte * length.value)()
                c.FPDFPageObjMark_GetParamBlobValue(mark, _NAME, buffer, length.value, length)
                yield item, mark, _address(mark), _decoded(bytes(buffer))


def _decoded(data: bytes) -> str:
    """A text string of a PDF (ISO 32000-2, 7.9.2.2): by its byte order mark, else as PDFDocEncoding, nearly Latin-1."""
    for mark, encoding in ((b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le"), (b"\xef\xbb\xbf", "utf-8")):
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    return data.decode("latin-1")


def _remove_all(item: Any) -> None:
    import pypdfium2.raw as c

    for at in reversed(range(c.FPDFPageObj_CountMarks(item.raw))):
        c.FPDFPageObj_RemoveMark(item.raw, c.FPDFPageObj_GetMark(item.raw, at))


def _drawn(item: Any, textpage: Any) -> str:
    import pypdfium2.raw as c

    length = c.FPDFTextObj_GetText(item.raw, textpage.raw, None, 0)
    buffer = (c.FPDF_WCHAR * (length // 2 + 1))()
    c.FPDFTextObj_GetText(item.raw, textpage.raw, buffer, length)
    return bytes(buffer)[:length].decode("utf-16-le", "replace").rstrip("\0")


def _address(handle: Any) -> int:
    return ctypes.cast(handle, ctypes.c_void_p).value or 0

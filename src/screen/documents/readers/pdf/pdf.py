"""PDF as blocks, by pypdfium2."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from screen.documents.blocks.block import Block
from screen.documents.readers.inline import clean
from screen.documents.readers.pdf.flow import Flow
from screen.documents.readers.pdf.glyphs import Page, read_page
from screen.documents.readers.pdf.layout import layout
from screen.documents.readers.pdf.visual_lines import VisualLine
from screen.documents.readers.text.plain import shape_of
from screen.ground.errors import InputError

MOST_PAGES = 200
_MARGIN = 0.09
"""Of the page height: page headers and footers stand in it."""
_EDGE = 0.16
"""Of the page height: a number alone in it, with nothing beyond, is that of the page."""
_PAGE_NUMBER = re.compile(
    r"(?:page|seite|p\.|第)?\s*[-–—]?\s*(?:\d{1,3}|[ivx]{1,4})\s*(?:(?:/|of|de|von|sur|\|)\s*\d{1,3})?\s*[-–—]?\s*页?",
    re.IGNORECASE,
)
_FOOT = re.compile(
    r"\b(?:page|seite|página|pagina|pág)\.?\s*\d{1,3}\b"
    r"|\b(?:curriculum vitae|résumé|resume|cv|lebenslauf)\W+\d{1,3}\W*$",
    re.IGNORECASE,
)
"""What heads and feet of pages say beside their number; in a margin, with nothing beyond it."""


def read_pdf(data: bytes, source: str) -> tuple[list[Block], list[str], dict[str, Any]]:
    """The blocks, warnings and metadata of a PDF.

    Raises:
        InputError: it is encrypted, damaged, or has no text.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise InputError(f"{source}: the PDF is protected by a password; save it without one") from None
        raise InputError(f"{source}: the PDF is damaged or cut off; export it again") from None
    warnings: list[str] = []
    try:
        metadata: dict[str, Any] = {key.lower(): value for key, value in document.get_metadata_dict().items() if value}
        count = len(document)
        if count > MOST_PAGES:
            warnings.append(f"only the first {MOST_PAGES} of {count} pages were read")
        pages = []
        for number in range(1, min(count, MOST_PAGES) + 1):
            try:
                page = document[number - 1]
            except pypdfium2.PdfiumError:
                warnings.append(f"page {number} is damaged and was left out")
                continue
            pages.append(read_page(page, number))
            page.close()
    finally:
        document.close()
    warnings += _page_warnings(pages)
    if not any(glyph.char.isalnum() for page in pages for glyph in page.glyphs):
        raise InputError(f"{source}: {_why_empty(pages, count)}")
    lines, running = _without_running(pages, [layout(page) for page in pages])
    if running:
        metadata["running"] = running
    return Flow(lines, source).blocks(), warnings, metadata


def _why_empty(pages: Sequence[Page], count: int) -> str:
    if not count:
        return "the PDF has no pages"
    if any(page.is_scan for page in pages):
        return "the PDF holds scanned pages without text; run text recognition (OCR) on it first"
    return "the PDF has no text that can be read"


def _page_warnings(pages: Sequence[Page]) -> list[str]:
    warnings = []
    for page in pages:
        if len(page.hidden) > 1:
            warnings.append(f"page {page.number}: hidden text was left out: {clean(page.hidden)[:120]}")
        if page.is_blank:
            warnings.append(f"page {page.number} shows none of its text when it is drawn; it was read all the same")
        if page.is_scan and page.glyphs:
            warnings.append(f"page {page.number} is a scan; its text was recognised by a machine and may have errors")
        elif page.is_scan:
            warnings.append(f"page {page.number} is a picture without text")
    glyphs = [glyph for page in pages for glyph in page.glyphs]
    lost = sum(glyph.char == "\ufffd" or glyph.char < " " for glyph in glyphs)
    if glyphs and lost > 0.1 * len(glyphs):
        warnings.append("many characters have no name in the PDF's fonts; the text may be garbled")
    return warnings


def _without_running(pages: Sequence[Page], laid: Sequence[list[VisualLine]]) -> tuple[list[VisualLine], list[str]]:
    """The lines of all pages without page numbers and what recurs at their tops and feet; and that, once each."""
    recurring: Counter[str] = Counter()
    for page, lines in zip(pages, laid, strict=True):
        recurring.update({shape_of(line.text) for line in lines if _side(line, page, lines)})
    enough = max(2, len(pages) // 2)
    kept: list[VisualLine] = []
    running: dict[str, str] = {}
    regions = 0
    for page, lines in zip(pages, laid, strict=True):
        for line in lines:
            side = _side(line, page, lines)
            if _is_page_number(line, page, lines):
                continue
            if side and (recurring[shape_of(line.text)] >= enough or _FOOT.search(line.text)):
                is_first = shape_of(line.text) not in running
                running.setdefault(shape_of(line.text), re.sub(r"\s+", " ", line.text).strip())
                if not (is_first and side == "top" and page.number == 1) or _FOOT.search(line.text):
                    continue
            kept.append(line._replace(region=regions + line.region))
        regions += 1 + max((line.region for line in lines), default=0)
    return kept, list(running.values())


def _is_page_number(line: VisualLine, page: Page, lines: Sequence[VisualLine]) -> bool:
    """Whether a line holds the number of the page and nothing else stands beyond it, close to the edge of the paper."""
    if not _PAGE_NUMBER.fullmatch(line.text.strip()):
        return False
    above = not any(other.baseline > line.baseline + 2 for other in lines)
    below = not any(other.baseline < line.baseline - 2 for other in lines)
    return (above and line.baseline > (1 - _EDGE) * page.height) or (below and line.baseline < _EDGE * page.height)


def _side(line: VisualLine, page: Page, lines: Sequence[VisualLine]) -> str:
    """`top` or `foot` for a line in the margin there, with nothing beyond it; else empty."""
    if line.baseline > (1 - _MARGIN) * page.height:
        return "top" if sum(other.baseline > line.baseline + 2 for other in lines) < 2 else ""
    if line.baseline < _MARGIN * page.height:
        return "foot" if sum(other.baseline < line.baseline - 2 for other in lines) < 2 else ""
    return ""

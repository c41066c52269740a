"""Which format a file is in: by its bytes first, by its suffix only among texts that look alike."""

import io
import re
import zipfile
from pathlib import PurePath
from typing import Literal

from screen.documents.readers.text.encoding import decode
from screen.ground.errors import InputError
from screen.ground.file_type import TEXT_FORMATS, TextFormat

Format = TextFormat | Literal["pdf", "docx", "odt", "rtf", "json", "text"]

READERS: dict[Format, str] = {
    "pdf": "pdf.pdf.read_pdf",
    "docx": "word.docx.read_docx",
    "odt": "word.odt.read_odt",
    "rtf": "word.rtf.read_rtf",
    "latex": "tex.latex.read_latex",
    "bibtex": "tex.bibtex.read_bibtex",
    "html": "web.html.read_html",
    "markdown": "web.markdown.read_markdown",
    "yaml": "data.yaml.read_yaml",
    "json": "data.jsonresume.read_json",
    "org": "text.markup.read_org",
    "rst": "text.markup.read_rst",
    "adoc": "text.markup.read_adoc",
    "text": "text.plain.read_plain",
}
"""Format to what reads it, among the readers; one that is not listed is read by `read_FORMAT` of `text/FORMAT.py`."""

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"RIFF")
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ", b"ustar")
_LATEX = re.compile(
    r"^[^%\n]*\\(?:documentclass|begin\{document\}|section\*?\{|cventry|cvitem|usepackage|makecvtitle|cvevent)",
    re.MULTILINE,
)
_BIBTEX = re.compile(
    r"^\s*@(?:article|inproceedings|book|incollection|misc|phdthesis|mastersthesis|techreport|unpublished|string|proceedings"
    r"|conference|online|inbook|preprint|preamble|comment)\s*[{(]",
    re.IGNORECASE | re.MULTILINE,
)
_TYPST = re.compile(r"^#(?:set|show|let|import)\b.*[({:=]", re.MULTILINE)
_HTML = re.compile(
    r"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_TAGS = re.compile(r"</(?:div|p|li|h[1-6]|table|span|a)>", re.IGNORECASE)
_ATX = re.compile(r"^#{1,6} \S", re.MULTILINE)
_MARKDOWN = re.compile(r"\]\([^)\s]+\)|^(?:-{4,}|={4,})$|\*\*[^*\n]+\*\*", re.MULTILINE)
_RENDERCV = re.compile(r"^cv:\s*$", re.MULTILINE)


def sniff(data: bytes, name: str) -> tuple[Format, str]:
    """The format of `data` and, of texts, the text.

    Raises:
        InputError: the bytes are empty, or no document; the sentence says what they are instead.
    """
    if not data.strip():
        raise InputError(f"{name}: the file is empty")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):  # what it holds may be a whole PDF
        return _zip(data, name), ""
    if b"%PDF-" in data[:1024]:
        return "pdf", ""
    if data.lstrip().startswith(b"{\\rtf"):
        return "rtf", ""
    _refuse(data, name)
    decoded = decode(data)
    if decoded is None:
        raise InputError(f"{name}: the file is neither text nor a document that can be read, or it is damaged")
    text = decoded[0]
    if not text.strip():
        raise InputError(f"{name}: the file is empty")
    if PurePath(name).suffix.lower() == ".typ" or (len(_TYPST.findall(text)) > 2 and not _LATEX.search(text)):
        raise InputError(f"{name}: the file is the source of Typst; compile it to PDF")
    kind = _of_text(text, PurePath(name).suffix.lower())
    if kind == "text" and text.lstrip("\ufeff \t\r\n").startswith(("<?xml", "<svg")):
        raise InputError(f"{name}: the file is XML data, such as of Europass, without a page of text; save it as PDF")
    return kind, text


def _refuse(data: bytes, name: str) -> None:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        what = "an old or an encrypted Office file; save it as DOCX or PDF without a password"
    elif data.startswith(_PICTURES) or data[4:12] in {b"ftypheic", b"ftypmif1"}:
        what = "a picture; a document with text is needed"
    elif data.startswith(_ARCHIVES):
        what = "an archive; unpack it first"
    elif data.startswith((b"%!PS", b"\x04%!PS")):
        what = "PostScript; convert it to PDF"
    else:
        return
    raise InputError(f"{name}: the file is {what}")


def _zip(data: bytes, name: str) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            kind = archive.read("mimetype")[:80].decode("ascii", "replace") if "mimetype" in names else ""
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError):
        raise InputError(f"{name}: the file is damaged or cut off (it begins as a DOCX or ZIP file)") from None
    if any(part.startswith("word/") and part.endswith(".xml") for part in names):
        return "docx"
    if kind.startswith("application/vnd.oasis.opendocument.text"):
        return "odt"
    if "opendocument" in kind:
        raise InputError(f"{name}: the file is an OpenDocument spreadsheet, drawing or presentation; save it as PDF")
    if "epub" in kind:
        raise InputError(f"{name}: the file is an e-book; save it as PDF")
    if any(part.startswith(("xl/", "ppt/")) for part in names):
        raise InputError(f"{name}: the file is a spreadsheet or a presentation; save it as PDF")
    if any(part.endswith(".iwa") for part in names):
        raise InputError(f"{name}: the file is one of Pages, Numbers or Keynote; export it as PDF or DOCX")
    raise InputError(f"{name}: the file is an archive; unpack it first")


def _of_text(text: str, suffix: str) -> Format:  # noqa: PLR0911 - one return a format reads best
    start = text[:200_000]
    if _HTML.match(start):
        return "html"
    bare = start.lstrip("\ufeff \t\r\n")
    if suffix == ".json" or (bare[:1] == "{" and re.match(r'\{\s*"', bare)):
        return "json"
    if suffix not in {".md", ".markdown", ".html", ".htm", ".org", ".rst", ".rest", ".adoc", ".asciidoc"}:
        if _LATEX.search(start):
            return "latex"
        if _BIBTEX.search(start) and suffix not in {".yml", ".yaml"}:
            return "bibtex"
    known = TEXT_FORMATS.get(suffix)
    if known is not None:
        return known
    if _RENDERCV.search(start) and re.search(r"^\s+sections:\s*$", start, re.MULTILINE):
        return "yaml"
    if len(_ATX.findall(start)) > 1 or (start.startswith("---\n") and _MARKDOWN.search(start)):
        return "markdown"
    if bare.startswith("<") and len(_TAGS.findall(start)) > 5:
        return "html"
    return "text"

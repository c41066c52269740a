"""Nothing is lost in silence, whatever the format: every line of documents made here is in the profile, or named."""

import io
import json
import re
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from screen.documents.profile.assembly import assemble
from screen.documents.profile.unread import scrubbed, telling
from screen.documents.readers.document import read_document

Body = Sequence[tuple[str, Sequence[str]]]

WORD = st.text("bcdfghjklmnpqrstvwz", min_size=5, max_size=8)
HEADING = st.sampled_from(
    [
        *("Experience", "Education", "Skills", "Languages", "Publications", "Projects", "Awards", "Volunteering"),
        *("Talks", "Certificates", "Patents", "Summary", "Interests", "Service", "Zorbification Matters", "Teaching"),
        *("Research", "Contact", "References"),
    ]
)
LINE = st.one_of(
    st.lists(WORD, min_size=2, max_size=7).map(" ".join),
    st.tuples(WORD, WORD, st.integers(2001, 2019)).map(
        lambda t: f"{t[0].title()}, {t[1].title()}, {t[2]} - {t[2] + 3}"
    ),
    st.tuples(WORD, WORD).map(lambda t: f"Engineer | {t[0].title()} {t[1].title()} | 2012 - 2019"),
    st.tuples(WORD, WORD).map(lambda t: f"BSc {t[0].title()}, {t[1].title()} University, 2014"),
    st.lists(WORD, min_size=2, max_size=5).map(", ".join),
    st.lists(WORD, min_size=2, max_size=4).map(lambda t: f"- {' '.join(t)}"),
    st.lists(WORD, min_size=2, max_size=4).map(lambda t: f"{t[0].title()}: {', '.join(t[1:])}"),
    st.tuples(WORD, WORD, WORD).map(lambda t: f"Ada Example, Bo {t[0].title()}. {t[1].title()} {t[2]}. In ICML, 2019."),
    st.tuples(WORD, WORD).map(lambda t: f"{t[0].title()} {t[1]} (since 2017)"),
)
BODY = st.lists(st.tuples(HEADING, st.lists(LINE, min_size=1, max_size=5)), min_size=1, max_size=5)
UNDERSTOOD = {"since", *(str(year) for year in range(2001, 2025))}
"""What dates become: a job since 2017 has a start and no end."""
_WORD_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OPEN_SPACE = "urn:oasis:names:tc:opendocument:xmlns"


def _zipped(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return buffer.getvalue()


def _word_paragraph(text: str, bold: bool = False) -> str:
    return f"<w:p><w:r><w:rPr>{'<w:b/>' * bold}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def _docx(body: Body, *, table: bool = False) -> bytes:
    """A Word file; with `table` each section is a row: its name beside its lines."""
    out = [_word_paragraph("Ada Example", bold=True)]
    for heading, lines in body:
        head, below = _word_paragraph(heading, bold=True), "".join(map(_word_paragraph, lines))
        cells = f"<w:tbl><w:tr><w:tc>{head}</w:tc><w:tc>{below}</w:tc></w:tr></w:tbl>"
        out.append(cells if table else head + below)
    note = f"<w:footnotes xmlns:w='{_WORD_SPACE}'><w:footnote>{_word_paragraph(NOTE)}</w:footnote></w:footnotes>"
    main = f"<w:document xmlns:w='{_WORD_SPACE}'><w:body>{''.join(out)}</w:body></w:document>"
    return _zipped(word__document_xml=main, word__footnotes_xml=note)


def _odt(body: Body) -> bytes:
    out = "<text:h text:outline-level='1'>Ada Example</text:h>"
    for heading, lines in body:
        out += f"<text:h text:outline-level='2'>{heading}</text:h>"
        out += "".join(f"<text:p>{line}</text:p>" for line in lines)
    note = f"<text:p>Sea<text:note><text:note-body><text:p>{NOTE}</text:p></text:note-body></text:note></text:p>"
    spaces = " ".join(f"xmlns:{name}='{_OPEN_SPACE}:{name}:1.0'" for name in ("office", "text"))
    main = f"<office:body><office:text>{out}{note}</office:text></office:body>"
    return _zipped(
        mimetype="application/vnd.oasis.opendocument.text",
        content_xml=f"<office:document-content {spaces}>{main}</office:document-content>",
    )


def _rtf(body: Body) -> bytes:
    out = r"{\rtf1\ansi\fs22 {\pard\fs32\b Ada Example\par}"
    for heading, lines in body:
        out += rf"{{\pard\b {heading}\par}}" + "".join(rf"\pard\plain\fs22 {line}\par" for line in lines)
    return (out + rf"\pard Sea{{\footnote\pard {NOTE}}} of tea\par}}").encode()


def _pdf(body: Body, *, columns: bool = False) -> bytes:
    """A PDF of one page; with `columns` its second half stands beside the first."""
    left, y = 50, 800
    shown = [(left, y, 18, "Ada Example")]
    for number, (heading, lines) in enumerate(body):
        if columns and number == (len(body) + 1) // 2:
            left, y = 330, 800
        y -= 26
        shown.append((left, y, 13, heading))
        for line in lines:
            for part in re.findall(r".{1,46}(?:\s|$)", line) if columns else [line]:
                y -= 13
                shown.append((left, y, 10, part))
    content = "\n".join(
        f"BT /F{1 + (size > 10)} {size} Tf {x} {at} Td ({text.strip()}) Tj ET" for x, at, size, text in shown
    )
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>",
    ]
    data, places = "%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(data)}\n%%EOF\n"
    return f"{data}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode()


NOTE = "Quagmire of kelp"
MAKERS: dict[str, tuple[str, Callable[..., bytes], dict[str, bool]]] = {
    "word": ("cv.docx", _docx, {}),
    "word table": ("cv.docx", _docx, {"table": True}),
    "opendocument": ("cv.odt", _odt, {}),
    "rich text": ("cv.rtf", _rtf, {}),
    "pdf": ("cv.pdf", _pdf, {}),
    "pdf columns": ("cv.pdf", _pdf, {"columns": True}),
}


def _told(name: str, data: bytes) -> set[str]:
    """All telling words of the profile that a document makes, and of what it names as unread."""
    profile: dict[str, Any] = assemble([read_document(Path(name), data)])
    return telling(json.dumps(profile, ensure_ascii=False).replace("\\n", " "))


@pytest.mark.parametrize("maker", MAKERS)
@given(body=BODY)
@example(
    body=[  # the second line of a cell whose row is no contact
        ("Experience", ["Bbbbb, Cvwgg, 2001 - 2004"]),
        ("Contact", ["- bbbbb bbbbb"]),
        ("Experience", ["bbbbb bbbbb", "bbbbb bbbbbb"]),
    ]
)
@example(
    body=[  # a row below that of the contacts, with a name that no list knows
        ("Experience", ["bbbbb bbbbb"]),
        ("Contact", ["bbbbb bbbbb", *["Engineer | Bbbbb Bbbbb | 2012 - 2019"] * 4]),
        ("Zorbification Matters", ["bbbbb bbbbbb"]),
    ]
)
@settings(max_examples=settings.default.max_examples // 3, deadline=None)  # of each of six formats
def test_every_line_is_in_the_profile_or_named(maker: str, body: Body) -> None:
    name, make, options = MAKERS[maker]
    kept = _told(name, make(body, **options)) | UNDERSTOOD
    for heading, lines in body:
        for line in lines if heading != "Contact" else ():
            assert telling(scrubbed(line)) <= kept, line


@pytest.mark.parametrize("maker", ["word", "opendocument", "rich text"])
def test_what_a_note_says_is_named(maker: str) -> None:
    name, make, options = MAKERS[maker]
    kept = _told(name, make([("Experience", ["Engineer, Example Works, 2012 - 2019"])], **options))
    assert telling(NOTE) <= kept

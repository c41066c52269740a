import gzip
import io
import zipfile
from pathlib import Path

import pytest

from screen.documents.readers.document import read_document
from screen.ground.errors import InputError


def zipped(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name.replace("__", "/")), text)  # of 1980: nothing depends on the clock
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("cv.md", b"# Ada", "markdown"),
        ("cv.md", b"<!DOCTYPE html><html><body><p>Ada</p></body></html>", "html"),
        ("cv.txt", b"\\documentclass{article}\n\\begin{document}Ada\\end{document}", "latex"),
        ("cv.txt", b"@inproceedings{a, title={Socks}}", "bibtex"),
        ("cv.txt", b"<div>" + b"<p>Ada</p>" * 6 + b"</div>", "html"),
        ("cv.txt", b"Closed by " + b"</p>, " * 6, "text"),
        ("cv.txt", b'{"basics": {"name": "Ada"}}', "json"),
        ("cv.txt", b"# Ada\n\nHello\n\n## Work\n", "markdown"),
        ("cv.pdf", b"Ada Example\nEngineer", "text"),
        ("cv.docx", b"Ada Example\nEngineer", "text"),
        ("cv", b"cv:\n  name: Ada\n  sections:\n    work:\n      - a\n", "yaml"),
        ("cv.yml", b"- a: 1", "yaml"),
        ("README", b"Ada Example", "text"),
        ("cv.doc", b"{\\rtf1 Ada}", "rtf"),
        ("cv.org", b"* Work", "org"),
        ("cv.rst", b"Work\n====", "rst"),
    ],
)
def test_a_file_is_read_by_what_it_is(name: str, data: bytes, kind: str):
    document = read_document(Path(name), data)
    assert document.format == kind
    assert len(document.sha256) == 64
    assert document.file == name


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
        (b"<?xml version='1.0'?><SkillsPassport><Name>Ada</Name></SkillsPassport>", "Europass"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"\xff\xd8\xff\xe0....", "picture"),
        (gzip.compress(b"Ada", mtime=0), "archive"),
        (zipped(**{"a.txt": "Ada"}), "archive"),
        (zipped(**{"ada.pdf": "%PDF-1.4", "ben.txt": "Ben"}), "archive"),
        (b"%!PS-Adobe-3.0", "PostScript"),
        (zipped(mimetype="application/epub+zip"), "e-book"),
        (zipped(mimetype="application/vnd.oasis.opendocument.graphics"), "OpenDocument"),
        (zipped(xl__workbook="x"), "spreadsheet"),
        (zipped(**{"Index__Document.iwa": "x"}), "Pages, Numbers or Keynote; export it"),
        (zipped(**{"word__document.xml": "<a/>"})[:60], "damaged"),
        (bytes(range(256)) * 20, "neither text"),
        (b"%PDF-1.7\nbroken", "damaged"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(data: bytes, says: str):
    with pytest.raises(InputError, match=says) as caught:
        read_document(Path("cv.pdf"), data)
    message = str(caught.value)
    assert message.startswith("cv.pdf: ")
    assert "\n" not in message
    assert len(message) < 160


def test_missing_files_and_folders_are_named(tmp_path: Path):
    with pytest.raises(InputError, match=r"none\.md: cannot be read: no such file"):
        read_document(tmp_path / "none.md")
    with pytest.raises(InputError, match="an empty folder"):
        read_document(tmp_path)
    (tmp_path / "ada.md").touch()
    with pytest.raises(InputError, match="a folder, not a document"):
        read_document(tmp_path)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Café Müller".encode(), "Café Müller"),
        ("\ufeffCafé".encode("utf-16"), "Café"),
        ("Café Müller, Zürich, élève".encode("cp1252"), "Café Müller, Zürich, élève"),
        (
            "김예시 예시대학교 컴퓨터공학과 박사과정 재학 중".encode("cp949"),
            "김예시 예시대학교 컴퓨터공학과 박사과정 재학 중",
        ),
        (
            "示例科技有限公司算法工程师负责推荐系统的研发".encode("gb18030"),
            "示例科技有限公司算法工程师负责推荐系统的研发",
        ),
        (
            "Ovens Ltd â€“ Reno, josÃ© Â· â€œRyeâ€\u200b".encode(),
            "Ovens Ltd – Reno, josé · “Rye”",
        ),  # UTF-8 read as cp1252
        ("Ovens Ltd ï¼\u200b Reno Â and on".encode(), "Ovens Ltd － Reno and on"),
        ("1200 Å², 1.5 Å–2.5 Å, “BLÅ”, «BLÅ», MANHÃ…".encode(), "1200 Å², 1.5 Å–2.5 Å, “BLÅ”, «BLÅ», MANHÃ…"),
        ("Ângelo São naïve “café” ÂNGULO".encode(), "Ângelo São naïve “café” ÂNGULO"),
    ],
)
def test_texts_of_many_encodings(data: bytes, text: str):
    assert "\n".join(block.text for block in read_document(Path("cv.txt"), data).blocks) == text


def test_the_same_bytes_make_the_same_document():
    data = b"# Ada\n\n- one\n- two\n"
    assert read_document(Path("a.md"), data) == read_document(Path("a.md"), data)


def test_the_source_of_typst_is_refused() -> None:
    source = "#set page(margin: 1cm)\n#let item(a) = {\n  a\n}\n#show heading: it => {}\n== Education\n"
    for name in ("cv.typ", "cv.txt"):
        with pytest.raises(InputError, match="source of Typst"):
            read_document(Path(name), source.encode())
    notes = b"Ada Example\n#set goals\n#let people talk\n#show up\n#import duties\n"
    assert read_document(Path("cv.txt"), notes).format == "text"

"""What a suffix means."""

from pathlib import Path

import pytest

from screen.ground.file_type import documents_among, file_type, stem_of


@pytest.mark.parametrize(
    ("name", "kind", "is_pool", "stem"),
    [
        ("a.toml", "rubric", False, "a"),
        ("a.TOML", "rubric", False, "a"),
        ("a.b.json", "profile", True, "a.b"),
        ("a.JSON.gz", "profile", True, "a"),
        ("a.jsonl", "profiles", True, "a"),
        ("a.JsonL.GZ", "profiles", True, "a"),
        ("a.ndjson", "profiles", False, "a"),
        ("a.ndjson.gz", "profiles", False, "a"),
        ("a.json.xz", "profile", False, "a"),
        ("a.pdf", "document", False, "a"),
        ("a.docx", "document", False, "a"),
        ("a.tex", "document", False, "a"),
        ("a.TXT", "document", False, "a"),
        ("a.pdf.gz", None, False, "a.pdf"),
        ("a.gz", None, False, "a"),
        ("a.json.bak", None, False, "a.json"),
        (".json", "profile", True, ""),
        ("rubric", None, False, "rubric"),
        ("-", None, False, "-"),
    ],
)
def test_types(name: str, kind: str | None, is_pool: bool, stem: str) -> None:
    found = file_type(Path("some.d") / name)
    assert (found.kind, found.is_pool, stem_of(Path(name))) == (kind, is_pool, stem)


def test_what_sets_a_document_of_latex_is_none() -> None:
    files = [Path(name) for name in ("cv.cls", "cv.log", "cv.tex", "jobs.bib", "mail.log.md")]
    assert [file.name for file in documents_among(files)] == ["cv.tex", "jobs.bib", "mail.log.md"]
    assert documents_among(files[:2]) == files[:2]

"""Why a document was not read, and which."""

from pathlib import Path

import pytest

from screen.commands.import_ import import_documents
from screen.commands.unread_document import why_unread
from screen.ground.errors import InputError


def test_of_two_files_of_one_name_the_sentence_says_which(tmp_path: Path) -> None:
    for folder in ("ada", "ben"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "cv.pdf").touch()
    report = import_documents([tmp_path], tmp_path / "out", workers=1)
    assert [problem for _, problem in report.failed] == [
        f"{tmp_path}/ada/cv.pdf: the file is empty",
        f"{tmp_path}/ben/cv.pdf: the file is empty",
    ]


@pytest.mark.parametrize(
    ("path", "error", "told"),
    [
        ("x/cv.pdf", "cv.pdf: the file is empty", "x/cv.pdf: the file is empty"),
        ("x/cv.pdf", "x/cv.pdf: the file is empty", "x/cv.pdf: the file is empty"),
        ("cv.pdf", "the document is damaged", "cv.pdf: the document is damaged"),
        (
            "https://ada.example/cv.pdf",
            "cv.pdf: cannot be read: no such file or directory",
            "https://ada.example/cv.pdf: nothing is fetched from the net; save it as a file first",
        ),
    ],
)
def test_the_path_stands_before_the_sentence_once(path: str, error: str, told: str) -> None:
    assert why_unread(Path(path), InputError(error)) == told

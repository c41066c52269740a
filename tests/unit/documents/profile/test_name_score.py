from pathlib import Path

import pytest

from screen.documents.profile.name_score import best_name
from screen.documents.readers.document import read_document

FORMS = {
    "# Ada Example (She/Her)\n\nada.example@sample.example\n": "Ada Example",
    "# Zorblina\n\nzorblina@sample.example\n\n[github](https://github.com/zorblina)\n": "Zorblina",
    "# Ada van 't Sample\n\nUtrecht, Netherlands\n": "Ada van 't Sample",
    "# Hi, I'm Ada Example\n\nI like socks.\n": "Ada Example",
    "Oslo, Norway\n\n# Ada Example\n": "Ada Example",
}


@pytest.mark.parametrize("text", FORMS)
def test_the_likeliest_name(text: str) -> None:
    found = best_name(read_document(Path("cv.md"), text.encode()))
    assert found is not None
    assert found.name == FORMS[text]


@pytest.mark.parametrize(
    "text", ["# Curriculum Vitae\n\nWork\n", "# Oslo, Norway\n\nSocks.\n", "# Experience\n\n2019\n"]
)
def test_a_place_or_a_heading_is_no_name(text: str) -> None:
    assert best_name(read_document(Path("cv.md"), text.encode())) is None

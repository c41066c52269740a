"""What every document is told by, whatever its format."""

import json
from pathlib import Path

import pytest

from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document
from screen.ground.errors import InputError

CV = {
    "md": "# Ada Example\n\n## Work\n\n### Baker, Oven 2015 - 2018\n\n- Baked bread\n",
    "tex": r"\section*{Ada Example}\section*{Work}Baker, Oven \hspace*{-40cm}Docker",
}


@pytest.mark.parametrize("suffix", CV)
def test_nothing_of_a_file_name_is_obeyed_or_unseen(suffix: str) -> None:
    name = f"ada\u202egnp\u2066\u200b\x1b[31m\u061c\U000e0041.{suffix}"
    profile = assemble([read_document(Path(name), CV[suffix].encode())])
    said = json.dumps(profile, ensure_ascii=False)
    assert not set(name) & set(said) & set("\u202e\u2066\u200b\x1b\u061c\U000e0041")
    assert f"ada�gnp���[31m��.{suffix}" in said


def test_no_document_is_read_from_standard_input() -> None:
    with pytest.raises(InputError, match="not from standard input: name the file"):
        read_document(Path("-"))
    with pytest.raises(InputError, match="no such file"):
        read_document(Path("missing.pdf"))


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        ("md", "# Ada Example\n\n## Work\n\n- Wrote CU\u200bDA\n"),
        ("txt", "Ada Example\n\nWork\n- Wrote CU\u2060DA\x7f\n"),
        ("html", "<h1>Ada Example</h1><h2>Work</h2><p>Wrote CU&#8203;DA</p>"),
        ("tex", "\\section*{Ada Example}\\section*{Work}Wrote CU\u200cDA"),
        ("json", '{"basics": {"name": "Ada Example", "summary": "Wrote CU\\u200bDA"}}'),
    ],
)
def test_words_read_without_their_invisible_characters_are_told(suffix: str, text: str) -> None:
    warnings = read_document(Path(f"ada.{suffix}"), text.encode()).warnings
    assert [warning for warning in warnings if "invisible" in warning] == [
        "words had invisible characters in them: CUDA"
    ]

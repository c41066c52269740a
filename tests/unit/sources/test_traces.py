"""Where else a person is named."""

import hashlib
import zipfile
from pathlib import Path

import pytest

from screen.sources.finder import STAGED_FOLDER
from screen.sources.traces import Wanted, find_traces

WORDS = ("ada-example", "Ada Example", "candidate-3f9a1c07")


def traced(folder: Path, **more: object) -> dict[str, tuple[int | None, int, str]]:
    wanted = Wanted(**({"words": WORDS, "documents": {}, "erased": {}} | more))  # type: ignore[arg-type]
    found, _ = find_traces([folder], wanted)
    return {str(Path(one.path).relative_to(folder)): (one.line, one.lines, one.why) for one in found}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("x\nby ADA EXAMPLE, twice\nada-example", (2, 2, "names Ada Example")),
        ("candidate-3f9a1c07", (1, 1, "names candidate-3f9a1c07")),
        ("ada-examples and nada-example", None),
        ("Ada\nExample", None),
        ('{"id":"ada-example"}', (1, 1, "names ada-example")),
        ("Grada Example", None),
    ],
)
def test_whole_words_in_any_case(tmp_path: Path, text: str, found: tuple[int, int, str] | None) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert traced(tmp_path) == ({"a.txt": found} if found else {})


@pytest.mark.parametrize(
    "text",
    [
        "<h1>Zo&euml; O&#39;Nan &quot;Nan&quot; Sample</h1>",
        '{"name": "Zo\\u00eb O\'Nan \\"Nan\\" Sample"}',
        '1,"Zoë O\'Nan ""Nan"" Sample",2',
        '# Zoë O\\\'Nan \\"Nan\\" Sample',
        'Zoe\u0308 O\'Nan "Nan" Sample',
    ],
)
def test_names_are_found_however_a_form_writes_their_characters(tmp_path: Path, text: str) -> None:
    (tmp_path / "letter").write_text(text, encoding="utf-8")
    assert list(traced(tmp_path, words=('Zoë O\'Nan "Nan" Sample',))) == ["letter"]


def test_lines_that_are_about_to_go_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    path.write_text("ada-example\nBen\nlike Ada Example\n", encoding="utf-8")
    assert traced(tmp_path, erased={path.resolve(): (1,)}) == {"log.jsonl": (3, 1, "names Ada Example")}
    assert traced(tmp_path, erased={path.resolve(): ()}) == {}


def test_documents_sheets_names_of_files_and_bytes(tmp_path: Path) -> None:
    (tmp_path / "cv.pdf").write_bytes(b"%PDF \x00\xff")
    (tmp_path / "Ada Example 2026.bin").write_bytes(b"\x00\xff")
    with zipfile.ZipFile(tmp_path / "out.xlsx", "w") as archive:
        archive.writestr("xl/sharedStrings.xml", "<t>Ada Example</t>")
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 ada-example")
    digest = hashlib.sha256(b"%PDF \x00\xff").hexdigest()
    assert traced(tmp_path, documents={digest: "cv.pdf"}) == {
        "cv.pdf": (None, 0, "is a document that the profile was read from"),
        "Ada Example 2026.bin": (None, 0, "is named after Ada Example"),
        "out.xlsx": (None, 1, "names Ada Example"),
    }


def test_hidden_folders_environments_and_links_in_a_circle_are_passed_over(tmp_path: Path) -> None:
    for folder in (".git", "node_modules", "env", "below"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("ada-example", encoding="utf-8")
    (tmp_path / "env" / "pyvenv.cfg").write_text("", encoding="utf-8")
    (tmp_path / "below" / "again").symlink_to(tmp_path)
    assert set(traced(tmp_path)) == {"below/a.txt"}


def test_what_a_stopped_import_left_is_looked_into(tmp_path: Path) -> None:
    staged = tmp_path / "profiles" / STAGED_FOLDER
    staged.mkdir(parents=True)
    (staged / "0a.json").write_text('{"basics": {"name": "Ada Example"}}', encoding="utf-8")
    found, looked = find_traces([tmp_path], Wanted(("Ada Example",), {}, {}))
    assert ([Path(trace.path).name for trace in found], looked) == (["0a.json"], 1)

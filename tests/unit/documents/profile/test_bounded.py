import json
import time
from pathlib import Path

import pytest

from screen.documents.profile import bounded
from screen.documents.profile.bounded import ProfileToMake, understand_many
from screen.documents.profile.stored import load_stored
from screen.documents.readers import limits
from screen.ground.errors import InputError

PAGE = "# Ada Example\n\n## Skills\n\nPython, CUDA\n"


def slow(documents):
    time.sleep(60)


def deep(documents):
    raise RecursionError


def hungry(documents):
    raise MemoryError


def outcome(tmp_path: Path, seconds: float = 20, workers: int = 1):
    (tmp_path / "cv.md").write_text(PAGE, encoding="utf-8")
    draft = ProfileToMake((tmp_path / "cv.md",), tmp_path / "made.json")
    (found,) = understand_many([draft], seconds=seconds, megabytes=500, workers=workers)
    return found


def test_the_profile_that_a_document_makes_is_stored(tmp_path: Path):
    found = outcome(tmp_path)
    assert found.sources == ("cv.md",)
    assert found.name == found.signs.name == "Ada Example"
    assert json.loads((tmp_path / "made.json").read_text("utf-8"))["basics"]["name"] == "Ada Example"
    assert load_stored(tmp_path / "made.json") == found


def test_a_file_whose_name_is_no_text_is_read(tmp_path: Path):
    path = tmp_path / "cv\udcff.md"
    path.write_text(PAGE, encoding="utf-8")
    (found,) = understand_many([ProfileToMake((path,), tmp_path / "made.json")], seconds=20, megabytes=500, workers=1)
    assert found.sources == ("cv\ufffd.md",)


def test_what_takes_too_long_to_understand_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(bounded, "assemble", slow)
    monkeypatch.setattr(limits, "_can_fork", lambda: True)
    started = time.monotonic()
    assert str(outcome(tmp_path, seconds=1)) == "cv.md: given up after 1 seconds"
    assert time.monotonic() - started < 20


@pytest.mark.parametrize(("work", "said"), [(deep, "nested too deeply"), (hungry, "too much memory")])
def test_what_cannot_be_understood_is_said_in_a_sentence(tmp_path: Path, monkeypatch, work, said):
    monkeypatch.setattr(bounded, "assemble", work)
    found = outcome(tmp_path, workers=0)
    assert isinstance(found, InputError)
    assert said in str(found)


def test_documents_of_one_person_make_one_profile_within_the_limits(tmp_path: Path):
    pages = (tmp_path / "cv.md", tmp_path / "about.md")
    for page in pages:
        page.write_text(PAGE, encoding="utf-8")
    draft = ProfileToMake(pages, tmp_path / "made.json")
    (found,) = understand_many([draft], seconds=20, megabytes=500, workers=1)
    assert found.sources == ("cv.md", "about.md")
    assert list(understand_many([], seconds=1, megabytes=500, workers=1)) == []


def test_what_was_not_stored_whole_is_not_loaded(tmp_path: Path):
    assert load_stored(tmp_path / "made.json") is None
    (tmp_path / "made.signs").write_bytes(b'{"name": "Ada')
    assert load_stored(tmp_path / "made.json") is None

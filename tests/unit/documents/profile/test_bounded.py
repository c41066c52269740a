import time
from pathlib import Path

import pytest

from screen.documents.profile import bounded
from screen.documents.profile.bounded import assemble_many, understand_many
from screen.documents.readers import limits
from screen.documents.readers.document import read_document
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
    ((_, found),) = understand_many([tmp_path / "cv.md"], seconds=seconds, megabytes=500, workers=workers)
    return found


def test_a_document_comes_with_the_profile_that_it_makes(tmp_path: Path):
    found = outcome(tmp_path)
    assert found.document.file == "cv.md"
    assert found.profile["basics"]["name"] == "Ada Example"


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


def test_documents_of_one_person_make_one_profile_within_the_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    pages = [read_document(Path(f"{name}.md"), PAGE.encode()) for name in ("cv", "about")]
    (profile,) = assemble_many([pages], seconds=20, megabytes=500, workers=1)
    assert [source["file"] for source in profile["meta"]["sources"]] == ["cv.md", "about.md"]
    assert list(assemble_many([], seconds=1, megabytes=500, workers=1)) == []

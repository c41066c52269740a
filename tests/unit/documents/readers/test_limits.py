import time
from pathlib import Path

import pytest

from screen.documents.blocks.block import Document
from screen.documents.readers import limits
from screen.documents.readers.limits import read_many
from screen.ground.errors import InputError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(12):
        (tmp_path / f"{number:02}.md").write_text(f"# Ada {number}", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("workers", [0, 1, 3])
def test_documents_come_in_order_and_broken_ones_as_errors(folder: Path, workers: int):
    (folder / "05.md").write_bytes(b"")
    paths = sorted(folder.iterdir())
    results = list(read_many(paths, seconds=20, megabytes=500, workers=workers))
    assert [path for path, _ in results] == paths
    assert [isinstance(outcome, InputError) for _, outcome in results] == [at == 5 for at in range(12)]
    last = results[-1][1]
    assert isinstance(last, Document)
    assert last.blocks[0].text == "Ada 11"


def test_a_hanging_document_is_given_up_and_the_others_are_read(folder: Path, monkeypatch: pytest.MonkeyPatch):
    def slow(path: Path) -> limits.Outcome:
        if path.name == "03.md":
            time.sleep(60)
        return InputError(path.name)

    monkeypatch.setattr(limits, "read_one", slow)
    monkeypatch.setattr(limits, "_can_fork", lambda: True)
    start = time.monotonic()
    results = [
        str(outcome) for _, outcome in read_many(sorted(folder.iterdir()), seconds=0.5, megabytes=500, workers=2)
    ]
    assert time.monotonic() - start < 20
    assert results[3] == "03.md: given up after 0.5 seconds"
    assert results[4:] == [f"{number:02}.md" for number in range(4, 12)]


def test_a_document_has_its_time_by_what_it_has_of_a_processor(folder: Path, monkeypatch: pytest.MonkeyPatch):
    def slow(path: Path) -> limits.Outcome:
        if path.name == "00.md":
            time.sleep(0.6)  # as if other programs had the processor
        while path.name == "01.md":
            pass
        return InputError(path.name)

    monkeypatch.setattr(limits, "read_one", slow)
    monkeypatch.setattr(limits, "_can_fork", lambda: True)
    monkeypatch.setattr(limits, "_PATIENCE", 100.0)
    paths = sorted(folder.iterdir())[:3]
    results = [str(outcome) for _, outcome in read_many(paths, seconds=0.3, megabytes=500, workers=1)]
    assert results == ["00.md", "01.md: given up after 0.3 seconds", "02.md"]


def test_a_document_that_takes_too_much_memory_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch):
    def greedy(path: Path, data: bytes | None = None) -> limits.Outcome:
        if path.name == "01.md":
            bytearray(3_000_000_000)
        return InputError(path.name)

    real = limits.read_one
    monkeypatch.setattr(limits, "read_document", greedy)
    monkeypatch.setattr(limits, "_can_fork", lambda: True)
    monkeypatch.setattr(limits, "read_one", real)
    results = [
        str(outcome) for _, outcome in read_many(sorted(folder.iterdir())[:3], seconds=20, megabytes=300, workers=1)
    ]
    assert "memory" in results[1]


def test_a_worker_that_dies_names_its_document(folder: Path, monkeypatch: pytest.MonkeyPatch):
    def deadly(path: Path) -> limits.Outcome:
        if path.name == "01.md":
            raise SystemExit(1)
        return InputError(path.name)

    monkeypatch.setattr(limits, "read_one", deadly)
    monkeypatch.setattr(limits, "_can_fork", lambda: True)
    results = [
        str(outcome) for _, outcome in read_many(sorted(folder.iterdir())[:3], seconds=20, megabytes=500, workers=1)
    ]
    assert results[0] == "00.md"
    assert results[1].startswith("01.md: ")
    assert results[2] == "02.md"


def test_whatever_a_library_raises_becomes_a_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch):
    def broken(path: Path, data: bytes | None = None) -> Document:
        raise KeyError("deep inside")

    monkeypatch.setattr(limits, "read_document", broken)
    ((_, outcome),) = read_many([folder / "00.md"], workers=0)
    assert str(outcome) == "00.md: the document could not be read (KeyError); it may be damaged"


def test_no_documents_are_no_work():
    assert list(read_many([], seconds=1, megabytes=1, workers=2)) == []


def test_the_time_of_a_document_has_ended_before_its_result_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else what is left of it would end the worker in the midst of the next one."""
    done: list[object] = []

    class Channel:
        def recv(self) -> tuple[float, str]:
            if done:
                raise EOFError
            return 5.0, "kettle"

        def send(self, made: object) -> None:
            done.append(made)

    monkeypatch.setattr(limits, "_bound_memory", lambda megabytes: None)
    monkeypatch.setattr(limits, "_bound_time", done.append)
    limits._work(Channel(), str.upper, 100)
    assert done == [5.0, 0, "KETTLE"]

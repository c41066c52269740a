"""One reader of the package's data."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli

import screen
from screen.ground import package_data
from screen.ground.package_data import load_parsed, load_tables, read_data, read_data_text

SOURCES = sorted(Path(screen.__file__).parent.rglob("*.py"))


def test_nothing_else_reads_data_of_the_package() -> None:
    readers = {
        path.name
        for path in SOURCES
        if any(word in path.read_text("utf-8") for word in ("importlib.resources", "import resources", "__file__"))
    }
    assert readers == {"package_data.py"}


def test_every_table_of_the_package_can_be_read() -> None:
    tables = sorted(Path(screen.__file__).parent.rglob("*.toml"))
    data = Path(screen.__file__).parent / "ground" / "data"
    assert len(tables) > 5
    for path in tables:
        if path.name in ("lexicon.toml", "occupations.toml"):  # kept with their keys, by those who look them up
            continue
        name = path.relative_to(data).as_posix()
        for _ in range(2):  # as it is parsed, and as it is kept
            assert str(load_tables(name)) == str(_without_dates(tomli.loads(read_data_text(name))))


def _without_dates(value: object) -> object:
    if isinstance(value, dict):
        return {name: _without_dates(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_without_dates(part) for part in value]
    return str(value) if hasattr(value, "isoformat") else value


@pytest.fixture
def counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Callable[[], list[str]]]:
    """A data file, and what is read from it: its lines, with a line more for each time that it was parsed."""
    monkeypatch.setattr(package_data, "_FOLDER", tmp_path)
    times: list[int] = []

    def parse(data: bytes) -> list[str]:
        times.append(1)
        return data.decode().split()

    def load() -> list[str]:
        return [*load_parsed("tea.txt", parse), str(len(times))]

    (tmp_path / "tea.txt").write_text("oolong", encoding="utf-8")
    return tmp_path / "tea.txt", load


def test_a_file_is_parsed_again_when_it_changed(
    counted: tuple[Path, Callable[[], list[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, load = counted
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert [load(), load()] == [["oolong", "1"], ["oolong", "1"]]
    path.write_text("sencha", encoding="utf-8")
    os.utime(path, (1_000_000_000, 1_000_000_000))
    assert [load(), load()] == [["sencha", "2"], ["sencha", "2"]]
    for kept in path.parent.glob("__pycache__/*"):
        kept.write_bytes(b"torn")
    assert load() == ["sencha", "3"]


def test_what_another_version_kept_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_data, "_FOLDER", tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "tea.txt").write_text("oolong", encoding="utf-8")
    os.utime(tmp_path / "tea.txt", (1_000_000_000, 1_000_000_000))
    assert load_parsed("tea.txt", bytes.decode) == "oolong"
    times: list[int] = []

    def parse(data: bytes) -> list[str]:
        times.append(1)
        return [data.decode()]

    assert [load_parsed("tea.txt", parse, list[str]) for _ in range(4)] == [["oolong"]] * 4
    assert len(times) == 2  # what was kept goes at the first start, and the second keeps its own


def test_nothing_is_kept_where_nothing_should_be(
    counted: tuple[Path, Callable[[], list[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, load = counted
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert [load(), load()] == [["oolong", "1"], ["oolong", "2"]]
    assert list(path.parent.iterdir()) == [path]


def test_text_is_what_the_bytes_say() -> None:
    assert read_data_text("starter/rubrics.yml").encode() == read_data("starter/rubrics.yml")

"""What is meant by the names of rubrics and pools."""

from pathlib import Path

import pytest

from screen.ground.errors import InputError, UsageError
from screen.sources.finder import (
    documents_beside,
    find_checked,
    find_pool,
    find_rubric,
    find_rubrics,
    holds_documents,
    watched_paths,
)
from screen.sources.run_pools import Pools

SMALL = 'title = "Invented role"\n[points]\nskills = 100\n[[skills]]\nname = "CUDA"\n'


def test_a_rubric_is_found_by_path_by_name_and_without_its_ending(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "rubrics"
    folder.mkdir()
    (folder / "invented-role.toml").write_text(SMALL)
    for name in ("rubrics/invented-role.toml", "rubrics/invented-role", "invented-role", "invented-role.toml"):
        assert find_rubric(name).resolve() == folder / "invented-role.toml"
    with pytest.raises(InputError, match=r"no such rubric; did you mean `rubrics/invented-role\.toml`"):
        find_rubric("inventd-role")
    for name in ("", "/", "nothing-like-it", "a\0b"):
        with pytest.raises(InputError, match="no such rubric"):
            find_rubric(name)


def test_rubrics_are_files_folders_of_them_or_the_folder_of_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match=r"no folder \./rubrics"):
        find_rubrics([])
    folder = tmp_path / "rubrics"
    folder.mkdir()
    with pytest.raises(InputError, match="no rubric here"):
        find_rubrics(["rubrics"])
    for name in ("b.toml", "a.toml", "c.txt"):
        (folder / name).write_text(SMALL)
    both = [Path("rubrics/a.toml"), Path("rubrics/b.toml")]
    assert find_rubrics([]) == find_rubrics(["rubrics"]) == find_rubrics(["a", "b.toml", "rubrics/a"]) == both
    with pytest.raises(InputError, match="no such rubric"):
        find_rubrics(["a", "nothing-like-it"])


def test_what_is_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    for name in (
        "rubrics/a.toml",
        "rubrics/ada.json",
        "people/b.jsonl",
        "people/a.json.gz",
        "people/c.json.xz",
        "p.md",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("")
    named = ["a", "rubrics", "people", "-", "p.md", "nowhere.toml", "x.json"]
    files = ["rubrics/a.toml", "people/a.json.gz", "people/b.jsonl", "-", "p.md", "nowhere.toml", "x.json"]
    assert find_checked(named) == list(map(Path, files))
    assert find_checked([]) == [Path("rubrics/a.toml")]


def test_the_pool_that_is_meant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError, match="name the pool"):
        find_pool([])
    beside = tmp_path / "team" / "profiles"
    beside.mkdir(parents=True)
    rubric = tmp_path / "team" / "rubrics" / "tea.toml"
    rubric.parent.mkdir()
    assert find_pool([], rubric) == (str(beside),)
    with pytest.raises(InputError, match="name the pool"):
        find_pool([])
    (tmp_path / "profiles").mkdir()
    assert find_pool([], rubric) == ("profiles",)


@pytest.mark.parametrize(
    ("here", "rubric", "found"),
    [
        ("team/rubrics", "tea.toml", "../profiles"),
        ("team/rubrics", "./tea.toml", "../profiles"),
        ("team/rubrics/sub", "../tea.toml", "../../profiles"),
        ("team/rubrics/sub", "../../rubrics/tea.toml", "../../profiles"),
        ("team/other", "../rubrics/tea.toml", "../profiles"),
        (".", "team/rubrics/tea.toml", "team/profiles"),
    ],
)
def test_the_pool_beside_the_rubrics_is_found_from_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, here: str, rubric: str, found: str
):
    for name in ("team/rubrics/sub", "team/other", "team/profiles"):
        (tmp_path / name).mkdir(parents=True)
    monkeypatch.chdir(tmp_path / here)
    assert find_pool([], Path(rubric)) == (found,)
    assert Path(found) in watched_paths([rubric], [])


@pytest.mark.parametrize("names", [["nowhere"], ["nowhere", "people"], ["people", "nowhere"], ["people", "a" * 5000]])
def test_each_pool_that_is_named_must_be_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: list[str]):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "ada.json").write_text("{}")
    with pytest.raises(InputError, match=r"no such file or folder|file name too long"):
        find_pool(names)
    with pytest.raises(InputError, match=r"no such file or folder|file name too long"):
        Pools(names)


def test_ids_of_a_pool_are_told_without_opening_it(tmp_path: Path):
    (tmp_path / "ada.json").write_text("{")
    (tmp_path / "bo.json.gz").write_text("{")
    assert Pools([str(tmp_path)]).ids(Path("r.toml")) == {"ada", "bo"}
    (tmp_path / "more.jsonl").write_text('{"id": "cy"}\n')
    assert Pools([str(tmp_path)]).ids(Path("r.toml")) == {"cy"}


@pytest.mark.parametrize(
    ("place", "held"),
    [
        ("cv.md", True),
        ("ada/cv.ko.md", True),
        ("README.md", False),
        ("readme.ko.md", False),
        ("ada/ReadMe.zh.md", False),
        (".cv.md", False),
        (".git/description.txt", False),
        ("ada/.cv.md", False),
        ("notes", False),
    ],
)
def test_documents_are_what_an_import_would_read_and_no_readme(tmp_path: Path, place: str, held: bool) -> None:
    (tmp_path / place).parent.mkdir(exist_ok=True)
    (tmp_path / place).write_text("Ada Example", encoding="utf-8")
    assert holds_documents(str(tmp_path)) is held


def test_documents_beside_profiles_are_those_that_no_profile_is_called_after(tmp_path: Path) -> None:
    for name in (
        "cleo-new.pdf",
        "Ada Example (2).docx",
        "ada-example-2.json",
        "README.md",
        ".bob.md",
        "notes",
        "r.toml",
    ):
        (tmp_path / name).touch()
    (tmp_path / "cv.docx").touch()
    (tmp_path / "bo.json").write_text('{"meta": {"sources": [{"file": "cv.docx"}]}}')
    (tmp_path / "page.html").write_text("<title>Kilns – screen report</title>")
    assert documents_beside(str(tmp_path)) == [tmp_path / "cleo-new.pdf"]
    assert not documents_beside("-")

from importlib import metadata
from pathlib import Path

import pytest

from screen.commands import init
from screen.commands.init import starter_files, write_starter
from screen.ground.errors import InputError, UsageError


def files_of(folder: Path) -> dict[str, str]:
    return {str(p.relative_to(folder)): p.read_text("utf-8") for p in sorted(folder.rglob("*")) if p.is_file()}


def test_a_new_folder_is_whole(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "hiring"
    written = write_starter(folder)
    assert files_of(folder) == dict(sorted(starter_files().items()))
    assert set(map(str, written)) == set(starter_files())
    assert [path.name for path in folder.parent.iterdir()] == ["hiring"], "nothing is left beside it"


def test_into_a_folder_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "rubrics").mkdir()
    (tmp_path / "rubrics" / "own.toml").write_text("own", encoding="utf-8")
    write_starter(tmp_path)
    assert files_of(tmp_path).pop("rubrics/own.toml") == "own"
    assert len(files_of(tmp_path)) == len(starter_files()) + 1


def test_what_is_there_is_listed_and_kept(tmp_path: Path) -> None:
    (tmp_path / "rubrics").mkdir()
    (tmp_path / "rubrics" / "ml-engineer.toml").write_text("mine", encoding="utf-8")
    (tmp_path / "schemas").write_text("a file", encoding="utf-8")
    with pytest.raises(UsageError) as error:
        write_starter(tmp_path)
    assert "rubrics/ml-engineer.toml" in str(error.value) and "schemas (no folder)" in str(error.value)
    assert files_of(tmp_path) == {"rubrics/ml-engineer.toml": "mine", "schemas": "a file"}


def test_a_file_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("a file", encoding="utf-8")
    with pytest.raises(UsageError, match="is no folder"):
        write_starter(tmp_path / "x")


def test_a_link_to_nowhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "ada-example.json").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UsageError, match=r"profiles/ada-example\.json"):
        write_starter(tmp_path)
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("there", [True, False], ids=["a folder that is there", "a new folder"])
def test_not_at_all_if_one_file_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool) -> None:
    folder = tmp_path / "hiring"
    if there:
        folder.mkdir()
        (folder / "own.txt").write_text("own", encoding="utf-8")
    files = starter_files()
    # A lone surrogate cannot be encoded: the last file fails after all others are written.
    monkeypatch.setattr(init, "starter_files", lambda: {**files, "zz/last.txt": "\ud800"})
    with pytest.raises(InputError, match="cannot be written"):
        write_starter(folder)
    assert [path.name for path in folder.iterdir()] == ["own.txt"] if there else not folder.exists()
    assert [path.name for path in tmp_path.iterdir()] == (["hiring"] if there else [])


@pytest.mark.parametrize(
    ("origin", "said"),
    [
        (None, "candidate-screen==0"),
        ('{"url": "file:///somewhere", "dir_info": {"editable": true}}', "candidate-screen==0"),
        (
            '{"url": "https://example.org/screen.git", "vcs_info": {"vcs": "git", "commit_id": "' + "a1" * 20 + '"}}',
            f"candidate-screen @ git+https://example.org/screen.git@{'a1' * 20}",
        ),
        ('{"url": "https://x.org/$(id)", "vcs_info": {"vcs": "git", "commit_id": "a"}}', "candidate-screen==0"),
        ("no json", "candidate-screen==0"),
    ],
)
def test_the_workflow_pins_what_wrote_it(origin: str | None, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # Whichever finder gives it: a package that brings a backport of the module puts its own in the way.
    monkeypatch.setattr(type(metadata.distribution("candidate-screen")), "read_text", lambda *_: origin)
    workflow = starter_files()[".github/workflows/rubrics.yml"]
    assert f'pip install "{said}' in workflow

import subprocess
from pathlib import Path

import pytest

from screen.commands.revision import load_either, rubric_place
from screen.ground.errors import InputError

OLD = 'title = "Tea"\n[points]\nskills = 100\n[[skills]]\nname = "CUDA"\n'


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Ada Example", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two versions of `rubrics/tea.toml`, in which the process stands."""
    (tmp_path / "rubrics").mkdir()
    (tmp_path / "profiles").mkdir()
    path = tmp_path / "rubrics" / "tea.toml"
    git(tmp_path, "init", "-q", "-b", "main")
    for title in ("Tea", "Coffee"):
        path.write_text(OLD.replace("Tea", title), encoding="utf-8")
        git(tmp_path, "add", "rubrics")
        git(tmp_path, "commit", "-q", "-m", title)
    path.write_text(OLD.replace("Tea", "Cocoa"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("rubrics/tea.toml", "Cocoa"),
        ("tea", "Cocoa"),
        ("HEAD:rubrics/tea.toml", "Coffee"),
        ("HEAD~1:rubrics/tea.toml", "Tea"),
        ("main:rubrics/tea.toml", "Coffee"),
        (":rubrics/tea.toml", "Coffee"),
        ("HEAD:./rubrics/tea.toml", "Coffee"),
    ],
)
def test_files_and_revisions(repository: Path, name: str, title: str) -> None:
    rubric = load_either(name)
    assert rubric.title == title
    assert len(rubric.sha256) == 64
    assert rubric_place(rubric).parent.name == "rubrics"


def test_a_file_with_a_colon_in_its_name_is_a_file(repository: Path) -> None:
    (repository / "a:b.toml").write_text(OLD, encoding="utf-8")
    rubric = load_either("a:b.toml")
    assert rubric.title == "Tea"
    assert rubric_place(rubric) == Path("a:b.toml")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("HEAD~7:rubrics/tea.toml", "git knows no revision 'HEAD~7'"),
        ("nowhere:rubrics/tea.toml", "git knows no revision 'nowhere'"),
        ("HEAD:rubrics/coffee.toml", "there is no file 'rubrics/coffee.toml' in HEAD"),
        ("HEAD:rubrics", "there is no file 'rubrics' in HEAD"),
        (":rubrics/coffee.toml", "in the index"),
        ("--output=x:rubrics/tea.toml", "not a git revision"),
        ("HEAD:a\0b", "not a git revision"),
        ("nowhere.toml", "no such rubric"),
    ],
)
def test_what_is_not_there_is_one_sentence(repository: Path, name: str, sentence: str) -> None:
    with pytest.raises(InputError) as error:
        load_either(name)
    assert sentence in str(error.value)
    assert "\n" not in str(error.value)
    assert not (repository / "x").exists()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"title = \n", "HEAD:rubrics/bad.toml:1:"), (b"\xff", "not UTF-8"), (b'title = "x"\n', "`points` is missing")],
)
def test_a_rubric_that_was_malformed_then(repository: Path, content: bytes, sentence: str) -> None:
    (repository / "rubrics" / "bad.toml").write_bytes(content)
    git(repository, "add", "rubrics")
    git(repository, "commit", "-q", "-m", "bad")
    with pytest.raises(InputError, match=sentence):
        load_either("HEAD:rubrics/bad.toml")


def test_outside_of_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(InputError, match="in no git repository"):
        load_either("HEAD:rubrics/tea.toml")


def test_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InputError, match="git is not installed"):
        load_either("HEAD:rubrics/tea.toml")

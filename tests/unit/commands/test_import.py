import os
from pathlib import Path

import pytest

from screen.commands import import_
from screen.commands.import_ import import_documents
from screen.commands.import_staging import Staging
from screen.sources.finder import STAGED_FOLDER

PAGE = "# {}\n\n## Skills\n\nPython, CUDA\n"


def pages(folder: Path, *names: str) -> list[Path]:
    paths = []
    for name in names:
        paths.append(folder / f"{name.split()[0].lower()}.md")
        paths[-1].write_text(PAGE.format(name), encoding="utf-8")
    return paths


def test_an_import_that_was_stopped_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths, out = pages(tmp_path, "Ada Example", "Bob Sample", "Cleo Mockson"), tmp_path / "out"

    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_documents(paths, out, workers=1, on_read=stop)
    assert not list(out.glob("*.json"))
    assert Staging(out).load(paths[0])
    read: list[Path] = []
    understand = import_.understand_many

    def watched(wanted, **limits):
        read.extend(path for one in wanted for path in one.paths)
        return understand(wanted, **limits)

    monkeypatch.setattr(import_, "understand_many", watched)
    report = import_documents(paths, out, workers=1)
    assert paths[0] not in read
    assert paths[2] in read
    assert [profile.id for profile in report.profiles] == ["ada", "bob", "cleo"]
    assert sorted(path.name for path in out.iterdir()) == ["ada.json", "bob.json", "cleo.json"]


def test_a_document_that_changed_is_read_again(tmp_path: Path) -> None:
    (path,), out = pages(tmp_path, "Ada Example"), tmp_path / "out"
    before = Staging(out).place(path)
    path.write_text(PAGE.format("Ada B. Example"), encoding="utf-8")
    assert Staging(out).place(path) != before


def test_two_documents_of_one_person_are_one_profile_and_nothing_else_is_left(tmp_path: Path) -> None:
    paths, out = pages(tmp_path, "Ada Example", "A. Example"), tmp_path / "out"
    (profile,) = import_documents(paths, out, workers=1).profiles
    assert profile.sources == ("ada.md", "a..md")
    assert [path.name for path in out.iterdir()] == [Path(profile.path).name]


def test_what_another_import_keeps_there_stays(tmp_path: Path) -> None:
    (path,), out = pages(tmp_path, "Ada Example"), tmp_path / "out"
    with Staging(out):
        other = out / STAGED_FOLDER / f"{32 * 'a'}.json"
        other.write_text("{}")
        import_documents([path], out, workers=1)
        assert other.exists()
    assert not (out / STAGED_FOLDER).exists()


def test_what_no_import_keeps_there_stays(tmp_path: Path) -> None:
    (path,), out = pages(tmp_path, "Ada Example"), tmp_path / "out"
    names = ("notes.json", ".keep", f"{31 * 'a'}.json", f"{32 * 'a'}.txt")
    (out / STAGED_FOLDER).mkdir(parents=True)
    for name in (*names, f".{32 * 'a'}.json.x1_.tmp"):
        (out / STAGED_FOLDER / name).write_text("{}")
    import_documents([path], out, workers=1)
    assert sorted(file.name for file in (out / STAGED_FOLDER).iterdir()) == sorted(names)


def test_what_a_stopped_import_left_goes_when_its_document_has_changed(tmp_path: Path) -> None:
    paths, out = pages(tmp_path, "Ada Example", "Bob Sample"), tmp_path / "out"

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_documents(paths, out, workers=1, on_read=stop)
    assert list((out / STAGED_FOLDER).iterdir())
    import_documents(paths[1:], out, workers=1)
    assert [path.name for path in out.iterdir()] == ["bob.json"]


def test_nobody_has_the_name_of_a_folder_that_several_share(tmp_path: Path) -> None:
    folder = tmp_path / "applicants"
    folder.mkdir()
    pages(folder, "Ada Example", "Bob Sample")
    report = import_documents([folder], tmp_path / "out", workers=1)
    assert [profile.id for profile in report.profiles] == ["ada", "bob"]


def test_a_folder_that_nobody_may_open_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (path,), locked, gone = pages(tmp_path, "Ada Example"), tmp_path / "locked", tmp_path / "gone.md"
    gone.symlink_to("nowhere.md")
    walk = os.walk

    def refusing(folder, onerror):
        onerror(PermissionError(13, "Permission denied", str(locked)))
        return walk(folder)

    monkeypatch.setattr(os, "walk", refusing)
    report = import_documents([tmp_path], tmp_path / "out", workers=1)
    assert [profile.sources for profile in report.profiles] == [(path.name,)]
    assert [failed for failed, _ in report.failed] == [str(gone), str(locked)]


def test_a_folder_that_holds_the_profiles_may_be_imported_again(tmp_path: Path) -> None:
    pages(tmp_path, "Ada Example", "Bob Sample")
    for unchanged in (False, True):
        report = import_documents([tmp_path], tmp_path / "profiles", workers=1)
        assert (report.status, [profile.unchanged for profile in report.profiles]) == (0, [unchanged] * 2)


def test_no_profile_is_written_over_another_s_name_or_out_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    paths, out = pages(tmp_path, "Ada Example", "Con Sample"), tmp_path / "out"
    paths.append(tmp_path / "other" / "ADA.md")
    paths[-1].write_text(PAGE.format("Cleo Mockson"), encoding="utf-8")
    ids = [profile.id for profile in import_documents(paths, out, workers=1).profiles]
    assert ids == ["ada", "con-sample", "other"]
    (out / "ada.json").unlink()
    (out / "ada.json").symlink_to(tmp_path / "elsewhere.json")
    (profile,) = import_documents(paths[:1], out, force=True, workers=1).profiles
    assert "leads out of the folder" in str(profile.problem)
    assert not (tmp_path / "elsewhere.json").exists()


def test_a_posting_without_an_imperative_is_known_by_its_wishes(tmp_path: Path) -> None:
    posting, out = tmp_path / "posting.md", tmp_path / "out"
    asked = (
        "## You bring\n\n- Very good knowledge of glazes\n- English C1, German B1\n\n## Bonus points\n\n- Kiln repair\n"
    )
    posting.write_text(f"# Potter\n\nWe make cups.\n\n{asked}", encoding="utf-8")
    report = import_documents([posting], out, workers=1)
    assert report.status == 3
    assert "reads like a job posting" in (report.profiles[0].problem or "")


@pytest.mark.parametrize(
    "said",
    [
        "ada@example.org\n\n## On the boat\n\nI must be on call for two weeks of four.",
        "## On the boat\n\n2019 – 2022 at sea, when all must be on call\n\n2015 – 2018 ashore, and must be on time",
    ],
)
def test_a_person_who_says_what_must_be_is_refused_as_no_posting(said: str, tmp_path: Path) -> None:
    page, out = tmp_path / "page.md", tmp_path / "out"
    page.write_text(f"# Ada Example\n\n{said}\n\n## Languages\n\n- English\n", encoding="utf-8")
    (profile,) = import_documents([page], out, workers=1).profiles
    assert profile.problem is None
    assert (out / "page.json").is_file()
    assert [said for said in profile.warnings if "no job" in said or "in no entry" in said]


def test_a_job_posting_is_no_cv(tmp_path: Path) -> None:
    posting, out = tmp_path / "posting.md", tmp_path / "out"
    asked = "- At least three years of payroll are required\n- You must know pensions\n"
    posting.write_text(
        f"# Payroll officer\n\nWe are looking for somebody careful.\n\n## You\n\n{asked}", encoding="utf-8"
    )
    report = import_documents([posting], out, workers=1)
    assert report.status == 3
    assert "reads like a job posting" in (report.profiles[0].problem or "")
    assert not list(out.glob("*.json"))


@pytest.mark.parametrize(
    ("greeting", "goodbye"),
    [
        ("Dear Ms Sample,", "Yours sincerely,"),
        ("Sehr geehrte Frau Sample,", "Mit freundlichen Grüßen"),
        ("Madame, Monsieur,", "Cordialement,"),
    ],
)
def test_a_letter_alone_is_no_cv(greeting: str, goodbye: str, tmp_path: Path) -> None:
    letter, out = tmp_path / "letter.md", tmp_path / "out"
    letter.write_text(f"{greeting}\n\nI like to bake rye bread.\n\n{goodbye}\n\nAda Example\n", encoding="utf-8")
    report = import_documents([letter], out, workers=1)
    assert report.status == 3
    assert "is a letter without a CV" in (report.profiles[0].problem or "")
    assert not list(out.glob("*.json"))
    job = "\n# Ada Example\n\n## Experience\n\n### Baker, Example Ovens Ltd\n2019 – 2023\n"
    letter.write_text(letter.read_text(encoding="utf-8") + job, encoding="utf-8")
    assert import_documents([letter], out, workers=1).status == 0

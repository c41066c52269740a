"""`--fix`: what is mended, and what is left to a person."""

import os
from pathlib import Path

import pytest

from screen.commands.check import check_files
from screen.commands.mend import Edit, mending
from screen.ground.errors import InputError
from screen.sources.rubric_file import parse_reading

IDS = frozenset({"RUB103", "RUB108"})


def mended(text: str, ids=IDS) -> str:
    done = mending(parse_reading(text, "r.toml", ""), ids)
    return done.after if done else text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("titel = 'x' # y\n", "title = 'x' # y\n"),
        ("[publications]\nfull-marks = 3\n", "[publications]\nfull_marks = 3\n"),
        ("skills = [{ nmae = 'x', wieght = 1 }]\n", "skills = [{ name = 'x', weight = 1 }]\n"),
        ("points.skils = 100\n", "points.skills = 100\n"),
        ("points = { skils = 70, keywords = 40 }\n", "points = { skills = 70, keywords = 40 }\n"),
        ("[poitns]\nskills = 100\n", "[points]\nskills = 100\n"),
        ("[[skils]]\nname = 'x'\n[[skils]]\nname = 'y'\n", "[[skills]]\nname = 'x'\n[[skills]]\nname = 'y'\n"),
        ("[publcations]\n[publcations.credit]\n", "[publications]\n[publications.credit]\n"),
        ("[[skils]]\nname = 'x'\n[[skills]]\nname = 'y'\n", "[[skils]]\nname = 'x'\n[[skills]]\nname = 'y'\n"),
        (
            "points = { skills = 1, keywords = 1, seniority = 1 }\n",
            "points = { skills = 33.34, keywords = 33.33, seniority = 33.33 }\n",
        ),
        ("points = { skills = 45, keywords = 15 }\n", "points = { skills = 75, keywords = 25 }\n"),
        ("points = { skills = 0.5 }\n", "points = { skills = 100 }\n"),
        ("points = { skills = 0 }\n", "points = { skills = 0 }\n"),
        ("points = { skills = -1 }\n", "points = { skills = -1 }\n"),
        ("title = 'x'\ntitel = 'y'\n", "title = 'x'\ntitel = 'y'\n"),
        ("titel = 'x'\ntittle = 'y'\n", "titel = 'x'\ntittle = 'y'\n"),
        ("[seniority]\nmax_years = 5\n", "[seniority]\nmax_years = 5\n"),
        ("[points]\nskills = 100\ntests_as_of = 2026-01-01\n", "[points]\nskills = 100\ntests_as_of = 2026-01-01\n"),
    ],
)
def test_mends(before, after):
    assert mended(before) == after


def test_only_selected_rules_mend():
    text = "titel = 'x'\npoints = { skills = 50 }\n"
    assert mended(text, {"RUB103"}) == text.replace("titel", "title")
    assert mended(text, {"RUB108"}) == text.replace("50", "100")


def test_every_edit_is_told_in_the_order_of_the_file():
    text = "titel = 'x'\npoints = { skills = 50, keywords = 50.0, seniority = 25 }\n"
    done = mending(parse_reading(text, "r.toml", ""), IDS)
    assert done is not None
    assert [(edit.line, edit.key, edit.old, edit.new) for edit in done.edits] == [
        (1, "", "titel", "title"),
        (2, "points.skills", "50", "40"),
        (2, "points.keywords", "50.0", "40"),
        (2, "points.seniority", "25", "20"),
    ]
    assert done.gone == 3


def test_the_file_keeps_its_mark_its_permissions_and_its_link(tmp_path: Path):
    path = tmp_path / "r.toml"
    path.write_bytes(b"\xef\xbb\xbftitel = 'x'\r\n")
    path.chmod(0o640)
    link = tmp_path / "link.toml"
    link.symlink_to(path)
    (done,) = check_files([link], fix=True).mended
    assert done.gone == 2
    assert path.read_bytes() == b"\xef\xbb\xbftitle = 'x'\r\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert link.is_symlink()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["link.toml", "r.toml"]


def test_what_is_only_told_is_not_written(tmp_path: Path):
    path = tmp_path / "r.toml"
    path.write_text("titel = 'x'\n")
    report = check_files([path], fix=True, write=False)
    assert path.read_text() == "titel = 'x'\n"
    assert report.mended[0].edits == (Edit(str(path), 1, "titel", "title"),)
    assert [problem.rule for problem in report.problems] == ["RUB106"]  # what would be left


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path):
    path = tmp_path / "r.toml"
    path.write_text("titel = 'x'\n")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(InputError, match="cannot be written"):
            check_files([path], fix=True)
    finally:
        tmp_path.chmod(0o700)

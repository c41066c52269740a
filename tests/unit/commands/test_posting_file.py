"""A posting is read and understood within the limits of a document, be it that a page only states it."""

import json
from pathlib import Path

import pytest

from screen.commands.posting_file import _read, read_posting_file
from screen.ground.errors import InputError, UsageError
from screen.postings.posting import Posting


def test_what_a_page_states_and_does_not_show_is_read(tmp_path: Path) -> None:
    page = tmp_path / "potter.html"
    description = "<h2>Requirements</h2><ul><li>Experience with Kafka</li></ul>"
    stated = json.dumps({"@type": "JobPosting", "title": "Potter", "description": description})
    page.write_text(f'<p>Hello</p><script type="application/ld+json">{stated}</script>', encoding="utf-8")
    read = read_posting_file(page)
    assert (read.title, [skill.name for skill in read.skills]) == ("Potter", ["Kafka"])


def test_errors_of_the_worker_are_those_of_the_caller(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.md: "):
        read_posting_file(tmp_path / "none.md")
    posting = tmp_path / "potter.md"
    posting.write_text("# Potter\n\n## Requirements\n\n- Experience with Kafka\n", encoding="utf-8")
    with pytest.raises(UsageError, match="no grade"):
        read_posting_file(posting, "Level II")


@pytest.mark.parametrize("text", ["Requirements:\nkilns " + "<a" * 100_000, "Requirements:\n" + "Kafka, " * 50_000])
def test_a_posting_that_takes_too_long_is_given_up(tmp_path: Path, text: str) -> None:
    posting = tmp_path / "potter.txt"
    posting.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"potter\.txt: .*second"):
        read_posting_file(posting, seconds=1)


def test_a_page_of_data_alone_is_read(tmp_path: Path) -> None:
    stated = '{"@type": "JobPosting", "title": "Potter", "description": "Requirements:\\nExperience with Kafka"}'
    page = tmp_path / "page.html"
    page.write_text(f'<html><script type="application/ld+json">{stated}</script></html>', "utf-8")
    posting = _read((page, ""))
    assert isinstance(posting, Posting) and [skill.name for skill in posting.skills] == ["Kafka"]
    page = tmp_path / "page.md"
    page.write_text("---\nrequirements: |\n  - Experience with Kafka\n---\n", "utf-8")
    posting = _read((page, ""))
    assert isinstance(posting, Posting) and [skill.name for skill in posting.skills] == ["Kafka"]
    assert isinstance(_read((tmp_path / "none.html", "")), InputError)

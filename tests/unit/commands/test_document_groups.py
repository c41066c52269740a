from pathlib import Path

import msgspec
import pytest

from screen.commands.document_groups import group_documents, is_id, slug
from screen.documents.blocks.block import Block, Document
from screen.documents.blocks.span import Span


def made(path: str, name: str | None = None) -> tuple[Path, Document]:
    blocks = (Block("heading", (Span(name),), 1),) if name else (Block("paragraph", (Span("nothing"),)),)
    return Path(path), Document(Path(path).name, "markdown", "0", blocks)


def groups(*pairs: tuple[Path, Document], **options: bool) -> list[list[str]]:
    return [[path.name for path, _ in group] for group in group_documents(pairs, {}, **options)]


def test_files_that_state_one_name_are_one_person_s() -> None:
    assert groups(made("a.md", "Ada Example"), made("b.md", "Bob Sample"), made("c.pdf", "A. Example")) == [
        ["a.md", "c.pdf"],
        ["b.md"],
    ]


def test_a_part_without_a_name_goes_with_its_neighbour() -> None:
    assert groups(made("x/publications.md"), made("x/resume.md", "Ada Example")) == [["publications.md", "resume.md"]]


def test_parts_of_one_folder_without_any_name_are_one_person_s() -> None:
    assert groups(made("x/publications.md"), made("x/resume.md")) == [["publications.md", "resume.md"]]


def test_whole_documents_without_a_name_are_apart() -> None:
    assert groups(made("x/one.pdf"), made("x/two.pdf")) == [["one.pdf"], ["two.pdf"]]


def test_one_id_takes_all() -> None:
    assert groups(made("a.md", "Ada Example"), made("b.md", "Bob Sample"), single=True) == [["a.md", "b.md"]]


@pytest.mark.parametrize("text", ["ada-example", "ada.example_2", "김예시"])
def test_ids(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize("text", ["", "../ada", "a/b", ".hidden", "a..b", "a\n"])
def test_what_is_no_id(text: str) -> None:
    assert not is_id(text)


def test_slug() -> None:
    assert slug("Ada B. Example") == "ada-b-example"


def test_pages_of_one_site_that_name_nobody_are_one_person_s() -> None:
    pages = [
        (path, msgspec.structs.replace(document, metadata={"collection": "publications"}))
        for path, document in (made("x/sock-sorting.md"), made("x/shirt-folding.md"))
    ]
    assert groups(made("x/cv.md"), *pages) == [["cv.md", "sock-sorting.md", "shirt-folding.md"]]


def test_a_folder_of_several_people_s_documents_gives_one_group_each() -> None:
    pairs = [made("x/ada.pdf", "Ada Example"), made("x/bob.pdf", "Bob Sample"), made("x/ada-2.pdf", "A. Example")]
    owner = {path: Path("x") for path, _ in pairs}
    found = [[path.name for path, _ in group] for group in group_documents(pairs, owner)]
    assert found == [["ada.pdf", "ada-2.pdf"], ["bob.pdf"]]


def test_a_folder_of_one_person_s_documents_is_one_group() -> None:
    pairs = [made("x/ada.pdf", "Ada Example"), made("x/publications.bib"), made("x/talk.md", "Ada B. Example")]
    owner = {path: Path("x") for path, _ in pairs}
    assert len(list(group_documents(pairs, owner))) == 1

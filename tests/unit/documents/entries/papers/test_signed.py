"""Papers signed as medicine prints them, `Example K, Sample AB. Title. Journal`: short titles and unknown journals."""

from pathlib import Path
from typing import Any

import pytest

from screen.documents.blocks.block import Block
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.span import Span
from screen.documents.entries.papers.paper_passage import paper_lines
from screen.documents.entries.papers.signed import with_signed
from screen.documents.entries.papers.token import tokens_of
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document

# ruff: noqa: E501
LONG = "1. Example K, Muster O. Predicting crusts of bread with deep residual networks. Genome Research 2021.\n"


def paper(line: str, first: str = LONG) -> dict[str, Any]:
    text = f"# Kim Example\n\n## Publications\n\n{first}2. {line}\n"
    profile = assemble([read_document(Path("cv.md"), text.encode())])
    read = profile["publications"]
    assert len(read) == 1 + bool(first)
    return dict(read[-1])


@pytest.mark.parametrize(
    ("line", "title", "authors", "status"),
    [
        ("Example K. SpliceFormer. Submitted to Nature Methods.", "SpliceFormer", 1, "under-review"),
        ("Example K. SpliceFormer. Eingereicht bei Nature Methods.", "SpliceFormer", 1, "under-review"),
        ("Hypo H, Example K. Sparse models. Nature Methods 14, 2017.", "Sparse models", 2, "published"),
        ("Hypo H, Example K (2019). Counting reads. eLife 8, e40000.", "Counting reads", 2, "published"),
        ("Muster O, Example K. Deep plants. Under review at Plants.", "Deep plants", 2, "under-review"),
        ("Muster O, Sample AB, Example K, et al. A survey of reads. Invented Biol. 2019.", "A survey of reads", 3, "published"),
        ("Muster O, Example K. Isoforms at single-cell resolution. eLife 2023.", "Isoforms at single-cell resolution", 2, "published"),
        ("van Muster O, Example K. Loaves and their crumbs. Zenodo 2020.", "Loaves and their crumbs", 2, "preprint"),
        ("Muster O, Example K. Vitamin D. A review of reviews. Rye 2:1-9, 2017.", "Vitamin D. A review of reviews", 2, "published"),
        ("Muster O, Example K. Oven vs. Kiln in old towns. Rye 2:1-9, 2017.", "Oven vs. Kiln in old towns", 2, "published"),
        ("Muster O, Example K. Ovens of the north. A Survey. 2017.", "Ovens of the north", 2, "preprint"),
        ("Muster O, Example K. Ovens in the news. Newspaper of Kyoto 2020.", "Ovens in the news", 2, "preprint"),
        ("Muster O, Example K. Another paper of ours. Unpublished manuscript.", "Another paper of ours", 2, "in-preparation"),
    ],
)  # fmt: skip
def test_the_parts_behind_names_with_initials_are_sentences(line: str, title: str, authors: int, status: str) -> None:
    read = paper(line)
    assert (read["name"], len(read["authors"]), read["status"]) == (title, authors, status)


def test_one_name_with_an_initial_proves_no_such_list() -> None:
    assert paper("Example K. Ovens of the north. Rye 2:1-9, 2017.", "")["name"] == "Ovens of the north"


def test_a_journal_behind_the_title_is_one_where_another_is_known() -> None:
    assert paper("Muster O, Example K. Ovens of the north. Rye Invented 2020.")["publisher"] == "Rye Invented"
    alone = "1. Example K, Muster O. Predicting crusts of bread with networks. Rye Invented 2021.\n"
    assert paper("Muster O, Example K. Ovens of the north. Rye Invented 2020.", alone)["status"] == "preprint"


def test_a_title_before_such_names_is_none() -> None:
    texts = ("Vitamin D. Example K, Hypo H. Rye 2:1-9.", "Muster O, Example K. Ovens. Rye 2:1-9.")
    tokens = tokens_of(list(paper_lines(lines_of([Block("item", (Span(text),)) for text in texts]))))
    second = next(at for at, token in enumerate(tokens) if token.line)
    labels = with_signed(tokens, ["X"] * len(tokens), [(0, second), (second, len(tokens))])
    assert [label[-1] for label in labels[:second]] == ["X"] * second
    assert "".join(label[-1] for label in labels[second:]).startswith("AAAAATT")

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


CHEMISTRY = "1. Muster, O.; Example, K. Warm Ions. J. Invented Power 2021, 12, 33-40.\n"


@pytest.mark.parametrize(
    ("line", "title", "authors", "status"),
    [
        ("Example, K.; Muster, O. Salts That Wait. Submitted to ACS Nano.", "Salts That Wait", 2, "under-review"),
        ("Example, K. A.; Muster, O.; and Sample, C. Cold Ions. Chem. Mater. 2019, 31, 1202-1210.", "Cold Ions", 3, "published"),
        ("Example, K. Cold Ions. Chem. Mater. 2019, 31, 1202-1210.", "Cold Ions", 1, "published"),
    ],
)  # fmt: skip
def test_semicolons_part_authors_as_chemistry_prints_them(line: str, title: str, authors: int, status: str) -> None:
    read = paper(line, CHEMISTRY)
    assert (read["name"], len(read["authors"]), read["status"]) == (title, authors, status)


def test_one_name_with_an_initial_proves_no_such_list() -> None:
    assert paper("Example K. Ovens of the north. Rye 2:1-9, 2017.", "")["name"] == "Ovens of the north"


def test_a_journal_behind_the_title_is_one_where_another_is_known_or_two_stand_so() -> None:
    assert paper("Muster O, Example K. Ovens of the north. Rye Invented 2020.")["publisher"] == "Rye Invented"
    alone = "1. Example K, Muster O. Predicting crusts of bread with networks. Rye Invented 2021.\n"
    assert paper("Muster O, Example K. Ovens of the north. Rye Invented 2020.", alone)["status"] == "published"
    assert paper("Muster O, Example K. Ovens of the north. Rye Invented 2020.", "")["status"] == "preprint"


PROOF = "Muster O, Example K. Ovens. Rye 2:1-9."


def parts(text: str, supposed: str) -> list[str]:
    """The parts of an entry beside one that proves the form; `supposed`: what its words were before, the last the rest.

    Lines of the entry are parted by line feeds.
    """
    texts = [*text.split("\n"), PROOF]
    tokens = tokens_of(list(paper_lines(lines_of([Block("item", (Span(one),)) for one in texts]))))
    stop = next(at for at, token in enumerate(tokens) if token.line == len(texts) - 1)
    before = list(supposed) + [supposed[-1]] * len(tokens)
    labels = with_signed(tokens, before[: len(tokens)], [(0, stop), (stop, len(tokens))])
    out: list[str] = []
    for at, label in enumerate(labels[:stop]):
        if at and label[-1] == labels[at - 1][-1] and not label.startswith("S-"):
            out[-1] += f" {tokens[at].text}"
        else:
            out.append(f"{label[-1]} {tokens[at].text}")
    return out


@pytest.mark.parametrize(
    ("text", "supposed", "read"),
    [
        ("Example K (2019). Reads. eLife 8", "X", ["A Example K", "D ( 2019 ) .", "T Reads .", "V eLife 8"]),
        ("Example K (2019) Reads. eLife 8", "X", ["A Example K", "D ( 2019 )", "T Reads .", "V eLife 8"]),
        ("Example K (2019", "X", ["A Example K", "T ( 2019"]),
        ("Example K (2019)", "X", ["A Example K", "D ( 2019 )"]),
        ("Example K.", "X", ["X Example K."]),
        ("Example K. Reads", "X", ["A Example K.", "T Reads"]),
        ("Example K, et al. Reads. Rye 2", "X", ["A Example K , et al .", "T Reads .", "V Rye 2"]),
        ("Example K. Oven vs. Kiln. Rye 2", "X", ["A Example K.", "T Oven vs . Kiln .", "V Rye 2"]),
        ("Example K. Reads.\nRye 2", "X", ["A Example K.", "T Reads .", "V Rye 2"]),
        ("Example K. In 3.5 hours. Rye 2", "X", ["A Example K.", "T In 3.5 hours .", "V Rye 2"]),
        ("Example K. Reads. Rye 2. An abstract of it.", "X", ["A Example K.", "T Reads .", "V Rye 2 .", "X An abstract of it ."]),
        ("Example K. Reads. Rye 2. More.", "AAA", ["A Example K.", "T Reads .", "V Rye 2 . More ."]),
        ("Example K. Reads of rye. Rye Biol. 2019.", "T", ["A Example K.", "T Reads of rye .", "V Rye Biol . 2019 ."]),
        ("Example K. Reads of rye. Ten more years.", "T", ["A Example K.", "T Reads of rye . Ten more years ."]),
        ("Example K. Reads of rye. A Survey.", "T", ["A Example K.", "T Reads of rye . A Survey ."]),
        ("Example K. Reads. Of One Two Three Four Five Six.", "T", ["A Example K.", "T Reads . Of One Two Three Four Five Six ."]),
        ("Example K. Reads. Rye Biol. Rye 2.", "TTTTTTTV", ["A Example K.", "T Reads . Rye Biol .", "V Rye 2 ."]),
        ("Example K. Reads. Rye 2.", "TTTTV", ["A Example K.", "T Reads .", "V Rye 2 ."]),
        ("De La Cruz Muster K. Reads. Rye 2.", "X", ["X De La Cruz Muster K. Reads . Rye 2 ."]),
        ("Example K; Hypo H. Reads.", "X", ["X Example K ; Hypo H. Reads ."]),
        ("K. Example. Reads.", "X", ["X K. Example . Reads ."]),
        ("Example, K. Reads.", "X", ["X Example , K. Reads ."]),
        ("Vitamin D. Example K, Hypo H. Rye 2.", "X", ["X Vitamin D. Example K , Hypo H. Rye 2 ."]),
    ],
)  # fmt: skip
def test_the_parts_of_an_entry_are_told_by_its_form(text: str, supposed: str, read: list[str]) -> None:
    assert parts(text, supposed) == read

"""What a rubric says of whole people: every leaf, quote, note, gate and question, word for word.

Each `whole/NAME.toml` judges the people of `whole/NAME.json`, and what it says is in `whole/NAME.txt`, a line a leaf.
`SCREEN_RECORD=1 pytest …` writes them anew; what it wrote is read before it is committed.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from laws.strategies import profile_of
from screen.ground.evidence import Node
from screen.judgement.score import Judgement
from screen.judgement.weighing import score_under
from screen.render.explanation.json import node_document
from screen.render.json_text import verdict_document
from screen.sources.columns import Columns
from screen.sources.rubric_file import load_rubric

FOLDER = Path(__file__).parent / "whole"


def leaves(node: Node, depth: int = 0) -> Iterator[str]:
    document = node_document(node)
    document.pop("details", None)
    yield "  " * depth + json.dumps(document, ensure_ascii=False)
    for detail in node.details or ():
        yield from leaves(detail, depth + 1)


def said(path: Path) -> str:
    rubric = load_rubric(path)
    people = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    columns = Columns([profile_of(document, name) for name, document in people.items()])
    judgement = Judgement(columns, rubric, rubric.tests_as_of or "")
    lines = []
    for number, name in enumerate(people):
        strengths = judgement.strengths(number)
        assert score_under(judgement.weighing, strengths) == judgement.scores[number]
        lines += [name, json.dumps(verdict_document(judgement.verdict(number)), ensure_ascii=False)]
        lines += leaves(judgement.explanation(number))
        lines.append(json.dumps(msgspec.to_builtins(strengths)))
        for criterion, share in judgement.shares(number).items():
            leaf = judgement.leaf(number, criterion)
            assert (leaf.label, leaf.points, leaf.of) == (criterion.label, share.points, share.of)
            lines += leaves(leaf) if criterion.whole else ()
    return "\n".join([*lines, ""])


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_what_is_said_of_whole_people(path: Path) -> None:
    expected = path.with_suffix(".txt")
    if os.environ.get("SCREEN_RECORD"):
        expected.write_text(said(path), encoding="utf-8")
    assert said(path) == expected.read_text(encoding="utf-8")

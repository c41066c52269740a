"""The words beside a venue: one judge, whoever asks."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from screen.documents.entries.papers.standing import judge_standing
from screen.ground.paper_status import DISTINCTIONS, read_status
from screen.ground.venues import recognise
from screen.sources.profile import read_profile

CASES = Path(__file__).parents[1] / "cases"
GIVEN = [
    pytest.param(case, id=case["texts"][0])
    for name in ("standings.toml", "standings_kept_apart.toml")
    for case in tomllib.loads((CASES / name).read_text("utf-8"))["case"]
]


@pytest.mark.parametrize("case", GIVEN)
def test_everybody_judges_alike(case: dict[str, Any]) -> None:
    for text in case["texts"]:
        judge_alike(case, text)


def judge_alike(case: dict[str, Any], text: str) -> None:
    mention, imported = recognise(text), judge_standing([text])
    item = {"name": "On Tea", "publisher": text, "distinctions": [text]}
    papers = read_profile({"publications": [item]}, profile_id="ada-example", source="ada.json").papers
    assert papers is not None
    if not case.get("paper", True):
        assert (mention.appeared, papers) == (False, ())
        return
    (paper,) = papers
    status = "in-preparation" if case["status"] == "rejected" else case["status"]
    assert (mention.status, imported.status, paper.status) == (status, status, status)
    assert paper.planned == (case["status"] == "in-preparation")
    if status in ("published", "accepted", "preprint"):
        # A venue's track that is none of ours is told by none.
        assert (mention.track or "workshop", imported.track, paper.track) == (case["track"],) * 3
        won = set(case.get("distinctions", ()))
        assert set(mention.distinctions) == won
        assert {name for name in paper.distinctions if name in DISTINCTIONS} == won
        assert set(imported.distinctions) == won


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Published online", "published"),
        ("Workshop", "published"),
        ("Camera-ready", "accepted"),
        ("submitted", "under-review"),
        ("rejected", "in-preparation"),
        ("on arXiv", "preprint"),
        ("draft", "in-preparation"),
        ("brewing", "in-preparation"),
        ("", "in-preparation"),
    ],
)
def test_a_field_of_that_name(said: str, status: str) -> None:
    assert read_status(said) == status
